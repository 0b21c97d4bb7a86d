import { describe, expect, it } from "vitest";
import { describeDryRun } from "../../../src/action/run-chain.ts";
import type { State, StopReason } from "../../../src/core/chain/state.ts";
import type { RunRequest } from "../../../src/engine/run-request.ts";
import { sampleSaved } from "../../helpers/samples.ts";
import { spec, state } from "../fixtures/decider.ts";

const AT_MS = 1_000_000;

function describeOf(found: State | null, request: Partial<RunRequest> = {}): string {
  const setup = { saved: found === null ? null : sampleSaved({ state: found }) };
  const plain = { spec: spec(), commit: true, goal: null, reset: false, resume: false, humanTriggered: true, closedPull: null };
  return describeDryRun(setup, { ...plain, ...request } as RunRequest, AT_MS);
}
const stoppedAt = (reason: StopReason): State => state({ stopped: { reason, atMs: 1 } });

describe("describeDryRun", () => {
  it("names the next iteration and its goal", () => {
    expect(describeOf(state())).toBe("Dry run: iteration 7 would run. Its goal: Write the parser");
    expect(describeOf(state(), { goal: "Fix the lexer" })).toContain("Its goal: Fix the lexer");
    expect(describeOf(state({ goal: null }))).toContain("(the agent chooses it from the plan)");
  });

  it("describes a new chain", () => {
    expect(describeOf(null)).toContain("a new chain would start with iteration 1");
    expect(describeOf(state(), { reset: true })).toContain("a new chain would start with iteration 7");
  });

  it("describes a chain that stays stopped, by the loop's rule", () => {
    expect(describeOf(stoppedAt("completed"))).toContain("the chain has stopped (completed)");
    expect(describeOf(stoppedAt("agent-failing"))).toContain("the chain has stopped (agent-failing)");
    expect(describeOf(stoppedAt("agent-failing"), { resume: true })).toContain("iteration 7 would run");
    expect(describeOf(stoppedAt("completed"), { goal: "More" })).toContain("iteration 7 would run");
    expect(describeOf(stoppedAt("stop-requested"))).toContain("iteration 7 would run");
    expect(describeOf(stoppedAt("stop-requested"), { humanTriggered: false })).toContain("the chain has stopped (stop-requested)");
    expect(describeOf(stoppedAt("cancelled"), { humanTriggered: false })).toContain("iteration 7 would run");
  });

  it("names the stop rule that would apply, and why", () => {
    expect(describeOf(state(), { spec: spec({ limits: { iterationsMax: 6 } }) })).toMatch(
      /no iteration would run \(iterations-spent\)\. The chain/,
    );
    const waiting = state({ backoff: { untilMs: AT_MS + 60_000, cause: "error" } });
    expect(describeOf(waiting, { spec: spec({ run: { waitMsMax: 0 } }) })).toContain("(waiting)");
  });

  it("names a closed pull request, unless a person started the run", () => {
    const closedPull = { number: 3, closedAtMs: 5_000, isMerged: false };
    expect(describeOf(state(), { closedPull, humanTriggered: false })).toContain("no iteration would run (pull-request-closed)");
    expect(describeOf(state(), { closedPull })).toContain("iteration 7 would run");
  });
});
