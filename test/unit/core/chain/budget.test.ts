import { describe, expect, it } from "vitest";
import { checkCostLimit, checkIterationLimit, checkRunLimits, checkTimeLimit, checkTokenLimit } from "../../../../src/core/chain/budget.ts";
import { spec, state } from "../../fixtures/decider.ts";

const limits = (parts: Parameters<typeof spec>[0] = {}) => spec(parts).limits;
const usage = { input: 60, cachedInput: 50, cacheWriteInput: 0, output: 40, reasoningOutput: 30 };

describe("a limit of the chain", () => {
  it.each([
    [
      "iterations",
      (max: number) => checkIterationLimit(limits({ limits: { iterationsMax: max } }), state()),
      6,
      "6 of at most 6 iterations",
    ],
    [
      "tokens",
      (max: number) => checkTokenLimit(limits({ limits: { tokensMax: max } }), state({ usage })),
      50,
      "50 of at most 50 tokens (input without cached tokens, and output)",
    ],
    ["cost", (max: number) => checkCostLimit(limits({ limits: { costUsdMax: max } }), state({ costUsd: 2 })), 2, "$2.00 of at most $2.00"],
    ["time", (max: number) => checkTimeLimit(limits({ limits: { durationMsMax: max } }), state(), 60_000), 60_000, "1 min"],
  ])("of %s is reached at its value", (_name, check, value, text) => {
    expect(check(value + 1)).toBeNull();
    expect(check(value)).toContain(text);
  });

  it("of cost is reached if the cost is unknown", () => {
    const check = (costUsdMax: number | null) => checkCostLimit(limits({ limits: { costUsdMax } }), state({ costUsd: null }));
    expect(check(5)).toContain("Set price_input_usd and price_output_usd.");
    expect(check(null)).toBeNull();
  });

  it("is never reached if it is null", () => {
    const used = state({ chainIterations: 1e9, usage: { ...usage, input: 1e12 }, costUsd: 1e9 });
    expect([
      checkIterationLimit(limits(), used),
      checkTokenLimit(limits(), used),
      checkCostLimit(limits(), used),
      checkTimeLimit(limits(), used, Number.MAX_SAFE_INTEGER),
    ]).toEqual([null, null, null, null]);
  });
});

describe("checkRunLimits", () => {
  it("checks the iterations, then the time", () => {
    const run = { startedAtMs: 0, iterations: 2 };
    const check = (parts: Partial<ReturnType<typeof spec>["run"]>) => checkRunLimits(spec({ run: parts }).run, run, 60_000);
    expect(check({ iterationsMax: 3, durationMsMax: 60_001 })).toBeNull();
    expect(check({ iterationsMax: 2, durationMsMax: 60_000 })).toContain("2 of at most 2 iterations");
    expect(check({ durationMsMax: 60_000 })).toContain("1 min of at most 1 min");
    expect(check({})).toBeNull();
  });
});
