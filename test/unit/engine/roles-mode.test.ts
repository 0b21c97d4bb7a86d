import { describe, expect, it } from "vitest";
import { createFakeVerifier, type ScriptedTurn } from "../../helpers/fakes/engine.ts";
import { commitPolicy } from "../fixtures/decider.ts";
import { createLoopFixture, handoffLine, roles } from "../fixtures/loop-fixture.ts";

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
  it("runs planner, executor and reviewer; the reviewer's focus becomes the next goal", async () => {
    const fixture = createLoopFixture({ mode: "roles", spec: { run: { iterationsMax: 1 } } });
    const report = await fixture.run([plan(), fixture.work("whatever the executor wants next"), review({})]);
    expect(roles(report.agent.turns)).toEqual(["planner (read-only)", "executor", "reviewer (read-only)"]);
    expect(report.agent.turns[1]?.prompt).toContain("Teach the lexer to skip comments.");
    expect(fixture.journal.records[0]).toMatchObject({ phase: "goal_iteration", next_goal: "nested comments in the lexer" });
  });

  it("waits if the reviewer does not continue, and if the planner stops", async () => {
    const fixture = createLoopFixture({ mode: "roles", spec: { run: { iterationsMax: 2 } } });
    const report = await fixture.run([
      plan(),
      fixture.work("skip comments in strings"),
      review({ continue: false }),
      plan({ stop: true, execution_prompt: "", rationale: "nothing sensible is left" }),
    ]);
    expect(fixture.clock.slept.reduce((sum, ms) => sum + ms, 0)).toBe(300_000);
    expect(fixture.journal.records.map((record) => record.phase)).toEqual(["goal_iteration", "planner_stop"]);
    expect(report.state?.backoff?.cause).toBe("planner-declined");
  });

  it("refuses a completion claim if the reviewer disagrees", async () => {
    const fixture = createLoopFixture({ mode: "roles", spec: { run: { iterationsMax: 1 } } });
    await fixture.run([plan(), fixture.work("", { completed: true }), review({ reason: "nested comments break it" })]);
    expect(fixture.journal.records[0]).toMatchObject({ claim: "refused", next_goal: "nested comments in the lexer" });
  });

  it("completes if the reviewer agrees with the claim", async () => {
    const fixture = createLoopFixture({ mode: "roles" });
    const report = await fixture.run([plan(), fixture.work("", { completed: true }), review({ continue: false, next_focus: "" })]);
    expect(report).toMatchObject({ reason: "completed" });
  });

  it("records whose reply was unusable", async () => {
    const fixture = createLoopFixture({ mode: "roles", spec: { run: { iterationsMax: 2 }, backoff: { baseMs: 1 } } });
    const garbage: ScriptedTurn = () => ({ finalMessage: "hm" });
    await fixture.run([garbage, garbage, plan(), fixture.work("skip comments in strings"), garbage, garbage]);
    expect(fixture.journal.records.map((record) => record.phase)).toEqual(["planner_parse_error", "reviewer_parse_error"]);
  });

  it("shows the reviewer a verification of what would land, and verifies again if some of it is reverted", async () => {
    const verified = async (texts: Readonly<Record<string, string>>) => {
      const fixture = createLoopFixture({ mode: "roles", spec: { run: { iterationsMax: 1 }, gates: { verify: "change" } } });
      fixture.repository.files.set("foreign.txt", "of an earlier step");
      const verifier = createFakeVerifier();
      const execute: ScriptedTurn = () => {
        for (const [path, text] of Object.entries(texts)) fixture.repository.files.set(path, text);
        return { finalMessage: handoffLine("nested comments") };
      };
      await fixture.run([plan(), execute, review({})], { verifier, commitPolicy: commitPolicy() });
      const trees = verifier.requests.map(({ tree }) => [...(fixture.repository.trees.get(tree)?.keys() ?? [])].join(" "));
      return { trees, tree: fixture.journal.records[0]?.tree, last: verifier.requests.at(-1)?.tree };
    };
    const kept = await verified({ "work.txt": "1" });
    expect(kept.trees).toEqual(["notes.txt work.txt"]);
    expect(kept.last).toBe(kept.tree);
    const reverted = await verified({ "AGENTS.md": "mine", "work.txt": "1" });
    expect(reverted.trees).toHaveLength(2);
    expect(reverted.trees.at(-1)).toBe("notes.txt work.txt");
    expect(reverted.last).toBe(reverted.tree);
  });
});
