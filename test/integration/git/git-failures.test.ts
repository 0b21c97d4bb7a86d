import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

import { isGitFailure } from "../../../src/engine/git-failure.ts";
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

describe("a name that git refuses", () => {
  it.each(["git~1/config", "sub/.GIT", "sub/.GIT/config", ".git /config"])(
    "is left out, with a warning, and the rest lands: %j",
    async (name) => {
      const { repository, scratch, warnings } = await open();
      const before = await repository.snapshot();
      scratch.write(name, "x\n");
      scratch.write("work.txt", "work\n");
      const tree = await repository.snapshot();
      expect(await repository.changedPaths(before, tree)).toEqual(["work.txt"]);
      expect(warnings.join("\n")).toContain("invalid path");
      const commit = await repository.prepareCommit(tree, "work");
      expect(commit !== null && (await repository.updateRef(commit))).toBe(true);
    },
  );
});

describe("a damaged repository", () => {
  const later = (more: string): string => `[core]\n\trepositoryFormatVersion = ${more}\n`;
  const objectOf = ({ git }: ScratchRepository, name: string): string => git("rev-parse", name).replace(/^../, ".git/objects/$&/");

  it.each<readonly [string, string | ((scratch: ScratchRepository) => string), string]>([
    ["a broken line in its configuration", ".git/config", "[core\n"],
    ["a format that this git does not know", ".git/config", later("99")],
    ["an extension that this git does not know", ".git/config", later("1\n[extensions]\n\tunknown = x")],
    ["a torn index", ".git/index", "DIRC no index"],
    ["a HEAD that names nothing", ".git/HEAD", "nonsense\n"],
    ["a torn tree of the branch", (scratch) => objectOf(scratch, "HEAD^{tree}"), "x"],
  ])("is a failure of git, which the loop counts, until it is repaired: %s", async (_, pathOf, text) => {
    const { repository, scratch } = await open();
    const before = await repository.snapshot();
    const file = join(scratch.path, typeof pathOf === "string" ? pathOf : pathOf(scratch));
    const content = readFileSync(file);
    chmodSync(file, 0o644);
    writeFileSync(file, text);
    scratch.write("work.txt", "work\n");
    const error: unknown = await repository.snapshot().catch((caught: unknown) => caught);
    expect(isGitFailure(error), String(error)).toBe(true);
    writeFileSync(file, content);
    expect(await repository.changedPaths(before, await repository.snapshot())).toEqual(["work.txt"]);
  });

  it("is a failure of git, which the loop counts, if the branch has become a folder of branches", async () => {
    const { repository, scratch } = await open();
    scratch.git("switch", "-q", "-c", "other");
    scratch.git("branch", "-q", "-D", "main");
    scratch.git("branch", "main/more");
    scratch.git("symbolic-ref", "HEAD", "refs/heads/main");
    scratch.write("work.txt", "work\n");
    const commit = await repository.prepareCommit(await repository.snapshot(), "work");
    if (commit === null) throw new Error("There is a change to commit.");
    expect(isGitFailure(await repository.updateRef(commit).catch((caught: unknown) => caught))).toBe(true);
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
