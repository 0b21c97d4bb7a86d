import { renderChart } from "./mermaid.ts";
import {
  joinParts,
  renderIsolation,
  renderLinks,
  renderNextGoal,
  renderNotices,
  renderReverted,
  renderReason,
  renderRefusals,
  renderTable,
  renderToFit,
  renderTotals,
  renderVerdict,
  type SizeBudget,
} from "./run-sections.ts";
import { endingWords, iterationsOf, iterationsOfRun, type RunEnding, type RunView } from "./run-view.ts";

/** A step's summary over 1 MiB is not uploaded at all; the slack is for what the runner counts and we do not. */
const SUMMARY_BYTES_MAX = 1024 * 1024 - 16 * 1024;

const LARGEST: SizeBudget = { rows: 200, chars: 500 };

/** The summary of this run's step. Always small enough to be uploaded. */
export function renderSummary(view: RunView): string {
  return renderToFit((room) => renderWithin(view, room), fitsSummary, LARGEST);
}

/** The summary of a run that ended before its settings were known: why, what to do, and what could not be done. */
export function renderBareSummary(ending: RunEnding, notices: readonly string[]): string {
  const { mark, title } = endingWords(ending.reason);
  return joinParts([`## ${mark} ${title}`, renderReason({ ending, goalBy: null }, LARGEST), renderNotices({ notices }, LARGEST)]);
}

function renderWithin(view: RunView, room: SizeBudget): string {
  const records = iterationsOfRun(view);
  return joinParts([
    `## ${renderVerdict(view)}`,
    renderReason(view, room),
    records.length === 0 ? "No iteration in this run." : renderTable(records, view.links, room),
    renderTotals(view),
    renderIsolation(view, room),
    renderNextGoal(view, room),
    renderRefusals(view, records, room),
    renderReverted(records, room),
    renderNotices(view, room),
    renderChart(iterationsOf(view.records), view.ending.reason),
    renderLinks(view.links),
  ]);
}

/** No UTF-16 unit takes more than three bytes, so most texts need no counting. */
function fitsSummary(text: string): boolean {
  return text.length * 3 <= SUMMARY_BYTES_MAX || new TextEncoder().encode(text).length <= SUMMARY_BYTES_MAX;
}
