import { describe, expect, it } from "vitest";
import type { Payload } from "../../../src/action/context.ts";
import { type TriggerDecision, checkTrigger, isHumanTriggered } from "../../../src/action/trigger.ts";
import { commentMarker } from "../../../src/report/comment.ts";
import { contextOf } from "./context-fixture.ts";

const on = (eventName: string, event: Payload = {}): TriggerDecision => checkTrigger(contextOf({ eventName, event }));
const user = (login: string) => ({ login });
const OWN = { repo: { full_name: "Octo/Garden" } };
const FORK = { repo: { full_name: "mallory/garden" } };

/** GitHub's documentation, "Events that trigger workflows": all of them, by what the guard makes of each. */
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

describe("the guard", () => {
  it.each(WRITERS)("lets %s in, which only people who may write here can cause", (eventName) => {
    expect(on(eventName, { sender: user("mallory") })).toEqual({ kind: "run", pull: null, issue: null });
  });

  it.each(ANYBODY)("asks who is behind %s, which anybody can cause", (eventName) => {
    expect(on(eventName, { sender: user("mallory") })).toMatchObject({ kind: "ask", login: "mallory" });
    expect(on(eventName)).toMatchObject({ kind: "ask", login: "ada" });
  });

  it("refuses pull_request_target, with the line to write", () => {
    expect(on("pull_request_target", { pull_request: { number: 7, head: OWN } })).toMatchObject({
      kind: "refuse",
      remedy: expect.stringContaining("on: workflow_dispatch") as unknown,
    });
  });

  it("works on a pull request of this repository, and skips a fork's", () => {
    expect(on("pull_request", { pull_request: { number: 7, head: OWN } })).toEqual({ kind: "run", pull: 7, issue: 7 });
    for (const head of [FORK, { repo: null }, {}, { repo: { full_name: "octo/garden-2" } }]) {
      expect(on("pull_request", { pull_request: { number: 7, head } })).toMatchObject({ kind: "skip" });
    }
  });

  it("skips what other workflows and checks did for a fork", () => {
    expect(on("workflow_run", { workflow_run: { head_repository: { full_name: "octo/garden" } } })).toMatchObject({ kind: "run" });
    expect(on("workflow_run", { workflow_run: { head_repository: { full_name: "mallory/garden" } } })).toMatchObject({ kind: "skip" });
    expect(on("workflow_run", { workflow_run: { head_repository: null } })).toMatchObject({ kind: "skip" });
    expect(on("check_suite", { check_suite: { head_branch: "main" } })).toMatchObject({ kind: "run" });
    expect(on("check_suite", { check_suite: { head_branch: null } })).toMatchObject({ kind: "skip" });
    expect(on("check_run", { check_run: { check_suite: { head_branch: "main" } } })).toMatchObject({ kind: "run" });
    expect(on("check_run", { check_run: { check_suite: { head_branch: null } } })).toMatchObject({ kind: "skip" });
  });

  it("asks about the comment's author, whoever made the run of it", () => {
    const event = { comment: { body: "/iterate", user: user("mallory") }, sender: user("ada"), issue: { number: 4 } };
    expect(on("issue_comment", event)).toEqual({ kind: "ask", login: "mallory", pull: null, issue: 4 });
    const review = { review: { body: "/iterate", user: user("mallory") }, sender: user("ada"), pull_request: { number: 5 } };
    expect(on("pull_request_review", review)).toEqual({ kind: "ask", login: "mallory", pull: 5, issue: 5 });
  });

  it("knows a comment on a pull request from one on an issue", () => {
    const issue = { number: 4, pull_request: { url: "https://api.github.example/pulls/4" } };
    expect(on("issue_comment", { comment: { body: "/iterate", user: user("ada") }, issue })).toMatchObject({ pull: 4, issue: 4 });
    expect(on("issue_comment", { comment: { body: "x", user: user("ada") }, issue: { number: -1 } })).toMatchObject({
      pull: null,
      issue: null,
    });
  });

  it("never starts on a comment of its own, of whatever track, by whatever token", () => {
    for (const track of ["main", "docs"]) {
      const comment = { body: `${commentMarker(track)}\n### Done`, user: user("ada") };
      expect(on("issue_comment", { comment, issue: { number: 4 } })).toMatchObject({ kind: "skip" });
    }
    const quoted = { body: `> ${commentMarker("main")}\nGo on`, user: user("ada") };
    expect(on("issue_comment", { comment: quoted, issue: { number: 4 } })).toMatchObject({ kind: "ask" });
  });

  it("takes no payload for granted", () => {
    for (const value of [null, 1, "x", [], { head: 1 }, { user: { login: 7 } }]) {
      const event = { comment: value, issue: value, pull_request: value, review: value, sender: value, workflow_run: value };
      expect(on("issue_comment", event)).toMatchObject({ kind: "ask", login: "ada" });
      expect(on("pull_request", event).kind).toBe("skip");
      expect(on("workflow_run", event).kind).toBe("skip");
      expect(on("check_run", event).kind).toBe("skip");
    }
  });
});

describe("a run that somebody asked for", () => {
  const asked = (given: Parameters<typeof contextOf>[0]): boolean => isHumanTriggered(contextOf(given));

  it("is one by hand, by another program, or by a word in a conversation", () => {
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

  it("is none of the clock's, of a push, or of other workflows", () => {
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

  it("is none of the chain itself, and none that is repeated", () => {
    expect(asked({ triggeringActor: "github-actions[bot]" })).toBe(false);
    expect(asked({ attempt: 2 })).toBe(false);
  });
});
