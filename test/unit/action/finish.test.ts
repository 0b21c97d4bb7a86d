import { describe, expect, it } from "vitest";
import type { ActionRun } from "../../../src/action/action-run.ts";
import { finish } from "../../../src/action/finish.ts";
import type { RunResult } from "../../../src/action/run-result.ts";
import type { InputValues } from "../../../src/config/inputs/inputs.ts";
import type { StopReason } from "../../../src/core/chain/state.ts";
import { stopRule } from "../../../src/core/chain/stop-rules.ts";
import type { DispatchResponse } from "../../../src/ports/github.ts";
import { createFakeClock } from "../../helpers/fakes/engine.ts";
import { createFakeStateCommits } from "../../helpers/fakes/git.ts";
import { createFakeWorkflows } from "../../helpers/fakes/github.ts";
import { contextOf, resultOf } from "./context-fixture.ts";

const BASE = "a".repeat(40);
const WORKFLOW = ".github/workflows/loop.yml";

type Given = {
  readonly inputs?: Partial<InputValues>;
  readonly signal?: AbortSignal;
  readonly workflow?: string;
  readonly response?: DispatchResponse;
  readonly change?: (result: RunResult) => void;
};

/** Finishes a run that ended by a stop rule after one iteration, whose state is in the cache already. */
async function finishAfter(reason: StopReason, { inputs = {}, response, signal, workflow = "on: workflow_dispatch", change }: Given = {}) {
  const workflows = createFakeWorkflows({ "loop.yml": ["goal", "from-run"] });
  if (response !== undefined) workflows.responses.push(response);
  const result = await resultOf(inputs);
  const files = new Map([[WORKFLOW, workflow]]);
  const stateCommits = createFakeStateCommits(new Map([[BASE, { files, parent: null, message: "" }]]));
  result.setup = { ...result.setup!, stateCommits, cachedSeq: result.state!.seq };
  const updates: boolean[] = [];
  result.reporter = { update: async ({ final }) => void updates.push(final) };
  result.recordsOfRun = 0;
  result.commitSha = null;
  result.ending = { reason, conclusion: stopRule(reason).conclusion, message: "Message.", remedy: "Remedy." };
  change?.(result);
  const saved = new Map<string, string>();
  const run = {
    context: contextOf(),
    inputs: { github_token: "ghs_1" },
    secrets: [],
    clock: createFakeClock(),
    github: { workflows },
    signal: signal ?? new AbortController().signal,
    log: { emit: () => {}, close: () => {} },
    output: {
      setOutputs: async (outputs: Record<string, string>) => void saved.set("stop-reason", outputs["stop-reason"] ?? ""),
      saveState: async (name: string, value: string) => void saved.set(name, value),
      truncateCommandFiles: async () => null,
      writeSummary: async (text: string) => void saved.set("summary", text),
    },
    notify: () => {},
    warn: (text: string) => void result.notices.push(text),
  } as unknown as ActionRun;
  const code = await finish(run, result);
  return { code, result, saved, updates, requests: workflows.requests };
}

describe("finish", () => {
  it("dispatches the next run after run-full, once everything is reported", async () => {
    const { code, requests, result, saved, updates } = await finishAfter("run-full");
    expect(code).toBe(0);
    expect(updates).toEqual([true]);
    expect(requests).toHaveLength(1);
    expect(result.dispatchedRunUrl).toContain("/actions/runs/");
    expect(saved.get("stage")).toBe("done");
    expect(saved.get("summary")).toContain("Continuing in the next run");
  });

  it.each(["completed", "stagnated", "cost-spent", "superseded"] as const)("dispatches nothing after %s", async (reason) => {
    const { code, requests } = await finishAfter(reason);
    expect(requests).toEqual([]);
    expect(code).toBe(reason === "stagnated" ? 1 : 0);
  });

  it("dispatches nothing with redispatch: false", async () => {
    expect((await finishAfter("run-full", { inputs: { redispatch: false } })).requests).toEqual([]);
  });

  it("turns a cancelled run that would continue into a cancellation", async () => {
    const { code, requests, saved } = await finishAfter("run-full", { signal: AbortSignal.abort() });
    expect([code, requests, saved.get("stop-reason")]).toEqual([130, [], "cancelled"]);
  });

  it("fails if the state was saved nowhere", async () => {
    const { code, requests } = await finishAfter("run-full", { change: (result) => void (result.isDurable = false) });
    expect([code, requests]).toEqual([1, []]);
  });

  it("warns after a wait only if no schedule starts the workflow again", async () => {
    expect((await finishAfter("waiting")).result.notices.join()).toContain("schedule:");
    expect((await finishAfter("waiting", { workflow: "on: { schedule: [{ cron: '7 * * * *' }] }" })).result.notices).toEqual([]);
  });

  it("fails if GitHub does not start the next run, or warns if a schedule continues the chain", async () => {
    const response = { kind: "rejected", status: 403, message: "Resource not accessible", remedy: "Write: actions: write" } as const;
    const unscheduled = await finishAfter("run-full", { response });
    expect(unscheduled.code).toBe(1);
    expect(unscheduled.result.ending).toMatchObject({ reason: "failed", remedy: "Write: actions: write" });
    const scheduled = await finishAfter("run-full", { response, workflow: "on: { schedule: [{ cron: '7 * * * *' }] }" });
    expect(scheduled.code).toBe(0);
    expect(scheduled.result.notices.join()).toContain("Write: actions: write");
  });

  it("saves and dispatches nothing if the run ended before the loop", async () => {
    const { requests, updates } = await finishAfter("run-full", { change: (result) => void (result.reporter = null) });
    expect([requests, updates]).toEqual([[], []]);
  });

  it("reports an error of a step as the ending and still finishes", async () => {
    const { code, saved } = await finishAfter("completed", {
      change: (result) => void (result.reporter = { update: () => Promise.reject(new Error("boom")) }),
    });
    expect(code).toBe(1);
    expect(saved.get("stage")).toBe("done");
    expect(saved.get("summary")).toContain("boom");
  });
});
