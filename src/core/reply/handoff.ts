import { createFieldReader, findReply, isPlaceholder, type ReplySource } from "./parse-reply.ts";
import { cleanText, headOf, oneLine } from "../text/text.ts";

/** What the agent hands to the next iteration: the control block that ends its final message. Texts are cleaned and capped; absent ones are "". */
export type Handoff = {
  readonly summary: string;
  readonly nextGoal: string;
  readonly nextFocus: string;
  /** `null` where the agent did not say. */
  readonly completed: boolean | null;
  readonly stop: boolean;
  readonly reason: string;
  readonly evidence: string;
};

export type HandoffReading =
  | { readonly kind: "found"; readonly handoff: Handoff; readonly source: ReplySource }
  | { readonly kind: "missing"; readonly problem: string };

/** The longest goal, in UTF-16 units. */
export const GOAL_CHARS_MAX = 4_000;

const KEYS = ["summary", "next_goal", "next_focus", "completed", "stop", "reason", "evidence"] as const;

/**
 * Reads the hand-over out of an agent's final message. A value of the wrong type makes it missing, with the problem said.
 * A goal that is too long is cut, but stays too long, so that `goalProblem` reports it.
 */
export function readHandoff(message: string): HandoffReading {
  const block = findReply(message, KEYS);
  if (block === null) {
    const why = message.trim() === "" ? "The final message is empty" : "The final message has no hand-over in it";
    return { kind: "missing", problem: `${why}: it must end with a JSON object that has "summary" and "next_goal".` };
  }
  const read = createFieldReader(block.fields);
  const handoff: Handoff = {
    summary: read.text("summary", 2_000),
    nextGoal: capGoal(read.text("next_goal", Number.POSITIVE_INFINITY)),
    nextFocus: read.text("next_focus", 500),
    completed: read.boolean("completed"),
    stop: read.boolean("stop") ?? false,
    reason: read.text("reason", 2_000),
    evidence: read.text("evidence", 4_000),
  };
  if (read.problems.length > 0) return { kind: "missing", problem: `The hand-over is malformed: ${read.problems.join(" ")}` };
  return { kind: "found", handoff, source: block.source };
}

/** Cuts a goal that is too long so that it stays too long: the mark at its end keeps white space before it from being trimmed. */
export function capGoal(goal: string): string {
  return goal.length <= GOAL_CHARS_MAX ? goal : `${headOf(goal, GOAL_CHARS_MAX + 1)}…`;
}

/** Why this hand-over cannot lead to another iteration; `null` where it can, or where none is to follow. */
export function handoffProblem(handoff: Handoff, claimed: boolean): string | null {
  if (claimed || handoff.completed === true || handoff.stop) return null;
  return goalProblem(handoff.nextGoal);
}

/** Why this text is no concrete goal, as a sentence for the agent; `null` where it is one. */
export function goalProblem(goal: string): string | null {
  const text = cleanText(goal, Number.POSITIVE_INFINITY);
  if (text === "") return "next_goal is blank: say what the next iteration is to do.";
  if (text.length > GOAL_CHARS_MAX) {
    return `next_goal is too long: at most ${GOAL_CHARS_MAX} characters, and details belong into files.`;
  }
  if (isPlaceholder(text)) return "next_goal is still the placeholder of the example: put a real goal there.";
  const words = wordsOf(text);
  if (words.every((word) => VAGUE_WORDS.has(word))) {
    return `next_goal "${oneLine(text, 60)}" says nothing concrete: name the file, test or behaviour to work on next.`;
  }
  return null;
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’]|(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L}))/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** Words that name no work. A goal made of nothing else ("keep going with the next step", "TBD", "same as before") is not concrete. */
const VAGUE_WORDS: ReadonlySet<string> = new Set(
  (
    "continue continuing keep carry go going proceed resume advance move on onward onwards forward ahead iterate iterating iteration iterations loop " +
    "work working do doing does done did finish finished complete completed completing start begin follow execute perform pick up " +
    "next following remaining subsequent further more other else another rest left off last previous current same ditto again repeat usual " +
    "before previously above below earlier here there see as planned discussed unchanged change changes plan plans task tasks todo todos " +
    "step steps goal goals item items thing things one ones job part parts nextgoal nextstep time way process " +
    "tb tbd tba tbc fixme xxx wip placeholder string text etc na nil null none nothing undefined unknown idk determined decided defined announced continued " +
    "applicable sure not no any anything whatever something yes ok okay sounds good all it its this that these those " +
    "the a an of to in with from for and or than then now just please simply so lets let s us we you i my me our your be is are was there where " +
    "will would should must can need needs needed required necessary left stopped n"
  ).split(" "),
);
