import { lstatSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

import { removePath } from "../fs/atomic-write.ts";
import { gitOutput, type Git } from "./exec.ts";

export type RestoreOptions = {
  /** Its folder is the top level of the tree. */
  readonly context: Git;
  /** A place for an index of its own. */
  readonly indexFile: string;
};

/**
 * Makes the paths as they are in the tree. `git restore` gives up at a folder where a file was; here what is in the way goes. The paths
 * are those of a snapshot, which sees no file through a link, and nobody writes in the meantime.
 */
export async function restoreFiles({ context, indexFile }: RestoreOptions, tree: string, paths: readonly string[]): Promise<void> {
  const known = new Set((await gitOutput(context, { args: ["ls-tree", "-r", "-z", "--full-tree", "--name-only", tree] })).split("\0"));
  // Before anything is written: what goes may be what has filled the disk.
  for (const path of paths) if (!known.has(path)) removeFile(context.cwd, path);
  const back = paths.filter((path) => known.has(path));
  if (back.length === 0) return;
  removePath(indexFile);
  const environment = { GIT_INDEX_FILE: indexFile };
  try {
    await gitOutput(context, { args: ["read-tree", tree], environment });
    await gitOutput(context, { args: ["checkout-index", "-f", "-z", "--stdin"], environment, input: `${back.join("\0")}\0` });
  } finally {
    removePath(indexFile);
  }
}

/** With the folders that it leaves empty, as git would. */
function removeFile(top: string, path: string): void {
  const parts = path.split("/");
  const isThere = parts.slice(0, -1).every((_, index) => isFolder(join(top, ...parts.slice(0, index + 1))));
  if (!isThere) return;
  rmSync(join(top, path), { recursive: true, force: true });
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    try {
      rmdirSync(join(top, folder));
    } catch {
      // Something else is in it.
      return;
    }
  }
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
