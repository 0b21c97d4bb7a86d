import type { IterationRecord } from "../core/chain/record.ts";
import { budgetTokens } from "../core/chain/usage.ts";
import { usageOf } from "./quantities.ts";

/** More labels of the axis would overlap. */
const POINTS_MAX = 30;
const LABELS_MAX = 12;
const SIZE = { width: 720, height: 300 };
/** Readable on a light and on a dark page. */
const COLOR = "#2da44e";
/** A line has two ends. */
const POINTS_MIN = 2;

/** `open` is the share of the plan, in percent: Mermaid would mark 0.2 of an item on the axis of a short plan. */
type Point = { readonly iteration: number; readonly open: number | null; readonly tokens: number };

/** Mermaid charts of the plan's open items and of the tokens per iteration, from numbers only; "" for fewer than two iterations. */
export function renderCharts(records: readonly IterationRecord[]): string {
  const points = listPoints(records).slice(-POINTS_MAX);
  const open = points.flatMap(({ iteration, open }) => (open === null ? [] : [{ iteration, value: open }]));
  const tokens = points.map(({ iteration, tokens }) => ({ iteration, value: Math.round(tokens / 100) / 10 }));
  const charts = [
    renderChart("Open plan items after each iteration", { axis: "% of the plan", kind: "line", points: open, top: 100 }),
    renderChart("Tokens of each iteration, without cached input (thousands)", { axis: "tokens (k)", kind: "bar", points: tokens }),
  ];
  return charts.filter((chart) => chart !== "").join("\n\n");
}

/** The records of one iteration number belong to one iteration that was repeated: its last counts, its tokens add up. */
function listPoints(records: readonly IterationRecord[]): readonly Point[] {
  const points = new Map<number, Point>();
  for (const record of records) {
    const { iteration, plan_done: done, plan_total: total } = record;
    if (!Number.isSafeInteger(iteration)) continue;
    const open =
      done === undefined || total === undefined ? null : Math.round(100 * Math.min(1, Math.max(0, total - done) / Math.max(1, total)));
    points.set(iteration, {
      iteration,
      open: Number.isSafeInteger(open) ? open : null,
      tokens: (points.get(iteration)?.tokens ?? 0) + budgetTokens(usageOf(record)),
    });
  }
  return [...points.values()];
}

/** Each number, or where they would overlap, a range, in which Mermaid chooses some. */
function renderAxis(iterations: readonly number[]): string {
  const [first = 0, last = 0] = [iterations[0], iterations.at(-1)];
  const isRange = iterations.length > LABELS_MAX && last - first === iterations.length - 1;
  return isRange ? `${first} --> ${last}` : `[${iterations.map((iteration) => `"${iteration}"`).join(", ")}]`;
}

type Chart = {
  readonly axis: string;
  readonly kind: "line" | "bar";
  readonly points: readonly { readonly iteration: number; readonly value: number }[];
  /** The end of the axis; by default the largest value. */
  readonly top?: number;
};

function renderChart(title: string, { axis, kind, points, top }: Chart): string {
  const isPlain = points.every(({ value }) => Number.isFinite(value) && value < 1e9);
  if (points.length < POINTS_MIN || !isPlain || points.every(({ value }) => value === 0)) return "";
  const end = top ?? Math.max(1, ...points.map(({ value }) => value));
  return [
    "```mermaid",
    `%%{init: ${JSON.stringify({ xyChart: SIZE, themeVariables: { xyChart: { plotColorPalette: COLOR } } })}}%%`,
    "xychart-beta",
    `  title "${title}"`,
    `  x-axis "iteration" ${renderAxis(points.map(({ iteration }) => iteration))}`,
    `  y-axis "${axis}" 0 --> ${end}`,
    `  ${kind} [${points.map(({ value }) => value).join(", ")}]`,
    "```",
  ].join("\n");
}
