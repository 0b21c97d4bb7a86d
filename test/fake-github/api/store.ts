import type { BareRepository } from "./bare-repository.ts";

/** The state of the API server, except what is in the bare repository. */
export type Store = {
  readonly owner: string;
  readonly name: string;
  readonly isPrivate: boolean;
  /** Of the account behind GITHUB_TOKEN. */
  readonly botId: number;
  readonly git: BareRepository;
  /** Without a trailing slash; set when the server listens. */
  apiUrl: string;
  readonly serverUrl: string;
  readonly nowMs: () => number;
  readonly switches: Switches;
  readonly people: Map<string, Person>;
  readonly variables: Map<string, { value: string; readonly createdAtMs: number; updatedAtMs: number }>;
  readonly workflows: Map<string, WorkflowEntry>;
  readonly runs: WorkflowRun[];
  readonly issues: Map<number, Issue>;
  readonly comments: Comment[];
  readonly rulesets: Ruleset[];
  /** Names of the repository's secrets. */
  readonly secrets: Set<string>;
  readonly caches: CachesPort;
  readonly onDispatch: (run: WorkflowRun) => void;
  readonly onCancel: ((run: WorkflowRun) => void) | null;
  nextId(): number;
};

/** Settings of the repository and the server; a test may change them at any time. */
export type Switches = {
  /** The setting "Allow GitHub Actions to create and approve pull requests"; it is off in a new repository. */
  mayCreatePullRequests: boolean;
  /** Off in private repositories of the free plan. */
  draftsAllowed: boolean;
  /** False: an older server, which rejects `return_run_details` as an unknown key (platform notes A1). */
  knowsRunDetails: boolean;
  /** False: a server that refuses a workflow file with `concurrency.queue` (platform notes A4). */
  knowsQueue: boolean;
  /** Calls per hour and token; 1,000 for a job's own token (platform notes A6). */
  callsPerHour: number;
};

export type Level = "none" | "read" | "write";
export type PermissionName = "contents" | "actions" | "pull-requests" | "issues" | "variables" | "secrets" | "administration";
export type Token = {
  readonly login: string;
  /** `app`: a job's own GITHUB_TOKEN, or an app's. `user`: a fine-grained token of a person. */
  readonly kind: "app" | "user";
  /** A permission that is not listed is `none`, as below `permissions:`. A GITHUB_TOKEN cannot have the last three. */
  readonly permissions: Readonly<Partial<Record<PermissionName, Level>>>;
};

export type Person = {
  readonly id: number;
  readonly login: string;
  readonly type: "User" | "Bot";
  /** As the collaborators endpoint reports it; `none` without access. */
  permission: "admin" | "write" | "read" | "none";
};

export type WorkflowEntry = {
  readonly id: number;
  readonly path: string;
  state: "active" | "disabled_manually" | "disabled_inactivity";
  runCount: number;
};

export type WorkflowRun = {
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
  /** `.github/workflows/loop.yml` */
  readonly workflowPath: string;
  readonly workflowId: number;
  readonly workflowName: string;
  /** Its `run-name`; by default the workflow's name. */
  readonly title: string;
  readonly event: string;
  /** Full: `refs/heads/main`. */
  readonly ref: string;
  readonly sha: string;
  /** With the workflow's defaults; all are strings. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly actor: string;
  readonly createdAtMs: number;
  updatedAtMs: number;
  status: "queued" | "pending" | "in_progress" | "completed";
  conclusion: "success" | "failure" | "cancelled" | "skipped" | "timed_out" | "action_required" | null;
};

export type Issue = {
  readonly id: number;
  readonly number: number;
  readonly author: string;
  readonly createdAtMs: number;
  updatedAtMs: number;
  closedAtMs: number | null;
  title: string;
  body: string | null;
  state: "open" | "closed";
  locked: boolean;
  /** `null` for an issue that is not a pull request. */
  readonly pull: Pull | null;
};

export type Pull = { readonly head: string; headSha: string; base: string; baseSha: string; draft: boolean; mergedAtMs: number | null };

export type Comment = {
  readonly id: number;
  readonly issue: number;
  readonly author: string;
  readonly createdAtMs: number;
  updatedAtMs: number;
  body: string;
};

/** A ruleset as the API describes it. It rejects no push: those rules are the git server's. */
export type Ruleset = {
  readonly id: number;
  /** Without refs/heads/; may end in `*`. */
  readonly branch: string;
  readonly rules: readonly { readonly type: string; readonly parameters?: Readonly<Record<string, unknown>> }[];
  /** Whether the owner of a token that asks may bypass it. */
  readonly bypass: "always" | "pull_requests_only" | "never";
  /** How many accounts may bypass it; shown to administrators. */
  readonly actors: number;
};

/** The entries of the cache service that the REST API lists. */
export type CachesPort = {
  list(): readonly CacheEntry[] | Promise<readonly CacheEntry[]>;
  /** Awaited; the result is ignored. */
  delete(id: number): unknown;
};
export type CacheEntry = {
  readonly id: number;
  readonly key: string;
  readonly version: string;
  readonly ref: string;
  readonly sizeBytes: number;
  readonly createdAtMs: number;
  readonly lastAccessedAtMs: number;
};

export type Call = {
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly token: Token;
  /** From the header X-GitHub-Api-Version. */
  readonly apiVersion: string;
  /** The requested URL; pagination links are derived from it. */
  readonly target: URL;
};
export type Answer = { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };
export type Handler = {
  /** One of these is enough; an empty list means that every token may call it. */
  readonly permissions: readonly (readonly [PermissionName, Level])[];
  readonly answer: (call: Call, store: Store) => Answer | Promise<Answer>;
};
export type Handlers = Readonly<Record<string, Handler>>;

export const DOCS_URL = "https://docs.github.com/rest";
/** The bot behind GITHUB_TOKEN. */
const ACTIONS_BOT = "github-actions[bot]";

/** Ends a request with this response. */
export class ApiError extends Error {
  readonly answer: Answer;
  constructor(status: number, message: string, extra: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.answer = { status, body: { message, ...extra, documentation_url: DOCS_URL, status: String(status) } };
  }
}

export const notFound = (): ApiError => new ApiError(404, "Not Found");

export function invalid(error: {
  readonly resource: string;
  readonly field?: string;
  readonly code: string;
  readonly message?: string;
}): ApiError {
  return new ApiError(422, "Validation Failed", { errors: [error] });
}

export function forbidden(token: Token): ApiError {
  return new ApiError(403, `Resource not accessible by ${token.kind === "app" ? "integration" : "personal access token"}`);
}

export function isAllowed(token: Token, permissions: Handler["permissions"]): boolean {
  return permissions.length === 0 || permissions.some(([name, level]) => holds(token, name, level));
}

export function holds(token: Token, name: PermissionName, level: Level): boolean {
  const order: readonly Level[] = ["none", "read", "write"];
  return order.indexOf(token.permissions[name] ?? "none") >= order.indexOf(level);
}

export function findPerson(store: Store, login: string): Person {
  const known = store.people.get(login);
  if (known !== undefined) return known;
  const isBot = login.endsWith("[bot]");
  const id = login === ACTIONS_BOT ? store.botId : store.nextId();
  const person: Person = { id, login, type: isBot ? "Bot" : "User", permission: "none" };
  store.people.set(login, person);
  return person;
}

/** Returns one page of `items` and the Link header to the others. The links name the repository by its number, as GitHub's do. */
export function paginate<T>(
  call: Call,
  store: Store,
  items: readonly T[],
): { readonly page: readonly T[]; readonly headers: Readonly<Record<string, string>> } {
  const size = Math.min(Math.max(Number(call.query.get("per_page") ?? 30) || 30, 1), 100);
  const at = Math.max(Number(call.query.get("page") ?? 1) || 1, 1);
  const last = Math.max(Math.ceil(items.length / size), 1);
  const link = (page: number, rel: string): string => {
    const path = call.target.pathname.replace(/^\/repos\/[^/]+\/[^/]+/, `/repositories/${REPOSITORY_ID}`);
    const query = new URLSearchParams(call.query);
    query.set("page", String(page));
    return `<${store.apiUrl}${path}?${query.toString()}>; rel="${rel}"`;
  };
  const links = [
    ...(at > 1 ? [link(at - 1, "prev")] : []),
    ...(at < last ? [link(at + 1, "next"), link(last, "last")] : []),
    ...(at > 1 ? [link(1, "first")] : []),
  ];
  return { page: items.slice((at - 1) * size, at * size), headers: links.length === 0 ? {} : { link: links.join(", ") } };
}

export const REPOSITORY_ID = 700_100_200;
