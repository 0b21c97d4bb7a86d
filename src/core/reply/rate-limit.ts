import { dayStartMs, epochMsOf, monthNumber, yearOf } from "../text/civil-time.ts";
import { cleanText, headOf, tailOf } from "../text/text.ts";

/** When the failure was read, and local time minus UTC then: providers tell clock times without a zone. */
export type ReadingMoment = { readonly atMs: number; readonly utcOffsetMinutes: number };

/** A provider's limit that ends by itself; `resetAtMs` is `null` where the end is not told, or not believable. */
export type ProviderLimit = { readonly resetAtMs: number | null };

/** The longest limits are weekly; a later end than this is a misreading. */
const RESET_MS_MAX = 8 * 86_400_000;

/** A spent account does not fill up by waiting (Codex: "Quota exceeded. Check your plan and billing details."). */
const SPENT_ACCOUNT = /insufficient[_ ]quota|quota exceeded\W+check your plan|check your plan and billing|exceeded your current quota/i;

const LIMIT_NAME = "(?:rate|usage|session|weekly|daily|hourly|request|5-hour|five-hour|message)s?[ _-]limit";
const LIMIT = new RegExp(
  [
    "(?:status|http(?:\\/\\d(?:\\.\\d)?)?|code)(?:[ _-]?code)?\\W{0,4}429\\b",
    "\\b429\\b[^\\n]{0,20}(?:too many|rate)",
    "too many requests|too_many_requests|RESOURCE_EXHAUSTED",
    "(?:rate|usage)_limit_(?:error|exceeded|reached)",
    `${LIMIT_NAME}(?:ed|s)?\\b[^\\n]{0,60}\\b(?:reached|exceeded|exhausted|hit|error|try again|retry|resets?)\\b`,
    `\\b(?:hit|reached|exceeded|over|out of)\\b[^\\n]{0,40}\\b${LIMIT_NAME}`,
    "\\bhit your limit\\b",
    "\\b(?:you|we|are|been|being|is|was) rate[ -]limited\\b",
  ].join("|"),
  "i",
);

/**
 * Reads a provider's limit out of the text of a failure; `null` where it tells of none. Knows the words of Codex 0.169
 * ("exceeded retry limit, last status: 429 Too Many Requests", "Please try again in 1.2s", "try again at 8:35 AM"), HTTP's
 * Retry-After, and the likes of other agents.
 */
export function readProviderLimit(text: string, moment: ReadingMoment): ProviderLimit | null {
  const failure = normalise(text);
  if (SPENT_ACCOUNT.test(failure) || !LIMIT.test(failure)) return null;
  for (const read of RESET_READERS) {
    const resetAtMs = read(failure, moment);
    if (resetAtMs === null) continue;
    const isBelievable = resetAtMs > moment.atMs && resetAtMs - moment.atMs <= RESET_MS_MAX;
    return { resetAtMs: isBelievable ? Math.ceil(resetAtMs) : null };
  }
  return { resetAtMs: null };
}

/** Both ends of a long text, with plain apostrophes and spaces: Codex writes typographic ones. */
function normalise(text: string): string {
  const bounded = text.length <= 40_000 ? text : `${headOf(text, 20_000)}\n${tailOf(text, 20_000)}`;
  return cleanText(bounded, 50_000)
    .replace(/[\u00A0\u2000-\u200A\u202F]/g, " ")
    .replace(/[‘’]/g, "'");
}

type ResetReader = (text: string, moment: ReadingMoment) => number | null;

/** The most exact wording first. Each takes the last one that the text has. */
const RESET_READERS: readonly ResetReader[] = [
  readEpoch,
  readRetryAfter,
  readDuration,
  readHttpDate,
  readIsoTime,
  readMonthDate,
  readClockTime,
];

/** `"resets_at": 1790000000` in seconds or milliseconds, and `limit reached|1790000000`. */
function readEpoch(text: string): number | null {
  const match = lastMatch(text, /(?:reset(?:s)?_at|resetsAt|resetAt|limit reached)["']?\s*[:=|]\s*["']?(\d{10,13})(?!\d)/gi);
  if (match === null) return null;
  const value = Number(match[1]);
  return value >= 1e12 ? value : value * 1000;
}

/** `Retry-After: 120`, `retry-after-ms: 1500`, `"resets_in_seconds": 90`, `"retryDelay": "32s"`. */
function readRetryAfter(text: string, { atMs }: ReadingMoment): number | null {
  const pattern =
    /(retry[-_ ]?after[-_ ]?ms|retry[-_ ]?after|resets?_in_seconds|resetsInSeconds|retryDelay)["']?\s*[:=]\s*["']?(\d+(?:\.\d+)?)(?![\d:])/gi;
  const match = lastMatch(text, pattern);
  if (match === null) return null;
  const unitMs = /ms$/i.test(match[1] ?? "") ? 1 : 1000;
  return atMs + Number(match[2]) * unitMs;
}

const UNIT = "milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d";
const AMOUNT = `(?:\\d{1,9}(?:\\.\\d{1,9})?\\s?|\\ban? )(?:${UNIT})(?![a-z])`;
const DURATION = new RegExp(
  `\\b(?:again|retry|retrying|resets?|reset|wait|available|after|back)\\b[ :]{0,3}(?:in|after|for)?\\s{0,3}(?:about |approximately |~)?(${AMOUNT}(?:(?:,? and |, | )?${AMOUNT}){0,5})`,
  "gi",
);

/** "try again in 20 seconds", "in 1.2s", "in 2h30m", "in 1 hour and 3 minutes". */
function readDuration(text: string, { atMs }: ReadingMoment): number | null {
  const match = lastMatch(text, DURATION);
  if (match === null) return null;
  let totalMs = 0;
  for (const part of (match[1] ?? "").matchAll(new RegExp(`(\\d+(?:\\.\\d+)?\\s?|\\ban? )(${UNIT})(?![a-z])`, "gi"))) {
    const count = /^a/i.test(part[1] ?? "") ? 1 : Number(part[1]);
    totalMs += count * unitMsOf((part[2] ?? "").toLowerCase());
  }
  return atMs + totalMs;
}

function unitMsOf(unit: string): number {
  if (unit.startsWith("ms") || unit.startsWith("mil")) return 1;
  if (unit.startsWith("s")) return 1000;
  if (unit.startsWith("m")) return 60_000;
  return unit.startsWith("h") ? 3_600_000 : 86_400_000;
}

/** `Wed, 21 Oct 2026 07:28:00 GMT`, after Retry-After or anywhere. */
function readHttpDate(text: string): number | null {
  const match = lastMatch(text, /\b(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (?:GMT|UTC)\b/g);
  if (match === null) return null;
  const [, day, month, year, hour, minute, second] = match;
  return civilMs(Number(year), monthNumber(month ?? ""), Number(day), Number(hour), Number(minute), Number(second));
}

/** `2026-10-21T07:28:00Z`, with an offset, or without a zone: then it is local. Only next to words of a reset: logs are full of times. */
function readIsoTime(text: string, { utcOffsetMinutes }: ReadingMoment): number | null {
  const pattern =
    /(?:again|retry|resets?|until|available|after)[^\n\d]{0,24}(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})?\s?(Z\b|UTC\b|GMT\b|[+-]\d{2}:?\d{2})?/gi;
  const match = lastMatch(text, pattern);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  const ms = civilMs(Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second ?? 0));
  const offset = zone === undefined ? utcOffsetMinutes : offsetOf(zone);
  return ms === null || offset === null ? null : ms - offset * 60_000;
}

const CLOCK =
  "(\\d{1,2})(?::(\\d{2}))?(?::\\d{2})?\\s?([aApP]\\.?[mM]\\b\\.?)?(?:\\s?\\(?([A-Z]{2,5}(?:[+-]\\d{1,2}(?::?\\d{2})?)?|[A-Z][A-Za-z]+/[A-Za-z_/]+|Z)\\b\\)?)?";

/** "try again at Nov 25th, 2026 8:35 AM", "resets Oct 9 at 9am (UTC)". Without a year it is the next such day. */
function readMonthDate(text: string, { atMs, utcOffsetMinutes }: ReadingMoment): number | null {
  const pattern = new RegExp(
    `\\b(?:again|resets?|until|available|retry)\\b[^\\n\\d]{0,16}?\\b([A-Z][a-z]{2,8})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?,?(?: at)? ${CLOCK}`,
    "g",
  );
  const match = lastMatch(text, pattern);
  const month = match === null ? null : monthNumber(match[1] ?? "");
  const clock = match === null ? null : clockOf(match[4], match[5], match[6]);
  const offset = match === null ? null : zoneOffset(match[7], utcOffsetMinutes);
  if (match === null || clock === null || offset === null) return null;
  const nowMs = atMs + offset * 60_000;
  const inYear = (year: number): number | null => civilMs(year, month, Number(match[2]), clock.hour, clock.minute, 0);
  const year = match[3] === undefined ? yearOf(nowMs) : Number(match[3]);
  let localMs = inYear(year);
  if (match[3] === undefined && localMs !== null && localMs <= nowMs) localMs = inYear(year + 1);
  return localMs === null ? null : localMs - offset * 60_000;
}

/** "try again at 8:35 AM", "resets 3pm (UTC)": the next such time. */
function readClockTime(text: string, { atMs, utcOffsetMinutes }: ReadingMoment): number | null {
  const match = lastMatch(text, new RegExp(`\\b(?:again|resets?|until|available|retry)\\b(?: again)?(?: at| after)?:? ${CLOCK}`, "g"));
  if (match === null || (match[2] === undefined && match[3] === undefined)) return null;
  const clock = clockOf(match[1], match[2], match[3]);
  const offset = zoneOffset(match[4], utcOffsetMinutes);
  if (clock === null || offset === null) return null;
  const nowMs = atMs + offset * 60_000;
  const todayMs = dayStartMs(nowMs) + (clock.hour * 60 + clock.minute) * 60_000;
  // A clock time stands for its whole minute: read within it, the limit ends with it, not a day later.
  if (todayMs <= nowMs && nowMs - todayMs < 60_000) return todayMs + 60_000 - offset * 60_000;
  return (todayMs <= nowMs ? todayMs + 86_400_000 : todayMs) - offset * 60_000;
}

function clockOf(hour: string | undefined, minute: string | undefined, half: string | undefined): { hour: number; minute: number } | null {
  const told = Number(hour);
  const minutes = Number(minute ?? 0);
  if (minutes > 59) return null;
  if (half === undefined) return told <= 23 ? { hour: told, minute: minutes } : null;
  if (told < 1 || told > 12) return null;
  return { hour: (told % 12) + (half.startsWith("p") || half.startsWith("P") ? 12 : 0), minute: minutes };
}

/** No zone, or a place (agents print the user's own): local. UTC and its offsets: as they say. Other letters: not known, and not guessed. */
function zoneOffset(zone: string | undefined, utcOffsetMinutes: number): number | null {
  if (zone === undefined || zone.includes("/")) return utcOffsetMinutes;
  return offsetOf(zone.replace(/^(?:UTC|GMT)(?=[+-])/, ""));
}

function offsetOf(zone: string): number | null {
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 0;
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (match === null) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === "-" ? -minutes : minutes;
}

function civilMs(year: number, month: number | null, day: number, hour: number, minute: number, second: number): number | null {
  return month === null ? null : epochMsOf({ year, month, day, hour, minute, second });
}

function lastMatch(text: string, pattern: RegExp): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  for (const match of text.matchAll(pattern)) last = match;
  return last;
}
