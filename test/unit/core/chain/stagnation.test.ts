import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findStagnation, normaliseFocus } from "../../../../src/core/chain/stagnation.ts";
import { state } from "../../fixtures/decider.ts";

describe("normaliseFocus", () => {
  it.each([
    ["Fix the parser.", "  fix THE  parser!!\n"],
    ["**Fix** `the` parser", "fix-the-parser"],
    ["Ｆｉｘ the parser", "fix the parser"],
  ])("takes %j and %j for the same", (one, other) => {
    expect(normaliseFocus(one)).toBe(normaliseFocus(other));
  });

  it.each([
    ["Do step 2 of the plan", "Do step 3 of the plan"],
    ["Исправить разбор", "Добавить тесты"],
  ])("takes %j and %j for different", (one, other) => {
    expect(normaliseFocus(one)).not.toBe(normaliseFocus(other));
  });

  it("leaves nothing of a focus without a word", () => {
    expect(normaliseFocus(" … --- !")).toBe("");
  });
});

describe("findStagnation", () => {
  it("sees the same focus in the last N iterations, and not in N - 1", () => {
    expect(findStagnation(state({ focuses: ["a", "b", "b", "b", "b"] }), 4)).toMatch(/same focus: "b"/);
    expect(findStagnation(state({ focuses: ["b", "a", "b", "b", "b"] }), 4)).toBeNull();
    expect(findStagnation(state({ focuses: ["b", "b", "b"] }), 4)).toBeNull();
  });

  it("sees N iterations without a change", () => {
    expect(findStagnation(state({ streaks: { noChange: 4 } }), 4)).toMatch(/last 4 iterations changed no file/);
    expect(findStagnation(state({ streaks: { noChange: 3 } }), 4)).toBeNull();
  });

  it("sees a swing between two trees, of four at the least", () => {
    expect(findStagnation(state({ trees: ["x", "a", "b", "a", "b"] }), 4)).toMatch(/swing/);
    expect(findStagnation(state({ trees: ["a", "b", "a", "b"] }), 2)).toMatch(/swing/);
    expect(findStagnation(state({ trees: ["b", "a", "b"] }), 2)).toBeNull();
    expect(findStagnation(state({ trees: ["a", "b", "a", "b"] }), 6)).toBeNull();
  });

  it.each([[["a", "b", "a", "c"]], [["a", "b", "c", "b"]], [["a", "a", "a", "a"]], [["a", "b", "b", "a"]]])(
    "does not take %j for a swing",
    (trees) => {
      expect(findStagnation(state({ trees }), 4)).toBeNull();
    },
  );

  it("looks for nothing when it is off", () => {
    const stuck = state({ focuses: ["b", "b", "b", "b"], trees: ["a", "b", "a", "b"], streaks: { noChange: 99 } });
    expect(findStagnation(stuck, null)).toBeNull();
  });

  it("leaves a standing claim alone, which changes nothing while it is confirmed", () => {
    expect(findStagnation(state({ streaks: { noChange: 5, claims: 5 } }), 4)).toBeNull();
  });

  it("never fires on steady progress: other files and another focus each time", () => {
    const steady = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(steady, fc.integer({ min: 1, max: 10 }), (values, stagnationMax) => {
        expect(findStagnation(state({ focuses: values, trees: values }), stagnationMax)).toBeNull();
      }),
    );
  });
});
