import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { errorCode } from "../fs/errno.ts";
import { gitOutput, runGit, type Git } from "./exec.ts";

/** Where HEAD is. `ref` is `HEAD` itself where it is detached; `sha` is `null` on a branch without commits. */
export type Head = { readonly ref: string; readonly sha: string | null };

export type GitFolders = {
  /** This worktree's own folder: HEAD and index. */
  readonly gitDir: string;
  /** The folder that all worktrees share: branches and objects. */
  readonly commonDir: string;
};

const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Branch names that are safe as a path and as an argument; any other is left to git. */
const BRANCH = /^ref: (refs\/heads\/(?!\.)[^\s\\:?*[~^]+)$/;

/**
 * Reads HEAD from its files, which costs no process; whatever is not a plain branch or a plain commit is asked of git
 * (gitrepository-layout(5); the reftable format leaves `ref: refs/heads/.invalid` in HEAD).
 */
export function createHeadReader(context: Git, folders: GitFolders): () => Head | Promise<Head> {
  const packed = createPackedRefs(join(folders.commonDir, "packed-refs"));
  return () => readHeadFiles(folders, packed) ?? askHead(context);
}

function readHeadFiles(folders: GitFolders, packed: (ref: string) => string | null): Head | null {
  const head = readLine(join(folders.gitDir, "HEAD"));
  if (head === null) return null;
  if (SHA.test(head)) return { ref: "HEAD", sha: head };
  const ref = BRANCH.exec(head)?.[1];
  if (ref === undefined || ref.includes("..")) return null;
  const loose = readLine(join(folders.commonDir, ref));
  // git writes the packed file before it removes the loose one, so looking in this order misses none.
  if (loose === null) return { ref, sha: packed(ref) };
  return SHA.test(loose) ? { ref, sha: loose } : null;
}

/** The packed file can hold a hundred thousand names: it is read again only when it has changed. */
function createPackedRefs(file: string): (ref: string) => string | null {
  let seen = "";
  let text = "";
  return (ref) => {
    const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
    if (stat === undefined) return null;
    const mark = `${stat.ino}-${stat.size}-${stat.mtimeNs}`;
    if (mark !== seen) text = readFileSync(file, "utf8");
    seen = mark;
    const end = text.indexOf(` ${ref}\n`);
    return end === -1 ? null : text.slice(text.lastIndexOf("\n", end) + 1, end);
  };
}

async function askHead(context: Git): Promise<Head> {
  const [symbolic, commit] = await Promise.all([
    runGit(context, { args: ["symbolic-ref", "-q", "HEAD"] }),
    runGit(context, { args: ["rev-parse", "--verify", "-q", "HEAD^{commit}"] }),
  ]);
  const sha = commit.exitCode === 0 ? commit.stdout.trim() : null;
  return { ref: symbolic.exitCode === 0 ? symbolic.stdout.trim() : "HEAD", sha };
}

/** The hash of a commit's tree. */
export function askTree(context: Git, commit: string): Promise<string> {
  return gitOutput(context, { args: ["rev-parse", "--verify", "-q", `${commit}^{tree}`] });
}

function readLine(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trimEnd();
  } catch (error) {
    const code = errorCode(error);
    // EISDIR: a folder of branches is left where a branch of that name was.
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return null;
    throw error;
  }
}
