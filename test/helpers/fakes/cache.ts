import type { CacheEntries, CacheEntry, CacheListing } from "../../../src/ports/github.ts";
import type { StateCache } from "../../../src/ports/state.ts";

/** A cache without a network; it saves copies of `files`. */
export type FakeStateCache = StateCache & {
  /** The state dir: text by path. */
  readonly files: Map<string, string>;
  /** The entries by key, oldest first. Deleting one evicts it. */
  readonly saved: Map<string, ReadonlyMap<string, string>>;
  /** If set, nothing is saved or restored, for this reason. */
  failure: string | null;
};

export type FakeStateCacheOptions = {
  readonly track?: string;
  readonly run?: { readonly id: number | string; readonly attempt: number | string };
  /** The entries of another cache, as the next run sees them. */
  readonly entries?: FakeStateCache["saved"];
};

export function createFakeStateCache({
  track = "main",
  run = { id: 1, attempt: 1 },
  entries = new Map(),
}: FakeStateCacheOptions = {}): FakeStateCache {
  const prefix = `codex-self-iter-${track}/`;
  const keys = (): readonly string[] => Array.from(entries.keys()).filter((key) => key.startsWith(prefix));
  const fake: FakeStateCache = {
    files: new Map(),
    saved: entries,
    failure: null,
    async restore() {
      const key = keys().at(-1) ?? null;
      if (fake.failure !== null) return { key: null, problem: `The actions cache was not read: ${fake.failure}.` };
      if (key === null) return { key, problem: null };
      fake.files.clear();
      for (const [path, text] of entries.get(key) ?? []) fake.files.set(path, text);
      return { key, problem: null };
    },
    async save(seq) {
      const key = `${prefix}${seq}-${run.id}-${run.attempt}`;
      const problem =
        fake.failure ??
        (fake.files.has("runtime.json") ? (entries.has(key) ? "the entry already exists" : null) : "there is no runtime.json");
      if (problem !== null) return { kind: "not-saved", problem };
      entries.set(key, new Map(fake.files));
      for (const old of keys().slice(0, -3)) entries.delete(old);
      return { kind: "saved", key, warning: null };
    },
  };
  return fake;
}

export type FakeCacheEntries = CacheEntries & {
  /** The ids of all deletions, in order. */
  readonly deleted: number[];
  answer: (() => CacheListing) | null;
  /** If set, no entry may be deleted. */
  remedy: string | null;
};

/** `source` returns the entries; `remove` deletes one. */
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
