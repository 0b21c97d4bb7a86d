import { join } from "node:path";

import type { CacheService } from "../cache/cache-service.ts";
import type { CheckoutOrder } from "../runner/checkout.ts";
import type { Concurrency } from "./concurrency.ts";
import { CACHE_READERS, readPull } from "./events.ts";
import { fillText } from "./expressions.ts";
import type { BareGitRepository } from "../git-server/git-repository.ts";
import type { GitServer } from "../git-server/git-server.ts";
import type { FakeGitHubApi, WorkflowRun } from "../api/server.ts";
import type { JobOrder, JobResult, RunningJob } from "../runner/job.ts";
import { buildContexts } from "../runner/environment.ts";
import { type ExpressionContexts, holdsCondition, type JobStatus } from "../runner/manifest.ts";
import type { RunnerTimes } from "../runner/process.ts";
import type { ActionContext, ActionRun } from "../runner/action-run.ts";
import type { RunningAction, RunResult } from "../runner/runner.ts";
import { expandMatrix, type Permissions, readConcurrency, readPermissions, type Workflow, type WorkflowJob } from "./workflow-file.ts";
import { removeFolder } from "../../helpers/scratch.ts";

/** One attempt of a run. */
export type FakeGitHubRun = {
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
  /** `.github/workflows/loop.yml` */
  readonly workflow: string;
  readonly event: string;
  readonly ref: string;
  readonly sha: string;
  /** Who caused the event; the same in a re-run. */
  readonly actor: string;
  /** Who started this attempt. */
  readonly triggeringActor: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** `pending` while its concurrency group is busy. */
  status: WorkflowRun["status"];
  conclusion: WorkflowRun["conclusion"];
  readonly createdAtMs: number;
  startedAtMs: number | null;
  endedAtMs: number | null;
  /** Of the action's step, the last one if there are several; `null` if it did not run. */
  result: RunResult | null;
  jobs: readonly JobResult[];
  /** The log of all jobs, set when the run ends. */
  log: readonly string[];
  /** Resolves when the run ends; never rejects. */
  readonly done: Promise<void>;
};

export type FakeGitHubHost = {
  readonly repository: BareGitRepository;
  readonly defaultBranch: string;
  readonly git: GitServer;
  readonly cache: CacheService;
  readonly api: FakeGitHubApi;
  readonly concurrency: Concurrency;
  readonly actionDir: string;
  readonly actionName: string;
  readonly permissions: Permissions;
  readonly secrets: Readonly<Record<string, string>>;
  readonly variables: ReadonlyMap<string, string>;
  readonly machine: Readonly<Record<string, string>>;
  readonly unset: readonly string[];
  readonly times: Partial<RunnerTimes>;
  readonly checkout: Partial<CheckoutOrder>;
  readonly startJob: StartJob;
  /** As a job sees them. */
  readonly urls: ActionRun["urls"];
  readonly runnerEnvironment: "github-hosted" | "self-hosted";
  /** Contains a folder for each run. */
  readonly folder: string;
  readonly keep: boolean;
};

/** Runs one job: the runner. */
export type StartJob = (order: JobOrder) => RunningJob;

export type RunContext = {
  readonly host: FakeGitHubHost;
  readonly run: FakeGitHubRun;
  readonly workflow: Workflow;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly jobs: Set<RunningJob>;
  onAction(action: RunningAction): void;
  isCancelled: boolean;
  /** The machine is lost: whatever starts is killed. */
  isLost: boolean;
};

function contextOf({ host, run, workflow, payload }: RunContext, job: string): ActionContext {
  return {
    repository: host.repository.name,
    ref: run.ref,
    sha: run.sha,
    eventName: run.event,
    event: payload,
    runId: run.id,
    runNumber: run.number,
    runAttempt: run.attempt,
    actor: run.actor,
    triggeringActor: run.triggeringActor,
    workflowRef: `${host.repository.name}/${run.workflow}@${run.ref}`,
    ...(workflow.name === null ? {} : { workflow: workflow.name }),
    job,
  };
}

/** The contexts of a workflow's expressions: `github`, `inputs`, `vars`. */
export function contextsOf(context: RunContext): ExpressionContexts {
  const { github } = buildContexts({
    actionDir: "",
    context: contextOf(context, ""),
    urls: context.host.urls,
    tokens: { github: "", runtime: null },
    workspace: "",
    temp: "",
  });
  return { github, inputs: typeInputs(context), vars: Object.fromEntries(context.host.variables) };
}

/** The `inputs` context has booleans and numbers; `github.event.inputs` has strings. */
function typeInputs({ run, workflow }: RunContext): Readonly<Record<string, unknown>> {
  const declared = workflow.triggers["workflow_dispatch"]?.["inputs"] as Record<string, { type?: string } | null> | undefined;
  const typed = (name: string, value: string): unknown => {
    const type = declared?.[name]?.type;
    return type === "boolean" ? value === "true" : type === "number" && value !== "" ? Number(value) : value;
  };
  return Object.fromEntries(Object.entries(run.inputs).map(([name, value]) => [name, typed(name, value)]));
}

/** Runs the jobs, each when those that it needs have ended. Throws if the workflow turns out to be invalid. */
export async function runJobs(context: RunContext): Promise<readonly JobResult[]> {
  const contexts = contextsOf(context);
  const results = new Map<string, Promise<readonly JobResult[]>>();
  const begin = (job: WorkflowJob): Promise<readonly JobResult[]> => {
    const known = results.get(job.id);
    if (known !== undefined) return known;
    const needed = job.needs.map((id) => context.workflow.jobs.find((one) => one.id === id)).filter((one) => one !== undefined);
    const begun = Promise.all(needed.map(async (one) => [one.id, await begin(one)] as const)).then((needs) =>
      runMatrix(context, job, contexts, Object.fromEntries(needs)),
    );
    results.set(job.id, begun);
    return begun;
  };
  return (await Promise.all(context.workflow.jobs.map(begin))).flat();
}

async function runMatrix(
  context: RunContext,
  job: WorkflowJob,
  runContexts: ExpressionContexts,
  results: Readonly<Record<string, readonly JobResult[]>>,
): Promise<readonly JobResult[]> {
  const needs = Object.fromEntries(
    Object.entries(results).map(([id, jobs]) => [
      id,
      { result: worstConclusion(jobs), outputs: Object.assign({}, ...jobs.map(({ outputs }) => outputs)) as unknown },
    ]),
  );
  const contexts = { ...runContexts, needs };
  const before = worstConclusion(Object.values(results).flat());
  const status: JobStatus = context.isCancelled ? "cancelled" : before === "skipped" ? "failure" : before;
  if (!holdsCondition(job.condition ?? "success()", contexts, status)) return [{ ...SKIPPED, name: fillText(job.name, contexts) }];
  const combinations = expandMatrix(job.strategy, contexts);
  const isFailFast = fillText(job.strategy["fail-fast"], contexts) !== "false";
  const width = Number(fillText(job.strategy["max-parallel"], contexts)) || combinations.length;
  const siblings = new Set<RunningJob>();
  const queue = [...combinations.entries()];
  const ended: JobResult[] = [];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, matrix] = next;
      const result = await runOne(context, job, index, { ...contexts, matrix }, siblings);
      ended[index] = result;
      if (result.conclusion !== "failure" || !isFailFast) continue;
      queue.length = 0;
      for (const sibling of siblings) sibling.cancel();
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return ended.filter((result) => result !== undefined);
}

const SKIPPED: JobResult = { name: "", conclusion: "skipped", steps: [], action: null, outputs: {}, log: [] };

/** The worst conclusion; success without jobs. */
export function worstConclusion(jobs: readonly JobResult[]): JobStatus | "skipped" {
  const all = jobs.map(({ conclusion }) => conclusion);
  if (all.includes("failure")) return "failure";
  if (all.includes("cancelled")) return "cancelled";
  return all.length > 0 && all.every((conclusion) => conclusion === "skipped") ? "skipped" : "success";
}

async function runOne(
  context: RunContext,
  job: WorkflowJob,
  index: number,
  contexts: ExpressionContexts & { readonly matrix: Readonly<Record<string, unknown>> },
  siblings: Set<RunningJob>,
): Promise<JobResult> {
  const { host, run } = context;
  const values = Object.values(contexts.matrix).map(String).join(", ");
  const isPlain = typeof job.name !== "string" || !job.name.includes("${{");
  const name = fillText(job.name, contexts) + (values !== "" && isPlain ? ` (${values})` : "");
  const rules = readConcurrency(job.concurrency, contexts);
  let own: RunningJob | null = null;
  const ticket = rules === null ? null : host.concurrency.enter(rules, () => own?.cancel());
  const token = `ghs_${run.id}x${run.attempt}x${job.id}x${index}x${Math.random().toString(36).slice(2)}`;
  const folder = join(host.folder, `${run.id}-${run.attempt}`, index === 0 ? job.id : `${job.id}-${index}`);
  try {
    if ((await ticket?.turn) === "cancelled" || context.isCancelled) return { ...SKIPPED, name, conclusion: "cancelled" };
    addJobToken(context, job, token);
    // A run from a fork gets no secret but its token.
    const secrets = readPull(context.payload)?.isFork === true ? {} : host.secrets;
    own = host.startJob({
      workflow: context.workflow,
      job,
      name,
      context: contextOf(context, job.id),
      contexts: { ...contexts, github: { ...(contexts["github"] as object), token }, secrets: { ...secrets, GITHUB_TOKEN: token } },
      urls: host.urls,
      runnerEnvironment: host.runnerEnvironment,
      tokens: {
        github: token,
        runtime: host.cache.runtimeToken({ scopes: host.cache.scopesOf(run.ref, { readOnly: CACHE_READERS.has(run.event) }) }),
      },
      secrets: Object.values(secrets),
      actionDir: host.actionDir,
      actionName: host.actionName,
      machine: host.machine,
      unset: host.unset,
      times: host.times,
      checkout: host.checkout,
      folder,
      findRef: host.repository.findRef,
      onAction: context.onAction,
    });
    for (const set of [context.jobs, siblings]) set.add(own);
    if (context.isLost) own.kill({ machine: true });
    return await own.done;
  } finally {
    if (own !== null) for (const set of [context.jobs, siblings]) set.delete(own);
    host.api.revokeToken(token);
    delete host.git.tokens[token];
    ticket?.leave();
    if (!host.keep) removeFolder(folder);
  }
}

/** Adds the job's token to the API and the git server; it is revoked when the job ends. */
function addJobToken({ host, workflow, payload }: RunContext, job: WorkflowJob, token: string): void {
  const asked = readPermissions(workflow, job, host.permissions);
  const isFork = readPull(payload)?.isFork === true;
  const permissions = isFork
    ? Object.fromEntries(Object.entries(asked).map(([name, level]) => [name, level === "write" ? "read" : level]))
    : asked;
  const contents = permissions["contents"] ?? "none";
  host.api.addToken(token, { login: BOT, kind: "app", permissions });
  host.git.tokens[token] = {
    login: BOT,
    push: contents === "write",
    kind: "app",
    workflows: false,
    repositories: contents === "none" ? [] : [host.repository.name],
  };
}

/** The user of a job's token. */
export const BOT = "github-actions[bot]";
