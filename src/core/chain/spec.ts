/** What the user asked for, as the decision sees it: no paths, no strings left to parse. `null` means "no limit". */
export type Spec = {
  readonly mode: Mode;
  readonly promise: PromiseRule;
  readonly gates: Gates;
  readonly limits: ChainLimits;
  readonly run: RunLimits;
  readonly backoff: BackoffRule;
  /** The user's own prices; `null` where none were given, and then no cost is known. */
  readonly prices: Prices | null;
  readonly hints: { readonly planner: string; readonly reviewer: string };
  /** How many earlier records the prompt shows. */
  readonly historyTail: number;
};

/** `goal`: one agent turn an iteration. `roles`: planner, executor, reviewer. */
export type Mode = "goal" | "roles";

export type PromiseRule = {
  /** The token that claims the task is done. */
  readonly token: string;
  /** `strict`: alone on a line, or a word of the summary. `anywhere`: the original's rule, any mention counts. */
  readonly match: "strict" | "anywhere";
  /** How many iterations in a row must claim before a claim is accepted; at least 1. */
  readonly confirmations: number;
};

export type Gates = {
  /** A claim needs a plan without an open box. */
  readonly plan: boolean;
  /** An iteration that changed nothing waits. */
  readonly noChange: boolean;
  /** When the verify command runs; `null` where there is none. */
  readonly verify: "claim" | "change" | null;
};

/** Budgets and streaks of the whole chain. */
export type ChainLimits = {
  readonly iterationsMax: number | null;
  readonly tokensMax: number | null;
  readonly costUsdMax: number | null;
  readonly durationMsMax: number | null;
  readonly stagnationMax: number | null;
  readonly consecutiveErrorsMax: number;
};

/** Limits of one run: one call of the local command, or one workflow run. */
export type RunLimits = {
  readonly iterationsMax: number | null;
  readonly durationMsMax: number | null;
  /** The longest wait that is slept through inside the run; a longer one is persisted and the run ends. */
  readonly waitMsMax: number | null;
};

export type BackoffRule = {
  readonly baseMs: number;
  readonly maxMs: number;
  readonly noChangeMs: number;
  readonly continueFalseMs: number;
  readonly plannerStopMs: number;
};

/** US dollars for one million tokens. */
export type Prices = { readonly inputUsd: number; readonly cachedInputUsd: number; readonly outputUsd: number };

/** Where the loop runs: on a local machine, or in a GitHub Actions job. */
export type Host = "local" | "github";
