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
    expect(body).toContain("**Steer:** [run the workflow](");
  });
});

describe("the plan in the body", () => {
  it("has no boxes, which GitHub would count for ever as they were", () => {
    const body = renderPullBody(sampleView(), spec());
    expect(body).toContain("### The plan\n\n- the parser reads comments\n- every error names its line\n- the docs show both\n\n");
    expect(body).not.toMatch(/\[[ x]\]/);
    expect(renderPullBody(sampleView({ progress: null }), spec())).not.toContain("The plan\n");
  });

  it("stays short, and is no markup of foreign texts", () => {
    const item = { text: "<b>@octo".repeat(25), done: false, iteration: null, commit: null };
    const progress = { done: 0, total: 900, items: Array.from({ length: 500 }, () => item) };
    const body = renderPullBody(sampleView({ progress }), spec());
    expect(body.length).toBeLessThan(65_536);
    expect(body).toContain("- and 800 more\n");
    expect(body).not.toMatch(/<b>|@octo/);
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
