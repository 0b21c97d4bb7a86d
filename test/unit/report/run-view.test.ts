import { describe, expect, it } from "vitest";
import type { IterationRecord } from "../../../src/core/chain/record.ts";
import { endingLabel, endingLabelOf, iterationEnd, iterationsOf, iterationsOfRun } from "../../../src/report/run-view.ts";
import { iteration, sampleView } from "./run-view-samples.ts";

describe("iterationEnd", () => {
  it.each([
    [{ completed: true, phase: "agent_error" }, "completed"],
    [{ completed: true, checked_by: { verify_command: null, plan_boxes: 0 } }, "unverified"],
    [{ completed: true, checked_by: { verify_command: null, plan_boxes: null } }, "unverified"],
    [{ completed: true, checked_by: { verify_command: "npm test", plan_boxes: 0 } }, "completed"],
    [{ completed: true, checked_by: { verify_command: null, plan_boxes: 1 } }, "completed"],
    [{ phase: "cancelled" }, "cancelled"],
    [{ phase: "provider_limit" }, "limited"],
    [{ phase: "agent_error" }, "failed"],
    [{ phase: "an_unknown_error" as never }, "failed"],
    [{ claim: "refused" }, "refused"],
    [{ has_new_changes: true }, "changed"],
    [{ has_new_changes: false }, "unchanged"],
  ] as const satisfies readonly (readonly [Partial<IterationRecord>, string])[])("classifies %o as %s", (parts, end) => {
    expect(iterationEnd(iteration(1, parts))).toBe(end);
  });
});

describe("iterationsOf", () => {
  const records = [iteration(1), iteration(1, { phase: "backoff_active" }), iteration(2), iteration(2, { phase: "stop_stagnation" })];

  it("leaves out records that are about a run", () => {
    expect(iterationsOf(records).map((record) => record.iteration)).toEqual([1, 2]);
  });

  it("of a run keeps its last records", () => {
    expect(iterationsOfRun(sampleView({ records, recordsOfRun: 2 })).map((record) => record.iteration)).toEqual([2]);
    expect(iterationsOfRun(sampleView({ records, recordsOfRun: 0 }))).toEqual([]);
  });
});

describe("endingLabelOf", () => {
  it.each([
    ["run-full", { kind: "run", url: null, isDispatched: true }, "Continuing in the next run"],
    ["run-full", { kind: "schedule", afterMs: null }, "Continuing at the next scheduled start"],
    ["run-full", { kind: "person", because: "x", afterMs: null }, "Paused"],
    ["waiting", { kind: "schedule", afterMs: null }, "Waiting"],
    ["waiting", { kind: "person", because: "x", afterMs: null }, "Paused"],
    ["failed", { kind: "schedule", afterMs: null }, "The run failed"],
  ] as const)("of %s followed by %o", (reason, next, title) => {
    expect(endingLabelOf({ ending: { reason, conclusion: "success", message: "", remedy: "", next }, records: [] }).title).toBe(title);
  });

  it("never promises a next run that is not known", () => {
    const ending = { reason: "run-full", conclusion: "success", message: "", remedy: "" } as const;
    expect(endingLabelOf({ ending, records: [] }).title).toBe("Paused");
  });
});

describe("endingLabel", () => {
  it("names a run that is still going", () => {
    expect(endingLabel(null)).toEqual({ mark: "🔁", title: "Running" });
    expect(endingLabel("cost-spent").title).toBe("Cost limit reached");
  });
});
