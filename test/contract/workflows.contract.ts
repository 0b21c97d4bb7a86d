import { expect, it } from "vitest";

import type { Workflows } from "../../src/ports/github.ts";
import { describeContract, type Disposable } from "./describe-contract.ts";

/** The only workflow is `loop.yml`; its only input is `goal`. */
type Subject = Disposable & {
  readonly workflows: Workflows;
  /** The inputs of all started runs, oldest first. */
  started(): readonly Readonly<Record<string, string>>[];
  finish(id: number): void;
};

export function describeWorkflows(name: string, create: () => Subject | Promise<Subject>): void {
  describeContract(`Workflows: ${name}`, create, (subject) => {
    const request = { workflow: "loop.yml", ref: "refs/heads/main", inputs: { goal: "Water the beans" } };

    it("starts a run and returns its id and URL", async () => {
      const result = await subject().workflows.dispatch(request);
      expect(result).toMatchObject({ kind: "dispatched", dropped: [] });
      expect(subject().started()).toEqual([{ goal: "Water the beans" }]);
      const active = await subject().workflows.listActive("loop.yml");
      const { runId, url } = result as { runId: number; url: string };
      expect(active).toEqual([expect.objectContaining({ id: runId, url, event: "workflow_dispatch", branch: "main" })]);
      expect(url).toMatch(/^https?:\/\/\S+\/actions\/runs\/\d+$/);
    });
    it("drops undeclared inputs and returns their names", async () => {
      const result = await subject().workflows.dispatch({ ...request, inputs: { ...request.inputs, colour: "red" } });
      expect(result).toMatchObject({ kind: "dispatched", dropped: ["colour"] });
      expect(subject().started()).toEqual([{ goal: "Water the beans" }]);
    });
    it("returns a remedy if the workflow does not exist", async () => {
      const result = await subject().workflows.dispatch({ ...request, workflow: "gone.yml" });
      expect(result).toMatchObject({ kind: "rejected", status: 404, remedy: expect.stringMatching(/gone\.yml/) as string });
      expect(subject().started()).toEqual([]);
    });
    it("returns the path of a run's workflow, and null for a run that does not exist", async () => {
      const { runId } = (await subject().workflows.dispatch(request)) as { runId: number };
      expect(await subject().workflows.pathOfRun(runId)).toBe(".github/workflows/loop.yml");
      expect(await subject().workflows.pathOfRun(runId + 1_000)).toBeNull();
    });
    it("lists active runs only, newest first", async () => {
      const ids: number[] = [];
      for (const goal of ["a", "b", "c"]) {
        const result = await subject().workflows.dispatch({ ...request, inputs: { goal } });
        ids.push((result as { runId: number }).runId);
      }
      subject().finish(ids[1]!);
      expect((await subject().workflows.listActive("loop.yml")).map(({ id }) => id)).toEqual([ids[2], ids[0]]);
    });
  });
}
