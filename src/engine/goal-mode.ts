import { buildGoalPrompt } from "../core/prompt/prompts.ts";
import { readHandoff } from "../core/reply/handoff.ts";
import { HANDOFF_SCHEMA } from "../core/reply/schemas.ts";
import type { AgentTurns } from "./agent-turns.ts";
import { type AgentWork, type IterationContext, unclaimedWork } from "./iteration-context.ts";

/** Goal mode: one turn that works on the goal and hands off. */
export async function workOnGoal({ prompt, request }: IterationContext, turns: AgentTurns): Promise<AgentWork> {
  const read = (message: string) => readHandoff(message, request.spec.promise);
  const buildPrompt = (resumed: boolean) => buildGoalPrompt({ ...prompt, resumed });
  const reply = await turns.ask({ role: "goal", buildPrompt, schema: HANDOFF_SCHEMA, read });
  if (reply.kind === "failed") return unclaimedWork(reply.result);
  const { answer: handoff, repaired } = reply;
  return { ...unclaimedWork({ kind: "handed-off", handoff, repaired }), claimsCompletion: handoff.completed };
}
