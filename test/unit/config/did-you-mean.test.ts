import { describe, expect, it } from "vitest";
import { countEdits, didYouMean } from "../../../src/config/did-you-mean.ts";

describe("countEdits", () => {
  it.each([
    ["", "", 0],
    ["abc", "abc", 0],
    ["", "abc", 3],
    ["kitten", "sitting", 3],
    ["ab", "ba", 1],
    ["model", "modle", 1],
    ["plan", "plans", 1],
  ])("counts the edits from %j to %j", (left, right, edits) => {
    expect(countEdits(left, right)).toBe(edits);
    expect(countEdits(right, left)).toBe(edits);
  });
});

describe("findNearest", () => {
  const known = ["max_iterations", "max_stagnation", "iterations", "model", "mode"];

  it.each([
    ["max_iteration", "max_iterations"],
    ["max-iterations", "max_iterations"],
    ["MAX_ITERATIONS", "max_iterations"],
    ["modle", "model"],
    ["iteratoins", "iterations"],
  ])("takes %j for %j", (text, name) => {
    expect(didYouMean(text, known)).toBe(name);
  });

  it.each(["colour", "x", "", "m".repeat(100_000)])("finds nothing near to what is another word", (text) => {
    expect(didYouMean(text, known)).toBeNull();
  });
});
