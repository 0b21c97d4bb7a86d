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
  /** What may not land and was put back: `path: why`. */
  readonly reverted?: readonly string[];
  /** Who set the goal by hand. */
  readonly goal_by?: string;
  readonly duration_ms?: number;
  readonly input_tokens?: number;
  readonly cached_input_tokens?: number;
  readonly output_tokens?: number;
  readonly cost_usd?: number;
};

/** What kind of record it is, in the original's words. */
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

/** How the loop stood after it, in the original's words. */
export type LoopState = "running" | "idle" | "backoff" | "error";

const TEXTS = ["goal_in", "summary", "reason", "evidence", "next_goal"] as const satisfies readonly (keyof IterationRecord)[];
const FLAGS = ["has_new_changes", "completed", "stop"] as const satisfies readonly (keyof IterationRecord)[];

type OptionalKey = Exclude<keyof IterationRecord, "ts" | "iteration" | "phase" | "state" | (typeof TEXTS)[number] | (typeof FLAGS)[number]>;

const OPTIONAL: Readonly<Record<OptionalKey, (value: unknown) => boolean>> = {
  return_code: (value) => value === null || isNumber(value),
  error: isText,
  output: isText,
  backoff_until: isText,
  seq: isNumber,
  chain_id: isText,
  verdict: isText,
  claim: (value) => value === "none" || value === "passed" || value === "refused",
  refusals: (value) => Array.isArray(value) && value.every(isText),
  verified: (value) => typeof value === "boolean",
  tree: isText,
  commit: isText,
  reverted: (value) => Array.isArray(value) && value.every(isText),
  goal_by: isText,
  duration_ms: isNumber,
  input_tokens: isNumber,
  cached_input_tokens: isNumber,
  output_tokens: isNumber,
  cost_usd: isNumber,
};

/**
 * How many levels a value of another version's key may have. Ours have one; what is deeper is hostile, and whoever walks it
 * runs out of stack.
 */
export const RECORD_LEVELS_MAX = 8;

/**
 * The longest record as JSON, in UTF-16 units: some times what ours have. Three bytes each, it still fits into a line of the
 * journal, and with every value on a line of its own into `runtime.json`.
 */
export const RECORD_CHARS_MAX = 256 * 1_024;

/**
 * Reads a parsed line of the journal, which the agent and the original can write to as well: what is missing becomes empty,
 * what is not of its kind is left out, and keys of other versions stay, but for those whose values have more than
 * `RECORD_LEVELS_MAX` levels. `null` for what names no iteration, and for what is longer than `RECORD_CHARS_MAX`.
 */
export function parseRecord(value: unknown): IterationRecord | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const record: Record<string, unknown> = { ...value };
  const { iteration, phase, state, ts } = record as Record<"iteration" | "phase" | "state" | "ts", unknown>;
  if (!Number.isSafeInteger(iteration) || Number(iteration) < 0 || !isText(ts) || !isText(phase)) return null;
  if (!isText(state)) record["state"] = "idle";
  for (const key of TEXTS) if (!isText(record[key])) record[key] = "";
  for (const key of FLAGS) record[key] = record[key] === true;
  for (const [key, isKind] of Object.entries(OPTIONAL)) if (!isKind(record[key])) delete record[key];
  for (const [key, part] of Object.entries(record)) if (isDeeper(part, RECORD_LEVELS_MAX)) delete record[key];
  if (JSON.stringify(record).length > RECORD_CHARS_MAX) return null;
  // Phases and states of other versions are shown as they are.
  return record as IterationRecord;
}

/** Asks no deeper than that itself. */
function isDeeper(value: unknown, levelsMax: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levelsMax === 0 || Object.values(value).some((part) => isDeeper(part, levelsMax - 1));
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
