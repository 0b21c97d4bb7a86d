import type { InputKey, InputValues } from "./inputs/inputs.ts";

/** The keys of the Python original, whose `max_iterations` is 0 by default. It reads a file only if `--config` names one. */
const ORIGINAL_KEYS = new Set<string>([
  "agent_command_template",
  "max_iterations",
  "max_stagnation",
  "command_timeout_sec",
  "stop_file_name",
  "global_stop_file_name",
  "lock_file_name",
  "completion_promise",
  "planner_model_hint",
  "reviewer_model_hint",
  "history_tail",
  "no_change_gate",
  "backoff_base_sec",
  "backoff_max_sec",
  "no_change_backoff_sec",
  "continue_false_backoff_sec",
  "planner_stop_backoff_sec",
] satisfies readonly InputKey[]);

/** Whether a configuration file has only keys of the Python original, which requires `agent_command_template`. */
export function isOfOriginal(fromFile: Partial<InputValues>): boolean {
  return fromFile.agent_command_template !== undefined && Object.keys(fromFile).every((key) => ORIGINAL_KEYS.has(key));
}
