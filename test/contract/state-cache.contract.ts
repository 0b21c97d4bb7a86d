import { expect, it } from "vitest";

import type { StateCache } from "../../src/ports/state.ts";
import { describeContract, type Disposable } from "./describe-contract.ts";

type Subject = Disposable & {
  /** The cache of a run with an empty state dir, as on a new runner. */
  run(id: number, track?: string): StateCacheRun;
  keys(): readonly string[];
};

export type StateCacheRun = {
  readonly cache: StateCache;
  write(path: string, text: string): void;
  /** Returns null if the state dir has no such file. */
  read(path: string): string | null;
};

export function describeStateCache(name: string, create: () => Subject | Promise<Subject>): void {
  describeContract(`StateCache: ${name}`, create, (subject) => {
    it("restores nothing from an empty cache, without a problem", async () => {
      const { run } = subject();
      expect(await run(1).cache.restore()).toEqual({ key: null, problem: null });
    });
    it("restores what the last run saved", async () => {
      const { run } = subject();
      const one = run(1);
      one.write("runtime.json", "state 7");
      one.write("logs/iterations.jsonl", "{}\n");
      const saved = await one.cache.save(7);
      const key = "codex-self-iter-main/7-1-1";
      expect(saved).toEqual({ kind: "saved", key, warning: null });
      const two = run(2);
      expect(await two.cache.restore()).toEqual({ key, problem: null });
      expect([two.read("runtime.json"), two.read("logs/iterations.jsonl")]).toEqual(["state 7", "{}\n"]);
    });
    it("restores the newest entry, not the one with the greatest key", async () => {
      const { run } = subject();
      const one = run(1);
      for (const seq of [9, 10]) {
        one.write("runtime.json", `state ${seq}`);
        await one.cache.save(seq);
      }
      const two = run(2);
      await two.cache.restore();
      expect(two.read("runtime.json")).toBe("state 10");
    });
    it("separates tracks, even if one name is the start of another", async () => {
      const { run } = subject();
      const two = run(1, "main-2");
      two.write("runtime.json", "state of main-2");
      await two.cache.save(1);
      expect(await run(2, "main").cache.restore()).toEqual({ key: null, problem: null });
    });
    it("saves nothing without a state, and replaces no entry", async () => {
      const { run } = subject();
      const one = run(1);
      expect(await one.cache.save(1)).toMatchObject({ kind: "not-saved" });
      one.write("runtime.json", "state 1");
      expect(await one.cache.save(1)).toMatchObject({ kind: "saved" });
      const again = await one.cache.save(1);
      expect(again).toMatchObject({ kind: "not-saved", problem: expect.stringMatching(/^[a-z].*[^.]$/) });
    });
    it("removes the named entry of its track, and no other", async () => {
      const { keys, run } = subject();
      const [one, other] = [run(1), run(2, "other")];
      other.write("runtime.json", "other");
      await other.cache.save(1);
      for (const seq of [1, 2]) {
        one.write("runtime.json", `state ${seq}`);
        await one.cache.save(seq);
      }
      for (const key of [
        "codex-self-iter-main/1-1-1",
        "codex-self-iter-main/1-1-1",
        "codex-self-iter-other/1-2-1",
        "codex-self-iter-main/2",
      ])
        expect(await one.cache.remove(key)).toBeNull();
      expect(keys().toSorted()).toEqual(["codex-self-iter-main/2-1-1", "codex-self-iter-other/1-2-1"]);
    });
  });
}
