import { capGoal } from "./handoff.ts";
import { createFieldReader, findReply, isPlaceholder } from "./parse-reply.ts";

/** What the planner wants done in this iteration. Texts are cleaned and capped. */
export type PlannerReply = {
  readonly objective: string;
  readonly executionPrompt: string;
  readonly doneIf: string;
  readonly stop: boolean;
  readonly rationale: string;
};

/** What the reviewer makes of the iteration. */
export type ReviewerReply = {
  readonly continue: boolean;
  /** From 0 to 1; `null` where it gave no number. */
  readonly confidence: number | null;
  /** The next goal; may be blank or vague, and too long where `goalProblem` is to say so. */
  readonly nextFocus: string;
  readonly reason: string;
};

type Missing = { readonly kind: "missing"; readonly problem: string };

export type PlannerReading = { readonly kind: "found"; readonly reply: PlannerReply } | Missing;
export type ReviewerReading = { readonly kind: "found"; readonly reply: ReviewerReply } | Missing;

/** Reads the planner's final message; without a stop it needs an execution prompt of its own words. */
export function readPlannerReply(message: string): PlannerReading {
  const block = findReply(message, ["objective", "execution_prompt", "done_if", "stop", "rationale"]);
  if (block === null) return missing('The planner\'s message has no JSON object with "objective" and "execution_prompt".');
  const read = createFieldReader(block.fields);
  const reply: PlannerReply = {
    objective: read.text("objective", 2_000),
    executionPrompt: read.text("execution_prompt", 20_000),
    doneIf: read.text("done_if", 2_000),
    stop: read.boolean("stop") ?? false,
    rationale: read.text("rationale", 2_000),
  };
  if (read.problems.length > 0) return missing(`The planner's reply is malformed: ${read.problems.join(" ")}`);
  if (reply.stop) return { kind: "found", reply };
  if (reply.executionPrompt === "") return missing('The planner\'s "execution_prompt" is blank: say what the executor is to do.');
  if (isPlaceholder(reply.executionPrompt)) return missing('The planner\'s "execution_prompt" is still the placeholder of the example.');
  return { kind: "found", reply };
}

/** Reads the reviewer's final message. Whether `nextFocus` is concrete enough is the caller's question: the executor's goal may stand in. */
export function readReviewerReply(message: string): ReviewerReading {
  const block = findReply(message, ["continue", "confidence", "next_focus", "reason"]);
  if (block === null) return missing('The reviewer\'s message has no JSON object with "continue" and "next_focus".');
  const read = createFieldReader(block.fields);
  const goesOn = read.boolean("continue");
  const reply = {
    confidence: asShare(read.number("confidence")),
    nextFocus: capGoal(read.text("next_focus", Number.POSITIVE_INFINITY)),
    reason: read.text("reason", 2_000),
  };
  if (read.problems.length > 0) return missing(`The reviewer's reply is malformed: ${read.problems.join(" ")}`);
  if (goesOn === null) return missing('The reviewer\'s reply does not say "continue": true or false.');
  if (isPlaceholder(reply.nextFocus)) return missing('The reviewer\'s "next_focus" is still the placeholder of the example.');
  return { kind: "found", reply: { continue: goesOn, ...reply } };
}

/** Some reviewers speak in per cent. */
function asShare(confidence: number | null): number | null {
  if (confidence === null || confidence < 0 || confidence > 100) return null;
  return confidence > 1 ? confidence / 100 : confidence;
}

function missing(problem: string): Missing {
  return { kind: "missing", problem };
}
