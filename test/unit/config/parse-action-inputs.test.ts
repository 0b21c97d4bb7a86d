import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseActionInputs } from "../../../src/config/parse-action-inputs.ts";
import { exampleOf, renderLine } from "../../../src/config/example-line.ts";
import { actionNameOf, INPUT_LIST, type InputValues } from "../../../src/config/inputs/inputs.ts";
import { UserError } from "../../../src/errors/user-error.ts";

const ACTION_INPUTS = INPUT_LIST.filter(([, input]) => input.sources.includes("action"));
const SECRETS = ACTION_INPUTS.filter(([, input]) => input.kind === "secret").map(([key]) => key);

/** As the runner sets it: `max-iterations` is INPUT_MAX-ITERATIONS. */
function variableOf(name: string): string {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}

function read(given: Readonly<Record<string, string>>): ReturnType<typeof parseActionInputs> {
  return parseActionInputs(Object.fromEntries(Object.entries(given).map(([name, text]) => [variableOf(name), text])));
}

function problemOf(given: Readonly<Record<string, string>>): UserError {
  try {
    read(given);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("expected a problem");
}

describe("parseActionInputs", () => {
  it("reads each kind of value", () => {
    const given = {
      "openai-api-key": " sk-1\n",
      "github-token": "ghs_x",
      "max-iterations": "25",
      "backoff-base-sec": "0.5",
      "max-cost-usd": "1e1",
      commit: "False",
      mode: "roles",
      model: "gpt-5-codex",
      "verify-command": "npm ci\nnpm test\n",
      "codex-args": "-c 'a b'",
      "agent-env": "HTTP_PROXY, NO_PROXY\nX",
      "ci-workflows": "ci.yml, test.yaml\n lint.yml",
      track: "docs",
      branch: "work/docs",
      "base-branch": "main",
      config: "loops/docs.toml",
      "issue-number": "12",
      "codex-version": "^0.169.0",
      comment: "per-run",
      "dry-run": "TRUE",
    };
    const expected: Partial<InputValues> = {
      openai_api_key: "sk-1",
      github_token: "ghs_x",
      max_iterations: 25,
      backoff_base_sec: 0.5,
      max_cost_usd: 10,
      commit: false,
      mode: "roles",
      model: "gpt-5-codex",
      verify_command: "npm ci\nnpm test",
      codex_args: ["-c", "a b"],
      agent_env: ["HTTP_PROXY", "NO_PROXY", "X"],
      ci_workflows: ["ci.yml", "test.yaml", "lint.yml"],
      track: "docs",
      branch: "work/docs",
      base_branch: "main",
      config: "loops/docs.toml",
      issue_number: 12,
      codex_version: "^0.169.0",
      comment: "per-run",
      dry_run: true,
    };
    expect(read(given)).toEqual({ inputs: expected, warnings: [] });
  });

  it("treats an empty input of every kind as not set", () => {
    const given = Object.fromEntries(ACTION_INPUTS.map(([key], index) => [actionNameOf(key), index % 2 === 0 ? "" : " \n\t"]));
    expect(read(given)).toEqual({ inputs: {}, warnings: [] });
    expect(parseActionInputs({})).toEqual({ inputs: {}, warnings: [] });
  });

  it("reads a name with underscores, as a shell step sets it, if the runner's name is empty", () => {
    expect(parseActionInputs({ INPUT_MAX_ITERATIONS: "7", "INPUT_MAX-ITERATIONS": "" }).inputs).toEqual({ max_iterations: 7 });
    expect(parseActionInputs({ INPUT_MAX_ITERATIONS: "7", "INPUT_MAX-ITERATIONS": "8" }).inputs).toEqual({ max_iterations: 8 });
  });

  it("ignores variables of unknown inputs", () => {
    expect(
      parseActionInputs({ INPUT_COLOUR: "red", "INPUT_MAX-ITERATION": "x", MAX_ITERATIONS: "x", INPUT___PROTO__: "x", INPUT_: "x" }),
    ).toEqual({
      inputs: {},
      warnings: [],
    });
  });

  it.each(["true", "True", "TRUE", " true\n"])("reads %j as YAML 1.2 does", (text) => {
    expect(read({ reset: text }).inputs).toEqual({ reset: true });
  });

  it.each([
    ["max-iterations", "many", 'the text "many"', "a whole number from 0", "max-iterations: 25"],
    ["max-iterations", "-1", 'the text "-1"', "a whole number from 0", "max-iterations: 25"],
    ["max-iterations", "2.5", 'the text "2.5"', "a whole number", "max-iterations: 25"],
    ["max-iterations", "0x10", 'the text "0x10"', "a whole number", "max-iterations: 25"],
    ["max-iterations", "9".repeat(400), "999", "a whole number", "max-iterations: 25"],
    ["max-cost-usd", "10 USD", 'the text "10 USD"', "an amount of US dollars", "max-cost-usd: 10"],
    ["commit", "yes", 'the text "yes"', "true or false", "commit: false"],
    ["commit", "tRUE", 'the text "tRUE"', "true or false", "commit: false"],
    ["mode", "team", 'the text "team"', '"goal", "roles"', "mode: goal"],
    ["comment", "none", 'the text "none"', '"per-run"', "comment: sticky"],
    ["track", "a/b", 'the text "a/b"', "letters, digits", "track: main"],
    ["track", "../x", 'the text "../x"', "letters, digits", "track: main"],
    ["track", "a".repeat(61), "aaa", "at most 60", "track: main"],
    ["branch", "refs/heads/x", 'the text "refs/heads/x"', "without refs/heads/", "branch: codex-self-iter/main"],
    ["base-branch", "a..b", 'the text "a..b"', "valid branch name", "base-branch: main"],
    ["branch", "b".repeat(201), "bbb", "at most 200", "branch: codex-self-iter/main"],
    ["codex-version", "https://example.com/codex.tgz", "https://example.com", "a version", 'codex-version: "0.171.0"'],
    ["ci-workflows", ".github/workflows/ci.yml", "a list with", "without a folder", "ci-workflows: ci.yml"],
    [
      "ci-workflows",
      Array.from({ length: 21 }, (_, index) => `${index}.yml`).join(" "),
      "a list of 21 items",
      "at most 20",
      "ci-workflows: ci.yml",
    ],
    ["agent-env", "A=B", "a list with", "names of environment variables", "agent-env: NPM_CONFIG_CACHE"],
    ["codex-args", "-c 'x", "single quote", "words as in a shell", "codex-args: "],
    ["issue-number", "#12", 'the text "#12"', "a whole number", "issue-number: 12"],
    ["model", "-m", 'the text "-m"', "a model's name", "model: gpt-5-codex"],
    ["upstream-url", "http://example.com", "http://example.com", "an https URL", "upstream-url: "],
    ["lock-file-name", "a/b", 'the text "a/b"', "a plain file name", "lock-file-name: loop.lock"],
    ["config", "a\nb", 'the text "a b"', "a path", "config: codex-self-iter.toml"],
  ])("refuses %s with %j, with what was found, what is expected, and a line that works", (name, text, found, expected, line) => {
    const problem = problemOf({ [name]: text });
    expect(problem.code).toBe("INPUT_WRONG_VALUE");
    expect(problem.kind).toBe("usage");
    expect(problem.message).toContain(`The input ${name} is `);
    expect(problem.message).toContain(found);
    expect(problem.message).toContain(expected);
    expect(problem.remedy).toContain(line);
    expect(problem.message.length + problem.remedy.length).toBeLessThan(500);
  });

  it("accepts its own example of every input", () => {
    for (const [key, input] of ACTION_INPUTS) {
      const [entry] = Object.entries(parse(renderLine("github", key, exampleOf(input))) as Record<string, unknown>);
      expect(entry?.[0]).toBe(actionNameOf(key));
      const text = String(entry?.[1] ?? "");
      const inputs = text.startsWith("${{") ? { [key]: "" } : read({ [actionNameOf(key)]: text }).inputs;
      expect({ key, inputs: text === "" ? [key] : Object.keys(inputs) }).toEqual({ key, inputs: [key] });
    }
  });

  it("counts the other problems", () => {
    expect(problemOf({ mode: "x", commit: "y" }).message).toMatch(/ \(and 1 more\)\.$/);
    expect(problemOf({ mode: "x", commit: "y", track: "/" }).message).toMatch(/ \(and 2 more\)\.$/);
  });

  it("cleans the shown value", () => {
    const { message } = problemOf({ mode: `\u001b[31m::error::x\n::warning::y\u202e${"x".repeat(5000)}` });
    expect(message).not.toMatch(/[\u001b\u202e\n]/);
    expect(message.length).toBeLessThan(300);
  });
});

describe("a secret", () => {
  it("never appears in an error", () => {
    // No word of ours, such as a name in the stack, can look so.
    const hidden = fc.stringMatching(/^7z[A-Za-z0-9]{8,40}$/);
    fc.assert(
      fc.property(
        hidden,
        hidden,
        fc.constantFrom(" ", "\n", "\u0000", "é", "\u202e"),
        fc.constantFrom(...SECRETS),
        (one, two, between, key) => {
          const { message, remedy, stack } = problemOf({ [actionNameOf(key)]: `${one}${between}${two}` });
          for (const part of [one, two]) expect(`${message} ${remedy} ${stack}`).not.toContain(part);
          expect(message).toContain("a text that is not shown");
        },
      ),
    );
    expect(problemOf({ "openai-api-key": "sk".repeat(6000) }).message).not.toContain("sksk");
  });

  it("has an example that refers to the repository secret", () => {
    expect(problemOf({ "openai-api-key": "a b" }).remedy).toContain("openai-api-key: ${{ secrets.OPENAI_API_KEY }}");
    expect(problemOf({ "github-token": "a b" }).remedy).toContain("github-token: ${{ github.token }}");
  });
});

describe("a text above its limit", () => {
  it("is truncated with a warning if it is a goal", () => {
    const { inputs, warnings } = read({ goal: "g".repeat(60_000) });
    expect(inputs.goal).toBe("g".repeat(4000));
    expect(warnings).toEqual(["The input goal has 60000 characters; only the first 4000 are used."]);
  });

  it("is truncated if it is a stop request", () => {
    expect(read({ stop: "s".repeat(1000) }).inputs.stop).toHaveLength(200);
  });

  it("is refused in any other input", () => {
    expect(problemOf({ "completion-promise": "x".repeat(201) }).message).toContain("1 to 200 characters");
  });

  it("is truncated at a whole character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 3000 }), (part, times) => {
        const text = part.repeat(times).replaceAll("\0", "").trim();
        const { inputs, warnings } = read({ goal: text });
        expect(inputs.goal ?? "").toSatisfy((goal: string) => !/\p{Cs}/u.test(goal) && goal.length <= 4000 && text.startsWith(goal));
        expect(warnings).toHaveLength(text.length > 4000 ? 1 : 0);
      }),
      { numRuns: 60 },
    );
  });
});
