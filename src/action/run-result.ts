import type { Settings } from "../config/settings.ts";
import type { PushOutcome } from "../core/chain/push-outcome.ts";
import type { IterationRecord } from "../core/chain/record.ts";
import type { State } from "../core/chain/state.ts";
import { redactAll } from "../core/policy/redact.ts";
import type { Checkpoint } from "../engine/checkpoint/checkpointer.ts";
import type { RunReport } from "../engine/loop.ts";
import { type IterationEnd, iterationEnd, iterationsOf, type RunEnding, type RunView } from "../report/run-view.ts";
import type { RunContext } from "./context.ts";
import type { RunTarget } from "./run-target.ts";
import { type StopRule, stopRule } from "../core/chain/stop-rules.ts";
import { oneLine } from "../core/text/text.ts";
import { UserError } from "../errors/user-error.ts";
import type { RestoredState } from "./restore-state.ts";

/** What is known of the run at any moment, so that whatever ends it, its outputs and its summary tell where it stood. */
export type RunResult = {
  readonly context: RunContext;
  /** Nothing that is reported holds one. */
  readonly secrets: readonly string[];
  runTarget: RunTarget | null;
  settings: Settings | null;
  state: State | null;
  /** Newest last, this run's included. */
  records: readonly IterationRecord[];
  recordsOfRun: number;
  iterations: number;
  agent: string;
  /** Empty as long as no agent was started. */
  isolation: string;
  goalBy: string | null;
  ending: RunEnding;
  /** What people should know, or write. */
  readonly notices: string[];
  commitSha: string | null;
  /** False where the state was saved nowhere that the next run could find it. */
  isDurable: boolean;
  pull: { readonly number: number; readonly url: string } | null;
  commentUrl: string | null;
  dispatchedRunUrl: string | null;
};

/** How many records a report, and a choice of goal, look at. */
export const RECORDS_MAX = 200;
/** Iterations that will be done again. */
const NOT_COUNTED: ReadonlySet<IterationEnd> = new Set<IterationEnd>(["limited", "cancelled"]);
const AT_WORK: RunEnding = { reason: null, conclusion: "success", message: "", remedy: "" };

export function createRunResult(context: RunContext, secrets: readonly string[]): RunResult {
  return {
    context,
    secrets,
    runTarget: null,
    settings: null,
    state: null,
    records: [],
    recordsOfRun: 0,
    iterations: 0,
    agent: "",
    isolation: "",
    goalBy: null,
    ending: AT_WORK,
    notices: [],
    commitSha: null,
    isDurable: true,
    pull: null,
    commentUrl: null,
    dispatchedRunUrl: null,
  };
}

/** Takes in what the ledger has kept. */
export function recordCheckpoint(runResult: RunResult, entry: Checkpoint, pushOutcome: PushOutcome): void {
  runResult.state = entry.saved.state;
  runResult.records = [...runResult.records, ...entry.records].slice(-RECORDS_MAX);
  // Where an error ends the run, no report tells how many there were.
  runResult.iterations += iterationsOf(entry.records).filter((record) => !NOT_COUNTED.has(iterationEnd(record))).length;
  runResult.recordsOfRun = Math.min(runResult.recordsOfRun + entry.records.length, RECORDS_MAX);
  if ((pushOutcome.kind === "committed" || pushOutcome.kind === "rebased") && pushOutcome.commit !== null)
    runResult.commitSha = pushOutcome.commit;
}

/** Takes in how the loop ended. `isOldNews`: people have heard of it before. A run that was overtaken has no state of its own. */
export function recordLoopReport(
  runResult: RunResult,
  { iterations, reason, remedy, conclusion, state, message }: RunReport,
  isOldNews: boolean,
): void {
  runResult.iterations = iterations;
  if (state !== null && reason !== "superseded") runResult.state = state;
  runResult.ending = { reason, conclusion: isOldNews ? "success" : conclusion, message, remedy };
}

/** `null` before the settings are read: there is nothing to report on then but the ending. */
export function toRunView(runResult: RunResult, atMs: number): RunView | null {
  const { context, runTarget, settings } = runResult;
  if (settings === null || runTarget === null) return null;
  const view: RunView = {
    track: runTarget.track,
    spec: settings.spec,
    state: runResult.state,
    records: runResult.records,
    recordsOfRun: runResult.recordsOfRun,
    ending: runResult.ending,
    notices: runResult.notices,
    goalBy: runResult.goalBy,
    agent: runResult.agent,
    isolation: runResult.isolation,
    atMs,
    links: {
      serverUrl: context.serverUrl,
      repository: `${context.owner}/${context.repo}`,
      runUrl: context.runUrl,
      runId: String(context.runId),
      branch: settings.commit ? runTarget.branch : null,
      pullUrl: runResult.pull?.url ?? null,
      commentUrl: runResult.commentUrl,
      dispatchedRunUrl: runResult.dispatchedRunUrl,
    },
  };
  // In a finished page a secret is cut or escaped, and is not found any more: the "_" of a token is a character reference there.
  return redactAll(view, runResult.secrets);
}

/** Nothing to do, and nobody's mistake. */
export function skippedEnding(message: string): RunEnding {
  return { reason: "refused", conclusion: "success", message, remedy: "" };
}

/** An error that ended the run. */
export function failedEnding(error: unknown, signal: AbortSignal): RunEnding {
  if (signal.aborted) return cancelled("The run was told to end before its iteration began.");
  if (error instanceof UserError)
    return { reason: "failed", conclusion: "failure", message: error.message, remedy: inActionWords(error.remedy) };
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    reason: "failed",
    conclusion: "failure",
    message: `A fault of codex-self-iter itself, not of your workflow: ${oneLine(said, 1_000)}`,
    remedy: "What was landed before is safe. Please report it with this line.",
  };
}

/** A remedy for the command line, as a workflow writes it: `--plan-file` is the input `plan-file`. */
function inActionWords(remedy: string): string {
  return remedy.replace(/(?<=^|[\s(])--([a-z][a-z-]+)/g, "the input $1");
}

function cancelled(message: string): RunEnding {
  return { reason: "cancelled", conclusion: "cancelled", message, remedy: stopRule("cancelled").remedyOnGitHub };
}

/** Who carries the chain on after an end that a stop rule made; `null` after any other end. */
export function continuation({ reason }: RunEnding): StopRule["continuation"] | null {
  if (reason === null || reason === "already-running" || reason === "refused" || reason === "failed") return null;
  return stopRule(reason).continuation;
}

/** Who cancels a run wants no further one, however far this one had come: a chain that would have gone on stops here. */
export function applyCancellation(ending: RunEnding, signal: AbortSignal): RunEnding {
  if (!signal.aborted || continuation(ending) !== "dispatch") return ending;
  return cancelled("The run was told to end when its iteration was done and kept, so no further run was started.");
}

/** A start that found nothing to do has changed nothing that the cache has not. */
export function hasChanged(
  { recordsOfRun, state }: Pick<RunResult, "recordsOfRun" | "state">,
  { cachedSeq }: Pick<RestoredState, "cachedSeq">,
): boolean {
  return recordsOfRun > 0 || (state !== null && state.seq !== cachedSeq);
}
