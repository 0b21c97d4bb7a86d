import { closeSync, constants, fdatasyncSync, fstatSync, ftruncateSync, openSync } from "node:fs";
import { join } from "node:path";

import { type IterationRecord, parseRecord } from "../../core/chain/record.ts";
import { userError } from "../../errors/user-error.ts";
import type { Journal } from "../../ports/state.ts";
import { writeFileAtomic, writeAll } from "../fs/atomic-write.ts";
import { errorCode, explainWriteError } from "../fs/errno.ts";
import { readAt } from "../fs/safe-path.ts";
import type { StateFolder } from "./state-dir.ts";

/** One read of the file's end; a record is a few kilobytes. */
const BLOCK_BYTES = 64 * 1024;
/** A longer line is none of ours and is passed over. */
const LINE_BYTES_MAX = 1024 * 1024;
/** However the file looks, no more than this is read of it. */
const TAIL_BYTES_MAX = 64 * 1024 * 1024;
const NEWLINE = 0x0a;

/** `logs/iterations.jsonl` in the state dir. Throws STATE_DIR_FULL, STATE_DIR_READ_ONLY, STATE_FILE_IS_A_LINK. */
export function createJournal(stateFolder: StateFolder): Journal {
  const open = (flags: number): { file: number; path: string } | null => {
    stateFolder.check();
    const path = join(stateFolder.folder("logs"), "iterations.jsonl");
    try {
      return { file: openSync(path, flags | constants.O_NOFOLLOW | constants.O_NONBLOCK, 0o644), path };
    } catch (error) {
      if (errorCode(error) === "ENOENT") return null;
      throw explainWriteError(error, path);
    }
  };
  return {
    async append(record) {
      const opened = open(constants.O_RDWR | constants.O_APPEND | constants.O_CREAT);
      if (opened === null) throw new Error("The journal was neither found nor made.");
      try {
        if (!fstatSync(opened.file).isFile()) throw userError("STATE_FILE_IS_A_LINK", { path: opened.path });
        appendLine(opened.file, JSON.stringify(record));
      } catch (error) {
        throw explainWriteError(error, opened.path);
      } finally {
        closeSync(opened.file);
      }
    },
    async tail(count) {
      const opened = open(constants.O_RDONLY);
      if (opened === null) return [];
      try {
        const stat = fstatSync(opened.file);
        if (!stat.isFile()) throw userError("STATE_FILE_IS_A_LINK", { path: opened.path });
        return readTail(opened.file, stat.size, count);
      } finally {
        closeSync(opened.file);
      }
    },
  };
}

/** Puts another machine's lines in the journal's place. Lines that are no records are passed over when it is read, as always. */
export async function replaceJournal(stateFolder: StateFolder, lines: string): Promise<void> {
  stateFolder.check();
  await writeFileAtomic(join(stateFolder.folder("logs"), "iterations.jsonl"), lines, { durable: false });
}

function appendLine(file: number, line: string): void {
  const sizeBytes = fstatSync(file).size;
  const last = Buffer.alloc(1, NEWLINE);
  if (sizeBytes > 0) readAt(file, last, sizeBytes - 1);
  // A crash can leave half a line; ended here, it is one line that cannot be parsed instead of two.
  const bytes = Buffer.from(last[0] === NEWLINE ? `${line}\n` : `\n${line}\n`);
  try {
    writeAll(file, bytes);
    fdatasyncSync(file);
  } catch (error) {
    ftruncateSync(file, sizeBytes);
    throw error;
  }
}

/** Reads backwards, block by block, until there are enough records. */
function readTail(file: number, sizeBytes: number, count: number): readonly IterationRecord[] {
  const found: IterationRecord[] = [];
  /** The pieces of the line whose beginning is not read yet, first piece first; `null` once it is too long to be ours. */
  let pieces: Buffer[] | null = [];
  let position = sizeBytes;
  const floor = Math.max(0, sizeBytes - TAIL_BYTES_MAX);
  const keep = (): void => {
    const record = pieces === null ? null : parseLine(Buffer.concat(pieces));
    if (record !== null && found.length < count) found.push(record);
  };
  while (position > floor && found.length < count) {
    const length = Math.min(BLOCK_BYTES, position - floor);
    position -= length;
    let block = Buffer.allocUnsafe(length);
    block = block.subarray(0, readAt(file, block, position));
    for (let at = block.lastIndexOf(NEWLINE); at !== -1; at = block.lastIndexOf(NEWLINE)) {
      pieces?.unshift(block.subarray(at + 1));
      keep();
      pieces = [];
      block = block.subarray(0, at);
    }
    pieces?.unshift(block);
    if (pieces !== null && pieces.length * BLOCK_BYTES > LINE_BYTES_MAX + BLOCK_BYTES) pieces = null;
  }
  if (position === 0) keep();
  return found.reverse();
}

/** `null` for anything that is not a record: an empty line, half a line, another program's line. */
function parseLine(line: Buffer): IterationRecord | null {
  if (line.length < 2 || line.length > LINE_BYTES_MAX) return null;
  try {
    return parseRecord(JSON.parse(line.toString("utf8")));
  } catch {
    return null;
  }
}
