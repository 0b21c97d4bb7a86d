import type { LoopEvent } from "../core/chain/events.ts";

export type ProjectFiles = {
  readTask(): Promise<string | null>;
  /** Throws a `UserError` if the plan is missing or empty. */
  readPlan(): Promise<string>;
  /** Replaces the text of an existing plan. Returns false if that would lose content. */
  writePlan(text: string): Promise<boolean>;
  /** Returns a sentence that names the stop file, or null if there is none. */
  stopRequest(): Promise<string | null>;
  removeStopFiles(): Promise<readonly string[]>;
};

export type Lock = {
  /** Returns null if a running process holds the state dir's lock. Takes over the lock of a dead one. */
  acquire(): Promise<LockHandle | null>;
};

export type LockHandle = {
  /** The last holder died without releasing the lock, so its agent may still run. */
  readonly tookOver: boolean;
  release(): Promise<void>;
};

export type Clock = {
  /** The wall clock, which a person or a time server may set. */
  nowMs(): number;
  /** Since the clock was made. Never decreases, and includes the time for which the machine was suspended. */
  elapsedMs(): number;
  /** Resolves early if the signal aborts; never rejects. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Local time minus UTC at that moment: providers print clock times without a zone. */
  utcOffsetMinutes(atMs: number): number;
  /** A new chain id: at most 26 letters and digits. */
  newId(): string;
};

export type Log = {
  emit(event: LoopEvent): void;
  close(): void;
};
