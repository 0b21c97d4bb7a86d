import { describe, expect, it } from "vitest";
import { toOutputs } from "../../../src/action/outputs.ts";
import { createRunResult } from "../../../src/action/run-result.ts";
import { OUTPUT_LIST, OUTPUTS } from "../../../src/config/outputs.ts";
import { stopRule, STOP_RULES } from "../../../src/core/chain/stop-rules.ts";
import type { RunEnding } from "../../../src/report/run-view.ts";
import { sampleRecord, sampleState } from "../../helpers/samples.ts";
import { bookOf, contextOf } from "./context-fixture.ts";

const NAMES = OUTPUT_LIST.map(([name]) => name);
const USAGE = { input: 100, cachedInput: 40, output: 20, reasoningOutput: 5 };
const ending = (reason: RunEnding["reason"], conclusion: RunEnding["conclusion"] = "success"): RunEnding => ({
  reason,
  conclusion,
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
    runResult.ending = ending(reason, stopRule(reason).conclusion);
    const outputs = toOutputs(runResult);
    expect(Object.keys(outputs).toSorted()).toEqual(NAMES.toSorted());
    expect(outputs).toMatchObject({
      status: stopRule(reason).conclusion,
      "stop-reason": reason,
      completed: String(reason === "completed"),
    });
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
  });
});
