import type { ClosedPull } from "../core/chain/closed-pull.ts";

export type Workflows = {
  /** Starts a workflow once. Never throws for GitHub's answer. If the answer is lost, looks for the new run before a second attempt. */
  dispatch(request: DispatchRequest): Promise<DispatchResponse>;
  /** Returns the queued, waiting and running ones of a workflow's 30 newest runs. Throws GITHUB_FAILED. */
  listActive(workflow: string): Promise<readonly ActiveRun[]>;
  /** Returns the path of a run's workflow, as the server writes it: `.github/workflows/loop.yml`, `loop.yml@refs/heads/main`. Null if it does not say. */
  pathOfRun(runId: number): Promise<string | null>;
};

export type DispatchRequest = {
  /** The file name in .github/workflows: `loop.yml`. */
  readonly workflow: string;
  /** A branch or tag: `refs/heads/main`. */
  readonly ref: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** Inputs that the workflow must declare; others are dropped if it does not. */
  readonly required?: readonly string[];
};

export type DispatchResponse =
  /** `runId` and `url` are null if GitHub did not return them. `dropped` lists inputs that the workflow does not declare. */
  | { readonly kind: "dispatched"; readonly runId: number | null; readonly url: string | null; readonly dropped: readonly string[] }
  | { readonly kind: "rejected"; readonly status: number; readonly message: string; readonly remedy: string }
  /** No answer, and no new run was found: it may have started, or not. */
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

export type Comments = {
  /** Searches all pages for our own comment with this marker. Returns null if there is none. */
  findOwn(issue: number, marker: string): Promise<PostedComment | null>;
  /** Throws COMMENT_REFUSED, as the other two do. */
  create(issue: number, body: string): Promise<PostedComment>;
  /** Returns null if the comment was deleted. */
  update(id: number, body: string): Promise<PostedComment | null>;
};

export type PostedComment = { readonly id: number; readonly url: string };

/** Every method throws GITHUB_FAILED if GitHub does not answer. */
export type Pulls = {
  /** Finds the open pull request from a branch, or if there is none, the last closed one to the base. */
  findOfBranch(branch: string, base: string): Promise<BranchPull>;
  get(number: number): Promise<PullRequest>;
  /** Creates a draft if the plan supports it, or returns the open one. Throws PULL_REQUEST_REFUSED and PULL_REQUEST_EMPTY. */
  create(request: { readonly branch: string; readonly base: string; readonly title: string; readonly body: string }): Promise<PullRequest>;
  /** Reads the body, and writes what `edit` makes of it; null leaves it as it is. Throws PULL_REQUEST_REFUSED. */
  editBody(number: number, edit: (body: string) => string | null): Promise<void>;
  /** Throws PULL_REQUEST_REFUSED. */
  markReady(pull: PullRequest): Promise<void>;
};

export type BranchPull =
  | { readonly kind: "open"; readonly pull: PullRequest }
  | { readonly kind: "closed"; readonly closed: ClosedPull }
  | { readonly kind: "none" };

export type PullRequest = {
  readonly number: number;
  readonly nodeId: string;
  readonly url: string;
  readonly isDraft: boolean;
  readonly branch: string;
  readonly base: string;
  readonly isFork: boolean;
};

export type Permissions = {
  /** Throws GITHUB_FAILED if GitHub does not answer. */
  permissionOf(login: string): Promise<"admin" | "write" | "read" | "none">;
  /** Returns whether the token acts as this bot. False if GitHub does not say so. */
  isTokenOwner(login: string): Promise<boolean>;
};

export type CacheEntries = {
  /** Deletes the entry of one ref (`refs/heads/main`) with exactly this key, if there is one. */
  delete(key: string, ref: string): Promise<{ readonly kind: "deleted" } | CacheAccessDenied>;
};

/** `remedy` is the line to add to the workflow. */
type CacheAccessDenied = { readonly kind: "denied"; readonly remedy: string };
