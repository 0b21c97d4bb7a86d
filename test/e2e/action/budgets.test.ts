import { afterEach, describe, expect, it } from "vitest";

import {
  changeState,
  countDispatches,
  outcomesOf,
  failingAgent,
  NOTING_AGENT,
  NUMBER,
  runChainAgain,
  logOf,
  runSchedule,
} from "../../helpers/action-chain.ts";
import { type ActionProject, type ActionProjectOptions, createActionProject, handoffLine } from "../../helpers/action-project.ts";
import { BOT } from "../../fake-github/fake-github.ts";
import { IS_FULL } from "../../helpers/test-mode.ts";

let project: ActionProject;

/** A person's goal starts the counts again: one run shows it, three of them stagnate again. */
const AFTER_GOAL = IS_FULL ? ["success run-full", "success run-full", "failure stagnated"] : ["success run-full"];

const open = async (options?: ActionProjectOptions): Promise<ActionProject> =>
  (project = await createActionProject({ checkout: null, on: ["schedule: [{ cron: '17 * * * *' }]"], ...options }));

afterEach(() => project.close());

/** Replaces a line of the workflow on the base branch. */
async function editWorkflow(from: string, to: string): Promise<void> {
  const path = ".github/workflows/loop.yml";
  const text = await project.github.repository.readFile("refs/heads/main", path);
  expect(text).toContain(from);
  await project.github.repository.commit({ ref: "refs/heads/main", files: { [path]: text.replace(from, to) } });
}

describe("the budgets of a chain", () => {
  it("max-iterations stops the chain until the number is raised", async () => {
    const { pushedIterations, runChain, github } = await open({ agent: NOTING_AGENT, with: { "max-iterations": "2" } });
    const runs = await runChain();
    expect(outcomesOf(runs)).toEqual(["success run-full", "success iterations-spent"]);
    expect(logOf(runs[1])).toContain("The chain has done 2 of ");
    expect(runs[1]?.result?.summary).toContain("raise max-iterations in the workflow");
    expect(outcomesOf(await runSchedule(github))).toEqual(["success iterations-spent"]);
    expect(outcomesOf(await runChainAgain(project))).toEqual(["success iterations-spent"]);
    expect(await pushedIterations()).toEqual([1, 2]);

    await editWorkflow('max-iterations: "2"', 'max-iterations: "3"');
    expect(outcomesOf(await runSchedule(github))).toEqual(["success iterations-spent"]);
    expect(await pushedIterations()).toEqual([1, 2, 3]);
    expect(countDispatches(github)).toBe(1);
  });

  it("max-duration-hours counts from the chain's first run", async () => {
    const { pushedIterations, github } = await open({ agent: NOTING_AGENT, with: { "max-duration-hours": "5", redispatch: "false" } });
    expect(outcomesOf(await runChainAgain(project))).toEqual(["success run-full"]);
    await changeState(github, { started_at: new Date(Date.now() - 4 * 3_600_000).toISOString() });
    expect(outcomesOf(await runSchedule(github))).toEqual(["success run-full"]);
    await changeState(github, { started_at: new Date(Date.now() - 6 * 3_600_000).toISOString() });
    const [run] = await runSchedule(github);
    expect(outcomesOf([run!])).toEqual(["success time-spent"]);
    expect(logOf(run)).toMatch(/6 h ago and may last 5 h/);
    expect(await pushedIterations()).toEqual([1, 2]);
  });
});

describe("a chain without progress", () => {
  const STAGNATED = { "max-stagnation": "3" };
  const SAME_FOCUS = `${NUMBER}\nmkdir -p notes; : > "notes/$n.txt"\n${handoffLine('"wrote a note"', '"write one more note"')}`;

  it("stops as stagnated across runs, and continues when a person gives a goal", async () => {
    const agent = `${NUMBER}\n${handoffLine('"looked around"', "\"look at part '$n'\"")}`;
    const { runChain, github } = await open({ agent, with: STAGNATED });
    const runs = await runChain();
    expect(outcomesOf(runs)).toEqual(["success run-full", "success run-full", "failure stagnated"]);
    expect(logOf(runs[2])).toContain("The last 3 iterations changed no file that the loop sees.");
    expect(runs[2]?.result?.summary).toMatch(/with a goal/);
    expect(countDispatches(github)).toBe(2);

    // Only the first run fails: the schedule must not report the same failure every half hour.
    const [scheduled, ...more] = await runSchedule(github);
    expect(outcomesOf([scheduled!, ...more])).toEqual(["success stagnated"]);
    expect(scheduled?.result?.outputs).toMatchObject({ "iterations-run": "0", "dispatched-run-url": "" });
    expect(logOf(scheduled)).toContain("The chain had already stopped for this reason");
    if (!IS_FULL) github.hooks.holdDispatch = ({ actor }) => (actor === BOT ? "lost" : null);
    expect(outcomesOf(await runChainAgain(project, { goal: "write something new" }))).toEqual(AFTER_GOAL);
  });

  it("stops as stagnated within a run if the goal stays the same three times as long", async () => {
    const { runChain } = await open({ agent: SAME_FOCUS, with: { ...STAGNATED, iterations: "9" } });
    const runs = await runChain();
    expect(outcomesOf(runs)).toEqual(["failure stagnated"]);
    expect(runs[0]?.result?.outputs["iterations-run"]).toBe("9");
  });

  it.runIf(IS_FULL)("stops as stagnated across runs if the goal stays the same three times as long", async () => {
    const { runChain, github } = await open({ agent: SAME_FOCUS, with: STAGNATED });
    const runs = await runChain();
    const outcomes = [...Array.from({ length: 8 }, () => "success run-full"), "failure stagnated"];
    expect(outcomesOf(runs)).toEqual(outcomes);
    expect(logOf(runs[8])).toContain("all had the same next goal");
    expect(countDispatches(github)).toBe(8);
    expect(outcomesOf(await runSchedule(github))).toEqual(["success stagnated"]);
    expect(outcomesOf(await runChainAgain(project, { goal: "write something new" }))).toEqual(outcomes);
  });

  it("stops as agent-failing after max-consecutive-errors", async () => {
    const { runChain, github, state } = await open({
      agent: failingAgent("the model is on fire"),
      with: { "max-consecutive-errors": "3" },
    });
    const runs = await runChain();
    expect(outcomesOf(runs)).toEqual(["success run-full", "success run-full", "failure agent-failing"]);
    expect(logOf(runs[2])).toMatch(/failed 3 times in a row.*the model is on fire/);
    expect(runs[2]?.result?.summary).toContain("start the workflow by hand");
    expect((await state())?.runtime).toMatchObject({ iteration: 3, consecutive_errors: 3 });
    expect(outcomesOf(await runSchedule(github))).toEqual(["success agent-failing"]);
    expect(countDispatches(github)).toBe(2);

    await github.repository.commit({ ref: "refs/heads/main", files: { "agent.sh": `${NOTING_AGENT}\n` } });
    await editWorkflow("agent-command-template", "redispatch: false\n          agent-command-template");
    // Nothing has been pushed, so the script is read from the base branch.
    const [run] = await runChainAgain(project);
    expect(outcomesOf([run!])).toEqual(["success run-full"]);
    expect((await state())?.runtime).toMatchObject({ iteration: 4, consecutive_errors: 0 });
  });
});
