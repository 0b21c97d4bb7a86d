import type { IterationRecord } from "../core/chain/record.ts";
import type { State } from "../core/chain/state.ts";
import type { PreparedCommit } from "./git.ts";

export type SavedState = {
  readonly state: State;
  /** The record of the decision that made this state; recovered into the journal where a crash kept it out. */
  readonly record: IterationRecord | null;
  /** A commit whose ref a crash may have kept from being updated. */
  readonly pendingCommit: PreparedCommit | null;
  /** The state commit that this state came from; null if there was no state ref yet, absent if the remote was never read. */
  readonly stateCommit?: string | null;
};

/** Keeps the chain's memory. */
export type Store = {
  /** `null` state: there is none yet. A damaged file is set aside, and a warning says where. */
  load(): Promise<Loaded>;
  /** The commit point of an iteration: atomic always, and `durable` where losing it to a power cut would lose what was done. */
  save(saved: SavedState, options: { readonly durable: boolean }): Promise<void>;
  /** `status.json`, for people and other programs; atomic. */
  writeStatus(status: Readonly<Record<string, unknown>>): Promise<void>;
  /** Writes `prompts/iter_0001.<name>.md` and returns its absolute path. */
  writePrompt(iteration: number, name: string, text: string): Promise<string>;
};

export type Loaded = {
  readonly saved: SavedState | null;
  readonly warnings: readonly string[];
  /** The highest iteration number that left a trace here, saved or not; 0 where there is none. Numbers go on from it. */
  readonly lastIteration: number;
};

/** `logs/iterations.jsonl`. */
export type Journal = {
  append(record: IterationRecord): Promise<void>;
  /** The last `count` records, oldest first. Cost does not grow with the file. */
  tail(count: number): Promise<readonly IterationRecord[]>;
};

/** The actions cache. Neither method throws: a cache is never worth a run. */
export type StateCache = {
  /** Brings the newest entry of the track back into the state dir: wholly, or not at all. */
  restore(limitMs?: number): Promise<CacheRestoreResult>;
  /** Saves the state dir under a key of its own, then deletes older entries of the track. Both within `limitMs`, 60 s by default. */
  save(seq: number, limitMs?: number): Promise<CacheSaveResult>;
};

/** `key` is `null` where nothing was brought back; without a `problem` there was nothing. A problem is a sentence; both are told where a part was left out. */
export type CacheRestoreResult = { readonly key: string | null; readonly problem: string | null };

export type CacheSaveResult =
  /** `warning`: it is saved, and something beside it could not be done; a sentence. */
  | { readonly kind: "saved"; readonly key: string; readonly warning: string | null }
  /** `problem`: why, as the end of a sentence. */
  | { readonly kind: "not-saved"; readonly problem: string };
