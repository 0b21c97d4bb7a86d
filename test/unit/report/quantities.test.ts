import { describe, expect, it } from "vitest";
import { renderBar, renderCount, renderShortDuration } from "../../../src/report/quantities.ts";

describe("renderShortDuration", () => {
  it.each([
    [-5, "0s"],
    [999, "0s"],
    [12_000, "12s"],
    [59_999, "59s"],
    [80_000, "1m 20s"],
    [3_600_000, "1h 00m"],
    [86_399_999, "23h 59m"],
    [90_000_000, "1d 01h"],
  ])("renders %i ms as %s", (ms, text) => expect(renderShortDuration(ms)).toBe(text));
});

describe("renderCount", () => {
  it("names one thing in the singular", () => {
    expect([0, 1, 2].map((count) => renderCount(count, "iteration"))).toEqual(["0 iterations", "1 iteration", "2 iterations"]);
  });
});

describe("renderBar", () => {
  it.each([
    [0, 3, "░░░░░░░░░░░░"],
    [1, 500, "█░░░░░░░░░░░"],
    [1, 2, "██████░░░░░░"],
    [499, 500, "███████████░"],
    [500, 500, "████████████"],
    [0, 0, "░░░░░░░░░░░░"],
    [9, 3, "████████████"],
    [0, 3, "░░░░░░"],
    [2, 3, "████░░"],
    [499, 500, "█████░"],
    [3, 3, "██████"],
    [5, 3, "██████"],
    [0, 0, "░░░░░░"],
    [1, 500, ""],
  ])("of %d of %d items is %s", (done, total, bar) => {
    expect(renderBar({ done, total }, bar.length)).toBe(bar);
  });
});
