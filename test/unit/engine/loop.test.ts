import { PRICES_AT_MS } from "../../../src/core/chain/price-table.ts";
import { NO_USAGE } from "../../../src/core/chain/usage.ts";
import { describe, expect, it } from "vitest";
import { runLoop } from "../../../src/engine/loop.ts";
import type { LoopEvent } from "../../../src/core/chain/events.ts";
import { createFakeAgent, createFakeVerifier, type ScriptedTurn } from "../../helpers/fakes/engine.ts";
import { createLoopFixture, failingTurn, handoffLine } from "../fixtures/loop-fixture.ts";

describe("the git state of a person", () => {
  it("is noted before each turn, and compared after it and before the work is committed", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 2 } } });
    const { repository } = fixture;
    const calls: string[] = [];
    const { prepareCommit } = repository;
    repository.noteGitState = async () => void calls.push("note");
    repository.reportGitChanges = async () => void calls.push("report");
    repository.prepareCommit = async (...args) => {
      calls.push("commit");
      return await prepareCommit(...args);
    };
    const turn =
      (goal: string): ScriptedTurn =>
      (...args) => {
        calls.push("turn");
        return fixture.work(goal)(...args);
      };
    await fixture.run([turn("write the parser"), turn("write the docs")]);
    const iteration = ["note", "turn", "report", "commit"];
    expect(calls).toEqual([...iteration, ...iteration]);
  });
});

describe("iterations", () => {
  it("hands each goal to the next iteration, commits each one, and ends at the run's iteration limit", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 3 } } });
    const report = await fixture.run([fixture.work("write the parser"), fixture.work("write the printer"), fixture.work("write the docs")]);
    expect(report).toMatchObject({ reason: "run-full", conclusion: "success", iterations: 3 });
    expect(fixture.journal.records.map((record) => [record.iteration, record.goal_in, record.next_goal])).toEqual([
      [1, "", "write the parser"],
      [2, "write the parser", "write the printer"],
      [3, "write the printer", "write the docs"],
    ]);
    expect(report.agent.turns[1]?.prompt).toContain("write the parser");
    const messages = [...fixture.repository.commits.values()].map((commit) => commit.message).slice(1);
    expect(messages.map((message) => /Codex-Iteration: (\d+)/.exec(message)?.[1])).toEqual(["1", "2", "3"]);
    expect(fixture.repository.commits.get(fixture.repository.head.sha ?? "")?.message).toContain("Codex-Iteration: 3");
  });

  it("continues the number and the goal in the next run", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    await fixture.run([fixture.work("write the parser")]);
    await fixture.run([fixture.work("write the printer")]);
    expect(fixture.journal.records.map((record) => record.iteration)).toEqual([1, 2]);
    expect(fixture.journal.records[1]).toMatchObject({ goal_in: "write the parser" });
  });

  it("uses a person's goal instead of the chain's, once", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    await fixture.run([fixture.work("write the parser")]);
    await fixture.run([fixture.work("write the printer")], { goal: "fix the lexer first" });
    await fixture.run([fixture.work("write the docs")]);
    expect(fixture.journal.records.map((record) => record.goal_in)).toEqual(["", "fix the lexer first", "write the printer"]);
  });

  it("records who gave the goal with every iteration that works on it, and with no other", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 3 }, backoff: { baseMs: 1_000 } } });
    const limited: ScriptedTurn = () => ({
      end: {
        kind: "failed",
        failure: { cause: "provider-limit", message: "429 Too Many Requests, try again in 20 seconds", exitCode: 1, output: "" },
      },
    });
    const script = [limited, failingTurn, fixture.work("write the parser"), limited, fixture.work("write the docs")];
    await fixture.run(script, { goal: "fix the lexer", goalBy: "ada" });
    expect(fixture.journal.records.map((record) => [record.phase, record.goal_in, record.goal_by])).toEqual([
      ["provider_limit", "fix the lexer", "ada"],
      ["agent_error", "fix the lexer", "ada"],
      ["goal_iteration", "fix the lexer", "ada"],
      ["provider_limit", "write the parser", undefined],
      ["goal_iteration", "write the parser", undefined],
    ]);
    const unknown = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    await unknown.run([unknown.work("write the parser")], { goal: "fix the lexer" });
    expect(unknown.journal.records[0]).not.toHaveProperty("goal_by");
  });

  it("stops for stagnation if no iteration changes a file, whatever the goals", async () => {
    const fixture = createLoopFixture();
    const report = await fixture.run([
      fixture.idle("look at a"),
      fixture.idle("look at b"),
      fixture.idle("look at c"),
      fixture.idle("look at d"),
    ]);
    expect(report).toMatchObject({ reason: "stagnated", conclusion: "failure" });
    expect(fixture.journal.records.at(-1)).toMatchObject({ phase: "stop_stagnation" });
  });

  it("names the folders that it does not see to the agent and to the user", async () => {
    const fixture = createLoopFixture();
    fixture.repository.fakeState.unseenFolders = ["vendor/lib", "the-secret-of-this-run"];
    const script = ["a", "b", "c", "d"].map((name) => fixture.idle(`look at ${name}`));
    const report = await fixture.run(script);
    expect(report.message).toContain("repositories: vendor/lib, ***.");
    expect(report.agent.turns[1]?.prompt).toContain("repositories: vendor/lib, ***.");
    const warnings = fixture.log.events.flatMap((event) => (event.kind === "warning" ? [event.text] : []));
    expect(warnings[0]).toMatch(/^Iteration 1 changed no file that the loop sees\. .*repositories: vendor\/lib, \*\*\*\.$/);
  });

  it("does not stop for stagnation while one topic makes progress", async () => {
    const boxes = (ticked: number): string => [1, 2, 3, 4, 5, 6].map((part) => `- [${part <= ticked ? "x" : " "}] part ${part}\n`).join("");
    const fixture = createLoopFixture({ plan: boxes(0), spec: { run: { iterationsMax: 5 } } });
    const script = [1, 2, 3, 4, 5].map((part): ScriptedTurn => () => {
      fixture.projectFiles.content.plan = boxes(part);
      fixture.repository.files.set(`part-${part}.txt`, "text");
      return { finalMessage: handoffLine(`write part ${part + 1}`, { next_focus: "the parser" }) };
    });
    expect(await fixture.run(script)).toMatchObject({ reason: "run-full", iterations: 5 });
  });

  it("does not stop for stagnation while boxes are ticked, whatever else the loop sees", async () => {
    const boxes = (ticked: number): string => [1, 2, 3, 4, 5, 6].map((part) => `- [${part <= ticked ? "x" : " "}] part ${part}\n`).join("");
    const fixture = createLoopFixture({ plan: boxes(0), spec: { run: { iterationsMax: 5 }, gates: { noChange: false } } });
    const script = [1, 2, 3, 4, 5].map((part): ScriptedTurn => () => {
      fixture.projectFiles.content.plan = boxes(part);
      return { finalMessage: handoffLine("write the next part of the parser") };
    });
    expect(await fixture.run(script)).toMatchObject({ reason: "run-full", iterations: 5 });
  });

  it("stops for stagnation if the agent alternates between two versions and two goals, and ticks nothing for good", async () => {
    const fixture = createLoopFixture({ plan: "- [ ] one\n- [ ] two\n" });
    const turn = (text: string): ScriptedTurn => {
      return () => {
        fixture.repository.files.set("notes.txt", text);
        fixture.projectFiles.content.plan = text === "a" ? "- [x] one\n- [ ] two\n" : "- [ ] one\n- [ ] two\n";
        return { finalMessage: handoffLine(`write ${text} into notes.txt`) };
      };
    };
    const report = await fixture.run([turn("a"), turn("b"), turn("a"), turn("b"), turn("a"), turn("b")]);
    expect(report).toMatchObject({ reason: "stagnated", iterations: 4 });
  });

  it("stops an agent that only counts, after three times as many iterations with the same goal", async () => {
    const fixture = createLoopFixture();
    let count = 0;
    const counts: ScriptedTurn = () => {
      fixture.repository.files.set("count.txt", `${(count += 1)}`);
      return { finalMessage: handoffLine("make the tests pass") };
    };
    expect(await fixture.run(Array.from({ length: 20 }, () => counts))).toMatchObject({ reason: "stagnated", iterations: 12 });
  });
});

describe("waiting", () => {
  it("waits longer after each failure, and then stops for a failing agent", async () => {
    const fixture = createLoopFixture({ spec: { limits: { consecutiveErrorsMax: 3 }, backoff: { baseMs: 1_000 } } });
    const report = await fixture.run([failingTurn, failingTurn, failingTurn]);
    expect(report).toMatchObject({ reason: "agent-failing", conclusion: "failure" });
    expect(fixture.clock.slept.reduce((sum, ms) => sum + ms, 0)).toBe(3_000);
    expect(fixture.journal.records.map((record) => record.phase)).toEqual(["agent_error", "agent_error", "agent_error"]);
    expect(await fixture.run([])).toMatchObject({ reason: "agent-failing", iterations: 0 });
    expect(await fixture.run([failingTurn, failingTurn, failingTurn], { resume: true })).toMatchObject({
      reason: "agent-failing",
      iterations: 3,
    });
  });

  it("fails in the run in which the chain stops, and not in scheduled runs that find it stopped", async () => {
    const fixture = createLoopFixture({ spec: { limits: { consecutiveErrorsMax: 1 } } });
    expect(await fixture.run([failingTurn])).toMatchObject({ reason: "agent-failing", conclusion: "failure" });
    expect(await fixture.run([], { humanTriggered: false })).toMatchObject({ reason: "agent-failing", conclusion: "success" });
    expect(fixture.log.events.filter(({ kind }) => kind === "run-ended")).toMatchObject([
      { conclusion: "failure" },
      { conclusion: "success" },
    ]);
    expect(await fixture.run([])).toMatchObject({ reason: "agent-failing", conclusion: "failure" });
  });

  it("waits for a provider's limit to end and repeats the iteration, which does not count", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    const limited: ScriptedTurn = () => ({
      end: {
        kind: "failed",
        failure: {
          cause: "provider-limit",
          message: "exceeded retry limit, last status: 429 Too Many Requests, try again in 20 seconds",
          exitCode: 1,
          output: "",
        },
      },
    });
    const report = await fixture.run([limited, fixture.work("write the parser")]);
    expect(report.iterations).toBe(1);
    expect(fixture.journal.records.map((record) => [record.phase, record.iteration])).toEqual([
      ["provider_limit", 1],
      ["goal_iteration", 1],
    ]);
    expect(fixture.clock.slept.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(20_000);
  });

  it("saves a backoff that is longer than the run may wait, and ends", async () => {
    const fixture = createLoopFixture({ spec: { run: { waitMsMax: 0 } } });
    const usageLimit: ScriptedTurn = () => ({
      end: {
        kind: "failed",
        failure: { cause: "provider-limit", message: "You’ve hit your usage limit. Try again at 8:35 AM.", exitCode: 1, output: "" },
      },
    });
    expect(await fixture.run([usageLimit])).toMatchObject({ reason: "waiting", conclusion: "success" });
    expect(fixture.store.saves.at(-1)?.state.backoff?.untilMs).toBe(Date.UTC(2026, 0, 2, 8, 35));
    expect(await fixture.run([])).toMatchObject({ reason: "waiting" });
    expect(fixture.journal.records.at(-1)).toMatchObject({ phase: "backoff_active" });
    fixture.clock.advance(6 * 3_600_000);
    expect(await fixture.run([fixture.work("write the parser"), failingTurn])).toMatchObject({ reason: "waiting" });
  });

  it.each([-3_600_000, 3_600_000])("is measured by what has elapsed if the clock is set by %i ms meanwhile", async (byMs) => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 2 }, backoff: { baseMs: 10_000 } } });
    const stopRequest = fixture.projectFiles.stopRequest;
    fixture.projectFiles.stopRequest = async () => {
      // Within the wait.
      if (fixture.clock.slept.length === 1) fixture.clock.set(byMs);
      return await stopRequest();
    };
    await fixture.run([failingTurn, failingTurn]);
    expect(fixture.journal.records.map((record) => record.phase)).toEqual(["agent_error", "agent_error"]);
    expect(fixture.clock.slept.reduce((sum, ms) => sum + ms, 0)).toBe(10_000);
  });

  it("notices a stop file while it waits", async () => {
    const fixture = createLoopFixture({ spec: { backoff: { baseMs: 60_000 } } });
    const stopRequest = fixture.projectFiles.stopRequest;
    let looks = 0;
    fixture.projectFiles.stopRequest = async () => {
      looks += 1;
      if (looks === 5) fixture.projectFiles.content.stopFiles.push(".codex-stop");
      return await stopRequest();
    };
    const report = await fixture.run([failingTurn]);
    expect(report).toMatchObject({ reason: "stop-requested", conclusion: "success" });
    expect(fixture.clock.slept.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(5_000);
  });
});

describe("a clock that is set during a run", () => {
  it.each([-3_600_000, 3_600_000])("by %i ms changes neither the run's time limit nor the duration of an iteration", async (byMs) => {
    const fixture = createLoopFixture({ spec: { run: { durationMsMax: 60_000 } } });
    const slow =
      (goal: string): ScriptedTurn =>
      (...args) => {
        fixture.clock.advance(20_000);
        fixture.clock.set(byMs);
        return fixture.work(goal)(...args);
      };
    const report = await fixture.run(["parser", "printer", "docs", "lexer"].map((part) => slow(`write the ${part}`)));
    expect(report).toMatchObject({ reason: "run-full", iterations: 3, message: expect.stringContaining("1 min") as unknown });
    expect(fixture.journal.records.map((record) => record.duration_ms)).toEqual([20_000, 20_000, 20_000]);
  });
});

describe("the built-in prices", () => {
  const turn =
    (fixture: ReturnType<typeof createLoopFixture>, goal: string): ScriptedTurn =>
    async (...args) => ({ ...(await fixture.work(goal)(...args)), model: "gpt-5", usage: { ...NO_USAGE, input: 1_000_000 } });
  const warnings = (fixture: ReturnType<typeof createLoopFixture>) =>
    fixture.log.events.flatMap((event) => (event.kind === "warning" && event.text.includes("prices") ? [event.text] : []));

  it("are used, and named as old once in a run", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 2 } } });
    fixture.clock.set(PRICES_AT_MS + 91 * 24 * 3_600_000 - fixture.clock.nowMs());
    const { state } = await fixture.run([turn(fixture, "write the parser"), turn(fixture, "write the printer")]);
    expect(state?.costUsd).toBe(2.5);
    expect(fixture.journal.records[0]).toMatchObject({ model: "gpt-5", cost_usd: 1.25 });
    expect(warnings(fixture)).toEqual([expect.stringContaining("The built-in prices are of 2026-09-23")]);
  });

  it("are not named as old if the user has prices", async () => {
    const prices = { inputUsd: 1, cachedInputUsd: 1, cacheWriteUsd: 1, outputUsd: 1 };
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 }, prices } });
    fixture.clock.set(PRICES_AT_MS + 91 * 24 * 3_600_000 - fixture.clock.nowMs());
    const { state } = await fixture.run([turn(fixture, "write the parser")]);
    expect([state?.costUsd, warnings(fixture)]).toEqual([1, []]);
  });
});

describe("the plan's boxes", () => {
  const linesOf = ({ events }: { readonly events: readonly LoopEvent[] }) =>
    events.flatMap((event) => ("text" in event && event.text.startsWith("The plan ") ? [`${event.kind}: ${event.text}`] : []));

  it("are counted in the log when a run starts", async () => {
    const fixture = createLoopFixture({ plan: "- [x] one\n- [ ] two\n", spec: { run: { iterationsMax: 2 } } });
    await fixture.run([fixture.work("write the parser"), fixture.work("write the printer")]);
    expect(linesOf(fixture.log)).toEqual(["notice: The plan plan.md has 2 boxes, 1 open."]);
  });

  it("are counted once if the first iteration is repeated after a provider's limit", async () => {
    const fixture = createLoopFixture({ plan: "- [ ] one\n", spec: { run: { iterationsMax: 1 } } });
    const message = "429 Too Many Requests, try again in 20 seconds";
    const limited: ScriptedTurn = () => ({
      end: { kind: "failed", failure: { cause: "provider-limit", message, exitCode: 1, output: "" } },
    });
    await fixture.run([limited, fixture.work("write the parser")]);
    expect(linesOf(fixture.log)).toEqual(["notice: The plan plan.md has 1 box, 1 open."]);
  });

  it("are missed with a warning when the run starts, and in its ending", async () => {
    const fixture = createLoopFixture({ plan: "# Plan\n\n-[ ] one\n" });
    const report = await fixture.run([fixture.work("", { completed: true })]);
    const [line] = linesOf(fixture.log);
    expect(line).toMatch(/^warning: The plan plan\.md has no boxes; line 3 looks like a box and is none.* cannot refuse a claim/);
    expect(report).toMatchObject({
      reason: "completed",
      message: expect.stringMatching(/^Done, unverified: no verify command, and the plan has no boxes\./) as unknown,
    });
    expect(fixture.journal.records[0]).toMatchObject({ checked_by: { verify_command: null, plan_boxes: 0 } });
  });

  it("do not matter without the plan gate", async () => {
    const fixture = createLoopFixture({ plan: "Write it.\n", spec: { gates: { plan: false } } });
    const report = await fixture.run([fixture.work("", { completed: true })], { verifier: createFakeVerifier([{ passed: true }]) });
    expect(linesOf(fixture.log)).toEqual(["notice: The plan plan.md has no boxes."]);
    expect(report.message).toMatch(/^Done, verified by "npm test"; plan-gate is off\./);
  });
});

describe("a closed pull request", () => {
  const closedPull = { number: 3, closedAtMs: 5_000, isMerged: false };
  const byChain = { humanTriggered: false } as const;

  it("stops the chain before an iteration, each time, until it is reopened", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    await fixture.run([fixture.work("write the parser")]);
    for (let start = 0; start < 3; start += 1) {
      const report = await fixture.run([], { ...byChain, closedPull });
      expect(report).toMatchObject({ reason: "pull-request-closed", conclusion: "success", iterations: 0 });
    }
    expect(await fixture.run([fixture.work("write the docs")], byChain)).toMatchObject({ reason: "run-full", iterations: 1 });
  });

  it("does not stop the runs after a person started one, until the next one is closed", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    await fixture.run([fixture.work("write the parser")]);
    await fixture.run([], { ...byChain, closedPull });
    expect(await fixture.run([fixture.work("write the docs")], { resume: true, closedPull })).toMatchObject({ reason: "run-full" });
    expect(await fixture.run([fixture.work("write the tests")], { ...byChain, closedPull })).toMatchObject({ reason: "run-full" });
    const next = { number: 4, closedAtMs: 9_000, isMerged: true };
    expect(await fixture.run([], { ...byChain, closedPull: next })).toMatchObject({ reason: "pull-request-closed" });
  });

  it("that was merged stops the chain, unless the plan has open boxes", async () => {
    const merged = { ...closedPull, isMerged: true };
    for (const [plan, plan_gate, reason] of [
      ["- [x] one\n- [ ] two\n", true, "run-full"],
      ["- [x] one\n- [ ] two\n", false, "pull-request-closed"],
      ["- [x] one\n- [x] two\n", true, "pull-request-closed"],
      ["Write it all.\n", true, "pull-request-closed"],
    ] as const) {
      const fixture = createLoopFixture({ plan, spec: { gates: { plan: plan_gate }, run: { iterationsMax: 1 } } });
      await fixture.run([fixture.work("write the parser")]);
      expect(await fixture.run([fixture.work("write the docs")], { ...byChain, closedPull: merged })).toMatchObject({ reason });
    }
  });

  it("of an older chain does not stop a new one", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    for (const reset of [false, true, false]) {
      const report = await fixture.run([fixture.work(reset ? "write the docs" : "write the parser")], { ...byChain, reset, closedPull });
      expect(report).toMatchObject({ reason: "run-full", iterations: 1 });
    }
  });
});

describe("opening the chain", () => {
  it("continues after an agent's stop only if a person asks for it", async () => {
    const fixture = createLoopFixture();
    const stops = fixture.work("write the parser", { stop: true, reason: "I need a key." });
    expect(await fixture.run([stops])).toMatchObject({ reason: "stop-requested" });
    expect(await fixture.run([], { humanTriggered: false })).toMatchObject({ reason: "stop-requested", iterations: 0 });
    const spec = { ...fixture.spec, run: { ...fixture.spec.run, iterationsMax: 1 } };
    expect(await fixture.run([fixture.work("write the docs")], { spec })).toMatchObject({ reason: "run-full", iterations: 1 });
  });

  it("continues without a person after a limit was raised", async () => {
    const fixture = createLoopFixture({ spec: { limits: { iterationsMax: 1 }, run: { iterationsMax: 1 } } });
    expect(await fixture.run([fixture.work("write the parser")], { humanTriggered: false })).toMatchObject({ reason: "iterations-spent" });
    expect(await fixture.run([], { humanTriggered: false })).toMatchObject({ reason: "iterations-spent", iterations: 0 });
    const spec = { ...fixture.spec, limits: { ...fixture.spec.limits, iterationsMax: 2 } };
    expect(await fixture.run([fixture.work("write the docs")], { humanTriggered: false, spec })).toMatchObject({ iterations: 1 });
  });

  it("can complete a chain whose first run found a stop file", async () => {
    const fixture = createLoopFixture();
    // git is a process, and answers later than everything else.
    const { snapshot } = fixture.repository;
    fixture.repository.snapshot = async () => {
      await new Promise((settle) => setImmediate(settle));
      return await snapshot();
    };
    fixture.projectFiles.content.stopFiles.push(".codex-stop");
    expect(await fixture.run([])).toMatchObject({ reason: "stop-requested", iterations: 0 });
    fixture.projectFiles.content.stopFiles.length = 0;
    expect(await fixture.run([fixture.work("", { completed: true })])).toMatchObject({ reason: "completed", iterations: 1 });
  });

  it("ends as cancelled if the signal aborts during a turn, and repeats that iteration in the next run", async () => {
    const fixture = createLoopFixture();
    const report = await fixture.run([
      () => {
        fixture.abort.abort();
        return { end: { kind: "cancelled" } };
      },
    ]);
    expect(report).toMatchObject({ reason: "cancelled", conclusion: "cancelled", iterations: 0 });
    const spec = { ...fixture.spec, run: { ...fixture.spec.run, iterationsMax: 1 } };
    const again = await fixture.run([fixture.work("write the parser")], { signal: new AbortController().signal, spec });
    expect(again.agent.turns[0]).toMatchObject({ iteration: 1 });
    expect(again.agent.turns[0]?.prompt).toMatch(/interrupted/i);
  });

  it("reports the remedy for its host", async () => {
    const fixture = createLoopFixture();
    fixture.projectFiles.content.stopFiles.push(".codex-stop");
    expect(await fixture.run([], { host: "github" })).toMatchObject({ remedy: expect.stringContaining("Run workflow") as string });
    expect(fixture.store.statuses.at(-1)).toMatchObject({ stop_remedy: expect.stringContaining("Run workflow") as string });
    expect(await fixture.run([], { host: "local" })).toMatchObject({ remedy: expect.stringContaining("codex-self-iter resume") as string });
  });
});

describe("closing", () => {
  it("does not start while another instance holds the lock", async () => {
    const fixture = createLoopFixture();
    fixture.lock.held = true;
    expect(await fixture.run([])).toMatchObject({ reason: "already-running", conclusion: "success" });
    expect(fixture.journal.records[0]).toMatchObject({ phase: "already_running" });
  });

  it("releases the lock only after the branch update has ended", async () => {
    const fixture = createLoopFixture();
    const updateRef = fixture.repository.updateRef.bind(fixture.repository);
    let heldDuringUpdate: boolean | null = null;
    fixture.repository.updateRef = async (commit) => {
      await new Promise((settle) => setImmediate(settle));
      await new Promise((settle) => setImmediate(settle));
      heldDuringUpdate = fixture.lock.held;
      return await updateRef(commit);
    };
    let writes = 0;
    // The first status shows that the loop runs; the second is the one of the saved iteration.
    fixture.store.writeStatus = async () => {
      writes += 1;
      if (writes > 1) throw new Error("no space");
    };
    await expect(fixture.run([fixture.work("write a test")])).rejects.toThrow("no space");
    await new Promise((settle) => setTimeout(settle, 5));
    expect(heldDuringUpdate).toBe(true);
    expect(fixture.lock.held).toBe(false);
  });

  it("closes the agent and its isolation and releases the lock if the run fails", async () => {
    const fixture = createLoopFixture();
    fixture.projectFiles.content.plan = null;
    const agent = createFakeAgent([]);
    await expect(runLoop(fixture.createRequest(), fixture.createPorts(agent))).rejects.toMatchObject({ code: "PLAN_MISSING" });
    expect([agent.closed(), fixture.closed, fixture.lock.held]).toEqual([true, ["isolation"], false]);
  });

  it("releases the lock even if the agent cannot be closed", async () => {
    const fixture = createLoopFixture();
    const agent = { ...createFakeAgent([]), close: () => Promise.reject(new Error("still running")) };
    fixture.abort.abort();
    await expect(runLoop(fixture.createRequest(), fixture.createPorts(agent))).rejects.toThrow("still running");
    expect([fixture.closed, fixture.lock.held]).toEqual([["isolation"], false]);
  });

  it("does not mark an iteration as started if the agent cannot be prepared", async () => {
    const fixture = createLoopFixture();
    const agent = { ...createFakeAgent([]), prepare: () => Promise.reject(new Error("no sandbox")) };
    await expect(runLoop(fixture.createRequest(), fixture.createPorts(agent))).rejects.toThrow("no sandbox");
    expect(fixture.store.saves).toEqual([]);
  });

  it("runs no turn if the signal is already aborted", async () => {
    const fixture = createLoopFixture();
    expect(await fixture.run([], { signal: AbortSignal.abort() })).toMatchObject({ reason: "cancelled" });
  });
});
