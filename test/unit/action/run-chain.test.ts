import { describe, expect, it } from "vitest";
import type { PushRejection } from "../../../src/ports/git.ts";
import { describeDryRun } from "../../../src/action/run-chain.ts";
import type { RunSetup } from "../../../src/action/setup.ts";
import type { State, StopReason } from "../../../src/core/chain/state.ts";
import type { RunRequest } from "../../../src/engine/run-request.ts";
import { createFakeRemote, createFakeServer } from "../../helpers/fakes/git.ts";
import { sampleSaved } from "../../helpers/samples.ts";
import { spec, state } from "../fixtures/decider.ts";

const AT_MS = 1_000_000;

async function describeOf(found: State | null, request: Partial<RunRequest> = {}, refusal: PushRejection | null = null): Promise<string> {
  const server = createFakeServer();
  server.reject = () => refusal;
  const remote = createFakeRemote(server);
  const setup = { remote, saved: found === null ? null : sampleSaved({ state: found }) } as Partial<RunSetup> as RunSetup;
  const plain = { spec: spec(), commit: true, goal: null, reset: false, resume: false, humanTriggered: true, closedPull: null };
  const text = await describeDryRun(setup, { ...plain, ...request } as RunRequest, AT_MS);
  expect(remote.pushes).toEqual([]);
  return text;
}
const stoppedAt = (reason: StopReason): State => state({ stopped: { reason, atMs: 1 } });

describe("describeDryRun", () => {
  it("names the next iteration and its goal", async () => {
    expect(await describeOf(state())).toBe("Dry run: iteration 7 would run. Its goal: Write the parser");
    expect(await describeOf(state(), { goal: "Fix the lexer" })).toContain("Its goal: Fix the lexer");
    expect(await describeOf(state({ goal: null }))).toContain("(the agent chooses it from the plan)");
  });

  it("describes a new chain", async () => {
    expect(await describeOf(null)).toContain("a new chain would start with iteration 1");
    expect(await describeOf(state(), { reset: true })).toContain("a new chain would start with iteration 7");
  });

  it("describes a chain that stays stopped, by the loop's rule", async () => {
    expect(await describeOf(stoppedAt("completed"))).toContain("the chain has stopped (completed)");
    expect(await describeOf(stoppedAt("agent-failing"))).toContain("the chain has stopped (agent-failing)");
    expect(await describeOf(stoppedAt("agent-failing"), { resume: true })).toContain("iteration 7 would run");
    expect(await describeOf(stoppedAt("completed"), { goal: "More" })).toContain("iteration 7 would run");
    expect(await describeOf(stoppedAt("stop-requested"))).toContain("iteration 7 would run");
    expect(await describeOf(stoppedAt("stop-requested"), { humanTriggered: false })).toContain("the chain has stopped (stop-requested)");
    expect(await describeOf(stoppedAt("cancelled"), { humanTriggered: false })).toContain("iteration 7 would run");
  });

  it("names the stop rule that would apply, and why", async () => {
    expect(await describeOf(state(), { spec: spec({ limits: { iterationsMax: 6 } }) })).toMatch(
      /no iteration would run \(iterations-spent\)\. The chain/,
    );
    const waiting = state({ backoff: { untilMs: AT_MS + 60_000, cause: "error" } });
    expect(await describeOf(waiting, { spec: spec({ run: { waitMsMax: 0 } }) })).toContain("(waiting)");
  });

  it("names a closed pull request, unless a person started the run", async () => {
    const closedPull = { number: 3, closedAtMs: 5_000, isMerged: false };
    expect(await describeOf(state(), { closedPull, humanTriggered: false })).toContain("no iteration would run (pull-request-closed)");
    expect(await describeOf(state(), { closedPull })).toContain("iteration 7 would run");
  });

  it("reports in any case that the push would be rejected", async () => {
    const refusal: PushRejection = { cause: "permission", refs: [], message: "The token may not write.", remedy: "Write: contents: write" };
    for (const found of [null, state(), stoppedAt("completed")]) {
      expect(await describeOf(found, {}, refusal)).toMatch(
        /Its work could not be pushed: The token may not write\. Write: contents: write$/,
      );
    }
    expect(await describeOf(state(), { commit: false }, refusal)).not.toContain("could not be pushed");
  });
});
