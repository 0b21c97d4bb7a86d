import type { PreparedCommit } from "./loop.ts";

/** What the action may touch besides what the loop touches (`ports.ts`): the repository on the server, GitHub, the cache, the runner. */

/** The repository on the server. Each push is all or nothing. */
export type Remote = {
  /**
   * Brings the newest commit of each ref, in one `git fetch` where all are there. A ref that the server has not is `null`.
   * `depth` brings older commits as well. Throws FETCH_REFUSED, FETCH_FAILED, REPOSITORY_NOT_FOUND.
   */
  fetch(refs: readonly string[], depth?: number): Promise<ReadonlyMap<string, string | null>>;
  /** As `fetch` for one branch, with all commits between what is here and there, so that work can be replayed on top. */
  fetchOnto(ref: string): Promise<string | null>;
  /** Never throws for what the server said. After an answer that was lost, it asks what became of the refs. */
  push(updates: readonly RefUpdate[], signal?: AbortSignal): Promise<PushResult>;
  /** Asks, without pushing, whether the token may push here at all: `null`, or why not. */
  checkPush(): Promise<PushRefusal | null>;
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
  | { readonly kind: "refused"; readonly refusal: PushRefusal }
  /** No answer, and the refs are not there; asked several times. */
  | { readonly kind: "unreachable"; readonly problem: string };

export type PushRefusal = {
  /** `workflow-file`: a file below .github/workflows. `rule`: a ruleset or a protected branch. `permission`: the token may not write. */
  readonly cause: "workflow-file" | "rule" | "permission" | "other";
  /** The refs that were named in the refusal; the others fell with them. */
  readonly refs: readonly string[];
  /** One sentence: what the server refused, in its own words. */
  readonly said: string;
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

/** The workflow of this run, and its runs. */
export type Workflows = {
  /** Starts the workflow once. Never throws for what GitHub said; a lost answer is looked up before a second try. */
  dispatch(order: DispatchOrder): Promise<Dispatched>;
  /** Runs of a workflow that are not over yet: queued, waiting, or at work; of the newest 30. Throws GITHUB_FAILED. */
  listActive(workflow: string): Promise<readonly ActiveRun[]>;
};

export type DispatchOrder = {
  /** File name in .github/workflows: `loop.yml`. */
  readonly workflow: string;
  /** Branch or tag: `refs/heads/main`. */
  readonly ref: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** Inputs without which nothing is to be started; any other one is left out where the workflow does not declare it. */
  readonly needed?: readonly string[];
};

export type Dispatched =
  /** `runId` and `url` are `null` where GitHub did not tell them; `dropped` are inputs that the workflow does not declare. */
  | { readonly kind: "dispatched"; readonly runId: number | null; readonly url: string | null; readonly dropped: readonly string[] }
  /** `said` is GitHub's answer, `remedy` the line to write. */
  | { readonly kind: "refused"; readonly status: number; readonly said: string; readonly remedy: string }
  /** No answer, and no new run was found: it is not known whether there will be one. */
  | { readonly kind: "unknown"; readonly problem: string };

export type ActiveRun = {
  readonly id: number;
  readonly url: string;
  readonly status: string;
  readonly event: string;
  readonly title: string;
  readonly branch: string | null;
  readonly createdAtMs: number;
};

/** Comments on a pull request or an issue. */
export type Comments = {
  /** The comment with this marker that we wrote ourselves, through all pages; `null` where there is none. */
  findOwn(issue: number, marker: string): Promise<PostedComment | null>;
  /** Throws COMMENT_REFUSED, as the other two do. */
  create(issue: number, body: string): Promise<PostedComment>;
  /** `null` where the comment is gone; the caller may post a new one. */
  update(id: number, body: string): Promise<PostedComment | null>;
};

export type PostedComment = { readonly id: number; readonly url: string };

export type Pulls = {
  /** The open pull request of a branch of this repository. Throws GITHUB_FAILED, as all of these do where there is no answer. */
  findOpen(branch: string): Promise<PullRequest | null>;
  /** By number: for an event that names a pull request and not its branch. */
  get(number: number): Promise<PullRequest>;
  /** A draft where the repository's plan has drafts; the one that is open already where there is one. Throws PULL_REQUEST_REFUSED, PULL_REQUEST_EMPTY. */
  create(order: { readonly branch: string; readonly base: string; readonly title: string; readonly body: string }): Promise<PullRequest>;
  /** Takes it out of draft. Throws PULL_REQUEST_REFUSED. */
  markReady(pull: PullRequest): Promise<void>;
};

export type PullRequest = {
  readonly number: number;
  /** For GraphQL. */
  readonly nodeId: string;
  readonly url: string;
  readonly isDraft: boolean;
  readonly branch: string;
  readonly base: string;
  /** The branch is in another repository. */
  readonly isFork: boolean;
};

/** Who may do what in this repository. */
export type Permissions = {
  /** `admin`, `write`, `read` or `none`. Throws GITHUB_FAILED where GitHub does not say. */
  permissionOf(login: string): Promise<"admin" | "write" | "read" | "none">;
};

/** The actions cache. Neither method throws: a cache is never worth a run. */
export type StateCache = {
  /** Brings the newest entry of the track back into the state dir: wholly, or not at all. */
  restore(limitMs?: number): Promise<Restored>;
  /** Saves the state dir under a key of its own, then deletes older entries of the track. Both within `limitMs`, 60 s by default. */
  save(seq: number, limitMs?: number): Promise<SavedCache>;
};

/** `key` is `null` where nothing was brought back; without a `problem` there was nothing. A problem is a sentence; both are told where a part was left out. */
export type Restored = { readonly key: string | null; readonly problem: string | null };

export type SavedCache =
  /** `warning`: it is saved, and something beside it could not be done; a sentence. */
  | { readonly kind: "saved"; readonly key: string; readonly warning: string | null }
  /** `problem`: why, as the end of a sentence. */
  | { readonly kind: "not-saved"; readonly problem: string };

/** The entries of the actions cache, as the REST API shows them. */
export type CacheEntries = {
  /** Those whose key begins so, on one ref (`refs/heads/main`). */
  list(prefix: string, ref: string): Promise<ListedEntries>;
  delete(id: number): Promise<{ readonly kind: "deleted" } | RefusedEntries>;
};

export type ListedEntries = { readonly kind: "listed"; readonly entries: readonly CacheEntry[] } | RefusedEntries;

/** `remedy` is the line to write. */
export type RefusedEntries = { readonly kind: "refused"; readonly remedy: string };

export type CacheEntry = { readonly id: number; readonly key: string; readonly ref: string; readonly createdAtMs: number };
