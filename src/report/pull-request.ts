import { oneLine } from "../core/text/text.ts";
import { renderControls } from "./controls.ts";
import { escapeMarkdownCell } from "./escape.ts";
import { renderPlainItems } from "./plan-list.ts";
import type { Spec } from "../core/chain/spec.ts";
import type { RunView } from "./run-view.ts";

const HEADING_CHARS_MAX = 100;

export function renderPullTitle(track: string, heading: string): string {
  return oneLine(heading, HEADING_CHARS_MAX) || `codex-self-iter: ${track}`;
}

/** The body does not change later; the comment shows the progress. */
export function renderPullBody(view: RunView, spec: Spec): string {
  const { links, track } = view;
  const limit = spec.limits.iterationsMax === null ? "" : `, at most ${spec.limits.iterationsMax} iterations`;
  const plan = renderPlainItems(view.progress);
  return [
    `A coding agent works on this branch, one iteration after another (track ${escapeMarkdownCell(track)}${limit}). Each commit is one iteration.`,
    `The pull request stays a draft until the agent says it is done and ${describeGates(spec.gates)}.`,
    ...(plan === "" ? [] : [`### The plan\n\n${plan}`]),
    "The comment below shows the progress.",
    renderControls(view),
    ...(links.runUrl === null ? [] : [`Opened by [this run](${links.runUrl}).`]),
  ].join("\n\n");
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
