import { describe, expect, it } from "vitest";

import { createSystemClock, type TimeSource } from "../../src/adapters/clock.ts";

/** A time source that a test advances; the two clocks may differ. */
function manualTime(): {
  readonly time: TimeSource;
  readonly timers: number[];
  readonly pass: (wallMs: number, monotonicMs: number) => void;
} {
  let wall = 1_000_000;
  let monotonic = 0;
  let pending: (() => void) | null = null;
  const timers: number[] = [];
  return {
    timers,
    time: {
      wallMs: () => wall,
      monotonicMs: () => monotonic,
      after(ms, call) {
        timers.push(ms);
        pending = call;
        return () => {
          pending = null;
        };
      },
    },
    pass(wallMs, monotonicMs) {
      wall += wallMs;
      monotonic += monotonicMs;
      const call = pending;
      pending = null;
      call?.();
    },
  };
}

const isSettled = async (promise: Promise<void>): Promise<boolean> =>
  Promise.race([
    promise.then(() => true),
    Promise.resolve()
      .then(() => Promise.resolve())
      .then(() => false),
  ]);
const never = new AbortController().signal;

describe("createSystemClock", () => {
  it("sleeps longer than the longest timer", async () => {
    const { time, timers, pass } = manualTime();
    const sleep = createSystemClock(time).sleep(40 * 86_400_000, never);
    for (let day = 0; day < 39; day += 1) pass(86_400_000, 86_400_000);
    expect(await isSettled(sleep)).toBe(false);
    pass(86_400_000, 86_400_000);
    expect(await isSettled(sleep)).toBe(true);
    expect(Math.max(...timers)).toBeLessThan(2 ** 31);
  });

  it("ends a sleep on time after the machine was suspended", async () => {
    const { time, pass } = manualTime();
    const sleep = createSystemClock(time).sleep(3_600_000, never);
    pass(3_600_000, 30_000);
    expect(await isSettled(sleep)).toBe(true);
  });

  it("ends a sleep on time if the wall clock is set back, even before a suspension", async () => {
    const { time, pass } = manualTime();
    const sleep = createSystemClock(time).sleep(60_000, never);
    pass(-86_400_000, 10_000);
    expect(await isSettled(sleep)).toBe(false);
    pass(50_000, 2_000);
    expect(await isSettled(sleep)).toBe(true);
  });

  it("counts what has elapsed: with suspensions, without set-backs, and unmoved by a clock that is a little fast", () => {
    const { time, pass } = manualTime();
    const clock = createSystemClock(time);
    pass(-3_600_000, 1_000);
    expect(clock.elapsedMs()).toBe(1_000);
    pass(7_200_000, 500);
    expect(clock.elapsedMs()).toBe(7_201_000);
    for (let step = 0; step < 1_000; step += 1) {
      pass(11, 10);
      clock.elapsedMs();
    }
    expect(clock.elapsedMs()).toBe(7_211_000);
  });

  it("returns ids that sort by time", () => {
    const { time, pass } = manualTime();
    const clock = createSystemClock(time);
    const ids = Array.from({ length: 50 }, () => {
      pass(1, 1);
      return clock.newId();
    });
    expect(ids.toSorted()).toEqual(ids);
    expect(ids[0]).toHaveLength(26);
  });

  it("returns the offset of local time", () => {
    const atMs = Date.UTC(2026, 6, 1);
    expect(createSystemClock().utcOffsetMinutes(atMs)).toBe(-new Date(atMs).getTimezoneOffset());
  });
});
