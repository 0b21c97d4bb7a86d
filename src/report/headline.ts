import type { PlanProgress } from "../core/chain/plan-progress.ts";
import { DEFAULT_TRACK } from "../core/chain/track.ts";
import { budgetTokens, renderCost, renderTokens, totalTokens } from "../core/chain/usage.ts";
import { escapeMarkdownLine, renderLink } from "./escape.ts";
import { renderBar, renderNumber } from "./quantities.ts";
import { endingLabelOf, type RunView } from "./run-view.ts";

const NAME_CHARS_MAX = 60;
const BAR_COLUMNS = 12;

/** The state of the chain and its plan: "Iteration 4 is running · 2 of 3 plan items done". */
export function renderHeadline(view: RunView): string {
  const { mark, title } = endingLabelOf(view);
  const state = view.ending.reason === null ? `Iteration ${renderNumber(runningIteration(view))} is running` : title;
  const track = view.track === DEFAULT_TRACK ? [] : [`track ${escapeMarkdownLine(view.track, NAME_CHARS_MAX)}`];
  const done = view.ending.reason === "completed" ? "" : " done";
  const items = view.progress === null || view.progress.total === 0 ? [] : [`${describeItems(view.progress)}${done}`];
  return [`${mark} ${state}`, ...items, ...track].join(" · ");
}

function runningIteration({ state }: RunView): number {
  return state?.inFlight?.iteration ?? (state?.iteration ?? 0) + 1;
}

/** Renders counts in one form for every place: "2 of 3 plan items", "the only plan item". */
export function describeItems({ done, total }: Pick<PlanProgress, "done" | "total">): string {
  if (total === 1 && done === 1) return "the only plan item";
  return `${renderNumber(done)} of ${renderNumber(total)} plan item${total === 1 ? "" : "s"}`;
}

/** The numbers of the chain in one line. Limits are shown where they are set. */
export function renderMeter(view: RunView): string {
  const { ending, links, progress, spec, state } = view;
  const items =
    progress === null || progress.total === 0
      ? []
      : [`\`${renderBar(progress, BAR_COLUMNS)}\` ${counts(progress.done, progress.total)} items`];
  const log = ending.reason === null ? "live log" : "log of the run";
  const run = links.runUrl === null ? [] : [renderLink(log, links.runUrl)];
  return [...items, ...(spec === null || state === null ? [] : renderUse(spec, state)), ...run].join(" · ");
}

function renderUse({ limits }: NonNullable<RunView["spec"]>, state: NonNullable<RunView["state"]>): readonly string[] {
  const { costUsdMax, iterationsMax, tokensMax } = limits;
  const of = (limit: number | null, render: (limit: number) => string): string => (limit === null ? "" : ` of ${render(limit)}`);
  const { chainIterations } = state;
  const isOne = iterationsMax === null && chainIterations === 1;
  const iterations = iterationsMax === null ? renderNumber(chainIterations) : counts(chainIterations, iterationsMax);
  const hasUsage = totalTokens(state.usage) > 0;
  return [
    `${iterations} iteration${isOne ? "" : "s"}`,
    ...(hasUsage || tokensMax !== null ? [`${renderTokens(budgetTokens(state.usage))}${of(tokensMax, renderTokens)} tokens`] : []),
    ...(hasUsage || costUsdMax !== null ? [`${renderCost(state.costUsd)}${of(costUsdMax, renderCost)}`] : []),
  ];
}

function counts(part: number, whole: number): string {
  return `${renderNumber(part)}/${renderNumber(whole)}`;
}
