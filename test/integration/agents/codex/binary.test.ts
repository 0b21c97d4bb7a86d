import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findCodex, readCodexVersion } from "../../../../src/adapters/agents/codex/binary.ts";
import { CODEX } from "../../../helpers/codex-lab.ts";

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "codex-binary-")));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function program(path: string, mode = 0o755): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "#!/bin/sh\n");
  chmodSync(file, mode);
  return file;
}

/** Hides a Codex that is installed on this machine. */
const find = (env: Record<string, string>, configured: string | null = null): string =>
  findCodex(configured, env, (path) => made.has(path));
let made = new Set<string>();
const there = (...paths: readonly string[]): void => {
  made = new Set(paths);
};

describe("findCodex", () => {
  it("prefers CODEX_BIN to PATH, and PATH to the usual folders", () => {
    const [named, onPath, inHome] = ["/opt/codex", "/usr/bin/codex", "/home/me/.local/bin/codex"] as const;
    const env = { CODEX_BIN: named, PATH: "/bin:/usr/bin", HOME: "/home/me" };
    there(named, onPath, inHome);
    expect(find(env)).toBe(named);
    there(onPath, inHome);
    expect(find(env)).toBe(onPath);
    there(inHome);
    expect(find(env)).toBe(inHome);
  });

  it("searches nowhere else if the user named a program", () => {
    there("/usr/bin/codex", "/usr/bin/codex-nightly");
    expect(find({ PATH: "/usr/bin" }, "codex-nightly")).toBe("/usr/bin/codex-nightly");
    expect(() => find({ PATH: "/usr/bin" }, "/opt/codex")).toThrow(
      expect.objectContaining({ code: "CODEX_NOT_FOUND", message: expect.stringContaining("/opt/codex") }),
    );
  });

  it("ignores relative entries of PATH, where the agent can write", () => {
    there("codex", "./codex", "bin/codex");
    expect(() => find({ PATH: ".::bin" })).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining("npm install -g @openai/codex") }),
    );
  });

  it("prefers the newest Node of nvm", () => {
    const old = program(".nvm/versions/node/v9.11.2/bin/codex");
    const recent = program(".nvm/versions/node/v24.1.0/bin/codex");
    there(old, recent);
    expect(find({ HOME: root })).toBe(recent);
  });

  it("skips folders and files that are not executable", () => {
    program("one/codex", 0o644);
    mkdirSync(join(root, "two/codex"), { recursive: true });
    const third = program("three/codex");
    expect(findCodex(null, { PATH: ["one", "two", "three"].map((name) => join(root, name)).join(":") })).toBe(third);
  });

  it("finds the native program of an npm installation, and its version", () => {
    const native = findCodex(CODEX, {});
    expect(native).toMatch(/\/vendor\/[^/]+\/bin\/codex$/);
    expect(readCodexVersion(native)).toMatch(/^\d+\.\d+\.\d+/);
  });

  it("returns the npm wrapper if its native program is missing", () => {
    const wrapper = program("lib/node_modules/@openai/codex/bin/codex.js");
    writeFileSync(join(root, "lib/node_modules/@openai/codex/package.json"), `{"version":"0.170.0"}`);
    const link = join(root, "codex");
    symlinkSync(wrapper, link);
    expect(findCodex(link, {})).toBe(link);
  });
});

describe("readCodexVersion", () => {
  it("reads the version of a Homebrew installation from its path", () => {
    const file = program("Cellar/codex/0.171.0/bin/codex");
    const link = join(root, "codex");
    symlinkSync(file, link);
    expect(readCodexVersion(link)).toBe("0.171.0");
  });

  it("returns unknown if there is no version", () => {
    expect(readCodexVersion(program("bin/codex"))).toBe("unknown");
  });
});
