import { describe, expect, it } from "vitest";
import type { AgentResult } from "../../../src/core/chain/outcome.ts";
import {
  buildAlreadyRunningRecord,
  buildBackoffRecord,
  buildIterationRecord,
  buildStagnationRecord,
} from "../../../src/engine/iteration-record.ts";
import { failed, handedOff, rateLimited, INVALID_HANDOFF, outcome, declined, spec, state } from "../fixtures/decider.ts";

const build = (result: AgentResult, parts: Partial<Parameters<typeof buildIterationRecord>[0]> = {}) =>
  buildIterationRecord({
    spec: spec(),
    state: state({ goal: "write the docs" }),
    verdict: { kind: "continue" },
    outcome: outcome({ result }),
    commit: null,
    completedItems: [],
    goalBy: null,
    runUrl: null,
    ...parts,
  });

describe("the record of an iteration", () => {
  it.each([
    ["goal_iteration", "running", handedOff()],
    ["goal_iteration", "running", declined("reviewer")],
    ["planner_stop", "running", declined("planner")],
    ["agent_parse_error", "error", INVALID_HANDOFF],
    ["agent_error", "error", failed()],
    ["provider_limit", "running", rateLimited(null)],
    ["cancelled", "running", { kind: "cancelled" }],
  ] as const)("has the phase %s and the state %s of the Python original", (phase, loopState, result) => {
    expect(build(result)).toMatchObject({ phase, state: loopState, next_goal: "write the docs" });
  });

  it("names the planner and the reviewer if their reply was unusable", () => {
    expect(build({ ...INVALID_HANDOFF, role: "reviewer" } as AgentResult).phase).toBe("reviewer_parse_error");
    expect(build({ ...failed(), role: "executor" } as AgentResult).phase).toBe("agent_error");
  });

  it("has no next goal if the chain is complete", () => {
    const verdict = { kind: "stop", reason: "completed", message: "Done.", cause: null } as const;
    expect(build(handedOff(), { verdict })).toMatchObject({ completed: true, stop: false, next_goal: "", verdict: "completed" });
  });

  it.each([
    ["agent-failing", failed(), false],
    ["run-full", handedOff(), false],
    ["stop-requested", handedOff({ stop: true }), true],
    [null, handedOff({ stop: true, completed: true }), true],
  ] as const)("has the agent's own stop flag, whatever is decided: %s", (reason, result, stop) => {
    const verdict = reason === null ? ({ kind: "continue" } as const) : ({ kind: "stop", reason, message: "Why.", cause: null } as const);
    expect(build(result, { verdict })).toMatchObject({ stop, verdict: reason ?? "continue" });
  });

  it("has optional keys only if there is a value", () => {
    const plain = build(handedOff());
    for (const key of ["commit", "goal_by", "reverted", "refusals", "error", "backoff_until", "cost_usd", "run_url"])
      expect(plain).not.toHaveProperty(key);
    const runUrl = "https://github.com/o/r/actions/runs/7";
    expect(build(handedOff(), { commit: "c", goalBy: "ada", runUrl })).toMatchObject({ commit: "c", goal_by: "ada", run_url: runUrl });
  });

  it("lists at most 20 reverted paths", () => {
    const reverted = Array.from({ length: 23 }, (_, index) => ({ path: `${index}.txt`, rule: "size" as const, reason: "too large" }));
    const record = build(handedOff(), { outcome: outcome({ result: handedOff(), reverted }) });
    expect(record.reverted).toHaveLength(21);
    expect(record.reverted?.at(-1)).toBe("and 3 more");
  });
});

describe("the record of a run without an iteration", () => {
  it("says why there was none", () => {
    const waiting = state({ backoff: { untilMs: Date.UTC(2026, 0, 2), cause: "error" } });
    expect(buildBackoffRecord(waiting, 0)).toMatchObject({
      phase: "backoff_active",
      reason: "backoff_window_open",
      backoff_until: "2026-01-02T00:00:00.000Z",
    });
    expect(buildAlreadyRunningRecord(0)).toMatchObject({ phase: "already_running", state: "idle", iteration: 0 });
    expect(buildStagnationRecord(state(), "No change.", 0)).toMatchObject({ phase: "stop_stagnation", stop: false, reason: "No change." });
  });
});
