import { describe, expect, it } from "vitest";
import { renderBareSummary, renderSummary } from "../../../src/report/summary.ts";
import { iteration, sampleView } from "./run-view-samples.ts";

describe("renderSummary", () => {
  it("shows the iterations of this run, and all others in a closed section", () => {
    const records = Array.from({ length: 5 }, (_, index) => iteration(index + 1));
    const rowsOf = (report: string): readonly string[] => report.split("\n").filter((line) => /^\| \d/.test(line));
    const [ofRun = "", all = ""] = renderSummary(sampleView({ records, recordsOfRun: 2 })).split("<details>");
    expect([rowsOf(ofRun).length, rowsOf(all).length]).toEqual([2, 5]);
    expect(renderSummary(sampleView({ records, recordsOfRun: 5 }))).not.toContain("<details>");
    const none = renderSummary(sampleView({ records, recordsOfRun: 0 }));
    expect(rowsOf(none.split("<details>")[0] ?? "")).toEqual([]);
    expect(none).toContain("No iteration in this run.");
  });

  it("shows the agent's isolation", () => {
    expect(renderSummary(sampleView({ isolation: "namespace: <all>" }))).toContain("**Isolation:** namespace: &#60;all&#62;");
    expect(renderSummary(sampleView({ isolation: "" }))).not.toContain("Isolation");
  });
});

describe("renderBareSummary", () => {
  it("shows the reason, the remedy and the warnings, escaped", () => {
    const ending = { reason: "failed", conclusion: "failure", message: "No <key> for @octo.", remedy: "Write: openai-api-key: x" } as const;
    expect(renderBareSummary(ending, ["a|b"])).toBe(
      "## ❌ The run failed\n\n> [!CAUTION]\n> **Why:** No &#60;key&#62; for @\u200bocto.  \n> **What to do:** Write: openai-api-key: x\n\n> [!WARNING]\n> - a&#124;b\n",
    );
  });
});
