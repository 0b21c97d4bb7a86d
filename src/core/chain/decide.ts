import { openBackoff } from "./backoff.ts";
import type { RunFacts } from "./budget.ts";
import { evolve } from "./evolve.ts";
import type { Outcome } from "./outcome.ts";
import type { Spec } from "./spec.ts";
import type { State } from "./state.ts";
import { findStop } from "./stop-rules.ts";

/** Why a run ended. The closed set that outputs, exit codes, comments and documents speak of. */
export type StopReason =
  | "completed"
  | "stop-requested"
  | "cancelled"
  | "superseded"
  | "agent-failing"
  | "stagnated"
  | "iterations-spent"
  | "tokens-spent"
  | "cost-spent"
  | "time-spent"
  | "waiting"
  | "run-full";

/** Why a window is open. */
export type WaitCause = "error" | "provider-limit" | "no-change" | "reviewer-paused" | "planner-paused";

/** What is so at the moment of the decision and stands neither in the state nor in the outcome. */
export type Facts = {
  readonly atMs: number;
  /** A sentence that says who or what asks the loop to stop; `null` where nothing does. */
  readonly stopRequest: string | null;
  /** SIGINT or SIGTERM has arrived. */
  readonly cancelled: boolean;
  /** Another run has landed this iteration first. */
  readonly superseded: boolean;
  /** `iterations`: finished in this run, the outcome's own included. */
  readonly run: RunFacts;
};

export type Decision = { readonly state: State; readonly verdict: Verdict };

/** `wait`: the window is short enough for this run; sleep until it is over, then ask again without an outcome. */
export type Verdict =
  | { readonly kind: "continue" }
  | { readonly kind: "wait"; readonly untilMs: number; readonly cause: WaitCause }
  | { readonly kind: "stop"; readonly reason: StopReason; readonly why: string };

/**
 * What comes next, after an iteration or (`outcome` of `null`) before one. Pure: the same arguments always decide the same.
 * Throws where the chain has stopped: reopening it is a deliberate act (`reopen`), not a decision.
 */
export function decide(spec: Spec, state: State, outcome: Outcome | null, facts: Facts): Decision {
  if (state.stopped !== null) throw new Error(`decide() was called after the chain had stopped (${state.stopped.reason}).`);
  const evolved = outcome === null ? state : evolve(spec, state, outcome);
  const backoff = openBackoff(evolved.backoff, facts.atMs);
  const current = backoff === evolved.backoff ? evolved : { ...evolved, backoff };

  const stop = findStop({ spec, state: current, outcome, facts });
  if (stop === null) {
    const verdict: Verdict = backoff === null ? { kind: "continue" } : { kind: "wait", ...backoff };
    return { state: numbered(state, current), verdict };
  }
  const { rule, why } = stop;
  const ended = rule.chainGoesOn === "no" ? { ...current, stopped: { reason: rule.reason, atMs: facts.atMs } } : current;
  return { state: numbered(state, ended), verdict: { kind: "stop", reason: rule.reason, why } };
}

/** Whatever differs from what was saved gets the next number. An outcome always differs. */
function numbered(before: State, after: State): State {
  return after === before ? before : { ...after, seq: before.seq + 1 };
}
