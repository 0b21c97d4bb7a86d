import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findStagnation, normaliseFocus } from "../../../../src/core/chain/stagnation.ts";
import { state } from "../../fixtures/decider.ts";

describe("normaliseFocus", () => {
  it.each([
    ["Fix the parser.", "  fix THE  parser!!\n"],
    ["**Fix** `the` parser", "fix-the-parser"],
    ["Ｆｉｘ the parser", "fix the parser"],
  ])("returns the same for %j and %j", (one, other) => {
    expect(normaliseFocus(one)).toBe(normaliseFocus(other));
  });

  it.each([
    ["Do step 2 of the plan", "Do step 3 of the plan"],
    ["Исправить разбор", "Добавить тесты"],
  ])("returns different texts for %j and %j", (one, other) => {
    expect(normaliseFocus(one)).not.toBe(normaliseFocus(other));
  });

  it("returns an empty text for a focus without a word", () => {
    expect(normaliseFocus(" … --- !")).toBe("");
  });
});

describe("findStagnation", () => {
  it("finds the same focus in the last N iterations, but not in N - 1", () => {
    expect(findStagnation(state({ focuses: ["a", "b", "b", "b", "b"] }), 4)).toMatch(/same focus: "b"/);
    expect(findStagnation(state({ focuses: ["b", "a", "b", "b", "b"] }), 4)).toBeNull();
    expect(findStagnation(state({ focuses: ["b", "b", "b"] }), 4)).toBeNull();
  });

  it("finds N iterations without a change", () => {
    expect(findStagnation(state({ streaks: { noChange: 4 } }), 4)).toMatch(/last 4 iterations changed no file/);
    expect(findStagnation(state({ streaks: { noChange: 3 } }), 4)).toBeNull();
  });

  it("finds an alternation of at least four trees", () => {
    expect(findStagnation(state({ trees: ["x", "a", "b", "a", "b"] }), 4)).toMatch(/alternate/);
    expect(findStagnation(state({ trees: ["a", "b", "a", "b"] }), 2)).toMatch(/alternate/);
    expect(findStagnation(state({ trees: ["b", "a", "b"] }), 2)).toBeNull();
    expect(findStagnation(state({ trees: ["a", "b", "a", "b"] }), 6)).toBeNull();
  });

  it.each([[["a", "b", "a", "c"]], [["a", "b", "c", "b"]], [["a", "a", "a", "a"]], [["a", "b", "b", "a"]]])(
    "finds no alternation in %j",
    (trees) => {
      expect(findStagnation(state({ trees }), 4)).toBeNull();
    },
  );

  it("finds nothing if the limit is null", () => {
    const stuck = state({ focuses: ["b", "b", "b", "b"], trees: ["a", "b", "a", "b"], streaks: { noChange: 99 } });
    expect(findStagnation(stuck, null)).toBeNull();
  });

  it("finds nothing while a completion claim is being confirmed", () => {
    expect(findStagnation(state({ streaks: { noChange: 5, claims: 5 } }), 4)).toBeNull();
  });

  it("finds nothing if every iteration has another focus and other files", () => {
    const steady = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(steady, fc.integer({ min: 1, max: 10 }), (values, stagnationMax) => {
        expect(findStagnation(state({ focuses: values, trees: values }), stagnationMax)).toBeNull();
      }),
    );
  });
});
