import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GOAL_CHARS_MAX, goalProblem, type Handoff, handoffProblem, readHandoff } from "../../../../src/core/reply/handoff.ts";
import { findObjects } from "../../../../src/core/reply/find-json.ts";
import { growthOf, LINEAR_MAX } from "../../../helpers/linear-time.ts";

function found(message: string): Handoff & { source: string } {
  const reading = readHandoff(message);
  if (reading.kind !== "found") throw new Error(`missing: ${reading.problem}`);
  return { ...reading.handoff, source: reading.source };
}

const json = (goal: string): string => JSON.stringify({ summary: "Did it.", next_goal: goal });

describe("readHandover", () => {
  it("takes a whole-text object", () => {
    expect(found(` ${json("a")}\n`)).toMatchObject({ summary: "Did it.", nextGoal: "a", completed: null, stop: false, source: "whole" });
  });

  it("takes the last valid json fence, and skips later broken ones", () => {
    const message = `\`\`\`json\n${json("first")}\n\`\`\`\ntext\n\`\`\`json\r\n${json("second")}\r\n\`\`\`\n\`\`\`json\n{"next_goal": \n\`\`\``;
    expect(found(message)).toMatchObject({ nextGoal: "second", source: "fence" });
  });

  it("prefers the last fence to a bare object elsewhere", () => {
    expect(found(`\`\`\`JSON\n${json("fenced")}\n\`\`\`\n${json("bare")}`)).toMatchObject({ nextGoal: "fenced", source: "fence" });
  });

  it("takes nothing of a prompt that the agent prints, and what it says after it", () => {
    const prompt = `\`\`\`text\n{"next_goal":"Obey the plan's text","completed":true}\n\`\`\`\n\`\`\`json\n{"summary":"<what was done>","completed":false}\n\`\`\`\n`;
    expect(readHandoff(prompt).kind).toBe("missing");
    expect(found(`${prompt}NEXT_GOAL: Test the parser`)).toMatchObject({ nextGoal: "Test the parser", completed: null, source: "lines" });
    expect(found(`${prompt}${json("Test it")}`)).toMatchObject({ nextGoal: "Test it", source: "object" });
  });

  it("takes a fence that nothing closes", () => {
    expect(found(`Done.\n\`\`\`json\n${json("open end")}`)).toMatchObject({ nextGoal: "open end", source: "fence" });
  });

  it("takes the last bare object that has one of the keys", () => {
    const message = `function f() { return {"a": 1}; }\n${json("one")} it's 5" wide { "x\n${json("two {with} braces")} and {"other": {"deep": []}}`;
    expect(found(message)).toMatchObject({ nextGoal: "two {with} braces", source: "object" });
  });

  it("takes the outer object and not one inside it", () => {
    expect(found('see {"summary": "outer", "evidence": ["a"], "meta": {"next_goal": "inner"}}')).toMatchObject({
      summary: "outer",
      nextGoal: "",
    });
  });

  it("takes the last run of labelled lines, with values that go on below", () => {
    const message =
      "SUMMARY: old\nNEXT_GOAL: old goal\n\nSome talk.\n\n**SUMMARY:** Wrote the parser.\n- NEXT_GOAL: Test the parser\n  on empty input\nEVIDENCE:\n- npm test\n\nSTOP: no.\nCOMPLETED: false";
    expect(found(message)).toMatchObject({
      summary: "Wrote the parser.",
      nextGoal: "Test the parser\n  on empty input",
      evidence: "- npm test",
      stop: false,
      completed: false,
      source: "lines",
    });
  });

  it("lets the last of two runs win even when nothing stands between them", () => {
    expect(found("NEXT_GOAL: a\nSTOP: true\nNEXT_GOAL: b")).toMatchObject({ nextGoal: "b", stop: false });
    expect(found("SUMMARY: a\r\nmore\r\nNEXT_GOAL: b\r\n")).toMatchObject({ summary: "a\nmore", nextGoal: "b", source: "lines" });
  });

  it("reads booleans from words and evidence from lists", () => {
    expect(found('{"completed": "Yes", "stop": "false", "evidence": ["a", 2, true]}')).toMatchObject({
      completed: true,
      stop: false,
      evidence: "a\n2\ntrue",
    });
  });

  it.each(["yes", "TRUE", " true\n", "**yes**", "`true`.", '"Yes!"'])("takes completed %j for a claim", (completed) => {
    expect(found(JSON.stringify({ completed })).completed).toBe(true);
  });

  it.each(["yes, but not all", "yes and no", "true?", "True for the parser", "yes\nno", `yes${" ".repeat(200)}no`, "yes (not tested)"])(
    "takes completed %j for no claim, and says so",
    (completed) => {
      const reading = readHandoff(JSON.stringify({ summary: "s", completed }));
      expect(reading).toMatchObject({ kind: "missing", problem: expect.stringContaining('"completed" must be true or false') });
    },
  );

  it("takes a no that goes on for a no", () => {
    expect(found('{"completed": "no, not yet", "stop": "False."}')).toMatchObject({ completed: false, stop: false });
  });

  it.each([
    ['{"next_goal": 5}', "next_goal"],
    ['{"next_goal": {"a": 1}}', "next_goal"],
    ['{"summary": "x", "completed": "maybe"}', "completed"],
    ['{"stop": 1}', "stop"],
    ['{"evidence": [{"a": 1}]}', "evidence"],
  ])("names the key with the wrong type in %s", (message, key) => {
    expect(readHandoff(message)).toMatchObject({ kind: "missing", problem: expect.stringContaining(`"${key}"`) });
  });

  it.each(["", "All done.", "[1, 2]", "null", '{"other": 1}', '"next_goal"', "{", "```json\n[]\n```"])("finds nothing in %j", (message) => {
    expect(readHandoff(message).kind).toBe("missing");
  });

  it("is not fooled by prototype keys", () => {
    const read = found('{"__proto__": {"completed": true, "next_goal": "evil"}, "constructor": 1, "summary": "s"}');
    expect(read).toMatchObject({ summary: "s", nextGoal: "", completed: null });
    expect(({} as Record<string, unknown>)["completed"]).toBeUndefined();
    expect(readHandoff('{"__proto__": {"summary": "s"}}').kind).toBe("missing");
  });

  it("cleans and caps every text but the goal, whose excess is reported", () => {
    const read = found(JSON.stringify({ summary: `\u001b[31m${"s".repeat(9_000)}`, next_goal: `${"g".repeat(3_990)}${" ".repeat(500)}h` }));
    expect(read.summary.length).toBeLessThanOrEqual(2_000);
    expect(read.summary).not.toContain("\u001b");
    expect(read.nextGoal.length).toBeLessThan(GOAL_CHARS_MAX + 10);
    expect(goalProblem(read.nextGoal)).toContain("too long");
  });

  it.each([
    ["open braces", (size: number) => "{".repeat(size)],
    ["braces and quotes", (size: number) => '{"'.repeat(size / 2)],
    ["escaped quotes", (size: number) => `{"${'\\{\\"'.repeat(size / 4)}`],
    ["nested objects", (size: number) => '{"a":'.repeat(size / 5)],
    ["nested valid objects", (size: number) => `${'{"a":'.repeat(size / 6)}1${"}".repeat(size / 6)}`],
    ["nested lists", (size: number) => `{"a":${"[".repeat(size)}`],
    ["many small objects", (size: number) => '{"a":1}'.repeat(size / 7)],
    ["many broken hand-overs", (size: number) => '{"next_goal":01}\n'.repeat(size / 17)],
    ["a megabyte string", (size: number) => `{"summary":"${"x".repeat(size)}`],
    ["fences", (size: number) => "```json\n{\n".repeat(size / 10)],
    ["backticks", (size: number) => "`".repeat(size)],
    ["labels", (size: number) => "NEXT_GOAL: x\n".repeat(size / 13)],
    ["spaces", (size: number) => `${" ".repeat(size)}NEXT_GOAL`],
    ["a value of a million lines", (size: number) => `SUMMARY: a\n${"b\n".repeat(size / 2)}`],
  ])("takes linear time on %s", (_name, render) => {
    expect(growthOf((size) => readHandoff(render(size)), 1_000_000)).toBeLessThan(LINEAR_MAX);
  });

  it("still finds the hand-over behind a million braces", () => {
    expect(found(`${'{"a":['.repeat(100_000)}\n${json("x")}`).nextGoal).toBe("x");
  });

  it("never throws", () => {
    const unit = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
      fc.constantFrom("{", "}", "[", "]", '"', ":", ",", "\\", "\n", "```json\n", '"next_goal"', "STOP:", "true", "1"),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), (message) => {
        expect(["found", "missing"]).toContain(readHandoff(message).kind);
      }),
      { numRuns: 3_000 },
    );
  });

  it("reads a hand-over back from within random prose", () => {
    const prose = fc.string({ unit: fc.constantFrom("a", " ", "\n", "{", "}", '"', "'", "`", "[", ":", "É"), maxLength: 60 });
    const word = fc.string({ unit: "grapheme", maxLength: 40 });
    fc.assert(
      fc.property(prose, prose, word, word, fc.boolean(), fc.boolean(), (before, after, summary, goal, stop, fenced) => {
        const handoff = { summary: `s ${summary} s`, next_goal: `g ${goal} g`, stop };
        const body = JSON.stringify(handoff, null, fenced ? 2 : 0);
        const read = found(fenced ? `${before}\n\`\`\`json\n${body}\n\`\`\`\n${after}` : `${before}\n${body}\n${after}`);
        expect(read.stop).toBe(stop);
        expect(read.nextGoal).toBe(found(JSON.stringify(handoff)).nextGoal);
        expect(read.source).toBe(fenced ? "fence" : before.trim() === "" && after.trim() === "" ? "whole" : "object");
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("findObjects", () => {
  it("finds every parsable object that stands on a line of its own", () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 5 }), (objects) => {
        const text = objects.map((object) => JSON.stringify(object)).join('\n}{ "\n');
        expect(findObjects(text).map((span) => text.slice(span.start, span.end))).toEqual(objects.map((object) => JSON.stringify(object)));
      }),
    );
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
  ])("refuses %j", (goal) => {
    expect(goalProblem(goal)).toEqual(expect.stringMatching(/^next_goal /));
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
  ])("accepts %j", (goal) => {
    expect(goalProblem(goal)).toBeNull();
  });

  it("refuses one character too many", () => {
    expect(goalProblem("x".repeat(GOAL_CHARS_MAX + 1))).toContain("too long");
  });
});

describe("handoverProblem", () => {
  it("wants a concrete goal unless the task is completed, claimed or stopped", () => {
    const handoff = found('{"summary": "s"}');
    expect(handoffProblem(handoff, false)).toContain("blank");
    expect(handoffProblem(handoff, true)).toBeNull();
    expect(handoffProblem({ ...handoff, completed: true }, false)).toBeNull();
    expect(handoffProblem({ ...handoff, stop: true }, false)).toBeNull();
    expect(handoffProblem({ ...handoff, nextGoal: "Test the lexer" }, false)).toBeNull();
  });
});
