import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createGit, type Git } from "../../../src/adapters/git/exec.ts";
import { createObjectReader, type GitObject, type ObjectReader, writeObject } from "../../../src/adapters/git/objects.ts";
import { diffTrees } from "../../../src/adapters/git/tree-diff.ts";
import { oldGit } from "../../helpers/old-git.ts";
import { type ScratchFolder, scratchFolder } from "../../helpers/scratch.ts";

let scratch: ScratchFolder;
let top: string;
let context: Git;
let objects: ObjectReader;
const git = (...args: readonly string[]): string => execFileSync("git", args, { cwd: top, encoding: "utf8" });

beforeEach(() => {
  scratch = scratchFolder();
  top = join(scratch.path, "top");
  mkdirSync(top);
  git("init", "-q", "-b", "main");
  context = createGit(top, process.env);
  objects = createObjectReader(context);
});
afterEach(() => scratch.remove());

function treeOf(files: Readonly<Record<string, string | Buffer>>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(top, path, ".."), { recursive: true });
    writeFileSync(join(top, path), content);
  }
  git("add", "-A");
  return git("write-tree").trim();
}

const blobAt = (path: string): string => git("rev-parse", `:${path}`).trim();
const AWKWARD = { "a.txt": "a\n", "d/two\nlines": "b\n", "ö \t.bin": Buffer.from([0, 10, 255, 10, 0]), empty: "", "no newline": "x" };

async function readAll(names: readonly string[], bytesMax?: number): Promise<readonly (GitObject | null)[]> {
  const found: (GitObject | null)[] = [];
  await objects.readEach(names, (object) => found.push(object), bytesMax);
  return found;
}

describe("an object reader", () => {
  it("reads contents as they are, in the order of the names", async () => {
    treeOf(AWKWARD);
    const paths = ["a.txt", "ö \t.bin", "empty", "no newline"];
    for (let round = 0; round < 2; round += 1) {
      const found = await readAll(paths.map(blobAt));
      expect(found.map((object) => object?.sha)).toEqual(paths.map(blobAt));
      expect(found.map((object) => object?.bytes?.toString("hex"))).toEqual(paths.map((path) => readFileSync(join(top, path), "hex")));
    }
    expect(await readAll([])).toEqual([]);
  });

  it("reads many objects, large ones, and ones that are written after the first request", async () => {
    expect(await objects.read(treeOf({}))).toMatchObject({ type: "tree", size: 0 });
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`file ${at}.txt`, `content ${at}\n`]));
    const large = Buffer.alloc(20_000_000, "line\n");
    treeOf({ ...files, "large.bin": large });
    const found = await readAll([...Object.keys(files), "large.bin"].map(blobAt));
    expect(found).toHaveLength(301);
    expect(found.at(-1)?.bytes?.equals(large)).toBe(true);
  });

  it("gives the size only of what is larger than the limit", async () => {
    treeOf({ large: Buffer.alloc(3_000_000, "line\n"), small: "small" });
    const [large, small] = await readAll(["large", "small"].map(blobAt), 5);
    expect(large).toMatchObject({ size: 3_000_000, bytes: null });
    expect(small?.bytes?.toString()).toBe("small");
  });

  it("returns null for a missing object, and answers concurrent requests each with its own", async () => {
    const tree = treeOf({ "a.txt": "a\n", "b.txt": "b\n" });
    const names = [blobAt("a.txt"), "0123456789".repeat(4), "no such name", tree, blobAt("b.txt"), `${tree}:a.txt`];
    const found = await Promise.all(names.map((name) => objects.read(name)));
    expect(found.map((object) => object?.type ?? null)).toEqual(["blob", null, null, "tree", "blob", "blob"]);
    expect([found[0], found[4]].map((object) => object?.bytes?.toString())).toEqual(["a\n", "b\n"]);
  });

  it("refuses a name with a newline, and passes an error of the visitor on", async () => {
    const blob = (treeOf({ "a.txt": "a\n" }), blobAt("a.txt"));
    await expect(objects.read(`${blob}\n${blob}`)).rejects.toThrow("newline");
    const visit = (): void => {
      throw new Error("of the visitor");
    };
    await expect(objects.readEach([blob, blob], visit)).rejects.toThrow("of the visitor");
    expect((await objects.read(blob))?.bytes?.toString()).toBe("a\n");
  });

  it.each([
    ["ends", ":"],
    ["answers something else", "echo 'oops 1 blob 5'; echo oops"],
  ])("starts a new process if the first one %s", async (_, does) => {
    objects = createObjectReader(oldGit(context, scratch, does));
    treeOf({ "a.txt": "1\n", "b.txt": "2\n" });
    const found = await readAll(["a.txt", "b.txt"].map(blobAt));
    expect(found.slice(-2).map((object) => object?.bytes?.toString())).toEqual(["1\n", "2\n"]);
  });

  it("reports what git says if every process fails", async () => {
    const program = scratch.write("broken/git", "#!/bin/sh\necho 'fatal: out of order' >&2\nexit 128\n");
    execFileSync("chmod", ["+x", program]);
    const broken = createObjectReader({ ...context, program });
    await expect(broken.read("HEAD")).rejects.toMatchObject({ code: "GIT_FAILED", message: expect.stringContaining("out of order") });
  });
});

describe("writeObject", () => {
  it.each([["sha1"], ["sha256"]] as const)("writes what git hash-object writes: %s", async (hash) => {
    const folder = join(scratch.path, hash);
    execFileSync("git", ["init", "-q", `--object-format=${hash}`, folder]);
    for (const content of ["", "ä\n", Buffer.from([0, 255, 10]), "x".repeat(100_000)]) {
      const sha = await writeObject(join(folder, ".git/objects"), "blob", content, hash);
      const expected = execFileSync("git", ["hash-object", "--stdin"], { cwd: folder, input: content, encoding: "utf8" }).trim();
      expect(sha).toBe(expected);
      expect(execFileSync("git", ["cat-file", "blob", sha], { cwd: folder }).equals(Buffer.from(content))).toBe(true);
      // Again, over the object that is there.
      expect(await writeObject(join(folder, ".git/objects"), "blob", content, hash)).toBe(sha);
    }
    expect(execFileSync("git", ["fsck", "--strict", "--no-dangling"], { cwd: folder, encoding: "utf8" })).toBe("");
    const files = readdirSync(join(folder, ".git/objects"), { recursive: true, encoding: "utf8" });
    expect(files.filter((name) => name.includes("tmp_obj"))).toEqual([]);
  });

  it("gives a group that shares the repository its rights", async () => {
    git("init", "-q", "--shared=group");
    const sha = await writeObject(join(top, ".git/objects"), "blob", "shared");
    const [folder, all] = [sha.slice(0, 2), ""].map((name) => statSync(join(top, ".git/objects", name)).mode);
    expect(folder).toBe(all);
  });
});

describe("diffTrees", () => {
  const byGit = (from: string, to: string): readonly string[] =>
    git("diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-abbrev", from, to).split("\0").slice(0, -1);
  const lines = async (from: string, to: string): Promise<readonly string[]> =>
    (await diffTrees(objects, from, to)).flatMap(({ path, before, after }) => {
      const none = { mode: "000000", blob: "0".repeat(40) };
      const status = before === null ? "A" : after === null ? "D" : before.mode.slice(0, 3) === after.mode.slice(0, 3) ? "M" : "T";
      const [one, other] = [before ?? none, after ?? none];
      return [`:${one.mode} ${other.mode} ${one.blob} ${other.blob} ${status}`, path];
    });

  it("finds what git diff-tree finds", async () => {
    const base = treeOf({ "a.txt": "first\n", "same/x": "x", "deep/er/still/x": "1", "file-then-folder": "1", "folder-then-file/x": "1" });
    const awkward = treeOf({ ...AWKWARD, "deep/er/still/x": "2", "deep.txt": "between deep and deep/ in git's order" });
    execFileSync("sh", ["-c", "rm -r file-then-folder folder-then-file && mkdir file-then-folder && ln -s same link"], { cwd: top });
    const changed = treeOf({ "file-then-folder/x": "2", "folder-then-file": "2", "d/two\nlines": "c\n" });
    execFileSync("sh", ["-c", "chmod +x a.txt && rm link && cp a.txt link"], { cwd: top });
    git("update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},module`);
    const modes = treeOf({});
    const trees = [base, awkward, changed, modes];
    for (const from of trees) for (const to of trees) expect(await lines(from, to)).toEqual(byGit(from, to));
  });

  it("does not let one of two names that are not UTF-8 hide the other", async () => {
    const blob = await writeObject(join(top, ".git/objects"), "blob", "x");
    const write = (names: readonly number[]): Promise<string> =>
      writeObject(
        join(top, ".git/objects"),
        "tree",
        Buffer.concat(names.flatMap((name) => [Buffer.from("100644 "), Buffer.from([name, 0]), Buffer.from(blob, "hex")])),
      );
    expect(await diffTrees(objects, await write([]), await write([0xfe, 0xff]))).toHaveLength(2);
    expect(await diffTrees(objects, await write([0xff]), await write([0xfe, 0xff]))).toHaveLength(1);
  });

  it("takes the modes of old repositories for today's", async () => {
    const blob = await writeObject(join(top, ".git/objects"), "blob", "x");
    const write = (mode: string): Promise<string> =>
      writeObject(join(top, ".git/objects"), "tree", Buffer.concat([Buffer.from(`${mode} x\0`), Buffer.from(blob, "hex")]));
    const [old, plain, executable] = [await write("100664"), await write("100644"), await write("100755")];
    expect(await diffTrees(objects, old, plain)).toEqual([]);
    expect(await lines(old, executable)).toEqual(byGit(old, executable));
  });

  it("throws for a tree that does not exist", async () => {
    const tree = treeOf({ "a.txt": "a\n" });
    for (const missing of ["0123456789".repeat(4), "no-such-tree", blobAt("a.txt")]) {
      await expect(diffTrees(objects, tree, missing)).rejects.toMatchObject({ code: "GIT_FAILED" });
    }
    expect((await diffTrees(objects, tree, treeOf({ "a.txt": "b\n" }))).map(({ path }) => path)).toEqual(["a.txt"]);
  });
});
