import { renderWaitCause } from "../core/chain/backoff.ts";
import type { WaitCause } from "../core/chain/state.ts";
import type { LoopEvent } from "../core/chain/events.ts";
import { renderClock } from "../core/text/iso-time.ts";
import { NO_USAGE, totalTokens, type Usage } from "../core/chain/usage.ts";
import { cleanLine, renderAgentGlimpse } from "./event-text.ts";
import { paint, type Tone } from "./paint.ts";
import { renderShortDuration, renderUsage } from "./quantities.ts";
import { fitWidth } from "./terminal.ts";

/** What the live block shows. Every text is safe to print. */
export type LiveView = {
  readonly phase: "starting" | "working" | "waiting" | "ended";
  readonly sinceMs: number;
  readonly iteration: number;
  readonly role: string;
  readonly goal: string;
  readonly lastEvent: string;
  readonly totalUsage: Usage;
  readonly wait: { readonly untilMs: number; readonly cause: WaitCause } | null;
};

export function beginLiveView(atMs: number): LiveView {
  return { phase: "starting", sinceMs: atMs, iteration: 0, role: "", goal: "", lastEvent: "", totalUsage: NO_USAGE, wait: null };
}

export function evolveLiveView(view: LiveView, event: LoopEvent): LiveView {
  switch (event.kind) {
    case "run-started":
      return { ...view, sinceMs: event.atMs };
    case "iteration-started": {
      const goal = cleanLine(event.goal);
      return { ...view, phase: "working", sinceMs: event.atMs, iteration: event.iteration, role: "", goal, lastEvent: "", wait: null };
    }
    case "turn-started":
      return { ...view, role: event.role === "goal" ? "" : event.role, lastEvent: event.repair ? "asked again for a valid answer" : "" };
    case "agent": {
      const lastEvent = renderAgentGlimpse(event.event);
      return lastEvent === "" ? view : { ...view, lastEvent };
    }
    case "iteration-ended":
      return { ...view, phase: "starting", sinceMs: event.atMs, lastEvent: "", totalUsage: event.totalUsage };
    case "waiting":
      return { ...view, phase: "waiting", sinceMs: event.atMs, wait: { untilMs: event.untilMs, cause: event.cause } };
    case "run-ended":
      return { ...view, phase: "ended" };
    case "plan-read":
    case "verified":
    case "claim-refused":
    case "notice":
    case "warning":
    case "error":
      return view;
  }
}

export type LiveOptions = {
  readonly nowMs: number;
  readonly columns: number;
  readonly rows: number;
  readonly utcOffsetMinutes: number;
  readonly color: boolean;
};

const SPINNER = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
/** On a smaller terminal the block is one line. */
const FULL_BLOCK_ROWS_MIN = 6;
/** On a narrower terminal the labels are left out. */
const LABEL_COLUMNS_MIN = 40;

/** Renders the rows of the block, each narrower than the terminal so that none wraps. No rows once the run has ended. */
export function renderLiveView(view: LiveView, options: LiveOptions): readonly string[] {
  if (view.phase === "ended") return [];
  const columns = Math.max(1, options.columns - 1);
  const row = (text: string, tone: Tone): string => paint(fitWidth(text, columns), tone, options.color);
  const rows = [row(headline(view, options), "title")];
  if (options.rows < FULL_BLOCK_ROWS_MIN || view.phase !== "working") return rows;
  const labels = options.columns >= LABEL_COLUMNS_MIN;
  if (view.goal !== "") rows.push(row(`${labels ? "  Goal  " : "  "}${view.goal}`, "plain"));
  if (view.lastEvent !== "") rows.push(row(`${labels ? "  Last  " : "  "}${view.lastEvent}`, "dim"));
  return rows;
}

function headline(view: LiveView, { nowMs, utcOffsetMinutes }: LiveOptions): string {
  const elapsed = renderShortDuration(nowMs - view.sinceMs);
  // One step a second, like the clock beside it, so that an idle block needs no redraw.
  const spinner = SPINNER[Math.floor(nowMs / 1_000) % SPINNER.length] ?? "";
  const tokens = totalTokens(view.totalUsage) === 0 ? [] : [renderUsage(view.totalUsage)];
  if (view.wait !== null && view.phase === "waiting") {
    const left = renderShortDuration(Math.max(0, view.wait.untilMs - nowMs));
    const until = renderClock(view.wait.untilMs, utcOffsetMinutes);
    return [`${spinner} Waiting ${left}, until ${until}`, renderWaitCause(view.wait.cause), ...tokens].join(" · ");
  }
  if (view.phase === "starting")
    return [`${spinner} ${view.iteration === 0 ? "Starting" : "Between iterations"}`, elapsed, ...tokens].join(" · ");
  const role = view.role === "" ? [] : [view.role];
  return [`${spinner} Iteration ${view.iteration}`, ...role, elapsed, ...tokens].join(" · ");
}
