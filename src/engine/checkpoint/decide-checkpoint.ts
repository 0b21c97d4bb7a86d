import { decide } from "../../core/chain/decide.ts";
import type { DecisionInput, Verdict } from "../../core/chain/decision.ts";
import { beginIteration } from "../../core/chain/lifecycle.ts";
import type { Outcome } from "../../core/chain/outcome.ts";
import { followPlan } from "../../core/chain/plan-progress.ts";
import { addPushFeedback, applyPushOutcome, hasLanded, type PushOutcome } from "../../core/chain/push-outcome.ts";
import type { IterationRecord } from "../../core/chain/record.ts";
import type { State } from "../../core/chain/state.ts";
import { buildStatus } from "../../core/chain/status.ts";
import { type CommitRefusal, remedyForCommit } from "../../core/policy/commit-policy.ts";
import { userError } from "../../errors/user-error.ts";
import { buildBackoffRecord, buildIterationRecord, buildStagnationRecord } from "../iteration-record.ts";
import type { RunRequest } from "../run-request.ts";
import type { Checkpoint } from "./checkpointer.ts";

type DecisionFacts = {
  readonly state: State;
  readonly outcome: Outcome | null;
  readonly input: DecisionInput;
  readonly tree: string;
  readonly lastRecord: IterationRecord | null;
};

type DecidedCheckpoint = {
  readonly verdict: Verdict;
  /** The outcome corrected by what became of its work. */
  readonly outcome: Outcome | null;
  readonly record: IterationRecord | null;
  readonly checkpoint: Checkpoint;
};

/**
 * Decides what comes next and builds the checkpoint for it. Pure, so it can be called once per push attempt: what became of the
 * work (`pushOutcome`) is an input of the decision.
 */
export function decideCheckpoint(request: RunRequest, facts: DecisionFacts, pushOutcome: PushOutcome): DecidedCheckpoint {
  const { host, processId, runUrl, spec, workspace } = request;
  const { input, lastRecord, outcome, state: before, tree } = facts;
  const { atMs } = input;
  const applied = outcome === null ? null : applyPushOutcome(outcome, pushOutcome);
  const { state: decided, verdict } = decide(spec, before, applied, input);
  const withFeedback = applied === null ? decided : addPushFeedback(decided, applied, pushOutcome);
  const commit = "commit" in pushOutcome ? pushOutcome.commit : null;
  const { completed: completedItems, state: followed } = recordPlan(withFeedback, applied, {
    commit,
    hasLanded: hasLanded(pushOutcome, request.commit),
  });
  const current = followed.baseTree === null ? { ...followed, baseTree: tree } : followed;
  const continues = verdict.kind === "continue" && !endsRun(applied, pushOutcome);
  const state = continues ? beginIteration(current, atMs) : current;

  const waiting = verdict.kind === "stop" && verdict.reason === "waiting" ? buildBackoffRecord(current, atMs) : null;
  const goalBy = applied?.goal === request.goal ? request.goalBy : null;
  const record =
    applied === null
      ? waiting
      : buildIterationRecord({ spec, state: current, verdict, outcome: applied, commit, completedItems, goalBy, runUrl });
  const records = record === null ? [] : [record];
  if (verdict.kind === "stop" && verdict.reason === "stagnated") records.push(buildStagnationRecord(current, verdict.message, atMs));
  const newest = record ?? lastRecord;
  const status = buildStatus({ spec, state, verdict, lastRecord: newest, workspace, processId, host, atMs });
  const isLeft = pushOutcome.kind === "rejected" && pushOutcome.ref === null;
  const hasUnsavedWork = state.inFlight !== null || isLeft || outcome?.isUnread === true;
  const saved = { state, record: newest, pendingCommit: null };
  return { verdict, outcome: applied, record, checkpoint: { saved, records, status, hasUnsavedWork } };
}

/** Work that has not landed completes no item: its ticks are not on the branch. */
function recordPlan(
  state: State,
  outcome: Outcome | null,
  work: { readonly commit: string | null; readonly hasLanded: boolean },
): { readonly state: State; readonly completed: readonly string[] } {
  if (outcome === null) return { state, completed: [] };
  const { iteration, planItems } = outcome;
  const { before } = planItems;
  const after = work.hasLanded ? planItems.after : before;
  if (after === null) return { state, completed: [] };
  const { completed, progress } = followPlan(state.progress, before, after, { iteration, commit: work.commit });
  return { state: { ...state, progress }, completed };
}

/** Whether the run ends with an error after this checkpoint, whatever the verdict. */
function endsRun(outcome: Outcome | null, { kind }: PushOutcome): boolean {
  const refusal = outcome?.refusal ?? null;
  return kind === "rejected" || (refusal !== null && (kind !== "unfinished" || requiresReview(refusal.rule)));
}

/** A person must look at work that changed a forbidden path (`on-protected: fail`), or that could not be reverted. */
function requiresReview(rule: CommitRefusal["rule"]): boolean {
  return rule === "protected" || rule === "not-reverted";
}

/** Throws LANDING_REFUSED if refused work is in the workspace only, or if a person must look at it. */
export function requireSavedWork({ host }: RunRequest, { reason, rule }: CommitRefusal, pushOutcome: PushOutcome): void {
  const isSaved = pushOutcome.kind === "unfinished";
  if (isSaved && !requiresReview(rule)) return;
  const unsaved = host === "local" ? " It stays in the workspace, uncommitted." : "";
  const saved = isSaved ? ` The work is saved as ${pushOutcome.ref}.` : unsaved;
  throw userError("LANDING_REFUSED", { reason, saved, remedy: remedyForCommit(rule, host) });
}
