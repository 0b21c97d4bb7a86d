import { existsSync, lstatSync, mkdirSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { userError } from "../../errors/user-error.ts";
import { unlinkIfExists, writeNewFile } from "../fs/atomic-write.ts";
import { errorCode, explainWriteError } from "../fs/errno.ts";
import { isInside, realPathOrNull } from "../fs/safe-path.ts";

/** An opened state dir, which must stay the same real folder. */
export type StateDir = {
  readonly path: string;
  /** Throws STATE_DIR_ESCAPES if the folder was replaced; makes it again if it was removed. Costs one system call. */
  check(): void;
  /** Calls `check` and returns the path of a folder inside, made if missing. Throws STATE_FILE_IS_A_LINK. */
  folder(name: string): string;
};

/**
 * Makes the state dir, its folders and a `.gitignore` that keeps it out of every commit. Inside the workspace, it must not
 * be reached through a link out of the workspace or into `.git`, which the agent could make. Throws STATE_DIR_ESCAPES,
 * STATE_DIR_NOT_A_FOLDER, STATE_FILE_IS_A_LINK, STATE_DIR_READ_ONLY, STATE_DIR_FULL.
 */
export function openStateDir(workspace: string, stateDir: string): StateDir {
  const [absoluteWorkspace, path] = [resolve(workspace), resolve(stateDir)];
  makeStateDir(absoluteWorkspace, path);
  const realPath = realpathSync.native(path);
  const check = (): void => {
    let current = realPathOrNull(path);
    // `git clean -fdx` removes ignored files, so an agent that tidies up removes the state dir.
    if (current === null && existsSync(absoluteWorkspace)) {
      makeStateDir(absoluteWorkspace, path);
      current = realPathOrNull(path);
    }
    if (current !== realPath) throw userError("STATE_DIR_ESCAPES", { stateDir: path, target: current ?? "nowhere" });
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
  for (const name of ["prompts", "logs"]) ensureFolder(join(path, name));
  writeGitignore(join(path, ".gitignore"));
}

/** A path outside the workspace was chosen by the user and is not checked: the agent cannot make links there. */
function refuseEscape(workspace: string, path: string): void {
  if (!isInside(workspace, path)) return;
  const realWorkspace = realPathOrNull(workspace) ?? workspace;
  for (const parent of pathsBetween(workspace, path)) {
    const stat = lstatSync(parent, { throwIfNoEntry: false });
    if (stat === undefined) return;
    if (!stat.isSymbolicLink()) {
      if (!stat.isDirectory()) throw userError("STATE_DIR_NOT_A_FOLDER", { path: parent });
      continue;
    }
    const target = realPathOrNull(parent);
    const allowed = target !== null && isInside(realWorkspace, target) && !relative(realWorkspace, target).split(sep).includes(".git");
    if (!allowed) throw userError("STATE_DIR_ESCAPES", { stateDir: path, target: target ?? "nowhere" });
  }
}

/** Every path below `folder` down to `path`, outermost first. */
function pathsBetween(folder: string, path: string): readonly string[] {
  const paths: string[] = [];
  for (let current = path; current !== folder && current !== dirname(current); current = dirname(current)) paths.unshift(current);
  return paths;
}

function ensureFolder(path: string): string {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat?.isSymbolicLink()) throw userError("STATE_FILE_IS_A_LINK", { path });
  if (stat?.isDirectory()) return path;
  if (stat !== undefined) throw userError("STATE_DIR_NOT_A_FOLDER", { path });
  try {
    mkdirSync(path);
  } catch (error) {
    // Another instance made it meanwhile; check what it is.
    if (errorCode(error) === "EEXIST") return ensureFolder(path);
    throw explainWriteError(error, path);
  }
  return path;
}

/** Git does not follow a `.gitignore` that is a link, so a link is replaced. */
function writeGitignore(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile()) return;
  try {
    unlinkIfExists(path);
    writeNewFile(path, `# Written by codex-self-iter. Do not commit ${basename(dirname(path))}.\n*\n`);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw explainWriteError(error, path);
  }
}
