import { describe, expect, it } from "vitest";
import { NO_USAGE } from "../../../../src/core/chain/usage.ts";
import {
  checkCostKnown,
  checkCostLimit,
  checkIterationLimit,
  checkRunLimits,
  checkTimeLimit,
  checkTokenLimit,
  describeNearLimits,
  describeOverrun,
  turnTimeMs,
} from "../../../../src/core/chain/budget.ts";
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
    ["cost", (max: number) => checkCostLimit(spec({ limits: { costUsdMax: max } }), state({ costUsd: 2 })), 2, "$2.00 of at most $2.00"],
    ["time", (max: number) => checkTimeLimit(limits({ limits: { durationMsMax: max } }), state(), 60_000), 60_000, "1 min"],
  ])("of %s is reached at its value", (_name, check, value, text) => {
    expect(check(value + 1)).toBeNull();
    expect(check(value)).toContain(text);
  });

  it("of cost cannot be checked if the cost is unknown, unless the user has prices", () => {
    const unknown = state({ costUsd: null, usage: { ...NO_USAGE, input: 2_000_000 } });
    const prices = { inputUsd: 1, cachedInputUsd: 1, cacheWriteUsd: 1, outputUsd: 1 };
    const limited = { limits: { costUsdMax: 2 } };
    expect(checkCostKnown(spec(limited), unknown)).toMatch(/^The cost of the chain is unknown, because its model has no price/);
    expect(checkCostLimit(spec(limited), unknown)).toBeNull();
    expect(checkCostKnown(spec({ ...limited, prices }), unknown)).toBeNull();
    expect(checkCostLimit(spec({ ...limited, prices }), unknown)).toBe("The chain has cost $2.00 of at most $2.00.");
    expect(checkCostKnown(spec(), unknown)).toBeNull();
  });

  it("is never reached if it is null", () => {
    const used = state({ chainIterations: 1e9, usage: { ...usage, input: 1e12 }, costUsd: 1e9 });
    expect([
      checkIterationLimit(limits(), used),
      checkTokenLimit(limits(), used),
      checkCostLimit(spec(), used),
      checkTimeLimit(limits(), used, Number.MAX_SAFE_INTEGER),
    ]).toEqual([null, null, null, null]);
  });
});

describe("a budget of which little is left", () => {
  const limited = limits({ limits: { iterationsMax: 10, tokensMax: 1_000, costUsdMax: 5, durationMsMax: 100_000 } });
  const begun = { startedAtMs: 0, chainIterations: 0, costUsd: 0 };

  it.each([
    ["iterations", { chainIterations: 8 }, 0, "8 of 10 iterations"],
    ["tokens", { usage: { ...NO_USAGE, input: 5_000, cachedInput: 4_200 } }, 0, "800 of 1.0k tokens"],
    ["cost", { costUsd: 4 }, 0, "$4.00 of $5.00"],
    ["time", {}, 80_000, "1 min 20 s of 1 min 40 s"],
  ])("is named at 80 %% of it (%s)", (_kind, used, atMs, text) => {
    expect(describeNearLimits(limited, state({ ...begun, ...used }), atMs)).toBe(`Most of the budget is used: ${text}.`);
  });

  it("is not named before, nor without limits", () => {
    const almost = { ...begun, chainIterations: 7, usage: { ...NO_USAGE, input: 799 }, costUsd: 3.99 };
    expect(describeNearLimits(limited, state(almost), 79_999)).toBeNull();
    expect(describeNearLimits(limits(), state({ ...begun, chainIterations: 1e6 }), 1e12)).toBeNull();
  });
});

describe("describeOverrun", () => {
  const used = (input: number) =>
    describeOverrun(spec({ limits: { tokensMax: 1_000 } }), state({ usage: { ...NO_USAGE, input: 500 } }), { ...NO_USAGE, input }, null);

  it("ends a turn at 1.2 times the tokens that were left", () => {
    expect(used(600)).toBeNull();
    expect(used(601)).toBe("The turn used 601 tokens, more than 1.2 times the 500 that the chain had left.");
  });

  it("ends a turn at 1.2 times the cost that was left, if the cost is known", () => {
    const costing = (input: number, model = "gpt-5") =>
      describeOverrun(spec({ limits: { costUsdMax: 1 } }), state({ costUsd: 0.5 }), { ...NO_USAGE, input }, model);
    expect(costing(480_000)).toBeNull();
    expect(costing(480_001)).toMatch(/^The turn cost \$0\.6000, more than 1\.2 times the \$0\.5000/);
    expect(costing(480_001, "no-such-model")).toBeNull();
  });

  it("ends no turn without a limit", () => {
    expect(describeOverrun(spec(), state(), { ...NO_USAGE, input: 1e12 }, "gpt-5")).toBeNull();
  });
});

describe("turnTimeMs", () => {
  it("is 1.2 times what is left of the chain's time", () => {
    const begun = state({ startedAtMs: 1_000 });
    expect(turnTimeMs(limits({ limits: { durationMsMax: 100_000 } }), begun, 51_000)).toBe(60_000);
    expect(turnTimeMs(limits(), begun, 51_000)).toBeNull();
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
