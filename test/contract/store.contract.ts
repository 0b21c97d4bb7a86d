import { expect, it } from "vitest";

import type { Journal, Store } from "../../src/ports/state.ts";
import { sampleRecord, sampleSaved, sampleState } from "../helpers/samples.ts";
import { describeContract, type Disposable } from "./describe-contract.ts";

type Subject = Disposable & {
  readonly store: Store;
  readonly journal: Journal;
  /** Opens the same state dir again, as the next run does. */
  readonly reopen: () => Store;
};

export function describeStore(name: string, create: () => Subject): void {
  describeContract(`Store: ${name}`, create, (subject) => {
    it("loads no state and iteration 0 from an empty state dir", async () => {
      const { store } = subject();
      expect(await store.load()).toEqual({ saved: null, warnings: [], lastIteration: 0 });
    });
    it("loads the last saved state in the next run", async () => {
      const { store, reopen } = subject();
      await store.save(sampleSaved(), { durable: true });
      const saved = sampleSaved({ state: sampleState({ seq: 2, iteration: 7, goal: 'Größer: \u2028 "x"' }) });
      await store.save(saved, { durable: false });
      expect(await reopen().load()).toEqual({ saved, warnings: [], lastIteration: 7 });
    });
    it("restores a record that a crash kept out of the journal, once", async () => {
      const { store, journal, reopen } = subject();
      const record = sampleRecord({ seq: 3, iteration: 3 });
      await journal.append(sampleRecord({ seq: 2, iteration: 2 }));
      await store.save(sampleSaved({ state: sampleState({ seq: 3, iteration: 3 }), record }), { durable: true });
      expect((await reopen().load()).warnings).toHaveLength(1);
      expect((await reopen().load()).warnings).toHaveLength(0);
      expect((await journal.tail(9)).map((each) => each.seq)).toEqual([2, 3]);
    });
    it("restores it also if the journal ends with the record of the run's failure, which has the same state", async () => {
      const { store, journal, reopen } = subject();
      const record = sampleRecord({ seq: 3, iteration: 3 });
      await store.save(sampleSaved({ state: sampleState({ seq: 3, iteration: 3 }), record }), { durable: true });
      await journal.append(sampleRecord({ seq: 3, iteration: 3, phase: "run_failed", ts: "2026-01-02T03:04:06.000Z" }));
      await reopen().load();
      expect((await journal.tail(9)).map(({ phase }) => phase)).toEqual(["run_failed", "goal_iteration"]);
    });
    it("restores nothing if another instance wrote after the record", async () => {
      const { store, journal, reopen } = subject();
      const record = sampleRecord({ seq: 3, iteration: 3 });
      await store.save(sampleSaved({ record }), { durable: true });
      await journal.append(record);
      await journal.append(sampleRecord({ phase: "already_running", state: "idle", ts: "2026-01-02T04:00:00.000Z" }));
      await reopen().load();
      expect(await journal.tail(9)).toHaveLength(2);
    });
    it("returns the journal's highest iteration if there is no state", async () => {
      const { store, journal } = subject();
      await journal.append(sampleRecord({ iteration: 41 }));
      await journal.append(sampleRecord({ iteration: 2 }));
      expect((await store.load()).lastIteration).toBe(41);
    });
    it("returns the highest iteration of the prompts if there is no state", async () => {
      const { store } = subject();
      const path = await store.writePrompt(12, "goal", "Do it.");
      expect(path).toMatch(/^\/.*\/prompts\/iter_0012\.goal\.md$/);
      expect((await store.load()).lastIteration).toBe(12);
    });
  });
}
