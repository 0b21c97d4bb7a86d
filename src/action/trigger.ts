import { isOwnComment } from "../report/comment.ts";
import { get, getString, type RunContext } from "./context.ts";

/** What the event allows. */
export type TriggerDecision =
  /** `pull`: the pull request that the event is about, whose branch is worked on. `issue`: where a comment belongs. */
  | { readonly kind: "run"; readonly pull: number | null; readonly issue: number | null }
  /** Only for somebody who may write here: the caller asks GitHub. */
  | { readonly kind: "ask"; readonly login: string; readonly pull: number | null; readonly issue: number | null }
  /** Nothing to do, and nobody's mistake. */
  | { readonly kind: "skip"; readonly why: string }
  /** A workflow that must not be written so. */
  | { readonly kind: "refuse"; readonly why: string; readonly remedy: string };

const ADMITTED: TriggerDecision = { kind: "run", pull: null, issue: null };

/** Events that only people who may write here can cause, and the clock. What is on no list is asked about. */
const TRUSTED_EVENTS: ReadonlySet<string> = new Set([
  "workflow_dispatch",
  "repository_dispatch",
  "schedule",
  "push",
  "create",
  "delete",
  "release",
  "registry_package",
  "deployment",
  "deployment_status",
  "status",
  "label",
  "milestone",
  "merge_group",
  "branch_protection_rule",
  "page_build",
  "public",
  "image_version",
]);

/** Events that something else than a wish for a run leads to: they wake a chain, and do not lift a stop. */
const PASSIVE_EVENTS: ReadonlySet<string> = new Set([
  "schedule",
  "push",
  "workflow_run",
  "check_run",
  "check_suite",
  "status",
  "deployment_status",
  "merge_group",
  "page_build",
]);

/**
 * Whether an event may start an iteration. An agent with a key and a token must not work for a stranger, nor on a stranger's
 * code; and a comment of our own must not start us again.
 */
export function checkTrigger(context: RunContext): TriggerDecision {
  const { event, eventName } = context;
  switch (eventName) {
    case "pull_request_target":
      return {
        kind: "refuse",
        why: "The event pull_request_target runs with this repository's secrets for pull requests of anybody, so an agent must not work on it.",
        remedy: "Write into the workflow: on: workflow_dispatch (or pull_request, which is safe) in place of pull_request_target",
      };
    case "pull_request":
      return admitPull(context);
    case "workflow_run":
      if (isOtherRepository(context, getString(event, "workflow_run", "head_repository", "full_name"))) return { kind: "skip", why: FORK };
      return ADMITTED;
    case "check_run":
    case "check_suite": {
      const suite = eventName === "check_run" ? get(event, "check_run", "check_suite") : get(event, "check_suite");
      // GitHub knows no branch for what was pushed to a fork (documents of the webhook: "null value for head_branch").
      return getString(suite, "head_branch") === "" ? { kind: "skip", why: FORK } : ADMITTED;
    }
    default:
      return TRUSTED_EVENTS.has(eventName) ? ADMITTED : admitComment(context);
  }
}

const FORK = "The event comes from a fork, whose code and whose words are a stranger's; nothing is run on it.";

function admitPull(context: RunContext): TriggerDecision {
  if (isForkPull(context)) return { kind: "skip", why: FORK };
  const number = numberAt(context.event, "pull_request", "number");
  return { kind: "run", pull: number, issue: number };
}

/** Whether the pull request of the event comes from another repository. */
export function isForkPull(context: RunContext): boolean {
  return isOtherRepository(context, getString(context.event, "pull_request", "head", "repo", "full_name"));
}

/** A head repository that is gone has no name, and may have been anybody's. */
function isOtherRepository({ owner, repo }: RunContext, fullName: string): boolean {
  return fullName.toLowerCase() !== `${owner}/${repo}`.toLowerCase();
}

function admitComment({ event, triggeringActor }: RunContext): TriggerDecision {
  const body = getString(event, "comment", "body") || getString(event, "review", "body");
  if (isOwnComment(body)) return { kind: "skip", why: "The comment is one of this action's own." };
  const issue = numberAt(event, "issue", "number") ?? numberAt(event, "pull_request", "number");
  const isPull = get(event, "issue", "pull_request") !== undefined || get(event, "pull_request") !== undefined;
  // Whoever wrote it, and whoever made the run: a re-run by a maintainer does not make a stranger's comment theirs.
  const author =
    getString(event, "comment", "user", "login") || getString(event, "review", "user", "login") || getString(event, "sender", "login");
  return { kind: "ask", login: author === "" ? triggeringActor : author, pull: isPull ? issue : null, issue };
}

function numberAt(event: unknown, ...keys: readonly string[]): number | null {
  const value = get(event, ...keys);
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : null;
}

/** Whether a person, and not the chain itself or the clock, asked for this run. A re-run repeats an old wish and is none. */
export function isHumanTriggered({ attempt, event, eventName, triggeringActor }: RunContext): boolean {
  if (attempt > 1 || triggeringActor.endsWith("[bot]")) return false;
  // A push to a pull request may be the chain's own, by a token that is a person's.
  return !PASSIVE_EVENTS.has(eventName) && get(event, "action") !== "synchronize";
}
