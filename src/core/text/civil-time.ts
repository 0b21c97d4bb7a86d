/** A moment of the proleptic Gregorian calendar, read without a zone. */
export type CivilTime = {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

const DAY_MS = 86_400_000;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Milliseconds since the epoch of a civil time in UTC; `null` where there is no such day or hour. */
export function epochMsOf(time: CivilTime): number | null {
  const isTime = time.hour <= 23 && time.minute <= 59 && time.second <= 60;
  if (!isTime || time.month < 1 || time.month > 12 || time.day < 1 || time.day > daysInMonth(time.year, time.month)) return null;
  const seconds = (time.hour * 60 + time.minute) * 60 + time.second;
  return daysFromCivil(time.year, time.month, time.day) * DAY_MS + seconds * 1000;
}

/** The year of a moment in UTC. */
export function yearOf(epochMs: number): number {
  const days = Math.floor(epochMs / DAY_MS);
  let year = 1970 + Math.floor(days / 365.2425);
  while (daysFromCivil(year, 1, 1) > days) year -= 1;
  while (daysFromCivil(year + 1, 1, 1) <= days) year += 1;
  return year;
}

/** The first moment of a UTC day. */
export function dayStartMs(epochMs: number): number {
  return Math.floor(epochMs / DAY_MS) * DAY_MS;
}

/** 1 to 12 for an English month name of three letters or more; `null` otherwise. */
export function monthNumber(name: string): number | null {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return index === -1 ? null : index + 1;
}

/** Days since 1970-01-01. Years are counted from March here, so that the leap day is the last of its year. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function daysInMonth(year: number, month: number): number {
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return daysFromCivil(nextYear, nextMonth, 1) - daysFromCivil(year, month, 1);
}
