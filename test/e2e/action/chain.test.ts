import { afterEach, describe, expect, it } from "vitest";

import { type ActionProject, type ActionProjectOptions, countingAgent, createActionProject } from "../../helpers/action-project.ts";
import { IS_FULL } from "../../helpers/test-mode.ts";

let project: ActionProject;

const COUNT = IS_FULL ? 12 : 4;

const open = async (options?: ActionProjectOptions): Promise<ActionProject> => (project = await createActionProject(options));

afterEach(() => project.close());

describe("a chain of workflow runs", () => {
  it("has one iteration in each run until the completion claim is accepted", async () => {
    const { pushedIterations, runChain, github, state } = await open({ agent: countingAgent(COUNT) });
    const numbers = Array.from({ length: COUNT }, (_, index) => index + 1);
    const runs = await runChain();
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(Array(COUNT).fill("success"));
    expect(runs.map(({ result }) => result?.outputs["iteration"])).toEqual(numbers.map(String));
    expect(runs.map(({ result }) => result?.outputs["stop-reason"])).toEqual([...Array(COUNT - 1).fill("run-full"), "completed"]);
    expect(runs.slice(1).map(({ inputs }) => inputs["goal"])).toEqual(runs.slice(0, -1).map(({ result }) => result?.outputs["next-goal"]));
    expect(await pushedIterations()).toEqual(numbers);
    expect((await state())?.records.map(({ iteration }) => iteration)).toEqual(numbers);
    const [pull] = [...github.api.issues.values()];
    expect(github.api.comments.filter(({ issue }) => issue === pull?.number)).toHaveLength(1);
  });
});
