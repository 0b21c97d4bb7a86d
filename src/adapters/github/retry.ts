import { type Headers, isRateLimit } from "./api-error.ts";

/** A call that failed, as far as it matters for a second try. */
export type FailedTry = {
  /** A second one does no harm: the call reads, sets, or deletes. What makes something anew is looked for by its caller instead. */
  readonly repeatable: boolean;
  /** Tries before this one. */
  readonly before: number;
  /** `null` where there was no answer. */
  readonly status: number | null;
  readonly headers: Headers;
  readonly said: string;
  readonly nowMs: number;
};

/** Beside the first try. */
export const RETRIES_MAX = 2;
/** A longer wait that a server asks for is not waited here: the run would be billed for it. */
const WAIT_MS_MAX = 20_000;
const PAUSES_MS = [1_000, 4_000];

/** How long to wait before the next try, in milliseconds; `null` for no further try. A refusal for the rate is never a call that was done. */
export function planRetry({ repeatable, before, status, headers, said, nowMs }: FailedTry): number | null {
  const pauseMs = PAUSES_MS[before];
  if (pauseMs === undefined || before >= RETRIES_MAX) return null;
  const isLimit = isRateLimit(status, headers, said);
  if (!isLimit && !(repeatable && (status === null || status >= 500))) return null;
  const askedMs = readRetryAfterMs(headers, nowMs);
  if (askedMs !== null) return askedMs <= WAIT_MS_MAX ? Math.max(askedMs, 1_000) : null;
  // GitHub's documents ask for a minute at least after a secondary limit that names no time.
  return status === 403 ? null : pauseMs;
}

/** From `Retry-After`, in seconds or as a date, or from the moment at which GitHub's own count begins anew. */
function readRetryAfterMs(headers: Headers, nowMs: number): number | null {
  const text = typeof headers["retry-after"] === "string" ? headers["retry-after"].trim() : "";
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  const atMs = Date.parse(text);
  if (!Number.isNaN(atMs)) return Math.max(atMs - nowMs, 0);
  const reset = headers["x-ratelimit-reset"];
  if (headers["x-ratelimit-remaining"] !== "0" || typeof reset !== "string" || !/^\d{1,12}$/.test(reset)) return null;
  return Math.max(Number(reset) * 1_000 - nowMs, 0);
}
