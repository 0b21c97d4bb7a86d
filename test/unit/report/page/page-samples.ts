import type { PageInput } from "../../../../src/report/page/build-page-data.ts";
import type { IterationRecord } from "../../../../src/core/chain/record.ts";
import type { PlanItem } from "../../../../src/core/chain/plan-progress.ts";
import type { State } from "../../../../src/core/chain/state.ts";
import { renderIsoTime } from "../../../../src/core/text/iso-time.ts";
import { buildStatusView } from "../../../../src/report/status-view.ts";
import { sampleRecord, sampleState } from "../../../helpers/samples.ts";
import { spec } from "../../fixtures/decider.ts";

const STARTED_AT_MS = Date.UTC(2026, 0, 2, 8);
const MINUTE_MS = 60_000;

/** A chain of some iterations that works through a plan: most change something, some are refused, fail or wait. */
export function samplePageInput(
  iterations: number,
  given: {
    readonly items?: number;
    readonly texts?: (index: number) => string;
    readonly state?: Partial<State>;
    readonly record?: (index: number) => Partial<IterationRecord>;
  } = {},
): PageInput {
  const {
    items = Math.ceil(iterations * 0.7),
    record = () => ({}),
    texts = (index) => `Item ${index + 1} of the plan works, with tests`,
  } = given;
  const done = Math.min(items, Math.floor(iterations * 0.7));
  const records = Array.from({ length: iterations }, (_, index) => ({
    ...sampleIteration(index, iterations, items, texts),
    ...record(index),
  }));
  const progress = {
    done,
    total: items,
    items: Array.from({ length: Math.min(items, 500) }, (_, index): PlanItem => ({
      text: texts(index),
      done: index < done,
      iteration: index < done ? Math.floor(index / 0.7) + 1 : null,
      commit: index < done ? "f7bfdcf0123456789abcdef0123456789abcdef0" : null,
    })),
  };
  const state = sampleState({
    startedAtMs: STARTED_AT_MS,
    iteration: iterations,
    chainIterations: iterations,
    goal: "Write the next item",
    progress: items === 0 ? null : progress,
    usage: {
      input: 88_000 * iterations,
      cachedInput: 80_000 * iterations,
      cacheWriteInput: 0,
      output: 2_400 * iterations,
      reasoningOutput: 0,
    },
    costUsd: 0.041 * iterations,
    ...given.state,
  });
  const atMs = STARTED_AT_MS + (iterations + 1) * 9 * MINUTE_MS;
  const origin = { host: "local", place: "/home/me/parser/.codex-self-iter", workspace: "/home/me/parser", remote: null } as const;
  const view = buildStatusView({
    atMs,
    end: null,
    lastRecord: records.at(-1) ?? null,
    origin,
    processId: null,
    spec: spec({ limits: { iterationsMax: Math.max(25, iterations * 2), costUsdMax: 5 } }),
    state,
  });
  return { project: "parser", track: null, version: "1.0.0", state, view, records, commitUrl: null, atMs };
}

function sampleChange(index: number): IterationRecord["diff_stat"] {
  const largest = ["src/parser/read-comments.ts", "test/parser/read-comments.test.ts", "docs/parser.md"].map((path, place) => ({
    path,
    insertions: 40 + ((index * 31) % 60) - 12 * place,
    deletions: (index * 7) % (10 - place),
  }));
  return { files: 3 + (index % 4), insertions: 120 + ((index * 31) % 60), deletions: 9 + (index % 8), largest };
}

function sampleIteration(index: number, all: number, items: number, texts: (index: number) => string): IterationRecord {
  const [before, after] = [index, index + 1].map((count) => Math.min(items, Math.floor(count * 0.7)));
  const completed = (after ?? 0) > (before ?? 0);
  const kind = index % 11;
  const failed = kind === 5;
  const refused = !completed && !failed;
  return sampleRecord({
    iteration: index + 1,
    chain_id: "CHAIN000000000000000000001",
    ts: renderIsoTime(STARTED_AT_MS + (index + 1) * 9 * MINUTE_MS),
    duration_ms: 3 * MINUTE_MS + (index % 7) * 40_000,
    goal_in: `Make this true: ${texts(before ?? 0)}`,
    summary: failed ? "" : `Worked on "${texts(before ?? 0)}". Added the code and the tests that prove it; all of them pass.`,
    evidence: "npm test: 214 passed",
    has_new_changes: !failed,
    phase: failed ? "agent_error" : "goal_iteration",
    ...(failed ? { error: "The agent ended without a handoff (exit code 1)." } : {}),
    claim: refused ? "refused" : "none",
    ...(refused ? { refusals: [`${items - (after ?? 0)} items of the plan are open.`] } : {}),
    plan_completed: completed ? [texts(before ?? 0)] : [],
    plan_done: after ?? 0,
    plan_total: items,
    commit: failed ? undefined : `${(index + 1).toString(16).padStart(6, "0")}f7bfdcf0123456789abcdef012345678`,
    ...(failed ? {} : { diff_stat: sampleChange(index) }),
    input_tokens: 60_000 + ((index * 7_919) % 60_000),
    cached_input_tokens: 55_000 + ((index * 7_919) % 50_000),
    output_tokens: 1_500 + ((index * 613) % 2_000),
    cost_usd: 0.02 + ((index * 37) % 60) / 1_000,
    model: "gpt-5.3-codex",
    completed: false,
    verdict: index + 1 === all ? "run-full" : "continue",
  } as Partial<IterationRecord>);
}
