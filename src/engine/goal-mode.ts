import { readHandoff } from "../core/reply/handoff.ts";
import { buildGoalPrompt } from "../core/prompt/prompts.ts";
import { HANDOFF_SCHEMA } from "../core/reply/schemas.ts";
import { type AgentWork, endedWith, type IterationContext } from "./iteration-context.ts";
import type { Turns } from "./agent-turns.ts";

/** One agent turn: here is the goal, do it, hand over. */
export async function workOnGoal(context: IterationContext, turns: Turns): Promise<AgentWork> {
  const { promise } = context.request.spec;
  const reply = await turns.ask({
    role: "goal",
    prompt: buildGoalPrompt(context.prompt),
    schema: HANDOFF_SCHEMA,
    readOnly: false,
    read: (message) => readHandoff(message, promise),
  });
  if (reply.kind === "ended") return endedWith(reply.work);
  return {
    work: { kind: "handed-off", handoff: reply.answer, repaired: reply.repaired },
    claims: reply.answer.completed,
    objection: null,
    verification: null,
  };
}
