import { renderIsoTime } from "../core/text/iso-time.ts";
import { renderRefusals } from "./alerts.ts";
import { renderControls } from "./controls.ts";
import { renderLink } from "./escape.ts";
import { renderOverview } from "./overview.ts";
import { renderNumber } from "./quantities.ts";
import * as section from "./run-sections.ts";
import { ITERATION_ENDS, iterationEnd, iterationsOf, type RunView } from "./run-view.ts";

/** GitHub refuses a longer comment: "Body is too long (maximum is 65536 characters)". */
const COMMENT_CHARS_MAX = 65_536;

const LARGEST: section.SizeBudget = { rows: 20, chars: 240 };
const MARKS_MAX = 20;
const NO_BREAK_HYPHEN = "\u2011";
const NO_BREAK_SPACE = "\u00A0";

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
  return section.joinSections([
    `${commentMarker(view.track)}\n### ${renderOverview(view, budget)}`,
    renderIterations(view, budget),
    renderFooter(view),
  ]);
}

/** Everything that is too wide for a phone, folded. */
function renderIterations(view: RunView, budget: section.SizeBudget): string {
  const records = iterationsOf(view.records);
  if (records.length === 0) return "";
  const marks = records.slice(-MARKS_MAX).map((record) => ITERATION_ENDS[iterationEnd(record)].mark);
  const hidden = records.length > marks.length ? "… " : "";
  return section.fold(
    `Iterations (${renderNumber(view.state?.chainIterations ?? records.length)}) ${hidden}${marks.join(" ")}`,
    section.joinSections([
      section.renderTable(records, view.links, budget),
      section.renderTotals(view),
      renderRefusals(view, records, budget),
      section.renderReverted(records, budget),
    ]),
  );
}

function renderFooter(view: RunView): string {
  const { atMs, controls } = view;
  const links = section.renderLinks({ ...view.links, runUrl: null, pullUrl: null, commentUrl: null });
  const guide = controls.guideUrl === null ? "" : renderLink("how this works", controls.guideUrl);
  const updated = `updated ${renderIsoTime(atMs).slice(0, 16).replaceAll("-", NO_BREAK_HYPHEN).replace("T", NO_BREAK_SPACE)}${NO_BREAK_SPACE}UTC`;
  return `<sub>${renderControls(view)}<br>${[links, guide, updated].filter((part) => part !== "").join(" · ")}</sub>`;
}
