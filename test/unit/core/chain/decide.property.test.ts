import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FAILURES } from "../../../../src/core/chain/failure-table.ts";
import { isCounted } from "../../../../src/core/chain/outcome.ts";
import { decide } from "../../../../src/core/chain/decide.ts";
import type { Spec } from "../../../../src/core/chain/spec.ts";
import { budgetTokens } from "../../../../src/core/chain/usage.ts";
import { spec } from "../../fixtures/decider.ts";
import { anyMove, CAUSES, type Move, simulate, type Step } from "../../fixtures/simulate-decisions.ts";

const KINDS = ["handed-off", "handed-off", "handed-off", "declined", "invalid-handoff", "failed", "cancelled"] as const;
const WAITS = CAUSES.filter((cause) => FAILURES[cause].effect === "wait");
const ITERATIONS_MAX = 12;

const limitOf = (max: number) => fc.option(fc.integer({ min: 1, max }));

const anySpec: fc.Arbitrary<Spec> = fc
  .record({
    confirmations: fc.integer({ min: 1, max: 3 }),
    tokensMax: limitOf(60_000),
    costUsdMax: fc.option(fc.double({ min: 0.001, max: 0.2, noNaN: true })),
    durationMsMax: limitOf(20_000_000),
    stagnationMax: limitOf(6),
    consecutiveErrorsMax: fc.integer({ min: 1, max: 5 }),
    runIterationsMax: limitOf(4),
    runDurationMsMax: limitOf(3_000_000),
    waitMsMax: fc.option(fc.nat({ max: 400_000 })),
    noChange: fc.boolean(),
  })
  .map((some) =>
    spec({
      promise: { confirmations: some.confirmations },
      gates: { noChange: some.noChange },
      limits: {
        iterationsMax: ITERATIONS_MAX,
        tokensMax: some.tokensMax,
        costUsdMax: some.costUsdMax,
        durationMsMax: some.durationMsMax,
        stagnationMax: some.stagnationMax,
        consecutiveErrorsMax: some.consecutiveErrorsMax,
      },
      run: { iterationsMax: some.runIterationsMax, durationMsMax: some.runDurationMsMax, waitMsMax: some.waitMsMax },
      prices: { inputUsd: 3, cachedInputUsd: 0.5, cacheWriteUsd: 3, outputUsd: 12 },
    }),
  );

const someMoves = (kinds: readonly Move["kind"][]) => fc.array(anyMove(kinds), { minLength: 1, maxLength: 20 });

/** Checks every decision of any chain. */
function always(check: (step: Step, rules: Spec, next: Step | undefined) => void): void {
  fc.assert(
    fc.property(anySpec, someMoves(KINDS), (rules, moves) => {
      const steps = simulate(rules, moves, 120);
      steps.forEach((step, index) => check(step, rules, steps[index + 1]));
    }),
    { numRuns: 200 },
  );
}

const lastOf = (steps: readonly Step[]): Step => steps.at(-1) as Step;

describe("any chain", () => {
  it("survives JSON unchanged at each step", () => {
    always(({ decision }) => {
      expect(JSON.parse(JSON.stringify(decision.state))).toStrictEqual(decision.state);
    });
  });

  it("numbers its iterations without a gap or a duplicate", () => {
    always(({ before, outcome, decision }) => {
      if (outcome === null) {
        expect(decision.state.iteration).toBe(before.iteration);
        return;
      }
      const counts = isCounted(outcome);
      expect(outcome.iteration).toBe(before.iteration + 1);
      expect(decision.state.iteration).toBe(counts ? outcome.iteration : before.iteration);
      expect(decision.state.chainIterations).toBe(decision.state.iteration);
      expect(decision.state.inFlight).toBeNull();
    });
  });

  it("increments seq with every outcome and every change", () => {
    always(({ before, outcome, decision }, _rules, next) => {
      if (outcome !== null) expect(decision.state.seq).toBe(before.seq + 1);
      else if (decision.state.seq === before.seq) expect(decision.state).toEqual(before);
      if (next !== undefined) expect(next.before.seq).toBeGreaterThanOrEqual(decision.state.seq);
    });
  });

  it("throws after its stop", () => {
    always(({ decision, input }, rules) => {
      if (decision.state.stopped === null) return;
      expect(() => decide(rules, decision.state, null, input)).toThrow(/had stopped/);
    });
  });

  it("puts success before every limit", () => {
    always(({ before, outcome, decision }, rules) => {
      const accepted = outcome?.claim.kind === "passed" && before.streaks.claims + 1 >= rules.promise.confirmations;
      expect(decision.verdict.kind === "stop" && decision.verdict.reason === "completed").toBe(accepted);
    });
  });

  it("never starts an iteration at a limit", () => {
    always(({ decision, input }, { limits, run }) => {
      if (decision.verdict.kind !== "continue") return;
      const { state } = decision;
      expect(state.chainIterations).toBeLessThan(limits.iterationsMax ?? Infinity);
      expect(budgetTokens(state.usage)).toBeLessThan(limits.tokensMax ?? Infinity);
      expect(state.costUsd).toBeLessThan(limits.costUsdMax ?? Infinity);
      expect(input.atMs - state.startedAtMs).toBeLessThan(limits.durationMsMax ?? Infinity);
      expect(input.run.iterations).toBeLessThan(run.iterationsMax ?? Infinity);
      expect(input.atMs - input.run.startedAtMs).toBeLessThan(run.durationMsMax ?? Infinity);
    });
  });

  it("never starts an iteration during a backoff, and never waits longer than it may", () => {
    always(({ decision, input }, { run }) => {
      const { state, verdict } = decision;
      if (verdict.kind === "continue") expect(state.backoff).toBeNull();
      if (verdict.kind !== "wait") return;
      expect(verdict.untilMs).toBeGreaterThan(input.atMs);
      expect(verdict.untilMs - input.atMs).toBeLessThanOrEqual(run.waitMsMax ?? Infinity);
    });
  });

  it("never dispatches a run into a wait that the run could not wait out", () => {
    always(({ before, decision, input }, rules) => {
      const { state, verdict } = decision;
      if (verdict.kind !== "stop" || verdict.reason !== "run-full" || state.backoff === null) return;
      const fresh = { ...input, run: { startedAtMs: input.atMs, iterations: 0 }, cancelled: false, stopRequest: null };
      if (rules.run.iterationsMax !== 0)
        expect([before.chainId, decide(rules, state, null, fresh).verdict.kind]).toEqual([before.chainId, "wait"]);
    });
  });

  it("does not change its arguments", () => {
    always(({ before, outcome, input }, rules) => {
      const copies = JSON.stringify([before, outcome]);
      decide(rules, before, outcome, input);
      expect(JSON.stringify([before, outcome])).toBe(copies);
    });
  });
});

describe("the end of a chain", () => {
  it("comes within max_iterations, whatever the agent does", () => {
    fc.assert(
      fc.property(anySpec, someMoves(["handed-off", "declined", "invalid-handoff", "failed"]), (rules, some) => {
        const moves = some.map((move) => ({ ...move, cause: FAILURES[move.cause].effect === "error" ? move.cause : "exit" }) as Move);
        // Between two iterations there is at most one wait and one run that starts during a backoff.
        const last = lastOf(simulate(rules, moves, ITERATIONS_MAX * 4));
        expect(last.decision.state.stopped).not.toBeNull();
        expect(last.decision.state.chainIterations).toBeLessThanOrEqual(ITERATIONS_MAX);
      }),
    );
  });

  it("comes if nothing is ever finished, whatever fails, in whatever order", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 300_000 }),
        someMoves(["failed"]),
        (errorsMax, maxMs, moves) => {
          // A refusal without work ends each run, and is not a part of the chain's streaks.
          const failures = moves.map((move) => ({ ...move, cause: FAILURES[move.cause].effect === "end" ? "exit" : move.cause }) as Move);
          const rules = spec({ limits: { consecutiveErrorsMax: errorsMax }, backoff: { baseMs: Math.min(5_000, maxMs), maxMs } });
          // Without a backoff there is a turn each second: six hours are 43,200 decisions.
          const ends = simulate(rules, failures, 50_000).filter(({ decision }) => decision.verdict.kind === "stop");
          expect(ends[0]?.decision.verdict).toMatchObject({
            reason: expect.stringMatching(/agent-failing|provider-unavailable/) as string,
          });
        },
      ),
      { numRuns: 50 },
    );
  });

  it("does not come by waits for the provider within an hour, whatever end it states", () => {
    fc.assert(
      fc.property(someMoves(["failed"]), fc.integer({ min: 0, max: 300_000 }), (moves, maxMs) => {
        const waits = moves.map((move) => ({ ...move, cause: WAITS[move.tokens % WAITS.length], tookMs: 0 }) as Move);
        const steps = simulate(spec({ backoff: { baseMs: Math.min(5_000, maxMs), maxMs } }), waits, 5_000);
        const end = steps.find(({ decision }) => decision.verdict.kind === "stop");
        expect((end?.input.atMs ?? Number.POSITIVE_INFINITY) - 1_000).toBeGreaterThan(3_600_000);
      }),
      { numRuns: 50 },
    );
  });

  it("comes by an outage after max_outage_hours only, whatever the agent did before, and is not final", () => {
    fc.assert(
      fc.property(someMoves(["failed"]), fc.integer({ min: 5_000, max: 300_000 }), (moves, maxMs) => {
        const waits = moves.map((move) => {
          const cause = WAITS[move.tokens % WAITS.length] as Move["cause"];
          const resetMs = move.resetMs === null || cause === "provider-limit" ? null : move.resetMs % 60_000;
          return { ...move, cause, resetMs };
        });
        const rules = spec({ backoff: { baseMs: 5_000, maxMs } });
        const end = simulate(rules, waits, 10_000).find(({ decision }) => decision.verdict.kind === "stop");
        expect(end?.decision).toMatchObject({ verdict: { reason: "provider-unavailable" }, state: { stopped: null } });
        expect(end?.input.atMs).toBeGreaterThan(rules.limits.outageMsMax);
      }),
      { numRuns: 50 },
    );
  });

  it("is never final if the provider refuses every turn before any work", () => {
    fc.assert(
      fc.property(someMoves(["failed"]), (moves) => {
        const refusals = moves.map((move) => ({ ...move, cause: "wrong-key", changes: false }) as Move);
        const steps = simulate(spec(), refusals, 100);
        const reasons = steps.flatMap(({ decision }) => (decision.verdict.kind === "stop" ? [decision.verdict.reason] : []));
        expect(new Set(reasons)).toEqual(new Set(["provider-refused"]));
        expect(lastOf(steps).decision.state).toMatchObject({ iteration: 0, chainIterations: 0, stopped: null });
      }),
    );
  });

  it("does not come by stagnation while the goal and the files change", () => {
    fc.assert(
      fc.property(anyMove(["handed-off"]), fc.integer({ min: 1, max: 6 }), (move, stagnationMax) => {
        const moves = Array.from({ length: 60 }, (_, index) => ({
          ...move,
          changes: true,
          claim: "none" as const,
          focus: `Write part ${index} of the parser`,
        }));
        const steps = simulate(spec({ limits: { stagnationMax } }), moves, 60);
        expect(steps.map((step) => step.decision.verdict.kind)).toEqual(Array.from({ length: 60 }, () => "continue"));
      }),
    );
  });

  it("comes by stagnation if the agent hands off the same goal for ever, whatever it writes", () => {
    fc.assert(
      fc.property(anyMove(["handed-off"]), fc.integer({ min: 2, max: 6 }), (move, stagnationMax) => {
        const moves = [{ ...move, changes: true, claim: "none" as const, focus: "Polish the parser" }];
        const last = lastOf(simulate(spec({ limits: { stagnationMax } }), moves, 100));
        expect(last.decision.state).toMatchObject({ stopped: { reason: "stagnated" }, chainIterations: 3 * stagnationMax });
      }),
    );
  });
});
