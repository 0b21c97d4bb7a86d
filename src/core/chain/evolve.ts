import { backoffMs, buildBackoff, laterBackoff } from "./backoff.ts";
import { failureKind, isProviderWait, type ProviderWait } from "./failure.ts";
import { goalProblem } from "../reply/handoff.ts";
import { feedbackAfterFailure, feedbackAfterInterruption, feedbackAfterIteration } from "./feedback.ts";
import { type AgentResult, type Failure, isCounted, type Outcome } from "./outcome.ts";
import type { BackoffRule, Spec } from "./spec.ts";
import { hashGoal, SAME_GOAL_FACTOR } from "./stagnation.ts";
import type { Backoff, Outage, PlanMark, Role, Session, State } from "./state.ts";
import { addToDay } from "./day-use.ts";
import { chainCostUsd, findCostUsd } from "./prices.ts";
import { addUsage } from "./usage.ts";

type HandedOff = Extract<AgentResult, { kind: "handed-off" | "declined" }>;
type Failed = Extract<AgentResult, { kind: "failed" }>;

/** How many goals and trees are remembered, unless the stagnation limit needs more. */
const MEMORY_LENGTH = 50;

/** A provider's stated end may be now or past, and a user's backoff 0: the chain must not retry without a pause. */
const PROVIDER_WAIT_MS_MIN = 1_000;
/** `checkAgentFailing` ends the chain before more doublings of the shortest wait, but a saved state may have a higher count. */
const LIMIT_DOUBLINGS_MAX = 12;
const STATED_OUTAGE_MS_MIN = 60_000;
const OUTAGE_GAP_MS_MAX = 3_600_000;
/** A turn that is paid for in an outage is followed by a wait of a quarter of the outage: about twenty such turns in six hours. */
const PAID_WAIT_DIVISOR = 4;
/** Most outages are shorter, and a session that continues after one saves tokens. */
const SESSION_OUTAGE_MS = 600_000;

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
  const costUsd = findCostUsd(outcome.usage, outcome.model, spec.prices);
  const before = chainCostUsd(state, spec.prices);
  const { planAfter } = outcome;
  const mark = updatePlanMark(state.plan, outcome.planBefore, outcome.ticked.before);
  // Boxes that the agent has added are no measure.
  const ticked = Math.max(mark?.ticked ?? 0, planAfter === mark?.expected ? outcome.ticked.after : 0);
  return {
    ...(mark !== null && ticked > mark.ticked ? forgetStagnation(state) : state),
    inFlight: null,
    usage: addUsage(state.usage, outcome.usage),
    costUsd: before === null || costUsd === null ? null : before + costUsd,
    day: addToDay(state.day, outcome.endedAtMs, { iterations: isCounted(outcome) ? 1 : 0, costUsd }),
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
    ...countIteration(countSession(spec, state, outcome), outcome),
    goal,
    streaks,
    outage: null,
    backoff: laterBackoff(declinedBackoff(spec.backoff, outcome, result), noChangeBackoff(spec, outcome, streaks.noChange)),
    // An agent that only claims to be done names no goal, and must not go on for ever.
    goals: remember(state.goals, hashGoal(goal ?? "") || "none", spec),
    trees: remember(state.trees, outcome.treeAfter, spec),
  };
  return withFeedback(spec, next, outcome);
}

/** The work is kept and counts as an error. It hands off no goal, and the error explains an unchanged tree. */
function afterInvalidHandoff(spec: Spec, state: State, outcome: Outcome): State {
  const isChanged = outcome.treeAfter !== outcome.treeBefore;
  const errors = state.streaks.errors + 1;
  const next: State = {
    ...countIteration(dropFailedSession(state, outcome), outcome),
    outage: null,
    streaks: { noChange: isChanged ? 0 : state.streaks.noChange, errors, limits: 0, claims: 0 },
    backoff: errorBackoff(spec.backoff, outcome, errors),
    trees: isChanged ? remember(state.trees, outcome.treeAfter, spec) : state.trees,
  };
  return withFeedback(spec, next, outcome);
}

/** If the iteration does not count, the next one has the same number and goal. */
function afterFailure(spec: Spec, state: State, outcome: Outcome, { failure }: Failed): State {
  const { cause } = failure;
  if (isProviderWait(cause)) return waitForProvider(spec, state, outcome, { ...failure, cause });
  if (!isCounted(outcome)) return state;
  const errors = state.streaks.errors + 1;
  return {
    ...countIteration(dropFailedSession(state, outcome), outcome),
    streaks: { ...state.streaks, errors, claims: 0 },
    backoff: errorBackoff(spec.backoff, outcome, errors),
    feedback: feedbackAfterFailure(state.feedback, outcome, failure.message),
  };
}

/**
 * Waits until the provider's stated end, and without one as long as the outage has lasted. Stated ends that were wrong are believed less each
 * time: the shortest wait doubles, and `checkAgentFailing` counts them. The time of an outage is bounded by `checkProviderUnavailable`.
 */
function waitForProvider(spec: Spec, state: State, outcome: Outcome, failure: Failure & { readonly cause: ProviderWait }): State {
  const { cause } = failure;
  const atMs = outcome.endedAtMs;
  const statedEndMs = findStatedEnd(failure, atMs);
  const limits = state.streaks.limits + (statedEndMs === null ? 0 : 1);
  const outage = statedEndMs === null ? extendOutage(state.outage, atMs) : null;
  const { baseMs, maxMs } = spec.backoff;
  const endMs = outage === null ? (statedEndMs ?? atMs) : atMs + Math.min(maxMs, Math.max(baseMs, outage.totalMs));
  const shortestMs =
    outage === null ? PROVIDER_WAIT_MS_MIN * 2 ** Math.min(limits - 1, LIMIT_DOUBLINGS_MAX) : shortestOutageWait(outcome, cause, outage);
  const backoff = { untilMs: Math.max(endMs, atMs + shortestMs), cause };
  return { ...dropFailedSession(state, outcome, outage), streaks: { ...state.streaks, limits }, outage, backoff };
}

/** A short end of an outage is a tool's own countdown, as in "Retrying in 8 seconds (attempt 9/10)". The provider has stated none. */
function findStatedEnd({ cause, retryAtMs }: Failure, atMs: number): number | null {
  if (retryAtMs === undefined) return null;
  return cause !== "provider-limit" && retryAtMs < atMs + STATED_OUTAGE_MS_MIN ? null : retryAtMs;
}

/** Work is paid for, and so is a silent provider, which may be a model that thinks. */
function shortestOutageWait({ treeAfter, treeBefore }: Outcome, cause: ProviderWait, { totalMs }: Outage): number {
  const isPaid = treeAfter !== treeBefore || cause === "provider-silent";
  return Math.max(PROVIDER_WAIT_MS_MIN, isPaid ? Math.min(OUTAGE_GAP_MS_MAX, Math.ceil(totalMs / PAID_WAIT_DIVISOR)) : 0);
}

function extendOutage(outage: Outage | null, atMs: number): Outage {
  if (outage === null) return { totalMs: 0, lastAtMs: atMs };
  const gapMs = Math.min(OUTAGE_GAP_MS_MAX, Math.max(PROVIDER_WAIT_MS_MIN, atMs - outage.lastAtMs));
  return { totalMs: outage.totalMs + gapMs, lastAtMs: atMs };
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

/** How many iterations beyond the limit a session may have while its work is refused. */
const EXTRA_ITERATIONS_MAX = 3;

/**
 * A new session is cheaper than one that carries the prompts and outputs of finished work. A session whose work was refused
 * continues for a while: it knows the work best.
 */
function countSession({ sessionIterations: iterationsMax }: Spec, state: State, { claim, verification }: Outcome): State {
  const sessionIterations = state.sessionIterations + 1;
  const isRefused = claim.kind === "refused" || verification?.passed === false;
  const allowed = (iterationsMax ?? Infinity) + (isRefused ? EXTRA_ITERATIONS_MAX : 0);
  if (sessionIterations < allowed) return { ...state, sessionIterations };
  return { ...state, sessions: {}, sessionIterations: 0 };
}

/**
 * A second error in a row, or an outage that lasts, may come from the session: it may hold something on which the provider fails each time.
 * `outage` is the one that the chain waits out now.
 */
function dropFailedSession(state: State, { result }: Outcome, outage?: Outage | null): State {
  if (result.kind !== "failed" && result.kind !== "invalid-handoff") return state;
  const isDropped = result.kind === "failed" && failureKind(result.failure.cause).dropsSession === true;
  const isDoubtful = outage === undefined ? state.streaks.errors > 0 : (outage?.totalMs ?? 0) >= SESSION_OUTAGE_MS;
  if (!isDropped && !isDoubtful) return state;
  const { role } = result;
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
