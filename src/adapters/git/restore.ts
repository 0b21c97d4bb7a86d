import { rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { removePath } from "../fs/atomic-write.ts";
import { type Git, gitOutput } from "./exec.ts";
import { isRealFolder } from "./layout.ts";

/** Restores the paths from the tree; unlike `git restore`, also removes files and folders that block them. `indexFile` is temporary. */
export async function restoreFiles(git: Git, indexFile: string, tree: string, paths: readonly string[]): Promise<void> {
  const known = new Set((await gitOutput(git, { args: ["ls-tree", "-r", "-z", "--full-tree", "--name-only", tree] })).split("\0"));
  // Removals come first: these files may be what has filled the disk.
  for (const path of paths) if (!known.has(path)) removeFile(git.cwd, path);
  const restored = paths.filter((path) => known.has(path));
  if (restored.length === 0) return;
  removePath(indexFile);
  const environment = { GIT_INDEX_FILE: indexFile };
  try {
    await gitOutput(git, { args: ["read-tree", tree], environment });
    await gitOutput(git, { args: ["checkout-index", "-f", "-z", "--stdin"], environment, input: `${restored.join("\0")}\0` });
  } finally {
    removePath(indexFile);
  }
}

/** Removes a file, never through a link, and the folders that become empty, as git does. */
function removeFile(top: string, path: string): void {
  const parts = path.split("/");
  const isReachable = parts.slice(0, -1).every((_, index) => isRealFolder(join(top, ...parts.slice(0, index + 1))));
  if (!isReachable) return;
  rmSync(join(top, path), { recursive: true, force: true });
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    try {
      rmdirSync(join(top, folder));
    } catch {
      // The folder is not empty.
      return;
    }
  }
}
