import { describe, expect, it } from "vitest";
import { createFakeVerifier, type ScriptedTurn } from "../../helpers/fakes/engine.ts";
import { createLoopFixture, failingTurn, handoffLine } from "../fixtures/loop-fixture.ts";

describe("a completion claim", () => {
  it("completes the chain if every gate passes; only a person can continue it", async () => {
    const fixture = createLoopFixture();
    const verifier = createFakeVerifier([{ passed: true }]);
    const report = await fixture.run([fixture.work("", { completed: true })], { verifier });
    expect(report).toMatchObject({ reason: "completed", conclusion: "success" });
    expect(verifier.calls()).toBe(1);
    expect(fixture.journal.records[0]).toMatchObject({ completed: true, claim: "passed", verified: true });

    expect(await fixture.run([])).toMatchObject({ reason: "completed", iterations: 0 });
    expect(
      await fixture.run([fixture.work("write more of it"), failingTurn], {
        goal: "do more",
        spec: { ...fixture.spec, run: { ...fixture.spec.run, iterationsMax: 1 } },
      }),
    ).toMatchObject({ reason: "run-full" });
  });

  it("is refused if the verify command fails, and the next prompt has its output", async () => {
    const fixture = createLoopFixture();
    const verifier = createFakeVerifier([{ passed: false, exitCode: 2, output: "3 tests failed" }, { passed: true }]);
    const report = await fixture.run([fixture.work("", { completed: true }), fixture.work("", { completed: true })], { verifier });
    expect(report).toMatchObject({ reason: "completed", iterations: 2 });
    expect(fixture.journal.records[0]).toMatchObject({ claim: "refused", verified: false });
    expect(report.agent.turns[1]?.prompt).toContain("3 tests failed");
  });

  it("is refused if a box is open, without running the verify command", async () => {
    const fixture = createLoopFixture({ plan: "- [x] one\n- [ ] two\n", spec: { run: { iterationsMax: 1 } } });
    const verifier = createFakeVerifier();
    await fixture.run([fixture.work("", { completed: true })], { verifier });
    expect(fixture.journal.records[0]).toMatchObject({ claim: "refused" });
    expect(fixture.journal.records[0]?.refusals?.[0]).toContain("1 open box");
    expect(verifier.calls()).toBe(0);
  });

  it("is refused if the chain changed only the plan", async () => {
    const fixture = createLoopFixture({ plan: "- [ ] one\n", spec: { run: { iterationsMax: 1 } } });
    fixture.repository.files.set("plan.md", "- [ ] one\n");
    const ticks: ScriptedTurn = () => {
      fixture.projectFiles.content.plan = "- [x] one\n";
      fixture.repository.files.set("plan.md", "- [x] one\n");
      return { finalMessage: handoffLine("", { completed: true }) };
    };
    await fixture.run([ticks]);
    expect(fixture.journal.records[0]?.refusals?.join(" ")).toContain("Nothing in the repository has changed");
  });

  it("is refused each time if the agent deleted boxes from the plan", async () => {
    const fixture = createLoopFixture({ plan: "- [ ] one\n- [ ] two\n", spec: { run: { iterationsMax: 2 } } });
    const rewrites: ScriptedTurn = () => {
      fixture.projectFiles.content.plan = "- [x] one\n";
      fixture.repository.files.set("notes.txt", "work");
      return { finalMessage: handoffLine("", { completed: true }) };
    };
    await fixture.run([rewrites, fixture.work("", { completed: true })]);
    for (const record of fixture.journal.records) expect(record.refusals?.join(" ")).toContain("changed in more than its boxes");
  });
});
