import * as z from "zod/mini";
import { goalField } from "./handoff.ts";
import { flagField, isPlaceholder, parseReply, type Reading, type ReplyFormat, requiredFlagField, textField } from "./parse-reply.ts";

export const plannerFields = z.object({
  objective: textField(2_000),
  execution_prompt: textField(20_000),
  done_if: textField(2_000),
  stop: flagField,
  rationale: textField(2_000),
});

const plannerSchema = z.pipe(
  plannerFields,
  z.transform(({ execution_prompt: executionPrompt, done_if: doneIf, ...rest }) => ({ ...rest, executionPrompt, doneIf })),
);

export type PlannerReply = Readonly<z.infer<typeof plannerSchema>>;

const PLANNER_FORMAT: ReplyFormat<PlannerReply> = {
  keys: Object.keys(plannerFields.shape),
  shapes: [["execution_prompt"], ["stop", "objective"], ["stop", "rationale"]],
  schema: plannerSchema,
};

export function readPlannerReply(message: string): Reading<PlannerReply> {
  const reading = parseReply(message, PLANNER_FORMAT);
  if (reading.kind !== "usable" || reading.answer.stop) return reading;
  if (reading.answer.executionPrompt === "") return unusable("execution_prompt is blank: say what the executor must do.");
  if (isPlaceholder(reading.answer.executionPrompt)) return unusable("execution_prompt is still the placeholder of the example.");
  return reading;
}

export const reviewerFields = z.object({
  continue: requiredFlagField,
  /** Part of the Python original's reply; nothing depends on it. */
  confidence: z.optional(z.unknown()),
  next_focus: goalField,
  reason: textField(2_000),
});

const reviewerSchema = z.pipe(
  reviewerFields,
  z.transform(({ next_focus: nextFocus, reason, ...rest }) => ({ continue: rest.continue, nextFocus, reason })),
);

/** The reviewer's judgement of the iteration. `nextFocus` may be no concrete goal; then the executor's is used. */
export type ReviewerReply = Readonly<z.infer<typeof reviewerSchema>>;

const REVIEWER_FORMAT: ReplyFormat<ReviewerReply> = {
  keys: Object.keys(reviewerFields.shape),
  shapes: [
    ["continue", "next_focus"],
    ["continue", "reason"],
    ["continue", "confidence"],
  ],
  schema: reviewerSchema,
};

export function readReviewerReply(message: string): Reading<ReviewerReply> {
  const reading = parseReply(message, REVIEWER_FORMAT);
  if (reading.kind === "usable" && isPlaceholder(reading.answer.nextFocus)) {
    return unusable("next_focus is still the placeholder of the example.");
  }
  return reading;
}

function unusable(problem: string): Reading<never> {
  return { kind: "unusable", problem };
}
