import { renderIsoTime } from "../core/text/iso-time.ts";
import { renderChart } from "./mermaid.ts";
import { renderLink } from "./escape.ts";
import {
  joinParts,
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

/** What a track's comment is found by: hidden, at its start, and nothing that an agent wrote can make one, as its `<` is escaped. */
export function commentMarker(track: string): string {
  return `${MARKER_START}track=${track.replace(/[^\w.-]/g, "_")} -->`;
}

const MARKER_START = "<!-- codex-self-iter ";

/** Whether a comment begins as all of ours do, whatever track it is about. */
export function isOwnComment(body: string): boolean {
  return body.trimStart().startsWith(MARKER_START);
}

/** The comment of a track, edited in place as the chain goes on. At most 65,536 characters, whatever is in the view. */
export function renderComment(view: RunView): string {
  return renderToFit(
    (room) => renderWithin(view, room),
    (text) => text.length <= COMMENT_CHARS_MAX,
    LARGEST,
  );
}

function renderWithin(view: RunView, room: SizeBudget): string {
  const records = iterationsOf(view.records);
  return joinParts([
    `${commentMarker(view.track)}\n### ${renderVerdict(view)}`,
    renderReason(view, room),
    renderTable(records, view.links, room),
    renderTotals(view),
    renderNextGoal(view, room),
    renderRefusals(view, records, room),
    renderReverted(records, room),
    renderNotices(view, room),
    renderChart(records, view.ending.reason),
    renderHandles(view),
    joinWithDot([
      renderLinks({ ...view.links, commentUrl: null }),
      `updated ${renderIsoTime(view.atMs).slice(0, 16).replace("T", " ")} UTC`,
    ]),
  ]);
}

/** How a person takes hold of the chain. */
function renderHandles({ ending, links, state }: RunView): string {
  const actions = renderLink("Actions tab", repositoryUrl(links, "actions"));
  const resume = `**Go on or say what to do next:** ${actions}, this workflow, *Run workflow*, with a goal of your own or none.`;
  const isOver = state?.stopped !== null && state?.stopped !== undefined && ending.reason !== null;
  if (isOver) return resume;
  const where = links.branch === null ? "" : " to the branch";
  return [
    `**Stop:** commit a file \`.codex-stop\`${where}, or set the repository variable \`CODEX_SELF_ITER_STOP\` to \`1\` where the workflow passes it (\`stop: \${{ vars.CODEX_SELF_ITER_STOP }}\`).`,
    resume,
  ].join("  \n");
}

function joinWithDot(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}
