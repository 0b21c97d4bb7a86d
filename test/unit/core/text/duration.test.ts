import { expect, it } from "vitest";
import { renderDuration } from "../../../../src/core/text/duration.ts";

it.each([
  [0, "0 s"],
  [-5, "0 s"],
  [1, "1 s"],
  [20_000, "20 s"],
  [59_001, "1 min"],
  [65_000, "1 min 5 s"],
  [3_600_000, "1 h"],
  [3_905_000, "1 h 5 min"],
  [3_605_000, "1 h"],
  [90_000_000, "1 d 1 h"],
])("renders %d ms as %j", (durationMs, text) => {
  expect(renderDuration(durationMs)).toBe(text);
});
