import { describe, expect, it } from "vitest";
import { createLiveLog } from "../../../src/adapters/terminal/live-log.ts";
import type { LoopEvent } from "../../../src/core/chain/events.ts";
import { displayWidth } from "../../../src/report/terminal.ts";
import { type EventOf, HOSTILE, iterationEnded, sampleEvents, T0 } from "../../helpers/loop-events.ts";

/** As much of a terminal as the log uses: it wraps, scrolls, moves up, and clears downwards. Anything else is an error. */
function createTerminal(columns: number) {
  const rows: string[] = [""];
  let row = 0;
  let column = 0;
  const terminal = { columns, rows, cursorHidden: false, writes: 0, write, narrow };
  /** Wraps what is on the screen anew, as terminals do when their window is made smaller. */
  function narrow(to: number): void {
    const wrapped = rows.flatMap((text) => text.match(new RegExp(`.{1,${to}}`, "gu")) ?? [""]);
    rows.splice(0, rows.length, ...wrapped);
    terminal.columns = to;
    row = rows.length - 1;
    column = rows[row]?.length ?? 0;
  }
  function put(character: string): void {
    const width = displayWidth(character);
    if (column + width > terminal.columns) newLine();
    rows[row] = (rows[row] ?? "") + character;
    column += width;
  }
  function newLine(): void {
    row += 1;
    column = 0;
    rows[row] ??= "";
  }
  function write(text: string): void {
    terminal.writes += 1;
    for (const [token] of text.matchAll(/\u001B\[\??\d*[A-Za-z]|[^]/gu)) {
      const up = /^\u001B\[(\d+)A$/.exec(token);
      if (token === "\n") newLine();
      else if (token === "\r") column = 0;
      else if (up !== null) row -= Number(up[1]);
      else if (token === "\u001B[0J") {
        expect(column).toBe(0);
        rows.splice(row, rows.length, "");
      } else if (token === "\u001B[?25l") terminal.cursorHidden = true;
      else if (token === "\u001B[?25h") terminal.cursorHidden = false;
      else if (/^\u001B\[\d+m$/.test(token)) continue;
      else {
        expect(token).not.toMatch(/^\p{Cc}$/u);
        put(token);
      }
    }
  }
  return terminal;
}

function createRig({ columns = 80, rows = 24, color = false } = {}) {
  const terminal = createTerminal(columns);
  const rig = { nowMs: T0, ticking: false, tick: () => {}, terminal };
  const log = createLiveLog({
    write: terminal.write,
    nowMs: () => rig.nowMs,
    utcOffsetMinutes: () => 0,
    size: () => ({ columns: terminal.columns, rows }),
    color,
    setInterval: (callback) => {
      rig.ticking = true;
      rig.tick = callback;
      return 7;
    },
    clearInterval: (timer) => {
      expect(timer).toBe(7);
      rig.ticking = false;
    },
  });
  const emit = (...events: LoopEvent[]): void => events.forEach((event) => log.emit(event));
  const pass = (ms: number): void => {
    for (let left = ms; left > 0; left -= 100) {
      rig.nowMs += 100;
      rig.tick();
    }
  };
  return { rig, terminal, log, emit, pass };
}

const begun: EventOf<"iteration-started"> = { kind: "iteration-started", atMs: T0, iteration: 13, goal: "write b.txt" };
const command = (text: string): LoopEvent => ({ kind: "agent", atMs: T0, event: { kind: "command", text } });

describe("the live log", () => {
  it("keeps one block below the lines that scroll", () => {
    const { emit, pass, terminal } = createRig();
    emit(begun, command("npm test"));
    pass(80_000);
    expect(terminal.rows).toEqual([
      "14:00:00  Iteration 13: write b.txt",
      expect.stringMatching(/^. Iteration 13 · 1m 20s$/) as string,
      "  Goal  write b.txt",
      "  Last  $ npm test",
    ]);
    emit(iterationEnded());
    pass(100);
    expect(terminal.rows.slice(1)).toEqual([
      "14:00:00  Iteration 13 ended (1m 20s, changed, commit 012345678, 12.3k tokens, 1",
      "20.0k in all)",
      "         | wrote b.txt",
      "         | Next: write c.txt",
      expect.stringMatching(/^. Between iterations · 1m 20s · 120.0k tokens$/) as string,
    ]);
  });

  it("counts a wait down", () => {
    const { emit, pass, terminal } = createRig();
    emit({ kind: "waiting", atMs: T0, untilMs: T0 + 80_000, cause: "no-change" });
    pass(20_000);
    expect(terminal.rows.at(-1)).toMatch(/^. Waiting 1m 00s, until 14:01:20 · the last iteration changed nothing$/);
  });

  it("redraws at most ten times a second, however much happens", () => {
    const { emit, rig, terminal } = createRig();
    emit(begun);
    const before = terminal.writes;
    for (let ms = 0; ms < 1_000; ms += 1) {
      rig.nowMs += 1;
      emit(command(`step ${ms}`));
      if (ms % 100 === 99) rig.tick();
    }
    expect(terminal.writes - before).toBeGreaterThan(5);
    expect(terminal.writes - before).toBeLessThanOrEqual(10);
  });

  it("writes nothing while nothing changes, and once a second for its clock", () => {
    const { emit, pass, terminal } = createRig();
    emit(begun);
    pass(100);
    const before = terminal.writes;
    pass(10_000);
    expect(terminal.writes - before).toBe(10);
  });

  it.each([1, 2, 10, 20, 39, 40])("leaves no rubbish on a terminal of %i columns", (columns) => {
    const { emit, log, pass, terminal } = createRig({ columns });
    emit(begun, command("日本語".repeat(30)));
    pass(5_000);
    expect(terminal.rows.filter((row) => /[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]/.test(row)).length).toBeLessThanOrEqual(1);
    for (const row of terminal.rows) expect(displayWidth(row)).toBeLessThanOrEqual(Math.max(2, columns));
    log.close();
    expect(terminal.rows.join("")).toBe("14:00:00  Iteration 13: write b.txt");
  });

  it("clears the whole block after the terminal was made narrower", () => {
    const { emit, log, pass, terminal } = createRig({ columns: 100 });
    emit({ ...begun, goal: "x".repeat(60) }, command("y".repeat(60)));
    pass(1_000);
    expect(terminal.rows).toHaveLength(4);
    terminal.narrow(25);
    pass(1_000);
    expect(terminal.rows.filter((row) => row.includes("yy"))).toHaveLength(1);
    log.close();
    expect(terminal.rows.join("")).toBe(`14:00:00  Iteration 13: ${"x".repeat(60)}`);
  });

  it("takes a terminal that does not know its size for a usual one", () => {
    let printed = "";
    const log = createLiveLog({
      write: (text) => (printed += text),
      nowMs: () => T0,
      utcOffsetMinutes: () => 0,
      size: () => ({ columns: 0, rows: 0 }),
      color: false,
      setInterval: () => 1,
      clearInterval: () => {},
    });
    log.emit(begun);
    expect(printed).toContain("Iteration 13 · 0s\n  Goal  write b.txt");
  });

  it("draws one row where the terminal has few", () => {
    const { emit, pass, terminal } = createRig({ rows: 4 });
    emit(begun, command("npm test"));
    pass(1_000);
    expect(terminal.rows).toHaveLength(2);
  });

  it("takes its block away and gives the cursor back when it is closed, once", () => {
    const { emit, log, rig, terminal } = createRig();
    emit(begun);
    expect(terminal.cursorHidden).toBe(true);
    emit({ kind: "run-ended", atMs: T0, reason: "completed", message: "All well.", remedy: "Merge it.", iterations: 2 });
    log.close();
    expect(terminal.cursorHidden).toBe(false);
    expect(rig.ticking).toBe(false);
    expect(terminal.rows).toEqual([
      "14:00:00  Iteration 13: write b.txt",
      "14:00:00  Ended after 2 iterations: completed. All well.",
      "         | Merge it.",
      "",
    ]);
    const { writes } = terminal;
    log.close();
    emit({ kind: "notice", atMs: T0, text: "late" });
    expect(terminal.writes).toBe(writes);
  });

  it("writes nothing at all where nothing happened", () => {
    const { log, terminal } = createRig();
    log.close();
    expect(terminal.writes).toBe(0);
  });

  it("lets no text move the cursor", () => {
    const { emit, pass } = createRig({ color: true });
    for (const event of sampleEvents(HOSTILE)) {
      emit(event);
      pass(100);
    }
    // The terminal above refuses every control that is not the log's own.
  });
});
