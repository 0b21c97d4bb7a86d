import type { FileStat } from "../../core/chain/diff-stat.ts";
import type { TreeEntry } from "../../core/policy/commit-policy.ts";
import { isBinary } from "./binary.ts";
import { countLineChanges } from "./line-changes.ts";
import type { ObjectReader } from "./objects.ts";
import { diffTrees, SUBMODULE_MODE, type TreeChange } from "./tree-diff.ts";
import { createContentReader } from "./workspace-contents.ts";

/** An iteration must not wait for figures: above these limits, no lines are counted. */
const FILES_MAX = 500;
const BYTES_MAX = 8 * 1024 * 1024;
const FILE_BYTES_MAX = 1024 * 1024;

type Source = { readonly objects: ObjectReader; readonly workspace: string };

/** Returns the files that differ between two trees, with the lines that do, without a git process of its own. Throws GIT_FAILED. */
export async function countChangedLines({ objects, workspace }: Source, fromTree: string, toTree: string): Promise<readonly FileStat[]> {
  const changed = await diffTrees(objects, fromTree, toTree);
  const texts = changed.length > FILES_MAX ? NOTHING_READ : await readTexts(objects, workspace, changed);
  return changed.map((change) => ({ path: change.path, ...countLines(change, texts) }));
}

/** By blob. Null for what has no lines. */
type Texts = ReadonlyMap<string, string | null>;

const NOTHING_READ: Texts = new Map();

function countLines({ after, before }: TreeChange, texts: Texts): Omit<FileStat, "path"> {
  const textOf = (entry: TreeEntry | null): string | null => (entry === null ? "" : (texts.get(entry.blob) ?? null));
  const [from, to] = [textOf(before), textOf(after)];
  return from === null || to === null ? { insertions: null, deletions: null } : countLineChanges(from, to);
}

async function readTexts(objects: ObjectReader, workspace: string, changed: readonly TreeChange[]): Promise<Texts> {
  const texts = new Map<string, string | null>();
  let bytes = 0;
  const add = (blob: string, content: Buffer | null): void => {
    const isText = content !== null && !isBinary(content);
    if (isText) bytes += content.length;
    // One byte for each character: lines are compared, and shown to nobody.
    texts.set(blob, isText && bytes <= BYTES_MAX ? content.toString("latin1") : null);
  };
  const rest = new Set<string>();
  const readContent = await createContentReader(workspace);
  for (const { after, before, path } of changed) {
    if (before !== null && before.mode !== SUBMODULE_MODE) rest.add(before.blob);
    if (after === null || after.mode === SUBMODULE_MODE) continue;
    if (!readContent(path, after.blob, (content) => add(after.blob, content))) rest.add(after.blob);
  }
  const unread = [...rest].filter((blob) => !texts.has(blob));
  await objects.readEach(unread, (object, blob) => add(blob, object?.bytes ?? null), FILE_BYTES_MAX);
  return bytes > BYTES_MAX ? NOTHING_READ : texts;
}
