import type { PlanProgress } from "../core/chain/plan-progress.ts";
import { hashText } from "../core/text/hash.ts";
import { oneLine } from "../core/text/text.ts";
import { renderControls } from "./controls.ts";
import { escapeMarkdownCell, escapeMarkdownLine } from "./escape.ts";
import { renderPlanItems } from "./plan-list.ts";
import { renderCount, renderNumber } from "./quantities.ts";
import { renderToFit } from "./run-sections.ts";
import type { Spec } from "../core/chain/spec.ts";
import type { RunView } from "./run-view.ts";

const HEADING_CHARS_MAX = 100;
const ITEM_CHARS_MAX = 70;
/** GitHub refuses a longer body; the rest of it and what a person adds need some. */
const PLAN_CHARS_MAX = 40_000;
const PLAN_ITEMS_MAX = 100;

/** Names the task by the heading of its file, or by the plan's first item. */
export function renderPullTitle({ progress, track }: Pick<RunView, "progress" | "track">, heading: string): string {
  return oneLine(heading, HEADING_CHARS_MAX) || describeFirstItem(progress) || `codex-self-iter: ${track}`;
}

function describeFirstItem(progress: PlanProgress | null): string {
  const item = oneLine(progress?.items[0]?.text ?? "", ITEM_CHARS_MAX);
  const more = (progress?.total ?? 0) - 1;
  return item === "" || more <= 0 ? item : `${item}, and ${renderCount(more, "more item")}`;
}

export function renderPullBody(view: RunView, spec: Spec, heading: string): string {
  const { links, track } = view;
  const limit = spec.limits.iterationsMax === null ? "" : `, at most ${spec.limits.iterationsMax} iterations`;
  const task = escapeMarkdownLine(heading, HEADING_CHARS_MAX);
  const plan = renderPlanSection(view);
  return [
    ...(task === "" ? [] : [`**Task:** ${task}`]),
    `A coding agent works on this branch, one iteration after another (track ${escapeMarkdownCell(track)}${limit}). Each commit is one iteration.`,
    `The pull request stays a draft until the agent says it is done and ${describeGates(spec.gates)}.`,
    ...(plan === "" ? [] : [plan]),
    "The comment below shows the progress.",
    renderControls(view),
    ...(links.runUrl === null ? [] : [`Opened by [this run](${links.runUrl}).`]),
  ].join("\n\n");
}

/** The plan between two hidden lines, of which the first has the hash of what was written; "" without items. */
export function renderPlanSection({ links, progress }: RunView): string {
  if (progress === null || progress.items.length === 0) return "";
  const text = renderToFit(
    ({ chars, rows }) =>
      `### The plan: ${renderNumber(progress.done)} of ${renderNumber(progress.total)} done\n\n${renderPlanItems(progress, links, { chars, rows })}`,
    ({ length }) => length <= PLAN_CHARS_MAX,
    { rows: PLAN_ITEMS_MAX, chars: 120 },
  );
  return `<!-- codex-self-iter plan ${hashText(text)} -->\n${text}\n<!-- end of the plan -->`;
}

const PLAN_SECTION = /<!-- codex-self-iter plan ([0-9a-f]{16}) -->\n([^]*?)\n<!-- end of the plan -->/;

/**
 * Puts a new plan in place of the one in a body, and keeps everything else. Returns null if the body has none, has it already, or if a
 * person has changed it.
 */
export function replacePlanSection(body: string, section: string): string | null {
  const found = PLAN_SECTION.exec(body.replaceAll("\r\n", "\n"));
  const [old = "", hash, text = ""] = found ?? [];
  if (found === null || section === "" || old === section || hashText(text) !== hash) return null;
  // A browser sends what a person edits with these line ends.
  const written = body.includes(old) ? old : old.replaceAll("\n", "\r\n");
  return body.includes(written) ? body.replace(written, () => section) : null;
}

function describeGates({ plan, verify }: Spec["gates"]): string {
  const command = verify === null ? [] : ["the verify command passes"];
  const boxes = plan ? ["no box of the plan is open"] : [];
  const all = [...command, ...boxes];
  return all.length === 0 ? "nothing else is checked (no verify command, and plan-gate is off)" : all.join(" and ");
}

export function firstHeading(text: string): string {
  return /^#{1,3}[ \t]+(.+?)[ \t#]*$/m.exec(text)?.[1] ?? "";
}
