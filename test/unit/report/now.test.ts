import { describe, expect, it } from "vitest";
import { renderNow } from "../../../src/report/now.ts";
import { sampleState } from "../../helpers/samples.ts";
import { iteration, sampleView } from "./run-view-samples.ts";

const BUDGET = { rows: 20, chars: 240 };
const refused = iteration(2, { claim: "refused", refusals: ["The plan plan.md has 1 open box."], goal_in: "the last goal" });
const state = sampleState({ goal: "the last goal" });
const running = { reason: null, conclusion: "success", message: "", remedy: "" } as const;

describe("what the agent does now", () => {
  it("is its goal", () => {
    expect(renderNow(sampleView(), BUDGET)).toBe("**Next goal:** Add a test for the parser.");
    expect(renderNow(sampleView({ ending: running }), BUDGET)).toBe("**Now:** Add a test for the parser.");
  });

  it("is not said twice if the plan's current item is the goal", () => {
    expect(renderNow(sampleView({ state: sampleState({ goal: "every error names its line" }) }), BUDGET)).toBe("");
  });

  it("is to fix what was refused, not the last goal", () => {
    expect(renderNow(sampleView({ records: [refused], state }), BUDGET)).toBe("**Next goal:** fix what was refused");
    expect(renderNow(sampleView({ records: [refused], state, ending: running }), BUDGET)).toBe("**Now:** fix what was refused");
  });

  it("is a person's goal, also after a refused claim", () => {
    const view = sampleView({ records: [refused], state: sampleState({ goal: "write docs" }), goalBy: "ada" });
    expect(renderNow(view, BUDGET)).toBe("**Next goal:** write docs  \n**Goal set by:** ada");
  });

  it("is nothing once the task is done", () => {
    const ending = { reason: "completed", conclusion: "success", message: "Done.", remedy: "" } as const;
    expect(renderNow(sampleView({ ending }), BUDGET)).toBe("");
  });
});
