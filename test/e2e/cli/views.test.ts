import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createProject, handoffLine, isAlive, type Project } from "../../helpers/command-line.ts";
import { type CodexProject, createCodexProject, handoff, KEY } from "../../helpers/codex-project.ts";
import { run, say, USAGE_PER_REQUEST } from "../../helpers/scripted-model.ts";
import { quote, runShell } from "../../helpers/shell-line.ts";

let project: Project | CodexProject;
afterEach(async () => {
  if ("close" in project) await project.close();
  else project.dispose();
});

const GOAL = { next_goal: "write another line into notes.txt" };
const SHOW_CURSOR = "\u001b[?25h";
const HIDE_CURSOR = "\u001b[?25l";

/** Runs the bundled command on a terminal of 100 columns and returns its output. */
async function onTerminal(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  const inner = `stty cols 100 rows 30; exec ${[process.execPath, "$CLI", ...args].map((word) => (word === "$CLI" ? '"$CLI"' : quote(word))).join(" ")}`;
  const line = `exec script -qec ${quote(inner)} /dev/null`;
  const result = await runShell(project, line, { env: { TERM: "xterm-256color", SHELL: "/bin/sh", ...env } });
  expect(result.code).toBe(0);
  return result.stdout;
}

describe.runIf(existsSync("/usr/bin/script") && process.platform === "linux")("on a terminal", () => {
  it("shows iteration, goal, last command and tokens while the real Codex CLI works, and restores the cursor", async () => {
    const turn = (name: string) => [
      run(`echo ${name} > ${name}.txt; sleep 1`),
      say(handoff({ next_goal: `write the file after ${name}` })),
    ];
    const codex = await createCodexProject({ turns: [turn("one"), turn("two")] });
    project = codex;
    const output = await onTerminal(["run", "--iterations", "2", ...codex.flags], codex.environment);
    const text = stripEscapes(output);
    expect(text).toMatch(/. Iteration 1 · \ds/);
    expect(text).toMatch(/. Iteration 2 · \ds\s+░+ 0\/\d+ items · 1\/25 iterations · 1\.3k tokens/);
    expect(text).toMatch(/ {2}Goal {2}write the file after one/);
    expect(text).toMatch(/ {2}Last {2}\$ echo two > two\.txt/);
    expect(text).toMatch(/Ended after 2 iterations: run-full/);
    expect(output.split(HIDE_CURSOR)).toHaveLength(2);
    expect(output.lastIndexOf(SHOW_CURSOR)).toBeGreaterThan(output.lastIndexOf(HIDE_CURSOR));
    expect(output).not.toContain(KEY);
    expect(2 * USAGE_PER_REQUEST.input + 2 * USAGE_PER_REQUEST.output).toBe(2_100);
  });

  it.each(["INT", "HUP"])("restores the cursor when it is interrupted by SIG%s", async (name) => {
    project = createProject();
    const template = project.agent(`sleep 0.4; kill -${name} $(cat $OUTSIDE/loop); sleep 600`);
    const inner = `echo $$ > "$OUTSIDE/loop"; exec ${quote(process.execPath)} "$CLI" run --agent-command-template ${quote(template)}`;
    const result = await runShell(project, `exec script -qec ${quote(inner)} /dev/null`, { env: { TERM: "xterm", SHELL: "/bin/sh" } });
    expect(result.code).toBe(130);
    expect(result.stdout).toContain(HIDE_CURSOR);
    expect(result.stdout.lastIndexOf(SHOW_CURSOR)).toBeGreaterThan(result.stdout.lastIndexOf(HIDE_CURSOR));
    expect(stripEscapes(result.stdout)).toMatch(/cancelled/);
  });

  it("removes the agent's escape sequences for the cursor, the title and colors", async () => {
    project = createProject();
    const evil = `\u001b[2J\u001b]0;owned\u0007\u001b[31m`;
    const template = project.agent(
      `echo x >> notes.txt; printf '\\033[2J\\033]0;owned\\007'; ${handoffLine({ ...GOAL, summary: `red ${evil} text` })}`,
    );
    const output = await onTerminal(["run", "--iterations", "1", "--agent-command-template", template], { NO_COLOR: "1" });
    expect(output).not.toContain("\u001b[2J");
    expect(output).not.toContain("\u001b]0;");
    expect(output).not.toContain("\u001b[31m");
    expect(stripEscapes(output)).toContain("text");
  });

  it("prints plain lines if TERM is dumb", async () => {
    project = createProject();
    const template = project.agent(`echo x >> notes.txt; ${handoffLine(GOAL)}`);
    const output = await onTerminal(["run", "--iterations", "1", "--agent-command-template", template], { TERM: "dumb" });
    expect(output).not.toContain("\u001b");
    expect(output).toMatch(/Iteration 1 ended/);
  });
});

describe("without a terminal", () => {
  it("prints lines with a time and without escape sequences", async () => {
    project = createProject();
    const template = project.agent(`echo x >> notes.txt; ${handoffLine({ ...GOAL, summary: "wrote a line" })}`);
    const result = await project.run(["run", "--iterations", "2", "--agent-command-template", template]);
    expect(result.stdout).not.toContain("\u001b");
    const [lines = "", block = ""] = result.stdout.split("\n\n");
    expect(block).toMatch(/^Plan {7}0 of 1 item done[^]*Chain {6}2 iterations/);
    for (const line of lines.split("\n")) expect(line).toMatch(/^(?:\d\d:\d\d:\d\d {2}| {9}\| )\S/);
    expect(result.stdout).toMatch(/Iteration 1: .*\n[^]*Iteration 1 ended[^]*wrote a line[^]*Iteration 2 ended[^]*run-full/);
  });

  it("prints only one JSON object per line with --json", async () => {
    project = createProject();
    const template = project.agent(
      `echo x >> notes.txt; printf 'two\\nlines \\033[2J ##[error]x\\342\\200\\256\\n'; ${handoffLine({ ...GOAL, summary: "wrote \u001b[31m a line", next_goal: "", completed: true })}`,
    );
    const result = await project.run([
      "run",
      "--json",
      "--iterations",
      "1",
      "--verify-command",
      "echo seen; exit 3",
      "--no-plan-gate",
      "--agent-command-template",
      template,
    ]);
    expect(result.stderr).toBe("");
    const lines = result.stdout.trimEnd().split("\n");
    const events = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(events.map(({ type }) => type).filter((type) => type !== "agent")).toEqual([
      "run-started",
      "notice",
      "iteration-started",
      "turn-started",
      // The number of the plan's boxes is logged while the agent works.
      "notice",
      "plan-read",
      "verified",
      "claim-refused",
      "iteration-ended",
      "run-ended",
    ]);
    for (const event of events) expect(Number.isNaN(Date.parse(String(event["ts"])))).toBe(false);
    expect(events.find(({ type }) => type === "verified")).toMatchObject({
      passed: false,
      exit_code: 3,
      output: expect.stringContaining("seen"),
    });
    expect(events.at(-1)).toMatchObject({ type: "run-ended", reason: "run-full", iterations: 1 });
    expect(result.stdout).not.toMatch(/\u001b|##\[|\u202e/);
  });

  it("ends the agent and keeps the state if the reader of its output is gone", async () => {
    project = createProject();
    const template = project.agent(`echo $$ > $OUTSIDE/pid; while :; do echo more; sleep 0.3; done`);
    // The fourth line is the agent's first one.
    const line = `{ "$NODE" "$CLI" run --agent-command-template ${quote(template)}; echo $? > "$OUTSIDE/code"; } | head -n 4`;
    const result = await runShell(project, line);
    expect(result.stderr).toBe("");
    expect(readFileSync(join(project.outside, "code"), "utf8")).toBe("130\n");
    expect(project.status()["stop_reason"]).toBe("cancelled");
    await expect.poll(() => isAlive(Number(readFileSync(join(project.outside, "pid"), "utf8")))).toBe(false);
  });

  it.runIf(existsSync("/dev/full"))("continues if its output goes to a full disk", async () => {
    project = createProject();
    const template = project.agent(`echo x >> notes.txt; ${handoffLine(GOAL)}`);
    const result = await runShell(
      project,
      `exec "$NODE" "$CLI" run --iterations 2 --agent-command-template ${quote(template)} > /dev/full`,
    );
    expect(result).toMatchObject({ code: 0, stderr: "" });
    expect(project.records()).toHaveLength(2);
  });
});

/** Removes colors, and replaces each other escape sequence by a line break, so that each redraw has its own lines. */
function stripEscapes(text: string): string {
  return text
    .replace(/\u001b\[[\d;]*m/g, "")
    .replace(/\u001b\[[\d;?]*[A-Za-z]/g, "\n")
    .replaceAll("\r", "\n");
}
