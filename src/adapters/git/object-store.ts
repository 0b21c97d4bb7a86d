import { lstatSync, readdirSync, rmSync, type Stats } from "node:fs";
import { join } from "node:path";
import { userError } from "../../errors/user-error.ts";
import { removePath, writeNewFile } from "../fs/atomic-write.ts";
import { orNull } from "../fs/errno.ts";
import { readRegularBytes } from "../fs/safe-path.ts";
import { type ObjectReader, storeObject } from "./objects.ts";
import { readTrees, SUBMODULE_MODE, TREE_MODE, treeOf } from "./tree-diff.ts";

/** Objects of snapshots, apart from the user's: most of them are never committed, and would fill the user's `.git`. */
export type ObjectStore = {
  /** Absolute; made again if the agent has removed it. */
  readonly folder: () => string;
  /**
   * Copies to the user's store what a tree needs, and what `base` and that store do not have. Every object is checked first: the agent can
   * write here. Throws GIT_FAILED if one is damaged or missing, STATE_DIR_FULL, STATE_DIR_READ_ONLY.
   */
  land(objects: ObjectReader, tree: string, base: string): Promise<void>;
  /** Removes what these trees do not need: every few calls or hours, and only what is old, unless the store is large. */
  prune(objects: ObjectReader, trees: readonly string[]): Promise<void>;
};

export type ObjectStoreOptions = { readonly folder: () => string; readonly userObjects: string; readonly nowMs?: () => number };

const CALLS_PER_PRUNE = 20;
/** Between the prunes of short runs. */
const PRUNE_MS_MIN = 60 * 60_000;
const AGE_MS_MIN = 24 * 60 * 60_000;
const BYTES_MAX = 256 * 1024 * 1024;
/** More than a file that may be committed, or a folder of a million files. */
const OBJECT_BYTES_MAX = 128 * 1024 * 1024;
const HEADER_BYTES_MAX = 32;

export function createObjectStore({ folder, nowMs = Date.now, userObjects }: ObjectStoreOptions): ObjectStore {
  let calls = 0;
  return {
    folder,
    async land(objects, tree, base) {
      const own = folder();
      const isOwn = (sha: string): boolean => isObjectFile(looseFile(own, sha));
      const needed = await listNew(objects, { tree, base }, isOwn);
      await refuseMissing(
        objects,
        needed.filter((sha) => !isOwn(sha)),
      );
      const check = await createObjectCheck();
      // What a tree contains comes before it, so that a kill leaves no tree with holes.
      for (const sha of needed.filter(isOwn).toReversed()) {
        if (lookAt(looseFile(userObjects, sha))?.isFile() === true) continue;
        const compressed = orNull(() => readRegularBytes(looseFile(own, sha), OBJECT_BYTES_MAX))?.bytes ?? Buffer.alloc(0);
        if (!check(sha, compressed)) {
          // git would not write the object again while there is a file of its name.
          removePath(looseFile(own, sha));
          throw damagedError(sha, "was damaged after the last snapshot");
        }
        storeObject(userObjects, sha, compressed);
      }
    },
    async prune(objects, trees) {
      calls += 1;
      if (calls % CALLS_PER_PRUNE !== 1) return;
      const marker = join(folder(), "pruned");
      // Listing the store would delay the start of each run.
      const ageMs = nowMs() - (lookAt(marker)?.mtimeMs ?? 0);
      if (calls === 1 && ageMs >= 0 && ageMs < PRUNE_MS_MIN) return;
      removePath(marker);
      writeNewFile(marker, "");
      const files = listLooseFiles(folder());
      const isLarge = files.reduce((sum, { bytes }) => sum + bytes, 0) > BYTES_MAX;
      const oldMs = nowMs() - AGE_MS_MIN;
      const removable = files.filter(({ timeMs }) => isLarge || timeMs < oldMs);
      if (removable.length === 0) return;
      const kept = await listOwn(objects, folder(), trees);
      for (const { path, sha } of removable) if (!kept.has(sha)) rmSync(path, { force: true });
    },
  };
}

/**
 * Returns what a tree has and `base` does not have at the same path, each tree before its content. What is not ours is in the user's store,
 * with all that it contains.
 */
async function listNew(
  objects: ObjectReader,
  top: { readonly tree: string; readonly base: string | null },
  isOwn: (sha: string) => boolean,
): Promise<readonly string[]> {
  const found = new Set([top.tree]);
  let level = isOwn(top.tree) ? [top] : [];
  while (level.length > 0) {
    const trees = await readTrees(
      objects,
      level.flatMap(({ base, tree }) => [base, tree]),
    );
    const next: (typeof top)[] = [];
    for (const { base, tree } of level) {
      for (const [name, { blob, mode }] of trees.get(tree) ?? []) {
        const before = trees.get(base)?.get(name) ?? null;
        if (before?.blob === blob || found.has(blob) || mode === SUBMODULE_MODE) continue;
        found.add(blob);
        if (mode === TREE_MODE && isOwn(blob)) next.push({ tree: blob, base: treeOf(before) });
      }
    }
    level = next;
  }
  return [...found];
}

/** A commit that names them would break the user's repository. */
async function refuseMissing(objects: ObjectReader, shas: readonly string[]): Promise<void> {
  await objects.readEach(
    shas,
    (object, sha) => {
      if (object === null) throw damagedError(sha, "was removed after it");
    },
    0,
  );
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

function listLooseFiles(folder: string) {
  const names = readdirSync(folder).filter((name) => /^[0-9a-f]{2}$/.test(name));
  return names.flatMap((name) =>
    readdirSync(join(folder, name)).flatMap((rest) => {
      const path = join(folder, name, rest);
      const stat = lookAt(path);
      return stat === undefined ? [] : [{ path, sha: name + rest, bytes: stat.size, timeMs: stat.mtimeMs }];
    }),
  );
}

function looseFile(folder: string, sha: string): string {
  return join(folder, sha.slice(0, 2), sha.slice(2));
}

function lookAt(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

/** Throws GIT_UNSAFE for what git would wait for. */
function isObjectFile(path: string): boolean {
  const stat = lookAt(path);
  if (stat !== undefined && !stat.isFile()) throw userError("GIT_UNSAFE", { path, problem: "is no regular file" });
  return stat !== undefined;
}

/** Returns whether a compressed object has the content that its name stands for. git does not check that when it reads a loose object. */
async function createObjectCheck(): Promise<(sha: string, compressed: Buffer) => boolean> {
  // Loaded late: the start of a run needs neither.
  const [{ createHash }, { inflateSync }] = await Promise.all([import("node:crypto"), import("node:zlib")]);
  return (sha, compressed) => {
    const object = orNull(() => inflateSync(compressed, { maxOutputLength: OBJECT_BYTES_MAX }));
    if (object === null) return false;
    const zero = object.indexOf(0);
    const size = /^(?:blob|tree) (\d+)$/.exec(object.toString("latin1", 0, Math.min(zero, HEADER_BYTES_MAX)))?.[1];
    if (Number(size) !== object.length - zero - 1) return false;
    return (
      createHash(sha.length === 64 ? "sha256" : "sha1")
        .update(object)
        .digest("hex") === sha
    );
  };
}

function damagedError(sha: string, problem: string): Error {
  return userError("GIT_FAILED", { command: "cat-file", problem: `The object ${sha} of a snapshot ${problem}.` });
}
