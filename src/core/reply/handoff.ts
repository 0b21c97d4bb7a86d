import * as z from "zod/mini";
import type { PromiseRule } from "../chain/spec.ts";
import { cleanText, headOf, oneLine } from "../text/text.ts";
import { hasPromiseLine, mentionsPromise } from "./completion.ts";
import { flagField, isPlaceholder, parseReply, type Reading, type ReplyFormat, textField } from "./parse-reply.ts";

/** In UTF-16 units. */
export const GOAL_CHARS_MAX = 4_000;

/** Capped, but a goal that is too long stays too long, so that `goalProblem` reports it. */
export const goalField = z.pipe(textField(Number.POSITIVE_INFINITY), z.transform(capGoal));

export const handoffFields = z.object({
  summary: textField(2_000),
  next_goal: goalField,
  next_focus: textField(500),
  completed: flagField,
  stop: flagField,
  reason: textField(2_000),
  evidence: textField(4_000),
});

const handoffSchema = z.pipe(
  handoffFields,
  z.transform(({ next_goal: nextGoal, next_focus: nextFocus, ...rest }) => ({ ...rest, nextGoal, nextFocus })),
);

/** The control block that ends an agent's final message, for the next iteration. Absent texts are "". */
export type Handoff = Readonly<z.infer<typeof handoffSchema>>;

const HANDOFF_FORMAT: ReplyFormat<Handoff> = {
  keys: Object.keys(handoffFields.shape),
  shapes: [["next_goal"], ["summary", "completed"]],
  schema: handoffSchema,
};

/**
 * Reads the handoff from an agent's final message. It either claims completion and names no next goal, or it has a concrete next
 * goal, or it asks to stop.
 */
export function readHandoff(message: string, promise: PromiseRule): Reading<Handoff> {
  const reading = parseReply(message, HANDOFF_FORMAT);
  const handoff = reading.kind === "usable" ? reading.answer : null;
  if (mentionsPromise(message, promise) || (reading.kind === "missing" && hasPromiseLine(message, promise))) {
    return { kind: "usable", answer: { ...(handoff ?? bareHandoff(message)), completed: true } };
  }
  if (handoff === null) return reading;
  const problem = handoff.completed ? contradictionOf(handoff) : handoff.stop ? null : goalProblem(handoff.nextGoal);
  return problem === null ? reading : { kind: "unusable", problem };
}

/** Agents that close one item of several write both. Neither can be believed, and a false end costs more than one more turn. */
function contradictionOf({ nextGoal }: Handoff): string | null {
  if (goalProblem(headOf(nextGoal, GOAL_CHARS_MAX)) !== null) return null;
  return `"completed" is true, but "next_goal" names more work: "${oneLine(nextGoal, 60)}". If the whole task is done, leave next_goal empty; if not, set completed to false.`;
}

/** The handoff of a message with the promise alone, as agents of the Python original write it. */
function bareHandoff(message: string): Handoff {
  const lines = message.split("\n").filter((line) => line.trim() !== "");
  const summary = cleanText(lines.at(-2) ?? lines.at(-1) ?? "", 400);
  return { summary, nextGoal: "", nextFocus: "", completed: true, stop: false, reason: "", evidence: "" };
}

/** The mark at the end keeps a blank before it from being trimmed, which could make the goal short enough. */
function capGoal(goal: string): string {
  return goal.length <= GOAL_CHARS_MAX ? goal : `${headOf(goal, GOAL_CHARS_MAX + 1)}…`;
}

/** Why a text is not a concrete goal, as a sentence for the agent. Returns null if it is one. */
export function goalProblem(goal: string): string | null {
  const text = cleanText(goal, Number.POSITIVE_INFINITY);
  if (text === "") return "The next goal is blank: say what the next iteration must do.";
  if (text.length > GOAL_CHARS_MAX) return `The next goal is longer than ${GOAL_CHARS_MAX} characters: put details into files.`;
  if (isPlaceholder(text)) return "The next goal is still the placeholder of the example: replace it with a real goal.";
  if (wordsOf(text).every((word) => VAGUE_WORDS.has(word))) {
    return `The next goal "${oneLine(text, 60)}" is too vague: name the file, test or behaviour to work on next.`;
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

/** A goal of only these words ("keep going with the next step", "TBD", "same as before") is not concrete. */
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
