import type { IterationRecord } from "../core/chain/record.ts";
import { endingWords, type EndReason, iterationEnd, type IterationEnd } from "./run-view.ts";

/** More would be too small to read. */
const NODES_MAX = 12;

/** Text and surface of each end, readable on a light and on a dark page. */
const COLOURS: Record<IterationEnd, { readonly fill: string; readonly color: string }> = {
  completed: { fill: "#1a7f37", color: "#fff" },
  changed: { fill: "#2da44e", color: "#fff" },
  unchanged: { fill: "#d0d7de", color: "#1f2328" },
  refused: { fill: "#bc4c00", color: "#fff" },
  limited: { fill: "#d4a72c", color: "#1f2328" },
  cancelled: { fill: "#57606a", color: "#fff" },
  failed: { fill: "#cf222e", color: "#fff" },
};

/**
 * The last iterations as a Mermaid flowchart in a fence, each in the colour of how it ended, and then how the run stands.
 * Made of numbers and fixed words only. "" where there is no iteration yet.
 */
export function renderChart(records: readonly IterationRecord[], reason: EndReason): string {
  const shown = records.slice(-NODES_MAX);
  if (shown.length === 0) return "";
  const nodes = shown.map((record, index) => `i${index}["${numberOf(record)}"]:::${iterationEnd(record)}`);
  const ends = [...new Set(shown.map(iterationEnd))];
  return [
    "```mermaid",
    "flowchart LR",
    `  ${[...(records.length > shown.length ? ['more["…"]'] : []), ...nodes, `last(["${endingWords(reason).node}"])`].join(" --> ")}`,
    ...ends.map((end) => `  classDef ${end} fill:${COLOURS[end].fill},color:${COLOURS[end].color},stroke:none`),
    "```",
  ].join("\n");
}

function numberOf({ iteration }: IterationRecord): string {
  return Number.isSafeInteger(iteration) ? String(iteration) : "?";
}
