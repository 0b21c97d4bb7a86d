import type { Clock } from "../ports/host.ts";

/** The longest single timer. Short enough that a machine that slept is noticed; far below the 2^31-1 ms that a timer can hold. */
const SLICE_MS = 30_000;
/** Crockford's alphabet: no letter that can be mistaken for a digit, and it sorts like the number it stands for. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Where time comes from; handed in so that tests need not wait. */
export type TimeSource = {
  wallMs(): number;
  /** Never goes back, and may stand still while the machine sleeps. */
  monotonicMs(): number;
  /** Calls back once; returns the way to call it off. */
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

/** The machine's clock. A sleep ends at the wall time it was meant for, also when the machine was suspended meanwhile. */
export function createSystemClock(time: TimeSource = SYSTEM_TIME): Clock {
  return {
    nowMs: () => time.wallMs(),
    sleep: (ms, signal) => sleepInSlices(time, ms, signal),
    utcOffsetMinutes: (atMs) => -new Date(atMs).getTimezoneOffset(),
    newId: () =>
      buildId(
        time.wallMs(),
        Uint8Array.from({ length: 16 }, () => Math.random() * 256),
      ),
  };
}

function sleepInSlices(time: TimeSource, ms: number, signal: AbortSignal): Promise<void> {
  const wallEnd = time.wallMs() + ms;
  const monotonicEnd = time.monotonicMs() + ms;
  return new Promise((settle) => {
    let callOff = (): void => {};
    const end = (): void => {
      callOff();
      signal.removeEventListener("abort", end);
      settle();
    };
    const next = (): void => {
      // Whichever clock says that it is time is believed: the wall clock can be set back, the other one can stand still.
      const leftMs = Math.min(wallEnd - time.wallMs(), monotonicEnd - time.monotonicMs());
      if (leftMs <= 0) end();
      else callOff = time.after(Math.min(leftMs, SLICE_MS), next);
    };
    if (signal.aborted) return settle();
    signal.addEventListener("abort", end);
    next();
  });
}

/** 10 characters of time and 16 of chance: ids sort by the moment they were made. */
function buildId(atMs: number, chance: Uint8Array): string {
  let head = "";
  for (let rest = atMs, place = 0; place < 10; place += 1, rest = Math.floor(rest / 32)) head = character(rest % 32) + head;
  return head + Array.from(chance, (byte) => character(byte % 32)).join("");
}

function character(value: number): string {
  return ALPHABET.charAt(value);
}
