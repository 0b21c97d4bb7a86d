import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addUsage,
  budgetTokens,
  costUsd,
  NO_USAGE,
  renderCost,
  renderTokens,
  subtractUsage,
  totalTokens,
} from "../../../../src/core/chain/usage.ts";

const used = { input: 1_000_000, cachedInput: 400_000, cacheWriteInput: 0, output: 200_000, reasoningOutput: 50_000 };
const tokens = fc.nat({ max: 1e9 });
const anyUsage = fc.record({ input: tokens, cachedInput: tokens, cacheWriteInput: tokens, output: tokens, reasoningOutput: tokens });

describe("usage", () => {
  it("counts input and output, but not their parts", () => {
    expect(totalTokens(used)).toBe(1_200_000);
  });

  it("charges cached input at its own price", () => {
    // 0.6 M × $2 + 0.4 M × $0.5 + 0.2 M × $10
    expect(costUsd(used, { inputUsd: 2, cachedInputUsd: 0.5, cacheWriteUsd: 2, outputUsd: 10 })).toBeCloseTo(3.4, 12);
  });

  it("charges at least 0 if a provider reports more cached input than input", () => {
    const odd = { ...NO_USAGE, input: 100, cachedInput: 500 };
    expect(costUsd(odd, { inputUsd: 2, cachedInputUsd: 0, cacheWriteUsd: 2, outputUsd: 0 })).toBe(0);
  });

  it("charges cache writes at their own price", () => {
    // 0.5 M × $2 + 0.1 M × $2.5 + 0.4 M × $0.5 + 0.2 M × $10
    const prices = { inputUsd: 2, cachedInputUsd: 0.5, cacheWriteUsd: 2.5, outputUsd: 10 };
    expect(costUsd({ ...used, cacheWriteInput: 100_000 }, prices)).toBeCloseTo(3.45, 12);
  });

  it("counts for the budget what did not come from the cache", () => {
    expect(budgetTokens(used)).toBe(800_000);
    expect(budgetTokens({ ...NO_USAGE, input: 100, cachedInput: 500, output: 7 })).toBe(7);
  });

  it("subtracts counts", () => {
    expect(subtractUsage(used, { ...used, input: 900_000 })).toEqual({ ...NO_USAGE, input: 100_000 });
  });

  it.each([
    ["restarted", { ...NO_USAGE, input: 10, cachedInput: 4, output: 2 }],
    ["shrank after a compaction", { ...used, output: used.output - 1 }],
    ["restarted at 0", NO_USAGE],
  ])("takes all counts for new if they %s", (_how, after) => {
    expect(subtractUsage(after, used)).toEqual(after);
  });

  it("loses no token and counts none twice, however often the counts of a session restart", () => {
    const sessions = fc.array(fc.array(anyUsage, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(sessions, (all) => {
        let [before, counted, wanted] = [NO_USAGE, NO_USAGE, NO_USAGE];
        for (const turns of all) {
          let total = NO_USAGE;
          for (const turn of turns) {
            total = addUsage(total, { ...turn, input: turn.input + 1 });
            wanted = addUsage(wanted, { ...turn, input: turn.input + 1 });
            // A restart to more than before cannot be told from a continuation, so a new session begins from nothing.
            counted = addUsage(counted, subtractUsage(total, turn === turns[0] ? NO_USAGE : before));
            before = total;
          }
        }
        expect(counted).toEqual(wanted);
      }),
    );
  });

  it("caps sums at the largest safe integer", () => {
    const most = { ...NO_USAGE, input: Number.MAX_SAFE_INTEGER };
    expect(addUsage(most, used).input).toBe(Number.MAX_SAFE_INTEGER);
  });

  it("subtracts what was added", () => {
    fc.assert(
      fc.property(anyUsage, anyUsage, (one, other) => {
        expect(subtractUsage(addUsage(one, other), other)).toEqual(one);
      }),
    );
  });
});

describe("renderCost", () => {
  it("shows the digits that a small sum needs", () => {
    expect([0, 0.0123, 1, 4.2].map(renderCost)).toEqual(["$0.00", "$0.0123", "$1.00", "$4.20"]);
    expect(renderCost(null)).toBe("cost unknown");
  });
});

describe("renderTokens", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [12_345, "12.3k"],
    [999_949, "999.9k"],
    [999_950, "1.0M"],
    [1_234_567, "1.2M"],
  ])("renders %i as %s", (tokens, text) => expect(renderTokens(tokens)).toBe(text));
});
