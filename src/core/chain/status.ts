import type { Verdict } from "./decision.ts";
import { renderIsoTime } from "../text/iso-time.ts";
import { currentItem } from "./plan-progress.ts";
import type { IterationRecord, LoopState } from "./record.ts";
import type { Host, Spec } from "./spec.ts";
import type { State } from "./state.ts";
import { knownCostUsd } from "./prices.ts";
import { remedyFor, stopRule } from "./stop-rules.ts";
import { budgetTokens, totalTokens } from "./usage.ts";

export type StatusInput = {
  readonly spec: Spec;
  readonly state: State;
  readonly verdict: Verdict;
  readonly lastRecord: IterationRecord | null;
  readonly workspace: string;
  readonly processId: number;
  readonly host: Host;
  readonly atMs: number;
};

/** Returns the content of `status.json`. Keys may be added and are never renamed; absent values are null. */
export function buildStatus(input: StatusInput): Readonly<Record<string, unknown>> {
  const { atMs, lastRecord, processId, spec, state, verdict, workspace } = input;
  const stop = verdict.kind === "stop" ? verdict : null;
  return {
    state: loopState(verdict, state),
    phase: lastRecord?.phase ?? null,
    chain_id: state.chainId,
    iteration: state.inFlight?.iteration ?? state.iteration,
    chain_iterations: state.chainIterations,
    max_iterations: spec.limits.iterationsMax,
    goal: state.goal,
    plan_done: state.progress?.done ?? null,
    plan_total: state.progress?.total ?? null,
    /** The first open item. */
    plan_item: currentItem(state.progress)?.text ?? null,
    summary: lastRecord?.summary ?? null,
    next_goal: lastRecord?.next_goal ?? null,
    error: lastRecord?.error ?? null,
    stop_reason: stop?.reason ?? null,
    stop_why: stop?.message ?? null,
    /** The failure that ended the run, a key of `FAILURES`. */
    stop_cause: stop?.cause ?? null,
    stop_remedy: stop === null ? null : remedyFor(stop.reason, input.host, stop.cause),
    backoff_until: state.backoff === null ? null : renderIsoTime(state.backoff.untilMs),
    backoff_cause: state.backoff?.cause ?? null,
    consecutive_errors: state.streaks.errors,
    consecutive_no_change: state.streaks.noChange,
    tokens: totalTokens(state.usage),
    budget_tokens: budgetTokens(state.usage),
    input_tokens: state.usage.input,
    cached_input_tokens: state.usage.cachedInput,
    cache_write_input_tokens: state.usage.cacheWriteInput,
    output_tokens: state.usage.output,
    cost_usd: knownCostUsd(state),
    started_at: renderIsoTime(state.startedAtMs),
    updated_at: renderIsoTime(atMs),
    workspace,
    pid: processId,
  };
}

/** Returns the content of `status.json` after an error ended a run; `before` is what it would say without the error. */
export function buildFailedStatus(
  before: Readonly<Record<string, unknown>>,
  { atMs, message, remedy }: { readonly message: string; readonly remedy: string | null; readonly atMs: number },
): Readonly<Record<string, unknown>> {
  const end = { state: "error", error: message, stop_reason: "failed", stop_why: message, stop_cause: null, stop_remedy: remedy };
  return { ...before, ...end, updated_at: renderIsoTime(atMs) };
}

function loopState(verdict: Verdict, { backoff }: State): LoopState {
  if (verdict.kind === "continue") return "running";
  if (verdict.kind === "wait" || verdict.reason === "waiting" || (verdict.reason === "run-full" && backoff !== null)) return "backoff";
  return stopRule(verdict.reason).conclusion === "failure" ? "error" : "idle";
}
