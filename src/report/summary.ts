import { renderEndAlert, renderNotices, renderRefusals } from "./alerts.ts";
import { renderCharts } from "./charts.ts";
import { renderControls } from "./controls.ts";
import { renderOverview } from "./overview.ts";
import * as section from "./run-sections.ts";
import { endingLabel, iterationsOf, iterationsOfRun, type RunEnding, type RunView } from "./run-view.ts";

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
  return section.joinSections([`## ${mark} ${title}`, renderEndAlert({ ending, records: [] }, LARGEST), renderNotices(notices, LARGEST)]);
}

/** Renders the warnings of the post step, which follow the summary of the main step. */
export function renderLateNotices(notices: readonly string[]): string {
  return section.joinSections([renderNotices(notices, LARGEST)]);
}

function renderWithin(view: RunView, budget: section.SizeBudget): string {
  const all = iterationsOf(view.records);
  const ofRun = iterationsOfRun(view);
  const before = all.at(-ofRun.length - 1) ?? null;
  return section.joinSections([
    `## ${renderOverview(view, budget)}`,
    ofRun.length === 0 ? "No iteration in this run." : `### This run\n\n${section.renderTable(ofRun, view.links, budget, before)}`,
    all.length > ofRun.length ? section.fold("All iterations", section.renderTable(all, view.links, budget)) : "",
    renderRefusals(view, ofRun, budget),
    section.renderReverted(ofRun, budget),
    section.renderTotals(view),
    section.renderIsolation(view, budget),
    renderCharts(all),
    renderControls(view),
    section.renderLinks(view.links),
  ]);
}

/** A UTF-16 unit takes at most three bytes, so most texts need no counting. */
function fitsSummary(text: string): boolean {
  return text.length * 3 <= SUMMARY_BYTES_MAX || new TextEncoder().encode(text).length <= SUMMARY_BYTES_MAX;
}
