import { renderIsoTime } from "../core/text/iso-time.ts";
import { renderChart } from "./mermaid.ts";
import { renderLink } from "./escape.ts";
import * as section from "./run-sections.ts";
import { endingLabelOf, iterationsOf, type RunView } from "./run-view.ts";

/** GitHub refuses a longer comment: "Body is too long (maximum is 65536 characters)". */
const COMMENT_CHARS_MAX = 65_536;

const LARGEST: section.SizeBudget = { rows: 20, chars: 240 };

/** The hidden first line by which a track's comment is found. An agent cannot forge it, because `<` in its texts is escaped. */
export function commentMarker(track: string): string {
  return `${MARKER_START}track=${track.replace(/[^\w.-]/g, "_")} -->`;
}

const MARKER_START = "<!-- codex-self-iter ";

export function isOwnComment(body: string): boolean {
  return body.trimStart().startsWith(MARKER_START);
}

export function renderComment(view: RunView): string {
  return section.renderToFit(
    (budget) => renderWithin(view, budget),
    (text) => text.length <= COMMENT_CHARS_MAX,
    LARGEST,
  );
}

function renderWithin(view: RunView, budget: section.SizeBudget): string {
  const records = iterationsOf(view.records);
  return section.joinSections([
    `${commentMarker(view.track)}\n### ${section.renderVerdict(view)}`,
    section.renderReason(view, budget),
    section.renderTable(records, view.links, budget),
    section.renderTotals(view),
    section.renderNearLimits(view),
    section.renderNextGoal(view, budget),
    section.renderRefusals(view, records, budget),
    section.renderReviewPaths(view, records, budget),
    section.renderReverted(records, budget),
    section.renderNotices(view, budget),
    renderChart(records, endingLabelOf(view).node),
    renderControls(view),
    [section.renderLinks({ ...view.links, commentUrl: null }), renderUpdated(view)].filter(Boolean).join(" · "),
  ]);
}

function renderControls({ ending, links, state }: RunView): string {
  const actions = renderLink("Actions tab", section.repositoryUrl(links, "actions"));
  const resume = `**Continue, or set a new goal:** ${actions}, this workflow, *Run workflow*, with an optional goal.`;
  const isOver = state?.stopped !== null && state?.stopped !== undefined && ending.reason !== null;
  if (isOver) return resume;
  const where = links.branch === null ? "" : " to the branch";
  return [
    `**Stop:** commit a file \`.codex-stop\`${where}, or set the repository variable \`CODEX_SELF_ITER_STOP\` to \`1\` (the workflow must pass it: \`stop: \${{ vars.CODEX_SELF_ITER_STOP }}\`).`,
    resume,
  ].join("  \n");
}

function renderUpdated({ atMs }: RunView): string {
  return `updated ${renderIsoTime(atMs).slice(0, 16).replace("T", " ")} UTC`;
}
