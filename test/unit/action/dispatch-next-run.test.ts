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
  readonly isBotToken?: boolean;
};

const DECLARED = ["goal", "from-run", "track", "branch", "model", "iterations"];

/** Dispatches the next run of `octo/garden`. */
async function startNext(given: Given = {}) {
  const {
    workflows = createFakeWorkflows({ "loop.yml": DECLARED }),
    context = contextOf(),
    track = "main",
    carried = {},
    isBotToken = true,
  } = given;
  const workflow = { ...WORKFLOW, ref: given.ref ?? WORKFLOW.ref };
  const next = await dispatchNextRun({ context, workflows, workflow, track, carried, state, isBotToken });
  return { next, orders: workflows.requests };
}

/** Adds a run beside this one. */
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
  it("is dispatched once, with the same workflow at the same ref, the chain's goal and this run's id", async () => {
    const { next, orders } = await startNext();
    expect(orders).toEqual([
      { workflow: "loop.yml", ref: "refs/heads/main", inputs: { goal: "Write the docs.", "from-run": "500" }, required: [] },
    ]);
    expect(next).toEqual({ kind: "started", url: "https://github.example/octo/garden/actions/runs/1000", notice: null });
  });

  it("gets what a person chose for the chain, but not what they asked of one run", async () => {
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
    expect(orders[0]?.inputs).toEqual({ model: "best", iterations: "3", goal: "Write the docs.", "from-run": "500" });
    for (const event of [{ inputs: null }, { inputs: "x" }, {}]) {
      expect((await startNext({ context: contextOf({ event }) })).orders[0]?.inputs).toEqual({
        goal: "Write the docs.",
        "from-run": "500",
      });
    }
  });

  it("works on the same track and branch although its event is another", async () => {
    const { orders } = await startNext({ track: "pr-7", carried: { track: "pr-7", branch: "feature" } });
    expect(orders[0]?.inputs).toEqual({ track: "pr-7", branch: "feature", goal: "Write the docs.", "from-run": "500" });
    expect(orders[0]?.required).toEqual(["track", "branch"]);
  });

  it("is dispatched on a branch or a tag, never on a pull request's ref", async () => {
    const refOf = async (ref: string, context = contextOf()) => (await startNext({ ref, context })).orders[0]?.ref;
    expect(await refOf("refs/heads/release/1.x")).toBe("refs/heads/release/1.x");
    expect(await refOf("refs/tags/v1")).toBe("refs/tags/v1");
    expect(await refOf("refs/pull/7/merge")).toBe("refs/heads/main");
    expect(await refOf("refs/pull/7/merge", contextOf({ event: {} }))).toBe("refs/pull/7/merge");
  });

  it.each(["queued", "pending", "waiting", "requested"])("is not dispatched if one is %s", async (status) => {
    const { next, orders } = await startNext({ workflows: withRuns({ status }) });
    expect(next).toEqual({ kind: "already-queued", url: "https://github.example/octo/garden/actions/runs/9" });
    expect(orders).toEqual([]);
  });

  it.each([{ status: "in_progress" }, { status: "completed" }, { event: "schedule" }, { event: "issue_comment" }, { id: 500 }])(
    "is dispatched beside a run that does not continue the chain: %o",
    async (run) => {
      expect((await startNext({ workflows: withRuns(run) })).next.kind).toBe("started");
    },
  );

  it("is distinguished from another track's by a word of its title", async () => {
    const kindWithTitle = async (title: string) => (await startNext({ workflows: withRuns({ title }), track: "docs" })).next.kind;
    expect(await kindWithTitle("loop (docs)")).toBe("already-queued");
    expect(await kindWithTitle("loop: docs")).toBe("already-queued");
    for (const title of ["loop (api)", "loop (docs-2)", "loop (mydocs)", "loop.yml", ""])
      expect(await kindWithTitle(title)).toBe("started");
  });

  it("is dispatched if GitHub does not list the runs", async () => {
    const workflows = createFakeWorkflows();
    workflows.listActive = () => Promise.reject(new Error("no answer"));
    expect((await startNext({ workflows })).next.kind).toBe("started");
  });

  it("reports which inputs the workflow does not declare, with the line to write; the state keeps the goal", async () => {
    const workflows = createFakeWorkflows({ "loop.yml": [] });
    const { next } = await startNext({ workflows, carried: { track: "docs", branch: "feature" }, track: "docs" });
    expect(next).toMatchObject({ kind: "started" });
    const notice = next.kind === "started" ? next.notice : "";
    expect(notice).toContain("loop.yml does not declare track, branch");
    expect(notice).toContain("workflow_dispatch: inputs: { track: { required: false } }");
    expect((await startNext({ workflows: createFakeWorkflows({ "loop.yml": [] }) })).next).toMatchObject({ notice: null });
  });

  it("reports that from-run is missing if the token is a person's, whose dispatch would look like that person's", async () => {
    const { next } = await startNext({ workflows: createFakeWorkflows({ "loop.yml": ["goal"] }), isBotToken: false });
    expect(next).toMatchObject({
      kind: "started",
      notice: expect.stringContaining("inputs: { from-run: { required: false } }") as unknown,
    });
  });

  const answers: readonly (readonly [DispatchResponse, object])[] = [
    [
      { kind: "dispatched", runId: null, url: null, dropped: ["goal"] },
      { kind: "started", url: null, notice: null },
    ],
    [
      { kind: "rejected", status: 403, message: "Resource not accessible", remedy: "Write: actions: write" },
      { kind: "failed", reason: "GitHub did not start the next run (403): Resource not accessible", remedy: "Write: actions: write" },
    ],
    [
      { kind: "unknown", problem: "no answer" },
      { kind: "failed", reason: expect.stringContaining("no answer") as string },
    ],
  ];
  it.each(answers)("is reported as GitHub answered: %o", async (answer, result) => {
    const workflows = createFakeWorkflows();
    workflows.responses.push(answer);
    expect((await startNext({ workflows })).next).toMatchObject(result);
  });
});

describe("the run that continues a chain", () => {
  it("was dispatched by a person or by the chain, and is queued or at work", async () => {
    const find = async (...runs: Parameters<typeof withRuns>) =>
      (await findActiveRun({ context: contextOf(), workflows: withRuns(...runs), workflow: WORKFLOW, track: "main" }))?.id ?? null;
    expect(await find()).toBeNull();
    expect(await find({ status: "in_progress" })).toBe(9);
    expect(await find({ id: 500, status: "in_progress" }, { id: 8, event: "repository_dispatch" })).toBe(8);
    expect(await find({ id: 500 }, { event: "schedule" }, { status: "completed" })).toBeNull();
  });
});
