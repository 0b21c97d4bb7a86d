import { isOwnComment } from "../report/comment.ts";
import { get, getString, type RunContext } from "./context.ts";

/** `pull`: the pull request whose branch is worked on. `issue`: the issue or pull request to comment on. */
type Subject = { readonly pull: number | null; readonly issue: number | null };

export type Person = { readonly login: string; readonly isBot: boolean };

export type TriggerDecision =
  | ({ readonly kind: "run" } & Subject)
  /** Run only if all of them have write access; the caller asks GitHub. The chain's own bot passes if `allowsOwnBot`, no other bot does. */
  | ({ readonly kind: "ask"; readonly people: readonly Person[]; readonly allowsOwnBot: boolean } & Subject)
  /** End with success: the event is not for us. */
  | { readonly kind: "skip"; readonly reason: string }
  /** Fail: no workflow may run the action on this event. */
  | { readonly kind: "refuse"; readonly reason: string; readonly remedy: string };

/** Who is asked about before the agent works for an event. */
type Asked =
  /** Only people with write access or GitHub itself cause it, or it names a branch, which only people with write access push to. */
  | "nobody"
  /** A person who causes it has write access, but a bot may do it for anyone. */
  | "bots"
  /** Anyone can cause it: the author of the comment or review, or else the sender. */
  | "author"
  /** The author and the sender. */
  | "pull-request"
  /** The actors of the run that caused it, by the rule of that run's event. */
  | "origin"
  /** The event gives strangers' code the secrets of the repository. */
  | "refused";

/** `isPassive`: the event is not a request to run. It may continue a chain but never restart a stopped one. */
type EventRule = { readonly asked: Asked; readonly isPassive: boolean };

const request = (asked: Asked): EventRule => ({ asked, isPassive: false });
const passive = (asked: Asked): EventRule => ({ asked, isPassive: true });

/**
 * Who is asked about for each event that GitHub has
 * (https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows); docs/permissions.md has the same table.
 */
const EVENTS: Readonly<Record<string, EventRule>> = {
  repository_dispatch: request("nobody"),
  workflow_dispatch: request("nobody"),
  merge_group: passive("nobody"),
  schedule: passive("nobody"),
  // Their sender is the service that reports, not the person who pushed. Commits of forks are on no branch and are skipped.
  check_run: passive("nobody"),
  check_suite: passive("nobody"),
  status: passive("nobody"),
  branch_protection_rule: request("bots"),
  create: request("bots"),
  delete: request("bots"),
  deployment: request("bots"),
  image_version: request("bots"),
  label: request("bots"),
  milestone: request("bots"),
  public: request("bots"),
  registry_package: request("bots"),
  release: request("bots"),
  deployment_status: passive("bots"),
  page_build: passive("bots"),
  push: passive("bots"),
  pull_request: request("pull-request"),
  pull_request_target: request("refused"),
  workflow_run: passive("origin"),
};
/** `issue_comment`, `issues`, `discussion`, `pull_request_review` and every other event, also those that GitHub adds. */
const UNLISTED = request("author");

/** Decides whether the event may start an iteration: the agent must not work for a stranger, on a fork's code, or on our own comment. */
export function checkTrigger(context: RunContext): TriggerDecision {
  if (isOfFork(context)) return FORK;
  const { asked } = ruleOf(context.eventName);
  switch (asked) {
    case "nobody":
      return RUN;
    case "bots":
      return askBots(senderOf(context));
    case "author":
      return checkAuthor(context);
    case "pull-request":
      return checkPullRequest(context);
    case "origin":
      return checkOrigin(context);
    case "refused":
      return REFUSED;
  }
}

const RUN: TriggerDecision = { kind: "run", pull: null, issue: null };
const FORK: TriggerDecision = { kind: "skip", reason: "The event comes from a fork, and codex-self-iter never runs on a fork's code." };
const REFUSED: TriggerDecision = {
  kind: "refuse",
  reason: "pull_request_target gives pull requests from forks this repository's secrets, so codex-self-iter refuses to run on it.",
  remedy: "Write into the workflow: on: workflow_dispatch (or pull_request, which is safe) in place of pull_request_target",
};

function ruleOf(eventName: string): EventRule {
  return Object.hasOwn(EVENTS, eventName) ? (EVENTS[eventName] ?? UNLISTED) : UNLISTED;
}

function isOfFork(context: RunContext): boolean {
  const { event, eventName } = context;
  switch (eventName) {
    case "pull_request":
      return isForkPull(context);
    case "workflow_run":
      return isOtherRepository(context, getString(event, "workflow_run", "head_repository", "full_name"));
    // GitHub sends no branch for a commit that was pushed to a fork (webhook reference of check_suite: "head_branch: string or null").
    case "check_run":
      return getString(event, "check_run", "check_suite", "head_branch") === "";
    case "check_suite":
      return getString(event, "check_suite", "head_branch") === "";
    case "status": {
      const branches = get(event, "branches");
      return Array.isArray(branches) && branches.length === 0;
    }
    default:
      return false;
  }
}

function askBots(person: Person): TriggerDecision {
  return person.isBot ? ask([person], { allowsOwnBot: true }) : RUN;
}

function ask(
  people: readonly Person[],
  { allowsOwnBot, ...subject }: { readonly allowsOwnBot: boolean } & Partial<Subject>,
): TriggerDecision {
  const distinct = people.filter(({ login }, index) => people.findIndex((other) => other.login === login) === index);
  return { kind: "ask", people: distinct, allowsOwnBot, pull: null, issue: null, ...subject };
}

/** On these, the sender has looked at the pull request and wants something done about it. */
const VOUCHED: ReadonlySet<string> = new Set(["labeled", "assigned", "review_requested"]);

function checkPullRequest(context: RunContext): TriggerDecision {
  const { event } = context;
  const number = numberAt(event, "pull_request", "number");
  const author = personAt(event, "pull_request", "user");
  const sender = senderOf(context);
  const people = author === null || VOUCHED.has(getString(event, "action")) ? [sender] : [author, sender];
  return ask(people, { allowsOwnBot: true, pull: number, issue: number });
}

/**
 * GitHub gives the actor of the first run to the runs that follow from it. A maintainer who re-runs a stranger's run does not vouch
 * for it, so both actors are asked about.
 */
function checkOrigin(context: RunContext): TriggerDecision {
  const { actor, event } = context;
  const origin = get(event, "workflow_run");
  const { asked } = ruleOf(getString(origin, "event"));
  if (asked === "nobody") return RUN;
  const first = personAt(origin, "actor") ?? { login: actor, isBot: isBot(actor) };
  if (asked === "bots") return askBots(first);
  const second = personAt(origin, "triggering_actor");
  return ask(second === null ? [first] : [first, second], { allowsOwnBot: asked === "pull-request" });
}

/** Asks about the author of the comment, not the actor: a maintainer who re-runs a stranger's comment does not vouch for it. */
function checkAuthor(context: RunContext): TriggerDecision {
  const { event } = context;
  const body = getString(event, "comment", "body") || getString(event, "review", "body");
  if (isOwnComment(body)) return { kind: "skip", reason: "codex-self-iter wrote this comment itself." };
  const issue = numberAt(event, "issue", "number") ?? numberAt(event, "pull_request", "number");
  const isPull = get(event, "issue", "pull_request") !== undefined || get(event, "pull_request") !== undefined;
  const author = personAt(event, "comment", "user") ?? personAt(event, "review", "user") ?? senderOf(context);
  return ask([author], { allowsOwnBot: false, pull: isPull ? issue : null, issue });
}

function senderOf({ event, triggeringActor }: RunContext): Person {
  return personAt(event, "sender") ?? { login: triggeringActor, isBot: isBot(triggeringActor) };
}

/** The names of some bots do not end with `[bot]`: Copilot's is "Copilot". */
function personAt(event: unknown, ...keys: readonly string[]): Person | null {
  const login = getString(event, ...keys, "login");
  return login === "" ? null : { login, isBot: isBot(login) || getString(event, ...keys, "type") === "Bot" };
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

/** A push to a pull request may be the chain's own, and who closes one wants no more work. */
const PASSIVE_ACTIONS: ReadonlySet<string> = new Set(["synchronize", "closed"]);

/** Returns true if the event is not a request to run. */
export function isPassive({ event, eventName }: RunContext): boolean {
  return ruleOf(eventName).isPassive || PASSIVE_ACTIONS.has(getString(event, "action"));
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
  const isByBot = isBot(context.triggeringActor) || senderOf(context).isBot;
  return context.attempt === 1 && !isByBot && !isPassive(context) && !isOwnDispatch(context);
}

/** Who acts with a job's token on Gitea and Forgejo, whose names have no suffix. */
const JOB_BOTS: ReadonlySet<string> = new Set(["gitea-actions", "forgejo-actions"]);

function isBot(login: string): boolean {
  return login.endsWith("[bot]") || JOB_BOTS.has(login);
}
