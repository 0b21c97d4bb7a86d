import { afterEach, describe, expect, it } from "vitest";
import { type ActionProject, type ActionProjectOptions, countingAgent, createActionProject } from "../../helpers/action-project.ts";

let project: ActionProject;
afterEach(() => project.close());

/** A project on a runner that does not name the workflow, as Gitea's and act. */
const open = async (options: ActionProjectOptions = {}): Promise<ActionProject> =>
  (project = await createActionProject({
    checkout: null,
    agent: countingAgent(2),
    ...options,
    github: { unset: ["GITHUB_WORKFLOW_REF", "GITHUB_WORKFLOW_SHA"], ...options.github },
  }));

const RUN = { method: "GET", path: /\/actions\/runs\/\d+$/ };

describe("without GITHUB_WORKFLOW_REF", () => {
  it("a run asks the server for its workflow, and starts the next one", async () => {
    const { github, pushedIterations, runChain } = await open();
    const runs = await runChain();
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
    expect(await pushedIterations()).toEqual([1, 2]);
    expect(github.api.runs.map(({ workflowPath }) => workflowPath)).toEqual([".github/workflows/loop.yml", ".github/workflows/loop.yml"]);
  });

  it.each([
    ["does not know", { failure: { status: 404, body: { message: "Not Found" } } }],
    ["names no workflow", { failure: { status: 200, body: { path: "" } } }],
    ["names something else", { failure: { status: 200, body: { path: "dynamic/github-code-scanning/codeql" } } }],
  ] as const)(
    "a run whose server %s fails before an iteration is paid for, and names the variable and what follows",
    async (_name, fault) => {
      const { github, runChain } = await open();
      github.api.fault({ ...RUN, ...fault, times: 1_000 });
      const runs = await runChain();
      expect(runs.map(({ conclusion }) => conclusion)).toEqual(["failure"]);
      const [run] = runs;
      const line = "GITHUB_WORKFLOW_REF=octo/demo/.github/workflows/loop.yml@refs/heads/main";
      expect(run?.result?.annotations.some(({ level, message }) => level === "error" && message.includes(line))).toBe(true);
      expect(run?.result?.outputs).toMatchObject({ status: "failure", "iterations-run": "0", "dispatched-run-url": "" });
      expect(run?.result?.summary).toContain("is not set, and the server does not name the workflow of this run");
      expect(run?.result?.summary).toContain("No run follows");
      expect(await github.repository.findRef("refs/heads/codex-self-iter/main")).toBeNull();
    },
  );

  it("a chain that something else continues needs no workflow", async () => {
    const { runChain } = await open({ with: { redispatch: "false" } });
    expect((await runChain()).map(({ conclusion }) => conclusion)).toEqual(["success"]);
  });
});
