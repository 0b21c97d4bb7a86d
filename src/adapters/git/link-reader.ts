import type { Link } from "../../core/policy/links.ts";
import { type Git, gitOutput } from "./exec.ts";
import type { ObjectReader } from "./objects.ts";
import type { TreeChange } from "./tree-diff.ts";

export const LINK_MODE = "120000";
/** A longer target cannot be followed (PATH_MAX). */
const TARGET_BYTES_MAX = 4_096;
/** Trees of the last iterations. */
const TREES_MAX = 4;

type PathAndBlob = { readonly path: string; readonly blob: string };

export type LinkReader = {
  links(tree: string): Promise<readonly Link[]>;
  /** What differs between two trees, so that the links of the second follow from those of the first. */
  remember(fromTree: string, toTree: string, changed: readonly TreeChange[]): void;
};

/** Lists the links of a tree with one git process, and those of the trees that follow from it without one. */
export function createLinkReader(git: Git, objects: ObjectReader): LinkReader {
  const known = new Map<string, Promise<readonly Link[]>>();
  const differences = new Map<string, { readonly fromTree: string; readonly changed: readonly TreeChange[] }>();

  const list = async (tree: string): Promise<readonly Link[]> => {
    const output = await gitOutput(git, { args: ["ls-tree", "-r", "-z", "--full-tree", tree] });
    const entries = output.split("\0").filter((entry) => entry.startsWith(LINK_MODE));
    return await readTargets(
      objects,
      entries.map((entry) => ({
        path: entry.slice(entry.indexOf("\t") + 1),
        blob: entry.slice(0, entry.indexOf("\t")).split(" ")[2] ?? "",
      })),
    );
  };
  const read = async (tree: string): Promise<readonly Link[]> => {
    const difference = differences.get(tree);
    const before = difference === undefined ? undefined : known.get(difference.fromTree);
    if (difference === undefined || before === undefined) return await list(tree);
    const changed = new Set(difference.changed.map(({ path }) => path));
    const added = difference.changed.flatMap(({ after, path }) => (after?.mode === LINK_MODE ? [{ path, blob: after.blob }] : []));
    return [...(await before).filter(({ path }) => !changed.has(path)), ...(await readTargets(objects, added))];
  };
  return {
    async links(tree) {
      const links = known.get(tree) ?? read(tree);
      keepLast(known, tree, links);
      return await links;
    },
    remember: (fromTree, toTree, changed) => keepLast(differences, toTree, { fromTree, changed }),
  };
}

async function readTargets(objects: ObjectReader, entries: readonly PathAndBlob[]): Promise<readonly Link[]> {
  const targets = new Map<string, string>();
  const blobs = [...new Set(entries.map(({ blob }) => blob))];
  await objects.readEach(blobs, (object, blob) => targets.set(blob, object?.bytes?.toString() ?? ""), TARGET_BYTES_MAX);
  return entries.map(({ blob, path }) => ({ path, target: targets.get(blob) ?? "" }));
}

function keepLast<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > TREES_MAX && oldest !== undefined) map.delete(oldest);
}
