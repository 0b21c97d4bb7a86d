import { describe, expect, it } from "vitest";
import { renderChart } from "../../../src/report/mermaid.ts";
import { iteration } from "./run-view-samples.ts";

describe("renderChart", () => {
  it("draws the last twelve iterations by number and end, and then the run's ending", () => {
    const records = Array.from({ length: 14 }, (_, index) => iteration(index + 1, { has_new_changes: index % 2 === 0 }));
    const chart = renderChart(records, "next run");
    expect(chart).toContain('  more["…"] --> i0["3"]:::changed --> i1["4"]:::unchanged --> ');
    expect(chart).toContain('--> i11["14"]:::unchanged --> last(["next run"])\n');
    expect(chart).toContain("  classDef changed fill:#2da44e,color:#fff,stroke:none\n");
  });

  it("is empty without an iteration", () => {
    expect(renderChart([], "done")).toBe("");
  });

  it("shows no number that is not one", () => {
    expect(renderChart([iteration(1.5)], "done")).toContain('i0["?"]');
  });
});
