import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";

import { remedyFor } from "../../../src/adapters/github/api-error.ts";
import { createServerProbes } from "../../../src/adapters/github/preflight.ts";

import { BOT, type GitHubFixture, JOB_TOKEN, startGitHubFixture } from "../../helpers/github-fixture.ts";
import { scratchFolder } from "../../helpers/scratch.ts";
import { makeCertificate, startTlsFront } from "../../fake-github/tls-front.ts";
import { secondaryRateLimit } from "../../fake-github/api/server.ts";

let fixture: GitHubFixture;
beforeEach(async () => {
  fixture = await startGitHubFixture();
});
afterEach(() => fixture.close());

const READ = "GET /repos/{owner}/{repo}";
const COMMENT = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";

describe("a call", () => {
  it("returns GitHub's answer", async () => {
    const answer = await fixture.clientWith({ token: JOB_TOKEN }).call(READ);
    expect(answer).toMatchObject({ ok: true, status: 200, data: { full_name: "octo/garden" }, hasNextPage: false });
  });

  it("returns the status, message and permission of a refusal", async () => {
    expect(await fixture.clientWith().call("GET /repos/{owner}/{repo}/actions/caches")).toEqual({
      ok: false,
      status: 403,
      message: "Resource not accessible by integration",
      permissions: "`actions: read`",
      isRateLimit: false,
      retryAfterMs: null,
    });
    expect(await fixture.clientWith({ token: "stolen" }).call(READ)).toMatchObject({ status: 401, message: "Bad credentials" });
  });

  it("truncates and cleans GitHub's message, and removes the token", async () => {
    const body = { message: `\u001B[31m::error::${JOB_TOKEN}\r\n${"x".repeat(5_000)}` };
    fixture.github.fault({ path: "/garden", failure: { status: 418, body } });
    const answer = await fixture.client.call(READ);
    expect(answer).toMatchObject({ status: 418, message: expect.stringMatching(/^::error::\*\*\* x{300,390}…$/) as string });
    expect(JSON.stringify(answer)).not.toContain(JOB_TOKEN);
  });

  it("reports only the status of a page of HTML", async () => {
    fixture.github.fault({
      path: "/garden",
      failure: { status: 418, headers: { "content-type": "text/html" }, body: "<html>Unicorn!</html>" },
    });
    expect(await fixture.client.call(READ)).toMatchObject({ status: 418, message: "HTTP 418" });
  });

  it("has no status if the server does not answer", async () => {
    const answer = await fixture.clientWith({ token: JOB_TOKEN, apiUrl: "http://127.0.0.1:9" }).call(READ);
    expect(answer).toMatchObject({ ok: false, status: null, message: expect.stringMatching(/^\S.+/) as string });
    expect(fixture.clock.slept).toEqual([1_000, 4_000]);
  });

  it("says at once that Node does not trust the certificate, and which line to write", async () => {
    const folder = scratchFolder();
    onTestFinished(folder.remove);
    const front = await startTlsFront(fixture.github.url, await makeCertificate(folder.path));
    onTestFinished(() => front.close());
    const answer = await fixture.clientWith({ apiUrl: front.url }).call(READ);
    expect(answer).toMatchObject({
      ok: false,
      status: null,
      message: expect.stringMatching(/^Node does not trust the server's certificate \([A-Z_]*SELF_SIGNED_CERT\)$/),
    });
    expect(fixture.clock.slept).toEqual([]);
    if (!answer.ok) expect(remedyFor(answer, null)).toContain("NODE_EXTRA_CA_CERTS: ");
    const probe = await createServerProbes(fixture.clientWith({ apiUrl: front.url })).dispatch("loop.yml");
    expect(probe).toMatchObject({ kind: "failed", fix: expect.stringContaining("NODE_EXTRA_CA_CERTS: ") });
  });

  it("is not sent without a token", async () => {
    expect(await fixture.clientWith({ token: "" }).call(READ)).toMatchObject({ ok: false, status: 401, message: "There is no token." });
    expect(fixture.github.log).toEqual([]);
  });

  it("reads the viewer once", async () => {
    expect(await fixture.client.server.viewer()).toEqual({ id: 41_898_282, login: BOT });
    await fixture.client.server.viewer();
    expect(fixture.github.countOperations()).toEqual({ "graphql/viewer": 1 });
  });
});

describe("an idempotent call is retried", () => {
  it.each([
    ["a 500", { status: 500, body: { message: "Server Error" } }],
    ["a reset", "reset"],
    ["an answer that is not JSON", "garbage"],
    ["a 429", { status: 429, body: { message: "slow down" } }],
  ] as const)("after %s, with growing delays, three times in total", async (_, failure) => {
    fixture.github.fault({ path: "/garden", times: 2, failure });
    expect(await fixture.client.call(READ)).toMatchObject({ ok: true });
    expect(fixture.clock.slept).toEqual([1_000, 4_000]);
    const fault = fixture.github.fault({ path: "/garden", times: 9, failure });
    expect(await fixture.client.call(READ)).toMatchObject({ ok: false });
    expect(fault.hits()).toBe(3);
  });

  it("after a timeout", async () => {
    fixture.github.fault({ path: "/garden", failure: "timeout" });
    const client = fixture.clientWith({ token: JOB_TOKEN, timeLimitsMs: { ordinary: 5_000, cancelled: 5_000 } });
    expect(await client.call(READ)).toMatchObject({ ok: true });
    expect(fixture.clock.slept).toEqual([1_000]);
  });

  it("after the delay that the server asks for, up to 20 seconds", async () => {
    fixture.github.fault({ path: "/garden", failure: secondaryRateLimit(19) });
    expect(await fixture.client.call(READ)).toMatchObject({ ok: true });
    expect(fixture.clock.slept).toEqual([19_000]);
    fixture.github.fault({ path: "/garden", failure: secondaryRateLimit(21, 429) });
    expect(await fixture.client.call(READ)).toMatchObject({ ok: false, status: 429, isRateLimit: true });
    expect(fixture.clock.slept).toEqual([19_000]);
  });

  it("neither after a refusal nor in a cancelled run", async () => {
    expect(await fixture.clientWith({ token: "stolen" }).call(READ)).toMatchObject({ status: 401 });
    fixture.github.fault({ path: "/garden", failure: { status: 502 } });
    const cancelled = fixture.clientWith({ token: JOB_TOKEN, signal: AbortSignal.abort() });
    expect(await cancelled.call(READ)).toMatchObject({ status: 502 });
    expect(fixture.github.log).toHaveLength(2);
    expect(fixture.clock.slept).toEqual([]);
  });
});

describe("a call that creates something", () => {
  it.each([["after-effect"], ["reset"], [{ status: 503 }]] as const)("is not retried after %j", async (failure) => {
    const issue = fixture.github.addIssue({ title: "Grow", author: "ada" });
    fixture.github.fault({ method: "POST", path: "/comments", failure });
    const answer = await fixture.client.call(COMMENT, { issue_number: issue, body: "x" });
    expect(answer).toMatchObject({ ok: false });
    expect(fixture.github.countOperations()).toEqual({ "issues/create-comment": 1 });
  });

  it("is retried after a rate limit, which refused it", async () => {
    const issue = fixture.github.addIssue({ title: "Grow", author: "ada" });
    fixture.github.fault({ method: "POST", path: "/comments", failure: secondaryRateLimit(3) });
    expect(await fixture.client.call(COMMENT, { issue_number: issue, body: "x" })).toMatchObject({ ok: true, status: 201 });
    expect(fixture.clock.slept).toEqual([3_000]);
    expect(fixture.github.comments).toHaveLength(1);
  });
});

describe("a run that is cancelled during a call", () => {
  it("limits the call to the short time from then on", async () => {
    fixture.github.fault({ path: "/garden", failure: "timeout" });
    const cancel = new AbortController();
    const client = fixture.clientWith({ token: JOB_TOKEN, signal: cancel.signal, timeLimitsMs: { ordinary: 600_000, cancelled: 20 } });
    const answer = client.call(READ);
    while (fixture.github.log.length === 0) await new Promise((settle) => setImmediate(settle));
    cancel.abort();
    expect(await answer).toMatchObject({ ok: false, status: null, message: "no answer within 0.02 s" });
    expect(fixture.github.log).toHaveLength(1);
  });
});
