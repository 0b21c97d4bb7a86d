import { afterEach, describe, expect, it } from "vitest";
import type { CommandResult } from "../../helpers/command-line.ts";
import { type CodexProject, type CodexProjectOptions, createCodexProject, handoff } from "../../helpers/codex-project.ts";
import { cutStream, fail, failOnce, failResponse, run, say, silence, type ScriptedTurn } from "../../helpers/scripted-model.ts";

let project: CodexProject;
afterEach(() => project.close());

const WORK = [run("echo a > a.txt"), say(handoff())] as const;
/** Codex does not retry, but reports a failure immediately. */
const NO_RETRIES: CodexProjectOptions = { ownProvider: { retries: 0 } };
const RATE_LIMIT = "Rate limit reached for a-model on tokens per min (TPM): Limit 30000, Used 29000.";

async function iterateOnce(
  turns: readonly ScriptedTurn[],
  options: CodexProjectOptions,
  ...args: readonly string[]
): Promise<CommandResult> {
  project = await createCodexProject({ turns }, options);
  return expectNoStack(await project.iterate("--iterations", "1", ...args));
}

function expectNoStack(result: CommandResult): CommandResult {
  expect(result.stdout + result.stderr).not.toMatch(/^\s+at /m);
  return result;
}

/** Expects that a rate limit uses no iteration number, counts no error and commits nothing. */
function expectUncounted(): void {
  expect(project.records().map((record) => [record["phase"], record["verdict"], record["iteration"]])).toEqual([
    ["provider_limit", "waiting", 1],
  ]);
  expect(project.runtime()).toMatchObject({ iteration: 0, consecutive_errors: 0 });
  expect(project.status()).toMatchObject({
    stop_reason: "waiting",
    state: "backoff",
    backoff_cause: "provider-limit",
    chain_iterations: 0,
  });
  expect(project.git("log", "--format=%s").trim()).toBe("start");
}

function backoffEndMs(): number {
  const untilText = project.records().at(-1)?.["backoff_until"];
  expect(project.runtime()["backoff_until"]).toBe(untilText);
  expect(project.status()["backoff_until"]).toBe(untilText);
  return Date.parse(String(untilText));
}

describe("a rate limit of the provider, with the real Codex CLI", () => {
  it('saves "try again in 20 seconds" as a backoff with --no-wait, and the next run respects it', async () => {
    const beforeMs = Date.now();
    const turn = [failResponse("rate_limit_exceeded", `${RATE_LIMIT} Please try again in 20 seconds.`)];
    const result = await iterateOnce([turn, WORK], NO_RETRIES, "--commit", "--no-wait");
    expect(result.code).toBe(0);
    expectUncounted();
    expect(backoffEndMs()).toBeGreaterThanOrEqual(beforeMs + 20_000);
    expect(backoffEndMs()).toBeLessThan(Date.now() + 20_000);

    const requestCount = project.model.requests.length;
    expect((await project.iterate("--no-wait")).code).toBe(0);
    expect(project.model.requests).toHaveLength(requestCount);
    expect(project.records().at(-1)).toMatchObject({ phase: "backoff_active" });
  });

  it('waits for "try again in 1.2s" and repeats the iteration under the same number', async () => {
    const result = await iterateOnce([[failResponse("rate_limit_exceeded", `${RATE_LIMIT} Please try again in 1.2s.`)], WORK], NO_RETRIES);
    expect(result.code).toBe(0);
    expect(result.stdout).toMatch(/Waiting \d+s, until .*limit/);
    expect(project.records().map((record) => [record["phase"], record["iteration"]])).toEqual([
      ["provider_limit", 1],
      ["goal_iteration", 1],
    ]);
    const [limited, done] = project.records();
    expect(Date.parse(String(done?.["ts"])) - Number(done?.["duration_ms"])).toBeGreaterThanOrEqual(
      Date.parse(String(limited?.["backoff_until"])),
    );
  });

  it("completes the iteration if Codex itself waits for a 429 with Retry-After", async () => {
    const body = { error: { message: RATE_LIMIT, type: "rate_limit_exceeded", code: "rate_limit_exceeded" } };
    const result = await iterateOnce([[failOnce({ status: 429, headers: { "retry-after": "1" }, body }), ...WORK]], {});
    expect(result.code).toBe(0);
    expect(project.model.requests).toHaveLength(3);
    expect(project.records()).toHaveLength(1);
    expect(project.records()[0]).toMatchObject({ phase: "goal_iteration", iteration: 1, summary: "wrote a file" });
    expect(project.read("a.txt")).toBe("a\n");
  });

  it("backs off after a 429 without a time, and counts no error", async () => {
    const beforeMs = Date.now();
    const result = await iterateOnce([[fail({ status: 429 })]], NO_RETRIES, "--no-wait", "--backoff-base-sec", "40");
    expect(result.code).toBe(0);
    expectUncounted();
    expect(backoffEndMs()).toBeGreaterThanOrEqual(beforeMs + 40_000);
    expect(backoffEndMs()).toBeLessThan(Date.now() + 40_000);
  });

  it.each([
    ["3 hours", 3 * 3_600_000],
    ["27 days", 27 * 24 * 3_600_000],
  ])("waits for a usage limit until the minute that Codex names, %s later", async (_name, spanMs) => {
    const resetsAtMs = Math.floor((Date.now() + spanMs) / 1_000) * 1_000;
    const body = { error: { type: "usage_limit_reached", message: "limit", plan_type: "plus", resets_at: resetsAtMs / 1_000 } };
    const result = await iterateOnce([[fail({ status: 429, body })]], NO_RETRIES, "--no-wait");
    expect(result.code).toBe(0);
    expect(result.stdout).toMatch(/try again at .*\d:\d\d/);
    expectUncounted();
    expect(backoffEndMs()).toBe(Math.floor(resetsAtMs / 60_000) * 60_000);
  });
});

describe("a failing provider, with the real Codex CLI", () => {
  it("completes the iteration if Codex retries after a single 500", async () => {
    expect((await iterateOnce([[failOnce({ status: 500 }), ...WORK]], {})).code).toBe(0);
    expect(project.records()).toHaveLength(1);
    expect(project.records()[0]).toMatchObject({ phase: "goal_iteration", iteration: 1 });
  });

  it("is waited out, and costs neither an iteration nor an error", async () => {
    const capacity = fail({ status: 503, body: { error: { code: "server_is_overloaded", message: "no" } } });
    project = await createCodexProject({ turns: [[fail({ status: 500 })], [capacity], [fail({ status: 529 })], WORK] }, NO_RETRIES);
    const waits = ["--backoff-base-sec", "0.1", "--backoff-max-sec", "0.1"];
    const result = expectNoStack(await project.iterate("--iterations", "1", "--max-consecutive-errors", "1", ...waits));
    expect(result.code).toBe(0);
    expect(project.records().map((record) => [record["phase"], record["failure"], record["iteration"]])).toEqual([
      ["provider_outage", "provider-outage", 1],
      ["provider_outage", "provider-outage", 1],
      ["provider_outage", "provider-outage", 1],
      ["goal_iteration", undefined, 1],
    ]);
    expect(result.stdout).toMatch(/Waiting .*the provider is unavailable/);
    expect(project.runtime()).toMatchObject({ iteration: 1, chain_iterations: 1, consecutive_errors: 0, outage: null });
  });

  it("is waited out if the key proxy has no network, which Codex reports as high demand", async () => {
    project = await createCodexProject({ turns: [] });
    const upstream = ["--upstream-url", "https://no-such-host.invalid/v1/responses"];
    const result = await project.run(["run", "--iterations", "1", "--no-wait", ...upstream], { env: project.environment });
    expect(result.code).toBe(0);
    expect(project.records()).toEqual([
      expect.objectContaining({ phase: "provider_outage", failure: "provider-outage", verdict: "waiting" }),
    ]);
    expect(project.runtime()).toMatchObject({ iteration: 0, consecutive_errors: 0 });
  });

  it("that lasts longer than max_outage_hours ends the run, and the next run tries again", async () => {
    project = await createCodexProject({ turns: [[fail({ status: 500 })], [fail({ status: 500 })], WORK] }, NO_RETRIES);
    await project.iterate("--no-wait");
    const runtime = {
      ...project.runtime(),
      backoff_until: null,
      backoff_cause: null,
      outage: { total_ms: 21_599_500, last_at: new Date().toISOString() },
    };
    project.write(".codex-self-iter/runtime.json", JSON.stringify(runtime));
    const result = expectNoStack(await project.iterate("--iterations", "1"));
    expect(result.code).toBe(1);
    expect(result.stdout).toMatch(/provider-unavailable.*for 6 h .*high demand/);
    expect(project.status()).toMatchObject({ stop_reason: "provider-unavailable", state: "error" });
    expect((await project.iterate("--iterations", "1")).code).toBe(0);
    expect(project.records().at(-1)).toMatchObject({ phase: "goal_iteration", iteration: 1 });
  });

  it.each([
    ["a rejected key", 401, { error: { message: "Incorrect API key provided", code: "invalid_api_key" } }, "wrong-key", "codex login"],
    [
      "a model that is not supported",
      400,
      { error: { message: "The 'gpt-9' model is not supported when using Codex with a ChatGPT account." } },
      "unknown-model",
      "--model gpt-5-codex",
    ],
    ["a spent account", 429, { error: { type: "insufficient_quota", code: "insufficient_quota", message: "no" } }, "no-credit", "billing"],
  ])("that refuses %s ends the run at once as failure, with the line to write", async (_name, status, body, cause, remedy) => {
    project = await createCodexProject({ turns: [[fail({ status, body })], WORK] }, NO_RETRIES);
    const result = expectNoStack(await project.iterate("--iterations", "1"));
    expect(result.code).toBe(1);
    expect(project.records()).toEqual([
      expect.objectContaining({ phase: "agent_error", failure: cause, iteration: 1, verdict: "provider-refused" }),
    ]);
    expect(project.status()).toMatchObject({ stop_reason: "provider-refused", state: "error", chain_iterations: 0 });
    expect(project.status()["stop_remedy"]).toContain(remedy);
    expect(result.stdout).not.toContain("sk-");
    expect((await project.iterate("--iterations", "1")).code).toBe(0);
  });

  it("is not asked if there is neither a key nor a sign-in", async () => {
    project = await createCodexProject({ turns: [WORK] });
    const { CODEX_HOME = "" } = project.environment;
    const result = expectNoStack(await project.run(["run", ...project.flags], { env: { CODEX_HOME } }));
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(/Codex has no key and is not signed in.*codex login/s);
    expect(project.model.requests).toEqual([]);
    expect(project.status()).toMatchObject({ stop_reason: "failed", state: "error" });
  });

  it("that refuses an image of the session gets a new session after the second error", async () => {
    const image = fail({ status: 400, body: { error: { message: "The image data you provided does not represent a valid image." } } });
    project = await createCodexProject({ turns: [WORK, [image], [image], WORK] }, NO_RETRIES);
    const result = expectNoStack(await project.iterate("--iterations", "4", "--backoff-base-sec", "0.1", "--session-iterations", "0"));
    expect(result.code).toBe(0);
    expect(project.records().map((record) => [record["phase"], record["failure"]])).toEqual([
      ["goal_iteration", undefined],
      ["agent_error", "bad-request"],
      ["agent_error", "bad-request"],
      ["goal_iteration", undefined],
    ]);
    const resumed = project.model.requests.map((request) => JSON.stringify(request).includes("echo a > a.txt"));
    expect(resumed.slice(2, 5)).toEqual([true, true, false]);
  });

  it("completes the iteration if Codex retries a cut stream", async () => {
    await iterateOnce([[cutStream({ once: true }), ...WORK]], { ownProvider: { retries: 1 } });
    expect(project.records()).toHaveLength(1);
    expect(project.records()[0]).toMatchObject({ phase: "goal_iteration", iteration: 1 });
  });

  it("completes the iteration if Codex retries a stream that stalls behind the key proxy", async () => {
    // The proxy forwards the beginning of a stream in one piece.
    await iterateOnce([[cutStream({ once: true, afterBytes: 100_000 }), ...WORK]], {}, "--idle-timeout-sec", "20");
    expect(project.records()).toHaveLength(1);
    expect(project.records()[0]).toMatchObject({ phase: "goal_iteration", iteration: 1 });
  });

  it("waits and keeps the goal if every stream is cut", async () => {
    await iterateOnce([[cutStream()]], NO_RETRIES, "--no-wait", "--goal", "write the file a.txt");
    expect(project.records()[0]).toMatchObject({ phase: "provider_outage", state: "backoff", goal_in: "write the file a.txt" });
    expect(String(project.records()[0]?.["error"])).toContain("stream disconnected");
    expect(project.runtime()).toMatchObject({ current_goal: "write the file a.txt", consecutive_errors: 0 });
  });

  it("ends a silent turn after idle_timeout_sec and names the key that raises it", async () => {
    await iterateOnce([[silence()]], {}, "--no-wait", "--idle-timeout-sec", "1");
    expect(project.records()[0]).toMatchObject({ phase: "provider_outage", failure: "provider-silent", verdict: "waiting" });
    expect(String(project.records()[0]?.["error"])).toContain("idle_timeout_sec");
  });
});
