import { describe, expect, it } from "vitest";
import {
  applyCancellation,
  continuation,
  createRunResult,
  failedEnding,
  hasChanged,
  recordCheckpoint,
  recordLoopReport,
  skippedEnding,
  toRunView,
} from "../../../src/action/run-result.ts";
import type { PushOutcome } from "../../../src/core/chain/push-outcome.ts";
import { userError } from "../../../src/errors/user-error.ts";
import type { RunEnding } from "../../../src/report/run-view.ts";
import { renderSummary } from "../../../src/report/summary.ts";
import { sampleRecord, sampleSaved, sampleState } from "../../helpers/samples.ts";
import { contextOf, resultOf } from "./context-fixture.ts";

const RUN = { context: contextOf(), secrets: [] };
const GOING = new AbortController().signal;
const CANCELLED = AbortSignal.abort();
const endingOf = (reason: RunEnding["reason"]): RunEnding => ({ reason, conclusion: "success", message: "Message.", remedy: "" });

describe("recordCheckpoint", () => {
  const checkpoint = {
    saved: sampleSaved({ state: sampleState({ iteration: 9 }) }),
    records: [sampleRecord({ iteration: 9 })],
    status: {},
    hasUnsavedWork: false,
  };

  it("takes the state, the records, and the commit of the work branch", () => {
    const shaAfter = (pushOutcome: PushOutcome): string | null => {
      const result = createRunResult();
      recordCheckpoint(result, checkpoint, pushOutcome);
      expect(result).toMatchObject({ state: { iteration: 9 }, recordsOfRun: 1, records: [{ iteration: 9 }] });
      return result.commitSha;
    };
    expect(shaAfter({ kind: "committed", commit: "c1" })).toBe("c1");
    expect(shaAfter({ kind: "rebased", commit: "c2" })).toBe("c2");
    for (const pushOutcome of [
      { kind: "committed", commit: null },
      { kind: "conflict", commit: "c3", branch: "b" },
      { kind: "unfinished", ref: "r", paths: [] },
      { kind: "rejected", reason: "No.", ref: "r" },
    ] as const) {
      expect(shaAfter(pushOutcome)).toBeNull();
    }
  });

  it("knows whether the last checkpoint left work that the post step must save", () => {
    const result = createRunResult();
    recordCheckpoint(result, { ...checkpoint, hasUnsavedWork: true }, { kind: "committed", commit: null });
    expect(result.hasUnsavedWork).toBe(true);
    recordCheckpoint(result, checkpoint, { kind: "committed", commit: "c1" });
    expect(result.hasUnsavedWork).toBe(false);
  });

  it("keeps the commit of an earlier iteration, and 200 records", () => {
    const result = createRunResult();
    recordCheckpoint(result, checkpoint, { kind: "committed", commit: "c1" });
    for (let count = 0; count < 250; count += 1) recordCheckpoint(result, checkpoint, { kind: "committed", commit: null });
    expect(result.commitSha).toBe("c1");
    expect([result.records.length, result.recordsOfRun]).toEqual([200, 200]);
  });

  it("does not count iterations that the next run repeats", () => {
    const result = createRunResult();
    const records = [sampleRecord({}), sampleRecord({ phase: "provider_limit" }), sampleRecord({ phase: "cancelled" })];
    recordCheckpoint(result, { ...checkpoint, records }, { kind: "committed", commit: null });
    expect(result.iterations).toBe(1);
  });
});

describe("recordLoopReport", () => {
  const report = {
    conclusion: "success",
    message: "Message.",
    remedy: "Remedy.",
    iterations: 2,
    state: sampleState({ iteration: 5 }),
  } as const;

  it("takes the ending and the state", () => {
    const result = createRunResult();
    recordLoopReport(result, { ...report, reason: "run-full" });
    expect(result).toMatchObject({
      iterations: 2,
      state: { iteration: 5 },
      ending: { reason: "run-full", message: "Message.", remedy: "Remedy." },
    });
  });

  it("takes no state of a superseded run", () => {
    const result = createRunResult();
    recordLoopReport(result, { ...report, reason: "superseded" });
    expect(result).toMatchObject({ state: null, ending: { reason: "superseded" } });
  });
});

describe("toRunView", () => {
  it("names no branch if nothing is committed", async () => {
    expect(toRunView(RUN, await resultOf({ commit: false }), 0)?.links.branch).toBeNull();
  });

  it("holds no secret, which escaping would hide from a later search", async () => {
    const token = "ghs_ABC_DEF_GHI_JKL";
    const result = await resultOf();
    result.notices.push(`git said ${token}`);
    result.state = sampleState({ goal: `Use ${token}.` });
    result.ending = { reason: "failed", conclusion: "failure", message: `${token}?`, remedy: token };
    const view = toRunView({ ...RUN, secrets: [token] }, result, 0)!;
    expect(JSON.stringify(view)).not.toContain(token);
    const page = renderSummary(view);
    for (const text of [page, page.replaceAll("&#95;", "_")]) expect(text).not.toContain(token.slice(0, 7));
  });

  it("is null before the settings are known", async () => {
    expect(toRunView(RUN, createRunResult(), 0)).toBeNull();
    expect(toRunView(RUN, await resultOf(), 7)).toMatchObject({
      track: "main",
      atMs: 7,
      links: { repository: "octo/garden", runId: "500", branch: "codex-self-iter/main" },
    });
  });
});

describe("an ending", () => {
  it("of an error that a person can fix names inputs in place of flags", () => {
    const error = userError("PULL_REQUEST_REFUSED", { problem: "no", remedy: "Set --pull-request to false (or --commit)." });
    expect(failedEnding(error, GOING)).toMatchObject({
      reason: "failed",
      conclusion: "failure",
      remedy: "Set the input pull-request to false (or the input commit).",
    });
  });

  it("of an error names paths relative to the repository", () => {
    const ending = failedEnding(
      userError("PLAN_MISSING", { file: "/home/runner/work/demo/demo/docs/plan.md" }),
      GOING,
      "/home/runner/work/demo/demo",
    );
    expect(ending.message).toBe("There is no plan: docs/plan.md does not exist.");
    expect(failedEnding(userError("PLAN_MISSING", { file: "/etc/plan.md" }), GOING, "/home/runner/work").message).toContain("/etc/plan.md");
  });

  it("of any other error is an internal error with its stack", () => {
    expect(failedEnding(new Error("boom"), GOING).message).toMatch(/^Internal error in codex-self-iter: Error: boom at /);
    expect(failedEnding("boom", GOING)).toMatchObject({ conclusion: "failure", message: "Internal error in codex-self-iter: boom" });
  });

  it("of an error in a cancelled run is a cancellation", () => {
    expect(failedEnding(new Error("aborted"), CANCELLED)).toMatchObject({ reason: "cancelled", conclusion: "cancelled" });
  });

  it("says what continues the chain, if a stop rule made it", () => {
    expect(continuation(endingOf("run-full"))).toBe("dispatch");
    expect(continuation(endingOf("waiting"))).toBe("schedule");
    expect(continuation(endingOf("completed"))).toBe("none");
    for (const ending of [skippedEnding("x"), endingOf(null), endingOf("failed"), endingOf("already-running")]) {
      expect(continuation(ending)).toBeNull();
    }
  });

  it("becomes a cancellation if the run was cancelled and would dispatch another", () => {
    expect(applyCancellation(endingOf("run-full"), CANCELLED).reason).toBe("cancelled");
    expect(applyCancellation(endingOf("run-full"), GOING).reason).toBe("run-full");
    expect(applyCancellation(endingOf("completed"), CANCELLED).reason).toBe("completed");
  });
});

describe("hasChanged", () => {
  it("is true for a new record or a state that the cache does not have", () => {
    const state = sampleState({ seq: 7 });
    expect(hasChanged({ recordsOfRun: 0, state }, 7)).toBe(false);
    expect(hasChanged({ recordsOfRun: 1, state }, 7)).toBe(true);
    expect(hasChanged({ recordsOfRun: 0, state }, 6)).toBe(true);
    expect(hasChanged({ recordsOfRun: 0, state }, null)).toBe(true);
    expect(hasChanged({ recordsOfRun: 0, state: null }, null)).toBe(false);
  });
});
