import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { PrivateRepository } from "../../../src/adapters/git/private-repository.ts";
import { begin, MAIN, type TempHome, prepare, startTempHome, STATE } from "../../helpers/temp-home.ts";
import { isolatedGitEnvironment } from "../../fake-github/git-server/git-repository.ts";

let place: TempHome;

beforeEach(async () => {
  place = await startTempHome({ "a.txt": "a\n", "d/b.txt": "b\n", "gone.txt": "g\n", ".gitignore": "ignored/\n" });
});

afterEach(async () => {
  await place.close();
});

const textOf = (path: string): string => readFileSync(join(place.workspace, path), "utf8");
const isThere = (path: string): boolean => existsSync(join(place.workspace, path));
const inside = (own: PrivateRepository, ...args: readonly string[]): string =>
  execFileSync("git", [...args], { cwd: place.workspace, env: { ...own.git.environment }, encoding: "utf8" }).trimEnd();

/** Fetches the newest of the branch, checks it out, and tells what git says of it. */
async function start(environment: Readonly<Record<string, string>> = {}): Promise<PrivateRepository> {
  const own = await place.open("own", environment);
  await begin(own, place.remote(own));
  return own;
}

async function land(own: PrivateRepository, message?: string): Promise<string> {
  const commit = await prepare(own, message);
  expect(await own.repository.updateRef(commit)).toBe(true);
  return commit.sha;
}

describe("checkOut", () => {
  const newer = (): Promise<string> =>
    place.repository.commit({ ref: MAIN, files: { "a.txt": "A\n", "gone.txt": null, "new/n.txt": "n\n" } });

  it.each([
    ["of the same commit", async () => place.checkout()],
    ["that is stale", async () => place.checkout({ ref: MAIN, sha: await place.repository.git("rev-parse", "main~1") })],
    ["that is detached", async () => place.checkout({ sha: await place.repository.git("rev-parse", "main~1") })],
    ["with all of the history", async () => place.checkout({ fetchDepth: 0 })],
    [
      "of another branch",
      async () => {
        await place.repository.commit({ ref: "refs/heads/other", files: { "other.txt": "o\n" }, parent: null });
        return place.checkout({ ref: "refs/heads/other" });
      },
    ],
  ])("makes the workspace the commit's over a checkout %s", async (_, checkOut) => {
    const tip = await newer();
    await checkOut();
    place.write("left.txt", "untracked\n");
    place.write("ignored/x", "ignored\n");
    const own = await start();
    expect(await own.branch.head()).toBe(tip);
    expect([textOf("a.txt"), textOf("new/n.txt"), textOf("left.txt"), textOf("ignored/x")]).toEqual([
      "A\n",
      "n\n",
      "untracked\n",
      "ignored\n",
    ]);
    expect([isThere("gone.txt"), isThere("other.txt")]).toEqual([false, false]);
    expect(inside(own, "status", "--porcelain")).toBe("?? left.txt");
  });

  it("fills a workspace that nothing was checked out into", async () => {
    const own = await start();
    expect(textOf("d/b.txt")).toBe("b\n");
    expect(await own.repository.prepareCommit(await own.repository.snapshot(), "nothing")).toBeNull();
  });

  it("leaves files alone that are right already, and puts right what a step has changed", async () => {
    await place.checkout();
    const before = statSync(join(place.workspace, "a.txt")).ino;
    place.write("d/b.txt", "by a step\n");
    await start();
    expect(statSync(join(place.workspace, "a.txt")).ino).toBe(before);
    expect(textOf("d/b.txt")).toBe("b\n");
  });

  it.each([
    ["is torn", () => writeFileSync(join(place.workspace, ".git/index"), "DIRC no index")],
    ["is split", () => place.git("update-index", "--split-index")],
    [
      "is a link",
      () => {
        rmSync(join(place.workspace, ".git/index"));
        symlinkSync("/etc/passwd", join(place.workspace, ".git/index"));
      },
    ],
  ])("does without the checkout's index where that %s", async (_, harm) => {
    await place.checkout();
    harm();
    await newer();
    const own = await start();
    expect(textOf("a.txt")).toBe("A\n");
    expect(inside(own, "diff", "--stat", "HEAD")).toBe("");
  });

  it("takes away the files of an index that is split over two", async () => {
    await place.checkout();
    place.git("update-index", "--split-index");
    await newer();
    await start();
    expect(isThere("gone.txt")).toBe(false);
  });

  it("takes the agent's new files away when it is called again, tracked or not by the agent's own git", async () => {
    await place.checkout();
    const own = await start();
    place.write("mine.txt", "m\n");
    await prepare(own);
    await own.branch.checkOut((await own.branch.head()) ?? "", MAIN);
    expect(isThere("mine.txt")).toBe(false);
  });

  it("puts a file where a folder is in the way, and a folder where a file is", async () => {
    await place.checkout();
    await place.repository.commit({ ref: MAIN, files: { "a.txt": null, "a.txt/x": "1\n", "d/b.txt": null, d: "file\n", free: "f\n" } });
    place.write("free/build.o", "untracked");
    await start();
    expect([textOf("a.txt/x"), textOf("d"), textOf("free")]).toEqual(["1\n", "file\n", "f\n"]);
  });

  it("follows no link on the way to a file", async () => {
    const outside = join(place.folder.path, "outside");
    mkdirSync(outside);
    writeFileSync(join(outside, "b.txt"), "theirs\n");
    symlinkSync(outside, join(place.workspace, "d"));
    await start();
    expect(readFileSync(join(outside, "b.txt"), "utf8")).toBe("theirs\n");
    expect(textOf("d/b.txt")).toBe("b\n");
  });
});

describe("a commit", () => {
  it("is the bot's unless the environment names somebody, and of the workspace's files alone", async () => {
    await place.checkout();
    const own = await start();
    place.write("new.txt", "n\n");
    place.write(".git/planted.txt", "p\n");
    place.write(".codex-self-iter/status.json", "{}");
    rmSync(join(place.workspace, ".codex-self-iter/.gitignore"));
    const sha = await land(own, "subject\n\nCodex-Iteration: 1\n");
    expect(inside(own, "log", "-1", "--format=%an <%ae>|%cn <%ce>|%B", sha)).toBe(
      `${"github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>|".repeat(2)}subject\n\nCodex-Iteration: 1`,
    );
    expect(inside(own, "diff", "--name-only", "HEAD~1", "HEAD")).toBe("new.txt");
    expect(await own.branch.head()).toBe(sha);
    expect(inside(own, "status", "--porcelain", "--", ".", ":!.codex-self-iter")).toBe("");
  });

  it.each([
    [
      "a file",
      () => {
        rmSync(join(place.workspace, ".git"), { recursive: true });
        place.write(".git", "gitdir: /nowhere\n");
      },
    ],
    ["gone", () => rmSync(join(place.workspace, ".git"), { recursive: true })],
    [
      "a link",
      () => {
        rmSync(join(place.workspace, ".git"), { recursive: true });
        symlinkSync("/tmp", join(place.workspace, ".git"));
      },
    ],
  ])("is made all the same where the workspace's .git is %s by now", async (_, harm) => {
    await place.checkout();
    const own = await start();
    harm();
    place.write("a.txt", "changed\n");
    await land(own);
    expect(inside(own, "diff", "--name-only", "HEAD~1", "HEAD")).toBe("a.txt");
    await own.branch.syncCheckout();
  });

  it("runs nothing that the workspace's configuration, its hooks or the home folder name", async () => {
    await place.checkout();
    const mark = join(place.folder.path, "ran");
    const script = place.folder.write("evil.sh", `#!/bin/sh\necho "$0 $*" >> '${mark}'\ncat\n`);
    chmodSync(script, 0o755);
    const lines = `[core]\n\tfsmonitor = ${script}\n\tworktree = /\n[filter "x"]\n\tclean = ${script}\n\tsmudge = ${script}\n[url "http://127.0.0.1:9/"]\n\tinsteadOf = ${place.server.url}\n[remote "origin"]\n\tpushurl = http://127.0.0.1:9/x\n[credential]\n\thelper = !${script}\n[merge "x"]\n\tdriver = ${script}\n`;
    writeFileSync(join(place.workspace, ".git/config"), readFileSync(join(place.workspace, ".git/config"), "utf8") + lines);
    place.folder.write(".gitconfig", lines);
    place.folder.write(".config/git/config", lines);
    place.folder.write(".config/git/attributes", "* filter=x\n");
    for (const hook of ["pre-commit", "post-commit", "post-checkout", "pre-push", "reference-transaction", "post-index-change"]) {
      place.write(`.git/hooks/${hook}`, readFileSync(script, "utf8"));
      chmodSync(join(place.workspace, ".git/hooks", hook), 0o755);
    }
    place.write(".git/info/attributes", "* filter=x merge=x\n");
    await place.repository.commit({ ref: MAIN, files: { "a.txt": "A\n", ".gitattributes": "* filter=x merge=x\n" } });
    const own = await start({ GIT_CONFIG_GLOBAL: join(place.folder.path, ".gitconfig") });
    const remote = place.remote(own);
    const main = await own.branch.head();
    place.write("a.txt", "changed\n");
    const commit = await prepare(own);
    await place.repository.commit({ ref: MAIN, files: { "c.txt": "c\n" } });
    const onto = (await remote.fetchWithHistory(MAIN)) ?? "";
    const replayed = await own.branch.rebaseCommit(commit, onto);
    if (replayed === null) throw new Error("The two fit together.");
    expect(await remote.push([{ ref: MAIN, sha: replayed.sha, expected: onto }])).toEqual({ kind: "pushed" });
    await own.repository.updateRef(replayed);
    await own.branch.syncCheckout();
    expect(main).not.toBe(onto);
    expect(existsSync(mark)).toBe(false);
  });

  it("takes in no repository that lies inside, and runs no git in a submodule", async () => {
    await place.checkout();
    const inner = { cwd: join(place.workspace, "inner"), env: isolatedGitEnvironment(place.folder.path) };
    const make = (): void => {
      mkdirSync(inner.cwd, { recursive: true });
      execFileSync("git", ["init", "-q"], inner);
      writeFileSync(join(inner.cwd, "f.txt"), "1\n");
      execFileSync("git", ["add", "f.txt"], inner);
      execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@b", "commit", "-q", "-m", "x"], inner);
    };
    const own = await start();
    make();
    const tree = await own.repository.snapshot();
    expect(inside(own, "ls-tree", "-r", tree)).not.toContain("160000");
    expect(place.notices).toEqual([expect.stringContaining("inside the repository")]);

    // The same place as a submodule of the branch, with a program in its configuration.
    const link = execFileSync("git", ["rev-parse", "HEAD"], { ...inner, encoding: "utf8" }).trim();
    const index = { ...own.git.environment, GIT_INDEX_FILE: join(place.folder.path, "index") };
    execFileSync("git", ["read-tree", "HEAD"], { env: index });
    execFileSync("git", ["update-index", "--add", "--cacheinfo", `160000,${link},inner`], { env: index });
    const made = execFileSync("git", ["write-tree"], { env: index, encoding: "utf8" }).trim();
    const sha = inside(own, "commit-tree", made, "-m", "submodule");
    await own.branch.checkOut(sha, MAIN);
    const mark = join(place.folder.path, "ran");
    execFileSync("git", ["config", "core.fsmonitor", `echo ran >> '${mark}'; false`], inner);
    execFileSync("git", ["config", "filter.x.clean", `echo ran >> '${mark}'; cat`], inner);
    writeFileSync(join(inner.cwd, ".gitattributes"), "* filter=x\n");
    writeFileSync(join(inner.cwd, "f.txt"), "2\n");
    place.write("a.txt", "with a submodule\n");
    // Opened anew: the first one remembers what it has found inside.
    await land(await place.open());
    expect(inside(own, "diff", "--name-only", "HEAD~1", "HEAD")).toBe("a.txt");
    expect(existsSync(mark)).toBe(false);
  });
});

describe("replay", () => {
  it("puts the work on top of what somebody pushed, in the workspace too", async () => {
    await place.checkout();
    const own = await start();
    const remote = place.remote(own);
    place.write("a.txt", "ours\n");
    place.write("mine.txt", "m\n");
    rmSync(join(place.workspace, "gone.txt"));
    const commit = await prepare(own, "work\n\nCodex-Iteration: 2\n");
    place.write("late.txt", "written after the snapshot\n");
    await place.repository.commit({ ref: MAIN, files: { "x1.txt": "1\n" } });
    const theirs = await place.repository.commit({ ref: MAIN, files: { "d/b.txt": "theirs\n" } });
    expect(await remote.fetchWithHistory(MAIN)).toBe(theirs);
    const replayed = await own.branch.rebaseCommit(commit, theirs);
    if (replayed === null) throw new Error("The two fit together.");
    expect(replayed).toMatchObject({ parent: theirs, ref: MAIN });
    expect(await own.branch.head()).toBe(theirs);
    expect([textOf("a.txt"), textOf("d/b.txt"), textOf("mine.txt"), textOf("late.txt"), isThere("gone.txt")]).toEqual([
      "ours\n",
      "theirs\n",
      "m\n",
      "written after the snapshot\n",
      false,
    ]);
    expect(inside(own, "log", "-1", "--format=%an|%B", replayed.sha)).toBe("github-actions[bot]|work\n\nCodex-Iteration: 2");
    expect(await own.repository.updateRef(replayed)).toBe(true);
    rmSync(join(place.workspace, "late.txt"));
    expect(inside(own, "status", "--porcelain")).toBe("");
    expect(await own.repository.prepareCommit(await own.repository.snapshot(), "nothing")).toBeNull();
  });

  it("changes nothing where both changed the same lines, or where a change since the snapshot would be lost", async () => {
    await place.checkout();
    const own = await start();
    const remote = place.remote(own);
    place.write("a.txt", "ours\n");
    const commit = await prepare(own);
    const clash = await place.repository.commit({ ref: MAIN, files: { "a.txt": "theirs\n" } });
    await remote.fetchWithHistory(MAIN);
    expect(await own.branch.rebaseCommit(commit, clash)).toBeNull();
    const other = await place.repository.commit({ ref: MAIN, files: { "a.txt": "a\n", "d/b.txt": "theirs\n" } });
    await remote.fetchWithHistory(MAIN);
    place.write("d/b.txt", "changed since\n");
    expect(await own.branch.rebaseCommit(commit, other)).toBeNull();
    expect([textOf("a.txt"), textOf("d/b.txt"), await own.branch.head()]).toEqual(["ours\n", "changed since\n", commit.parent]);
  });

  it("goes as far back as it must, over a tip that was fetched alone", async () => {
    await place.checkout();
    const own = await start();
    const remote = place.remote(own);
    place.write("a.txt", "ours\n");
    const commit = await prepare(own);
    for (let count = 0; count < 3; count += 1) await place.repository.commit({ ref: MAIN, files: { [`${count}.txt`]: "1\n" } });
    await remote.fetch([MAIN, STATE]);
    const theirs = (await remote.fetchWithHistory(MAIN)) ?? "";
    expect(await own.branch.rebaseCommit(commit, theirs)).toMatchObject({ parent: theirs });
    expect(textOf("2.txt")).toBe("1\n");
  });

  it("stands on a branch that was set back to an older commit", async () => {
    const older = await place.repository.git("rev-parse", "main");
    await place.repository.commit({ ref: MAIN, files: { "undone.txt": "1\n" } });
    await place.checkout();
    const own = await start();
    place.write("a.txt", "ours\n");
    const commit = await prepare(own);
    await place.repository.git("update-ref", MAIN, older);
    const theirs = (await place.remote(own).fetchWithHistory(MAIN)) ?? "";
    expect(theirs).toBe(older);
    expect(await own.branch.rebaseCommit(commit, theirs)).not.toBeNull();
    expect([textOf("a.txt"), isThere("undone.txt")]).toEqual(["ours\n", false]);
  });
});

describe("follow", () => {
  it.each([
    ["shallow", {}],
    ["whole", { fetchDepth: 0 }],
    ["stale", { stale: true }],
    ["stale and whole", { stale: true, fetchDepth: 0 }],
    ["detached", { ref: undefined, sha: "main" }],
    ["with credentials in its configuration", { persistCredentials: "config" }],
    ["with credentials in a file", { persistCredentials: "file" }],
  ] as const)("makes a checkout that is %s tell the truth", async (_, { stale, sha, ...order }: Record<string, unknown>) => {
    const first = await place.repository.git("rev-parse", "main");
    const second = await place.repository.commit({ ref: MAIN, files: { "a.txt": "2\n" } });
    const { runPostCleanup } = await place.checkout({ ...order, ...(sha === undefined ? {} : { sha: second }) });
    if (stale === true) {
      await place.repository.commit({ ref: MAIN, files: { "a.txt": "3\n" } });
      await place.repository.commit({ ref: MAIN, files: { "a.txt": "4\n" } });
    }
    const own = await start();
    for (const text of ["5\n", "6\n"]) {
      place.write("a.txt", text);
      place.write(`${text.trim()}.txt`, text);
      const commit = await land(own, `work ${text}`);
      await own.branch.syncCheckout();
      expect(place.git("rev-parse", "HEAD")).toBe(commit);
      expect(place.git("symbolic-ref", "HEAD")).toBe(MAIN);
      expect(place.git("status", "--porcelain")).toBe("");
      expect(place.git("log", "-1", "--format=%s")).toBe(`work ${text.trim()}`);
    }
    // As on a machine of one's own, where the next job finds the workspace and no temporary folder.
    rmSync(join(place.folder.path, "temp/own"), { recursive: true });
    await runPostCleanup();
    place.git("fsck", "--connectivity-only");
    if (order["fetchDepth"] === 0 && stale !== true) expect(place.git("rev-list", "HEAD").split("\n")).toContain(first);
    place.git("diff", "HEAD~1", "HEAD");
    place.write("a.txt", "7\n");
    expect(place.git("status", "--porcelain")).toBe("M a.txt".padStart(8));
    place.git("-c", "user.name=A", "-c", "user.email=a@b", "commit", "-qam", "a later step's");
    place.git("gc", "-q");
    place.git("checkout", "-q", "--detach");
    place.git("reset", "-q", "--hard", "HEAD");
    place.git("fsck", "--connectivity-only");
  });

  it.each([
    [
      "is a link",
      () => {
        execFileSync("mv", [join(place.workspace, ".git"), join(place.folder.path, "moved")]);
        symlinkSync(join(place.folder.path, "moved"), join(place.workspace, ".git"));
      },
    ],
    [
      "has a link for HEAD",
      () => {
        const target = place.folder.write("head", "ref: refs/heads/main\n");
        rmSync(join(place.workspace, ".git/HEAD"));
        symlinkSync(target, join(place.workspace, ".git/HEAD"));
      },
    ],
    [
      "has a link for its branches",
      () => {
        execFileSync("mv", [join(place.workspace, ".git/refs/heads"), join(place.folder.path, "heads")]);
        symlinkSync(join(place.folder.path, "heads"), join(place.workspace, ".git/refs/heads"));
      },
    ],
    ["has a merge under way", () => place.write(".git/MERGE_HEAD", "x")],
    ["is locked", () => place.write(".git/index.lock", "")],
  ])("leaves a .git alone that %s", async (_, harm) => {
    const { commit: before } = await place.checkout();
    const own = await start();
    harm();
    place.write("a.txt", "x\n");
    await land(own);
    await own.branch.syncCheckout();
    const head = execFileSync("cat", [join(place.workspace, ".git/refs/heads/main")], { encoding: "utf8" });
    expect(head.trim()).toBe(before);
    expect(isThere(".git/HEAD.lock")).toBe(false);
  });
});

describe("openOwnRepository", () => {
  it("goes on with a repository of its own that is there, by its own configuration", async () => {
    await place.checkout();
    const own = await start();
    place.write("a.txt", "x\n");
    const commit = await prepare(own);
    writeFileSync(join(place.folder.path, "temp/own/config"), "[core]\n\tfsmonitor = /bin/false\n\tbare = true\n");
    const again = await place.open();
    expect(await again.repository.updateRef(commit)).toBe(true);
    expect(await again.branch.head()).toBe(commit.sha);
  });

  it("refuses a folder in the workspace", async () => {
    await expect(place.open("../work/demo/own")).rejects.toThrow("must not be in the workspace");
  });
});
