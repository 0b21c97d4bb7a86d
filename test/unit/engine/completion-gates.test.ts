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
    const verifier = createFakeVerifier([{ passed: true }]);
    const report = await fixture.run([ticks], { verifier });
    const [refusal] = fixture.journal.records[0]?.refusals ?? [];
    expect(refusal).toContain("Nothing in the repository has changed since the chain started, except perhaps boxes of plan.md");
    expect(report.reason).toBe("run-full");
    const next = await fixture.run([fixture.idle("look again")], { verifier });
    expect(next.agent.turns[0]?.prompt).toContain("tick all boxes of plan.md, commit it, and run: codex-self-iter run --reset");
  });

  describe("of a chain that has changed nothing", () => {
    const claims = { completed: true };
    const createDoneFixture = (plan = "- [x] one\n- [x] two\n") => {
      const fixture = createLoopFixture({ plan, spec: { run: { iterationsMax: 1 } } });
      fixture.repository.files.set("plan.md", plan);
      return fixture;
    };

    it("is accepted if all boxes were ticked before and the verify command passes", async () => {
      const fixture = createDoneFixture();
      const verifier = createFakeVerifier([{ passed: true }]);
      const report = await fixture.run([fixture.idle("", claims)], { verifier, commit: false });
      expect(report).toMatchObject({ reason: "completed", conclusion: "success" });
      expect(report.message).toContain('Done, nothing to do: the plan was done before the chain began, verified by "npm test"');
      expect(fixture.journal.records[0]?.checked_by).toEqual({ verify_command: "npm test", plan_boxes: 2, nothing_to_do: true });
    });

    it("is refused if the verify command fails, and the next prompt has its output", async () => {
      const fixture = createDoneFixture();
      const verifier = createFakeVerifier([{ passed: false, exitCode: 1, output: "2 tests failed" }]);
      expect(await fixture.run([fixture.idle("", claims)], { verifier, commit: false })).toMatchObject({ reason: "run-full" });
      expect(fixture.journal.records[0]?.refusals).toEqual([expect.stringContaining("The verify command failed")]);
    });

    it.each([
      ["there is no verify command", "- [x] one\n", false],
      ["the plan has no boxes", "Do it.\n", true],
      ["a box is open", "- [x] one\n- [ ] two\n", true],
    ])("is refused if %s", async (_name, plan, hasVerifier) => {
      const fixture = createDoneFixture(plan);
      const verifier = hasVerifier ? createFakeVerifier([{ passed: true }]) : null;
      expect(await fixture.run([fixture.idle("", claims)], verifier === null ? {} : { verifier, commit: false })).toMatchObject({
        reason: "run-full",
      });
      expect(fixture.journal.records[0]?.refusals?.[0]).toContain("Nothing in the repository has changed");
      expect(verifier?.calls() ?? 0).toBe(0);
    });

    it("is refused if the plan is in no snapshot, so that its boxes may be the agent's", async () => {
      const fixture = createLoopFixture({ plan: "- [x] one\n", spec: { run: { iterationsMax: 1 } } });
      await fixture.run([fixture.idle("", claims)], { verifier: createFakeVerifier([{ passed: true }]) });
      expect(fixture.journal.records[0]?.claim).toBe("refused");
    });
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
