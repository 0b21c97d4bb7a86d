import { closeSync, constants, fsyncSync, lstatSync, openSync, readdirSync, renameSync, rmSync, unlinkSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { isRunning } from "../process/identity.ts";
import { errorCode, explainWriteError, orNull } from "./errno.ts";

let temporaryFiles = 0;

/**
 * Replaces a file atomically: a reader sees the old text or the new one. With `durable` (the default) the new text also
 * survives a power cut, at about 1 ms. A link at `path` is replaced, not followed. Throws STATE_DIR_FULL or
 * STATE_DIR_READ_ONLY; the old file is then unchanged.
 */
export async function writeFileAtomic(path: string, text: string, { durable = true }: { readonly durable?: boolean } = {}): Promise<void> {
  temporaryFiles += 1;
  const temporary = `${path}.${process.pid}-${temporaryFiles}.tmp`;
  try {
    writeNewFile(temporary, text, { durable });
    renameSync(temporary, path);
  } catch (error) {
    unlinkIfExists(temporary);
    throw explainWriteError(error, path);
  }
  if (durable) syncFolder(dirname(path));
}

export function removeDeadTemporaries(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(/\.(\d+)-\d+\.tmp$/.exec(name)?.[1] ?? 0);
    if (pid !== 0 && !isRunning(pid)) unlinkIfExists(join(folder, name));
  }
}

/** Creates a file. Throws the system's error, EEXIST if the path exists. */
export function writeNewFile(path: string, content: string | Uint8Array, { durable = false, mode = 0o644 } = {}): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, mode);
  try {
    writeAll(file, typeof content === "string" ? Buffer.from(content) : content);
    if (durable) fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Writes every byte; a single write(2) may write fewer. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
}

/** Makes a rename in this folder survive a power cut, where the file system supports it. */
export function syncFolder(path: string): void {
  const folder = orNull(() => openSync(path, constants.O_RDONLY | constants.O_DIRECTORY));
  if (folder === null) return;
  // Some network file systems refuse to sync a folder. They order the rename themselves.
  orNull(() => fsyncSync(folder));
  closeSync(folder);
}

export function unlinkIfExists(path: string): void {
  try {
    // Faster than an exception for a missing file.
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) unlinkSync(path);
  } catch (error) {
    const code = errorCode(error);
    // EROFS: the write that failed before has already reported the read-only file system.
    if (code !== "ENOENT" && code !== "EROFS") throw error;
  }
}

/** Removes a file, a link (never followed) or a folder. The agent may have put any of them here. */
export function removePath(path: string): void {
  try {
    unlinkIfExists(path);
  } catch (error) {
    // macOS refuses to unlink a folder with EPERM.
    if (errorCode(error) !== "EISDIR" && errorCode(error) !== "EPERM") throw error;
    rmSync(path, { recursive: true, force: true });
  }
}
