import type { Change } from "../core/policy/commit-policy.ts";

/** The user's repository, as far as the loop needs it. */
export type Repository = {
  /** The tree of all that is not ignored in the workspace, staged nowhere. Fast: called once an iteration. */
  snapshot(): Promise<string>;
  /** Paths that differ between two trees, relative to the workspace's repository. */
  changedPaths(fromTree: string, toTree: string): Promise<readonly string[]>;
  /** Makes the commit object of the last snapshot, and moves nothing. `null` where HEAD already has that tree. */
  prepareCommit(tree: string, message: string): Promise<PreparedCommit | null>;
  /** Moves the current branch to the prepared commit. False where HEAD is no longer its parent. */
  updateRef(commit: PreparedCommit): Promise<boolean>;
  /** Makes these paths of the workspace as they are in the tree: those that it has not go. */
  restore(tree: string, paths: readonly string[]): Promise<void>;
  /** Files that are larger and not as the last snapshot had them; for a disk that has no room for another one. */
  findLargeChanges(bytesMin: number): Promise<readonly LargeFile[]>;
};

/** The path is relative to the workspace's repository. */
export type LargeFile = { readonly path: string; readonly bytes: number };

/** Looks at what is about to leave the machine. */
export type DiffScanner = {
  /** All that differs between two trees, and what of it bears on whether it may land. */
  scan(fromTree: string, toTree: string): Promise<readonly Change[]>;
  /** How many files a tree has, folders not counted. */
  countFiles(tree: string): Promise<number>;
  /** A text without the secrets of this run. */
  redact(text: string): string;
};

export type PreparedCommit = {
  readonly sha: string;
  /** The commit HEAD must still be at; `null` for a branch without commits. */
  readonly parent: string | null;
  /** The ref to move, `HEAD` where it is detached. */
  readonly ref: string;
};

/** The repository on the server. Each push is all or nothing. */
export type Remote = {
  /**
   * Brings the newest commit of each ref, in one `git fetch` where all are there. A ref that the server has not is `null`.
   * `depth` brings older commits as well. Throws FETCH_REFUSED, FETCH_FAILED, REPOSITORY_NOT_FOUND.
   */
  fetch(refs: readonly string[], depth?: number): Promise<ReadonlyMap<string, string | null>>;
  /** As `fetch` for one branch, with all commits between what is here and there, so that work can be replayed on top. */
  fetchWithHistory(ref: string): Promise<string | null>;
  /** Never throws for what the server said. After an answer that was lost, it asks what became of the refs. */
  push(updates: readonly RefUpdate[], signal?: AbortSignal): Promise<PushResult>;
  /** Asks, without pushing, whether the token may push here at all: `null`, or why not. */
  checkPush(): Promise<PushRejection | null>;
};

export type RefUpdate = {
  /** In full: `refs/heads/main`. */
  readonly ref: string;
  readonly sha: string;
  /** The commit the ref must be at; `null` where it must not exist. */
  readonly expected: string | null;
};

export type PushResult =
  | { readonly kind: "pushed" }
  /** These refs are not where they were expected; nothing has moved. */
  | { readonly kind: "stale"; readonly refs: readonly string[] }
  /** The server does not take it; nothing has moved. */
  | { readonly kind: "rejected"; readonly rejection: PushRejection }
  /** No answer, and the refs are not there; asked several times. */
  | { readonly kind: "unreachable"; readonly problem: string };

export type PushRejection = {
  /** `workflow-file`: a file below .github/workflows. `rule`: a ruleset or a protected branch. `permission`: the token may not write. */
  readonly cause: "workflow-file" | "rule" | "permission" | "other";
  /** The refs that were named in the refusal; the others fell with them. */
  readonly refs: readonly string[];
  /** One sentence: what the server refused, in its own words. */
  readonly message: string;
  /** What to write where. */
  readonly remedy: string;
};

/** Commits beside the workspace's history: the chain's state is kept in them. */
export type StateCommits = {
  /** The text of a file of a commit; `null` where it has none of that name. */
  read(commit: string, path: string): Promise<string | null>;
  /** The values of a trailer in the messages of a commit and of those before it, as far as they are here; newest first. */
  trailers(commit: string, key: string): Promise<readonly string[]>;
  /** A commit whose tree is just these files. */
  write(files: ReadonlyMap<string, string>, parent: string | null, message: string): Promise<string>;
};

/** The branch of our own repository that the work lands on, and the workspace that shows it. */
export type WorkBranch = {
  /** HEAD is the branch at this commit, and the tracked files of the workspace are the commit's, whatever they were. */
  checkOut(commit: string, branchRef: string): Promise<void>;
  /** The same work with `onto` as its parent; HEAD and the workspace then stand at `onto` with that work in it. `null`, and nothing has moved, where the two conflict. */
  rebaseCommit(commit: PreparedCommit, onto: string): Promise<PreparedCommit | null>;
  /** The commit the branch is at; `null` before the first. */
  head(): Promise<string | null>;
  /** The workspace's own `.git` is brought to where the branch is, so that what the agent and later steps see there is true. Never throws. */
  syncCheckout(): Promise<void>;
};
