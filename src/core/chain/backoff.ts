import { RESET_MS_MAX } from "../reply/reset-time.ts";
import type { Backoff, WaitCause } from "./state.ts";

/** More doublings reach no higher wait, because every limit is lower, and 2 ** 1024 is infinite. */
const DOUBLINGS_MAX = 60;

const WAIT_CAUSES: Record<WaitCause, string> = {
  error: "the last iteration failed",
  "provider-limit": "the provider's limit is reached",
  "provider-outage": "the provider is unavailable",
  "provider-silent": "the provider did not respond",
  "network-outage": "the provider cannot be reached over the network",
  "no-change": "the loop saw no change in the last iteration",
  "day-limit": "the daily limit is used up; to continue today, raise max_iterations_per_day or max_cost_usd_per_day",
  "reviewer-declined": "the reviewer declined to continue for now",
  "planner-declined": "the planner declined to continue for now",
};

export function renderWaitCause(cause: WaitCause): string {
  return WAIT_CAUSES[cause];
}

/** Returns `min(maxMs, baseMs * 2 ** (streak - 1))`, as in the original; 0 for a streak of 0. */
export function backoffMs(baseMs: number, maxMs: number, streak: number): number {
  if (streak < 1) return 0;
  return Math.min(maxMs, baseMs * 2 ** Math.min(streak - 1, DOUBLINGS_MAX));
}

export function buildBackoff(fromMs: number, waitMs: number, cause: WaitCause): Backoff | null {
  return waitMs > 0 ? { untilMs: fromMs + waitMs, cause } : null;
}

/** Returns the backoff that ends later, and `one` if both end at once. */
export function laterBackoff(one: Backoff | null, other: Backoff | null): Backoff | null {
  if (one === null || other === null) return one ?? other;
  return other.untilMs > one.untilMs ? other : one;
}

/** Returns null if the backoff is over. No wait is longer than a monthly limit: the clock was wrong when a later end was saved. */
export function activeBackoff(backoff: Backoff | null, atMs: number): Backoff | null {
  return backoff !== null && backoff.untilMs > atMs && backoff.untilMs - atMs <= RESET_MS_MAX ? backoff : null;
}
