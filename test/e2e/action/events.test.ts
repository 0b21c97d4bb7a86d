import { afterEach, describe, expect, it } from "vitest";

import { type ActionProject, countingAgent, createActionProject } from "../../helpers/action-project.ts";
import type { FakeGitHubRun } from "../../fake-github/fake-github.ts";

let project: ActionProject;

afterEach(() => project.close());

const EVENTS = [
  "pull_request:",
  "  types: [opened, synchronize]",
  "pull_request_target:",
  "issue_comment:",
  "  types: [created]",
  "workflow_run:",
  "  workflows: [CI]",
  "push:",
  "  branches: [main]",
  "repository_dispatch:",
  "schedule:",
  "  - cron: '7 * * * *'",
];
const TRACKED = { inputs: ["goal", "track", "branch"], with: { track: "${{ inputs.track }}", branch: "${{ inputs.branch }}" } };

const open = async (options: Parameters<typeof createActionProject>[0] = {}): Promise<ActionProject> =>
  (project = await createActionProject({ checkout: null, agent: countingAgent(2), on: EVENTS, ...options }));

/** Opens a pull request from `fix` to `main`; returns its number and its event payload. */
async function openPull(head: { readonly owner?: string; readonly ref?: string } = {}) {
  const { github } = project;
  const { owner = "octo", ref = "fix" } = head;
  const main = await github.repository.findRef("refs/heads/main");
  await github.repository.commit({ ref: `refs/heads/${ref}`, files: { "fix.txt": "begun\n" }, message: "begin the fix", parent: main });
  const answer = await fetch(`${github.api.url}/repos/octo/demo/pulls`, {
    method: "POST",
    headers: { authorization: "Bearer person" },
    body: JSON.stringify({ head: ref, base: "main", title: "Fix it" }),
  });
  const { number } = (await answer.json()) as { number: number };
  const repo = { full_name: `${owner}/demo`, fork: owner !== "octo" };
  const pull = { number, head: { ref, repo }, base: { ref: "main", repo: { full_name: "octo/demo", fork: false } } };
  return { number, pull };
}

function addPerson(): void {
  const permissions = { "pull-requests": "write", contents: "write" } as const;
  project.github.api.addToken("person", { login: "octo", kind: "user", permissions });
}

const textOf = (run: FakeGitHubRun | undefined): string => `${run?.log.join("\n")}\n${run?.result?.summary}`;
const hasIterated = (run: FakeGitHubRun): boolean => run.log.join("\n").includes("Iteration ");

/** The run did nothing, gave the reason, and succeeded. */
function expectSkipped(run: FakeGitHubRun | undefined, why: string): void {
  expect(run?.conclusion).toBe("success");
  expect(textOf(run)).toContain(why);
  expect(run?.result?.outputs).toMatchObject({ status: "success", "stop-reason": "", "iterations-run": "0", "dispatched-run-url": "" });
}

describe("events of people without write access start no agent", () => {
  it("forks, bots, pull_request_target, comments of others and our own, workflow_run of a fork or after a comment", async () => {
    await open();
    addPerson();
    const { github } = project;
    const { number, pull } = await openPull();
    const { pull: foreign } = { pull: { ...pull, head: { ...pull.head, repo: { full_name: "mallory/demo", fork: true } } } };
    const before = github.api.log.length;
    const comment = (login: string, body: string) => ({
      action: "created",
      issue: { number, pull_request: {} },
      comment: { body, user: { login } },
    });

    await github.event("pull_request", { action: "opened", pull_request: foreign }, { actor: "mallory" });
    const gone = { ...pull, head: { ref: "fix", repo: null } };
    await github.event("pull_request", { action: "synchronize", pull_request: gone }, { actor: "mallory" });
    await github.event("pull_request_target", { action: "opened", pull_request: foreign }, { actor: "mallory" });
    await github.event("issue_comment", comment("mallory", "/iterate please"), { actor: "mallory" });
    await github.event("issue_comment", comment("github-actions[bot]", "<!-- codex-self-iter track=main -->\nStatus"), { actor: "octo" });
    await github.event("workflow_run", { action: "completed", workflow_run: { head_repository: { full_name: "mallory/demo" } } });
    const origin = { event: "issue_comment", head_repository: { full_name: "octo/demo" }, actor: { login: "mallory" } };
    await github.event("workflow_run", { action: "completed", workflow_run: { ...origin, triggering_actor: { login: "octo" } } });
    const dependabot = { login: "dependabot[bot]", type: "Bot" };
    await github.event("pull_request", { action: "opened", pull_request: { ...pull, user: dependabot }, sender: dependabot });
    await github.idle();

    const [fork, deleted, target, strangers, own, workflowRun, afterComment, byBot] = github.runs;
    expectSkipped(fork, "The event comes from a fork");
    expectSkipped(deleted, "The event comes from a fork");
    expect(target?.conclusion).toBe("failure");
    expect(textOf(target)).toContain("pull_request_target");
    expect(textOf(target)).toContain("Write into the workflow: on: workflow_dispatch (or pull_request, which is safe)");
    expect(target?.result?.outputs).toMatchObject({ status: "failure", "iterations-run": "0" });
    expectSkipped(strangers, "permission: none");
    expectSkipped(own, "comment");
    expectSkipped(workflowRun, "The event comes from a fork");
    expectSkipped(afterComment, "mallory has no write access to this repository (permission: none)");
    expectSkipped(byBot, "dependabot[bot] is a bot, which may act for anyone");
    expect(github.runs.some(hasIterated)).toBe(false);
    expect(github.runs).toHaveLength(8);
    expect(await github.repository.git("for-each-ref", "--format=%(refname)", "refs/codex-self-iter/", "refs/heads/codex-self-iter/")).toBe(
      "",
    );
    expect(github.api.countOperations(before)).toEqual({ "repos/get-collaborator-permission-level": 2, "graphql/viewer": 1 });
  });

  it("a re-run by a maintainer does not authorize a reader's comment", async () => {
    await open();
    const { github } = project;
    github.api.setPermission("reader", "read");
    const issue = github.api.addIssue({ title: "Bug", author: "reader" });
    const payload = { action: "created", issue: { number: issue }, comment: { body: "/iterate", user: { login: "reader" } } };
    const [run] = await github.event("issue_comment", payload, { actor: "reader" });
    await github.idle();
    github.rerun(run?.id ?? 0, { actor: "octo" });
    await github.idle();
    expect(github.runs).toHaveLength(2);
    for (const one of github.runs) expectSkipped(one, "permission: read");
  });
});

describe("a pull request of this repository", () => {
  it("gets the commits on its branch and the comment, also from the next runs", async () => {
    await open(TRACKED);
    addPerson();
    const { github } = project;
    const { number, pull } = await openPull();
    await github.event("pull_request", { action: "opened", pull_request: pull });
    await github.idle();
    expect(github.runs.map(({ conclusion, event, inputs, ref }) => [event, ref, inputs, conclusion])).toEqual([
      ["pull_request", `refs/pull/${number}/merge`, {}, "success"],
      [
        "workflow_dispatch",
        "refs/heads/main",
        { goal: "write note number 2 of the series", track: `pr-${number}`, branch: "fix" },
        "success",
      ],
    ]);
    expect(await project.subjects("fix")).toEqual(["wrote note 2", "wrote note 1", "begin the fix", "first"]);
    expect(await github.repository.findRef("refs/heads/codex-self-iter/main")).toBeNull();
    expect((await project.state(`pr-${number}`))?.records).toHaveLength(2);
    // No other pull request is opened; the comment is on this one.
    expect([...github.api.issues.keys()]).toEqual([number]);
    expect(github.api.comments.map(({ issue }) => issue)).toEqual([number]);
    for (const { result } of github.runs)
      expect(result?.outputs).toMatchObject({ branch: "fix", "comment-url": expect.stringContaining(`/${number}#`) as string });
  });

  it("starts on a comment of a user with write access", async () => {
    await open({ ...TRACKED, with: { ...TRACKED.with, goal: "${{ github.event.comment.body || inputs.goal }}" } });
    addPerson();
    const { github } = project;
    const { number } = await openPull();
    github.api.setPermission("anna", "write");
    const payload = {
      action: "created",
      issue: { number, pull_request: {} },
      comment: { body: "write the first note, please", user: { login: "anna" } },
    };
    await github.event("issue_comment", payload, { actor: "anna" });
    await github.idle();
    expect(github.runs.map(({ conclusion, event }) => [event, conclusion])).toEqual([
      ["issue_comment", "success"],
      ["workflow_dispatch", "success"],
    ]);
    expect(await project.subjects("fix")).toEqual(["wrote note 2", "wrote note 1", "begin the fix", "first"]);
    const records = (await project.state(`pr-${number}`))?.records;
    expect(records?.[0]).toMatchObject({ goal_in: "write the first note, please", goal_by: "anna" });
    expect(github.api.comments.map(({ issue }) => issue)).toEqual([number]);
  });

  it("fails with the missing inputs if the next run would lose the branch", async () => {
    await open();
    addPerson();
    const { github } = project;
    const { number, pull } = await openPull();
    await github.event("pull_request", { action: "opened", pull_request: pull });
    await github.idle();
    // A schedule would not help: its run would work on another branch, too.
    expect(github.runs.map(({ conclusion }) => conclusion)).toEqual(["failure"]);
    expect(textOf(github.runs[0])).toContain("inputs: { track: { required: false }, branch: { required: false } }");
    expect(textOf(github.runs[0])).toContain("`track: ${{ inputs.track }}`, `branch: ${{ inputs.branch }}`");
    expect(await project.subjects("fix")).toEqual(["wrote note 1", "begin the fix", "first"]);
    expect(number).toBeGreaterThan(0);
  });
});

it("push, schedule, repository_dispatch and workflow_run of this repository start a run", async () => {
  await open({ agent: countingAgent(9), with: { redispatch: "false", goal: "" } });
  const { github } = project;
  await github.push({ "more.txt": "by a person\n" });
  await github.idle();
  await github.cron("loop.yml");
  await github.idle();
  await github.event("repository_dispatch", { action: "go", client_payload: {} });
  await github.idle();
  await github.event("workflow_run", { action: "completed", workflow_run: { head_repository: { full_name: "octo/demo" } } });
  await github.idle();
  expect(github.runs.map(({ event, result }) => [event, result?.outputs["iteration"]])).toEqual([
    ["push", "1"],
    ["schedule", "2"],
    ["repository_dispatch", "3"],
    ["workflow_run", "4"],
  ]);
  expect(await project.pushedIterations()).toEqual([1, 2, 3, 4]);
});
