import { closeSync, constants, lstatSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** A file that takes raw output up to a number of bytes and then says that it stopped. */
export type RawLog = {
  /** Writes at once, so nothing queues up in memory; what is written in all is bounded. */
  write(chunk: Uint8Array): void;
  close(): void;
};

/**
 * Makes a log anew, for its owner alone. Whatever lay under that name is unlinked and never opened, and a link in place of
 * the folder is not followed: the agent can write to the state dir, and must not lead us to another file. Returns `null`
 * where the file cannot be made: the output is worth less than the turn.
 */
export function openRawLog(path: string, bytesMax: number): RawLog | null {
  const file = create(path);
  if (file === null) return null;
  let left = bytesMax;
  let full = false;
  return {
    write(chunk) {
      if (full) return;
      const kept = chunk.length > left ? chunk.subarray(0, left) : chunk;
      left -= kept.length;
      const written = writeAll(file, kept);
      full = !written || kept.length < chunk.length;
      if (full) writeAll(file, CUT_LINE);
    },
    close: () => closeSync(file),
  };
}

const CUT_LINE = Buffer.from("\n… output cut\n");

function create(path: string): number | null {
  try {
    const folder = dirname(path);
    mkdirSync(folder, { recursive: true });
    if (lstatSync(folder).isSymbolicLink()) return null;
    rmSync(path, { force: true });
    return openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, 0o600);
  } catch {
    return null;
  }
}

/** False where the disk takes no more. */
function writeAll(file: number, bytes: Uint8Array): boolean {
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    return true;
  } catch {
    return false;
  }
}
