import type { CacheEntries } from "../../../src/ports/github.ts";
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
      return { kind: "saved", key, warning: null };
    },
    async remove(key) {
      if (key.startsWith(prefix)) entries.delete(key);
      return null;
    },
  };
  return fake;
}

export type FakeCacheEntries = CacheEntries & {
  /** The keys of all deletions, in order. */
  readonly deleted: string[];
  /** If set, no entry may be deleted. */
  remedy: string | null;
};

/** `source` returns the entries; `remove` deletes one. */
export function createFakeCacheEntries(
  source: () => readonly { readonly id: number; readonly key: string; readonly ref: string }[] = () => [],
  remove: (id: number) => Promise<unknown> = async () => {},
): FakeCacheEntries {
  const fake: FakeCacheEntries = {
    deleted: [],
    remedy: null,
    async delete(key, ref) {
      fake.deleted.push(key);
      if (fake.remedy !== null) return { kind: "denied", remedy: fake.remedy };
      for (const entry of source()) if (entry.key === key && entry.ref === ref) await remove(entry.id);
      return { kind: "deleted" };
    },
  };
  return fake;
}
