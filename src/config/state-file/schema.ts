import * as z from "zod/mini";
import type { Feedback, WaitCause } from "../../core/chain/state.ts";
import { STOP_RULES } from "../../core/chain/stop-rules.ts";
import { once } from "../../core/text/once.ts";

// Compiling the schema costs more than parsing the one or two files that a process reads.
z.config({ jitless: true });

/** The version of the format. A reader refuses a file of a higher version. */
export const RUNTIME_SCHEMA = 1;

const WAIT_CAUSES = [
  "day-limit",
  "error",
  "provider-limit",
  "provider-outage",
  "network-outage",
  "provider-silent",
  "no-change",
  "reviewer-declined",
  "planner-declined",
] as const satisfies WaitCause[];

const FEEDBACK_KINDS = [
  "claim-refused",
  "claim-pending",
  "error",
  "interrupted",
  "plan-edited",
  "verify-failed",
  "no-change",
  "unfinished",
  "protected",
] as const satisfies Feedback["kind"][];

export const count = z.int().check(z.nonnegative());
/** `runtime.json`. The first four keys after `schema` are the Python original's and keep their meaning. Times are ISO 8601 in UTC. */
export const runtimeFile = once(() => {
  const time = z.string().check(z.refine((text) => Number.isFinite(Date.parse(text))));
  const usage = z.object({
    input: count,
    cached_input: count,
    cache_write_input: z._default(count, 0),
    output: count,
    reasoning_output: count,
  });
  const session = z.object({ id: z.string(), usage });
  return z.object({
    schema: z.literal(RUNTIME_SCHEMA),
    consecutive_no_change: count,
    consecutive_errors: count,
    backoff_until: z.nullable(time),
    current_goal: z.nullable(z.string()),
    backoff_cause: z.nullable(z.enum(WAIT_CAUSES)),
    seq: count,
    chain_id: z.string(),
    started_at: time,
    iteration: count,
    chain_iterations: count,
    consecutive_limits: count,
    consecutive_claims: count,
    // An older version did not write it, nor `ticked`.
    goals: z._default(z.array(z.string()), []),
    trees: z.array(z.string()),
    base_tree: z.nullable(z.string()),
    plan: z.nullable(z.object({ expected: z.string(), seen: z.string(), ticked: z._default(count, 0) })),
    // An older version did not write it. It is shown and decides nothing, so a damaged one is dropped.
    progress: z.catch(
      z.nullable(
        z.object({
          done: count,
          total: count,
          items: z.array(z.object({ text: z.string(), done: z.boolean(), iteration: z.nullable(count), commit: z.nullable(z.string()) })),
        }),
      ),
      null,
    ),
    usage,
    cost_usd: z.nullable(z.number().check(z.nonnegative())),
    sessions: z.object({
      goal: z.optional(session),
      planner: z.optional(session),
      executor: z.optional(session),
      reviewer: z.optional(session),
    }),
    session_iterations: z._default(count, 0),
    day_use: z._default(z.object({ day: count, iterations: count, cost_usd: z.number().check(z.nonnegative()) }), {
      day: 0,
      iterations: 0,
      cost_usd: 0,
    }),
    feedback: z.array(z.object({ kind: z.enum(FEEDBACK_KINDS), text: z.string() })),
    in_flight: z.nullable(z.object({ iteration: count, started_at: time })),
    stopped: z.nullable(z.object({ reason: z.enum(STOP_RULES.map(({ reason }) => reason)), at: time })),
    accepted_closing_at: z.optional(time),
    // An older version did not write it.
    outage: z._default(z.nullable(z.object({ total_ms: count, last_at: time })), null),
    // `parseRecord` reads the other keys, which differ between versions.
    record: z.nullable(z.looseObject({ ts: z.string(), iteration: count, phase: z.string(), state: z.string() })),
    pending_commit: z.nullable(z.object({ sha: z.string(), parent: z.nullable(z.string()), ref: z.string() })),
    state_commit: z.optional(z.nullable(z.string())),
    // Without it the next run searches, so it cannot make a state unusable.
    remembered: z.catch(
      z.optional(z.object({ comment: z.nullable(z.object({ issue: count, id: count })), cache_key: z.nullable(z.string()) })),
      undefined,
    ),
  });
});

export type RuntimeFile = z.infer<ReturnType<typeof runtimeFile>>;
export type UsageInFile = RuntimeFile["usage"];

/** Completes a sentence: "the file is damaged: iteration is missing or has the wrong type". */
export function describeIssue({ issues: [issue] }: z.core.$ZodError): string {
  const key = issue?.path.map(String).join(".") ?? "";
  return `${key === "" ? "a key" : key} is missing or has the wrong type`;
}
