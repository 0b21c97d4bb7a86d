import { describe, expect, it } from "vitest";
import { readControls } from "../../../src/action/controls.ts";
import { createFakeStateCommits } from "../../helpers/fakes/git.ts";
import { contextOf } from "./context-fixture.ts";

const BASE = "a".repeat(40);
const PAGE = "https://github.example/octo/garden/actions/workflows/loop.yml";
const WORKFLOW = `on:
  workflow_dispatch:
    inputs:
      goal: { required: false }
jobs:
  loop:
    steps:
      - uses: org/codex-self-iter@v1
        with:
          stop: \${{ vars.STOP_LOOP }}
`;

function read(workflow: string | null, env = {}, context = contextOf()) {
  const files = new Map(workflow === null ? [] : [[".github/workflows/loop.yml", workflow]]);
  const stateCommits = createFakeStateCommits(new Map([[BASE, { files, parent: null, message: "" }]]));
  return readControls({ context, env }, { refTips: { branch: null, base: BASE, state: null }, stateCommits });
}

describe("readControls", () => {
  it("reads what this workflow permits", async () => {
    expect(await read(WORKFLOW, { GITHUB_ACTION_REPOSITORY: "org/codex-self-iter" })).toEqual({
      workflowUrl: PAGE,
      acceptsGoal: true,
      acceptsTrack: false,
      stopVariable: "STOP_LOOP",
      guideUrl: "https://github.example/org/codex-self-iter#how-it-works",
    });
  });

  it.each([null, "on: push\n", ": [ {"])("promises nothing that the workflow %j does not have", async (workflow) => {
    expect(await read(workflow)).toEqual({
      workflowUrl: PAGE,
      acceptsGoal: false,
      acceptsTrack: false,
      stopVariable: null,
      guideUrl: null,
    });
  });

  it("names no page of a workflow that is unknown", async () => {
    expect((await read(WORKFLOW, {}, contextOf({ workflow: null }))).workflowUrl).toBeNull();
  });
});
