import { describe, expect, it } from "vitest";
import { findVariable, isScheduledAt, listDispatchInputs } from "../../../src/action/workflow-triggers.ts";
import { createFakeStateCommits } from "../../helpers/fakes/git.ts";

const PATH = ".github/workflows/loop.yml";
const COMMIT = "b".repeat(40);

function stateCommitsOf(files: Readonly<Record<string, string>>) {
  return createFakeStateCommits(new Map([[COMMIT, { files: new Map(Object.entries(files)), parent: null, message: "" }]]));
}
const scheduled = (text: string): Promise<boolean> => isScheduledAt(stateCommitsOf({ [PATH]: text }), COMMIT, PATH);

const JOB = "jobs:\n  loop:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: true\n";

describe("isScheduledAt", () => {
  it("is false for aliases that make a small file a large document", async () => {
    const levels = Array.from({ length: 9 }, (_, level) => `a${level}: &a${level} [${level === 0 ? "x" : `*a${level - 1},`.repeat(9)}]\n`);
    await expect(scheduled(`${levels.join("")}on: { schedule: [] }\n`)).resolves.toBe(false);
  });

  it.each([
    ["as people write it", `name: loop\non:\n  workflow_dispatch:\n  schedule:\n    - cron: "17 * * * *"\n${JOB}`],
    ["first of all", `on:\n  schedule:\n    - cron: "17 * * * *"\n  workflow_dispatch:\n${JOB}`],
    [
      "with comments",
      `on: # when\n  # by hand\n  workflow_dispatch: # here\n\n  schedule: # and by the clock\n    - cron: "17 * * * *" # off the hour\n${JOB}`,
    ],
    ["with comments at any depth", `on:\n      # by the clock\n# off the hour\n  schedule:\n    - cron: "17 * * * *"\n${JOB}`],
    ["deeper", `on:\n      schedule:\n          - cron: "17 * * * *"\n      push:\n${JOB}`],
    ["in quotes", `"on":\n  "schedule":\n    - cron: "17 * * * *"\n${JOB}`],
    ["in single quotes", `'on':\n  'schedule' :\n    - cron: '17 * * * *'\n${JOB}`],
    ["at the end of the file", `${JOB}on:\n  push:\n    branches: ["a#b"]\n  schedule:\n    - cron: "17 * * * *"`],
    ["with a list at no depth", `on:\n  schedule:\n  - cron: "17 * * * *"\n${JOB}`],
    ["in braces", `on: { workflow_dispatch: { inputs: { goal: { required: false } } }, schedule: [{ cron: "17 * * * *" }] }\n${JOB}`],
    [
      "in braces over lines",
      `on:\n  {\n    push: { branches: [main, "x, schedule"] },\n    "schedule": [{ cron: "17 * * * *" }],\n  }\n${JOB}`,
    ],
    ["with Windows' line ends and a mark", `\uFEFFon:\r\n  schedule:\r\n    - cron: "17 * * * *"\r\n${JOB}`],
    ["after a hash in a name", `name: a#b 'c\non:\n  schedule:\n    - cron: "17 * * * *"\n${JOB}`],
  ])("is true: %s", async (_name, text) => {
    expect(await scheduled(text)).toBe(true);
  });

  it.each([
    ["there is none", `on: workflow_dispatch\n${JOB}`],
    ["there is a list of others", `on: [push, workflow_dispatch]\n${JOB}`],
    ["it is a comment", `on:\n  workflow_dispatch:\n  # schedule:\n  #   - cron: "17 * * * *"\n${JOB}`],
    ["it is behind a value", `on:\n  push: # schedule: every hour\n${JOB}`],
    ["it is an input", `on:\n  workflow_dispatch:\n    inputs:\n      schedule:\n        required: false\n${JOB}`],
    ["it is an input in braces", `on: { workflow_dispatch: { inputs: { schedule: { required: false } } } }\n${JOB}`],
    ["it is a job", `on:\n  push:\njobs:\n  schedule:\n    runs-on: ubuntu-24.04\n    steps: []\n`],
    ["it is a step's name", `on:\n  push:\njobs:\n  loop:\n    steps:\n      - name: schedule: the loop\n        run: "schedule: x"\n`],
    ["it is a name", `name: "schedule:"\non:\n  push:\n${JOB}`],
    [
      "it is a text",
      `on:\n  workflow_dispatch:\n    inputs:\n      goal:\n        description: |\n          schedule:\n            - cron: x\n${JOB}`,
    ],
    ["it is a part of a word", `on:\n  reschedule:\n  schedule-x:\n${JOB}`],
    ["it is in a branch's name", `on:\n  push:\n    branches: ["schedule: x"]\n${JOB}`],
    ["it is a key of another block", `concurrency:\n  schedule: x\non: push\nenv:\n  schedule: y\n${JOB}`],
    ["the file is empty", ""],
  ])("is false if %s", async (_name, text) => {
    expect(await scheduled(text)).toBe(false);
  });

  it("is false without the file or the commit", async () => {
    expect(await isScheduledAt(stateCommitsOf({}), COMMIT, PATH)).toBe(false);
    expect(await isScheduledAt(stateCommitsOf({ [PATH]: "on:\n  schedule:\n" }), null, PATH)).toBe(false);
  });
});

describe("listDispatchInputs", () => {
  it.each([
    ["on:\n  workflow_dispatch:\n    inputs:\n      goal: { required: false }\n", true],
    ["on: { workflow_dispatch: { inputs: { goal: } } }\n", true],
    ["on:\n  workflow_dispatch:\n    inputs:\n      other:\n", false],
    ["on:\n  workflow_dispatch:\n  workflow_call:\n    inputs:\n      goal:\n", false],
    ["on: workflow_dispatch\n", false],
    [": not: yaml: [", false],
  ])("of %j has the input goal: %s", async (workflow, accepts) => {
    expect((await listDispatchInputs(workflow)).has("goal")).toBe(accepts);
  });
});

describe("findVariable", () => {
  it.each([
    ["          stop: ${{ vars.CODEX_SELF_ITER_STOP }}\n", "CODEX_SELF_ITER_STOP"],
    ['with:\n  "stop": "${{vars.STOP}}"\n', "STOP"],
    ["          stop: ${{ inputs.stop }}\n", null],
    ["          # stop: ${{ vars.STOP }}\n", null],
    ["          non-stop: ${{ vars.STOP }}\n", null],
    ["", null],
  ])("in %j is %s", (workflow, variable) => {
    expect(findVariable(workflow, "stop")).toBe(variable);
  });
});
