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

  it("waits for a usage limit until the minute that Codex names", async () => {
    const resetsAtMs = Math.floor((Date.now() + 3 * 3_600_000) / 1_000) * 1_000;
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

  it("stops as agent-failing after repeated 500s, with the provider's message and the remedy", async () => {
    const turns = Array.from({ length: 2 }, () => [fail({ status: 500 })]);
    project = await createCodexProject({ turns }, NO_RETRIES);
    const result = expectNoStack(await project.iterate("--max-consecutive-errors", "2"));
    expect(result.code).toBe(1);
    expect(project.records().map((record) => [record["phase"], record["iteration"], record["return_code"]])).toEqual([
      ["agent_error", 1, 1],
      ["agent_error", 2, 1],
    ]);
    expect(project.status()).toMatchObject({ stop_reason: "agent-failing", state: "error" });
    expect(result.stdout).toMatch(/agent-failing.*high demand/);
    expect(result.stdout).toContain("codex-self-iter resume");
  });

  it("reports a rejected key without showing it", async () => {
    const result = await iterateOnce(
      [[fail({ status: 401, body: { error: { message: "Incorrect API key provided", code: "invalid_api_key" } } })]],
      NO_RETRIES,
    );
    expect(project.records()[0]).toMatchObject({ phase: "agent_error", iteration: 1 });
    expect(String(project.records()[0]?.["error"])).toMatch(/401|API key/);
    expect(result.stdout).not.toContain("sk-");
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

  it("records an error and keeps the goal if every stream is cut", async () => {
    await iterateOnce([[cutStream()]], NO_RETRIES, "--goal", "write the file a.txt");
    expect(project.records()[0]).toMatchObject({ phase: "agent_error", state: "error", goal_in: "write the file a.txt" });
    expect(String(project.records()[0]?.["error"])).toContain("stream disconnected");
    expect(project.runtime()).toMatchObject({ current_goal: "write the file a.txt", consecutive_errors: 1 });
  });

  it("ends a silent turn after idle_timeout_sec and names the key that raises it", async () => {
    await iterateOnce([[silence()]], {}, "--idle-timeout-sec", "1");
    expect(project.records()[0]).toMatchObject({ phase: "agent_error", state: "error" });
    expect(String(project.records()[0]?.["error"])).toContain("idle_timeout_sec");
  });
});
