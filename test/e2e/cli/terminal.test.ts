import { writeFileSync } from "node:fs";
import { join } from "node:path";
import stringWidth from "string-width";
import { afterEach, describe, expect, it } from "vitest";
import { createProject, handoffLine, type Project, WAIT_FOR_GO } from "../../helpers/command-line.ts";
import { HAS_TERMINAL, startOnTerminal, type TerminalOptions, type TerminalProcess } from "../../helpers/terminal.ts";

let project: Project;
afterEach(() => project.dispose());

const SHOW_CURSOR = "\u001b[?25h";
const HIDE_CURSOR = "\u001b[?25l";

/** Starts a loop whose agent prints a line and then waits until the test calls `go`. */
function startHeld(options: TerminalOptions = {}): TerminalProcess & { readonly go: () => void } {
  project = createProject({ "plan.md": "- [x] one thing\n- [ ] another thing\n" });
  const goal = "write another line into the file notes.txt, and check it";
  const template = project.agent(
    `echo looking around; printf '\\033[2J\\033]0;owned\\007\\n'; ${WAIT_FOR_GO}; echo x >> notes.txt; ${handoffLine({ next_goal: goal })}`,
  );
  const args = ["run", "--iterations", "3", "--goal", goal, "--commit", "--agent-command-template", template];
  const started = startOnTerminal(project, args, options);
  return { ...started, go: () => writeFileSync(join(project.outside, "go"), "") };
}

async function until(terminal: TerminalProcess, pattern: RegExp): Promise<void> {
  await expect.poll(() => stripEscapes(terminal.output())).toMatch(pattern);
}

/** The rows that the last redraw wrote. */
function lastBlock(terminal: TerminalProcess): readonly string[] {
  return stripEscapes(terminal.output().split("\u001b[0J").at(-1) ?? "").split("\n");
}

describe.runIf(HAS_TERMINAL)("on a terminal with keys (needs python3)", () => {
  it("stops after the iteration when s is pressed, and ends with the plan, the changes and the next command", async () => {
    const terminal = startHeld();
    await until(terminal, /1\/2 items[^]*s stop after this iteration · l log · \? help/);
    terminal.type("s");
    await until(terminal, /Stopping after this iteration\./);
    await expect.poll(() => project.exists(".codex-self-iter/STOP")).toBe(true);
    terminal.go();
    expect(await terminal.done).toEqual({ code: 0, isCooked: true });
    expect(project.records()).toHaveLength(1);
    expect(project.status()["stop_reason"]).toBe("stop-requested");
    const text = stripEscapes(terminal.output());
    expect(text).toMatch(
      /Plan {7}1 of 2 items done[^]*Chain {6}1 iteration, [^]*notes\.txt \| 1 \+[^]*Next {7}To continue, run: codex-self-iter resume/,
    );
    expect(terminal.output()).not.toMatch(/\u001b\[2J|\u001b\]0;/);
  });

  it("shows what the agent prints when l is pressed, and help when ? is pressed", async () => {
    const terminal = startHeld();
    await until(terminal, /l log/);
    terminal.type("l");
    await until(terminal, / {9}\| looking around[^]*l hide the log/);
    terminal.type("?");
    await until(terminal, /Ctrl-C {2}stop now/);
    terminal.go();
    expect(await terminal.done).toMatchObject({ code: 0, isCooked: true });
    expect(project.records()).toHaveLength(3);
  });

  it("fits a terminal that becomes narrow, and one that becomes wide again", async () => {
    const terminal = startHeld({ columns: 100 });
    await until(terminal, /Goal {2}write another line into the file notes\.txt, and check it/);
    for (const columns of [20, 80]) {
      terminal.resize(columns, 24);
      await expect.poll(() => Math.max(...lastBlock(terminal).map((row) => stringWidth(row)))).toBeLessThan(columns);
    }
    await until(terminal, /write another l[a-z]*…/);
    terminal.kill("TERM");
    expect(await terminal.done).toEqual({ code: 130, isCooked: true });
  });

  it.each([
    ["Ctrl-C", (terminal: TerminalProcess) => terminal.type("\u0003")],
    ["SIGTERM", (terminal: TerminalProcess) => terminal.kill("TERM")],
    ["SIGHUP", (terminal: TerminalProcess) => terminal.kill("HUP")],
  ])("restores the terminal after %s", async (_, end) => {
    const terminal = startHeld();
    await until(terminal, /\? help/);
    end(terminal);
    expect(await terminal.done).toEqual({ code: 130, isCooked: true });
    expect(terminal.output().lastIndexOf(SHOW_CURSOR)).toBeGreaterThan(terminal.output().lastIndexOf(HIDE_CURSOR));
    expect(project.status()["stop_reason"]).toBe("cancelled");
  });

  it("restores the terminal after a crash of its own", async () => {
    const terminal = startHeldWithCrash();
    await until(terminal, /\? help/);
    terminal.kill("USR2");
    expect(await terminal.done).toMatchObject({ code: 1, isCooked: true });
    expect(terminal.output().lastIndexOf(SHOW_CURSOR)).toBeGreaterThan(terminal.output().lastIndexOf(HIDE_CURSOR));
    terminal.go();
  });

  it("continues after Ctrl-Z where nothing could continue it", async () => {
    const terminal = startHeld();
    await until(terminal, /\? help/);
    const before = terminal.output().length;
    terminal.type("\u001a");
    await expect.poll(() => terminal.output().slice(before)).toMatch(/\u001b\[\?25h[^]*\u001b\[\?25l[^]*\? help/);
    terminal.type("\u0003");
    expect(await terminal.done).toEqual({ code: 130, isCooked: true });
  });

  it("has marks in ASCII if the locale has no others, and no color with NO_COLOR", async () => {
    const terminal = startHeld({ env: { LC_ALL: "C", NO_COLOR: "1" } });
    await until(terminal, /[|/\\-] Iteration 1 \| \ds[^]*########-------- 1\/2 items/);
    terminal.go();
    await terminal.done;
    expect(terminal.output()).toMatch(/^[\t\n\r -~\u001b]+$/);
    expect(terminal.output()).not.toMatch(/\u001b\[\d+m/);
  });

  it.each([{ TERM: "dumb" }, { CI: "true" }])("prints plain lines and leaves the terminal as it is with %j", async (env) => {
    const terminal = startHeld({ env });
    terminal.go();
    expect(await terminal.done).toEqual({ code: 0, isCooked: true });
    expect(terminal.output()).not.toContain("\u001b");
    expect(terminal.output()).toMatch(/Iteration 3 ended/);
  });
});

/** As `startHeld`; SIGUSR2 makes the command throw an error that nothing catches. */
function startHeldWithCrash(): ReturnType<typeof startHeld> {
  return startHeld({ env: { NODE_OPTIONS: `--import=data:text/javascript,process.on('SIGUSR2',()=>{throw(new(Error)('crash'))})` } });
}

/** Removes colors, and replaces each other escape sequence by a line break, so that each redraw has its own lines. */
function stripEscapes(text: string): string {
  return text
    .replace(/\u001b\[[\d;]*m/g, "")
    .replace(/\u001b\[[\d;?]*[A-Za-z]/g, "\n")
    .replaceAll("\r", "\n");
}
