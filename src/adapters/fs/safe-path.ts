import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";
import { userError } from "../../errors/user-error.ts";
import { errorCode, explainWriteError, orNull } from "./errno.ts";

/** Returns whether a path is the folder itself or lies below it; both must be absolute. */
export function isInside(folder: string, path: string): boolean {
  const fromFolder = relative(folder, path);
  return fromFolder !== ".." && !fromFolder.startsWith(`..${sep}`) && !isAbsolute(fromFolder);
}

/**
 * Reads a regular file without following a link in its last component or blocking on a pipe; null if it does not exist.
 * For a file larger than `limitBytes`, returns its size and no text. Throws STATE_FILE_IS_A_LINK.
 */
export function readRegularFile(path: string, limitBytes: number): { readonly text: string | null; readonly sizeBytes: number } | null {
  const found = readRegularBytes(path, limitBytes);
  return found === null ? null : { text: found.bytes?.toString("utf8") ?? null, sizeBytes: found.sizeBytes };
}

/** The same, as bytes. */
export function readRegularBytes(path: string, limitBytes: number): { readonly bytes: Buffer | null; readonly sizeBytes: number } | null {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw explainWriteError(error, path);
  }
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw userError("STATE_FILE_IS_A_LINK", { path });
    if (stat.size > limitBytes) return { bytes: null, sizeBytes: stat.size };
    const bytes = readFileSync(file);
    return { bytes, sizeBytes: bytes.length };
  } finally {
    closeSync(file);
  }
}

/** Resolves every link in a path; null if it does not exist. */
export function realPathOrNull(path: string): string | null {
  return orNull(() => realpathSync.native(path));
}
