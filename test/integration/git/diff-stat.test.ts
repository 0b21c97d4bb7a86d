import { describe, expect, it, onTestFinished } from "vitest";
import { readDiffStat } from "../../../src/adapters/git/diff-stat.ts";
import { createGit } from "../../../src/adapters/git/exec.ts";
import { scratchRepository } from "../../helpers/scratch.ts";

function createRepository(files: Readonly<Record<string, string>>) {
  const repository = scratchRepository({ files: { "a.txt": "one\n", ".gitattributes": "*.txt diff=evil\n" } });
  onTestFinished(repository.remove);
  const before = repository.git("rev-parse", "HEAD^{tree}");
  for (const [path, text] of Object.entries(files)) repository.write(path, text);
  repository.git("add", "-A");
  repository.git("commit", "-qm", "second");
  return { repository, before, git: createGit(repository.path, repository.environment) };
}

describe("readDiffStat", () => {
  it("shows the first files and the total", async () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${String(index).padStart(2, "0")}.txt`, "x\n"]));
    const { before, git } = createRepository(files);
    const lines = await readDiffStat(git, before, "HEAD", 60);
    expect(lines).toHaveLength(10);
    expect(lines[0]).toMatch(/^ 00\.txt \| 1 \+$/);
    expect(lines.at(-1)).toBe(" 12 files changed, 12 insertions(+)");
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
  });

  it("starts no program that the repository names", async () => {
    const { before, git, repository } = createRepository({ "a.txt": "two\n" });
    repository.git("config", "diff.evil.command", `touch ${repository.path}/started`);
    repository.git("config", "diff.evil.textconv", `touch ${repository.path}/started; cat`);
    expect((await readDiffStat(git, before, "HEAD", 60)).at(-1)).toContain("1 file changed");
    expect(repository.git("status", "--porcelain")).toBe("");
  });

  it("is empty if git does not know a tree", async () => {
    const { before, git } = createRepository({ "b.txt": "one\n" });
    expect(await readDiffStat(git, "0".repeat(40), before, 60)).toEqual([]);
  });
});
