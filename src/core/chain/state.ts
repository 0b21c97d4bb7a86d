import type { ProviderWait } from "./failure.ts";
import type { PlanProgress } from "./plan-progress.ts";
import type { DayUse } from "./spec.ts";
import type { Usage } from "./usage.ts";

/** The chain's state between iterations and runs. It survives JSON unchanged, so nothing in it is undefined. */
export type State = {
  /** Grows by one with every saved decision; of two copies, the higher one wins. */
  readonly seq: number;
  readonly chainId: string;
  readonly startedAtMs: number;
  /** Number of the last finished iteration, counted over all chains of this state dir. */
  readonly iteration: number;
  /** Finished iterations of this chain, which `max_iterations` limits. */
  readonly chainIterations: number;
  /** Goal of the next iteration; if null, the agent chooses from the task and the plan. */
  readonly goal: string | null;
  readonly streaks: Streaks;
  /** The outage of the provider or the network that the chain waits out; null if there is none. */
  readonly outage: Outage | null;
  readonly backoff: Backoff | null;
  /** Hashes of the goals that the last iterations handed off, oldest first. A newly ticked box begins both lists again. */
  readonly goals: readonly string[];
  /** Tree hashes after the last iterations, oldest first. */
  readonly trees: readonly string[];
  /** Tree at the start of the first iteration, null before; a completion claim needs a difference from it. */
  readonly baseTree: string | null;
  readonly plan: PlanMark | null;
  /** Null before the first iteration has ended. */
  readonly progress: PlanProgress | null;
  readonly usage: Usage;
  /** Null if the price of a part is unknown. */
  readonly costUsd: number | null;
  /** What this track used on its last day. */
  readonly day: DayUse;
  readonly sessions: Partial<Record<Role, Session>>;
  /** Finished iterations that the sessions have had. */
  readonly sessionIterations: number;
  readonly feedback: readonly Feedback[];
  /** The iteration that has started and not ended. If set when a run starts, that iteration was interrupted. */
  readonly inFlight: { readonly iteration: number; readonly startedAtMs: number } | null;
  readonly stopped: { readonly reason: StopReason; readonly atMs: number } | null;
  /** The time of the last closing of the pull request that does not stop the chain, because a person continued after it; 0 if there is none. */
  readonly acceptedClosingMs: number;
};

export type Role = "goal" | "planner" | "executor" | "reviewer";

/** `usage` is the total of the session at its last answer, because Codex counts per session and not per turn. */
export type Session = { readonly id: string; readonly usage: Usage };

export type Streaks = {
  readonly noChange: number;
  readonly errors: number;
  /** Waits for the provider that may be false: with a stated end, after work, or because it is silent. */
  readonly limits: number;
  /** Completion claims that passed every gate. */
  readonly claims: number;
};

/** Failures in a row without a finished iteration and without a stated end. */
export type Outage = {
  /** How long they have lasted. A gap counts as at most one hour: the machine may have been off, or its clock moved. */
  readonly totalMs: number;
  readonly lastAtMs: number;
};

export type Backoff = { readonly untilMs: number; readonly cause: WaitCause };

/**
 * Fingerprints of the plan with every box unticked: `expected` is the user's version, `seen` the one after the last iteration.
 * `ticked` is the highest number of ticked boxes so far.
 */
export type PlanMark = { readonly expected: string; readonly seen: string; readonly ticked: number };

export type Feedback = {
  readonly kind:
    | "claim-refused"
    | "claim-pending"
    | "error"
    | "interrupted"
    | "plan-edited"
    | "verify-failed"
    | "no-change"
    | "unfinished"
    | "protected";
  readonly text: string;
};

export type StopReason =
  | "completed"
  | "stop-requested"
  | "pull-request-closed"
  | "cancelled"
  | "superseded"
  | "agent-failing"
  | "provider-refused"
  | "provider-unavailable"
  | "stagnated"
  | "iterations-spent"
  | "tokens-spent"
  | "cost-spent"
  | "cost-unknown"
  | "time-spent"
  | "waiting"
  | "run-full";

export type WaitCause = "error" | ProviderWait | "no-change" | "reviewer-declined" | "planner-declined" | "day-limit";
