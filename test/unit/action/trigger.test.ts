import { describe, expect, it } from "vitest";
import type { Payload } from "../../../src/action/context.ts";
import { type TriggerDecision, checkTrigger, isHumanTriggered, isOwnDispatch } from "../../../src/action/trigger.ts";
import { commentMarker } from "../../../src/report/comment.ts";
import { contextOf } from "./context-fixture.ts";

const on = (eventName: string, event: Payload = {}): TriggerDecision => checkTrigger(contextOf({ eventName, event }));
const user = (login: string) => ({ login });
const OWN = { repo: { full_name: "Octo/Garden" } };
const FORK = { repo: { full_name: "mallory/garden" } };

const RUN = { kind: "run", pull: null, issue: null };
const ada = { login: "ada", isBot: false };
const mallory = { login: "mallory", isBot: false };
const bot = (login: string) => ({ login, isBot: true });

/** All events of GitHub's documentation, "Events that trigger workflows". */
const NOBODY_ASKED = ["check_run", "check_suite", "merge_group", "repository_dispatch", "schedule", "status", "workflow_dispatch"];
const WRITERS = [
  "branch_protection_rule",
  "create",
  "delete",
  "deployment",
  "deployment_status",
  "image_version",
  "label",
  "milestone",
  "page_build",
  "public",
  "push",
  "registry_package",
  "release",
];
const ANYBODY = [
  "discussion",
  "discussion_comment",
  "fork",
  "gollum",
  "issue_comment",
  "issues",
  "pull_request_review",
  "pull_request_review_comment",
  "watch",
  // Not in the list any more, or not yet.
  "commit_comment",
  "an_event_of_next_year",
];

describe("checkTrigger", () => {
  it.each(NOBODY_ASKED)("allows %s, whoever caused it", (eventName) => {
    const event = { check_run: { check_suite: { head_branch: "main" } }, check_suite: { head_branch: "main" } };
    expect(on(eventName, { ...event, sender: { login: "ci[bot]", type: "Bot" } })).toEqual(RUN);
  });

  it.each(WRITERS)("allows %s, which only people with write access can cause, and asks about a bot", (eventName) => {
    expect(on(eventName, { sender: user("mallory") })).toEqual(RUN);
    expect(on(eventName)).toEqual(RUN);
    const asked = { kind: "ask", allowsOwnBot: true, pull: null, issue: null };
    expect(on(eventName, { sender: user("renovate[bot]") })).toEqual({ ...asked, people: [bot("renovate[bot]")] });
    expect(on(eventName, { sender: { login: "Copilot", type: "Bot" } })).toEqual({ ...asked, people: [bot("Copilot")] });
  });

  it.each(ANYBODY)("asks about the author of %s, which anyone can cause", (eventName) => {
    expect(on(eventName, { sender: user("mallory") })).toMatchObject({ kind: "ask", people: [mallory], allowsOwnBot: false });
    expect(on(eventName, { sender: user("welcome[bot]") })).toMatchObject({ people: [bot("welcome[bot]")], allowsOwnBot: false });
    expect(on(eventName)).toMatchObject({ kind: "ask", people: [ada] });
  });

  it("refuses pull_request_target with the line to write", () => {
    expect(on("pull_request_target", { pull_request: { number: 7, head: OWN } })).toMatchObject({
      kind: "refuse",
      remedy: expect.stringContaining("on: workflow_dispatch") as unknown,
    });
  });

  it("skips a fork's pull request and asks about the author and the sender of others", () => {
    const pull = (more: Payload = {}) => ({ pull_request: { number: 7, head: OWN, user: user("mallory"), ...more } });
    const asked = { kind: "ask", allowsOwnBot: true, pull: 7, issue: 7 };
    expect(on("pull_request", { ...pull(), sender: user("mallory") })).toEqual({ ...asked, people: [mallory] });
    expect(on("pull_request", { ...pull(), sender: user("ada"), action: "synchronize" })).toEqual({ ...asked, people: [mallory, ada] });
    expect(on("pull_request", pull({ user: user("dependabot[bot]") }))).toEqual({ ...asked, people: [bot("dependabot[bot]"), ada] });
    expect(on("pull_request", pull({ user: undefined }))).toEqual({ ...asked, people: [ada] });
    for (const head of [FORK, { repo: null }, {}, { repo: { full_name: "octo/garden-2" } }])
      expect(on("pull_request", pull({ head }))).toMatchObject({ kind: "skip" });
  });

  it("asks about the sender alone who labels or assigns a pull request: they vouch for it", () => {
    const pull = { pull_request: { number: 7, head: OWN, user: user("dependabot[bot]") }, sender: user("ada") };
    for (const action of ["labeled", "assigned", "review_requested"])
      expect(on("pull_request", { ...pull, action })).toMatchObject({ people: [ada] });
    expect(on("pull_request", { ...pull, action: "labeled", sender: user("labeler[bot]") })).toMatchObject({
      people: [bot("labeler[bot]")],
    });
  });

  it("skips workflow runs, checks and states of a fork", () => {
    expect(on("workflow_run", { workflow_run: { head_repository: { full_name: "mallory/garden" } } })).toMatchObject({ kind: "skip" });
    expect(on("workflow_run", { workflow_run: { head_repository: null } })).toMatchObject({ kind: "skip" });
    expect(on("check_suite", { check_suite: { head_branch: null } })).toMatchObject({ kind: "skip" });
    expect(on("check_run", { check_run: { check_suite: { head_branch: null } } })).toMatchObject({ kind: "skip" });
    expect(on("status", { branches: [] })).toMatchObject({ kind: "skip" });
    expect(on("status", { branches: [{ name: "main" }] })).toEqual(RUN);
  });

  describe("for a workflow_run", () => {
    const after = (event: string, origin: Payload = {}): TriggerDecision => {
      const people = { actor: user("mallory"), triggering_actor: user("ada"), ...origin };
      return on("workflow_run", { workflow_run: { event, head_repository: { full_name: "octo/garden" }, ...people } });
    };

    it.each(["issue_comment", "issues", "discussion", "pull_request", "pull_request_target", "fork", "workflow_run", "", "constructor"])(
      "asks about the actors of the run that caused it, if anyone can cause that run's event: %s",
      (event) => {
        expect(after(event)).toMatchObject({ kind: "ask", people: [mallory, ada], pull: null, issue: null });
        expect(after(event, { triggering_actor: user("mallory") })).toMatchObject({ people: [mallory] });
        expect(after(event, { actor: user("dependabot[bot]") })).toMatchObject({ people: [bot("dependabot[bot]"), ada] });
      },
    );

    it("asks about nobody if only people with write access can cause that run, or the chain dispatched it", () => {
      for (const event of ["push", "release", "schedule", "workflow_dispatch"]) expect(after(event)).toEqual(RUN);
      expect(after("workflow_dispatch", { actor: user("github-actions[bot]") })).toEqual(RUN);
      expect(after("push", { actor: user("renovate[bot]") })).toMatchObject({ kind: "ask", people: [bot("renovate[bot]")] });
    });

    it("asks about the actor of this run if the payload names none", () => {
      expect(after("issue_comment", { actor: null, triggering_actor: null })).toMatchObject({ kind: "ask", people: [ada] });
    });
  });

  it("checks the author of a comment, not the actor of the run", () => {
    const event = { comment: { body: "/iterate", user: user("mallory") }, sender: user("ada"), issue: { number: 4 } };
    expect(on("issue_comment", event)).toEqual({ kind: "ask", people: [mallory], allowsOwnBot: false, pull: null, issue: 4 });
    const review = { review: { body: "/iterate", user: user("mallory") }, sender: user("ada"), pull_request: { number: 5 } };
    expect(on("pull_request_review", review)).toEqual({ kind: "ask", people: [mallory], allowsOwnBot: false, pull: 5, issue: 5 });
  });

  it("distinguishes a comment on a pull request from one on an issue", () => {
    const issue = { number: 4, pull_request: { url: "https://api.github.example/pulls/4" } };
    expect(on("issue_comment", { comment: { body: "/iterate", user: user("ada") }, issue })).toMatchObject({ pull: 4, issue: 4 });
    expect(on("issue_comment", { comment: { body: "x", user: user("ada") }, issue: { number: -1 } })).toMatchObject({
      pull: null,
      issue: null,
    });
  });

  it("skips our own comments of every track, whichever token posted them", () => {
    for (const track of ["main", "docs"]) {
      const comment = { body: `${commentMarker(track)}\n### Done`, user: user("ada") };
      expect(on("issue_comment", { comment, issue: { number: 4 } })).toMatchObject({ kind: "skip" });
    }
    const quoted = { body: `> ${commentMarker("main")}\nGo on`, user: user("ada") };
    expect(on("issue_comment", { comment: quoted, issue: { number: 4 } })).toMatchObject({ kind: "ask" });
  });

  it("accepts any payload", () => {
    for (const value of [null, 1, "x", [], { head: 1 }, { user: { login: 7 } }]) {
      const event = { comment: value, issue: value, pull_request: value, review: value, sender: value, workflow_run: value };
      expect(on("issue_comment", event)).toMatchObject({ kind: "ask", people: [ada] });
      expect(on("pull_request", event).kind).toBe("skip");
      expect(on("workflow_run", event).kind).toBe("skip");
      expect(on("check_run", event).kind).toBe("skip");
    }
  });
});

describe("isHumanTriggered", () => {
  const asked = (given: Parameters<typeof contextOf>[0]): boolean => isHumanTriggered(contextOf(given));

  it("is true for a dispatch, a comment, a label", () => {
    for (const eventName of [
      "workflow_dispatch",
      "repository_dispatch",
      "issue_comment",
      "issues",
      "pull_request_review_comment",
      "label",
    ]) {
      expect(asked({ eventName })).toBe(true);
    }
    for (const action of ["opened", "labeled", "ready_for_review"])
      expect(asked({ eventName: "pull_request", event: { action } })).toBe(true);
  });

  it("is false for the clock, a push, and other workflows", () => {
    for (const eventName of [
      "schedule",
      "push",
      "workflow_run",
      "check_run",
      "check_suite",
      "status",
      "deployment_status",
      "merge_group",
    ]) {
      expect(asked({ eventName })).toBe(false);
    }
    for (const action of ["synchronize", "closed"]) expect(asked({ eventName: "pull_request", event: { action } })).toBe(false);
  });

  it("is false for a bot, a re-run and the chain's own dispatch", () => {
    expect(asked({ triggeringActor: "github-actions[bot]" })).toBe(false);
    expect(asked({ eventName: "issues", triggeringActor: "Copilot", event: { sender: { login: "Copilot", type: "Bot" } } })).toBe(false);
    expect(asked({ attempt: 2 })).toBe(false);
    expect(asked({ event: { inputs: { "from-run": "499" } } })).toBe(false);
  });
});

describe("isOwnDispatch", () => {
  const isOwn = (actor: string, inputs: Payload, given: Parameters<typeof contextOf>[0] = {}): boolean =>
    isOwnDispatch(contextOf({ actor, triggeringActor: actor, event: { inputs }, ...given }));

  it("is decided by from-run if the workflow declares it", () => {
    for (const actor of ["ada", "github-actions[bot]"]) {
      expect(isOwn(actor, { "from-run": "499" })).toBe(true);
      expect(isOwn(actor, { "from-run": "" })).toBe(false);
    }
  });

  it("is decided by the actor if the workflow does not declare from-run", () => {
    expect(isOwn("github-actions[bot]", { goal: "x" })).toBe(true);
    expect(isOwn("loop-app[bot]", {})).toBe(true);
    // Gitea drops inputs that are not declared.
    expect(isOwn("gitea-actions", { goal: "x" })).toBe(true);
    expect(isOwn("ada", { goal: "x" })).toBe(false);
  });

  it("stays true when a person re-runs the run", () => {
    expect(isOwn("github-actions[bot]", {}, { triggeringActor: "ada", attempt: 2 })).toBe(true);
  });

  it("is false for every other event", () => {
    expect(isOwn("github-actions[bot]", { "from-run": "499" }, { eventName: "repository_dispatch" })).toBe(false);
  });
});
