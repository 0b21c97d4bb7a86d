import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Git, createGit } from "../../../src/adapters/git/exec.ts";
import { createObjectReader } from "../../../src/adapters/git/objects.ts";
import { type ScratchFolder, scratchFolder } from "../../helpers/scratch.ts";
import { oldGit } from "../../helpers/old-git.ts";

let scratch: ScratchFolder;
let top: string;
let context: Git;
const git = (...args: readonly string[]): string => execFileSync("git", args, { cwd: top, encoding: "utf8" });

beforeEach(() => {
  scratch = scratchFolder();
  top = join(scratch.path, "top");
  mkdirSync(top);
  git("init", "-q", "-b", "main");
  context = createGit(top, process.env);
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
const inOneProcess = (from: string, to: string): string => git("diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-abbrev", from, to);

describe("objects by processes that stay", () => {
  const AWKWARD = { "a.txt": "a\n", "d/two\nlines": "b\n", "ö \t.bin": Buffer.from([0, 10, 255, 10, 0]), empty: "", "no newline": "x" };

  it("are told as by a process of its own, one answer after the other", async () => {
    const objects = createObjectReader(context);
    const trees = [treeOf({ "a.txt": "first\n" }), treeOf(AWKWARD), treeOf({ "d/two\nlines": "c\n" })];
    for (const [from, to] of [
      [0, 1],
      [1, 2],
      [2, 0],
      [1, 1],
    ] as const) {
      const [before = "", after = ""] = [trees[from], trees[to]];
      expect(await objects.diff(before, after)).toBe(inOneProcess(before, after));
    }
    const blobs = Object.keys(AWKWARD)
      .filter((path) => !path.includes("\n"))
      .map(blobAt);
    const contents = await objects.contents(blobs);
    expect(contents.map(({ blob }) => blob)).toEqual(blobs);
    expect(contents.map(({ bytes }) => bytes.toString("hex"))).toEqual(
      ["a.txt", "ö \t.bin", "empty", "no newline"].map((path) => readFileSync(join(top, path)).toString("hex")),
    );
    expect([...(await objects.sizes(blobs))]).toEqual(blobs.map((blob, at) => [blob, [2, 5, 0, 1][at]]));
    expect(await objects.contents([])).toEqual([]);
  });

  it("may be many, and large, and come to be only after the first question", async () => {
    const objects = createObjectReader(context);
    const empty = treeOf({});
    expect(await objects.diff(empty, empty)).toBe("");
    const files = Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`folder ${at % 7}/file ${at}.txt`, `content ${at}\n`]));
    const tree = treeOf({ ...files, "large.bin": Buffer.alloc(20_000_000, "line\n") });
    expect(await objects.diff(empty, tree)).toBe(inOneProcess(empty, tree));
    const blobs = [...Object.keys(files), "large.bin"].map((path) => git("ls-files", "-s", path).split(" ")[1] ?? "").slice(-300);
    const contents = await objects.contents(blobs);
    expect(contents).toHaveLength(300);
    expect(contents.at(-1)?.bytes.equals(Buffer.alloc(20_000_000, "line\n"))).toBe(true);
    expect((await objects.sizes(blobs)).get(blobs.at(-1) ?? "")).toBe(20_000_000);
  });

  it("that are no blobs have no size, and a tree that is not there is an error and no agreement", async () => {
    const objects = createObjectReader(context);
    const tree = treeOf({ "a.txt": "a\n" });
    const missing = "0123456789".repeat(4);
    expect([...(await objects.sizes([missing, tree, blobAt("a.txt")])).values()]).toEqual([2]);
    await expect(objects.diff(tree, missing)).rejects.toMatchObject({ code: "GIT_FAILED" });
    await expect(objects.diff(tree, "no-such-tree")).rejects.toMatchObject({ code: "GIT_FAILED" });
    expect(await objects.diff(tree, treeOf({ "a.txt": "b\n" }))).toContain("a.txt");
  });

  it("are asked of a new process after some hundred trees", async () => {
    const objects = createObjectReader(context);
    const trees = [treeOf({ "a.txt": "1\n" }), treeOf({ "a.txt": "2\n" })] as const;
    const expected = inOneProcess(...trees);
    for (let count = 0; count < 450; count += 1) expect(await objects.diff(...trees)).toBe(expected);
  });

  it.each([
    ["ends", ":"],
    ["answers something else", "echo 'oops 1 blob 5'; echo oops"],
  ])("are asked of a process of its own where one that should stay %s", async (_, does) => {
    const objects = createObjectReader(oldGit(context, scratch, does));
    const trees = [treeOf({ "a.txt": "1\n" }), treeOf({ "a.txt": "2\n" })] as const;
    const blob = blobAt("a.txt");
    for (let count = 0; count < 2; count += 1) {
      expect(await objects.diff(...trees)).toBe(inOneProcess(...trees));
      expect((await objects.contents([blob])).map(({ bytes }) => bytes.toString())).toEqual(["2\n"]);
      expect([...(await objects.sizes([blob]))]).toEqual([[blob, 2]]);
    }
  });
});
