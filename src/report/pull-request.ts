import { oneLine } from "../core/text/text.ts";
import { escapeMarkdownCell } from "./escape.ts";
import type { Spec } from "../core/chain/spec.ts";
import type { RunView } from "./run-view.ts";

const HEADING_CHARS_MAX = 100;

export function renderPullTitle(track: string, heading: string): string {
  return oneLine(heading, HEADING_CHARS_MAX) || `codex-self-iter: ${track}`;
}

/** The body does not change later; the comment shows the progress. */
export function renderPullBody({ links, track }: Pick<RunView, "links" | "track">, spec: Spec): string {
  const limit = spec.limits.iterationsMax === null ? "" : `, at most ${spec.limits.iterationsMax} iterations`;
  return [
    `A coding agent works on this branch, one iteration after another (track ${escapeMarkdownCell(track)}${limit}). Each commit is one iteration.`,
    `The pull request stays a draft until the agent says it is done and ${describeGates(spec.gates)}. The comment below shows the progress.`,
    "To stop, close the pull request, or commit a file `.codex-stop` to the branch. To set a new goal, run the workflow by hand with a goal.",
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
