import { describe, expect, it } from "vitest";
import { decide } from "../../../../src/core/chain/decide.ts";
import { failed, decisionInput, given, spec, state, verdictOf } from "../../fixtures/decider.ts";

describe("decide", () => {
  it("continues if no rule applies", () => {
    expect(given({}).when({}).verdict).toEqual({ kind: "continue" });
    expect(given({}).withoutOutcome().verdict).toEqual({ kind: "continue" });
  });

  it("says until when and why to wait", () => {
    expect(given({}).when({ result: failed() }).verdict).toEqual({ kind: "wait", untilMs: 1_005_000, cause: "error" });
  });

  it("continues after the wait and clears the backoff", () => {
    const decision = given({ state: { backoff: { untilMs: 1_000_000, cause: "error" } } }).withoutOutcome();
    expect(verdictOf(decision)).toBe("continue");
    expect(decision.state).toEqual(state({ seq: 21 }));
  });

  it("increments seq for every outcome, and without one only if the state changes", () => {
    expect(given({}).when({}).state.seq).toBe(21);
    expect(given({}).withoutOutcome().state.seq).toBe(20);
    expect(given({ input: { cancelled: true } }).withoutOutcome().state.seq).toBe(21);
    expect(given({ input: { superseded: true } }).withoutOutcome().state.seq).toBe(20);
  });

  it("marks the chain as stopped if nothing continues it", () => {
    expect(given({ input: { stopRequest: "STOP" } }).withoutOutcome().state.stopped).toEqual({ reason: "stop-requested", atMs: 1_000_000 });
  });

  it.each([
    ["waiting", { run: { waitMsMax: 0 } }],
    ["run-full", { run: { iterationsMax: 0 } }],
  ])("leaves the chain open for %s", (word, parts) => {
    const decision = given({
      spec: parts,
      state: word === "waiting" ? { backoff: { untilMs: 2_000_000, cause: "error" } } : {},
    }).withoutOutcome();
    expect(verdictOf(decision)).toBe(word);
    expect(decision.state.stopped).toBeNull();
  });

  it("throws if the chain has stopped", () => {
    const stopped = state({ stopped: { reason: "completed", atMs: 5 } });
    expect(() => decide(spec(), stopped, null, decisionInput())).toThrow(/after the chain had stopped \(completed\)/);
  });
});
