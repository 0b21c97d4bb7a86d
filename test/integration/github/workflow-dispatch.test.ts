import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { DispatchResponse, Workflows } from "../../../src/ports/github.ts";
import { createWorkflows } from "../../../src/adapters/github/workflow-dispatch.ts";
import { BOT, type GitHubFixture, JOB_TOKEN, LOOP, startGitHubFixture } from "../../helpers/github-fixture.ts";
import { secondaryRateLimit } from "../../fake-github/api/server.ts";

const ORDER = { workflow: "loop.yml", ref: "refs/heads/main", inputs: { goal: "Water the beans" } };
const DISPATCH = "actions/create-workflow-dispatch";
const LIST = "actions/list-workflow-runs";

let fixture: GitHubFixture;
let workflows: Workflows;
beforeEach(async () => {
  fixture = await startGitHubFixture();
  workflows = createWorkflows(fixture.client, { clock: fixture.clock, runId: null });
});
afterEach(() => fixture.close());

/** A run that was there before anything was dispatched here. */
const addRun = (actor: string, event = "workflow_dispatch"): Promise<{ readonly id: number }> =>
  fixture.github.addRun({ path: LOOP, event, ref: "refs/heads/main", actor });

describe("a dispatch that is answered", () => {
  it("takes one call", async () => {
    const result = await workflows.dispatch(ORDER);
    expect(result).toEqual({
      kind: "dispatched",
      runId: fixture.dispatched[0]?.id,
      url: `${fixture.github.url}/octo/garden/actions/runs/${fixture.dispatched[0]?.id}`,
      dropped: [],
    });
    expect(fixture.github.countOperations()).toEqual({ [DISPATCH]: 1 });
    expect(fixture.github.log[0]?.body).toEqual({ ref: ORDER.ref, inputs: ORDER.inputs, return_run_details: true });
  });

  it("is sent without return_run_details to an older server", async () => {
    fixture.github.switches.knowsRunDetails = false;
    expect(await workflows.dispatch(ORDER)).toEqual({ kind: "dispatched", runId: null, url: null, dropped: [] });
    expect(fixture.dispatched).toHaveLength(1);
    expect(fixture.github.countOperations()).toEqual({ [DISPATCH]: 2 });
  });

  it("drops undeclared inputs once, also with an older server", async () => {
    fixture.github.switches.knowsRunDetails = false;
    const result = await workflows.dispatch({ ...ORDER, inputs: { ...ORDER.inputs, one: "1", two: "2" } });
    expect(result).toMatchObject({ kind: "dispatched", dropped: ["one", "two"] });
    expect(fixture.dispatched[0]?.inputs).toEqual({ goal: "Water the beans", track: "" });
    expect(fixture.github.countOperations()).toEqual({ [DISPATCH]: 3 });
  });

  it("waits for a secondary rate limit, which started nothing", async () => {
    fixture.github.fault({ method: "POST", path: "/dispatches", failure: secondaryRateLimit(7) });
    expect(await workflows.dispatch(ORDER)).toMatchObject({ kind: "dispatched" });
    expect(fixture.clock.slept).toEqual([7_000]);
    expect(fixture.dispatched).toHaveLength(1);
  });

  it("is rejected if the rate limit lasts longer than a run may wait", async () => {
    fixture.github.fault({ method: "POST", path: "/dispatches", failure: secondaryRateLimit(60, 429) });
    expect(await workflows.dispatch(ORDER)).toMatchObject({
      kind: "rejected",
      status: 429,
      remedy: expect.stringContaining("limit") as string,
    });
    expect(fixture.clock.slept).toEqual([]);
  });
});

describe("a dispatch that is rejected", () => {
  type Change = { readonly workflow?: string; readonly ref?: string; readonly answer?: object };
  it.each<readonly [string, Change, number, string]>([
    ["no trigger", { workflow: "ci.yml" }, 422, "Add `workflow_dispatch:` below `on:` in .github/workflows/ci.yml on the branch main"],
    ["no such file", { workflow: "gone.yml" }, 404, "Put .github/workflows/gone.yml on the default branch with `on: workflow_dispatch:`"],
    ["no such ref", { ref: "refs/heads/gone" }, 422, "gh workflow run loop.yml --ref main"],
    ["a pull request's ref", { ref: "refs/pull/1/merge" }, 422, "no branch or tag refs/pull/1/merge"],
    ["a required input", { answer: { message: "Required input 'plan' not provided" } }, 422, "`plan: { required: false }`"],
    ["inputs too large", { answer: { message: "inputs are too large." } }, 422, "`task-file: TASK.md`"],
    [
      "a choice",
      { answer: { message: "Provided value 'x' for input 'goal' not in the list of allowed values" } },
      422,
      "`goal: { type: string }`",
    ],
    ["too many inputs", { answer: { message: "failed to parse workflow: you may only define up to 25 `inputs`" } }, 422, "actionlint"],
    ["another reason", { answer: { message: "Something else" } }, 422, "Fix what GitHub reports"],
  ])("for %s names the fix", async (_, { answer, ...change }, status, remedy) => {
    if (answer !== undefined) fixture.github.fault({ path: "/dispatches", failure: { status: 422, body: answer } });
    const result = await workflows.dispatch({ ...ORDER, ...change });
    expect(result).toMatchObject({ kind: "rejected", status, remedy: expect.stringContaining(remedy) as string });
    expect((result as { remedy: string }).remedy).not.toContain("\n");
    expect(fixture.dispatched).toEqual([]);
    expect(fixture.github.countOperations()).toEqual({ [DISPATCH]: 1 });
  });

  it("for a disabled workflow says how to enable it", async () => {
    fixture.github.setWorkflowState(LOOP, "disabled_inactivity");
    expect(await workflows.dispatch(ORDER)).toMatchObject({ remedy: "Enable the workflow: `gh workflow enable loop.yml`" });
  });

  it.each([
    ["nothing", 403, "Add `actions: write` below `permissions:` of the job."],
    ["stolen", 401, "Pass a valid token: `github-token: ${{ github.token }}`"],
  ])("for the token %s names the fix", async (token, status, remedy) => {
    const other = createWorkflows(fixture.clientWith({ token }), { clock: fixture.clock, runId: null });
    expect(await other.dispatch(ORDER)).toMatchObject({ kind: "rejected", status, remedy });
  });

  it("for one undeclared input after another is final", async () => {
    for (const name of ["one", "goal"]) {
      const body = { message: `Unexpected inputs provided: ["${name}"]` };
      fixture.github.fault({ path: "/dispatches", failure: { status: 422, body } });
    }
    const result = await workflows.dispatch({ ...ORDER, inputs: { ...ORDER.inputs, one: "1" } });
    expect(result).toMatchObject({ kind: "rejected", message: 'Unexpected inputs provided: ["goal"]' });
    expect(fixture.dispatched).toEqual([]);
  });

  it("for an input that GitHub rejects again is final", async () => {
    const body = { message: 'Unexpected inputs provided: ["goal"]' };
    fixture.github.fault({ path: "/dispatches", times: 9, failure: { status: 422, body } });
    expect(await workflows.dispatch(ORDER)).toMatchObject({
      kind: "rejected",
      remedy: expect.stringContaining(
        "`inputs: { goal: { required: false } }`, and pass to the action: `goal: ${{ inputs.goal }}`",
      ) as string,
    });
    expect(fixture.github.countOperations()).toEqual({ [DISPATCH]: 2 });
  });
});

describe("a dispatch whose answer is lost", () => {
  it.each([["after-effect"], [{ afterEffect: "reset" }], [{ afterEffect: "garbage" }], [{ afterEffect: "timeout" }]] as const)(
    "that took effect (%j) is found and never repeated",
    async (failure) => {
      await addRun(BOT, "schedule");
      fixture.github.fault({ method: "POST", path: "/dispatches", failure });
      const client = fixture.clientWith({ token: JOB_TOKEN, timeLimitsMs: { ordinary: 8_000, cancelled: 8_000 } });
      const result = await createWorkflows(client, { clock: fixture.clock, runId: null }).dispatch(ORDER);
      expect(result).toMatchObject({ kind: "dispatched", runId: fixture.dispatched[0]?.id });
      expect(fixture.dispatched).toHaveLength(1);
      expect(fixture.github.countOperations()).toEqual({ [DISPATCH]: 1, [LIST]: 1, "graphql/viewer": 1 });
    },
  );

  it.each([[{ status: 500 }], ["reset"]] as const)("is sent again if no run was started (%j)", async (failure) => {
    fixture.github.fault({ method: "POST", path: "/dispatches", times: 2, failure });
    expect(await workflows.dispatch(ORDER)).toMatchObject({ kind: "dispatched", runId: fixture.dispatched[0]?.id });
    expect(fixture.dispatched).toHaveLength(1);
    expect(fixture.clock.slept).toEqual([2_000, 2_000]);
    expect(fixture.github.countOperations()).toEqual({ [DISPATCH]: 3, [LIST]: 4 });
  });

  it("is unknown after three tries", async () => {
    fixture.github.fault({ method: "POST", path: "/dispatches", times: 9, failure: { status: 502, body: { message: "Server Error" } } });
    expect(await workflows.dispatch(ORDER)).toEqual({ kind: "unknown", problem: "Server Error" });
    expect(fixture.github.countOperations()[DISPATCH]).toBe(3);
  });

  it("is not sent again if the runs cannot be listed", async () => {
    fixture.github.fault({ method: "POST", path: "/dispatches", failure: "after-effect" });
    fixture.github.fault({ method: "GET", path: "/runs", times: 99, failure: { status: 500 } });
    expect(await workflows.dispatch(ORDER)).toMatchObject({ kind: "unknown", problem: expect.stringContaining("list of runs") as string });
    expect(fixture.dispatched).toHaveLength(1);
  });

  it("is found if the run appears late in the list", async () => {
    fixture.github.fault({ method: "POST", path: "/dispatches", failure: "reset" });
    const late: number[] = [];
    const clock = { ...fixture.clock, sleep: async () => void late.push((await addRun(BOT)).id) };
    const result = await createWorkflows(fixture.client, { clock, runId: null }).dispatch(ORDER);
    expect(result).toMatchObject({ kind: "dispatched", runId: late[0] });
    expect(fixture.github.countOperations()[DISPATCH]).toBe(1);
  });

  it("is not mistaken for this run, an earlier one, or a person's", async () => {
    const own = await addRun(BOT);
    const chain = createWorkflows(fixture.client, { clock: fixture.clock, runId: own.id });
    await chain.dispatch(ORDER);
    await addRun("ada");
    fixture.github.fault({ method: "POST", path: "/dispatches", failure: "reset" });
    expect(await chain.dispatch(ORDER)).toMatchObject({ kind: "dispatched", runId: fixture.dispatched[1]?.id });
    expect(fixture.dispatched).toHaveLength(2);
  });

  it("is not mistaken for a run that was listed before", async () => {
    await addRun(BOT);
    await workflows.listActive("loop.yml");
    fixture.github.fault({ method: "POST", path: "/dispatches", failure: "reset" });
    expect(await workflows.dispatch(ORDER)).toMatchObject({ runId: fixture.dispatched[0]?.id });
    expect(fixture.dispatched).toHaveLength(1);
  });

  it("is sent once in a cancelled run", async () => {
    const signal = AbortSignal.abort();
    const client = fixture.clientWith({ token: JOB_TOKEN, signal });
    fixture.github.fault({ method: "POST", path: "/dispatches", times: 9, failure: "reset" });
    const result = await createWorkflows(client, { clock: fixture.clock, runId: null, signal }).dispatch(ORDER);
    expect(result).toMatchObject({ kind: "unknown" });
    expect(fixture.github.countOperations()[DISPATCH]).toBe(1);
  });

  it("never starts a second run, whichever answers are lost", async () => {
    const fault = fc.constantFrom("none", "after-effect", "reset", "limit", "late-reset", "error");
    const failures = {
      "after-effect": "after-effect",
      reset: "reset",
      limit: secondaryRateLimit(2),
      "late-reset": { afterEffect: "reset" },
      error: { status: 503 },
    } as const;
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 4 }), fc.integer({ min: 0, max: 7 }), async (posts, lists) => {
        fixture.clock.advance(600_000);
        const before = fixture.dispatched.length;
        const kinds = posts.flatMap((post) => (post === "none" ? [] : [failures[post]]));
        const faults = kinds.map((failure) => fixture.github.fault({ method: "POST", path: "/dispatches", failure }));
        faults.push(fixture.github.fault({ method: "GET", path: "/runs", times: lists, failure: { status: 502 } }));
        const result: DispatchResponse = await workflows.dispatch(ORDER);
        for (const fault of faults) fault.remove();
        const started = fixture.dispatched.length - before;
        expect(started).toBeLessThanOrEqual(1);
        if (result.kind === "dispatched") expect([started, result.runId]).toEqual([1, fixture.dispatched.at(-1)?.id]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("inputs", () => {
  it("are truncated to GitHub's limit, the goal first, at a whole character", async () => {
    const track = "t".repeat(1_000);
    await workflows.dispatch({ ...ORDER, inputs: { goal: `a${"🌱a".repeat(40_000)}`, track } });
    const sent = fixture.dispatched[0]?.inputs ?? {};
    expect(sent["track"]).toBe(track);
    expect(sent["goal"]).toMatch(/^a(🌱a)+🌱?$/u);
    const inputs = { goal: sent["goal"], track: sent["track"] };
    expect(JSON.stringify(inputs).length).toBeGreaterThan(65_530);
    expect(JSON.stringify(inputs).length).toBeLessThanOrEqual(65_535);
  });

  it("are truncated to the runner's limit in bytes", async () => {
    await workflows.dispatch({ ...ORDER, inputs: { goal: "語".repeat(60_000) } });
    const goal = fixture.dispatched[0]?.inputs["goal"] ?? "";
    expect(Buffer.byteLength(goal)).toBe(122_880);
  });

  it("are truncated if the goal alone is not the cause", async () => {
    const result = await workflows.dispatch({ ...ORDER, inputs: { goal: "Go on", track: '"\n\u0001'.repeat(30_000) } });
    expect(result).toMatchObject({ kind: "dispatched" });
    expect(fixture.dispatched[0]?.inputs["goal"]).toBe("");
  });
});

describe("the list of runs", () => {
  it("takes one call, and has the queued and running ones", async () => {
    const [queued, over, working] = [await addRun(BOT), await addRun("ada"), await addRun("ada", "schedule")];
    fixture.github.setRun(over.id, { status: "completed", conclusion: "success" });
    fixture.github.setRun(working.id, { status: "in_progress" });
    const active = await workflows.listActive("loop.yml");
    expect(active.map(({ id, status, event }) => [id, status, event])).toEqual([
      [working.id, "in_progress", "schedule"],
      [queued.id, "queued", "workflow_dispatch"],
    ]);
    expect(active[1]).toMatchObject({ branch: "main", title: "loop", createdAtMs: fixture.clock.nowMs() });
    expect(fixture.github.countOperations()).toEqual({ [LIST]: 1 });
  });

  it("names the missing permission", async () => {
    const other = createWorkflows(fixture.clientWith(), { clock: fixture.clock, runId: null });
    await expect(other.listActive("loop.yml")).rejects.toMatchObject({
      code: "GITHUB_FAILED",
      message: "A call to GitHub's API failed: listing the runs of loop.yml: Resource not accessible by integration.",
      remedy: "Add `actions: read` below `permissions:` of the job.",
    });
  });
});
