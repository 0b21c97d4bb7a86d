import { closeSync, constants, fsyncSync, openSync, readdirSync, renameSync, rmSync, unlinkSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

import { userError } from "../../errors/user-error.ts";

/** Counts the temporary names of this process, so that no two writes ever share one. */
let temporaryCount = 0;

/**
 * Replaces a file in one step: whoever reads it sees the old text or the new one, never a part. With `durable` (the
 * default) the new text also survives a power cut, at about 1 ms. A link at `path` is replaced, not followed.
 * Throws STATE_DIR_FULL or STATE_DIR_READ_ONLY; the old file is then as it was and no temporary file is left.
 */
export async function writeFileAtomic(path: string, text: string, options: { readonly durable?: boolean } = {}): Promise<void> {
  const durable = options.durable ?? true;
  temporaryCount += 1;
  const temporary = `${path}.${process.pid}-${temporaryCount}.tmp`;
  try {
    writeNewFile(temporary, text, durable);
    renameSync(temporary, path);
  } catch (error) {
    unlinkIfExists(temporary);
    throw explainWriteError(error, path);
  }
  if (durable) syncFolder(dirname(path));
}

/** Takes away what killed processes left of writes into a folder. Whose process may still live is left alone. */
export function removeDeadTemporaries(folder: string): void {
  for (const name of readdirSync(folder)) {
    const processId = Number(/\.(\d+)-\d+\.tmp$/.exec(name)?.[1] ?? 0);
    if (processId === 0 || processId === process.pid || isRunning(processId)) continue;
    unlinkIfExists(join(folder, name));
  }
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return errorCode(error) !== "ESRCH";
  }
}

/** Creates a file that must not exist yet, whole. Errors are the system's own. */
export function writeNewFile(path: string, text: string, durable: boolean): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, 0o644);
  try {
    writeAll(file, Buffer.from(text));
    if (durable) fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Writes all the bytes: one write may take a part only, when a limit is near. */
export function writeAll(file: number, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
}

/** Makes a rename or a new name in this folder survive a power cut. */
export function syncFolder(path: string): void {
  let folder: number;
  try {
    folder = openSync(path, constants.O_RDONLY | constants.O_DIRECTORY);
  } catch {
    // The file itself is written and synced; a folder that cannot be opened for reading is no reason to fail.
    return;
  }
  try {
    fsyncSync(folder);
  } catch {
    // Some network file systems refuse to sync a folder. They order the rename themselves.
  } finally {
    closeSync(folder);
  }
}

/** Removes a file; it is no error when it is not there. */
export function unlinkIfExists(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    const code = errorCode(error);
    // A temporary file on a file system that turned read-only cannot be taken away; the error that led here says why.
    if (code !== "ENOENT" && code !== "EROFS") throw error;
  }
}

/** Empties a place of our own in which the agent can have put anything: a file, a link (never followed) or a folder. */
export function removePath(path: string): void {
  try {
    unlinkIfExists(path);
  } catch (error) {
    // EPERM is how macOS refuses to unlink a folder.
    if (errorCode(error) !== "EISDIR" && errorCode(error) !== "EPERM") throw error;
    rmSync(path, { recursive: true, force: true });
  }
}

/** Turns what the system says about a failed write into an error that the user can mend; anything else stays as it is. */
export function explainWriteError(error: unknown, path: string): unknown {
  switch (errorCode(error)) {
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return userError("STATE_DIR_FULL", { path }, { cause: error });
    case "EROFS":
    case "EACCES":
    case "EPERM":
      return userError("STATE_DIR_READ_ONLY", { path }, { cause: error });
    case "ELOOP":
    case "EISDIR":
      return userError("STATE_FILE_IS_A_LINK", { path }, { cause: error });
    case "ENOTDIR":
      return userError("STATE_DIR_NOT_A_FOLDER", { path: dirname(path) }, { cause: error });
    default:
      return error;
  }
}

const READ_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "it is not there any more",
  EACCES: "you may not read it",
  EPERM: "you may not read it",
  EISDIR: "it is a folder",
  ELOOP: "its links lead in a circle",
  EIO: "the disk gave an error",
  ERR_ENCODING_INVALID_ENCODED_DATA: "it is not UTF-8 text",
};

/** Why a file that the user wrote could not be read, as a part of a sentence; `null` for a fault that is not the file's. */
export function describeReadError(error: unknown): string | null {
  return READ_PROBLEMS[errorCode(error) ?? ""] ?? null;
}

/** The system's name for an error (`ENOENT`), or `null` where it is none of the system's. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}
