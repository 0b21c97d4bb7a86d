import { fillText } from "../workflow/expressions.ts";
import { parseWorkflow, resolveInputs, type WorkflowFile } from "./dispatch.ts";
import { apiOf, isoTime, pageOf, shapeCache, shapeRun, shapeWorkflow } from "./shapes.ts";
import {
  type Answer,
  type CacheEntry,
  type Call,
  type Handlers,
  notFound,
  paginate,
  ApiError,
  type WorkflowEntry,
  type WorkflowRun,
  type Store,
} from "./store.ts";

const WORKFLOW_FOLDER = ".github/workflows";
/** From this version on a dispatch always returns the run, and `return_run_details` is rejected (platform notes A1). */
const ALWAYS_RUN_DETAILS = "2026-03-10";

export const ACTIONS_HANDLERS: Handlers = {
  "actions/list-repo-workflows": {
    permissions: [["actions", "read"]],
    async answer(call, store) {
      const branch = await store.git.defaultBranch();
      const workflows = await Promise.all(
        (await listWorkflows(store)).map(async (entry) => shapeWorkflow(store, entry, await nameWorkflow(store, entry.path), branch)),
      );
      const { page, headers } = paginate(call, store, workflows);
      return { status: 200, body: { total_count: workflows.length, workflows: page }, headers };
    },
  },
  "actions/get-workflow": {
    permissions: [["actions", "read"]],
    async answer(call, store) {
      const entry = await findWorkflow(call, store);
      return { status: 200, body: shapeWorkflow(store, entry, await nameWorkflow(store, entry.path), await store.git.defaultBranch()) };
    },
  },
  "actions/enable-workflow": {
    permissions: [["actions", "write"]],
    async answer(call, store) {
      (await findWorkflow(call, store)).state = "active";
      return { status: 204 };
    },
  },
  "actions/create-workflow-dispatch": { permissions: [["actions", "write"]], answer: dispatch },
  "actions/list-workflow-runs": {
    permissions: [["actions", "read"]],
    async answer(call, store) {
      const entry = await findWorkflow(call, store);
      return listRuns(
        call,
        store,
        store.runs.filter((run) => run.workflowId === entry.id),
      );
    },
  },
  "actions/list-workflow-runs-for-repo": { permissions: [["actions", "read"]], answer: (call, store) => listRuns(call, store, store.runs) },
  "actions/get-workflow-run": {
    permissions: [["actions", "read"]],
    async answer(call, store) {
      const run = findRun(call, store);
      return { status: 200, body: shapeRun(store, run, await store.git.readCommit(run.sha)) };
    },
  },
  "actions/cancel-workflow-run": { permissions: [["actions", "write"]], answer: cancelRun },
  "actions/get-actions-cache-list": {
    permissions: [["actions", "read"]],
    async answer(call, store) {
      const found = sortCaches(call, await findCaches(call, store, (key, wanted) => key.startsWith(wanted)));
      const { page, headers } = paginate(call, store, found);
      return { status: 200, body: { total_count: found.length, actions_caches: page.map(shapeCache) }, headers };
    },
  },
  "actions/delete-actions-cache-by-key": {
    permissions: [["actions", "write"]],
    async answer(call, store) {
      if (!call.query.has("key")) throw new ApiError(404, "Not Found");
      const found = await findCaches(call, store, (key, wanted) => key === wanted);
      if (found.length === 0) throw notFound();
      for (const entry of found) await store.caches.delete(entry.id);
      return { status: 200, body: { total_count: found.length, actions_caches: found.map(shapeCache) } };
    },
  },
  "actions/delete-actions-cache-by-id": {
    permissions: [["actions", "write"]],
    async answer(call, store) {
      const id = Number(call.parameters["cache_id"]);
      const entries = await store.caches.list();
      if (!entries.some((entry) => entry.id === id)) throw notFound();
      await store.caches.delete(id);
      return { status: 204 };
    },
  },
  "actions/get-repo-variable": {
    permissions: [["variables", "read"]],
    answer(call, store) {
      const name = (call.parameters["name"] ?? "").toUpperCase();
      const variable = store.variables.get(name);
      if (variable === undefined) throw notFound();
      const { value, createdAtMs, updatedAtMs } = variable;
      return { status: 200, body: { name, value, created_at: isoTime(createdAtMs), updated_at: isoTime(updatedAtMs) } };
    },
  },
};

/** Settings of the repository that a job's token cannot read. */
export const SETTINGS_HANDLERS: Handlers = {
  "actions/get-github-actions-default-workflow-permissions-repository": {
    permissions: [["administration", "read"]],
    answer: (_, { switches }) => ({
      status: 200,
      body: { default_workflow_permissions: "read", can_approve_pull_request_reviews: switches.mayCreatePullRequests },
    }),
  },
  "actions/get-repo-secret": {
    permissions: [["secrets", "read"]],
    answer(call, store) {
      const name = (call.parameters["secret_name"] ?? "").toUpperCase();
      if (!store.secrets.has(name)) throw notFound();
      return { status: 200, body: { name, created_at: isoTime(0), updated_at: isoTime(0) } };
    },
  },
  "actions/list-repo-organization-secrets": {
    permissions: [["secrets", "read"]],
    answer: () => ({ status: 200, body: { total_count: 0, secrets: [] } }),
  },
};

/** The workflows of the default branch and those that have run. */
async function listWorkflows(store: Store): Promise<readonly WorkflowEntry[]> {
  const head = await store.git.findRef(`refs/heads/${await store.git.defaultBranch()}`);
  const files = head === null ? [] : await store.git.listFiles(head, WORKFLOW_FOLDER);
  for (const path of files) if (/\.ya?ml$/.test(path)) registerWorkflow(store, path);
  return [...store.workflows.values()];
}

function registerWorkflow(store: Store, path: string): WorkflowEntry {
  const entry = store.workflows.get(path) ?? { id: store.nextId(), path, state: "active", runCount: 0 };
  store.workflows.set(path, entry);
  return entry;
}

async function nameWorkflow(store: Store, path: string): Promise<string> {
  const head = await store.git.findRef(`refs/heads/${await store.git.defaultBranch()}`);
  const text = head === null ? null : await store.git.readFile(head, path);
  return (text === null ? null : parseWorkflow(text).name) ?? path;
}

/** By id or by file name. */
async function findWorkflow(call: Call, store: Store): Promise<WorkflowEntry> {
  const wanted = call.parameters["workflow_id"] ?? "";
  const entry = (await listWorkflows(store)).find((one) => String(one.id) === wanted || one.path === `${WORKFLOW_FOLDER}/${wanted}`);
  if (entry === undefined) throw notFound();
  return entry;
}

async function dispatch(call: Call, store: Store): Promise<Answer> {
  const always = call.apiVersion >= ALWAYS_RUN_DETAILS;
  const known = ["ref", "inputs", ...(always || !store.switches.knowsRunDetails ? [] : ["return_run_details"])];
  const unknownKey = Object.keys(call.body).find((key) => !known.includes(key));
  if (unknownKey !== undefined) throw new ApiError(422, `Invalid request.\n\n"${unknownKey}" is not a permitted key.`);
  const entry = await findWorkflow(call, store);
  const ref = await resolveDispatchRef(store, String(call.body["ref"]));
  if (entry.state !== "active") throw new ApiError(422, "Cannot trigger a 'workflow_dispatch' on a disabled workflow");
  const given = (call.body["inputs"] ?? {}) as Readonly<Record<string, unknown>>;
  const run = await startRun(store, { path: entry.path, event: "workflow_dispatch", ref, actor: call.token.login }, (file) =>
    resolveInputs(file, given),
  );
  store.onDispatch(run);
  if (!always && call.body["return_run_details"] !== true) return { status: 204 };
  const body = {
    workflow_run_id: run.id,
    run_url: `${apiOf(store)}/actions/runs/${run.id}`,
    html_url: `${pageOf(store)}/actions/runs/${run.id}`,
  };
  return { status: 200, body };
}

/** Resolves a short or full branch or tag name; a commit id and `refs/pull/` are rejected (platform notes A1). */
async function resolveDispatchRef(store: Store, ref: string): Promise<string> {
  const candidates = /^refs\/(heads|tags)\//.test(ref) ? [ref] : [`refs/heads/${ref}`, `refs/tags/${ref}`];
  for (const candidate of candidates) if ((await store.git.findRef(candidate)) !== null) return candidate;
  throw new ApiError(422, `No ref found for: ${ref}`);
}

/** Registers a run of the workflow file at that ref. */
export async function startRun(
  store: Store,
  start: { readonly path: string; readonly event: string; readonly ref: string; readonly actor: string },
  resolve: (file: WorkflowFile) => Readonly<Record<string, string>>,
): Promise<WorkflowRun> {
  const sha = await store.git.findRef(start.ref);
  if (sha === null) throw new ApiError(422, `No ref found for: ${start.ref}`);
  const file = parseWorkflow((await store.git.readFile(sha, start.path)) ?? "");
  // The wording follows the runner's parser of workflow files.
  if (file.hasQueue && !store.switches.knowsQueue)
    throw new ApiError(422, `failed to parse workflow: ${start.path}: Unexpected value 'queue'`);
  const inputs = resolve(file);
  const entry = registerWorkflow(store, start.path);
  entry.runCount += 1;
  const nowMs = store.nowMs();
  const run: WorkflowRun = {
    id: store.nextId(),
    number: entry.runCount,
    attempt: 1,
    workflowPath: start.path,
    workflowId: entry.id,
    workflowName: file.name ?? start.path,
    title:
      file.runName === null
        ? (file.name ?? start.path)
        : fillText(file.runName, { inputs, github: { event_name: start.event, actor: start.actor } }),
    event: start.event,
    ref: start.ref,
    sha,
    inputs,
    actor: start.actor,
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
    status: "queued",
    conclusion: null,
  };
  store.runs.push(run);
  return run;
}

function findRun(call: Call, store: Store): WorkflowRun {
  const run = store.runs.find((one) => String(one.id) === call.parameters["run_id"]);
  if (run === undefined) throw notFound();
  return run;
}

async function listRuns(call: Call, store: Store, runs: readonly WorkflowRun[]): Promise<Answer> {
  const { query } = call;
  const accepts = (name: string, ...values: readonly (string | null)[]): boolean => {
    const wanted = query.get(name);
    return wanted === null || values.includes(wanted);
  };
  const created = query.get("created");
  const found = runs
    .filter(
      (run) =>
        accepts("event", run.event) &&
        accepts("branch", run.ref.replace(/^refs\/(heads|tags)\//, "")) &&
        accepts("status", run.status, run.conclusion) &&
        accepts("actor", run.actor) &&
        accepts("head_sha", run.sha) &&
        (created === null || isWithin(created, run.createdAtMs)),
    )
    .toSorted((a, b) => b.id - a.id);
  const { page, headers } = paginate(call, store, found);
  const shapes = await Promise.all(page.map(async (run) => shapeRun(store, run, await store.git.readCommit(run.sha))));
  return { status: 200, body: { total_count: found.length, workflow_runs: shapes }, headers };
}

/** GitHub's search syntax for dates: `>=2026-01-02T03:04:05Z`, `<...`, `A..B`, or a whole day; precise to the second. */
function isWithin(expression: string, atMs: number): boolean {
  const at = Math.floor(atMs / 1000) * 1000;
  const parts = /^(>=|<=|>|<)?([^.]+|[^.]+\.\d+Z)(?:\.\.(.+))?$/.exec(expression);
  const first = Date.parse(parts?.[2] ?? "");
  if (parts === null || Number.isNaN(first)) throw new ApiError(422, "Validation Failed");
  switch (parts[1]) {
    case ">=":
      return at >= first;
    case ">":
      return at > first;
    case "<=":
      return at <= first;
    case "<":
      return at < first;
    default:
      return at >= first && at <= (parts[3] === undefined ? first + 86_399_999 : Date.parse(parts[3]));
  }
}

function cancelRun(call: Call, store: Store): Answer {
  const run = findRun(call, store);
  if (run.status === "completed") throw new ApiError(409, "Cannot cancel a workflow run that is completed.");
  if (store.onCancel === null) Object.assign(run, { status: "completed", conclusion: "cancelled", updatedAtMs: store.nowMs() });
  else store.onCancel(run);
  return { status: 202, body: {} };
}

async function findCaches(call: Call, store: Store, matches: (key: string, wanted: string) => boolean): Promise<readonly CacheEntry[]> {
  const key = call.query.get("key");
  const ref = call.query.get("ref");
  return (await store.caches.list()).filter((entry) => (key === null || matches(entry.key, key)) && (ref === null || entry.ref === ref));
}

function sortCaches(call: Call, entries: readonly CacheEntry[]): readonly CacheEntry[] {
  const by = call.query.get("sort") ?? "last_accessed_at";
  const value = (entry: CacheEntry): number =>
    by === "created_at" ? entry.createdAtMs : by === "size_in_bytes" ? entry.sizeBytes : entry.lastAccessedAtMs;
  const sign = call.query.get("direction") === "asc" ? 1 : -1;
  return entries.toSorted((a, b) => sign * (value(a) - value(b) || a.id - b.id));
}
