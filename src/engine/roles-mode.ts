import { goalProblem, type Handoff, readHandoff } from "../core/reply/handoff.ts";
import { buildExecutorPrompt, buildPlannerPrompt, buildReviewerPrompt } from "../core/prompt/prompts.ts";
import { HANDOFF_SCHEMA, PLANNER_SCHEMA, REVIEWER_SCHEMA } from "../core/reply/schemas.ts";
import type { Reading } from "../core/reply/parse-reply.ts";
import { type PlannerReply, readPlannerReply, readReviewerReply, type ReviewerReply } from "../core/reply/role-replies.ts";
import { type AgentWork, endedWith, type IterationContext, verify } from "./iteration-context.ts";
import type { Turns } from "./agent-turns.ts";

/** Three turns: the planner says what to do, the executor does it, the reviewer says what it is worth and where to look next. */
export async function workInRoles(context: IterationContext, turns: Turns): Promise<AgentWork> {
  const planned = await turns.ask<PlannerReply>({
    role: "planner",
    prompt: buildPlannerPrompt(context.prompt),
    schema: PLANNER_SCHEMA,
    readOnly: true,
    read: readPlannerReply,
  });
  if (planned.kind === "ended") return endedWith(planned.work);
  if (planned.answer.stop) return pausedByPlanner(planned.answer);

  const { promise } = context.request.spec;
  const executed = await turns.ask<Handoff>({
    role: "executor",
    prompt: buildExecutorPrompt({ ...context.prompt, planned: planned.answer }),
    schema: HANDOFF_SCHEMA,
    readOnly: false,
    read: (message) => readHandoff(message, promise),
  });
  if (executed.kind === "ended") return endedWith(executed.work);
  const claims = executed.answer.completed;

  const { repository } = context.ports;
  const tree = await repository.snapshot();
  turns.recordTree(tree);
  const changed = tree !== context.request.treeBefore;
  const verification = changed && context.request.spec.gates.verify === "change" ? await verify(context) : null;
  const reviewed = await turns.ask<ReviewerReply>({
    role: "reviewer",
    prompt: buildReviewerPrompt({
      ...context.prompt,
      planned: planned.answer,
      executorMessage: executed.message,
      changed,
      changedPaths: changed ? await repository.changedPaths(context.request.treeBefore, tree) : [],
      verification,
    }),
    schema: REVIEWER_SCHEMA,
    readOnly: true,
    read: (message) => readReview(message, executed.answer, claims),
  });
  if (reviewed.kind === "ended") return endedWith(reviewed.work);
  const concluded = conclude(executed.answer, reviewed.answer, claims, executed.repaired || reviewed.repaired);
  return { ...concluded, verification };
}

/** The reviewer's focus is the next goal, so it must be as concrete as one, unless the executor's own can stand in. */
function readReview(message: string, handoff: Handoff, claims: boolean): Reading<ReviewerReply> {
  const reading = readReviewerReply(message);
  if (reading.kind === "unusable") return reading;
  const problem = goalProblem(reading.answer.nextFocus);
  if (problem !== null && !claims && goalProblem(handoff.nextGoal) !== null) return { kind: "unusable", problem };
  return reading;
}

function conclude(handoff: Handoff, review: ReviewerReply, claims: boolean, repaired: boolean): Omit<AgentWork, "verification"> {
  const focus = goalProblem(review.nextFocus) === null ? review.nextFocus : "";
  const merged: Handoff = { ...handoff, nextGoal: focus || handoff.nextGoal, nextFocus: focus || handoff.nextFocus };
  // The reviewer agrees with a claim by seeing nothing to continue with.
  if (claims) {
    const objection = review.continue ? review.reason || "The reviewer wants the work to go on." : null;
    return { work: { kind: "handed-off", handoff: merged, repaired }, claims: true, objection };
  }
  if (!review.continue) return { work: { kind: "declined", handoff: merged, by: "reviewer" }, claims: false, objection: null };
  return { work: { kind: "handed-off", handoff: merged, repaired }, claims: false, objection: null };
}

function pausedByPlanner(plan: PlannerReply): AgentWork {
  const handoff: Handoff = {
    summary: plan.objective,
    nextGoal: "",
    nextFocus: plan.objective,
    completed: false,
    stop: true,
    reason: plan.rationale,
    evidence: "",
  };
  return endedWith({ kind: "declined", handoff, by: "planner" });
}
