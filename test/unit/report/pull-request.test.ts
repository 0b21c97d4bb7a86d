import { describe, expect, it } from "vitest";
import { firstHeading, renderPullBody, renderPullTitle } from "../../../src/report/pull-request.ts";
import { spec } from "../fixtures/decider.ts";
import { sampleView } from "./run-view-samples.ts";

describe("renderPullTitle", () => {
  it("is the task's heading on one line, or the track", () => {
    expect(renderPullTitle("docs", "Write\nthe docs")).toBe("Write the docs");
    expect(renderPullTitle("docs", "")).toBe("codex-self-iter: docs");
    expect(renderPullTitle("docs", "x".repeat(500))).toHaveLength(100);
  });
});

describe("renderPullBody", () => {
  it("names the track, the limit and the run", () => {
    const body = renderPullBody(sampleView({ track: "a*b" }), spec({ limits: { iterationsMax: 25 } }));
    expect(body).toContain("track a&#42;b, at most 25 iterations");
    expect(body).toContain("until the agent says it is done and no box of the plan is open.");
    expect(body).toContain("[this run](https://github.com/octo/demo/actions/runs/7)");
  });
});

describe("the checks that the body names", () => {
  it.each([
    [{ plan: true, verify: "claim" }, "the verify command passes and no box of the plan is open."],
    [{ plan: false, verify: "change" }, "the verify command passes."],
    [{ plan: false, verify: null }, "nothing else is checked (no verify command, and plan-gate is off)."],
  ] as const)("are those of %o", (gates, text) => {
    expect(renderPullBody(sampleView(), spec({ gates }))).toContain(`says it is done and ${text}`);
  });
});

describe("firstHeading", () => {
  it.each([
    ["text\n\n## Build the parser ##\n# Later", "Build the parser"],
    ["#no heading\ntext", ""],
    ["", ""],
  ])("of %j is %j", (text, heading) => {
    expect(firstHeading(text)).toBe(heading);
  });
});
