import { afterEach, describe, expect, it } from "vitest";

import { NOTING_AGENT, outcomesOf, runChainAgain, runSchedule } from "../../helpers/action-chain.ts";
import { type ActionProject, type ActionProjectOptions, countingAgent, createActionProject } from "../../helpers/action-project.ts";
import type { FakeGitHubRun } from "../../fake-github/fake-github.ts";
import { IS_FULL } from "../../helpers/test-mode.ts";

let project: ActionProject;

/** Iterations and runs: in the full form a second run finds what the first one left. */
const COUNT = IS_FULL ? 2 : 1;

const open = async (options?: ActionProjectOptions): Promise<ActionProject> =>
  (project = await createActionProject({ checkout: null, agent: countingAgent(2), ...options }));
const pulls = () => [...project.github.api.issues.values()].filter(({ pull }) => pull !== null);
const warnings = (run: FakeGitHubRun | undefined) =>
  run?.result?.annotations.filter(({ level }) => level === "warning").map(({ message }) => message);

afterEach(() => project.close());

const SCHEDULE = ["schedule: [{ cron: '17 * * * *' }]"];

describe("the pull request", () => {
  it("is a draft from the first commit on, and ready when the task is complete", async () => {
    const { runChain, github } = await open({ files: { "TASK.md": "# Write all the notes\n\nPlease.\n" } });
    const drafts: (boolean | undefined)[] = [];
    github.hooks.beforeRun = () => void drafts.push(pulls()[0]?.pull?.draft);
    const runs = await runChain();
    expect(drafts).toEqual([undefined, true]);
    const [pull, ...more] = pulls();
    expect(more).toEqual([]);
    expect(pull).toMatchObject({
      title: "Write all the notes",
      state: "open",
      pull: { head: "codex-self-iter/main", base: "main", draft: false },
    });
    expect(pull?.body).toMatch(/^\*\*Task:\*\* Write all the notes\n[^]*### The plan: 1 of 1 done\n\n- \[x\] .* · iteration 2\n/);
    expect(github.api.log.filter(({ operation }) => operation === "pulls/update")).toHaveLength(1);
    for (const { result } of runs) expect(result?.outputs["pull-request-url"]).toMatch(new RegExp(`/octo/demo/pull/${pull?.number}$`));
  });

  it("is not a draft if GitHub's plan does not allow drafts", async () => {
    const { runChain, github } = await open({ agent: countingAgent(COUNT) });
    github.api.switches.draftsAllowed = false;
    expect((await runChain()).map(({ conclusion }) => conclusion)).toEqual(Array(COUNT).fill("success"));
    expect(pulls().map(({ pull }) => pull?.draft)).toEqual([false]);
  });

  // progress-reporter.test.ts has these without a run.
  it.runIf(IS_FULL).each([
    ["pull-request: false", { "pull-request": "false" }],
    ["the work branch is the base branch", { branch: "main" }],
  ])("is not opened: %s", async (_, inputs) => {
    const { pushedIterations, runChain, github } = await open({ agent: countingAgent(COUNT), with: inputs });
    const runs = await runChain();
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(Array(COUNT).fill("success"));
    expect(pulls()).toEqual([]);
    expect(github.api.comments).toEqual([]);
    expect(runs.flatMap(warnings)).toEqual([]);
    expect(runs.at(-1)?.result?.outputs).toMatchObject({ "pull-request-url": "", "comment-url": "", completed: "true" });
    expect(await pushedIterations("branch" in inputs ? "main" : undefined)).toEqual([1, 2]);
  });

  it("a forbidden one costs one warning a run, with the setting", async () => {
    const { runChain, github } = await open({ agent: countingAgent(3), with: { iterations: "2" } });
    github.api.switches.mayCreatePullRequests = false;
    const runs = await runChain();
    expect(runs.map(({ result }) => result?.outputs["stop-reason"])).toEqual(["run-full", "completed"]);
    const words = "GitHub Actions is not permitted to create or approve pull requests. Switch on";
    for (const run of runs) {
      expect(warnings(run)?.filter((text) => text.includes(words))).toHaveLength(1);
      expect(run.result?.summary).toContain("Allow GitHub Actions to create and approve pull requests");
      expect(run.result?.summary).toContain("pull-request: false");
    }
    // The preflight of the first run asks once more.
    expect(github.api.log.filter(({ operation }) => operation === "pulls/create")).toHaveLength(3);
  });

  it("without pull-requests: write costs a warning with the line", async () => {
    const { runChain } = await open({ agent: countingAgent(COUNT), permissions: ["contents: write", "actions: write"] });
    const runs = await runChain();
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(Array(COUNT).fill("success"));
    for (const run of runs) expect(warnings(run)?.join("\n")).toContain("Add `pull-requests: write` below `permissions:` of the job.");
  });

  it("that a person closes stops the chain, until it is reopened or a person starts the workflow", async () => {
    const { pushedIterations, github } = await open({ agent: NOTING_AGENT, on: SCHEDULE, with: { "max-iterations": "5" } });
    github.hooks.beforeRun = () => void (github.runs.length === 2 && github.api.closePull(1));
    const outputs = { "iterations-run": "0", "dispatched-run-url": "", "pull-request-url": "" };
    const [, stopped, ...more] = await runChainAgain(project);
    expect(more).toEqual([]);
    expect(outcomesOf([stopped!])).toEqual(["success pull-request-closed"]);
    expect(stopped?.result?.outputs).toMatchObject(outputs);
    expect(stopped?.result?.summary).toContain("was closed without a merge.");
    expect(stopped?.result?.summary).toContain("To continue in the same pull request, reopen it");
    expect(github.api.comments.map(({ issue }) => issue)).toEqual([1]);
    expect(github.api.comments[0]?.body).toContain("Stopped: the pull request is closed");
    expect((await project.state())?.runtime).toMatchObject({ stopped: { reason: "pull-request-closed" } });

    expect(outcomesOf(await runSchedule(github))).toEqual(["success pull-request-closed"]);
    expect([pulls().length, await pushedIterations()]).toEqual([1, [1]]);
    pulls()[0]!.state = "open";
    github.hooks.beforeRun = () => void (github.runs.length === 5 && github.api.closePull(1));
    expect(outcomesOf(await runSchedule(github))).toEqual(["success run-full", "success pull-request-closed"]);

    // The person who closed it also deleted the branch.
    await github.repository.git("update-ref", "-d", "refs/heads/codex-self-iter/main");
    expect(outcomesOf(await runChainAgain(project))).toEqual(["success run-full", "success run-full", "success iterations-spent"]);
    expect(pulls().map(({ state }) => state)).toEqual(["closed", "open"]);
    expect(await pushedIterations()).toEqual([3, 4, 5]);
  });

  it("that was merged stays closed, and the next commit opens another", async () => {
    const { runChain, github } = await open();
    let number = 0;
    github.hooks.beforeRun = async () => {
      const [pull] = pulls();
      if (pull === undefined || number > 0) return;
      number = pull.number;
      const tip = await github.repository.git("rev-parse", "refs/heads/codex-self-iter/main");
      await github.repository.git("update-ref", "refs/heads/main", tip);
      github.api.closePull(number, { merged: true });
    };
    const runs = await runChain();
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
    expect(pulls().map(({ state }) => state)).toEqual(["closed", "open"]);
  });
});
