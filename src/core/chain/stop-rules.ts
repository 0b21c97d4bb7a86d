import { renderWaitCause } from "./backoff.ts";
import { checkCostLimit, checkIterationLimit, checkRunLimits, checkTimeLimit, checkTokenLimit } from "./budget.ts";
import type { DecisionInput } from "./decision.ts";
import type { State, StopReason } from "./state.ts";
import { renderDuration } from "../text/duration.ts";
import type { Outcome } from "./outcome.ts";
import type { Host, Spec } from "./spec.ts";
import { findStagnation } from "./stagnation.ts";
import { oneLine } from "../text/text.ts";

/** What a rule looks at: `state` has taken the outcome in, and its `backoff` is a window that is still open. */
export type RuleInput = {
  readonly spec: Spec;
  readonly state: State;
  readonly outcome: Outcome | null;
  readonly facts: DecisionInput;
};

/** A row of the table of stop rules. */
export type StopRule = {
  readonly reason: StopReason;
  /** What the run ends as. */
  readonly conclusion: "success" | "failure" | "cancelled";
  /** Who carries the chain on: nobody, the next dispatch, the next cron start, or the run that was faster. */
  readonly continuation: "none" | "dispatch" | "schedule" | "other-run";
  /** A later run does not carry on by itself: a person has to ask for it. */
  readonly sticky: boolean;
  /** One sentence, with the numbers, that says why; `null` where the rule does not fire. */
  readonly check: (input: RuleInput) => string | null;
  /** One sentence that says what to do, on a laptop. */
  readonly remedy: string;
  /** The same for a chain of workflow runs. */
  readonly remedyOnGitHub: string;
};

/** Ordered: the first rule that fires wins. Success comes before every limit. */
export const STOP_RULES: readonly StopRule[] = [
  {
    reason: "completed",
    conclusion: "success",
    continuation: "none",
    sticky: true,
    check: completed,
    remedy: "Review the work and merge it; for a new task write a new plan and start with --reset.",
    remedyOnGitHub: "Review the pull request and merge it; for a new task write a new plan and run the workflow with reset: true.",
  },
  {
    reason: "stop-requested",
    conclusion: "success",
    continuation: "none",
    sticky: false,
    check: stopRequested,
    remedy: "To go on, take the stop file away if there is one, and run: codex-self-iter resume",
    remedyOnGitHub:
      "To go on, take the stop file or variable away if there is one, and start the workflow by hand (Actions, Run workflow).",
  },
  {
    reason: "cancelled",
    conclusion: "cancelled",
    continuation: "none",
    sticky: false,
    check: cancelled,
    remedy: "Start the loop again: it goes on from its last finished iteration.",
    remedyOnGitHub:
      "Start the workflow again: the chain goes on from its last finished iteration, as its next scheduled start would. To stop it for good, commit a file .codex-stop to the branch.",
  },
  {
    reason: "superseded",
    conclusion: "success",
    continuation: "other-run",
    sticky: false,
    check: ({ facts }) => (facts.superseded ? "Another run landed this iteration first, so this run's copy of it was dropped." : null),
    remedy: "Nothing to do: the other run carries the chain on.",
    remedyOnGitHub: "Nothing to do: the other run carries the chain on.",
  },
  {
    reason: "agent-failing",
    conclusion: "failure",
    continuation: "none",
    sticky: true,
    check: agentFailing,
    remedy: "Mend what the last error names, then run: codex-self-iter resume",
    remedyOnGitHub: "Mend what the last error names, then start the workflow by hand (Actions, Run workflow).",
  },
  {
    reason: "stagnated",
    conclusion: "failure",
    continuation: "none",
    sticky: true,
    check: ({ spec, state }) => findStagnation(state, spec.limits.stagnationMax),
    remedy:
      'Make the plan more concrete, or say what to do next: codex-self-iter resume --goal "…"; max_stagnation = 0 turns this rule off.',
    remedyOnGitHub:
      "Make the plan more concrete, or start the workflow by hand with a goal that says what to do next; max-stagnation: 0 turns this rule off.",
  },
  {
    reason: "iterations-spent",
    conclusion: "success",
    continuation: "none",
    sticky: false,
    check: ({ spec, state }) => checkIterationLimit(spec.limits, state),
    remedy: "To go on, raise max_iterations (0 means no limit) and start the loop again.",
    remedyOnGitHub: "To go on, raise max-iterations in the workflow (0 means no limit) and start it again.",
  },
  {
    reason: "tokens-spent",
    conclusion: "success",
    continuation: "none",
    sticky: false,
    check: ({ spec, state }) => checkTokenLimit(spec.limits, state),
    remedy: "To go on, raise max_total_tokens (0 means no limit) and start the loop again.",
    remedyOnGitHub: "To go on, raise max-total-tokens in the workflow (0 means no limit) and start it again.",
  },
  {
    reason: "cost-spent",
    conclusion: "success",
    continuation: "none",
    sticky: false,
    check: ({ spec, state }) => checkCostLimit(spec.limits, state),
    remedy: "To go on, raise max_cost_usd (0 means no limit) and start the loop again.",
    remedyOnGitHub: "To go on, raise max-cost-usd in the workflow (0 means no limit) and start it again.",
  },
  {
    reason: "time-spent",
    conclusion: "success",
    continuation: "none",
    sticky: false,
    check: ({ spec, state, facts }) => checkTimeLimit(spec.limits, state, facts.atMs),
    remedy: "To go on, raise max_duration_hours (0 means no limit) and start the loop again.",
    remedyOnGitHub: "To go on, raise max-duration-hours in the workflow (0 means no limit) and start it again.",
  },
  {
    reason: "waiting",
    conclusion: "success",
    continuation: "schedule",
    sticky: false,
    check: waiting,
    remedy: "Nothing to do: the next start after the wait carries the chain on.",
    remedyOnGitHub: "Nothing to do: the next scheduled start after the wait carries the chain on.",
  },
  {
    reason: "run-full",
    conclusion: "success",
    continuation: "dispatch",
    sticky: false,
    check: ({ spec, facts }) => checkRunLimits(spec.run, facts.run, facts.atMs),
    remedy: "Nothing to do: the next run carries the chain on; for more iterations in one run raise iterations or run_minutes.",
    remedyOnGitHub: "Nothing to do: the next run carries the chain on; for more iterations in one run raise iterations or run-minutes.",
  },
];

/** The row of a reason. */
export function stopRule(reason: StopReason): StopRule {
  const rule = STOP_RULES.find((candidate) => candidate.reason === reason);
  if (rule === undefined) throw new Error(`No stop rule has the reason ${reason}.`);
  return rule;
}

/** What to do about a stop. */
export function remedyFor(reason: StopReason, host: Host): string {
  const rule = stopRule(reason);
  return host === "github" ? rule.remedyOnGitHub : rule.remedy;
}

/** The first rule that fires, and why; `null` where the run goes on. */
export function findStop(input: RuleInput): { readonly rule: StopRule; readonly message: string } | null {
  for (const rule of STOP_RULES) {
    const message = rule.check(input);
    if (message !== null) return { rule, message };
  }
  return null;
}

/** How much of an agent's sentence is quoted in ours. */
const QUOTE_CHARS_MAX = 300;

/** Provider limits without a known end cost no iteration, so nothing else would bound them; they are likelier to pass than errors. */
const LIMITS_PER_ERROR = 10;

function completed({ spec, state, outcome }: RuleInput): string | null {
  const needed = spec.promise.confirmations;
  if (outcome?.claim.kind !== "passed" || state.streaks.claims < needed) return null;
  const times = needed === 1 ? "" : `, ${state.streaks.claims} times in a row (${needed} needed)`;
  return `The agent claims in iteration ${outcome.iteration} that the task is done, and every check agrees${times}.`;
}

function stopRequested({ facts, outcome }: RuleInput): string | null {
  if (facts.stopRequest !== null) return facts.stopRequest;
  if (outcome?.result.kind !== "handed-off" || !outcome.result.handoff.stop) return null;
  // "Done, so stop" asks for nothing but what the claim asks for; where the claim is refused, so is the stop.
  if (outcome.claim.kind !== "none") return null;
  const { reason, summary } = outcome.result.handoff;
  const said = oneLine(reason, QUOTE_CHARS_MAX) || oneLine(summary, QUOTE_CHARS_MAX);
  return said === "" ? "The agent asked to stop and gave no reason." : `The agent asked to stop: "${said}"`;
}

function cancelled({ facts, outcome }: RuleInput): string | null {
  if (outcome?.result.kind === "cancelled") {
    return `The run was told to end, and iteration ${outcome.iteration} was cut short; it will be done again.`;
  }
  return facts.cancelled ? "The run was told to end; its last finished iteration is kept." : null;
}

function agentFailing({ spec, state, outcome }: RuleInput): string | null {
  const { consecutiveErrorsMax } = spec.limits;
  const { errors, limits } = state.streaks;
  const limitsMax = LIMITS_PER_ERROR * consecutiveErrorsMax;
  if (errors >= consecutiveErrorsMax) {
    return `The agent failed ${errors} times in a row (at most ${consecutiveErrorsMax}).${lastFailure(state, outcome)}`;
  }
  if (limits >= limitsMax) {
    return `The provider refused ${limits} times in a row (at most ${limitsMax}) and never said until when.${lastFailure(state, outcome)}`;
  }
  return null;
}

function lastFailure(state: State, outcome: Outcome | null): string {
  const note = state.feedback.findLast((candidate) => candidate.kind === "error")?.text ?? "";
  const said = oneLine(outcome === null ? note : failureOf(outcome), QUOTE_CHARS_MAX);
  return said === "" ? "" : ` The last failure: ${said}`;
}

function failureOf({ result }: Outcome): string {
  if (result.kind === "failed") return result.failure.message;
  if (result.kind === "invalid-handoff") return result.problem;
  return result.kind === "rate-limited" ? result.message : "";
}

function waiting({ spec, state, facts }: RuleInput): string | null {
  const { backoff } = state;
  if (backoff === null) return null;
  const { run, limits } = spec;
  const waitMs = backoff.untilMs - facts.atMs;
  const open = `A wait of ${renderDuration(waitMs)} is open (${renderWaitCause(backoff.cause)})`;
  // Never a dispatch into an open window: it would start a run that can do nothing.
  const full = checkRunLimits(run, facts.run, facts.atMs);
  if (full !== null) return `${open}. ${full}`;
  if (run.waitMsMax !== null && waitMs > run.waitMsMax) {
    return `${open}, and this run may wait ${renderDuration(run.waitMsMax)} at most.`;
  }
  if (run.durationMsMax !== null && backoff.untilMs - facts.run.startedAtMs > run.durationMsMax) {
    return `${open}, longer than this run may still last.`;
  }
  if (limits.durationMsMax !== null && backoff.untilMs - state.startedAtMs > limits.durationMsMax) {
    return `${open}, longer than the chain may still last.`;
  }
  return null;
}
