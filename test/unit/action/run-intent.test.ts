import { describe, expect, it } from "vitest";
import { selectGoal } from "../../../src/action/run-intent.ts";
import type { IterationRecord } from "../../../src/core/chain/record.ts";
import type { State } from "../../../src/core/chain/state.ts";
import { sampleRecord, sampleState } from "../../helpers/samples.ts";
import { contextOf } from "./context-fixture.ts";

const NOW = "Add the next one.";
const known: { readonly state: State | null; readonly records: readonly IterationRecord[] } = {
  state: sampleState({ goal: NOW }),
  records: [sampleRecord({ goal_in: "Begin at the lexer.", next_goal: "Add a test for the parser." }), sampleRecord({ next_goal: NOW })],
};
const lost = { state: null, records: [] };
const BOT = contextOf({ triggeringActor: "github-actions[bot]" });

describe("the goal that a run was given", () => {
  it.each([null, "", " \n "])("is none: %j", (given) => {
    expect(selectGoal(given, contextOf(), known)).toEqual({ goal: null, by: null, notice: null, isOwn: false });
  });

  it("counts when it is new, and is known by who gave it", () => {
    expect(selectGoal("Mend the lexer.", contextOf(), known)).toEqual({ goal: "Mend the lexer.", by: "ada", notice: null, isOwn: false });
    expect(selectGoal("Mend the lexer.", BOT, known)).toMatchObject({ goal: "Mend the lexer.", by: null });
    expect(selectGoal("Mend the lexer.", contextOf({ eventName: "schedule" }), known)).toMatchObject({ by: null });
  });

  it.each([NOW, `  ${NOW}\r\n`, NOW.replaceAll(" ", "\n ")])("is the chain's own where it is what the chain handed over: %j", (given) => {
    expect(selectGoal(given, BOT, known)).toEqual({ goal: null, by: null, notice: null, isOwn: true });
    // With a token of a person's own, the chain's dispatch looks like one by that person.
    expect(selectGoal(given, contextOf(), known)).toMatchObject({ goal: null, isOwn: true });
  });

  it.each(["Add a test for the parser.", "Begin at the lexer."])(
    "is not taken where the chain has left it behind, and that is said: %j",
    (given) => {
      expect(selectGoal(given, contextOf(), known)).toMatchObject({ goal: null, by: null, isOwn: true });
      expect(selectGoal(given, contextOf(), known).notice).toContain("left behind");
    },
  );

  describe("of a chain that has stopped", () => {
    const over = { ...known, state: sampleState({ goal: "Write the last part.", stopped: { reason: "completed", atMs: 0 } }) };

    it("counts where a person says it, also one that a person gave before", () => {
      expect(selectGoal("Mend the lexer.", contextOf(), over)).toMatchObject({ goal: "Mend the lexer.", by: "ada", isOwn: false });
      expect(selectGoal("Begin at the lexer.", contextOf(), over)).toMatchObject({ goal: "Begin at the lexer.", by: "ada" });
    });

    it("does not count where an iteration handed it over: with a person's token, the chain's late dispatch looks like theirs", () => {
      const choice = selectGoal("Add a test for the parser.", contextOf(), over);
      expect(choice).toMatchObject({ goal: null, by: null, isOwn: true });
      expect(choice.notice).toContain("Say it in other words");
      const last = { ...over, records: [...over.records, sampleRecord({ next_goal: "Write the last part." })] };
      expect(selectGoal("Write the last part.", contextOf(), last)).toMatchObject({ goal: null, isOwn: true });
      expect(selectGoal("Write the last part.", contextOf(), last).notice).toContain("start the workflow without a goal");
    });
  });

  it("is not taken by a re-run, not even a new one", () => {
    const choice = selectGoal("Mend the lexer.", contextOf({ attempt: 2 }), known);
    expect(choice).toMatchObject({ goal: null, by: null, isOwn: false });
    expect(choice.notice).toContain("re-run");
    expect(selectGoal(NOW, contextOf({ attempt: 2 }), known).notice).toBeNull();
  });

  it("is taken where the state is lost: it is all that is left of the chain", () => {
    expect(selectGoal(NOW, contextOf(), lost)).toMatchObject({ goal: NOW, by: "ada" });
    expect(selectGoal(NOW, BOT, lost)).toMatchObject({ goal: NOW, by: null });
    expect(selectGoal(NOW, contextOf({ attempt: 2 }), lost)).toMatchObject({ goal: NOW, by: null });
  });

  it("is the chain's own also where the dispatch had no room for its end", () => {
    const goal = "Do every one of these. ".repeat(2_700);
    const cut = goal.slice(0, 50_001);
    const long = { ...known, state: sampleState({ goal }) };
    expect(selectGoal(cut, BOT, long)).toMatchObject({ goal: null, isOwn: true });
    expect(selectGoal(goal.slice(0, 100), BOT, long)).toMatchObject({ goal: goal.slice(0, 100) });
    expect(selectGoal(`${cut} and more`, BOT, long).goal).not.toBeNull();
  });
});
