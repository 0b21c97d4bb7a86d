import { listPullIssues, pullNodeId } from "./pulls.ts";
import { pageOf, nodeId } from "./shapes.ts";
import { findPerson, holds, type Issue, type Pull, type Token, type Store } from "./store.ts";

export type GraphqlAnswer = { readonly operation: string; readonly body: Readonly<Record<string, unknown>>; readonly fault: string | null };

const MUTATIONS: Readonly<Record<string, boolean>> = { markPullRequestReadyForReview: false, convertPullRequestToDraft: true };

/**
 * The GraphQL operations without a REST counterpart: mark a pull request as ready or as a draft, and name the user of a token.
 * There is no schema to check against, so it accepts exactly these forms and reports everything else as a violation.
 */
export function answerGraphql(store: Store, token: Token, request: unknown): GraphqlAnswer {
  const { query, variables } = readRequest(request);
  const name = Object.keys(MUTATIONS).find((mutation) => new RegExp(`\\b${mutation}\\s*\\(`).test(query));
  if (name !== undefined) return { operation: `graphql/${name}`, body: changeDraft(store, token, name, query, variables), fault: null };
  if (/\bviewer\b/.test(query)) {
    const { id, login } = findPerson(store, token.login);
    const viewer = select(query, { login, databaseId: id, id: nodeId("User", id) });
    return { operation: "graphql/viewer", body: { data: { viewer } }, fault: null };
  }
  const message = `The fake GitHub has no such GraphQL operation: ${query.slice(0, 200)}`;
  return { operation: "graphql/unknown", body: { errors: [{ message }] }, fault: message };
}

function changeDraft(
  store: Store,
  token: Token,
  name: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const refuse = (type: string, message: string): Readonly<Record<string, unknown>> => ({
    data: { [name]: null },
    errors: [{ type, path: [name], locations: [{ line: 1, column: Math.max(query.indexOf(name), 0) + 1 }], message }],
  });
  const id = readPullRequestId(query, variables);
  const issue = listPullIssues(store).find((one) => pullNodeId(one) === id);
  if (issue === undefined) return refuse("NOT_FOUND", `Could not resolve to a node with the global id of '${id}'.`);
  // Both are needed: a job's token with `pull-requests: write` alone is rejected (cli/cli issue 8910, discussion 6924).
  if (!holds(token, "pull-requests", "write") || !holds(token, "contents", "write"))
    return refuse("FORBIDDEN", `Resource not accessible by ${token.kind === "app" ? "integration" : "personal access token"}`);
  issue.pull.draft = MUTATIONS[name] === true;
  issue.updatedAtMs = store.nowMs();
  return { data: { [name]: { pullRequest: select(query, describePull(store, issue)) } } };
}

function describePull(store: Store, issue: Issue & { readonly pull: Pull }): Readonly<Record<string, unknown>> {
  const state = issue.pull.mergedAtMs === null ? issue.state.toUpperCase() : "MERGED";
  return { id: pullNodeId(issue), number: issue.number, isDraft: issue.pull.draft, state, url: `${pageOf(store)}/pull/${issue.number}` };
}

/** `input: {pullRequestId: "..."}`, the same with a variable, or the whole input as a variable. */
function readPullRequestId(query: string, variables: Readonly<Record<string, unknown>>): string {
  const whole = /\binput\s*:\s*\$(\w+)/.exec(query)?.[1];
  if (whole !== undefined) return String((variables[whole] as { readonly pullRequestId?: unknown } | undefined)?.pullRequestId);
  const variable = /\bpullRequestId\s*:\s*\$(\w+)/.exec(query)?.[1];
  if (variable !== undefined) return String(variables[variable]);
  return /\bpullRequestId\s*:\s*"([^"]*)"/.exec(query)?.[1] ?? "";
}

/** Returns only the requested fields. */
function select(query: string, fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => new RegExp(`[{\\s,]${name}[}\\s,]`).test(query)));
}

function readRequest(request: unknown): { readonly query: string; readonly variables: Readonly<Record<string, unknown>> } {
  const { query, variables } = (request ?? {}) as { readonly query?: unknown; readonly variables?: unknown };
  return { query: typeof query === "string" ? query : "", variables: (variables ?? {}) as Readonly<Record<string, unknown>> };
}
