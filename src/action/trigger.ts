import { isOwnComment } from "../report/comment.ts";
import { get, getString, type RunContext } from "./context.ts";

export type TriggerDecision =
  /** `pull`: the pull request whose branch is worked on. `issue`: the issue or pull request to comment on. */
  | { readonly kind: "run"; readonly pull: number | null; readonly issue: number | null }
  /** Run only if `login` has write access; the caller asks GitHub. */
  | { readonly kind: "check-permission"; readonly login: string; readonly pull: number | null; readonly issue: number | null }
  /** End with success: the event is not for us. */
  | { readonly kind: "skip"; readonly reason: string }
  /** Fail: no workflow may run the action on this event. */
  | { readonly kind: "refuse"; readonly reason: string; readonly remedy: string };

type EventRule = {
  readonly check: (context: RunContext) => TriggerDecision;
  /** The event is not a request to run: it may continue a chain but never restart a stopped one. */
  readonly isPassive: boolean;
};

const allow = (): TriggerDecision => ({ kind: "run", pull: null, issue: null });
const TRUSTED_REQUEST: EventRule = { check: allow, isPassive: false };
const TRUSTED_PASSIVE: EventRule = { check: allow, isPassive: true };
const UNLISTED: EventRule = { check: checkAuthor, isPassive: false };

/**
 * Every event that needs no look at its author. Anyone can cause an event that is not listed, so its author needs write access
 * (https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows).
 */
const EVENTS: ReadonlyMap<string, EventRule> = new Map([
  // Only people with write access can cause these.
  ["branch_protection_rule", TRUSTED_REQUEST],
  ["create", TRUSTED_REQUEST],
  ["delete", TRUSTED_REQUEST],
  ["deployment", TRUSTED_REQUEST],
  ["image_version", TRUSTED_REQUEST],
  ["label", TRUSTED_REQUEST],
  ["milestone", TRUSTED_REQUEST],
  ["public", TRUSTED_REQUEST],
  ["registry_package", TRUSTED_REQUEST],
  ["release", TRUSTED_REQUEST],
  ["repository_dispatch", TRUSTED_REQUEST],
  ["workflow_dispatch", TRUSTED_REQUEST],
  ["deployment_status", TRUSTED_PASSIVE],
  ["merge_group", TRUSTED_PASSIVE],
  ["page_build", TRUSTED_PASSIVE],
  ["push", TRUSTED_PASSIVE],
  ["schedule", TRUSTED_PASSIVE],
  ["status", TRUSTED_PASSIVE],
  // These also come from forks.
  ["pull_request", { check: checkPullRequest, isPassive: false }],
  ["pull_request_target", { check: refusePullRequestTarget, isPassive: false }],
  ["workflow_run", { check: checkWorkflowRun, isPassive: true }],
  ["check_run", { check: ({ event }) => checkSuite(get(event, "check_run", "check_suite")), isPassive: true }],
  ["check_suite", { check: ({ event }) => checkSuite(get(event, "check_suite")), isPassive: true }],
]);

/** Decides whether the event may start an iteration: the agent must not work for a stranger, on a fork's code, or on our own comment. */
export function checkTrigger(context: RunContext): TriggerDecision {
  return ruleFor(context).check(context);
}

function ruleFor({ eventName }: RunContext): EventRule {
  return EVENTS.get(eventName) ?? UNLISTED;
}

const FORK: TriggerDecision = { kind: "skip", reason: "The event comes from a fork, and codex-self-iter never runs on a fork's code." };

function refusePullRequestTarget(): TriggerDecision {
  return {
    kind: "refuse",
    reason: "pull_request_target gives pull requests from forks this repository's secrets, so codex-self-iter refuses to run on it.",
    remedy: "Write into the workflow: on: workflow_dispatch (or pull_request, which is safe) in place of pull_request_target",
  };
}

function checkPullRequest(context: RunContext): TriggerDecision {
  if (isForkPull(context)) return FORK;
  const number = numberAt(context.event, "pull_request", "number");
  return { kind: "run", pull: number, issue: number };
}

function checkWorkflowRun(context: RunContext): TriggerDecision {
  return isOtherRepository(context, getString(context.event, "workflow_run", "head_repository", "full_name")) ? FORK : allow();
}

/** GitHub sends no branch for a commit that was pushed to a fork (webhook reference of check_suite: "head_branch: string or null"). */
function checkSuite(suite: unknown): TriggerDecision {
  return getString(suite, "head_branch") === "" ? FORK : allow();
}

/** Checks the author of the comment, not the actor: a maintainer who re-runs a stranger's comment does not vouch for it. */
function checkAuthor({ event, triggeringActor }: RunContext): TriggerDecision {
  const body = getString(event, "comment", "body") || getString(event, "review", "body");
  if (isOwnComment(body)) return { kind: "skip", reason: "codex-self-iter wrote this comment itself." };
  const issue = numberAt(event, "issue", "number") ?? numberAt(event, "pull_request", "number");
  const isPull = get(event, "issue", "pull_request") !== undefined || get(event, "pull_request") !== undefined;
  const author =
    getString(event, "comment", "user", "login") || getString(event, "review", "user", "login") || getString(event, "sender", "login");
  return { kind: "check-permission", login: author === "" ? triggeringActor : author, pull: isPull ? issue : null, issue };
}

/** Returns true if the pull request's head is in another repository, or in one that was deleted. */
export function isForkPull(context: RunContext): boolean {
  return isOtherRepository(context, getString(context.event, "pull_request", "head", "repo", "full_name"));
}

function isOtherRepository({ owner, repo }: RunContext, fullName: string): boolean {
  return fullName.toLowerCase() !== `${owner}/${repo}`.toLowerCase();
}

function numberAt(event: unknown, ...keys: readonly string[]): number | null {
  const value = get(event, ...keys);
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : null;
}

/** Returns true if the event is not a request to run. A push to a pull request may be the chain's own push. */
export function isPassive(context: RunContext): boolean {
  return ruleFor(context).isPassive || get(context.event, "action") === "synchronize";
}

/** Name of the `workflow_dispatch` input that carries the id of the run that dispatched this one. */
export const FROM_RUN = "from-run";

/**
 * Returns true if the chain dispatched this run. A bot counts as the chain if the workflow does not declare `from-run`; with a
 * personal access token and no `from-run`, the chain's dispatch looks like that person's. The input is no boundary: only people
 * with write access can dispatch, and a person who fills it in only makes the run ignore their own goal and reset.
 */
export function isOwnDispatch({ actor, event, eventName }: RunContext): boolean {
  if (eventName !== "workflow_dispatch") return false;
  const fromRun = get(event, "inputs", FROM_RUN);
  return fromRun === undefined ? isBot(actor) : fromRun !== "";
}

/** Returns true if a person requested this run. A re-run repeats an old request, so it is not one. */
export function isHumanTriggered(context: RunContext): boolean {
  return context.attempt === 1 && !isBot(context.triggeringActor) && !isPassive(context) && !isOwnDispatch(context);
}

function isBot(login: string): boolean {
  return login.endsWith("[bot]");
}
