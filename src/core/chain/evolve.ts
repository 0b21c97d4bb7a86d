import { backoffMs, buildBackoff, laterBackoff } from "./backoff.ts";
import { goalProblem, type Handoff } from "../reply/handoff.ts";
import { feedbackAfterIteration, feedbackAfterInterruption, feedbackAfterFailure } from "./feedback.ts";
import type { Outcome, AgentResult } from "./outcome.ts";
import type { BackoffRule, Spec } from "./spec.ts";
import { normaliseFocus } from "./stagnation.ts";
import type { Backoff, PlanMark, Role, State, Session } from "./state.ts";
import { addUsage, costUsd } from "./usage.ts";

type Handed = Extract<AgentResult, { kind: "handed-off" | "declined" }>;
type Failed = Extract<AgentResult, { kind: "failed" }>;
type Limited = Extract<AgentResult, { kind: "rate-limited" }>;

/** How many focuses and trees are remembered, where stagnation does not ask for more. */
const MEMORY_LENGTH = 50;

/** A reset that a provider tells for now, or for the past, must not become a loop without a pause. */
const LIMIT_WAIT_MS_MIN = 1_000;

/**
 * The state after an iteration, without the decision about it: `seq` and `stopped` are `decide`'s. Pure. A chain is the
 * fold of this over its outcomes.
 */
export function evolve(spec: Spec, state: State, outcome: Outcome): State {
  const charged = addUsageAndPlan(spec, state, outcome);
  const { result } = outcome;
  switch (result.kind) {
    case "handed-off":
    case "declined":
      return afterHandover(spec, charged, outcome, result);
    case "invalid-handoff":
      return afterNoHandover(spec, charged, outcome);
    case "failed":
      return afterFailure(spec, charged, outcome, result);
    case "rate-limited":
      return afterLimit(spec, charged, outcome, result);
    case "cancelled":
      return { ...charged, feedback: feedbackAfterInterruption(state.feedback, outcome.iteration) };
  }
}

/**
 * Whether the plan's text differs from what the user left: what a person edits between iterations is theirs, and what is
 * edited during one is the agent's. The two are fingerprints from before and after the iteration; `null` is unknown, and
 * edits nothing.
 */
export function planWasEdited(state: State, planBefore: string | null, planAfter: string | null): boolean {
  const mark = updatePlanMark(state.plan, planBefore);
  return mark !== null && planAfter !== null && planAfter !== mark.expected;
}

/** What every iteration leaves behind, however it ended: it has ended, and it has used something. */
function addUsageAndPlan(spec: Spec, state: State, outcome: Outcome): State {
  const usage = addUsage(state.usage, outcome.usage);
  const mark = updatePlanMark(state.plan, outcome.planBefore);
  return {
    ...state,
    inFlight: null,
    usage,
    costUsd: spec.prices === null ? 0 : costUsd(usage, spec.prices),
    sessions: mergeThreads(state.sessions, outcome),
    plan: mark === null || outcome.planAfter === null ? mark : { ...mark, seen: outcome.planAfter },
  };
}

function afterHandover(spec: Spec, state: State, outcome: Outcome, work: Handed): State {
  const { handoff } = work;
  const unchanged = outcome.treeAfter === outcome.treeBefore;
  const streaks = {
    noChange: unchanged ? state.streaks.noChange + 1 : 0,
    errors: 0,
    limits: 0,
    claims: outcome.claim.kind === "passed" ? state.streaks.claims + 1 : 0,
  };
  const goal = nextGoal(state, handoff);
  const next: State = {
    ...countIteration(state, outcome),
    goal,
    streaks,
    backoff: laterBackoff(pauseBackoff(spec.backoff, outcome, work), noChangeBackoff(spec, outcome, streaks.noChange)),
    focuses: remember(state.focuses, normaliseFocus(handoff.nextFocus || (goal ?? "")), spec),
    trees: remember(state.trees, outcome.treeAfter, spec),
  };
  return withFeedback(spec, next, outcome);
}

/** The work is kept, and the error is counted; it says nothing of a focus, and an unchanged tree is explained by the error. */
function afterNoHandover(spec: Spec, state: State, outcome: Outcome): State {
  const changed = outcome.treeAfter !== outcome.treeBefore;
  const errors = state.streaks.errors + 1;
  const next: State = {
    ...countIteration(state, outcome),
    streaks: { noChange: changed ? 0 : state.streaks.noChange, errors, limits: 0, claims: 0 },
    backoff: errorBackoff(spec.backoff, outcome, errors),
    trees: changed ? remember(state.trees, outcome.treeAfter, spec) : state.trees,
  };
  return withFeedback(spec, next, outcome);
}

function afterFailure(spec: Spec, state: State, outcome: Outcome, work: Failed): State {
  const errors = state.streaks.errors + 1;
  return {
    ...countIteration(dropBrokenThread(state, work), outcome),
    streaks: { ...state.streaks, errors, claims: 0 },
    backoff: errorBackoff(spec.backoff, outcome, errors),
    feedback: feedbackAfterFailure(state.feedback, outcome, work.failure.message),
  };
}

/** A provider's limit costs no iteration: its number is not consumed, and the same goal is tried again. */
function afterLimit(spec: Spec, state: State, outcome: Outcome, work: Limited): State {
  const atMs = outcome.endedAtMs;
  if (work.resetAtMs !== null) {
    return { ...state, backoff: { untilMs: Math.max(work.resetAtMs, atMs + LIMIT_WAIT_MS_MIN), cause: "provider-limit" } };
  }
  const limits = state.streaks.limits + 1;
  const waitMs = backoffMs(spec.backoff.baseMs, spec.backoff.maxMs, limits);
  return { ...state, streaks: { ...state.streaks, limits }, backoff: buildBackoff(atMs, waitMs, "provider-limit") };
}

function countIteration(state: State, outcome: Outcome): State {
  return { ...state, iteration: outcome.iteration, chainIterations: state.chainIterations + 1 };
}

/** A goal that is none ("done", "n/a", as claims and stops hand over) leaves the one there is. */
function nextGoal(state: State, handoff: Handoff): string | null {
  return goalProblem(handoff.nextGoal) === null ? handoff.nextGoal : state.goal;
}

function withFeedback(spec: Spec, state: State, outcome: Outcome): State {
  // `charge` has moved the mark already, so what is expected stands in it. A plan that was there and cannot be read is gone.
  const edited = outcome.planAfter === null ? outcome.planBefore !== null : outcome.planAfter !== state.plan?.expected;
  const planEdited = spec.gates.plan && state.plan !== null && edited;
  return { ...state, feedback: feedbackAfterIteration(spec, state, outcome, planEdited) };
}

function updatePlanMark(mark: PlanMark | null, planBefore: string | null): PlanMark | null {
  if (planBefore === null) return mark;
  return mark === null || mark.seen !== planBefore ? { expected: planBefore, seen: planBefore } : mark;
}

function remember(values: readonly string[], value: string, spec: Spec): readonly string[] {
  if (value === "") return values;
  return [...values, value].slice(-Math.max(MEMORY_LENGTH, spec.limits.stagnationMax ?? 0));
}

function mergeThreads(sessions: State["sessions"], outcome: Outcome): State["sessions"] {
  const merged: Partial<Record<Role, Session>> = { ...sessions };
  for (const [role, session] of Object.entries(outcome.sessions) as [Role, Session | null][]) {
    if (session === null) delete merged[role];
    else merged[role] = session;
  }
  return merged;
}

/** A thread whose context is full, or that the agent does not know, would fail again. */
function dropBrokenThread(state: State, work: Failed): State {
  const { cause } = work.failure;
  if (cause !== "context-window" && cause !== "unknown-session") return state;
  const sessions = { ...state.sessions };
  delete sessions[work.role];
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

function pauseBackoff(rule: BackoffRule, outcome: Outcome, work: Handed): Backoff | null {
  if (work.kind !== "declined") return null;
  return work.by === "planner"
    ? buildBackoff(outcome.endedAtMs, rule.plannerStopMs, "planner-declined")
    : buildBackoff(outcome.endedAtMs, rule.continueFalseMs, "reviewer-declined");
}
