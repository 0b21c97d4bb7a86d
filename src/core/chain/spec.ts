/** The settings that a decision depends on. In limits, null means no limit. */
export type Spec = {
  readonly mode: Mode;
  readonly promise: PromiseRule;
  readonly gates: Gates;
  readonly limits: ChainLimits;
  readonly run: RunLimits;
  readonly day: DayLimits;
  readonly backoff: BackoffRule;
  /** The user's prices; null if none are set, and then those of `price-table.ts` apply. */
  readonly prices: Prices | null;
  /** A session is dropped after this many finished iterations; null: never. */
  readonly sessionIterations: number | null;
  readonly hints: { readonly planner: string; readonly reviewer: string };
  /** How many records of earlier iterations the prompt shows. */
  readonly historyTail: number;
};

/** `goal`: one agent turn per iteration. `roles`: a planner, an executor and a reviewer turn. */
export type Mode = "goal" | "roles";

export type PromiseRule = {
  readonly token: string;
  /** `strict`: alone on a line of a message without a handoff. `anywhere`: any mention, as in the original. */
  readonly match: "strict" | "anywhere";
  /** How many iterations in a row must claim completion; at least 1. */
  readonly confirmations: number;
};

export type Gates = {
  /** A completion claim needs a plan without open boxes. */
  readonly plan: boolean;
  /** The chain waits after an iteration that changed nothing. */
  readonly noChange: boolean;
  /** When the verify command runs; null if there is none. */
  readonly verify: "claim" | "change" | null;
};

export type ChainLimits = {
  readonly iterationsMax: number | null;
  readonly tokensMax: number | null;
  readonly costUsdMax: number | null;
  readonly durationMsMax: number | null;
  readonly stagnationMax: number | null;
  readonly consecutiveErrorsMax: number;
  /** How long an outage of the provider or the network is waited out. */
  readonly outageMsMax: number;
};

/** Limits of one UTC day, over all tracks of the repository. */
export type DayLimits = {
  readonly iterationsMax: number | null;
  readonly costUsdMax: number | null;
  /** What the other tracks had used when the run started. */
  readonly others: DayUse;
};

/** `day` counts the UTC days since 1970. `costUsd` leaves out unknown costs. */
export type DayUse = { readonly day: number; readonly iterations: number; readonly costUsd: number };

export type RunLimits = {
  readonly iterationsMax: number | null;
  readonly durationMsMax: number | null;
  /** The longest wait inside a run. A longer one ends the run. */
  readonly waitMsMax: number | null;
};

export type BackoffRule = {
  readonly baseMs: number;
  readonly maxMs: number;
  readonly noChangeMs: number;
  readonly continueFalseMs: number;
  readonly plannerStopMs: number;
};

/** US dollars per million tokens. */
export type Prices = {
  readonly inputUsd: number;
  readonly cachedInputUsd: number;
  readonly cacheWriteUsd: number;
  readonly outputUsd: number;
};

/** Where the loop runs: `github` is a GitHub Actions job. */
export type Host = "local" | "github";
