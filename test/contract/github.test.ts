import { createComments } from "../../src/adapters/github/comments.ts";
import { createPulls } from "../../src/adapters/github/pulls.ts";
import { createWorkflows } from "../../src/adapters/github/workflow-dispatch.ts";
import { createFakeComments, createFakePulls, createFakeWorkflows } from "../helpers/fakes/github.ts";
import { REPO, startGitHubFixture } from "../helpers/github-fixture.ts";
import { describeComments } from "./comments.contract.ts";
import { describePulls } from "./pulls.contract.ts";
import { describeWorkflows } from "./workflows.contract.ts";

const dispose = (): void => {};

describeWorkflows("fake", () => {
  const workflows = createFakeWorkflows();
  return {
    workflows,
    started: () => workflows.runs.map(({ inputs }) => inputs),
    finish(id) {
      for (const run of workflows.runs) if (run.id === id) run.status = "completed";
    },
    dispose,
  };
});

describeWorkflows("GitHub", async () => {
  const loop = "on: { workflow_dispatch: { inputs: { goal: {} } } }\n";
  const { client, clock, github, dispatched, close } = await startGitHubFixture({ ".github/workflows/loop.yml": loop });
  return {
    workflows: createWorkflows(client, { clock, runId: null }),
    started: () => dispatched.map(({ inputs }) => inputs),
    finish: (id) => github.setRun(id, { status: "completed", conclusion: "success" }),
    dispose: close,
  };
});

describeComments("fake", () => {
  const comments = createFakeComments();
  return {
    comments,
    issue: 1,
    writeAsStranger: (body) => comments.writeAsStranger(1, body),
    remove: (id) =>
      void comments.comments.splice(
        comments.comments.findIndex((one) => one.id === id),
        1,
      ),
    lock: () => void comments.locked.add(1),
    bodies: () => comments.comments.map(({ body }) => body),
    dispose,
  };
});

describeComments("GitHub", async () => {
  const { client, clock, github, close } = await startGitHubFixture();
  const issue = github.addIssue({ title: "Grow", author: "ada" });
  return {
    comments: createComments(client, clock),
    issue,
    writeAsStranger: (body) => void github.addComment(issue, "mallory", body),
    remove: async (id) => void (await client.call("DELETE /repos/{owner}/{repo}/issues/comments/{id}", { ...REPO, id })),
    lock: () => github.lockIssue(issue),
    bodies: () => github.comments.map(({ body }) => body),
    dispose: close,
  };
});

describePulls("fake", () => {
  const pulls = createFakePulls((branch) => branch !== "empty");
  return {
    pulls,
    close(number, merged = false) {
      for (const pull of pulls.pulls) if (pull.number === number) Object.assign(pull, { open: false, closedAtMs: 1, isMerged: merged });
    },
    bodyOf: (number) => pulls.pulls.find((pull) => pull.number === number)?.body ?? "",
    switches: {
      mayCreate: (may) => void (pulls.settings.mayCreate = may),
      draftsAllowed: (allowed) => void (pulls.settings.draftsAllowed = allowed),
    },
    dispose,
  };
});

describePulls("GitHub", async () => {
  const { client, github, close } = await startGitHubFixture();
  return {
    pulls: createPulls(client, REPO.owner),
    close: (number, merged = false) => github.closePull(number, { merged }),
    bodyOf: (number) => github.issues.get(number)?.body ?? "",
    switches: {
      mayCreate: (may) => void (github.switches.mayCreatePullRequests = may),
      draftsAllowed: (allowed) => void (github.switches.draftsAllowed = allowed),
    },
    dispose: close,
  };
});
