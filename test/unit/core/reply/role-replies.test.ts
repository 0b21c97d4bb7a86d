import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goalProblem } from "../../../../src/core/reply/handoff.ts";
import { readPlannerReply, readReviewerReply } from "../../../../src/core/reply/role-replies.ts";

describe("readPlannerReply", () => {
  it("reads a fenced reply", () => {
    const body = JSON.stringify({
      objective: "o",
      execution_prompt: "Write src/a.ts",
      done_if: "test passes",
      stop: false,
      rationale: null,
    });
    expect(readPlannerReply(`Thoughts.\n\`\`\`json\n${body}\n\`\`\``)).toEqual({
      kind: "usable",
      answer: { objective: "o", executionPrompt: "Write src/a.ts", doneIf: "test passes", stop: false, rationale: "" },
    });
  });

  it("needs an execution prompt unless it stops", () => {
    expect(readPlannerReply('{"objective": "o", "stop": false}')).toMatchObject({ kind: "unusable" });
    expect(readPlannerReply('{"stop": true, "rationale": "blocked"}')).toMatchObject({
      kind: "usable",
      answer: { stop: true, rationale: "blocked" },
    });
    expect(readPlannerReply('{"execution_prompt": "<complete instructions>"}')).toMatchObject({ kind: "missing" });
    expect(readPlannerReply('{"execution_prompt": ["a", {}]}')).toMatchObject({ kind: "unusable" });
    expect(readPlannerReply("nothing")).toMatchObject({ kind: "missing" });
  });

  it("is not the output of a tool", () => {
    const reply = '{"objective": "o", "execution_prompt": "Write it"}';
    for (const output of ['{"stop": true}', '{"objective": "speed", "score": 3}', "STOP: true"]) {
      expect(readPlannerReply(output).kind).toBe("missing");
      expect(readPlannerReply(`${reply}\n${output}`)).toMatchObject({ answer: { executionPrompt: "Write it", stop: false } });
      expect(readPlannerReply(`\`\`\`\n${output}\n\`\`\`\n${reply}`)).toMatchObject({
        answer: { executionPrompt: "Write it", stop: false },
      });
    }
  });

  it("reads labelled lines", () => {
    expect(readPlannerReply("OBJECTIVE: o\nEXECUTION_PROMPT: Write it\nand test it")).toMatchObject({
      answer: { executionPrompt: "Write it\nand test it" },
    });
  });
});

describe("readReviewerReply", () => {
  it("reads a reply", () => {
    expect(readReviewerReply('{"continue": true, "confidence": "85%", "next_focus": "Test the lexer", "reason": "r"}')).toEqual({
      kind: "usable",
      answer: { continue: true, nextFocus: "Test the lexer", reason: "r" },
    });
    expect(readReviewerReply('{"continue": "no", "confidence": "high"}')).toMatchObject({
      answer: { continue: false, nextFocus: "" },
    });
  });

  it("accepts a vague focus but not the placeholder of the example", () => {
    expect(readReviewerReply('{"continue": true, "next_focus": "TBD"}')).toMatchObject({ kind: "usable", answer: { nextFocus: "TBD" } });
    expect(readReviewerReply('{"continue": true, "next_focus": "<the next thing>"}')).toMatchObject({ kind: "missing" });
  });

  it("reports a focus that is too long, even if cutting it would shorten it", () => {
    const reading = readReviewerReply(JSON.stringify({ continue: true, next_focus: `${"g".repeat(3_990)}${" ".repeat(500)}h` }));
    expect(reading.kind === "usable" ? goalProblem(reading.answer.nextFocus) : null).toContain("4000");
  });

  it("needs the continue flag", () => {
    expect(readReviewerReply('{"next_focus": "Test the lexer"}')).toMatchObject({ kind: "missing" });
    expect(readReviewerReply('{"continue": "perhaps", "reason": "r"}')).toMatchObject({ kind: "unusable" });
  });

  it("is neither the output of a tool nor the executor's handoff", () => {
    const reply = '{"continue": false, "reason": "r"}';
    for (const output of ['{"continue": true}', '{"next_goal": "a", "next_focus": "b", "reason": "c"}', "CONTINUE: yes"]) {
      expect(readReviewerReply(output).kind).toBe("missing");
      expect(readReviewerReply(`${reply}\n${output}`)).toMatchObject({ answer: { continue: false } });
    }
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (a, b, c) => {
        const message = JSON.stringify({ continue: a, next_focus: b, confidence: c, execution_prompt: b, stop: a });
        expect(["usable", "unusable", "missing"]).toContain(readReviewerReply(message).kind);
        expect(["usable", "unusable", "missing"]).toContain(readPlannerReply(message).kind);
      }),
    );
  });
});
