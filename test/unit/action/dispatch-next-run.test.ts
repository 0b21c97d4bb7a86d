import { describe, expect, it } from "vitest";
import type { RunContext } from "../../../src/action/context.ts";
import { findActiveRun, dispatchNextRun } from "../../../src/action/dispatch-next-run.ts";
import type { DispatchResponse } from "../../../src/ports/github.ts";
import { sampleState } from "../../helpers/samples.ts";
import { createFakeWorkflows, type FakeWorkflows } from "../../helpers/fakes/github.ts";
import { contextOf } from "./context-fixture.ts";

const WORKFLOW = { path: ".github/workflows/loop.yml", file: "loop.yml", ref: "refs/heads/main" };
const state = sampleState({ goal: "Write the docs." });

type Given = {
  readonly workflows?: FakeWorkflows;
  readonly context?: RunContext;
  readonly track?: string;
  readonly carried?: Readonly<Record<string, string>>;
  readonly ref?: string;
};

const DECLARED = ["goal", "track", "branch", "model", "iterations"];

async function startNext(given: Given = {}) {
  const { workflows = createFakeWorkflows({ "loop.yml": DECLARED }), context = contextOf(), track = "main", carried = {} } = given;
  const workflow = { ...WORKFLOW, ref: given.ref ?? WORKFLOW.ref };
  const next = await dispatchNextRun({ context, workflows, workflow, track, carried, state });
  return { next, orders: workflows.orders };
}

/** A run that is there besides this one. */
function addRun(workflows: FakeWorkflows, parts: Partial<FakeWorkflows["runs"][number]>): void {
  const url = `https://github.example/octo/garden/actions/runs/${parts.id ?? 9}`;
  const run = { id: 9, url, status: "queued", event: "workflow_dispatch", title: "loop.yml", branch: "main", createdAtMs: 0, inputs: {} };
  workflows.runs.push({ ...run, ...parts });
}

/** Lists every run, whatever its title: titles are what a workflow's `run-name` makes them. */
function withRuns(...runs: Partial<FakeWorkflows["runs"][number]>[]): FakeWorkflows {
  const workflows = createFakeWorkflows({ "loop.yml": DECLARED });
  for (const run of runs) addRun(workflows, run);
  workflows.listActive = async () => workflows.runs.filter(({ status }) => status !== "completed");
  return workflows;
}

describe("the chain's next run", () => {
  it("is one dispatch of this workflow, at this version, with the chain's goal", async () => {
    const { next, orders } = await startNext();
    expect(orders).toEqual([{ workflow: "loop.yml", ref: "refs/heads/main", inputs: { goal: "Write the docs." } }]);
    expect(next).toEqual({ kind: "started", url: "https://github.example/octo/garden/actions/runs/1000", notice: null });
  });

  it("is given what a person chose for the chain, and no wish for one run", async () => {
    const inputs = {
      model: "best",
      iterations: "3",
      goal: "old",
      reset: "true",
      "dry-run": "true",
      dry_run: "true",
      empty: "",
      odd: 7,
      none: null,
    };
    const { orders } = await startNext({ context: contextOf({ event: { inputs } }) });
    expect(orders[0]?.inputs).toEqual({ model: "best", iterations: "3", goal: "Write the docs." });
    for (const event of [{ inputs: null }, { inputs: "x" }, {}]) {
      expect((await startNext({ context: contextOf({ event }) })).orders[0]?.inputs).toEqual({ goal: "Write the docs." });
    }
  });

  it("comes to the same place, though its event is another", async () => {
    const { orders } = await startNext({ track: "pr-7", carried: { track: "pr-7", branch: "feature" } });
    expect(orders[0]?.inputs).toEqual({ track: "pr-7", branch: "feature", goal: "Write the docs." });
  });

  it("is started on a branch or a tag, as a pull request's ref is none", async () => {
    const refOf = async (ref: string, context = contextOf()) => (await startNext({ ref, context })).orders[0]?.ref;
    expect(await refOf("refs/heads/release/1.x")).toBe("refs/heads/release/1.x");
    expect(await refOf("refs/tags/v1")).toBe("refs/tags/v1");
    expect(await refOf("refs/pull/7/merge")).toBe("refs/heads/main");
    expect(await refOf("refs/pull/7/merge", contextOf({ event: {} }))).toBe("refs/pull/7/merge");
  });

  it.each(["queued", "pending", "waiting", "requested"])("is not started where one is %s already", async (status) => {
    const { next, orders } = await startNext({ workflows: withRuns({ status }) });
    expect(next).toEqual({ kind: "there", url: "https://github.example/octo/garden/actions/runs/9" });
    expect(orders).toEqual([]);
  });

  it.each([{ status: "in_progress" }, { status: "completed" }, { event: "schedule" }, { event: "issue_comment" }, { id: 500 }])(
    "is started beside a run that does not carry the chain on: %o",
    async (run) => {
      expect((await startNext({ workflows: withRuns(run) })).next.kind).toBe("started");
    },
  );

  it("is told from another track's by a word of its title", async () => {
    const kindBeside = async (title: string) => (await startNext({ workflows: withRuns({ title }), track: "docs" })).next.kind;
    expect(await kindBeside("loop (docs)")).toBe("there");
    expect(await kindBeside("loop: docs")).toBe("there");
    for (const title of ["loop (api)", "loop (docs-2)", "loop (mydocs)", "loop.yml", ""]) expect(await kindBeside(title)).toBe("started");
  });

  it("is started where GitHub does not tell which runs there are", async () => {
    const workflows = createFakeWorkflows();
    workflows.listActive = () => Promise.reject(new Error("no answer"));
    expect((await startNext({ workflows })).next.kind).toBe("started");
  });

  it("says which inputs it goes without, and the line to write; a goal is kept by the state", async () => {
    const workflows = createFakeWorkflows({ "loop.yml": [] });
    const { next } = await startNext({ workflows, carried: { track: "docs", branch: "feature" }, track: "docs" });
    expect(next).toMatchObject({ kind: "started" });
    const notice = next.kind === "started" ? next.notice : "";
    expect(notice).toContain("loop.yml does not declare track, branch");
    expect(notice).toContain("workflow_dispatch: inputs: { track: { required: false } }");
    expect((await startNext({ workflows: createFakeWorkflows({ "loop.yml": [] }) })).next).toMatchObject({ notice: null });
  });

  const answers: readonly (readonly [DispatchResponse, object])[] = [
    [
      { kind: "dispatched", runId: null, url: null, dropped: ["goal"] },
      { kind: "started", url: null, notice: null },
    ],
    [
      { kind: "rejected", status: 403, message: "Resource not accessible", remedy: "Write: actions: write" },
      { kind: "failed", why: "GitHub did not start the next run (403): Resource not accessible", remedy: "Write: actions: write" },
    ],
    [
      { kind: "unknown", problem: "no answer" },
      { kind: "failed", why: "Whether the next run was started is not known: no answer" },
    ],
  ];
  it.each(answers)("is told as it went: %o", async (answer, told) => {
    const workflows = createFakeWorkflows();
    workflows.answers.push(answer);
    expect((await startNext({ workflows })).next).toMatchObject(told);
  });
});

describe("the run that carries a chain on", () => {
  it("is one begun by hand or by the chain, waiting or at work", async () => {
    const find = async (...runs: Parameters<typeof withRuns>) =>
      (await findActiveRun({ context: contextOf(), workflows: withRuns(...runs), workflow: WORKFLOW, track: "main" }))?.id ?? null;
    expect(await find()).toBeNull();
    expect(await find({ status: "in_progress" })).toBe(9);
    expect(await find({ id: 500, status: "in_progress" }, { id: 8, event: "repository_dispatch" })).toBe(8);
    expect(await find({ id: 500 }, { event: "schedule" }, { status: "completed" })).toBeNull();
  });
});
