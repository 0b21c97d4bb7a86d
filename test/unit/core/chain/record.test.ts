import { describe, expect, it } from "vitest";
import { parseRecord, RECORD_CHARS_MAX, RECORD_LEVELS_MAX } from "../../../../src/core/chain/record.ts";
import { sampleRecord } from "../../../helpers/samples.ts";

describe("parseRecord", () => {
  it("returns a complete record unchanged, with unknown keys", () => {
    const record = { ...sampleRecord({ commit: "c0ffee", input_tokens: 7, refusals: ["no"], verified: true }), added_later: 1 };
    expect(parseRecord(record)).toEqual(record);
  });

  it("keeps goal_by if it is a string", () => {
    expect(parseRecord(sampleRecord({ goal_by: "ada" }))).toMatchObject({ goal_by: "ada" });
    expect(parseRecord({ ...sampleRecord(), goal_by: ["ada"] })).not.toHaveProperty("goal_by");
  });

  it("fills missing keys with defaults", () => {
    const record = parseRecord({ ts: "2026-01-02T03:04:05Z", iteration: 3, phase: "goal_iteration", summary: 5, stop: "yes" });
    expect(record).toMatchObject({ iteration: 3, state: "idle", goal_in: "", summary: "", next_goal: "", completed: false, stop: false });
  });

  it("drops values of the wrong type", () => {
    const record = parseRecord({
      ...sampleRecord(),
      error: { a: 1 },
      commit: 7,
      duration_ms: "long",
      input_tokens: null,
      refusals: [1],
      verified: 0,
    });
    expect(record).toEqual(sampleRecord());
  });

  it("drops values that are nested too deeply", () => {
    const nest = (levels: number): unknown => JSON.parse(`${"[".repeat(levels)}1${"]".repeat(levels)}`);
    const kept = parseRecord({ ...sampleRecord(), later: nest(RECORD_LEVELS_MAX), other: { a: { b: 1 } } });
    expect(kept).toEqual({ ...sampleRecord(), later: nest(RECORD_LEVELS_MAX), other: { a: { b: 1 } } });
    for (const levels of [RECORD_LEVELS_MAX + 1, 3_000, 500_000]) {
      expect(parseRecord({ ...sampleRecord(), later: nest(levels), other: [] })).toEqual({ ...sampleRecord(), other: [] });
    }
  });

  it("returns null for a value that is too long", () => {
    const size = (chars: number): object => ({ ...sampleRecord(), later: "x".repeat(chars) });
    expect(parseRecord(size(RECORD_CHARS_MAX / 2))).toEqual(size(RECORD_CHARS_MAX / 2));
    expect(parseRecord(size(RECORD_CHARS_MAX))).toBeNull();
  });

  it.each([
    null,
    [],
    "text",
    {},
    { ts: 1, iteration: 1, phase: "x" },
    { ts: "", iteration: "1", phase: "x" },
    { ts: "", iteration: -1, phase: "x" },
  ])("returns null for %j", (value) => {
    expect(parseRecord(value)).toBeNull();
  });
});
