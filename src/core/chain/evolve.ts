import { backoffMs, buildBackoff, laterBackoff } from "./backoff.ts";
import { goalProblem, type Handover } from "../reply/handoff.ts";
import { buildNotes, keepNotesAfterCut, keepNotesAfterFailure } from "./feedback.ts";
import type { Outcome, Work } from "./outcome.ts";
import type { BackoffRule, Spec } from "./spec.ts";
import { normaliseFocus } from "./stagnation.ts";
import type { Backoff, PlanMark, Role, State, Thread } from "./state.ts";
import { addUsage, costUsd } from "./usage.ts";

type Handed = Extract<Work, { kind: "handed-over" | "paused" }>;
type Failed = Extract<Work, { kind: "failed" }>;
type Limited = Extract<Work, { kind: "limited" }>;

/** How many focuses and trees are remembered, where stagnation does not ask for more. */
const MEMORY_LENGTH = 50;

/** A reset that a provider tells for now, or for the past, must not become a loop without a pause. */
const LIMIT_WAIT_MS_MIN = 1_000;

/**
 * The state after an iteration, without the decision about it: `seq` and `stopped` are `decide`'s. Pure. A chain is the
 * fold of this over its outcomes.
 */
export function evolve(spec: Spec, state: State, outcome: Outcome): State {
  const charged = charge(spec, state, outcome);
  const { work } = outcome;
  switch (work.kind) {
    case "handed-over":
    case "paused":
      return afterHandover(spec, charged, outcome, work);
    case "no-handover":
      return afterNoHandover(spec, charged, outcome);
    case "failed":
      return afterFailure(spec, charged, outcome, work);
    case "limited":
      return afterLimit(spec, charged, outcome, work);
    case "cancelled":
      return { ...charged, notes: keepNotesAfterCut(state.notes, outcome.iteration) };
  }
}

/**
 * Whether the plan's text differs from what the user left: what a person edits between iterations is theirs, and what is
 * edited during one is the agent's. The two are fingerprints from before and after the iteration; `null` is unknown, and
 * edits nothing.
 */
export function planWasEdited(state: State, planBefore: string | null, planAfter: string | null): boolean {
  const mark = markPlan(state.plan, planBefore);
  return mark !== null && planAfter !== null && planAfter !== mark.expected;
}

/** What every iteration leaves behind, however it ended: it has ended, and it has used something. */
function charge(spec: Spec, state: State, outcome: Outcome): State {
  const usage = addUsage(state.usage, outcome.usage);
  const mark = markPlan(state.plan, outcome.planBefore);
  return {
    ...state,
    inFlight: null,
    usage,
    costUsd: spec.prices === null ? 0 : costUsd(usage, spec.prices),
    threads: mergeThreads(state.threads, outcome),
    plan: mark === null || outcome.planAfter === null ? mark : { ...mark, seen: outcome.planAfter },
  };
}

function afterHandover(spec: Spec, state: State, outcome: Outcome, work: Handed): State {
  const { handover } = work;
  const unchanged = outcome.treeAfter === outcome.treeBefore;
  const streaks = {
    noChange: unchanged ? state.streaks.noChange + 1 : 0,
    errors: 0,
    limits: 0,
    claims: outcome.claim.kind === "passed" ? state.streaks.claims + 1 : 0,
  };
  const goal = nextGoal(state, handover);
  const next: State = {
    ...counted(state, outcome),
    goal,
    streaks,
    backoff: laterBackoff(pauseBackoff(spec.backoff, outcome, work), noChangeBackoff(spec, outcome, streaks.noChange)),
    focuses: remember(state.focuses, normaliseFocus(handover.nextFocus || (goal ?? "")), spec),
    trees: remember(state.trees, outcome.treeAfter, spec),
  };
  return noted(spec, next, outcome);
}

/** The work is kept, and the error is counted; it says nothing of a focus, and an unchanged tree is explained by the error. */
function afterNoHandover(spec: Spec, state: State, outcome: Outcome): State {
  const changed = outcome.treeAfter !== outcome.treeBefore;
  const errors = state.streaks.errors + 1;
  const next: State = {
    ...counted(state, outcome),
    streaks: { noChange: changed ? 0 : state.streaks.noChange, errors, limits: 0, claims: 0 },
    backoff: errorBackoff(spec.backoff, outcome, errors),
    trees: changed ? remember(state.trees, outcome.treeAfter, spec) : state.trees,
  };
  return noted(spec, next, outcome);
}

function afterFailure(spec: Spec, state: State, outcome: Outcome, work: Failed): State {
  const errors = state.streaks.errors + 1;
  return {
    ...counted(dropBrokenThread(state, work), outcome),
    streaks: { ...state.streaks, errors, claims: 0 },
    backoff: errorBackoff(spec.backoff, outcome, errors),
    notes: keepNotesAfterFailure(state.notes, outcome, work.failure.message),
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

function counted(state: State, outcome: Outcome): State {
  return { ...state, iteration: outcome.iteration, chainIterations: state.chainIterations + 1 };
}

/** A goal that is none ("done", "n/a", as claims and stops hand over) leaves the one there is. */
function nextGoal(state: State, handover: Handover): string | null {
  return goalProblem(handover.nextGoal) === null ? handover.nextGoal : state.goal;
}

function noted(spec: Spec, state: State, outcome: Outcome): State {
  // `charge` has moved the mark already, so what is expected stands in it. A plan that was there and cannot be read is gone.
  const edited = outcome.planAfter === null ? outcome.planBefore !== null : outcome.planAfter !== state.plan?.expected;
  const planEdited = spec.gates.plan && state.plan !== null && edited;
  return { ...state, notes: buildNotes(spec, state, outcome, planEdited) };
}

function markPlan(mark: PlanMark | null, planBefore: string | null): PlanMark | null {
  if (planBefore === null) return mark;
  return mark === null || mark.seen !== planBefore ? { expected: planBefore, seen: planBefore } : mark;
}

function remember(values: readonly string[], value: string, spec: Spec): readonly string[] {
  if (value === "") return values;
  return [...values, value].slice(-Math.max(MEMORY_LENGTH, spec.limits.stagnationMax ?? 0));
}

function mergeThreads(threads: State["threads"], outcome: Outcome): State["threads"] {
  const merged: Partial<Record<Role, Thread>> = { ...threads };
  for (const [role, thread] of Object.entries(outcome.threads) as [Role, Thread | null][]) {
    if (thread === null) delete merged[role];
    else merged[role] = thread;
  }
  return merged;
}

/** A thread whose context is full, or that the agent does not know, would fail again. */
function dropBrokenThread(state: State, work: Failed): State {
  const { cause } = work.failure;
  if (cause !== "context-window" && cause !== "unknown-thread") return state;
  const threads = { ...state.threads };
  delete threads[work.role];
  return { ...state, threads };
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
  if (work.kind !== "paused") return null;
  return work.by === "planner"
    ? buildBackoff(outcome.endedAtMs, rule.plannerStopMs, "planner-paused")
    : buildBackoff(outcome.endedAtMs, rule.continueFalseMs, "reviewer-paused");
}
