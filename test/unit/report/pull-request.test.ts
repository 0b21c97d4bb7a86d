import { describe, expect, it } from "vitest";
import type { PlanItem, PlanProgress } from "../../../src/core/chain/plan-progress.ts";
import { firstHeading, renderPlanSection, renderPullBody, renderPullTitle, replacePlanSection } from "../../../src/report/pull-request.ts";
import { spec } from "../fixtures/decider.ts";
import { sampleView } from "./run-view-samples.ts";

const item = (text: string, parts: Partial<PlanItem> = {}): PlanItem => ({ text, done: false, iteration: null, commit: null, ...parts });
const planOf = (...items: readonly PlanItem[]): PlanProgress => ({
  done: items.filter(({ done }) => done).length,
  total: items.length,
  items,
});

describe("renderPullTitle", () => {
  const titleOf = (heading: string, items: readonly string[]): string => {
    const progress = items.length === 0 ? null : planOf(...items.map((text) => item(text)));
    return renderPullTitle({ track: "docs", progress }, heading);
  };

  it.each([
    ["Write\nthe docs", ["one"], "Write the docs"],
    ["", ["write the parser"], "write the parser"],
    ["", ["write the parser", "two"], "write the parser, and 1 more item"],
    ["", [], "codex-self-iter: docs"],
  ])("of the heading %j and the items %j is %j", (heading, items, title) => {
    expect(titleOf(heading, items)).toBe(title);
  });

  it("is short", () => {
    expect(titleOf("x".repeat(500), [])).toHaveLength(100);
    expect(titleOf("", ["x".repeat(500), "y", "z"])).toBe(`${"x".repeat(69)}…, and 2 more items`);
  });
});

describe("renderPullBody", () => {
  it("names the track, the limit and the run", () => {
    const body = renderPullBody(sampleView({ track: "a*b" }), spec({ limits: { iterationsMax: 25 } }), "");
    expect(body).toContain("track a&#42;b, at most 25 iterations");
    expect(body).toContain("until the agent says it is done and no box of the plan is open.");
    expect(body).toContain("[this run](https://github.com/octo/demo/actions/runs/7)");
    expect(body).toContain("**Steer:** [run the workflow](");
  });
});

describe("the task in the body", () => {
  it("is named, and is no markup", () => {
    expect(renderPullBody(sampleView(), spec(), "Write the *parser*")).toMatch(/^\*\*Task:\*\* Write the &#42;parser&#42;\n\n/);
    expect(renderPullBody(sampleView(), spec(), "")).not.toContain("Task:");
  });
});

const sectionOf = (progress: PlanProgress): string => renderPlanSection(sampleView({ progress }));

describe("the plan in the body", () => {
  it("has a box for each item, and the commit and the iteration of those that are done", () => {
    const body = renderPullBody(
      sampleView({ progress: planOf(item("one", { done: true, iteration: 2, commit: "a".repeat(40) }), item("two")) }),
      spec(),
      "",
    );
    expect(body).toContain(
      "### The plan: 1 of 2 done\n\n- [x] one · [`aaaaaaa`](https://github.com/octo/demo/commit/" +
        "a".repeat(40) +
        ") · iteration 2\n- [ ] two\n",
    );
    expect(renderPullBody(sampleView({ progress: null }), spec(), "")).not.toContain("The plan");
  });

  it("stays short, and is no markup of foreign texts", () => {
    const items = Array.from({ length: 500 }, () => item("<".repeat(200), { done: true, iteration: 7, commit: "a".repeat(40) }));
    const body = renderPullBody(sampleView({ progress: { ...planOf(...items), total: 900 } }), spec(), "");
    expect(body.length).toBeLessThan(50_000);
    expect(body).toMatch(/^- and 8\d\d more$/m);
    expect(body.replaceAll(/<!-- [^<>]* -->/g, "")).not.toContain("<");
  });
});

describe("the plan in a body that exists", () => {
  const [before, after] = [planOf(item("one"), item("two")), planOf(item("one", { done: true, iteration: 1 }), item("two"))];
  const body = `Above.\n\n${sectionOf(before)}\n\nBelow.`;

  it("is replaced, and what a person wrote around it stays", () => {
    expect(replacePlanSection(body, sectionOf(after))).toBe(`Above.\n\n${sectionOf(after)}\n\nBelow.`);
  });

  it("is replaced in a body that a browser has sent", () => {
    const sent = `Mine.\r\n\r\n${sectionOf(before).replaceAll("\n", "\r\n")}\r\n`;
    expect(replacePlanSection(sent, sectionOf(after))).toBe(`Mine.\r\n\r\n${sectionOf(after)}\r\n`);
  });

  it.each([
    ["has no plan of ours", "A person wrote this.\n- [ ] one"],
    ["is up to date", body.replace(sectionOf(before), () => sectionOf(after))],
    ["has a box that a person ticked", body.replace("- [ ] two", "- [x] two")],
    ["has a sentence that a person added to the plan", body.replace("- [ ] two", "- [ ] two\n\nPlease hurry.")],
    ["lost an end of it", body.replace("<!-- end of the plan -->", "")],
    ["is empty", ""],
  ])("is left alone if the body %s", (_, given) => {
    expect(replacePlanSection(given, sectionOf(after))).toBeNull();
  });

  it("is left alone if there is no plan now", () => {
    expect(replacePlanSection(body, "")).toBeNull();
  });
});

describe("the checks that the body names", () => {
  it.each([
    [{ plan: true, verify: "claim" }, "the verify command passes and no box of the plan is open."],
    [{ plan: false, verify: "change" }, "the verify command passes."],
    [{ plan: false, verify: null }, "nothing else is checked (no verify command, and plan-gate is off)."],
  ] as const)("are those of %o", (gates, text) => {
    expect(renderPullBody(sampleView(), spec({ gates }), "")).toContain(`says it is done and ${text}`);
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
