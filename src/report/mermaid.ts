import type { IterationRecord } from "../core/chain/record.ts";
import { renderNumber } from "./quantities.ts";
import { iterationEnd, type IterationEnd } from "./run-view.ts";

/** A chart with more nodes is too small to read. */
const NODES_MAX = 12;

/** Readable on a light and on a dark page. */
const COLORS: Record<IterationEnd, { readonly fill: string; readonly color: string }> = {
  completed: { fill: "#1a7f37", color: "#fff" },
  unverified: { fill: "#4ac26b", color: "#1f2328" },
  changed: { fill: "#2da44e", color: "#fff" },
  unchanged: { fill: "#d0d7de", color: "#1f2328" },
  refused: { fill: "#bc4c00", color: "#fff" },
  limited: { fill: "#d4a72c", color: "#1f2328" },
  unavailable: { fill: "#d4a72c", color: "#1f2328" },
  cancelled: { fill: "#57606a", color: "#fff" },
  failed: { fill: "#cf222e", color: "#fff" },
};

/** Renders the last iterations and the run's ending (`last`, a fixed word) as a fenced Mermaid flowchart, from numbers and fixed words only; "" if there are none. */
export function renderChart(records: readonly IterationRecord[], last: string): string {
  const shown = records.slice(-NODES_MAX);
  if (shown.length === 0) return "";
  const nodes = shown.map((record, index) => `i${index}["${renderNumber(record.iteration)}"]:::${iterationEnd(record)}`);
  const ends = [...new Set(shown.map(iterationEnd))];
  return [
    "```mermaid",
    "flowchart LR",
    `  ${[...(records.length > shown.length ? ['more["…"]'] : []), ...nodes, `last(["${last}"])`].join(" --> ")}`,
    ...ends.map((end) => `  classDef ${end} fill:${COLORS[end].fill},color:${COLORS[end].color},stroke:none`),
    "```",
  ].join("\n");
}
