import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backoffMs, buildBackoff, laterBackoff, activeBackoff } from "../../../../src/core/chain/backoff.ts";

describe("backoffMs", () => {
  it("doubles with the streak up to the cap", () => {
    expect([1, 2, 3, 4, 7].map((streak) => backoffMs(5_000, 300_000, streak))).toEqual([5_000, 10_000, 20_000, 40_000, 300_000]);
  });

  it("returns 0 for a streak of 0", () => {
    expect(backoffMs(5_000, 300_000, 0)).toBe(0);
  });

  it("stays within the cap for any streak, also with a base of 0", () => {
    const ms = fc.nat({ max: 1e9 });
    fc.assert(
      fc.property(ms, ms, fc.integer({ min: 1, max: 1_000_000 }), (baseMs, maxMs, streak) => {
        const waitMs = backoffMs(baseMs, maxMs, streak);
        expect(waitMs).toBeGreaterThanOrEqual(0);
        expect(waitMs).toBeLessThanOrEqual(maxMs);
      }),
    );
    expect(backoffMs(5_000, 300_000, 1_000_000)).toBe(300_000);
    expect(backoffMs(0, 300_000, 1_000_000)).toBe(0);
  });
});

describe("a backoff", () => {
  const early = { untilMs: 10, cause: "error" } as const;
  const late = { untilMs: 20, cause: "no-change" } as const;

  it("is null without a wait", () => {
    expect(buildBackoff(5, 0, "error")).toBeNull();
    expect(buildBackoff(5, 5, "error")).toEqual(early);
  });

  it("is over at the moment it ends", () => {
    expect(activeBackoff(early, 9)).toBe(early);
    expect(activeBackoff(early, 10)).toBeNull();
    expect(activeBackoff(null, 10)).toBeNull();
  });

  it("that ends in more than 31 days was saved by a wrong clock", () => {
    const month = { untilMs: 31 * 24 * 3_600_000, cause: "provider-limit" } as const;
    expect(activeBackoff(month, 0)).toBe(month);
    expect(activeBackoff(month, -1)).toBeNull();
  });

  it("is the later one of two", () => {
    expect(laterBackoff(early, late)).toBe(late);
    expect(laterBackoff(late, early)).toBe(late);
    expect(laterBackoff(null, early)).toBe(early);
    expect(laterBackoff(early, null)).toBe(early);
    expect(laterBackoff(null, null)).toBeNull();
  });
});
