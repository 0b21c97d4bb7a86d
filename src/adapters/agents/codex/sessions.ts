import { closeSync, constants, fstatSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { oneLine } from "../../../core/text/text.ts";
import { removePath, writeNewFile } from "../../fs/atomic-write.ts";
import { errorCode } from "../../fs/errno.ts";

/** Neither direction throws: without its session file the agent starts a new session, which costs tokens but no work. */
type CopiedSessions = { readonly files: number; readonly problem: string | null };

const FILES_MAX = 200;
const BYTES_MAX = 64 * 1024 * 1024;

/** `$CODEX_HOME/sessions/YYYY/MM/DD/rollout-<time>-<thread id>.jsonl` is all that Codex 0.169 needs to resume a session. */
const ROLLOUT_PATH = [/^\d{4}$/, /^\d{2}$/, /^\d{2}$/, /^rollout-[\w.-]{1,200}\.jsonl$/] as const;

/** Moves sessions from the state dir, where the agent can write, to Codex's home, where it cannot; removes all other files there. */
export function importSessions(stateDir: string, codexHome: string): CopiedSessions {
  const from = join(stateDir, "sessions");
  return attempt("imported", () => {
    try {
      return copyRollouts(from, join(codexHome, "sessions"), () => true);
    } finally {
      removePath(from);
    }
  });
}

/** Copies the sessions of these threads into the state dir, from which the cache takes them to the next run. */
export function exportSessions(stateDir: string, codexHome: string, threadIds: readonly string[]): CopiedSessions {
  const to = join(stateDir, "sessions");
  // A shorter id could match other sessions.
  const suffixes = threadIds.filter((id) => /^[\w-]{8,100}$/.test(id)).map((id) => `-${id}.jsonl`);
  return attempt("exported", () => {
    removePath(to);
    if (suffixes.length === 0) return { files: 0, problem: null };
    return copyRollouts(join(codexHome, "sessions"), to, (path) => suffixes.some((suffix) => path.endsWith(suffix)));
  });
}

function attempt(verb: string, copy: () => CopiedSessions): CopiedSessions {
  try {
    return copy();
  } catch (error) {
    const reason = oneLine(error instanceof Error ? error.message : String(error), 300);
    return { files: 0, problem: `The agent's sessions could not be ${verb}: ${reason}` };
  }
}

/** Copies the newest first, by the time in their paths: the agent can set a file's mtime. */
function copyRollouts(from: string, to: string, isWanted: (path: string) => boolean): CopiedSessions {
  const paths = listRollouts(from).filter(isWanted).toSorted().toReversed();
  let [files, bytesLeft, skipped] = [0, BYTES_MAX, 0];
  for (const path of paths) {
    const bytes = files < FILES_MAX ? readPlainFile(join(from, path), bytesLeft) : null;
    if (bytes !== null && createFile(join(to, path), bytes)) {
      files += 1;
      bytesLeft -= bytes.length;
    } else skipped += 1;
  }
  const problem = `${skipped} of the agent's ${paths.length} sessions were not copied: too large, too many, or unreadable.`;
  return { files, problem: skipped === 0 ? null : problem };
}

/** Returns paths such as `2026/01/02/rollout-….jsonl`. Follows no links. */
export function listRollouts(root: string, [pattern, ...deeper]: readonly RegExp[] = ROLLOUT_PATH): readonly string[] {
  if (pattern === undefined || lstatSync(root, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  const entries = readdirSync(root, { withFileTypes: true }).filter(({ name }) => pattern.test(name));
  if (deeper.length === 0) return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  return entries.flatMap(({ name }) => listRollouts(join(root, name), deeper).map((path) => `${name}/${path}`));
}

/** Null if it is too large, or not a plain file. A hard link counts as none: Codex would write to the file it leads to. */
function readPlainFile(path: string, bytesMax: number): Buffer | null {
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stat = fstatSync(file);
    return stat.isFile() && stat.nlink === 1 && stat.size <= bytesMax ? readFileSync(file) : null;
  } finally {
    closeSync(file);
  }
}

/** Returns false if the file exists. */
function createFile(path: string, bytes: Buffer): boolean {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeNewFile(path, bytes, { mode: 0o600 });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}
