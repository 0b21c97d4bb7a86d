import { describe, expect, it } from "vitest";
import { NO_USAGE } from "../../../src/core/chain/usage.ts";
import type { ScriptedTurn } from "../../helpers/fakes/engine.ts";
import { createLoopFixture, handoffLine } from "../fixtures/loop-fixture.ts";

describe("a turn without a usable handoff", () => {
  it("is repaired by one read-only turn in the same session", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    const session = { id: "thread-1", usage: NO_USAGE };
    const report = await fixture.run([
      () => ({ finalMessage: "I did things.", session }),
      () => ({ finalMessage: handoffLine("write the parser"), session }),
    ]);
    expect(report.agent.turns.map((turn) => turn.readOnly)).toEqual([false, true]);
    expect(report.agent.turns[1]?.session).toEqual(session);
    expect(fixture.journal.records[0]).toMatchObject({ phase: "goal_iteration", next_goal: "write the parser" });
  });

  it("counts as an error if the repair fails; the goal is kept and the work is committed", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 2 }, backoff: { baseMs: 1_000 } } });
    const silent: ScriptedTurn = () => {
      fixture.repository.files.set("notes.txt", "half");
      return { finalMessage: "" };
    };
    await fixture.run([fixture.work("write the parser"), silent, () => ({ finalMessage: "still nothing" })]);
    expect(fixture.journal.records[1]).toMatchObject({ phase: "agent_parse_error", state: "error", next_goal: "write the parser" });
    expect(fixture.repository.commits.get(fixture.repository.head.sha ?? "")?.message).toContain("Codex-Iteration: 2");
  });
});

describe("the agent's turns", () => {
  const turn = (finalMessage: string, tokens: number, id: string): ScriptedTurn => {
    return () => ({ finalMessage, usage: { ...NO_USAGE, input: tokens }, session: { id, usage: NO_USAGE } });
  };

  it("add up their usage, and resume the session within an iteration only", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 2 } } });
    const report = await fixture.run([
      turn("no handoff", 5, "first"),
      turn(handoffLine("write the parser"), 7, "second"),
      turn(handoffLine("write the docs"), 1, "third"),
    ]);
    expect(report.agent.turns.map(({ session }) => session?.id ?? null)).toEqual([null, "first", null]);
    expect(report.state?.usage.input).toBe(13);
    expect(report.state?.sessions).toEqual({});
  });

  it.each([
    [null, [null, "first", "second", "third"]],
    [2, [null, "first", null, "third"]],
  ])("resume a session for as many iterations as are set (%s)", async (sessionIterations, resumed) => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 4 }, sessionIterations } });
    const goals = ["parser", "printer", "docs", "lexer"].map((part) => handoffLine(`write the ${part}`));
    const report = await fixture.run(["first", "second", "third", "fourth"].map((id, index) => turn(goals[index] ?? "", 1, id)));
    expect(report.agent.turns.map(({ session }) => session?.id ?? null)).toEqual(resumed);
  });

  it("resume a session after a cut-off, with a prompt of what is new and the whole one if the session is lost", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 2 }, backoff: { baseMs: 0 } } });
    const failure = { cause: "deadline", message: "Timed out.", exitCode: null, output: "" } as const;
    const report = await fixture.run([
      () => ({ end: { kind: "failed", failure }, session: { id: "first", usage: NO_USAGE } }),
      turn(handoffLine("write the docs"), 1, "first"),
    ]);
    const [, second] = report.agent.turns;
    expect(second?.session?.id).toBe("first");
    expect(second?.prompt).toMatch(/^You continue your session: its rules still apply\./);
    expect(second?.prompt).toContain("Timed out.");
    expect(second?.freshPrompt).toContain("## Rules");
    expect(fixture.store.prompts.get("/state/prompts/iter_0002.goal.md")).toBe(second?.prompt);
  });

  it("resume the session whose work was refused", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 2 } }, plan: "- [ ] one\n" });
    const claim = handoffLine("", { completed: true });
    const report = await fixture.run([turn(claim, 1, "first"), turn(handoffLine("write the docs"), 1, "first")]);
    expect(report.agent.turns[1]?.session?.id).toBe("first");
  });

  it.each(["context-window", "unknown-session"] as const)("end the session after the failure %s", async (cause) => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 2 }, backoff: { baseMs: 0 }, sessionIterations: null } });
    const report = await fixture.run([
      turn(handoffLine("write the parser"), 1, "first"),
      () => ({ end: { kind: "failed", failure: { cause, message: "It failed.", exitCode: 1, output: "" } } }),
    ]);
    expect(report.agent.turns[1]?.session?.id).toBe("first");
    expect(report.state?.sessions.goal).toBeUndefined();
  });

  it.each([
    [{ tokensMax: 1_000 }, false],
    [{ costUsdMax: 1 }, false],
    [{ iterationsMax: 5 }, true],
  ])("check a budget only if there is one (%o)", async (limits, isUnchecked) => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 }, limits } });
    const report = await fixture.run([fixture.work("write the parser")]);
    expect(report.agent.turns.map(({ checkBudget }) => checkBudget === null)).toEqual([isUnchecked]);
  });

  it("are not limited by a provider if our own deadline ended them", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    const output = "429 Too Many Requests, try again in 20 seconds";
    await fixture.run([() => ({ end: { kind: "failed", failure: { cause: "deadline", message: "Timed out.", exitCode: null, output } } })]);
    expect(fixture.journal.records[0]?.phase).toBe("agent_error");
  });
});

describe("what a provider says by an agent without typed events", () => {
  const LIMIT = 'API Error: 429 {"type":"error"} Please try again in 20 minutes.';
  const HANDOFF = handoffLine("write the docs");
  const crash = { kind: "failed", failure: { cause: "exit", message: "It exited with 3.", exitCode: 3, output: "" } } as const;
  const answered = { kind: "answered" } as const;

  /** Runs one iteration. Its second turn is a repair, which ends like the first one unless it is given. */
  async function record(result: ReturnType<ScriptedTurn>, repair = result) {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1, waitMsMax: 0 } } });
    const report = await fixture.run([() => result, () => repair]);
    return { ...fixture.journal.records[0], turns: report.agent.turns.length, reason: report.reason };
  }

  it.each([
    ["typed events", { end: crash, channel: { events: LIMIT, stderr: "", stdout: "" } }],
    ["stderr, after a crash", { end: crash, channel: { events: "", stderr: LIMIT, stdout: "" } }],
    ["stdout, after a crash", { end: crash, channel: { events: "", stderr: "Traceback", stdout: LIMIT } }],
    ["stderr, after a crash with a handoff", { end: crash, finalMessage: HANDOFF, channel: { events: "", stderr: LIMIT, stdout: "" } }],
  ])("is read from %s", async (_name, result) => {
    expect(await record(result)).toMatchObject({
      phase: "provider_limit",
      failure: "provider-limit",
      backoff_until: "2026-01-02T03:24:05.000Z",
      turns: 1,
    });
  });

  it.each([
    ["stderr", { end: answered, channel: { events: "", stderr: LIMIT, stdout: "" } }],
    ["stdout", { end: answered, channel: { events: "", stderr: "", stdout: LIMIT }, finalMessage: LIMIT }],
  ])("is read from %s with exit code 0 once the repair fails too", async (_name, result) => {
    const read = { phase: "provider_limit", failure: "provider-limit", backoff_until: "2026-01-02T03:24:05.000Z", turns: 2 };
    expect(await record(result)).toMatchObject(read);
  });

  it.each([
    "The User model does not exist yet, so I could not continue.",
    "The login page still says: Not logged in",
    "The test command ended with exit code 401.",
    "I renamed the overloaded method.",
    "curl: (7) Failed to connect to db port 5432: Connection refused",
    "I handle 429 Too Many Requests now.",
  ])("is not the work that an agent tells of without a handoff: %s", async (text) => {
    const result = { end: answered, channel: { events: "", stderr: text, stdout: text }, finalMessage: text };
    expect(await record(result, { finalMessage: HANDOFF })).toMatchObject({ phase: "goal_iteration", turns: 2 });
  });

  it.each([
    "Signing in fails with: Invalid API key · Please run /login",
    "The server answers: unexpected status 401 Unauthorized",
    "The test says that the account has insufficient_quota.",
    "The User model does not exist yet, so I could not continue.",
  ])("is not what an agent tells of its work twice, with exit code 0: %s", async (text) => {
    const result = { end: answered, channel: { events: "", stderr: "", stdout: text }, finalMessage: text };
    expect(await record(result)).toMatchObject({ failure: "no-handoff", phase: "agent_parse_error", turns: 2, reason: "waiting" });
  });

  it.each([
    ["stderr", { end: answered, channel: { events: "", stderr: "unexpected status 401 Unauthorized", stdout: "" } }],
    ["typed events", { end: answered, channel: { events: "unexpected status 401 Unauthorized", stderr: "", stdout: "" } }],
    ["stdout, with another exit code", { end: crash, channel: { events: "", stderr: "", stdout: "unexpected status 401 Unauthorized" } }],
  ])("ends the run from %s", async (_name, result) => {
    expect(await record(result)).toMatchObject({ failure: "wrong-key", reason: "provider-refused" });
  });

  it.each([
    ["a vague goal", answered, { summary: "Renamed the overloaded constructor", next_goal: "continue" }, "no-handoff", 2],
    ["a wrong type", answered, { summary: 7, next_goal: "Fix error 503", completed: "perhaps" }, "no-handoff", 2],
    ["a crash", crash, { summary: "Renamed the overloaded constructor", next_goal: "continue" }, "exit", 1],
  ])("is not the handoff that cannot be used: %s", async (_name, end, handoff, failure, turns) => {
    const finalMessage = JSON.stringify(handoff);
    expect(await record({ end, channel: { events: "", stderr: "", stdout: finalMessage }, finalMessage })).toMatchObject({
      failure,
      turns,
    });
  });

  it.each([
    ["a limit", "provider-limit", "provider_limit", LIMIT],
    ["an outage", "provider-outage", "provider_outage", "unexpected status 503 Service Unavailable"],
    ["a refused key", "wrong-key", "agent_error", "unexpected status 401 Unauthorized"],
  ])("is read if the repair fails: %s", async (_name, failure, phase, events) => {
    const failed = {
      end: { ...crash, failure: { ...crash.failure, cause: "provider-error" } },
      channel: { events, stderr: "", stdout: "" },
    } as const;
    expect(await record({ finalMessage: "I did things." }, failed)).toMatchObject({ failure, phase, turns: 2 });
  });

  it("is not a crash of the repair, which counts as a missing handoff", async () => {
    expect(await record({ finalMessage: "I did things." }, { end: crash })).toMatchObject({ failure: "no-handoff", turns: 2 });
  });

  it.each([
    ["stdout of a crash with a handoff", { end: crash, finalMessage: HANDOFF, channel: { events: "", stderr: "", stdout: LIMIT } }, "exit"],
    ["a handoff", { end: answered, finalMessage: HANDOFF, channel: { events: "", stderr: LIMIT, stdout: LIMIT } }, undefined],
    ["the output of a crash before its last lines", { end: { ...crash, failure: { ...crash.failure, output: LIMIT } } }, "exit"],
  ])("is not read from %s", async (_name, result, failure) => {
    expect(await record(result)).toMatchObject({ turns: 1, ...(failure === undefined ? { phase: "goal_iteration" } : { failure }) });
  });

  it("ends the run at once if nothing but a person can help", async () => {
    const result = await record({ end: crash, channel: { events: "", stderr: "Invalid API key · Please run /login", stdout: "" } });
    expect(result).toMatchObject({ reason: "provider-refused", phase: "agent_error", failure: "no-sign-in", verdict: "provider-refused" });
  });

  it("may state an end of what looks like a spent account", async () => {
    const stderr = "You exceeded your current quota, please check your plan and billing details. Please retry in 15.002s.";
    expect(await record({ end: crash, channel: { events: "", stderr, stdout: "" } })).toMatchObject({
      failure: "provider-limit",
      verdict: "waiting",
    });
  });
});
