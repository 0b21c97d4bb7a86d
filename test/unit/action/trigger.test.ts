import { describe, expect, it } from "vitest";
import type { Payload } from "../../../src/action/context.ts";
import { type TriggerDecision, checkTrigger, isHumanTriggered, isOwnDispatch } from "../../../src/action/trigger.ts";
import { commentMarker } from "../../../src/report/comment.ts";
import { contextOf } from "./context-fixture.ts";

const on = (eventName: string, event: Payload = {}): TriggerDecision => checkTrigger(contextOf({ eventName, event }));
const user = (login: string) => ({ login });
const OWN = { repo: { full_name: "Octo/Garden" } };
const FORK = { repo: { full_name: "mallory/garden" } };

/** All events of GitHub's documentation, "Events that trigger workflows". */
const WRITERS = [
  "branch_protection_rule",
  "create",
  "delete",
  "deployment",
  "deployment_status",
  "image_version",
  "label",
  "merge_group",
  "milestone",
  "page_build",
  "public",
  "push",
  "registry_package",
  "release",
  "repository_dispatch",
  "schedule",
  "status",
  "workflow_dispatch",
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
  it.each(WRITERS)("allows %s, which only people with write access can cause", (eventName) => {
    expect(on(eventName, { sender: user("mallory") })).toEqual({ kind: "run", pull: null, issue: null });
  });

  it.each(ANYBODY)("checks the permission of the author of %s, which anyone can cause", (eventName) => {
    expect(on(eventName, { sender: user("mallory") })).toMatchObject({ kind: "check-permission", login: "mallory" });
    expect(on(eventName)).toMatchObject({ kind: "check-permission", login: "ada" });
  });

  it("refuses pull_request_target with the line to write", () => {
    expect(on("pull_request_target", { pull_request: { number: 7, head: OWN } })).toMatchObject({
      kind: "refuse",
      remedy: expect.stringContaining("on: workflow_dispatch") as unknown,
    });
  });

  it("allows a pull request of this repository and skips a fork's", () => {
    expect(on("pull_request", { pull_request: { number: 7, head: OWN } })).toEqual({ kind: "run", pull: 7, issue: 7 });
    for (const head of [FORK, { repo: null }, {}, { repo: { full_name: "octo/garden-2" } }]) {
      expect(on("pull_request", { pull_request: { number: 7, head } })).toMatchObject({ kind: "skip" });
    }
  });

  it("skips workflow runs and checks of a fork", () => {
    expect(on("workflow_run", { workflow_run: { head_repository: { full_name: "octo/garden" } } })).toMatchObject({ kind: "run" });
    expect(on("workflow_run", { workflow_run: { head_repository: { full_name: "mallory/garden" } } })).toMatchObject({ kind: "skip" });
    expect(on("workflow_run", { workflow_run: { head_repository: null } })).toMatchObject({ kind: "skip" });
    expect(on("check_suite", { check_suite: { head_branch: "main" } })).toMatchObject({ kind: "run" });
    expect(on("check_suite", { check_suite: { head_branch: null } })).toMatchObject({ kind: "skip" });
    expect(on("check_run", { check_run: { check_suite: { head_branch: "main" } } })).toMatchObject({ kind: "run" });
    expect(on("check_run", { check_run: { check_suite: { head_branch: null } } })).toMatchObject({ kind: "skip" });
  });

  it("checks the author of a comment, not the actor of the run", () => {
    const event = { comment: { body: "/iterate", user: user("mallory") }, sender: user("ada"), issue: { number: 4 } };
    expect(on("issue_comment", event)).toEqual({ kind: "check-permission", login: "mallory", pull: null, issue: 4 });
    const review = { review: { body: "/iterate", user: user("mallory") }, sender: user("ada"), pull_request: { number: 5 } };
    expect(on("pull_request_review", review)).toEqual({ kind: "check-permission", login: "mallory", pull: 5, issue: 5 });
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
    expect(on("issue_comment", { comment: quoted, issue: { number: 4 } })).toMatchObject({ kind: "check-permission" });
  });

  it("accepts any payload", () => {
    for (const value of [null, 1, "x", [], { head: 1 }, { user: { login: 7 } }]) {
      const event = { comment: value, issue: value, pull_request: value, review: value, sender: value, workflow_run: value };
      expect(on("issue_comment", event)).toMatchObject({ kind: "check-permission", login: "ada" });
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
    expect(asked({ eventName: "pull_request", event: { action: "synchronize" } })).toBe(false);
  });

  it("is false for a bot, a re-run and the chain's own dispatch", () => {
    expect(asked({ triggeringActor: "github-actions[bot]" })).toBe(false);
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
    expect(isOwn("ada", { goal: "x" })).toBe(false);
  });

  it("stays true when a person re-runs the run", () => {
    expect(isOwn("github-actions[bot]", {}, { triggeringActor: "ada", attempt: 2 })).toBe(true);
  });

  it("is false for every other event", () => {
    expect(isOwn("github-actions[bot]", { "from-run": "499" }, { eventName: "repository_dispatch" })).toBe(false);
  });
});
