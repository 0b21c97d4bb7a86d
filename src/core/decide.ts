/** Why a run ended. The closed set that outputs, exit codes, comments and documents speak of. */
export type StopReason =
  | "completed"
  | "stop-requested"
  | "cancelled"
  | "superseded"
  | "agent-failing"
  | "stagnated"
  | "iterations-spent"
  | "tokens-spent"
  | "cost-spent"
  | "time-spent"
  | "waiting"
  | "run-full";

/** Why a window is open. */
export type WaitCause = "error" | "provider-limit" | "no-change" | "reviewer-paused" | "planner-paused";
