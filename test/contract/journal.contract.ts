import { expect, it } from "vitest";

import type { Journal } from "../../src/ports/state.ts";
import { sampleRecord } from "../helpers/samples.ts";
import { describeContract, type Disposable } from "./describe-contract.ts";

export function describeJournal(name: string, create: () => Disposable & { readonly journal: Journal }): void {
  describeContract(`Journal: ${name}`, create, (subject) => {
    it("returns the last records, oldest first", async () => {
      const { journal } = subject();
      expect(await journal.tail(3)).toEqual([]);
      for (const iteration of [1, 2, 3, 4, 5]) await journal.append(sampleRecord({ iteration, summary: `line\n${iteration}` }));
      expect((await journal.tail(3)).map((record) => record.iteration)).toEqual([3, 4, 5]);
      expect((await journal.tail(1))[0]?.summary).toBe("line\n5");
      expect(await journal.tail(99)).toHaveLength(5);
      expect(await journal.tail(0)).toEqual([]);
    });
  });
}
