import { describe, expect, it } from "vitest";
import { decodeSaved } from "../../../../src/config/state-file/decode.ts";
import type { State } from "../../../../src/core/chain/state.ts";

const NOW = { atMs: Date.UTC(2026, 10, 22, 14, 0), newChainId: "CHAIN" };

function readState(file: Readonly<Record<string, unknown>>): State {
  const decoded = decodeSaved(JSON.stringify(file), NOW);
  if (decoded.kind !== "ok") throw new Error(decoded.problem);
  expect(decoded.origin).toBe("original");
  return decoded.saved.state;
}

describe("the Python original's runtime.json", () => {
  it("continues from a file of the Python original", () => {
    const file = {
      consecutive_no_change: 2,
      consecutive_errors: 1,
      backoff_until: "2026-11-22T14:05:00+00:00",
      current_goal: "Fix the parser",
    };
    expect(readState(file)).toMatchObject({
      seq: 0,
      chainId: "CHAIN",
      startedAtMs: NOW.atMs,
      iteration: 0,
      goal: "Fix the parser",
      baseTree: null,
      stopped: null,
      acceptedClosingMs: 0,
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
    ["2026-11-22T14:05:00", new Date(2026, 10, 22, 14, 5).getTime()],
    ["2026-11-22 14:05:00.250000", new Date(2026, 10, 22, 14, 5, 0, 250).getTime()],
    [1_763_820_300, 1_763_820_300_000],
    [1_763_820_300.25, 1_763_820_300_250],
    ["1763820300.5", 1_763_820_300_500],
    [1_763_820_300_000, 1_763_820_300_000],
  ])("reads backoff_until %j", (value, untilMs) => {
    expect(readState({ consecutive_no_change: 0, backoff_until: value }).backoff?.untilMs ?? null).toBe(untilMs);
  });

  it("reads a time without a zone as local time, which the original writes", () => {
    const zone = process.env["TZ"];
    process.env["TZ"] = "America/New_York";
    try {
      expect(new Date(0).getHours()).toBe(19);
      expect(readState({ backoff_until: "2026-11-22T14:05:00" }).backoff?.untilMs).toBe(Date.UTC(2026, 10, 22, 19, 5));
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });

  it("reads an empty goal of the original as none, and a missing streak as 0", () => {
    expect(readState({ current_goal: " " })).toMatchObject({ goal: null, streaks: { noChange: 0, errors: 0 } });
  });

  it.each([
    ['{"consecutive_errors": "2"}', "consecutive_errors is missing or has the wrong type"],
    ['{"consecutive_errors": 2, "backoff_until": "soon"}', "backoff_until is not a time"],
    ['{"backoff_until": 1e300}', "backoff_until is not a time"],
  ])("is damaged if it is %j", (file, problem) => {
    expect(decodeSaved(file, NOW)).toEqual({ kind: "damaged", problem });
  });
});
