import { currentItem } from "../core/chain/plan-progress.ts";
import { oneLine } from "../core/text/text.ts";
import { isRefused } from "./alerts.ts";
import { escapeMarkdownLine } from "./escape.ts";
import type { SizeBudget } from "./run-sections.ts";
import { iterationsOf, type RunView } from "./run-view.ts";

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
  const last = iterationsOf(records).at(-1);
  const hasNewGoal = goalBy !== null || state.goal !== last?.goal_in;
  // A refused claim names no next goal, so the state still has the last one, but the refusal leads the prompt.
  if (last !== undefined && isRefused(last) && !hasNewGoal) return "fix what was refused";
  const goal = state.goal?.trim() ?? "";
  return oneLine(goal, GOAL_CHARS_MAX) === currentItem(progress)?.text ? "" : goal;
}
