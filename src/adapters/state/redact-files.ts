import { lstatSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { removePath } from "../fs/atomic-write.ts";
import type { StateFolder } from "./state-dir.ts";

/** Prompts and logs of so many iterations are carried to the next run; older ones are in the job logs. */
const ITERATIONS_KEPT = 20;
/** What is longer is the tail of a log; a secret that crosses the cut is not whole. */
const FILE_BYTES_MAX = 32 * 1024 * 1024;
const JOURNAL_LINES_MAX = 500;

/**
 * Makes the state dir fit to leave the machine: old prompts and logs go, so that a chain's thousandth run carries no more than
 * its tenth, and the secrets go out of what the agent's own log has caught.
 */
export function redactStateDir(stateFolder: StateFolder, redact: (text: string) => string): void {
  for (const name of ["logs", "prompts"] as const) {
    const folder = stateFolder.folder(name);
    const files = readdirSync(folder).filter((file) => lstatSync(join(folder, file)).isFile());
    const newest = Math.max(0, ...files.map(numberOf));
    for (const file of files) {
      const path = join(folder, file);
      const number = numberOf(file);
      if (number > 0 && number <= newest - ITERATIONS_KEPT) removePath(path);
      else scrubFile(path, file === "iterations.jsonl", redact);
    }
  }
  const sessions = join(stateFolder.path, "sessions");
  if (lstatSync(sessions, { throwIfNoEntry: false })?.isDirectory() === true) scrubSessions(sessions, redact);
}

/** The agent's own record of its session holds what it read, word for word. */
function scrubSessions(folder: string, redact: (text: string) => string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) scrubFile(join(entry.parentPath, entry.name), false, redact);
  }
}

function numberOf(file: string): number {
  return Number(/^iter_(\d{1,9})\./.exec(file)?.[1] ?? 0);
}

function scrubFile(path: string, isJournal: boolean, redact: (text: string) => string): void {
  if (lstatSync(path).size > FILE_BYTES_MAX) {
    removePath(path);
    return;
  }
  const text = readFileSync(path, "utf8");
  const lines = isJournal
    ? text
        .split("\n")
        .slice(-JOURNAL_LINES_MAX - 1)
        .join("\n")
    : text;
  const clean = redact(lines);
  if (clean !== text) writeFileSync(path, clean);
}
