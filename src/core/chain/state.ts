import type { Usage } from "./usage.ts";

/** The chain's memory between iterations and runs. Plain data: it survives JSON unchanged, so nothing in it is `undefined`. */
export type State = {
  /** Grows by one with every saved decision; the higher one wins wherever two copies differ. */
  readonly seq: number;
  readonly chainId: string;
  readonly startedAtMs: number;
  /** The number of the last finished iteration, over all chains of this state dir. */
  readonly iteration: number;
  /** Finished iterations of this chain: what `max_iterations` bounds. */
  readonly chainIterations: number;
  /** What the next iteration is for; `null` lets the agent choose from the task and the plan. */
  readonly goal: string | null;
  readonly streaks: Streaks;
  readonly backoff: Backoff | null;
  /** Normalised focuses of the last iterations, oldest first. */
  readonly focuses: readonly string[];
  /** Tree hashes after the last iterations, oldest first. */
  readonly trees: readonly string[];
  /** The tree when the chain's first iteration began; a claim needs a difference from it. `null` before that. */
  readonly baseTree: string | null;
  readonly plan: PlanMark | null;
  readonly usage: Usage;
  readonly costUsd: number;
  readonly sessions: Partial<Record<Role, Session>>;
  /** What the next prompt must be told. */
  readonly feedback: readonly Feedback[];
  /** The iteration that has begun and not ended; seen at a start, it was cut short. */
  readonly inFlight: { readonly iteration: number; readonly startedAtMs: number } | null;
  readonly stopped: { readonly reason: StopReason; readonly atMs: number } | null;
};

export type Role = "goal" | "planner" | "executor" | "reviewer";

/** An agent's session, and what it had used in all when it last answered (the CLI counts per thread, not per turn). */
export type Session = { readonly id: string; readonly usage: Usage };

/** Counts of iterations in a row. */
export type Streaks = {
  readonly noChange: number;
  readonly errors: number;
  /** Provider limits whose end was not told. */
  readonly limits: number;
  /** Claims that passed every gate. */
  readonly claims: number;
};

export type Backoff = { readonly untilMs: number; readonly cause: WaitCause };

/** Fingerprints of the plan with every box unticked: as the user left it, and as it was last seen. */
export type PlanMark = { readonly expected: string; readonly seen: string };

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
export type WaitCause = "error" | "provider-limit" | "no-change" | "reviewer-declined" | "planner-declined";
