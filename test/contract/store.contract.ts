import { describe, expect, it } from "vitest";

import type { Journal, Store } from "../../src/ports/state.ts";
import { sampleRecord, sampleSaved, sampleState } from "../helpers/samples.ts";

export type StoreUnderTest = {
  readonly store: Store;
  readonly journal: Journal;
  /** Another store over the same place, as the next run has it. */
  readonly reopen: () => Store;
  readonly dispose: () => void;
};

/** What every `Store` does. */
export function describeStore(name: string, make: () => StoreUnderTest): void {
  const withStore = (test: (under: StoreUnderTest) => Promise<void>) => async (): Promise<void> => {
    const under = make();
    try {
      await test(under);
    } finally {
      under.dispose();
    }
  };
  describe(`store: ${name}`, () => {
    it(
      "has no state and no iteration at first",
      withStore(async ({ store }) => {
        expect(await store.load()).toEqual({ saved: null, warnings: [], lastIteration: 0 });
      }),
    );
    it(
      "gives the last saved state back to the next run",
      withStore(async ({ store, reopen }) => {
        await store.save(sampleSaved(), { durable: true });
        const saved = sampleSaved({ state: sampleState({ seq: 2, iteration: 7, goal: 'Größer: \u2028 "x"' }) });
        await store.save(saved, { durable: false });
        expect(await reopen().load()).toEqual({ saved, warnings: [], lastIteration: 7 });
      }),
    );
    it(
      "adds a record that a crash kept out of the journal, once",
      withStore(async ({ store, journal, reopen }) => {
        const record = sampleRecord({ seq: 3, iteration: 3 });
        await journal.append(sampleRecord({ seq: 2, iteration: 2 }));
        await store.save(sampleSaved({ state: sampleState({ seq: 3, iteration: 3 }), record }), { durable: true });
        expect((await reopen().load()).warnings).toHaveLength(1);
        expect((await reopen().load()).warnings).toHaveLength(0);
        expect((await journal.tail(9)).map((each) => each.seq)).toEqual([2, 3]);
      }),
    );
    it(
      "adds nothing where another instance wrote after the record",
      withStore(async ({ store, journal, reopen }) => {
        const record = sampleRecord({ seq: 3, iteration: 3 });
        await store.save(sampleSaved({ record }), { durable: true });
        await journal.append(record);
        await journal.append(sampleRecord({ phase: "already_running", state: "idle", ts: "2026-01-02T04:00:00.000Z" }));
        await reopen().load();
        expect(await journal.tail(9)).toHaveLength(2);
      }),
    );
    it(
      "goes on numbering from the journal where there is no state",
      withStore(async ({ store, journal }) => {
        await journal.append(sampleRecord({ iteration: 41 }));
        await journal.append(sampleRecord({ iteration: 2 }));
        expect((await store.load()).lastIteration).toBe(41);
      }),
    );
    it(
      "goes on numbering from the prompts where there is no state",
      withStore(async ({ store }) => {
        const path = await store.writePrompt(12, "goal", "Do it.");
        expect(path).toMatch(/^\/.*\/prompts\/iter_0012\.goal\.md$/);
        expect((await store.load()).lastIteration).toBe(12);
      }),
    );
  });
}
