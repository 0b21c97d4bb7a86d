import stringWidth from "string-width";
import type { LoopEvent } from "../../core/chain/events.ts";
import type { Log } from "../../ports/host.ts";
import { renderPlainEvent } from "../../report/event-text.ts";
import { beginLiveView, evolveLiveView, renderLiveView } from "../../report/live-view.ts";

export type LiveLogOptions = {
  readonly write: (text: string) => void;
  readonly nowMs: () => number;
  readonly utcOffsetMinutes: (atMs: number) => number;
  /** The terminal's current size; it may change while the loop runs. */
  readonly size: () => { readonly columns: number; readonly rows: number };
  readonly color: boolean;
  /** Starts a timer that does not keep the process alive. */
  readonly setInterval: (callback: () => void, ms: number) => unknown;
  readonly clearInterval: (timer: unknown) => void;
};

const REDRAW_MS = 100;

const HIDE_CURSOR = "\u001B[?25l";
const SHOW_CURSOR = "\u001B[?25h";
const CLEAR_BELOW = "\u001B[0J";

/** Keeps a block with the loop's current step at the bottom of a terminal. Each redraw is one write, so the block does not flicker. */
export function createLiveLog(options: LiveLogOptions): Log {
  const { write, nowMs, size, utcOffsetMinutes, color } = options;
  let view = beginLiveView(nowMs());
  let queued = "";
  let drawn: readonly string[] = [];
  let drawnAtMs = Number.NEGATIVE_INFINITY;
  let hidden = false;
  let closed = false;

  const draw = (): void => {
    const { columns, rows } = sizeOrDefault(size());
    const atMs = nowMs();
    const block = renderLiveView(view, { nowMs: atMs, columns, rows, utcOffsetMinutes: utcOffsetMinutes(atMs), color });
    if (queued === "" && block.join("\n") === drawn.join("\n")) return;
    const cursor = hidden ? "" : HIDE_CURSOR;
    // The cursor rests at the start of a row, so that a "^C" that the terminal echoes there does not wrap into another row.
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
      if (scrolls(event)) {
        const { columns } = sizeOrDefault(size());
        queued += renderPlainEvent(event, { utcOffsetMinutes: utcOffsetMinutes(event.atMs), color, columns });
      }
      if (nowMs() - drawnAtMs >= REDRAW_MS) draw();
    },
    close() {
      if (closed) return;
      closed = true;
      options.clearInterval(timer);
      const rest = erase(drawn, sizeOrDefault(size()).columns) + queued + (hidden ? SHOW_CURSOR : "");
      if (rest !== "") write(rest);
    },
  };
}

/** Some pseudo-terminals report zero columns and rows. */
function sizeOrDefault({ columns, rows }: { readonly columns: number; readonly rows: number }) {
  return { columns: columns > 0 ? columns : 80, rows: rows > 0 ? rows : 24 };
}

/** The block shows the agent's actions and counts waits down, so those events do not scroll. */
function scrolls(event: LoopEvent): boolean {
  return event.kind === "agent" ? event.event.kind === "warning" : event.kind !== "turn-started" && event.kind !== "waiting";
}

/** Clears the block. A terminal that was made narrower since has wrapped the block's rows. */
function erase(block: readonly string[], columns: number): string {
  if (block.length === 0) return "";
  const rows = block.reduce((sum, row) => sum + Math.max(1, Math.ceil(stringWidth(row) / Math.max(1, columns))), 0);
  return `\r${rows > 1 ? `\u001B[${rows - 1}A` : ""}${CLEAR_BELOW}`;
}
