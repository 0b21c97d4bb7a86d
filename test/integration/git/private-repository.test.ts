import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { readAddresses } from "../../../src/adapters/git/commit.ts";
import type { PrivateRepository } from "../../../src/adapters/git/private-repository.ts";
import { begin, MAIN, type TempHome, prepare, startTempHome, STATE } from "../../helpers/temp-home.ts";
import { isolatedGitEnvironment } from "../../fake-github/git-server/git-repository.ts";

let home: TempHome;

beforeEach(async () => {
  home = await startTempHome({ "a.txt": "a\n", "d/b.txt": "b\n", "gone.txt": "g\n", ".gitignore": "ignored/\n" });
});

afterEach(async () => {
  await home.close();
});

const textOf = (path: string): string => readFileSync(join(home.workspace, path), "utf8");
const exists = (path: string): boolean => existsSync(join(home.workspace, path));
const inside = (opened: PrivateRepository, ...args: readonly string[]): string =>
  execFileSync("git", [...args], { cwd: home.workspace, env: { ...opened.git.environment }, encoding: "utf8" }).trimEnd();

/** Fetches and checks out the branch. */
async function start(environment: Readonly<Record<string, string>> = {}): Promise<PrivateRepository> {
  const opened = await home.open("own", environment);
  await begin(opened, home.remote(opened));
  return opened;
}

async function commitWork(opened: PrivateRepository, message?: string): Promise<string> {
  const commit = await prepare(opened, message);
  expect(await opened.repository.updateRef(commit)).toBe(true);
  return commit.sha;
}

describe("checkOut", () => {
  const newer = (): Promise<string> =>
    home.repository.commit({ ref: MAIN, files: { "a.txt": "A\n", "gone.txt": null, "new/n.txt": "n\n" } });

  it.each([
    ["of the same commit", async () => home.checkout()],
    ["that is stale", async () => home.checkout({ ref: MAIN, sha: await home.repository.git("rev-parse", "main~1") })],
    ["that is detached", async () => home.checkout({ sha: await home.repository.git("rev-parse", "main~1") })],
    ["with all of the history", async () => home.checkout({ fetchDepth: 0 })],
    [
      "of another branch",
      async () => {
        await home.repository.commit({ ref: "refs/heads/other", files: { "other.txt": "o\n" }, parent: null });
        return home.checkout({ ref: "refs/heads/other" });
      },
    ],
  ])("makes the workspace that of the commit, over a checkout %s", async (_, checkOut) => {
    const tip = await newer();
    await checkOut();
    home.write("left.txt", "untracked\n");
    home.write("ignored/x", "ignored\n");
    const opened = await start();
    expect(await opened.branch.head()).toBe(tip);
    expect([textOf("a.txt"), textOf("new/n.txt"), textOf("left.txt"), textOf("ignored/x")]).toEqual([
      "A\n",
      "n\n",
      "untracked\n",
      "ignored\n",
    ]);
    expect([exists("gone.txt"), exists("other.txt")]).toEqual([false, false]);
    expect(inside(opened, "status", "--porcelain")).toBe("?? left.txt");
  });

  it("fills an empty workspace", async () => {
    const opened = await start();
    expect(textOf("d/b.txt")).toBe("b\n");
    expect(await opened.repository.prepareCommit(await opened.repository.snapshot(), "nothing")).toBeNull();
  });

  it("writes only the files that differ", async () => {
    await home.checkout();
    const before = statSync(join(home.workspace, "a.txt")).ino;
    home.write("d/b.txt", "by a step\n");
    await start();
    expect(statSync(join(home.workspace, "a.txt")).ino).toBe(before);
    expect(textOf("d/b.txt")).toBe("b\n");
  });

  it.each([
    ["is torn", () => writeFileSync(join(home.workspace, ".git/index"), "DIRC no index")],
    ["is split", () => home.git("update-index", "--split-index")],
    [
      "is a link",
      () => {
        rmSync(join(home.workspace, ".git/index"));
        symlinkSync("/etc/passwd", join(home.workspace, ".git/index"));
      },
    ],
  ])("works without the checkout's index if that %s", async (_, harm) => {
    await home.checkout();
    harm();
    await newer();
    const opened = await start();
    expect(textOf("a.txt")).toBe("A\n");
    expect(inside(opened, "diff", "--stat", "HEAD")).toBe("");
  });

  it("removes the files of a split index", async () => {
    await home.checkout();
    home.git("update-index", "--split-index");
    await newer();
    await start();
    expect(exists("gone.txt")).toBe(false);
  });

  it("reverts changes to tracked files when it is called again, and leaves others", async () => {
    await home.checkout();
    const opened = await start();
    home.write("mine.txt", "m\n");
    home.write("a.txt", "m\n");
    rmSync(join(home.workspace, "gone.txt"));
    await prepare(opened);
    await opened.branch.checkOut((await opened.branch.head()) ?? "", MAIN);
    expect([textOf("a.txt"), exists("gone.txt"), exists("mine.txt")]).toEqual(["a\n", true, true]);
  });

  it("replaces a folder with a file, and a file with a folder", async () => {
    await home.checkout();
    await home.repository.commit({ ref: MAIN, files: { "a.txt": null, "a.txt/x": "1\n", "d/b.txt": null, d: "file\n", free: "f\n" } });
    home.write("free/build.o", "untracked");
    await start();
    expect([textOf("a.txt/x"), textOf("d"), textOf("free")]).toEqual(["1\n", "file\n", "f\n"]);
  });

  it("follows no link in the path of a file", async () => {
    const outside = join(home.folder.path, "outside");
    mkdirSync(outside);
    writeFileSync(join(outside, "b.txt"), "theirs\n");
    symlinkSync(outside, join(home.workspace, "d"));
    await start();
    expect(readFileSync(join(outside, "b.txt"), "utf8")).toBe("theirs\n");
    expect(textOf("d/b.txt")).toBe("b\n");
  });
});

describe("a commit", () => {
  it("is the bot's by default, and has only files of the workspace", async () => {
    await home.checkout();
    const opened = await start();
    home.write("new.txt", "n\n");
    home.write(".git/planted.txt", "p\n");
    home.write(".codex-self-iter/status.json", "{}");
    rmSync(join(home.workspace, ".codex-self-iter/.gitignore"));
    const sha = await commitWork(opened, "subject\n\nCodex-Iteration: 1\n");
    expect(inside(opened, "log", "-1", "--format=%an <%ae>|%cn <%ce>|%B", sha)).toBe(
      `${"github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>|".repeat(2)}subject\n\nCodex-Iteration: 1`,
    );
    const [authorEmail, committerEmail] = inside(opened, "log", "-1", "--format=%ae|%ce", sha).split("|");
    expect(readAddresses({})).toEqual({ authorEmail, committerEmail });
    expect(inside(opened, "diff", "--name-only", "HEAD~1", "HEAD")).toBe("new.txt");
    expect(await opened.branch.head()).toBe(sha);
    expect(inside(opened, "status", "--porcelain", "--", ".", ":!.codex-self-iter")).toBe("");
  });

  it.each([
    [
      "a file",
      () => {
        rmSync(join(home.workspace, ".git"), { recursive: true });
        home.write(".git", "gitdir: /nowhere\n");
      },
    ],
    ["nothing", () => rmSync(join(home.workspace, ".git"), { recursive: true })],
    [
      "a link",
      () => {
        rmSync(join(home.workspace, ".git"), { recursive: true });
        symlinkSync("/tmp", join(home.workspace, ".git"));
      },
    ],
  ])("is made if the workspace's .git has become %s", async (_, harm) => {
    await home.checkout();
    const opened = await start();
    harm();
    home.write("a.txt", "changed\n");
    await commitWork(opened);
    expect(inside(opened, "diff", "--name-only", "HEAD~1", "HEAD")).toBe("a.txt");
    await opened.branch.syncCheckout();
  });

  it("runs no program that the workspace's configuration, its hooks or the home folder name", async () => {
    await home.checkout();
    const mark = join(home.folder.path, "ran");
    const script = home.folder.write("evil.sh", `#!/bin/sh\necho "$0 $*" >> '${mark}'\ncat\n`);
    chmodSync(script, 0o755);
    const lines = `[core]\n\tfsmonitor = ${script}\n\tworktree = /\n[filter "x"]\n\tclean = ${script}\n\tsmudge = ${script}\n[url "http://127.0.0.1:9/"]\n\tinsteadOf = ${home.server.url}\n[remote "origin"]\n\tpushurl = http://127.0.0.1:9/x\n[credential]\n\thelper = !${script}\n[merge "x"]\n\tdriver = ${script}\n`;
    writeFileSync(join(home.workspace, ".git/config"), readFileSync(join(home.workspace, ".git/config"), "utf8") + lines);
    home.folder.write(".gitconfig", lines);
    home.folder.write(".config/git/config", lines);
    home.folder.write(".config/git/attributes", "* filter=x\n");
    for (const hook of ["pre-commit", "post-commit", "post-checkout", "pre-push", "reference-transaction", "post-index-change"]) {
      home.write(`.git/hooks/${hook}`, readFileSync(script, "utf8"));
      chmodSync(join(home.workspace, ".git/hooks", hook), 0o755);
    }
    home.write(".git/info/attributes", "* filter=x merge=x\n");
    await home.repository.commit({ ref: MAIN, files: { "a.txt": "A\n", ".gitattributes": "* filter=x merge=x\n" } });
    const opened = await start({ GIT_CONFIG_GLOBAL: join(home.folder.path, ".gitconfig") });
    const remote = home.remote(opened);
    const main = await opened.branch.head();
    home.write("a.txt", "changed\n");
    const commit = await prepare(opened);
    await home.repository.commit({ ref: MAIN, files: { "c.txt": "c\n" } });
    const onto = (await remote.fetchWithHistory(MAIN)) ?? "";
    const rebased = await opened.branch.rebaseCommit(commit, onto);
    if (rebased === null) throw new Error("The two fit together.");
    expect(await remote.push([{ ref: MAIN, sha: rebased.sha, expected: onto }])).toEqual({ kind: "pushed" });
    await opened.repository.updateRef(rebased);
    await opened.branch.syncCheckout();
    expect(main).not.toBe(onto);
    expect(existsSync(mark)).toBe(false);
  });

  it("excludes nested repositories, and runs no git in a submodule", async () => {
    await home.checkout();
    const inner = { cwd: join(home.workspace, "inner"), env: isolatedGitEnvironment(home.folder.path) };
    const make = (): void => {
      mkdirSync(inner.cwd, { recursive: true });
      execFileSync("git", ["init", "-q"], inner);
      writeFileSync(join(inner.cwd, "f.txt"), "1\n");
      execFileSync("git", ["add", "f.txt"], inner);
      execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@b", "commit", "-q", "-m", "x"], inner);
    };
    const opened = await start();
    make();
    const tree = await opened.repository.snapshot();
    expect(inside(opened, "ls-tree", "-r", tree)).not.toContain("160000");
    expect(home.warnings).toEqual([expect.stringContaining("inside the repository")]);

    // The same path as a submodule of the branch, with a program in its configuration.
    const link = execFileSync("git", ["rev-parse", "HEAD"], { ...inner, encoding: "utf8" }).trim();
    const index = { ...opened.git.environment, GIT_INDEX_FILE: join(home.folder.path, "index") };
    execFileSync("git", ["read-tree", "HEAD"], { env: index });
    execFileSync("git", ["update-index", "--add", "--cacheinfo", `160000,${link},inner`], { env: index });
    const made = execFileSync("git", ["write-tree"], { env: index, encoding: "utf8" }).trim();
    const sha = inside(opened, "commit-tree", made, "-m", "submodule");
    await opened.branch.checkOut(sha, MAIN);
    const mark = join(home.folder.path, "ran");
    execFileSync("git", ["config", "core.fsmonitor", `echo ran >> '${mark}'; false`], inner);
    execFileSync("git", ["config", "filter.x.clean", `echo ran >> '${mark}'; cat`], inner);
    writeFileSync(join(inner.cwd, ".gitattributes"), "* filter=x\n");
    writeFileSync(join(inner.cwd, "f.txt"), "2\n");
    home.write("a.txt", "with a submodule\n");
    // Opened again, because the first one remembers nested repositories.
    const again = await home.open();
    await commitWork(again);
    expect(inside(opened, "diff", "--name-only", "HEAD~1", "HEAD")).toBe("a.txt");
    expect(await again.repository.unseenFolders()).toEqual(["inner"]);
    expect(existsSync(mark)).toBe(false);
  });
});

describe("rebaseCommit", () => {
  it("rebases the work onto another push, in the workspace too", async () => {
    await home.checkout();
    const opened = await start();
    const remote = home.remote(opened);
    home.write("a.txt", "ours\n");
    home.write("mine.txt", "m\n");
    rmSync(join(home.workspace, "gone.txt"));
    const commit = await prepare(opened, "work\n\nCodex-Iteration: 2\n");
    home.write("late.txt", "written after the snapshot\n");
    await home.repository.commit({ ref: MAIN, files: { "x1.txt": "1\n" } });
    const theirs = await home.repository.commit({ ref: MAIN, files: { "d/b.txt": "theirs\n" } });
    expect(await remote.fetchWithHistory(MAIN)).toBe(theirs);
    const rebased = await opened.branch.rebaseCommit(commit, theirs);
    if (rebased === null) throw new Error("The two fit together.");
    expect(rebased).toMatchObject({ parent: theirs, ref: MAIN });
    expect(await opened.branch.head()).toBe(theirs);
    expect([textOf("a.txt"), textOf("d/b.txt"), textOf("mine.txt"), textOf("late.txt"), exists("gone.txt")]).toEqual([
      "ours\n",
      "theirs\n",
      "m\n",
      "written after the snapshot\n",
      false,
    ]);
    expect(inside(opened, "log", "-1", "--format=%an|%B", rebased.sha)).toBe("github-actions[bot]|work\n\nCodex-Iteration: 2");
    expect(await opened.repository.updateRef(rebased)).toBe(true);
    rmSync(join(home.workspace, "late.txt"));
    expect(inside(opened, "status", "--porcelain")).toBe("");
    expect(await opened.repository.prepareCommit(await opened.repository.snapshot(), "nothing")).toBeNull();
  });

  it("changes nothing after a conflict, or if a change since the snapshot would be lost", async () => {
    await home.checkout();
    const opened = await start();
    const remote = home.remote(opened);
    home.write("a.txt", "ours\n");
    const commit = await prepare(opened);
    const clash = await home.repository.commit({ ref: MAIN, files: { "a.txt": "theirs\n" } });
    await remote.fetchWithHistory(MAIN);
    expect(await opened.branch.rebaseCommit(commit, clash)).toBeNull();
    const other = await home.repository.commit({ ref: MAIN, files: { "a.txt": "a\n", "d/b.txt": "theirs\n" } });
    await remote.fetchWithHistory(MAIN);
    home.write("d/b.txt", "changed since\n");
    expect(await opened.branch.rebaseCommit(commit, other)).toBeNull();
    expect([textOf("a.txt"), textOf("d/b.txt"), await opened.branch.head()]).toEqual(["ours\n", "changed since\n", commit.parent]);
  });

  it("works across commits that were fetched after the tip", async () => {
    await home.checkout();
    const opened = await start();
    const remote = home.remote(opened);
    home.write("a.txt", "ours\n");
    const commit = await prepare(opened);
    for (let count = 0; count < 3; count += 1) await home.repository.commit({ ref: MAIN, files: { [`${count}.txt`]: "1\n" } });
    await remote.fetch([MAIN, STATE]);
    const theirs = (await remote.fetchWithHistory(MAIN)) ?? "";
    expect(await opened.branch.rebaseCommit(commit, theirs)).toMatchObject({ parent: theirs });
    expect(textOf("2.txt")).toBe("1\n");
  });

  it("works if the branch was reset to an older commit", async () => {
    const older = await home.repository.git("rev-parse", "main");
    await home.repository.commit({ ref: MAIN, files: { "undone.txt": "1\n" } });
    await home.checkout();
    const opened = await start();
    home.write("a.txt", "ours\n");
    const commit = await prepare(opened);
    await home.repository.git("update-ref", MAIN, older);
    const theirs = (await home.remote(opened).fetchWithHistory(MAIN)) ?? "";
    expect(theirs).toBe(older);
    expect(await opened.branch.rebaseCommit(commit, theirs)).not.toBeNull();
    expect([textOf("a.txt"), exists("undone.txt")]).toEqual(["ours\n", false]);
  });
});

describe("syncCheckout", () => {
  it.each([
    ["shallow", {}],
    ["complete", { fetchDepth: 0 }],
    ["stale", { stale: true }],
    ["stale and complete", { stale: true, fetchDepth: 0 }],
    ["detached", { ref: undefined, sha: "main" }],
    ["with credentials in its configuration", { persistCredentials: "config" }],
    ["with credentials in a file", { persistCredentials: "file" }],
  ] as const)("updates a checkout that is %s", async (_, { stale, sha, ...order }: Record<string, unknown>) => {
    const first = await home.repository.git("rev-parse", "main");
    const second = await home.repository.commit({ ref: MAIN, files: { "a.txt": "2\n" } });
    const { runPostCleanup } = await home.checkout({ ...order, ...(sha === undefined ? {} : { sha: second }) });
    if (stale === true) {
      await home.repository.commit({ ref: MAIN, files: { "a.txt": "3\n" } });
      await home.repository.commit({ ref: MAIN, files: { "a.txt": "4\n" } });
    }
    const opened = await start();
    for (const text of ["5\n", "6\n"]) {
      home.write("a.txt", text);
      home.write(`${text.trim()}.txt`, text);
      const commit = await commitWork(opened, `work ${text}`);
      await opened.branch.syncCheckout();
      expect(home.git("rev-parse", "HEAD")).toBe(commit);
      expect(home.git("symbolic-ref", "HEAD")).toBe(MAIN);
      expect(home.git("status", "--porcelain")).toBe("");
      expect(home.git("log", "-1", "--format=%s")).toBe(`work ${text.trim()}`);
    }
    // On a self-hosted runner, the next job finds the workspace but not the temporary folder.
    rmSync(join(home.folder.path, "temp/own"), { recursive: true });
    await runPostCleanup();
    home.git("fsck", "--connectivity-only");
    if (order["fetchDepth"] === 0 && stale !== true) expect(home.git("rev-list", "HEAD").split("\n")).toContain(first);
    home.git("diff", "HEAD~1", "HEAD");
    home.write("a.txt", "7\n");
    expect(home.git("status", "--porcelain")).toBe("M a.txt".padStart(8));
    home.git("-c", "user.name=A", "-c", "user.email=a@b", "commit", "-qam", "a later step's");
    home.git("gc", "-q");
    home.git("checkout", "-q", "--detach");
    home.git("reset", "-q", "--hard", "HEAD");
    home.git("fsck", "--connectivity-only");
  });

  it.each([
    [
      "is a link",
      () => {
        execFileSync("mv", [join(home.workspace, ".git"), join(home.folder.path, "moved")]);
        symlinkSync(join(home.folder.path, "moved"), join(home.workspace, ".git"));
      },
    ],
    [
      "has a link for HEAD",
      () => {
        const target = home.folder.write("head", "ref: refs/heads/main\n");
        rmSync(join(home.workspace, ".git/HEAD"));
        symlinkSync(target, join(home.workspace, ".git/HEAD"));
      },
    ],
    [
      "has a link for its branches",
      () => {
        execFileSync("mv", [join(home.workspace, ".git/refs/heads"), join(home.folder.path, "heads")]);
        symlinkSync(join(home.folder.path, "heads"), join(home.workspace, ".git/refs/heads"));
      },
    ],
    ["has an unfinished merge", () => home.write(".git/MERGE_HEAD", "x")],
    ["is locked", () => home.write(".git/index.lock", "")],
    ["has a pipe for its list of packs", () => execFileSync("mkfifo", [join(home.workspace, ".git/objects/pack/multi-pack-index")])],
    ["has a pipe for a pack", () => execFileSync("mkfifo", [join(home.workspace, `.git/objects/pack/pack-${"1".repeat(40)}.idx`)])],
    ["names other objects", () => home.write(".git/objects/info/alternates", "/nowhere\n")],
  ])("does not change a .git that %s", async (_, harm) => {
    const { commit: before } = await home.checkout();
    const opened = await start();
    harm();
    home.write("a.txt", "x\n");
    await commitWork(opened);
    await opened.branch.syncCheckout();
    const head = execFileSync("cat", [join(home.workspace, ".git/refs/heads/main")], { encoding: "utf8" });
    expect(head.trim()).toBe(before);
    expect(exists(".git/HEAD.lock")).toBe(false);
  });
});

describe("openPrivateRepository", () => {
  it("removes the locks that a killed git left in an existing repository", async () => {
    const { git } = await start();
    const locks = ["HEAD.lock", "packed-refs.lock", "shallow.lock", "config.lock", "refs/heads/main.lock", "refs/remote/heads/main.lock"];
    for (const lock of locks) writeFileSync(join(git.environment["GIT_DIR"] ?? "", lock), "");
    await home.repository.commit({ ref: MAIN, files: { "a.txt": "A\n" } });
    const opened = await start();
    home.write("a.txt", "mine\n");
    await commitWork(opened);
  });

  it("uses an existing repository, and writes its configuration again", async () => {
    await home.checkout();
    const opened = await start();
    home.write("a.txt", "x\n");
    const commit = await prepare(opened);
    writeFileSync(join(home.folder.path, "temp/own/config"), "[core]\n\tfsmonitor = /bin/false\n\tbare = true\n");
    const again = await home.open();
    expect(await again.repository.updateRef(commit)).toBe(true);
    expect(await again.branch.head()).toBe(commit.sha);
  });

  it("refuses a path in the workspace", async () => {
    await expect(home.open("../work/demo/own")).rejects.toThrow("must not be in the workspace");
  });
});
