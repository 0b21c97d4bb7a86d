import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { createLiveLog } from "../../../src/adapters/terminal/live-log.ts";
import type { LoopEvent } from "../../../src/core/chain/events.ts";
import { type EventOf, HOSTILE, iterationEnded, sampleEvents, T0 } from "../../helpers/loop-events.ts";

/** A terminal that wraps, scrolls, moves up and clears downwards; any other control sequence fails the test. */
function createTerminal(columns: number) {
  const rows: string[] = [""];
  let row = 0;
  let column = 0;
  const terminal = { columns, rows, cursorHidden: false, writes: 0, write, narrow };
  /** Wraps the rows again, as a terminal does when its window becomes narrower. */
  function narrow(to: number): void {
    const wrapped = rows.flatMap((text) => text.match(new RegExp(`.{1,${to}}`, "gu")) ?? [""]);
    rows.splice(0, rows.length, ...wrapped);
    terminal.columns = to;
    row = rows.length - 1;
    column = rows[row]?.length ?? 0;
  }
  function put(character: string): void {
    const width = stringWidth(character);
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

function createFixture({ columns = 80, rows = 24, color = false } = {}) {
  const terminal = createTerminal(columns);
  const fixture = { nowMs: T0, ticking: false, tick: () => {}, terminal };
  const log = createLiveLog({
    write: terminal.write,
    nowMs: () => fixture.nowMs,
    utcOffsetMinutes: () => 0,
    size: () => ({ columns: terminal.columns, rows }),
    color,
    limits: null,
    isNextShown: false,
    setInterval: (callback) => {
      fixture.ticking = true;
      fixture.tick = callback;
      return 7;
    },
    clearInterval: (timer) => {
      expect(timer).toBe(7);
      fixture.ticking = false;
    },
  });
  const emit = (...events: LoopEvent[]): void => events.forEach((event) => log.emit(event));
  const pass = (ms: number): void => {
    for (let left = ms; left > 0; left -= 100) {
      fixture.nowMs += 100;
      fixture.tick();
    }
  };
  return { fixture, terminal, log, emit, pass };
}

const begun: EventOf<"iteration-started"> = { kind: "iteration-started", atMs: T0, iteration: 13, goal: "write b.txt" };
const command = (text: string): LoopEvent => ({ kind: "agent", atMs: T0, event: { kind: "command", text } });

describe("the live log", () => {
  it("keeps one block below the lines that scroll, and wraps those at words", () => {
    const { emit, pass, terminal } = createFixture();
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
      "14:00:00  Iteration 13 ended (1m 20s, changed, commit 0123456, 8.3k tokens)",
      "         | Landed 0123456 with the tree fedcba987654",
      "         | Completed (1 of 1 plan item): write b.txt",
      "         | wrote b.txt",
      "         | Next: write c.txt",
      expect.stringMatching(/^. Between iterations · 1m 20s$/) as string,
      "  ████████████████ 1/1 items · 120.0k tokens · $0.5000",
    ]);
  });

  it("counts a wait down", () => {
    const { emit, pass, terminal } = createFixture();
    emit({ kind: "waiting", atMs: T0, untilMs: T0 + 80_000, cause: "no-change" });
    pass(20_000);
    expect(terminal.rows.at(-1)).toMatch(/^. Waiting 1m 00s, until 14:01:20 · the loop saw no change in the last iteration$/);
  });

  it("redraws at most ten times a second, however much happens", () => {
    const { emit, fixture, terminal } = createFixture();
    emit(begun);
    const before = terminal.writes;
    for (let ms = 0; ms < 1_000; ms += 1) {
      fixture.nowMs += 1;
      emit(command(`step ${ms}`));
      if (ms % 100 === 99) fixture.tick();
    }
    expect(terminal.writes - before).toBeGreaterThan(5);
    expect(terminal.writes - before).toBeLessThanOrEqual(10);
  });

  it("writes nothing while nothing changes, and once a second for its clock", () => {
    const { emit, pass, terminal } = createFixture();
    emit(begun);
    pass(100);
    const before = terminal.writes;
    pass(10_000);
    expect(terminal.writes - before).toBe(10);
  });

  it.each([1, 2, 10, 20, 39, 40])("leaves nothing behind on a terminal of %i columns", (columns) => {
    const { emit, log, pass, terminal } = createFixture({ columns });
    emit(begun, command("日本語".repeat(30)));
    pass(5_000);
    expect(terminal.rows.filter((row) => /[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]/.test(row)).length).toBeLessThanOrEqual(1);
    for (const row of terminal.rows) expect(stringWidth(row)).toBeLessThanOrEqual(Math.max(2, columns));
    log.close();
    expect(terminal.rows.join("").replaceAll(" ", "")).toMatch(/^(?:14:00:00|\*)Iteration13:writeb\.txt$/);
  });

  it("clears the whole block after the terminal became narrower", () => {
    const { emit, log, pass, terminal } = createFixture({ columns: 100 });
    emit({ ...begun, goal: "x".repeat(60) }, command("y".repeat(60)));
    pass(1_000);
    expect(terminal.rows).toHaveLength(4);
    terminal.narrow(25);
    pass(1_000);
    expect(terminal.rows.filter((row) => row.includes("yy"))).toHaveLength(1);
    log.close();
    expect(terminal.rows.join("")).toBe(`14:00:00  Iteration 13: ${"x".repeat(60)}`);
  });

  it("assumes 80 columns and 24 rows if the terminal reports no size", () => {
    let printed = "";
    const log = createLiveLog({
      write: (text) => (printed += text),
      nowMs: () => T0,
      utcOffsetMinutes: () => 0,
      size: () => ({ columns: 0, rows: 0 }),
      color: false,
      limits: null,
      isNextShown: false,
      setInterval: () => 1,
      clearInterval: () => {},
    });
    log.emit(begun);
    expect(printed).toContain("Iteration 13 · 0s\n  Goal  write b.txt");
  });

  it("draws one row on a terminal of few rows", () => {
    const { emit, pass, terminal } = createFixture({ rows: 4 });
    emit(begun, command("npm test"));
    pass(1_000);
    expect(terminal.rows).toHaveLength(2);
  });

  it("removes its block and shows the cursor once when it is closed", () => {
    const { emit, log, fixture, terminal } = createFixture();
    emit(begun);
    expect(terminal.cursorHidden).toBe(true);
    emit({
      kind: "run-ended",
      atMs: T0,
      reason: "completed",
      conclusion: "success",
      message: "All well.",
      remedy: "Merge it.",
      iterations: 2,
    });
    log.close();
    expect(terminal.cursorHidden).toBe(false);
    expect(fixture.ticking).toBe(false);
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

  it("writes nothing if nothing happened", () => {
    const { log, terminal } = createFixture();
    log.close();
    expect(terminal.writes).toBe(0);
  });

  it("shows what the agent prints while the log is on, and first what it printed before", () => {
    const { emit, log, pass, terminal } = createFixture();
    log.enableKeys();
    emit(begun, command("npm test"));
    pass(1_000);
    log.press("log");
    expect(terminal.rows.slice(0, 2)).toEqual(["14:00:00  Iteration 13: write b.txt", "         | $ npm test"]);
    emit(command("npm run build"));
    pass(1_000);
    expect(terminal.rows).toContain("         | $ npm run build");
    expect(terminal.rows.at(-1)).toBe("  s stop after this iteration · l hide the log · ? help");
    log.press("log");
    emit(command("git status"));
    pass(1_000);
    expect(terminal.rows).not.toContain("         | $ git status");
    expect(terminal.rows).toContain("  Last  $ git status");
  });

  it("shows help and that it stops as soon as the key is pressed", () => {
    const { emit, log, pass, terminal } = createFixture();
    log.enableKeys();
    emit(begun);
    pass(100);
    log.press("help");
    expect(terminal.rows.at(-1)).toMatch(/Ctrl-C {2}stop now/);
    log.press("help");
    log.press("stop");
    expect(terminal.rows.slice(-2)).toEqual(["  Stopping after this iteration.", "  l log · ? help"]);
  });

  it("removes its block while the process is suspended, and draws it again afterwards", () => {
    const { emit, fixture, log, pass, terminal } = createFixture();
    emit(begun);
    pass(100);
    log.suspend();
    expect(fixture.ticking).toBe(false);
    expect(terminal.cursorHidden).toBe(false);
    emit(command("npm test"));
    fixture.nowMs += 1_000;
    emit(command("npm run build"));
    expect(terminal.rows).toEqual(["14:00:00  Iteration 13: write b.txt", ""]);
    log.resume();
    expect(fixture.ticking).toBe(true);
    expect(terminal.cursorHidden).toBe(true);
    expect(terminal.rows.at(-1)).toBe("  Last  $ npm run build");
  });

  it("holds a bounded amount of what an agent prints between two redraws", () => {
    const { emit, fixture, log, terminal } = createFixture();
    emit(begun);
    log.press("log");
    for (let count = 0; count < 10_000; count += 1) emit(command("x".repeat(400)));
    fixture.nowMs += 100;
    fixture.tick();
    expect(terminal.rows.length).toBeLessThan(10_000);
  });

  it("lets no text move the cursor", () => {
    const { emit, pass } = createFixture({ color: true });
    for (const event of sampleEvents(HOSTILE)) {
      emit(event);
      pass(100);
    }
    // The terminal above refuses every control that is not the log's own.
  });
});
