import { closeSync, constants, existsSync, fstatSync, lstatSync, mkdirSync, openSync, readSync, realpathSync, type Stats } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

import { userError } from "../../errors/user-error.ts";
import { errorCode, explainWriteError, unlinkIfExists, writeNewFile } from "./atomic-write.ts";

/** A state dir that was opened: from here on it must stay the same real folder. */
export type StateFolder = {
  /** As it was asked for; absolute. */
  readonly path: string;
  /** Throws STATE_DIR_ESCAPES when the folder has been exchanged since it was opened; one that is gone is made again. Costs one system call. */
  check(): void;
  /** Checks, and gives the absolute path of a folder inside, made where it is missing. Throws STATE_FILE_IS_A_LINK for a link. */
  folder(name: string): string;
};

/** What the state dir is made of, for the folder's own use. */
const FOLDERS = ["prompts", "logs"] as const;

/**
 * Makes the state dir and its folders where they are missing, and a `.gitignore` that keeps it out of every commit.
 * A state dir inside the workspace may not be reached through a link that leads out of it (or into `.git`): the agent
 * can make such links, and the loop would then write wherever they point. Throws STATE_DIR_ESCAPES,
 * STATE_DIR_NOT_A_FOLDER, STATE_FILE_IS_A_LINK, STATE_DIR_READ_ONLY, STATE_DIR_FULL.
 */
export function openStateDir(workspace: string, stateDir: string): StateFolder {
  const [home, path] = [resolve(workspace), resolve(stateDir)];
  makeStateDir(home, path);
  const real = realpathSync.native(path);
  const check = (): void => {
    let now = realPathOrNull(path);
    // An agent that tidies up (`git clean -fdx`) takes what git ignores, and so all of this: no reason to lose its work.
    if (now === null && existsSync(home)) {
      makeStateDir(home, path);
      now = realPathOrNull(path);
    }
    if (now !== real) throw userError("STATE_DIR_ESCAPES", { stateDir: path, target: now ?? "nowhere" });
  };
  return {
    path,
    check,
    folder(name) {
      check();
      return ensureFolder(join(path, name));
    },
  };
}

function makeStateDir(workspace: string, path: string): void {
  refuseEscape(workspace, path);
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    if (errorCode(error) === "EEXIST") throw userError("STATE_DIR_NOT_A_FOLDER", { path }, { cause: error });
    throw explainWriteError(error, path);
  }
  refuseEscape(workspace, path);
  for (const name of FOLDERS) ensureFolder(join(path, name));
  writeGitignore(join(path, ".gitignore"));
}

/** Whether a path is the folder or lies below it; both absolute. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/**
 * Reads a regular file without following a link at its end and without waiting on a pipe. `null` where it is missing.
 * A file larger than `limitBytes` gives its size instead of its bytes. Throws STATE_FILE_IS_A_LINK.
 */
export function readRegularFile(path: string, limitBytes: number): { readonly text: string | null; readonly sizeBytes: number } | null {
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
    if (stat.size > limitBytes) return { text: null, sizeBytes: stat.size };
    const bytes = Buffer.allocUnsafe(stat.size);
    const read = readAt(file, bytes, 0);
    return { text: bytes.toString("utf8", 0, read), sizeBytes: read };
  } finally {
    closeSync(file);
  }
}

/** Fills a buffer from a place in a file; returns how many bytes there were. */
export function readAt(file: number, bytes: Buffer, position: number): number {
  let filled = 0;
  while (filled < bytes.length) {
    const count = readSync(file, bytes, filled, bytes.length - filled, position + filled);
    if (count === 0) break;
    filled += count;
  }
  return filled;
}

function refuseEscape(workspace: string, path: string): void {
  // A place outside was named on purpose, by the user: the agent's links have no part in it.
  if (!isInside(workspace, path)) return;
  const realWorkspace = realPathOrNull(workspace) ?? workspace;
  for (const part of partsBetween(workspace, path)) {
    const stat = lstatOrNull(part);
    if (stat === null) return;
    if (!stat.isSymbolicLink()) {
      if (!stat.isDirectory()) throw userError("STATE_DIR_NOT_A_FOLDER", { path: part });
      continue;
    }
    const target = realPathOrNull(part);
    const allowed = target !== null && isInside(realWorkspace, target) && !relative(realWorkspace, target).split(sep).includes(".git");
    if (!allowed) throw userError("STATE_DIR_ESCAPES", { stateDir: path, target: target ?? "nowhere" });
  }
}

/** Every path from just below the folder down to the path, outermost first. */
function partsBetween(folder: string, path: string): readonly string[] {
  const parts: string[] = [];
  for (let part = path; part !== folder && part !== dirname(part); part = dirname(part)) parts.unshift(part);
  return parts;
}

function ensureFolder(path: string): string {
  const stat = lstatOrNull(path);
  if (stat?.isSymbolicLink() === true) throw userError("STATE_FILE_IS_A_LINK", { path });
  if (stat !== null && !stat.isDirectory()) throw userError("STATE_DIR_NOT_A_FOLDER", { path });
  if (stat !== null) return path;
  try {
    mkdirSync(path);
  } catch (error) {
    // Another instance may have made it in between; it is looked at again.
    if (errorCode(error) === "EEXIST") return ensureFolder(path);
    throw explainWriteError(error, path);
  }
  return path;
}

function writeGitignore(path: string): void {
  if (lstatOrNull(path)?.isFile() === true) return;
  try {
    // A link of this name is not ours, and git does not follow one either.
    if (lstatOrNull(path) !== null) unlinkIfExists(path);
    writeNewFile(path, `# Written by codex-self-iter: nothing in ${basename(dirname(path))} belongs into a commit.\n*\n`, false);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw explainWriteError(error, path);
  }
}

function lstatOrNull(path: string): Stats | null {
  return lstatSync(path, { throwIfNoEntry: false }) ?? null;
}

/** The path with every link followed; `null` where it leads nowhere. */
export function realPathOrNull(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch {
    return null;
  }
}
