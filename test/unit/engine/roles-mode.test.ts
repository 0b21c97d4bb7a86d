import { describe, expect, it } from "vitest";
import type { ScriptedTurn } from "../../helpers/fakes/engine.ts";
import { createWorld, roles } from "../fixtures/loop-fixture.ts";

const plan = (more: Readonly<Record<string, unknown>> = {}): ScriptedTurn => {
  const reply = {
    objective: "parse comments",
    execution_prompt: "Teach the lexer to skip comments.",
    done_if: "the lexer test passes",
    stop: false,
    rationale: "",
    ...more,
  };
  return () => ({ finalMessage: JSON.stringify(reply) });
};
const review = (more: Readonly<Record<string, unknown>>): ScriptedTurn => {
  return () => ({
    finalMessage: JSON.stringify({
      continue: true,
      confidence: 0.8,
      next_focus: "nested comments in the lexer",
      reason: "good so far",
      ...more,
    }),
  });
};

describe("roles mode", () => {
  it("asks planner, executor and reviewer, and makes the reviewer's focus the next goal", async () => {
    const world = createWorld({ mode: "roles", spec: { run: { iterationsMax: 1 } } });
    const report = await world.run([plan(), world.work("whatever the executor wants next"), review({})]);
    expect(roles(report.agent.turns)).toEqual(["planner (read-only)", "executor", "reviewer (read-only)"]);
    expect(report.agent.turns[1]?.prompt).toContain("Teach the lexer to skip comments.");
    expect(world.journal.records[0]).toMatchObject({ phase: "goal_iteration", next_goal: "nested comments in the lexer" });
  });

  it("waits when the reviewer does not want to go on, and when the planner stops", async () => {
    const world = createWorld({ mode: "roles", spec: { run: { iterationsMax: 2 } } });
    const report = await world.run([
      plan(),
      world.work("skip comments in strings"),
      review({ continue: false }),
      plan({ stop: true, execution_prompt: "", rationale: "nothing sensible is left" }),
    ]);
    expect(world.clock.slept.reduce((sum, ms) => sum + ms, 0)).toBe(300_000);
    expect(world.journal.records.map((record) => record.phase)).toEqual(["goal_iteration", "planner_stop"]);
    expect(report.state?.backoff?.cause).toBe("planner-declined");
  });

  it("refuses a claim that the reviewer does not share", async () => {
    const world = createWorld({ mode: "roles", spec: { run: { iterationsMax: 1 } } });
    await world.run([plan(), world.work("", { completed: true }), review({ reason: "nested comments break it" })]);
    expect(world.journal.records[0]).toMatchObject({ claim: "refused", next_goal: "nested comments in the lexer" });
  });

  it("completes when the reviewer sees nothing to go on with", async () => {
    const world = createWorld({ mode: "roles" });
    const report = await world.run([plan(), world.work("", { completed: true }), review({ continue: false, next_focus: "" })]);
    expect(report).toMatchObject({ reason: "completed" });
  });

  it("tells apart whose answer could not be read", async () => {
    const world = createWorld({ mode: "roles", spec: { run: { iterationsMax: 2 }, backoff: { baseMs: 1 } } });
    const garbage: ScriptedTurn = () => ({ finalMessage: "hm" });
    await world.run([garbage, garbage, plan(), world.work("skip comments in strings"), garbage, garbage]);
    expect(world.journal.records.map((record) => record.phase)).toEqual(["planner_parse_error", "reviewer_parse_error"]);
  });
});
