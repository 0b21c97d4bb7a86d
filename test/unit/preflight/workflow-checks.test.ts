import { describe, expect, it } from "vitest";
import type { CheckId } from "../../../src/preflight/check.ts";
import { runChecks } from "../../../src/preflight/checks.ts";
import type { PreflightFacts, WorkflowFile } from "../../../src/preflight/facts.ts";
import { listSecretNames } from "../../../src/preflight/workflow-checks.ts";
import { findActionUses, hasSchedule } from "../../../src/preflight/workflow-file.ts";
import { checkOf, facts, found, idsOf, ON, statusOf, workflow } from "./facts-fixture.ts";

const verdict = (id: CheckId, file: WorkflowFile): readonly [string, string | null] => checkOf(id, { workflows: found([file]) });
const status = (id: CheckId, file: WorkflowFile): string => statusOf(id, { workflows: found([file]) });
const NO_SCHEDULE = { workflow_dispatch: ON.workflow_dispatch };

describe("checkWorkflows", () => {
  it("finds nothing wrong with the workflow of the examples", () => {
    const checks = runChecks(facts({ workflows: found([workflow()]) }));
    expect(checks.filter((check) => check.status !== "ok")).toEqual([]);
    expect(idsOf(checks)).toEqual([
      "verify",
      "workflow",
      "workflow-dispatch",
      "workflow-concurrency",
      "workflow-timeout",
      "workflow-schedule",
      "workflow-permissions",
      "workflow-checkout",
      "workflow-key",
    ]);
  });

  it("skips a repository without a workflow of the action, and fails for a file that is no YAML", () => {
    const other = { path: ".github/workflows/ci.yml", document: { jobs: { test: { steps: [{ run: "npm test" }] } } } };
    expect(verdict("workflow", other)).toEqual([expect.stringMatching(/^skipped: No workflow/), "codex-self-iter init"]);
    expect(verdict("workflow", { path: ".github/workflows/loop.yml", document: null })).toEqual([
      "fail: .github/workflows/loop.yml is not valid YAML.",
      "actionlint .github/workflows/loop.yml",
    ]);
  });

  it("leaves to a run what it can ask GitHub", () => {
    const checks = runChecks(facts({ host: "github", workflows: found([workflow({ permissions: {} })]) }));
    expect(idsOf(checks)).toEqual(["verify", "workflow-dispatch", "workflow-concurrency", "workflow-timeout"]);
  });

  it.each<[name: string, on: unknown, expected: string, text: RegExp]>([
    ["none, no schedule", { push: {} }, "fail", /has no workflow_dispatch/],
    ["none, and a schedule", { push: {}, schedule: [] }, "warn", /has no workflow_dispatch/],
    ["without inputs", ["workflow_dispatch"], "warn", /the input goal and the input from-run .* tells the chain's own runs/],
    ["without goal", { workflow_dispatch: { inputs: { "from-run": {} } } }, "warn", /does not declare the input goal below/],
    [
      "with a required input",
      { workflow_dispatch: { inputs: { goal: {}, "from-run": {}, ticket: { required: true } } } },
      "fail",
      /requires the input ticket/,
    ],
    [
      "with a required track",
      { workflow_dispatch: { inputs: { goal: {}, "from-run": {}, track: { required: true } } } },
      "ok",
      /can be started/,
    ],
  ])("workflow_dispatch: %s", (_, on, expected, text) => {
    const [found_] = verdict("workflow-dispatch", workflow({}, {}, on));
    expect(found_).toMatch(text);
    expect(found_.startsWith(expected)).toBe(true);
  });

  it("warns if the goal is declared and not passed, and without a schedule", () => {
    const { document } = workflow();
    const text = JSON.stringify(document).replace('"goal":"${{ inputs.goal }}"', '"reset":false');
    expect(verdict("workflow-dispatch", { path: "loop.yml", document: JSON.parse(text) as unknown })[1]).toBe("goal: ${{ inputs.goal }}");
    expect(status("workflow-schedule", workflow({}, {}, NO_SCHEDULE))).toBe("warn");
  });

  it.each<[name: string, file: WorkflowFile, expected: string]>([
    ["no contents", workflow({ permissions: { contents: "read", actions: "write", "pull-requests": "write" } }), "fail"],
    ["nothing", workflow({ permissions: {} }), "fail"],
    ["read-all", workflow({ permissions: "read-all" }), "fail"],
    ["write-all", workflow({ permissions: "write-all" }), "ok"],
    ["no actions, and a schedule", workflow({ permissions: { contents: "write", "pull-requests": "write" } }), "warn"],
    ["no actions, no schedule", workflow({ permissions: { contents: "write", "pull-requests": "write" } }, {}, NO_SCHEDULE), "fail"],
    ["no pull-requests", workflow({ permissions: { contents: "write", actions: "write" } }), "warn"],
    ["no pull-requests, none needed", workflow({ permissions: { contents: "write", actions: "write" } }, { "pull-request": false }), "ok"],
    ["no block", workflow({ permissions: undefined }), "warn"],
    ["a token of its own", workflow({ permissions: {} }, { "github-token": "${{ secrets.LOOP_TOKEN }}" }), "ok"],
    ["the job's token, named", workflow({ permissions: {} }, { "github-token": "${{ github.token }}" }), "fail"],
  ])("permissions: %s", (_, file, expected) => {
    expect(status("workflow-permissions", file)).toBe(expected);
  });

  it("reads permissions and concurrency of the workflow if the job has none", () => {
    const { document, path } = workflow({ permissions: undefined, concurrency: undefined });
    const whole = { ...(document as object), permissions: "write-all", concurrency: "codex-self-iter-main" };
    expect(status("workflow-permissions", { path, document: whole })).toBe("ok");
    expect(verdict("workflow-concurrency", { path, document: whole })[0]).toMatch(/has no queue: max/);
  });

  it.each<[name: string, file: WorkflowFile, text: RegExp]>([
    ["none", workflow({ concurrency: undefined }), /^warn: .*no concurrency group/],
    ["cancels", workflow({ concurrency: { group: "x", queue: "max", "cancel-in-progress": true } }), /^warn: .*cancel-in-progress/],
    ["one for all tracks", workflow({}, { track: "${{ matrix.track }}" }), /^warn: .*several tracks/],
    [
      "one for each track",
      workflow({ concurrency: { group: "codex-${{ matrix.track }}", queue: "max" } }, { track: "${{ matrix.track }}" }),
      /^ok/,
    ],
  ])("concurrency: %s", (_, file, text) => {
    expect(verdict("workflow-concurrency", file)[0]).toMatch(text);
  });

  it.each<[name: string, concurrency: object, expected: RegExp, fix: string | null]>([
    [
      "has the line",
      { group: "x", queue: "max" },
      /^warn: loop\.yml has queue: max, which only github\.com and ghe\.com know; GitHub Enterprise Server refuses/,
      "{ group: ",
    ],
    ["does not have it", { group: "x" }, /^ok: /, null],
    ["has no group", {}, /^warn: .*no concurrency group/, "{ group: "],
  ])("proposes no queue on a server without it if the file %s", (_, concurrency, expected, fix) => {
    const [text, proposed] = checkOf("workflow-concurrency", { workflows: found([workflow({ concurrency })]), hasQueue: false });
    expect(text).toMatch(expected);
    if (fix === null) expect(proposed).toBeNull();
    else expect(proposed).toContain(fix);
    expect(proposed ?? "").not.toContain("queue");
  });

  it("warns of a job that ends before the agent's turn does", () => {
    expect(verdict("workflow-timeout", workflow({ "timeout-minutes": 20 }))).toEqual([
      "warn: loop.yml ends the job after 20 min, but the agent may take 20 min, so its work can be cut off.",
      "timeout-minutes: 30",
    ]);
    expect(status("workflow-timeout", workflow({ "timeout-minutes": 20 }, { "command-timeout-sec": 600 }))).toBe("ok");
    expect(status("workflow-timeout", workflow({ "timeout-minutes": undefined }))).toBe("ok");
    expect(status("workflow-timeout", workflow({ "timeout-minutes": "${{ inputs.minutes }}" }))).toBe("ok");
  });

  it("counts every turn of an iteration in roles mode, wherever the mode is set", () => {
    const judged = (inputs: Readonly<Record<string, unknown>>, more: Partial<PreflightFacts> = {}) =>
      statusOf("workflow-timeout", { workflows: found([workflow({ "timeout-minutes": 50 }, inputs)]), ...more });
    expect(judged({ "command-timeout-sec": 1_200 }, { mode: "roles" })).toBe("warn");
    expect(judged({ mode: "roles" })).toBe("warn");
    expect(judged({ mode: "${{ inputs.mode }}" }, { mode: "roles" })).toBe("warn");
    expect(judged({ mode: "goal" }, { mode: "roles" })).toBe("ok");
    expect(judged({ "command-timeout-sec": 900 }, { mode: "roles" })).toBe("ok");
  });

  it("warns of a checkout that keeps its token", () => {
    const steps = [{ uses: "actions/checkout@v5" }, { uses: "org/codex-self-iter@v1" }];
    expect(status("workflow-checkout", workflow({ steps }))).toBe("warn");
  });

  it.each<[name: string, file: WorkflowFile, text: RegExp]>([
    ["none", workflow({}, { "openai-api-key": "" }), /^fail: .*passes no key/],
    ["in the file", workflow({}, { "openai-api-key": "sk-1234" }), /^fail: .*holds the key itself/],
    [
      "in the job's environment",
      workflow({ env: { OPENAI_API_KEY: "${{ secrets.KEY }}" } }, { "openai-api-key": "" }),
      /^ok: .*secrets\.KEY/,
    ],
    ["a sign-in of the runner", workflow({}, { "openai-api-key": "", "codex-home": "/home/runner/.codex" }), /^ok/],
    ["a custom agent", workflow({}, { "openai-api-key": "", "agent-command-template": "my-agent {prompt_file}" }), /^ok/],
  ])("the key: %s", (_, file, text) => {
    const [found_] = verdict("workflow-key", file);
    expect(found_).toMatch(text);
    expect(found_).not.toContain("sk-1234");
  });
});

describe("findActionUses", () => {
  it("knows the action by its name, whatever its owner and version", () => {
    const uses = (text: string) => findActionUses({ path: "a.yml", document: { jobs: { a: { steps: [{ uses: text }] } } } }).length;
    expect(["org/codex-self-iter@v1", "me/codex-self-iter@abc"].map(uses)).toEqual([1, 1]);
    expect(["org/codex-self-iter-docs@v1", "./", "org/other@v1"].map(uses)).toEqual([0, 0, 0]);
  });

  it.each([null, [], "text", { jobs: [] }, { jobs: { a: null } }, { jobs: { a: { steps: "x" } } }])(
    "takes %j for no workflow",
    (document) => {
      expect(findActionUses({ path: "a.yml", document })).toEqual([]);
      expect(hasSchedule({ path: "a.yml", document })).toBe(false);
    },
  );

  it("lists the secrets of the key", () => {
    const [use] = findActionUses(workflow({}, { "openai-api-key": "${{ secrets.ONE || secrets.TWO }}" }));
    expect(use === undefined ? [] : listSecretNames(use)).toEqual(["ONE", "TWO"]);
  });
});
