import { closeSync, constants, fdatasyncSync, fstatSync, ftruncateSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { type IterationRecord, parseRecord } from "../../core/chain/record.ts";
import { userError } from "../../errors/user-error.ts";
import type { Journal } from "../../ports/state.ts";
import { writeFileAtomic, writeAll } from "../fs/atomic-write.ts";
import { errorCode, explainWriteError, orNull } from "../fs/errno.ts";
import type { StateDir } from "./state-dir.ts";

/** The first and the longest read of the file's end. A record is a few kilobytes. */
const TAIL_BYTES = 64 * 1024;
const TAIL_BYTES_MAX = 16 * 1024 * 1024;
const LINE_CHARS_MAX = 1024 * 1024;
/** More than a run reads of the end. */
const PARSED_MAX = 500;
const NEWLINE = 0x0a;

/** `logs/iterations.jsonl` in the state dir. Throws STATE_DIR_FULL, STATE_DIR_READ_ONLY, STATE_FILE_IS_A_LINK. */
export function createJournal(stateDir: StateDir): Journal {
  const parseLine = createLineParser();
  return {
    async append(record) {
      const file = openJournal(stateDir, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT);
      try {
        appendLine(file, JSON.stringify(record));
      } catch (error) {
        throw explainWriteError(error, journalPath(stateDir));
      } finally {
        closeSync(file);
      }
    },
    async tail(count) {
      let file: number;
      try {
        file = openJournal(stateDir, constants.O_RDONLY);
      } catch (error) {
        if (errorCode(error) === "ENOENT") return [];
        throw error;
      }
      try {
        return readTail(file, count, parseLine);
      } finally {
        closeSync(file);
      }
    },
  };
}

/** Returns the last `count` records of a journal's text, oldest first. Skips lines that are not records. */
export function readRecords(text: string, count: number): readonly IterationRecord[] {
  const parseLine = createLineParser();
  const records: IterationRecord[] = [];
  for (const line of text.split("\n").toReversed()) {
    const record = records.length < count ? parseLine(line) : null;
    if (record !== null) records.push(record);
  }
  return records.toReversed();
}

/** Replaces the journal with lines from another machine. Lines that are not records are skipped when it is read. */
export async function replaceJournal(stateDir: StateDir, lines: string): Promise<void> {
  await writeFileAtomic(journalPath(stateDir), lines, { durable: false });
}

function journalPath(stateDir: StateDir): string {
  return join(stateDir.folder("logs"), "iterations.jsonl");
}

function openJournal(stateDir: StateDir, flags: number): number {
  const path = journalPath(stateDir);
  let file: number;
  try {
    file = openSync(path, flags | constants.O_NOFOLLOW | constants.O_NONBLOCK, 0o644);
  } catch (error) {
    throw explainWriteError(error, path);
  }
  if (fstatSync(file).isFile()) return file;
  closeSync(file);
  throw userError("STATE_FILE_IS_A_LINK", { path });
}

function appendLine(file: number, line: string): void {
  const sizeBytes = fstatSync(file).size;
  const last = Buffer.alloc(1, NEWLINE);
  if (sizeBytes > 0) readAt(file, last, sizeBytes - 1);
  // A crash can leave an incomplete line. Without a newline after it, the new record would be part of it.
  const bytes = Buffer.from(last[0] === NEWLINE ? `${line}\n` : `\n${line}\n`);
  try {
    writeAll(file, bytes);
    fdatasyncSync(file);
  } catch (error) {
    ftruncateSync(file, sizeBytes);
    throw error;
  }
}

type LineParser = (line: string) => IterationRecord | null;

/** Parses each line once: a run reads the end of the journal several times, and a long one takes milliseconds. */
function createLineParser(): LineParser {
  const parsed = new Map<string, IterationRecord | null>();
  return (line) => {
    let record = parsed.get(line);
    if (record === undefined) {
      record = line.length > LINE_CHARS_MAX ? null : orNull(() => parseRecord(JSON.parse(line)));
      if (parsed.size < PARSED_MAX) parsed.set(line, record);
    }
    return record;
  };
}

/** Reads ever larger parts of the end until they contain enough records. */
function readTail(file: number, count: number, parseLine: LineParser): readonly IterationRecord[] {
  const sizeBytes = fstatSync(file).size;
  for (let tailBytes = TAIL_BYTES; ; tailBytes *= 4) {
    const start = Math.max(0, sizeBytes - tailBytes);
    const bytes = Buffer.allocUnsafe(sizeBytes - start);
    const lines = bytes.toString("utf8", 0, readAt(file, bytes, start)).split("\n");
    // The beginning of this line may be missing.
    if (start > 0) lines.shift();
    const records: IterationRecord[] = [];
    for (let line = lines.pop(); line !== undefined && records.length < count; line = lines.pop()) {
      const record = parseLine(line);
      if (record !== null) records.push(record);
    }
    if (records.length >= count || start === 0 || tailBytes >= TAIL_BYTES_MAX) return records.toReversed();
  }
}

/** Fills a buffer from a position in a file; returns how many bytes it read. */
function readAt(file: number, bytes: Buffer, position: number): number {
  let filled = 0;
  for (let count = 1; count > 0 && filled < bytes.length; filled += count) {
    count = readSync(file, bytes, filled, bytes.length - filled, position + filled);
  }
  return filled;
}
