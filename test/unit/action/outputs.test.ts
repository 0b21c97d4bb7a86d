import { describe, expect, it } from "vitest";
import { toOutputs } from "../../../src/action/outputs.ts";
import { createRunResult } from "../../../src/action/run-result.ts";
import { OUTPUT_LIST, OUTPUTS } from "../../../src/config/outputs.ts";
import { stopRule, STOP_RULES } from "../../../src/core/chain/stop-rules.ts";
import type { RunEnding } from "../../../src/report/run-view.ts";
import { sampleRecord, sampleState } from "../../helpers/samples.ts";
import { resultOf } from "./context-fixture.ts";

const NAMES = OUTPUT_LIST.map(([name]) => name);
const USAGE = { input: 100, cachedInput: 40, cacheWriteInput: 0, output: 20, reasoningOutput: 5 };
const ending = (reason: RunEnding["reason"], conclusion: RunEnding["conclusion"] = "success"): RunEnding => ({
  reason,
  conclusion,
  message: "Why.",
  remedy: "Write: x",
});

describe("the outputs", () => {
  it("are complete before anything is known", () => {
    const outputs = toOutputs(createRunResult());
    expect(Object.keys(outputs).toSorted()).toEqual(NAMES.toSorted());
    const empty = Object.fromEntries(NAMES.map((name) => [name, ""]));
    expect(outputs).toEqual({ ...empty, status: "success", iteration: "0", "iterations-run": "0", completed: "false" });
  });

  it.each(STOP_RULES.map(({ reason }) => reason))("are complete after %s and name it", async (reason) => {
    const result = await resultOf();
    result.ending = ending(reason, stopRule(reason).conclusion);
    const outputs = toOutputs(result);
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
  ] as const)("are complete after an ending that no stop rule made: %s", async (reason, run, named) => {
    const result = await resultOf();
    result.ending = ending(reason, run);
    expect(toOutputs(result)).toMatchObject({ status: run, "stop-reason": named, completed: "false" });
  });

  it.each([
    [{ verify_command: "npm test", plan_boxes: 3 }, "verify-command,plan"],
    [{ verify_command: null, plan_boxes: 3 }, "plan"],
    [{ verify_command: null, plan_boxes: 0 }, "nothing"],
    [undefined, ""],
  ])("name what checked the finished task: %o", async (checkedBy, named) => {
    const result = await resultOf();
    result.ending = ending("completed", "success");
    const checked = checkedBy === undefined ? {} : { checked_by: checkedBy };
    result.records = [sampleRecord(), sampleRecord({ completed: true, ...checked })];
    expect(toOutputs(result)).toMatchObject({ completed: "true", "verified-by": named });
  });

  it("report the whole run", async () => {
    const result = await resultOf({ price_input_usd: 2, price_output_usd: 8 });
    result.state = sampleState({ iteration: 4, goal: "Next.", usage: USAGE, costUsd: 0.1 + 0.2 });
    result.records = [sampleRecord({ summary: "Did it." }), sampleRecord({ phase: "stop_stagnation", summary: "" })];
    result.pull = { number: 7, url: "https://github.example/pull/7" };
    result.commentUrl = "https://github.example/c/1";
    result.ending = { ...ending("run-full"), next: { kind: "run", url: "https://github.example/r/2", isDispatched: true } };
    expect(toOutputs(result)).toEqual({
      status: "success",
      "stop-reason": "run-full",
      iteration: "4",
      "iterations-run": "1",
      completed: "false",
      "verified-by": "",
      "next-goal": "Next.",
      summary: "Did it.",
      branch: "codex-self-iter/main",
      "commit-sha": "c".repeat(40),
      "pull-request-url": "https://github.example/pull/7",
      "comment-url": "https://github.example/c/1",
      "dispatched-run-url": "https://github.example/r/2",
      "total-tokens": "120",
      "budget-tokens": "80",
      "input-tokens": "100",
      "cached-input-tokens": "40",
      "output-tokens": "20",
      "cost-usd": "0.3",
      "state-path": "/work/.codex-self-iter",
      "report-path": "",
    });
  });

  it("cut long texts of the agent between characters", async () => {
    const result = await resultOf();
    const long = `${"x".repeat(OUTPUTS.summary.charsMax - 1)}\u{1F600}`;
    result.state = sampleState({ goal: long });
    result.records = [sampleRecord({ summary: long })];
    const outputs = toOutputs(result);
    for (const text of [outputs.summary, outputs["next-goal"]]) expect(text).toBe("x".repeat(OUTPUTS.summary.charsMax - 1));
  });

  it("name no branch if nothing is committed", async () => {
    const result = await resultOf({ commit: false });
    expect(toOutputs(result).branch).toBe("");
  });
});
