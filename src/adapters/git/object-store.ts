import { lstatSync, type Stats } from "node:fs";
import { join } from "node:path";
import { userError } from "../../errors/user-error.ts";
import { removePath, unlinkIfExists, writeNewFile } from "../fs/atomic-write.ts";
import { orNull } from "../fs/errno.ts";
import { readRegularBytes } from "../fs/safe-path.ts";
import { listLooseFiles, PRUNE_MARK } from "./object-folder.ts";
import { type ObjectReader, storeObject } from "./objects.ts";
import { readTrees, SUBMODULE_MODE, TREE_MODE, treeOf } from "./tree-diff.ts";

/** Objects of snapshots, apart from the user's: most of them are never committed, and would fill the user's `.git`. */
export type ObjectStore = {
  /** Absolute; made again if the agent has removed it. */
  readonly folder: () => string;
  readonly userObjects: string;
  /**
   * Copies to the user's store, or to another folder of objects, what a tree needs, and what `base` and the user's store do not have. Every
   * object is checked first: the agent can write here. Throws GIT_FAILED if one is damaged or missing, STATE_DIR_FULL, STATE_DIR_READ_ONLY.
   */
  land(objects: ObjectReader, tree: string, base: string | null, target?: string): Promise<void>;
  /** Removes a damaged object: git would not write it again while there is a file of its name. */
  readonly remove: (sha: string) => void;
  /** Removes what these trees do not need: every few calls or hours, and only what is old, unless the store is large. */
  prune(objects: ObjectReader, trees: readonly string[]): Promise<void>;
};

export type ObjectStoreOptions = {
  readonly folder: () => string;
  readonly userObjects: string;
  /** Reads the user's store, and not ours. */
  readonly userReader: ObjectReader;
  readonly nowMs?: () => number;
};

const CALLS_PER_PRUNE = 20;
/** Between the prunes of short runs. */
const PRUNE_MS_MIN = 60 * 60_000;
const AGE_MS_MIN = 24 * 60 * 60_000;
const BYTES_MAX = 256 * 1024 * 1024;
/** More than a file that may be committed, or a folder of a million files. */
const OBJECT_BYTES_MAX = 128 * 1024 * 1024;
const HEADER_BYTES_MAX = 32;

export function createObjectStore({ folder, nowMs = Date.now, userObjects, userReader }: ObjectStoreOptions): ObjectStore {
  let calls = 0;
  const remove = (sha: string): void => removePath(looseFile(folder(), sha));
  return {
    folder,
    userObjects,
    remove,
    async land(objects, tree, base, target = userObjects) {
      const own = folder();
      const isLoose = (sha: string): boolean => isObjectFile(looseFile(own, sha));
      const selectOurs = async (shas: readonly string[]): Promise<ReadonlySet<string>> => {
        const ours = new Set(shas.filter(isLoose));
        const others = shas.filter((sha) => !ours.has(sha));
        // What is there is there with all that it contains. It is read as a whole, and so checked: the agent can write there, too.
        await userReader.readEach(others, (object, sha) => void (object === null && ours.add(sha)), OBJECT_BYTES_MAX);
        return ours;
      };
      const needed = await listNew(objects, { tree, base }, selectOurs);
      const { compress, decompress, hashBytes } = await import("./codec.ts");
      // What a tree contains comes before it, so that a kill leaves no tree with holes.
      for (const sha of needed.toReversed()) {
        const compressed = orNull(() => readRegularBytes(looseFile(own, sha), OBJECT_BYTES_MAX))?.bytes ?? null;
        const object = compressed === null ? await readPacked(objects, sha) : orNull(() => decompress(compressed, OBJECT_BYTES_MAX));
        if (object === null || !isIntact(sha, object, hashBytes(object, sha.length))) {
          remove(sha);
          throw damagedError(sha);
        }
        if (statOf(looseFile(target, sha))?.isFile() !== true) storeObject(target, sha, compress(object));
      }
    },
    async prune(objects, trees) {
      calls += 1;
      if (calls % CALLS_PER_PRUNE !== 1) return;
      const marker = join(folder(), PRUNE_MARK);
      // Listing the store would delay the start of each run.
      const ageMs = nowMs() - (statOf(marker)?.mtimeMs ?? 0);
      if (calls === 1 && ageMs >= 0 && ageMs < PRUNE_MS_MIN) return;
      removePath(marker);
      writeNewFile(marker, "");
      const files = listLooseFiles(folder());
      const isLarge = files.reduce((sum, { bytes }) => sum + bytes, 0) > BYTES_MAX;
      const oldMs = nowMs() - AGE_MS_MIN;
      const removable = files.filter(({ timeMs }) => isLarge || timeMs < oldMs);
      if (removable.length === 0) return;
      const kept = await listOwn(objects, folder(), trees);
      for (const { path, sha } of removable) if (!kept.has(sha)) unlinkIfExists(path);
    },
  };
}

/** Returns what a tree has and `base` does not have at the same path, each tree before its content, as far as `selectOurs` selects it. */
async function listNew(
  objects: ObjectReader,
  top: { readonly tree: string; readonly base: string | null },
  selectOurs: (shas: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<readonly string[]> {
  const seen = new Set([top.tree]);
  const found = [...(await selectOurs([top.tree]))];
  let level = found.length > 0 ? [top] : [];
  while (level.length > 0) {
    const trees = await readTrees(
      objects,
      level.flatMap(({ base, tree }) => [base, tree]),
    );
    const blobs: string[] = [];
    const folders: (typeof top)[] = [];
    for (const { base, tree } of level) {
      for (const [name, { blob, mode }] of trees.get(tree) ?? []) {
        const before = trees.get(base)?.get(name) ?? null;
        if (before?.blob === blob || seen.has(blob) || mode === SUBMODULE_MODE) continue;
        seen.add(blob);
        if (mode === TREE_MODE) folders.push({ tree: blob, base: treeOf(before) });
        else blobs.push(blob);
      }
    }
    const ours = await selectOurs([...blobs, ...folders.map(({ tree }) => tree)]);
    found.push(...ours);
    level = folders.filter(({ tree }) => ours.has(tree));
  }
  return found;
}

/** Returns what trees consist of, each tree before its content. An object that is not here is in the user's store, with all that it contains. */
async function listOwn(objects: ObjectReader, folder: string, trees: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const isOwn = (sha: string): boolean => isObjectFile(looseFile(folder, sha));
  let level = trees.filter(isOwn);
  while (level.length > 0) {
    for (const sha of level) found.add(sha);
    const next: string[] = [];
    for (const entries of (await readTrees(objects, level)).values()) {
      for (const { blob, mode } of entries.values()) {
        if (found.has(blob) || !isOwn(blob)) continue;
        if (mode === TREE_MODE) next.push(blob);
        else found.add(blob);
      }
    }
    level = next;
  }
  return found;
}

function looseFile(folder: string, sha: string): string {
  return join(folder, sha.slice(0, 2), sha.slice(2));
}

function statOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

/** Throws GIT_UNSAFE for what git would wait for. */
function isObjectFile(path: string): boolean {
  const stat = statOf(path);
  if (stat !== undefined && !stat.isFile()) throw userError("GIT_UNSAFE", { path, problem: "is no regular file" });
  return stat !== undefined;
}

/** Whether an object has the content that its name stands for. git does not check that when it reads one. */
function isIntact(sha: string, object: Buffer, hash: string): boolean {
  const zero = object.indexOf(0);
  const size = /^(?:blob|tree) (\d+)$/.exec(object.toString("latin1", 0, Math.min(zero, HEADER_BYTES_MAX)))?.[1];
  return Number(size) === object.length - zero - 1 && hash === sha;
}

async function readPacked(objects: ObjectReader, sha: string): Promise<Buffer | null> {
  const object = await objects.read(sha, OBJECT_BYTES_MAX);
  if (object === null || object.bytes === null) return null;
  return Buffer.concat([Buffer.from(`${object.type} ${object.size}\0`), object.bytes]);
}

function damagedError(sha: string): Error {
  return userError("GIT_FAILED", { command: "cat-file", problem: `The object ${sha} of a snapshot has been damaged or removed since.` });
}
