import { escapeMarkdownLine, renderLink } from "./escape.ts";
import type { Controls, RunView } from "./run-view.ts";

const NAME_CHARS_MAX = 60;

/** How to steer and to stop, in one line; how to continue, once the chain has stopped. */
export function renderControls({ controls, ending, links, state, track }: RunView): string {
  const ofTrack = controls.acceptsTrack ? ` for the track ${escapeMarkdownLine(track, NAME_CHARS_MAX)}` : "";
  const start = `${renderLink("run the workflow", controls.workflowUrl)}${ofTrack}`;
  const isStopped = (state?.stopped ?? null) !== null && ending.reason !== null;
  if (isStopped) return `**Continue:** ${start}${controls.acceptsGoal ? ", with a new goal if you have one" : " by hand"}`;
  const steer = controls.acceptsGoal ? `${start} with a goal` : "edit the plan on the branch";
  return [`**Steer:** ${steer}`, `**Stop:** ${renderStop(controls, links)}`].join(" · ");
}

function renderStop({ stopVariable }: Controls, { branch, pullUrl }: RunView["links"]): string {
  const ways = [
    ...(pullUrl === null ? [] : [`close the ${renderLink("pull request", pullUrl)}`]),
    ...(stopVariable === null ? [] : [`set the variable \`${stopVariable}\` to \`1\``]),
    ...(branch === null ? [] : ["commit a file `.codex-stop` to the branch"]),
  ];
  return ways.length === 0 ? "cancel the run" : ways.join(", or ");
}
