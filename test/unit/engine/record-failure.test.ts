import { describe, expect, it } from "vitest";
import { userError } from "../../../src/errors/user-error.ts";
import type { ScriptedTurn } from "../../helpers/fakes/engine.ts";
import { createLoopFixture } from "../fixtures/loop-fixture.ts";

const PLAN_MISSING = { code: "PLAN_MISSING" };

describe("a run that ends by an error", () => {
  it("in the middle leaves the reason and the remedy in status.json and in the journal", async () => {
    const fixture = createLoopFixture();
    const moves = fixture.work("write the parser");
    const turns = [
      ((...args) => {
        fixture.projectFiles.content.plan = null;
        return moves(...args);
      }) satisfies ScriptedTurn,
      fixture.work("write the tests"),
    ];
    await expect(fixture.run(turns)).rejects.toMatchObject(PLAN_MISSING);
    expect(fixture.store.statuses.at(-1)).toMatchObject({
      state: "error",
      stop_reason: "failed",
      stop_why: expect.stringContaining("There is no plan") as string,
      stop_remedy: expect.stringContaining("Write the plan") as string,
      chain_iterations: 1,
    });
    expect(fixture.journal.records.map(({ phase }) => phase)).toEqual(["goal_iteration", "run_failed"]);
    expect(fixture.journal.records.at(-1)).toMatchObject({
      iteration: 1,
      state: "error",
      error: expect.stringContaining("There is no plan") as string,
      verdict: "failed",
    });
  });

  it("before its first decision leaves it too, and only once in the journal", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    await fixture.run([fixture.work("write the parser")]);
    fixture.projectFiles.content.plan = null;
    for (let start = 0; start < 3; start += 1) await expect(fixture.run([])).rejects.toMatchObject(PLAN_MISSING);
    expect(fixture.store.statuses.at(-1)).toMatchObject({ state: "error", stop_reason: "failed", iteration: 1, goal: "write the parser" });
    expect(fixture.journal.records.map(({ phase }) => phase)).toEqual(["goal_iteration", "run_failed"]);
  });

  it("without any state leaves a status", async () => {
    const fixture = createLoopFixture();
    fixture.projectFiles.content.plan = null;
    await expect(fixture.run([])).rejects.toMatchObject(PLAN_MISSING);
    expect(fixture.store.statuses).toEqual([expect.objectContaining({ state: "error", stop_reason: "failed" })]);
    expect(fixture.journal.records).toMatchObject([{ iteration: 0, phase: "run_failed" }]);
  });

  it("is reported although the state dir cannot be written", async () => {
    const fixture = createLoopFixture();
    fixture.projectFiles.content.plan = null;
    fixture.store.writeStatus = () => Promise.reject(userError("STATE_DIR_FULL", { path: "/state" }));
    await expect(fixture.run([])).rejects.toMatchObject(PLAN_MISSING);
  });

  it("is no iteration in the prompt of the next run", async () => {
    const fixture = createLoopFixture({ spec: { run: { iterationsMax: 1 } } });
    await fixture.run([fixture.work("write the parser")]);
    const { plan } = fixture.projectFiles.content;
    fixture.projectFiles.content.plan = null;
    await expect(fixture.run([])).rejects.toMatchObject(PLAN_MISSING);
    fixture.projectFiles.content.plan = plan;
    await fixture.run([fixture.work("write the tests")]);
    expect([...fixture.store.prompts.values()].join()).not.toContain("run_failed");
  });
});
