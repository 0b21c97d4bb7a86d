import { describe, expect, it } from "vitest";
import { createLoopFixture, failingTurn, roles } from "../fixtures/loop-fixture.ts";

describe("goal mode", () => {
  it("runs one turn, whose handoff names the next goal", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    const report = await fixture.run([fixture.work("write the parser")], { goal: "write the lexer" });
    expect(roles(report.agent.turns)).toEqual(["goal"]);
    expect(report.agent.turns[0]?.prompt).toContain("write the lexer");
    expect(report.state?.goal).toBe("write the parser");
  });

  it("takes the promise alone on a line as a completion claim", async () => {
    const fixture = createLoopFixture();
    const { token } = fixture.spec.promise;
    const report = await fixture.run([
      () => {
        fixture.repository.files.set("notes.txt", "work");
        return { finalMessage: `Everything works.\n\n${token}\n` };
      },
    ]);
    expect(report.reason).toBe("completed");
    expect(fixture.journal.records[0]).toMatchObject({ claim: "passed", summary: "Everything works." });
  });

  it("keeps the goal after a failed turn", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    const report = await fixture.run([failingTurn], { goal: "write the lexer" });
    expect(report.state?.goal).toBe("write the lexer");
  });
});
