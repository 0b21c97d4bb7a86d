import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderClock, renderIsoTime } from "../../../../src/core/text/iso-time.ts";

describe("renderIsoTime", () => {
  it("agrees with the platform for every moment of ten thousand years", () => {
    const moment = fc.integer({ min: Date.UTC(100, 0, 1), max: Date.UTC(9999, 11, 31) });
    fc.assert(fc.property(moment, (ms) => renderIsoTime(ms) === new Date(ms).toISOString()));
  });

  it("knows leap days and year ends", () => {
    for (const iso of ["2024-02-29T23:59:59.999Z", "2000-02-29T00:00:00.000Z", "2100-03-01T00:00:00.000Z", "2026-12-31T23:59:59.001Z"]) {
      expect(renderIsoTime(Date.parse(iso))).toBe(iso);
    }
  });
});

describe("renderClock", () => {
  it("tells the time of a zone, over midnight too", () => {
    const ms = Date.parse("2026-03-01T23:30:05Z");
    expect(renderClock(ms, 0)).toBe("23:30:05");
    expect(renderClock(ms, 60)).toBe("00:30:05");
    expect(renderClock(ms, -210)).toBe("20:00:05");
  });
});
