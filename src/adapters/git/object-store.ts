import { copyFileSync, lstatSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { unlinkIfExists } from "../fs/atomic-write.ts";
import { explainWriteError } from "../fs/errno.ts";
import { randomName } from "../fs/random-name.ts";
import { makeObjectFolder, type ObjectReader } from "./objects.ts";
import { readTrees, TREE_MODE } from "./tree-diff.ts";

/** Objects of snapshots, apart from the user's: most of them are never committed, and would fill the user's `.git`. */
export type ObjectStore = {
  /** Absolute; made again if the agent has removed it. */
  readonly folder: () => string;
  /** Copies to the user's store what a tree needs and only ours has. */
  land(objects: ObjectReader, tree: string): Promise<void>;
  /** Removes what these trees do not need: every few calls, and only what is old, unless the store is large. */
  prune(objects: ObjectReader, trees: readonly string[]): Promise<void>;
};

export type ObjectStoreOptions = { readonly folder: () => string; readonly userObjects: string; readonly nowMs?: () => number };

const CALLS_PER_PRUNE = 20;
const AGE_MS_MIN = 24 * 60 * 60_000;
const BYTES_MAX = 256 * 1024 * 1024;

export function createObjectStore({ folder, nowMs = Date.now, userObjects }: ObjectStoreOptions): ObjectStore {
  let calls = 0;
  return {
    folder,
    async land(objects, tree) {
      const needed = await listOwn(objects, folder(), [tree]);
      // What a tree contains comes before it, so that a kill leaves no tree with holes.
      for (const sha of [...needed].toReversed()) copyObject(looseFile(folder(), sha), looseFile(userObjects, sha), userObjects);
    },
    async prune(objects, trees) {
      calls += 1;
      if (calls % CALLS_PER_PRUNE !== 1) return;
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

/** Returns what trees consist of, each tree before its content. An object that is not here is in the user's store, with all that it contains. */
async function listOwn(objects: ObjectReader, folder: string, trees: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const isOwn = (sha: string): boolean => lstatSync(looseFile(folder, sha), { throwIfNoEntry: false }) !== undefined;
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
      const stat = lstatSync(path, { throwIfNoEntry: false });
      return stat === undefined ? [] : [{ path, sha: name + rest, bytes: stat.size, timeMs: stat.mtimeMs }];
    }),
  );
}

function looseFile(folder: string, sha: string): string {
  return join(folder, sha.slice(0, 2), sha.slice(2));
}

/** A copy and not a link: in a repository that a group shares, git changes the rights of the user's files. */
function copyObject(from: string, to: string, userObjects: string): void {
  if (lstatSync(to, { throwIfNoEntry: false }) !== undefined) return;
  makeObjectFolder(dirname(to), userObjects);
  const temporary = join(dirname(to), `tmp_obj_${randomName()}`);
  try {
    copyFileSync(from, temporary);
    renameSync(temporary, to);
  } catch (error) {
    unlinkIfExists(temporary);
    throw explainWriteError(error, dirname(to));
  }
}
