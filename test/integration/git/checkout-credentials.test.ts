import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findCheckoutTokens, removeCheckoutTokens } from "../../../src/adapters/git/checkout-credentials.ts";
import { type ScratchFolder, scratchFolder } from "../../helpers/scratch.ts";

let folder: ScratchFolder;
beforeEach(() => {
  folder = scratchFolder();
  execFileSync("git", ["init", "-q", folder.path]);
});
afterEach(() => {
  folder.remove();
});

const TOKEN = "ghs_0123456789abcdefghij";
const HEADER = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${TOKEN}`).toString("base64")}`;

function configure(...args: readonly string[]): void {
  execFileSync("git", ["-C", folder.path, "config", ...args]);
}

const temp = (): string => join(folder.path, "temp");

const config = (): string => readFileSync(join(folder.path, ".git", "config"), "utf8");

describe("the token that a checkout leaves", () => {
  it("is removed from the configuration, and the rest of it stays", () => {
    configure("http.https://github.com/.extraheader", HEADER);
    configure("user.name", "Ada");
    const { mode } = statSync(join(folder.path, ".git", "config"));
    expect(findCheckoutTokens(folder.path)).toEqual([TOKEN]);
    removeCheckoutTokens(folder.path, temp());
    expect(findCheckoutTokens(folder.path)).toEqual([]);
    expect(config()).not.toContain("basic");
    expect(execFileSync("git", ["-C", folder.path, "config", "user.name"], { encoding: "utf8" })).toBe("Ada\n");
    expect(statSync(join(folder.path, ".git", "config")).mode).toBe(mode);
  });

  it("is removed with the included file that holds it", () => {
    const included = folder.write("temp/git-credentials.config", `[http "https://github.com/"]\n\textraheader = ${HEADER}\n`);
    configure(`includeIf.gitdir:${folder.path}/.git.path`, included);
    expect(findCheckoutTokens(folder.path)).toEqual([TOKEN]);
    removeCheckoutTokens(folder.path, temp());
    expect(existsSync(included)).toBe(false);
    expect(execFileSync("git", ["-C", folder.path, "status", "--porcelain"], { encoding: "utf8" })).toBe("");
  });

  it("stays in an included file outside the job's temporary folder", () => {
    const own = folder.write("home/.gitconfig-work", `[http "https://github.com/"]\n\textraheader = ${HEADER}\n`);
    configure("include.path", own);
    removeCheckoutTokens(folder.path, temp());
    expect(readFileSync(own, "utf8")).toContain("basic");
  });

  it("is removed from a URL, and the URL stays", () => {
    configure("remote.origin.url", `https://x-access-token:${TOKEN}@github.com/octo/demo`);
    expect(findCheckoutTokens(folder.path)).toEqual([TOKEN]);
    removeCheckoutTokens(folder.path, temp());
    expect(config()).toContain("url = https://github.com/octo/demo");
  });

  it("is removed from submodules at any depth", () => {
    for (const name of ["vendor/lib", "vendor/lib/modules/deep"]) {
      execFileSync("git", ["init", "-q", "--bare", join(folder.path, ".git/modules", name)]);
      execFileSync("git", [
        "config",
        "-f",
        join(folder.path, ".git/modules", name, "config"),
        "http.https://github.com/.extraheader",
        HEADER,
      ]);
    }
    expect(findCheckoutTokens(folder.path)).toEqual([TOKEN]);
    removeCheckoutTokens(folder.path, temp());
    expect(findCheckoutTokens(folder.path)).toEqual([]);
  });

  it("changes no file without a token", () => {
    configure("http.https://example.test/.extraheader", "X-Trace: on");
    const included = folder.write("mine.config", "[user]\n\tname = me\n");
    configure("include.path", included);
    const before = config();
    removeCheckoutTokens(folder.path, temp());
    expect(config()).toBe(before);
    expect(existsSync(included)).toBe(true);
    removeCheckoutTokens(join(folder.path, "not-there"), temp());
  });
});
