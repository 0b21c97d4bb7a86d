import type { TreeEntry } from "../../core/policy/commit-policy.ts";
import { differInLineEndsOnly, withLineEndsOf } from "./line-ends.ts";
import { type GitObject, type ObjectReader, writeObject } from "./objects.ts";
import { type Entries, readTrees, treeOf, TREE_MODE } from "./tree-diff.ts";

/** Reads trees, and writes new ones as loose objects, without git and without an index. */
export type TreeBuilder = {
  /** Returns `base` with the paths that differ between `before` and `after` as they are in `after`. */
  applyChanges(base: string, before: string, after: string): Promise<string>;
  /** Returns the tree of a folder, or null if the tree does not have it. `folder` ends with a slash; empty for the tree itself. */
  readFolder(tree: string, folder: string): Promise<string | null>;
  /** Returns the tree with the folder replaced. */
  replaceFolder(tree: string, folder: string, replacement: string): Promise<string>;
};

/** Larger files keep the line ends that they have. */
const TEXT_BYTES_MAX = 16 * 1024 * 1024;

const NOTHING: Entries = new Map();

export function createTreeBuilder(objects: ObjectReader, objectsDir: () => string): TreeBuilder {
  const write = async (entries: Entries, like: string): Promise<string> =>
    await writeObject(objectsDir(), "tree", encodeTree(entries), like.length === 64 ? "sha256" : "sha1");

  async function applyToFolder(base: string | null, before: string | null, after: string | null): Promise<Entries> {
    const trees = await readTrees(objects, [base, before, after]);
    const [old, one, other] = [base, before, after].map((tree) => trees.get(tree) ?? NOTHING) as [Entries, Entries, Entries];
    const entries = new Map(old);
    for (const name of new Set([...one.keys(), ...other.keys()])) {
      const [from, to] = [one.get(name) ?? null, other.get(name) ?? null];
      if (isSame(from, to)) continue;
      const next = await applyToEntry(old.get(name) ?? null, from, to);
      if (next === null) entries.delete(name);
      else entries.set(name, next);
    }
    return entries;
  }

  /** If `base` and `before` differ in line ends only, those are not the author's of `after`: the file keeps the ones of `base`. */
  async function keepLineEnds(old: TreeEntry | null, from: TreeEntry | null, to: TreeEntry): Promise<TreeEntry> {
    if (old === null || from === null || old.blob === from.blob || ![old, from, to].every(({ mode }) => mode.startsWith("100"))) return to;
    const texts = new Map<string, string | null>();
    const visit = (object: GitObject | null, blob: string): void => void texts.set(blob, readText(object));
    await objects.readEach([old.blob, from.blob, to.blob], visit, TEXT_BYTES_MAX);
    const [base = null, before = null, after = null] = [old, from, to].map(({ blob }) => texts.get(blob));
    if (base === null || before === null || after === null || !differInLineEndsOnly(base, before)) return to;
    const text = withLineEndsOf(base, after);
    return {
      mode: to.mode,
      blob: await writeObject(objectsDir(), "blob", Buffer.from(text, "latin1"), to.blob.length === 64 ? "sha256" : "sha1"),
    };
  }

  async function applyToEntry(old: TreeEntry | null, from: TreeEntry | null, to: TreeEntry | null): Promise<TreeEntry | null> {
    const [fromTree, toTree] = [treeOf(from), treeOf(to)];
    // A file in place of a folder replaces all that `base` has there.
    if (to !== null && toTree === null) return await keepLineEnds(old, from, to);
    if (fromTree === null && toTree === null) return treeOf(old) === null ? null : old;
    const entries = await applyToFolder(treeOf(old), fromTree, toTree);
    if (entries.size > 0) return { mode: TREE_MODE, blob: await write(entries, fromTree ?? toTree ?? "") };
    const hasFile = old !== null && treeOf(old) === null;
    return hasFile && fromTree !== null ? old : null;
  }

  const readEntries = async (tree: string): Promise<Entries> => (await readTrees(objects, [tree])).get(tree) ?? NOTHING;

  async function readFolder(tree: string, folder: string): Promise<string | null> {
    let found: string | null = tree;
    for (const name of namesOf(folder)) found = found === null ? null : treeOf((await readEntries(found)).get(name) ?? null);
    return found;
  }

  async function replaceFolder(tree: string | null, [name, ...rest]: readonly string[], replacement: string): Promise<string> {
    if (name === undefined) return replacement;
    const entries = new Map(tree === null ? NOTHING : await readEntries(tree));
    const folder = await replaceFolder(treeOf(entries.get(name) ?? null), rest, replacement);
    if (isEmpty(await readEntries(folder))) entries.delete(name);
    else entries.set(name, { mode: TREE_MODE, blob: folder });
    return await write(entries, replacement);
  }

  return {
    async applyChanges(base, before, after) {
      if (before === after) return base;
      if (base === before) return after;
      return await write(await applyToFolder(base, before, after), after);
    },
    readFolder,
    replaceFolder: (tree, folder, replacement) => replaceFolder(tree, namesOf(folder), replacement),
  };
}

function isSame(one: TreeEntry | null, other: TreeEntry | null): boolean {
  return one?.blob === other?.blob && one?.mode === other?.mode;
}

/** Bytes as latin1; null if they are no text, or too many. */
function readText(object: GitObject | null): string | null {
  const bytes = object?.bytes ?? null;
  return bytes === null || bytes.includes(0) ? null : bytes.toString("latin1");
}

function isEmpty(entries: Entries): boolean {
  return entries.size === 0;
}

/** Names in trees are bytes, read as latin1. */
function namesOf(folder: string): readonly string[] {
  const bytes = Buffer.from(folder, "utf8").toString("latin1");
  return bytes.split("/").filter((name) => name !== "");
}

/** git sorts entries by the bytes of their names, a folder as if its name ended with a slash (`base_name_compare` in git's read-cache.c). */
function encodeTree(entries: Entries): Buffer {
  const sorted = [...entries].map(([name, entry]) => ({ name, entry, key: treeOf(entry) === null ? name : `${name}/` }));
  sorted.sort((one, other) => (one.key < other.key ? -1 : 1));
  return Buffer.concat(
    sorted.flatMap(({ entry, name }) => [
      Buffer.from(`${entry.mode.replace(/^0+/, "")} ${name}\0`, "latin1"),
      Buffer.from(entry.blob, "hex"),
    ]),
  );
}
