import { describe, expect, it } from "vitest";
import { renderClock, renderIsoTime } from "../../../../src/core/text/iso-time.ts";

describe("renderIsoTime", () => {
  it.each(["2024-02-29T23:59:59.999Z", "2000-02-29T00:00:00.000Z", "2100-03-01T00:00:00.000Z", "2026-12-31T23:59:59.001Z"])(
    "returns %s",
    (iso) => {
      expect(renderIsoTime(Date.parse(iso))).toBe(iso);
    },
  );

  it("returns the last time of a Date for a later one", () => {
    expect(renderIsoTime(8.64e15 + 1)).toBe("+275760-09-13T00:00:00.000Z");
  });
});

describe("renderClock", () => {
  it("returns the time of day in a zone, also past midnight", () => {
    const ms = Date.parse("2026-03-01T23:30:05Z");
    expect(renderClock(ms, 0)).toBe("23:30:05");
    expect(renderClock(ms, 60)).toBe("00:30:05");
    expect(renderClock(ms, -210)).toBe("20:00:05");
    expect(renderClock(8.64e15, 60)).toBe("00:00:00");
  });
});
