import { renderDuration } from "../text/duration.ts";
import type { ChainLimits, RunLimits } from "./spec.ts";
import type { State } from "./state.ts";
import { renderCost, totalTokens } from "./usage.ts";

/** The part of the facts that a run's budget is measured by. */
export type RunProgress = { readonly startedAtMs: number; readonly iterations: number };

/** A sentence that says that the chain has used up its iterations; `null` while it has not, or where no limit is set. So it is with the others. */
export function checkIterationLimit(limits: ChainLimits, state: State): string | null {
  if (limits.iterationsMax === null || state.chainIterations < limits.iterationsMax) return null;
  return `The chain has done ${state.chainIterations} of the ${limits.iterationsMax} iterations it may do.`;
}

/** The same of the tokens, input and output. */
export function checkTokenLimit(limits: ChainLimits, state: State): string | null {
  const used = totalTokens(state.usage);
  if (limits.tokensMax === null || used < limits.tokensMax) return null;
  return `The chain has used ${used} of the ${limits.tokensMax} tokens it may use.`;
}

/** The same of the cost. */
export function checkCostLimit(limits: ChainLimits, state: State): string | null {
  if (limits.costUsdMax === null || state.costUsd < limits.costUsdMax) return null;
  return `The chain has cost ${renderCost(state.costUsd)} of the ${renderCost(limits.costUsdMax)} it may cost.`;
}

/** The same of the time since the chain began, waits included. */
export function checkTimeLimit(limits: ChainLimits, state: State, atMs: number): string | null {
  const elapsedMs = atMs - state.startedAtMs;
  if (limits.durationMsMax === null || elapsedMs < limits.durationMsMax) return null;
  return `The chain began ${renderDuration(elapsedMs)} ago and may last ${renderDuration(limits.durationMsMax)}.`;
}

/** The same of a run, by its iterations or its time. */
export function checkRunLimits(limits: RunLimits, run: RunProgress, atMs: number): string | null {
  if (limits.iterationsMax !== null && run.iterations >= limits.iterationsMax) {
    return `This run has done ${run.iterations} of the ${limits.iterationsMax} iterations it may do.`;
  }
  const elapsedMs = atMs - run.startedAtMs;
  if (limits.durationMsMax !== null && elapsedMs >= limits.durationMsMax) {
    return `This run has lasted ${renderDuration(elapsedMs)} of the ${renderDuration(limits.durationMsMax)} it may last.`;
  }
  return null;
}
