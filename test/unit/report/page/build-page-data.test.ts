import { describe, expect, it } from "vitest";
import type { State } from "../../../../src/core/chain/state.ts";
import { buildPageData, countChars, cutTexts, type PageInput } from "../../../../src/report/page/build-page-data.ts";
import { buildStatusView, type LastEnd } from "../../../../src/report/status-view.ts";
import { HOSTILE } from "../../../helpers/loop-events.ts";
import { spec } from "../../fixtures/decider.ts";
import { samplePageInput } from "./page-samples.ts";

/** A chain of three iterations in another state. */
function inState(
  given: Partial<State>,
  { end = null, processId = null }: { end?: LastEnd | null; processId?: number | null } = {},
): PageInput {
  const input = samplePageInput(3, { state: given });
  const { atMs, records, state } = input;
  const { origin } = input.view;
  return { ...input, view: buildStatusView({ atMs, end, lastRecord: records.at(-1) ?? null, origin, processId, spec: spec(), state }) };
}

const FAILED: LastEnd = { reason: "failed", message: "The disk is full.", remedy: "Free some space.", cause: null, savedAtMs: null };

describe("buildPageData", () => {
  it.each([
    ["a running chain", inState({}, { processId: 7 }), { tone: "active", title: "Running" }],
    ["a chain between two runs", inState({}), { tone: "neutral", title: "Between two runs" }],
    ["a waiting chain", inState({ backoff: { untilMs: Date.UTC(2026, 0, 2, 8, 40), cause: "error" } }), { tone: "wait", title: "Waiting" }],
    ["a finished chain", inState({ stopped: { reason: "completed", atMs: 0 } }), { tone: "good", title: "The task is done", goal: "" }],
    ["a limit", inState({ stopped: { reason: "iterations-spent", atMs: 0 } }), { tone: "neutral", title: "Iteration limit reached" }],
    ["a failing agent", inState({ stopped: { reason: "agent-failing", atMs: 0 } }), { tone: "bad", title: "The agent keeps failing" }],
    [
      "a failed run",
      inState({}, { end: FAILED }),
      { tone: "bad", title: "The last run failed", message: "The disk is full.", remedy: "Free some space." },
    ],
    ["a killed run", inState({ inFlight: { iteration: 4, startedAtMs: 0 } }), { tone: "bad", title: "Interrupted" }],
  ] as const)("describes %s", (_, input, expected) => {
    expect(buildPageData(input)).toMatchObject(expected);
  });

  it("shows the records of this chain only, and counts what it leaves out", () => {
    const { records, ...input } = samplePageInput(3);
    const foreign = records.map((record) => ({ ...record, chain_id: "another" }));
    expect(buildPageData({ ...input, records: [...foreign, ...records] }).entries).toHaveLength(3);
    const many = samplePageInput(10_002);
    expect(buildPageData(many)).toMatchObject({ leftOut: 2, entries: { length: 10_000 } });
  });

  it("describes an iteration", () => {
    const [entry] = buildPageData(samplePageInput(3)).entries.slice(1);
    expect(entry).toMatchObject({
      iteration: 2,
      end: "changed",
      completedItems: ["Item 1 of the plan works, with tests"],
      planDone: 1,
      planTotal: 3,
      commit: "000002f7bfdc",
      change: "4 files, +151 -10",
      changedFiles: [
        "src/parser/read-comments.ts +71 -7",
        "test/parser/read-comments.test.ts +59 -7",
        "docs/parser.md +47 -7",
        "and 1 more file",
      ],
    });
  });

  it("shows an empty chain and one without a plan", () => {
    expect(buildPageData(samplePageInput(0))).toMatchObject({ entries: [], plan: null, iterations: 0 });
    expect(buildPageData(samplePageInput(2, { items: 0 })).plan).toBeNull();
  });

  it("does not call a cost zero that is unknown", () => {
    expect(buildPageData(samplePageInput(2, { state: { costUsd: null } })).costUsd).toBeNull();
  });

  it("removes hidden characters, and takes no invalid number, time or commit from a record", () => {
    const record = {
      summary: HOSTILE,
      ts: HOSTILE,
      commit: "javascript:x",
      duration_ms: -1,
      cost_usd: Number.NaN,
      plan_done: Infinity,
      refusals: [HOSTILE],
    };
    const data = buildPageData(samplePageInput(1, { record: () => record }));
    expect(JSON.stringify(data)).not.toMatch(/\\u001b|[\u007F-\u009F\u202E\u2066]/i);
    const [entry = {}] = data.entries;
    expect(entry).toMatchObject({ at: "" });
    for (const key of ["commit", "tookMs", "costUsd", "planDone"]) expect(entry).not.toHaveProperty(key);
  });
});

describe("cutTexts", () => {
  it("cuts every text, and leaves all of them out at 0", () => {
    const data = buildPageData(samplePageInput(3, { record: () => ({ summary: "😀".repeat(50), refusals: ["x".repeat(90)] }) }));
    const cut = cutTexts(data, 10);
    expect(cut.entries[0]).toMatchObject({ summary: "😀😀😀😀…", refusals: ["xxxxxxxxx…"] });
    expect(countChars(cut, 4_000)).toBeLessThanOrEqual(countChars(data, 10));
    expect(countChars(cutTexts(data, 0), 4_000)).toBe(0);
    expect(cutTexts(data, 0).entries[0]).toMatchObject({ iteration: 1 });
  });
});
