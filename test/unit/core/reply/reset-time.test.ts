import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readResetTime } from "../../../../src/core/reply/reset-time.ts";
import { startCpuClock } from "../../../helpers/linear-time.ts";

const AT_MS = Date.UTC(2026, 9, 20, 7, 28, 30);
const utc = (text: string): Promise<unknown> => readResetTime(text, { atMs: AT_MS, utcOffsetMinutes: 0 });

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

describe("readResetTime", () => {
  it.each([
    ["Please try again in 20 seconds", 20 * SECOND],
    ["Please try again in 1.2s.", 1200],
    ["try again in 250ms", 250],
    ["Try again in 5 minutes.", 5 * MINUTE],
    ["try again in 2h30m", 2 * HOUR + 30 * MINUTE],
    ["try again in 1 hour and 3 minutes", HOUR + 3 * MINUTE],
    ["try again in 2 days, 3 hours, and 4 minutes", 51 * HOUR + 4 * MINUTE],
    ["try again in an hour", HOUR],
    ["Retry-After: 120", 120 * SECOND],
    ["retry-after-ms: 1500", 1500],
    ['{"resets_in_seconds": 90}', 90 * SECOND],
    ["resets in 3d", 72 * HOUR],
    ["try again in 27 days", 27 * 24 * HOUR],
    ["Please check your plan and billing details. Please retry in 15.002s.", 15_002],
    ["retrying in 4s", 4 * SECOND],
    ["try again in 5 seconds. Later: try again in 9 seconds", 9 * SECOND],
  ])("reads %j as a span", async (text, spanMs) => {
    expect(await utc(`rate limit reached. ${text}`)).toBe(AT_MS + spanMs);
  });

  it.each([
    ["retry-after: Wed, 21 Oct 2026 07:28:00 GMT", Date.UTC(2026, 9, 21, 7, 28)],
    ['"resets_at": 1792600000', 1_792_600_000_000],
    ['"resets_at": 1792600000123', 1_792_600_000_123],
    ["usage limit reached|1792600000", 1_792_600_000_000],
    ['"resets_at": "2026-10-21T07:28:00Z"', Date.UTC(2026, 9, 21, 7, 28)],
    ["try again at 2026-10-21T07:28:00.000+02:00", Date.UTC(2026, 9, 21, 5, 28)],
    ["try again at 2026-10-21 07:28 UTC", Date.UTC(2026, 9, 21, 7, 28)],
    ["try again at 8:35 AM", Date.UTC(2026, 9, 20, 8, 35)],
    ["try again at 8:35\u202fAM.", Date.UTC(2026, 9, 20, 8, 35)],
    ["try again at 7:27 AM", Date.UTC(2026, 9, 21, 7, 27)],
    ["try again at 7:28 AM", Date.UTC(2026, 9, 20, 7, 29)],
    ["try again at 12:05 AM", Date.UTC(2026, 9, 21, 0, 5)],
    ["try again at 12:05 p.m.", Date.UTC(2026, 9, 20, 12, 5)],
    ["try again at 20:35", Date.UTC(2026, 9, 20, 20, 35)],
    ["resets 3pm (UTC)", Date.UTC(2026, 9, 20, 15)],
    ["resets 3pm (UTC+2)", Date.UTC(2026, 9, 20, 13)],
    ["resets 9pm (Europe/Berlin)", Date.UTC(2026, 9, 20, 19)],
    ["Your limit will reset at 3am (America/New_York).", Date.UTC(2026, 9, 21, 7)],
    ["resets 3pm (Asia/Kolkata)", Date.UTC(2026, 9, 20, 9, 30)],
    ["resets Oct 25, 9am (America/Argentina/Buenos_Aires)", Date.UTC(2026, 9, 25, 12)],
    ["resets 3pm (Europe/Nowhere)", Date.UTC(2026, 9, 20, 15)],
    ["resets 3pm (PST)", Date.UTC(2026, 9, 20, 23)],
    ["try again at 8:35:20 AM", Date.UTC(2026, 9, 20, 8, 35, 20)],
    ["try again at 8:35 AM. You may also wait, or retry 2/5.", Date.UTC(2026, 9, 20, 8, 35)],
    ["You're out of extra usage · resets 9pm", Date.UTC(2026, 9, 20, 21)],
    ["try again at Nov 16th, 2026 8:35 AM.", Date.UTC(2026, 10, 16, 8, 35)],
    ["try again at Oct 25th, 2026 8:35 AM.", Date.UTC(2026, 9, 25, 8, 35)],
    ["resets October 25 at 9am (UTC)", Date.UTC(2026, 9, 25, 9)],
  ])("reads %j as a time", async (text, resetAtMs) => {
    expect(await utc(`You’ve hit your usage limit. ${text}`)).toBe(resetAtMs);
  });

  it.each([
    ["try again at 8:35 AM", 120, Date.UTC(2026, 9, 21, 6, 35)],
    ["try again at 8:35 AM", -480, Date.UTC(2026, 9, 20, 16, 35)],
    ["resets 3pm (America/New_York)", -240, Date.UTC(2026, 9, 20, 19)],
    ["try again at Oct 25th, 2026 8:35 AM", 330, Date.UTC(2026, 9, 25, 3, 5)],
  ])("reads %j as local time, %d minutes ahead of UTC", async (text, utcOffsetMinutes, resetAtMs) => {
    const limit = await readResetTime(`usage limit reached, ${text}`, { atMs: AT_MS, utcOffsetMinutes });
    expect(limit).toBe(resetAtMs);
  });

  it("reads a day without a year as the next such day", async () => {
    const reference = { atMs: Date.UTC(2026, 11, 30, 12), utcOffsetMinutes: 0 };
    const limit = await readResetTime("limit: hit your usage limit, resets Jan 2 at 9am (UTC)", reference);
    expect(limit).toBe(Date.UTC(2027, 0, 2, 9));
  });

  it.each([
    "try again in 32 days",
    "try again in 0 seconds",
    '"resets_at": 1500000000',
    "try again at Nov 25th, 2027 8:35 AM",
    "retry 10/21",
    "Please try again. It may help.",
    "try again\nat 8:35 AM",
    "10:15:00 INFO started",
    "try again at 25:99",
    "try again at Feb 30th, 2026 8:35 AM",
    "try again in 999999999999 days",
  ])("returns no time for %j", async (text) => {
    expect(await utc(`usage limit reached. ${text}`)).toBeNull();
  });

  it.each(["rate limit ", "try again in 1h ", "429 ", "again ", "1", " ", "resets_at:", "hit usage ", "again 1h1h1h ", "retry after "])(
    "is quick on a megabyte of %j",
    async (part) => {
      await utc("rate limit reached, try again in 1h");
      const readUs = startCpuClock();
      await utc(`usage limit reached ${part.repeat(1_000_000 / part.length)}`);
      expect(readUs()).toBeLessThan(1_000_000);
    },
  );

  it("never throws, and never returns a time outside its bounds", async () => {
    const unit = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
      fc.constantFrom("rate limit reached ", "try again in ", "at ", "9", ":", " AM", "2026", "-", "h", "Oct ", "resets_at: "),
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit }), async (text) => {
        const resetAtMs = await readResetTime(`rate limit reached, again ${text}`, { atMs: AT_MS, utcOffsetMinutes: 60 });
        if (resetAtMs === null) return;
        expect(resetAtMs).toBeGreaterThan(AT_MS);
        expect(resetAtMs).toBeLessThanOrEqual(AT_MS + 31 * 24 * HOUR);
      }),
      { numRuns: 300 },
    );
  });
});
