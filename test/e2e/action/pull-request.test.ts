import { afterEach, describe, expect, it } from "vitest";

import { type ActionProject, type ActionProjectOptions, countingAgent, createActionProject } from "../../helpers/action-project.ts";
import type { FakeGitHubRun } from "../../fake-github/fake-github.ts";

let project: ActionProject;

const open = async (options?: ActionProjectOptions): Promise<ActionProject> =>
  (project = await createActionProject({ agent: countingAgent(2), ...options }));
const pulls = () => [...project.github.api.issues.values()].filter(({ pull }) => pull !== null);
const warnings = (run: FakeGitHubRun | undefined) =>
  run?.result?.annotations.filter(({ level }) => level === "warning").map(({ message }) => message);

afterEach(() => project.close());

describe("the pull request", () => {
  it("is opened as a draft with the first work, and marked ready when the task is done", async () => {
    const { play, github } = await open({ files: { "TASK.md": "# Write all the notes\n\nPlease.\n" } });
    const drafts: (boolean | undefined)[] = [];
    github.hooks.beforeRun = () => void drafts.push(pulls()[0]?.pull?.draft);
    const runs = await play();
    expect(drafts).toEqual([undefined, true]);
    const [pull, ...more] = pulls();
    expect(more).toEqual([]);
    expect(pull).toMatchObject({
      title: "Write all the notes",
      state: "open",
      pull: { head: "codex-self-iter/main", base: "main", draft: false },
    });
    for (const { result } of runs) expect(result?.outputs["pull-request-url"]).toMatch(new RegExp(`/octo/demo/pull/${pull?.number}$`));
  });

  it("is an ordinary one where the plan has no drafts", async () => {
    const { play, github } = await open({ agent: countingAgent(1) });
    github.api.switches.draftsAllowed = false;
    expect((await play()).map(({ conclusion }) => conclusion)).toEqual(["success"]);
    expect(pulls().map(({ pull }) => pull?.draft)).toEqual([false]);
  });

  it.each([
    ["pull-request: false", { "pull-request": "false" }],
    ["the work branch is the base branch", { branch: "main" }],
  ])("is not opened: %s", async (_, inputs) => {
    const { landed, play, github } = await open({ agent: countingAgent(1), with: inputs });
    const runs = await play();
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(["success"]);
    expect(pulls()).toEqual([]);
    expect(github.api.comments).toEqual([]);
    expect(runs.flatMap(warnings)).toEqual([]);
    expect(runs.at(-1)?.result?.outputs).toMatchObject({ "pull-request-url": "", "comment-url": "", completed: "true" });
    expect(await landed("branch" in inputs ? "main" : undefined)).toEqual([1]);
  });

  it("may not be opened: says so once a run, with the switch, and goes on", async () => {
    const { play, github } = await open({ agent: countingAgent(3), with: { iterations: "2" } });
    github.api.switches.mayCreatePullRequests = false;
    const runs = await play();
    expect(runs.map(({ result }) => result?.outputs["stop-reason"])).toEqual(["run-full", "completed"]);
    const words = "GitHub Actions is not permitted to create or approve pull requests. Switch on";
    for (const run of runs) {
      expect(warnings(run)?.filter((text) => text.includes(words))).toHaveLength(1);
      expect(run.result?.summary).toContain("Allow GitHub Actions to create and approve pull requests");
      expect(run.result?.summary).toContain("pull-request: false");
    }
    expect(github.api.log.filter(({ operation }) => operation === "pulls/create")).toHaveLength(2);
  });

  it("cannot be opened without pull-requests: write: the warning has the line", async () => {
    const { play } = await open({ agent: countingAgent(1), permissions: ["contents: write", "actions: write"] });
    const runs = await play();
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(["success"]);
    for (const run of runs) expect(warnings(run)?.join("\n")).toContain("Add `pull-requests: write` below `permissions:` of the job.");
  });

  it("that a person has merged is left alone, and the next work opens another", async () => {
    const { play, github } = await open();
    let number = 0;
    github.hooks.beforeRun = async () => {
      const [pull] = pulls();
      if (pull === undefined || number > 0) return;
      number = pull.number;
      const tip = await github.repository.git("rev-parse", "refs/heads/codex-self-iter/main");
      await github.repository.git("update-ref", "refs/heads/main", tip);
      github.api.closePull(number, { merged: true });
    };
    const runs = await play();
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
    expect(pulls().map(({ state }) => state)).toEqual(["closed", "open"]);
  });
});
