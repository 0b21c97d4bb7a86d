import { describe, expect, it } from "vitest";
import { decide } from "../../../../src/core/chain/decide.ts";
import { failed, facts, given, spec, state, wordOf } from "../../fixtures/decider.ts";

describe("decide", () => {
  it("goes on when nothing speaks against it", () => {
    expect(given({}).when({}).verdict).toEqual({ kind: "continue" });
    expect(given({}).whenAsked().verdict).toEqual({ kind: "continue" });
  });

  it("tells until when and why to wait", () => {
    expect(given({}).when({ result: failed() }).verdict).toEqual({ kind: "wait", untilMs: 1_005_000, cause: "error" });
  });

  it("goes on after the wait, and forgets the window", () => {
    const decision = given({ state: { backoff: { untilMs: 1_000_000, cause: "error" } } }).whenAsked();
    expect(wordOf(decision)).toBe("continue");
    expect(decision.state).toEqual(state({ seq: 21 }));
  });

  it("numbers every decision about an outcome, and of the others those that change something", () => {
    expect(given({}).when({}).state.seq).toBe(21);
    expect(given({}).whenAsked().state.seq).toBe(20);
    expect(given({ facts: { cancelled: true } }).whenAsked().state.seq).toBe(21);
    expect(given({ facts: { superseded: true } }).whenAsked().state.seq).toBe(20);
  });

  it("marks the chain as stopped where nobody carries it on", () => {
    expect(given({ facts: { stopRequest: "STOP" } }).whenAsked().state.stopped).toEqual({ reason: "stop-requested", atMs: 1_000_000 });
  });

  it.each([
    ["waiting", { run: { waitMsMax: 0 } }],
    ["run-full", { run: { iterationsMax: 0 } }],
  ])("leaves the chain open for %s", (word, parts) => {
    const decision = given({
      spec: parts,
      state: word === "waiting" ? { backoff: { untilMs: 2_000_000, cause: "error" } } : {},
    }).whenAsked();
    expect(wordOf(decision)).toBe(word);
    expect(decision.state.stopped).toBeNull();
  });

  it("refuses to decide about a chain that has stopped", () => {
    const stopped = state({ stopped: { reason: "completed", atMs: 5 } });
    expect(() => decide(spec(), stopped, null, facts())).toThrow(/after the chain had stopped \(completed\)/);
  });
});
