import { renderDuration } from "../text/duration.ts";
import type { ChainLimits, RunLimits } from "./spec.ts";
import type { State } from "./state.ts";
import { budgetTokens, renderCost } from "./usage.ts";

export type RunProgress = { readonly startedAtMs: number; readonly iterations: number };

// Each check returns a sentence if the limit is reached, and null if it is not or if no limit is set.

export function checkIterationLimit({ iterationsMax }: ChainLimits, { chainIterations }: State): string | null {
  if (iterationsMax === null || chainIterations < iterationsMax) return null;
  return `The chain has done ${chainIterations} of at most ${iterationsMax} iterations.`;
}

export function checkTokenLimit({ tokensMax }: ChainLimits, { usage }: State): string | null {
  const used = budgetTokens(usage);
  if (tokensMax === null || used < tokensMax) return null;
  return `The chain has used ${used} of at most ${tokensMax} tokens (input without cached tokens, and output).`;
}

export function checkCostLimit({ costUsdMax }: ChainLimits, { costUsd }: State): string | null {
  if (costUsdMax === null || (costUsd !== null && costUsd < costUsdMax)) return null;
  if (costUsd === null)
    return `The chain's cost is unknown, so it cannot stay below ${renderCost(costUsdMax)}: there is no price for the model. Set price_input_usd and price_output_usd.`;
  return `The chain has cost ${renderCost(costUsd)} of at most ${renderCost(costUsdMax)}.`;
}

/** Waits count. */
export function checkTimeLimit({ durationMsMax }: ChainLimits, { startedAtMs }: State, atMs: number): string | null {
  const elapsedMs = atMs - startedAtMs;
  if (durationMsMax === null || elapsedMs < durationMsMax) return null;
  return `The chain started ${renderDuration(elapsedMs)} ago and may last ${renderDuration(durationMsMax)}.`;
}

export function checkRunLimits({ durationMsMax, iterationsMax }: RunLimits, run: RunProgress, atMs: number): string | null {
  if (iterationsMax !== null && run.iterations >= iterationsMax) {
    return `This run has done ${run.iterations} of at most ${iterationsMax} iterations.`;
  }
  const elapsedMs = atMs - run.startedAtMs;
  if (durationMsMax !== null && elapsedMs >= durationMsMax) {
    return `This run has lasted ${renderDuration(elapsedMs)} of at most ${renderDuration(durationMsMax)}.`;
  }
  return null;
}
