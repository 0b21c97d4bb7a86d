import type { PlanProgress } from "../core/chain/plan-progress.ts";
import type { PushOutcome } from "../core/chain/push-outcome.ts";
import type { IterationRecord } from "../core/chain/record.ts";
import type { State } from "../core/chain/state.ts";
import { type StopRule, stopRule } from "../core/chain/stop-rules.ts";
import { redactAll } from "../core/policy/redact.ts";
import type { Check } from "../preflight/check.ts";
import { oneLine } from "../core/text/text.ts";
import type { Checkpoint } from "../engine/checkpoint/checkpointer.ts";
import type { RunReport } from "../engine/loop.ts";
import { UserError } from "../errors/user-error.ts";
import {
  type Controls,
  NO_CONTROLS,
  type IterationEnd,
  iterationEnd,
  iterationsOf,
  type RunEnding,
  type RunView,
} from "../report/run-view.ts";
import type { ActionRun } from "./action-run.ts";
import type { CodexInstallation } from "./codex-installation.ts";
import type { RunTarget } from "./run-target.ts";
import type { RunSetup } from "./setup.ts";

/** Updates the pull request and the comment of a run. Never throws: what fails there becomes a warning. */
export type ProgressReporter = {
  updatePull(): Promise<void>;
  updateComment(): Promise<void>;
  /** Writes the plan's items into the pull request's body, if the run has completed one or the chain has ended. */
  updatePlan(): Promise<void>;
  /** Searches for the track's comment while the agent works, if no run has remembered it. */
  findComment(): Promise<void>;
  /** Begins to write that an iteration is running. The next update waits for it. */
  announceStart(): void;
  /** Writes the report page, and its path into the result. */
  writePage(): Promise<void>;
};

/** What changes during a run and is reported. It is always complete, so an error can end the run anywhere. */
export type RunResult = {
  target: RunTarget | null;
  setup: RunSetup | null;
  installation: CodexInstallation | null;
  /** Null until the loop is started. */
  reporter: ProgressReporter | null;
  /** The issue or pull request of the event; null if it has none. */
  issue: number | null;
  state: State | null;
  /** The chain's last records, this run's included. Newest last. */
  records: readonly IterationRecord[];
  recordsOfRun: number;
  /** The chain stopped in this run. */
  hasStopped: boolean;
  iterations: number;
  agent: string;
  /** Empty if no agent was started. */
  isolation: string;
  goalBy: string | null;
  ending: RunEnding;
  /** The plan at the start of the run and after each iteration; null before. */
  progress: PlanProgress | null;
  /** Null until the workflow was read. */
  controls: Controls | null;
  /** Another run finished the iteration first, so this run must save nothing. */
  isSuperseded: boolean;
  readonly notices: string[];
  /** What goes on beside the agent and never throws. The reports come after it. */
  readonly background: Promise<void>[];
  /** What the summary shows of the preflight. */
  checks: readonly Check[];
  commitSha: string | null;
  /** The workspace has work that the post step must save. */
  hasUnsavedWork: boolean;
  /** The last checkpoint is on the server, wholly. */
  isPushed: boolean;
  /** False if the next run cannot find the state. */
  isDurable: boolean;
  pull: { readonly number: number; readonly url: string } | null;
  commentUrl: string | null;
  /** Null if no page was written. */
  reportPath: string | null;
};

/** How many records a run reads, and a report can show. */
export const RECORDS_MAX = 200;
/** Iterations that the next run repeats. */
const REPEATED: ReadonlySet<IterationEnd> = new Set<IterationEnd>(["limited", "unavailable", "cancelled"]);

export function createRunResult(): RunResult {
  return {
    target: null,
    setup: null,
    installation: null,
    reporter: null,
    issue: null,
    state: null,
    records: [],
    recordsOfRun: 0,
    hasStopped: false,
    iterations: 0,
    agent: "",
    isolation: "",
    goalBy: null,
    ending: { reason: null, conclusion: "success", message: "", remedy: "" },
    progress: null,
    controls: null,
    isSuperseded: false,
    notices: [],
    background: [],
    checks: [],
    commitSha: null,
    hasUnsavedWork: false,
    isPushed: false,
    isDurable: true,
    pull: null,
    commentUrl: null,
    reportPath: null,
  };
}

export function recordCheckpoint(result: RunResult, { hasUnsavedWork, records, saved }: Checkpoint, pushOutcome: PushOutcome): void {
  result.state = saved.state;
  if (records.length > 0) result.progress = saved.state.progress;
  result.hasUnsavedWork = hasUnsavedWork;
  result.records = [...result.records, ...records].slice(-RECORDS_MAX);
  // If an error ends the run, no loop report counts the iterations.
  result.iterations += iterationsOf(records).filter((record) => !REPEATED.has(iterationEnd(record))).length;
  result.recordsOfRun = Math.min(result.recordsOfRun + records.length, RECORDS_MAX);
  result.isPushed = false;
  if (pushOutcome.kind !== "committed" && pushOutcome.kind !== "rebased") return;
  // A decision without work stays in the state dir.
  result.isPushed = pushOutcome.commit !== null;
  result.commitSha = pushOutcome.commit ?? result.commitSha;
}

/** Adds the loop's report. A superseded run has no state of its own. */
export function recordLoopReport(result: RunResult, { state, iterations, ...ending }: RunReport): void {
  result.iterations = iterations;
  if (state !== null && ending.reason !== "superseded") result.state = state;
  result.ending = ending;
}

/** Builds the view that the reports render, without secrets. Null if the run ended before its target was known. */
export function toRunView({ context, secrets }: Pick<ActionRun, "context" | "secrets">, result: RunResult, atMs: number): RunView | null {
  const { ending, setup, target } = result;
  if (target === null) return null;
  const view: RunView = {
    track: target.track,
    spec: setup?.settings.spec ?? null,
    state: result.state,
    records: result.records,
    recordsOfRun: result.recordsOfRun,
    ending,
    controls: result.controls ?? NO_CONTROLS,
    progress: result.progress ?? result.state?.progress ?? null,
    notices: result.notices,
    goalBy: result.goalBy,
    agent: result.agent,
    isolation: result.isolation,
    atMs,
    links: {
      serverUrl: context.serverUrl,
      repository: `${context.owner}/${context.repo}`,
      runUrl: context.runUrl,
      runId: String(context.runId),
      branch: setup?.settings.commit === false ? null : target.branch,
      pullUrl: result.pull?.url ?? null,
      commentUrl: result.commentUrl,
      nextRunUrl: ending.next?.kind === "run" ? ending.next.url : null,
    },
  };
  return redactAll(view, secrets);
}

export function skippedEnding(message: string): RunEnding {
  return { reason: "refused", conclusion: "success", message, remedy: "" };
}

/** Names paths relative to the repository: nobody can open those of the runner. */
export function failedEnding(error: unknown, signal: AbortSignal, workspace = ""): RunEnding {
  if (signal.aborted) return cancelledEnding("The run was cancelled before its iteration started.");
  const shorten = (text: string): string => (workspace === "" ? text : text.replaceAll(`${workspace}/`, ""));
  if (error instanceof UserError)
    return { reason: "failed", conclusion: "failure", message: shorten(error.message), remedy: toInputNames(shorten(error.remedy)) };
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    reason: "failed",
    conclusion: "failure",
    message: `Internal error in codex-self-iter: ${oneLine(stack, 1_000)}`,
    remedy: "Please report this line. Work that was pushed before is safe.",
  };
}

/** Turns the flags of a remedy into inputs: `--plan-file` becomes `the input plan-file`. */
function toInputNames(remedy: string): string {
  return remedy.replace(/(?<=^|[\s(])--([a-z][a-z-]+)/g, "the input $1");
}

function cancelledEnding(message: string): RunEnding {
  return { reason: "cancelled", conclusion: "cancelled", message, remedy: stopRule("cancelled").remedyOnGitHub };
}

/** Returns what continues the chain after a stop rule ended the run, or null if no stop rule did. */
export function continuation({ reason }: RunEnding): StopRule["continuation"] | null {
  if (reason === null || reason === "already-running" || reason === "refused" || reason === "failed") return null;
  return stopRule(reason).continuation;
}

/** The remedy of a finished task without a pull request to review. */
export function describeReview({ setup, target }: RunResult): string {
  const work =
    setup?.settings.commit === true
      ? `Review the branch ${target?.branch ?? ""} and merge it.`
      : "Nothing was committed: a later step of this job must keep the work.";
  return `${work} For a new task, write a new plan and run the workflow with reset: true.`;
}

/** A cancelled run must not dispatch another one, even if its iterations are finished. */
export function applyCancellation(ending: RunEnding, signal: AbortSignal): RunEnding {
  if (!signal.aborted || continuation(ending) !== "dispatch") return ending;
  return cancelledEnding("The run was cancelled after its iteration was saved, so it starts no next run.");
}

/** Returns true if the run changed something that the cache does not have. `cachedSeq` is the restored cache's, or null. */
export function hasChanged({ recordsOfRun, state }: Pick<RunResult, "recordsOfRun" | "state">, cachedSeq: number | null): boolean {
  return recordsOfRun > 0 || (state !== null && state.seq !== cachedSeq);
}
