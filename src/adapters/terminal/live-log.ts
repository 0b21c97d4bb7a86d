import type { LoopEvent } from "../../core/chain/events.ts";
import type { Log } from "../../ports/host.ts";
import { renderPlainEvent } from "../../report/event-text.ts";
import { displayWidth, stripPaint } from "../../report/terminal.ts";
import { beginLiveView, evolveLiveView, renderLiveView } from "../../report/live-view.ts";

export type LiveLogOptions = {
  readonly write: (text: string) => void;
  readonly nowMs: () => number;
  readonly utcOffsetMinutes: (atMs: number) => number;
  /** The terminal's size now: it changes while the loop runs. */
  readonly size: () => { readonly columns: number; readonly rows: number };
  /** False where NO_COLOR is set. */
  readonly color: boolean;
  /** A timer that should not keep the process alive. */
  readonly setInterval: (callback: () => void, ms: number) => unknown;
  readonly clearInterval: (timer: unknown) => void;
};

/** At most ten redraws a second, however much the agent says. */
const REDRAW_MS = 100;

const HIDE_CURSOR = "\u001B[?25l";
const SHOW_CURSOR = "\u001B[?25h";
const CLEAR_BELOW = "\u001B[0J";

/**
 * Keeps one block at the bottom of a terminal that tells what the loop is at, and lets the lines of everything that is over
 * scroll above it. What the agent does shows in the block alone. Each redraw is one write, so it does not flicker.
 */
export function createLiveLog(options: LiveLogOptions): Log {
  const { write, nowMs, size, utcOffsetMinutes, color } = options;
  let view = beginLiveView(nowMs());
  let queued = "";
  let drawn: readonly string[] = [];
  let drawnAtMs = Number.NEGATIVE_INFINITY;
  let hidden = false;
  let closed = false;

  const draw = (): void => {
    const { columns, rows } = knownSize(size());
    const atMs = nowMs();
    const block = renderLiveView(view, { nowMs: atMs, columns, rows, utcOffsetMinutes: utcOffsetMinutes(atMs), color });
    if (queued === "" && sameRows(block, drawn)) return;
    const cursor = hidden ? "" : HIDE_CURSOR;
    // The cursor rests at the start of a row: a "^C" that the terminal echoes there cannot wrap into another.
    write(cursor + erase(drawn, columns) + queued + block.join("\n") + (block.length > 0 ? "\r" : ""));
    hidden = true;
    queued = "";
    drawn = block;
    drawnAtMs = atMs;
  };
  const timer = options.setInterval(draw, REDRAW_MS);

  return {
    emit(event) {
      if (closed) return;
      view = evolveLiveView(view, event);
      if (scrolls(event)) queued += renderPlainEvent(event, { utcOffsetMinutes: utcOffsetMinutes(event.atMs), color });
      if (nowMs() - drawnAtMs >= REDRAW_MS) draw();
    },
    close() {
      if (closed) return;
      closed = true;
      options.clearInterval(timer);
      const rest = erase(drawn, knownSize(size()).columns) + queued + (hidden ? SHOW_CURSOR : "");
      if (rest !== "") write(rest);
    },
  };
}

/** Some pseudo-terminals say that they have no columns and no rows. */
function knownSize({ columns, rows }: { readonly columns: number; readonly rows: number }) {
  return { columns: columns > 0 ? columns : 80, rows: rows > 0 ? rows : 24 };
}

/** The block has a row of its own for what the agent does, and a count of its own for waits. */
function scrolls(event: LoopEvent): boolean {
  return event.kind === "agent" ? event.event.kind === "warning" : event.kind !== "turn-started" && event.kind !== "waiting";
}

/** Puts the cursor where the block began and clears the rest. A terminal made narrower since has wrapped the block's rows. */
function erase(block: readonly string[], columns: number): string {
  if (block.length === 0) return "";
  const rows = block.reduce((sum, row) => sum + Math.max(1, Math.ceil(displayWidth(stripPaint(row)) / Math.max(1, columns))), 0);
  return `\r${rows > 1 ? `\u001B[${rows - 1}A` : ""}${CLEAR_BELOW}`;
}

function sameRows(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((row, index) => row === other[index]);
}
