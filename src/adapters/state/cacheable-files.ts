import { chmodSync, cpSync, lstatSync, readdirSync, renameSync, rmSync, type Stats } from "node:fs";
import { join } from "node:path";

import { oneLine } from "../../core/text/text.ts";
import { removePath } from "../fs/atomic-write.ts";
import { errorCode } from "../fs/errno.ts";

/**
 * What of a state dir goes from run to run: not the lock, not the stop files, and nothing else that somebody put there. The
 * state itself is the last: moved in this order, what was brought back is whole as soon as it can be seen.
 */
export const STATE_PARTS = [
  { name: "sessions", isFolder: true },
  { name: "prompts", isFolder: true },
  { name: "logs", isFolder: true },
  { name: "status.json", isFolder: false },
  { name: "runtime.json", isFolder: false },
] as const;

export type Parts = {
  readonly hasState: boolean;
  readonly sizeBytes: number;
  /** What was there, is no plain file or folder, and was removed: path and kind, for a sentence. The first few. */
  readonly removed: readonly string[];
  /** There are so many files, or so deep, that it cannot be a state dir. */
  readonly tooMany: boolean;
};

const FILES_MAX = 20_000;
const DEPTH_MAX = 16;
const NAMED_MAX = 5;

/**
 * Removes from the parts in a folder what is no plain file or folder: the agent can write there, and a link that is archived
 * or brought back would lead whoever writes to that name later to another file. A file with two names counts as a link.
 */
export function validateCacheable(folder: string): Parts {
  const removed: string[] = [];
  let [files, sizeBytes, hasState] = [0, 0, false];
  const remove = (path: string, stat: Stats): void => {
    rmSync(path, { recursive: true, force: true });
    if (removed.length < NAMED_MAX) removed.push(`${oneLine(path.slice(folder.length + 1), 80)} (${describeKind(stat)})`);
  };
  const walk = (path: string, depth: number): void => {
    for (const name of readdirSync(path)) {
      files = depth > DEPTH_MAX ? FILES_MAX + 1 : files + 1;
      if (files > FILES_MAX) return;
      const child = join(path, name);
      const stat = lstatSync(child);
      if (stat.isDirectory()) walk(child, depth + 1);
      else if (isPlainFile(stat)) sizeBytes += stat.size;
      else remove(child, stat);
    }
  };
  for (const { name, isFolder } of STATE_PARTS) {
    const path = join(folder, name);
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat === undefined) continue;
    if (isFolder && stat.isDirectory()) walk(path, 1);
    else if (!isFolder && isPlainFile(stat)) {
      sizeBytes += stat.size;
      hasState ||= name === "runtime.json";
    } else remove(path, stat);
  }
  return { hasState, sizeBytes, removed, tooMany: files > FILES_MAX };
}

/** Puts the parts of one folder, tidied before, in place of another's. What had to be undone half-way leaves no state behind. */
export function replaceCacheable(from: string, to: string): void {
  for (const { name } of STATE_PARTS.toReversed()) removePath(join(to, name));
  for (const { name } of STATE_PARTS) {
    const part = join(from, name);
    if (lstatSync(part, { throwIfNoEntry: false }) === undefined) continue;
    resetModes(part);
    movePart(part, join(to, name));
  }
}

/** Takes all parts away. */
export function removeCacheable(folder: string): void {
  for (const { name } of STATE_PARTS.toReversed()) removePath(join(folder, name));
}

function movePart(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // Temporary folders may lie on another disk.
    if (errorCode(error) !== "EXDEV") throw error;
    cpSync(from, to, { recursive: true, errorOnExist: true, force: false, verbatimSymlinks: true });
  }
}

/** An archive also carries modes, and could bring programs along. */
function resetModes(path: string): void {
  const isFolder = lstatSync(path).isDirectory();
  chmodSync(path, isFolder ? 0o755 : 0o644);
  if (isFolder) for (const name of readdirSync(path)) resetModes(join(path, name));
}

/** A file with a second name counts as a link: what is written to it is written elsewhere. */
export function isPlainFile(stat: Stats): boolean {
  return stat.isFile() && stat.nlink === 1;
}

function describeKind(stat: Stats): string {
  if (stat.isSymbolicLink()) return "a link";
  if (stat.isDirectory()) return "a folder";
  if (stat.isFile()) return stat.nlink > 1 ? "a hard link" : "a file";
  return "a special file";
}
