import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";

import { checkout, type CheckoutOrder } from "./checkout.ts";
import { startBash } from "./bash-step.ts";
import { planCheckout } from "./checkout-step.ts";
import { escapeTemplate, fillText, fillTexts } from "../workflow/expressions.ts";
import { createCommandReader, createEffects } from "./commands.ts";
import { buildContexts, buildEnvironment } from "./environment.ts";
import { createStepFiles } from "./files.ts";
import { type ExpressionContexts, holdsCondition, type JobStatus } from "./manifest.ts";
import { createMasker, type Masker } from "./masks.ts";
import { listProcesses, RUNNER_TIMES, type RunnerTimes, sweepOrphans } from "./process.ts";
import type { ActionContext, ActionRun } from "./action-run.ts";
import { type RunResult, type RunningAction, startAction } from "./runner.ts";
import type { Workflow, WorkflowJob, WorkflowStep } from "../workflow/workflow-file.ts";

export type JobOrder = {
  readonly workflow: Workflow;
  readonly job: WorkflowJob;
  /** As shown on GitHub: `test (20)`. */
  readonly name: string;
  readonly context: ActionContext;
  /** `inputs`, `vars`, `secrets`, `needs`, `matrix`. */
  readonly contexts: ExpressionContexts;
  readonly urls: ActionRun["urls"];
  readonly runnerEnvironment: "github-hosted" | "self-hosted";
  readonly tokens: ActionRun["tokens"];
  readonly secrets: readonly string[];
  readonly actionDir: string;
  /** The action's name in `uses:`, beside `./`. */
  readonly actionName: string;
  /** Variables of the machine, which the `env` context does not contain. */
  readonly machine: Readonly<Record<string, string>>;
  readonly unset: readonly string[];
  readonly times: Partial<RunnerTimes>;
  readonly checkout: Partial<CheckoutOrder>;
  /** The job's folder, for the workspace and RUNNER_TEMP. */
  readonly folder: string;
  findRef(ref: string): Promise<string | null>;
  /** Called when the action has started. */
  onAction(action: RunningAction): void;
};

export type JobResult = {
  readonly name: string;
  readonly conclusion: JobStatus | "skipped";
  readonly steps: readonly StepRecord[];
  /** Of the action's step, the last one if there are several. */
  readonly action: RunResult | null;
  /** The job's `outputs:`, without those that contain a secret. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly log: readonly string[];
};

export type StepRecord = {
  readonly id: string | null;
  readonly name: string;
  readonly outcome: JobStatus | "skipped";
  readonly conclusion: JobStatus | "skipped";
  readonly outputs: Readonly<Record<string, string>>;
};

export type RunningJob = {
  readonly done: Promise<JobResult>;
  cancel(): void;
  /** Kills the running step; with `machine` also every later process, as if the runner were lost. */
  kill(how?: { readonly machine: boolean }): void;
};

type StepEnd = {
  readonly result: JobStatus;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly path?: readonly string[];
};

type State = {
  readonly order: JobOrder;
  readonly workspace: string;
  readonly temp: string;
  readonly trackingId: string;
  readonly processesBefore: ReadonlySet<number>;
  readonly masker: Masker;
  readonly log: string[];
  readonly steps: StepRecord[];
  readonly cleanUps: (() => Promise<void>)[];
  env: Record<string, string>;
  readonly path: string[];
  status: JobStatus;
  running: { cancel(): void; kill(how: { readonly machine: boolean }): void } | null;
  /** The machine is lost: no further step starts. */
  isLost: boolean;
  action: RunResult | null;
};

/** How often the processes of a lost machine are killed. */
const LOST_EVERY_MS = 5;

/** Runs a job's steps in order, in folders of its own. */
export function startJob(order: JobOrder): RunningJob {
  const state = createState(order);
  let killTimer: NodeJS.Timeout | undefined;
  const done = runSteps(state).finally(() => clearInterval(killTimer));
  return {
    done,
    cancel() {
      state.status = "cancelled";
      state.running?.cancel();
    },
    kill({ machine } = { machine: false }) {
      state.running?.kill({ machine });
      if (!machine) return;
      state.isLost = true;
      if (state.status === "success") state.status = "failure";
      killTimer ??= setInterval(() => state.running?.kill({ machine }), LOST_EVERY_MS);
    },
  };
}

function createState(order: JobOrder): State {
  // As on a hosted runner: work/<name>/<name>, and work/_temp.
  const name = order.context.repository.split("/")[1] ?? "";
  const workspace = join(order.folder, name, name);
  const temp = join(order.folder, "_temp");
  for (const folder of [workspace, join(temp, "_home"), join(temp, "_github_workflow")]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(temp, "_github_workflow/event.json"), JSON.stringify(order.context.event, null, 2));
  const masker = createMasker();
  for (const secret of [order.tokens.github, order.tokens.runtime ?? "", ...order.secrets]) if (secret !== "") masker.add(secret);
  const trackingId = `github_${randomUUID()}`;
  const empty = { log: [], steps: [], cleanUps: [], env: {}, path: [] };
  const processesBefore = listProcesses();
  return {
    order,
    workspace,
    temp,
    trackingId,
    processesBefore,
    masker,
    ...empty,
    status: "success",
    running: null,
    isLost: false,
    action: null,
  };
}

async function runSteps(state: State): Promise<JobResult> {
  const { order, log } = state;
  const minutes = Number(fillText(order.job.timeoutMinutes, order.contexts) || 360);
  const timer = setTimeout(() => {
    log.push(`##[error]The job running on runner fake 1 has exceeded the maximum execution time of ${minutes} minutes.`);
    state.status = "cancelled";
    state.running?.cancel();
  }, minutes * 60_000);
  try {
    state.env = { ...fillTexts({ ...order.workflow.env }, listContexts(state)) };
    Object.assign(state.env, fillTexts(order.job.env, listContexts(state)));
    for (const step of order.job.steps) await runStepIfDue(state, step);
  } finally {
    clearTimeout(timer);
    for (const runPostCleanup of state.cleanUps.toReversed()) await runPostCleanup().catch(() => {});
    for (const { pid, name } of sweepOrphans(state.trackingId, state.processesBefore))
      log.push(`Terminate orphan process: pid (${pid}) (${name})`);
  }
  const outputs = Object.entries(fillTexts(order.job.outputs, listContexts(state)));
  return {
    name: order.name,
    conclusion: state.status,
    steps: state.steps,
    action: state.action,
    outputs: Object.fromEntries(outputs.filter(([, value]) => state.masker.mask(value) === value)),
    log,
  };
}

async function runStepIfDue(state: State, step: WorkflowStep): Promise<void> {
  if (state.isLost) return;
  const { log } = state;
  const contexts = listContexts(state);
  let name = step.id ?? "a step";
  let end: StepEnd & { readonly isTolerated?: boolean };
  try {
    name = fillText(step.name, contexts);
    if (!holdsCondition(step.condition ?? "success()", contexts, state.status)) {
      state.steps.push({ id: step.id, name, outcome: "skipped", conclusion: "skipped", outputs: {} });
      return;
    }
    log.push(`##[group]Run ${name}`);
    const isTolerated = fillText(step.continueOnError, contexts) === "true";
    end = { ...(await runStep(state, step, contexts)), isTolerated };
  } catch (error) {
    log.push(`##[error]${state.masker.mask(error instanceof Error ? error.message : String(error))}`);
    end = { result: "failure" };
  }
  const outcome = state.status === "cancelled" && end.result === "failure" ? "cancelled" : end.result;
  const conclusion = outcome === "failure" && end.isTolerated === true ? "success" : outcome;
  state.steps.push({ id: step.id, name, outcome, conclusion, outputs: end.outputs ?? {} });
  Object.assign(state.env, end.env);
  state.path.push(...(end.path ?? []));
  if (conclusion === "failure" && state.status === "success") state.status = "failure";
}

function runStep(state: State, step: WorkflowStep, contexts: ExpressionContexts): Promise<StepEnd> {
  const { uses } = step;
  if (step.run !== null) return runBash(state, step, contexts);
  if (uses?.startsWith("actions/checkout@") === true) return runCheckout(state, step, contexts);
  if (uses?.startsWith("./") === true || uses?.startsWith(`${state.order.actionName}@`) === true)
    return runOwnAction(state, step, contexts);
  state.log.push(`The fake GitHub has no action ${uses}: skipped.`);
  return Promise.resolve({ result: "success" });
}

async function runOwnAction(state: State, step: WorkflowStep, contexts: ExpressionContexts): Promise<StepEnd> {
  const { order } = state;
  const timeoutMinutes = fillText(step.timeoutMinutes, contexts);
  const given = Object.entries(fillTexts(step.with, contexts));
  const action = startAction({
    ...buildOrder(state, fillTexts(step.env, contexts)),
    // The runner evaluates expressions, and these values are evaluated already.
    inputs: Object.fromEntries(given.map(([name, value]) => [name, escapeTemplate(value)])),
    secrets: [...order.secrets, ...state.masker.values()],
    ...(timeoutMinutes === "" ? {} : { timeoutMs: Number(timeoutMinutes) * 60_000 }),
  });
  state.running = action;
  order.onAction(action);
  const result = await action.done.finally(() => {
    state.running = null;
  });
  for (const mask of result.masks) state.masker.add(mask);
  state.log.push(...result.log);
  state.action = result;
  return { result: result.conclusion, outputs: result.outputs, env: result.env, path: result.path };
}

async function runBash(state: State, step: WorkflowStep, contexts: ExpressionContexts): Promise<StepEnd> {
  const order = buildOrder(state, fillTexts(step.env, contexts));
  const effects = createEffects();
  const files = createStepFiles(state.temp);
  const eventFile = join(state.temp, "_github_workflow/event.json");
  // Only actions get the runtime token.
  const bare = { ...order, tokens: { ...order.tokens, runtime: null } };
  const environment = { ...buildEnvironment(bare, { eventFile, trackingId: state.trackingId, inputs: {} }), ...files.environment };
  const bash = startBash({
    script: fillText(step.run, contexts),
    cwd: join(state.workspace, fillText(step.workingDirectory, contexts)),
    temp: state.temp,
    environment,
    times: order.times,
    onLine: createCommandReader(effects, state.masker, false),
  });
  state.running = bash;
  const minutes = fillText(step.timeoutMinutes, contexts);
  const timer = minutes === "" ? undefined : setTimeout(() => bash.cancel(), Number(minutes) * 60_000);
  const code = await bash.done;
  clearTimeout(timer);
  state.running = null;
  files.process(effects, state.masker);
  state.log.push(...effects.log, ...(code === 0 ? [] : [`##[error]Process completed with exit code ${code}.`]));
  const result = code === 0 && !effects.hasFailed ? "success" : "failure";
  return { result, outputs: effects.outputs, env: effects.env, path: effects.path };
}

async function runCheckout(state: State, step: WorkflowStep, contexts: ExpressionContexts): Promise<StepEnd> {
  const { order } = state;
  const given = fillTexts(step.with, contexts);
  const target = await planCheckout(step.uses ?? "", given, order.context, order.findRef);
  const done = await checkout({
    server: order.urls.server,
    repository: order.context.repository,
    token: given["token"] ?? order.tokens.github,
    workspace: join(state.workspace, given["path"] ?? ""),
    temp: state.temp,
    certificates: { ...order.machine, ...state.env }["GIT_SSL_CAINFO"],
    ...target,
    ...order.checkout,
  } as CheckoutOrder);
  state.cleanUps.push(done.runPostCleanup);
  state.log.push(`HEAD is now at ${done.commit}`);
  return { result: "success", outputs: { ref: target.ref ?? "", commit: done.commit } };
}

function buildOrder(state: State, stepEnv: Readonly<Record<string, string>>): ActionRun & { readonly times: RunnerTimes } {
  const { order } = state;
  const env = { ...order.machine, ...state.env, ...stepEnv };
  const path = [...state.path.toReversed(), env["PATH"] ?? process.env["PATH"] ?? ""].join(delimiter);
  return {
    // `uses: ./path` names a folder of the workspace.
    actionDir: resolve(state.workspace, order.actionDir),
    actionRepository: order.actionName,
    context: order.context,
    urls: order.urls,
    runnerEnvironment: order.runnerEnvironment,
    tokens: order.tokens,
    workspace: state.workspace,
    temp: state.temp,
    env: { ...env, PATH: path },
    unset: order.unset,
    times: { ...RUNNER_TIMES, ...order.times },
  };
}

function listContexts(state: State): ExpressionContexts {
  const { order } = state;
  const steps = state.steps
    .filter(({ id }) => id !== null)
    .map(({ id, outcome, conclusion, outputs }) => [id, { outcome, conclusion, outputs }]);
  return {
    ...buildContexts(buildOrder(state, {})),
    ...order.contexts,
    env: state.env,
    job: { status: state.status },
    steps: Object.fromEntries(steps) as Record<string, unknown>,
  };
}
