import { lstatSync, mkdirSync, opendirSync } from "node:fs";
import { join, relative } from "node:path";

import { removePath } from "../fs/atomic-write.ts";
import { isPlainFile } from "./cacheable-files.ts";

/** A state dir holds some hundred files; whoever fills it with more gains a longer look, and no longer one than this. */
const ENTRIES_MAX = 20_000;

/**
 * Throws away what is neither a plain file nor a folder in a state dir that is wholly ours: links, second names of other files,
 * pipes. An agent can make them there, and whatever is written through them is written elsewhere. Returns their names.
 */
export function removeSpecialFiles(stateDir: string): readonly string[] {
  const top = lstatSync(stateDir, { throwIfNoEntry: false });
  if (top === undefined) return [];
  if (!top.isDirectory()) {
    removePath(stateDir);
    mkdirSync(stateDir, { mode: 0o700 });
    return ["."];
  }
  const foreign: string[] = [];
  let left = ENTRIES_MAX;
  const folders = [stateDir];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const listing = opendirSync(folder);
    try {
      for (let entry = listing.readSync(); entry !== null && left > 0; entry = listing.readSync(), left -= 1) {
        const path = join(folder, entry.name);
        const stat = lstatSync(path, { throwIfNoEntry: false });
        if (stat?.isDirectory() === true) folders.push(path);
        else if (stat !== undefined && !isPlainFile(stat)) foreign.push(path);
      }
    } finally {
      listing.closeSync();
    }
  }
  for (const path of foreign) removePath(path);
  return foreign.map((path) => relative(stateDir, path));
}
