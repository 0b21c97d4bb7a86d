import { renderWaitCause } from "../core/chain/backoff.ts";
import { type ChainUse, listBudgets } from "../core/chain/budget.ts";
import type { WaitCause } from "../core/chain/state.ts";
import type { LoopEvent } from "../core/chain/events.ts";
import { currentItem, type PlanProgress } from "../core/chain/plan-progress.ts";
import type { ChainLimits } from "../core/chain/spec.ts";
import { renderClock } from "../core/text/iso-time.ts";
import { budgetTokens, renderCost, renderTokens, totalTokens } from "../core/chain/usage.ts";
import { cleanLine, renderAgentGlimpse } from "./event-text.ts";
import { paint, type Tone } from "./paint.ts";
import { renderBar, renderShortDuration } from "./quantities.ts";
import { fitParts, fitWidth } from "./terminal.ts";

/** What the live block shows. Every text is safe to print. */
export type LiveView = {
  readonly phase: "starting" | "working" | "waiting" | "ended";
  readonly sinceMs: number;
  readonly iteration: number;
  readonly role: string;
  readonly goal: string;
  readonly lastEvent: string;
  /** Null until the run has read the plan. */
  readonly plan: { readonly done: number; readonly total: number; readonly item: string } | null;
  /** Null until the run has read the state. */
  readonly use: ChainUse | null;
  readonly wait: { readonly untilMs: number; readonly cause: WaitCause } | null;
};

export function beginLiveView(atMs: number): LiveView {
  return { phase: "starting", sinceMs: atMs, iteration: 0, role: "", goal: "", lastEvent: "", plan: null, use: null, wait: null };
}

export function evolveLiveView(view: LiveView, event: LoopEvent): LiveView {
  switch (event.kind) {
    case "run-started":
      return { ...view, sinceMs: event.atMs, use: event.chain };
    case "plan-read":
      return { ...view, plan: planOf(event.progress) };
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
    case "iteration-ended": {
      const plan = event.progress === null ? view.plan : planOf(event.progress);
      return { ...view, phase: "starting", sinceMs: event.atMs, lastEvent: "", plan, use: event.chain };
    }
    case "waiting":
      return { ...view, phase: "waiting", sinceMs: event.atMs, wait: { untilMs: event.untilMs, cause: event.cause } };
    case "run-ended":
      return { ...view, phase: "ended" };
    case "verified":
    case "claim-refused":
    case "notice":
    case "warning":
    case "error":
      return view;
  }
}

function planOf(progress: PlanProgress): LiveView["plan"] {
  return { done: progress.done, total: progress.total, item: cleanLine(currentItem(progress)?.text ?? "") };
}

/** What the user asked for by keys. */
export type LiveControls = { readonly keys: boolean; readonly log: boolean; readonly help: boolean; readonly stops: boolean };

export const NO_LIVE_CONTROLS: LiveControls = { keys: false, log: false, help: false, stops: false };

export type LiveOptions = {
  readonly nowMs: number;
  readonly columns: number;
  readonly rows: number;
  readonly utcOffsetMinutes: number;
  readonly color: boolean;
  readonly limits: ChainLimits | null;
  readonly controls: LiveControls;
};

const SPINNER = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
/** On a smaller terminal the block is one line. */
const FULL_BLOCK_ROWS_MIN = 6;
/** On a narrower terminal the labels are left out. */
const LABEL_COLUMNS_MIN = 40;
const BAR_COLUMNS = 16;

/** Renders the rows of the block, each narrower than the terminal so that none wraps. No rows once the run has ended. */
export function renderLiveView(view: LiveView, options: LiveOptions): readonly string[] {
  if (view.phase === "ended") return [];
  const columns = Math.max(1, options.columns - 1);
  const row = (text: string, tone: Tone): string => paint(fitWidth(text, columns), tone, options.color);
  const rows = [row(headline(view, options), "title")];
  if (options.rows < FULL_BLOCK_ROWS_MIN) return rows;
  const progress = progressParts(view, options, columns);
  if (progress.length > 0) rows.push(row(`  ${fitParts(progress, " · ", columns - 2)}`, "good"));
  const label = (text: string): string => (options.columns >= LABEL_COLUMNS_MIN ? `  ${text.padEnd(6)}` : "  ");
  const item = view.plan?.item ?? "";
  if (view.phase === "working") {
    if (item !== "" && item !== view.goal) rows.push(row(`${label("Item")}${item}`, "plain"));
    if (view.goal !== "") rows.push(row(`${label("Goal")}${view.goal}`, "plain"));
    if (view.lastEvent !== "" && !options.controls.log) rows.push(row(`${label("Last")}${view.lastEvent}`, "dim"));
  }
  const keys = keyRows(options.controls).map(([text, tone]) => row(`  ${text}`, tone));
  return [...rows, ...keys].slice(0, options.rows - 1);
}

/** The bar, the plan, and the budgets that have a limit; what has none is shown as it is. */
function progressParts({ plan, use }: LiveView, { limits, nowMs }: LiveOptions, columns: number): readonly string[] {
  const parts: string[] = [];
  if (plan !== null && plan.total > 0) {
    const bar = renderBar(plan, Math.min(BAR_COLUMNS, Math.floor(columns / 4)));
    parts.push(`${bar} ${plan.done}/${plan.total} items`);
  }
  if (use === null) return parts;
  const limitOf = new Map((limits === null ? [] : listBudgets(limits, use, nowMs)).map(({ kind, limit }) => [kind, limit]));
  const of = (limit: number | undefined, render: (value: number) => string): string => (limit === undefined ? "" : `/${render(limit)}`);
  if (limitOf.has("iterations")) parts.push(`${use.chainIterations}${of(limitOf.get("iterations"), String)} iterations`);
  if (totalTokens(use.usage) > 0 || limitOf.has("tokens"))
    parts.push(`${renderTokens(budgetTokens(use.usage))}${of(limitOf.get("tokens"), renderTokens)} tokens`);
  if (totalTokens(use.usage) > 0 || limitOf.has("cost")) parts.push(`${renderCost(use.costUsd)}${of(limitOf.get("cost"), renderCost)}`);
  if (limitOf.has("time")) parts.push(`${renderShortDuration(nowMs - use.startedAtMs)}${of(limitOf.get("time"), renderShortDuration)}`);
  return parts;
}

const HELP: readonly string[] = [
  "s       stop after this iteration, as codex-self-iter stop does",
  "l       show or hide what the agent prints",
  "?       show or hide this help",
  "Ctrl-C  stop now; the next start repeats this iteration",
];

function keyRows({ help, keys, log, stops }: LiveControls): readonly (readonly [text: string, tone: Tone])[] {
  if (!keys) return [];
  const stop: readonly (readonly [string, Tone])[] = stops ? [["Stopping after this iteration.", "warning"]] : [];
  if (help) return [...stop, ...HELP.map((text) => [text, "dim"] as const)];
  const hints = [...(stops ? [] : ["s stop after this iteration"]), log ? "l hide the log" : "l log", "? help"];
  return [...stop, [hints.join(" · "), "dim"]];
}

function headline(view: LiveView, { nowMs, utcOffsetMinutes }: LiveOptions): string {
  const elapsed = renderShortDuration(nowMs - view.sinceMs);
  // One step a second, like the clock beside it, so that an idle block needs no redraw.
  const spinner = SPINNER[Math.floor(nowMs / 1_000) % SPINNER.length] ?? "";
  if (view.wait !== null && view.phase === "waiting") {
    const left = renderShortDuration(Math.max(0, view.wait.untilMs - nowMs));
    const until = renderClock(view.wait.untilMs, utcOffsetMinutes);
    return `${spinner} Waiting ${left}, until ${until} · ${renderWaitCause(view.wait.cause)}`;
  }
  if (view.phase === "starting") return `${spinner} ${view.iteration === 0 ? "Starting" : "Between iterations"} · ${elapsed}`;
  const role = view.role === "" ? [] : [view.role];
  return [`${spinner} Iteration ${view.iteration}`, ...role, elapsed].join(" · ");
}
