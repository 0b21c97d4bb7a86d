import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../scripts/build/bundle.ts";
import { importedPackages, runtimePackages } from "../../scripts/build/notices.ts";
import { reachableChunks } from "../../scripts/build/reachable-chunks.ts";

const BYTES_MAX = 2_000_000;

type Packed = { readonly size: number; readonly files: readonly { readonly path: string; readonly mode: number }[] };

describe("the published package", () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Readonly<Record<string, unknown>>;
  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: ROOT, encoding: "utf8" }),
  ) as [Packed];

  it("may be published, by CI with provenance", () => {
    expect(manifest).not.toHaveProperty("private");
    expect(manifest["publishConfig"]).toEqual({ access: "public", provenance: true });
    expect(manifest["repository"]).toEqual({ type: "git", url: "git+https://github.com/org/codex-self-iter.git" });
  });

  it("installs no other package, and runs no script when it is installed", () => {
    for (const key of ["dependencies", "optionalDependencies", "peerDependencies", "bundleDependencies"])
      expect(manifest).not.toHaveProperty(key);
    const scripts = Object.keys(manifest["scripts"] as object);
    expect(scripts.filter((name) => /^(?:pre|post)?(?:install|prepare|pack|publish)/.test(name))).toEqual([]);
  });

  it("has only what users run, in less than 2 MB", () => {
    const paths = packed.files.map(({ path }) => path).filter((path) => !path.startsWith("dist/"));
    expect(paths.toSorted()).toEqual([
      "LICENSE",
      "README.md",
      "config.example.toml",
      "package.json",
      "scripts/invoke-codex-agent.sh",
      "scripts/run-local.sh",
    ]);
    expect(packed.size).toBeLessThan(BYTES_MAX);
  });

  it("has all code that the command can load, and none that only the action loads", async () => {
    const { ever } = await reachableChunks(join(ROOT, "dist/bundle"), "cli.js");
    const scripts = packed.files.map(({ path }) => path).filter((path) => path.startsWith("dist/") && path.endsWith(".js"));
    expect(scripts.toSorted()).toEqual([...ever.map((name) => `dist/bundle/${name}`), "dist/cli.js"].toSorted());
  });

  it("has executable programs", () => {
    const programs = packed.files.filter(({ path }) => /^dist\/cli\.js$|\.sh$/.test(path));
    expect(programs.map(({ mode }) => mode & 0o111)).toEqual([0o111, 0o111, 0o111]);
  });
});

describe("the packages to bundle", () => {
  it("are named by the imports of the compiled code", () => {
    const code = `import * as z from "zod/mini";
import { join } from "./join.js";
const { x } = await import("@clack/prompts");
export { y } from "yaml";
import "side-effect";
const text = "from nothing";`;
    expect(importedPackages(code)).toEqual(["@clack/prompts", "side-effect", "yaml", "zod"]);
  });

  it("are these and what they need, nested ones included, without packages of the tests", async () => {
    const folders = await runtimePackages(ROOT, ["micromark"]);
    expect(folders).toContain("node_modules/micromark");
    expect(folders).toContain("node_modules/micromark-util-types");
    expect(folders).not.toContain("node_modules/vitest");
    expect(await runtimePackages(ROOT, ["node:fs", "no-such-package"])).toEqual([]);
  });
});
