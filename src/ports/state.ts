import type { IterationRecord } from "../core/chain/record.ts";
import type { State } from "../core/chain/state.ts";
import type { PreparedCommit } from "./git.ts";

export type SavedState = {
  readonly state: State;
  /** The record of the decision that made this state; restored to the journal if a crash kept it out. */
  readonly record: IterationRecord | null;
  /** A commit whose ref a crash may have kept from being updated. */
  readonly pendingCommit: PreparedCommit | null;
  /** The state commit that this state came from; null if there was no state ref yet, absent if the remote was never read. */
  readonly stateCommit?: string | null;
  /** Absent in a state that no workflow run has saved. */
  readonly remembered?: RememberedIds;
};

/** What a workflow run leaves to the next one, so that it need not search. Each may have vanished meanwhile. */
export type RememberedIds = {
  /** The track's comment, and the issue or pull request that has it. */
  readonly comment: { readonly issue: number; readonly id: number } | null;
  /** The cache entry that the run restored. Once the next run has restored a newer one, nobody needs it. */
  readonly cacheKey: string | null;
};

export type Store = {
  /** Moves a damaged state file aside, with a warning. */
  load(): Promise<Loaded>;
  /** The commit point of an iteration: atomic, and safe from a power failure if `durable`. */
  save(saved: SavedState, options: { readonly durable: boolean }): Promise<void>;
  /** Writes `status.json`, for people and other programs. */
  writeStatus(status: Readonly<Record<string, unknown>>): Promise<void>;
  /** Writes `prompts/iter_0001.<name>.md` and returns its absolute path. */
  writePrompt(iteration: number, name: string, text: string): Promise<string>;
};

export type Loaded = {
  /** `null` if there is no state yet. */
  readonly saved: SavedState | null;
  readonly warnings: readonly string[];
  /** The highest iteration number of any file in the state dir; 0 if there is none. A new chain continues from it. */
  readonly lastIteration: number;
};

/** `logs/iterations.jsonl` */
export type Journal = {
  append(record: IterationRecord): Promise<void>;
  /** Returns the last `count` records, oldest first. Its cost does not grow with the file. */
  tail(count: number): Promise<readonly IterationRecord[]>;
};

/** The GitHub Actions cache. Its methods never throw: no run fails because of a cache. */
export type StateCache = {
  /** Replaces the state dir with the track's newest entry: wholly, or not at all. */
  restore(limitMs?: number): Promise<CacheRestoreResult>;
  /** Saves the state dir under a new key, within `limitMs` (default: 60 s). */
  save(seq: number, limitMs?: number): Promise<CacheSaveResult>;
  /** Deletes an entry of the track that a restored one has replaced. Returns a warning; null if there is none. */
  remove(key: string): Promise<string | null>;
};

/** `key` is null if nothing was restored; `problem` says why, or with a key what was left out. Without both, the cache was empty. */
export type CacheRestoreResult = { readonly key: string | null; readonly problem: string | null };

export type CacheSaveResult =
  /** `warning`: the state is saved, but something else failed; a sentence. */
  | { readonly kind: "saved"; readonly key: string; readonly warning: string | null }
  /** `problem` is the end of a sentence. */
  | { readonly kind: "not-saved"; readonly problem: string };
