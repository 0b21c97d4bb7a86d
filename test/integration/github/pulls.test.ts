import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { PullRequest, Pulls } from "../../../src/ports/github.ts";
import { createPulls } from "../../../src/adapters/github/pulls.ts";
import { BOT, type GitHubFixture, JOB_TOKEN, refusalOf, REPO, startGitHubFixture } from "../../helpers/github-fixture.ts";

const ORDER = { branch: "codex/main", base: "main", title: "Work", body: "By the loop." };
const CREATE = "pulls/create";

let fixture: GitHubFixture;
let pulls: Pulls;
beforeEach(async () => {
  fixture = await startGitHubFixture();
  pulls = createPulls(fixture.client, REPO.owner);
});
afterEach(() => fixture.close());

/** With a token that has just these permissions. */
function pullsWith(permissions: Readonly<Record<string, "read" | "write">>): Pulls {
  fixture.github.addToken("some", { login: BOT, kind: "app", permissions });
  return createPulls(fixture.clientWith({ token: "some" }), REPO.owner);
}

describe("opening a pull request", () => {
  it("takes one call", async () => {
    expect(await pulls.create(ORDER)).toMatchObject({ number: 1, isDraft: true, isFork: false });
    expect(fixture.github.countOperations()).toEqual({ [CREATE]: 1 });
    expect(fixture.github.log[0]?.body).toEqual({ head: "codex/main", base: "main", title: "Work", body: "By the loop.", draft: true });
  });

  it.each([["after-effect"], [{ afterEffect: "reset" }], ["reset"], [{ status: 500 }]] as const)(
    "makes one, and no more, after %j",
    async (failure) => {
      fixture.github.fault({ method: "POST", path: "/pulls", failure });
      expect(await pulls.create(ORDER)).toMatchObject({ number: 1 });
      expect(fixture.github.issues.size).toBe(1);
      const tookEffect = failure === "after-effect" || (typeof failure === "object" && "afterEffect" in failure);
      expect(fixture.github.countOperations()).toEqual({ [CREATE]: tookEffect ? 1 : 2, "pulls/list": 1 });
    },
  );

  it("fails after a second lost answer", async () => {
    fixture.github.fault({ method: "POST", path: "/pulls", times: 9, failure: { status: 500 } });
    expect((await refusalOf(pulls.create(ORDER))).code).toBe("GITHUB_FAILED");
    expect(fixture.github.countOperations()[CREATE]).toBe(2);
  });

  it("names the repository setting if Actions may not open one", async () => {
    fixture.github.switches.mayCreatePullRequests = false;
    expect(await refusalOf(pulls.create(ORDER))).toEqual({
      code: "PULL_REQUEST_REFUSED",
      message: "GitHub refused to create or change the pull request: GitHub Actions is not permitted to create or approve pull requests.",
      remedy:
        'Switch on "Allow GitHub Actions to create and approve pull requests" under Settings > Actions > General, or switch pull requests off: `pull-request: false`',
    });
  });

  it("names the missing permission", async () => {
    expect(await refusalOf(pullsWith({ contents: "write" }).create(ORDER))).toMatchObject({
      code: "PULL_REQUEST_REFUSED",
      remedy: "Add `pull-requests: write` below `permissions:` of the job.",
    });
  });

  it("fails if the base is not a branch", async () => {
    expect(await refusalOf(pulls.create({ ...ORDER, base: "gone" }))).toMatchObject({
      code: "PULL_REQUEST_REFUSED",
      remedy: expect.stringContaining("`base-branch: main`") as string,
    });
  });

  it("fails if there is nothing to merge", async () => {
    expect(await refusalOf(pulls.create({ ...ORDER, branch: "empty" }))).toMatchObject({
      code: "PULL_REQUEST_EMPTY",
      message: "There is no commit to open a pull request for yet: Validation Failed: No commits between main and empty.",
    });
  });
});

describe("reading a pull request", () => {
  it("recognizes a fork, also a deleted one", async () => {
    await pulls.create(ORDER);
    const shape = await fixture.client.call("GET /repos/{owner}/{repo}/pulls/1", REPO);
    const data = (shape as { data: { head: { repo: object | null } } }).data;
    for (const repo of [{ ...data.head.repo, id: 7, full_name: "mallory/garden" }, null]) {
      fixture.github.fault({ path: "/pulls/1", failure: { status: 200, body: { ...data, head: { ...data.head, repo } } } });
      expect(await pulls.get(1)).toMatchObject({ isFork: true, branch: "codex/main" });
      fixture.github.fault({ path: "/pulls", failure: { status: 200, body: [{ ...data, head: { ...data.head, repo } }] } });
      expect(await pulls.findOfBranch("codex/main", "main")).toEqual({ kind: "none" });
    }
  });

  it("finds the one that was closed last, in one call", async () => {
    for (const number of [1, 2]) {
      await pulls.create(ORDER);
      fixture.github.closePull(number);
      fixture.clock.advance(60_000);
    }
    const before = fixture.github.log.length;
    expect(await pulls.findOfBranch("codex/main", "main")).toMatchObject({ kind: "closed", closed: { number: 2, isMerged: false } });
    expect(fixture.github.log).toHaveLength(before + 1);
  });

  it("fails if the answer has none", async () => {
    fixture.github.fault({ path: "/pulls/1", failure: { status: 200, body: [] } });
    expect((await refusalOf(pulls.get(1))).message).toBe(
      "A call to GitHub's API failed: reading the pull request #1: an answer without a pull request.",
    );
  });

  it("names the missing permission", async () => {
    // The caller writes to it next.
    expect((await refusalOf(pullsWith({}).findOfBranch("codex/main", "main"))).remedy).toBe(
      "Add `pull-requests: write` below `permissions:` of the job.",
    );
  });
});

describe("marking a pull request as ready", () => {
  const made = (): Promise<PullRequest> => pulls.create(ORDER);

  it("takes one call, and none if it is not a draft", async () => {
    const pull = await made();
    await pulls.markReady(pull);
    await pulls.markReady(await pulls.get(1));
    expect(fixture.github.countOperations()).toEqual({ [CREATE]: 1, "pulls/get": 1, "graphql/markPullRequestReadyForReview": 1 });
  });

  it("names the two permissions it needs", async () => {
    const pull = await made();
    expect(await refusalOf(pullsWith({ "pull-requests": "write" }).markReady(pull))).toMatchObject({
      code: "PULL_REQUEST_REFUSED",
      remedy: "Add `contents: write` and `pull-requests: write` below `permissions:` of the job.",
    });
  });

  it("is retried after a lost answer, because it is idempotent", async () => {
    const pull = await made();
    fixture.github.fault({ path: "/graphql", failure: { afterEffect: "reset" } });
    await pulls.markReady(pull);
    expect((await pulls.get(1)).isDraft).toBe(false);
  });
});

it("never shows the token in an error", async () => {
  const pull = await pulls.create(ORDER);
  for (const status of [401, 403, 404, 422, 500]) {
    fixture.github.fault({ path: "/", times: 12, failure: { status, body: { message: `token ${JOB_TOKEN} is wrong` } } });
    for (const call of [() => pulls.create(ORDER), () => pulls.findOfBranch("x", "main"), () => pulls.get(1), () => pulls.markReady(pull)])
      expect(JSON.stringify(await refusalOf(call()))).not.toContain(JOB_TOKEN);
  }
});
