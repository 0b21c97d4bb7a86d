import stringWidth from "string-width";
import type { LoopEvent } from "../../core/chain/events.ts";
import type { ChainLimits } from "../../core/chain/spec.ts";
import type { Log } from "../../ports/host.ts";
import { renderPlainEvent } from "../../report/event-text.ts";
import { beginLiveView, evolveLiveView, type LiveView, NO_LIVE_CONTROLS, renderLiveView } from "../../report/live-view.ts";
import { wrapWords } from "../../report/terminal.ts";

export type LiveLogOptions = {
  readonly write: (text: string) => void;
  readonly nowMs: () => number;
  readonly utcOffsetMinutes: (atMs: number) => number;
  /** The terminal's current size; it may change while the loop runs. */
  readonly size: () => { readonly columns: number; readonly rows: number };
  readonly color: boolean;
  /** The limits of the chain; null shows none. */
  readonly limits: ChainLimits | null;
  /** The caller shows what follows from the end of the run. */
  readonly isNextShown: boolean;
  /** Starts a timer that does not keep the process alive. */
  readonly setInterval: (callback: () => void, ms: number) => unknown;
  readonly clearInterval: (timer: unknown) => void;
};

const REDRAW_MS = 100;

const HIDE_CURSOR = "\u001B[?25l";
const SHOW_CURSOR = "\u001B[?25h";
const CLEAR_BELOW = "\u001B[0J";

/** Of lines that wait for the next redraw. An agent that prints without end must not fill the memory. */
const QUEUE_CHARS_MAX = 256 * 1024;
/** What `l` shows at once of what the agent printed before. */
const RECENT_MAX = 10;

export type LiveKey = "stop" | "log" | "help";

export type LiveLog = Log & {
  /** Takes a key that the user pressed. */
  press(key: LiveKey): void;
  /** Shows that keys work. */
  enableKeys(): void;
  /** Removes the block and shows the cursor, before the process is suspended. */
  suspend(): void;
  /** Draws the block again, on whatever the terminal shows by now. */
  resume(): void;
};

/** Keeps a block with the loop's current step at the bottom of a terminal. Each redraw is one write, so the block does not flicker. */
export function createLiveLog(options: LiveLogOptions): LiveLog {
  return new TerminalLog(options);
}

class TerminalLog implements LiveLog {
  readonly #options: LiveLogOptions;
  #view: LiveView;
  #controls = NO_LIVE_CONTROLS;
  #recent: readonly LoopEvent[] = [];
  #queued = "";
  #drawn: readonly string[] = [];
  #drawnAtMs = Number.NEGATIVE_INFINITY;
  #isCursorHidden = false;
  #isClosed = false;
  #isSuspended = false;
  #timer: unknown;

  constructor(options: LiveLogOptions) {
    this.#options = options;
    this.#view = beginLiveView(options.nowMs());
    this.#timer = this.#startTimer();
  }

  emit(event: LoopEvent): void {
    if (this.#isClosed) return;
    this.#view = evolveLiveView(this.#view, event);
    if (event.kind === "agent") this.#recent = [...this.#recent, event].slice(-RECENT_MAX);
    if (scrolls(event, this.#controls.log)) this.#print(event);
    if (this.#options.nowMs() - this.#drawnAtMs >= REDRAW_MS) this.#draw();
  }

  press(key: LiveKey): void {
    if (this.#isClosed) return;
    const before = this.#controls;
    if (key === "log" && !before.log) for (const event of this.#recent) if (!scrolls(event, false)) this.#print(event);
    this.#controls = {
      ...before,
      log: before.log !== (key === "log"),
      help: before.help !== (key === "help"),
      stops: before.stops || key === "stop",
    };
    this.#draw();
  }

  enableKeys(): void {
    this.#controls = { ...this.#controls, keys: true };
  }

  suspend(): void {
    this.#isSuspended = true;
    this.#options.clearInterval(this.#timer);
    this.#remove();
  }

  resume(): void {
    if (this.#isClosed) return;
    this.#isSuspended = false;
    this.#options.clearInterval(this.#timer);
    this.#timer = this.#startTimer();
    [this.#drawn, this.#isCursorHidden] = [[], false];
    this.#draw();
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.suspend();
  }

  #startTimer(): unknown {
    return this.#options.setInterval(() => this.#draw(), REDRAW_MS);
  }

  #draw(): void {
    if (this.#isSuspended) return;
    const { color, limits, nowMs, size, utcOffsetMinutes, write } = this.#options;
    const { columns, rows } = sizeOrDefault(size());
    const atMs = nowMs();
    const shown = { nowMs: atMs, columns, rows, utcOffsetMinutes: utcOffsetMinutes(atMs), color, limits, controls: this.#controls };
    const block = renderLiveView(this.#view, shown);
    if (this.#queued === "" && block.join("\n") === this.#drawn.join("\n")) return;
    const cursor = this.#isCursorHidden ? "" : HIDE_CURSOR;
    // The cursor rests at the start of a row, so that a "^C" that the terminal echoes there does not wrap into another row.
    write(cursor + erase(this.#drawn, columns) + this.#queued + block.join("\n") + (block.length > 0 ? "\r" : ""));
    this.#isCursorHidden = true;
    this.#queued = "";
    this.#drawn = block;
    this.#drawnAtMs = atMs;
  }

  #print(event: LoopEvent): void {
    const { color, isNextShown, size, utcOffsetMinutes } = this.#options;
    if (this.#queued.length >= QUEUE_CHARS_MAX) return;
    const terminal = { columns: sizeOrDefault(size()).columns, wrapWords };
    this.#queued += renderPlainEvent(event, { utcOffsetMinutes: utcOffsetMinutes(event.atMs), color, terminal, isNextShown });
  }

  #remove(): void {
    const { columns } = sizeOrDefault(this.#options.size());
    const rest = erase(this.#drawn, columns) + this.#queued + (this.#isCursorHidden ? SHOW_CURSOR : "");
    [this.#drawn, this.#queued, this.#isCursorHidden] = [[], "", false];
    if (rest !== "") this.#options.write(rest);
  }
}

/** Some pseudo-terminals report zero columns and rows. */
function sizeOrDefault({ columns, rows }: { readonly columns: number; readonly rows: number }) {
  return { columns: columns > 0 ? columns : 80, rows: rows > 0 ? rows : 24 };
}

/** The block shows the agent's actions and counts waits down, so those events scroll only on request. */
function scrolls(event: LoopEvent, showsLog: boolean): boolean {
  if (event.kind === "agent") return showsLog || event.event.kind === "warning";
  return event.kind !== "turn-started" && event.kind !== "waiting";
}

/** Clears the block. A terminal that was made narrower since has wrapped the block's rows. */
function erase(block: readonly string[], columns: number): string {
  if (block.length === 0) return "";
  const rows = block.reduce((sum, row) => sum + Math.max(1, Math.ceil(stringWidth(row) / Math.max(1, columns))), 0);
  return `\r${rows > 1 ? `\u001B[${rows - 1}A` : ""}${CLEAR_BELOW}`;
}
