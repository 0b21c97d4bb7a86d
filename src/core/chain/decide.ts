import { activeBackoff, laterBackoff } from "./backoff.ts";
import { dayBackoff } from "./day-use.ts";
import type { Decision, DecisionInput, Verdict } from "./decision.ts";
import { evolve } from "./evolve.ts";
import type { Outcome } from "./outcome.ts";
import type { Spec } from "./spec.ts";
import type { Backoff, State } from "./state.ts";
import { findStop } from "./stop-rules.ts";

/**
 * Decides what follows an iteration, or if `outcome` is null, what follows from the state alone.
 * Throws if the chain has stopped: only `reopen` lifts a stop.
 */
export function decide(spec: Spec, state: State, outcome: Outcome | null, input: DecisionInput): Decision {
  if (state.stopped !== null) throw new Error(`decide() was called after the chain had stopped (${state.stopped.reason}).`);
  const evolved = outcome === null ? state : evolve(spec, state, outcome);
  const backoff = chooseBackoff(spec, evolved, input.atMs);
  const current = backoff === evolved.backoff ? evolved : { ...evolved, backoff };

  const stop = findStop({ ...input, spec, state: current, outcome });
  if (stop === null) {
    const verdict: Verdict = backoff === null ? { kind: "continue" } : { kind: "wait", ...backoff };
    return { state: withNextSeq(state, current), verdict };
  }
  const { cause, message, rule } = stop;
  const stopped = rule.continuation === "none" ? { ...current, stopped: { reason: rule.reason, atMs: input.atMs } } : current;
  // The next start tries again at once, and waits as long as this one did.
  const after = rule.continuation === "retry" ? { ...stopped, outage: null, backoff: null } : stopped;
  return { state: withNextSeq(state, after), verdict: { kind: "stop", reason: rule.reason, message, cause } };
}

/** The day's limit is looked at anew each time: a person may have raised it, and another day may have begun. */
function chooseBackoff(spec: Spec, state: State, atMs: number): Backoff | null {
  const { backoff } = state;
  const own = backoff?.cause === "day-limit" ? null : activeBackoff(backoff, atMs);
  const chosen = laterBackoff(own, dayBackoff(spec, state, atMs));
  return chosen?.cause === backoff?.cause && chosen?.untilMs === backoff?.untilMs ? backoff : chosen;
}

function withNextSeq(before: State, after: State): State {
  return after === before ? before : { ...after, seq: before.seq + 1 };
}
