import { describe, expect, it } from "vitest";
import { PRICE_TABLE, PRICES_AT_MS } from "../../../../src/core/chain/price-table.ts";
import { describeOldPrices, findCostUsd, findPrices } from "../../../../src/core/chain/prices.ts";
import { NO_USAGE } from "../../../../src/core/chain/usage.ts";

const DAY_MS = 24 * 60 * 60_000;
const GPT_5 = { inputUsd: 1.25, cachedInputUsd: 0.125, cacheWriteUsd: 1.25, outputUsd: 10 };
const usage = { input: 1_000_000, cachedInput: 200_000, cacheWriteInput: 100_000, output: 100_000, reasoningOutput: 0 };

describe("findPrices", () => {
  it.each(["gpt-5", "gpt-5-codex", "GPT-5", "gpt-5-2025-08-07"])("knows %s", (model) => {
    expect(findPrices(model)).toEqual(GPT_5);
  });

  it.each([null, "", "no-such-model", "gpt-5-2025-8-7", "constructor", "__proto__"])("does not know %s", (model) => {
    expect(findPrices(model)).toBeNull();
  });

  it("has four prices for every model, and no cached token costs more than an uncached one", () => {
    expect(Object.keys(PRICE_TABLE).length).toBeGreaterThan(50);
    for (const [name, [input, cached, write, output]] of Object.entries(PRICE_TABLE)) {
      expect([cached <= input, write >= input, output > input], name).toEqual([true, true, true]);
    }
  });
});

describe("findCostUsd", () => {
  it("charges every part at its price", () => {
    // 0.7 M × $5 + 0.2 M × $0.5 + 0.1 M × $6.25 + 0.1 M × $30
    const prices = { inputUsd: 5, cachedInputUsd: 0.5, cacheWriteUsd: 6.25, outputUsd: 30 };
    expect(findCostUsd(usage, "no-such-model", prices)).toBeCloseTo(7.225, 12);
  });

  it("is unknown without a price, and 0 without tokens", () => {
    expect(findCostUsd(usage, "no-such-model", null)).toBeNull();
    expect(findCostUsd(NO_USAGE, "no-such-model", null)).toBe(0);
  });
});

describe("describeOldPrices", () => {
  it("says so after 90 days", () => {
    expect(describeOldPrices(PRICES_AT_MS + 90 * DAY_MS)).toBeNull();
    expect(describeOldPrices(PRICES_AT_MS + 90 * DAY_MS + 1)).toMatch(
      /^The built-in prices are of 20\d\d-\d\d-\d\d, so the cost may be wrong\./,
    );
  });
});
