import type { Feedback, StopReason, WaitCause } from "../../core/chain/state.ts";
import type { RuntimeFile } from "./legacy.ts";

/**
 * What the schema asks of a file of ours, once more and without it: loading it costs as much as starting git. The tests hold the
 * two against each other, and where this one doubts, the schema decides.
 */

/** A test holds it against the rules themselves: a reason that is missing here would make a good file look damaged. */
export const STOP_REASONS = [
  "completed",
  "stop-requested",
  "cancelled",
  "superseded",
  "agent-failing",
  "stagnated",
  "iterations-spent",
  "tokens-spent",
  "cost-spent",
  "time-spent",
  "waiting",
  "run-full",
] as const satisfies readonly StopReason[];

export const WAIT_CAUSES = [
  "error",
  "provider-limit",
  "no-change",
  "reviewer-declined",
  "planner-declined",
] as const satisfies readonly WaitCause[];

export const NOTE_KINDS = [
  "claim-refused",
  "claim-pending",
  "error",
  "interrupted",
  "plan-edited",
  "verify-failed",
  "no-change",
  "unfinished",
  "protected",
] as const satisfies readonly Feedback["kind"][];

type Kind = (value: unknown) => boolean;

const isText: Kind = (value) => typeof value === "string";
const isCount: Kind = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isTime: Kind = (value) => typeof value === "string" && Number.isFinite(Date.parse(value));
const orNull =
  (isKind: Kind): Kind =>
  (value) =>
    value === null || isKind(value);
const oneOf =
  (words: readonly string[]): Kind =>
  (value) =>
    words.some((word) => word === value);
const listOf =
  (isKind: Kind): Kind =>
  (value) =>
    Array.isArray(value) && value.every(isKind);

function withKeys(kinds: Readonly<Record<string, Kind>>): Kind {
  const rows = Object.entries(kinds);
  return (value) => isObject(value) && rows.every(([key, isKind]) => Object.hasOwn(value, key) && isKind(value[key]));
}

const isUsage = withKeys({ input: isCount, cached_input: isCount, output: isCount, reasoning_output: isCount });
const isThread = withKeys({ id: isText, usage: isUsage });
const isTexts = listOf(isText);

const isOurs = withKeys({
  schema: isCount,
  consecutive_no_change: isCount,
  consecutive_errors: isCount,
  backoff_until: orNull(isTime),
  backoff_cause: orNull(oneOf(WAIT_CAUSES)),
  current_goal: orNull(isText),
  seq: isCount,
  chain_id: isText,
  started_at: isTime,
  iteration: isCount,
  chain_iterations: isCount,
  consecutive_limits: isCount,
  consecutive_claims: isCount,
  focuses: isTexts,
  trees: isTexts,
  base_tree: orNull(isText),
  plan: orNull(withKeys({ expected: isText, seen: isText })),
  usage: isUsage,
  cost_usd: (value) => typeof value === "number" && Number.isFinite(value) && value >= 0,
  sessions: (value) => isObject(value) && Object.values(value).every(isThread),
  notes: listOf(withKeys({ kind: oneOf(NOTE_KINDS), text: isText })),
  in_flight: orNull(withKeys({ iteration: isCount, started_at: isTime })),
  stopped: orNull(withKeys({ reason: oneOf(STOP_REASONS), at: isTime })),
  record: orNull(withKeys({ ts: isText, iteration: isCount, phase: isText, state: isText })),
  landing: orNull(withKeys({ sha: isText, parent: orNull(isText), ref: isText })),
} satisfies Record<Exclude<keyof RuntimeFile, "state_commit">, Kind>);

/** A state dir that was never on a server has none. */
const isStateCommit = orNull(isText);

/** Whether a parsed file has every key of ours, with values of their kinds. */
export function isRuntimeFile(value: unknown): value is RuntimeFile {
  if (!isOurs(value)) return false;
  const { state_commit: commit = null } = value as { readonly state_commit?: unknown };
  return isStateCommit(commit);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
