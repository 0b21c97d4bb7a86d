import type { ParsedResult } from "chrono-node/en";
import { cleanText, headOf, tailOf } from "../text/text.ts";

/** When the failure was read, and local time minus UTC then: providers print clock times without a zone. */
export type ReferenceTime = { readonly atMs: number; readonly utcOffsetMinutes: number };

const DAY_MS = 86_400_000;
/** The longest limits are monthly; a later end is a misreading. */
export const RESET_MS_MAX = 31 * DAY_MS;

/**
 * Returns when the failure that a provider's message reports is over; null if it names no time within 31 days. Knows Codex 0.169 ("try again
 * in 1.2s", "try again at 8:35 AM"), Claude Code ("resets 9pm"), Retry-After and the like.
 */
export async function readResetTime(message: string, reference: ReferenceTime): Promise<number | null> {
  const text = normaliseMessage(message);
  const resetAtMs = readNumber(text, reference) ?? (await readTime(text, reference));
  if (resetAtMs === null || !(resetAtMs > reference.atMs && resetAtMs - reference.atMs <= RESET_MS_MAX)) return null;
  return Math.ceil(resetAtMs);
}

/** Both ends of a long text, with plain apostrophes and spaces: Codex writes typographic ones. */
export function normaliseMessage(text: string): string {
  const bounded = text.length <= 40_000 ? text : `${headOf(text, 20_000)}\n${tailOf(text, 20_000)}`;
  return cleanText(bounded, 50_000)
    .replace(/[\u00A0\u2000-\u200A\u202F]/g, " ")
    .replace(/[‘’]/g, "'");
}

/** Numbers with a name, the most exact first: epochs, then spans from now. The last match in the text counts. */
const NUMBERS = [
  { pattern: /(?:resets?_?at|limit reached)["']?\s*[:=|]\s*["']?(\d{13})(?!\d)/gi, unitMs: 1, isEpoch: true },
  { pattern: /(?:resets?_?at|limit reached)["']?\s*[:=|]\s*["']?(\d{10})(?!\d)/gi, unitMs: 1_000, isEpoch: true },
  { pattern: /retry[-_ ]?after[-_ ]?ms["']?\s*[:=]\s*["']?(\d+(?:\.\d+)?)(?![\d:])/gi, unitMs: 1, isEpoch: false },
  {
    pattern: /(?:retry[-_ ]?after|resets?_?in_?seconds|retryDelay)["']?\s*[:=]\s*["']?(\d+(?:\.\d+)?)(?![\d:])/gi,
    unitMs: 1_000,
    isEpoch: false,
  },
  { pattern: /\b(?:again|retry(?:ing)?|resets?) in (\d+(?:\.\d+)?) ?(?:ms|milliseconds?)\b/gi, unitMs: 1, isEpoch: false },
];

function readNumber(text: string, { atMs }: ReferenceTime): number | null {
  for (const { pattern, unitMs, isEpoch } of NUMBERS) {
    const match = [...text.matchAll(pattern)].at(-1);
    if (match !== undefined) return (isEpoch ? 0 : atMs) + Number(match[1]) * unitMs;
  }
  return null;
}

/** Only a time after such a word is a reset: the output of a failure is full of timestamps. */
const RESET_WORD = /\b(?:again|retry(?:ing)?|resets?(?:_?at)?|until|available|after|wait|back)(?![a-z])/gi;
/** The largest distance between a word and its time, as in "retry your request at 8:35 AM". */
const GAP_CHARS_MAX = 24;

/** Returns the last time that follows such a word. A time without a UTC offset or a zone is local. */
async function readTime(text: string, { atMs, utcOffsetMinutes }: ReferenceTime): Promise<number | null> {
  const { parse } = await import("chrono-node/en");
  // oxlint-disable-next-line no-restricted-globals -- chrono takes a Date; one of a given time is still data.
  const instant = new Date(atMs);
  const words = [...text.matchAll(RESET_WORD)].slice(-20).toReversed();
  for (const { 0: word, index } of words) {
    const [line = ""] = text
      .slice(index + word.length)
      .slice(0, 80)
      .split("\n");
    const timezone = readZoneOffset(line, atMs) ?? utcOffsetMinutes;
    const time = parse(line, { instant, timezone }, { forwardDate: true }).find(isTime);
    if (time !== undefined && time.index <= GAP_CHARS_MAX) return endOfMinute(time, atMs);
  }
  return null;
}

/** A zone of the IANA database, which chrono ignores: "resets 9pm (Europe/Berlin)". */
const ZONE = /\b(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)(?:\/[A-Za-z_+-]{1,30}){1,2}/;

/** Returns how many minutes the zone in the text is ahead of UTC at that time; null if the text has none, or none that is known. */
function readZoneOffset(text: string, atMs: number): number | null {
  const timeZone = ZONE.exec(text)?.[0];
  if (timeZone === undefined) return null;
  try {
    // oxlint-disable-next-line no-restricted-properties -- locale and zone are given, so the machine's are not read.
    const parts = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" }).formatToParts(atMs);
    const offset = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
    const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(offset) ?? [];
    return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  } catch {
    return null;
  }
}

/** Excludes dates without a time, which are mostly something else, such as the attempt "2/5". */
function isTime({ start }: ParsedResult): boolean {
  return start.isCertain("hour") || start.tags().has("result/relativeDate");
}

/** A clock time means its whole minute: read within that minute, the limit ends with it and not a day later. */
function endOfMinute({ start }: ParsedResult, atMs: number): number {
  const timeMs = start.date().getTime();
  const minuteEndMs = timeMs - DAY_MS + 60_000;
  const isThisMinute = !start.isCertain("day") && timeMs - DAY_MS <= atMs && minuteEndMs > atMs;
  return isThisMinute ? minuteEndMs : timeMs;
}
