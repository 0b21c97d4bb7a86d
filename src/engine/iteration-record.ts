import type { Verdict } from "../core/chain/decision.ts";
import { renderIsoTime } from "../core/text/iso-time.ts";
import { type FailureCause, isProviderWait } from "../core/chain/failure.ts";
import type { DiffStat } from "../core/chain/diff-stat.ts";
import type { Outcome, AgentResult } from "../core/chain/outcome.ts";
import type { IterationRecord, LoopState, Phase } from "../core/chain/record.ts";
import type { Spec } from "../core/chain/spec.ts";
import type { Role, State } from "../core/chain/state.ts";
import { shortenReviewPaths } from "../core/policy/review-paths.ts";
import { oneLine } from "../core/text/text.ts";
import { findCostUsd, knownCostUsd } from "../core/chain/prices.ts";

type RecordInput = {
  readonly spec: Spec;
  readonly state: State;
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  readonly commit: string | null;
  /** Texts of the plan's items that the iteration completed. */
  readonly completedItems: readonly string[];
  /** `null` if the chain gave the goal. */
  readonly goalBy: string | null;
  readonly runUrl: string | null;
};

/** Limits the list of reverted paths: the last records are part of every pushed state. */
const REVERTED_MAX = 20;
const PATH_CHARS_MAX = 200;
const COMPLETED_ITEMS_MAX = 20;

/** The record of one iteration: a line of `iterations.jsonl`. */
export function buildIterationRecord(input: RecordInput): IterationRecord {
  const { commit, completedItems, goalBy, outcome, runUrl, spec, state, verdict } = input;
  const handoff = "handoff" in outcome.result ? outcome.result.handoff : null;
  const completed = verdict.kind === "stop" && verdict.reason === "completed";
  return {
    ts: renderIsoTime(outcome.endedAtMs),
    iteration: outcome.iteration,
    phase: phaseOf(outcome.result),
    state: loopStateOf(outcome.result, verdict, state),
    goal_in: outcome.goal ?? "",
    summary: handoff?.summary ?? "",
    reason: handoff?.reason ?? "",
    evidence: handoff?.evidence ?? "",
    next_goal: completed ? "" : (state.goal ?? ""),
    has_new_changes: outcome.treeAfter !== outcome.treeBefore,
    completed,
    stop: handoff?.stop ?? false,
    ...errorKeys(outcome.result),
    ...(state.backoff === null ? {} : { backoff_until: renderIsoTime(state.backoff.untilMs) }),
    seq: state.seq,
    chain_id: state.chainId,
    verdict: verdict.kind === "stop" ? verdict.reason : verdict.kind,
    claim: outcome.claim.kind,
    ...(outcome.claim.kind === "refused" ? { refusals: outcome.claim.gateFailures.map((refusal) => refusal.reason) } : {}),
    ...checkKeys(outcome.claim),
    ...(outcome.verification === null ? {} : { verified: outcome.verification.passed }),
    ...(outcome.reviewPaths.length === 0 ? {} : { review_paths: shortenReviewPaths(outcome.reviewPaths) }),
    ...planKeys(completedItems, state),
    tree: outcome.workTree,
    ...(commit === null ? {} : { commit }),
    ...diffStatKey(outcome, commit),
    ...(outcome.reverted.length === 0 ? {} : { reverted: listReverted(outcome.reverted) }),
    ...(goalBy === null ? {} : { goal_by: goalBy }),
    ...(runUrl === null ? {} : { run_url: runUrl }),
    duration_ms: outcome.endedAtMs - outcome.startedAtMs,
    input_tokens: outcome.usage.input,
    cached_input_tokens: outcome.usage.cachedInput,
    cache_write_input_tokens: outcome.usage.cacheWriteInput,
    output_tokens: outcome.usage.output,
    reasoning_output_tokens: outcome.usage.reasoningOutput,
    ...(outcome.model === null ? {} : { model: outcome.model }),
    ...costKey(outcome, spec),
  };
}

function costKey({ model, usage }: Outcome, { prices }: Spec): Pick<IterationRecord, "cost_usd"> {
  const costUsd = knownCostUsd({ usage, costUsd: findCostUsd(usage, model, prices) });
  return costUsd === null ? {} : { cost_usd: costUsd };
}

function planKeys(completed: readonly string[], { progress }: State): Pick<IterationRecord, "plan_completed" | "plan_done" | "plan_total"> {
  if (progress === null) return {};
  const counts = { plan_done: progress.done, plan_total: progress.total };
  return completed.length === 0 ? counts : { plan_completed: completed.slice(0, COMPLETED_ITEMS_MAX), ...counts };
}

function checkKeys(claim: Outcome["claim"]): Pick<IterationRecord, "checked_by"> {
  if (claim.kind !== "passed") return {};
  const { nothingToDo, planBoxes, verifyCommand } = claim.checks;
  return {
    checked_by: { verify_command: verifyCommand, plan_boxes: planBoxes, ...(nothingToDo === true ? { nothing_to_do: true } : {}) },
  };
}

/** The work that an earlier, failed iteration has left is not this one's, unless this one commits it. */
function diffStatKey({ diffStat: stat, treeAfter, treeBefore }: Outcome, commit: string | null): Pick<IterationRecord, "diff_stat"> {
  if (stat === null || (treeAfter === treeBefore && commit === null)) return {};
  const largest = stat.largest.map((file) => ({ path: file.path, ...lineKeys(file) }));
  return { diff_stat: { files: stat.files, ...lineKeys(stat), largest } };
}

function lineKeys({ deletions, insertions }: Pick<DiffStat, "deletions" | "insertions">) {
  return insertions === null || deletions === null ? {} : { insertions, deletions };
}

function listReverted(reverted: Outcome["reverted"]): readonly string[] {
  const more = reverted.length > REVERTED_MAX ? [`and ${reverted.length - REVERTED_MAX} more`] : [];
  return [...reverted.slice(0, REVERTED_MAX).map(({ path, reason }) => `${oneLine(path, PATH_CHARS_MAX)}: ${reason}`), ...more];
}

/** The record of a run that ended because a backoff was longer than it may wait. */
export function buildBackoffRecord(state: State, atMs: number): IterationRecord {
  const { backoff, chainId, goal, iteration, seq } = state;
  const base = emptyRecord(atMs, iteration, "backoff_active", "backoff", "backoff_window_open");
  return {
    ...base,
    next_goal: goal ?? "",
    backoff_until: renderIsoTime(backoff?.untilMs ?? atMs),
    seq,
    chain_id: chainId,
    verdict: "waiting",
  };
}

/** The record of a run that found the lock held. It has not read the state, which belongs to the other instance. */
export function buildAlreadyRunningRecord(atMs: number): IterationRecord {
  return emptyRecord(atMs, 0, "already_running", "idle", "single_instance_lock_busy");
}

/** The second record of an iteration after which the chain stopped for stagnation, as version 0.1 of the Python original writes it. */
export function buildStagnationRecord(state: State, why: string, atMs: number): IterationRecord {
  const base = emptyRecord(atMs, state.iteration, "stop_stagnation", "idle", why);
  return { ...base, next_goal: state.goal ?? "", seq: state.seq, chain_id: state.chainId, verdict: "stagnated" };
}

/** The record of a run that ended by an error, which is not the agent's. `state` is null if it could not be read. */
export function buildFailedRecord(state: State | null, error: string, atMs: number): IterationRecord {
  const base = {
    ...emptyRecord(atMs, state?.iteration ?? 0, "run_failed", "error", ""),
    error,
    next_goal: state?.goal ?? "",
    verdict: "failed",
  };
  return state === null ? base : { ...base, seq: state.seq, chain_id: state.chainId };
}

function emptyRecord(atMs: number, iteration: number, phase: Phase, state: LoopState, reason: string): IterationRecord {
  const texts = { goal_in: "", summary: "", reason, evidence: "", next_goal: "" };
  return { ts: renderIsoTime(atMs), iteration, phase, state, ...texts, has_new_changes: false, completed: false, stop: false };
}

function phaseOf(work: AgentResult): Phase {
  switch (work.kind) {
    case "handed-off":
      return "goal_iteration";
    case "declined":
      return work.by === "planner" ? "planner_stop" : "goal_iteration";
    case "invalid-handoff":
      return errorPhase(work.role, "parse_error");
    case "failed":
      return failurePhase(work.failure.cause) ?? errorPhase(work.role, "error");
    case "cancelled":
      return "cancelled";
  }
}

/** The phase of a failure that the Python original does not tell from an error. */
function failurePhase(cause: FailureCause): Phase | null {
  if (cause === "provider-limit") return "provider_limit";
  return isProviderWait(cause) ? "provider_outage" : null;
}

/** The Python original names the planner and the reviewer, and calls every other role the agent. */
function errorPhase(role: Role, kind: "error" | "parse_error"): Phase {
  return `${role === "planner" || role === "reviewer" ? role : "agent"}_${kind}`;
}

function loopStateOf(work: AgentResult, verdict: Verdict, state: State): LoopState {
  const isError = work.kind === "failed" ? !isProviderWait(work.failure.cause) : work.kind === "invalid-handoff";
  if (isError) return "error";
  if (state.backoff !== null) return "backoff";
  return verdict.kind === "continue" ? "running" : "idle";
}

function errorKeys(work: AgentResult): Pick<IterationRecord, "return_code" | "error" | "output" | "failure"> {
  if (work.kind === "invalid-handoff") return { error: work.problem, output: work.output, failure: "no-handoff" };
  if (work.kind !== "failed") return {};
  const { cause, exitCode, message, output } = work.failure;
  return { return_code: exitCode, error: message, output, failure: cause };
}
