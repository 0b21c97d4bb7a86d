import type { IterationEnd } from "../run-view.ts";

/**
 * What a report page shows, as the JSON in it. The browser code in `src/page/` reads it. Texts are cleaned of hidden characters and capped;
 * the page writes them as text only, never as markup.
 */
export type PageData = {
  /** The name of the workspace's folder, or of the repository. */
  readonly project: string;
  /** Null on a local machine. */
  readonly track: string | null;
  readonly chainId: string;
  readonly version: string;
  /** UTC, in milliseconds since 1970, as all times here. */
  readonly madeAtMs: number;
  readonly startedAtMs: number;
  readonly elapsedMs: number;
  readonly tone: "good" | "active" | "wait" | "neutral" | "bad";
  readonly title: string;
  /** Why the chain is in this state, and what to do; empty if there is nothing to say. */
  readonly message: string;
  readonly remedy: string;
  /** The next goal; empty if the agent chooses it, or if the chain has stopped. */
  readonly goal: string;
  readonly iterations: number;
  readonly iterationsMax: number | null;
  /** What the token budget counts. */
  readonly tokens: number;
  readonly tokensMax: number | null;
  readonly cachedTokens: number;
  /** Null if the price of the model is unknown, or if no tokens are reported. */
  readonly costUsd: number | null;
  readonly costUsdMax: number | null;
  /** Null if the plan has no checkboxes, or before the first iteration. */
  readonly plan: PagePlan | null;
  /** Oldest first. */
  readonly entries: readonly PageEntry[];
  /** Texts are cut to this many characters, so that the page stays small. */
  readonly textCharsMax: number;
  /** Records of the chain's beginning that were left out. */
  readonly leftOut: number;
  /** `https://github.com/o/r/commit/`; null if the commits are on this machine only. */
  readonly commitUrl: string | null;
};

export type PagePlan = {
  readonly done: number;
  readonly total: number;
  readonly items: readonly {
    readonly text: string;
    readonly done: boolean;
    readonly iteration: number | null;
    readonly commit: string | null;
  }[];
};

/** One record. A key is missing if there is nothing to show. */
export type PageEntry = {
  readonly iteration: number;
  /** In ISO 8601; empty if it cannot be read. */
  readonly at: string;
  readonly end: IterationEnd;
  readonly tookMs?: number;
  readonly goal?: string;
  readonly goalBy?: string;
  readonly summary?: string;
  readonly evidence?: string;
  readonly error?: string;
  readonly refusals?: readonly string[];
  readonly reverted?: readonly string[];
  readonly reviewPaths?: readonly string[];
  readonly completedItems?: readonly string[];
  readonly planDone?: number;
  readonly planTotal?: number;
  readonly commit?: string;
  /** "2 files, +12 -4" */
  readonly change?: string;
  readonly changedFiles?: readonly string[];
  readonly tokens?: number;
  readonly cachedTokens?: number;
  readonly costUsd?: number;
  readonly model?: string;
  /** How the verify command ended; missing if it did not run. */
  readonly verified?: boolean;
  readonly checks?: string;
};
