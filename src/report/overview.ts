import { renderEndAlert, renderPlannedNext, renderWarnings } from "./alerts.ts";
import { renderHeadline, renderMeter } from "./headline.ts";
import { renderNow } from "./now.ts";
import { renderPlanList } from "./plan-list.ts";
import { joinSections, renderReviewPaths, type SizeBudget } from "./run-sections.ts";
import { iterationsOf, type RunView } from "./run-view.ts";

/** The state of the chain, with which the comment and the summary begin. */
export function renderOverview(view: RunView, budget: SizeBudget): string {
  return joinSections([
    renderHeadline(view),
    [renderMeter(view), renderPlannedNext(view, budget)].filter((line) => line !== "").join("  \n"),
    renderEndAlert(view, budget),
    renderNow(view, budget),
    renderPlanList(view, budget),
    renderWarnings(view, budget),
    renderReviewPaths(view, iterationsOf(view.records), budget),
  ]).trimEnd();
}
