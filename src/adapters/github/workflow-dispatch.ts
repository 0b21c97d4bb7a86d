import * as z from "zod/mini";
import type { DispatchRequest, DispatchResponse, Workflows } from "../../ports/github.ts";
import type { Clock } from "../../ports/host.ts";
import { NEVER } from "../clock.ts";
import { failedCall, type GitHubFailure, isUncertain } from "./api-error.ts";
import type { GitHubAnswer, GitHubClient } from "./client.ts";
import { remedyForDispatch } from "./dispatch-errors.ts";
import { fitInputs } from "./dispatch-inputs.ts";
import { formatSecond, id, parseItems, text, timeMs, url } from "./json.ts";

export type WorkflowsOptions = {
  readonly clock: Pick<Clock, "nowMs" | "sleep">;
  /** GITHUB_RUN_ID: a run that this run starts has a higher id. */
  readonly runId: number | null;
  readonly signal?: AbortSignal;
};

/** `known` are runs that existed before the dispatch. */
type Dispatcher = WorkflowsOptions & { readonly client: GitHubClient; readonly known: Set<number> };
type Dispatch = DispatchRequest & { readonly wantsDetails: boolean; readonly dropped: readonly string[] };

/** Tries of one dispatch whose answers are lost. */
const TRIES_MAX = 3;
/** A new run takes a moment to appear in the list of runs. */
const LIST_DELAY_MS = 2_000;
/** How far this machine's clock may be ahead of GitHub's. */
const CLOCK_SKEW_MS = 120_000;

const dispatchBody = z.catch(z.object({ workflow_run_id: z.catch(z.nullable(id), null), html_url: url }), {
  workflow_run_id: null,
  html_url: "",
});
const runList = z.object({ workflow_runs: z.unknown() });
const actor = z.catch(z.object({ login: text }), { login: "" });
const run = z.pipe(
  z.object({ id, html_url: url, status: text, event: text, display_title: text, head_branch: text, created_at: timeMs, actor }),
  z.transform(({ created_at: createdAtMs, display_title: title, head_branch: branch, html_url: htmlUrl, ...rest }) => ({
    ...rest,
    url: htmlUrl,
    title,
    branch: branch || null,
    createdAtMs,
  })),
);
const pathOnly = z.catch(z.object({ path: text }), { path: "" });
type ListedRun = z.infer<typeof run>;

/** Needs `actions: write`. */
export function createWorkflows(client: GitHubClient, options: WorkflowsOptions): Workflows {
  const dispatcher: Dispatcher = { ...options, client, known: new Set() };
  return {
    async dispatch(request) {
      const response = await dispatch(dispatcher, request);
      if (response.kind === "dispatched" && response.runId !== null) dispatcher.known.add(response.runId);
      return response;
    },
    async listActive(workflow) {
      const answer = await listRuns(client, workflow);
      if (!answer.ok) throw failedCall(`listing the runs of ${workflow}`, answer);
      const runs = parseRuns(answer.data);
      for (const listed of runs) dispatcher.known.add(listed.id);
      return runs.filter(({ status }) => status !== "completed");
    },
    async pathOfRun(runId) {
      const answer = await client.call("GET /repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: runId });
      return answer.ok ? pathOnly.parse(answer.data).path || null : null;
    },
  };
}

async function dispatch(dispatcher: Dispatcher, request: DispatchRequest): Promise<DispatchResponse> {
  const sinceMs = dispatcher.clock.nowMs() - CLOCK_SKEW_MS;
  let current: Dispatch = { ...request, inputs: fitInputs(request.inputs), wantsDetails: true, dropped: [] };
  for (let tries = 1; ;) {
    const answer = await post(dispatcher.client, current);
    if (answer.ok) {
      const { html_url: runUrl, workflow_run_id: runId } = dispatchBody.parse(answer.data);
      return { kind: "dispatched", runId, url: runUrl || null, dropped: current.dropped };
    }
    if (!isUncertain(answer)) {
      const amended = amend(current, answer);
      if (amended === null)
        return { kind: "rejected", status: answer.status ?? 0, message: answer.message, remedy: remedyForDispatch(answer, current) };
      current = amended;
      continue;
    }
    const found = await findStarted(dispatcher, current, sinceMs);
    if (found.kind === "found") return { kind: "dispatched", runId: found.run.id, url: found.run.url, dropped: current.dropped };
    // If the runs cannot be listed, a second dispatch could start a second run.
    if (found.kind === "failed") return { kind: "unknown", problem: `${answer.message}; and the list of runs: ${found.message}` };
    if (tries >= TRIES_MAX || dispatcher.signal?.aborted === true) return { kind: "unknown", problem: answer.message };
    tries += 1;
  }
}

async function post(client: GitHubClient, { inputs, ref, wantsDetails, workflow }: Dispatch): Promise<GitHubAnswer> {
  const route = "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches";
  // Gitea reads the parameter from the query only.
  const inQuery = wantsDetails && !(await client.server.hasGraphql());
  return await client.call(inQuery ? `${route}?return_run_details=true` : route, {
    workflow_id: workflow,
    ref,
    inputs,
    // API versions from 2026-03-10 on refuse this parameter and always return the details (GitHub changelog, 2026-02-19).
    ...(wantsDetails ? { return_run_details: true } : {}),
  });
}

/** The dispatch without the parameter or the undeclared inputs that GitHub rejected; null if nothing can be dropped. */
function amend(current: Dispatch, { message, status }: GitHubFailure): Dispatch | null {
  if (status !== 400 && status !== 422) return null;
  if (current.wantsDetails && message.includes("return_run_details")) return { ...current, wantsDetails: false };
  const list = /unexpected inputs provided: \[([^\]]*)\]/i.exec(message)?.[1] ?? "";
  const unknown = Array.from(list.matchAll(/"([^"]+)"/g), ([, name = ""]) => name).filter((name) => current.inputs[name] !== undefined);
  if (unknown.length === 0 || current.dropped.length > 0 || unknown.some((name) => current.required?.includes(name))) return null;
  const inputs = Object.fromEntries(Object.entries(current.inputs).filter(([name]) => !unknown.includes(name)));
  return { ...current, inputs, dropped: unknown };
}

type Search =
  | { readonly kind: "found"; readonly run: ListedRun }
  | { readonly kind: "none" }
  | { readonly kind: "failed"; readonly message: string };

/** Looks for the run of a dispatch whose answer was lost, and once more after a delay. */
async function findStarted(dispatcher: Dispatcher, current: Dispatch, sinceMs: number): Promise<Search> {
  const first = await search(dispatcher, current, sinceMs);
  if (first.kind === "found") return first;
  await dispatcher.clock.sleep(LIST_DELAY_MS, dispatcher.signal ?? NEVER);
  return search(dispatcher, current, sinceMs);
}

async function search({ client, known, runId }: Dispatcher, { ref, workflow }: Dispatch, sinceMs: number): Promise<Search> {
  const branch = ref.replace(/^refs\/(heads|tags)\//, "");
  const answer = await listRuns(client, workflow, { event: "workflow_dispatch", branch, created: `>=${formatSecond(sinceMs)}` });
  if (!answer.ok) return { kind: "failed", message: answer.message };
  // Gitea does not say when a run was created; its id says that it is newer than this one.
  const isRecent = ({ createdAtMs }: ListedRun): boolean => createdAtMs >= sinceMs || (createdAtMs === 0 && runId !== null);
  // A server may ignore any of the filters.
  const isWanted = (listed: ListedRun): boolean =>
    listed.event === "workflow_dispatch" && (listed.branch === null || listed.branch === branch) && isRecent(listed);
  const started = parseRuns(answer.data).filter((listed) => !known.has(listed.id) && listed.id > (runId ?? 0) && isWanted(listed));
  if (started.length === 0) return { kind: "none" };
  const viewer = await client.server.viewer();
  const own = started.find(({ actor: { login } }) => viewer === null || login === "" || plainLogin(login) === plainLogin(viewer.login));
  return own === undefined ? { kind: "none" } : { kind: "found", run: own };
}

/** GraphQL omits the suffix that REST gives the login of a bot. */
function plainLogin(login: string): string {
  return login.toLowerCase().replace(/\[bot\]$/, "");
}

function listRuns(client: GitHubClient, workflow: string, filter: Readonly<Record<string, string>> = {}): Promise<GitHubAnswer> {
  const route = "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs";
  return client.call(route, { workflow_id: workflow, per_page: 30, ...filter });
}

function parseRuns(data: unknown): readonly ListedRun[] {
  return parseItems(run, runList.safeParse(data).data?.workflow_runs);
}
