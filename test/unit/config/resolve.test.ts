import { REVIEW_FILES } from "../../../src/core/policy/review-paths.ts";
import { describe, expect, it } from "vitest";
import type { InputValues } from "../../../src/config/inputs/inputs.ts";
import { type ConfigFiles, resolveSettings, type SettingsRequest } from "../../../src/config/resolve.ts";
import { renderExampleToml } from "../../../scripts/docs/example-toml.ts";
import { HUMAN_ONLY_FILES, WORKFLOW_FILES } from "../../../src/core/policy/path-patterns.ts";
import type { Settings } from "../../../src/config/settings.ts";
import { UserError } from "../../../src/errors/user-error.ts";

const TIMER_MS_MAX = 2 ** 31 - 1;

/** A file system of texts, and of folders for `null`. */
function filesOf(entries: Readonly<Record<string, string | null>>): ConfigFiles {
  return {
    kindOf: async (path) => (Object.hasOwn(entries, path) ? (entries[path] === null ? "folder" : "file") : null),
    readText: async (path) => entries[path] ?? "",
  };
}

type Given = Partial<SettingsRequest> & { readonly toml?: string; readonly files?: Readonly<Record<string, string | null>> };

async function settingsOf({ toml, files, ...request }: Given = {}): Promise<Settings> {
  const entries = { "/repo": null, ...(toml === undefined ? {} : { "/repo/codex-self-iter.toml": toml }), ...files };
  return await resolveSettings(
    { inputs: {}, workspace: null, config: null, wait: true, env: {}, cwd: "/repo", host: "local", ...request },
    filesOf(entries),
  );
}

async function problemOf(given: Given): Promise<UserError> {
  const result = await settingsOf(given).catch((error: unknown) => error);
  if (result instanceof UserError) return result;
  throw new Error("expected a problem", { cause: result });
}

describe("resolveSettings", () => {
  it.each([
    ["agent_command_template = 'agent {prompt_file}'\n", "/repo/own.toml", null],
    ["agent_command_template = 'agent {prompt_file}'\nmax_iterations = 7\n", "/repo/own.toml", 7],
    ["agent_command_template = 'agent {prompt_file}'\ncommit = true\n", "/repo/own.toml", 25],
    ["agent_command_template = 'agent {prompt_file}'\n", null, 25],
  ])("has no limit of iterations only with a file of the Python original: %j named %j", async (toml, config, expected) => {
    const files = { "/repo/own.toml": toml, "/repo/codex-self-iter.toml": toml };
    expect((await settingsOf({ files, config })).spec.limits.iterationsMax).toBe(expected);
  });

  it("has the defaults if nothing is set", async () => {
    const settings = await settingsOf();
    expect(settings).toEqual({
      workspace: "/repo",
      stateDir: "/repo/.codex-self-iter",
      taskFile: "/repo/TASK.md",
      planFile: "/repo/plan.md",
      stopFile: "/repo/.codex-self-iter/STOP",
      globalStopFile: "/repo/.codex-stop",
      lockFile: "/repo/.codex-self-iter/loop.lock",
      deprecations: [],
      spec: {
        mode: "goal",
        promise: { token: "DONE", match: "strict", confirmations: 1 },
        gates: { plan: true, noChange: true, verify: null },
        limits: {
          iterationsMax: 25,
          tokensMax: null,
          costUsdMax: null,
          durationMsMax: null,
          stagnationMax: 4,
          consecutiveErrorsMax: 5,
          outageMsMax: 21_600_000,
        },
        run: { iterationsMax: null, durationMsMax: null, waitMsMax: null },
        backoff: { baseMs: 5000, maxMs: 300_000, noChangeMs: 60_000, continueFalseMs: 300_000, plannerStopMs: 600_000 },
        prices: null,
        sessionIterations: 1,
        day: { iterationsMax: null, costUsdMax: null, others: { day: 0, iterations: 0, costUsd: 0 } },
        hints: { planner: "balanced", reviewer: "strict" },
        historyTail: 8,
      },
      agent: {
        kind: "codex",
        limits: { deadlineMs: 1_200_000, idleMs: 300_000, environment: [] },
        binary: null,
        home: null,
        model: null,
        effort: null,
        sandbox: "workspace-write",
        mode: "exec",
        args: [],
        ignoreUserConfig: false,
        apiKey: null,
        upstreamUrl: null,
      },
      isolation: "none",
      freeBytesMin: 200_000_000,
      verify: null,
      reviewPaths: REVIEW_FILES,
      patternLists: [],
      commit: false,
      goal: null,
      reset: false,
      configFile: null,
      commitPolicy: {
        protectedPaths: { builtIn: HUMAN_ONLY_FILES, user: [], own: ["plan.md", "TASK.md", "codex-self-iter.toml"] },
        onProtected: "revert",
        alwaysReverted: { builtIn: WORKFLOW_FILES, user: [], own: [] },
        planFile: "plan.md",
        tokenPaths: [],
        ignoresCase: process.platform === "darwin" || process.platform === "win32",
        fileBytesMax: 20_000_000,
        binaryFiles: "allow",
        filesMax: 10_000,
        deletedPercentMax: 50,
        addedBytesMax: 100_000_000,
      },
      scansTokens: true,
      action: {
        redispatch: true,
        ciWorkflows: [],
        pullRequest: true,
        comment: "sticky",
        issueNumber: null,
        dryRun: false,
        codexVersion: "0.171.0",
        stop: null,
      },
    } satisfies Settings);
  });

  it.each<[string, number | null, RegExp | null]>([
    ["", 1, null],
    ["session_iterations = 0", null, null],
    ['session = "resume"', null, /^session = "resume" is deprecated\. Write: session_iterations = 0$/],
    ['session = "fresh"', 1, /Write: session_iterations = 1$/],
    ['session = "fresh"\nsession_iterations = 5', 5, /deprecated/],
  ])("chooses the iterations of a session from %j", async (toml, iterations, deprecation) => {
    const { deprecations, spec } = await settingsOf({ toml });
    expect(spec.sessionIterations).toBe(iterations);
    expect(deprecations).toEqual(deprecation === null ? [] : [expect.stringMatching(deprecation)]);
  });

  it("lets an input override the file, and the file the default", async () => {
    const toml = "max_iterations = 7\nmax_stagnation = 0\n";
    const settings = await settingsOf({ toml, inputs: { max_iterations: 3 } });
    expect(settings.spec.limits).toMatchObject({ iterationsMax: 3, stagnationMax: null, consecutiveErrorsMax: 5 });
    expect(settings.configFile).toBe("/repo/codex-self-iter.toml");
  });

  it("lets an input that is false, zero or empty override the file", async () => {
    const inputs: Partial<InputValues> = { commit: false, max_iterations: 0, verify_command: "", codex_args: [] };
    const toml = 'commit = true\nmax_iterations = 7\nverify_command = "npm test"\ncodex_args = ["-x"]\n';
    const settings = await settingsOf({ toml, inputs });
    expect(settings).toMatchObject({ commit: false, verify: null, agent: { args: [] } });
    expect(settings.spec.limits.iterationsMax).toBeNull();
  });

  it("has the action's defaults on GitHub", async () => {
    const settings = await settingsOf({ host: "github" });
    expect(settings.commit).toBe(true);
    expect(settings.spec.limits.iterationsMax).toBe(25);
    expect(settings.spec.run).toEqual({ iterationsMax: 1, durationMsMax: null, waitMsMax: 300_000 });
  });

  it("resolves the example file to the defaults", async () => {
    expect(await settingsOf({ toml: renderExampleToml() })).toEqual({ ...(await settingsOf()), configFile: "/repo/codex-self-iter.toml" });
  });

  it("never waits with --no-wait, whatever the file sets", async () => {
    expect((await settingsOf({ wait: false, toml: "max_wait_sec = 60\n" })).spec.run.waitMsMax).toBe(0);
    expect((await settingsOf({ toml: "max_wait_sec = 60\n" })).spec.run.waitMsMax).toBe(60_000);
  });

  it("keeps every duration below the limit of a timer", async () => {
    const seconds = { command_timeout_sec: 2_073_600, idle_timeout_sec: 2_073_600, verify_timeout_sec: 2_073_600, max_wait_sec: 2_073_600 };
    const settings = await settingsOf({ inputs: { ...seconds, run_minutes: 34_560, verify_command: "true" } });
    const { limits } = settings.agent;
    for (const ms of [
      limits.deadlineMs,
      limits.idleMs,
      settings.verify?.deadlineMs,
      settings.spec.run.waitMsMax,
      settings.spec.run.durationMsMax,
    ]) {
      expect(ms).toBe(2_073_600_000);
      expect(ms).toBeLessThan(TIMER_MS_MAX);
    }
  });

  it("rounds to milliseconds, and reads only 0 as no limit", async () => {
    const inputs = { backoff_base_sec: 0.0015, max_wait_sec: 0.0001, run_minutes: 0.5, max_duration_hours: 0.1, backoff_max_sec: 0 };
    const { spec } = await settingsOf({ inputs });
    expect(spec.backoff).toMatchObject({ baseMs: 2, maxMs: 0 });
    expect(spec.run).toEqual({ iterationsMax: null, durationMsMax: 30_000, waitMsMax: 1 });
    expect(spec.limits.durationMsMax).toBe(360_000);
  });

  it("uses the deadline as the idle limit if that is off", async () => {
    expect((await settingsOf({ inputs: { idle_timeout_sec: 0 } })).agent.limits.idleMs).toBe(1_200_000);
  });

  it("resolves paths in the workspace, and the workspace and the file in the current folder", async () => {
    const settings = await settingsOf({
      cwd: "/home/me",
      workspace: "../../repo",
      config: "loops/a.toml",
      env: { HOME: "/home/me" },
      files: {
        "/home/me/loops/a.toml":
          'task_file = "docs/TASK.md"\nstate_dir = "/var/loop"\ncodex_home = "~/.codex-loop"\ncodex_bin = "bin/codex"\n',
      },
    });
    expect(settings).toMatchObject({
      workspace: "/repo",
      configFile: "/home/me/loops/a.toml",
      taskFile: "/repo/docs/TASK.md",
      stateDir: "/var/loop",
      lockFile: "/var/loop/loop.lock",
      agent: { home: "/home/me/.codex-loop", binary: "/repo/bin/codex" },
    });
  });

  it("reads the key from the environment, trimmed", async () => {
    expect((await settingsOf({ env: { OPENAI_API_KEY: " sk-1\n" } })).agent).toMatchObject({ apiKey: "sk-1" });
    expect((await settingsOf({ env: { OPENAI_API_KEY: "  " } })).agent).toMatchObject({ apiKey: null });
    expect((await problemOf({ toml: 'openai_api_key = "sk-1"\n' })).code).toBe("CONFIG_KEY_OF_ACTION");
  });

  it("lets the action's key override the environment's", async () => {
    const env = { OPENAI_API_KEY: "sk-env" };
    expect((await settingsOf({ env, inputs: { openai_api_key: "sk-input" }, host: "github" })).agent).toMatchObject({
      apiKey: "sk-input",
    });
    expect((await settingsOf({ env, host: "github" })).agent).toMatchObject({ apiKey: "sk-env" });
  });

  it("resolves the settings of a run on GitHub", async () => {
    const inputs: Partial<InputValues> = {
      issue_number: 12,
      dry_run: true,
      comment: "off",
    };
    const toml =
      'redispatch = false\nci_workflows = ["ci.yml", "test.yml", "ci.yml"]\npull_request = false\ncomment = "per-run"\ncodex_version = "^0.170.0"\n';
    expect((await settingsOf({ inputs, toml, host: "github" })).action).toEqual({
      redispatch: false,
      ciWorkflows: ["ci.yml", "test.yml"],
      pullRequest: false,
      comment: "off",
      issueNumber: 12,
      dryRun: true,
      codexVersion: "^0.170.0",
      stop: null,
    });
  });

  it.each(["", " ", "false", "False", "0", "no", "NO", "off", " off\n"])("reads %j as no stop request", async (stop) => {
    expect((await settingsOf({ inputs: { stop }, host: "github" })).action.stop).toBeNull();
  });

  it.each([
    ["1", "1"],
    ["true", "true"],
    ["not today\nplease", "not today please"],
    ["00", "00"],
  ])("reads %j as a stop request", async (stop, expected) => {
    expect((await settingsOf({ inputs: { stop }, host: "github" })).action.stop).toBe(expected);
  });

  it("finds the file that the input names in the workspace", async () => {
    const files = { "/repo/loops/a.toml": "max_iterations = 3\n", "/repo/codex-self-iter.toml": "max_iterations = 4\n" };
    const given = { files, cwd: "/elsewhere", workspace: "/repo", host: "github" } as const;
    expect((await settingsOf({ ...given, inputs: { config: "loops/a.toml" } })).spec.limits.iterationsMax).toBe(3);
    expect((await settingsOf(given)).spec.limits.iterationsMax).toBe(4);
    const problem = await problemOf({ ...given, inputs: { config: "loops/b.toml" } });
    expect(problem).toMatchObject({ code: "CONFIG_MISSING", remedy: expect.stringContaining('"config: codex-self-iter.toml"') as string });
  });

  it("builds a command agent from the template", async () => {
    const toml = `agent_command_template = "sh 'a b.sh' {prompt_file} {workspace}"\nagent_env = ["A", "A"]\n`;
    expect((await settingsOf({ toml })).agent).toEqual({
      kind: "command",
      limits: { deadlineMs: 1_200_000, idleMs: 1_200_000, environment: ["A"] },
      template: ["sh", "a b.sh", "{prompt_file}", "{workspace}"],
    });
  });

  it("sets no idle limit for a command agent unless it is set", async () => {
    const inputs = { agent_command_template: ["a", "{prompt_file}"] };
    const idleOf = async (toml: string): Promise<number> => (await settingsOf({ toml, inputs })).agent.limits.idleMs;
    expect(await idleOf("command_timeout_sec = 7\n")).toBe(7_000);
    expect(await idleOf("command_timeout_sec = 7\nidle_timeout_sec = 2\n")).toBe(2_000);
    expect(await idleOf("command_timeout_sec = 7\nidle_timeout_sec = 0\n")).toBe(7_000);
  });

  it("sets the verify command and its gate", async () => {
    const settings = await settingsOf({ toml: 'verify_command = "npm test"\nverify_on = "change"\nverify_timeout_sec = 9\n' });
    expect(settings.verify).toEqual({ command: "npm test", deadlineMs: 9000, in: "workspace", caches: [], frozenPaths: [] });
    expect(settings.spec.gates.verify).toBe("change");
  });

  it("prices cached input like input without a price of its own", async () => {
    const toml = "max_cost_usd = 2\nprice_input_usd = 1.25\nprice_output_usd = 10\n";
    const { spec } = await settingsOf({ toml });
    expect(spec.prices).toEqual({ inputUsd: 1.25, cachedInputUsd: 1.25, cacheWriteUsd: 1.25, outputUsd: 10 });
    expect(spec.limits.costUsdMax).toBe(2);
    expect((await settingsOf({ toml: `${toml}price_cached_input_usd = 0.5` })).spec.prices?.cachedInputUsd).toBe(0.5);
  });

  it.each<[string, Given, string, string]>([
    ["a workspace that is missing", { workspace: "/nowhere" }, "WORKSPACE_MISSING", "git init /nowhere"],
    ["a workspace that is a file", { workspace: "/file", files: { "/file": "" } }, "WORKSPACE_NOT_A_FOLDER", "--workspace"],
    ["a named file that is missing", { config: "no.toml" }, "CONFIG_MISSING", "--config"],
    ["a named file that is a folder", { config: "/repo" }, "CONFIG_UNREADABLE", "--config"],
    [
      "a cost limit for a model without a price",
      { inputs: { max_cost_usd: 1, model: "no-such-model" } },
      "SETTINGS_CONFLICT",
      "price_input_usd = ",
    ],
    ["a state dir that is the workspace", { inputs: { state_dir: "." } }, "STATE_DIR_NOT_ITS_OWN", "state_dir = "],
  ])("refuses %s", async (_what, given, code, remedy) => {
    const problem = await problemOf(given);
    expect(problem.code).toBe(code);
    expect(problem.remedy).toContain(remedy);
  });
});
