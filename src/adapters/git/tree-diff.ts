import type { TreeEntry } from "../../core/policy/commit-policy.ts";
import { userError } from "../../errors/user-error.ts";
import { type ObjectReader, SHA } from "./objects.ts";

export const TREE_MODE = "040000";
export const SUBMODULE_MODE = "160000";

export type TreeChange = { readonly path: string; readonly before: TreeEntry | null; readonly after: TreeEntry | null };

type Pair = { readonly path: string; readonly from: string | null; readonly to: string | null };

/** Returns the files, links and submodules that differ between two trees, by path, as `git diff-tree -r --no-renames`. Throws GIT_FAILED. */
export async function diffTrees(objects: ObjectReader, fromTree: string, toTree: string): Promise<readonly TreeChange[]> {
  const changes = await diffTreesRaw(objects, fromTree, toTree);
  // Names are bytes until here: two that are not UTF-8 can decode to the same text, and neither may hide the other.
  return changes.map((change) =>
    /[^\0-\x7F]/.test(change.path) ? { ...change, path: Buffer.from(change.path, "latin1").toString("utf8") } : change,
  );
}

/** The same, with the bytes of the names as latin1. */
export async function diffTreesRaw(objects: ObjectReader, fromTree: string, toTree: string): Promise<readonly TreeChange[]> {
  if (fromTree === toTree) return [];
  const changes: TreeChange[] = [];
  // One folder level per step: all trees of a level are read together.
  let level: readonly Pair[] = [{ path: "", from: fromTree, to: toTree }];
  while (level.length > 0) {
    const trees = await readTrees(
      objects,
      level.flatMap(({ from, to }) => [from, to]),
    );
    level = level.flatMap((pair) => diffPair(pair, trees, changes));
  }
  return changes.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/** Adds the changes of one folder, and returns its subfolders that differ. */
function diffPair({ path, from, to }: Pair, trees: Trees, changes: TreeChange[]): readonly Pair[] {
  const [before, after] = [trees.get(from), trees.get(to)];
  const folders: Pair[] = [];
  for (const name of new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])) {
    const [one, other] = [before?.get(name) ?? null, after?.get(name) ?? null];
    if (one?.blob === other?.blob && one?.mode === other?.mode) continue;
    const [oneTree, otherTree] = [treeOf(one), treeOf(other)];
    if (oneTree !== null || otherTree !== null) folders.push({ path: `${path}${name}/`, from: oneTree, to: otherTree });
    const change = { path: path + name, before: oneTree === null ? one : null, after: otherTree === null ? other : null };
    if (change.before !== null || change.after !== null) changes.push(change);
  }
  return folders;
}

export function treeOf(entry: TreeEntry | null): string | null {
  return entry?.mode === TREE_MODE ? entry.blob : null;
}

/** The entries of a tree by name; names are bytes, as latin1. */
export type Entries = ReadonlyMap<string, TreeEntry>;

type Trees = ReadonlyMap<string | null, Entries>;

export async function readTrees(objects: ObjectReader, shas: readonly (string | null)[]): Promise<Trees> {
  const wanted = [...new Set(shas.filter((sha) => sha !== null))];
  const known = knownTrees.get(objects) ?? { trees: new Map<string, Entries>(), entries: 0 };
  knownTrees.set(objects, known);
  const trees = new Map<string | null, Entries>();
  for (const sha of wanted) {
    const entries = known.trees.get(sha);
    if (entries !== undefined) trees.set(sha, entries);
  }
  const unknown = wanted.filter((sha) => !trees.has(sha));
  await objects.readEach(unknown, (object, name) => {
    if (object?.type === "tree" && object.bytes !== null) trees.set(name, parseTree(object.bytes, object.sha.length / 2));
  });
  const missing = unknown.find((sha) => !trees.has(sha));
  if (missing !== undefined) throw userError("GIT_FAILED", { command: "cat-file", problem: `${missing} is not a tree.` });
  for (const sha of unknown) remember(known, sha, trees.get(sha));
  return trees;
}

/** An iteration reads the same trees several times, and a tree never changes. */
type KnownTrees = { readonly trees: Map<string, Entries>; entries: number };

const knownTrees = new WeakMap<ObjectReader, KnownTrees>();
const KNOWN_ENTRIES_MAX = 50_000;

function remember(known: KnownTrees, sha: string, entries: Entries | undefined): void {
  if (entries === undefined || !SHA.test(sha)) return;
  if (known.entries + entries.size > KNOWN_ENTRIES_MAX) {
    known.trees.clear();
    known.entries = 0;
  }
  known.trees.set(sha, entries);
  known.entries += entries.size;
}

/** The entries of a tree object: mode, space, name, zero byte and binary hash each. */
function parseTree(tree: Buffer, shaBytes: number): ReadonlyMap<string, TreeEntry> {
  const entries = new Map<string, TreeEntry>();
  // Two conversions of the whole are much faster than three for each entry.
  const [text, hex] = [tree.toString("latin1"), tree.toString("hex")];
  for (let at = 0; at < text.length;) {
    const space = text.indexOf(" ", at);
    const zero = text.indexOf("\0", space);
    const end = zero + 1 + shaBytes;
    entries.set(text.slice(space + 1, zero), { mode: canonicalMode(text.slice(at, space)), blob: hex.slice(2 * (zero + 1), 2 * end) });
    at = end;
  }
  return entries;
}

/** As git reads the modes that its first versions wrote, 100664 for one (`canon_mode` in git's cache.h). */
function canonicalMode(mode: string): string {
  if (mode === "100644" || mode === "100755") return mode;
  if (mode.startsWith("100")) return (Number.parseInt(mode, 8) & 0o100) === 0 ? "100644" : "100755";
  return mode.padStart(6, "0");
}
