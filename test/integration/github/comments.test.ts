import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { Comments } from "../../../src/ports/github.ts";
import { createComments } from "../../../src/adapters/github/comments.ts";
import { BOT, type GitHubFixture, JOB_TOKEN, refusalOf, REPO, startGitHubFixture } from "../../helpers/github-fixture.ts";

const MARKER = "<!-- marker main -->";
const LIST = "issues/list-comments";
const CREATE = "issues/create-comment";

let fixture: GitHubFixture;
let comments: Comments;
let issue: number;
beforeEach(async () => {
  fixture = await startGitHubFixture();
  comments = createComments(fixture.client, fixture.clock);
  issue = fixture.github.addIssue({ title: "Grow", author: "ada" });
});
afterEach(() => fixture.close());

const commentsWith = (token: string): Comments => createComments(fixture.clientWith({ token }), fixture.clock);

describe("finding the comment", () => {
  it("takes one call if all comments fit on a page", async () => {
    const id = fixture.github.addComment(issue, BOT, `${MARKER}\nours`);
    expect(await comments.findOwn(issue, MARKER)).toMatchObject({ id });
    expect(fixture.github.countOperations()).toEqual({ [LIST]: 1 });
  });

  it("reads all pages, and ignores a copied marker", async () => {
    fixture.github.addComment(issue, "mallory", `${MARKER}\nforged`);
    for (let at = 0; at < 148; at += 1) fixture.github.addComment(issue, "ada", `c${at}`);
    const id = fixture.github.addComment(issue, BOT, `${MARKER}\nours`);
    expect(await comments.findOwn(issue, MARKER)).toMatchObject({ id });
    expect(fixture.github.countOperations()).toEqual({ [LIST]: 2, "graphql/viewer": 1 });
    expect(await comments.findOwn(issue, "<!-- marker docs -->")).toBeNull();
    expect(fixture.github.countOperations()).toEqual({ [LIST]: 4, "graphql/viewer": 1 });
  });

  it("accepts another author only if it is the viewer", async () => {
    const id = fixture.github.addComment(issue, "gardener[bot]", MARKER);
    expect(await comments.findOwn(issue, MARKER)).toBeNull();
    expect(await commentsWith("app").findOwn(issue, MARKER)).toMatchObject({ id });
    fixture.github.fault({ path: "/graphql", times: 9, failure: { status: 500 } });
    expect(await commentsWith("app").findOwn(issue, MARKER)).toBeNull();
  });

  it("returns the oldest of several", async () => {
    const id = fixture.github.addComment(issue, BOT, MARKER);
    fixture.github.addComment(issue, BOT, MARKER);
    expect(await comments.findOwn(issue, MARKER)).toMatchObject({ id });
  });
});

describe("a comment that is refused", () => {
  const pullNumber = async (): Promise<number> => {
    const pull = { ...REPO, title: "Work", head: "codex/main", base: "main" };
    const answer = await fixture.client.call("POST /repos/{owner}/{repo}/pulls", pull);
    return (answer as { data: { number: number } }).data.number;
  };

  it("for a missing permission names the one for an issue or for a pull request", async () => {
    fixture.github.addToken("reads", { login: BOT, kind: "app", permissions: { issues: "read", "pull-requests": "read" } });
    expect(await refusalOf(commentsWith("reads").create(issue, "x"))).toEqual({
      code: "COMMENT_REFUSED",
      message: `GitHub refused the progress comment: Resource not accessible by integration (#${issue}).`,
      remedy: "Add `issues: write` below `permissions:` of the job.",
    });
    const refusal = await refusalOf(commentsWith("reads").create(await pullNumber(), "x"));
    expect(refusal.remedy).toBe("Add `pull-requests: write` below `permissions:` of the job.");
  });

  it("names both permissions if the kind cannot be read", async () => {
    const both = "Add `pull-requests: write` (for an issue: `issues: write`) below `permissions:` of the job.";
    expect((await refusalOf(commentsWith("nothing").findOwn(issue, MARKER))).remedy).toBe(both);
    const id = fixture.github.addComment(issue, BOT, MARKER);
    expect(await refusalOf(commentsWith("nothing").update(id, "x"))).toMatchObject({ code: "COMMENT_REFUSED", remedy: both });
  });

  it("for a locked issue says how to unlock it", async () => {
    fixture.github.lockIssue(issue);
    const { code, remedy } = await refusalOf(comments.create(issue, "x"));
    expect([code, remedy]).toEqual([
      "COMMENT_REFUSED",
      `Unlock the conversation: \`gh issue unlock ${issue}\`, or switch the comment off: \`comment: off\``,
    ]);
  });

  it("for a missing issue says how to name one", async () => {
    expect(await refusalOf(comments.create(99, "x"))).toMatchObject({
      code: "COMMENT_REFUSED",
      remedy: expect.stringContaining("issue-number: 1") as string,
    });
  });

  it("for a body that is too long reports GitHub's reason", async () => {
    const { code, message } = await refusalOf(comments.create(issue, "x".repeat(65_537)));
    expect([code, message]).toEqual(["COMMENT_REFUSED", expect.stringContaining("maximum is 65536 characters")]);
  });
});

describe("a comment whose answer is lost", () => {
  it.each([["after-effect"], [{ afterEffect: "reset" }]] as const)("is not posted twice if it exists (%j)", async (failure) => {
    fixture.github.addComment(issue, "mallory", `${MARKER}\none`);
    fixture.github.fault({ method: "POST", path: "/comments", failure });
    expect(await comments.create(issue, `${MARKER}\none`)).toMatchObject({ id: fixture.github.comments[1]?.id });
    expect(fixture.github.comments).toHaveLength(2);
    expect(fixture.github.countOperations()[CREATE]).toBe(1);
  });

  it("is posted once more if it does not exist, then fails", async () => {
    const fault = fixture.github.fault({ method: "POST", path: "/comments", failure: "reset" });
    await comments.create(issue, MARKER);
    expect([fixture.github.comments.length, fault.hits()]).toEqual([1, 1]);
    fixture.github.fault({ method: "POST", path: "/comments", times: 9, failure: { status: 503 } });
    expect(await refusalOf(comments.create(issue, "another"))).toMatchObject({
      code: "GITHUB_FAILED",
      remedy: expect.stringContaining("githubstatus.com") as string,
    });
    expect(fixture.github.countOperations()[CREATE]).toBe(4);
  });

  it("is updated by retries", async () => {
    const id = fixture.github.addComment(issue, BOT, MARKER);
    fixture.github.fault({ method: "PATCH", path: "/comments", times: 2, failure: "after-effect" });
    expect(await comments.update(id, "two")).toMatchObject({ id });
    expect(fixture.github.comments[0]?.body).toBe("two");
  });
});

it("never shows the token in an error", async () => {
  for (const status of [401, 403, 404, 410, 422, 500]) {
    fixture.github.fault({ path: "/issues", times: 9, failure: { status, body: { message: `token ${JOB_TOKEN} is wrong` } } }).hits();
    for (const call of [() => comments.create(issue, "x"), () => comments.findOwn(issue, "x")]) {
      const text = JSON.stringify(await refusalOf(call()));
      expect(text).toContain("***");
      expect(text).not.toContain(JOB_TOKEN);
    }
  }
});
