import { parse } from "yaml";

import type { ConcurrencyRules } from "./concurrency.ts";
import { fillText, fillValue, isRecord } from "./expressions.ts";
import type { Level } from "../api/store.ts";
import type { ExpressionContexts } from "../runner/manifest.ts";

/** A parsed workflow file. An `unknown` value may contain `${{ … }}` and is evaluated when it is needed. */
export type Workflow = {
  readonly name: string | null;
  /** The settings of each event, by its name. */
  readonly triggers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly permissions: unknown;
  readonly concurrency: unknown;
  readonly env: Readonly<Record<string, unknown>>;
  readonly jobs: readonly WorkflowJob[];
};

export type WorkflowJob = {
  readonly id: string;
  readonly name: unknown;
  readonly needs: readonly string[];
  readonly condition: string | null;
  readonly permissions: unknown;
  readonly concurrency: unknown;
  readonly env: Readonly<Record<string, unknown>>;
  readonly strategy: Readonly<Record<string, unknown>>;
  readonly timeoutMinutes: unknown;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly steps: readonly WorkflowStep[];
};

export type WorkflowStep = {
  readonly id: string | null;
  readonly name: unknown;
  readonly condition: string | null;
  readonly uses: string | null;
  readonly with: Readonly<Record<string, unknown>>;
  readonly run: string | null;
  readonly env: Readonly<Record<string, unknown>>;
  readonly workingDirectory: unknown;
  readonly timeoutMinutes: unknown;
  readonly continueOnError: unknown;
};

/** Throws with the reason if a run of it could not start. */
export function readWorkflow(text: string): Workflow {
  const root: unknown = parse(text);
  if (!isRecord(root)) throw new Error("The workflow is not valid: it is not a mapping.");
  const jobs = Object.entries(recordOf(root["jobs"])).map(([id, job]) => readJob(id, recordOf(job)));
  if (jobs.length === 0) throw new Error("The workflow is not valid: it has no jobs.");
  const known = new Set(jobs.map(({ id }) => id));
  for (const job of jobs)
    for (const need of job.needs)
      if (!known.has(need)) throw new Error(`The job ${job.id} needs ${need}, which is no job of this workflow.`);
  return {
    name: typeof root["name"] === "string" ? root["name"] : null,
    triggers: readTriggers(root["on"]),
    permissions: root["permissions"],
    concurrency: root["concurrency"],
    env: recordOf(root["env"]),
    jobs,
  };
}

function readTriggers(on: unknown): Workflow["triggers"] {
  const names = typeof on === "string" ? [on] : Array.isArray(on) ? on.map(String) : null;
  if (names !== null) return Object.fromEntries(names.map((name) => [name, {}]));
  return Object.fromEntries(
    Object.entries(recordOf(on)).map(([name, value]) => [name, Array.isArray(value) ? { entries: value } : recordOf(value)]),
  );
}

function readJob(id: string, job: Readonly<Record<string, unknown>>): WorkflowJob {
  if (job["uses"] !== undefined) throw new Error(`The job ${id} calls another workflow, which the fake GitHub does not support.`);
  const needs = job["needs"];
  return {
    id,
    name: job["name"] ?? id,
    needs: needs === undefined || needs === null ? [] : [needs].flat().map(String),
    condition: conditionOf(job["if"]),
    permissions: job["permissions"],
    concurrency: job["concurrency"],
    env: recordOf(job["env"]),
    strategy: recordOf(job["strategy"]),
    timeoutMinutes: job["timeout-minutes"],
    outputs: recordOf(job["outputs"]),
    steps: (Array.isArray(job["steps"]) ? job["steps"] : []).map((step) => readStep(recordOf(step))),
  };
}

function readStep(step: Readonly<Record<string, unknown>>): WorkflowStep {
  const text = (name: string): string | null => (typeof step[name] === "string" ? step[name] : null);
  const uses = text("uses");
  const run = text("run");
  if ((uses === null) === (run === null)) throw new Error("A step has either `uses` or `run`.");
  return {
    id: text("id"),
    name: step["name"] ?? uses ?? run?.split("\n")[0],
    condition: conditionOf(step["if"]),
    uses,
    with: recordOf(step["with"]),
    run,
    env: recordOf(step["env"]),
    workingDirectory: step["working-directory"],
    timeoutMinutes: step["timeout-minutes"],
    continueOnError: step["continue-on-error"],
  };
}

/** The evaluator takes `if: true` as the text `true`. */
function conditionOf(value: unknown): string | null {
  return value === undefined || value === null ? null : typeof value === "string" ? value : JSON.stringify(value);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

export type Permissions = Readonly<Partial<Record<PermissionName, Level>>>;
const PERMISSION_NAMES = ["contents", "actions", "pull-requests", "issues"] as const;
type PermissionName = (typeof PERMISSION_NAMES)[number];

/** The permissions of a job's token: of the job, else of the workflow, else the repository's setting. A block revokes what it does not list. */
export function readPermissions(workflow: Workflow, job: WorkflowJob, fallback: Permissions): Permissions {
  const block = job.permissions ?? workflow.permissions;
  if (block === undefined || block === null) return fallback;
  const all = block === "write-all" ? "write" : block === "read-all" ? "read" : null;
  return Object.fromEntries(PERMISSION_NAMES.map((name) => [name, all ?? levelOf(recordOf(block)[name])]));
}

function levelOf(value: unknown): Level {
  return value === "read" || value === "write" ? value : "none";
}

/** Throws if GitHub rejects the workflow as invalid. */
export function readConcurrency(value: unknown, contexts: ExpressionContexts): ConcurrencyRules | null {
  if (value === undefined || value === null) return null;
  const filled = fillValue(value, contexts);
  const block = isRecord(filled) ? filled : { group: filled };
  const cancelInProgress = String(block["cancel-in-progress"]) === "true";
  const queue = block["queue"] ?? "single";
  if (queue !== "single" && queue !== "max")
    throw new Error(`The workflow is not valid: 'queue: ${String(queue)}' is neither single nor max.`);
  if (queue === "max" && cancelInProgress)
    throw new Error("The workflow is not valid: 'queue: max' cannot be used with 'cancel-in-progress: true'.");
  return { group: fillText(block["group"], contexts), cancelInProgress, queue };
}

type Combination = Readonly<Record<string, unknown>>;

/** One combination for each job; a single empty one without a matrix. */
export function expandMatrix(strategy: WorkflowJob["strategy"], contexts: ExpressionContexts): readonly Combination[] {
  const matrix = fillValue(strategy["matrix"], contexts);
  if (!isRecord(matrix)) return [{}];
  const { include, exclude, ...lists } = matrix;
  const excluded = listOf(exclude);
  const isBase = Object.keys(lists).length > 0;
  const base = Object.entries(lists)
    .reduce<readonly Combination[]>(
      (all, [name, values]) =>
        all.flatMap((one) => (Array.isArray(values) ? values : [values]).map((value) => ({ ...one, [name]: value as unknown }))),
      [{}],
    )
    .filter((one) => !excluded.some((entry) => Object.entries(entry).every(([name, value]) => one[name] === value)));
  const combinations: Record<string, unknown>[] = isBase ? base.map((one) => ({ ...one })) : [];
  for (const entry of listOf(include)) {
    const fits = isBase
      ? combinations.filter((one) => Object.keys(lists).every((name) => !(name in entry) || one[name] === entry[name]))
      : [];
    if (fits.length === 0) combinations.push({ ...entry });
    for (const one of fits) Object.assign(one, entry);
  }
  return combinations;
}

function listOf(value: unknown): readonly Combination[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

export type EventFacts = { readonly name: string; readonly ref: string; readonly payload: Readonly<Record<string, unknown>> };

const DEFAULT_TYPES: Readonly<Record<string, readonly string[]>> = {
  pull_request: ["opened", "synchronize", "reopened"],
  pull_request_target: ["opened", "synchronize", "reopened"],
};

/** Whether an event starts the workflow, by its name, `types`, `branches` and `tags`. `paths` filters are ignored. */
export function isTriggered(workflow: Workflow, event: EventFacts): boolean {
  const trigger = workflow.triggers[event.name];
  if (trigger === undefined) return false;
  const action = event.payload["action"];
  const types = trigger["types"] === undefined ? DEFAULT_TYPES[event.name] : [trigger["types"]].flat().map(String);
  if (typeof action === "string" && types !== undefined && !types.includes(action)) return false;
  const base = recordOf(recordOf(event.payload["pull_request"])["base"])["ref"];
  const ref = event.name.startsWith("pull_request") && typeof base === "string" ? `refs/heads/${base}` : event.ref;
  const isTag = ref.startsWith("refs/tags/");
  const [own, others] = isTag ? ["tags", "branches"] : ["branches", "tags"];
  const wanted = trigger[own];
  const unwanted = trigger[`${own}-ignore`];
  const name = ref.replace(/^refs\/(?:heads|tags)\//, "");
  if (unwanted !== undefined) return !patternsMatch(unwanted, name);
  if (wanted !== undefined) return patternsMatch(wanted, name);
  // A push filter for branches excludes tags, and the other way round.
  return event.name !== "push" || (trigger[others] === undefined && trigger[`${others}-ignore`] === undefined);
}

/** `*` does not match a slash, `**` does; the last matching pattern decides, and `!` excludes. */
function patternsMatch(patterns: unknown, name: string): boolean {
  let matches = false;
  for (const pattern of [patterns].flat().map(String)) {
    const bare = pattern.replace(/^!/, "");
    const source = bare.replaceAll(/[.^$|()\\[\]{}]/g, "\\$&").replaceAll(/\*+/g, (stars) => (stars.length > 1 ? ".*" : "[^/]*"));
    if (new RegExp(`^${source}$`).test(name)) matches = bare === pattern;
  }
  return matches;
}
