import { describe, expect, it } from "vitest";
import type { PromiseRule } from "../../../../src/core/chain/spec.ts";
import { GOAL_CHARS_MAX, goalProblem, type Handoff, readHandoff } from "../../../../src/core/reply/handoff.ts";
import type { Reading } from "../../../../src/core/reply/parse-reply.ts";

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
    const problemOf = (message: string): Reading<Handoff> => readHandoff(message, PROMISE);
    expect(problemOf('{"summary": "s", "completed": false}')).toMatchObject({
      kind: "unusable",
      problem: expect.stringContaining("blank"),
    });
    expect(handoffOf('{"summary": "s", "completed": true}')).toMatchObject({ completed: true, nextGoal: "" });
    expect(handoffOf('{"next_goal": "", "stop": true}')).toMatchObject({ stop: true, completed: false });
  });

  it.each(['{"stop":true}', '{"completed":true}', '{"id":1,"title":"x","completed":true}', '{"reason":"r","stop":true}', "STOP: true"])(
    "is missing in a message with only the output %s of a tool",
    (output) => {
      expect(readHandoff(`Ran the tests.\n${output}\n`, PROMISE).kind).toBe("missing");
      expect(handoffOf(`${output}\n\nDONE`).completed).toBe(true);
    },
  );

  it("is no item of a list that a tool has printed", () => {
    const list = '[\n  {"id": 1, "summary": "x", "completed": true},\n  {"id": 2, "summary": "y", "completed": true}\n]';
    expect(readHandoff(list, PROMISE).kind).toBe("missing");
    const open = '{"summary":"a","next_goal":"Test the lexer","completed":false}';
    expect(handoffOf(`${list}\n${open}\n${list}`)).toMatchObject({ completed: false, nextGoal: "Test the lexer" });
  });

  it("is the last object of its shape, wherever the fences are", () => {
    const item = '```json\n{"id":1,"title":"x","completed":true}\n```';
    const open = '{"summary":"a","next_goal":"Test the lexer","completed":false}';
    const done = '{"summary":"b","next_goal":"","completed":true}';
    expect(handoffOf(`${item}\n${open}`)).toMatchObject({ completed: false, nextGoal: "Test the lexer" });
    expect(handoffOf(`${open}\n${item}\n{"level":"info","reason":"exit"}`)).toMatchObject({ completed: false, nextGoal: "Test the lexer" });
    expect(handoffOf(`${done}\n${open}`).completed).toBe(false);
    expect(handoffOf(`\`\`\`json\n${open}\n\`\`\`\n${done}`).completed).toBe(true);
  });

  it("claims nothing if it names more work", () => {
    for (const nextGoal of ["Write src/b.ts", "Schreibe src/b.ts", "编写 src/b.ts", `${"g".repeat(5_000)}`]) {
      const message = JSON.stringify({ summary: "Wrote src/a.ts.", next_goal: nextGoal, completed: true });
      expect(readHandoff(message, PROMISE)).toMatchObject({ kind: "unusable", problem: expect.stringContaining("names more work") });
      expect(readHandoff(`${message}\nDONE`, PROMISE).kind).toBe("unusable");
    }
    expect(readHandoff("SUMMARY: s\nNEXT_GOAL: Write src/b.ts\nCOMPLETED: yes", PROMISE).kind).toBe("unusable");
    for (const nextGoal of ["", "none", "N/A", "No further work is needed.", null]) {
      expect(handoffOf(JSON.stringify({ next_goal: nextGoal, completed: true })).completed).toBe(true);
    }
  });

  it.each(["3 of 7 DONE", "DONE wäre gelogen, es fehlt noch viel", "还没有 DONE", "DONE"])(
    "claims nothing by its summary %j",
    (summary) => {
      expect(handoffOf(JSON.stringify({ summary, next_goal: "Write src.txt" })).completed).toBe(false);
      expect(readHandoff(JSON.stringify({ summary, completed: false }), PROMISE).kind).toBe("unusable");
    },
  );

  it("accepts the promise alone on a line as a handoff, with the line before it as the summary", () => {
    expect(handoffOf("Tests pass.\nThe parser works.\n\nDONE\n")).toMatchObject({ summary: "The parser works.", completed: true });
    expect(handoffOf("DONE")).toMatchObject({ summary: "DONE", completed: true });
  });

  it("does not accept the promise beside a handoff, not even beside one that cannot be used", () => {
    for (const block of [
      '{"summary": "s", "next_goal": "Test the lexer"}',
      '{"summary": "s", "completed": false}',
      '{"summary": "s", "completed": "almost"}',
      '{"next_goal": 5}',
    ]) {
      const reading = readHandoff(`${block}\nDONE`, PROMISE);
      expect(reading.kind === "usable" && reading.answer.completed).toBe(false);
    }
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
