/** The last time that a `Date` can hold (ECMA-262, 21.4.1.1). */
const EPOCH_MS_MAX = 8.64e15;

/** A time in UTC as ISO 8601 with milliseconds: "2026-03-01T09:05:00.000Z". */
export function renderIsoTime(epochMs: number): string {
  // oxlint-disable-next-line no-restricted-globals -- A Date of a given time is data; only the current time would not be.
  return new Date(Math.min(epochMs, EPOCH_MS_MAX)).toISOString();
}

/** The time of day, "09:05:00", in a zone that is `utcOffsetMinutes` ahead of UTC. */
export function renderClock(epochMs: number, utcOffsetMinutes: number): string {
  return renderIsoTime(epochMs + utcOffsetMinutes * 60_000).slice(-13, -5);
}

/** Milliseconds since 1970 of a time in ISO 8601; null for any other text. */
export function parseIsoTime(text: string): number | null {
  // oxlint-disable-next-line no-restricted-globals -- A Date of a given time is data; only the current time would not be.
  const epochMs = Date.parse(text);
  return Number.isNaN(epochMs) ? null : epochMs;
}
