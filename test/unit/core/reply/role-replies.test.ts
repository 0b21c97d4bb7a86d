import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goalProblem } from "../../../../src/core/reply/handoff.ts";
import { HANDOFF_SCHEMA, PLANNER_SCHEMA, REVIEWER_SCHEMA } from "../../../../src/core/reply/schemas.ts";
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
      kind: "found",
      reply: { objective: "o", executionPrompt: "Write src/a.ts", doneIf: "test passes", stop: false, rationale: "" },
    });
  });

  it("needs an execution prompt unless it stops", () => {
    expect(readPlannerReply('{"objective": "o"}')).toMatchObject({ kind: "missing" });
    expect(readPlannerReply('{"stop": true, "rationale": "blocked"}')).toMatchObject({
      kind: "found",
      reply: { stop: true, rationale: "blocked" },
    });
    expect(readPlannerReply('{"execution_prompt": "<complete instructions>"}')).toMatchObject({ kind: "missing" });
    expect(readPlannerReply('{"execution_prompt": ["a", {}]}')).toMatchObject({ kind: "missing" });
    expect(readPlannerReply("nothing")).toMatchObject({ kind: "missing" });
  });

  it("reads labelled lines", () => {
    expect(readPlannerReply("OBJECTIVE: o\nEXECUTION_PROMPT: Write it\nand test it")).toMatchObject({
      reply: { executionPrompt: "Write it\nand test it" },
    });
  });
});

describe("readReviewerReply", () => {
  it("reads a reply, with confidence as a share", () => {
    expect(readReviewerReply('{"continue": true, "confidence": "85%", "next_focus": "Test the lexer", "reason": "r"}')).toEqual({
      kind: "found",
      reply: { continue: true, confidence: 0.85, nextFocus: "Test the lexer", reason: "r" },
    });
    expect(readReviewerReply('{"continue": "no", "confidence": "high"}')).toMatchObject({
      reply: { continue: false, confidence: null, nextFocus: "" },
    });
  });

  it("leaves a vague focus to the caller, and refuses the example's", () => {
    expect(readReviewerReply('{"continue": true, "next_focus": "TBD"}')).toMatchObject({ kind: "found", reply: { nextFocus: "TBD" } });
    expect(readReviewerReply('{"continue": true, "next_focus": "<the next thing>"}')).toMatchObject({ kind: "missing" });
  });

  it("does not cut a focus that is too long down to one that is not", () => {
    const reading = readReviewerReply(JSON.stringify({ continue: true, next_focus: `${"g".repeat(3_990)}${" ".repeat(500)}h` }));
    expect(reading.kind === "found" ? goalProblem(reading.reply.nextFocus) : null).toContain("too long");
  });

  it("needs to hear whether to go on", () => {
    expect(readReviewerReply('{"next_focus": "Test the lexer"}')).toMatchObject({ kind: "missing" });
    expect(readReviewerReply('{"continue": "perhaps"}')).toMatchObject({ kind: "missing" });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (a, b, c) => {
        const message = JSON.stringify({ continue: a, next_focus: b, confidence: c, execution_prompt: b, stop: a });
        expect(["found", "missing"]).toContain(readReviewerReply(message).kind);
        expect(["found", "missing"]).toContain(readPlannerReply(message).kind);
      }),
    );
  });
});

describe("the schemas", () => {
  it.each([
    ["hand-over", HANDOFF_SCHEMA, ["summary", "next_goal", "next_focus", "completed", "stop", "reason", "evidence"]],
    ["planner", PLANNER_SCHEMA, ["objective", "execution_prompt", "done_if", "stop", "rationale"]],
    ["reviewer", REVIEWER_SCHEMA, ["continue", "confidence", "next_focus", "reason"]],
  ])("keep the %s in the strict subset", (_name, schema, keys) => {
    expect(schema).toMatchObject({ type: "object", additionalProperties: false, required: keys });
    const properties = schema["properties"] as Record<string, Record<string, unknown>>;
    expect(Object.keys(properties)).toEqual(keys);
    for (const property of Object.values(properties)) {
      expect(Object.keys(property)).toEqual(["type", "description"]);
      expect(property["description"]).not.toBe("");
    }
  });
});
