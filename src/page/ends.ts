import type { IterationEnd } from "../report/run-view.ts";

/** How an iteration ended: its words, its sign beside the color, and the group that the filter selects. */
export type EndStyle = { readonly label: string; readonly sign: string; readonly color: string; readonly group: EndGroup };
export type EndGroup = "progress" | "refused" | "problem" | "idle";

export const ENDS: Readonly<Record<IterationEnd, EndStyle>> = {
  completed: { label: "Done", sign: "✓", color: "--good", group: "progress" },
  unverified: { label: "Done, unverified", sign: "✓", color: "--good", group: "progress" },
  changed: { label: "Changed", sign: "●", color: "--accent", group: "progress" },
  unchanged: { label: "No change", sign: "○", color: "--idle", group: "idle" },
  refused: { label: "Not done yet", sign: "↩", color: "--refused", group: "refused" },
  limited: { label: "Provider limit", sign: "◔", color: "--wait", group: "idle" },
  unavailable: { label: "Provider unavailable", sign: "◔", color: "--wait", group: "idle" },
  cancelled: { label: "Interrupted", sign: "■", color: "--idle", group: "problem" },
  failed: { label: "Error", sign: "✕", color: "--bad", group: "problem" },
};
