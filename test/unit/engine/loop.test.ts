import { describe, expect, it } from "vitest";
import { NO_USAGE } from "../../../src/core/chain/usage.ts";
import { createFakeVerifier, type ScriptedTurn } from "../../helpers/fakes/engine.ts";
import { createWorld, handoffLine } from "../fixtures/loop-fixture.ts";

const failing: ScriptedTurn = () => ({
  end: { kind: "failed", failure: { cause: "exit", message: "The agent command exited with 1.", exitCode: 1, output: "boom" } },
  exitCode: 1,
});

describe("a run of the loop", () => {
  it("hands each goal to the next iteration, commits each one, and ends when the run is full", async () => {
    const world = createWorld({ spec: { run: { iterationsMax: 3 } } });
    const report = await world.run([world.work("write the parser"), world.work("write the printer"), world.work("write the docs")]);
    expect(report).toMatchObject({ reason: "run-full", conclusion: "success", iterations: 3 });
    expect(world.journal.records.map((record) => [record.iteration, record.goal_in, record.next_goal])).toEqual([
      [1, "", "write the parser"],
      [2, "write the parser", "write the printer"],
      [3, "write the printer", "write the docs"],
    ]);
    expect(report.agent.turns[1]?.prompt).toContain("write the parser");
    const messages = [...world.repository.commits.values()].map((commit) => commit.message).slice(1);
    expect(messages.map((message) => /Codex-Iteration: (\d+)/.exec(message)?.[1])).toEqual(["1", "2", "3"]);
    expect(world.repository.commits.get(world.repository.head.sha ?? "")?.message).toContain("Codex-Iteration: 3");
  });

  it("goes on with the number and the goal in the next run", async () => {
    const world = createWorld({ spec: { run: { iterationsMax: 1 } } });
    await world.run([world.work("write the parser")]);
    await world.run([world.work("write the printer")]);
    expect(world.journal.records.map((record) => record.iteration)).toEqual([1, 2]);
    expect(world.journal.records[1]).toMatchObject({ goal_in: "write the parser" });
  });

  it("puts a person's goal in the place of the handed-over one, once", async () => {
    const world = createWorld({ spec: { run: { iterationsMax: 1 } } });
    await world.run([world.work("write the parser")]);
    await world.run([world.work("write the printer")], { goal: "mend the lexer first" });
    await world.run([world.work("write the docs")]);
    expect(world.journal.records.map((record) => record.goal_in)).toEqual(["", "mend the lexer first", "write the printer"]);
  });

  it("accepts a claim that every gate lets through, and then needs a person to go on", async () => {
    const world = createWorld();
    const verifier = createFakeVerifier([{ passed: true }]);
    const report = await world.run([world.work("", { completed: true })], { verifier });
    expect(report).toMatchObject({ reason: "completed", conclusion: "success" });
    expect(verifier.calls()).toBe(1);
    expect(world.journal.records[0]).toMatchObject({ completed: true, claim: "passed", verified: true });

    expect(await world.run([])).toMatchObject({ reason: "completed", iterations: 0 });
    expect(
      await world.run([world.work("write more of it"), failing], {
        goal: "do more",
        spec: { ...world.spec, run: { ...world.spec.run, iterationsMax: 1 } },
      }),
    ).toMatchObject({ reason: "run-full" });
  });

  it("refuses a claim while the verify command fails, and tells the agent its output", async () => {
    const world = createWorld();
    const verifier = createFakeVerifier([{ passed: false, exitCode: 2, output: "3 tests failed" }, { passed: true }]);
    const report = await world.run([world.work("", { completed: true }), world.work("", { completed: true })], { verifier });
    expect(report).toMatchObject({ reason: "completed", iterations: 2 });
    expect(world.journal.records[0]).toMatchObject({ claim: "refused", verified: false });
    expect(report.agent.turns[1]?.prompt).toContain("3 tests failed");
  });

  it("refuses a claim with an open box without running the verify command", async () => {
    const world = createWorld({ plan: "- [x] one\n- [ ] two\n", spec: { run: { iterationsMax: 1 } } });
    const verifier = createFakeVerifier();
    await world.run([world.work("tick the box of two", { completed: true })], { verifier });
    expect(world.journal.records[0]).toMatchObject({ claim: "refused" });
    expect(world.journal.records[0]?.refusals?.[0]).toContain("1 open box");
    expect(verifier.calls()).toBe(0);
  });

  it("refuses a claim of a chain that changed nothing but its plan", async () => {
    const world = createWorld({ plan: "- [ ] one\n", spec: { run: { iterationsMax: 1 } } });
    world.repository.files.set("plan.md", "- [ ] one\n");
    const ticks: ScriptedTurn = () => {
      world.projectFiles.content.plan = "- [x] one\n";
      world.repository.files.set("plan.md", "- [x] one\n");
      return { finalMessage: handoffLine("", { completed: true }) };
    };
    await world.run([ticks]);
    expect(world.journal.records[0]?.refusals?.join(" ")).toContain("Nothing in the repository has changed");
  });

  it("refuses a claim of an agent that wrote boxes out of the plan, however often it claims", async () => {
    const world = createWorld({ plan: "- [ ] one\n- [ ] two\n", spec: { run: { iterationsMax: 2 } } });
    const rewrites: ScriptedTurn = () => {
      world.projectFiles.content.plan = "- [x] one\n";
      world.repository.files.set("notes.txt", "work");
      return { finalMessage: handoffLine("look at the plan again", { completed: true }) };
    };
    await world.run([rewrites, world.work("look at the plan once more", { completed: true })]);
    for (const record of world.journal.records) expect(record.refusals?.join(" ")).toContain("changed in more than its boxes");
  });

  it("asks for a missing hand-over once more, read-only, and in the same session", async () => {
    const world = createWorld({ spec: { run: { iterationsMax: 1 } } });
    const session = { id: "thread-1", usage: NO_USAGE };
    const report = await world.run([
      () => ({ finalMessage: "I did things.", session }),
      () => ({ finalMessage: handoffLine("write the parser"), session }),
    ]);
    expect(report.agent.turns.map((turn) => turn.readOnly)).toEqual([false, true]);
    expect(report.agent.turns[1]?.session).toEqual(session);
    expect(world.journal.records[0]).toMatchObject({ phase: "goal_iteration", next_goal: "write the parser" });
  });

  it("counts an error, keeps the goal and commits the work when the hand-over stays missing", async () => {
    const world = createWorld({ spec: { run: { iterationsMax: 2 }, backoff: { baseMs: 1_000 } } });
    const mute: ScriptedTurn = () => {
      world.repository.files.set("notes.txt", "half");
      return { finalMessage: "" };
    };
    await world.run([world.work("write the parser"), mute, () => ({ finalMessage: "still nothing" })]);
    expect(world.journal.records[1]).toMatchObject({ phase: "agent_parse_error", state: "error", next_goal: "write the parser" });
    expect(world.repository.commits.get(world.repository.head.sha ?? "")?.message).toContain("Codex-Iteration: 2");
  });

  it("waits longer after each failure, then gives the agent up", async () => {
    const world = createWorld({ spec: { limits: { consecutiveErrorsMax: 3 }, backoff: { baseMs: 1_000 } } });
    const report = await world.run([failing, failing, failing]);
    expect(report).toMatchObject({ reason: "agent-failing", conclusion: "failure" });
    expect(world.clock.slept.reduce((sum, ms) => sum + ms, 0)).toBe(3_000);
    expect(world.journal.records.map((record) => record.phase)).toEqual(["agent_error", "agent_error", "agent_error"]);
    expect(await world.run([])).toMatchObject({ reason: "agent-failing", iterations: 0 });
    expect(await world.run([failing, failing, failing], { resume: true })).toMatchObject({ reason: "agent-failing", iterations: 3 });
  });

  it("does not commit the work of an agent that failed", async () => {
    const world = createWorld({ spec: { run: { iterationsMax: 1 } } });
    const before = world.repository.head.sha;
    await world.run([
      () => {
        world.repository.files.set("notes.txt", "half");
        return failing({} as never, new AbortController().signal);
      },
    ]);
    expect(world.repository.head.sha).toBe(before);
    expect(world.repository.files.get("notes.txt")).toBe("half");
  });

  it("waits a provider's limit out and does the same iteration, uncounted", async () => {
    const world = createWorld({ spec: { run: { iterationsMax: 1 } } });
    const limited: ScriptedTurn = () => ({
      end: {
        kind: "failed",
        failure: {
          cause: "provider",
          message: "exceeded retry limit, last status: 429 Too Many Requests, try again in 20 seconds",
          exitCode: 1,
          output: "",
        },
      },
    });
    const report = await world.run([limited, world.work("write the parser")]);
    expect(report.iterations).toBe(1);
    expect(world.journal.records.map((record) => [record.phase, record.iteration])).toEqual([
      ["provider_limit", 1],
      ["goal_iteration", 1],
    ]);
    expect(world.clock.slept.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(20_000);
  });

  it("persists a wait that the run may not sleep through, and ends", async () => {
    const world = createWorld({ spec: { run: { waitMsMax: 0 } } });
    const usageLimit: ScriptedTurn = () => ({
      end: {
        kind: "failed",
        failure: { cause: "provider", message: "You’ve hit your usage limit. Try again at 8:35 AM.", exitCode: 1, output: "" },
      },
    });
    expect(await world.run([usageLimit])).toMatchObject({ reason: "waiting", conclusion: "success" });
    expect(world.store.saves.at(-1)?.state.backoff?.untilMs).toBe(Date.UTC(2026, 0, 2, 8, 35));
    expect(await world.run([])).toMatchObject({ reason: "waiting" });
    expect(world.journal.records.at(-1)).toMatchObject({ phase: "backoff_active" });
    world.clock.advance(6 * 3_600_000);
    expect(await world.run([world.work("write the parser"), failing])).toMatchObject({ reason: "waiting" });
  });

  it("notices a stop file while it waits", async () => {
    const world = createWorld({ spec: { backoff: { baseMs: 60_000 } } });
    const stopRequest = world.projectFiles.stopRequest;
    let looks = 0;
    world.projectFiles.stopRequest = async () => {
      looks += 1;
      if (looks === 5) world.projectFiles.content.stopFiles.push(".codex-stop");
      return await stopRequest();
    };
    const report = await world.run([failing]);
    expect(report).toMatchObject({ reason: "stop-requested", conclusion: "success" });
    expect(world.clock.slept.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(5_000);
  });

  it("ends as cancelled when the signal comes in the middle of a turn, and does that iteration again", async () => {
    const world = createWorld();
    const report = await world.run([
      () => {
        world.abort.abort();
        return { end: { kind: "cancelled" } };
      },
    ]);
    expect(report).toMatchObject({ reason: "cancelled", conclusion: "cancelled", iterations: 0 });
    const spec = { ...world.spec, run: { ...world.spec.run, iterationsMax: 1 } };
    const again = await world.run([world.work("write the parser")], { signal: new AbortController().signal, spec });
    expect(again.agent.turns[0]).toMatchObject({ iteration: 1 });
    expect(again.agent.turns[0]?.prompt).toMatch(/cut short/i);
  });

  it("can complete a chain whose very first start met a stop file", async () => {
    const world = createWorld();
    // git is a process, and answers later than everything else.
    const { snapshot } = world.repository;
    world.repository.snapshot = async () => {
      await new Promise((settle) => setImmediate(settle));
      return await snapshot();
    };
    world.projectFiles.content.stopFiles.push(".codex-stop");
    expect(await world.run([])).toMatchObject({ reason: "stop-requested", iterations: 0 });
    world.projectFiles.content.stopFiles.length = 0;
    expect(await world.run([world.work("", { completed: true })])).toMatchObject({ reason: "completed", iterations: 1 });
  });

  it("does not start a second time while another instance works", async () => {
    const world = createWorld();
    world.place.held = true;
    expect(await world.run([])).toMatchObject({ reason: "already-running", conclusion: "success" });
    expect(world.journal.records[0]).toMatchObject({ phase: "already_running" });
  });

  it("stops as stagnated when nothing changes, whatever the words", async () => {
    const world = createWorld();
    const report = await world.run([world.idle("look at a"), world.idle("look at b"), world.idle("look at c"), world.idle("look at d")]);
    expect(report).toMatchObject({ reason: "stagnated", conclusion: "failure" });
    expect(world.journal.records.at(-1)).toMatchObject({ phase: "stop_stagnation" });
  });

  it("finishes the landing that a crash kept back", async () => {
    const world = createWorld({ spec: { run: { iterationsMax: 1 } } });
    const { updateRef } = world.repository;
    world.repository.updateRef = async () => {
      throw new Error("killed");
    };
    await expect(world.run([world.work("write the parser")])).rejects.toThrow("killed");
    world.repository.updateRef = updateRef;
    const before = world.repository.head.sha;
    await world.run([world.work("write the printer")]);
    expect(world.repository.head.sha).not.toBe(before);
    const messages = [...world.repository.commits.values()].map((commit) => /Codex-Iteration: (\d+)/.exec(commit.message)?.[1]);
    expect(messages.slice(1)).toEqual(["1", "2"]);
    let sha = world.repository.head.sha;
    let length = 0;
    for (; sha !== null; sha = world.repository.commits.get(sha)?.parent ?? null) length += 1;
    expect(length).toBe(3);
  });

  it("gives the lock back only when the branch is no longer being moved", async () => {
    const world = createWorld();
    const land = world.repository.updateRef.bind(world.repository);
    let heldAtLanding: boolean | null = null;
    world.repository.updateRef = async (commit) => {
      await new Promise((settle) => setImmediate(settle));
      await new Promise((settle) => setImmediate(settle));
      heldAtLanding = world.place.held;
      return await land(commit);
    };
    let writes = 0;
    // The first tells that the loop runs; the second is of the iteration that lands.
    world.store.writeStatus = async () => {
      writes += 1;
      if (writes > 1) throw new Error("no space");
    };
    await expect(world.run([world.work("write a test")])).rejects.toThrow("no space");
    await new Promise((settle) => setTimeout(settle, 5));
    expect(heldAtLanding).toBe(true);
    expect(world.place.held).toBe(false);
  });

  it("gives the lock back and ends the agent whatever happens", async () => {
    const world = createWorld();
    world.projectFiles.content.plan = null;
    await expect(world.run([])).rejects.toMatchObject({ code: "PLAN_MISSING" });
    expect(world.place.held).toBe(false);
  });

  it("does not look like an iteration cut short when the agent could not be prepared", async () => {
    const world = createWorld();
    const broken = world.run([]);
    await expect(broken).rejects.toThrow("turn 1");
    const prepareFails = createWorld();
    prepareFails.store.saves.length = 0;
    const report = prepareFails.run([], { signal: AbortSignal.abort() });
    expect(await report).toMatchObject({ reason: "cancelled" });
  });
});
