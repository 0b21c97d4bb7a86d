import { describe, expect, it } from "vitest";

import type { Clock } from "../../src/ports/host.ts";

export function describeClock(name: string, create: () => Clock): void {
  describe(`Clock: ${name}`, () => {
    it("advances during a sleep, and wakes at once if the signal is aborted", async () => {
      const clock = create();
      const beforeMs = clock.nowMs();
      await clock.sleep(5, new AbortController().signal);
      // Timers and the wall clock may differ by less than a millisecond.
      expect(clock.nowMs() - beforeMs).toBeGreaterThanOrEqual(4);
      await clock.sleep(60_000, AbortSignal.abort());
      expect(clock.nowMs() - beforeMs).toBeLessThan(30_000);
      expect(clock.elapsedMs()).toBeGreaterThanOrEqual(4);
    });
    it("returns unique ids of at most 26 letters and digits", () => {
      const clock = create();
      const ids = Array.from({ length: 200 }, () => clock.newId());
      expect(new Set(ids).size).toBe(200);
      for (const id of ids) expect(id).toMatch(/^[0-9A-Z]{1,26}$/);
    });
  });
}
