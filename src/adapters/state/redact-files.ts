import { lstatSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { removePath } from "../fs/atomic-write.ts";
import { listFiles } from "./remove-special-files.ts";
import type { StateDir } from "./state-dir.ts";

/** Older prompts and logs are in the job logs. */
const ITERATIONS_KEPT = 20;
/** Of a patch of unpushed work, beside the logs of its iteration. */
export const PATCH_SUFFIX = ".unpushed.patch";
/** Larger files are removed instead of searched. */
export const FILE_BYTES_MAX = 32 * 1024 * 1024;
const JOURNAL_LINES_MAX = 500;

/** Prepares the state dir to leave the machine: removes old prompts and logs, and redacts secrets in the rest. */
export function redactStateDir(stateDir: StateDir, redact: (text: string) => string): void {
  for (const name of ["logs", "prompts"]) {
    const folder = stateDir.folder(name);
    const files = readdirSync(folder).filter((file) => lstatSync(join(folder, file)).isFile());
    const newest = Math.max(0, ...files.map(iterationOf));
    for (const file of files) {
      const iteration = iterationOf(file);
      if (iteration > 0 && iteration <= newest - ITERATIONS_KEPT) removePath(join(folder, file));
      else redactFile(join(folder, file), file === "iterations.jsonl" ? (text) => redact(lastLines(text)) : redact);
    }
  }
  const sessions = join(stateDir.path, "sessions");
  if (lstatSync(sessions, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  for (const { path, stat } of listFiles(sessions).files) if (stat.isFile()) redactFile(path, redact);
}

/** The number in `iter_0001.…`; 0 if there is none. */
export function iterationOf(file: string): number {
  return Number(/^iter_(\d{1,9})\./.exec(file)?.[1] ?? 0);
}

function lastLines(text: string): string {
  const lines = text.split("\n");
  return lines.slice(-JOURNAL_LINES_MAX - 1).join("\n");
}

function redactFile(path: string, redact: (text: string) => string): void {
  if (lstatSync(path).size > FILE_BYTES_MAX) return removePath(path);
  const text = readFileSync(path, "utf8");
  const redacted = redact(text);
  if (redacted !== text) writeFileSync(path, redacted);
}
