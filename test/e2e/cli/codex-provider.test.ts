import { afterEach, describe, expect, it } from "vitest";
import type { CommandResult } from "../../helpers/command-line.ts";
import { type CodexProject, type CodexProjectOptions, createCodexProject, handoff } from "../../helpers/codex-project.ts";
import { cutStream, fail, failOnce, failResponse, run, say, silence, type ScriptedTurn } from "../../helpers/scripted-model.ts";

let project: CodexProject;
afterEach(() => project.close());

const WORK = [run("echo a > a.txt"), say(handoff())] as const;
/** Codex does not try again by itself: what it makes of the failure is told at once. */
const TOLD_AT_ONCE: CodexProjectOptions = { ownProvider: { retries: 0 } };
const RATE_LIMIT = "Rate limit reached for a-model on tokens per min (TPM): Limit 30000, Used 29000.";

async function meet(turns: readonly ScriptedTurn[], options: CodexProjectOptions, ...args: readonly string[]): Promise<CommandResult> {
  project = await createCodexProject({ turns }, options);
  return expectCalm(await project.iterate("--iterations", "1", ...args));
}

function expectCalm(result: CommandResult): CommandResult {
  expect(result.stdout + result.stderr).not.toMatch(/^\s+at /m);
  return result;
}

/** A limit is nobody's error: no number is used up, no streak grows, nothing is committed. */
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
  const told = project.records().at(-1)?.["backoff_until"];
  expect(project.runtime()["backoff_until"]).toBe(told);
  expect(project.status()["backoff_until"]).toBe(told);
  return Date.parse(String(told));
}

describe("a provider's limit, met by the real Codex CLI", () => {
  it('"try again in 20 seconds" is kept as a window under --no-wait, and the next start leaves it alone', async () => {
    const beforeMs = Date.now();
    const turn = [failResponse("rate_limit_exceeded", `${RATE_LIMIT} Please try again in 20 seconds.`)];
    const result = await meet([turn, WORK], TOLD_AT_ONCE, "--commit", "--no-wait");
    expect(result.code).toBe(0);
    expectUncounted();
    expect(backoffEndMs()).toBeGreaterThanOrEqual(beforeMs + 20_000);
    expect(backoffEndMs()).toBeLessThan(Date.now() + 20_000);

    const asked = project.model.requests.length;
    expect((await project.iterate("--no-wait")).code).toBe(0);
    expect(project.model.requests).toHaveLength(asked);
    expect(project.records().at(-1)).toMatchObject({ phase: "backoff_active" });
  });

  it('"try again in 1.2s" is waited out in the run, and the same iteration is done with the same number', async () => {
    const result = await meet([[failResponse("rate_limit_exceeded", `${RATE_LIMIT} Please try again in 1.2s.`)], WORK], TOLD_AT_ONCE);
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

  it("a 429 with Retry-After, once: Codex waits by itself, and the iteration is done as if nothing had been", async () => {
    const body = { error: { message: RATE_LIMIT, type: "rate_limit_exceeded", code: "rate_limit_exceeded" } };
    const result = await meet([[failOnce({ status: 429, headers: { "retry-after": "1" }, body }), ...WORK]], {});
    expect(result.code).toBe(0);
    expect(project.model.requests).toHaveLength(3);
    expect(project.records()).toHaveLength(1);
    expect(project.records()[0]).toMatchObject({ phase: "goal_iteration", iteration: 1, summary: "wrote a file" });
    expect(project.read("a.txt")).toBe("a\n");
  });

  it("a 429 without a word on when it ends backs off, uncounted", async () => {
    const beforeMs = Date.now();
    const result = await meet([[fail({ status: 429 })]], TOLD_AT_ONCE, "--no-wait", "--backoff-base-sec", "40");
    expect(result.code).toBe(0);
    expectUncounted();
    expect(backoffEndMs()).toBeGreaterThanOrEqual(beforeMs + 40_000);
    expect(backoffEndMs()).toBeLessThan(Date.now() + 40_000);
  });

  it("a usage limit that Codex words as a clock time is kept up to that minute", async () => {
    const resetsAtMs = Math.floor((Date.now() + 3 * 3_600_000) / 1_000) * 1_000;
    const body = { error: { type: "usage_limit_reached", message: "limit", plan_type: "plus", resets_at: resetsAtMs / 1_000 } };
    const result = await meet([[fail({ status: 429, body })]], TOLD_AT_ONCE, "--no-wait");
    expect(result.code).toBe(0);
    expect(result.stdout).toMatch(/try again at .*\d:\d\d/);
    expectUncounted();
    expect(backoffEndMs()).toBe(Math.floor(resetsAtMs / 60_000) * 60_000);
  });
});

describe("a provider that breaks, met by the real Codex CLI", () => {
  it("a 500, once: Codex asks again, and the iteration is done", async () => {
    expect((await meet([[failOnce({ status: 500 }), ...WORK]], {})).code).toBe(0);
    expect(project.records()).toHaveLength(1);
    expect(project.records()[0]).toMatchObject({ phase: "goal_iteration", iteration: 1 });
  });

  it("500 again and again: an error each time, then agent-failing, exit 1, with the provider's words and the remedy", async () => {
    const turns = Array.from({ length: 2 }, () => [fail({ status: 500 })]);
    project = await createCodexProject({ turns }, TOLD_AT_ONCE);
    const result = expectCalm(await project.iterate("--max-consecutive-errors", "2"));
    expect(result.code).toBe(1);
    expect(project.records().map((record) => [record["phase"], record["iteration"], record["return_code"]])).toEqual([
      ["agent_error", 1, 1],
      ["agent_error", 2, 1],
    ]);
    expect(project.status()).toMatchObject({ stop_reason: "agent-failing", state: "error" });
    expect(result.stdout).toMatch(/agent-failing.*high demand/);
    expect(result.stdout).toContain("codex-self-iter resume");
  });

  it("a refused key ends in one sentence that says so, and shows the key nowhere", async () => {
    const result = await meet(
      [[fail({ status: 401, body: { error: { message: "Incorrect API key provided", code: "invalid_api_key" } } })]],
      TOLD_AT_ONCE,
    );
    expect(project.records()[0]).toMatchObject({ phase: "agent_error", iteration: 1 });
    expect(String(project.records()[0]?.["error"])).toMatch(/401|API key/);
    expect(result.stdout).not.toContain("sk-");
  });

  it("a stream that is cut, once: Codex takes it up again", async () => {
    await meet([[cutStream({ once: true }), ...WORK]], { ownProvider: { retries: 1 } });
    expect(project.records()).toHaveLength(1);
    expect(project.records()[0]).toMatchObject({ phase: "goal_iteration", iteration: 1 });
  });

  it("a stream that is cut behind the key proxy, which keeps it open: Codex gives it up before the loop does, and takes it up again", async () => {
    // The proxy passes the beginning of a stream on in one piece.
    await meet([[cutStream({ once: true, afterBytes: 100_000 }), ...WORK]], {}, "--idle-timeout-sec", "20");
    expect(project.records()).toHaveLength(1);
    expect(project.records()[0]).toMatchObject({ phase: "goal_iteration", iteration: 1 });
  });

  it("streams that are always cut: an error that says so, the goal kept", async () => {
    await meet([[cutStream()]], TOLD_AT_ONCE, "--goal", "write the file a.txt");
    expect(project.records()[0]).toMatchObject({ phase: "agent_error", state: "error", goal_in: "write the file a.txt" });
    expect(String(project.records()[0]?.["error"])).toContain("stream disconnected");
    expect(project.runtime()).toMatchObject({ current_goal: "write the file a.txt", consecutive_errors: 1 });
  });

  it("silence: ended after idle_timeout_sec with the key that raises it, and nothing left running", async () => {
    await meet([[silence()]], {}, "--idle-timeout-sec", "1");
    expect(project.records()[0]).toMatchObject({ phase: "agent_error", state: "error" });
    expect(String(project.records()[0]?.["error"])).toContain("idle_timeout_sec");
  });
});
