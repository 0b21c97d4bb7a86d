/** The fields of an answer that may be anything; empty where it is no object. */
export function readFields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
}

export function readList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

export function readText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** A number of something: a whole number above 0, or `null`. */
export function readId(value: unknown): number | null {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : null;
}

/** An address for people, or an empty text where it is none. */
export function readUrl(value: unknown): string {
  const text = readText(value);
  return text.length <= 2_000 && /^https?:\/\/[\w.:~%/?#[\]@!$&'()*+,;=-]+$/.test(text) ? text : "";
}

/** Milliseconds since the epoch; 0 for what is no time. */
export function readTimeMs(value: unknown): number {
  const atMs = Date.parse(readText(value));
  return Number.isNaN(atMs) ? 0 : atMs;
}

/** As GitHub's searches take it, to the second: `2026-01-02T03:04:05Z`. */
export function formatSecond(atMs: number): string {
  return new Date(atMs).toISOString().replace(/\.\d+Z$/, "Z");
}
