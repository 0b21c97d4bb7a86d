import { describe, expect, it } from "vitest";
import { describeItems, renderMeter } from "../../../src/report/headline.ts";
import { sampleState } from "../../helpers/samples.ts";
import { spec } from "../fixtures/decider.ts";
import { sampleView } from "./run-view-samples.ts";

describe("describeItems", () => {
  it.each([
    [0, 1, "0 of 1 plan item"],
    [1, 1, "the only plan item"],
    [2, 3, "2 of 3 plan items"],
  ])("%d of %d is %s", (done, total, text) => {
    expect(describeItems({ done, total })).toBe(text);
  });
});

describe("renderMeter", () => {
  it("shows the limits that are set", () => {
    const usage = { input: 20_000, cachedInput: 8_000, cacheWriteInput: 0, output: 700, reasoningOutput: 0 };
    const limits = { iterationsMax: null, tokensMax: 2_000_000, costUsdMax: 5 };
    const meter = renderMeter(sampleView({ spec: spec({ limits }), state: sampleState({ usage, costUsd: 1.5 }), progress: null }));
    expect(meter).toMatch(/^1 iteration · 12\.7k of 2\.0M tokens · \$1\.50 of \$5\.00 · \[log of the run\]/);
  });

  it("shows no tokens and no cost of an agent that reports none", () => {
    expect(renderMeter(sampleView({ state: sampleState({ costUsd: null }) }))).toMatch(/1\/25 iterations · \[log/);
  });

  it("shows what is known of a run that ended before its settings were", () => {
    expect(renderMeter(sampleView({ spec: null, state: null, progress: null }))).toBe(
      "[log of the run](https://github.com/octo/demo/actions/runs/7)",
    );
  });
});
