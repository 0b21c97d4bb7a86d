import { NO_USAGE } from "../../../../src/core/chain/usage.ts";
import { describe, expect, it } from "vitest";
import type { Verdict } from "../../../../src/core/chain/decision.ts";
import { buildStatus } from "../../../../src/core/chain/status.ts";
import { sampleRecord } from "../../../helpers/samples.ts";
import { spec, state, type StateParts } from "../../fixtures/decider.ts";

const AT = Date.parse("2026-03-01T14:00:00Z");

function build(verdict: Verdict, parts: StateParts = {}, host: "local" | "github" = "local"): Readonly<Record<string, unknown>> {
  return buildStatus({
    spec: spec(),
    state: state(parts),
    verdict,
    lastRecord: null,
    workspace: "/w",
    processId: 42,
    atMs: AT,
    host,
  });
}

const stop = (reason: Extract<Verdict, { kind: "stop" }>["reason"]): Verdict => ({
  kind: "stop",
  reason,
  message: "Because.",
  cause: null,
});

describe("buildStatus", () => {
  it.each([
    [{ kind: "continue" } as Verdict, "running"],
    [{ kind: "wait", untilMs: AT, cause: "error" } as Verdict, "backoff"],
    [stop("waiting"), "backoff"],
    [stop("completed"), "idle"],
    [stop("run-full"), "idle"],
    [stop("cancelled"), "idle"],
    [stop("agent-failing"), "error"],
    [stop("stagnated"), "error"],
  ])("maps %o to the state %s", (verdict, word) => expect(build(verdict)["state"]).toBe(word));

  it("is a backoff if the run is full during a wait", () => {
    expect(build(stop("run-full"), { backoff: { untilMs: AT, cause: "error" } })["state"]).toBe("backoff");
  });

  it("has the same keys in every state, in snake_case, and survives JSON", () => {
    const running = build({ kind: "continue" });
    const stopped = build(stop("completed"), { backoff: { untilMs: AT, cause: "error" } });
    expect(Object.keys(stopped)).toEqual(Object.keys(running));
    expect(Object.keys(running).filter((key) => !/^[a-z][a-z_]*$/.test(key))).toEqual([]);
    expect(JSON.parse(JSON.stringify(running))).toEqual(running);
    for (const key of ["phase", "goal", "summary", "next_goal", "stop_reason", "backoff_until", "tokens", "cost_usd"]) {
      expect(running).toHaveProperty(key);
    }
  });

  it("gives the remedy for the host", () => {
    const refused = { kind: "stop", reason: "provider-refused", message: "No.", cause: "unknown-model" } as const;
    expect(build(refused)).toMatchObject({
      state: "error",
      stop_cause: "unknown-model",
      stop_remedy: expect.stringContaining("--model") as string,
    });
    expect(build(stop("stop-requested"))["stop_cause"]).toBeNull();
    expect(build(stop("stop-requested"))["stop_remedy"]).toContain("codex-self-iter resume");
    expect(build(stop("stop-requested"), {}, "github")["stop_remedy"]).toContain("Run workflow");
  });

  it("has the iteration in flight, or else the last finished one", () => {
    expect(build({ kind: "continue" }, { iteration: 4, inFlight: { iteration: 5, startedAtMs: AT } })["iteration"]).toBe(5);
    expect(build(stop("run-full"), { iteration: 4 })["iteration"]).toBe(4);
  });

  it("has the reason and the remedy of a stop, and the end of a wait", () => {
    const status = build(stop("waiting"), { backoff: { untilMs: AT + 80_000, cause: "provider-limit" } });
    expect(status).toMatchObject({
      stop_reason: "waiting",
      stop_why: "Because.",
      stop_remedy: expect.stringContaining("Start the loop again after the wait") as string,
      backoff_until: "2026-03-01T14:01:20.000Z",
      backoff_cause: "provider-limit",
      updated_at: "2026-03-01T14:00:00.000Z",
      workspace: "/w",
      pid: 42,
    });
  });

  it("has the texts of the last record, and no cost without tokens", () => {
    const lastRecord = sampleRecord({ summary: "did it", next_goal: "more", error: "oops" });
    const input = {
      spec: spec(),
      state: state(),
      verdict: stop("run-full"),
      lastRecord,
      workspace: "/w",
      processId: 1,
      atMs: AT,
      host: "local" as const,
    };
    expect(buildStatus(input)).toMatchObject({
      phase: lastRecord.phase,
      summary: "did it",
      next_goal: "more",
      error: "oops",
      cost_usd: null,
    });
    const usage = { ...NO_USAGE, input: 100, cachedInput: 40, cacheWriteInput: 10, output: 5 };
    expect(buildStatus({ ...input, state: state({ costUsd: 1.5, usage }) })).toMatchObject({
      tokens: 105,
      budget_tokens: 65,
      input_tokens: 100,
      cached_input_tokens: 40,
      cache_write_input_tokens: 10,
      output_tokens: 5,
      cost_usd: 1.5,
    });
  });
});
