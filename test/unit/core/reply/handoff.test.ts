import { describe, expect, it } from "vitest";
import type { PromiseRule } from "../../../../src/core/chain/spec.ts";
import { GOAL_CHARS_MAX, goalProblem, type Handoff, readHandoff } from "../../../../src/core/reply/handoff.ts";

const PROMISE: PromiseRule = { token: "DONE", match: "strict", confirmations: 1 };

function handoffOf(message: string, promise = PROMISE): Handoff {
  const reading = readHandoff(message, promise);
  if (reading.kind !== "usable") throw new Error(reading.problem);
  return reading.answer;
}

describe("readHandoff", () => {
  it("returns every field", () => {
    const message = JSON.stringify({
      summary: "Did it.",
      next_goal: "Test the lexer",
      next_focus: "lexer",
      completed: "no",
      stop: false,
      reason: "r",
      evidence: ["npm test", 3],
    });
    expect(handoffOf(message)).toEqual({
      summary: "Did it.",
      nextGoal: "Test the lexer",
      nextFocus: "lexer",
      completed: false,
      stop: false,
      reason: "r",
      evidence: "npm test\n3",
    });
  });

  it("needs a concrete next goal unless the task is completed or must stop", () => {
    expect(readHandoff('{"summary": "s"}', PROMISE)).toMatchObject({ kind: "unusable", problem: expect.stringContaining("blank") });
    expect(handoffOf('{"summary": "s", "completed": true}')).toMatchObject({ completed: true, nextGoal: "" });
    expect(handoffOf('{"summary": "s", "stop": true}')).toMatchObject({ stop: true, completed: false });
  });

  it("accepts the promise alone on a line as a handoff, with the line before it as the summary", () => {
    expect(handoffOf("Tests pass.\nThe parser works.\n\nDONE\n")).toMatchObject({ summary: "The parser works.", completed: true });
    expect(handoffOf("DONE")).toMatchObject({ summary: "DONE", completed: true });
    expect(handoffOf('{"summary": 5}\nDONE')).toMatchObject({ completed: true });
  });

  it("does not take a promise in the summary, or beside a handoff, for a claim", () => {
    const message = '{"summary": "All tests pass. DONE", "next_goal": "Test the lexer"}';
    expect(handoffOf(message).completed).toBe(false);
    expect(handoffOf(`${message}\nDONE`).completed).toBe(false);
    expect(readHandoff('{"summary": "DONE"}', PROMISE).kind).toBe("unusable");
  });

  it("takes any mention of the promise for a claim with `anywhere`", () => {
    const anywhere: PromiseRule = { ...PROMISE, match: "anywhere" };
    expect(handoffOf('{"summary": "not DONE yet", "completed": false}', anywhere)).toMatchObject({
      summary: "not DONE yet",
      completed: true,
    });
  });

  it("reports a goal that is too long, even if cutting it would shorten it", () => {
    const message = JSON.stringify({ summary: "s".repeat(9_000), next_goal: `${"g".repeat(3_990)}${" ".repeat(500)}h` });
    expect(readHandoff(message, PROMISE)).toMatchObject({ kind: "unusable", problem: expect.stringContaining(String(GOAL_CHARS_MAX)) });
    const stopped = handoffOf(message.replace("{", '{"stop": true,'));
    expect(stopped.summary).toHaveLength(2_000);
    expect(stopped.nextGoal.length).toBeLessThan(GOAL_CHARS_MAX + 10);
  });
});

describe("goalProblem", () => {
  it.each([
    "",
    "  \n",
    "...",
    "Continue.",
    "**continue**",
    "CONTINUE!!!",
    "keep going",
    "Keep going, please",
    "next step",
    "Next steps:",
    "Proceed with the next task",
    "same as before",
    "Same as above.",
    "TBD",
    "T.B.D.",
    "todo",
    "To-do",
    "n/a",
    "N/A.",
    "none",
    "None needed",
    "continue with the plan",
    "do the remaining work",
    "“Continue”",
    "<one concrete thing to do>",
    "continue working on it",
    "Carry on where you left off",
    "ｃｏｎｔｉｎｕｅ",
    "-",
    "🚀",
    "See above",
    "next_goal",
    "Let's continue",
    "con\u200btinue",
    "all done",
    "No further work",
  ])("returns a problem for %j", (goal) => {
    expect(goalProblem(goal)).toEqual(expect.stringMatching(/^The next goal /));
  });

  it.each([
    "continue with the parser tests",
    "Do step 3 of the plan",
    "Add a test for empty input",
    "Fix src/a.ts",
    "测试解析器",
    "Next: write docs/usage.md",
    "Finish the CLI help",
    "lint",
    "<b>bold</b> must be escaped",
    "x".repeat(GOAL_CHARS_MAX),
  ])("returns null for %j", (goal) => {
    expect(goalProblem(goal)).toBeNull();
  });

  it("returns a problem for one character too many", () => {
    expect(goalProblem("x".repeat(GOAL_CHARS_MAX + 1))).toContain(String(GOAL_CHARS_MAX));
  });
});
