import { describe, expect, it } from "vitest";
import type { ScriptedTurn } from "../../helpers/fakes/engine.ts";
import { landing } from "../fixtures/decider.ts";
import { createWorld, handoffLine } from "../fixtures/loop-fixture.ts";

const failing: ScriptedTurn = () => ({
  end: { kind: "failed", failure: { cause: "exit", message: "The agent command exited with 1.", exitCode: 1, output: "boom" } },
});

describe("what a workflow run asks of the loop", () => {
  it("goes on after an agent's stop for a person only; the clock and the chain itself leave it be", async () => {
    const world = createWorld();
    const stops = world.work("write the parser", { stop: true, reason: "I need a key." });
    expect(await world.run([stops])).toMatchObject({ reason: "stop-requested" });
    expect(await world.run([], { humanTriggered: false })).toMatchObject({ reason: "stop-requested", iterations: 0 });
    const spec = { ...world.spec, run: { ...world.spec.run, iterationsMax: 1 } };
    expect(await world.run([world.work("write the docs")], { spec })).toMatchObject({ reason: "run-full", iterations: 1 });
  });

  it("goes on unattended after a stop that is nobody's to lift", async () => {
    const world = createWorld({ spec: { limits: { iterationsMax: 1 }, run: { iterationsMax: 1 } } });
    expect(await world.run([world.work("write the parser")], { humanTriggered: false })).toMatchObject({ reason: "iterations-spent" });
    expect(await world.run([], { humanTriggered: false })).toMatchObject({ reason: "iterations-spent", iterations: 0 });
    const spec = { ...world.spec, limits: { ...world.spec.limits, iterationsMax: 2 } };
    expect(await world.run([world.work("write the docs")], { humanTriggered: false, spec })).toMatchObject({ iterations: 1 });
  });

  it("tells what to do where it runs", async () => {
    const world = createWorld();
    world.projectFiles.content.stopFiles.push(".codex-stop");
    expect(await world.run([], { host: "github" })).toMatchObject({ remedy: expect.stringContaining("Run workflow") as string });
    expect(world.store.statuses.at(-1)).toMatchObject({ stop_remedy: expect.stringContaining("Run workflow") as string });
    expect(await world.run([], { host: "local" })).toMatchObject({ remedy: expect.stringContaining("codex-self-iter resume") as string });
  });

  it("records who gave a goal with every iteration that is about it, and with no other", async () => {
    const world = createWorld({ spec: { run: { iterationsMax: 3 }, backoff: { baseMs: 1_000 } } });
    const limited: ScriptedTurn = () => ({
      end: {
        kind: "failed",
        failure: { cause: "provider", message: "429 Too Many Requests, try again in 20 seconds", exitCode: 1, output: "" },
      },
    });
    const script = [limited, failing, world.work("write the parser"), limited, world.work("write the docs")];
    await world.run(script, { goal: "mend the lexer", goalBy: "ada" });
    expect(world.journal.records.map((record) => [record.phase, record.goal_in, record.goal_by])).toEqual([
      ["provider_limit", "mend the lexer", "ada"],
      ["agent_error", "mend the lexer", "ada"],
      ["goal_iteration", "mend the lexer", "ada"],
      ["provider_limit", "write the parser", undefined],
      ["goal_iteration", "write the parser", undefined],
    ]);
    const unknown = createWorld({ spec: { run: { iterationsMax: 1 } } });
    await unknown.run([unknown.work("write the parser")], { goal: "mend the lexer" });
    expect(unknown.journal.records[0]).not.toHaveProperty("goal_by");
  });

  it("puts protected files back, keeps the rest of the work, and tells the agent", async () => {
    const world = createWorld({ spec: { run: { iterationsMax: 2 } } });
    world.repository.files.set(".github/workflows/ci.yml", "theirs");
    const meddles: ScriptedTurn = () => {
      world.repository.files.set(".github/workflows/ci.yml", "mine");
      world.repository.files.set(".GITHUB/workflows/new.yml", "mine");
      world.repository.files.set("notes.txt", "work");
      return { finalMessage: handoffLine("write the parser") };
    };
    const report = await world.run([meddles, world.idle("write the docs")], { commitPolicy: landing() });
    expect(Object.fromEntries(world.repository.files)).toEqual({ ".github/workflows/ci.yml": "theirs", "notes.txt": "work" });
    expect(report.agent.turns[1]?.prompt).toContain(".github/workflows/ci.yml");
    expect(world.journal.records.map((record) => record.has_new_changes)).toEqual([true, false]);
  });

  it("counts an iteration that changed protected files alone as one without a change", async () => {
    const world = createWorld({ spec: { run: { iterationsMax: 1 } } });
    const meddles: ScriptedTurn = () => {
      world.repository.files.set(".github/workflows/new.yml", "mine");
      return { finalMessage: handoffLine("write the parser") };
    };
    await world.run([meddles], { commitPolicy: landing() });
    expect(world.journal.records[0]).toMatchObject({ has_new_changes: false });
    expect(world.repository.commits.size).toBe(1);
  });
});
