import type uPlot from "uplot";
import type { PageEntry } from "../report/page/page-data.ts";

export const TIMELINE_HEIGHT = 72;
/** An iteration of a long chain would be thinner than a line. */
const BAR_WIDTH_MIN = 2;

/** Paints each iteration from its start to its end, in the color of its result. The plot's x values are the ends, in seconds. */
export function paintTimeline(plot: uPlot, entries: readonly PageEntry[], colorOfEnd: (end: PageEntry["end"]) => string): void {
  const { ctx } = plot;
  const { height, left, top, width } = plot.bbox;
  const colors = new Map<PageEntry["end"], string>();
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, width, height);
  ctx.clip();
  for (const { at, end, tookMs = 0 } of entries) {
    const endSeconds = Date.parse(at) / 1_000;
    const from = plot.valToPos(endSeconds - tookMs / 1_000, "x", true);
    const to = plot.valToPos(endSeconds, "x", true);
    const barWidth = Math.max(to - from - 1, BAR_WIDTH_MIN * devicePixelRatio);
    const color = colors.get(end) ?? colorOfEnd(end);
    colors.set(end, color);
    ctx.fillStyle = color;
    ctx.fillRect(to - barWidth, top + height * 0.2, barWidth, height * 0.6);
  }
  ctx.restore();
}
