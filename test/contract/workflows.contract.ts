import { expect, it } from "vitest";

import type { Workflows } from "../../src/ports/github.ts";
import { describeOver, type Disposable } from "./describe-contract.ts";

/** Over a repository whose `loop.yml` declares the input `goal` alone. */
type World = Disposable & {
  readonly workflows: Workflows;
  /** The inputs of all runs that were started, the oldest first. */
  started(): readonly Readonly<Record<string, string>>[];
  finish(id: number): void;
};

/** What every `Workflows` does. */
export function describeWorkflows(name: string, make: () => Promise<World>): void {
  describeOver(`workflows: ${name}`, make, (world) => {
    const order = { workflow: "loop.yml", ref: "refs/heads/main", inputs: { goal: "Water the beans" } };

    it("starts a run, and tells it", async () => {
      const result = await world().workflows.dispatch(order);
      expect(result).toMatchObject({ kind: "dispatched", dropped: [] });
      expect(world().started()).toEqual([{ goal: "Water the beans" }]);
      const active = await world().workflows.listActive("loop.yml");
      const { runId, url } = result as { runId: number; url: string };
      expect(active).toEqual([expect.objectContaining({ id: runId, url, event: "workflow_dispatch", branch: "main" })]);
      expect(url).toMatch(/^https?:\/\/\S+\/actions\/runs\/\d+$/);
    });
    it("leaves out what the workflow does not declare, and says so", async () => {
      const result = await world().workflows.dispatch({ ...order, inputs: { ...order.inputs, colour: "red" } });
      expect(result).toMatchObject({ kind: "dispatched", dropped: ["colour"] });
      expect(world().started()).toEqual([{ goal: "Water the beans" }]);
    });
    it("says what to write where there is no such workflow", async () => {
      const result = await world().workflows.dispatch({ ...order, workflow: "gone.yml" });
      expect(result).toMatchObject({ kind: "rejected", status: 404, remedy: expect.stringMatching(/gone\.yml/) as string });
      expect(world().started()).toEqual([]);
    });
    it("lists the newest first, and none that is over", async () => {
      const ids: number[] = [];
      for (const goal of ["a", "b", "c"]) {
        const result = await world().workflows.dispatch({ ...order, inputs: { goal } });
        ids.push((result as { runId: number }).runId);
      }
      world().finish(ids[1]!);
      expect((await world().workflows.listActive("loop.yml")).map(({ id }) => id)).toEqual([ids[2], ids[0]]);
    });
  });
}
