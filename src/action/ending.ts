import { type StopRule, stopRule } from "../core/chain/stop-rules.ts";
import { oneLine } from "../core/text/text.ts";
import { UserError } from "../errors/user-error.ts";
import type { RunEnding } from "../report/run-view.ts";
import type { RunResult } from "./run-result.ts";
import type { RestoredState } from "./restore-state.ts";

/** Nothing to do, and nobody's mistake. */
export function skippedEnding(message: string): RunEnding {
  return { reason: "refused", run: "success", message, remedy: "" };
}

/** An error that ended the run. */
export function failedEnding(error: unknown, signal: AbortSignal): RunEnding {
  if (signal.aborted) return cancelled("The run was told to end before its iteration began.");
  if (error instanceof UserError) return { reason: "failed", run: "failure", message: error.message, remedy: inActionWords(error.remedy) };
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    reason: "failed",
    run: "failure",
    message: `A fault of codex-self-iter itself, not of your workflow: ${oneLine(said, 1_000)}`,
    remedy: "What was landed before is safe. Please report it with this line.",
  };
}

/** A remedy for the command line, as a workflow writes it: `--plan-file` is the input `plan-file`. */
function inActionWords(remedy: string): string {
  return remedy.replace(/(?<=^|[\s(])--([a-z][a-z-]+)/g, "the input $1");
}

function cancelled(message: string): RunEnding {
  return { reason: "cancelled", run: "cancelled", message, remedy: stopRule("cancelled").remedyOnGitHub };
}

/** Who carries the chain on after an end that a stop rule made; `null` after any other end. */
export function continuation({ reason }: RunEnding): StopRule["chainGoesOn"] | null {
  if (reason === null || reason === "already-running" || reason === "refused" || reason === "failed") return null;
  return stopRule(reason).chainGoesOn;
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
