import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";
import { orNull } from "../fs/errno.ts";
import { createLineSplitter } from "../process/output-buffer.ts";
import { iterationOf, PATCH_SUFFIX } from "./redact-files.ts";

/** The raw output of one turn of an agent: `logs/iter_0001.goal.jsonl` in the state dir. */
export type AgentLog = { readonly iteration: number; readonly name: string };

const CHUNK_BYTES = 64 * 1024;
/** A longer line is cut. */
const LINE_BYTES_MAX = 256 * 1024;

/** Lists the logs in the order in which they were written. An agent can put links and folders there: they are left out. */
export function listAgentLogs(folder: string): readonly AgentLog[] {
  const isFolder = lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  const found = (isFolder ? readdirSync(folder) : []).flatMap((name) => {
    const iteration = name.endsWith(PATCH_SUFFIX) ? 0 : iterationOf(name);
    const stat = iteration === 0 ? undefined : lstatSync(join(folder, name), { throwIfNoEntry: false });
    return stat?.isFile() === true ? [{ iteration, name, writtenMs: stat.mtimeMs }] : [];
  });
  const byTime = (one: (typeof found)[number], other: (typeof found)[number]): number =>
    one.iteration - other.iteration || one.writtenMs - other.writtenMs || one.name.localeCompare(other.name);
  return found.toSorted(byTime).map(({ iteration, name }) => ({ iteration, name }));
}

export type LogReader = {
  /** Passes on what was added since the last call, in whole lines. */
  readMore(): void;
  /** Passes on a last line without an end. */
  end(): void;
};

/** Reads a log that an agent may still be writing to. Opens no link and no pipe. */
export function createLogReader(path: string, onLine: (line: string) => void): LogReader {
  const lines = createLineSplitter(LINE_BYTES_MAX, onLine);
  let position = 0;
  return {
    readMore() {
      const file = orNull(() => openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK));
      if (file === null) return;
      try {
        if (!fstatSync(file).isFile()) return;
        const chunk = Buffer.alloc(CHUNK_BYTES);
        for (
          let count = readSync(file, chunk, 0, CHUNK_BYTES, position);
          count > 0;
          count = readSync(file, chunk, 0, CHUNK_BYTES, position)
        ) {
          position += count;
          lines.push(chunk.subarray(0, count));
        }
      } finally {
        closeSync(file);
      }
    },
    end: () => lines.end(),
  };
}
