import type { ActiveRun, DispatchResponse, DispatchRequest, Workflows } from "../../ports/github.ts";
import type { Clock } from "../../ports/host.ts";
import type { GitHubAnswer, GitHubClient } from "./client.ts";
import { fitInputs } from "./dispatch-inputs.ts";
import { remedyForDispatch } from "./dispatch-errors.ts";
import { failedCall, isUncertain } from "./api-error.ts";
import { formatSecond, readFields, readId, readList, readText, readTimeMs, readUrl } from "./json.ts";

export type WorkflowsOptions = {
  readonly owner: string;
  readonly repo: string;
  readonly clock: Pick<Clock, "nowMs" | "sleep">;
  /** Of the run that asks (GITHUB_RUN_ID): no run that it starts has a lower number. `null` where there is no such run. */
  readonly runId: number | null;
  readonly signal?: AbortSignal;
};

type Dispatcher = WorkflowsOptions & {
  readonly client: GitHubClient;
  /** Runs that were there before, so that a lost answer is never taken for one of them. */
  readonly known: Set<number>;
};
type Order = DispatchRequest & { readonly knowsDetails: boolean; readonly dropped: readonly string[] };
type Run = { readonly run: ActiveRun; readonly actor: string };

/** In all, for one dispatch whose answers are lost. */
const TRIES_MAX = 3;
/** A new run needs a moment to show in the list of runs. */
const PAUSE_MS = 2_000;
/** How far this machine's clock may be ahead of GitHub's. */
const CLOCK_SKEW_MS = 120_000;
const NEVER = new AbortController().signal;

/** The workflows of a repository, and their runs, by GitHub's REST API. Needs `actions: write`. */
export function createWorkflows(client: GitHubClient, options: WorkflowsOptions): Workflows {
  const dispatcher: Dispatcher = { ...options, client, known: new Set() };
  return {
    async dispatch(order) {
      const result = await dispatch(dispatcher, order);
      if (result.kind === "dispatched" && result.runId !== null) dispatcher.known.add(result.runId);
      return result;
    },
    async listActive(workflow) {
      const answer = await listRuns(dispatcher, workflow, {});
      if (!answer.ok) throw failedCall(`listing the runs of ${workflow}`, answer);
      const runs = readRuns(answer.data).map(({ run }) => run);
      for (const { id } of runs) dispatcher.known.add(id);
      return runs.filter(({ status }) => status !== "completed");
    },
  };
}

async function dispatch(dispatcher: Dispatcher, given: DispatchRequest): Promise<DispatchResponse> {
  const sinceMs = dispatcher.clock.nowMs() - CLOCK_SKEW_MS;
  let order: Order = { ...given, inputs: fitInputs(given.inputs), knowsDetails: true, dropped: [] };
  for (let tries = 1; ;) {
    const answer = await post(dispatcher, order);
    if (answer.ok) return readDispatched(answer.data, order);
    if (!isUncertain(answer)) {
      const amended = amend(order, answer.status, answer.said);
      if (amended === null)
        return { kind: "rejected", status: answer.status ?? 0, message: answer.said, remedy: remedyForDispatch(answer, order) };
      order = amended;
      continue;
    }
    const found = await findStarted(dispatcher, order, sinceMs);
    if (found.kind === "found") return { kind: "dispatched", runId: found.run.id, url: found.run.url, dropped: order.dropped };
    // Where GitHub does not tell which runs there are, a second dispatch might be a second run.
    if (found.kind === "blind" || tries >= TRIES_MAX || dispatcher.signal?.aborted === true)
      return { kind: "unknown", problem: found.kind === "blind" ? `${answer.said}; ${found.said}` : answer.said };
    tries += 1;
  }
}

function post({ client, owner, repo }: Dispatcher, order: Order): Promise<GitHubAnswer> {
  return client.call("POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", {
    owner,
    repo,
    workflow_id: order.workflow,
    ref: order.ref,
    inputs: order.inputs,
    // From API version 2026-03-10 on this is refused, and needless; without a version header it is neither (changelog 2026-02-19).
    ...(order.knowsDetails ? { return_run_details: true } : {}),
  });
}

/** The order without what GitHub did not take; `null` where nothing can be left out, or has been already. */
function amend(order: Order, status: number | null, said: string): Order | null {
  if (status !== 400 && status !== 422) return null;
  if (order.knowsDetails && said.includes("return_run_details")) return { ...order, knowsDetails: false };
  const list = /unexpected inputs provided: \[([^\]]*)\]/i.exec(said)?.[1] ?? "";
  const unknown = Array.from(list.matchAll(/"([^"]+)"/g), ([, name = ""]) => name).filter((name) => order.inputs[name] !== undefined);
  if (unknown.length === 0 || order.dropped.length > 0 || unknown.some((name) => order.required?.includes(name))) return null;
  const inputs = Object.fromEntries(Object.entries(order.inputs).filter(([name]) => !unknown.includes(name)));
  return { ...order, inputs, dropped: unknown };
}

function readDispatched(data: unknown, { dropped }: Order): DispatchResponse {
  const { workflow_run_id: id, html_url: url } = readFields(data);
  return { kind: "dispatched", runId: readId(id), url: readUrl(url) || null, dropped };
}

type Search =
  | { readonly kind: "found"; readonly run: ActiveRun }
  | { readonly kind: "none" }
  | { readonly kind: "blind"; readonly said: string };

/** Looks for the run of a dispatch whose answer was lost, at once and once more after a pause. */
async function findStarted(dispatcher: Dispatcher, order: Order, sinceMs: number): Promise<Search> {
  const first = await search(dispatcher, order, sinceMs);
  if (first.kind === "found") return first;
  await dispatcher.clock.sleep(PAUSE_MS, dispatcher.signal ?? NEVER);
  return search(dispatcher, order, sinceMs);
}

async function search(dispatcher: Dispatcher, order: Order, sinceMs: number): Promise<Search> {
  const { client } = dispatcher;
  const branch = order.ref.replace(/^refs\/(heads|tags)\//, "");
  const filter = { event: "workflow_dispatch", branch, created: `>=${formatSecond(sinceMs)}` };
  const answer = await listRuns(dispatcher, order.workflow, filter);
  if (!answer.ok) return { kind: "blind", said: `and the list of runs: ${answer.said}` };
  const fresh = readRuns(answer.data).filter(({ run }) => isFresh(run, dispatcher, sinceMs));
  if (fresh.length === 0) return { kind: "none" };
  const viewer = await client.viewer();
  const ours = fresh.find(({ actor }) => viewer === null || actor === "" || plainLogin(actor) === plainLogin(viewer.login));
  return ours === undefined ? { kind: "none" } : { kind: "found", run: ours.run };
}

/** GraphQL leaves the suffix of some bots out, where REST has it. */
function plainLogin(login: string): string {
  return login.toLowerCase().replace(/\[bot\]$/, "");
}

/** Numbers of runs only grow. */
function isFresh({ id, createdAtMs }: ActiveRun, { known, runId }: Dispatcher, sinceMs: number): boolean {
  return !known.has(id) && id > (runId ?? 0) && createdAtMs >= sinceMs;
}

/** The newest 30 runs. */
function listRuns({ client, owner, repo }: Dispatcher, workflow: string, filter: Readonly<Record<string, string>>): Promise<GitHubAnswer> {
  return client.call("GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs", {
    owner,
    repo,
    workflow_id: workflow,
    per_page: 30,
    ...filter,
  });
}

function readRuns(data: unknown): readonly Run[] {
  return readList(readFields(data)["workflow_runs"]).flatMap((value) => {
    const run = readFields(value);
    const id = readId(run["id"]);
    if (id === null) return [];
    const listed = {
      id,
      url: readUrl(run["html_url"]),
      status: readText(run["status"]),
      event: readText(run["event"]),
      title: readText(run["display_title"]),
      branch: readText(run["head_branch"]) || null,
      createdAtMs: readTimeMs(run["created_at"]),
    };
    return { run: listed, actor: readText(readFields(run["actor"])["login"]) };
  });
}
