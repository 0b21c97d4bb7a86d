import type { DayUse, Spec } from "./spec.ts";
import type { Backoff, State } from "./state.ts";

const DAY_MS = 24 * 60 * 60_000;

export const NO_DAY_USE: DayUse = { day: 0, iterations: 0, costUsd: 0 };

/** Adds to what was used on the UTC day of `atMs`. An unknown cost cannot be added. */
export function addToDay(use: DayUse, atMs: number, more: { readonly iterations: number; readonly costUsd: number | null }): DayUse {
  const day = dayOf(atMs);
  const { costUsd, iterations } = use.day === day ? use : NO_DAY_USE;
  return { day, iterations: iterations + more.iterations, costUsd: costUsd + (more.costUsd ?? 0) };
}

/** Adds what several tracks used on the UTC day of `atMs`. */
export function sumDay(uses: readonly DayUse[], atMs: number): DayUse {
  return uses.filter(({ day }) => day === dayOf(atMs)).reduce((sum, use) => addToDay(sum, atMs, use), { ...NO_DAY_USE, day: dayOf(atMs) });
}

/** Returns the wait until the next UTC day if the repository has used up this one; null if it has not. */
export function dayBackoff({ day: { costUsdMax, iterationsMax, others } }: Spec, state: State, atMs: number): Backoff | null {
  const { costUsd, iterations } = sumDay([state.day, others], atMs);
  const isUsed = (iterationsMax !== null && iterations >= iterationsMax) || (costUsdMax !== null && costUsd >= costUsdMax);
  return isUsed ? { untilMs: (dayOf(atMs) + 1) * DAY_MS, cause: "day-limit" } : null;
}

function dayOf(atMs: number): number {
  return Math.floor(atMs / DAY_MS);
}
