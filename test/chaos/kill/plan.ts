/**
 * When, of an effect, the process dies: before it; in the middle (half of a write is written, a request is sent and not answered, a
 * child is at work); or when it is done, and nothing of the process knows yet.
 */
export type Moment = (typeof MOMENTS)[number];
export const MOMENTS = ["before", "during", "after"] as const;

/** What the preload is told, as the file that KILL_PLAN names. */
export type KillPlan = {
  /** The so-manieth effect of a kind, from 1; `null` only counts. What is done at the same time can come in another order each time. */
  readonly at: { readonly kind: string; readonly nth: number } | null;
  readonly moment: Moment;
  /** The machine is gone with the process: no post part runs. */
  readonly machine: boolean;
  /** Where the report goes. */
  readonly report: string;
};

export type KillReport = {
  /** The kinds of effects, in their order. */
  readonly effects: readonly string[];
  /** False where it came to its end. */
  readonly isKilled: boolean;
};
