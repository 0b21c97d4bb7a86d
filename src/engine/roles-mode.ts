import { buildExecutorPrompt, buildPlannerPrompt, buildReviewerPrompt } from "../core/prompt/prompts.ts";
import { goalProblem, type Handoff, readHandoff } from "../core/reply/handoff.ts";
import type { Reading } from "../core/reply/parse-reply.ts";
import { type PlannerReply, readPlannerReply, readReviewerReply, type ReviewerReply } from "../core/reply/role-replies.ts";
import { HANDOFF_SCHEMA, PLANNER_SCHEMA, REVIEWER_SCHEMA } from "../core/reply/schemas.ts";
import type { AgentTurns } from "./agent-turns.ts";
import { verify } from "./completion-gates.ts";
import { type AgentWork, type IterationContext, unclaimedWork } from "./iteration-context.ts";

/** Roles mode: the planner chooses the work, the executor does it, the reviewer judges it and names the next focus. */
export async function workInRoles(context: IterationContext, turns: AgentTurns): Promise<AgentWork> {
  const { ports, prompt, request, treeBefore } = context;
  const { gates, promise } = request.spec;
  const planned = await turns.ask({
    role: "planner",
    buildPrompt: (resumed) => buildPlannerPrompt({ ...prompt, resumed }),
    schema: PLANNER_SCHEMA,
    read: readPlannerReply,
  });
  if (planned.kind === "failed") return unclaimedWork(planned.result);
  if (planned.answer.stop) return declinedByPlanner(planned.answer);

  const executed = await turns.ask({
    role: "executor",
    buildPrompt: (resumed) => buildExecutorPrompt({ ...prompt, resumed, planned: planned.answer }),
    schema: HANDOFF_SCHEMA,
    read: (message) => readHandoff(message, promise),
  });
  if (executed.kind === "failed") return unclaimedWork(executed.result);
  const tree = await ports.repository.snapshot();
  const changed = tree !== treeBefore;
  const verifiedTree = await landingTree(context, tree);
  const verification = changed && gates.verify === "change" ? await verify(context, verifiedTree, tree) : null;
  const review = {
    ...prompt,
    planned: planned.answer,
    executorMessage: executed.message,
    changed,
    changedPaths: changed ? await ports.repository.changedPaths(treeBefore, tree) : [],
    verification,
  };
  const reviewed = await turns.ask({
    role: "reviewer",
    buildPrompt: (resumed) => buildReviewerPrompt({ ...review, resumed }),
    schema: REVIEWER_SCHEMA,
    read: (message) => readReview(message, executed.answer),
  });
  if (reviewed.kind === "failed") return unclaimedWork(reviewed.result, tree);
  const repaired = executed.repaired || reviewed.repaired;
  return { ...mergeReview(executed.answer, reviewed.answer, repaired), verification, verifiedTree, tree };
}

/** What would land of the workspace's tree, if the commit policy reverts nothing. */
async function landingTree({ headTree, ports, request, workStart }: IterationContext, tree: string): Promise<string> {
  return request.commitPolicy === null ? tree : await ports.repository.buildWorkTree(headTree, workStart, tree);
}

/** The reviewer's focus becomes the next goal, so it must be concrete, unless the executor's next goal can replace it. */
function readReview(message: string, handoff: Handoff): Reading<ReviewerReply> {
  const reading = readReviewerReply(message);
  if (reading.kind !== "usable") return reading;
  const problem = goalProblem(reading.answer.nextFocus);
  if (problem !== null && !handoff.completed && goalProblem(handoff.nextGoal) !== null) return { kind: "unusable", problem };
  return reading;
}

function mergeReview(handoff: Handoff, review: ReviewerReply, repaired: boolean): AgentWork {
  const claims = handoff.completed;
  const focus = goalProblem(review.nextFocus) === null ? review.nextFocus : "";
  const merged: Handoff = { ...handoff, nextGoal: focus || handoff.nextGoal, nextFocus: focus || handoff.nextFocus };
  if (!claims && !review.continue) return unclaimedWork({ kind: "declined", handoff: merged, by: "reviewer" });
  // The reviewer agrees with a completion claim by `continue: false`.
  const objection = claims && review.continue ? review.reason || "The reviewer wants the work to continue." : null;
  return { ...unclaimedWork({ kind: "handed-off", handoff: merged, repaired }), claimsCompletion: claims, objection };
}

function declinedByPlanner({ objective, rationale }: PlannerReply): AgentWork {
  const handoff = { summary: objective, nextGoal: "", nextFocus: objective, completed: false, stop: true, reason: rationale, evidence: "" };
  return unclaimedWork({ kind: "declined", handoff, by: "planner" });
}
