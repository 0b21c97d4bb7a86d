import type { Backoff, WaitCause } from "./state.ts";

/** Doubling more often than this reaches every cap there can be, and 2 ** 1024 is infinite. */
const DOUBLINGS_MAX = 60;

const WAIT_CAUSES: Record<WaitCause, string> = {
  error: "the last iteration failed",
  "provider-limit": "the provider's limit is reached",
  "no-change": "the last iteration changed nothing",
  "reviewer-declined": "the reviewer said not to go on for now",
  "planner-declined": "the planner said not to go on for now",
};

/** Why the loop waits, as half a sentence. */
export function renderWaitCause(cause: WaitCause): string {
  return WAIT_CAUSES[cause];
}

/** `min(maxMs, baseMs * 2 ** (streak - 1))`, as in the original; 0 for a streak that has not begun. */
export function backoffMs(baseMs: number, maxMs: number, streak: number): number {
  if (streak < 1) return 0;
  return Math.min(maxMs, baseMs * 2 ** Math.min(streak - 1, DOUBLINGS_MAX));
}

/** A window of `waitMs` from `fromMs` on; `null` where there is nothing to wait for. */
export function buildBackoff(fromMs: number, waitMs: number, cause: WaitCause): Backoff | null {
  return waitMs > 0 ? { untilMs: fromMs + waitMs, cause } : null;
}

/** The one that ends later; the first where both end at once. */
export function laterBackoff(one: Backoff | null, other: Backoff | null): Backoff | null {
  if (one === null || other === null) return one ?? other;
  return other.untilMs > one.untilMs ? other : one;
}

/** The window while it is open; `null` once it is over. */
export function activeBackoff(backoff: Backoff | null, atMs: number): Backoff | null {
  return backoff !== null && backoff.untilMs > atMs ? backoff : null;
}
