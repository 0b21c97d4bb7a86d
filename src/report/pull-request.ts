import { oneLine } from "../core/text/text.ts";
import { escapeMarkdownCell } from "./escape.ts";
import type { RunView } from "./run-view.ts";

const HEADING_CHARS_MAX = 100;

/** The title of a track's pull request: what the task calls itself. */
export function renderPullTitle(track: string, heading: string): string {
  const said = oneLine(heading, HEADING_CHARS_MAX);
  return said === "" ? `codex-self-iter: ${track}` : said;
}

/** What a pull request says of itself when it is opened; how it goes on stands in its comment. */
export function renderPullBody({ links, spec, track }: RunView): string {
  const limit = spec.limits.iterationsMax === null ? "" : `, at most ${spec.limits.iterationsMax} iterations`;
  return [
    `A coding agent works on this branch, one iteration after the other (track ${escapeMarkdownCell(track)}${limit}). Each commit is one iteration.`,
    "It stays a draft until the agent's claim to be done has passed every check. Where it stands is told in the comment below.",
    `To stop it, commit a file \`.codex-stop\` to the branch. To change its course, run the workflow by hand with a goal.`,
    ...(links.runUrl === null ? [] : [`Opened by [this run](${links.runUrl}).`]),
  ].join("\n\n");
}

/** The first heading of a Markdown text, without its marks; empty where it has none. */
export function firstHeading(text: string): string {
  return /^#{1,3}[ \t]+(.+?)[ \t#]*$/m.exec(text)?.[1] ?? "";
}
