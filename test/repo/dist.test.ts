import { accessSync, constants, existsSync, readdirSync, realpathSync } from "node:fs";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import { listFiles, ROOT } from "../../scripts/build/bundle.ts";
import { problemsOf, replaceOptionalRequires } from "../../scripts/build/bundle-problems.ts";
import { ENTRIES } from "../../scripts/build/entries.ts";
import { escapeCharacters } from "../../scripts/build/escape-characters.ts";
import { bundledPackages, renderNotices } from "../../scripts/build/notices.ts";
import { COMMANDS_BESIDE_A_CHAIN, reachableChunks } from "../../scripts/build/reachable-chunks.ts";
import { startBare } from "../../scripts/build/start.ts";

const DIST = join(ROOT, "dist");
const CLI_BYTES_MAX = 1_500_000;
/** Matches chunks with a client of GitHub or its cache: by the names that Octokit, the Azure SDK and undici send or publish. */
const GITHUB_CLIENT = /octokit-core\.js|azsdk-js|undici:request:create/;

/** Matches chunks with `string-width`: V8 takes 50 ms to compile its pattern of all emoji. */
const TEXT_MEASURE = /RGI_Emoji/;

async function chunksWith(pattern: RegExp): Promise<readonly string[]> {
  const chunks = await listFiles(join(DIST, "bundle"));
  const codes = await Promise.all(chunks.map(({ name }) => readFile(join(DIST, "bundle", name), "utf8")));
  return chunks.flatMap(({ name }, index) => (pattern.test(codes[index] ?? "") ? [name] : []));
}

/** Every Node on the PATH: the one of the tests, and in CI the oldest supported one. */
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
  it("exists", () => {
    expect(existsSync(join(DIST, "cli.js")), "dist/ is missing: npm run build").toBe(true);
  });

  for (const node of nodesOnPath()) {
    for (const entry of Object.keys(ENTRIES)) {
      it(`starts ${entry} with ${node} outside of the checkout`, async () => {
        const { code, stderr, stdout } = await startBare(node, join(DIST, entry), entry === "cli.js" ? ["version"] : []);
        expect(stderr).toBe("");
        switch (entry) {
          case "cli.js": {
            const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { version: string };
            expect({ code, stdout }).toEqual({ code: 0, stdout: `${version}\n` });
            break;
          }
          case "main.js":
            expect(stdout).toMatch(/^::error title=[^:]*NOT_IN_A_WORKFLOW::GITHUB_[A-Z]+ is not set, [^\n]*\n$/);
            expect(code).toBe(2);
            break;
          case "post.js":
            // No main step saved work for it.
            expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
            break;
          default:
            expect.unreachable(`${entry} has no test.`);
        }
      });
    }
  }

  it("keeps the command's compiled code in the package's own folder, and none of the action's", async () => {
    const root = realpathSync(await mkdtemp(join(tmpdir(), "package-")));
    try {
      await cp(DIST, join(root, "dist"), { recursive: true });
      await startBare(process.execPath, join(root, "dist/main.js"), []);
      expect(readdirSync(root)).toEqual(["dist"]);
      await startBare(process.execPath, join(root, "dist/cli.js"), ["version"]);
      expect(readdirSync(root)).toEqual([".compile-cache", "dist"]);
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });

  it.each(["--version", "-V"])("answers %s without the bundle", async (flag) => {
    const root = await mkdtemp(join(tmpdir(), "package-"));
    try {
      for (const name of ["cli.js", "package.json"]) await cp(join(DIST, name), join(root, name));
      const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { version: string };
      expect(await startBare(process.execPath, join(root, "cli.js"), [flag])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });

  it("has executable entries", () => {
    for (const entry of Object.keys(ENTRIES)) expect(() => accessSync(join(DIST, entry), constants.X_OK)).not.toThrow();
  });

  it("loads less than 1.5 MB of code for a local chain", async () => {
    const { ever } = await reachableChunks(join(DIST, "bundle"), "cli.js", COMMANDS_BESIDE_A_CHAIN);
    const bytes = new Map((await listFiles(DIST)).map((file) => [file.name, file.bytes]));
    const sizes = ["cli.js", ...ever.map((name) => join("bundle", name))].map((name) => bytes.get(name) ?? Infinity);
    expect(sizes.length).toBeGreaterThan(2);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(CLI_BYTES_MAX);
  });

  it("loads the GitHub client only for the action and doctor, and only on first use", async () => {
    const bundle = join(DIST, "bundle");
    const holders = await chunksWith(GITHUB_CLIENT);
    const [main, post] = await Promise.all(["main.js", "post.js"].map((entry) => reachableChunks(bundle, entry)));
    const command = await reachableChunks(bundle, "cli.js", COMMANDS_BESIDE_A_CHAIN);
    const among = (names: readonly string[] | undefined): readonly string[] => holders.filter((name) => names?.includes(name) === true);
    expect(holders.length).toBeGreaterThan(1);
    expect(among(main?.ever)).toEqual(holders);
    expect(among(command.ever)).toEqual([]);
    expect(among(main?.atOnce)).toEqual([]);
    expect(among(post?.atOnce)).toEqual([]);
  });

  it("measures no text before a view needs it", async () => {
    const holders = await chunksWith(TEXT_MEASURE);
    expect(holders.length).toBeGreaterThan(0);
    for (const entry of Object.keys(ENTRIES)) {
      const { atOnce } = await reachableChunks(join(DIST, "bundle"), entry);
      expect(holders.filter((name) => atOnce.includes(name))).toEqual([]);
    }
  });

  it("is ASCII, which loads faster", async () => {
    for (const { name } of await listFiles(join(DIST, "bundle")))
      expect(await readFile(join(DIST, "bundle", name), "utf8"), name).not.toMatch(/[^\0-\x7F]/);
  });

  it("requires no module at run time", async () => {
    const scripts = (await listFiles(DIST)).filter((file) => file.name.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(3);
    for (const { name } of scripts) expect(await readFile(join(DIST, name), "utf8"), name).not.toContain('eval("require")');
  });

  it("names the licences of the packages it holds", async () => {
    const text = await readFile(join(DIST, "licenses.txt"), "utf8");
    for (const name of ["smol-toml", "zod"]) expect(text).toMatch(new RegExp(`^${name} \\d`, "m"));
  });
});

describe("the check of a fresh bundle", () => {
  it("reports a missing import", () => {
    expect(problemsOf('module.exports = eval("require")("./nope.js");', "/build")).toEqual([expect.stringContaining('"./nope.js"')]);
  });

  it("reports a require of an unknown module", () => {
    expect(problemsOf('const load = eval("require");', "/build")).toEqual([expect.stringContaining("only known at run time")]);
  });

  it("reports the path of the build folder", () => {
    expect(problemsOf('const here = "file:///build/lib/cli.js";', "/build")).toEqual([expect.stringContaining("built in")]);
  });

  it("accepts missing optional modules of other packages", () => {
    const code = replaceOptionalRequires('module.exports = eval("require")("supports-color");');
    expect(code).toMatch(/throw new Error\("supports-color is not part of this bundle"\)/);
    expect(problemsOf(code, "/build")).toEqual([]);
  });

  it("reports every other missing module", () => {
    const code = 'module.exports = eval("require")("undici");';
    expect(replaceOptionalRequires(code)).toBe(code);
    expect(problemsOf(code, "/build")).toHaveLength(1);
  });
});

describe("the escapes of characters outside of ASCII", () => {
  it("change no value and no pattern", () => {
    const code = 'return [`ä${"…"}`, "\u{1F600}", /^[é😀]$/u.test("😀"), /[^\\0-ÿ]/.test("→"), { ß: 1 }.ß];'.replace("\\0", "\0");
    const escaped = escapeCharacters(code);
    expect(escaped).toMatch(/^[\0-\x7F]*$/);
    // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- the code is the test's own
    const run = (body: string): unknown => new Function(body)();
    expect(run(escaped)).toEqual(run(code));
    expect(run(escaped)).toEqual(["ä…", "😀", true, true, 1]);
  });

  it("are refused where code would see them", () => {
    expect(() => escapeCharacters("const text = String.raw`ä`;")).toThrow("cannot be escaped");
  });
});

describe("the third-party notices", () => {
  it("include a package whose modules are concatenated into another one", () => {
    const joined = {
      name: "./lib/bundle.js + 2 modules",
      modules: [{ name: "./lib/cli.js" }, { name: "./node_modules/zod/v4/mini/index.js" }],
    };
    expect(bundledPackages({ modules: [joined, { name: "./node_modules/@a/b/node_modules/c/d.js" }] })).toEqual([
      "node_modules/@a/b/node_modules/c",
      "node_modules/zod",
    ]);
  });

  it("contain the name, the version and the licence text", async () => {
    const text = await renderNotices(ROOT, ["node_modules/smol-toml"]);
    expect(text).toMatch(/^smol-toml 1\.\d+\.\d+\nLicense: BSD-3-Clause$/m);
    expect(text).toContain("Redistribution and use");
  });

  it("throw for a package that is not in the lockfile", async () => {
    await expect(renderNotices(ROOT, ["node_modules/nope"])).rejects.toThrow("npm ci");
  });
});
