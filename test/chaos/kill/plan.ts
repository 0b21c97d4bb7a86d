/**
 * When the process is killed: before an effect, during it (half of a write is written, a request is sent but not answered, a child is
 * running), or after it, before the process observes its end.
 */
export type Timing = (typeof TIMINGS)[number];
export const TIMINGS = ["before", "during", "after"] as const;

/** The content of the file that KILL_PLAN names. */
export type KillPlan = {
  /** The n-th effect of a kind, from 1. `null` only counts effects. The order of concurrent effects varies between runs. */
  readonly at: { readonly kind: string; readonly nth: number } | null;
  readonly timing: Timing;
  /** True if the machine dies with the process, so that no post step runs. */
  readonly machine: boolean;
  /** The file for the report. */
  readonly report: string;
};

export type KillReport = {
  /** The kinds of the effects, in order. */
  readonly effects: readonly string[];
  /** False if the process ended by itself. */
  readonly isKilled: boolean;
};
