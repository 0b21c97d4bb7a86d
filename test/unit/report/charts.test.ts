import { describe, expect, it } from "vitest";
import { renderCharts } from "../../../src/report/charts.ts";
import { iteration } from "./run-view-samples.ts";

const tokens = { input_tokens: 10_000, output_tokens: 2_345 };

describe("renderCharts", () => {
  it("draws the share of open items and the tokens of each iteration", () => {
    const records = [1, 2, 3].map((number) => iteration(number, { ...tokens, plan_done: number, plan_total: 3 }));
    const charts = renderCharts(records);
    expect(charts.match(/^xychart-beta$/gm)).toHaveLength(2);
    expect(charts).toContain('  x-axis "iteration" ["1", "2", "3"]\n  y-axis "% of the plan" 0 --> 100\n  line [67, 33, 0]\n```');
    expect(charts).toContain('  y-axis "tokens (k)" 0 --> 12.3\n  bar [12.3, 12.3, 12.3]\n```');
  });

  it("has one point for an iteration that was repeated", () => {
    const charts = renderCharts([iteration(1, tokens), iteration(2, tokens), iteration(2, tokens)]);
    expect(charts).toContain('["1", "2"]');
    expect(charts).toContain("bar [12.3, 24.7]");
  });

  it("draws the last thirty iterations", () => {
    const charts = renderCharts(Array.from({ length: 2_000 }, (_, index) => iteration(index + 1, tokens)));
    expect(charts).toContain('  x-axis "iteration" 1971 --> 2000\n');
    expect(charts.match(/12\.3, /g)).toHaveLength(29);
  });

  it("is empty for fewer than two iterations, without tokens and without plan counts", () => {
    expect(renderCharts([])).toBe("");
    expect(renderCharts([iteration(1)])).toBe("");
    expect(renderCharts([1, 2].map((number) => iteration(number, { input_tokens: 0, output_tokens: 0 })))).toBe("");
  });

  it("draws no number that is not one", () => {
    for (const number of [1.5, 1e308, -1, Number.MAX_SAFE_INTEGER]) {
      const charts = renderCharts([1, 2].map((at) => iteration(at, { input_tokens: number, plan_done: number, plan_total: number })));
      expect(charts).not.toMatch(/e\+|Infinity|NaN|\[[^\]]*-/);
    }
    expect(renderCharts([iteration(1.5), iteration(2)])).toBe("");
  });
});
