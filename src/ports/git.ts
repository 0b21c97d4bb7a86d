import type { FileStat } from "../core/chain/diff-stat.ts";
import type { Change } from "../core/policy/commit-policy.ts";
import type { Link } from "../core/policy/links.ts";

/** The user's repository. Paths are relative to its root. */
export type Repository = {
  /**
   * Returns the tree of all files that are not ignored; stages nothing. Fast: called in every iteration. `by` says who may have written since
   * the last snapshot, the agent by default: a file that the agent did not write does not become its work by a change of the ignore rules.
   */
  snapshot(by?: "agent" | "others"): Promise<string>;
  /** The files that the last snapshot left out for their size, or because they were ignored and are not the agent's. */
  leftOut(): readonly LeftOutFile[];
  /** Returns the submodules and the nested repositories that the last snapshot met: a tree has no file of theirs. Never throws. */
  unseenFolders(): Promise<readonly string[]>;
  changedPaths(fromTree: string, toTree: string): Promise<readonly string[]>;
  /** Returns the tree of HEAD, of the workspace's folder only; the empty tree on a branch without commits. */
  headTree(): Promise<string>;
  /** Returns the tree `head` with exactly the paths that differ between `before` and `after` as they are in `after`. */
  buildWorkTree(head: string, before: string, after: string): Promise<string>;
  /**
   * Creates the commit object and moves no ref. Returns null if HEAD already has that tree. `builtOn` is the head's tree that `tree` was built
   * on: if HEAD has another by now, the same changes are committed on top of that one.
   */
  prepareCommit(tree: string, message: string, builtOn?: string): Promise<PreparedCommit | null>;
  /** Returns the git command that waits for the user (`rebase`, `merge`), so that a commit would be wrong; null if there is none. */
  unfinishedOperation(): Promise<string | null>;
  /**
   * Called before a turn, so that `reportGitChanges` knows what others have done to the user's git since. Reports it itself for a turn in which
   * the last run was killed.
   */
  noteGitState(): Promise<void>;
  /** Warns about a moved HEAD, lost commits, new and removed branches, and an unfinished operation, unless the loop did it. Never throws. */
  reportGitChanges(): Promise<void>;
  /** Moves the current branch to the prepared commit. Returns false if HEAD is no longer its parent. */
  updateRef(commit: PreparedCommit): Promise<boolean>;
  /** Remembers where work began that has not landed, so that the next start after a kill does not take it for something else. */
  rememberWork(unlanded: UnlandedWork | null): Promise<void>;
  recallWork(): Promise<UnlandedWork | null>;
  /** Makes these paths of the workspace as they are in the tree; deletes those that it does not have. */
  restore(tree: string, paths: readonly string[]): Promise<void>;
  /** As `snapshot`, without the files that make git fail. */
  salvage(): Promise<string>;
  /** Tells that of all snapshots, only these trees are still needed. */
  prune(trees: readonly string[]): Promise<void>;
  /** Returns the command that shows a file of a snapshot, with `<path>` for its path; null if nobody can run it. */
  showCommand(tree: string): string | null;
  /** Returns the files above a size that differ from the last snapshot, without taking another one: the disk may be full. */
  findLargeChanges(bytesMin: number): Promise<readonly LargeFile[]>;
};

/** Trees: the workspace without the work, and with it; `after` is null while the agent works. */
export type UnlandedWork = { readonly before: string; readonly after: string | null };
/** `version` changes with every write. */
export type LeftOutFile = LargeFile & { readonly version: string; readonly cause: "size" | "ignored" };

export type LargeFile = { readonly path: string; readonly bytes: number };

export type PreparedCommit = {
  readonly sha: string;
  /** The commit that HEAD must be at; `null` for a branch without commits. */
  readonly parent: string | null;
  /** The ref to move; `HEAD` if it is detached. */
  readonly ref: string;
};

/** Keeps work in the state dir that the server did not take. */
export type PatchWriter = {
  /** Writes the difference of two trees for `git apply`. Returns the path from the workspace; null if it could not be written. Never throws. */
  write(iteration: number, fromTree: string, toTree: string): Promise<string | null>;
};

export type DiffScanner = {
  /** Returns everything that differs between two trees, with the facts that the commit policy needs. */
  scan(fromTree: string, toTree: string): Promise<readonly Change[]>;
  /** Returns every file that differs between two trees, with the lines that do. Throws GIT_FAILED. */
  countLines(fromTree: string, toTree: string): Promise<readonly FileStat[]>;
  listFiles(tree: string): Promise<readonly string[]>;
  /** Returns null if the tree does not have the file. */
  readText(tree: string, path: string): Promise<string | null>;
  /** Returns the symlinks of a tree. Fast for a tree of the last scan. */
  links(tree: string): Promise<readonly Link[]>;
  redact(text: string): string;
};

export type Remote = {
  /**
   * Fetches the newest commit of each ref, or the newest `depth` commits. A missing ref is null. Throws FETCH_REFUSED,
   * FETCH_FAILED and REPOSITORY_NOT_FOUND, as `fetchWithHistory` does.
   */
  fetch(refs: readonly string[], depth?: number): Promise<ReadonlyMap<string, string | null>>;
  /** Fetches the newest commit of every ref whose name begins so. */
  fetchBelow(prefix: string): Promise<ReadonlyMap<string, string>>;
  /** Fetches one branch with all commits since the local ones, so that work can be rebased onto it. */
  fetchWithHistory(ref: string): Promise<string | null>;
  /** Updates all refs or none. Never throws for the server's answer. If the answer is lost, reads the refs to learn the result. */
  push(updates: readonly RefUpdate[], signal?: AbortSignal): Promise<PushResult>;
  /** Checks, without pushing, whether the token may push. Returns null if it may. */
  checkPush(): Promise<PushRejection | null>;
};

export type RefUpdate = {
  /** In full: `refs/heads/main`. */
  readonly ref: string;
  readonly sha: string;
  /** The commit that the ref must be at; `null` if it must not exist. */
  readonly expected: string | null;
};

export type PushResult =
  | { readonly kind: "pushed" }
  /** These refs are not at the expected commit; no ref has moved. */
  | { readonly kind: "stale"; readonly refs: readonly string[] }
  | { readonly kind: "rejected"; readonly rejection: PushRejection }
  /** No answer after several attempts, and the refs have not moved. */
  | { readonly kind: "unreachable"; readonly problem: string };

export type PushRejection = {
  /** `workflow-file`: a file in .github/workflows. `rule`: a ruleset or a protected branch. `permission`: the token may not write. */
  readonly cause: "workflow-file" | "rule" | "permission" | "other";
  /** The refs that the server named; an atomic push rejects the others with them. */
  readonly refs: readonly string[];
  /** One sentence, quoted from the server. */
  readonly message: string;
  readonly remedy: string;
};

/** Commits outside the workspace's history; they hold the chain's state. */
export type StateCommits = {
  /** Returns the text of a file in a commit, or null if the commit does not have it. */
  read(commit: string, path: string): Promise<string | null>;
  /** Returns the values of a trailer in a commit and its fetched ancestors, newest first. */
  trailers(commit: string, key: string): Promise<readonly string[]>;
  /** Creates a commit whose tree has exactly these files. Returns its sha. */
  write(files: ReadonlyMap<string, string>, parent: string | null, message: string): Promise<string>;
};

/** The work branch in the action's private repository, and the workspace that shows it. */
export type WorkBranch = {
  /** Puts HEAD on the branch at this commit and overwrites the workspace's tracked files. */
  checkOut(commit: string, branchRef: string): Promise<void>;
  /** Rebases the work onto a commit and updates HEAD and the workspace. Returns null, and changes nothing, if the two conflict. */
  rebaseCommit(commit: PreparedCommit, onto: string): Promise<PreparedCommit | null>;
  /** Returns null before the branch's first commit. */
  head(): Promise<string | null>;
  /** Moves the checkout's own `.git` to the branch, so that the agent and later steps see the true HEAD. Never throws. */
  syncCheckout(): Promise<void>;
};
