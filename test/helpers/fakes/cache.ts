import type { CacheEntries, CacheEntry, CacheListing } from "../../../src/ports/github.ts";
import type { StateCache } from "../../../src/ports/state.ts";

/** A cache without a network: what is saved is a copy of `files`. */
export type FakeStateCache = StateCache & {
  /** The state dir: text by path. */
  readonly files: Map<string, string>;
  /** Keys, oldest first; taking one away evicts it. */
  readonly saved: Map<string, ReadonlyMap<string, string>>;
  /** While this is set, nothing is saved and nothing is brought back, for this reason. */
  trouble: string | null;
};

export type FakeStateCacheOptions = {
  readonly track?: string;
  readonly run?: { readonly id: number | string; readonly attempt: number | string };
  /** Another cache over the same entries, as the next run has it. */
  readonly place?: FakeStateCache["saved"];
};

export function createFakeStateCache({
  track = "main",
  run = { id: 1, attempt: 1 },
  place = new Map(),
}: FakeStateCacheOptions = {}): FakeStateCache {
  const prefix = `codex-self-iter-${track}/`;
  const keys = (): readonly string[] => Array.from(place.keys()).filter((key) => key.startsWith(prefix));
  const fake: FakeStateCache = {
    files: new Map(),
    saved: place,
    trouble: null,
    async restore() {
      const key = keys().at(-1) ?? null;
      if (fake.trouble !== null) return { key: null, problem: `The actions cache was not read: ${fake.trouble}.` };
      if (key === null) return { key, problem: null };
      fake.files.clear();
      for (const [path, text] of place.get(key) ?? []) fake.files.set(path, text);
      return { key, problem: null };
    },
    async save(seq) {
      const key = `${prefix}${seq}-${run.id}-${run.attempt}`;
      const problem =
        fake.trouble ?? (fake.files.has("runtime.json") ? (place.has(key) ? "it is there" : null) : "there is no runtime.json");
      if (problem !== null) return { kind: "not-saved", problem };
      place.set(key, new Map(fake.files));
      for (const old of keys().slice(0, -3)) place.delete(old);
      return { kind: "saved", key, warning: null };
    },
  };
  return fake;
}

export type FakeCacheEntries = CacheEntries & {
  /** Ids in the order in which they were asked to go. */
  readonly deleted: number[];
  answer: (() => CacheListing) | null;
  /** Why nothing may be deleted. */
  remedy: string | null;
};

/** `source` shows what there is; `remove` takes an entry out of it. */
export function createFakeCacheEntries(
  source: () => readonly CacheEntry[] = () => [],
  remove: (id: number) => Promise<unknown> = async () => {},
): FakeCacheEntries {
  const fake: FakeCacheEntries = {
    deleted: [],
    answer: null,
    remedy: null,
    async list(prefix, ref) {
      if (fake.answer !== null) return fake.answer();
      return { kind: "listed", entries: source().filter((entry) => entry.key.startsWith(prefix) && entry.ref === ref) };
    },
    async delete(id) {
      fake.deleted.push(id);
      if (fake.remedy !== null) return { kind: "denied", remedy: fake.remedy };
      await remove(id);
      return { kind: "deleted" };
    },
  };
  return fake;
}
