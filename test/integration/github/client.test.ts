import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { planRetry } from "../../../src/adapters/github/retry.ts";
import { BOT, type GitHubFixture, JOB_TOKEN, REPO, startGitHubFixture } from "../../helpers/github-fixture.ts";
import { secondaryRateLimit } from "../../fake-github/api/server.ts";

let world: GitHubFixture;
beforeEach(async () => {
  world = await startGitHubFixture();
});
afterEach(() => world.close());

const READ = "GET /repos/{owner}/{repo}";
const COMMENT = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";

describe("a call", () => {
  it("gives what GitHub answered, and says so in one line", async () => {
    const lines: string[] = [];
    const answer = await world.clientWith({ token: JOB_TOKEN, log: (line) => lines.push(line) }).call(READ, REPO);
    expect(answer).toMatchObject({ ok: true, status: 200, data: { full_name: "octo/garden" }, hasNextPage: false });
    expect(lines).toEqual([`${READ}: 200`]);
  });

  it("says in one form what was refused, and which permission GitHub names", async () => {
    expect(await world.clientWith().call("GET /repos/{owner}/{repo}/actions/caches", REPO)).toEqual({
      ok: false,
      status: 403,
      said: "Resource not accessible by integration",
      needs: "`actions: read`",
      isLimit: false,
    });
    expect(await world.clientWith({ token: "stolen" }).call(READ, REPO)).toMatchObject({ status: 401, said: "Bad credentials" });
  });

  it("caps and cleans foreign words, and takes the token out of them", async () => {
    const body = { message: `\u001B[31m::error::${JOB_TOKEN}\r\n${"x".repeat(5_000)}` };
    world.github.fault({ path: "/garden", failure: { status: 418, body } });
    const answer = await world.client.call(READ, REPO);
    expect(answer).toMatchObject({ status: 418, said: expect.stringMatching(/^::error::\*\*\* x{300,390}…$/) as string });
    expect(JSON.stringify(answer)).not.toContain(JOB_TOKEN);
  });

  it("has no words for a page of HTML", async () => {
    world.github.fault({
      path: "/garden",
      failure: { status: 418, headers: { "content-type": "text/html" }, body: "<html>Unicorn!</html>" },
    });
    expect(await world.client.call(READ, REPO)).toMatchObject({ status: 418, said: "HTTP 418" });
  });

  it("names nobody where the server is not there", async () => {
    const answer = await world.clientWith({ token: JOB_TOKEN, apiUrl: "http://127.0.0.1:9" }).call(READ, REPO);
    expect(answer).toMatchObject({ ok: false, status: null, said: expect.stringMatching(/^\S.+/) as string });
    expect(world.clock.slept).toEqual([1_000, 4_000]);
  });

  it("is refused without a token before it is sent", async () => {
    expect(await world.clientWith({ token: "" }).call(READ, REPO)).toMatchObject({ ok: false, status: 401, said: "There is no token." });
    expect(world.github.log).toEqual([]);
  });

  it("asks once who it is", async () => {
    expect(await world.client.viewer()).toEqual({ id: 41_898_282, login: BOT });
    await world.client.viewer();
    expect(world.github.countOperations()).toEqual({ "graphql/viewer": 1 });
  });
});

describe("a call that reads or sets is made again", () => {
  it.each([
    ["a 500", { status: 500, body: { message: "Server Error" } }],
    ["a reset", "reset"],
    ["an answer that is no JSON", "garbage"],
    ["a 429", { status: 429, body: { message: "slow down" } }],
  ] as const)("after %s, with growing pauses, three times in all", async (_, failure) => {
    world.github.fault({ path: "/garden", times: 2, failure });
    expect(await world.client.call(READ, REPO)).toMatchObject({ ok: true });
    expect(world.clock.slept).toEqual([1_000, 4_000]);
    const fault = world.github.fault({ path: "/garden", times: 9, failure });
    expect(await world.client.call(READ, REPO)).toMatchObject({ ok: false });
    expect(fault.hits()).toBe(3);
  });

  it("after an answer that never came", async () => {
    world.github.fault({ path: "/garden", failure: "timeout" });
    const client = world.clientWith({ token: JOB_TOKEN, timeLimitsMs: { ordinary: 5_000, cancelled: 5_000 } });
    expect(await client.call(READ, REPO)).toMatchObject({ ok: true });
    expect(world.clock.slept).toEqual([1_000]);
  });

  it("after as long as the server asks for, up to 20 seconds", async () => {
    world.github.fault({ path: "/garden", failure: secondaryRateLimit(19) });
    expect(await world.client.call(READ, REPO)).toMatchObject({ ok: true });
    expect(world.clock.slept).toEqual([19_000]);
    world.github.fault({ path: "/garden", failure: secondaryRateLimit(21, 429) });
    expect(await world.client.call(READ, REPO)).toMatchObject({ ok: false, status: 429, isLimit: true });
    expect(world.clock.slept).toEqual([19_000]);
  });

  it("not after a refusal, and not in a run that is cancelled", async () => {
    expect(await world.clientWith({ token: "stolen" }).call(READ, REPO)).toMatchObject({ status: 401 });
    world.github.fault({ path: "/garden", failure: { status: 502 } });
    const cancelled = world.clientWith({ token: JOB_TOKEN, signal: AbortSignal.abort() });
    expect(await cancelled.call(READ, REPO)).toMatchObject({ status: 502 });
    expect(world.github.log).toHaveLength(2);
    expect(world.clock.slept).toEqual([]);
  });
});

describe("a call that makes something", () => {
  it.each([["after-effect"], ["reset"], [{ status: 503 }]] as const)("is not made again after %j", async (failure) => {
    const issue = world.github.addIssue({ title: "Grow", author: "ada" });
    world.github.fault({ method: "POST", path: "/comments", failure });
    const answer = await world.client.call(COMMENT, { ...REPO, issue_number: issue, body: "x" });
    expect(answer).toMatchObject({ ok: false });
    expect(world.github.countOperations()).toEqual({ "issues/create-comment": 1 });
  });

  it("is made again where it was refused for the rate, as it was not done", async () => {
    const issue = world.github.addIssue({ title: "Grow", author: "ada" });
    world.github.fault({ method: "POST", path: "/comments", failure: secondaryRateLimit(3) });
    expect(await world.client.call(COMMENT, { ...REPO, issue_number: issue, body: "x" })).toMatchObject({ ok: true, status: 201 });
    expect(world.clock.slept).toEqual([3_000]);
    expect(world.github.comments).toHaveLength(1);
  });
});

describe("a run that is cancelled while a call is under way", () => {
  it("gives it the short time from then on", async () => {
    world.github.fault({ path: "/garden", failure: "timeout" });
    const cancel = new AbortController();
    const client = world.clientWith({ token: JOB_TOKEN, signal: cancel.signal, timeLimitsMs: { ordinary: 600_000, cancelled: 20 } });
    const answer = client.call(READ, REPO);
    while (world.github.log.length === 0) await new Promise((settle) => setImmediate(settle));
    cancel.abort();
    expect(await answer).toMatchObject({ ok: false, status: null, said: "no answer within 0.02 s" });
    expect(world.github.log).toHaveLength(1);
  });
});

describe("the wait before another try", () => {
  const failed = { repeatable: true, before: 0, status: 500, headers: {}, said: "", nowMs: 1_000_000 };
  it.each([
    ["grows", { before: 1 }, 4_000],
    ["ends after the second", { before: 2 }, null],
    ["takes a date", { headers: { "retry-after": "Thu, 01 Jan 1970 00:16:47 GMT" } }, 7_000],
    ["is never none", { headers: { "retry-after": "0" } }, 1_000],
    ["reads when the count begins anew", { status: 403, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1012" } }, 12_000],
    ["is not an hour", { status: 403, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "4600" } }, null],
    ["is not guessed for a secondary limit", { status: 403, said: "You have exceeded a secondary rate limit." }, null],
    ["is none for a plain refusal", { status: 403, said: "Resource not accessible by integration" }, null],
    ["is none for a new thing that may be there", { repeatable: false }, null],
    ["is guessed where a date is nonsense", { headers: { "retry-after": "soon" } }, 1_000],
  ])("%s", (_, over, waitMs) => {
    expect(planRetry({ ...failed, ...over })).toBe(waitMs);
  });
});
