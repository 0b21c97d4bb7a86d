import { describe, expect, it } from "vitest";

import type { Clock } from "../../src/ports/host.ts";

/** What every `Clock` does. */
export function describeClock(name: string, make: () => Clock): void {
  describe(`clock: ${name}`, () => {
    it("moves on by a sleep, and settles at once when aborted", async () => {
      const clock = make();
      const beforeMs = clock.nowMs();
      await clock.sleep(5, new AbortController().signal);
      // The wall clock and the one that never goes back may differ by a part of a millisecond.
      expect(clock.nowMs() - beforeMs).toBeGreaterThanOrEqual(4);
      await clock.sleep(60_000, AbortSignal.abort());
      expect(clock.nowMs() - beforeMs).toBeLessThan(30_000);
    });
    it("gives ids that differ and fit", () => {
      const clock = make();
      const ids = Array.from({ length: 200 }, () => clock.newId());
      expect(new Set(ids).size).toBe(200);
      for (const id of ids) expect(id).toMatch(/^[0-9A-Z]{1,26}$/);
    });
  });
}
