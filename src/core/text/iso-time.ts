import { daysFromCivil, yearOf } from "./civil-time.ts";

const DAY_MS = 86_400_000;

/** A moment in UTC as ISO 8601 writes it, with milliseconds: "2026-03-01T09:05:00.000Z". For years 0 to 9999. */
export function renderIsoTime(epochMs: number): string {
  const days = Math.floor(epochMs / DAY_MS);
  const year = yearOf(epochMs);
  let month = 12;
  while (daysFromCivil(year, month, 1) > days) month -= 1;
  const day = days - daysFromCivil(year, month, 1) + 1;
  const leftMs = Math.floor(epochMs - days * DAY_MS);
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return `${date}T${renderClock(epochMs, 0)}.${pad(leftMs % 1_000, 3)}Z`;
}

/** The time of day, "09:05:00", where clocks are `utcOffsetMinutes` ahead of UTC. */
export function renderClock(epochMs: number, utcOffsetMinutes: number): string {
  const shiftedMs = epochMs + utcOffsetMinutes * 60_000;
  const seconds = Math.floor((shiftedMs - Math.floor(shiftedMs / DAY_MS) * DAY_MS) / 1_000);
  return `${pad(Math.floor(seconds / 3_600), 2)}:${pad(Math.floor(seconds / 60) % 60, 2)}:${pad(seconds % 60, 2)}`;
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}
