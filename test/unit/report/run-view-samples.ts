import type { IterationRecord } from "../../../src/core/chain/record.ts";
import type { RunEnding, RunLinks, RunView } from "../../../src/report/run-view.ts";
import { spec } from "../fixtures/decider.ts";
import { sampleRecord, sampleState } from "../../helpers/samples.ts";

const LINKS: RunLinks = {
  serverUrl: "https://github.com",
  repository: "octo/demo",
  runUrl: "https://github.com/octo/demo/actions/runs/7",
  runId: "7",
  branch: "codex-self-iter/main",
  pullUrl: "https://github.com/octo/demo/pull/3",
  commentUrl: "https://github.com/octo/demo/pull/3#issuecomment-9",
  nextRunUrl: null,
};

const ENDING: RunEnding = {
  reason: "run-full",
  conclusion: "success",
  message: "This run has done 1 of 1.",
  remedy: "",
  next: { kind: "run", url: null, isDispatched: true },
};

/** A view of a run with one iteration. */
export function sampleView(given: Partial<RunView> = {}): RunView {
  return {
    track: "main",
    spec: spec({ limits: { iterationsMax: 25 }, prices: null }),
    state: sampleState({
      usage: { input: 100_000, cachedInput: 0, cacheWriteInput: 0, output: 20_000, reasoningOutput: 0 },
      costUsd: null,
    }),
    records: [iteration(1)],
    recordsOfRun: 1,
    ending: ENDING,
    links: LINKS,
    controls: {
      workflowUrl: "https://github.com/octo/demo/actions/workflows/loop.yml",
      acceptsGoal: true,
      acceptsTrack: false,
      stopVariable: null,
      guideUrl: "https://github.com/org/codex-self-iter/blob/v1/docs/how-it-works.md",
    },
    progress: {
      done: 1,
      total: 3,
      items: [
        { text: "the parser reads comments", done: true, iteration: 1, commit: "0123456789abcdef0123456789abcdef01234567" },
        { text: "every error names its line", done: false, iteration: null, commit: null },
        { text: "the docs show both", done: false, iteration: null, commit: null },
      ],
    },
    notices: [],
    goalBy: null,
    agent: "codex 0.169.0",
    isolation: "namespace: processes, /tmp and home folder of its own. Not stopped: the network is the job's.",
    atMs: Date.UTC(2026, 0, 2, 1, 5),
    ...given,
  };
}

export function iteration(number: number, given: Partial<IterationRecord> = {}): IterationRecord {
  return sampleRecord({
    iteration: number,
    commit: "0123456789abcdef0123456789abcdef01234567",
    input_tokens: 10_000,
    output_tokens: 2_345,
    duration_ms: 80_000,
    ...given,
  });
}

/** A view in which every foreign text is `text`. */
export function viewOfText(text: string, count = 3): RunView {
  const base = sampleView();
  // Shared: a long text for each record would only be joined again, which takes seconds.
  const names = Array.from({ length: 20 }, (_, name) => `${text}${name}`);
  const records = Array.from({ length: count }, (_, index) =>
    iteration(index + 1, {
      goal_in: text,
      goal_by: text,
      summary: text,
      reason: text,
      evidence: text,
      next_goal: text,
      plan_completed: names,
      plan_done: index,
      plan_total: count,
      chain_id: base.state?.chainId ?? "",
      review_paths: names,
      commit: index % 2 === 0 ? text : "f".repeat(40),
      ...(index % 3 === 0 ? { error: text } : {}),
      ...(index % 3 === 1 ? { claim: "refused" as const, refusals: Array.from({ length: 5 }, () => text) } : {}),
    }),
  );
  return {
    ...base,
    state: sampleState({ goal: text, feedback: [{ kind: "claim-refused", text }] }),
    records,
    recordsOfRun: count,
    ending: {
      reason: "run-full",
      conclusion: "success",
      message: text,
      remedy: text,
      next: { kind: "run", url: text, isDispatched: true },
    },
    links: {
      ...base.links,
      runUrl: `javascript:${text}`,
      branch: text,
      pullUrl: `https://github.com/${text}`,
      commentUrl: `https://github.com/o/r/pull/1${text}`,
      nextRunUrl: `https://github.com/o/r/${text}`,
    },
    progress: {
      done: 2,
      total: 5,
      items: [true, true, false, false, false].map((done, index) => ({
        text: `${text.slice(0, 300)}${index}`,
        done,
        iteration: done ? index + 1 : null,
        commit: index === 0 ? text : null,
      })),
    },
    controls: {
      workflowUrl: `https://github.com/${text}`,
      acceptsGoal: true,
      acceptsTrack: true,
      stopVariable: null,
      guideUrl: `javascript:${text}`,
    },
    notices: Array.from({ length: count }, () => text),
    goalBy: text,
    agent: text,
  };
}
