import type { Role } from "../chain/state.ts";
import { GOAL_CHARS_MAX } from "../reply/handoff.ts";
import { bullets, section } from "./blocks.ts";

/**
 * The values are placeholders in angle brackets, which the parser of replies rejects: an agent that prints its prompt hands
 * nothing off. The example must be the end of the prompt, because the parser ignores whatever comes before an example.
 */
const HANDOFF_EXAMPLE = {
  summary: "<what this iteration did and found out>",
  next_goal: "<the one next thing to do, naming the file, test or behaviour>",
  next_focus: "<its topic in two to six words>",
  completed: false,
  stop: false,
  reason: "<why this goal comes next>",
  evidence: "<the commands that you ran, and their results>",
};

const PLANNER_EXAMPLE = {
  objective: "<the objective of this iteration>",
  execution_prompt: "<complete instructions for the executor>",
  done_if: "<how to check that the objective is reached>",
  stop: false,
  rationale: "<why this comes now>",
};

const REVIEWER_EXAMPLE = {
  continue: true,
  confidence: 0.5,
  next_focus: "<the one next thing to do, naming the file, test or behaviour>",
  reason: "<what is done, what is missing, what you looked at>",
};

export function replyFormatOf(role: Role): string {
  if (role === "planner") return replyFormat("End with your plan", PLANNER_EXAMPLE);
  if (role === "reviewer") return replyFormat("End with your review", REVIEWER_EXAMPLE);
  return replyFormat("End with the handoff", HANDOFF_EXAMPLE, [
    `next_goal must be concrete enough that a colleague who knows only the repository can start at once, in at most ${GOAL_CHARS_MAX} characters. Words such as "continue" or "next step" alone are refused. It must be empty if completed is true, and may be if stop is true.`,
    "completed is true only if the whole task is done and verified. stop is true only if a person must act first; say in reason what you need.",
  ]);
}

function replyFormat(title: string, example: object, rules: readonly string[] = []): string {
  return section(
    title,
    "End your final message with one JSON object that has exactly these keys. Replace the values in angle brackets.",
    bullets(rules),
    `\`\`\`json\n${JSON.stringify(example, null, 2)}\n\`\`\``,
  );
}
