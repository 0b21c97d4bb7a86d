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
  Refusal,
  type WorkflowEntry,
  type WorkflowRun,
  type World,
} from "./store.ts";

const WORKFLOW_FOLDER = ".github/workflows";
/** From this version on a dispatch always tells the run, and the parameter that asked for it is gone (platform notes A1). */
const ALWAYS_RUN_DETAILS = "2026-03-10";

export const ACTIONS_HANDLERS: Handlers = {
  "actions/list-repo-workflows": {
    needs: [["actions", "read"]],
    async answer(call, world) {
      const branch = await world.git.defaultBranch();
      const workflows = await Promise.all(
        (await listWorkflows(world)).map(async (entry) => shapeWorkflow(world, entry, await nameWorkflow(world, entry.path), branch)),
      );
      const { page, headers } = paginate(call, world, workflows);
      return { status: 200, body: { total_count: workflows.length, workflows: page }, headers };
    },
  },
  "actions/get-workflow": {
    needs: [["actions", "read"]],
    async answer(call, world) {
      const entry = await findWorkflow(call, world);
      return { status: 200, body: shapeWorkflow(world, entry, await nameWorkflow(world, entry.path), await world.git.defaultBranch()) };
    },
  },
  "actions/enable-workflow": {
    needs: [["actions", "write"]],
    async answer(call, world) {
      (await findWorkflow(call, world)).state = "active";
      return { status: 204 };
    },
  },
  "actions/create-workflow-dispatch": { needs: [["actions", "write"]], answer: dispatch },
  "actions/list-workflow-runs": {
    needs: [["actions", "read"]],
    async answer(call, world) {
      const entry = await findWorkflow(call, world);
      return listRuns(
        call,
        world,
        world.runs.filter((run) => run.workflowId === entry.id),
      );
    },
  },
  "actions/list-workflow-runs-for-repo": { needs: [["actions", "read"]], answer: (call, world) => listRuns(call, world, world.runs) },
  "actions/get-workflow-run": {
    needs: [["actions", "read"]],
    async answer(call, world) {
      const run = findRun(call, world);
      return { status: 200, body: shapeRun(world, run, await world.git.readCommit(run.sha)) };
    },
  },
  "actions/cancel-workflow-run": { needs: [["actions", "write"]], answer: cancelRun },
  "actions/get-actions-cache-list": {
    needs: [["actions", "read"]],
    async answer(call, world) {
      const found = sortCaches(call, await findCaches(call, world, (key, wanted) => key.startsWith(wanted)));
      const { page, headers } = paginate(call, world, found);
      return { status: 200, body: { total_count: found.length, actions_caches: page.map(shapeCache) }, headers };
    },
  },
  "actions/delete-actions-cache-by-key": {
    needs: [["actions", "write"]],
    async answer(call, world) {
      if (!call.query.has("key")) throw new Refusal(404, "Not Found");
      const found = await findCaches(call, world, (key, wanted) => key === wanted);
      if (found.length === 0) throw notFound();
      for (const entry of found) await world.caches.delete(entry.id);
      return { status: 200, body: { total_count: found.length, actions_caches: found.map(shapeCache) } };
    },
  },
  "actions/delete-actions-cache-by-id": {
    needs: [["actions", "write"]],
    async answer(call, world) {
      const id = Number(call.parameters["cache_id"]);
      const entries = await world.caches.list();
      if (!entries.some((entry) => entry.id === id)) throw notFound();
      await world.caches.delete(id);
      return { status: 204 };
    },
  },
  "actions/get-repo-variable": {
    needs: [["variables", "read"]],
    answer(call, world) {
      const name = (call.parameters["name"] ?? "").toUpperCase();
      const variable = world.variables.get(name);
      if (variable === undefined) throw notFound();
      const { value, createdAtMs, updatedAtMs } = variable;
      return { status: 200, body: { name, value, created_at: isoTime(createdAtMs), updated_at: isoTime(updatedAtMs) } };
    },
  },
};

/** The workflows of the default branch, and those that ever ran. */
async function listWorkflows(world: World): Promise<readonly WorkflowEntry[]> {
  const head = await world.git.findRef(`refs/heads/${await world.git.defaultBranch()}`);
  const files = head === null ? [] : await world.git.listFiles(head, WORKFLOW_FOLDER);
  for (const path of files) if (/\.ya?ml$/.test(path)) registerWorkflow(world, path);
  return [...world.workflows.values()];
}

function registerWorkflow(world: World, path: string): WorkflowEntry {
  const entry = world.workflows.get(path) ?? { id: world.nextId(), path, state: "active", runCount: 0 };
  world.workflows.set(path, entry);
  return entry;
}

async function nameWorkflow(world: World, path: string): Promise<string> {
  const head = await world.git.findRef(`refs/heads/${await world.git.defaultBranch()}`);
  const text = head === null ? null : await world.git.readFile(head, path);
  return (text === null ? null : parseWorkflow(text).name) ?? path;
}

/** By number, or by the bare name of its file. */
async function findWorkflow(call: Call, world: World): Promise<WorkflowEntry> {
  const wanted = call.parameters["workflow_id"] ?? "";
  const entry = (await listWorkflows(world)).find((one) => String(one.id) === wanted || one.path === `${WORKFLOW_FOLDER}/${wanted}`);
  if (entry === undefined) throw notFound();
  return entry;
}

async function dispatch(call: Call, world: World): Promise<Answer> {
  const always = call.apiVersion >= ALWAYS_RUN_DETAILS;
  const known = ["ref", "inputs", ...(always || !world.switches.knowsRunDetails ? [] : ["return_run_details"])];
  const stranger = Object.keys(call.body).find((key) => !known.includes(key));
  if (stranger !== undefined) throw new Refusal(422, `Invalid request.\n\n"${stranger}" is not a permitted key.`);
  const entry = await findWorkflow(call, world);
  const ref = await resolveDispatchRef(world, String(call.body["ref"]));
  if (entry.state !== "active") throw new Refusal(422, "Cannot trigger a 'workflow_dispatch' on a disabled workflow");
  const given = (call.body["inputs"] ?? {}) as Readonly<Record<string, unknown>>;
  const run = await startRun(world, { path: entry.path, event: "workflow_dispatch", ref, actor: call.token.login }, (file) =>
    resolveInputs(file, given),
  );
  world.onDispatch(run);
  if (!always && call.body["return_run_details"] !== true) return { status: 204 };
  const body = {
    workflow_run_id: run.id,
    run_url: `${apiOf(world)}/actions/runs/${run.id}`,
    html_url: `${pageOf(world)}/actions/runs/${run.id}`,
  };
  return { status: 200, body };
}

/** A branch or a tag, by its short or its full name; a bare commit and `refs/pull/` are refused (platform notes A1). */
async function resolveDispatchRef(world: World, ref: string): Promise<string> {
  const candidates = /^refs\/(heads|tags)\//.test(ref) ? [ref] : [`refs/heads/${ref}`, `refs/tags/${ref}`];
  for (const candidate of candidates) if ((await world.git.findRef(candidate)) !== null) return candidate;
  throw new Refusal(422, `No ref found for: ${ref}`);
}

/** Registers a run of the workflow as it is at that ref. */
export async function startRun(
  world: World,
  start: { readonly path: string; readonly event: string; readonly ref: string; readonly actor: string },
  resolve: (file: WorkflowFile) => Readonly<Record<string, string>>,
): Promise<WorkflowRun> {
  const sha = await world.git.findRef(start.ref);
  if (sha === null) throw new Refusal(422, `No ref found for: ${start.ref}`);
  const file = parseWorkflow((await world.git.readFile(sha, start.path)) ?? "");
  const inputs = resolve(file);
  const entry = registerWorkflow(world, start.path);
  entry.runCount += 1;
  const nowMs = world.nowMs();
  const run: WorkflowRun = {
    id: world.nextId(),
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
  world.runs.push(run);
  return run;
}

function findRun(call: Call, world: World): WorkflowRun {
  const run = world.runs.find((one) => String(one.id) === call.parameters["run_id"]);
  if (run === undefined) throw notFound();
  return run;
}

async function listRuns(call: Call, world: World, runs: readonly WorkflowRun[]): Promise<Answer> {
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
  const { page, headers } = paginate(call, world, found);
  const shapes = await Promise.all(page.map(async (run) => shapeRun(world, run, await world.git.readCommit(run.sha))));
  return { status: 200, body: { total_count: found.length, workflow_runs: shapes }, headers };
}

/** GitHub's syntax for dates in searches: `>=2026-01-02T03:04:05Z`, `<...`, `A..B`, or a whole day. Its precision is a second. */
function isWithin(expression: string, atMs: number): boolean {
  const at = Math.floor(atMs / 1000) * 1000;
  const parts = /^(>=|<=|>|<)?([^.]+|[^.]+\.\d+Z)(?:\.\.(.+))?$/.exec(expression);
  const first = Date.parse(parts?.[2] ?? "");
  if (parts === null || Number.isNaN(first)) throw new Refusal(422, "Validation Failed");
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

function cancelRun(call: Call, world: World): Answer {
  const run = findRun(call, world);
  if (run.status === "completed") throw new Refusal(409, "Cannot cancel a workflow run that is completed.");
  if (world.onCancel === null) Object.assign(run, { status: "completed", conclusion: "cancelled", updatedAtMs: world.nowMs() });
  else world.onCancel(run);
  return { status: 202, body: {} };
}

async function findCaches(call: Call, world: World, matches: (key: string, wanted: string) => boolean): Promise<readonly CacheEntry[]> {
  const key = call.query.get("key");
  const ref = call.query.get("ref");
  return (await world.caches.list()).filter((entry) => (key === null || matches(entry.key, key)) && (ref === null || entry.ref === ref));
}

function sortCaches(call: Call, entries: readonly CacheEntry[]): readonly CacheEntry[] {
  const by = call.query.get("sort") ?? "last_accessed_at";
  const value = (entry: CacheEntry): number =>
    by === "created_at" ? entry.createdAtMs : by === "size_in_bytes" ? entry.sizeBytes : entry.lastAccessedAtMs;
  const sign = call.query.get("direction") === "asc" ? 1 : -1;
  return entries.toSorted((a, b) => sign * (value(a) - value(b) || a.id - b.id));
}
