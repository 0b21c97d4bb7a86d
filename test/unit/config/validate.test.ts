import { describe, expect, it } from "vitest";
import { defaultOf, INPUT_LIST, type InputValues } from "../../../src/config/inputs/inputs.ts";
import { checkStateDir, validateSettings } from "../../../src/config/validate.ts";

const DEFAULTS = Object.fromEntries(INPUT_LIST.map(([key, input]) => [key, defaultOf(input, "local")])) as InputValues;

function problemOf(check: () => void): unknown {
  try {
    check();
  } catch (error) {
    return error;
  }
  return null;
}

const containing = (text: string): string => expect.stringContaining(text) as string;

describe("validateSettings", () => {
  it("accepts the defaults", () => {
    for (const host of ["local", "github"] as const) expect(() => validateSettings(DEFAULTS, host)).not.toThrow();
  });

  it.each<[string, Partial<InputValues>]>([
    ["of a model with a built-in price", { model: "gpt-5" }],
    ["of Codex's default model, which its first turn tells", { model: "" }],
    ["at the user's prices", { model: "no-such-model", price_input_usd: 1, price_output_usd: 2 }],
  ])("accepts a cost limit %s", (_what, parts) => {
    expect(() => validateSettings({ ...DEFAULTS, max_cost_usd: 1, ...parts }, "local")).not.toThrow();
  });

  it.each<[string, Partial<InputValues>, string, string, string]>([
    [
      "a template without {prompt_file}",
      { agent_command_template: ["agent", "{workspace}"] },
      "TEMPLATE_WITHOUT_PROMPT_FILE",
      'agent_command_template = "my-agent',
      'agent-command-template: "my-agent',
    ],
    [
      "a cost limit for a model without a price",
      { max_cost_usd: 1, model: "no-such-model" },
      "SETTINGS_CONFLICT",
      "price_input_usd = 1.25 and price_output_usd = 10",
      "price-input-usd: 1.25 and price-output-usd: 10",
    ],
    [
      "a kept folder for a verification in the workspace",
      { verify_in: "workspace", verify_cache: ["~/.npm"] },
      "SETTINGS_CONFLICT",
      'Set verify_in = "checkout", or remove verify_cache',
      "Set verify-in: checkout, or remove verify-cache",
    ],
    [
      "frozen paths for a verification in the workspace",
      { verify_in: "workspace", frozen_paths: ["test/**"] },
      "SETTINGS_CONFLICT",
      "remove frozen_paths",
      "remove frozen-paths",
    ],
    ...["/etc", "../x", "~", "a/../b", ".git", ".GIT/hooks", "~/", "a//b", "*", "!node_modules"].map(
      (path): [string, Partial<InputValues>, string, string, string] => [
        `the kept folder ${path}`,
        { verify_in: "checkout", verify_cache: [path] },
        "SETTINGS_CONFLICT",
        'verify_cache = ["~/.npm", "node_modules"]',
        "verify-cache: ",
      ],
    ),
    [
      "a token limit for a command agent",
      { max_total_tokens: 1, agent_command_template: ["a", "{prompt_file}"] },
      "SETTINGS_CONFLICT",
      "max_iterations = 25",
      "max-iterations: 25",
    ],
    ["one name for lock and stop file", { lock_file_name: "STOP" }, "SETTINGS_CONFLICT", "lock_file_name = ", "lock-file-name: loop.lock"],
    [
      "a stop file with the name of the state file",
      { stop_file_name: "runtime.json" },
      "SETTINGS_CONFLICT",
      "stop_file_name = ",
      "stop-file-name: STOP",
    ],
  ])("refuses %s with a line for the host", (_what, values, code, local, github) => {
    for (const [host, line] of [
      ["local", local],
      ["github", github],
    ] as const) {
      expect(problemOf(() => validateSettings({ ...DEFAULTS, ...values }, host))).toMatchObject({ code, remedy: containing(line) });
    }
  });
});

describe("checkStateDir", () => {
  it.each(["/repo", "/", "/repo/.git/loop", "/repo/sub/.git"])("refuses %s for the workspace /repo", (stateDir) => {
    const error = problemOf(() => checkStateDir(stateDir, "/repo", "github"));
    expect(error).toMatchObject({ code: "STATE_DIR_NOT_ITS_OWN", remedy: containing('state-dir: ".codex-self-iter"') });
  });

  it.each(["/repo/.codex-self-iter", "/..state", "/elsewhere"])("accepts %s for the workspace /repo", (stateDir) => {
    expect(() => checkStateDir(stateDir, "/repo", "local")).not.toThrow();
  });
});
