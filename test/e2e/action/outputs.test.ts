import { afterEach, describe, expect, it } from "vitest";

import { OUTPUT_LIST } from "../../../src/config/outputs.ts";
import {
  type ActionProject,
  type ActionProjectOptions,
  countingAgent,
  createActionProject,
  handoffLine,
} from "../../helpers/action-project.ts";
import type { FakeGitHubRun } from "../../fake-github/fake-github.ts";

let project: ActionProject;

afterEach(() => project.close());

const NAMES = OUTPUT_LIST.map(([name]) => name).toSorted();

const runChain = async (options: ActionProjectOptions, prepare?: (project: ActionProject) => void): Promise<FakeGitHubRun | undefined> => {
  project = await createActionProject({ checkout: null, ...options });
  prepare?.(project);
  return (await project.runChain())[0];
};

type Case = {
  readonly name: string;
  readonly options: ActionProjectOptions;
  readonly prepare?: (project: ActionProject) => void;
  readonly conclusion: "success" | "failure" | "cancelled";
  readonly exit: number;
  readonly outputs: Readonly<Record<string, string>>;
  readonly message: string;
};

const CASES: readonly Case[] = [
  {
    name: "the task is done",
    options: { agent: countingAgent(1) },
    conclusion: "success",
    exit: 0,
    outputs: {
      status: "success",
      "stop-reason": "completed",
      completed: "true",
      "verified-by": "plan",
      iteration: "1",
      "next-goal": "",
      summary: "wrote note 1",
    },
    message: "Done, with the plan's only box ticked, and no verify command.",
  },
  {
    name: "a wrong input",
    options: { with: { "max-iterations": "many", mode: "fast", "openai-api-key": "sk-very-secret" } },
    conclusion: "failure",
    exit: 1,
    outputs: { status: "failure", "stop-reason": "", completed: "false", iteration: "0", "iterations-run": "0" },
    message: 'In the workflow, below the step\'s "with:", write: ',
  },
  {
    name: "inputs that contradict each other",
    options: { with: { "max-cost-usd": "5" } },
    conclusion: "failure",
    exit: 1,
    outputs: { status: "failure", "stop-reason": "", branch: "codex-self-iter/main" },
    message: "max-cost-usd",
  },
  {
    name: "no plan",
    options: { with: { "plan-file": "nothing.md" } },
    conclusion: "failure",
    exit: 1,
    outputs: { status: "failure", "iterations-run": "0" },
    message: "There is no plan",
  },
  {
    name: "no token",
    options: { with: { "github-token": "${{ '' }}" } },
    conclusion: "failure",
    exit: 1,
    outputs: { status: "failure" },
    message: "github-token: ${{ github.token }}",
  },
  {
    name: "asked to stop by the workflow",
    options: { with: { stop: "1" } },
    conclusion: "success",
    exit: 0,
    outputs: { status: "success", "stop-reason": "stop-requested", "iterations-run": "0" },
    message: "input stop",
  },
  {
    name: "the agent asked to stop",
    options: { agent: `echo x > x.txt\n${handoffLine('"half"', '"write the second half"').replace('"stop":false', '"stop":true')}` },
    conclusion: "success",
    exit: 0,
    outputs: { status: "success", "stop-reason": "stop-requested", "next-goal": "write the second half", "dispatched-run-url": "" },
    message: "The agent asked to stop",
  },
  {
    name: "the agent keeps failing",
    options: { agent: "exit 3", with: { iterations: "9" } },
    conclusion: "failure",
    exit: 1,
    outputs: { status: "failure", "stop-reason": "agent-failing", "iterations-run": "5", "commit-sha": "" },
    message: "The agent failed 5 times in a row",
  },
];

it.each(CASES)("sets every output and the exit code: $name", async ({ conclusion, exit, options, outputs, prepare, message }) => {
  const run = await runChain(options, prepare);
  expect(run?.conclusion).toBe(conclusion);
  expect(run?.result?.main.exit).toMatchObject({ exitCode: exit, signal: null });
  expect(Object.keys(run?.result?.outputs ?? {}).toSorted()).toEqual(NAMES);
  expect(run?.result?.outputs).toMatchObject(outputs);
  expect(run?.log.join("\n")).toContain(message);
  // The summary is not empty; Markdown may have escaped its text.
  expect(run?.result?.summary).toMatch(/^## /);
  expect(run?.result?.summary.length).toBeGreaterThan(40);
  expect(run?.log.join("\n")).not.toContain("sk-very-secret");
});

describe("a cancelled run", () => {
  it("sets every output", async () => {
    project = await createActionProject({ checkout: null, agent: "sleep 600", github: { times: { interruptMs: 60_000 } } });
    const run = await project.github.dispatch("loop.yml");
    await project.github.waitForLine(run, /Iteration 1: /);
    project.github.cancel(run.id);
    await project.github.idle();
    expect(run.conclusion).toBe("cancelled");
    expect(run.result?.main.exit).toMatchObject({ exitCode: 130, signal: null });
    expect(Object.keys(run.result?.outputs ?? {}).toSorted()).toEqual(NAMES);
    expect(run.result?.outputs).toMatchObject({
      status: "cancelled",
      "stop-reason": "cancelled",
      completed: "false",
      "dispatched-run-url": "",
    });
  });
});
