import { describe, expect, it } from "vitest";
import { beginChain, beginIteration, recoverInterrupted, reopen, setGoal } from "../../../../src/core/chain/lifecycle.ts";
import { decide } from "../../../../src/core/chain/decide.ts";
import type { StopReason } from "../../../../src/core/chain/state.ts";
import { decisionInput, spec, state, verdictOf } from "../../fixtures/decider.ts";

const start = { chainId: "NEW", atMs: 77, goal: "Begin" };

describe("beginChain", () => {
  it("starts empty without a previous state", () => {
    const begun = beginChain({ ...start, previous: null });
    expect(begun).toMatchObject({
      seq: 0,
      iteration: 0,
      chainIterations: 0,
      chainId: "NEW",
      startedAtMs: 77,
      baseTree: null,
      goal: "Begin",
    });
  });

  it("continues only the numbers of the previous chain", () => {
    const previous = state({
      usage: { input: 1, cachedInput: 1, cacheWriteInput: 0, output: 1, reasoningOutput: 1 },
      costUsd: 4,
      streaks: { errors: 3 },
      backoff: { untilMs: 99, cause: "error" },
      sessions: { goal: { id: "t", usage: { input: 1, cachedInput: 1, cacheWriteInput: 0, output: 1, reasoningOutput: 1 } } },
      feedback: [{ kind: "error", text: "x" }],
      stopped: { reason: "completed", atMs: 1 },
    });
    const fresh = beginChain({ ...start, previous: null });
    expect(beginChain({ ...start, previous })).toEqual({ ...fresh, seq: 21, iteration: 6 });
  });

  it("continues from the highest known iteration number", () => {
    expect(beginChain({ ...start, previous: null, lastIteration: 12 }).iteration).toBe(12);
    expect(beginChain({ ...start, previous: state(), lastIteration: 2 }).iteration).toBe(6);
  });
});

describe("reopen", () => {
  const stuck = {
    streaks: { errors: 5, noChange: 4, limits: 50, claims: 1 },
    goals: ["a", "a", "a", "a"],
    trees: ["x", "y", "x", "y"],
    backoff: { untilMs: 2_000_000, cause: "error" },
  } as const;
  const stoppedFor = (reason: StopReason) => state({ ...stuck, stopped: { reason, atMs: 5 } });

  it.each(["completed", "agent-failing", "stagnated"] as const)(
    "lets a chain that stopped for %s continue without stopping at once",
    (reason) => {
      const opened = reopen(stoppedFor(reason), { atMs: 1_000_000 });
      expect(opened.seq).toBe(21);
      expect(verdictOf(decide(spec(), opened, null, decisionInput()))).toBe("continue");
    },
  );

  it.each(["stop-requested", "cancelled", "iterations-spent"] as const)("only lifts the stop for %s", (reason) => {
    expect(reopen(stoppedFor(reason), { atMs: 1_000_000 })).toEqual({ ...state(stuck), seq: 21 });
  });

  it("clears a backoff that is over", () => {
    expect(reopen(stoppedFor("cancelled"), { atMs: 2_000_000 }).backoff).toBeNull();
  });

  it("ends the wait of a chain that had not stopped", () => {
    expect(reopen(state(stuck), { atMs: 1_000_000 })).toMatchObject({ backoff: null, streaks: { errors: 0 }, goals: [] });
  });

  it("leaves a reached limit to the next decision", () => {
    const opened = reopen(state({ stopped: { reason: "iterations-spent", atMs: 5 } }), { atMs: 1_000_000 });
    expect(verdictOf(decide(spec({ limits: { iterationsMax: 6 } }), opened, null, decisionInput()))).toBe("iterations-spent");
    expect(verdictOf(decide(spec({ limits: { iterationsMax: 7 } }), opened, null, decisionInput()))).toBe("continue");
  });
});

describe("setGoal", () => {
  it("replaces the goal and voids pending completion claims", () => {
    const feedback = [
      { kind: "claim-pending", text: "1 of 2" },
      { kind: "error", text: "failed" },
    ] as const;
    const before = state({ streaks: { claims: 1, errors: 2 }, feedback });
    expect(setGoal(before, "Do that")).toEqual({ ...state({ streaks: { errors: 2 }, feedback: [feedback[1]] }), seq: 21, goal: "Do that" });
  });
});

describe("beginIteration and recoverInterrupted", () => {
  it("give the iteration the next number", () => {
    expect(beginIteration(state(), 55)).toEqual(state({ seq: 21, inFlight: { iteration: 7, startedAtMs: 55 } }));
  });

  it("free the number of an interrupted iteration, and count it", () => {
    const recovered = recoverInterrupted(beginIteration(state(), 55));
    expect(recovered).toMatchObject({ seq: 22, iteration: 6, chainIterations: 7, inFlight: null, day: { day: 0, iterations: 1 } });
    expect(recovered.feedback).toEqual([{ kind: "interrupted", text: expect.stringContaining("Iteration 7") }]);
  });

  it("change nothing without an iteration in flight", () => {
    const before = state();
    expect(recoverInterrupted(before)).toBe(before);
  });

  it("add feedback once for repeated interruptions", () => {
    const twice = recoverInterrupted(beginIteration(recoverInterrupted(beginIteration(state(), 55)), 66));
    expect(twice.feedback).toHaveLength(1);
  });
});
