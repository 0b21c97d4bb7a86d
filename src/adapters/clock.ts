import type { Clock } from "../ports/host.ts";
import { randomName } from "./fs/random-name.ts";

/** For what cannot be cancelled. */
export const NEVER: AbortSignal = new AbortController().signal;

/** Resolves to `late` if the promise, which must not reject, does not settle in time. */
export async function withinLimit<Value>(promise: Promise<Value>, limitMs: number, late: Value): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<Value>((settle) => {
    timer = setTimeout(settle, limitMs, late);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** The longest single timer: short, so that a suspended machine is noticed, and below a timer's limit of 2^31-1 ms. */
const SLICE_MS = 30_000;
/** If the wall clock gains more than this on the monotonic one between two looks, the machine was suspended, or the clock was set. */
const JUMP_MS_MIN = 1_000;

export type TimeSource = {
  wallMs(): number;
  /** Never decreases, but may stop while the machine is suspended. */
  monotonicMs(): number;
  /** Calls back once; returns a function that cancels it. */
  after(ms: number, call: () => void): () => void;
};

const SYSTEM_TIME: TimeSource = {
  wallMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

/** The machine's clock. `sleep` ends on time even if the machine is suspended meanwhile. */
export function createSystemClock(time: TimeSource = SYSTEM_TIME): Clock {
  const elapsedMs = createStopwatch(time);
  return {
    nowMs: () => time.wallMs(),
    elapsedMs,
    sleep: (ms, signal) => sleepInSlices(time, elapsedMs, ms, signal),
    utcOffsetMinutes: (atMs) => -new Date(atMs).getTimezoneOffset(),
    // 10 characters of time and 16 of randomness: ids sort by time.
    newId: () => `${time.wallMs().toString(32).padStart(10, "0")}${randomName().slice(0, 16)}`.toUpperCase(),
  };
}

/** The monotonic clock, with the jumps ahead of the wall clock. A wall clock that is set back changes nothing. */
function createStopwatch(time: TimeSource): () => number {
  const startMs = time.monotonicMs();
  let aheadMs = time.wallMs() - startMs;
  let suspendedMs = 0;
  return () => {
    const monotonicMs = time.monotonicMs();
    const previousMs = aheadMs;
    aheadMs = time.wallMs() - monotonicMs;
    if (aheadMs - previousMs > JUMP_MS_MIN) suspendedMs += aheadMs - previousMs;
    return Math.round(monotonicMs - startMs + suspendedMs);
  };
}

function sleepInSlices(time: TimeSource, elapsedMs: () => number, ms: number, signal: AbortSignal): Promise<void> {
  const endMs = elapsedMs() + ms;
  return new Promise((resolve) => {
    let cancel = (): void => {};
    const end = (): void => {
      cancel();
      signal.removeEventListener("abort", end);
      resolve();
    };
    const next = (): void => {
      const leftMs = endMs - elapsedMs();
      if (leftMs <= 0) end();
      else cancel = time.after(Math.min(leftMs, SLICE_MS), next);
    };
    if (signal.aborted) return resolve();
    signal.addEventListener("abort", end);
    next();
  });
}
