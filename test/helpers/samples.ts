import type { IterationRecord } from "../../src/core/chain/record.ts";
import type { State } from "../../src/core/chain/state.ts";
import { NO_USAGE } from "../../src/core/chain/usage.ts";
import type { SavedState } from "../../src/ports/state.ts";

/** A state after some iterations, with a test's changes. */
export function sampleState(given: Partial<State> = {}): State {
  return {
    seq: 1,
    chainId: "CHAIN000000000000000000001",
    startedAtMs: Date.UTC(2026, 0, 2),
    iteration: 1,
    chainIterations: 1,
    goal: "Add a test for the parser.",
    streaks: { noChange: 0, errors: 0, limits: 0, claims: 0 },
    outage: null,
    backoff: null,
    goals: [],
    trees: [],
    baseTree: null,
    plan: null,
    progress: null,
    usage: NO_USAGE,
    costUsd: 0,
    sessions: {},
    sessionIterations: 0,
    day: { day: 0, iterations: 0, costUsd: 0 },
    feedback: [],
    inFlight: null,
    stopped: null,
    acceptedClosingMs: 0,
    ...given,
  };
}

export function sampleRecord(given: Partial<IterationRecord> = {}): IterationRecord {
  return {
    ts: "2026-01-02T03:04:05.000Z",
    iteration: 1,
    phase: "goal_iteration",
    state: "running",
    goal_in: "Add a test for the parser.",
    summary: "Added it.",
    reason: "",
    evidence: "",
    next_goal: "Add the next one.",
    has_new_changes: true,
    completed: false,
    stop: false,
    ...given,
  };
}

export function sampleSaved(given: Partial<SavedState> = {}): SavedState {
  return { state: sampleState(), record: null, pendingCommit: null, ...given };
}
