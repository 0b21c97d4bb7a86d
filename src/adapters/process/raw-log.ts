import { closeSync, constants, lstatSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { unlinkIfExists, writeAll } from "../fs/atomic-write.ts";
import { orNull } from "../fs/errno.ts";

const CUT_LINE = Buffer.from("\n… output cut\n");

/** Null if it cannot be created. Opens no existing file and no linked folder: the agent can put links into the state dir. */
export function openRawLog(path: string, bytesMax: number) {
  const file = orNull(() => createLogFile(path));
  if (file === null) return null;
  let remaining = bytesMax;
  let isFull = false;
  return {
    /** Writes synchronously, so nothing accumulates in memory. */
    write(chunk: Uint8Array): void {
      if (isFull) return;
      const kept = chunk.subarray(0, remaining);
      remaining -= kept.length;
      isFull = !tryWrite(file, kept) || kept.length < chunk.length;
      if (isFull) tryWrite(file, CUT_LINE);
    },
    close: (): void => closeSync(file),
  };
}

function createLogFile(path: string): number | null {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  if (lstatSync(folder).isSymbolicLink()) return null;
  unlinkIfExists(path);
  return openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, 0o600);
}

function tryWrite(file: number, bytes: Uint8Array): boolean {
  try {
    writeAll(file, bytes);
    return true;
  } catch {
    return false;
  }
}
