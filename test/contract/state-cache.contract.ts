import { describe, expect, it } from "vitest";

import type { StateCache } from "../../src/ports/state.ts";

export type StateCacheUnderTest = {
  /** The cache of a run; its state dir is empty at first, as on a fresh runner. */
  run(id: number, track?: string): StateCacheRun;
  keys(): readonly string[];
  dispose(): Promise<void>;
};

export type StateCacheRun = {
  readonly cache: StateCache;
  write(path: string, text: string): void;
  /** `null` where there is no such file in the state dir. */
  read(path: string): string | null;
};

/** What every `StateCache` does. */
export function describeStateCache(name: string, make: () => Promise<StateCacheUnderTest>): void {
  const withCache = (test: (under: StateCacheUnderTest) => Promise<void>) => async (): Promise<void> => {
    const under = await make();
    try {
      await test(under);
    } finally {
      await under.dispose();
    }
  };
  describe(`state cache: ${name}`, () => {
    it(
      "brings nothing back at first, and does not complain",
      withCache(async (under) => {
        expect(await under.run(1).cache.restore()).toEqual({ key: null, problem: null });
      }),
    );
    it(
      "gives the next run what the run before it saved",
      withCache(async (under) => {
        const one = under.run(1);
        one.write("runtime.json", "state 7");
        one.write("logs/iterations.jsonl", "{}\n");
        const saved = await one.cache.save(7);
        const key = "codex-self-iter-main/7-1-1";
        expect(saved).toEqual({ kind: "saved", key, warning: null });
        const two = under.run(2);
        expect(await two.cache.restore()).toEqual({ key, problem: null });
        expect([two.read("runtime.json"), two.read("logs/iterations.jsonl")]).toEqual(["state 7", "{}\n"]);
      }),
    );
    it(
      "brings the newest back, not the one whose key is the greatest",
      withCache(async (under) => {
        const one = under.run(1);
        for (const seq of [9, 10]) {
          one.write("runtime.json", `state ${seq}`);
          await one.cache.save(seq);
        }
        const two = under.run(2);
        await two.cache.restore();
        expect(two.read("runtime.json")).toBe("state 10");
      }),
    );
    it(
      "keeps tracks apart, also where one's name begins as another's",
      withCache(async (under) => {
        const two = under.run(1, "main-2");
        two.write("runtime.json", "state of main-2");
        await two.cache.save(1);
        expect(await under.run(2, "main").cache.restore()).toEqual({ key: null, problem: null });
      }),
    );
    it(
      "saves nothing without a state, and nothing over an entry that is there",
      withCache(async (under) => {
        const one = under.run(1);
        expect(await one.cache.save(1)).toMatchObject({ kind: "not-saved" });
        one.write("runtime.json", "state 1");
        expect(await one.cache.save(1)).toMatchObject({ kind: "saved" });
        const again = await one.cache.save(1);
        expect(again).toMatchObject({ kind: "not-saved", problem: expect.stringMatching(/^[a-z].*there(?!.*\.$)/) });
      }),
    );
    it(
      "keeps the three newest entries of its track",
      withCache(async (under) => {
        const [one, other] = [under.run(1), under.run(2, "other")];
        other.write("runtime.json", "other");
        await other.cache.save(1);
        for (const seq of [1, 2, 3, 4, 5]) {
          one.write("runtime.json", `state ${seq}`);
          await one.cache.save(seq);
        }
        const expected = [3, 4, 5].map((seq) => `codex-self-iter-main/${seq}-1-1`);
        expect(under.keys().toSorted()).toEqual([...expected, "codex-self-iter-other/1-2-1"]);
      }),
    );
  });
}
