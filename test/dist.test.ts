import { execFile } from "node:child_process";
import { accessSync, constants, existsSync, realpathSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { ENTRIES, listFiles, ROOT } from "../scripts/build/bundle.ts";
import { faultsOf } from "../scripts/build/faults.ts";
import { bundledPackages, renderNotices } from "../scripts/build/notices.ts";

const run = promisify(execFile);
const DIST = join(ROOT, "dist");
const CLI_BYTES_MAX = 1_000_000;

/** Every Node on the PATH: the tests' own, and in CI the oldest one that is supported. */
function nodesOnPath(): readonly string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const found = [process.execPath, ...folders.map((folder) => join(folder, "node"))].filter((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  return [...new Set(found.map((path) => realpathSync(path)))];
}

describe("the bundle in dist/", () => {
  it("is there", () => {
    expect(existsSync(join(DIST, "cli.js")), "dist/ is missing: npm run build").toBe(true);
  });

  for (const node of nodesOnPath()) {
    for (const entry of Object.keys(ENTRIES)) {
      it(`starts as ${entry} with ${node}, from a folder that is not the checkout`, async () => {
        const folder = await mkdtemp(join(tmpdir(), "codex-self-iter-start-"));
        try {
          const started = await run(node, [join(DIST, entry), "--version"], { cwd: folder, env: { PATH: "/usr/bin:/bin" } });
          const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { version: string };
          expect(started.stdout).toContain(version);
          expect(started.stderr).toBe("");
        } finally {
          await rm(folder, { recursive: true, force: true });
        }
      });
    }
  }

  it("can be started as a program", () => {
    for (const entry of Object.keys(ENTRIES)) expect(() => accessSync(join(DIST, entry), constants.X_OK)).not.toThrow();
  });

  it("has less than a megabyte of code for the command", async () => {
    const scripts = (await listFiles(DIST)).filter((file) => file.name.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.reduce((sum, file) => sum + file.bytes, 0)).toBeLessThan(CLI_BYTES_MAX);
  });

  it("names the licences of the packages it holds", async () => {
    const text = await readFile(join(DIST, "licenses.txt"), "utf8");
    for (const name of ["smol-toml", "zod"]) expect(text).toMatch(new RegExp(`^${name} \\d`, "m"));
  });
});

describe("the check of a fresh bundle", () => {
  it("refuses an import that was not found", () => {
    expect(faultsOf('module.exports = eval("require")("./nope.js");', "/build")).toEqual([expect.stringContaining('"./nope.js"')]);
  });

  it("refuses a require whose module is not known", () => {
    expect(faultsOf('const load = eval("require");', "/build")).toEqual([expect.stringContaining("only known at run time")]);
  });

  it("refuses the path of the folder that it was built in", () => {
    expect(faultsOf('const here = "file:///build/lib/cli.js";', "/build")).toEqual([expect.stringContaining("built in")]);
  });

  it("lets the optional modules of other packages pass", () => {
    expect(faultsOf('module.exports = eval("require")("supports-color");', "/build")).toEqual([]);
  });
});

describe("the third-party notices", () => {
  it("count a package whose modules were joined into another one", () => {
    const joined = {
      name: "./lib/bundle.js + 2 modules",
      modules: [{ name: "./lib/cli.js" }, { name: "./node_modules/zod/v4/mini/index.js" }],
    };
    expect(bundledPackages({ modules: [joined, { name: "./node_modules/@a/b/node_modules/c/d.js" }] })).toEqual([
      "node_modules/@a/b/node_modules/c",
      "node_modules/zod",
    ]);
  });

  it("carry the name, the version and the licence's own words", async () => {
    const text = await renderNotices(ROOT, ["node_modules/smol-toml"]);
    expect(text).toMatch(/^smol-toml 1\.\d+\.\d+\nLicense: BSD-3-Clause$/m);
    expect(text).toContain("Redistribution and use");
  });

  it("refuse a package that is not locked", async () => {
    await expect(renderNotices(ROOT, ["node_modules/nope"])).rejects.toThrow("npm ci");
  });
});
