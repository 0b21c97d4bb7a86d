import { lstatSync, mkdirSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { removePath } from "../fs/atomic-write.ts";
import { lookInto } from "./special-files.ts";

/** A file of the folder, whose time says when it was last pruned. */
export const PRUNE_MARK = "pruned";

const OBJECT_FOLDER = /^[0-9a-f]{2}$/;
/** The objects of both hashes, and what a git that was killed leaves behind. */
const OBJECT_FILE = /^(?:[0-9a-f]{38}|[0-9a-f]{62}|tmp_obj_\w+)$/;

/** Makes the folder. The agent can put a link in its place, which leads to files that are not ours. */
export function makeObjectFolder(path: string): string {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory() === true) return path;
  if (stat !== undefined) removePath(path);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
}

/**
 * Removes everything but the 256 folders of loose objects from a folder that the agent can write, and returns the paths: links, and also packs,
 * `alternates` and other files through which git would take objects from elsewhere.
 */
export function clearObjects(folder: string): readonly string[] {
  const { files, folders, links, special } = lookInto(folder);
  const otherFiles = files.filter((path) => basename(path) !== PRUNE_MARK);
  return removeAll([...otherFiles, ...folders.filter((path) => !isObjectFolder(path)), ...links, ...special]);
}

/** The same for what is in the 256 folders: everything but files. */
export function clearLooseObjects(folder: string): readonly string[] {
  const contents = lookInto(folder).folders.filter(isObjectFolder).map(lookInto);
  return removeAll(contents.flatMap((found) => [...found.folders, ...found.links, ...found.special]));
}

function isObjectFolder(path: string): boolean {
  return OBJECT_FOLDER.test(basename(path));
}

function removeAll(paths: readonly string[]): readonly string[] {
  for (const path of paths) removePath(path);
  return paths;
}

export type LooseFile = { readonly path: string; readonly sha: string; readonly bytes: number; readonly timeMs: number };

/** Follows no link, and names no file that git could not have written. */
export function listLooseFiles(folder: string): readonly LooseFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(({ name }) => {
    const path = join(folder, name);
    // The type in a listing may be older than the file.
    if (!OBJECT_FOLDER.test(name) || lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
    return readdirSync(path).flatMap((rest) => {
      const stat = OBJECT_FILE.test(rest) ? lstatSync(join(path, rest), { throwIfNoEntry: false }) : undefined;
      return stat?.isFile() === true ? [{ path: join(path, rest), sha: name + rest, bytes: stat.size, timeMs: stat.mtimeMs }] : [];
    });
  });
}
