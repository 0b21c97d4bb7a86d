import { describe, expect, it } from "vitest";

import type { Journal } from "../../src/ports/state.ts";
import { sampleRecord } from "../helpers/samples.ts";

/** What every `Journal` does. */
export function describeJournal(name: string, make: () => { readonly journal: Journal; readonly dispose: () => void }): void {
  describe(`journal: ${name}`, () => {
    it("gives the last records back, oldest first", async () => {
      const { journal, dispose } = make();
      expect(await journal.tail(3)).toEqual([]);
      for (let iteration = 1; iteration <= 5; iteration += 1)
        await journal.append(sampleRecord({ iteration, summary: `line\n${iteration}` }));
      expect((await journal.tail(3)).map((record) => record.iteration)).toEqual([3, 4, 5]);
      expect((await journal.tail(1))[0]?.summary).toBe("line\n5");
      expect(await journal.tail(99)).toHaveLength(5);
      expect(await journal.tail(0)).toEqual([]);
      dispose();
    });
  });
}
