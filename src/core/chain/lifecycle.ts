import { activeBackoff } from "./backoff.ts";
import { feedbackAfterInterruption } from "./feedback.ts";
import type { State, Streaks } from "./state.ts";
import { stopRule } from "./stop-rules.ts";
import { NO_USAGE } from "./usage.ts";

export type ChainStart = {
  readonly chainId: string;
  readonly atMs: number;
  /** What the last chain of this state dir left; `null` where there was none, or where it was lost. */
  readonly previous: State | null;
  /** The highest iteration number that left a trace, where the state was lost: numbers go on, so no file is overwritten. */
  readonly lastIteration?: number;
  readonly goal: string | null;
};

const NO_STREAKS: Streaks = { noChange: 0, errors: 0, limits: 0, claims: 0 };

/** A new chain. Only the numbers go on from the last one: its budgets, streaks, notes and threads are gone. */
export function beginChain({ chainId, atMs, previous, lastIteration = 0, goal }: ChainStart): State {
  return {
    seq: previous === null ? 0 : previous.seq + 1,
    chainId,
    startedAtMs: atMs,
    iteration: Math.max(previous?.iteration ?? 0, lastIteration),
    chainIterations: 0,
    goal,
    streaks: NO_STREAKS,
    backoff: null,
    focuses: [],
    trees: [],
    baseTree: null,
    plan: null,
    usage: NO_USAGE,
    costUsd: 0,
    sessions: {},
    feedback: [],
    inFlight: null,
    stopped: null,
  };
}

/**
 * Lifts a stop. After one that only a person lifts, and where a person resumes a chain that had not stopped, the chain
 * begins afresh with its streaks, its window and what stagnation remembers: they would stop it again at once.
 */
export function reopen(state: State, { atMs }: { readonly atMs: number }): State {
  const opened: State = { ...state, seq: state.seq + 1, stopped: null, backoff: activeBackoff(state.backoff, atMs) };
  const asked = state.stopped === null || stopRule(state.stopped.reason).sticky;
  return asked ? { ...opened, streaks: NO_STREAKS, backoff: null, focuses: [], trees: [] } : opened;
}

/** A goal said by a person. A claim that stands is void by it: somebody wants more. */
export function setGoal(state: State, goal: string): State {
  return {
    ...state,
    seq: state.seq + 1,
    goal,
    streaks: { ...state.streaks, claims: 0 },
    feedback: state.feedback.filter((note) => note.kind !== "claim-pending"),
  };
}

/** Marks the next iteration as begun, so that a start after a crash sees that it was cut short. */
export function beginIteration(state: State, atMs: number): State {
  return { ...state, seq: state.seq + 1, inFlight: { iteration: state.iteration + 1, startedAtMs: atMs } };
}

/** After a process that died in an iteration: its number is free again, and the next prompt tells of it. */
export function recoverInterrupted(state: State): State {
  if (state.inFlight === null) return state;
  return {
    ...state,
    seq: state.seq + 1,
    inFlight: null,
    feedback: feedbackAfterInterruption(state.feedback, state.inFlight.iteration),
  };
}
