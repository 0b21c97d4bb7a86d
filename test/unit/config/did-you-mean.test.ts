import { describe, expect, it } from "vitest";
import { didYouMean } from "../../../src/config/did-you-mean.ts";

describe("didYouMean", () => {
  const names = ["max_iterations", "max_stagnation", "iterations", "model", "mode"];

  it.each([
    ["max_iteration", "max_iterations"],
    ["max-iterations", "max_iterations"],
    ["MAX_ITERATIONS", "max_iterations"],
    ["mdel", "model"],
    ["iteratoins", "iterations"],
  ])("returns for %j the name %j", (text, name) => {
    expect(didYouMean(text, names)).toBe(name);
  });

  it.each(["colour", "x", "", "m".repeat(100_000)])("returns null if no name is similar", (text) => {
    expect(didYouMean(text, names)).toBeNull();
  });
});
