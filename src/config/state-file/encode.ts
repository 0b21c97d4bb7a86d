import type { IterationRecord } from "../../core/chain/record.ts";
import type { State } from "../../core/chain/state.ts";
import type { Usage } from "../../core/chain/usage.ts";
import { RUNTIME_SCHEMA, type RuntimeFile, type UsageInFile } from "./schema.ts";

/** The content of `runtime.json`: `SavedState` of the state port, which config/ may not import. */
export type SavedContent = {
  readonly state: State;
  readonly record: IterationRecord | null;
  readonly pendingCommit: { readonly sha: string; readonly parent: string | null; readonly ref: string } | null;
  readonly stateCommit?: string | null;
  readonly remembered?: {
    readonly comment: { readonly issue: number; readonly id: number } | null;
    readonly cacheKey: string | null;
  };
};

export function encodeSaved({ pendingCommit, record, remembered, state, stateCommit }: SavedContent): string {
  const { backoff, inFlight, outage, stopped, streaks } = state;
  const file: RuntimeFile = {
    schema: RUNTIME_SCHEMA,
    consecutive_no_change: streaks.noChange,
    consecutive_errors: streaks.errors,
    backoff_until: backoff === null ? null : toIso(backoff.untilMs),
    current_goal: state.goal,
    backoff_cause: backoff?.cause ?? null,
    seq: state.seq,
    chain_id: state.chainId,
    started_at: toIso(state.startedAtMs),
    iteration: state.iteration,
    chain_iterations: state.chainIterations,
    consecutive_limits: streaks.limits,
    consecutive_claims: streaks.claims,
    goals: [...state.goals],
    trees: [...state.trees],
    base_tree: state.baseTree,
    plan: state.plan,
    progress: state.progress === null ? null : { ...state.progress, items: [...state.progress.items] },
    usage: encodeUsage(state.usage),
    cost_usd: state.costUsd,
    sessions: mapValues(state.sessions, ({ id, usage }) => ({ id, usage: encodeUsage(usage) })),
    day_use: { day: state.day.day, iterations: state.day.iterations, cost_usd: state.day.costUsd },
    session_iterations: state.sessionIterations,
    feedback: [...state.feedback],
    in_flight: inFlight === null ? null : { iteration: inFlight.iteration, started_at: toIso(inFlight.startedAtMs) },
    stopped: stopped === null ? null : { reason: stopped.reason, at: toIso(stopped.atMs) },
    outage: outage === null ? null : { total_ms: outage.totalMs, last_at: toIso(outage.lastAtMs) },
    accepted_closing_at: toIso(state.acceptedClosingMs),
    record: record === null ? null : { ...record },
    pending_commit: pendingCommit,
    ...(stateCommit === undefined ? {} : { state_commit: stateCommit }),
    ...(remembered === undefined ? {} : { remembered: { comment: remembered.comment, cache_key: remembered.cacheKey } }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function encodeUsage(counts: Usage): UsageInFile {
  return {
    input: counts.input,
    cached_input: counts.cachedInput,
    cache_write_input: counts.cacheWriteInput,
    output: counts.output,
    reasoning_output: counts.reasoningOutput,
  };
}

/** Drops keys whose value is undefined. */
export function mapValues<Key extends string, From, To>(
  values: Partial<Record<Key, From | undefined>>,
  map: (value: From) => To,
): Partial<Record<Key, To>> {
  const entries = Object.entries<From | undefined>(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, map(value)]]));
  return Object.fromEntries(entries) as Partial<Record<Key, To>>;
}

/** Formats years outside 0-9999 too, which a wrong clock can produce. */
function toIso(atMs: number): string {
  return new Date(atMs).toISOString();
}
