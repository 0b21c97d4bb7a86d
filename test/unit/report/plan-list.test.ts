import { describe, expect, it } from "vitest";
import { capPlanItems, ITEMS_MAX, readProgress } from "../../../src/core/chain/plan-progress.ts";
import { renderComment } from "../../../src/report/comment.ts";
import { renderPlanList } from "../../../src/report/plan-list.ts";
import { iteration, sampleView } from "./run-view-samples.ts";

const BUDGET = { rows: 20, chars: 240 };
/** A plan of so many items, the first ones done. */
const planOf = (total: number, done: number, text = "item") =>
  readProgress(null, capPlanItems(Array.from({ length: total }, (_, index) => ({ text: `${text} ${index + 1}`, done: index < done }))));
const render = (total: number, done: number): string => renderPlanList(sampleView({ progress: planOf(total, done) }), BUDGET);

describe("renderPlanList", () => {
  it("shows who completed an item, and which one is next", () => {
    expect(renderPlanList(sampleView(), BUDGET)).toBe(
      [
        "- [x] the parser reads comments · [`0123456`](https://github.com/octo/demo/commit/0123456789abcdef0123456789abcdef01234567) · iteration 1",
        "- [ ] **every error names its line** ← next",
        "- [ ] the docs show both",
      ].join("\n"),
    );
  });

  it("names nobody for an item that a person ticked, and no commit where there is none", () => {
    const items = [
      { text: "a", done: true, iteration: null, commit: null },
      { text: "b", done: true, iteration: 4, commit: null },
    ];
    expect(renderPlanList(sampleView({ progress: { done: 2, total: 2, items } }), BUDGET)).toBe("- [x] a\n- [x] b · iteration 4");
  });

  it("shows a long plan at its open end, and folds the rest", () => {
    const list = render(500, 200);
    expect(list).toMatch(/^<details><summary>197 earlier finished items<\/summary>\n\n- \[x\] item 1\n/);
    expect(list).toContain("</details>\n\n- [x] item 198\n- [x] item 199\n- [x] item 200\n- [ ] **item 201** ← next\n- [ ] item 202\n");
    expect(list).toContain("- [ ] item 206\n\n<details><summary>294 more open</summary>\n\n- [ ] item 207\n");
  });

  it("counts items that it does not list", () => {
    const list = render(ITEMS_MAX + 100, 0);
    expect(list).toContain("<summary>594 more open</summary>");
    expect(list).toContain("\n- and 294 more\n\n</details>");
    expect(render(ITEMS_MAX + 100, ITEMS_MAX)).toMatch(/- \[x\] item 500\n\n100 more open$/);
  });

  it("shows code as code, and nothing else as markup", () => {
    const items = [{ text: "`a<b>` and ``x`` **not bold**", done: false, iteration: null, commit: null }];
    expect(renderPlanList(sampleView({ progress: { done: 0, total: 1, items } }), BUDGET)).toBe(
      "- [ ] **<code>a&#60;b&#62;</code> and &#96;<code>x</code>&#96; &#42;&#42;not bold&#42;&#42;** ← next",
    );
  });

  it("is empty without a plan, and without items", () => {
    expect(renderPlanList(sampleView({ progress: null }), BUDGET)).toBe("");
    expect(render(0, 0)).toBe("");
    const report = renderComment(sampleView({ progress: planOf(0, 0) }));
    expect(report).toContain("### 🔁 Continuing in the next run\n\n1/25 iterations · ");
  });
});

describe("a comment of a long chain", () => {
  it("fits with 500 long items and 2,000 iterations", () => {
    const records = Array.from({ length: 2_000 }, (_, index) => iteration(index + 1, { summary: "<".repeat(500) }));
    const report = renderComment(sampleView({ progress: planOf(500, 250, "<ב文".repeat(80)), records, recordsOfRun: 1 }));
    expect(report.length).toBeLessThanOrEqual(65_536);
    expect(report).toContain("250 of 500 plan items done");
    expect(report).toContain("\n| 2000 | ");
    expect(report.split("<details>")).toHaveLength(report.split("</details>").length);
  });
});
