import type { IncomingMessage } from "node:http";
import { checkAnswer, checkBody, checkQuery, findOperation } from "./openapi-check.ts";
import { ACTIONS_HANDLERS, SETTINGS_HANDLERS } from "./actions.ts";
import { answerGraphql } from "./graphql.ts";
import { ISSUE_HANDLERS } from "./issues.ts";
import { PULL_HANDLERS } from "./pulls.ts";
import { REPOSITORY_HANDLERS } from "./repository.ts";
import {
  type Answer,
  DOCS_URL,
  forbidden,
  type Handler,
  type Handlers,
  isAllowed,
  notFound,
  ApiError,
  type Token,
  type Store,
} from "./store.ts";

export type ApiContext = {
  readonly store: Store;
  readonly tokens: Map<string, Token>;
  readonly allowances: Map<Token, Allowance>;
  /** Requests and responses that GitHub's description does not allow. */
  readonly violations: string[];
};
type Allowance = { used: number; readonly resetsAtMs: number };
export type Incoming = {
  readonly method: string;
  readonly target: URL;
  readonly headers: IncomingMessage["headers"];
  readonly text: string;
};
type Outcome = { readonly operation: string; readonly token: Token | null; readonly answer: Answer };

const HANDLERS: Handlers = { ...ACTIONS_HANDLERS, ...SETTINGS_HANDLERS, ...ISSUE_HANDLERS, ...PULL_HANDLERS, ...REPOSITORY_HANDLERS };
/** Operations that report an invalid body in their own words. */
const OWN_WORDS = new Set(["actions/create-workflow-dispatch"]);
const DEFAULT_API_VERSION = "2022-11-28";
const HOUR_MS = 3_600_000;

/** Answers a request; checks both against GitHub's OpenAPI description. */
export async function answerCall(context: ApiContext, incoming: Incoming): Promise<Outcome> {
  const token = findToken(context, incoming);
  const operation = nameOperation(incoming);
  if (token === null) {
    const anonymous = incoming.headers.authorization === undefined;
    return { operation, token, answer: new ApiError(401, anonymous ? "Requires authentication" : "Bad credentials").answer };
  }
  if (operation === "rate-limit/get") return { operation, token, answer: check(context, operation, describeAllowance(context, token)) };
  const headers = spendAllowance(context, token);
  if (headers["x-ratelimit-remaining"] === "-1") {
    const { answer } = new ApiError(403, `API rate limit exceeded for ${token.kind === "app" ? "installation" : "user"} ID 1.`);
    return { operation, token, answer: { ...answer, headers: { ...headers, "x-ratelimit-remaining": "0" } } };
  }
  if (operation === "graphql") {
    const graphql = answerGraphql(context.store, token, parseJson(incoming.text));
    if (graphql.fault !== null) context.violations.push(graphql.fault);
    return { operation: graphql.operation, token, answer: { status: 200, body: graphql.body, headers } };
  }
  const answer = await answerRest(context, incoming, token);
  return { operation, token, answer: { ...answer, headers: { ...headers, ...answer.headers } } };
}

async function answerRest(context: ApiContext, incoming: Incoming, token: Token): Promise<Answer> {
  const { store, violations } = context;
  const { target, method, text } = incoming;
  const found = findOperation(method, target.pathname);
  const handler = found === null ? undefined : HANDLERS[found.id];
  if (found === null || handler === undefined) {
    violations.push(`${method} ${target.pathname} is no operation that the context-in serves; see scripts/openapi/operations.ts`);
    return notFound().answer;
  }
  const { id, parameters } = found;
  const body = text === "" ? undefined : parseJson(text);
  if (text !== "" && body === undefined) return new ApiError(400, "Problems parsing JSON").answer;
  violations.push(...checkQuery(id, target.searchParams));
  const wrong = checkBody(id, body);
  const call = {
    parameters,
    query: target.searchParams,
    body: (body ?? {}) as Readonly<Record<string, unknown>>,
    token,
    apiVersion: readApiVersion(incoming),
    target,
  };
  const answer = await answerOrError(async () => {
    if ((parameters["owner"] ?? store.owner) !== store.owner || (parameters["repo"] ?? store.name) !== store.name) throw notFound();
    if (!isAllowed(token, handler.permissions)) throw forbidden(token);
    if (wrong.length > 0 && !OWN_WORDS.has(id)) throw new ApiError(422, `Invalid request.\n\n${wrong.join("\n")}`);
    return handler.answer(call, store);
  });
  if (answer.status < 400 && wrong.length > 0) violations.push(...wrong);
  return check(context, id, { ...answer, headers: { ...permissionHeader(handler), ...answer.headers } });
}

/** Replaces a response that GitHub's description does not allow with a 500 that gives the reason; `close` then throws. */
function check(context: ApiContext, id: string, answer: Answer): Answer {
  const sent: unknown = answer.body === undefined ? undefined : JSON.parse(JSON.stringify(answer.body));
  const faults = checkAnswer(id, answer.status, sent);
  if (faults.length === 0) return answer;
  context.violations.push(...faults);
  return { status: 500, body: { message: `The context-in's answer is not GitHub's: ${faults.join("; ")}`, documentation_url: DOCS_URL } };
}

async function answerOrError(answer: () => Promise<Answer>): Promise<Answer> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof ApiError) return error.answer;
    throw error;
  }
}

/** The header in which GitHub lists the permissions of an operation; one of them is enough. */
function permissionHeader({ permissions }: Handler): Readonly<Record<string, string>> {
  const named = permissions.map(([name, level]) => `${name.replace("-", "_")}=${level}`);
  return { "x-accepted-github-permissions": named.length === 0 ? "metadata=read" : named.join("; ") };
}

function spendAllowance(context: ApiContext, token: Token): Readonly<Record<string, string>> {
  const limit = context.store.switches.callsPerHour;
  const allowance = findAllowance(context, token);
  const remaining = limit - allowance.used - 1;
  if (remaining >= 0) allowance.used += 1;
  return {
    "x-ratelimit-limit": String(limit),
    "x-ratelimit-remaining": String(remaining),
    "x-ratelimit-used": String(allowance.used),
    "x-ratelimit-reset": String(Math.floor(allowance.resetsAtMs / 1000)),
    "x-ratelimit-resource": "core",
  };
}

function findAllowance({ allowances, store }: ApiContext, token: Token): Allowance {
  const known = allowances.get(token);
  if (known !== undefined && known.resetsAtMs > store.nowMs()) return known;
  const fresh = { used: 0, resetsAtMs: store.nowMs() + HOUR_MS };
  allowances.set(token, fresh);
  return fresh;
}

/** This request does not count against the limit. */
function describeAllowance(context: ApiContext, token: Token): Answer {
  const limit = context.store.switches.callsPerHour;
  const { used, resetsAtMs } = findAllowance(context, token);
  const core = { limit, used, remaining: limit - used, reset: Math.floor(resetsAtMs / 1000) };
  return { status: 200, body: { resources: { core, search: core, graphql: core }, rate: core } };
}

export function findToken({ tokens }: ApiContext, { headers }: Incoming): Token | null {
  const value = /^(?:token|bearer) (.+)$/i.exec(headers.authorization ?? "")?.[1];
  return value === undefined ? null : (tokens.get(value) ?? null);
}

export function nameOperation({ method, target }: Incoming): string {
  if (method === "POST" && target.pathname === "/graphql") return "graphql";
  return findOperation(method, target.pathname)?.id ?? "unknown";
}

export function readApiVersion({ headers }: Incoming): string {
  const value = headers["x-github-api-version"];
  return typeof value === "string" ? value : DEFAULT_API_VERSION;
}

/** Returns undefined if the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
