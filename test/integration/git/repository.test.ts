import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

import type { PreparedCommit, Repository } from "../../../src/ports/git.ts";
import { openRepositoryAt } from "../../helpers/open-repository.ts";
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

type Place = { readonly scratch: ScratchRepository; readonly repository: Repository; readonly notices: string[] };

function makeScratch(options: ScratchOptions = {}): ScratchRepository {
  const scratch = scratchRepository({ files: { "a.txt": "a\n", "sub/b.txt": "b\n", ".gitignore": "ignored/\n" }, ...options });
  used.push(scratch);
  return scratch;
}

async function openPlace(scratch: ScratchRepository, workspace = scratch.path, environment: Record<string, string> = {}): Promise<Place> {
  const notices: string[] = [];
  const merged = { ...scratch.environment, ...environment };
  const { repository } = await openRepositoryAt({ workspace, environment: merged, warn: (text) => notices.push(text) });
  return { scratch, repository, notices };
}

async function commitAll({ repository }: Place, message = "work"): Promise<PreparedCommit> {
  const commit = await repository.prepareCommit(await repository.snapshot(), message);
  if (commit === null) throw new Error("There is nothing to commit.");
  if (!(await repository.updateRef(commit))) throw new Error("The commit did not land.");
  return commit;
}

const filesAt = (scratch: ScratchRepository, name: string): readonly string[] =>
  scratch.git("ls-tree", "-r", "--name-only", name).split("\n");

describe("snapshot", () => {
  it("leaves the user's index, refs and staged work as they are", async () => {
    const place = await openPlace(makeScratch());
    const { scratch } = place;
    scratch.write("a.txt", "staged\n");
    scratch.git("add", "a.txt");
    scratch.write("a.txt", "later\n");
    scratch.write("new.txt", "n\n");
    const index = readFileSync(join(scratch.path, ".git/index"));
    const refs = scratch.git("for-each-ref");
    const tree = await place.repository.snapshot();
    expect(scratch.git("show", `${tree}:a.txt`)).toBe("later");
    expect(filesAt(scratch, tree)).toEqual([".gitignore", "a.txt", "new.txt", "sub/b.txt"]);
    expect(readFileSync(join(scratch.path, ".git/index")).equals(index)).toBe(true);
    expect(scratch.git("for-each-ref")).toBe(refs);
  });

  it("holds neither what is ignored nor the state dir, even where that is tracked or its .gitignore is gone", async () => {
    const scratch = makeScratch({ files: { "a.txt": "a", ".codex-self-iter/status.json": "1", ".gitignore": "ignored/\n" } });
    const place = await openPlace(scratch);
    scratch.write("ignored/x", "x");
    const first = await place.repository.snapshot();
    scratch.write(".codex-self-iter/status.json", "2");
    rmSync(join(scratch.path, ".codex-self-iter/.gitignore"));
    scratch.write(".codex-self-iter/other", "x");
    expect(await place.repository.snapshot()).toBe(first);
    expect(filesAt(scratch, first)).not.toContain("ignored/x");
  });

  it("sees a change of the same size in the same moment as the index was written", async () => {
    const scratch = makeScratch();
    // With these two git knows a file by its size and the second of its last change alone.
    scratch.git("config", "core.trustctime", "false");
    scratch.git("config", "core.checkStat", "minimal");
    const second = 1_750_000_000;
    const file = scratch.write("a.txt", "one\n");
    utimesSync(file, second, second);
    scratch.git("add", "a.txt");
    scratch.write("a.txt", "two\n");
    utimesSync(file, second, second);
    utimesSync(join(scratch.path, ".git/index"), second, second);
    const { repository } = await openPlace(scratch);
    expect(scratch.git("show", `${await repository.snapshot()}:a.txt`)).toBe("two");
  });

  it("is not misled by an index that other hands have written", async () => {
    const place = await openPlace(makeScratch());
    const first = await place.repository.snapshot();
    const own = join(place.scratch.path, ".codex-self-iter/git/index");
    execFileSync("git", ["update-index", "--assume-unchanged", "a.txt"], {
      cwd: place.scratch.path,
      env: { ...place.scratch.environment, GIT_INDEX_FILE: own },
    });
    place.scratch.write("a.txt", "hidden\n");
    expect(await place.repository.snapshot()).not.toBe(first);
  });

  it("leaves a repository inside out, says so once, and takes its files in when it is none any more", async () => {
    const place = await openPlace(makeScratch());
    const { scratch } = place;
    const first = await place.repository.snapshot();
    const inner = join(scratch.path, "inner");
    mkdirSync(inner);
    const git = (...args: string[]): unknown =>
      execFileSync("git", ["-c", "user.name=a", "-c", "user.email=b", ...args], { cwd: inner, env: scratch.environment });
    git("init", "-q");
    scratch.write("inner/f", "f");
    git("add", "-A");
    git("commit", "-qm", "x");
    expect(await place.repository.snapshot()).toBe(first);
    expect(await place.repository.snapshot()).toBe(first);
    expect(place.notices).toEqual([expect.stringContaining("inner is a git repository")]);
    rmSync(join(inner, ".git"), { recursive: true });
    expect(filesAt(scratch, await place.repository.snapshot())).toContain("inner/f");
  });

  it("takes all other files when one cannot be read, and says so", async () => {
    const place = await openPlace(makeScratch());
    mkdirSync(join(place.scratch.path, "empty"));
    execFileSync("git", ["init", "-q", "empty"], { cwd: place.scratch.path, env: place.scratch.environment });
    place.scratch.write("zzz", "z");
    expect(filesAt(place.scratch, await place.repository.snapshot())).toContain("zzz");
    expect(place.notices).toEqual([expect.stringContaining("git could not read everything")]);
  });

  it("goes on where a git that was killed has left its lock", async () => {
    const scratch = makeScratch();
    await (await openPlace(scratch)).repository.snapshot();
    scratch.write(".codex-self-iter/git/index.lock", "");
    await (await openPlace(scratch)).repository.snapshot();
  });

  it("keeps links as links", async () => {
    const place = await openPlace(makeScratch());
    symlinkSync("/etc/hostname", join(place.scratch.path, "link"));
    const tree = await place.repository.snapshot();
    expect(place.scratch.git("ls-tree", tree, "link")).toMatch(/^120000/);
  });
});

describe("commit", () => {
  it("leaves a clean status, the message as given, and the user's name", async () => {
    const place = await openPlace(makeScratch());
    const { scratch } = place;
    scratch.write("a.txt", "A\n");
    scratch.write("new.txt", "n\n");
    rmSync(join(scratch.path, "sub/b.txt"));
    const commit = await commitAll(place, "Add n ü\n\nCodex-Iteration: 3");
    expect(scratch.git("status", "--porcelain")).toBe("");
    expect(scratch.git("rev-parse", "refs/heads/main")).toBe(commit.sha);
    expect(scratch.git("log", "-1", "--format=%B")).toBe("Add n ü\n\nCodex-Iteration: 3\n");
    expect(scratch.git("log", "-1", "--format=%an <%ae> %(trailers:key=Codex-Iteration,valueonly,separator=)")).toBe(
      "Test <test@example.org> 3",
    );
    expect(scratch.git("reflog", "-1", "--format=%gs")).toBe("codex-self-iter: an iteration landed");
    expect(scratch.git("fsck", "--strict")).toBe("");
  });

  it("runs on for many iterations, also when the user commits in between", async () => {
    const place = await openPlace(makeScratch());
    const { scratch } = place;
    for (let round = 0; round < 6; round += 1) {
      scratch.write("a.txt", `round ${round}\n`);
      await commitAll(place, `round ${round}`);
      if (round % 2 === 0) {
        scratch.write(`ignored/forced${round}`, "x");
        scratch.git("add", "-f", `ignored/forced${round}`);
        scratch.git("commit", "-qm", "by the user");
      }
      expect(scratch.git("status", "--porcelain")).toBe("");
    }
    expect(scratch.git("rev-list", "--count", "HEAD")).toBe("10");
    // What the user has committed although it is ignored must stay.
    expect(filesAt(scratch, "HEAD")).toEqual(expect.arrayContaining(["ignored/forced0", "ignored/forced2", "ignored/forced4"]));
  });

  it("begins a branch that has no commit, and prepares none of nothing", async () => {
    const place = await openPlace(makeScratch({ unborn: true, files: {} }));
    expect(await place.repository.prepareCommit(await place.repository.snapshot(), "x")).toBeNull();
    place.scratch.write("a", "a");
    expect((await commitAll(place)).parent).toBeNull();
    expect(place.scratch.git("status", "--porcelain")).toBe("");
    expect(place.scratch.git("log", "--format=%s", "main")).toBe("work");
  });

  it("moves a detached HEAD and no branch", async () => {
    const scratch = makeScratch();
    scratch.git("checkout", "-q", "--detach");
    const main = scratch.git("rev-parse", "main");
    scratch.write("a.txt", "A");
    const commit = await commitAll(await openPlace(scratch));
    expect(commit.ref).toBe("HEAD");
    expect(scratch.git("rev-parse", "HEAD", "main").split("\n")).toEqual([commit.sha, main]);
    expect(scratch.git("status", "--porcelain")).toBe("");
  });

  it("works on packed refs and in a linked worktree", async () => {
    const scratch = makeScratch();
    scratch.git("pack-refs", "--all");
    scratch.write("a.txt", "A");
    await commitAll(await openPlace(scratch));
    scratch.git("worktree", "add", "-q", "-b", "side", "ignored/tree");
    const tree = join(scratch.path, "ignored/tree");
    const place = await openPlace(scratch, tree);
    writeFileSync(join(tree, "a.txt"), "in the worktree");
    const commit = await commitAll(place);
    expect(scratch.git("rev-parse", "side")).toBe(commit.sha);
    expect(scratch.git("-C", tree, "status", "--porcelain")).toBe("");
    expect(scratch.git("status", "--porcelain")).toBe("");
  });

  it("commits a folder of a repository, and keeps the rest as HEAD has it and as it is staged", async () => {
    const scratch = makeScratch();
    scratch.write("a.txt", "staged outside\n");
    scratch.git("add", "a.txt");
    scratch.write("sub/b.txt", "B\n");
    const place = await openPlace(scratch, join(scratch.path, "sub"));
    const before = await place.repository.snapshot();
    scratch.write("sub/new.txt", "n");
    const after = await place.repository.snapshot();
    expect(await place.repository.changedPaths(before, after)).toEqual(["new.txt"]);
    await commitAll(place);
    expect(scratch.git("show", "--name-only", "--format=", "HEAD").split("\n")).toEqual(["sub/b.txt", "sub/new.txt"]);
    expect(scratch.git("status", "--porcelain")).toBe("M  a.txt");
    rmSync(join(scratch.path, "sub/b.txt"));
    rmSync(join(scratch.path, "sub/new.txt"));
    await commitAll(place);
    expect(filesAt(scratch, "HEAD")).toEqual([".gitignore", "a.txt"]);
  });

  it("keeps what others committed outside of the folder, also where the index knows nothing of it", async () => {
    const scratch = makeScratch();
    const place = await openPlace(scratch, join(scratch.path, "sub"));
    await place.repository.snapshot();
    scratch.git("commit", "-q", "--allow-empty", "-m", "elsewhere");
    scratch.git("read-tree", "HEAD");
    await place.repository.snapshot();
    const tree = scratch.git("mktree", "--missing", "-z").slice(0, 40);
    scratch.git("update-ref", "HEAD", scratch.git("commit-tree", "-p", "HEAD", "-m", "all gone", tree));
    scratch.write("sub/new.txt", "n");
    await commitAll(place);
    expect(filesAt(scratch, "HEAD")).toEqual(["sub/b.txt", "sub/new.txt"]);
  });

  it("takes a name of its own where the user has none", async () => {
    const scratch = makeScratch({ nameless: true });
    const place = await openPlace(scratch);
    scratch.write("a.txt", "1");
    await commitAll(place);
    expect(scratch.git("log", "-1", "--format=%an|%cn")).toBe("codex-self-iter|codex-self-iter");
  });

  it("runs no hook, signs nothing, and obeys no leaked variable", async () => {
    const scratch = makeScratch();
    const hook = '#!/bin/sh\necho ran >> "$PWD/hook-ran"\nexit 1\n';
    for (const name of ["pre-commit", "reference-transaction", "post-index-change", "commit-msg"])
      chmodSync(scratch.write(`.git/hooks/${name}`, hook), 0o755);
    scratch.git("config", "commit.gpgsign", "true");
    scratch.git("config", "core.fsmonitor", scratch.write(".git/monitor", hook));
    chmodSync(join(scratch.path, ".git/monitor"), 0o755);
    const other = makeScratch();
    const place = await openPlace(scratch, scratch.path, {
      GIT_DIR: join(other.path, ".git"),
      GIT_WORK_TREE: other.path,
      GIT_INDEX_FILE: "/nowhere/index",
    });
    writeFileSync(join(scratch.path, "a.txt"), "A");
    await commitAll(place);
    expect(existsSync(join(scratch.path, "hook-ran"))).toBe(false);
    expect(other.git("rev-list", "--count", "HEAD")).toBe("1");
  });

  it("stands when the index is locked, and says what to do", async () => {
    const place = await openPlace(makeScratch());
    place.scratch.write("a.txt", "A");
    const lock = place.scratch.write(".git/index.lock", "");
    const commit = await commitAll(place);
    expect(place.notices).toEqual([expect.stringContaining("git reset")]);
    expect(readFileSync(lock, "utf8")).toBe("");
    rmSync(lock);
    place.scratch.git("reset", "-q");
    expect(place.scratch.git("status", "--porcelain")).toBe("");
    expect(place.scratch.git("rev-parse", "HEAD")).toBe(commit.sha);
  });

  it("waits for the user to finish a merge", async () => {
    const place = await openPlace(makeScratch());
    place.scratch.write(".git/MERGE_HEAD", "");
    place.scratch.write("a.txt", "A");
    expect(await place.repository.prepareCommit(await place.repository.snapshot(), "x")).toBeNull();
    expect(place.notices).toEqual([expect.stringContaining("unfinished")]);
  });

  it("mends the index after a crash between the branch and the index", async () => {
    const place = await openPlace(makeScratch());
    const { scratch } = place;
    scratch.write("a.txt", "A\n");
    const commit = await place.repository.prepareCommit(await place.repository.snapshot(), "work");
    if (commit === null) throw new Error("There is a change to commit.");
    scratch.git("update-ref", commit.ref, commit.sha);
    expect(scratch.git("status", "--porcelain")).not.toBe("");
    const next = await openPlace(scratch);
    expect(await next.repository.updateRef(commit)).toBe(true);
    expect(scratch.git("status", "--porcelain")).toBe("");
    scratch.write("a.txt", "staged later\n");
    scratch.git("add", "a.txt");
    expect(await next.repository.updateRef(commit)).toBe(true);
    expect(scratch.git("status", "--porcelain")).toBe("M  a.txt");
  });

  it("lands nothing on a branch that was left for another one", async () => {
    const place = await openPlace(makeScratch());
    place.scratch.write("a.txt", "A\n");
    const commit = await place.repository.prepareCommit(await place.repository.snapshot(), "work");
    if (commit === null) throw new Error("There is a change to commit.");
    place.scratch.git("checkout", "-q", "-b", "other");
    expect(await place.repository.updateRef(commit)).toBe(false);
    expect(place.scratch.git("log", "--format=%s", "--all")).toBe("first");
  });

  it("keeps intent-to-add, a split index and skip-worktree entries in order", async () => {
    const scratch = makeScratch();
    scratch.git("update-index", "--split-index");
    scratch.git("update-index", "--skip-worktree", "sub/b.txt");
    rmSync(join(scratch.path, "sub/b.txt"));
    scratch.write("intended.txt", "i\n");
    scratch.git("add", "-N", "intended.txt");
    await commitAll(await openPlace(scratch));
    expect(filesAt(scratch, "HEAD")).toEqual([".gitignore", "a.txt", "intended.txt", "sub/b.txt"]);
    expect(scratch.git("status", "--porcelain")).toBe("");
  });
});

describe("a workspace that git cannot serve", () => {
  const open = (workspace: string, environment: Record<string, string>): Promise<unknown> => {
    const state = scratchFolder();
    used.push(state);
    return openRepositoryAt({ workspace, environment, stateDir: join(state.path, "s") });
  };

  it("is told from one that is no repository, is bare, or has no git", async () => {
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
    await (await openPlace(scratch, scratch.path, { PATH: path })).repository.snapshot();
    expect(existsSync(join(scratch.path, "node_modules/.bin/ran"))).toBe(false);
  });
});
