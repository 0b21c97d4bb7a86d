import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STOP_REASONS } from "../../../../src/config/state-file/decode.ts";
import { type Decoded, decodeSaved } from "../../../../src/config/state-file/legacy.ts";
import { RUNTIME_BYTES_MAX } from "../../../../src/adapters/state/store.ts";
import { encodeSaved, readUntouched, RUNTIME_CHARS_MAX, RUNTIME_SCHEMA } from "../../../../src/config/state-file/encode.ts";
import type { Feedback, Session, State, StopReason, WaitCause } from "../../../../src/core/chain/state.ts";
import { STOP_RULES } from "../../../../src/core/chain/stop-rules.ts";
import { hashText } from "../../../../src/core/text/hash.ts";
import { type IterationRecord, RECORD_CHARS_MAX } from "../../../../src/core/chain/record.ts";
import type { SavedState } from "../../../../src/ports/state.ts";
import { sampleRecord } from "../../../helpers/samples.ts";

const NOW = { atMs: Date.UTC(2026, 10, 22, 14, 0), newChainId: "CHAIN" };

const count = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const atMs = fc.integer({ min: 0, max: 8.64e15 });
const text = fc.string({ unit: "binary", maxLength: 20 });
const usage = fc.record({ input: count, cachedInput: count, output: count, reasoningOutput: count });
const session: fc.Arbitrary<Session> = fc.record({ id: text, usage });
const reason = fc.constantFrom<StopReason>(
  "completed",
  "stop-requested",
  "cancelled",
  "superseded",
  "agent-failing",
  "stagnated",
  "iterations-spent",
  "tokens-spent",
  "cost-spent",
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
);

const state: fc.Arbitrary<State> = fc.record({
  seq: count,
  chainId: text,
  startedAtMs: atMs,
  iteration: count,
  chainIterations: count,
  goal: fc.option(text),
  streaks: fc.record({ noChange: count, errors: count, limits: count, claims: count }),
  backoff: fc.option(fc.record({ untilMs: atMs, cause })),
  focuses: fc.array(text, { maxLength: 5 }),
  trees: fc.array(text, { maxLength: 5 }),
  baseTree: fc.option(text),
  plan: fc.option(fc.record({ expected: text, seen: text })),
  usage,
  costUsd: fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => value + 0),
  sessions: fc.record({ goal: session, planner: session, executor: session, reviewer: session }, { requiredKeys: [] }),
  feedback: fc.array(fc.record({ kind: feedbackKind, text }), { maxLength: 3 }),
  inFlight: fc.option(fc.record({ iteration: count, startedAtMs: atMs })),
  stopped: fc.option(fc.record({ reason, atMs })),
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
  },
  { requiredKeys: ["state", "record", "pendingCommit"] },
);

const SAMPLE = fc.sample(saved, { numRuns: 1, seed: 42 })[0] as SavedState;

/** A file of ours with one key changed; `undefined` takes it away. */
function decodeChanged(change: Readonly<Record<string, unknown>>): Decoded {
  return decodeSaved(JSON.stringify({ ...(JSON.parse(encodeSaved(SAMPLE)) as object), ...change }), NOW);
}

function decodeOriginal(file: Readonly<Record<string, unknown>>): State {
  const decoded = decodeSaved(JSON.stringify(file), NOW);
  if (decoded.kind !== "ok") throw new Error(decoded.problem);
  expect(decoded.origin).toBe("original");
  return decoded.saved.state;
}

describe("encodeSaved and decodeSaved", () => {
  it("bring every state back exactly as it was", () => {
    fc.assert(
      fc.property(saved, (before) => {
        expect(decodeSaved(encodeSaved(before), NOW)).toEqual({ kind: "ok", origin: "ours", saved: before });
      }),
      { numRuns: 200 },
    );
  });

  it("writes the original's four keys at the top, with their meaning, and times that a person can read", () => {
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

  it("reads a file of a version that did not note where it goes on from", () => {
    const { stateCommit: _, ...silent } = SAMPLE;
    expect(decodeChanged({ state_commit: undefined })).toEqual({ kind: "ok", origin: "ours", saved: silent });
    expect(decodeChanged({ state_commit: 7 })).toMatchObject({ kind: "damaged" });
  });

  it("does not mind keys that it does not know", () => {
    expect(decodeChanged({ later_key: { a: 1 } })).toEqual({ kind: "ok", origin: "ours", saved: SAMPLE });
  });

  it("keeps keys of a record that it does not know", () => {
    const record = { ts: "t", iteration: 1, phase: "goal_iteration", state: "running", later: [1] };
    expect(decodeChanged({ record })).toMatchObject({ kind: "ok", saved: { record } });
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ["a missing key", { chain_id: undefined }, "chain_id"],
    ["a text for a count", { iteration: "3" }, "iteration"],
    ["a negative count", { seq: -1 }, "seq"],
    ["a fraction for a count", { chain_iterations: 1.5 }, "chain_iterations"],
    ["no time", { started_at: "yesterday-ish" }, "started_at"],
    ["a reason that does not exist", { stopped: { reason: "bored", at: "2026-01-01T00:00:00.000Z" } }, "stopped.reason"],
    ["a note of no kind", { notes: [{ kind: "x", text: "" }] }, "notes.0.kind"],
    ["a session without its usage", { sessions: { goal: { id: "a" } } }, "sessions.goal.usage"],
    ["a window without its cause", { backoff_until: "2026-01-01T00:00:00.000Z", backoff_cause: null }, "backoff_cause"],
    ["a newer schema", { schema: 2 }, "newer version"],
    ["a schema that is none", { schema: "one" }, "schema"],
  ])("call a file with %s damaged, and name what is wrong", (_what, change, problem) => {
    expect(decodeChanged(change)).toMatchObject({ kind: "damaged", problem: expect.stringContaining(problem) as string });
  });

  it.each([
    ["", "it is empty"],
    ["  \n", "it is empty"],
    ["{", "it is not JSON"],
    ["\0\0\0\0", "it is not JSON"],
    ["[]", "it holds no JSON object"],
    ["null", "it holds no JSON object"],
    ["7", "it holds no JSON object"],
    ["{}", "it holds none of the keys of a loop's state"],
    ['{"consecutive_errors": "2"}', "consecutive_errors is missing or not of its kind"],
    ['{"consecutive_errors": 2, "backoff_until": "soon"}', "backoff_until is no time"],
    ['{"backoff_until": 1e300}', "backoff_until is no time"],
  ])("call %j damaged", (file, problem) => {
    expect(decodeSaved(file, NOW)).toEqual({ kind: "damaged", problem });
  });

  it("never throw for a file cut anywhere", () => {
    const whole = encodeSaved(SAMPLE);
    for (let end = 0; end < whole.length - 2; end += 1) expect(decodeSaved(whole.slice(0, end), NOW).kind).toBe("damaged");
  });

  it("go on from a file of the original", () => {
    const file = {
      consecutive_no_change: 2,
      consecutive_errors: 1,
      backoff_until: "2026-11-22T14:05:00+00:00",
      current_goal: "Fix the parser",
    };
    expect(decodeOriginal(file)).toMatchObject({
      seq: 0,
      chainId: "CHAIN",
      startedAtMs: NOW.atMs,
      iteration: 0,
      goal: "Fix the parser",
      baseTree: null,
      stopped: null,
      streaks: { noChange: 2, errors: 1, limits: 0, claims: 0 },
      backoff: { untilMs: Date.UTC(2026, 10, 22, 14, 5), cause: "error" },
    });
  });

  it.each([
    [null, null],
    ["", null],
    [0, null],
    ["2026-11-22T14:05:00Z", Date.UTC(2026, 10, 22, 14, 5)],
    ["2026-11-22T15:05:00+01:00", Date.UTC(2026, 10, 22, 14, 5)],
    ["2026-11-22T14:05:00", Date.UTC(2026, 10, 22, 14, 5)],
    ["2026-11-22 14:05:00.250000", Date.UTC(2026, 10, 22, 14, 5, 0, 250)],
    [1_763_820_300, 1_763_820_300_000],
    [1_763_820_300.25, 1_763_820_300_250],
    ["1763820300.5", 1_763_820_300_500],
    [1_763_820_300_000, 1_763_820_300_000],
  ])("read the original's backoff_until %j", (value, untilMs) => {
    expect(decodeOriginal({ consecutive_no_change: 0, backoff_until: value }).backoff?.untilMs ?? null).toBe(untilMs);
  });

  it("read a time without a zone as UTC, wherever the machine is", () => {
    const zone = process.env["TZ"];
    process.env["TZ"] = "America/New_York";
    try {
      expect(new Date(0).getHours()).toBe(19);
      expect(decodeOriginal({ backoff_until: "2026-11-22T14:05:00" }).backoff?.untilMs).toBe(Date.UTC(2026, 10, 22, 14, 5));
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });

  it("give no goal for the original's empty one, and 0 for streaks that it left out", () => {
    expect(decodeOriginal({ current_goal: " " })).toMatchObject({ goal: null, streaks: { noChange: 0, errors: 0 } });
  });

  it("cost no more than a few times what parsing costs, once warm", () => {
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

describe("readUntouched", () => {
  it("reads what was written exactly as the schema does", () => {
    fc.assert(
      fc.property(saved, (before) => {
        const text = encodeSaved(before);
        const decoded = decodeSaved(text, NOW);
        expect(readUntouched(text)).toEqual(decoded.kind === "ok" ? decoded.saved : null);
        expect(readUntouched(text)).not.toBeNull();
      }),
    );
  });

  it("leaves every text that was changed to the schema", () => {
    const text = encodeSaved(fc.sample(saved, { numRuns: 1, seed: 7 })[0] as SavedState);
    for (let at = 0; at < text.length; at += 1) {
      const changed = `${text.slice(0, at)}${text[at] === "1" ? "2" : "1"}${text.slice(at + 1)}`;
      expect(readUntouched(changed)).toBeNull();
      expect(readUntouched(text.slice(0, at))).toBeNull();
    }
  });
});

describe("a file that others wrote", () => {
  /** With the check that is right for its body, as whoever can write the file can make it. */
  const forge = (body: Readonly<Record<string, unknown>>): string => {
    const text = JSON.stringify(body, null, 2);
    return `${text.slice(0, -2)},\n  "check": "${hashText(text)}"\n}\n`;
  };
  const ours = (): Record<string, unknown> => {
    const { check, ...body } = JSON.parse(encodeSaved(SAMPLE)) as Record<string, unknown>;
    expect(check).toBeTypeOf("string");
    return body;
  };

  it("is forged as we write it", () => {
    expect(forge(ours())).toBe(encodeSaved(SAMPLE));
  });

  it.each(Object.keys(JSON.parse(encodeSaved(SAMPLE)) as object).filter((key) => key !== "check"))(
    "is left to the schema where only %s is wrong, however right its check",
    (key) => {
      const { [key]: value, ...without } = ours();
      expect(value).not.toBeUndefined();
      for (const body of [without, ...["x", -1, [1], { a: 1 }, true].map((wrong) => ({ ...ours(), [key]: wrong }))]) {
        const text = forge(body);
        const decoded = decodeSaved(text, NOW);
        const untouched = readUntouched(text);
        if (decoded.kind === "damaged") expect(untouched).toBeNull();
        else expect(untouched === null || encodeSaved(decoded.saved) === text).toBe(true);
      }
    },
  );

  it("is damaged where it holds next to nothing", () => {
    const text = forge({ schema: RUNTIME_SCHEMA });
    expect(readUntouched(text)).toBeNull();
    expect(decodeSaved(text, NOW).kind).toBe("damaged");
  });

  it.each([100, 3_000, 200_000])("loses what has %i levels in its record, and no more", (levels) => {
    const deep = `${"[".repeat(levels)}1${"]".repeat(levels)}`;
    const text = encodeSaved({ ...SAMPLE, record: sampleRecord() }).replace('"record": {', `"record": { "deep": ${deep},`);
    const decoded = decodeSaved(text, NOW);
    expect(decoded).toMatchObject({ kind: "ok", saved: { record: sampleRecord() } });
    expect(readUntouched(text)).toBeNull();
  });

  it("is no state where it would be too large once it is written", () => {
    const focuses = Array.from({ length: 300_000 }, () => "");
    const text = JSON.stringify({ ...ours(), focuses });
    expect(text.length).toBeLessThan(RUNTIME_BYTES_MAX / 8);
    expect(decodeSaved(text, NOW)).toEqual({ kind: "damaged", problem: expect.stringContaining("as this tool writes it") });
  });

  it("is never larger than what the store reads, once it is written", () => {
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

describe("the schema", () => {
  it("knows every reason that a stop rule can have", () => {
    expect([...STOP_REASONS].toSorted()).toEqual(STOP_RULES.map((rule) => rule.reason).toSorted());
  });
});
