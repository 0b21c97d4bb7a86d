import { afterEach, describe, expect, it } from "vitest";

import { type ActionProject, type ActionProjectOptions, countingAgent, createActionProject } from "../../helpers/action-project.ts";
import type { FakeGitHubOptions } from "../../fake-github/fake-github.ts";

let project: ActionProject;
const open = async (options: ActionProjectOptions): Promise<ActionProject> => (project = await createActionProject(options));
afterEach(() => project.close());

type Checkout = NonNullable<FakeGitHubOptions["checkout"]>;

/** The loop, and a later step that prints what git in the workspace shows. */
const SHOWING = `name: Loop
on:
  workflow_dispatch:
    inputs:
      goal: { required: false }
permissions: { contents: write, actions: write, pull-requests: write }
jobs:
  iterate:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v5
      - uses: org/codex-self-iter@v1
        with:
          agent-command-template: sh ./agent.sh {prompt_file}
          goal: \${{ inputs.goal }}
          verify-command: git rev-parse HEAD
          verify-on: change
      - run: |
          echo "status [$(git status --porcelain)]"
          echo "branch [$(git symbolic-ref --short HEAD)]"
          echo "head [$(git rev-parse HEAD)]"
          echo "subjects [$(git log --format=%s | tr '\\n' ';')]"
          git fsck --connectivity-only > /dev/null && echo "sound"
`;

type Variant = { readonly checkout: Checkout; readonly isPersisted: boolean; readonly isWhole: boolean };

/** The checkout of each run of the chain. */
const VARIANTS: readonly Variant[] = [
  { checkout: { fetchDepth: 1, persistCredentials: "none" }, isPersisted: false, isWhole: false },
  { checkout: { fetchDepth: 0, persistCredentials: "none" }, isPersisted: false, isWhole: true },
  { checkout: { fetchDepth: 1, persistCredentials: "config" }, isPersisted: true, isWhole: false },
  { checkout: { fetchDepth: 0, persistCredentials: "file" }, isPersisted: true, isWhole: true },
  { checkout: { ref: "refs/tags/v1", fetchDepth: 1, persistCredentials: "none" }, isPersisted: false, isWhole: false },
];

describe("a checkout", () => {
  it("of any kind is up to date for later steps, with a warning about its credentials", async () => {
    const checkout: { -readonly [Name in keyof Checkout]: Checkout[Name] } = {};
    const count = VARIANTS.length;
    const { pushedIterations, runChain, github } = await open({ workflow: SHOWING, agent: countingAgent(count), github: { checkout } });
    await github.repository.git("tag", "v1", "main");
    github.hooks.beforeRun = () => void Object.assign(checkout, VARIANTS[github.runs.length - 1]?.checkout);
    const runs = await runChain();
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(VARIANTS.map(() => "success"));
    expect(await pushedIterations()).toEqual(VARIANTS.map((_, index) => index + 1));
    const subjects = (await github.repository.git("log", "--format=%s", "codex-self-iter/main")).split("\n");
    for (const [index, { isPersisted, isWhole }] of VARIANTS.entries()) {
      const log = runs[index]?.log.join("\n") ?? "";
      const expected = subjects.slice(count - 1 - index);
      expect(log).toContain("status []");
      expect(log).toContain("branch [codex-self-iter/main]");
      expect(log).toContain(`head [${runs[index]?.result?.outputs["commit-sha"]}]`);
      expect(log).toContain("sound");
      // A shallow history is a prefix of the full one.
      const shown = (/subjects \[(.*)\]/.exec(log)?.[1] ?? "").split(";").slice(0, -1);
      expect(shown).toEqual(isWhole ? expected : expected.slice(0, shown.length));
      expect(shown.length).toBeGreaterThan(0);
      expect(log.includes("Write below actions/checkout: with: { persist-credentials: false }"), `run ${index + 1}`).toBe(isPersisted);
    }
    // Each request has exactly one authorization header, with the job's token.
    expect(github.git.requests.filter(({ status, token }) => status >= 400 || token === null)).toEqual([]);
    expect(new Set(github.git.requests.map(({ token }) => token)).size).toBe(count);
  });

  it("is not needed", async () => {
    const { pushedIterations, runChain } = await open({ checkout: null, agent: countingAgent(2) });
    const runs = await runChain();
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
    expect(await pushedIterations()).toEqual([1, 2]);
  });

  it("that is behind the branch is updated", async () => {
    const { pushedIterations, github } = await open({ agent: countingAgent(2) });
    let isDone = false;
    github.hooks.beforeRun = async () => {
      if (isDone) return;
      isDone = true;
      await github.push({ "later.txt": "later than the run\n" });
    };
    await project.runChain();
    expect(await pushedIterations()).toEqual([1, 2]);
    expect(await github.repository.readFile("codex-self-iter/main", "later.txt")).toBe("later than the run");
  });

  it("with another token does not affect the action's, and both tokens are masked", async () => {
    const { runChain, github } = await open({
      checkout: { token: "${{ secrets.PAT }}" },
      github: { secrets: { PAT: "github_pat_of_a_person_0123456789" }, checkout: { persistCredentials: "config" } },
      agent: `sed -n 's/.*basic //p' .git/config > stolen.txt; cat stolen.txt; ${countingAgent(1)}`,
    });
    github.git.tokens["github_pat_of_a_person_0123456789"] = { login: "octo", push: true, kind: "pat", workflows: true };
    const [run] = await runChain();
    expect(run?.conclusion).toBe("success");
    const pushes = github.git.requests.filter(({ service }) => service === "git-receive-pack");
    expect(pushes.map(({ login }) => login)).toEqual(pushes.map(() => "github-actions[bot]"));
    expect(pushes.length).toBeGreaterThan(0);
    const encoded = Buffer.from("x-access-token:github_pat_of_a_person_0123456789").toString("base64");
    expect(run?.result?.rawLog.replace(/^::add-mask::.*$/gm, "")).not.toContain(encoded.slice(20));
    expect(await github.repository.readFile("codex-self-iter/main", "stolen.txt")).toBe("");
  });
});
