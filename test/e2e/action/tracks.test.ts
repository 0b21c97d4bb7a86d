import { afterEach, describe, expect, it } from "vitest";

import { runChainAgain } from "../../helpers/action-chain.ts";
import { type ActionProject, countingAgent, createActionProject } from "../../helpers/action-project.ts";

let project: ActionProject;

afterEach(() => project.close());

const TRACKS = `name: Loop
run-name: Loop \${{ inputs.track }}
on:
  workflow_dispatch:
    inputs:
      goal: { required: false }
      track: { required: false }
permissions:
  contents: write
  actions: write
  pull-requests: write
jobs:
  iterate:
    runs-on: ubuntu-24.04
    strategy:
      fail-fast: false
      matrix:
        track: \${{ fromJSON(inputs.track && format('["{0}"]', inputs.track) || '["api","docs"]') }}
    steps:
      - uses: actions/checkout@v5
        with: { persist-credentials: false }
      - uses: org/codex-self-iter@v1
        with:
          agent-command-template: sh ./agent.sh {prompt_file}
          track: \${{ matrix.track }}
          plan-file: \${{ matrix.track }}.md
          goal: \${{ inputs.goal }}
          backoff-base-sec: 0
`;

it("two tracks run side by side, and each dispatch runs its own track only", async () => {
  // Each track has its own plan, whose box its agent ticks.
  const agent = countingAgent(3).replaceAll("plan.md", "$plan");
  const choose = 'case "$(cat "$1")" in *api.md*) plan=api.md ;; *) plan=docs.md ;; esac\n';
  const files = { "api.md": "# The API\n\n- [ ] write\n", "docs.md": "# The documents\n\n- [ ] write\n" };
  project = await createActionProject({ workflow: TRACKS, agent: choose + agent, files });
  const { pushedIterations, runChain, github, state } = project;
  const runs = await runChain();

  expect(runs.map(({ conclusion }) => conclusion)).toEqual(Array(5).fill("success"));
  expect(runs[0]?.jobs.map(({ name }) => name)).toEqual(["iterate (api)", "iterate (docs)"]);
  const later = runs.slice(1);
  expect(later.map(({ inputs }) => inputs["track"]).toSorted()).toEqual(["api", "api", "docs", "docs"]);
  for (const run of later) expect(run.jobs.map(({ name }) => name)).toEqual([`iterate (${run.inputs["track"]})`]);
  for (const track of ["api", "docs"]) {
    expect(await pushedIterations(`codex-self-iter/${track}`)).toEqual([1, 2, 3]);
    expect((await state(track))?.status["stop_reason"]).toBe("completed");
  }
  const pulls = [...github.api.issues.values()];
  expect(pulls.map(({ title }) => title).toSorted()).toEqual(["The API", "The documents"]);
  for (const pull of pulls) expect(github.api.comments.filter(({ issue }) => issue === pull.number)).toHaveLength(1);
});

describe("ci-workflows", () => {
  const CI =
    "name: CI\non:\n  workflow_dispatch:\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: test -e notes/1.txt\n";

  it("are started on the work branch after each push, and only then", async () => {
    const without = CI.replace("workflow_dispatch:", "push:");
    project = await createActionProject({
      checkout: null,
      agent: countingAgent(1).replace("mkdir", "[ -e stay ] || mkdir"),
      files: { ".github/workflows/ci.yml": CI, ".github/workflows/push.yml": without },
      with: { "ci-workflows": "ci.yml, push.yml", redispatch: "false" },
    });
    const { runChain, github } = project;
    await runChain();
    const ci = github.runs.filter(({ workflow }) => workflow.endsWith("/ci.yml"));
    expect(ci.map(({ event, ref, sha }) => [event, ref, sha])).toEqual([
      ["workflow_dispatch", "refs/heads/codex-self-iter/main", github.runs[0]?.result?.outputs["commit-sha"]],
    ]);
    expect(github.runs[0]?.conclusion).toBe("success");
    const warnings = github.runs[0]?.result?.annotations.filter(({ level }) => level === "warning").map(({ message }) => message);
    expect(warnings?.join("\n")).toContain("push.yml was not started on codex-self-iter/main (422)");
    expect(warnings?.join("\n")).toContain(
      "Add `workflow_dispatch:` below `on:` in .github/workflows/push.yml on the branch codex-self-iter/main",
    );
    // The chain is complete: a second start pushes nothing, so it starts none.
    await runChain();
    expect(github.runs.filter(({ workflow }) => workflow.endsWith("/ci.yml"))).toHaveLength(1);
  });
});

it("a steady-state run makes 6 calls to GitHub's API, one of them to show that it is working", async () => {
  project = await createActionProject({ checkout: null, agent: countingAgent(5), concurrency: "{ group: loop, queue: max }" });
  const { runChain, github } = project;
  const starts: number[] = [];
  github.onRun((_, change) => {
    if (change === "started") starts.push(github.api.log.length);
  });
  const runs = await runChain();
  expect(runs).toHaveLength(5);
  // The fourth run: the pull request and the comment are there, and a cache entry is replaced.
  const log = github.api.log.slice(starts[3], starts[4]);
  expect(log.map(({ operation }) => operation).toSorted()).toEqual([
    "actions/create-workflow-dispatch",
    "actions/delete-actions-cache-by-key",
    "actions/list-workflow-runs",
    "issues/update-comment",
    "issues/update-comment",
    "pulls/list",
  ]);
  expect(github.cache.list().length).toBeLessThanOrEqual(2);
});

it("a limit of the day holds for all tracks, before an agent is asked", async () => {
  const limited = TRACKS.replace("backoff-base-sec: 0", "backoff-base-sec: 0\n          max-iterations-per-day: 2");
  // A schedule continues the chain on the next day.
  const workflow = limited.replace("on:\n", 'on:\n  schedule: [{ cron: "0 3 * * *" }]\n');
  const files = { "api.md": "# The API\n\n- [ ] write\n", "docs.md": "# The documents\n\n- [ ] write\n" };
  project = await createActionProject({ workflow, agent: countingAgent(9), files });
  const { github, pushedIterations, runChain, state } = project;
  const first = await runChain({ track: "api" });
  expect(await pushedIterations("codex-self-iter/api")).toEqual([1, 2]);
  expect(first.at(-1)?.result?.outputs["stop-reason"]).toBe("waiting");
  expect((await state("api"))?.status["stop_why"]).toMatch(/the daily limit is used up/);

  const [second] = await runChainAgain(project, { track: "docs" });
  expect(second).toMatchObject({ conclusion: "success", result: { outputs: { "stop-reason": "waiting", "iterations-run": "0" } } });
  expect(await github.repository.git("branch", "--list", "codex-self-iter/docs")).toBe("");
});
