import type { Clock } from "../ports/host.ts";
import { randomName } from "./fs/random-name.ts";

/** The longest single timer: short, so that a suspended machine is noticed, and below a timer's limit of 2^31-1 ms. */
const SLICE_MS = 30_000;

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
  return {
    nowMs: () => time.wallMs(),
    sleep: (ms, signal) => sleepInSlices(time, ms, signal),
    utcOffsetMinutes: (atMs) => -new Date(atMs).getTimezoneOffset(),
    // 10 characters of time and 16 of randomness: ids sort by time.
    newId: () => `${time.wallMs().toString(32).padStart(10, "0")}${randomName().slice(0, 16)}`.toUpperCase(),
  };
}

function sleepInSlices(time: TimeSource, ms: number, signal: AbortSignal): Promise<void> {
  const wallEndMs = time.wallMs() + ms;
  const monotonicEndMs = time.monotonicMs() + ms;
  return new Promise((resolve) => {
    let cancel = (): void => {};
    const end = (): void => {
      cancel();
      signal.removeEventListener("abort", end);
      resolve();
    };
    const next = (): void => {
      // The earlier end counts: the wall clock may be set back, and the monotonic clock may have stopped.
      const leftMs = Math.min(wallEndMs - time.wallMs(), monotonicEndMs - time.monotonicMs());
      if (leftMs <= 0) end();
      else cancel = time.after(Math.min(leftMs, SLICE_MS), next);
    };
    if (signal.aborted) return resolve();
    signal.addEventListener("abort", end);
    next();
  });
}
