import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

import { addIssue, type Annotation, createCommandReader, createEffects, type StepEffects } from "./commands.ts";
import { buildContexts, buildEnvironment } from "./environment.ts";
import { createStepFiles } from "./files.ts";
import { type ActionManifest, holdsCondition, type JobStatus, readManifest, renderTemplate } from "./manifest.ts";
import { createLineWatch } from "./lines.ts";
import { createMasker, type Masker } from "./masks.ts";
import {
  listProcesses,
  type Orphan,
  RUNNER_TIMES,
  type RunnerTimes,
  type RunningStep,
  type StepExit,
  startStep,
  sweepOrphans,
} from "./process.ts";

/** The `github` context, as far as a run decides it. */
export type ActionContext = {
  /** `octo/demo` */
  readonly repository: string;
  /** Full: `refs/heads/main`. */
  readonly ref: string;
  readonly sha: string;
  readonly eventName: string;
  readonly event: Readonly<Record<string, unknown>>;
  readonly runId: number;
  readonly runNumber: number;
  readonly runAttempt: number;
  readonly actor: string;
  readonly triggeringActor: string;
  /** `octo/demo/.github/workflows/loop.yml@refs/heads/main` */
  readonly workflowRef: string;
  /** Its `name:`; the file's path unless given. */
  readonly workflow?: string;
  readonly job: string;
};

export type ActionRun = {
  /** Holds action.yml. */
  readonly actionDir: string;
  /** The `with:` of the step; may hold `${{ github.token }}` and the like. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly context: ActionContext;
  readonly urls: {
    readonly api: string;
    /** The cache client takes only github.com, `*.ghe.com` and `*.localhost` for a server with cache service v2. */
    readonly server: string;
    readonly graphql: string;
    /** Of the cache service; `null` where there is none. */
    readonly results: string | null;
  };
  readonly tokens: { readonly github: string; readonly runtime: string | null };
  /** Masked from the first line on, beside the tokens. */
  readonly secrets?: readonly string[];
  readonly workspace: string;
  /** `RUNNER_TEMP` */
  readonly temp: string;
  /** The `env:` of the job and the step. */
  readonly env?: Readonly<Record<string, string>>;
  readonly times?: Partial<RunnerTimes>;
  /** `timeout-minutes` of the step, in milliseconds. */
  readonly timeoutMs?: number;
  /** `RUNNER_DEBUG=1`, and debug lines are printed. */
  readonly debug?: boolean;
};

export type StepResult = {
  readonly result: JobStatus;
  readonly exit: StepExit;
  readonly durationMs: number;
  readonly log: readonly string[];
  /** `null` where none was written, or it was too large. */
  readonly summary: string | null;
};

export type RunResult = {
  /** Of the whole job. */
  readonly conclusion: JobStatus;
  readonly main: StepResult;
  /** `null` where the action has none, or its condition did not hold. */
  readonly post: StepResult | null;
  readonly outputs: Readonly<Record<string, string>>;
  /** What another job sees of the outputs: one that holds a secret is left out. */
  readonly jobOutputs: Readonly<Record<string, string>>;
  /** What the steps exported through GITHUB_ENV. */
  readonly env: Readonly<Record<string, string>>;
  /** What they added to the PATH, the one to be looked into first last. */
  readonly path: readonly string[];
  readonly state: Readonly<Record<string, string>>;
  readonly masks: readonly string[];
  /** Both steps', as people see it. */
  readonly log: readonly string[];
  /** What the processes wrote, before anything was read or masked. */
  readonly rawLog: string;
  readonly annotations: readonly Annotation[];
  readonly summary: string;
  /** What was left running and was ended with the job. */
  readonly orphans: readonly Orphan[];
};

export type RunningAction = {
  readonly done: Promise<RunResult>;
  /** Settles with the first line, old or new, that matches; rejects where the run ends without one. */
  waitForLine(pattern: RegExp): Promise<string>;
  /** What a person does with the cancel button: the step that runs now is cancelled, and the job with it. */
  cancel(): void;
  /** Kills the process of the step that runs now; where the machine is gone with it, no other one is started. */
  kill(how?: { readonly machine: boolean }): void;
  /** The id of the process that runs now; `null` between two. */
  pid(): number | null;
};

/** Runs main and then post, as a job with this one step would. Throws only where the action itself cannot be read. */
export function runAction(order: ActionRun): Promise<RunResult> {
  return startAction(order).done;
}

/** As `runAction`, for who wants to look at it or to end it while it runs. */
export function startAction(order: ActionRun): RunningAction {
  const job = createJob(order);
  const lines = createLineWatch();
  const done = runJob(job, lines.add).finally(lines.close);
  // The one who waits for `done` hears of it; nobody has to.
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

/** The runner warns of what it does not know, and goes on. */
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

/** A step that takes too long goes the same way as a cancelled one. */
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
