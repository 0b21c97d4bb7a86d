import { closeSync, constants, fstatSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { oneLine } from "../../../core/text/text.ts";
import { removePath, writeAll } from "../../fs/atomic-write.ts";

/** Neither direction throws: without its session the agent begins a new one, which costs tokens and no work. */
export type CarriedSessions = {
  readonly files: number;
  /** What was left behind, and why; `null` where nothing was. */
  readonly problem: string | null;
};

const FILES_MAX = 200;
const SIZE_BYTES_MAX = 64 * 1024 * 1024;

/**
 * Codex 0.169 keeps a session in `$CODEX_HOME/sessions/YYYY/MM/DD/rollout-<time>-<thread id>.jsonl`, and goes on with it in a
 * home that has this file alone. The databases beside it are made anew.
 */
const FOLDERS = [/^\d{4}$/, /^\d{2}$/, /^\d{2}$/] as const;
const ROLLOUT = /^rollout-[\w.-]{1,200}\.jsonl$/;

/**
 * Takes the sessions that the cache brought into the state dir to Codex's home, which lies where the agent cannot write, and
 * away from the state dir, where it can. What has another name or place than Codex gives it, a link say, stays behind.
 */
export function importSessions(stateDir: string, codexHome: string): CarriedSessions {
  const from = join(stateDir, "sessions");
  return attempt("brought back", () => {
    try {
      return copyRollouts(from, join(codexHome, "sessions"), () => true);
    } finally {
      removePath(from);
    }
  });
}

/** Copies the sessions of these threads into the state dir, in place of what lies there; the cache takes them to the next run. */
export function exportSessions(stateDir: string, codexHome: string, threadIds: readonly string[]): CarriedSessions {
  const to = join(stateDir, "sessions");
  // Half of an id, or none, would fit others' sessions.
  const ends = threadIds.filter((id) => /^[\w-]{8,100}$/.test(id)).map((id) => `-${id}.jsonl`);
  return attempt("kept", () => {
    removePath(to);
    if (ends.length === 0) return { files: 0, problem: null };
    return copyRollouts(join(codexHome, "sessions"), to, (name) => ends.some((end) => name.endsWith(end)));
  });
}

function attempt(what: string, carry: () => CarriedSessions): CarriedSessions {
  try {
    return carry();
  } catch (error) {
    const why = oneLine(error instanceof Error ? error.message : String(error), 300);
    return { files: 0, problem: `The agent's sessions could not be ${what}: ${why}` };
  }
}

function copyRollouts(from: string, to: string, wanted: (name: string) => boolean): CarriedSessions {
  // The time is in folder and name, so the last in order is the newest; a file's own time can be set by anybody.
  const paths = listRollouts(from).filter((path) => wanted(path.slice(path.lastIndexOf("/") + 1)));
  const newestFirst = paths.toSorted().toReversed();
  let [files, leftBytes, missed] = [0, SIZE_BYTES_MAX, 0];
  for (const path of newestFirst) {
    const bytes = files < FILES_MAX ? readPlainFile(join(from, path), leftBytes) : null;
    if (bytes !== null && writeNewPrivateFile(join(to, path), bytes)) {
      files += 1;
      leftBytes -= bytes.length;
    } else missed += 1;
  }
  return {
    files,
    problem: missed === 0 ? null : `${missed} of the agent's ${paths.length} sessions were too large, too many, or not to be read.`,
  };
}

/** Paths like `2026/01/02/rollout-….jsonl`. Links are not followed, at no level. */
function listRollouts(root: string): string[] {
  let folders = isFolder(root) ? [""] : [];
  for (const pattern of FOLDERS) {
    folders = folders.flatMap((folder) =>
      readdirSync(join(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && pattern.test(entry.name))
        .map((entry) => `${folder}${entry.name}/`),
    );
  }
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && ROLLOUT.test(entry.name))
      .map((entry) => folder + entry.name),
  );
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** `null` where it is no plain file of at most so many bytes. A second name would lead writers to it elsewhere. */
function readPlainFile(path: string, bytesMax: number): Buffer | null {
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stat = fstatSync(file);
    return stat.isFile() && stat.nlink === 1 && stat.size <= bytesMax ? readFileSync(file) : null;
  } finally {
    closeSync(file);
  }
}

/** False where something has that name already. */
function writeNewPrivateFile(path: string, bytes: Buffer): boolean {
  mkdirSync(dirname(path), { recursive: true });
  try {
    const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, 0o600);
    try {
      writeAll(file, bytes);
    } finally {
      closeSync(file);
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
