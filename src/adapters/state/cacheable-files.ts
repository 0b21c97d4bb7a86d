import { chmodSync, cpSync, lstatSync, readdirSync, renameSync, type Stats } from "node:fs";
import { join, relative } from "node:path";
import { oneLine } from "../../core/text/text.ts";
import { removePath } from "../fs/atomic-write.ts";
import { errorCode } from "../fs/errno.ts";
import { isPlainFile, listFiles } from "./remove-special-files.ts";

/** What the cache takes to the next run. `runtime.json` is the last: once it is restored, the state dir is complete. */
export const CACHEABLE_FILES = [
  { name: "sessions", isFolder: true },
  { name: "prompts", isFolder: true },
  { name: "logs", isFolder: true },
  { name: "status.json", isFolder: false },
  { name: "runtime.json", isFolder: false },
] as const;

/** Removes links and special files, which the agent can make, and names the first few. `tooMany`: more than a state dir can have. */
export function validateCacheable(folder: string) {
  const removed: string[] = [];
  let [sizeBytes, hasState, tooMany] = [0, false, false];
  const remove = (path: string, stat: Stats): void => {
    removePath(path);
    removed.push(`${oneLine(relative(folder, path), 80)} (${describeKind(stat)})`);
  };
  for (const { name, isFolder } of CACHEABLE_FILES) {
    const path = join(folder, name);
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat === undefined) continue;
    if (isFolder !== stat.isDirectory()) {
      remove(path, stat);
      continue;
    }
    const { files, isComplete } = isFolder ? listFiles(path) : { files: [{ path, stat }], isComplete: true };
    tooMany ||= !isComplete;
    for (const file of files) {
      if (!isPlainFile(file.stat)) remove(file.path, file.stat);
      else {
        sizeBytes += file.stat.size;
        hasState ||= file.path === join(folder, "runtime.json");
      }
    }
  }
  return { hasState, sizeBytes, removed: removed.slice(0, 5), tooMany };
}

/** Replaces the cacheable files of a folder with validated ones. If it fails half-way, there is no state. */
export function replaceCacheable(from: string, to: string): void {
  removeCacheable(to);
  for (const { name } of CACHEABLE_FILES) {
    const path = join(from, name);
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) continue;
    resetModes(path);
    move(path, join(to, name));
  }
}

/** Removes the state first. */
export function removeCacheable(folder: string): void {
  for (const { name } of CACHEABLE_FILES.toReversed()) removePath(join(folder, name));
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // The temporary folder may be on another disk.
    if (errorCode(error) !== "EXDEV") throw error;
    cpSync(from, to, { recursive: true, errorOnExist: true, force: false, verbatimSymlinks: true });
  }
}

/** Removes execute permissions that an archive may contain. */
function resetModes(path: string): void {
  const isFolder = lstatSync(path).isDirectory();
  chmodSync(path, isFolder ? 0o755 : 0o644);
  if (isFolder) for (const name of readdirSync(path)) resetModes(join(path, name));
}

function describeKind(stat: Stats): string {
  if (stat.isSymbolicLink()) return "a link";
  if (stat.isDirectory()) return "a folder";
  if (stat.isFile()) return stat.nlink > 1 ? "a hard link" : "a file";
  return "a special file";
}
