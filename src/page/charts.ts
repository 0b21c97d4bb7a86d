import uPlot from "uplot";
import type { PageData, PageEntry } from "../report/page/page-data.ts";
import { renderCost, renderTokens } from "../core/chain/usage.ts";
import { renderShortDuration } from "../report/quantities.ts";
import { element } from "./dom.ts";
import { ENDS } from "./ends.ts";
import { colorOf, onThemeChange } from "./theme.ts";
import { renderTime } from "./time.ts";
import { paintTimeline, TIMELINE_HEIGHT } from "./timeline.ts";

const HEIGHT = 156;
const FONT = "12px system-ui, sans-serif";
const AXIS_WIDTH = 54;
const X_AXIS_HEIGHT = 26;
const DAY_SECONDS = 86_400;
const WIDTH_MIN = 200;
/** Of lines and bars. */
const COLOR = "--accent";

type Points = { readonly x: number[]; readonly y: (number | null)[]; readonly entries: readonly PageEntry[] };

type Chart = {
  readonly title: string;
  /** Read to people who do not see the chart. */
  readonly about: string;
  /** Shown in place of the chart; null if there is one. */
  readonly missing: string | null;
  readonly points: Points;
  readonly render: (value: number) => string;
  /** The text beside a value of the axis. */
  readonly renderTick: (value: number) => string;
  readonly kind: "bars" | "steps" | "timeline";
};

/** Draws the charts into a container that the page already shows. */
export function showCharts(container: HTMLElement, data: PageData, open: (iteration: number) => void): void {
  if (data.entries.length === 0) {
    container.remove();
    return;
  }
  for (const chart of listCharts(data)) {
    const place = element("div", { class: "plot" });
    const note = element("p", { class: "note", role: "status" });
    const heading = element("h2", {}, chart.title);
    container.append(element("section", { class: `card chart ${chart.kind}` }, heading, place, note));
    if (chart.missing !== null) {
      place.replaceWith(element("p", { class: "hint" }, chart.missing));
      continue;
    }
    if (chart.kind === "timeline") note.before(renderKey(chart.points.entries));
    drawChart(chart, place, note, open);
  }
}

function listCharts(data: PageData): readonly Chart[] {
  const plan = data.entries.filter(({ planTotal }) => planTotal !== undefined && planTotal > 0);
  // A repeated iteration has several records. What the repetitions used belongs to it as well.
  const numbered = sumByIteration(data.entries);
  const priced = numbered.some(({ costUsd }) => costUsd !== undefined);
  const counted = numbered.some(({ tokens }) => tokens !== undefined);
  const times = data.entries.filter(({ at }) => at !== "").toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return [
    {
      title: "Open plan items",
      kind: "steps",
      missing: plan.length === 0 ? "The plan has no checkboxes, so there is nothing to count down." : null,
      about: `${plan.at(0)?.planTotal ?? 0} items at the start, ${openItems(plan.at(-1))} open now`,
      points: fromStart(toPoints(plan, openItems)),
      render: (value) => `${value} open`,
      renderTick: renderWhole,
    },
    {
      title: "Tokens per iteration",
      kind: "bars",
      missing: counted ? null : "The agent reports no tokens.",
      about: `${renderTokens(data.tokens)} tokens in ${data.iterations} iterations`,
      points: toPoints(numbered, ({ tokens }) => tokens ?? null),
      render: renderTokens,
      renderTick: (value) => renderTokens(value).replace(".0", ""),
    },
    {
      title: "Cost per iteration",
      kind: "bars",
      missing: priced ? null : "The cost is unknown: there is no price for the model. Set price-input-usd and price-output-usd.",
      about: data.costUsd === null ? "cost unknown" : `${renderCost(data.costUsd)} in all`,
      points: toPoints(numbered, ({ costUsd }) => costUsd ?? null),
      render: renderCost,
      renderTick: (value) => `$${Number(value.toFixed(4))}`,
    },
    {
      title: "Timeline",
      kind: "timeline",
      missing: times.length === 0 ? "No record has a time." : null,
      about: `${times.length} records in ${renderShortDuration(data.elapsedMs)}`,
      points: { x: times.map(({ at }) => Date.parse(at) / 1_000), y: times.map(() => 1), entries: times },
      render: () => "",
      renderTick: () => "",
    },
  ];
}

/** The count before the first iteration, from which the line falls. */
function fromStart({ entries, x, y }: Points): Points {
  const [first] = entries;
  if (first === undefined) return { entries, x, y };
  const before = openItems(first) + (first.completedItems?.length ?? 0);
  return { entries: [first, ...entries], x: [(x[0] ?? 1) - 1, ...x], y: [before, ...y] };
}

function openItems(entry: PageEntry | undefined): number {
  return Math.max(0, (entry?.planTotal ?? 0) - (entry?.planDone ?? 0));
}

function toPoints(entries: readonly PageEntry[], value: (entry: PageEntry) => number | null): Points {
  const last = new Map(entries.map((entry) => [entry.iteration, entry] as const));
  const unique = [...last.values()].toSorted((a, b) => a.iteration - b.iteration);
  return { x: unique.map(({ iteration }) => iteration), y: unique.map(value), entries: unique };
}

function sumByIteration(entries: readonly PageEntry[]): readonly PageEntry[] {
  const sums = new Map<number, PageEntry>();
  for (const entry of entries) {
    const before = sums.get(entry.iteration);
    const tokens = add(before?.tokens, entry.tokens);
    const costUsd = add(before?.costUsd, entry.costUsd);
    sums.set(entry.iteration, { ...entry, ...(tokens === undefined ? {} : { tokens }), ...(costUsd === undefined ? {} : { costUsd }) });
  }
  return [...sums.values()];
}

function add(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : a + b;
}

/** Draws a chart, and again with each change of the width or the theme. Arrow keys move its mark, Enter opens the iteration. */
function drawChart(chart: Chart, place: HTMLElement, note: HTMLElement, open: (iteration: number) => void): void {
  let plot: uPlot | null = null;
  let index: number | null = null;
  const frame = element("div", {
    class: "frame",
    tabindex: 0,
    role: "group",
    "aria-label": `${chart.title}: ${chart.about}. Arrow keys move along the iterations, Enter opens one.`,
  });
  place.append(frame);
  const describe = (at: number | null): void => {
    index = at;
    const entry = at === null ? undefined : chart.points.entries[at];
    note.textContent = entry === undefined ? chart.about : describePoint(chart, entry, chart.points.y[at ?? 0] ?? null);
  };
  const measureWidth = (): number => Math.max(WIDTH_MIN, place.clientWidth);
  const draw = (): void => {
    plot?.destroy();
    plot = new uPlot(optionsOf(chart, measureWidth(), describe), [chart.points.x, chart.points.y], frame);
    describe(null);
  };
  draw();
  onThemeChange(draw);
  new ResizeObserver(() => {
    const width = measureWidth();
    if (plot !== null && plot.width !== width) plot.setSize({ width, height: plot.height });
  }).observe(place);
  const openCurrent = (): void => {
    const entry = index === null ? undefined : chart.points.entries[index];
    if (entry !== undefined) open(entry.iteration);
  };
  frame.addEventListener("click", openCurrent);
  frame.addEventListener("keydown", (event) => {
    const { length } = chart.points.x;
    const start = index ?? -1;
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: start + 1,
      ArrowLeft: index === null ? length - 1 : start - 1,
      Home: 0,
      End: length - 1,
    };
    const target = targets[event.key];
    if (event.key === "Enter") {
      // Its default would act on the row that gets the focus, and close it.
      event.preventDefault();
      openCurrent();
    }
    if (target === undefined || plot === null || length === 0) return;
    event.preventDefault();
    const at = Math.min(length - 1, Math.max(0, target));
    plot.setCursor({ left: plot.valToPos(chart.points.x[at] ?? 0, "x"), top: 10 }, false);
    describe(at);
  });
}

function describePoint(chart: Chart, entry: PageEntry, value: number | null): string {
  const { at, end, iteration, tookMs } = entry;
  const facts = [ENDS[end].label];
  if (chart.kind !== "timeline") facts.unshift(value === null ? "unknown" : chart.render(value));
  else if (at !== "") facts.push(renderTime(at));
  if (chart.kind === "timeline" && tookMs !== undefined) facts.push(renderShortDuration(tookMs));
  return `Iteration ${iteration}: ${facts.join(" · ")}`;
}

function optionsOf(chart: Chart, width: number, describe: (index: number | null) => void): uPlot.Options {
  const isTimeline = chart.kind === "timeline";
  const color = colorOf(COLOR);
  const axis: uPlot.Axis = {
    stroke: colorOf("--muted"),
    font: FONT,
    size: X_AXIS_HEIGHT,
    gap: 6,
    grid: { stroke: colorOf("--grid"), width: 1 },
    ticks: { show: false },
  };
  const { x } = chart.points;
  const [low = 0, high = 1] = [x.at(0), x.at(-1)];
  const side = chart.kind === "steps" ? 0.2 : 0.6;
  const isFew = !isTimeline && x.length <= 12;
  return {
    width,
    height: isTimeline ? TIMELINE_HEIGHT : HEIGHT,
    // The first time stands below the plot's edge.
    padding: isTimeline ? [12, 24, 0, 24] : [12, 12, 0, 0],
    legend: { show: false },
    cursor: {
      y: false,
      drag: { x: false, y: false },
      points: { show: !isTimeline, size: 9, fill: color, stroke: colorOf("--card"), width: 2 },
    },
    scales: {
      x: isTimeline ? { time: true, range: () => widen(chart.points.entries) } : { time: false, range: () => [low - side, high + side] },
      y: isTimeline ? { range: [0, 1] } : { range: (_, _min, max) => [0, max > 0 ? max * 1.08 : 1] },
    },
    axes: [
      isTimeline
        ? {
            ...axis,
            grid: { show: false },
            space: 64,
            values: (_, times, _axis, _space, step) => times.map((time, index) => timeWords(time, times[index - 1], step)),
          }
        : {
            ...axis,
            grid: { show: false },
            incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000],
            ...(isFew ? { splits: () => [...x] } : {}),
            values: (_, values) => values.map(renderWhole),
          },
      isTimeline ? { show: false } : { ...axis, size: AXIS_WIDTH, values: (_, values) => values.map(chart.renderTick) },
    ],
    series: [{}, seriesOf(chart, color)],
    hooks: {
      setCursor: [({ cursor }) => describe(cursor.idx ?? null)],
      ...(isTimeline ? { draw: [(plot: uPlot) => paintTimeline(plot, chart.points.entries, (end) => colorOf(ENDS[end].color))] } : {}),
    },
  };
}

/** From the start of the first iteration to the end of the last, in seconds. A single moment has no width. */
function widen(entries: readonly PageEntry[]): [number, number] {
  const starts = entries.map(({ at, tookMs = 0 }) => Date.parse(at) - tookMs);
  const ends = entries.map(({ at }) => Date.parse(at));
  const [min, max] = [starts.reduce((a, b) => Math.min(a, b)) / 1_000, ends.reduce((a, b) => Math.max(a, b)) / 1_000];
  const room = Math.max((max - min) * 0.01, 1);
  return [min - room, max + room];
}

/** A time of day; the date where the day changes. */
function timeWords(seconds: number, before: number | undefined, stepSeconds: number): string {
  const date = new Date(seconds * 1_000);
  const day = date.toLocaleDateString(undefined, { month: "short", day: "numeric" });
  const isNewDay = before === undefined || new Date(before * 1_000).getDate() !== date.getDate();
  return stepSeconds >= DAY_SECONDS || isNewDay
    ? day
    : date.toLocaleTimeString(undefined, {
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
        ...(stepSeconds < 60 ? { second: "2-digit" } : {}),
      });
}

function renderWhole(value: number): string {
  return Number.isInteger(value) ? String(value) : "";
}

function seriesOf(chart: Chart, color: string): uPlot.Series {
  const { bars, stepped } = uPlot.paths;
  switch (chart.kind) {
    case "steps":
      return {
        stroke: color,
        width: 2,
        fill: colorOf(COLOR, 0.14),
        points: { show: chart.points.x.length <= 40, size: 6, fill: color },
        ...(stepped === undefined ? {} : { paths: stepped({ align: 1 }) }),
      };
    case "bars":
      return {
        stroke: color,
        width: 0,
        fill: color,
        points: { show: false },
        ...(bars === undefined ? {} : { paths: bars({ size: [0.72, 36], radius: 0.15 }) }),
      };
    case "timeline":
      return { paths: () => null, points: { show: false } };
  }
}

/** The signs and words of the colors in the timeline, as far as they occur. */
function renderKey(entries: readonly PageEntry[]): HTMLElement {
  const ends = [...new Set(entries.map(({ end }) => end))];
  return element(
    "ul",
    { class: "key" },
    ...ends.map((end) => {
      const swatch = element("span", { class: "swatch", "aria-hidden": true });
      swatch.style.background = `var(${ENDS[end].color})`;
      return element("li", {}, swatch, ENDS[end].label);
    }),
  );
}
