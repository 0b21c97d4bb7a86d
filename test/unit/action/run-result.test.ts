import { describe, expect, it } from "vitest";
import { recordCheckpoint, createRunResult, toOutputs, toRunView } from "../../../src/action/run-result.ts";
import { OUTPUT_LIST, OUTPUTS } from "../../../src/config/outputs.ts";
import type { PushOutcome } from "../../../src/core/chain/push-outcome.ts";
import { stopRule, STOP_RULES } from "../../../src/core/chain/stop-rules.ts";
import type { RunEnding } from "../../../src/report/run-view.ts";
import { renderSummary } from "../../../src/report/summary.ts";
import { sampleRecord, sampleSaved, sampleState } from "../../helpers/samples.ts";
import { bookOf, contextOf } from "./context-fixture.ts";

const NAMES = OUTPUT_LIST.map(([name]) => name);
const USAGE = { input: 100, cachedInput: 40, output: 20, reasoningOutput: 5 };
const ending = (reason: RunEnding["reason"], run: RunEnding["run"] = "success"): RunEnding => ({
  reason,
  run,
  message: "Why.",
  remedy: "Write: x",
});

describe("the outputs", () => {
  it("are all there before anything is known", () => {
    const outputs = toOutputs(createRunResult(contextOf(), []));
    expect(Object.keys(outputs).toSorted()).toEqual(NAMES.toSorted());
    const empty = Object.fromEntries(NAMES.map((name) => [name, ""]));
    expect(outputs).toEqual({ ...empty, status: "success", iteration: "0", "iterations-run": "0", completed: "false" });
  });

  it.each(STOP_RULES.map(({ reason }) => reason))("are all there after %s, which they name", async (reason) => {
    const runResult = await bookOf();
    runResult.ending = ending(reason, stopRule(reason).run);
    const outputs = toOutputs(runResult);
    expect(Object.keys(outputs).toSorted()).toEqual(NAMES.toSorted());
    expect(outputs).toMatchObject({ status: stopRule(reason).run, "stop-reason": reason, completed: String(reason === "completed") });
    expect(outputs["next-goal"]).toBe(reason === "completed" ? "" : "Add a test for the parser.");
    for (const value of Object.values(outputs)) expect(value).toBeTypeOf("string");
  });

  it.each([
    ["failed", "failure", ""],
    ["refused", "success", ""],
    ["already-running", "success", "already-running"],
    [null, "success", ""],
  ] as const)("are all there after an end that no rule made: %s", async (reason, run, named) => {
    const runResult = await bookOf();
    runResult.ending = ending(reason, run);
    expect(toOutputs(runResult)).toMatchObject({ status: run, "stop-reason": named, completed: "false" });
  });

  it("tell the whole of a run", async () => {
    const runResult = await bookOf({ price_input_usd: 2, price_output_usd: 8 });
    runResult.state = sampleState({ iteration: 4, goal: "Next.", usage: USAGE, costUsd: 0.1 + 0.2 });
    runResult.records = [sampleRecord({ summary: "Did it." }), sampleRecord({ phase: "stop_stagnation", summary: "" })];
    runResult.pull = { number: 7, url: "https://github.example/pull/7" };
    runResult.commentUrl = "https://github.example/c/1";
    runResult.dispatchedRunUrl = "https://github.example/r/2";
    runResult.ending = ending("run-full");
    expect(toOutputs(runResult)).toEqual({
      status: "success",
      "stop-reason": "run-full",
      iteration: "4",
      "iterations-run": "1",
      completed: "false",
      "next-goal": "Next.",
      summary: "Did it.",
      branch: "codex-self-iter/main",
      "commit-sha": "c".repeat(40),
      "pull-request-url": "https://github.example/pull/7",
      "comment-url": "https://github.example/c/1",
      "dispatched-run-url": "https://github.example/r/2",
      "total-tokens": "120",
      "input-tokens": "100",
      "output-tokens": "20",
      "cost-usd": "0.3",
      "state-path": "/work/.codex-self-iter",
    });
  });

  it("cut long texts of the agent, between characters", async () => {
    const runResult = await bookOf();
    const long = `${"x".repeat(OUTPUTS.summary.charsMax - 1)}\u{1F600}`;
    runResult.state = sampleState({ goal: long });
    runResult.records = [sampleRecord({ summary: long })];
    const outputs = toOutputs(runResult);
    for (const text of [outputs.summary, outputs["next-goal"]]) expect(text).toBe("x".repeat(OUTPUTS.summary.charsMax - 1));
  });

  it("name no branch where nothing is committed", async () => {
    const runResult = await bookOf({ commit: false });
    expect(toOutputs(runResult).branch).toBe("");
    expect(toRunView(runResult, 0)?.links.branch).toBeNull();
  });
});

describe("what was kept", () => {
  const entry = { saved: sampleSaved({ state: sampleState({ iteration: 9 }) }), records: [sampleRecord({ iteration: 9 })], status: {} };

  it("is the state, the records, and the commit that the branch is at", () => {
    const shaAfter = (pushOutcome: PushOutcome): string | null => {
      const runResult = createRunResult(contextOf(), []);
      recordCheckpoint(runResult, entry, pushOutcome);
      expect(runResult).toMatchObject({ state: { iteration: 9 }, recordsOfRun: 1, records: [{ iteration: 9 }] });
      return runResult.commitSha;
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

  it("keeps an earlier commit of the run where an iteration landed none, and 200 records", () => {
    const runResult = createRunResult(contextOf(), []);
    recordCheckpoint(runResult, entry, { kind: "committed", commit: "c1" });
    for (let count = 0; count < 250; count += 1) recordCheckpoint(runResult, entry, { kind: "committed", commit: null });
    expect(runResult.commitSha).toBe("c1");
    expect([runResult.records.length, runResult.recordsOfRun]).toEqual([200, 200]);
  });
});

describe("the view of a run", () => {
  it("has no secret in any of its texts, as a page would hide it from whoever looks for it", async () => {
    const token = "ghs_ABC_DEF_GHI_JKL";
    const runResult = await bookOf({}, [token]);
    runResult.notices.push(`git said ${token}`);
    runResult.state = sampleState({ goal: `Use ${token}.` });
    runResult.ending = { reason: "failed", run: "failure", message: `${token}?`, remedy: token };
    expect(JSON.stringify(toRunView(runResult, 0))).not.toContain(token);
    const page = renderSummary(toRunView(runResult, 0)!);
    for (const text of [page, page.replaceAll("&#95;", "_")]) expect(text).not.toContain(token.slice(0, 7));
  });

  it("is none before the settings are known", async () => {
    expect(toRunView(createRunResult(contextOf(), []), 0)).toBeNull();
    const runResult = await bookOf();
    expect(toRunView(runResult, 7)).toMatchObject({
      track: "main",
      atMs: 7,
      links: { repository: "octo/garden", runId: "500", branch: "codex-self-iter/main" },
    });
  });
});
