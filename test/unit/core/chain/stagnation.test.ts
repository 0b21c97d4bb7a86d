import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findStagnation, hashGoal } from "../../../../src/core/chain/stagnation.ts";
import { state } from "../../fixtures/decider.ts";

describe("hashGoal", () => {
  it.each([
    ["Fix the parser.", "  fix THE  parser!!\n"],
    ["**Fix** `the` parser", "fix-the-parser"],
    ["Ｆｉｘ the parser", "fix the parser"],
  ])("returns the same for %j and %j", (one, other) => {
    expect(hashGoal(one)).toBe(hashGoal(other));
  });

  it.each([
    ["Do step 2 of the plan", "Do step 3 of the plan"],
    ["Исправить разбор", "Добавить тесты"],
  ])("returns different texts for %j and %j", (one, other) => {
    expect(hashGoal(one)).not.toBe(hashGoal(other));
  });

  it("returns an empty text for a goal without a word", () => {
    expect(hashGoal(" … --- !")).toBe("");
  });
});

describe("findStagnation", () => {
  it("finds the same goal in three times N iterations, whatever their files", () => {
    const goals = (count: number): string[] => ["a", ...Array.from({ length: count }, () => "b")];
    const trees = Array.from({ length: 20 }, (_, index) => `${index}`);
    expect(findStagnation(state({ goal: "Polish it", goals: goals(12), trees }), 4)).toMatch(/last 12 .* same next goal .*"Polish it"/);
    expect(findStagnation(state({ goals: goals(11), trees }), 4)).toBeNull();
    expect(findStagnation(state({ goals: [...goals(11), "a", "b"], trees }), 4)).toBeNull();
  });

  it("finds N iterations without a change, and names what the loop does not see", () => {
    const found = findStagnation(state({ streaks: { noChange: 4 } }), 4);
    expect(found).toMatch(/last 4 iterations changed no file that the loop sees\. .*ignored files.*outside.*nested repositories\.$/);
    const folders = ["a/b", "c", "d", "e", "f", "g"];
    expect(findStagnation(state({ streaks: { noChange: 4 } }), 4, folders)).toMatch(/repositories: a\/b, c, d, e, f and 1 more\.$/);
    expect(findStagnation(state({ streaks: { noChange: 3 } }), 4)).toBeNull();
  });

  it("finds an alternation of at least four trees", () => {
    expect(findStagnation(state({ trees: ["x", "a", "b", "a", "b"] }), 4)).toMatch(/alternate/);
    expect(findStagnation(state({ trees: ["a", "b", "a", "b"] }), 2)).toMatch(/alternate/);
    expect(findStagnation(state({ trees: ["b", "a", "b"] }), 2)).toBeNull();
    expect(findStagnation(state({ trees: ["a", "b", "a", "b"] }), 6)).toBeNull();
  });

  it.each([
    [["a", "b", "c", "a", "b", "c"]],
    [["a", "b", "a", "a", "b", "b"]],
    [["a", "b", "c", "b", "a", "b", "a"]],
    [["a", "b", "b", "a", "b", "a"]],
  ])("finds a cycle of other lengths in %j", (trees) => {
    expect(findStagnation(state({ trees: ["x", ...trees], goals: ["1", "2", "1", "2", "1", "2"] }), 4)).toMatch(/alternate/);
  });

  it.each([[["a", "b", "a", "c"]], [["a", "b", "c", "b"]], [["a", "a", "a", "a"]], [["a", "a", "b", "b"]], [["a", "b", "a", "b", "c"]]])(
    "finds no alternation in %j",
    (trees) => {
      expect(findStagnation(state({ trees }), 4)).toBeNull();
    },
  );

  it("finds nothing if the limit is null", () => {
    const stuck = state({ goals: ["b", "b", "b", "b"], trees: ["a", "b", "a", "b"], streaks: { noChange: 99 } });
    expect(findStagnation(stuck, null)).toBeNull();
  });

  it("finds nothing while a completion claim is being confirmed", () => {
    expect(findStagnation(state({ streaks: { noChange: 5, claims: 5 } }), 4)).toBeNull();
  });

  it("finds nothing if every iteration has another goal and other files", () => {
    const steady = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(steady, fc.integer({ min: 1, max: 10 }), (values, stagnationMax) => {
        expect(findStagnation(state({ goals: values, trees: values }), stagnationMax)).toBeNull();
      }),
    );
  });
});
