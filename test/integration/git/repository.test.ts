import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";

import type { PreparedCommit, Repository } from "../../../src/ports/git.ts";
import { gitWithSnapshots, openRepositoryAt } from "../../helpers/open-repository.ts";
import {
  scratchFolder,
  scratchRepository,
  type ScratchFolder,
  type ScratchOptions,
  type ScratchRepository,
} from "../../helpers/scratch.ts";

const used: ScratchFolder[] = [];
afterEach(() => {
  for (const folder of used.splice(0)) folder.remove();
});

type Fixture = { readonly scratch: ScratchRepository; readonly repository: Repository; readonly warnings: string[] };

function makeScratch(options: ScratchOptions = {}): ScratchRepository {
  const scratch = scratchRepository({ files: { "a.txt": "a\n", "sub/b.txt": "b\n", ".gitignore": "ignored/\n" }, ...options });
  used.push(scratch);
  return scratch;
}

async function openFixture(
  scratch: ScratchRepository,
  workspace = scratch.path,
  environment: Record<string, string> = {},
): Promise<Fixture> {
  const warnings: string[] = [];
  const merged = { ...scratch.environment, ...environment };
  const { repository } = await openRepositoryAt({ workspace, environment: merged, warn: (text) => warnings.push(text) });
  return { scratch, repository, warnings };
}

async function commitAll({ repository }: Fixture, message = "work"): Promise<PreparedCommit> {
  const commit = await repository.prepareCommit(await repository.snapshot(), message);
  if (commit === null) throw new Error("There is nothing to commit.");
  if (!(await repository.updateRef(commit))) throw new Error("HEAD has moved.");
  return commit;
}

const filesAt = (scratch: ScratchRepository, name: string): readonly string[] =>
  gitWithSnapshots(scratch, "ls-tree", "-r", "--name-only", name).split("\n");

describe("snapshot", () => {
  it("leaves the user's index, refs and staged work as they are", async () => {
    const fixture = await openFixture(makeScratch());
    const { scratch } = fixture;
    scratch.write("a.txt", "staged\n");
    scratch.git("add", "a.txt");
    scratch.write("a.txt", "later\n");
    scratch.write("new.txt", "n\n");
    const index = readFileSync(join(scratch.path, ".git/index"));
    const refs = scratch.git("for-each-ref");
    const tree = await fixture.repository.snapshot();
    expect(gitWithSnapshots(scratch, "show", `${tree}:a.txt`)).toBe("later");
    expect(filesAt(scratch, tree)).toEqual([".gitignore", "a.txt", "new.txt", "sub/b.txt"]);
    expect(readFileSync(join(scratch.path, ".git/index")).equals(index)).toBe(true);
    expect(scratch.git("for-each-ref")).toBe(refs);
  });

  it("excludes ignored files and the state dir, even if that is tracked or its .gitignore is gone", async () => {
    const scratch = makeScratch({ files: { "a.txt": "a", ".codex-self-iter/status.json": "1", ".gitignore": "ignored/\n" } });
    const fixture = await openFixture(scratch);
    scratch.write("ignored/x", "x");
    const first = await fixture.repository.snapshot();
    scratch.write(".codex-self-iter/status.json", "2");
    rmSync(join(scratch.path, ".codex-self-iter/.gitignore"));
    scratch.write(".codex-self-iter/other", "x");
    expect(await fixture.repository.snapshot()).toBe(first);
    expect(filesAt(scratch, first)).not.toContain("ignored/x");
  });

  it.each([
    [".gitignore", "/.codex-self-iter/\n"],
    [".gitignore", ".*\n!.gitignore\n"],
    [".codex-self-iter/.gitignore", "*\n"],
    [".git/info/exclude", ".codex-self-iter\n"],
    ["../global", "[.]codex-*\n"],
  ])("does not warn if %s ignores the state dir as %j", async (file, text) => {
    const scratch = makeScratch();
    scratch.git("config", "core.excludesFile", join(scratch.path, "../global"));
    scratch.write(".codex-self-iter/logs/x", "x");
    scratch.write(file, text);
    const { repository, warnings } = await openFixture(scratch);
    expect(filesAt(scratch, await repository.snapshot())).toEqual([".gitignore", "a.txt", "sub/b.txt"]);
    expect(warnings).toEqual([]);
  });

  it.each(["state [1] *", "sub/\\state?", ":(top)s", "!state"])(
    "excludes exactly a state dir of the name %j, ignored or not",
    async (name) => {
      const scratch = makeScratch({ files: { "a.txt": "a", [`${name}2/x`]: "x", [`x${name}/x`]: "x" } });
      const warnings: string[] = [];
      const options = { environment: scratch.environment, stateDir: join(scratch.path, name), warn: (text: string) => warnings.push(text) };
      const open = async () => (await openRepositoryAt({ workspace: scratch.path, ...options })).repository;
      const head = scratch.git("rev-parse", "HEAD^{tree}");
      expect(await (await open()).snapshot()).toBe(head);
      scratch.write(".git/info/exclude", "*\n");
      expect(await (await open()).snapshot()).toBe(head);
      expect(warnings).toEqual([]);
    },
  );

  it.each([
    ["core.checkStat", "minimal"],
    ["core.trustctime", "false"],
  ])("sees a change that keeps size, time and file, whatever %s says", async (key, value) => {
    const scratch = makeScratch();
    scratch.git("config", key, value);
    const [file, old] = [join(scratch.path, "a.txt"), new Date(Date.now() - 60_000)];
    utimesSync(file, old, old);
    scratch.git("update-index", "--refresh");
    const { repository } = await openFixture(scratch);
    const before = await repository.snapshot();
    // git compares whole seconds of the time of the last change of status.
    const second = Math.floor(statSync(file).ctimeMs / 1_000);
    await vi.waitFor(() => expect(Date.now() / 1_000).toBeGreaterThan(second + 1.02), { timeout: 10_000 });
    writeFileSync(file, "A\n");
    utimesSync(file, old, old);
    expect(await repository.changedPaths(before, await repository.snapshot())).toEqual(["a.txt"]);
  });

  it("sees a change of the same size in the same second as the index was written", async () => {
    const scratch = makeScratch();
    const second = 1_750_000_000;
    const file = scratch.write("a.txt", "one\n");
    utimesSync(file, second, second);
    scratch.git("add", "a.txt");
    scratch.write("a.txt", "two\n");
    utimesSync(file, second, second);
    utimesSync(join(scratch.path, ".git/index"), second, second);
    const { repository } = await openFixture(scratch);
    expect(gitWithSnapshots(scratch, "show", `${await repository.snapshot()}:a.txt`)).toBe("two");
  });

  it("does not trust an index that another process has written", async () => {
    const fixture = await openFixture(makeScratch());
    const first = await fixture.repository.snapshot();
    const own = join(fixture.scratch.path, ".codex-self-iter/git/index");
    execFileSync("git", ["update-index", "--assume-unchanged", "a.txt"], {
      cwd: fixture.scratch.path,
      env: { ...fixture.scratch.environment, GIT_INDEX_FILE: own },
    });
    fixture.scratch.write("a.txt", "hidden\n");
    expect(await fixture.repository.snapshot()).not.toBe(first);
  });

  it("excludes a nested repository with one warning, and includes its files once it is no repository", async () => {
    const fixture = await openFixture(makeScratch());
    const { scratch } = fixture;
    const first = await fixture.repository.snapshot();
    const inner = join(scratch.path, "inner");
    mkdirSync(inner);
    const git = (...args: string[]): unknown =>
      execFileSync("git", ["-c", "user.name=a", "-c", "user.email=b", ...args], { cwd: inner, env: scratch.environment });
    git("init", "-q");
    scratch.write("inner/f", "f");
    git("add", "-A");
    git("commit", "-qm", "x");
    expect(await fixture.repository.snapshot()).toBe(first);
    expect(await fixture.repository.snapshot()).toBe(first);
    expect(fixture.warnings).toEqual([expect.stringContaining("inner is a git repository")]);
    expect(await fixture.repository.unseenFolders()).toEqual(["inner"]);
    // As a submodule of the branch, it is named once.
    scratch.git("update-index", "--add", "--cacheinfo", `160000,${scratch.git("-C", "inner", "rev-parse", "HEAD").trim()},inner`);
    scratch.git("commit", "-qm", "a submodule");
    const withSubmodule = await openFixture(scratch);
    scratch.write("inner/f", "changed");
    await withSubmodule.repository.snapshot();
    expect(await withSubmodule.repository.unseenFolders()).toEqual(["inner"]);
    scratch.git("reset", "-q", "--mixed", "HEAD~1");
    rmSync(join(inner, ".git"), { recursive: true });
    expect(filesAt(scratch, await fixture.repository.snapshot())).toContain("inner/f");
  });

  it("includes all other files if one cannot be read, and warns", async () => {
    const fixture = await openFixture(makeScratch());
    mkdirSync(join(fixture.scratch.path, "empty"));
    execFileSync("git", ["init", "-q", "empty"], { cwd: fixture.scratch.path, env: fixture.scratch.environment });
    fixture.scratch.write("zzz", "z");
    expect(filesAt(fixture.scratch, await fixture.repository.snapshot())).toContain("zzz");
    expect(fixture.warnings).toEqual([expect.stringContaining("git could not read everything")]);
  });

  it("ignores the lock that a killed git left", async () => {
    const scratch = makeScratch();
    await (await openFixture(scratch)).repository.snapshot();
    scratch.write(".codex-self-iter/git/index.lock", "");
    await (await openFixture(scratch)).repository.snapshot();
  });

  it("keeps links as links", async () => {
    const fixture = await openFixture(makeScratch());
    symlinkSync("/etc/hostname", join(fixture.scratch.path, "link"));
    const tree = await fixture.repository.snapshot();
    expect(gitWithSnapshots(fixture.scratch, "ls-tree", tree, "link")).toMatch(/^120000/);
  });
});

describe("commit", () => {
  it("leaves a clean status, and has the given message and the user's name", async () => {
    const fixture = await openFixture(makeScratch());
    const { scratch } = fixture;
    scratch.write("a.txt", "A\n");
    scratch.write("new.txt", "n\n");
    rmSync(join(scratch.path, "sub/b.txt"));
    const commit = await commitAll(fixture, "Add n ü\n\nCodex-Iteration: 3");
    expect(scratch.git("status", "--porcelain")).toBe("");
    expect(scratch.git("rev-parse", "refs/heads/main")).toBe(commit.sha);
    expect(scratch.git("log", "-1", "--format=%B")).toBe("Add n ü\n\nCodex-Iteration: 3\n");
    expect(scratch.git("log", "-1", "--format=%an <%ae> %(trailers:key=Codex-Iteration,valueonly,separator=)")).toBe(
      "Test <test@example.org> 3",
    );
    expect(scratch.git("reflog", "-1", "--format=%gs")).toBe("codex-self-iter: commit an iteration");
    expect(scratch.git("fsck", "--strict")).toBe("");
  });

  it("works for many iterations while the user commits in between", async () => {
    const fixture = await openFixture(makeScratch());
    const { scratch } = fixture;
    for (let round = 0; round < 6; round += 1) {
      scratch.write("a.txt", `round ${round}\n`);
      await commitAll(fixture, `round ${round}`);
      if (round % 2 === 0) {
        scratch.write(`ignored/forced${round}`, "x");
        scratch.git("add", "-f", `ignored/forced${round}`);
        scratch.git("commit", "-qm", "by the user");
      }
      expect(scratch.git("status", "--porcelain")).toBe("");
    }
    expect(scratch.git("rev-list", "--count", "HEAD")).toBe("10");
    // An ignored file that the user committed must stay.
    expect(filesAt(scratch, "HEAD")).toEqual(expect.arrayContaining(["ignored/forced0", "ignored/forced2", "ignored/forced4"]));
  });

  it("starts a branch without commits, and is null for an empty tree", async () => {
    const fixture = await openFixture(makeScratch({ unborn: true, files: {} }));
    expect(await fixture.repository.prepareCommit(await fixture.repository.snapshot(), "x")).toBeNull();
    fixture.scratch.write("a", "a");
    expect((await commitAll(fixture)).parent).toBeNull();
    expect(fixture.scratch.git("status", "--porcelain")).toBe("");
    expect(fixture.scratch.git("log", "--format=%s", "main")).toBe("work");
  });

  it("moves a detached HEAD and no branch", async () => {
    const scratch = makeScratch();
    scratch.git("checkout", "-q", "--detach");
    const main = scratch.git("rev-parse", "main");
    scratch.write("a.txt", "A");
    const commit = await commitAll(await openFixture(scratch));
    expect(commit.ref).toBe("HEAD");
    expect(scratch.git("rev-parse", "HEAD", "main").split("\n")).toEqual([commit.sha, main]);
    expect(scratch.git("status", "--porcelain")).toBe("");
  });

  it("works with packed refs and in a linked worktree", async () => {
    const scratch = makeScratch();
    scratch.git("pack-refs", "--all");
    scratch.write("a.txt", "A");
    await commitAll(await openFixture(scratch));
    scratch.git("worktree", "add", "-q", "-b", "side", "ignored/tree");
    const tree = join(scratch.path, "ignored/tree");
    const fixture = await openFixture(scratch, tree);
    writeFileSync(join(tree, "a.txt"), "in the worktree");
    const commit = await commitAll(fixture);
    expect(scratch.git("rev-parse", "side")).toBe(commit.sha);
    expect(scratch.git("-C", tree, "status", "--porcelain")).toBe("");
    expect(scratch.git("status", "--porcelain")).toBe("");
  });

  it("changes only the workspace's folder in HEAD and in the index", async () => {
    const scratch = makeScratch();
    scratch.write("a.txt", "staged outside\n");
    scratch.git("add", "a.txt");
    scratch.write("sub/b.txt", "B\n");
    const fixture = await openFixture(scratch, join(scratch.path, "sub"));
    const before = await fixture.repository.snapshot();
    scratch.write("sub/new.txt", "n");
    const after = await fixture.repository.snapshot();
    expect(await fixture.repository.changedPaths(before, after)).toEqual(["new.txt"]);
    await commitAll(fixture);
    expect(scratch.git("show", "--name-only", "--format=", "HEAD").split("\n")).toEqual(["sub/b.txt", "sub/new.txt"]);
    expect(scratch.git("status", "--porcelain")).toBe("M  a.txt");
    rmSync(join(scratch.path, "sub/b.txt"));
    rmSync(join(scratch.path, "sub/new.txt"));
    await commitAll(fixture);
    expect(filesAt(scratch, "HEAD")).toEqual([".gitignore", "a.txt"]);
  });

  it("keeps commits of others outside the folder that the index does not have", async () => {
    const scratch = makeScratch();
    const fixture = await openFixture(scratch, join(scratch.path, "sub"));
    await fixture.repository.snapshot();
    scratch.git("commit", "-q", "--allow-empty", "-m", "elsewhere");
    scratch.git("read-tree", "HEAD");
    await fixture.repository.snapshot();
    const tree = scratch.git("mktree", "--missing", "-z").slice(0, 40);
    scratch.git("update-ref", "HEAD", scratch.git("commit-tree", "-p", "HEAD", "-m", "all gone", tree));
    scratch.write("sub/new.txt", "n");
    await commitAll(fixture);
    expect(filesAt(scratch, "HEAD")).toEqual(["sub/b.txt", "sub/new.txt"]);
  });

  it("uses our name if the user has none", async () => {
    const scratch = makeScratch({ nameless: true });
    const fixture = await openFixture(scratch);
    scratch.write("a.txt", "1");
    await commitAll(fixture);
    expect(scratch.git("log", "-1", "--format=%an|%cn")).toBe("codex-self-iter|codex-self-iter");
  });

  it("runs no hook, is not signed, and ignores leaked variables", async () => {
    const scratch = makeScratch();
    const hook = '#!/bin/sh\necho ran >> "$PWD/hook-ran"\nexit 1\n';
    for (const name of ["pre-commit", "reference-transaction", "post-index-change", "commit-msg"])
      chmodSync(scratch.write(`.git/hooks/${name}`, hook), 0o755);
    scratch.git("config", "commit.gpgsign", "true");
    scratch.git("config", "core.fsmonitor", scratch.write(".git/monitor", hook));
    chmodSync(join(scratch.path, ".git/monitor"), 0o755);
    const other = makeScratch();
    const fixture = await openFixture(scratch, scratch.path, {
      GIT_DIR: join(other.path, ".git"),
      GIT_WORK_TREE: other.path,
      GIT_INDEX_FILE: "/nowhere/index",
    });
    writeFileSync(join(scratch.path, "a.txt"), "A");
    await commitAll(fixture);
    expect(existsSync(join(scratch.path, "hook-ran"))).toBe(false);
    expect(other.git("rev-list", "--count", "HEAD")).toBe("1");
  });

  it("succeeds if the index is locked, with a warning that says what to do", async () => {
    const fixture = await openFixture(makeScratch());
    fixture.scratch.write("a.txt", "A");
    const lock = fixture.scratch.write(".git/index.lock", "");
    const commit = await commitAll(fixture);
    expect(fixture.warnings).toEqual([expect.stringContaining("git reset")]);
    expect(readFileSync(lock, "utf8")).toBe("");
    rmSync(lock);
    fixture.scratch.git("reset", "-q");
    expect(fixture.scratch.git("status", "--porcelain")).toBe("");
    expect(fixture.scratch.git("rev-parse", "HEAD")).toBe(commit.sha);
  });

  it("repairs the index after a crash between the branch and the index", async () => {
    const fixture = await openFixture(makeScratch());
    const { scratch } = fixture;
    scratch.write("a.txt", "A\n");
    const commit = await fixture.repository.prepareCommit(await fixture.repository.snapshot(), "work");
    if (commit === null) throw new Error("There is a change to commit.");
    scratch.git("update-ref", commit.ref, commit.sha);
    expect(scratch.git("status", "--porcelain")).not.toBe("");
    const next = await openFixture(scratch);
    expect(await next.repository.updateRef(commit)).toBe(true);
    expect(scratch.git("status", "--porcelain")).toBe("");
    scratch.write("a.txt", "staged later\n");
    scratch.git("add", "a.txt");
    expect(await next.repository.updateRef(commit)).toBe(true);
    expect(scratch.git("status", "--porcelain")).toBe("M  a.txt");
  });

  it("moves no branch that is no longer checked out", async () => {
    const fixture = await openFixture(makeScratch());
    fixture.scratch.write("a.txt", "A\n");
    const commit = await fixture.repository.prepareCommit(await fixture.repository.snapshot(), "work");
    if (commit === null) throw new Error("There is a change to commit.");
    fixture.scratch.git("checkout", "-q", "-b", "other");
    expect(await fixture.repository.updateRef(commit)).toBe(false);
    expect(fixture.scratch.git("log", "--format=%s", "--all")).toBe("first");
  });
});

/** Commits what `change` does as an iteration does, on top of what was in the workspace before. */
async function commitChange({ repository }: Fixture, change: () => void): Promise<PreparedCommit> {
  const [head, before] = [await repository.headTree(), await repository.snapshot()];
  change();
  const work = await repository.buildWorkTree(head, before, await repository.snapshot());
  const commit = await repository.prepareCommit(work, "work", head);
  if (commit === null) throw new Error("There is nothing to commit.");
  if (!(await repository.updateRef(commit))) throw new Error("HEAD has moved.");
  return commit;
}

const changedAt = (scratch: ScratchRepository): readonly string[] => scratch.git("diff", "--name-only", "HEAD~1", "HEAD").split("\n");

describe("a commit of the work only", () => {
  it("makes its paths clean, and leaves what is changed or staged besides", async () => {
    const fixture = await openFixture(makeScratch());
    const { scratch } = fixture;
    scratch.write("a.txt", "staged\n");
    scratch.write("new.txt", "staged\n");
    scratch.git("add", "a.txt", "new.txt");
    scratch.write("a.txt", "later\n");
    scratch.write("untracked.txt", "u\n");
    scratch.write("intended.txt", "i\n");
    scratch.git("add", "-N", "intended.txt");
    const status = scratch.git("status", "--porcelain");
    for (const [number, path] of ["sub/b.txt", "work/w.txt"].entries()) {
      await commitChange(fixture, () => scratch.write(path, `${number}\n`));
      expect(changedAt(scratch)).toEqual([path]);
      expect(scratch.git("status", "--porcelain")).toBe(status);
    }
    expect(scratch.git("show", ":a.txt")).toBe("staged");
    expect(readFileSync(join(scratch.path, "a.txt"), "utf8")).toBe("later\n");
  });

  it("keeps what is staged of a file that is as in HEAD on the disk", async () => {
    const fixture = await openFixture(makeScratch());
    const { scratch } = fixture;
    scratch.write("a.txt", "staged\n");
    scratch.git("add", "a.txt");
    scratch.write("a.txt", "a\n");
    await commitChange(fixture, () => scratch.write("sub/b.txt", "B\n"));
    expect(scratch.git("show", ":a.txt")).toBe("staged");
    expect(scratch.git("status", "--porcelain")).toBe("MM a.txt");
  });

  it("replaces a folder by a file and a file by a folder, also in the index", async () => {
    const fixture = await openFixture(makeScratch());
    const { scratch } = fixture;
    scratch.write("foreign.txt", "f\n");
    await commitChange(fixture, () => {
      for (const path of ["sub", "a.txt"]) rmSync(join(scratch.path, path), { recursive: true });
      scratch.write("sub", "file\n");
      scratch.write("a.txt/x", "x\n");
    });
    expect(filesAt(scratch, "HEAD")).toEqual([".gitignore", "a.txt/x", "sub"]);
    expect(scratch.git("status", "--porcelain")).toBe("?? foreign.txt");
  });

  it("keeps everything outside of a workspace that is a folder of the repository", async () => {
    const scratch = makeScratch();
    const fixture = await openFixture(scratch, join(scratch.path, "sub"));
    scratch.write("a.txt", "outside\n");
    scratch.write("sub/foreign.txt", "f\n");
    await commitChange(fixture, () => scratch.write("sub/deep/w.txt", "w\n"));
    expect(changedAt(scratch)).toEqual(["sub/deep/w.txt"]);
    expect(scratch.git("status", "--porcelain").split("\n")).toEqual([" M a.txt", "?? sub/foreign.txt"]);
  });

  it("is made of modes and links, too", async () => {
    const fixture = await openFixture(makeScratch());
    const { scratch } = fixture;
    scratch.write("foreign.txt", "f\n");
    symlinkSync("a.txt", join(scratch.path, "link"));
    scratch.git("add", "link");
    scratch.git("commit", "-q", "-m", "link");
    await commitChange(fixture, () => {
      chmodSync(join(scratch.path, "a.txt"), 0o755);
      rmSync(join(scratch.path, "link"));
      scratch.write("link", "a file\n");
    });
    expect(scratch.git("ls-tree", "HEAD", "a.txt", "link").replaceAll(/ .*\t/g, " ")).toBe("100755 a.txt\n100644 link");
    expect(scratch.git("status", "--porcelain")).toBe("?? foreign.txt");
  });

  it("repairs the index after a crash that kept it behind the branch, whatever else is staged", async () => {
    const fixture = await openFixture(makeScratch());
    const { repository, scratch } = fixture;
    scratch.write("new.txt", "staged\n");
    scratch.git("add", "new.txt");
    const [head, before] = [await repository.headTree(), await repository.snapshot()];
    scratch.write("a.txt", "A\n");
    const commit = await repository.prepareCommit(await repository.buildWorkTree(head, before, await repository.snapshot()), "work", head);
    if (commit === null) throw new Error("There is nothing to commit.");
    scratch.git("update-ref", "HEAD", commit.sha);
    expect(await (await openFixture(scratch)).repository.updateRef(commit)).toBe(true);
    expect(scratch.git("status", "--porcelain")).toBe("A  new.txt");
  });
});

describe("an index with flags that hide changes", () => {
  it.each([
    ["skip-worktree", (scratch: ScratchRepository) => scratch.git("update-index", "--skip-worktree", "a.txt")],
    ["assume-unchanged", (scratch: ScratchRepository) => scratch.git("update-index", "--assume-unchanged", "a.txt")],
    ["no entry", (scratch: ScratchRepository) => scratch.git("rm", "-q", "--cached", "a.txt")],
    ["a short format", (scratch: ScratchRepository) => scratch.git("update-index", "--index-version=4", "--skip-worktree", "a.txt")],
    [
      "a split index",
      (scratch: ScratchRepository) => {
        scratch.git("update-index", "--split-index");
        scratch.git("update-index", "--skip-worktree", "a.txt");
      },
    ],
  ])("hides none from the loop: %s", async (_, hide) => {
    const scratch = makeScratch();
    hide(scratch);
    const fixture = await openFixture(scratch);
    await commitChange(fixture, () => scratch.write("a.txt", "A\n"));
    expect(scratch.git("show", "HEAD:a.txt")).toBe("A");
    expect(scratch.git("status", "--porcelain")).toBe("");
  });

  it("keeps the user's own change behind such a flag out of the commit, and the flag in the user's index", async () => {
    const scratch = makeScratch();
    scratch.write("a.txt", "only here\n");
    scratch.git("update-index", "--skip-worktree", "a.txt");
    await commitChange(await openFixture(scratch), () => scratch.write("sub/b.txt", "B\n"));
    expect(changedAt(scratch)).toEqual(["sub/b.txt"]);
    expect(scratch.git("ls-files", "-v", "a.txt")).toBe("S a.txt");
    expect(scratch.git("status", "--porcelain")).toBe("");
  });

  it("keeps the flags of unchanged files in the user's index", async () => {
    const scratch = makeScratch();
    scratch.git("update-index", "--skip-worktree", "a.txt");
    await commitChange(await openFixture(scratch), () => scratch.write("sub/b.txt", "B\n"));
    expect(changedAt(scratch)).toEqual(["sub/b.txt"]);
    expect(scratch.git("ls-files", "-v", "a.txt")).toBe("S a.txt");
    expect(scratch.git("status", "--porcelain")).toBe("");
  });

  it.each([[[]], [["--sparse-index"]]])("keeps what a sparse checkout leaves out: %j", async (options) => {
    const scratch = makeScratch({ files: { "a.txt": "a\n", "in/b.txt": "b\n", "out/c.txt": "c\n", "out/deep/d.txt": "d\n" } });
    scratch.git("sparse-checkout", "set", "--cone", ...options, "in");
    const fixture = await openFixture(scratch);
    await commitChange(fixture, () => {
      scratch.write("in/b.txt", "B\n");
      scratch.write("out/c.txt", "C\n");
    });
    expect(changedAt(scratch)).toEqual(["in/b.txt", "out/c.txt"]);
    expect(filesAt(scratch, "HEAD")).toEqual(["a.txt", "in/b.txt", "out/c.txt", "out/deep/d.txt"]);
    expect(scratch.git("status", "--porcelain")).toBe("");
  });
});

describe("a workspace that git cannot serve", () => {
  const open = (workspace: string, environment: Record<string, string>): Promise<unknown> => {
    const state = scratchFolder();
    used.push(state);
    return openRepositoryAt({ workspace, environment, stateDir: join(state.path, "s") });
  };

  it("is reported: no repository, a bare one, or no git", async () => {
    const folder = scratchFolder();
    used.push(folder);
    const environment = { ...makeScratch().environment, HOME: folder.path };
    await expect(open(folder.path, environment)).rejects.toMatchObject({ code: "WORKSPACE_NOT_A_REPOSITORY" });
    await expect(open(folder.path, { PATH: "bin:/nowhere" })).rejects.toMatchObject({ code: "GIT_MISSING" });
    execFileSync("git", ["init", "-q", "--bare", "bare.git"], { cwd: folder.path, env: environment });
    await expect(open(join(folder.path, "bare.git"), environment)).rejects.toMatchObject({ code: "WORKSPACE_IS_BARE" });
  });

  it("is served by no program of its own", async () => {
    const scratch = makeScratch();
    chmodSync(scratch.write("node_modules/.bin/git", '#!/bin/sh\ntouch "$(dirname "$0")/ran"\n'), 0o755);
    const path = `${join(scratch.path, "node_modules/.bin")}:${scratch.environment["PATH"]}`;
    await (await openFixture(scratch, scratch.path, { PATH: path })).repository.snapshot();
    expect(existsSync(join(scratch.path, "node_modules/.bin/ran"))).toBe(false);
  });
});
