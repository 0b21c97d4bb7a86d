import { currentItem, type PlanItem, type PlanProgress } from "../core/chain/plan-progress.ts";
import { escapeMarkdownLine } from "./escape.ts";
import { renderCount, renderNumber } from "./quantities.ts";
import { fold, renderCommit, type SizeBudget } from "./run-sections.ts";
import type { RunLinks, RunView } from "./run-view.ts";

/** A longer plan shows its open end; the rest is folded. */
const UNFOLDED_MAX = 12;
const OPEN_SHOWN_MAX = 6;
const DONE_SHOWN_MAX = 3;
const TEXT_CHARS_MAX = 120;
/** Items for each row that the table may have. */
const ITEMS_PER_ROW = 15;

/** The plan as a task list: who completed each item, and which one is next. "" without a plan that has items. */
export function renderPlanList(view: RunView, { chars, rows }: SizeBudget): string {
  const { progress } = view;
  if (progress === null || progress.items.length === 0) return "";
  const current = currentItem(progress);
  const charsMax = Math.min(TEXT_CHARS_MAX, chars);
  const lines = (items: readonly PlanItem[]): readonly string[] =>
    items.map((item) => renderItem(view, item, { charsMax, isCurrent: item === current }));
  const unlisted = progress.total - progress.items.length;
  if (progress.items.length <= UNFOLDED_MAX && unlisted === 0) return lines(progress.items).join("\n");

  const itemsMax = Math.max(1, rows) * ITEMS_PER_ROW;
  const done = progress.items.filter((item) => item.done);
  const open = progress.items.filter((item) => !item.done);
  const moreDone = progress.done - Math.min(done.length, DONE_SHOWN_MAX);
  const moreOpen = progress.total - progress.done - Math.min(open.length, OPEN_SHOWN_MAX);
  return [
    foldItems(renderCount(moreDone, "earlier finished item"), lines(done.slice(0, -DONE_SHOWN_MAX).slice(-itemsMax)), moreDone),
    [...lines(done.slice(-DONE_SHOWN_MAX)), ...lines(open.slice(0, OPEN_SHOWN_MAX))].join("\n"),
    foldItems(`${renderNumber(moreOpen)} more open`, lines(open.slice(OPEN_SHOWN_MAX).slice(0, itemsMax)), moreOpen),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** The first items, each with who completed it, for a text that does not say what is next: it is updated less often. */
export function renderPlanItems(progress: PlanProgress, links: RunLinks, { chars, rows }: SizeBudget): string {
  const shown = progress.items.slice(0, rows).map((item) => renderBox(item, links, Math.min(TEXT_CHARS_MAX, chars)));
  const left = progress.total - shown.length;
  return [...shown, ...(left > 0 ? [`- and ${renderNumber(left)} more`] : [])].join("\n");
}

function foldItems(summary: string, lines: readonly string[], count: number): string {
  if (count <= 0) return "";
  if (lines.length === 0) return summary;
  const left = count - lines.length;
  return fold(summary, [...lines, ...(left > 0 ? [`- and ${renderNumber(left)} more`] : [])].join("\n"));
}

function renderItem(
  { ending, links }: RunView,
  item: PlanItem,
  { charsMax, isCurrent }: { readonly charsMax: number; readonly isCurrent: boolean },
): string {
  const isMarked = isCurrent && !item.done && ending.reason !== "completed";
  if (!isMarked) return renderBox(item, links, charsMax);
  return `- [ ] **${renderLabel(item.text, charsMax)}** ← ${ending.reason === null ? "now" : "next"}`;
}

function renderBox({ commit, done, iteration, text }: PlanItem, links: RunLinks, charsMax: number): string {
  const label = renderLabel(text, charsMax);
  if (!done) return `- [ ] ${label}`;
  const by = [commit === null ? "" : renderCommit(commit, links), iteration === null ? "" : `iteration ${renderNumber(iteration)}`];
  return [`- [x] ${label}`, ...by.filter((part) => part !== "")].join(" · ");
}

/** Renders the code of a plan's author as code. What is between the marks is escaped already. */
function renderLabel(text: string, charsMax: number): string {
  return escapeMarkdownLine(text, charsMax).replace(/&#96;((?:(?!&#96;).)+)&#96;/gu, "<code>$1</code>") || "…";
}
