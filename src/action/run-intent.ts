import type { InputValues } from "../config/inputs/inputs.ts";
import type { State } from "../core/chain/state.ts";
import type { RunRequest } from "../engine/run-request.ts";
import { getString, type RunContext } from "./context.ts";
import { isHumanTriggered, isOwnDispatch, isPassive } from "./trigger.ts";

export type RunIntent = Pick<RunRequest, "goal" | "goalBy" | "humanTriggered" | "reset" | "resume"> & {
  readonly notices: readonly string[];
};

const RESET_IGNORED = "reset is ignored: it counts only in a run that a person starts with it.";
const RERUN_GOAL_IGNORED = "The goal is ignored: a re-run repeats an old request, so the chain keeps its own goal.";
const PASSIVE_GOAL_IGNORED = "The goal is ignored: this event only continues the chain, so the chain keeps its own goal.";

/** Resolves what this run does with the chain. `state` is the chain's, or null if there is no chain yet. */
export function resolveIntent(context: RunContext, inputs: Partial<Pick<InputValues, "goal" | "reset">>, state: State | null): RunIntent {
  const isByPerson = isHumanTriggered(context);
  // A `reset: true` in the workflow file would start a new chain, with new budgets, in each run that a person's token dispatches.
  const isResetGiven = context.eventName !== "workflow_dispatch" || getString(context.event, "inputs", "reset") !== "";
  const reset = inputs.reset === true && isByPerson && isResetGiven;
  const isOwn = isOwnDispatch(context);
  const isRerun = context.attempt > 1;
  // The chain's own dispatch carries a copy of its goal for people to read; the goal itself is in the state.
  const goalCounts = state === null || reset || !(isOwn || isRerun || isPassive(context));
  const goal = goalCounts ? (inputs.goal ?? null) : null;
  const stopped = state?.stopped ?? null;
  const notices: string[] = [];
  if (inputs.reset === true && !reset) notices.push(RESET_IGNORED);
  if (inputs.goal !== undefined && !goalCounts && !isOwn) notices.push(isRerun ? RERUN_GOAL_IGNORED : PASSIVE_GOAL_IGNORED);
  return {
    goal,
    goalBy: goal !== null && isByPerson ? context.triggeringActor : null,
    reset,
    // A completed chain needs a new goal or a reset.
    resume: isByPerson && stopped !== null && stopped.reason !== "completed",
    humanTriggered: isByPerson || goal !== null,
    notices,
  };
}
