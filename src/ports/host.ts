import type { LoopEvent } from "../core/chain/events.ts";

/** What people write: task, plan, stop files. */
export type ProjectFiles = {
  /** Text of TASK.md; `null` where there is none. */
  readTask(): Promise<string | null>;
  /** Text of plan.md. Throws a `UserError` where it is missing or empty. */
  readPlan(): Promise<string>;
  /** Puts another text in the place of the plan's, which must be there. False where that cannot be done without a loss. */
  writePlan(text: string): Promise<boolean>;
  /** A sentence that says which stop file exists; `null` where none does. */
  stopRequest(): Promise<string | null>;
  /** Takes the stop files away; returns the paths that were there. */
  removeStopFiles(): Promise<readonly string[]>;
};

/** Keeps a second instance out. */
export type Lock = {
  /** `null` where a live process holds it; a dead holder's lock is taken over. */
  acquire(): Promise<LockHandle | null>;
};

export type LockHandle = {
  /** The holder before died with it: what it had started may still run. */
  readonly tookOver: boolean;
  release(): Promise<void>;
};

export type Clock = {
  /** Milliseconds since the epoch. */
  nowMs(): number;
  /** Settles early, without throwing, when the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Local time minus UTC at that moment: providers tell clock times without a zone. */
  utcOffsetMinutes(atMs: number): number;
  /** A new id for a chain: 26 characters or fewer, of letters and digits. */
  newId(): string;
};

export type Log = {
  emit(event: LoopEvent): void;
  /** Leaves the terminal as it was found. */
  close(): void;
};
