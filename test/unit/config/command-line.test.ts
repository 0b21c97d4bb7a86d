import { describe, expect, it } from "vitest";
import { type CommandLine, inputsOf, parseCommandLine, renderFlagExample } from "../../../src/config/command-line.ts";
import { COMMANDS } from "../../../src/config/commands.ts";
import { flagOf } from "../../../src/config/inputs/inputs.ts";
import { UserError } from "../../../src/errors/user-error.ts";
import { PRODUCT_VERSION } from "../../../src/version.ts";
import { growthOf, LINEAR_MAX } from "../../helpers/linear-time.ts";

function problemOf(...argv: readonly string[]): UserError {
  try {
    parseCommandLine(argv);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("expected a problem");
}

function lineOf(...argv: readonly string[]): CommandLine {
  const line = parseCommandLine(argv);
  if (line.command === "help" || line.command === "overview") throw new Error("expected a command line");
  return line;
}

function helpOf(...argv: readonly string[]): string {
  const line = parseCommandLine(argv);
  if (line.command !== "help") throw new Error("expected a help text");
  return line.text;
}

describe("parseCommandLine", () => {
  it("shows the status and the help without arguments in a terminal", () => {
    expect(parseCommandLine([], true)).toEqual({ command: "overview", status: lineOf("status"), text: helpOf("--help") });
    expect(parseCommandLine(["--json"], true)).toMatchObject({ command: "run", json: true });
  });

  it("runs with defaults without arguments and without a terminal, as cron starts the Python original", () => {
    expect(parseCommandLine([], false)).toEqual({
      command: "run",
      inputs: {},
      workspace: null,
      config: null,
      json: false,
      wait: true,
      exitCodeOnLimit: null,
      limit: 20,
      online: false,
      reason: null,
      output: null,
      yes: false,
      dryRun: false,
      schedule: null,
      shell: null,
      remote: null,
      track: "main",
      follow: false,
      iteration: null,
    });
  });

  it("accepts the Python original's flags without a command", () => {
    const line = lineOf(
      "--workspace",
      "w",
      "--task-file",
      "T.md",
      "--plan-file",
      "p.md",
      "--state-dir",
      "s",
      "--agent-command-template",
      "agent 'a b' {prompt_file}",
      "--config",
      "c.toml",
    );
    expect(line).toMatchObject({
      command: "run",
      workspace: "w",
      config: "c.toml",
      inputs: { task_file: "T.md", plan_file: "p.md", state_dir: "s", agent_command_template: ["agent", "a b", "{prompt_file}"] },
    });
  });

  it.each(Object.keys(COMMANDS))("knows the command %s", (command) => {
    expect(lineOf(command, ...(command === "completion" ? ["bash"] : []))).toMatchObject({ command });
  });

  it("reads the shell of completion, and refuses another one", () => {
    expect(lineOf("completion", "zsh").shell).toBe("zsh");
    expect(problemOf("completion")).toMatchObject({
      code: "SHELL_UNKNOWN",
      remedy: expect.stringContaining("completion bash|zsh|fish") as string,
    });
    expect(problemOf("completion", "csh")).toMatchObject({ code: "SHELL_UNKNOWN" });
    expect(problemOf("completion", "bash", "zsh")).toMatchObject({ code: "ARGUMENT_UNEXPECTED" });
  });

  it("takes the number of an iteration after logs, and nothing after another command", () => {
    expect(lineOf("logs", "12", "--follow")).toMatchObject({ command: "logs", iteration: 12, follow: true });
    expect(lineOf("logs")).toMatchObject({ iteration: null, follow: false });
    expect(problemOf("logs", "last")).toMatchObject({ code: "FLAG_WRONG_VALUE", remedy: "Write: codex-self-iter logs 3" });
    expect(problemOf("logs", "1", "2")).toMatchObject({ code: "ARGUMENT_UNEXPECTED" });
    expect(problemOf("status", "1")).toMatchObject({ code: "ARGUMENT_UNEXPECTED" });
  });

  it("takes a remote and a track for the commands that show a chain", () => {
    for (const command of ["status", "history", "logs", "explain"])
      expect(lineOf(command, "--remote", "origin", "--track", "docs")).toMatchObject({ remote: "origin", track: "docs" });
    expect(problemOf("status", "--track", "a/../b")).toMatchObject({ code: "FLAG_WRONG_VALUE", remedy: "Write: --track main" });
    expect(problemOf("run", "--remote", "origin")).toMatchObject({ code: "FLAG_OF_ANOTHER_COMMAND" });
  });

  it("reads boolean flags and their negations; the last one wins", () => {
    expect(lineOf("--commit", "--no-plan-gate").inputs).toEqual({ commit: true, plan_gate: false });
    expect(lineOf("--commit", "--no-commit").inputs).toEqual({ commit: false });
  });

  it("reads a value after a space or an equals sign", () => {
    expect(lineOf("--goal", "fix it", "--max-iterations=3", "--agent-env", "A,B C").inputs).toEqual({
      goal: "fix it",
      max_iterations: 3,
      agent_env: ["A", "B", "C"],
    });
    expect(lineOf("--goal=--really").inputs.goal).toBe("--really");
    expect(lineOf("--goal", "- a list").inputs.goal).toBe("- a list");
  });

  it("reads the flags that are not settings", () => {
    expect(parseCommandLine(["run", "--no-wait", "--exit-code-on-limit", "7"])).toMatchObject({
      wait: false,
      exitCodeOnLimit: 7,
      inputs: {},
    });
    expect(lineOf("history", "--limit", "3").limit).toBe(3);
    expect(lineOf("stop", "--reason", "lunch\u001b[2J\nbreak").reason).toBe("lunch break");
  });

  it.each([["--help"], ["-h"], ["nonsense", "-h"], ["help"]])("shows the commands for %j", (...argv) => {
    for (const command of Object.keys(COMMANDS)) expect(helpOf(...argv)).toContain(`\n  ${command} `);
  });

  it.each([
    ["run", "--help"],
    ["--commit", "-h"],
    ["run", "--help", "--nonsense"],
    ["help", "run"],
  ])("shows every flag of run for %j", (...argv) => {
    const shown = [...helpOf(...argv).matchAll(/^  (--[a-z-]+)/gm)].map(([, flag]) => flag);
    for (const [key, input] of inputsOf("run")) {
      expect(shown).toContain(flagOf(key));
      expect(shown.includes(flagOf(key).replace("--", "--no-"))).toBe(input.kind === "boolean");
    }
  });

  it("shows only the flags of a command", () => {
    expect(helpOf("history", "--help")).toContain("--limit <count>");
    expect(helpOf("history", "--help")).not.toContain("--max-iterations");
    expect(helpOf("demo", "--help")).not.toContain("--workspace");
  });

  it.each([[], ...Object.keys(COMMANDS).map((name) => [name])])("fits the help into 100 columns", (...argv) => {
    expect(
      helpOf(...argv, "--help")
        .split("\n")
        .filter((line) => line.length > 100),
    ).toEqual([]);
  });

  it.each([["--version"], ["-V"], ["run", "--version"]])("shows the version for %j", (...argv) => {
    expect(helpOf(...argv)).toBe(`${PRODUCT_VERSION}\n`);
  });

  it.each([
    [["--max-iteration", "3"], "FLAG_UNKNOWN", "--max-iterations"],
    [["--max_iterations", "3"], "FLAG_UNKNOWN", "--max-iterations"],
    [["--no-comit"], "FLAG_UNKNOWN", "--no-commit"],
    [["--wait"], "FLAG_UNKNOWN", "--no-wait"],
    [["--openai-api-key", "x"], "FLAG_UNKNOWN", "run --help"],
    [["--no-max-iterations"], "FLAG_UNKNOWN", "--max-iterations"],
    [["-x"], "FLAG_UNKNOWN", "run --help"],
    [["--__proto__"], "FLAG_UNKNOWN", "run --help"],
    [["stats"], "COMMAND_UNKNOWN", "status"],
    [["frobnicate"], "COMMAND_UNKNOWN", "--help"],
    [["run", "now"], "ARGUMENT_UNEXPECTED", "run --help"],
    [["--goal", "Fix", "the", "parser"], "ARGUMENT_UNEXPECTED", '--goal "Fix the parser"'],
    [["--json", "status"], "ARGUMENT_UNEXPECTED", "command first"],
    [["--goal"], "FLAG_WITHOUT_VALUE", "--goal <text>"],
    [["--goal", "--commit"], "FLAG_WITHOUT_VALUE", "--goal <text>"],
    [["--workspace", "--json"], "FLAG_WITHOUT_VALUE", "--workspace <folder>"],
    [["--commit=yes"], "FLAG_WITH_VALUE", "--no-commit"],
    [["--no-commit=true"], "FLAG_WITH_VALUE", "--no-commit"],
    [["--no-wait=1"], "FLAG_WITH_VALUE", "--no-wait alone"],
    [["--max-iterations", "many"], "FLAG_WRONG_VALUE", "--max-iterations=25"],
    [["--max-iterations", "-1"], "FLAG_WRONG_VALUE", "--max-iterations=25"],
    [["--max-iterations", "0x10"], "FLAG_WRONG_VALUE", "--max-iterations=25"],
    [["--max-iterations", ""], "FLAG_WRONG_VALUE", "--max-iterations=25"],
    [["--mode", "team"], "FLAG_WRONG_VALUE", "--mode=goal"],
    [["--exit-code-on-limit", "256"], "FLAG_WRONG_VALUE", "--exit-code-on-limit=3"],
    [["history", "--limit", "0"], "FLAG_WRONG_VALUE", "--limit=20"],
    [["status", "--max-iterations", "3"], "FLAG_OF_ANOTHER_COMMAND", "status --help"],
    [["run", "--limit", "3"], "FLAG_OF_ANOTHER_COMMAND", "run --help"],
    [["demo", "--workspace", "x"], "FLAG_OF_ANOTHER_COMMAND", "demo --help"],
  ] as const)("refuses %j with %s", (argv, code, remedy) => {
    const problem = problemOf(...argv);
    expect(problem.code).toBe(code);
    expect(problem.remedy).toContain(remedy);
  });

  it("refuses a long wrong number in linear time", () => {
    const refuse = (size: number): void => expect(problemOf(`--max-iterations=${"1".repeat(size)}x`).code).toBe("FLAG_WRONG_VALUE");
    expect(growthOf(refuse, 100_000)).toBeLessThan(LINEAR_MAX);
  });

  it("names the unknown flag, and never its value", () => {
    expect(problemOf("--workspce", "/repo").message).toContain("--workspce");
    const problem = problemOf("--openai-api-key=sk-secret");
    expect(`${problem.message} ${problem.remedy}`).not.toContain("sk-secret");
  });

  it("accepts its own example of every flag", () => {
    for (const [key, input] of inputsOf("run")) {
      if (input.kind === "boolean") continue;
      const [, flag = "", value = ""] = /^(--[a-z-]+)=(.*)$/.exec(renderFlagExample(key, input)) ?? [];
      expect(Object.keys(lineOf(`${flag}=${value.replace(/^'(.*)'$/, "$1")}`).inputs)).toEqual([key]);
    }
  });
});
