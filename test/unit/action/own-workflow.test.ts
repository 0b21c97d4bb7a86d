import { describe, expect, it } from "vitest";
import type { ActionRun } from "../../../src/action/action-run.ts";
import { listWorkflowPaths, parseRunPath, withWorkflow } from "../../../src/action/own-workflow.ts";
import { createFakeWorkflows } from "../../helpers/fakes/github.ts";
import { contextOf } from "./context-fixture.ts";

const ON_MAIN = { path: ".github/workflows/loop.yml", file: "loop.yml", ref: "refs/heads/main" };

/** The workflow of a run, if the server names it so. */
async function workflowOf(path: string | null, env: Readonly<Record<string, string>> = {}) {
  const asked: number[] = [];
  const pathOfRun = async (id: number): Promise<string | null> => {
    asked.push(id);
    return path;
  };
  const workflows = { ...createFakeWorkflows(), pathOfRun };
  const run = { context: contextOf({ workflow: null }), env, github: { workflows } } as unknown as ActionRun;
  return { workflow: (await withWorkflow(run)).context.workflow, asked };
}

describe("withWorkflow", () => {
  it("asks for the workflow of this run if the runner does not name it", async () => {
    expect(await workflowOf("loop.yml@refs/heads/main")).toEqual({ workflow: { ...ON_MAIN, path: "loop.yml" }, asked: [500] });
    expect((await workflowOf(".github/workflows/loop.yml", { GITHUB_WORKFLOW_REF: "" })).workflow).toEqual(ON_MAIN);
    expect((await workflowOf(null)).workflow).toBeNull();
  });

  it("does not ask if the runner names one, also one of another repository", async () => {
    const ref = "else/where/.github/workflows/loop.yml@refs/heads/main";
    expect(await workflowOf("loop.yml", { GITHUB_WORKFLOW_REF: ref })).toEqual({ workflow: null, asked: [] });
  });
});

describe("parseRunPath", () => {
  it.each([
    [".github/workflows/loop.yml", ON_MAIN],
    [".github/workflows/loop.yml@dev", { ...ON_MAIN, ref: "refs/heads/dev" }],
    [".gitea/workflows/loop.yaml@refs/tags/v1", { path: ".gitea/workflows/loop.yaml", file: "loop.yaml", ref: "refs/tags/v1" }],
    ["loop.yml@refs/heads/main", { ...ON_MAIN, path: "loop.yml" }],
    // Workflows that GitHub makes.
    ["dynamic/github-code-scanning/codeql", null],
    ["../loop.yml", null],
    ["", null],
  ])("of %j is %o", (path, workflow) => expect(parseRunPath(path, contextOf())).toEqual(workflow));
});

describe("listWorkflowPaths", () => {
  it("lists every folder if the server names none", () => {
    expect(listWorkflowPaths(ON_MAIN)).toEqual([".github/workflows/loop.yml"]);
    expect(listWorkflowPaths({ ...ON_MAIN, path: "loop.yml" })).toContain(".gitea/workflows/loop.yml");
  });
});
