import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createGit } from "../../../src/adapters/git/exec.ts";
import { createPatchWriter } from "../../../src/adapters/git/patch-writer.ts";
import { listAgentLogs } from "../../../src/adapters/state/agent-logs.ts";
import { openStateDir } from "../../../src/adapters/state/state-dir.ts";
import { scratchRepository } from "../../helpers/scratch.ts";

const PATCH = ".codex-iter/logs/iter_0007.unpushed.patch";
const BYTES = Buffer.from([0, 1, 2, 0xff, 0xfe, 10, 0xe9]);

function open() {
  const repository = scratchRepository({ files: { "a.txt": "one\n", ".gitattributes": "*.txt diff=evil\n", "café.txt": "\n" } });
  onTestFinished(repository.remove);
  const from = repository.git("rev-parse", "HEAD^{tree}");
  repository.write("a.txt", "two\n");
  writeFileSync(join(repository.path, "data.bin"), BYTES);
  writeFileSync(join(repository.path, "café.txt"), Buffer.from([0xe9, 10]));
  repository.git("add", "-A");
  const to = repository.git("write-tree");
  repository.git("reset", "-q", "--hard");
  const stateDir = openStateDir(repository.path, join(repository.path, ".codex-iter"));
  const patches = createPatchWriter(createGit(repository.path, repository.environment), stateDir, repository.path);
  return { from, patches, repository, stateDir, to };
}

describe("the patch of unpushed work", () => {
  it("restores every byte with git apply, and is no log of the agent", async () => {
    const { from, patches, repository, stateDir, to } = open();
    expect(await patches.write(7, from, to)).toBe(PATCH);
    repository.git("apply", "--index", PATCH);
    expect(repository.git("write-tree")).toBe(to);
    expect(readFileSync(join(repository.path, "data.bin"))).toEqual(BYTES);
    expect(listAgentLogs(stateDir.folder("logs"))).toEqual([]);
  });

  it("is written in place of a link, and starts no program that the repository names", async () => {
    const { from, patches, repository, stateDir, to } = open();
    repository.git("config", "diff.evil.command", `touch ${repository.path}/started`);
    repository.git("config", "diff.evil.textconv", `touch ${repository.path}/started; cat`);
    const target = join(repository.path, "target");
    symlinkSync(target, join(stateDir.folder("logs"), "iter_0007.unpushed.patch"));
    expect(await patches.write(7, from, to)).toBe(PATCH);
    expect(existsSync(target)).toBe(false);
    expect(existsSync(join(repository.path, "started"))).toBe(false);
  });

  it("is null if git fails, and replaces a folder", async () => {
    const { from, patches, repository, to } = open();
    expect(await patches.write(7, "0".repeat(40), to)).toBeNull();
    expect(existsSync(join(repository.path, PATCH))).toBe(false);
    mkdirSync(join(repository.path, PATCH, "full"), { recursive: true });
    expect(await patches.write(7, from, to)).toBe(PATCH);
  });
});
