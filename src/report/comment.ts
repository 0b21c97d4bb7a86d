import { renderIsoTime } from "../core/text/iso-time.ts";
import { renderChart } from "./mermaid.ts";
import { renderLink } from "./escape.ts";
import {
  joinSections,
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
  repositoryUrl,
  type SizeBudget,
} from "./run-sections.ts";
import { iterationsOf, type RunView } from "./run-view.ts";

/** GitHub refuses a longer comment: "Body is too long (maximum is 65536 characters)". */
const COMMENT_CHARS_MAX = 65_536;

const LARGEST: SizeBudget = { rows: 20, chars: 240 };

/** The hidden first line by which a track's comment is found. An agent cannot forge it, because `<` in its texts is escaped. */
export function commentMarker(track: string): string {
  return `${MARKER_START}track=${track.replace(/[^\w.-]/g, "_")} -->`;
}

const MARKER_START = "<!-- codex-self-iter ";

/** Returns true if codex-self-iter wrote the comment, for whichever track. */
export function isOwnComment(body: string): boolean {
  return body.trimStart().startsWith(MARKER_START);
}

/** Renders a track's comment, in at most 65,536 characters. */
export function renderComment(view: RunView): string {
  return renderToFit(
    (budget) => renderWithin(view, budget),
    (text) => text.length <= COMMENT_CHARS_MAX,
    LARGEST,
  );
}

function renderWithin(view: RunView, budget: SizeBudget): string {
  const records = iterationsOf(view.records);
  return joinSections([
    `${commentMarker(view.track)}\n### ${renderVerdict(view)}`,
    renderReason(view, budget),
    renderTable(records, view.links, budget),
    renderTotals(view),
    renderNextGoal(view, budget),
    renderRefusals(view, records, budget),
    renderReverted(records, budget),
    renderNotices(view, budget),
    renderChart(records, view.ending.reason),
    renderControls(view),
    joinWithDot([
      renderLinks({ ...view.links, commentUrl: null }),
      `updated ${renderIsoTime(view.atMs).slice(0, 16).replace("T", " ")} UTC`,
    ]),
  ]);
}

/** How a person stops, continues or redirects the chain. */
function renderControls({ ending, links, state }: RunView): string {
  const actions = renderLink("Actions tab", repositoryUrl(links, "actions"));
  const resume = `**Continue, or set a new goal:** ${actions}, this workflow, *Run workflow*, with an optional goal.`;
  const isOver = state?.stopped !== null && state?.stopped !== undefined && ending.reason !== null;
  if (isOver) return resume;
  const where = links.branch === null ? "" : " to the branch";
  return [
    `**Stop:** commit a file \`.codex-stop\`${where}, or set the repository variable \`CODEX_SELF_ITER_STOP\` to \`1\` (the workflow must pass it: \`stop: \${{ vars.CODEX_SELF_ITER_STOP }}\`).`,
    resume,
  ].join("  \n");
}

function joinWithDot(texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join(" · ");
}
