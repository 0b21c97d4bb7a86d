import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addUsage, costUsd, NO_USAGE, renderCost, subtractUsage, totalTokens } from "../../../../src/core/chain/usage.ts";

const used = { input: 1_000_000, cachedInput: 400_000, output: 200_000, reasoningOutput: 50_000 };
const tokens = fc.nat({ max: 1e9 });
const anyUsage = fc.record({ input: tokens, cachedInput: tokens, output: tokens, reasoningOutput: tokens });

describe("usage", () => {
  it("counts input and output, but not their parts", () => {
    expect(totalTokens(used)).toBe(1_200_000);
  });

  it("charges cached input at its own price", () => {
    // 0.6 M × $2 + 0.4 M × $0.5 + 0.2 M × $10
    expect(costUsd(used, { inputUsd: 2, cachedInputUsd: 0.5, outputUsd: 10 })).toBeCloseTo(3.4, 12);
  });

  it("charges at least 0 if a provider reports more cached input than input", () => {
    const odd = { ...NO_USAGE, input: 100, cachedInput: 500 };
    expect(costUsd(odd, { inputUsd: 2, cachedInputUsd: 0, outputUsd: 0 })).toBe(0);
  });

  it("subtracts counts, and returns 0 if a count restarted", () => {
    expect(subtractUsage(used, { ...used, input: 900_000 })).toEqual({ ...NO_USAGE, input: 100_000 });
    expect(subtractUsage(NO_USAGE, used)).toEqual(NO_USAGE);
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
  });
});
