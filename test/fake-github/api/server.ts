import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { startRun } from "./actions.ts";
import { answerCall, findToken, type Incoming, nameOperation, parseJson, readApiVersion, type ApiContext } from "./response.ts";
import { openBareRepository } from "./bare-repository.ts";
import { fail, type Fault, type FaultPlan, type FaultRequest, createFaultPlan } from "./faults.ts";
import { addComment } from "./issues.ts";
import { addIssue, closeIssue, listPullIssues } from "./pulls.ts";
import {
  type CachesPort,
  type Comment,
  findPerson,
  type Issue,
  type Person,
  REPOSITORY_ID,
  type Ruleset,
  type Switches,
  type Token,
  type WorkflowEntry,
  type WorkflowRun,
  type Store,
} from "./store.ts";
import { createNetwork, type Network } from "../network.ts";
import { GITHUB, type ServerProfile } from "../profile.ts";

export { secondaryRateLimit } from "./faults.ts";
export type { CacheEntry, CachesPort, Token, WorkflowRun } from "./store.ts";

export type GitHubOptions = {
  readonly owner: string;
  readonly name: string;
  /** The bare repository that the git server serves. */
  readonly bareRepository: string;
  /** Default: private. */
  readonly isPublic?: boolean;
  readonly tokens: Readonly<Record<string, Token>>;
  readonly caches?: CachesPort;
  /** Called when a dispatch has registered a run, before the response is sent; must return at once. */
  readonly onDispatch?: (run: WorkflowRun) => void;
  /** Ends the run later. Without it, a cancelled run ends at once. */
  readonly onCancel?: (run: WorkflowRun) => void;
  /** The base of web and git URLs, before `/owner/name`. Default: this server's own URL. */
  readonly serverUrl?: string;
  readonly profile?: ServerProfile;
  readonly nowMs?: () => number;
  /** Every call passes through it first. */
  readonly network?: Network;
};

export type LoggedCall = {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** `issues/create-comment`, `graphql/markPullRequestReadyForReview`; `unknown` for an operation that GitHub does not have. */
  readonly operation: string;
  readonly login: string | null;
  readonly body: unknown;
  /** 0 if no response was sent. */
  readonly status: number;
  /** Whether the call met a fault of the test. */
  readonly faulty: boolean;
};

export type FakeGitHubApi = {
  /** For GITHUB_API_URL; `<url>/graphql` is GITHUB_GRAPHQL_URL. */
  readonly url: string;
  readonly log: readonly LoggedCall[];
  readonly switches: Switches;
  /** How often each operation was called since the log had `from` entries. */
  countOperations(from?: number): Readonly<Record<string, number>>;
  fault(request: FaultRequest): Fault;
  addToken(value: string, token: Token): void;
  revokeToken(value: string): void;
  setPermission(login: string, permission: Person["permission"]): void;
  /** `null` deletes the variable. */
  setVariable(name: string, value: string | null): void;
  addSecret(name: string): void;
  addRuleset(ruleset: Omit<Ruleset, "id" | "bypass" | "actors"> & Partial<Pick<Ruleset, "bypass" | "actors">>): void;
  addIssue(issue: { readonly title: string; readonly body?: string; readonly author: string }): number;
  lockIssue(number: number): void;
  addComment(issue: number, author: string, body: string): number;
  closePull(number: number, how?: { readonly merged: boolean }): void;
  setWorkflowState(path: string, state: WorkflowEntry["state"]): void;
  /** Registers a run that no API call started: by a schedule or an event. */
  addRun(run: {
    readonly path: string;
    readonly event: string;
    readonly ref: string;
    readonly actor: string;
    readonly inputs?: Readonly<Record<string, string>>;
  }): Promise<WorkflowRun>;
  setRun(id: number, change: Partial<Pick<WorkflowRun, "status" | "conclusion">>): void;
  readonly runs: readonly WorkflowRun[];
  readonly issues: ReadonlyMap<number, Issue>;
  readonly comments: readonly Comment[];
  /** Requests and responses that GitHub's OpenAPI description does not allow. */
  readonly violations: readonly string[];
  /** Throws if there were violations. */
  close(): Promise<void>;
};

/** GitHub's REST API, as far as the loop uses it, over a bare repository on this machine. Listens on 127.0.0.1. */
export async function startFakeGitHubApi(options: GitHubOptions): Promise<FakeGitHubApi> {
  const store = createStore(options);
  const context: ApiContext = { store, tokens: new Map(Object.entries(options.tokens)), allowances: new Map(), violations: [] };
  const faults = createFaultPlan();
  const network = options.network ?? createNetwork();
  const log: LoggedCall[] = [];
  const server = createServer((request, response) => {
    serve({ context, faults, log, network }, request, response).catch((error: unknown) => {
      context.violations.push(`the context-in failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  store.apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: store.apiUrl,
    log,
    switches: store.switches,
    countOperations: (from = 0) => countOperations(log.slice(from)),
    fault: (request) => faults.add(request),
    ...makeControls(context),
    async close() {
      server.closeAllConnections();
      await new Promise((settle) => server.close(settle));
      if (context.violations.length > 0) throw new Error(`Against GitHub's description:\n${context.violations.join("\n")}`);
    },
  };
}

function createStore(options: GitHubOptions): Store {
  const { profile = GITHUB } = options;
  let id = 9_000_000;
  const store: Store = {
    owner: options.owner,
    name: options.name,
    isPrivate: options.isPublic !== true,
    botId: profile.botId,
    git: openBareRepository(options.bareRepository),
    apiUrl: "",
    get serverUrl() {
      return options.serverUrl ?? store.apiUrl;
    },
    nowMs: options.nowMs ?? Date.now,
    switches: {
      mayCreatePullRequests: true,
      draftsAllowed: true,
      knowsRunDetails: profile.knowsRunDetails,
      knowsQueue: profile.hasQueue,
      callsPerHour: 1000,
    },
    people: new Map(),
    variables: new Map(),
    rulesets: [],
    secrets: new Set(),
    workflows: new Map(),
    runs: [],
    issues: new Map(),
    comments: [],
    caches: options.caches ?? { list: () => [], delete: () => {} },
    onDispatch: options.onDispatch ?? (() => {}),
    onCancel: options.onCancel ?? null,
    nextId: () => ++id,
  };
  findPerson(store, options.owner).permission = "admin";
  return store;
}

/** What a test or the runner changes without an API call. */
function makeControls({
  store,
  tokens,
  violations,
}: ApiContext): Omit<FakeGitHubApi, "url" | "log" | "switches" | "countOperations" | "fault" | "close"> {
  const mustFind = (number: number): Issue => {
    const issue = store.issues.get(number);
    if (issue === undefined) throw new Error(`There is no issue ${number}.`);
    return issue;
  };
  return {
    addToken: (value, token) => tokens.set(value, token),
    revokeToken: (value) => tokens.delete(value),
    setPermission(login, permission) {
      findPerson(store, login).permission = permission;
    },
    setVariable(name, value) {
      const key = name.toUpperCase();
      const nowMs = store.nowMs();
      if (value === null) store.variables.delete(key);
      else store.variables.set(key, { value, createdAtMs: store.variables.get(key)?.createdAtMs ?? nowMs, updatedAtMs: nowMs });
    },
    addSecret: (name) => void store.secrets.add(name.toUpperCase()),
    addRuleset: (ruleset) => void store.rulesets.push({ id: store.nextId(), bypass: "never", actors: 0, ...ruleset }),
    addIssue: ({ title, body, author }) => addIssue(store, { title, body: body ?? null, author, pull: null }).number,
    lockIssue(number) {
      mustFind(number).locked = true;
    },
    addComment: (issue, author, body) => addComment(store, mustFind(issue), author, body).id,
    closePull(number, how = { merged: false }) {
      const issue = listPullIssues(store).find((one) => one.number === number);
      if (issue === undefined) throw new Error(`There is no pull request ${number}.`);
      closeIssue(store, issue, "closed");
      if (how.merged) issue.pull.mergedAtMs = store.nowMs();
    },
    setWorkflowState(path, state) {
      const entry = store.workflows.get(path) ?? { id: store.nextId(), path, state, runCount: 0 };
      store.workflows.set(path, Object.assign(entry, { state }));
    },
    addRun: (run) => startRun(store, run, () => run.inputs ?? {}),
    setRun(id, change) {
      const run = store.runs.find((one) => one.id === id);
      if (run === undefined) throw new Error(`There is no run ${id}.`);
      Object.assign(run, change, { updatedAtMs: store.nowMs() });
    },
    runs: store.runs,
    issues: store.issues,
    comments: store.comments,
    violations,
  };
}

type ServeContext = { readonly context: ApiContext; readonly faults: FaultPlan; readonly log: LoggedCall[]; readonly network: Network };

async function serve({ context, faults, log, network }: ServeContext, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const incoming = await readIncoming(context.store, request);
  const { method, target, text } = incoming;
  const fault = faults.take(method, target.pathname);
  const note = (operation: string, token: Token | null, status: number): void => {
    const body = parseJson(text) ?? null;
    log.push({
      method,
      path: target.pathname,
      query: target.search,
      operation,
      login: token?.login ?? null,
      body,
      status,
      faulty: fault !== null,
    });
  };
  const asked = {
    part: "api",
    name: nameAsked(incoming),
    path: target.pathname,
    login: findToken(context, incoming)?.login ?? null,
  } as const;
  if (await network.intercept(asked, response)) return note(asked.name, findToken(context, incoming), 0);
  if (fault !== null && !fault.afterEffect) {
    note(nameOperation(incoming), findToken(context, incoming), fail(response, fault.failure));
    return;
  }
  const { operation, token, answer } = await answerCall(context, incoming);
  if (fault !== null) {
    note(operation, token, fail(response, fault.failure));
    return;
  }
  note(operation, token, answer.status);
  const requestId = context.store.nextId().toString(16).toUpperCase();
  response.writeHead(answer.status, {
    "content-type": "application/json; charset=utf-8",
    "x-github-request-id": `${requestId}:1F00:2BADCAFE:3C0FFEE:${requestId}`,
    "x-github-api-version-selected": readApiVersion(incoming),
    ...answer.headers,
  });
  response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
}

/** All GraphQL operations share one URL. */
function nameAsked(incoming: Incoming): string {
  const operation = nameOperation(incoming);
  const field = operation === "graphql" ? /\{\s*(\w+)/.exec(incoming.text.slice(1))?.[1] : undefined;
  return field === undefined ? operation : `graphql/${field}`;
}

async function readIncoming(store: Store, request: IncomingMessage): Promise<Incoming> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const target = new URL(request.url ?? "/", store.apiUrl);
  // The paths of GitHub Enterprise Server.
  target.pathname = target.pathname.replace(/^\/api(?:\/v3|(?=\/graphql$))/, "");
  // GitHub's pagination links name the repository by its number.
  target.pathname = target.pathname.replace(`/repositories/${REPOSITORY_ID}`, `/repos/${store.owner}/${store.name}`);
  return { method: request.method ?? "GET", target, headers: request.headers, text: Buffer.concat(parts).toString("utf8") };
}

function countOperations(calls: readonly LoggedCall[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { operation } of calls) counts[operation] = (counts[operation] ?? 0) + 1;
  return counts;
}
