import { execFileSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { createGit } from "../../../src/adapters/git/exec.ts";
import { createObjectReader } from "../../../src/adapters/git/objects.ts";
import { createTreeBuilder } from "../../../src/adapters/git/tree-builder.ts";
import { scratchRepository } from "../../helpers/scratch.ts";

const scratch = scratchRepository({ files: { "x.txt": "x" } });
afterAll(scratch.remove);
const objects = createObjectReader(createGit(scratch.path, scratch.environment));
const builder = createTreeBuilder(objects, () => join(scratch.path, ".git/objects"));

type Files = ReadonlyMap<string, string>;

const PATHS = ["a", "a/b", "a/b/c", "a/d", "a-b", "a.b", "e/f", "e", "é"];
const BLOBS = ["one", "two"].map((text) => [text, git(["hash-object", "-w", "--stdin"], text)] as const);

function git(args: readonly string[], input = ""): string {
  const environment = { ...scratch.environment, GIT_INDEX_FILE: join(scratch.path, ".git/test-index") };
  return execFileSync("git", args, { cwd: scratch.path, env: environment, input, encoding: "utf8" }).trimEnd();
}

function treeOf(files: Files): string {
  git(["read-tree", "--empty"]);
  git(["update-index", "-z", "--index-info"], [...files].map(([path, blob]) => `100644 ${blob}\t${path}\0`).join(""));
  return git(["write-tree"]);
}

const inTheWay = (one: string, other: string): boolean => one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);

/** Sets a path as `git update-index --replace` does. */
function put(files: Map<string, string>, path: string, blob: string): void {
  for (const other of files.keys()) if (inTheWay(path, other)) files.delete(other);
  files.set(path, blob);
}

/** Some paths with contents, none of which is in the way of another. */
const someFiles: fc.Arbitrary<Files> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...PATHS), fc.constantFrom(...BLOBS.map(([, blob]) => blob))), { selector: ([path]) => path })
  .map((pairs) => {
    const files = new Map<string, string>();
    for (const [path, blob] of pairs) put(files, path, blob);
    return files;
  });

function applyChanges(base: Files, before: Files, after: Files): Files {
  const result = new Map(base);
  const changed = PATHS.filter((path) => before.get(path) !== after.get(path));
  for (const path of changed) if (!after.has(path)) result.delete(path);
  for (const path of changed) {
    const blob = after.get(path);
    if (blob !== undefined) put(result, path, blob);
  }
  return result;
}

describe("a built tree", () => {
  it("is the tree that git writes for the base with the changed paths, files in place of folders included", async () => {
    await fc.assert(
      fc.asyncProperty(someFiles, someFiles, someFiles, async (base, before, after) => {
        const built = await builder.applyChanges(treeOf(base), treeOf(before), treeOf(after));
        expect(built).toBe(treeOf(applyChanges(base, before, after)));
      }),
      { numRuns: 60 },
    );
  });

  it("has another folder in place of one, and loses folders that become empty", async () => {
    const [, one = ""] = BLOBS[0] ?? [];
    const [whole, folder] = [
      treeOf(
        new Map([
          ["a/b/c", one],
          ["e", one],
        ]),
      ),
      treeOf(new Map([["f", one]])),
    ];
    expect(await builder.readFolder(whole, "a/b/")).toBe(treeOf(new Map([["c", one]])));
    expect(await builder.readFolder(whole, "none/")).toBeNull();
    expect(await builder.replaceFolder(whole, "a/b/", folder)).toBe(
      treeOf(
        new Map([
          ["a/b/f", one],
          ["e", one],
        ]),
      ),
    );
    expect(await builder.replaceFolder(whole, "a/", treeOf(new Map()))).toBe(treeOf(new Map([["e", one]])));
    expect(await builder.replaceFolder(whole, "é/g/", folder)).toBe(
      treeOf(
        new Map([
          ["a/b/c", one],
          ["e", one],
          ["é/g/f", one],
        ]),
      ),
    );
  });

  it("keeps names that are not UTF-8", async () => {
    const [, one = ""] = BLOBS[0] ?? [];
    const name = Buffer.concat([Buffer.from(`120000 blob ${one}\t`), Buffer.from([0xff, 0xfe]), Buffer.from("\0")]);
    const odd = execFileSync("git", ["mktree", "-z"], { cwd: scratch.path, env: { ...scratch.environment }, input: name })
      .toString()
      .trim();
    const built = await builder.applyChanges(odd, treeOf(new Map()), treeOf(new Map([["z", one]])));
    expect((await objects.read(built))?.bytes?.includes(Buffer.from([0x20, 0xff, 0xfe, 0]))).toBe(true);
    expect(await builder.applyChanges(built, treeOf(new Map([["z", one]])), treeOf(new Map()))).toBe(odd);
  });
});
