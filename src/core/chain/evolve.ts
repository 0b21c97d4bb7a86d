import { backoffMs, buildBackoff, laterBackoff } from "./backoff.ts";
import { goalProblem } from "../reply/handoff.ts";
import { feedbackAfterFailure, feedbackAfterInterruption, feedbackAfterIteration } from "./feedback.ts";
import type { AgentResult, Outcome } from "./outcome.ts";
import type { BackoffRule, Spec } from "./spec.ts";
import { hashGoal, SAME_GOAL_FACTOR } from "./stagnation.ts";
import type { Backoff, PlanMark, Role, Session, State } from "./state.ts";
import { addUsage, costUsd } from "./usage.ts";

type HandedOff = Extract<AgentResult, { kind: "handed-off" | "declined" }>;
type Failed = Extract<AgentResult, { kind: "failed" }>;
type RateLimited = Extract<AgentResult, { kind: "rate-limited" }>;

/** How many goals and trees are remembered, unless the stagnation limit needs more. */
const MEMORY_LENGTH = 50;

/** If a provider reports a reset that is now or past, the chain must not retry without a pause. */
const RATE_LIMIT_WAIT_MS_MIN = 1_000;

/** Returns the state after an iteration, with `seq` and `stopped` unchanged: `decide` sets those. */
export function evolve(spec: Spec, state: State, outcome: Outcome): State {
  const charged = addUsageAndPlan(spec, state, outcome);
  const { result } = outcome;
  switch (result.kind) {
    case "handed-off":
    case "declined":
      return afterHandoff(spec, charged, outcome, result);
    case "invalid-handoff":
      return afterInvalidHandoff(spec, charged, outcome);
    case "failed":
      return afterFailure(spec, charged, outcome, result);
    case "rate-limited":
      return afterRateLimit(spec, charged, outcome, result);
    case "cancelled":
      return { ...charged, feedback: feedbackAfterInterruption(state.feedback, outcome.iteration) };
  }
}

/**
 * Returns whether the plan differs from the user's. Edits between iterations are the user's, edits during an iteration are the agent's.
 * `planBefore` and `planAfter` are the fingerprints before and after the iteration; null if the plan could not be read.
 */
export function planWasEdited(state: State, planBefore: string | null, planAfter: string | null): boolean {
  const mark = updatePlanMark(state.plan, planBefore, 0);
  return mark !== null && planAfter !== null && planAfter !== mark.expected;
}

function addUsageAndPlan(spec: Spec, state: State, outcome: Outcome): State {
  const usage = addUsage(state.usage, outcome.usage);
  const { planAfter } = outcome;
  const mark = updatePlanMark(state.plan, outcome.planBefore, outcome.ticked.before);
  // Boxes that the agent has added are no measure.
  const ticked = Math.max(mark?.ticked ?? 0, planAfter === mark?.expected ? outcome.ticked.after : 0);
  return {
    ...(mark !== null && ticked > mark.ticked ? forgetStagnation(state) : state),
    inFlight: null,
    usage,
    costUsd: spec.prices === null ? 0 : costUsd(usage, spec.prices),
    sessions: mergeSessions(state.sessions, outcome),
    plan: mark === null || planAfter === null ? mark : { ...mark, seen: planAfter, ticked },
  };
}

/** More boxes are ticked than ever before, so the next iterations are measured against this one. */
function forgetStagnation(state: State): State {
  return { ...state, streaks: { ...state.streaks, noChange: 0 }, goals: [], trees: [] };
}

function afterHandoff(spec: Spec, state: State, outcome: Outcome, result: HandedOff): State {
  const { handoff } = result;
  const isUnchanged = outcome.treeAfter === outcome.treeBefore;
  const streaks = {
    noChange: isUnchanged ? state.streaks.noChange + 1 : 0,
    errors: 0,
    limits: 0,
    claims: outcome.claim.kind === "passed" ? state.streaks.claims + 1 : 0,
  };
  // "done" or "n/a", as claims and stops hand off, is no goal: the chain keeps its goal.
  const goal = goalProblem(handoff.nextGoal) === null ? handoff.nextGoal : state.goal;
  const next: State = {
    ...countIteration(state, outcome),
    goal,
    streaks,
    backoff: laterBackoff(declinedBackoff(spec.backoff, outcome, result), noChangeBackoff(spec, outcome, streaks.noChange)),
    goals: remember(state.goals, hashGoal(goal ?? ""), spec),
    trees: remember(state.trees, outcome.treeAfter, spec),
  };
  return withFeedback(spec, next, outcome);
}

/** The work is kept and counts as an error. It hands off no goal, and the error explains an unchanged tree. */
function afterInvalidHandoff(spec: Spec, state: State, outcome: Outcome): State {
  const isChanged = outcome.treeAfter !== outcome.treeBefore;
  const errors = state.streaks.errors + 1;
  const next: State = {
    ...countIteration(state, outcome),
    streaks: { noChange: isChanged ? 0 : state.streaks.noChange, errors, limits: 0, claims: 0 },
    backoff: errorBackoff(spec.backoff, outcome, errors),
    trees: isChanged ? remember(state.trees, outcome.treeAfter, spec) : state.trees,
  };
  return withFeedback(spec, next, outcome);
}

function afterFailure(spec: Spec, state: State, outcome: Outcome, result: Failed): State {
  const errors = state.streaks.errors + 1;
  return {
    ...countIteration(dropFailedSession(state, result), outcome),
    streaks: { ...state.streaks, errors, claims: 0 },
    backoff: errorBackoff(spec.backoff, outcome, errors),
    feedback: feedbackAfterFailure(state.feedback, outcome, result.failure.message),
  };
}

/** The iteration does not count, and the next one has the same number and goal. */
function afterRateLimit(spec: Spec, state: State, outcome: Outcome, result: RateLimited): State {
  const atMs = outcome.endedAtMs;
  if (result.resetAtMs !== null) {
    return { ...state, backoff: { untilMs: Math.max(result.resetAtMs, atMs + RATE_LIMIT_WAIT_MS_MIN), cause: "provider-limit" } };
  }
  const limits = state.streaks.limits + 1;
  const waitMs = backoffMs(spec.backoff.baseMs, spec.backoff.maxMs, limits);
  return { ...state, streaks: { ...state.streaks, limits }, backoff: buildBackoff(atMs, waitMs, "provider-limit") };
}

function countIteration(state: State, outcome: Outcome): State {
  return { ...state, iteration: outcome.iteration, chainIterations: state.chainIterations + 1 };
}

function withFeedback(spec: Spec, state: State, outcome: Outcome): State {
  // `state.plan` is already updated. A plan that was readable before and is not now is gone.
  const isEdited = outcome.planAfter === null ? outcome.planBefore !== null : outcome.planAfter !== state.plan?.expected;
  const planEdited = spec.gates.plan && state.plan !== null && isEdited;
  return { ...state, feedback: feedbackAfterIteration(spec, state, outcome, planEdited) };
}

function updatePlanMark(mark: PlanMark | null, planBefore: string | null, ticked: number): PlanMark | null {
  if (planBefore === null) return mark;
  return mark === null || mark.seen !== planBefore ? { expected: planBefore, seen: planBefore, ticked } : mark;
}

function remember(values: readonly string[], value: string, spec: Spec): readonly string[] {
  if (value === "") return values;
  return [...values, value].slice(-Math.max(MEMORY_LENGTH, SAME_GOAL_FACTOR * (spec.limits.stagnationMax ?? 0)));
}

function mergeSessions(sessions: State["sessions"], outcome: Outcome): State["sessions"] {
  const merged: Partial<Record<Role, Session>> = { ...sessions };
  for (const [role, session] of Object.entries(outcome.sessions) as [Role, Session | null][]) {
    if (session === null) delete merged[role];
    else merged[role] = session;
  }
  return merged;
}

/** A session with a full context, or one that the agent does not know, would fail again. */
function dropFailedSession(state: State, { failure, role }: Failed): State {
  if (failure.cause !== "context-window" && failure.cause !== "unknown-session") return state;
  const sessions = { ...state.sessions };
  delete sessions[role];
  return { ...state, sessions };
}

function errorBackoff(rule: BackoffRule, outcome: Outcome, errors: number): Backoff | null {
  return buildBackoff(outcome.endedAtMs, backoffMs(rule.baseMs, rule.maxMs, errors), "error");
}

function noChangeBackoff(spec: Spec, outcome: Outcome, noChange: number): Backoff | null {
  if (!spec.gates.noChange) return null;
  const { maxMs, noChangeMs } = spec.backoff;
  return buildBackoff(outcome.endedAtMs, backoffMs(noChangeMs, Math.max(maxMs, noChangeMs), noChange), "no-change");
}

function declinedBackoff(rule: BackoffRule, outcome: Outcome, result: HandedOff): Backoff | null {
  if (result.kind !== "declined") return null;
  return result.by === "planner"
    ? buildBackoff(outcome.endedAtMs, rule.plannerStopMs, "planner-declined")
    : buildBackoff(outcome.endedAtMs, rule.continueFalseMs, "reviewer-declined");
}
