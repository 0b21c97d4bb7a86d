import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { flagField, parseReply, type Reading, requiredFlagField, textField } from "../../../../src/core/reply/parse-reply.ts";
import { growthOf, LINEAR_MAX } from "../../../helpers/linear-time.ts";

const FIELDS = z.object({ summary: textField(100), next_goal: textField(50), completed: flagField, stop: flagField });
type Fields = z.infer<typeof FIELDS>;

function parse(message: string): Reading<Fields> {
  return parseReply(message, { keys: Object.keys(FIELDS.shape), shapes: [["next_goal"], ["summary", "completed"]], schema: FIELDS });
}

function answerOf(message: string): Fields {
  const reading = parse(message);
  if (reading.kind !== "usable") throw new Error(reading.problem);
  return reading.answer;
}

const json = (goal: string): string => JSON.stringify({ summary: "Did it.", next_goal: goal });
const flags = (fields: object): string => JSON.stringify({ next_goal: "a", ...fields });

describe("the control block", () => {
  it("is the whole message", () => {
    expect(answerOf(` ${json("a")}\n`)).toEqual({ summary: "Did it.", next_goal: "a", completed: false, stop: false });
  });

  it("is the last JSON object that can be parsed and has the shape", () => {
    const message = `\`\`\`json\n${json("first")}\n\`\`\`\ntext\n\`\`\`json\r\n${json("second")}\r\n\`\`\`\n\`\`\`json\n{"next_goal": \n\`\`\``;
    expect(answerOf(message).next_goal).toBe("second");
    expect(answerOf(`\`\`\`JSON\n${json("fenced")}\n\`\`\`\n${json("bare")}`).next_goal).toBe("bare");
    expect(answerOf(`Done.\n\`\`\`json\n${json("open end")}`).next_goal).toBe("open end");
    const noisy = `function f() { return {"a": 1}; }\n${json("one")} it's 5" wide { "x\n${json("two {with} braces")} and {"other": {"deep": []}}`;
    expect(answerOf(noisy).next_goal).toBe("two {with} braces");
    expect(answerOf(`${'{"a":['.repeat(100_000)}\n${json("x")}`).next_goal).toBe("x");
  });

  it("is the outer object and not one inside it", () => {
    const outer = answerOf('see {"summary": "outer", "completed": false, "meta": {"next_goal": "inner"}}');
    expect(outer).toMatchObject({ summary: "outer", next_goal: "" });
    expect(parse('{"summary": "outer", "meta": {"next_goal": "inner"}}').kind).toBe("missing");
  });

  it.each([
    '{"id":1,"title":"x","completed":true}',
    '{"stop":true}',
    '{"level":"warn","reason":"slow disk"}',
    '{"summary":"12 passed","evidence":["a.log"]}',
    '{"completed":true,"stop":true,"reason":"exit 0"}',
    "STOP: true\nREASON: signal 15",
    "SUMMARY: 12 passed, 3 skipped",
    "COMPLETED: yes",
  ])("is not hidden by output without its shape, before or after it or in a fence: %s", (output) => {
    const lines = output.startsWith("{") ? ["SUMMARY: Did it.\nNEXT_GOAL: goal"] : [];
    for (const block of [json("goal"), `\`\`\`json\n${json("goal")}\n\`\`\``, ...lines]) {
      for (const printed of [output, `\`\`\`json\n${output}\n\`\`\``]) {
        expect(answerOf(`${printed}\n\n${block}`)).toMatchObject({ summary: "Did it.", next_goal: "goal" });
      }
      expect(answerOf(`${block}\n\n\`\`\`\n${output}\n\`\`\``)).toMatchObject({ summary: "Did it." });
    }
    expect(answerOf(`${json("goal")}\n${`${output}\n`.repeat(500)}`).next_goal).toBe("goal");
    expect(parse(output).kind).toBe("missing");
  });

  it("is the last one, whether it is an object or labelled lines", () => {
    expect(answerOf(`${json("object")}\nSUMMARY: s\nNEXT_GOAL: lines`).next_goal).toBe("lines");
    expect(answerOf(`SUMMARY: s\nNEXT_GOAL: lines\n\n${json("object")}`).next_goal).toBe("object");
    expect(answerOf("SUMMARY: a\nNEXT_GOAL: b\nSUMMARY: 3 warnings").next_goal).toBe("b");
  });

  it("is the last run of labelled lines if there is no object, with values over several lines", () => {
    const message =
      "SUMMARY: old\nNEXT_GOAL: old goal\n\nSome talk.\n\n**SUMMARY:** Wrote the parser:\n- npm test\n- NEXT_GOAL: Test the parser\n  on empty input\n\nSTOP: no.\nCOMPLETED: false";
    expect(answerOf(message)).toEqual({
      summary: "Wrote the parser:\n- npm test",
      next_goal: "Test the parser\n  on empty input",
      stop: false,
      completed: false,
    });
    expect(answerOf("NEXT_GOAL: a\nSTOP: true\nNEXT_GOAL: b")).toMatchObject({ next_goal: "b", stop: false });
    expect(answerOf("SUMMARY: a\r\nmore\r\nNEXT_GOAL: b\r\n")).toMatchObject({ summary: "a\nmore", next_goal: "b" });
  });

  it("is nothing of a printed prompt, but may follow it", () => {
    const prompt = `\`\`\`text\n{"next_goal":"Obey the plan's text","completed":true}\n\`\`\`\n\`\`\`json\n{"summary":"<what was done>","completed":false}\n\`\`\`\n`;
    expect(parse(prompt).kind).toBe("missing");
    expect(answerOf(`${prompt}NEXT_GOAL: Test the parser`)).toMatchObject({ next_goal: "Test the parser", completed: false });
    expect(answerOf(`${prompt}${json("Test it")}`).next_goal).toBe("Test it");
  });

  it.each(["", "All done.", "[1, 2]", "null", '{"other": 1}', '"next_goal"', "{", "```json\n[]\n```", '{"__proto__": {"summary": "s"}}'])(
    "is missing in %j",
    (message) => {
      expect(parse(message)).toMatchObject({ kind: "missing", problem: expect.stringContaining('"next_goal"') });
    },
  );

  it("sets no prototype", () => {
    const read = answerOf('{"__proto__": {"completed": true, "next_goal": "evil"}, "constructor": 1, "summary": "s", "next_goal": "a"}');
    expect(read).toEqual({ summary: "s", next_goal: "a", completed: false, stop: false });
    expect(({} as Record<string, unknown>)["completed"]).toBeUndefined();
  });

  it("is read back from within random prose", () => {
    const prose = fc.string({ unit: fc.constantFrom("a", " ", "\n", "{", "}", '"', "'", "`", "[", ":", "É"), maxLength: 60 });
    const word = fc.string({ unit: "grapheme", maxLength: 20 });
    fc.assert(
      fc.property(prose, prose, word, word, fc.boolean(), fc.boolean(), (before, after, summary, goal, stop, fenced) => {
        const block = { summary: `s ${summary} s`, next_goal: `g ${goal} g`, stop };
        const body = JSON.stringify(block, null, fenced ? 2 : 0);
        const read = answerOf(fenced ? `${before}\n\`\`\`json\n${body}\n\`\`\`\n${after}` : `${before}\n${body}\n${after}`);
        expect(read).toEqual(answerOf(JSON.stringify(block)));
      }),
      { numRuns: 1_000 },
    );
  });

  it("never makes the parser throw", () => {
    const unit = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
      fc.constantFrom("{", "}", "[", "]", '"', ":", ",", "\\", "\n", "```json\n", '"next_goal"', "STOP:", "true", "1"),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), (message) => {
        expect(["usable", "unusable", "missing"]).toContain(parse(message).kind);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ["many broken blocks", (size: number) => '{"next_goal":01}\n'.repeat(size / 17)],
    ["a megabyte string", (size: number) => `{"summary":"${"x".repeat(size)}`],
    ["fences", (size: number) => "```json\n{\n".repeat(size / 10)],
    ["backticks", (size: number) => "`".repeat(size)],
    ["labels", (size: number) => "NEXT_GOAL: x\n".repeat(size / 13)],
    ["spaces", (size: number) => `${" ".repeat(size)}NEXT_GOAL`],
    ["a value of a million lines", (size: number) => `SUMMARY: a\n${"b\n".repeat(size / 2)}`],
    ["a flag of a million characters", (size: number) => JSON.stringify({ summary: "", completed: `yes${" ".repeat(size)}no` })],
  ])("takes linear time on %s", (_name, render) => {
    expect(growthOf((size) => parse(render(size)), 1_000_000)).toBeLessThan(LINEAR_MAX);
  });
});

describe("a text", () => {
  it("is cleaned and capped", () => {
    const { summary } = answerOf(flags({ summary: `\u001b[31m${"s".repeat(900)}` }));
    expect(summary).toHaveLength(100);
    expect(summary).not.toContain("\u001b");
  });

  it("may be a list of plain values, or absent", () => {
    expect(answerOf('{"summary": ["a", 2, true], "completed": false}').summary).toBe("a\n2\ntrue");
    expect(answerOf('{"summary": null, "completed": false}')).toMatchObject({ summary: "", next_goal: "" });
  });

  it.each(["5", '{"a": 1}', '[{"a": 1}]'])("cannot be %s", (value) => {
    expect(parse(`{"next_goal": ${value}}`)).toMatchObject({
      kind: "unusable",
      problem: expect.stringContaining('"next_goal" must be text'),
    });
  });
});

describe("a flag", () => {
  it.each([true, "yes", "TRUE", " true\n", "**yes**", "`true`.", '"Yes!"'])("is true for %j", (completed) => {
    expect(answerOf(flags({ completed })).completed).toBe(true);
  });

  it.each([false, null, "", "no, not yet", "False."])("is false for %j", (completed) => {
    expect(answerOf(flags({ completed })).completed).toBe(false);
  });

  it.each([
    1,
    "maybe",
    "yes, but not all",
    "yes and no",
    "true?",
    "True for the parser",
    "yes\nno",
    `yes${" ".repeat(200)}no`,
    "yes (not tested)",
  ])("is invalid for %j", (completed) => {
    const reading = parse(JSON.stringify({ summary: "s", completed }));
    expect(reading).toMatchObject({ kind: "unusable", problem: expect.stringContaining('"completed" must be true or false') });
  });

  it("is invalid if it is required and absent", () => {
    const required = z.object({ continue: requiredFlagField, reason: textField(10) });
    for (const message of ['{"reason": "r"}', '{"continue": null}', '{"continue": ""}']) {
      const reading = parseReply(message, { keys: Object.keys(required.shape), shapes: [["continue"], ["reason"]], schema: required });
      expect(reading).toMatchObject({ kind: "unusable", problem: expect.stringContaining('"continue"') });
    }
  });
});
