import { afterEach, describe, expect, it } from "vitest";

import {
  changeState,
  countDispatches,
  endings,
  failingAgent,
  NOTING_AGENT,
  NUMBER,
  playOn,
  said,
  strike,
} from "../../helpers/action-chain.ts";
import { type ActionProject, type ActionProjectOptions, createActionProject, handoffLine } from "../../helpers/action-project.ts";

let project: ActionProject;

const open = async (options?: ActionProjectOptions): Promise<ActionProject> =>
  (project = await createActionProject({ on: ["schedule: [{ cron: '17 * * * *' }]"], ...options }));

afterEach(() => project.close());

/** The workflow as it is, with one line in place of another. */
async function editWorkflow(from: string, to: string): Promise<void> {
  const path = ".github/workflows/loop.yml";
  const text = await project.stand.repository.readFile("refs/heads/main", path);
  expect(text).toContain(from);
  await project.stand.repository.commit({ ref: "refs/heads/main", files: { [path]: text.replace(from, to) } });
}

describe("a chain's budgets, over its runs", () => {
  it("ends after max-iterations; the clock does not lift it, and a higher number does", async () => {
    const { landed, play, stand } = await open({ agent: NOTING_AGENT, with: { "max-iterations": "3" } });
    const runs = await play();
    expect(endings(runs)).toEqual(["success run-full", "success run-full", "success iterations-spent"]);
    expect(said(runs[2])).toContain("The chain has done 3 of at most 3 iterations.");
    expect(runs[2]?.result?.summary).toContain("raise max-iterations in the workflow");
    expect(endings(await strike(stand))).toEqual(["success iterations-spent"]);
    expect(endings(await playOn(project))).toEqual(["success iterations-spent"]);
    expect(await landed()).toEqual([1, 2, 3]);

    await editWorkflow('max-iterations: "3"', 'max-iterations: "4"');
    expect(endings(await strike(stand))).toEqual(["success iterations-spent"]);
    expect(await landed()).toEqual([1, 2, 3, 4]);
    expect(countDispatches(stand)).toBe(2);
  });

  it("ends after max-duration-hours, counted from the chain's first run", async () => {
    const { landed, stand } = await open({ agent: NOTING_AGENT, with: { "max-duration-hours": "5", redispatch: "false" } });
    expect(endings(await playOn(project))).toEqual(["success run-full"]);
    await changeState(stand, { started_at: new Date(Date.now() - 4 * 3_600_000).toISOString() });
    expect(endings(await strike(stand))).toEqual(["success run-full"]);
    await changeState(stand, { started_at: new Date(Date.now() - 6 * 3_600_000).toISOString() });
    const [run] = await strike(stand);
    expect(endings([run!])).toEqual(["success time-spent"]);
    expect(said(run)).toContain("The chain started 6 h ago and may last 5 h.");
    expect(await landed()).toEqual([1, 2]);
  });
});

describe("a chain that gets nowhere, over its runs", () => {
  it.each([
    ["changes nothing", `${NUMBER}\n${handoffLine('"looked around"', "\"look at part '$n'\"")}`, "The last 3 iterations changed no file."],
    [
      "has the same focus",
      `${NUMBER}\nmkdir -p notes; : > "notes/$n.txt"\n${handoffLine('"wrote a note"', '"write one more note"')}`,
      "all handed off the same focus",
    ],
  ])("stops as stagnated where it %s", async (_case, agent, why) => {
    const { play, stand } = await open({ agent, with: { "max-stagnation": "3" } });
    const runs = await play();
    expect(endings(runs)).toEqual(["success run-full", "success run-full", "failure stagnated"]);
    expect(said(runs[2])).toContain(why);
    expect(runs[2]?.result?.summary).toContain("start the workflow by hand with a goal that says what to do next");
    expect(countDispatches(stand)).toBe(2);

    // The failure is told once: the clock finds the chain stopped, does nothing, and is no failure every half hour.
    const [struck, ...more] = await strike(stand);
    expect(endings([struck!, ...more])).toEqual(["success stagnated"]);
    expect(struck?.result?.outputs).toMatchObject({ "iterations-run": "0", "dispatched-run-url": "" });
    expect(said(struck)).toContain("The chain had already stopped for this reason, and nobody resumed it.");
    // A person's start goes on, with streaks that begin anew.
    expect(endings(await playOn(project, { goal: "write something new" }))).toEqual([
      "success run-full",
      "success run-full",
      "failure stagnated",
    ]);
  });

  it("stops as agent-failing after so many errors in a row", async () => {
    const { play, stand, state } = await open({ agent: failingAgent("the model is on fire"), with: { "max-consecutive-errors": "3" } });
    const runs = await play();
    expect(endings(runs)).toEqual(["success run-full", "success run-full", "failure agent-failing"]);
    expect(said(runs[2])).toMatch(/The agent failed 3 times in a row \(at most 3\)\. Last failure: .*the model is on fire/);
    expect(runs[2]?.result?.summary).toContain("Fix the last error, then start the workflow by hand");
    expect((await state())?.runtime).toMatchObject({ iteration: 3, consecutive_errors: 3 });
    expect(endings(await strike(stand))).toEqual(["success agent-failing"]);
    expect(countDispatches(stand)).toBe(2);

    await stand.repository.commit({ ref: "refs/heads/main", files: { "agent.sh": `${NOTING_AGENT}\n` } });
    await editWorkflow("agent-command-template", "redispatch: false\n          agent-command-template");
    // No work has landed yet, so there is no work branch, and the mended script is the base branch's.
    const [run] = await playOn(project);
    expect(endings([run!])).toEqual(["success run-full"]);
    expect((await state())?.runtime).toMatchObject({ iteration: 4, consecutive_errors: 0 });
  });
});
