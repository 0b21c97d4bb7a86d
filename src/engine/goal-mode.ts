import { claimsCompletion } from "../core/reply/completion.ts";
import { type Handoff, handoffProblem, readHandoff } from "../core/reply/handoff.ts";
import { buildGoalPrompt } from "../core/prompt/prompts.ts";
import { HANDOFF_SCHEMA } from "../core/reply/schemas.ts";
import type { PromiseRule } from "../core/chain/spec.ts";
import { cleanText } from "../core/text/text.ts";
import { type AgentWork, endedWith, type IterationContext } from "./iteration-context.ts";
import type { Reading, Turns } from "./agent-turns.ts";

/** Of a bare claim: the line before the promise. */
const SUMMARY_CHARS_MAX = 400;

/** One agent turn: here is the goal, do it, hand over. */
export async function workOnGoal(context: IterationContext, turns: Turns): Promise<AgentWork> {
  const { promise } = context.request.spec;
  const reply = await turns.ask({
    role: "goal",
    prompt: buildGoalPrompt(context.prompt),
    schema: HANDOFF_SCHEMA,
    readOnly: false,
    read: (message) => readUsableHandoff(message, promise),
  });
  if (reply.kind === "ended") return endedWith(reply.work);
  return {
    work: { kind: "handed-off", handoff: reply.answer, repaired: reply.repaired },
    claims: claimsCompletion(reply.message, reply.answer, promise),
    objection: null,
    verification: null,
  };
}

/** A hand-over is usable when it names a concrete next goal, or ends the chain. */
export function readUsableHandoff(message: string, promise: PromiseRule): Reading<Handoff> {
  const reading = readHandoff(message);
  const handoff = reading.kind === "found" ? reading.handoff : null;
  const claimed = claimsCompletion(message, handoff, promise);
  // A bare promise is a hand-over by itself: the original's agents end so.
  if (handoff === null) {
    if (claimed) return { kind: "usable", answer: bareClaim(message) };
    return { kind: "unusable", problem: reading.kind === "missing" ? reading.problem : "" };
  }
  const problem = handoffProblem(handoff, claimed);
  return problem === null ? { kind: "usable", answer: handoff } : { kind: "unusable", problem };
}

function bareClaim(message: string): Handoff {
  const lines = message.split("\n").filter((line) => line.trim() !== "");
  const summary = (lines.length > 1 ? lines.at(-2) : lines.at(-1)) ?? "";
  return {
    summary: cleanText(summary, SUMMARY_CHARS_MAX),
    nextGoal: "",
    nextFocus: "",
    completed: null,
    stop: false,
    reason: "",
    evidence: "",
  };
}
