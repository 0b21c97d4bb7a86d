import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RUNTIME_BYTES_MAX } from "../../../../src/adapters/state/store.ts";
import { type Decoded, decodeSaved, RUNTIME_CHARS_MAX } from "../../../../src/config/state-file/decode.ts";
import { encodeSaved } from "../../../../src/config/state-file/encode.ts";
import type { Feedback, Session, State, StopReason, WaitCause } from "../../../../src/core/chain/state.ts";
import { type IterationRecord, RECORD_CHARS_MAX } from "../../../../src/core/chain/record.ts";
import type { SavedState } from "../../../../src/ports/state.ts";
import { sampleRecord } from "../../../helpers/samples.ts";

const NOW = { atMs: Date.UTC(2026, 10, 22, 14, 0), newChainId: "CHAIN" };

const count = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const atMs = fc.integer({ min: 0, max: 8.64e15 });
const text = fc.string({ unit: "binary", maxLength: 20 });
const usage = fc.record({ input: count, cachedInput: count, cacheWriteInput: count, output: count, reasoningOutput: count });
const session: fc.Arbitrary<Session> = fc.record({ id: text, usage });
const reason = fc.constantFrom<StopReason>(
  "completed",
  "stop-requested",
  "pull-request-closed",
  "cancelled",
  "superseded",
  "agent-failing",
  "stagnated",
  "iterations-spent",
  "tokens-spent",
  "cost-spent",
  "cost-unknown",
  "time-spent",
  "waiting",
  "run-full",
);
const cause = fc.constantFrom<WaitCause>("error", "provider-limit", "no-change", "reviewer-declined", "planner-declined");
const feedbackKind = fc.constantFrom<Feedback["kind"]>(
  "claim-refused",
  "claim-pending",
  "error",
  "interrupted",
  "plan-edited",
  "verify-failed",
  "no-change",
  "unfinished",
  "protected",
);

const state: fc.Arbitrary<State> = fc.record({
  seq: count,
  chainId: text,
  startedAtMs: atMs,
  iteration: count,
  chainIterations: count,
  goal: fc.option(text),
  streaks: fc.record({ noChange: count, errors: count, limits: count, claims: count }),
  outage: fc.option(fc.record({ totalMs: count, lastAtMs: atMs })),
  backoff: fc.option(fc.record({ untilMs: atMs, cause })),
  goals: fc.array(text, { maxLength: 5 }),
  trees: fc.array(text, { maxLength: 5 }),
  baseTree: fc.option(text),
  plan: fc.option(fc.record({ expected: text, seen: text, ticked: count })),
  progress: fc.option(
    fc.record({
      done: count,
      total: count,
      items: fc.array(fc.record({ text, done: fc.boolean(), iteration: fc.option(count), commit: fc.option(text) }), { maxLength: 3 }),
    }),
  ),
  usage,
  costUsd: fc.option(fc.double({ min: 1e-9, max: 1e9, noNaN: true })),
  sessionIterations: count,
  day: fc.record({ day: count, iterations: count, costUsd: fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => value + 0) }),
  sessions: fc.record({ goal: session, planner: session, executor: session, reviewer: session }, { requiredKeys: [] }),
  feedback: fc.array(fc.record({ kind: feedbackKind, text }), { maxLength: 3 }),
  inFlight: fc.option(fc.record({ iteration: count, startedAtMs: atMs })),
  stopped: fc.option(fc.record({ reason, atMs })),
  acceptedClosingMs: atMs,
});

const record: fc.Arbitrary<IterationRecord> = fc.record(
  {
    ts: text,
    iteration: count,
    phase: fc.constant("goal_iteration" as const),
    state: fc.constant("running" as const),
    goal_in: text,
    summary: text,
    reason: text,
    evidence: text,
    next_goal: text,
    has_new_changes: fc.boolean(),
    completed: fc.boolean(),
    stop: fc.boolean(),
    return_code: fc.option(fc.integer()),
    refusals: fc.array(text, { maxLength: 2 }),
    cost_usd: fc.nat(),
    tree: text,
  },
  {
    requiredKeys: [
      "ts",
      "iteration",
      "phase",
      "state",
      "goal_in",
      "summary",
      "reason",
      "evidence",
      "next_goal",
      "has_new_changes",
      "completed",
      "stop",
    ],
  },
);

const saved: fc.Arbitrary<SavedState> = fc.record(
  {
    state,
    record: fc.option(record),
    pendingCommit: fc.option(fc.record({ sha: text, parent: fc.option(text), ref: text })),
    stateCommit: fc.option(text),
    remembered: fc.record({ comment: fc.option(fc.record({ issue: fc.nat(), id: fc.nat() })), cacheKey: fc.option(text) }),
  },
  { requiredKeys: ["state", "record", "pendingCommit"] },
);

const SAMPLE = fc.sample(saved, { numRuns: 1, seed: 42 })[0] as SavedState;

/** A file of ours with one key changed; undefined removes it. */
function decodeChanged(change: Readonly<Record<string, unknown>>): Decoded {
  return decodeSaved(JSON.stringify({ ...(JSON.parse(encodeSaved(SAMPLE)) as object), ...change }), NOW);
}

describe("encodeSaved and decodeSaved", () => {
  it("return every state exactly as it was saved", () => {
    fc.assert(
      fc.property(saved, (before) => {
        expect(decodeSaved(encodeSaved(before), NOW)).toEqual({ kind: "ok", origin: "ours", saved: before });
      }),
      { numRuns: 200 },
    );
  });

  it("write the original's four keys first, with their meaning, and times in ISO 8601", () => {
    const backoff = { untilMs: Date.UTC(2026, 0, 2, 3, 4, 5, 6), cause: "error" } as const;
    const goal = "Fix the parser";
    const file = JSON.parse(
      encodeSaved({ ...SAMPLE, state: { ...SAMPLE.state, goal, backoff, streaks: { noChange: 1, errors: 2, limits: 3, claims: 4 } } }),
    ) as object;
    expect(file).toMatchObject({
      schema: 1,
      consecutive_no_change: 1,
      consecutive_errors: 2,
      current_goal: goal,
      backoff_until: "2026-01-02T03:04:05.006Z",
    });
  });

  it("reads a file without cache writes, and the cost 0 of a version without built-in prices as unknown", () => {
    const { cache_write_input: _, ...usage } = (JSON.parse(encodeSaved(SAMPLE)) as { usage: Record<string, number> }).usage;
    const { state } = SAMPLE;
    const wanted = { ...SAMPLE, state: { ...state, usage: { ...state.usage, cacheWriteInput: 0 }, costUsd: null } };
    expect(decodeChanged({ usage, cost_usd: 0 })).toEqual({ kind: "ok", origin: "ours", saved: wanted });
  });

  it("reads a file without a state commit", () => {
    const { stateCommit: _, ...rest } = SAMPLE;
    expect(decodeChanged({ state_commit: undefined })).toEqual({ kind: "ok", origin: "ours", saved: rest });
    expect(decodeChanged({ state_commit: 7 })).toMatchObject({ kind: "damaged" });
    expect(decodeChanged({ remembered: { comment: { issue: "1" } } })).toEqual(decodeChanged({ remembered: undefined }));
  });

  it("ignores unknown keys", () => {
    expect(decodeChanged({ later_key: { a: 1 } })).toEqual({ kind: "ok", origin: "ours", saved: SAMPLE });
  });

  it("keeps unknown keys of a record", () => {
    const record = { ts: "t", iteration: 1, phase: "goal_iteration", state: "running", later: [1] };
    expect(decodeChanged({ record })).toMatchObject({ kind: "ok", saved: { record } });
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ["a missing key", { chain_id: undefined }, "chain_id"],
    ["a text for a count", { iteration: "3" }, "iteration"],
    ["a negative count", { seq: -1 }, "seq"],
    ["a fraction for a count", { chain_iterations: 1.5 }, "chain_iterations"],
    ["an invalid time", { started_at: "yesterday-ish" }, "started_at"],
    ["an unknown stop reason", { stopped: { reason: "bored", at: "2026-01-01T00:00:00.000Z" } }, "stopped.reason"],
    ["feedback of no kind", { feedback: [{ kind: "x", text: "" }] }, "feedback.0.kind"],
    ["a session without its usage", { sessions: { goal: { id: "a" } } }, "sessions.goal.usage"],
    ["a backoff without a cause", { backoff_until: "2026-01-01T00:00:00.000Z", backoff_cause: null }, "backoff_cause"],
    ["a newer schema", { schema: 2 }, "newer version"],
    ["an invalid schema", { schema: "one" }, "schema"],
  ])("call a file with %s damaged, and name what is wrong", (_what, change, problem) => {
    expect(decodeChanged(change)).toMatchObject({ kind: "damaged", problem: expect.stringContaining(problem) as string });
  });

  it.each([
    ["", "it is empty"],
    ["  \n", "it is empty"],
    ["{", "it is not JSON"],
    ["\0\0\0\0", "it is not JSON"],
    ["[]", "it is not a JSON object"],
    ["null", "it is not a JSON object"],
    ["7", "it is not a JSON object"],
    ["{}", "it has none of the keys of a state"],
  ])("call %j damaged", (file, problem) => {
    expect(decodeSaved(file, NOW)).toEqual({ kind: "damaged", problem });
  });

  it("call a file damaged wherever it is cut", () => {
    const whole = encodeSaved(SAMPLE);
    for (let end = 0; end < whole.length - 2; end += 1) expect(decodeSaved(whole.slice(0, end), NOW).kind).toBe("damaged");
  });

  it("cost no more than a few times what JSON.parse costs, once warm", () => {
    const file = encodeSaved(SAMPLE);
    const medianMs = (work: () => unknown): number => {
      for (let round = 0; round < 50; round += 1) work();
      const times = Array.from({ length: 51 }, () => {
        const from = performance.now();
        work();
        return performance.now() - from;
      });
      return times.toSorted((left, right) => left - right)[25] ?? 0;
    };
    const parsing = medianMs(() => JSON.parse(file));
    expect(medianMs(() => decodeSaved(file, NOW))).toBeLessThan(40 * parsing);
  });
});

describe("a file that others wrote", () => {
  it.each([100, 3_000, 200_000])("loses a record's value with %i levels, and nothing else", (levels) => {
    const deep = `${"[".repeat(levels)}1${"]".repeat(levels)}`;
    const text = encodeSaved({ ...SAMPLE, record: sampleRecord() }).replace('"record": {', `"record": { "deep": ${deep},`);
    expect(decodeSaved(text, NOW)).toMatchObject({ kind: "ok", saved: { record: sampleRecord() } });
  });

  it("is damaged if it would be too large when written again", () => {
    const goals = Array.from({ length: 300_000 }, () => "");
    const text = JSON.stringify({ ...(JSON.parse(encodeSaved(SAMPLE)) as object), goals });
    expect(text.length).toBeLessThan(RUNTIME_BYTES_MAX / 8);
    expect(decodeSaved(text, NOW)).toEqual({ kind: "damaged", problem: expect.stringContaining("when written again") });
  });

  it("is never larger than the store reads, once it is written", () => {
    const widest = `[${"[],".repeat(RECORD_CHARS_MAX / 3 - 1_000)}1]`;
    const record = JSON.stringify({ ...sampleRecord(), later: 0 }).replace(
      '"later":0',
      `"later":${"[".repeat(6)}${widest}${"]".repeat(6)}`,
    );
    const decoded = decodeSaved(encodeSaved({ ...SAMPLE, record: null }).replace('"record": null', `"record": ${record}`), NOW);
    const written = decoded.kind === "ok" ? encodeSaved(decoded.saved) : "";
    expect(written.length).toBeLessThanOrEqual(RUNTIME_CHARS_MAX);
    expect(3 * RUNTIME_CHARS_MAX).toBeLessThan(RUNTIME_BYTES_MAX);
  });
});
