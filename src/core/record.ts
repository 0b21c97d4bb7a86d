/** A line of `logs/iterations.jsonl`: the original's keys first, ours after. Absent keys did not apply. */
export type IterationRecord = {
  readonly ts: string;
  readonly iteration: number;
  readonly phase: Phase;
  readonly state: LoopState;
  readonly goal_in: string;
  readonly summary: string;
  readonly reason: string;
  readonly evidence: string;
  readonly next_goal: string;
  readonly has_new_changes: boolean;
  readonly completed: boolean;
  readonly stop: boolean;
  readonly return_code?: number | null;
  readonly error?: string;
  readonly output?: string;
  readonly backoff_until?: string;
  readonly seq?: number;
  readonly chain_id?: string;
  /** The verdict in one word: `continue`, `wait`, or a stop reason. */
  readonly verdict?: string;
  readonly claim?: "none" | "passed" | "refused";
  readonly refusals?: readonly string[];
  readonly verified?: boolean;
  readonly tree?: string;
  readonly commit?: string;
  readonly duration_ms?: number;
  readonly input_tokens?: number;
  readonly cached_input_tokens?: number;
  readonly output_tokens?: number;
  readonly cost_usd?: number;
};

export type Phase =
  | "goal_iteration"
  | "agent_error"
  | "agent_parse_error"
  | "provider_limit"
  | "cancelled"
  | "backoff_active"
  | "already_running"
  | "planner_error"
  | "planner_parse_error"
  | "planner_stop"
  | "reviewer_error"
  | "reviewer_parse_error"
  | "stop_stagnation";

export type LoopState = "running" | "idle" | "backoff" | "error";
