import { renderDuration } from "../text/duration.ts";
import { chainCostUsd, findCostUsd } from "./prices.ts";
import type { ChainLimits, RunLimits, Spec } from "./spec.ts";
import type { State } from "./state.ts";
import { budgetTokens, renderCost, renderTokens, type Usage } from "./usage.ts";

export type RunProgress = { readonly startedAtMs: number; readonly iterations: number };

/** What a chain has used. */
export type ChainUse = Pick<State, "chainIterations" | "costUsd" | "startedAtMs" | "usage">;

export type Budget = {
  readonly kind: "iterations" | "tokens" | "cost" | "time";
  /** Iterations, tokens, US dollars or milliseconds. */
  readonly used: number;
  readonly limit: number;
};

/** From this share on, the reports and the next prompt say that a budget is nearly used. */
const NEAR_SHARE = 0.8;
/** A turn may use this multiple of what a budget had left when it began: ending it a little early would waste its work. */
const OVERRUN_FACTOR = 1.2;

export function chainUseOf({ chainIterations, costUsd, startedAtMs, usage }: State): ChainUse {
  return { chainIterations, costUsd, startedAtMs, usage };
}

/** The chain's budgets that have a limit. */
export function listBudgets(limits: ChainLimits, state: ChainUse, atMs: number): readonly Budget[] {
  const all = [
    { kind: "iterations", used: state.chainIterations, limit: limits.iterationsMax },
    { kind: "tokens", used: budgetTokens(state.usage), limit: limits.tokensMax },
    { kind: "cost", used: state.costUsd ?? 0, limit: limits.costUsdMax },
    { kind: "time", used: atMs - state.startedAtMs, limit: limits.durationMsMax },
  ] as const;
  return all.flatMap(({ kind, limit, used }) => (limit === null ? [] : [{ kind, used, limit }]));
}

/** Returns a sentence that names the budgets of which little is left; null if there are none. */
export function describeNearLimits(limits: ChainLimits, state: State, atMs: number): string | null {
  const near = listBudgets(limits, state, atMs).filter(({ limit, used }) => used >= NEAR_SHARE * limit);
  return near.length === 0 ? null : `Most of the budget is used: ${near.map(renderBudget).join(", ")}.`;
}

/** "8 of 10 iterations", "52.0k of 2.0M tokens", "$0.12 of $5.00", "1 h 5 min of 2 h". */
export function renderBudget({ kind, limit, used }: Budget): string {
  switch (kind) {
    case "iterations":
      return `${used} of ${limit} ${limit === 1 ? "iteration" : "iterations"}`;
    case "tokens":
      return `${renderTokens(used)} of ${renderTokens(limit)} tokens`;
    case "cost":
      return `${renderCost(used)} of ${renderCost(limit)}`;
    case "time":
      return `${renderDuration(used)} of ${renderDuration(limit)}`;
  }
}

/** Returns why a turn must end that has used so much; null if it may go on. */
export function describeOverrun({ limits, prices }: Spec, state: State, usage: Usage, model: string | null): string | null {
  const tokensLeft = (limits.tokensMax ?? Infinity) - budgetTokens(state.usage);
  const tokens = budgetTokens(usage);
  if (tokens > OVERRUN_FACTOR * tokensLeft)
    return `The turn used ${tokens} tokens, more than ${OVERRUN_FACTOR} times the ${tokensLeft} that the chain had left.`;
  const usdLeft = (limits.costUsdMax ?? Infinity) - (chainCostUsd(state, prices) ?? 0);
  const usd = findCostUsd(usage, model, prices) ?? 0;
  if (usd <= OVERRUN_FACTOR * usdLeft) return null;
  return `The turn cost ${renderCost(usd)}, more than ${OVERRUN_FACTOR} times the ${renderCost(usdLeft)} that the chain had left.`;
}

/** Whether the tokens of a turn can end it. */
export function hasBudget({ costUsdMax, tokensMax }: ChainLimits): boolean {
  return tokensMax !== null || costUsdMax !== null;
}

/** How long a turn may last by the chain's time limit; null if there is none. */
export function turnTimeMs({ durationMsMax }: ChainLimits, { startedAtMs }: State, atMs: number): number | null {
  return durationMsMax === null ? null : Math.max(1_000, OVERRUN_FACTOR * (startedAtMs + durationMsMax - atMs));
}

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

export function checkCostLimit({ limits: { costUsdMax }, prices }: Spec, state: State): string | null {
  const costUsd = chainCostUsd(state, prices);
  if (costUsdMax === null || costUsd === null || costUsd < costUsdMax) return null;
  return `The chain has cost ${renderCost(costUsd)} of at most ${renderCost(costUsdMax)}.`;
}

/** A limit that cannot be checked must not let the chain go on. */
export function checkCostKnown({ limits: { costUsdMax }, prices }: Spec, state: State): string | null {
  if (costUsdMax === null || chainCostUsd(state, prices) !== null) return null;
  return `The cost of the chain is unknown, because its model has no price, so it cannot be kept below ${renderCost(costUsdMax)}.`;
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
