/** The workflow of this run, and its runs. */
export type Workflows = {
  /** Starts the workflow once. Never throws for what GitHub said; a lost answer is looked up before a second try. */
  dispatch(request: DispatchRequest): Promise<DispatchResponse>;
  /** Runs of a workflow that are not over yet: queued, waiting, or at work; of the newest 30. Throws GITHUB_FAILED. */
  listActive(workflow: string): Promise<readonly ActiveRun[]>;
};

export type DispatchRequest = {
  /** File name in .github/workflows: `loop.yml`. */
  readonly workflow: string;
  /** Branch or tag: `refs/heads/main`. */
  readonly ref: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** Inputs without which nothing is to be started; any other one is left out where the workflow does not declare it. */
  readonly required?: readonly string[];
};

export type DispatchResponse =
  /** `runId` and `url` are `null` where GitHub did not tell them; `dropped` are inputs that the workflow does not declare. */
  | { readonly kind: "dispatched"; readonly runId: number | null; readonly url: string | null; readonly dropped: readonly string[] }
  /** `said` is GitHub's answer, `remedy` the line to write. */
  | { readonly kind: "rejected"; readonly status: number; readonly message: string; readonly remedy: string }
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
  create(request: { readonly branch: string; readonly base: string; readonly title: string; readonly body: string }): Promise<PullRequest>;
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

/** The entries of the actions cache, as the REST API shows them. */
export type CacheEntries = {
  /** Those whose key begins so, on one ref (`refs/heads/main`). */
  list(prefix: string, ref: string): Promise<CacheListing>;
  delete(id: number): Promise<{ readonly kind: "deleted" } | CacheAccessDenied>;
};

export type CacheListing = { readonly kind: "listed"; readonly entries: readonly CacheEntry[] } | CacheAccessDenied;

/** `remedy` is the line to write. */
export type CacheAccessDenied = { readonly kind: "denied"; readonly remedy: string };

export type CacheEntry = { readonly id: number; readonly key: string; readonly ref: string; readonly createdAtMs: number };
