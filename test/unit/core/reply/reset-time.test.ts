import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readProviderLimit } from "../../../../src/core/reply/reset-time.ts";
import { startCpuClock } from "../../../helpers/linear-time.ts";

const AT_MS = Date.UTC(2026, 9, 20, 7, 28, 30);
const utc = (text: string): Promise<unknown> => readProviderLimit(text, { atMs: AT_MS, utcOffsetMinutes: 0 });

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

describe("readProviderLimit", () => {
  it.each([
    "exceeded retry limit, last status: 429 Too Many Requests",
    "HTTP/1.1 429",
    "Rate limit exceeded",
    '{"type":"error","error":{"type":"rate_limit_error","message":"x"}}',
    "You've hit your usage limit.",
    "You’ve hit your usage limit. Upgrade to Pro",
    "usage_limit_reached",
    "Error code: 429 - {}",
    "You are being rate limited",
  ])("returns a limit without a time for %j", async (text) => {
    expect(await utc(text)).toEqual({ resetAtMs: null });
  });

  it.each([
    "",
    "We’re currently experiencing high demand, which may cause temporary errors.",
    "unexpected status 503 Service Unavailable: overloaded, url: http://127.0.0.1/responses",
    "exceeded retry limit, last status: 503 Service Unavailable",
    "Selected model is at capacity. Please try a different model.",
    "Quota exceeded. Check your plan and billing details.",
    "429 Too Many Requests: insufficient_quota",
    "Codex ran out of room in the model's context window. Start a new thread or clear earlier history before retrying.",
    "stream disconnected before completion: idle timeout waiting for SSE",
    "src/limiter.ts:429:7 error TS2304",
    "I added the rate limiter and its tests; the rate limit is configurable.",
    "Reconnecting... 5/5 try again in 20 seconds",
  ])("returns null for %j", async (text) => {
    expect(await utc(text)).toBeNull();
  });

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
    ["retrying in 4s", 4 * SECOND],
    ["try again in 5 seconds. Later: try again in 9 seconds", 9 * SECOND],
  ])("reads %j as a span", async (text, spanMs) => {
    expect(await utc(`rate limit reached. ${text}`)).toEqual({ resetAtMs: AT_MS + spanMs });
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
    ["resets 3pm (PST)", Date.UTC(2026, 9, 20, 23)],
    ["try again at 8:35:20 AM", Date.UTC(2026, 9, 20, 8, 35, 20)],
    ["try again at 8:35 AM. You may also wait, or retry 2/5.", Date.UTC(2026, 9, 20, 8, 35)],
    ["try again at Oct 25th, 2026 8:35 AM.", Date.UTC(2026, 9, 25, 8, 35)],
    ["resets October 25 at 9am (UTC)", Date.UTC(2026, 9, 25, 9)],
  ])("reads %j as a time", async (text, resetAtMs) => {
    expect(await utc(`You’ve hit your usage limit. ${text}`)).toEqual({ resetAtMs });
  });

  it.each([
    ["try again at 8:35 AM", 120, Date.UTC(2026, 9, 21, 6, 35)],
    ["try again at 8:35 AM", -480, Date.UTC(2026, 9, 20, 16, 35)],
    ["resets 3pm (America/New_York)", -240, Date.UTC(2026, 9, 20, 19)],
    ["try again at Oct 25th, 2026 8:35 AM", 330, Date.UTC(2026, 9, 25, 3, 5)],
  ])("reads %j as local time, %d minutes ahead of UTC", async (text, utcOffsetMinutes, resetAtMs) => {
    const limit = await readProviderLimit(`usage limit reached, ${text}`, { atMs: AT_MS, utcOffsetMinutes });
    expect(limit).toEqual({ resetAtMs });
  });

  it("reads a day without a year as the next such day", async () => {
    const reference = { atMs: Date.UTC(2026, 11, 30, 12), utcOffsetMinutes: 0 };
    const limit = await readProviderLimit("limit: hit your usage limit, resets Jan 2 at 9am (UTC)", reference);
    expect(limit).toEqual({ resetAtMs: Date.UTC(2027, 0, 2, 9) });
  });

  it.each([
    "try again in 9 days",
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
    expect(await utc(`usage limit reached. ${text}`)).toEqual({ resetAtMs: null });
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
        const limit = await readProviderLimit(`rate limit reached, again ${text}`, { atMs: AT_MS, utcOffsetMinutes: 60 });
        if (limit === null || limit.resetAtMs === null) return;
        expect(limit.resetAtMs).toBeGreaterThan(AT_MS);
        expect(limit.resetAtMs).toBeLessThanOrEqual(AT_MS + 8 * 24 * HOUR);
      }),
      { numRuns: 300 },
    );
  });
});
