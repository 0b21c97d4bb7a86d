import { activeBackoff } from "./backoff.ts";
import { feedbackAfterInterruption } from "./feedback.ts";
import type { State, Streaks } from "./state.ts";
import { stopRule } from "./stop-rules.ts";
import { addToDay, NO_DAY_USE } from "./day-use.ts";
import { NO_USAGE } from "./usage.ts";

export type ChainStart = {
  readonly chainId: string;
  readonly atMs: number;
  /** The last state of this state dir; null if there is none or it is lost. */
  readonly previous: State | null;
  /** If the state is lost: the highest iteration number found elsewhere, so that no file is overwritten. */
  readonly lastIteration?: number;
  readonly goal: string | null;
};

const NO_STREAKS: Streaks = { noChange: 0, errors: 0, limits: 0, claims: 0 };

/** Starts a chain. It continues the numbers of the last one, but not its budgets, streaks, feedback or sessions. */
export function beginChain({ chainId, atMs, previous, lastIteration = 0, goal }: ChainStart): State {
  return {
    seq: previous === null ? 0 : previous.seq + 1,
    chainId,
    startedAtMs: atMs,
    iteration: Math.max(previous?.iteration ?? 0, lastIteration),
    chainIterations: 0,
    goal,
    streaks: NO_STREAKS,
    outage: null,
    backoff: null,
    goals: [],
    trees: [],
    baseTree: null,
    plan: null,
    progress: null,
    usage: NO_USAGE,
    costUsd: 0,
    day: previous?.day ?? NO_DAY_USE,
    sessions: {},
    sessionIterations: 0,
    feedback: [],
    inFlight: null,
    stopped: null,
    acceptedClosingMs: 0,
  };
}

/**
 * Lifts a stop. If the stop was sticky, or if a person resumes a chain that had not stopped, it also clears the streaks, the backoff
 * and the memory of the stagnation rule: they would stop the chain again at once.
 */
export function reopen(state: State, { atMs }: { readonly atMs: number }): State {
  const opened: State = { ...state, seq: state.seq + 1, stopped: null, backoff: activeBackoff(state.backoff, atMs) };
  const clears = state.stopped === null || stopRule(state.stopped.reason).sticky;
  return clears ? { ...opened, streaks: NO_STREAKS, outage: null, backoff: null, goals: [], trees: [] } : opened;
}

/** Sets a goal that a person gave. It voids pending completion claims, because the person wants more. */
export function setGoal(state: State, goal: string): State {
  return {
    ...state,
    seq: state.seq + 1,
    goal,
    streaks: { ...state.streaks, claims: 0 },
    feedback: state.feedback.filter(({ kind }) => kind !== "claim-pending"),
  };
}

/** Marks the next iteration as started, so that a start after a crash sees that it was interrupted. */
export function beginIteration(state: State, atMs: number): State {
  return { ...state, seq: state.seq + 1, inFlight: { iteration: state.iteration + 1, startedAtMs: atMs } };
}

/**
 * Frees the number of an interrupted iteration and adds feedback about it for the next prompt. The iteration counts in `max_iterations`: its
 * agent was paid, and a run that cannot save its state would pay again at every start.
 */
export function recoverInterrupted(state: State): State {
  if (state.inFlight === null) return state;
  return {
    ...state,
    seq: state.seq + 1,
    chainIterations: state.chainIterations + 1,
    day: addToDay(state.day, state.inFlight.startedAtMs, { iterations: 1, costUsd: null }),
    inFlight: null,
    feedback: feedbackAfterInterruption(state.feedback, state.inFlight.iteration),
  };
}
