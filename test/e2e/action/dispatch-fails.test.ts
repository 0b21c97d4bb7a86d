import { afterEach, describe, expect, it } from "vitest";

import { type ActionProject, type ActionProjectOptions, countingAgent, createActionProject } from "../../helpers/action-project.ts";
import type { FaultRequest } from "../../fake-github/api/faults.ts";
import type { FakeGitHub, FakeGitHubRun } from "../../fake-github/fake-github.ts";
import { IS_FULL } from "../../helpers/test-mode.ts";

let project: ActionProject;

const open = async (options?: ActionProjectOptions): Promise<ActionProject> =>
  (project = await createActionProject({ checkout: null, agent: countingAgent(2), ...options }));
const textOf = (run: FakeGitHubRun | undefined): string => `${run?.log.join("\n")}\n${run?.result?.summary}`;

const DISPATCH = { method: "POST", path: /\/dispatches$/ };

/** Fails the dispatch of the first run. Its own start is a dispatch as well, so the fault is set when it has started; its preflight makes another. */
function failDispatch(github: FakeGitHub, fault: Omit<FaultRequest, "path">): void {
  let isOrdered = false;
  github.hooks.beforeRun = () => {
    if (!isOrdered) github.api.fault({ ...DISPATCH, after: 1, ...fault });
    isOrdered = true;
  };
}

const NO_ACTIONS = ["contents: write", "pull-requests: write"];

type Case = {
  readonly name: string;
  readonly options?: ActionProjectOptions;
  readonly arrange?: (github: FakeGitHub) => void;
  readonly message: string;
  readonly line: string;
};

/** The fast form leaves the other answers to test/integration/github/workflow-dispatch.test.ts. */
const MORE_CASES: readonly Case[] = [
  {
    name: "404",
    arrange: (github) => failDispatch(github, { failure: { status: 404, body: { message: "Not Found" } } }),
    message: "GitHub did not start the next run (404): Not Found",
    line: "Put .github/workflows/loop.yml on the default branch with `on: workflow_dispatch:`",
  },
];

const CASES: readonly Case[] = [
  {
    name: "403: the token may no longer dispatch",
    arrange: (github) => failDispatch(github, { failure: { status: 403, body: { message: "Resource not accessible by integration" } } }),
    message: "GitHub did not start the next run (403): Resource not accessible by integration",
    line: "Add `actions: write` below `permissions:` of the job.",
  },
  {
    name: "422: the workflow is disabled",
    arrange(github) {
      github.hooks.beforeRun = () => github.api.setWorkflowState(".github/workflows/loop.yml", "disabled_manually");
    },
    message: "(422): Cannot trigger a 'workflow_dispatch' on a disabled workflow",
    line: "`gh workflow enable loop.yml`",
  },
  ...(IS_FULL ? MORE_CASES : []),
];

type LostAnswer = readonly [name: string, fault: Omit<FaultRequest, "path">];

/** workflow-dispatch.test.ts has every one of them without a run. */
const MORE_LOST_ANSWERS: readonly LostAnswer[] = [
  ["500, not done", { failure: { status: 500, body: { message: "Server Error" } } }],
  ["502 after it took effect", { failure: "after-effect" }],
  ["no answer within the time, after it took effect", { failure: { afterEffect: "timeout" } }],
  ["not JSON, after it took effect", { failure: { afterEffect: "garbage" } }],
];

const LOST_ANSWERS: readonly LostAnswer[] = [
  ["cut off after it took effect", { failure: { afterEffect: "reset" } }],
  ...(IS_FULL ? MORE_LOST_ANSWERS : []),
];

describe("GitHub does not start the next run", () => {
  afterEach(() => project.close());

  it.each(CASES)("$name: fails with the line to add", async ({ arrange, line, options, message }) => {
    const { pushedIterations, runChain, github } = await open(options);
    arrange?.(github);
    const runs = await runChain();
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(["failure"]);
    expect(textOf(runs[0])).toContain(message);
    expect(textOf(runs[0])).toContain(line);
    expect(runs[0]?.result?.annotations.some(({ level, message }) => level === "error" && message.includes(line))).toBe(true);
    expect(runs[0]?.result?.outputs).toMatchObject({ status: "failure", "dispatched-run-url": "", "iterations-run": "1" });
    const comments = github.api.comments.map(({ body }) => body);
    expect(comments).toEqual([expect.stringMatching(/The run failed[^]*No run follows, because the workflow/)]);
    // The work is pushed nevertheless.
    expect(await pushedIterations()).toEqual([1]);
  });

  it("403: fails without actions: write before the agent starts", async () => {
    const { pushedIterations, runChain } = await open({ permissions: NO_ACTIONS });
    const runs = await runChain();
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(["failure"]);
    expect(textOf(runs[0])).toContain("The token may not start the next run: Resource not accessible by integration");
    expect(textOf(runs[0])).toContain("Add `actions: write` below `permissions:` of the job.");
    expect(runs[0]?.result?.outputs).toMatchObject({ status: "failure", "iterations-run": "0" });
    expect(await pushedIterations().catch(() => [])).toEqual([]);
  });

  it("does not fail if a schedule continues the chain, which it does", async () => {
    const { pushedIterations, runChain, github } = await open({ permissions: NO_ACTIONS, on: ["schedule:", "  - cron: '7 * * * *'"] });
    const runs = await runChain();
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(["success"]);
    const { message, line } = CASES[0] ?? { message: "", line: "" };
    for (const text of [message, line, "Until then the workflow's schedule continues the chain."]) expect(textOf(runs[0])).toContain(text);
    expect(github.api.comments[0]?.body).toContain("Continuing at the next scheduled start");
    await github.cron("loop.yml");
    await github.idle();
    expect(github.runs.at(-1)?.result?.outputs["stop-reason"]).toBe("completed");
    expect(await pushedIterations()).toEqual([1, 2]);
  });

  it("names a missing workflow_dispatch trigger before the agent starts", async () => {
    const { github } = await open();
    const workflow = (await github.repository.readFile("refs/heads/main", ".github/workflows/loop.yml"))
      .replace(/ {2}workflow_dispatch:\n {4}inputs:\n(?: {6}.*\n)+/, "  push:\n    branches: [main]\n")
      .replace("${{ inputs.goal }}", "first");
    await github.push({ ".github/workflows/loop.yml": workflow });
    await github.idle();
    expect(github.runs.map(({ conclusion }) => conclusion)).toEqual(["failure"]);
    expect(textOf(github.runs[0])).toContain("loop.yml has no workflow_dispatch, so a run cannot start the next one.");
    expect(textOf(github.runs[0])).toContain(
      "on: { workflow_dispatch: { inputs: { goal: { required: false }, from-run: { required: false } } } }",
    );
    expect(github.runs[0]?.result?.outputs).toMatchObject({ "iterations-run": "0" });
  });

  it("422: omits an undeclared input and continues by the state", async () => {
    const { pushedIterations, runChain } = await open({ inputs: ["unused"], with: { goal: "" } });
    const runs = await runChain();
    expect(runs.map(({ inputs, result }) => [inputs, result?.outputs["stop-reason"]])).toEqual([
      [{ unused: "" }, "run-full"],
      [{ unused: "" }, "completed"],
    ]);
    expect(runs[1]?.log.join("\n")).toContain("Iteration 2: write note number 2 of the series");
    expect(await pushedIterations()).toEqual([1, 2]);
    expect(runs.flatMap(({ result }) => result?.annotations ?? []).filter(({ level }) => level !== "notice")).toEqual([]);
  });
});

/** Concurrent, because they wait for real retries. */
describe.concurrent("the answer to the dispatch is lost", () => {
  const begin = async (onTestFinished: (end: () => Promise<void>) => void, fault: Omit<FaultRequest, "path">): Promise<ActionProject> => {
    const one = await createActionProject({ checkout: null, agent: countingAgent(2) });
    onTestFinished(() => one.close());
    failDispatch(one.github, fault);
    return one;
  };

  it.for(LOST_ANSWERS)("%s: exactly one next run starts", async ([, fault], { expect: expects, onTestFinished }) => {
    const { pushedIterations, runChain } = await begin(onTestFinished, fault);
    const runs = await runChain();
    expects(runs.map(({ conclusion, event }) => [event, conclusion])).toEqual([
      ["workflow_dispatch", "success"],
      ["workflow_dispatch", "success"],
    ]);
    expects(runs[0]?.result?.outputs["dispatched-run-url"]).toMatch(new RegExp(`/actions/runs/${runs[1]?.id}$`));
    expects(await pushedIterations()).toEqual([1, 2]);
  });

  it("every time: fails, and a person's start continues the chain", async ({ expect: expects, onTestFinished }) => {
    const failure = { status: 500, body: { message: "Server Error" } };
    const { pushedIterations, runChain } = await begin(onTestFinished, { failure, times: 3 });
    const [run, ...more] = await runChain();
    expects(run?.conclusion).toBe("failure");
    expects(more).toEqual([]);
    expects(textOf(run)).toContain("did not confirm that the next run started: Server Error");
    expects(textOf(run)).toContain("start the workflow by hand");
    await runChain();
    expects(await pushedIterations()).toEqual([1, 2]);
  });
});
