import { execFileSync, spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

import { UserError } from "../../../src/errors/user-error.ts";
import { openRepositoryAt } from "../../helpers/open-repository.ts";
import { type ScratchRepository, scratchRepository } from "../../helpers/scratch.ts";

const used: ScratchRepository[] = [];
afterEach(() => {
  for (const scratch of used.splice(0)) scratch.remove();
});

async function open() {
  const scratch = scratchRepository({ files: { "a.txt": "a\n", "sub/b.txt": "b\n" } });
  used.push(scratch);
  const warnings: string[] = [];
  const { repository } = await openRepositoryAt({
    workspace: scratch.path,
    environment: scratch.environment,
    warn: (text) => warnings.push(text),
  });
  return { scratch, repository, warnings };
}

function tryGit(scratch: ScratchRepository, ...args: readonly string[]): void {
  try {
    scratch.git(...args);
  } catch {
    // It stops at a conflict.
  }
}

describe("an unfinished git command", () => {
  const conflict = (scratch: ScratchRepository): void => {
    scratch.git("checkout", "-q", "-b", "other");
    for (const text of ["other\n", "other 2\n"]) {
      scratch.write("a.txt", text);
      scratch.git("commit", "-qam", text.trim());
    }
    scratch.git("checkout", "-q", "main");
    scratch.write("a.txt", "mine\n");
    scratch.git("commit", "-qam", "mine");
  };
  const patch = (scratch: ScratchRepository): void => {
    const text = execFileSync("git", ["format-patch", "-1", "--stdout", "other~1"], {
      cwd: scratch.path,
      env: scratch.environment as NodeJS.ProcessEnv,
    });
    writeFileSync(join(scratch.path, ".git/one.patch"), text);
  };
  it.each([
    ["merge", (scratch: ScratchRepository) => tryGit(scratch, "merge", "other")],
    ["rebase", (scratch: ScratchRepository) => tryGit(scratch, "rebase", "other")],
    ["rebase", (scratch: ScratchRepository) => tryGit(scratch, "rebase", "--apply", "other")],
    ["cherry-pick", (scratch: ScratchRepository) => tryGit(scratch, "cherry-pick", "other")],
    [
      "cherry-pick",
      (scratch: ScratchRepository) => (
        tryGit(scratch, "cherry-pick", "other~1", "other"),
        scratch.git("reset", "-q", "--hard"),
        scratch.git("update-ref", "-d", "CHERRY_PICK_HEAD")
      ),
    ],
    ["revert", (scratch: ScratchRepository) => tryGit(scratch, "revert", "--no-edit", "HEAD~1")],
    [
      "revert",
      (scratch: ScratchRepository) => (
        tryGit(scratch, "revert", "--no-edit", "other~1", "other"),
        scratch.git("reset", "-q", "--hard"),
        scratch.git("update-ref", "-d", "REVERT_HEAD")
      ),
    ],
    ["am", (scratch: ScratchRepository) => (patch(scratch), tryGit(scratch, "am", ".git/one.patch"))],
    ["bisect", (scratch: ScratchRepository) => tryGit(scratch, "bisect", "start", "HEAD", "HEAD~1")],
  ] as const)("is found: %s", async (name, begin) => {
    const { repository, scratch } = await open();
    conflict(scratch);
    expect(await repository.unfinishedOperation()).toBeNull();
    begin(scratch);
    expect(await repository.unfinishedOperation()).toBe(name);
  });
});

describe("a file that makes git add fail", () => {
  it("is left out of what is salvaged", async () => {
    const { repository, scratch } = await open();
    const before = await repository.snapshot();
    scratch.write("work.txt", "work\n");
    scratch.write(".git/info/attributes", "h*.txt working-tree-encoding=UTF-16LE-BOM\n");
    scratch.write("h.txt", "hi\n");
    scratch.write("sub/h2.txt", "hi\n");
    await expect(repository.snapshot()).rejects.toMatchObject({ code: "GIT_FAILED" });
    expect(await repository.changedPaths(before, await repository.salvage())).toEqual(["work.txt"]);
  });
});

describe("a lock that a killed git left", () => {
  it("is named, with the lines that check and remove it, if the branch cannot move", async () => {
    const { repository, scratch } = await open();
    scratch.git("branch", "-m", "it's");
    scratch.write("a.txt", "changed\n");
    const commit = await repository.prepareCommit(await repository.snapshot(), "work");
    const lock = scratch.write(".git/refs/heads/it's.lock", "");
    if (commit === null) throw new Error("There is a change to commit.");
    const error: unknown = await repository.updateRef(commit).catch((caught: unknown) => caught);
    if (!(error instanceof UserError)) throw new Error("The branch has moved.");
    expect(error).toMatchObject({ code: "GIT_LOCKED", message: expect.stringContaining(lock) });
    const [, list = "", remove = ""] = /processes: (ps .+)\. If .+: (rm .+)$/.exec(error.remedy) ?? [];
    const shell = { env: scratch.environment as NodeJS.ProcessEnv, encoding: "utf8" } as const;
    const other = spawn("git", ["cat-file", "--batch"], { cwd: scratch.path, stdio: ["pipe", "ignore", "ignore"] });
    try {
      expect(execFileSync("sh", ["-c", list], shell)).toMatch(new RegExp(`^ *${other.pid} .+git cat-file`, "m"));
    } finally {
      other.stdin.end();
    }
    execFileSync("sh", ["-c", remove], shell);
    expect(await repository.updateRef(commit)).toBe(true);
  });

  it("is named, with the line that repairs the index", async () => {
    const { repository, scratch, warnings } = await open();
    scratch.write("a.txt", "changed\n");
    const commit = await repository.prepareCommit(await repository.snapshot(), "work");
    const lock = scratch.write(".git/index.lock", "");
    if (commit === null) throw new Error("There is a change to commit.");
    expect(await repository.updateRef(commit)).toBe(true);
    const line = /: (rm .+)$/.exec(warnings.join("\n"))?.[1] ?? "";
    expect(line).toContain(lock);
    execFileSync("sh", ["-c", line], { cwd: scratch.path, env: scratch.environment as NodeJS.ProcessEnv });
    expect(existsSync(lock)).toBe(false);
    expect(scratch.git("status", "--porcelain")).toBe("");
  });

  it("in our own index is removed", async () => {
    const { repository, scratch } = await open();
    await repository.snapshot();
    scratch.write(".codex-self-iter/git/index.lock", "");
    scratch.write("a.txt", "changed\n");
    await expect(repository.snapshot()).resolves.toMatch(/^[0-9a-f]{40}$/);
  });
});
