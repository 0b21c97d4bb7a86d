import { activeBackoff } from "./backoff.ts";
import type { Decision, DecisionInput, Verdict } from "./decision.ts";
import { evolve } from "./evolve.ts";
import type { Outcome } from "./outcome.ts";
import type { Spec } from "./spec.ts";
import type { State } from "./state.ts";
import { findStop } from "./stop-rules.ts";

/**
 * What comes next, after an iteration or (`outcome` of `null`) before one. Pure: the same arguments always decide the same.
 * Throws where the chain has stopped: reopening it is a deliberate act (`reopen`), not a decision.
 */
export function decide(spec: Spec, state: State, outcome: Outcome | null, facts: DecisionInput): Decision {
  if (state.stopped !== null) throw new Error(`decide() was called after the chain had stopped (${state.stopped.reason}).`);
  const evolved = outcome === null ? state : evolve(spec, state, outcome);
  const backoff = activeBackoff(evolved.backoff, facts.atMs);
  const current = backoff === evolved.backoff ? evolved : { ...evolved, backoff };

  const stop = findStop({ spec, state: current, outcome, facts });
  if (stop === null) {
    const verdict: Verdict = backoff === null ? { kind: "continue" } : { kind: "wait", ...backoff };
    return { state: numbered(state, current), verdict };
  }
  const { rule, message } = stop;
  const ended = rule.continuation === "none" ? { ...current, stopped: { reason: rule.reason, atMs: facts.atMs } } : current;
  return { state: numbered(state, ended), verdict: { kind: "stop", reason: rule.reason, message } };
}

/** Whatever differs from what was saved gets the next number. An outcome always differs. */
function numbered(before: State, after: State): State {
  return after === before ? before : { ...after, seq: before.seq + 1 };
}
