import { describe, expect, it } from "vitest";
import { replyFormatOf } from "../../../../src/core/prompt/reply-format.ts";
import { handoffFields, readHandoff } from "../../../../src/core/reply/handoff.ts";
import { plannerFields, readPlannerReply, readReviewerReply, reviewerFields } from "../../../../src/core/reply/role-replies.ts";

const readGoal = (message: string) => readHandoff(message, { token: "DONE", match: "strict", confirmations: 1 });

describe.each([
  ["goal", handoffFields, readGoal],
  ["executor", handoffFields, readGoal],
  ["planner", plannerFields, readPlannerReply],
  ["reviewer", reviewerFields, readReviewerReply],
] as const)("the reply format of the %s", (role, fields, read) => {
  const [, json = ""] = /```json\n(.*)\n```$/s.exec(replyFormatOf(role)) ?? [];

  it("ends with an example that has the keys that the parser reads", () => {
    expect(Object.keys(JSON.parse(json) as object)).toEqual(Object.keys(fields.shape));
  });

  it("is no reply if the agent prints it", () => {
    expect(read(replyFormatOf(role)).kind).not.toBe("usable");
    expect(read(json).kind).not.toBe("usable");
  });
});
