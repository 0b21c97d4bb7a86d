import { lstatSync, mkdirSync, opendirSync, type Stats } from "node:fs";
import { join, relative } from "node:path";
import { removePath } from "../fs/atomic-write.ts";

/** A state dir contains a few hundred files, at most five levels deep. */
const ENTRIES_MAX = 20_000;
const DEPTH_MAX = 16;

/** Lists all but the folders below a folder, without following links. `isComplete` is false if there is more than is listed. */
export function listFiles(root: string) {
  const files: { readonly path: string; readonly stat: Stats }[] = [];
  const folders = [{ path: root, depth: 1 }];
  let entries = 0;
  let isComplete = true;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const listing = opendirSync(folder.path);
    try {
      for (let entry = listing.readSync(); entry !== null; entry = listing.readSync()) {
        entries += 1;
        if (entries > ENTRIES_MAX) return { files, isComplete: false };
        const path = join(folder.path, entry.name);
        const stat = lstatSync(path, { throwIfNoEntry: false });
        if (stat === undefined) continue;
        if (!stat.isDirectory()) files.push({ path, stat });
        else if (folder.depth < DEPTH_MAX) folders.push({ path, depth: folder.depth + 1 });
        else isComplete = false;
      }
    } finally {
      listing.closeSync();
    }
  }
  return { files, isComplete };
}

/** Removes links, hard links, pipes and the like, by which the agent could make us write elsewhere; returns their paths. */
export function removeSpecialFiles(stateDir: string): readonly string[] {
  const top = lstatSync(stateDir, { throwIfNoEntry: false });
  if (top === undefined) return [];
  if (!top.isDirectory()) {
    removePath(stateDir);
    mkdirSync(stateDir, { mode: 0o700 });
    return ["."];
  }
  const special = listFiles(stateDir).files.filter(({ stat }) => !isPlainFile(stat));
  for (const { path } of special) removePath(path);
  return special.map(({ path }) => relative(stateDir, path));
}

/** Returns false for a file with several hard links: writing to it changes a file elsewhere. */
export function isPlainFile(stat: Stats): boolean {
  return stat.isFile() && stat.nlink === 1;
}
