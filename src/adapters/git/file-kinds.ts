import { type Dirent, lstatSync, readdirSync, type Stats, statSync } from "node:fs";

/** Undefined if the folder may not be entered or the path is too long: git cannot read such a file either. */
export function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** An unreadable folder, or one whose path is too long, has no files for git either. */
export function listFolder(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

export function isSpecial(entry: Dirent): boolean {
  return !entry.isFile() && !entry.isDirectory() && !entry.isSymbolicLink();
}

export function kindOfTarget(link: string): "folder" | "special" | "other" {
  try {
    const target = statSync(link, { throwIfNoEntry: false });
    if (target?.isDirectory() === true) return "folder";
    return target !== undefined && !target.isFile() ? "special" : "other";
  } catch {
    // A loop of links.
    return "special";
  }
}
