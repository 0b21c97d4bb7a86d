import { describe, expect, it } from "vitest";
import {
  capPlanItems,
  currentItem,
  followPlan,
  ITEMS_MAX,
  type PlanProgress,
  readProgress,
} from "../../../../src/core/chain/plan-progress.ts";

/** "x a" is a finished item, " b" an open one. */
const plan = (...items: readonly string[]) =>
  capPlanItems(items.map((item) => ({ text: item.slice(1).trim(), done: item.startsWith("x") })));

const first = { iteration: 1, commit: "c1" };
const second = { iteration: 2, commit: "c2" };

const afterFirst = (...items: readonly string[]): PlanProgress => followPlan(null, plan(), plan(...items), first).progress;
const shown = ({ items }: PlanProgress) => items.map(({ commit, done, iteration, text }) => [done, text, iteration, commit]);

describe("the progress of a plan", () => {
  it("names the iteration and the commit that completed an item", () => {
    const { completed, progress } = followPlan(null, plan(" a", " b"), plan("x a", " b"), first);
    expect(completed).toEqual(["a"]);
    expect(progress).toEqual({
      done: 1,
      total: 2,
      items: [
        { text: "a", done: true, ...first },
        { text: "b", done: false, iteration: null, commit: null },
      ],
    });
  });

  it("keeps who completed an item in later iterations", () => {
    const { completed, progress } = followPlan(afterFirst("x a", " b"), plan("x a", " b"), plan("x a", "x b"), second);
    expect(completed).toEqual(["b"]);
    expect(shown(progress)).toEqual([
      [true, "a", 1, "c1"],
      [true, "b", 2, "c2"],
    ]);
  });

  it("names nobody for an item that a person ticked before the iteration", () => {
    const { completed, progress } = followPlan(afterFirst(" a"), plan("x a"), plan("x a"), second);
    expect([completed, shown(progress)]).toEqual([[], [[true, "a", null, null]]]);
  });

  it("forgets who completed an item that is unticked, and names who completes it again", () => {
    const reopened = followPlan(afterFirst("x a"), plan("x a"), plan(" a"), second).progress;
    expect(shown(reopened)).toEqual([[false, "a", null, null]]);
    const again = followPlan(reopened, plan(" a"), plan("x a"), { iteration: 3, commit: "c3" });
    expect([again.completed, shown(again.progress)]).toEqual([["a"], [[true, "a", 3, "c3"]]]);
  });

  it("takes a renamed item for a new one", () => {
    const { completed, progress } = followPlan(afterFirst("x a"), plan("x renamed"), plan("x renamed"), second);
    expect([completed, shown(progress)]).toEqual([[], [[true, "renamed", null, null]]]);
  });

  it("drops a removed item", () => {
    const { progress } = followPlan(afterFirst("x a", " b"), plan(" b"), plan(" b"), second);
    expect([progress.done, progress.total, shown(progress)]).toEqual([0, 1, [[false, "b", null, null]]]);
  });

  it("tells equal texts by their place", () => {
    const { completed, progress } = followPlan(afterFirst("x a", " a"), plan("x a", " a"), plan("x a", "x a"), second);
    expect(completed).toEqual(["a"]);
    expect(shown(progress)).toEqual([
      [true, "a", 1, "c1"],
      [true, "a", 2, "c2"],
    ]);
  });

  it("counts items beyond those that it lists, and caps texts", () => {
    const many = Array.from({ length: ITEMS_MAX + 5 }, (_, index) => `${index > ITEMS_MAX ? "x" : " "}${"é".repeat(300)}${index}`);
    const { done, items, total } = plan(...many);
    expect([done, total, items.length, items[0]?.text.length]).toEqual([4, ITEMS_MAX + 5, ITEMS_MAX, 200]);
  });

  it("is read anew at the start of a run without naming anybody for new ticks", () => {
    expect(shown(readProgress(afterFirst("x a", " b", " c"), plan("x a", "x b", " c")))).toEqual([
      [true, "a", 1, "c1"],
      [true, "b", null, null],
      [false, "c", null, null],
    ]);
  });

  it("has the first open item as the current one", () => {
    expect(currentItem(afterFirst("x a", " b", " c"))?.text).toBe("b");
    expect(currentItem(afterFirst("x a"))).toBeNull();
    expect(currentItem(null)).toBeNull();
  });
});
