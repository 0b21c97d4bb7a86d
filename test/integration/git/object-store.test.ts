import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { deflateSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";

import { createGit } from "../../../src/adapters/git/exec.ts";
import { createObjectStore, type ObjectStore } from "../../../src/adapters/git/object-store.ts";
import { createObjectReader, type ObjectReader } from "../../../src/adapters/git/objects.ts";
import type { Repository } from "../../../src/ports/git.ts";
import { gitWithSnapshots, openRepositoryAt } from "../../helpers/open-repository.ts";
import { type ScratchFolder, scratchFolder, type ScratchRepository, scratchRepository } from "../../helpers/scratch.ts";

const used: ScratchFolder[] = [];
afterEach(() => {
  for (const scratch of used.splice(0)) scratch.remove();
});

const STORE = ".codex-self-iter/git/objects";

async function open() {
  const scratch = scratchRepository({ files: { "a.txt": "a\n", "d/e/b.txt": "b\n" } });
  used.push(scratch);
  return { scratch, ...(await openRepositoryAt({ workspace: scratch.path, environment: scratch.environment })) };
}

function openStore({ path }: ScratchRepository, objects: ObjectReader, nowMs = Date.now): ObjectStore {
  return createObjectStore({ folder: () => join(path, STORE), userObjects: join(path, ".git/objects"), userReader: objects, nowMs });
}

function countObjects({ path }: ScratchRepository, folder: string): number {
  return readdirSync(join(path, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
}

it("keeps snapshots out of the user's repository", async () => {
  const { repository, scratch } = await open();
  const before = countObjects(scratch, ".git/objects");
  const first = await repository.snapshot();
  for (const text of ["1", "2", "3"]) {
    scratch.write("d/e/new.txt", text.repeat(1_000));
    const tree = await repository.snapshot();
    expect(await repository.changedPaths(first, tree)).toEqual(["d/e/new.txt"]);
    const command = repository.showCommand(tree)?.replace("<path>", "d/e/new.txt") ?? "";
    const env = scratch.environment as NodeJS.ProcessEnv;
    expect(execFileSync("sh", ["-c", command], { cwd: scratch.path, env, encoding: "utf8" })).toBe(text.repeat(1_000));
  }
  await repository.restore(first, ["d/e/new.txt", "a.txt"]);
  expect(countObjects(scratch, ".git/objects")).toBe(before);
});

it("gives the user's repository all that a commit needs, and no more", async () => {
  const { repository, scratch } = await open();
  for (const text of ["dropped\n", "x\n"]) {
    scratch.write("d/f/new.txt", text);
    scratch.write("foreign.txt", `foreign ${text}`);
    await repository.snapshot();
  }
  const head = await repository.headTree();
  const withForeign = await repository.snapshot();
  rmSync(join(scratch.path, "foreign.txt"));
  const work = await repository.buildWorkTree(head, head, await repository.snapshot());
  const before = countObjects(scratch, ".git/objects");
  const commit = await repository.prepareCommit(work, "work", head);
  if (commit === null) throw new Error("There is a change to commit.");
  expect(await repository.updateRef(commit)).toBe(true);
  rmSync(join(scratch.path, ".codex-self-iter"), { recursive: true });
  expect(scratch.git("fsck", "--full", "--strict")).toBe("");
  expect(scratch.git("status", "--porcelain")).toBe("");
  expect(scratch.git("show", "HEAD:d/f/new.txt")).toBe("x");
  // A blob, the trees of d/f, d and the top, and the commit.
  expect(countObjects(scratch, ".git/objects") - before).toBe(5);
  expect(() => scratch.git("cat-file", "-e", withForeign)).toThrow();
});

it("works in a linked worktree and in a subfolder", async () => {
  const { scratch } = await open();
  const linked = join(scratch.path, "linked");
  scratch.git("worktree", "add", "-q", linked, "-b", "other");
  for (const workspace of [join(linked, "d"), linked]) {
    const { repository } = await openRepositoryAt({ workspace, environment: scratch.environment });
    execFileSync("sh", ["-c", 'echo "$1" > more.txt', "sh", workspace], { cwd: workspace });
    const commit = await repository.prepareCommit(await repository.snapshot(), "work");
    if (commit === null) throw new Error("There is a change to commit.");
    expect(await repository.updateRef(commit)).toBe(true);
    rmSync(join(workspace, ".codex-self-iter"), { recursive: true });
    expect(scratch.git("-C", linked, "status", "--porcelain")).toBe("");
  }
  expect(scratch.git("fsck", "--full", "--strict")).toBe("");
});

it("keeps the trees that are needed, and what is younger than a day", async () => {
  const { objects, repository, scratch } = await open();
  const trees: string[] = [];
  for (const text of ["1", "2", "3"]) {
    scratch.write("d/e/new.txt", text);
    trees.push(await repository.snapshot());
  }
  const [old = "", kept = "", young = ""] = trees;
  const store = openStore(scratch, objects);
  const olden = (tree: string): void => {
    const long = new Date(Date.now() - 3 * 24 * 60 * 60_000);
    const shas = gitWithSnapshots(scratch, "ls-tree", "-r", "-t", "--object-only", tree).split("\n");
    for (const sha of [tree, ...shas]) {
      const file = join(scratch.path, STORE, sha.slice(0, 2), sha.slice(2));
      if (existsSync(file)) utimesSync(file, long, long);
    }
  };
  olden(old);
  olden(kept);
  await store.prune(objects, [kept]);
  const has = (tree: string): boolean => existsSync(join(scratch.path, STORE, tree.slice(0, 2), tree.slice(2)));
  expect([has(old), has(kept), has(young)]).toEqual([false, true, true]);
  expect(gitWithSnapshots(scratch, "show", `${kept}:d/e/new.txt`)).toBe("2");
});

it("is listed by the first short run of an hour only, whatever time the agent gives the mark", async () => {
  const { objects, repository, scratch } = await open();
  const tree = await repository.snapshot();
  scratch.write("d/e/new.txt", "1");
  const old = await repository.snapshot();
  const file = join(scratch.path, STORE, old.slice(0, 2), old.slice(2));
  const bytes = readFileSync(file);
  const hourMs = 60 * 60_000;
  const isRemovedAt = async (nowMs: number): Promise<boolean> => {
    const store = openStore(scratch, objects, () => nowMs);
    rmSync(file, { force: true });
    writeFileSync(file, bytes);
    utimesSync(file, 0, 0);
    await store.prune(objects, [tree]);
    return !existsSync(file);
  };
  const nowMs = Date.now() + 100;
  const results: boolean[] = [];
  for (const atMs of [nowMs, nowMs + 0.9 * hourMs, nowMs + 1.1 * hourMs]) results.push(await isRemovedAt(atMs));
  const later = new Date(nowMs + 100 * hourMs);
  utimesSync(join(scratch.path, STORE, "pruned"), later, later);
  results.push(await isRemovedAt(nowMs));
  expect(results).toEqual([true, false, true, true]);
});

it("is made again if the agent has removed it", async () => {
  const { repository, scratch } = await open();
  const first = await repository.snapshot();
  rmSync(join(scratch.path, STORE), { recursive: true });
  scratch.write("a.txt", "changed\n");
  expect(await repository.changedPaths(first, await repository.snapshot())).toEqual(["a.txt"]);
});

/** Commits a snapshot, and checks that the user's repository needs nothing else. */
async function land(scratch: ScratchRepository, repository: Repository, tree: string): Promise<void> {
  const commit = await repository.prepareCommit(tree, "work");
  if (commit === null) throw new Error("There is a change to commit.");
  expect(await repository.updateRef(commit)).toBe(true);
  rmSync(join(scratch.path, ".codex-self-iter"), { recursive: true });
  expect(scratch.git("fsck", "--full", "--strict")).toBe("");
  expect(scratch.git("status", "--porcelain")).toBe("");
}

describe("links and other files that the agent puts into the store", () => {
  const longAgo = new Date(0);
  const objectName = "c".repeat(38);

  function openOutside(): ScratchFolder {
    const outside = scratchFolder();
    used.push(outside);
    for (const name of ["letter.txt", objectName]) {
      writeFileSync(join(outside.path, name), "of the user\n");
      utimesSync(join(outside.path, name), longAgo, longAgo);
    }
    return outside;
  }

  it("does not make prune remove files outside: a link in place of a folder of objects", async () => {
    const { objects, repository, scratch } = await open();
    const tree = await repository.snapshot();
    const outside = openOutside();
    symlinkSync(outside.path, join(scratch.path, STORE, "ab"));
    await openStore(scratch, objects).prune(objects, [tree]);
    expect(readdirSync(outside.path).toSorted()).toEqual([objectName, "letter.txt"]);
  });

  it("does not make prune remove the user's objects: a link in place of the store", async () => {
    const { repository, scratch } = await open();
    const tree = await repository.snapshot();
    const folder = join(scratch.path, ".git/objects");
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) utimesSync(join(entry.parentPath, entry.name), longAgo, longAgo);
    }
    const names = readdirSync(folder, { recursive: true });
    rmSync(join(scratch.path, STORE), { recursive: true });
    symlinkSync("../../.git/objects", join(scratch.path, STORE));
    await repository.prune([tree]);
    expect(readdirSync(folder, { recursive: true })).toEqual(names);
    expect(lstatSync(join(scratch.path, STORE)).isDirectory()).toBe(true);
  });

  it("does not stop prune: files and folders where git has none", async () => {
    const { objects, repository, scratch } = await open();
    const tree = await repository.snapshot();
    const store = join(scratch.path, STORE);
    mkdirSync(join(store, "ab", objectName), { recursive: true });
    mkdirSync(join(store, "ab/x"));
    writeFileSync(join(store, "ab/letter.txt"), "kept\n");
    writeFileSync(join(store, "ab", "d".repeat(38)), "dropped\n");
    for (const name of [objectName, "x", "letter.txt", "d".repeat(38)]) utimesSync(join(store, "ab", name), longAgo, longAgo);
    writeFileSync(join(store, "ac"), "");
    await openStore(scratch, objects).prune(objects, [tree]);
    expect(readdirSync(join(store, "ab")).toSorted()).toEqual([objectName, "letter.txt", "x"]);
  });

  it("is removed before the next snapshot, and before a commit", async () => {
    const { repository, scratch } = await open();
    const outside = openOutside();
    const store = join(scratch.path, STORE);
    await repository.snapshot();
    const plant = (): void => {
      for (const name of ["ab", "cd"]) rmSync(join(store, name), { recursive: true, force: true });
      symlinkSync(outside.path, join(store, "ab"));
      writeFileSync(join(store, "cd"), "");
      for (const name of ["info", "pack", "pruned"]) mkdirSync(join(store, name));
      writeFileSync(join(store, "info/alternates"), `${outside.path}\n`);
    };
    const isFolder = (name: string): boolean => lstatSync(join(store, name)).isDirectory();
    const isClear = (): boolean => readdirSync(store).every((name) => /^[0-9a-f]{2}$/.test(name) && isFolder(name));
    plant();
    scratch.write("new.txt", "x\n");
    const tree = await repository.snapshot();
    expect(isClear()).toBe(true);
    plant();
    expect(await repository.prepareCommit(tree, "work").then(isClear)).toBe(true);
    expect(readdirSync(outside.path).toSorted()).toEqual([objectName, "letter.txt"]);
  });

  it.each([
    ["a link in the store", STORE, (path: string, target: string) => symlinkSync(target, path)],
    ["a folder in the store", STORE, (path: string) => mkdirSync(path)],
    ["a pipe in the store", STORE, (path: string) => execFileSync("mkfifo", [path])],
    ["a pipe in the user's repository", ".git/objects", (path: string) => execFileSync("mkfifo", [path])],
  ])("is removed while the snapshot is taken, which then has the content of the file: %s", async (_, folder, plant) => {
    const { repository, scratch } = await open();
    await repository.snapshot();
    scratch.write("new.txt", "new\n");
    const blob = scratch.git("hash-object", "new.txt").trim();
    const path = join(scratch.path, folder, blob.slice(0, 2), blob.slice(2));
    mkdirSync(dirname(path), { recursive: true });
    const outside = openOutside();
    plant(path, join(outside.path, "letter.txt"));
    const tree = await repository.snapshot();
    expect(lstatSync(path, { throwIfNoEntry: false })?.isFile()).toBe(folder === STORE ? true : undefined);
    await repository.updateRef((await repository.prepareCommit(tree, "work")) ?? expect.fail("There is nothing to commit."));
    expect(scratch.git("cat-file", "-p", "HEAD:new.txt")).toBe("new");
    expect(readFileSync(join(outside.path, "letter.txt"), "utf8")).not.toBe("new\n");
  });
});

describe("a tree of the branch that the agent gives other content", () => {
  /** Returns the bytes of the tree of `d` with the file of the workspace. */
  function pretend({ git }: ScratchRepository): { readonly sha: string; readonly content: Buffer } {
    const blob = git("hash-object", "-w", "d/protected.txt");
    const content = Buffer.concat([
      Buffer.from("40000 e\0"),
      Buffer.from(git("rev-parse", "HEAD:d/e"), "hex"),
      Buffer.from("100644 protected.txt\0"),
      Buffer.from(blob, "hex"),
    ]);
    return { sha: git("rev-parse", "HEAD:d"), content };
  }

  it("is refused once, with the reason, if it is in the store", async () => {
    const { repository, scratch } = await open();
    const head = await repository.headTree();
    scratch.write("d/protected.txt", "protected\n");
    scratch.write("d/new.txt", "new\n");
    const { content, sha } = pretend(scratch);
    const file = join(scratch.path, STORE, sha.slice(0, 2), sha.slice(2));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, deflateSync(Buffer.concat([Buffer.from(`tree ${content.length}\0`), content])));
    const tree = await repository.snapshot();
    await expect(repository.changedPaths(head, tree)).rejects.toMatchObject({ code: "GIT_FAILED", message: expect.stringContaining(sha) });
    expect(await repository.changedPaths(head, tree)).toEqual(["d/new.txt", "d/protected.txt"]);
  });

  it("has no effect if it is a replacement for git", async () => {
    const { repository, scratch } = await open();
    const head = await repository.headTree();
    scratch.write("d/protected.txt", "protected\n");
    scratch.write("d/new.txt", "new\n");
    const { content, sha } = pretend(scratch);
    const input = { cwd: scratch.path, env: scratch.environment as NodeJS.ProcessEnv, input: content, encoding: "utf8" } as const;
    const other = execFileSync("git", ["hash-object", "-t", "tree", "-w", "--stdin"], input).trim();
    scratch.git("replace", sha, other);
    const { repository: next } = await openRepositoryAt({ workspace: scratch.path, environment: scratch.environment });
    expect(await next.changedPaths(head, await next.snapshot())).toEqual(["d/new.txt", "d/protected.txt"]);
  });
});

describe("an object that is loose in neither store", () => {
  it("lands if git would write a file of its size into a pack", async () => {
    const { repository, scratch } = await open();
    scratch.git("config", "core.bigFileThreshold", "100");
    scratch.write("large.txt", "large\n".repeat(1_000));
    await land(scratch, repository, await repository.snapshot());
  });

  it.each(["pack", "alternates"])("is copied with its tree from elsewhere: %s", async (place) => {
    const { objects, repository, scratch } = await open();
    scratch.write("d/new/new.txt", "new\n");
    const tree = await repository.snapshot();
    const own = join(scratch.path, STORE);
    const elsewhere = join(scratch.path, ".codex-self-iter/elsewhere");
    const store = openStoreApart(scratch);
    moveObjects(own, elsewhere);
    if (place === "alternates") {
      mkdirSync(join(own, "info"), { recursive: true });
      writeFileSync(join(own, "info/alternates"), `${elsewhere}\n`);
    } else {
      packObjects(scratch, elsewhere, own);
    }
    const base = scratch.git("rev-parse", "HEAD^{tree}");
    await store.land(objects, tree, base);
    rmSync(join(scratch.path, ".codex-self-iter"), { recursive: true });
    expect(scratch.git("ls-tree", "-r", "--name-only", tree)).toContain("d/new/new.txt");
    expect(scratch.git("show", `${tree}:d/new/new.txt`)).toBe("new");
  });

  it("is refused if the guard has removed the pack that had it", async () => {
    const { repository, scratch } = await open();
    scratch.write("d/new/new.txt", "new\n");
    const tree = await repository.snapshot();
    const elsewhere = join(scratch.path, ".codex-self-iter/elsewhere");
    moveObjects(join(scratch.path, STORE), elsewhere);
    packObjects(scratch, elsewhere, join(scratch.path, STORE));
    await expect(repository.prepareCommit(tree, "work")).rejects.toMatchObject({ code: "GIT_FAILED" });
  });

  function openStoreApart({ environment, path }: ScratchRepository): ObjectStore {
    const userReader = createObjectReader(createGit(path, environment));
    return createObjectStore({ folder: () => join(path, STORE), userObjects: join(path, ".git/objects"), userReader });
  }

  function moveObjects(from: string, to: string): void {
    renameSync(from, to);
    mkdirSync(from);
  }

  function packObjects({ environment, path }: ScratchRepository, from: string, to: string): void {
    mkdirSync(join(to, "pack"));
    const input = readdirSync(from, { recursive: true, encoding: "utf8" })
      .filter((name) => /^..\/.{38}$/.test(name))
      .map((name) => name.replace("/", ""))
      .join("\n");
    const env = { ...environment, GIT_ALTERNATE_OBJECT_DIRECTORIES: from } as NodeJS.ProcessEnv;
    execFileSync("git", ["pack-objects", "-q", join(to, "pack/pack")], { cwd: path, env, input });
  }
});

describe("an object of a snapshot that the agent has changed", () => {
  const LONG = "x".repeat(1_000);
  const blobOf = (scratch: ScratchRepository): string => gitWithSnapshots(scratch, "hash-object", "new.txt");
  const fileOf = (scratch: ScratchRepository, folder: string): string => {
    const sha = blobOf(scratch);
    return join(scratch.path, folder, sha.slice(0, 2), sha.slice(2));
  };
  const overwrite = (path: string, content: Buffer): void => {
    mkdirSync(dirname(path), { recursive: true });
    if (existsSync(path)) chmodSync(path, 0o644);
    writeFileSync(path, content);
  };
  const makePipe = (path: string): void => {
    mkdirSync(dirname(path), { recursive: true });
    rmSync(path, { force: true });
    execFileSync("mkfifo", [path]);
  };

  it.each([
    ["by other content", (path: string) => overwrite(path, deflateSync("blob 6\0secret"))],
    ["by a size that is too small", (path: string) => overwrite(path, deflateSync(`blob 5\0${LONG}`))],
    ["by noise", (path: string) => overwrite(path, Buffer.from("noise"))],
    ["by nothing", (path: string) => overwrite(path, Buffer.alloc(0))],
    ["by a pipe", makePipe],
    ["by a folder", (path: string) => (rmSync(path), mkdirSync(path))],
    ["away", (path: string) => rmSync(path)],
  ])("does not land: %s", async (_, change) => {
    const { repository, scratch } = await open();
    scratch.write("new.txt", LONG);
    const tree = await repository.snapshot();
    const before = countObjects(scratch, ".git/objects");
    change(fileOf(scratch, STORE));
    await expect(repository.prepareCommit(tree, "work")).rejects.toMatchObject({ code: expect.stringMatching(/^GIT_(?:FAILED|UNSAFE)$/) });
    expect(existsSync(fileOf(scratch, ".git/objects"))).toBe(false);
    expect(countObjects(scratch, ".git/objects")).toBe(before);
  });

  it("is not committed if the user's store has other content for it", async () => {
    const { repository, scratch } = await open();
    scratch.write("new.txt", LONG);
    overwrite(fileOf(scratch, ".git/objects"), deflateSync("blob 6\0secret"));
    const tree = await repository.snapshot();
    await expect(repository.prepareCommit(tree, "work")).rejects.toMatchObject({ code: "GIT_FAILED" });
  });

  it("is written again by the next run", async () => {
    const { repository, scratch } = await open();
    scratch.write("new.txt", LONG);
    const tree = await repository.snapshot();
    overwrite(fileOf(scratch, STORE), deflateSync("blob 6\0secret"));
    await expect(repository.prepareCommit(tree, "work")).rejects.toMatchObject({ code: "GIT_FAILED" });
    const { repository: next } = await openRepositoryAt({ workspace: scratch.path, environment: scratch.environment });
    const commit = await next.prepareCommit(await next.snapshot(), "work");
    if (commit === null) throw new Error("There is a change to commit.");
    expect(await next.updateRef(commit)).toBe(true);
    expect(scratch.git("show", "HEAD:new.txt")).toBe(LONG);
  });

  it("does not land if the user's store has it as well: it was verified with the other content", async () => {
    const { repository, scratch } = await open();
    scratch.write("new.txt", LONG);
    const tree = await repository.snapshot();
    scratch.git("hash-object", "-w", "new.txt");
    overwrite(fileOf(scratch, STORE), deflateSync("blob 6\0secret"));
    await expect(repository.prepareCommit(tree, "work")).rejects.toMatchObject({ code: "GIT_FAILED" });
  });

  it("lands in place of a pipe in the user's store", async () => {
    const { repository, scratch } = await open();
    scratch.write("new.txt", LONG);
    const tree = await repository.snapshot();
    makePipe(fileOf(scratch, ".git/objects"));
    expect(await repository.prepareCommit(tree, "work")).not.toBeNull();
    expect(scratch.git("cat-file", "blob", blobOf(scratch))).toBe(LONG);
  });

  it("lands without what follows its end", async () => {
    const { repository, scratch } = await open();
    scratch.write("new.txt", LONG);
    const tree = await repository.snapshot();
    const file = fileOf(scratch, STORE);
    overwrite(file, Buffer.concat([readFileSync(file), Buffer.from("garbage")]));
    await land(scratch, repository, tree);
  });

  it("is not looked for again where the branch has it: a moved folder, and a file that is as it once was", async () => {
    const { repository, scratch } = await open();
    scratch.git("mv", "d", "moved");
    scratch.git("commit", "-qm", "moved");
    scratch.git("gc", "-q");
    scratch.git("reset", "-q", "--hard", "HEAD~1");
    scratch.git("mv", "d", "again");
    scratch.write("a.txt", "b\n");
    const commit = await repository.prepareCommit(await repository.snapshot(), "work");
    if (commit === null) throw new Error("There is a change to commit.");
    expect(await repository.updateRef(commit)).toBe(true);
    rmSync(join(scratch.path, ".codex-self-iter"), { recursive: true });
    expect(scratch.git("fsck", "--full", "--strict")).toBe("");
  });
});
