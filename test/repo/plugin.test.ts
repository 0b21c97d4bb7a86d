import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { STOP_RULES } from "../../src/core/chain/stop-rules.ts";

/** The plugin's folder: Codex copies all of it when the plugin is added. */
const PLUGIN = "plugins/codex-self-iter";
const SKILLS = join(PLUGIN, "skills");
/** The plugin has 8 kB. The limit leaves room for texts, and none for `dist/` or `node_modules/`. */
const PLUGIN_BYTES_MAX = 64_000;

type Json = Readonly<Record<string, unknown>>;

const readJson = (file: string): Json => JSON.parse(readFileSync(file, "utf8")) as Json;
const isText = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";

const TOP_KEYS = "id name version description skills apps mcpServers interface author homepage repository license keywords".split(" ");
const SEMVER = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;

/** Returns the violations of the plugin manifest's specification, which is stricter than the CLI. */
function findManifestProblems(manifest: Json): string[] {
  const problems = Object.keys(manifest)
    .filter((key) => !TOP_KEYS.includes(key))
    .map((key) => `unknown key ${key}`);
  for (const key of ["name", "version", "description"]) if (!isText(manifest[key])) problems.push(`no ${key}`);
  if (!SEMVER.test(String(manifest["version"]))) problems.push("version is not strict semver");
  if (!isText((manifest["author"] as Json | undefined)?.["name"])) problems.push("no author.name");
  for (const key of ["homepage", "repository"]) {
    if (manifest[key] !== undefined && !String(manifest[key]).startsWith("https://")) problems.push(`${key} is not https`);
  }
  const ui = (manifest["interface"] ?? {}) as Json;
  for (const key of ["displayName", "shortDescription", "longDescription", "developerName", "category"]) {
    if (!isText(ui[key])) problems.push(`no interface.${key}`);
  }
  const prompts = ui["defaultPrompt"];
  if (!Array.isArray(prompts) || prompts.length > 3 || !prompts.every((text) => isText(text) && String(text).length <= 128)) {
    problems.push("interface.defaultPrompt is not at most 3 texts of at most 128 characters");
  }
  const capabilities = ui["capabilities"];
  if (!Array.isArray(capabilities) || !capabilities.every(isText)) problems.push("interface.capabilities is not a list of texts");
  return problems;
}

function readFrontmatter(file: string): Record<string, string> {
  const block = /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(file, "utf8"))?.[1] ?? "";
  return Object.fromEntries(block.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]));
}

describe("the plugin's files", () => {
  it("follow the manifest's specification", () => {
    for (const folder of [PLUGIN, "."]) {
      const manifest = readJson(join(folder, ".codex-plugin/plugin.json"));
      expect(findManifestProblems(manifest)).toEqual([]);
      expect(manifest["version"]).toBe(readJson("package.json")["version"]);
      expect(resolve(folder, String(manifest["skills"]))).toBe(resolve(SKILLS));
    }
    const manifest = readJson(".codex-plugin/plugin.json");
    expect({ ...readJson(join(PLUGIN, ".codex-plugin/plugin.json")), skills: manifest["skills"] }).toEqual(manifest);
    expect(findManifestProblems({ ...manifest, hooks: {}, version: "1.0" })).toEqual(["unknown key hooks", "version is not strict semver"]);
  });

  it("list the plugin in the marketplace", () => {
    const marketplace = readJson(".agents/plugins/marketplace.json");
    const [plugin] = marketplace["plugins"] as Json[];
    expect(marketplace["name"]).toMatch(/^[\w-]+$/);
    expect(plugin?.["name"]).toBe(readJson(".codex-plugin/plugin.json")["name"]);
    expect(plugin?.["source"]).toEqual({ source: "local", path: `./${PLUGIN}` });
    expect(plugin?.["policy"]).toEqual({
      installation: expect.stringMatching(/^(NOT_AVAILABLE|AVAILABLE|INSTALLED_BY_DEFAULT)$/) as string,
      authentication: expect.stringMatching(/^(ON_INSTALL|ON_USE)$/) as string,
    });
  });

  it("name every skill after its folder and describe it", () => {
    for (const folder of readdirSync(SKILLS)) {
      const { name, description } = readFrontmatter(join(SKILLS, folder, "SKILL.md"));
      expect(name).toBe(folder);
      expect(description?.length).toBeGreaterThan(40);
      // In an unquoted YAML scalar, ": " starts a mapping.
      expect(description).not.toContain(": ");
    }
  });

  it("explain every stop reason", () => {
    const skill = readFileSync(join(SKILLS, "codex-self-iter/SKILL.md"), "utf8");
    const table = skill.slice(skill.indexOf("| stop reason |"));
    expect(STOP_RULES.filter(({ reason }) => !table.includes(`\`${reason}\``))).toEqual([]);
  });
});

describe("the plugin in the real Codex", () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "plugin-"));
    mkdirSync(join(root, "codex-home"));
    for (const part of [".agents", ".codex-plugin", "plugins"]) cpSync(part, join(root, "checkout", part), { recursive: true });
    // What a checkout holds besides, and an installed plugin must not.
    mkdirSync(join(root, "checkout/node_modules"));
    writeFileSync(join(root, "checkout/node_modules/large"), Buffer.alloc(10 * PLUGIN_BYTES_MAX));
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const codex = (...args: string[]): string =>
    execFileSync(resolve("node_modules/.bin/codex"), args, {
      cwd: join(root, "checkout"),
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      env: { PATH: process.env["PATH"], HOME: root, CODEX_HOME: join(root, "codex-home") },
    });

  /** The files that Codex copied, sorted by name. */
  const addedFiles = () => {
    const cache = join(root, "codex-home/plugins/cache");
    const files = readdirSync(cache, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return files
      .map(({ name, parentPath }) => join(parentPath, name))
      .map((path) => ({ name: relative(cache, path).split("/").slice(3).join("/"), bytes: statSync(path).size }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  };

  it("can be added from a checkout, copies only the plugin, and adds its skill to the prompt", () => {
    expect(codex("plugin", "marketplace", "add", "./")).toContain("Added marketplace `codex-self-iter`");
    expect(codex("debug", "prompt-input", "hello")).not.toContain("codex-self-iter:codex-self-iter");
    expect(codex("plugin", "add", "codex-self-iter@codex-self-iter")).toContain("Added plugin `codex-self-iter`");
    const prompt = codex("debug", "prompt-input", "hello");
    expect(prompt).toContain("codex-self-iter:codex-self-iter");
    expect(prompt).toContain("Set up, start, inspect, explain and stop");
    expect(addedFiles().map(({ name }) => name)).toEqual([".codex-plugin/plugin.json", "skills/codex-self-iter/SKILL.md"]);
    expect(addedFiles().reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(PLUGIN_BYTES_MAX);
  });
});
