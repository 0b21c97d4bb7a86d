import { describe, expect, it } from "vitest";
import { acceptClosing, asksToStop } from "../../../../src/core/chain/closed-pull.ts";
import { state } from "../../fixtures/decider.ts";

const CLOSED = { number: 3, closedAtMs: 5_000, isMerged: false };

describe("acceptClosing", () => {
  it("keeps the chain going after this closing, and not after the next", () => {
    const accepted = acceptClosing(state(), CLOSED);
    expect(accepted).toEqual({ ...state(), seq: 21, acceptedClosingMs: 5_000 });
    expect(asksToStop(CLOSED, accepted)).toBe(false);
    expect(asksToStop({ ...CLOSED, closedAtMs: 6_000 }, accepted)).toBe(true);
  });

  it("changes nothing without a closing that asks to stop", () => {
    const before = state({ acceptedClosingMs: 5_000 });
    expect(acceptClosing(before, null)).toBe(before);
    expect(acceptClosing(before, CLOSED)).toBe(before);
  });
});
