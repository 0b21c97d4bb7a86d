import { currentItem } from "../core/chain/plan-progress.ts";
import { oneLine } from "../core/text/text.ts";
import { escapeMarkdownLine } from "./escape.ts";
import type { SizeBudget } from "./run-sections.ts";
import { iterationsOf, promptedGoal, type RunView } from "./run-view.ts";

const GOAL_CHARS_MAX = 240;
const NAME_CHARS_MAX = 60;

/** The goal that the agent works on or gets next, and who set it. The goal is left out where the plan's current item says it. */
export function renderNow(view: RunView, { chars }: SizeBudget): string {
  const { ending, goalBy } = view;
  const label = ending.reason === null ? "Now" : "Next goal";
  const goal = nextGoal(view);
  return [
    ...(goal === "" ? [] : [`**${label}:** ${escapeMarkdownLine(goal, Math.min(GOAL_CHARS_MAX, chars))}`]),
    ...(goalBy === null ? [] : [`**Goal set by:** ${escapeMarkdownLine(goalBy, NAME_CHARS_MAX)}`]),
  ].join("  \n");
}

function nextGoal({ ending, goalBy, progress, records, state }: RunView): string {
  if (state === null || ending.reason === "completed") return "";
  const goal = promptedGoal(state.goal, goalBy, iterationsOf(records).at(-1) ?? null);
  return oneLine(goal, GOAL_CHARS_MAX) === currentItem(progress)?.text ? "" : goal;
}
