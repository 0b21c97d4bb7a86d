import type { RunProgress } from "./budget.ts";
import type { ClosedPull } from "./closed-pull.ts";
import type { FailureCause } from "./failure.ts";
import type { State, StopReason, WaitCause } from "./state.ts";

/** What a decision depends on besides the state and the outcome. */
export type DecisionInput = {
  readonly atMs: number;
  /** A sentence that names the request to stop; null if there is none. */
  readonly stopRequest: string | null;
  /** Null if there is none, or if the run does not know. */
  readonly closedPull: ClosedPull | null;
  readonly cancelled: boolean;
  readonly superseded: boolean;
  /** `iterations` includes the one that the decision follows. */
  readonly run: RunProgress;
};

export type Decision = { readonly state: State; readonly verdict: Verdict };

/** `wait`: the backoff is short enough for this run to sleep until it is over and then decide again without an outcome. */
export type Verdict =
  | { readonly kind: "continue" }
  | { readonly kind: "wait"; readonly untilMs: number; readonly cause: WaitCause }
  /** `cause` is the failure that ended the run; null if none did. */
  | { readonly kind: "stop"; readonly reason: StopReason; readonly message: string; readonly cause: FailureCause | null };
