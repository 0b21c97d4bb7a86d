import { claimsCompletion } from "../core/reply/completion.ts";
import { type Handover, handoverProblem, readHandover } from "../core/reply/handoff.ts";
import { buildGoalPrompt } from "../core/prompt/prompts.ts";
import { HANDOVER_SCHEMA } from "../core/reply/schemas.ts";
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
    schema: HANDOVER_SCHEMA,
    readOnly: false,
    read: (message) => readUsableHandover(message, promise),
  });
  if (reply.kind === "ended") return endedWith(reply.work);
  return {
    work: { kind: "handed-over", handover: reply.answer, repaired: reply.repaired },
    claims: claimsCompletion(reply.message, reply.answer, promise),
    objection: null,
    verification: null,
  };
}

/** A hand-over is usable when it names a concrete next goal, or ends the chain. */
export function readUsableHandover(message: string, promise: PromiseRule): Reading<Handover> {
  const reading = readHandover(message);
  const handover = reading.kind === "found" ? reading.handover : null;
  const claimed = claimsCompletion(message, handover, promise);
  // A bare promise is a hand-over by itself: the original's agents end so.
  if (handover === null) {
    if (claimed) return { kind: "usable", answer: bareClaim(message) };
    return { kind: "unusable", problem: reading.kind === "missing" ? reading.problem : "" };
  }
  const problem = handoverProblem(handover, claimed);
  return problem === null ? { kind: "usable", answer: handover } : { kind: "unusable", problem };
}

function bareClaim(message: string): Handover {
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
