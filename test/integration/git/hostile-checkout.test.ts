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

type Place = { readonly scratch: ScratchRepository; readonly repository: Repository; readonly notices: string[] };

async function openPlace(): Promise<Place> {
  const scratch = scratchRepository({ files: { "a.txt": "a\n" } });
  used.push(scratch);
  const notices: string[] = [];
  const { environment, path: workspace } = scratch;
  const { repository } = await openRepositoryAt({ workspace, environment, warn: (text) => notices.push(text) });
  return { scratch, repository, notices };
}

async function commitAll({ repository }: Place): Promise<boolean> {
  const commit = await repository.prepareCommit(await repository.snapshot(), "work");
  return commit !== null && (await repository.updateRef(commit));
}

describe("a repository that the agent has been at", () => {
  it.each([[".codex-self-iter"], [".codex-self-iter/git"]])("is seen and committed when %s was deleted", async (name) => {
    const place = await openPlace();
    await place.repository.snapshot();
    rmSync(join(place.scratch.path, name), { recursive: true });
    place.scratch.write("a.txt", "b\n");
    expect(await commitAll(place)).toBe(true);
    expect(place.scratch.git("status", "--porcelain")).toBe("");
  });

  it.each([["index"], ["index.lock"], ["index.next"], ["commit"]])("is committed when a folder lies where our %s goes", async (name) => {
    const place = await openPlace();
    await place.repository.snapshot();
    rmSync(join(place.scratch.path, ".codex-self-iter/git/index"));
    mkdirSync(join(place.scratch.path, ".codex-self-iter/git", name, "x"), { recursive: true });
    place.scratch.write("a.txt", "b\n");
    expect(await commitAll(place)).toBe(true);
    expect(place.scratch.git("status", "--porcelain")).toBe("");
  });

  it.each([
    ["core.worktree", "/"],
    ["core.bare", "true"],
  ])("is looked at where it is, whatever %s says now", async (key, value) => {
    const place = await openPlace();
    const before = await place.repository.snapshot();
    place.scratch.git("config", key, value);
    place.scratch.write("a.txt", "b\n");
    expect(await place.repository.snapshot()).not.toBe(before);
    expect(await commitAll(place)).toBe(true);
  });

  it("takes no repository in whose name goes over a line", async () => {
    const place = await openPlace();
    const name = "in\n ner";
    place.scratch.write(join(name, "x.txt"), "x");
    const inner = { cwd: join(place.scratch.path, name), env: { ...place.scratch.environment } };
    execFileSync("git", ["init", "-q"], inner);
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "--allow-empty", "-m", "x"], inner);
    const tree = await place.repository.snapshot();
    expect(place.scratch.git("ls-tree", "-r", tree)).not.toContain("160000");
    expect(place.notices).toEqual([expect.stringContaining("inside the repository")]);
  });

  it("says which lock keeps the branch where it is", async () => {
    const place = await openPlace();
    place.scratch.write("a.txt", "b\n");
    place.scratch.write(".git/refs/heads/main.lock", "");
    await expect(commitAll(place)).rejects.toThrow("main.lock");
  });

  it("is told from a missing git when the whole workspace is gone", async () => {
    const place = await openPlace();
    await place.repository.snapshot();
    rmSync(place.scratch.path, { recursive: true });
    await expect(place.repository.changedPaths("HEAD", "HEAD~1")).rejects.toMatchObject({ code: "WORKSPACE_MISSING" });
  });
});

describe("an index lock that is found at the start", () => {
  it("is taken away where a killed run of ours left it", async () => {
    const place = await openPlace();
    const next = place.scratch.write(".codex-self-iter/git/index.next", "half");
    const lock = join(place.scratch.path, ".git/index.lock");
    linkSync(next, lock);
    place.scratch.write("a.txt", "b\n");
    expect(await commitAll(place)).toBe(true);
    expect(existsSync(lock)).toBe(false);
    expect(place.scratch.git("status", "--porcelain")).toBe("");
    expect(readdirSync(join(place.scratch.path, ".codex-self-iter/git"))).not.toContain("index.next");
  });

  it("stays where another git holds it", async () => {
    const place = await openPlace();
    place.scratch.write(".codex-self-iter/git/index.next", "half");
    const lock = place.scratch.write(".git/index.lock", "");
    await place.repository.snapshot();
    expect(existsSync(lock)).toBe(true);
  });
});
