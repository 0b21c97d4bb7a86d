import { describe, expect, it } from "vitest";
import { INPUT_LIST, type InputValues } from "../../../src/config/inputs/inputs.ts";
import { parseToml } from "../../../src/config/toml.ts";
import { exampleOf, renderLine } from "../../../src/config/example-line.ts";
import { UserError } from "../../../src/errors/user-error.ts";

const FILE = "/repo/codex-self-iter.toml";

function problemOf(text: string): UserError {
  try {
    parseToml(text, FILE);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("expected a problem");
}

describe("parseToml", () => {
  it("reads each kind of value", () => {
    const text = `
      max_iterations = 25
      backoff_base_sec = 0.5
      commit = true
      mode = "roles"
      verify_command = """
npm test"""
      codex_args = ["-c", "a b"]
      agent_command_template = "sh 'my agent' {prompt_file}"
      agent_env = ["HTTP_PROXY"]`;
    const expected: Partial<InputValues> = {
      max_iterations: 25,
      backoff_base_sec: 0.5,
      commit: true,
      mode: "roles",
      verify_command: "npm test",
      codex_args: ["-c", "a b"],
      agent_command_template: ["sh", "my agent", "{prompt_file}"],
      agent_env: ["HTTP_PROXY"],
    };
    expect(parseToml(text, FILE)).toEqual(expected);
  });

  it("reads every key of the Python original", () => {
    const text = `
agent_command_template = "scripts/invoke-codex-agent.sh {prompt_file} {workspace}"
max_iterations = 0
max_stagnation = 4
command_timeout_sec = 1200
stop_file_name = "STOP"
global_stop_file_name = ".codex-stop"
planner_model_hint = "balanced"
reviewer_model_hint = "strict"
history_tail = 8
no_change_gate = true
backoff_base_sec = 5
backoff_max_sec = 300
no_change_backoff_sec = 60
continue_false_backoff_sec = 300
planner_stop_backoff_sec = 600
lock_file_name = "loop.lock"
completion_promise = "DONE"
`;
    const values: Record<string, unknown> = parseToml(text, FILE);
    expect(Object.keys(values)).toHaveLength(17);
    const changed = INPUT_LIST.filter(([key, input]) => key in values && values[key] !== input.default);
    expect(changed.map(([key]) => key)).toEqual(["agent_command_template", "max_iterations"]);
  });

  it("reads a file with a byte order mark, Windows line ends, or no content", () => {
    expect(parseToml("\uFEFFmax_iterations = 2\r\ncommit = true\r\n", FILE)).toEqual({ max_iterations: 2, commit: true });
    expect(parseToml("", FILE)).toEqual({});
  });

  it("names the file, line and column of a syntax error", () => {
    const problem = problemOf("max_iterations = 2\nmodel = gpt-5\ncommit = true\n");
    expect(problem.code).toBe("CONFIG_SYNTAX");
    expect(problem.message).toMatch(/^\/repo\/codex-self-iter\.toml:2:\d+ is not valid TOML: .*The line is: model = gpt-5$/);
    expect(problem.message).not.toContain("\n");
  });

  it("cleans and truncates the shown line", () => {
    const problem = problemOf(`a = \u001b[31m${"x".repeat(5000)}\n`);
    expect(problem.message).not.toContain("\u001b");
    expect(problem.message.length).toBeLessThan(600);
  });

  it("suggests the most similar key for an unknown one", () => {
    const problem = problemOf("max_iteration = 3\n");
    expect(problem.code).toBe("CONFIG_UNKNOWN_KEY");
    expect(problem.remedy).toContain("max_iterations");
    expect(problemOf("[colours]\nred = 1\n").remedy).toContain("config.example.toml");
  });

  it.each(["__proto__ = 1", "constructor = 1", "[toString]\na = 1", "hasOwnProperty = true"])("refuses %j as an unknown key", (text) => {
    expect(problemOf(text).code).toBe("CONFIG_UNKNOWN_KEY");
  });

  it.each(["goal = 'x'", "reset = true"])("refuses %j, which applies to one start only", (text) => {
    expect(problemOf(text).code).toBe("CONFIG_KEY_NOT_IN_FILE");
  });

  it.each(["openai_api_key = 'sk-12345678'", "github_token = 'ghs_12345678'", "track = 'a'", "dry_run = true", "stop = 'x'"])(
    "refuses %j, which only a workflow can give, and shows no value",
    (text) => {
      const { code, message, remedy } = problemOf(text);
      expect(code).toBe("CONFIG_KEY_OF_ACTION");
      expect(remedy).toMatch(/write: [a-z-]+: \S/);
      expect(message + remedy).not.toContain("12345678");
    },
  );

  it("reads the keys of the action that a file may set", () => {
    const text = `redispatch = false\nci_workflows = ["ci.yml"]\npull_request = false\ncomment = "off"\ncodex_version = "latest"\n`;
    expect(parseToml(text, FILE)).toEqual({
      redispatch: false,
      ci_workflows: ["ci.yml"],
      pull_request: false,
      comment: "off",
      codex_version: "latest",
    });
  });

  it.each([
    ['max_iterations = "3"', 'the text "3"', "a whole number from 0"],
    ["max_iterations = 3.5", "the number 3.5", "a whole number"],
    ["max_iterations = -1", "the whole number -1", "a whole number from 0"],
    ["max_iterations = inf", "the number Infinity", "a whole number"],
    ["backoff_max_sec = nan", "the number NaN", "a number of seconds"],
    ["command_timeout_sec = 0", "the whole number 0", "from 0.1"],
    ["command_timeout_sec = 2592000", "the whole number 2592000", "to 2073600"],
    ["commit = 1", "the whole number 1", "true or false"],
    ['commit = "yes"', 'the text "yes"', "true or false"],
    ['mode = "team"', 'the text "team"', '"goal", "roles"'],
    ["mode = true", "the boolean true", '"goal", "roles"'],
    ["task_file = 2026-01-01", "a date", "a path"],
    ['plan_file = ""', "an empty text", "a path"],
    ["[model]\nname = 'x'", "a table", "a model's name"],
    ['model = "-m"', 'the text "-m"', "a model's name"],
    ['agent_env = "A=B"', 'a list with the text "A=B" in it', "names of environment variables"],
    ['agent_env = ["A=B"]', 'a list with the text "A=B" in it', "names of environment variables"],
    ["codex_args = [1]", "a list with the whole number 1 in it", "a list of texts"],
    [`codex_args = "-c 'x"`, "single quote", "words as in a shell"],
    ['lock_file_name = "a/b"', 'the text "a/b"', "a plain file name"],
    ['stop_file_name = ".."', 'the text ".."', "a plain file name"],
    ['global_stop_file_name = "..\\\\x"', 'the text "..\\x"', "a plain file name"],
    ['completion_promise = " "', "an empty text", "1 to 200 characters"],
    ['upstream_url = "http://example.com/v1"', "http://example.com", "an https URL"],
    ['upstream_url = "https://me:pw@example.com/"', "https://me", "without a user name"],
    ['upstream_url = "https://me@example.com/"', "https://me", "without a user name"],
    ['upstream_url = "file:///etc/passwd"', "file:", "an https URL"],
    ['ci_workflows = "a/ci.yml"', 'a list with the text "a/ci.yml" in it', "names of workflow files"],
    ['ci_workflows = ["a/ci.yml"]', 'a list with the text "a/ci.yml" in it', "without a folder"],
    ['codex_version = "../codex"', 'the text "../codex"', "a version"],
    ['comment = "none"', 'the text "none"', '"sticky", "per-run", "off"'],
    ["completion_confirmations = 0", "the whole number 0", "from 1"],
  ])("refuses %j, with what was found, what is expected, and a line that works", (text, found, expected) => {
    const problem = problemOf(text);
    expect(problem.code).toBe("CONFIG_WRONG_TYPE");
    expect(problem.message).toContain(found);
    expect(problem.message).toContain(expected);
    const line = problem.remedy.replace("Write: ", "");
    expect(() => parseToml(line, FILE)).not.toThrow();
  });

  it("accepts an upstream on this machine without https", () => {
    expect(parseToml('upstream_url = "http://127.0.0.1:8080/v1/responses"', FILE)).toHaveProperty("upstream_url");
  });

  it("counts the other problems", () => {
    expect(problemOf("max_iteration = 3\ncommit = 1\nmode = 2\n").message).toContain("(and 2 more)");
    expect(problemOf("max_iteration = 3\ncommit = 1\n").message).toContain("(and 1 more)");
  });

  it("accepts its own example of every key", () => {
    for (const [key, input] of INPUT_LIST.filter(([, candidate]) => candidate.sources.includes("toml"))) {
      expect(Object.keys(parseToml(renderLine("local", key, exampleOf(input)), FILE))).toEqual([key]);
    }
  });
});
