import { GOAL_CHARS_MAX } from "../reply/handoff.ts";
import { bullets, section } from "./blocks.ts";
import type { Role } from "../chain/state.ts";

/**
 * The examples' values are placeholders in angle brackets, which no reader takes for an answer, and nothing in them is
 * claimed: an agent that prints its prompt hands nothing over. They end every prompt, since the last block is the one read.
 */
const HANDOVER_EXAMPLE = {
  summary: "<what this iteration did and found out>",
  next_goal: "<the one next thing to do, naming the file, test or behaviour>",
  next_focus: "<its topic in two to six words>",
  completed: false,
  stop: false,
  reason: "<why this goal comes next>",
  evidence: "<commands that were run, and their results>",
};

const PLANNER_EXAMPLE = {
  objective: "<what this iteration is to achieve>",
  execution_prompt: "<complete instructions for the executor>",
  done_if: "<how to see that it is achieved>",
  stop: false,
  rationale: "<why this comes now>",
};

const REVIEWER_EXAMPLE = {
  continue: true,
  confidence: 0.5,
  next_focus: "<the one next thing to do, naming the file, test or behaviour>",
  reason: "<what is achieved, what is missing, what you looked at>",
};

/** How the final message of that role's turn must end. */
export function replyFormatOf(role: Role): string {
  if (role === "planner") return replyFormat(PLANNER_EXAMPLE);
  return role === "reviewer" ? replyFormat(REVIEWER_EXAMPLE) : handoverFormat();
}

function handoverFormat(): string {
  return section(
    "End with the hand-over",
    "The last thing in your final message is one JSON object with exactly these keys, and real values in place of those in angle brackets.",
    bullets([
      `next_goal must be concrete, so that a colleague who knows only the repository can start on it at once; at most ${GOAL_CHARS_MAX} characters. Words like "continue" or "next step" alone are refused. It may be empty only when completed or stop is true.`,
      "completed is true only when the whole task is done and verified. stop is true only when a person must act first; say in reason what is needed.",
    ]),
    exampleBlock(HANDOVER_EXAMPLE),
  );
}

function replyFormat(example: Readonly<Record<string, unknown>>): string {
  return section(
    "Your answer",
    "The last thing in your message is one JSON object with exactly these keys, and real values in place of those in angle brackets.",
    exampleBlock(example),
  );
}

function exampleBlock(example: Readonly<Record<string, unknown>>): string {
  return `\`\`\`json\n${JSON.stringify(example, null, 2)}\n\`\`\``;
}
