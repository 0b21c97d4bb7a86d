import { afterEach, describe, expect, it } from "vitest";

import { countDispatches, outcomesOf, NOTING_AGENT, NUMBER, runChainAgain, logOf, runSchedule, WORK } from "../../helpers/action-chain.ts";
import { type ActionProject, createActionProject } from "../../helpers/action-project.ts";
import type { FakeGitHubRun } from "../../fake-github/fake-github.ts";
import { IS_FULL } from "../../helpers/test-mode.ts";

let project: ActionProject;

const MAIN = "refs/heads/main";

/** Runs a chain whose second run finds the stop request that `ask` makes. */
async function runUntilStopped(ask: () => Promise<unknown> | void): Promise<FakeGitHubRun> {
  project = await createActionProject({
    checkout: null,
    agent: NOTING_AGENT,
    on: ["schedule: [{ cron: '17 * * * *' }]"],
    with: { stop: "${{ vars.CODEX_SELF_ITER_STOP }}", "max-iterations": "3" },
  });
  const { github } = project;
  github.hooks.beforeRun = async () => void (github.runs.length === 2 && (await ask()));
  const [first, second, ...more] = await runChainAgain(project);
  expect(outcomesOf([first!, second!, ...more])).toEqual(["success run-full", "success stop-requested"]);
  expect(second?.result?.outputs).toMatchObject({ "iterations-run": "0", iteration: "1", "dispatched-run-url": "" });
  expect(await project.pushedIterations()).toEqual([1]);
  return second!;
}

/** A scheduled run never continues such a chain, even after the request is withdrawn and without the cache. */
async function expectStaysStopped(withdraw: () => Promise<unknown> | void): Promise<void> {
  const { pushedIterations, github, state } = project;
  expect((await state())?.runtime).toMatchObject({ iteration: 1, stopped: { reason: "stop-requested" } });
  await withdraw();
  await github.cache.evict("");
  expect(outcomesOf(await runSchedule(github))).toEqual(["success stop-requested"]);
  expect(await pushedIterations()).toEqual([1]);
}

/** A person's start does nothing while the request stands, and continues the chain after it is withdrawn. */
async function expectPersonContinues(withdraw: () => Promise<unknown> | void): Promise<void> {
  const { pushedIterations, github } = project;
  expect(outcomesOf(await runSchedule(github))).toEqual(["success stop-requested"]);
  expect(outcomesOf(await runChainAgain(project))).toEqual(["success stop-requested"]);
  await expectStaysStopped(withdraw);
  expect(outcomesOf(await runChainAgain(project))).toEqual(["success run-full", "success iterations-spent"]);
  expect(await pushedIterations()).toEqual([1, 2, 3]);
  expect(countDispatches(github)).toBe(2);
}

afterEach(() => project.close());

describe("a stop request between two runs", () => {
  it("by a stop file on the work branch", async () => {
    const run = await runUntilStopped(() => project.github.repository.commit({ ref: WORK, files: { ".codex-stop": "\n" } }));
    expect(logOf(run)).toContain(".codex-stop");
    expect(run.result?.summary).toContain("start the workflow by hand");
    await expectPersonContinues(() => project.github.repository.commit({ ref: WORK, files: { ".codex-stop": null } }));
  });

  // compose.test.ts reads each request without a run.
  it.runIf(IS_FULL)("by a stop file on the base branch", async () => {
    const run = await runUntilStopped(() => project.github.repository.commit({ ref: MAIN, files: { ".codex-stop": "\n" } }));
    await expectPersonContinues(() => project.github.repository.commit({ ref: MAIN, files: { ".codex-stop": null } }));
    expect(logOf(run)).toContain("The stop file .codex-stop is on the base branch.");
  });

  it.runIf(IS_FULL)("by a repository variable", async () => {
    const run = await runUntilStopped(() => project.github.setVariable("CODEX_SELF_ITER_STOP", "until Monday"));
    expect(logOf(run)).toContain('input stop says: "until Monday"');
    await expectPersonContinues(() => project.github.setVariable("CODEX_SELF_ITER_STOP", "off"));
  });
});

describe("a stop request of the agent", () => {
  it("stops the chain after the push, and a scheduled run leaves it stopped", async () => {
    const agent = `${NUMBER}
mkdir -p notes; : > "notes/$n.txt"
if [ $n = 2 ]; then stop=true; else stop=false; fi
echo '{"summary":"note '$n'","next_goal":"write the note after '$n'","completed":false,"stop":'$stop',"reason":"I need a person","evidence":""}'`;
    project = await createActionProject({
      checkout: null,
      agent,
      on: ["schedule: [{ cron: '17 * * * *' }]"],
      with: { "max-iterations": "4" },
    });
    const { pushedIterations, runChain, github, state } = project;
    const runs = await runChain();
    expect(outcomesOf(runs)).toEqual(["success run-full", "success stop-requested"]);
    expect(logOf(runs[1])).toContain('The agent asked to stop: "I need a person"');
    expect(await pushedIterations()).toEqual([1, 2]);
    expect((await state())?.runtime["stopped"]).toMatchObject({ reason: "stop-requested" });
    const [scheduled, ...more] = await runSchedule(github);
    expect(outcomesOf([scheduled!, ...more])).toEqual(["success stop-requested"]);
    expect(logOf(scheduled)).toContain("The chain had already stopped for this reason, and nobody resumed it.");
    expect(await pushedIterations()).toEqual([1, 2]);
    if (!IS_FULL) return;
    expect(outcomesOf(await runChainAgain(project))).toEqual(["success run-full", "success iterations-spent"]);
    expect(await pushedIterations()).toEqual([1, 2, 3, 4]);
  });
});

describe("a completed chain", () => {
  it("continues only with a person's goal", async () => {
    project = await createActionProject({
      checkout: null,
      on: ["schedule: [{ cron: '17 * * * *' }]"],
      files: { "notes/1.txt": "", "notes/2.txt": "", "notes/3.txt": "" },
    });
    const { pushedIterations, runChain, github, state } = project;
    expect(outcomesOf(await runChain())).toEqual(["success completed"]);
    const before = await state();
    const comments = github.api.comments.map(({ body }) => body);
    expect(outcomesOf(await runSchedule(github))).toEqual(["success completed"]);
    expect(github.api.comments.map(({ body }) => body)).toEqual(comments);
    expect(outcomesOf(await runChainAgain(project))).toEqual(["success completed"]);
    expect(await pushedIterations()).toEqual([1]);
    expect(await state()).toEqual(before);

    expect(outcomesOf(await runChainAgain(project, { goal: "write the fifth note" }))).toEqual(["success completed"]);
    expect(await pushedIterations()).toEqual([1, 2]);
    expect((await state())?.records.at(-1)).toMatchObject({ iteration: 2, goal_in: "write the fifth note", goal_by: "octo" });
  });
});
