import { renderDuration } from "./duration.ts";
import type { ChainLimits, RunLimits } from "./spec.ts";
import type { State } from "./state.ts";
import { totalTokens } from "./usage.ts";

/** The part of the facts that a run's budget is measured by. */
export type RunFacts = { readonly startedAtMs: number; readonly iterations: number };

/** Each of these says, in a sentence with the numbers, that a budget is used up; `null` while it is not, or where none is set. */
export function iterationsSpent(limits: ChainLimits, state: State): string | null {
  if (limits.iterationsMax === null || state.chainIterations < limits.iterationsMax) return null;
  return `The chain has done ${state.chainIterations} of the ${limits.iterationsMax} iterations it may do.`;
}

export function tokensSpent(limits: ChainLimits, state: State): string | null {
  const used = totalTokens(state.usage);
  if (limits.tokensMax === null || used < limits.tokensMax) return null;
  return `The chain has used ${used} of the ${limits.tokensMax} tokens it may use.`;
}

export function costSpent(limits: ChainLimits, state: State): string | null {
  if (limits.costUsdMax === null || state.costUsd < limits.costUsdMax) return null;
  return `The chain has cost ${renderUsd(state.costUsd)} of the ${renderUsd(limits.costUsdMax)} it may cost.`;
}

export function timeSpent(limits: ChainLimits, state: State, atMs: number): string | null {
  const elapsedMs = atMs - state.startedAtMs;
  if (limits.durationMsMax === null || elapsedMs < limits.durationMsMax) return null;
  return `The chain began ${renderDuration(elapsedMs)} ago and may last ${renderDuration(limits.durationMsMax)}.`;
}

export function runSpent(limits: RunLimits, run: RunFacts, atMs: number): string | null {
  if (limits.iterationsMax !== null && run.iterations >= limits.iterationsMax) {
    return `This run has done ${run.iterations} of the ${limits.iterationsMax} iterations it may do.`;
  }
  const elapsedMs = atMs - run.startedAtMs;
  if (limits.durationMsMax !== null && elapsedMs >= limits.durationMsMax) {
    return `This run has lasted ${renderDuration(elapsedMs)} of the ${renderDuration(limits.durationMsMax)} it may last.`;
  }
  return null;
}

function renderUsd(usd: number): string {
  return `$${usd.toFixed(usd < 1 ? 4 : 2)}`;
}
