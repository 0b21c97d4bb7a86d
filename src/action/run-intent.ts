import type { Settings } from "../config/settings.ts";
import { getString, type RunContext } from "./context.ts";
import { type Chain, selectGoal, type GoalSource } from "./goal.ts";
import { isHumanTriggered } from "./trigger.ts";

/** What this run is to make of the chain, beyond going on with it. */
export type RunIntent = {
  readonly choice: GoalSource;
  readonly reset: boolean;
  readonly resume: boolean;
  /** Somebody asked for this run, or said what is to be done. */
  readonly humanTriggered: boolean;
  /** What of the wish does not count, and why. */
  readonly notices: readonly string[];
};

const RESET_IGNORED = "reset counts where a person starts the workflow, and this run is none such: the chain goes on.";

/** Reads the wish out of the event and the inputs, as far as it is one. */
export function resolveIntent(context: RunContext, given: Pick<Settings, "goal" | "reset">, chain: Chain): RunIntent {
  const first = selectGoal(given.goal, context, chain);
  // Written into the workflow for good, it would begin a new chain in each run, and no budget would ever be spent. The chain hands
  // no reset on to its next run, so one among the event's inputs is a person's, whatever goal they gave with it.
  const isSaid = getString(context.event, "inputs", "reset") !== "";
  const reset = given.reset && isHumanTriggered(context) && (isSaid || !first.isOwn);
  const choice = reset ? selectGoal(given.goal, context, { ...chain, state: null }) : first;
  const asked = isHumanTriggered(context) && !choice.isOwn;
  const stopped = chain.state?.stopped ?? null;
  // A person's start goes on where the chain had given up; where it is done, they say what is next, or reset.
  const resume = asked && stopped !== null && stopped.reason !== "completed";
  const notices = [given.reset && !reset ? RESET_IGNORED : null, choice.notice].filter((text) => text !== null);
  return { choice, reset, resume, humanTriggered: asked || choice.goal !== null, notices };
}
