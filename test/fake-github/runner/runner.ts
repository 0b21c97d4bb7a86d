import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

import { addIssue, type Annotation, createCommandReader, createEffects, type StepEffects } from "./commands.ts";
import type { ActionRun } from "./action-run.ts";
import { buildContexts, buildEnvironment } from "./environment.ts";
import { createStepFiles } from "./files.ts";
import { type ActionManifest, holdsCondition, type JobStatus, readManifest, renderTemplate } from "./manifest.ts";
import { createLineWatch } from "./lines.ts";
import { createMasker, type Masker } from "./masks.ts";
import { listProcesses, type Orphan, RUNNER_TIMES, type RunningStep, type StepExit, startStep, sweepOrphans } from "./process.ts";

export type StepResult = {
  readonly result: JobStatus;
  readonly exit: StepExit;
  readonly durationMs: number;
  readonly log: readonly string[];
  /** `null` if none was written or it was too large. */
  readonly summary: string | null;
};

export type RunResult = {
  /** Of the whole job. */
  readonly conclusion: JobStatus;
  readonly main: StepResult;
  /** `null` if the action has none or its condition is false. */
  readonly post: StepResult | null;
  readonly outputs: Readonly<Record<string, string>>;
  /** The outputs that another job gets: without those that contain a secret. */
  readonly jobOutputs: Readonly<Record<string, string>>;
  /** What the steps exported through GITHUB_ENV. */
  readonly env: Readonly<Record<string, string>>;
  /** The folders that they added to PATH; the last one is searched first. */
  readonly path: readonly string[];
  readonly state: Readonly<Record<string, string>>;
  readonly masks: readonly string[];
  /** Of both steps, as shown on GitHub. */
  readonly log: readonly string[];
  /** The raw output of the processes. */
  readonly rawLog: string;
  readonly annotations: readonly Annotation[];
  readonly summary: string;
  /** Processes that were left running, and were killed at the end of the job. */
  readonly orphans: readonly Orphan[];
};

export type RunningAction = {
  readonly done: Promise<RunResult>;
  /** Resolves with the first matching line, past or future; rejects if the run ends without one. */
  waitForLine(pattern: RegExp): Promise<string>;
  /** Cancels the running step and the job, like the cancel button. */
  cancel(): void;
  /** Kills the running step's process; with `machine` no other one is started. */
  kill(how?: { readonly machine: boolean }): void;
  /** The id of the running process; `null` between two steps. */
  pid(): number | null;
};

/** Runs main and post, like a job with this one step. Throws only if the action cannot be read. */
export function runAction(order: ActionRun): Promise<RunResult> {
  return startAction(order).done;
}

/** Like `runAction`, for a test that watches or ends the running action. */
export function startAction(order: ActionRun): RunningAction {
  const job = createJob(order);
  const lines = createLineWatch();
  const done = runJob(job, lines.add).finally(lines.close);
  // Without a caller that awaits `done` this rejection is expected.
  done.catch(() => {});
  return {
    done,
    waitForLine: lines.wait,
    cancel() {
      job.status = "cancelled";
      job.running?.cancel();
    },
    kill({ machine } = { machine: false }) {
      if (machine) job.isLost = true;
      job.running?.kill();
    },
    pid: () => job.running?.pid ?? null,
  };
}

type Job = {
  readonly order: ActionRun;
  readonly manifest: ActionManifest;
  readonly masker: Masker;
  readonly trackingId: string;
  readonly processesBefore: ReadonlySet<number>;
  readonly eventFile: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly effects: StepEffects[];
  rawLog: string;
  status: JobStatus;
  running: RunningStep | null;
  isLost: boolean;
};

function createJob(order: ActionRun): Job {
  const manifest = readManifest(order.actionDir);
  const masker = createMasker();
  for (const secret of [order.tokens.github, order.tokens.runtime ?? "", ...(order.secrets ?? [])]) masker.add(secret);
  const folder = join(order.temp, "_github_workflow");
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(order.temp, "_home"), { recursive: true });
  const eventFile = join(folder, "event.json");
  writeFileSync(eventFile, JSON.stringify(order.context.event, null, 2));
  const contexts = buildContexts(order);
  const given = Object.fromEntries(Object.entries(order.inputs ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  const inputs = Object.fromEntries(
    Object.entries({ ...mapDefaults(manifest), ...given }).map(([name, value]) => [name, renderTemplate(value, contexts)]),
  );
  return {
    order,
    manifest,
    masker,
    trackingId: `github_${randomUUID()}`,
    processesBefore: listProcesses(),
    eventFile,
    inputs,
    effects: [],
    rawLog: "",
    status: "success",
    running: null,
    isLost: false,
  };
}

function mapDefaults(manifest: ActionManifest): Record<string, string> {
  return Object.fromEntries(Object.entries(manifest.inputs).map(([name, input]) => [name.toLowerCase(), input.default]));
}

async function runJob(job: Job, onLine: (line: string) => void): Promise<RunResult> {
  const main = await runStep(job, "main", job.manifest.main, onLine);
  const { post: script, postIf } = job.manifest;
  const isDue = script !== null && !job.isLost && holdsCondition(postIf, buildContexts(job.order), job.status);
  const post = isDue ? await runStep(job, "post", script, onLine) : null;
  const orphans = sweepOrphans(job.trackingId, job.processesBefore);
  const sweep =
    orphans.length === 0
      ? []
      : ["Cleaning up orphan processes", ...orphans.map(({ pid, name }) => `Terminate orphan process: pid (${pid}) (${name})`)];
  const outputs = merge(job, "outputs");
  return {
    conclusion: job.status,
    main,
    post,
    outputs,
    jobOutputs: Object.fromEntries(Object.entries(outputs).filter(([, value]) => job.masker.mask(value) === value)),
    env: merge(job, "env"),
    path: job.effects.flatMap(({ path }) => path),
    state: merge(job, "state"),
    masks: job.masker.values(),
    log: [...main.log, ...(post?.log ?? []), ...sweep],
    rawLog: job.rawLog,
    annotations: job.effects.flatMap(({ annotations }) => annotations),
    summary: [main.summary, post?.summary].filter((summary) => summary !== null && summary !== undefined).join("\n"),
    orphans,
  };
}

function merge(job: Job, part: "outputs" | "env" | "state"): Record<string, string> {
  return Object.assign({}, ...job.effects.map((effects) => effects[part])) as Record<string, string>;
}

async function runStep(job: Job, stage: "main" | "post", script: string, onLine: (line: string) => void): Promise<StepResult> {
  const { order, masker } = job;
  const effects = createEffects();
  const files = createStepFiles(order.temp);
  const environment = {
    ...buildEnvironment(order, { eventFile: job.eventFile, trackingId: job.trackingId, inputs: job.inputs }),
    ...merge(job, "env"),
    ...(stage === "post" ? Object.fromEntries(Object.entries(merge(job, "state")).map(([name, value]) => [`STATE_${name}`, value])) : {}),
    ...files.environment,
  };
  const path = [...job.effects.flatMap((earlier) => earlier.path).toReversed(), environment["PATH"] ?? ""].join(delimiter);
  job.effects.push(effects);
  if (stage === "main") warnOfInputs(job, effects);

  const read = createCommandReader(effects, masker, order.debug === true);
  const started = performance.now();
  const step = startStep({
    script,
    cwd: order.workspace,
    environment: { ...environment, PATH: path },
    times: { ...RUNNER_TIMES, ...order.times },
    onLine(line, raw) {
      job.rawLog += raw;
      read(line);
      onLine(line);
    },
  });
  job.running = step;
  const wasCancelled = job.status === "cancelled";
  const { exit, isLate } = await waitWithTimeout(step, stage === "main" ? order.timeoutMs : undefined);
  job.running = null;
  const durationMs = performance.now() - started;

  if (exit.problem !== null) addIssue(effects, masker, "error", exit.problem);
  const summary = files.process(effects, masker);
  const isCancelled = job.status === "cancelled" && !wasCancelled;
  if (isLate) {
    addIssue(effects, masker, "error", `The action '${job.manifest.name}' has timed out after ${(order.timeoutMs ?? 0) / 60_000} minutes.`);
  } else if (isCancelled) {
    addIssue(effects, masker, "error", "The operation was canceled.");
  }
  const result = isCancelled ? "cancelled" : isLate || exit.exitCode !== 0 || effects.hasFailed ? "failure" : "success";
  if (result === "failure" && job.status === "success") job.status = "failure";
  return { result, exit, durationMs, log: effects.log, summary };
}

/** The runner warns about unknown and deprecated inputs. */
function warnOfInputs({ order, manifest, masker }: Job, effects: StepEffects): void {
  const known = Object.keys(manifest.inputs);
  const given = Object.keys(order.inputs ?? {});
  const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
  const unexpected = given.filter((name) => !known.some((one) => isSame(one, name)));
  if (unexpected.length > 0) {
    const quote = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(", ");
    addIssue(effects, masker, "warning", `Unexpected input(s) ${quote(unexpected)}, valid inputs are [${quote(known)}]`);
  }
  for (const name of given) {
    const message = Object.entries(manifest.inputs).find(([one]) => isSame(one, name))?.[1].deprecationMessage ?? null;
    if (message !== null) addIssue(effects, masker, "warning", `Input '${name}' has been deprecated with message: ${message}`);
  }
}

/** A step that exceeds its timeout gets the same signals as a cancelled one. */
async function waitWithTimeout(
  step: RunningStep,
  timeoutMs: number | undefined,
): Promise<{ readonly exit: StepExit; readonly isLate: boolean }> {
  if (timeoutMs === undefined) return { exit: await step.done, isLate: false };
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    step.cancel();
  }, timeoutMs);
  const exit = await step.done;
  clearTimeout(timer);
  return { exit, isLate };
}
