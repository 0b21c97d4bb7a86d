import { renderWaitCause } from "./backoff.ts";
import { asksToStop, describeClosing } from "./closed-pull.ts";
import { describeChecks } from "./claim-checks.ts";
import { checkCostKnown, checkCostLimit, checkIterationLimit, checkRunLimits, checkTimeLimit, checkTokenLimit } from "./budget.ts";
import type { DecisionInput } from "./decision.ts";
import { type FailureCause, failureKind, isProviderWait, remedyForFailure } from "./failure.ts";
import type { State, StopReason } from "./state.ts";
import { renderDuration } from "../text/duration.ts";
import type { Outcome } from "./outcome.ts";
import type { Host, Spec } from "./spec.ts";
import { findStagnation } from "./stagnation.ts";
import { closeSentence, oneLine } from "../text/text.ts";

/** `state` is the state after the outcome, and its backoff is not over. */
export type RuleInput = DecisionInput & {
  readonly spec: Spec;
  readonly state: State;
  readonly outcome: Outcome | null;
};

export type StopRule = {
  readonly reason: StopReason;
  readonly conclusion: "success" | "failure" | "cancelled";
  /** What continues the chain: nothing, the next dispatch, the next scheduled start after a wait or at once, or the run that pushed first. */
  readonly continuation: "none" | "dispatch" | "schedule" | "retry" | "other-run";
  /** Only a person can lift the stop. */
  readonly sticky: boolean;
  /** Returns one sentence with the numbers if the rule applies, and null if not. */
  readonly check: (input: RuleInput) => string | null;
  readonly remedy: string;
  readonly remedyOnGitHub: string;
};

/** The first rule that applies wins. Success comes before every limit. */
export const STOP_RULES: readonly StopRule[] = [
  {
    reason: "completed",
    conclusion: "success",
    continuation: "none",
    sticky: true,
    check: checkCompleted,
    remedy: "Review the work and merge it. For a new task, write a new plan and start with --reset.",
    remedyOnGitHub: "Review the pull request and merge it. For a new task, write a new plan and run the workflow with reset: true.",
  },
  {
    reason: "stop-requested",
    conclusion: "success",
    continuation: "none",
    sticky: false,
    check: checkStopRequest,
    remedy: "To continue, run: codex-self-iter resume",
    remedyOnGitHub:
      "To continue, remove the stop file or variable if there is one, and start the workflow by hand (Actions, Run workflow).",
  },
  {
    reason: "pull-request-closed",
    conclusion: "success",
    continuation: "none",
    sticky: false,
    check: ({ closedPull, state }) => (closedPull !== null && asksToStop(closedPull, state) ? describeClosing(closedPull) : null),
    remedy: "To continue, reopen the pull request, or run: codex-self-iter resume",
    remedyOnGitHub:
      "To continue in the same pull request, reopen it, then start the workflow by hand (Actions, Run workflow). For a new task, write a new plan and run the workflow with reset: true.",
  },
  {
    reason: "cancelled",
    conclusion: "cancelled",
    continuation: "none",
    sticky: false,
    check: checkCancelled,
    remedy: "Start the loop again to continue after its last finished iteration.",
    remedyOnGitHub:
      "To continue after the last finished iteration, start the workflow again. To stop the chain for good, commit a file .codex-stop to the branch.",
  },
  {
    reason: "superseded",
    conclusion: "success",
    continuation: "other-run",
    sticky: false,
    check: ({ superseded }) => (superseded ? "Another run pushed this iteration first, so this run's copy was discarded." : null),
    remedy: "The other run continues the chain.",
    remedyOnGitHub: "The other run continues the chain.",
  },
  {
    reason: "agent-failing",
    conclusion: "failure",
    continuation: "none",
    sticky: true,
    check: checkAgentFailing,
    remedy: "Fix the last error, then run: codex-self-iter resume",
    remedyOnGitHub: "Fix the last error, then start the workflow by hand (Actions, Run workflow).",
  },
  {
    reason: "provider-refused",
    conclusion: "failure",
    continuation: "retry",
    sticky: false,
    check: checkProviderRefused,
    remedy: "Once the cause is fixed, start the loop again.",
    remedyOnGitHub: "Once the cause is fixed, start the workflow by hand (Actions, Run workflow).",
  },
  {
    reason: "provider-unavailable",
    conclusion: "failure",
    continuation: "retry",
    sticky: false,
    check: checkProviderUnavailable,
    remedy: "To continue, start the loop again. To wait longer, raise max_outage_hours.",
    remedyOnGitHub: "To continue, start the workflow by hand (Actions, Run workflow). To wait longer, raise max-outage-hours.",
  },
  {
    reason: "stagnated",
    conclusion: "failure",
    continuation: "none",
    sticky: true,
    check: checkStagnated,
    remedy: 'Make the plan more concrete, or set a goal: codex-self-iter resume --goal "…". To turn this rule off, set max_stagnation = 0.',
    remedyOnGitHub: "Make the plan more concrete, or start the workflow by hand with a goal. To turn this rule off, set max-stagnation: 0.",
  },
  {
    reason: "iterations-spent",
    conclusion: "success",
    continuation: "none",
    sticky: false,
    check: ({ spec, state }) => checkIterationLimit(spec.limits, state),
    remedy: "To continue, raise max_iterations (0 means no limit) and start the loop again.",
    remedyOnGitHub: "To continue, raise max-iterations in the workflow (0 means no limit) and start it again.",
  },
  {
    reason: "tokens-spent",
    conclusion: "success",
    continuation: "none",
    sticky: false,
    check: ({ spec, state }) => checkTokenLimit(spec.limits, state),
    remedy: "To continue, raise max_total_tokens (0 means no limit) and start the loop again.",
    remedyOnGitHub: "To continue, raise max-total-tokens in the workflow (0 means no limit) and start it again.",
  },
  {
    reason: "cost-spent",
    conclusion: "success",
    continuation: "none",
    sticky: false,
    check: ({ spec, state }) => checkCostLimit(spec, state),
    remedy: "To continue, raise max_cost_usd (0 means no limit) and start the loop again.",
    remedyOnGitHub: "To continue, raise max-cost-usd in the workflow (0 means no limit) and start it again.",
  },
  {
    reason: "cost-unknown",
    conclusion: "failure",
    continuation: "none",
    sticky: false,
    check: ({ spec, state }) => checkCostKnown(spec, state),
    remedy: "Set price_input_usd and price_output_usd, or remove max_cost_usd, and start the loop again.",
    remedyOnGitHub: "Set price-input-usd and price-output-usd, or remove max-cost-usd, and start the workflow again.",
  },
  {
    reason: "time-spent",
    conclusion: "success",
    continuation: "none",
    sticky: false,
    check: ({ atMs, spec, state }) => checkTimeLimit(spec.limits, state, atMs),
    remedy: "To continue, raise max_duration_hours (0 means no limit) and start the loop again.",
    remedyOnGitHub: "To continue, raise max-duration-hours in the workflow (0 means no limit) and start it again.",
  },
  {
    reason: "waiting",
    conclusion: "success",
    continuation: "schedule",
    sticky: false,
    check: checkWaiting,
    remedy:
      "Start the loop again after the wait, by hand or by cron. To continue at once, unless a daily limit is used up, run: codex-self-iter resume",
    remedyOnGitHub: "If no run follows after the wait, start the workflow by hand (Actions, Run workflow).",
  },
  {
    reason: "run-full",
    conclusion: "success",
    continuation: "dispatch",
    sticky: false,
    check: checkRunFull,
    remedy: "Start the loop again to continue, by hand or by cron. For more iterations in one run, raise iterations or run_minutes.",
    remedyOnGitHub: "If no run follows, start the workflow by hand (Actions, Run workflow).",
  },
];

export function stopRule(reason: StopReason): StopRule {
  const rule = STOP_RULES.find((candidate) => candidate.reason === reason);
  if (rule === undefined) throw new Error(`No stop rule has the reason ${reason}.`);
  return rule;
}

/** Begins with the remedy of the failure that ended the run. */
export function remedyFor(reason: StopReason, host: Host, cause: FailureCause | null = null): string {
  const rule = stopRule(reason);
  const remedy = host === "github" ? rule.remedyOnGitHub : rule.remedy;
  return cause === null ? remedy : `${closeSentence(remedyForFailure(cause, host))} ${remedy}`;
}

type Stop = { readonly rule: StopRule; readonly message: string; readonly cause: FailureCause | null };

/** Returns null if no rule applies and the run continues. */
export function findStop(input: RuleInput): Stop | null {
  for (const rule of STOP_RULES) {
    const message = rule.check(input);
    if (message === null) continue;
    const isByFailure = rule.continuation === "retry" || rule.reason === "agent-failing";
    return { rule, message, cause: isByFailure ? causeOf(input.outcome) : null };
  }
  return null;
}

const QUOTE_CHARS_MAX = 300;

/** A job has a time limit that the loop does not know, so a run leaves an outage to the next run after this many of its longest waits. */
const OUTAGE_WAITS_PER_RUN = 4;
const REFUSALS_CHARS_MAX = 600;

/** Such waits cost no iteration, so this bounds them. The shortest wait doubles each time, so these last more than an hour. */
const WRONG_ENDS_MAX = 13;

function checkCompleted({ outcome, spec, state }: RuleInput): string | null {
  const needed = spec.promise.confirmations;
  if (outcome?.claim.kind !== "passed" || state.streaks.claims < needed) return null;
  const times = needed === 1 ? "" : `, ${state.streaks.claims} times in a row (${needed} needed)`;
  return `Done, ${describeChecks(outcome.claim.checks)}. The agent says so in iteration ${outcome.iteration}${times}.`;
}

function checkStopRequest({ outcome, stopRequest }: RuleInput): string | null {
  if (stopRequest !== null) return stopRequest;
  if (outcome?.result.kind !== "handed-off" || !outcome.result.handoff.stop) return null;
  // An agent that says it is done may ask to stop as well. If the claim is refused, so is the stop.
  if (outcome.claim.kind !== "none") return null;
  const { reason, summary } = outcome.result.handoff;
  const quote = oneLine(reason, QUOTE_CHARS_MAX) || oneLine(summary, QUOTE_CHARS_MAX);
  return quote === "" ? "The agent asked to stop and gave no reason." : `The agent asked to stop: "${quote}"`;
}

function checkCancelled({ cancelled, outcome }: RuleInput): string | null {
  if (outcome?.result.kind === "cancelled") {
    return `The run was cancelled during iteration ${outcome.iteration}, which will be done again.`;
  }
  return cancelled ? "The run was cancelled; its last finished iteration is saved." : null;
}

function checkAgentFailing({ outcome, spec, state }: RuleInput): string | null {
  const { consecutiveErrorsMax } = spec.limits;
  const { errors, limits } = state.streaks;
  if (errors >= consecutiveErrorsMax) {
    return `The agent failed ${errors} times in a row (at most ${consecutiveErrorsMax}).${lastFailure(state, outcome)}`;
  }
  if (limits >= WRONG_ENDS_MAX) {
    return `The provider failed ${limits} times in a row without a finished iteration, each time with a reset time that proved wrong.${lastFailure(state, outcome)}`;
  }
  return null;
}

function checkProviderRefused({ outcome }: RuleInput): string | null {
  const cause = causeOf(outcome);
  if (outcome === null || cause === null || failureKind(cause).effect !== "end") return null;
  return `${failureKind(cause).sentence} Its message: ${oneLine(failureOf(outcome), QUOTE_CHARS_MAX)}`;
}

function checkProviderUnavailable({ outcome, spec, state }: RuleInput): string | null {
  const cause = causeOf(outcome);
  const { outageMsMax } = spec.limits;
  if (cause === null || !isProviderWait(cause) || state.outage === null || state.outage.totalMs < outageMsMax) return null;
  return `${failureKind(cause).sentence} This has lasted for ${renderDuration(state.outage.totalMs)} (at most ${renderDuration(outageMsMax)}).${lastFailure(state, outcome)}`;
}

function causeOf(outcome: Outcome | null): FailureCause | null {
  return outcome?.result.kind === "failed" ? outcome.result.failure.cause : null;
}

function lastFailure(state: State, outcome: Outcome | null): string {
  const saved = state.feedback.findLast(({ kind }) => kind === "error")?.text ?? "";
  const failure = oneLine(outcome === null ? saved : failureOf(outcome), QUOTE_CHARS_MAX);
  return failure === "" ? "" : ` Last failure: ${failure}`;
}

function failureOf({ result }: Outcome): string {
  if (result.kind === "failed") return result.failure.message;
  return result.kind === "invalid-handoff" ? result.problem : "";
}

function checkStagnated({ outcome, spec, state }: RuleInput): string | null {
  const why = findStagnation(state, spec.limits.stagnationMax, outcome?.unseenFolders);
  if (why === null || outcome?.claim.kind !== "refused") return why;
  const reasons = outcome.claim.gateFailures.map(({ detail, reason }) => `${reason} ${detail}`).join(" ");
  return `${why} The last claim that the task is done was refused: ${oneLine(reasons, REFUSALS_CHARS_MAX)}`;
}

function checkWaiting({ atMs, spec, state }: RuleInput): string | null {
  const { backoff } = state;
  if (backoff === null) return null;
  const waitMs = backoff.untilMs - atMs;
  const wait = `The chain waits ${renderDuration(waitMs)} (${renderWaitCause(backoff.cause)})`;
  if (spec.run.waitMsMax !== null && waitMs > spec.run.waitMsMax) {
    return `${wait}, and a run may ${spec.run.waitMsMax === 0 ? "not wait" : `wait ${renderDuration(spec.run.waitMsMax)} at most`}.`;
  }
  if (spec.run.durationMsMax !== null && waitMs > spec.run.durationMsMax) {
    return `${wait}, and a run may last ${renderDuration(spec.run.durationMsMax)} at most.`;
  }
  if (spec.limits.durationMsMax !== null && backoff.untilMs - state.startedAtMs > spec.limits.durationMsMax) {
    return `${wait}, longer than the chain may still last.`;
  }
  return null;
}

/** A wait that is left is short: `checkWaiting` has taken the longer ones. The next run waits it out at its start. */
function checkRunFull({ atMs, run, spec, state }: RuleInput): string | null {
  const full = checkRunLimits(spec.run, run, atMs);
  const { backoff } = state;
  if (backoff === null) return full;
  const wait = `The next run waits ${renderDuration(backoff.untilMs - atMs)} first (${renderWaitCause(backoff.cause)}).`;
  if (full !== null) return `${full} ${wait}`;
  const { durationMsMax, waitMsMax } = spec.run;
  const isTooLate = durationMsMax !== null && backoff.untilMs - run.startedAtMs > durationMsMax;
  if (isTooLate) return `This run may last ${renderDuration(durationMsMax)} at most. ${wait}`;
  const elapsedMs = atMs - run.startedAtMs;
  const isOutage = state.outage !== null && isProviderWait(backoff.cause);
  const isOutageLong = isOutage && waitMsMax !== null && elapsedMs > OUTAGE_WAITS_PER_RUN * waitMsMax;
  return isOutageLong ? `This run has lasted ${renderDuration(elapsedMs)}, and the outage goes on. ${wait}` : null;
}
