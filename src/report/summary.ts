import { renderChart } from "./mermaid.ts";
import * as section from "./run-sections.ts";
import { endingLabel, endingLabelOf, iterationsOf, iterationsOfRun, type RunEnding, type RunView } from "./run-view.ts";

/** GitHub drops a step summary of more than 1 MiB; the margin covers what the runner adds. */
const SUMMARY_BYTES_MAX = 1024 * 1024 - 16 * 1024;

const LARGEST: section.SizeBudget = { rows: 200, chars: 500 };

/** Renders the step summary of a run, small enough for GitHub to keep. */
export function renderSummary(view: RunView): string {
  return section.renderToFit((budget) => renderWithin(view, budget), fitsSummary, LARGEST);
}

/** Renders the summary of a run that ended before its settings were known. */
export function renderBareSummary(ending: RunEnding, notices: readonly string[]): string {
  const { mark, title } = endingLabel(ending.reason);
  return section.joinSections([
    `## ${mark} ${title}`,
    section.renderReason({ ending, goalBy: null }, LARGEST),
    section.renderNotices({ notices }, LARGEST),
  ]);
}

/** Renders the warnings of the post step, which follow the summary of the main step. */
export function renderLateNotices(notices: readonly string[]): string {
  return section.joinSections([section.renderNotices({ notices }, LARGEST)]);
}

function renderWithin(view: RunView, budget: section.SizeBudget): string {
  const records = iterationsOfRun(view);
  return section.joinSections([
    `## ${section.renderVerdict(view)}`,
    section.renderReason(view, budget),
    records.length === 0 ? "No iteration in this run." : section.renderTable(records, view.links, budget),
    section.renderTotals(view),
    section.renderNearLimits(view),
    section.renderIsolation(view, budget),
    section.renderNextGoal(view, budget),
    section.renderRefusals(view, records, budget),
    section.renderReviewPaths(view, iterationsOf(view.records), budget),
    section.renderReverted(records, budget),
    section.renderNotices(view, budget),
    renderChart(iterationsOf(view.records), endingLabelOf(view).node),
    section.renderLinks(view.links),
  ]);
}

/** A UTF-16 unit takes at most three bytes, so most texts need no counting. */
function fitsSummary(text: string): boolean {
  return text.length * 3 <= SUMMARY_BYTES_MAX || new TextEncoder().encode(text).length <= SUMMARY_BYTES_MAX;
}
