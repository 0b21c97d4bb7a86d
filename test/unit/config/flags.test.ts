import { describe, expect, it } from "vitest";
import { COMMANDS, inputsOf, parseCommandLine, renderFlagExample } from "../../../src/config/flags.ts";
import { UserError } from "../../../src/errors/user-error.ts";
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

describe("parseCommandLine", () => {
  it("runs with defaults where nothing is written", () => {
    expect(parseCommandLine([])).toEqual({
      command: "run",
      commandGiven: false,
      inputs: {},
      workspace: null,
      config: null,
      json: false,
      wait: true,
      exitCodeOnLimit: null,
      limit: 20,
      reason: null,
      help: false,
      version: false,
    });
  });

  it("keeps the original's flags working, without a command", () => {
    const line = parseCommandLine([
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
    ]);
    expect(line).toMatchObject({
      command: "run",
      workspace: "w",
      config: "c.toml",
      inputs: { task_file: "T.md", plan_file: "p.md", state_dir: "s", agent_command_template: ["agent", "a b", "{prompt_file}"] },
    });
  });

  it.each(COMMANDS)("knows the command %s, before and behind a flag", (command) => {
    expect(parseCommandLine([command, "--json"])).toMatchObject({ command, commandGiven: true, json: true });
    expect(parseCommandLine(["--json", command]).command).toBe(command);
  });

  it("reads switches and their negations, the last one wins", () => {
    expect(parseCommandLine(["--commit", "--no-plan-gate"]).inputs).toEqual({ commit: true, plan_gate: false });
    expect(parseCommandLine(["--commit", "--no-commit"]).inputs).toEqual({ commit: false });
  });

  it("reads a value behind a space or an equals sign", () => {
    expect(parseCommandLine(["--goal", "fix it", "--max-iterations=3", "--agent-env", "A,B C"]).inputs).toEqual({
      goal: "fix it",
      max_iterations: 3,
      agent_env: ["A", "B", "C"],
    });
    expect(parseCommandLine(["--goal=--really"]).inputs.goal).toBe("--really");
    expect(parseCommandLine(["--goal", "- a list"]).inputs.goal).toBe("- a list");
  });

  it("reads the flags that are no settings", () => {
    expect(parseCommandLine(["run", "--no-wait", "--exit-code-on-limit", "7"])).toMatchObject({
      wait: false,
      exitCodeOnLimit: 7,
      inputs: {},
    });
    expect(parseCommandLine(["history", "--limit", "3"]).limit).toBe(3);
    expect(parseCommandLine(["stop", "--reason", "lunch\u001b[2J\nbreak"]).reason).toBe("lunch break");
  });

  it.each([["--help"], ["-h"], ["run", "--help", "--nonsense"], ["nonsense", "-h"]])("shows help whatever else is wrong: %j", (...argv) => {
    expect(parseCommandLine(argv).help).toBe(true);
  });

  it("shows the version", () => {
    expect(parseCommandLine(["--version"]).version).toBe(true);
    expect(parseCommandLine(["-V"]).version).toBe(true);
  });

  it.each([
    [["--max-iteration", "3"], "FLAG_UNKNOWN", "--max-iterations"],
    [["--max_iterations", "3"], "FLAG_UNKNOWN", "--max-iterations"],
    [["--no-comit"], "FLAG_UNKNOWN", "--no-commit"],
    [["--wait"], "FLAG_UNKNOWN", "run --help"],
    [["--openai-api-key", "x"], "FLAG_UNKNOWN", "run --help"],
    [["-x"], "FLAG_UNKNOWN", "run --help"],
    [["--__proto__"], "FLAG_UNKNOWN", "run --help"],
    [["stats"], "COMMAND_UNKNOWN", "status"],
    [["frobnicate"], "COMMAND_UNKNOWN", "--help"],
    [["run", "now"], "ARGUMENT_UNEXPECTED", "run --help"],
    [["--goal", "Fix", "the", "parser"], "COMMAND_UNKNOWN", "--help"],
    [["--goal"], "FLAG_WITHOUT_VALUE", "--goal='Make"],
    [["--goal", "--commit"], "FLAG_WITHOUT_VALUE", "--goal='Make"],
    [["--workspace", "--json"], "FLAG_WITHOUT_VALUE", "--workspace=FOLDER"],
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

  it("refuses a long text of digits that is no number in linear time", () => {
    const refuse = (size: number): void => expect(problemOf(`--max-iterations=${"1".repeat(size)}x`).code).toBe("FLAG_WRONG_VALUE");
    expect(growthOf(refuse, 100_000)).toBeLessThan(LINEAR_MAX);
  });

  it("names the wrong flag and not what stands behind it", () => {
    expect(problemOf("--workspce", "/repo").message).toContain("--workspce");
  });

  it("shows examples that it takes itself, for every flag", () => {
    for (const [key, input] of inputsOf("run")) {
      if (input.kind === "boolean") continue;
      const [, flag = "", value = ""] = /^(--[a-z-]+)=(.*)$/.exec(renderFlagExample(key, input)) ?? [];
      expect(Object.keys(parseCommandLine([`${flag}=${value.replace(/^'(.*)'$/, "$1")}`]).inputs)).toEqual([key]);
    }
  });
});
