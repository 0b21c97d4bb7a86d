import * as z from "zod/mini";
import type { ClaimChecks } from "./claim-checks.ts";
import { once } from "../text/once.ts";

/** What a record is about, in the original's words; `provider_limit`, `cancelled` and `run_failed` are ours. */
export type Phase =
  | "goal_iteration"
  | "agent_error"
  | "agent_parse_error"
  | "provider_limit"
  | "provider_outage"
  | "cancelled"
  | "backoff_active"
  | "already_running"
  | "planner_error"
  | "planner_parse_error"
  | "planner_stop"
  | "reviewer_error"
  | "reviewer_parse_error"
  | "stop_stagnation"
  | "run_failed";

/** The state of the loop after a record, in the original's words. */
export type LoopState = "running" | "idle" | "backoff" | "error";

const isText = (value: unknown): boolean => typeof value === "string";

/** Records of other versions and programs are read as well: a missing or invalid value becomes its default or is dropped. */
const recordShape = once(() => {
  const text = z.catch(z.string(), "");
  const flag = z.catch(z.boolean(), false);
  const optional = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined);
  const optionalText = optional(z.string());
  const optionalNumber = optional(z.number());
  const optionalTexts = optional(z.readonly(z.array(z.string())));
  const lineCounts = { insertions: optional(z.number()), deletions: optional(z.number()) };
  // The original's keys first, ours after.
  return {
    ts: z.string(),
    iteration: z.int().check(z.nonnegative()),
    phase: z.custom<Phase>(isText),
    state: z.catch(z.custom<LoopState>(isText), "idle"),
    goal_in: text,
    summary: text,
    reason: text,
    evidence: text,
    next_goal: text,
    has_new_changes: flag,
    /** An accepted claim. */
    completed: flag,
    /** The agent's own flag; `verdict` says what the loop does. */
    stop: flag,
    return_code: optional(z.nullable(z.number())),
    error: optionalText,
    output: optionalText,
    backoff_until: optionalText,
    /** The kind of the failure, a key of `FAILURES`. */
    failure: optionalText,
    seq: optionalNumber,
    chain_id: optionalText,
    /** `continue`, `wait`, or a stop reason. */
    verdict: optionalText,
    claim: optional(z.enum(["none", "passed", "refused"])),
    refusals: optionalTexts,
    /** What an accepted claim was checked against. */
    checked_by: optional(
      z.readonly(
        z.object({ verify_command: z.nullable(z.string()), plan_boxes: z.nullable(z.number()), nothing_to_do: optional(z.boolean()) }),
      ),
    ),
    verified: optional(z.boolean()),
    /** Changed files that decide what a verification proves, cut to some. */
    review_paths: optionalTexts,
    /** Texts of the plan's items that the iteration completed, cut to some, and the plan's counts after it. */
    plan_completed: optionalTexts,
    plan_done: optionalNumber,
    plan_total: optionalNumber,
    tree: optionalText,
    commit: optionalText,
    /** What the iteration changed, with the largest files. Lines are missing for binary files, and if there was too much to count. */
    diff_stat: optional(
      z.readonly(
        z.object({ files: z.number(), ...lineCounts, largest: z.readonly(z.array(z.object({ path: z.string(), ...lineCounts }))) }),
      ),
    ),
    /** Reverted changes: `path: reason`. */
    reverted: optionalTexts,
    goal_by: optionalText,
    /** The page of the workflow run, which has the job log. */
    run_url: optionalText,
    duration_ms: optionalNumber,
    input_tokens: optionalNumber,
    cached_input_tokens: optionalNumber,
    cache_write_input_tokens: optionalNumber,
    output_tokens: optionalNumber,
    reasoning_output_tokens: optionalNumber,
    /** The model of the tokens. */
    model: optionalText,
    cost_usd: optionalNumber,
  };
});

const recordSchema = once(() => z.looseObject(recordShape()));

type Defined<Keys> = { readonly [Key in keyof Keys]: Exclude<Keys[Key], undefined> };

/** A line of `logs/iterations.jsonl`. */
export type IterationRecord = Defined<z.infer<z.ZodMiniObject<ReturnType<typeof recordShape>, z.core.$strip>>>;

/** Depth limit for the values of unknown keys. Ours have one level; a deeper value could overflow the stack of a reader. */
export const RECORD_LEVELS_MAX = 8;

/** The longest record as JSON, in UTF-16 units. At three bytes each, it still fits into a line of the journal and into `runtime.json`. */
export const RECORD_CHARS_MAX = 256 * 1_024;

/**
 * Reads a parsed line of the journal, which the agent can write to. Unknown keys are kept up to `RECORD_LEVELS_MAX` levels. Returns
 * null if the line identifies no iteration or is longer than `RECORD_CHARS_MAX`.
 */
export function parseRecord(value: unknown): IterationRecord | null {
  const { data } = recordSchema().safeParse(value);
  if (data === undefined) return null;
  const entries = Object.entries(data).filter(([, part]) => part !== undefined && !isDeeper(part, RECORD_LEVELS_MAX));
  const record = Object.fromEntries(entries);
  return JSON.stringify(record).length > RECORD_CHARS_MAX ? null : (record as IterationRecord);
}

/** What the claim of a record was checked against; null if it was not accepted, or if an older version wrote the record. */
export function checksOf({ checked_by: checkedBy }: IterationRecord): ClaimChecks | null {
  if (checkedBy === undefined) return null;
  const { nothing_to_do: nothingToDo = false, plan_boxes: planBoxes, verify_command: verifyCommand } = checkedBy;
  return { verifyCommand, planBoxes, nothingToDo };
}

function isDeeper(value: unknown, levelsMax: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levelsMax === 0 || Object.values(value).some((part) => isDeeper(part, levelsMax - 1));
}
