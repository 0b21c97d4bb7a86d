import type { RunProgress } from "./budget.ts";
import type { State, StopReason, WaitCause } from "./state.ts";

/** What is so at the moment of the decision and stands neither in the state nor in the outcome. */
export type DecisionInput = {
  readonly atMs: number;
  /** A sentence that says who or what asks the loop to stop; `null` where nothing does. */
  readonly stopRequest: string | null;
  /** SIGINT or SIGTERM has arrived. */
  readonly cancelled: boolean;
  /** Another run has landed this iteration first. */
  readonly superseded: boolean;
  /** `iterations`: finished in this run, the outcome's own included. */
  readonly run: RunProgress;
};

export type Decision = { readonly state: State; readonly verdict: Verdict };

/** `wait`: the window is short enough for this run; sleep until it is over, then ask again without an outcome. */
export type Verdict =
  | { readonly kind: "continue" }
  | { readonly kind: "wait"; readonly untilMs: number; readonly cause: WaitCause }
  | { readonly kind: "stop"; readonly reason: StopReason; readonly message: string };
