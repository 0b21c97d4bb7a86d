import { lstatSync } from "node:fs";
import { join, resolve } from "node:path";
import { CONFLICT } from "../../core/text/git-operation.ts";
import { userError } from "../../errors/user-error.ts";
import { orNull } from "../fs/errno.ts";
import { readRegularBytes, readRegularFile } from "../fs/safe-path.ts";
import { type Git, gitError, runGit } from "./exec.ts";
import { hasConflict } from "./index-flags.ts";

/** Where the parts of a repository are (gitrepository-layout(5)); absolute paths. */
export type Layout = {
  /** Of this worktree: HEAD and the index. */
  readonly gitDir: string;
  /** Shared by all worktrees: branches and objects. */
  readonly commonDir: string;
  readonly topLevel: string;
  /** The workspace below the top level, with a slash at its end; empty if it is the top level. */
  readonly prefix: string;
};

/** Files that git keeps in its directory while an operation waits for the user, and the command that it belongs to. */
const OPERATIONS: Readonly<Record<string, string>> = {
  "rebase-merge": "rebase",
  "rebase-apply/applying": "am",
  "rebase-apply": "rebase",
  MERGE_HEAD: "merge",
  CHERRY_PICK_HEAD: "cherry-pick",
  REVERT_HEAD: "revert",
  sequencer: "cherry-pick",
  BISECT_LOG: "bisect",
  BISECT_START: "bisect",
};
const TODO_BYTES_MAX = 1024 * 1024;
/** Of some millions of files. */
export const INDEX_BYTES_MAX = 1024 * 1024 * 1024;
export const OPERATION_FILES = Object.keys(OPERATIONS);

/** Returns the git command that is unfinished, or null. An agent can put a file or a link in place of the folder. */
export function findOperation(gitDir: string): string | null {
  const file = OPERATION_FILES.find((name) => orNull(() => lstatSync(join(gitDir, name), { throwIfNoEntry: false }) ?? null) !== null);
  if (file === "sequencer" && isRevert(join(gitDir, file, "todo"))) return "revert";
  return file === undefined ? null : (OPERATIONS[file] ?? null);
}

/**
 * Finds what is unfinished, also a conflict that leaves no file of an operation. What was there before has nothing to do with the work: a
 * conflict, and with `isCheckout` what an earlier step of the job left.
 */
export function createOperationFinder(gitDir: string, isCheckout: boolean): () => string | null {
  const index = join(gitDir, "index");
  const before = isCheckout ? findOperation(gitDir) : null;
  let known = { version: "", hasConflict: false };
  const findConflict = (): boolean => {
    const stat = orNull(() => lstatSync(index, { bigint: true }));
    const version = stat === null ? "" : `${stat.ino}-${stat.size}-${stat.mtimeNs}-${stat.ctimeNs}`;
    if (version !== known.version) known = { version, hasConflict: readConflict(index) };
    return known.hasConflict;
  };
  let hadConflict = findConflict();
  return () => {
    const hasConflict = findConflict();
    hadConflict &&= hasConflict;
    const operation = findOperation(gitDir);
    if (operation !== null && operation !== before) return operation;
    return hasConflict && !hadConflict ? CONFLICT : null;
  };
}

function readConflict(index: string): boolean {
  const bytes = orNull(() => readRegularBytes(index, INDEX_BYTES_MAX))?.bytes ?? null;
  return bytes !== null && hasConflict(bytes);
}

/** Between two commits of a sequence, only its list of what is left says which command it is. */
function isRevert(todo: string): boolean {
  return orNull(() => readRegularFile(todo, TODO_BYTES_MAX))?.text?.startsWith("revert ") === true;
}

/** Throws WORKSPACE_NOT_A_REPOSITORY, WORKSPACE_IS_BARE, WORKSPACE_OWNED_BY_ANOTHER, GIT_FAILED. */
export async function readLayout(git: Git): Promise<Layout> {
  const questions = ["--is-bare-repository", "--is-inside-work-tree", "--absolute-git-dir", "--git-common-dir", "--show-prefix"];
  const args = ["rev-parse", ...questions, "--show-toplevel"];
  const result = await runGit(git, { args });
  refuseUntrusted(git, result.stderr);
  const [bare, insideTree, gitDir = "", commonDir = "", prefix = "", topLevel = ""] = result.stdout.split("\n");
  const path = git.cwd;
  if (gitDir === "") {
    if (result.stderr.includes("not a git repository")) throw userError("WORKSPACE_NOT_A_REPOSITORY", { path });
    throw gitError({ args }, result);
  }
  if (bare === "true" || insideTree !== "true") throw userError("WORKSPACE_IS_BARE", { path });
  if (commonDir === "" || topLevel === "") throw gitError({ args }, result);
  // Relative to the workspace, unless git is asked for an absolute path.
  return { gitDir, commonDir: resolve(path, commonDir), prefix, topLevel };
}

/** git refuses a repository that another user owns (`safe.directory` in git-config(1)). */
export function refuseUntrusted(git: Git, stderr: string): void {
  if (stderr.includes("dubious ownership")) throw userError("WORKSPACE_OWNED_BY_ANOTHER", { path: git.cwd });
}

/** True for a folder, false for a link to one. */
export function isRealFolder(path: string): boolean {
  return orNull(() => lstatSync(path))?.isDirectory() === true;
}
