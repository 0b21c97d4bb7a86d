import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let root: string;
let script: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "run-local-"));
  script = join(root, "the product", "scripts", "run-local.sh");
  mkdirSync(dirname(script), { recursive: true });
  copyFileSync("scripts/run-local.sh", script);
  chmodSync(script, 0o755);
  mkdirSync(join(root, "the product", "dist"));
  writeFileSync(join(root, "the product", "dist", "cli.js"), `console.log(JSON.stringify(process.argv.slice(2)));\n`);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function call(path: string, args: readonly string[] = [], searchPath = `${dirname(process.execPath)}:/usr/bin:/bin`) {
  const ended = spawnSync(path, args, { encoding: "utf8", env: { PATH: searchPath }, cwd: root });
  return { code: ended.status, stdout: ended.stdout, stderr: ended.stderr };
}

/** Creates a PATH folder with the shell's tools and a `node` that prints this version. */
function pathWithNode(version: string | null): string {
  const folder = join(root, "tools");
  mkdirSync(folder);
  for (const tool of ["bash", "dirname", "readlink"]) symlinkSync(join("/usr/bin", tool), join(folder, tool));
  if (version !== null) {
    writeFileSync(join(folder, "node"), `#!/bin/sh\necho ${version}\n`);
    chmodSync(join(folder, "node"), 0o755);
  }
  return folder;
}

describe("run-local.sh", () => {
  it("converts its arguments to flags", () => {
    const { stdout } = call(script, ["my repo", "TASK.md", "plan.md", "state", "c.toml"]);
    expect(JSON.parse(stdout)).toEqual([
      "run",
      "--workspace",
      "my repo",
      "--task-file",
      "TASK.md",
      "--plan-file",
      "plan.md",
      "--state-dir",
      "state",
      "--config",
      "c.toml",
    ]);
  });

  it("omits flags of absent and empty arguments", () => {
    expect(JSON.parse(call(script).stdout)).toEqual(["run"]);
    expect(JSON.parse(call(script, ["", "", "p.md"]).stdout)).toEqual(["run", "--plan-file", "p.md"]);
  });

  it("finds dist/ through a chain of symlinks", () => {
    mkdirSync(join(root, "bin"));
    symlinkSync("../the product/scripts/run-local.sh", join(root, "bin", "relative"));
    symlinkSync(join(root, "bin", "relative"), join(root, "bin", "loop"));
    expect(JSON.parse(call(join(root, "bin", "loop"), ["w"]).stdout)).toEqual(["run", "--workspace", "w"]);
  });

  it.each([
    ["missing", null, "not installed"],
    ["too old", "v18.20.4", "v18.20.4 is too old"],
    ["of unknown version", "unknown", "does not print its version"],
  ])("fails with one line if Node.js is %s", (_case, version, message) => {
    const ended = call(script, [], pathWithNode(version));
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain(message);
    expect(ended.stderr.trim().split("\n")).toHaveLength(1);
  });

  it("fails if dist/ is missing", () => {
    rmSync(join(root, "the product", "dist"), { recursive: true });
    const ended = call(script);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain("npm run build");
  });
});
