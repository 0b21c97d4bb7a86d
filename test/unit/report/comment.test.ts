import { describe, expect, it } from "vitest";
import { commentMarker, isOwnComment, renderComment } from "../../../src/report/comment.ts";
import { sampleState } from "../../helpers/samples.ts";
import { iteration, sampleView } from "./run-view-samples.ts";

describe("commentMarker", () => {
  it("differs for every track, and none is part of another", () => {
    const markers = ["main", "main-2", "main.2", "a--b"].map(commentMarker);
    for (const one of markers) expect(markers.filter((other) => other.includes(one))).toEqual([one]);
    expect(commentMarker("x --> <b>")).toBe("<!-- codex-self-iter track=x_--___b_ -->");
  });

  it("makes every comment ours, but not a quote of one", () => {
    expect(isOwnComment(renderComment(sampleView({ track: "docs" })))).toBe(true);
    expect(isOwnComment(`> ${commentMarker("main")}`)).toBe(false);
  });
});

describe("renderComment", () => {
  it("says how to steer and stop a running chain, and how to continue a stopped one", () => {
    expect(renderComment(sampleView())).toContain(
      "<sub>**Steer:** [run the workflow](https://github.com/octo/demo/actions/workflows/loop.yml) with a goal · **Stop:** close the [pull request](https://github.com/octo/demo/pull/3), or commit",
    );
    const stopped = renderComment({
      ...sampleView(),
      state: sampleState({ stopped: { reason: "completed", atMs: 0 } }),
      ending: { reason: "completed", conclusion: "success", message: "Done.", remedy: "Review it." },
    });
    expect(stopped).toContain("### ✅ The task is done");
    expect(stopped).not.toMatch(/\*\*Stop:|Next goal|← next/);
    expect(stopped).toContain("<sub>**Continue:** [run the workflow](");
  });

  it("names the running iteration and the current item", () => {
    const ending = { reason: null, conclusion: "success", message: "", remedy: "" } as const;
    const state = sampleState({ iteration: 1, inFlight: { iteration: 2, startedAtMs: 0 } });
    const report = renderComment(sampleView({ ending, state }));
    expect(report).toContain("### 🔁 Iteration 2 is running · 1 of 3 plan items done\n");
    expect(report).toContain("· [live log](https://github.com/octo/demo/actions/runs/7)\n");
    expect(report).toContain("- [ ] **every error names its line** ← now\n- [ ] the docs show both\n");
    expect(report).not.toMatch(/Nothing to do|\[!/);
  });

  it("has wide parts in a closed section only", () => {
    const report = renderComment(sampleView({ notices: ["Look."] }));
    const [open = ""] = report.split("<details>");
    expect(open).not.toMatch(/^\|/m);
    expect(report).toContain("<details><summary>Iterations (1) 🟢</summary>\n\n| # |");
  });

  it("does not call a task done without saying that nothing checked it", () => {
    const ending = { reason: "completed", conclusion: "success", message: "Done, unverified: …", remedy: "Review it." } as const;
    const records = [iteration(1), iteration(2, { completed: true, checked_by: { verify_command: null, plan_boxes: 0 } })];
    const report = renderComment(sampleView({ ending, records }));
    expect(report).toContain("### ☑️ Done, unverified · 1 of 3 plan items\n");
    expect(report).toContain("| 2 | ☑️ done, unverified |");
    expect(report).not.toContain("The task is done");
  });

  it("shows the last twenty iterations of the whole chain", () => {
    const records = Array.from({ length: 30 }, (_, index) => iteration(index + 1));
    const report = renderComment(sampleView({ records, recordsOfRun: 1 }));
    expect(report.split("\n").filter((line) => /^\| \d/.test(line))).toHaveLength(20);
    expect(report).toContain("| 11 |");
    expect(report).not.toContain("| 10 |");
    expect(report).toContain("10 earlier iterations not shown.");
  });
});
