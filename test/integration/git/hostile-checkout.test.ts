import { execFileSync } from "node:child_process";
import { existsSync, linkSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

import type { Repository } from "../../../src/ports/git.ts";
import { openRepositoryAt } from "../../helpers/open-repository.ts";
import { scratchRepository, type ScratchRepository } from "../../helpers/scratch.ts";

const used: ScratchRepository[] = [];
afterEach(() => {
  for (const scratch of used.splice(0)) scratch.remove();
});

type Fixture = { readonly scratch: ScratchRepository; readonly repository: Repository; readonly warnings: string[] };

async function openFixture(): Promise<Fixture> {
  const scratch = scratchRepository({ files: { "a.txt": "a\n" } });
  used.push(scratch);
  const warnings: string[] = [];
  const { environment, path: workspace } = scratch;
  const { repository } = await openRepositoryAt({ workspace, environment, warn: (text) => warnings.push(text) });
  return { scratch, repository, warnings };
}

async function commitAll({ repository }: Fixture): Promise<boolean> {
  const commit = await repository.prepareCommit(await repository.snapshot(), "work");
  return commit !== null && (await repository.updateRef(commit));
}

describe("a repository that the agent has changed", () => {
  it.each([[".codex-self-iter"], [".codex-self-iter/git"]])("is committed if %s was deleted", async (name) => {
    const fixture = await openFixture();
    await fixture.repository.snapshot();
    rmSync(join(fixture.scratch.path, name), { recursive: true });
    fixture.scratch.write("a.txt", "b\n");
    expect(await commitAll(fixture)).toBe(true);
    expect(fixture.scratch.git("status", "--porcelain")).toBe("");
  });

  it.each([["index"], ["index.lock"], ["index.next"], ["commit"]])("is committed if a folder is where our %s must be", async (name) => {
    const fixture = await openFixture();
    await fixture.repository.snapshot();
    rmSync(join(fixture.scratch.path, ".codex-self-iter/git/index"));
    mkdirSync(join(fixture.scratch.path, ".codex-self-iter/git", name, "x"), { recursive: true });
    fixture.scratch.write("a.txt", "b\n");
    expect(await commitAll(fixture)).toBe(true);
    expect(fixture.scratch.git("status", "--porcelain")).toBe("");
  });

  it.each([["index"], ["index.lock"], ["index.next"], ["commit"], ["before-turn"], ["objects"], ["objects/aa"]])(
    "is committed if a pipe is where our %s must be",
    async (name) => {
      const fixture = await openFixture();
      await fixture.repository.snapshot();
      const path = join(fixture.scratch.path, ".codex-self-iter/git", name);
      rmSync(path, { recursive: true, force: true });
      execFileSync("mkfifo", [path]);
      fixture.scratch.write("a.txt", "b\n");
      expect(await commitAll(fixture)).toBe(true);
      expect(fixture.scratch.git("status", "--porcelain")).toBe("");
    },
  );

  it.each([
    ["core.worktree", "/"],
    ["core.bare", "true"],
  ])("is read where it is, whatever %s says", async (key, value) => {
    const fixture = await openFixture();
    const before = await fixture.repository.snapshot();
    fixture.scratch.git("config", key, value);
    fixture.scratch.write("a.txt", "b\n");
    expect(await fixture.repository.snapshot()).not.toBe(before);
    expect(await commitAll(fixture)).toBe(true);
  });

  it("is committed without a nested repository whose name contains a newline", async () => {
    const fixture = await openFixture();
    const name = "in\n ner";
    fixture.scratch.write(join(name, "x.txt"), "x");
    const inner = { cwd: join(fixture.scratch.path, name), env: { ...fixture.scratch.environment } };
    execFileSync("git", ["init", "-q"], inner);
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "--allow-empty", "-m", "x"], inner);
    const tree = await fixture.repository.snapshot();
    expect(fixture.scratch.git("ls-tree", "-r", tree)).not.toContain("160000");
    expect(fixture.warnings).toEqual([expect.stringContaining("inside the repository")]);
  });

  it("reports the lock that blocks the branch", async () => {
    const fixture = await openFixture();
    fixture.scratch.write("a.txt", "b\n");
    fixture.scratch.write(".git/refs/heads/main.lock", "");
    await expect(commitAll(fixture)).rejects.toThrow("main.lock");
  });

  it("reports a missing workspace, not a missing git", async () => {
    const fixture = await openFixture();
    await fixture.repository.snapshot();
    rmSync(fixture.scratch.path, { recursive: true });
    await expect(fixture.repository.changedPaths("HEAD", "HEAD~1")).rejects.toMatchObject({ code: "WORKSPACE_MISSING" });
  });
});

describe("an index lock at the start of a run", () => {
  it("is removed if a killed run of ours left it", async () => {
    const fixture = await openFixture();
    const next = fixture.scratch.write(".codex-self-iter/git/index.next", "half");
    const lock = join(fixture.scratch.path, ".git/index.lock");
    linkSync(next, lock);
    fixture.scratch.write("a.txt", "b\n");
    expect(await commitAll(fixture)).toBe(true);
    expect(existsSync(lock)).toBe(false);
    expect(fixture.scratch.git("status", "--porcelain")).toBe("");
    expect(readdirSync(join(fixture.scratch.path, ".codex-self-iter/git"))).not.toContain("index.next");
  });

  it("stays if another git holds it", async () => {
    const fixture = await openFixture();
    fixture.scratch.write(".codex-self-iter/git/index.next", "half");
    const lock = fixture.scratch.write(".git/index.lock", "");
    await fixture.repository.snapshot();
    expect(existsSync(lock)).toBe(true);
  });
});
