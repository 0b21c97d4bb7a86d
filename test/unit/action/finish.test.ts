import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStateDir } from "../../../src/adapters/state/state-dir.ts";
import { type ScratchFolder, scratchFolder } from "../../helpers/scratch.ts";
import type { ActionRun } from "../../../src/action/action-run.ts";
import { finish } from "../../../src/action/finish.ts";
import type { RunContext } from "../../../src/action/context.ts";
import { type RunResult, toRunView } from "../../../src/action/run-result.ts";
import type { RunSetup } from "../../../src/action/setup.ts";
import type { InputValues } from "../../../src/config/inputs/inputs.ts";
import type { StopReason } from "../../../src/core/chain/state.ts";
import { stopRule } from "../../../src/core/chain/stop-rules.ts";
import type { DispatchResponse } from "../../../src/ports/github.ts";
import { createFakeClock } from "../../helpers/fakes/engine.ts";
import { createFakeStateCommits } from "../../helpers/fakes/git.ts";
import { createFakeWorkflows, type FakeRun } from "../../helpers/fakes/github.ts";
import { renderComment } from "../../../src/report/comment.ts";
import type { LoopEvent } from "../../../src/core/chain/events.ts";
import { sampleSaved, sampleState } from "../../helpers/samples.ts";
import { contextOf, resultOf } from "./context-fixture.ts";

const BASE = "a".repeat(40);
const WORKFLOW = ".github/workflows/loop.yml";

const SCHEDULED = "on: { schedule: [{ cron: '7 * * * *' }] }";
const WAIT = { untilMs: Date.UTC(2026, 0, 2, 9, 4, 1), cause: "provider-limit" } as const;

const activeRun = (status = "queued"): FakeRun => ({
  id: 900,
  url: "https://github.example/octo/garden/actions/runs/900",
  status,
  event: "workflow_dispatch",
  title: "loop.yml",
  branch: "main",
  createdAtMs: 0,
  inputs: {},
});

type Given = {
  readonly context?: Partial<RunContext>;
  readonly env?: ActionRun["env"];
  readonly inputs?: Partial<InputValues>;
  readonly signal?: AbortSignal;
  readonly workflow?: string;
  readonly response?: DispatchResponse;
  readonly active?: readonly FakeRun[];
  readonly change?: (result: RunResult) => void;
  /** Gets the effects as they begin. */
  readonly order?: string[];
};

/** Finishes a run that ended by a stop rule after one iteration, whose state is in the cache already. */
async function finishAfter(reason: StopReason, given: Given = {}) {
  const { change, context = {}, inputs = {}, response, signal, workflow = "on: workflow_dispatch" } = given;
  const workflows = createFakeWorkflows({ "loop.yml": ["goal", "from-run"] });
  if (response !== undefined) workflows.responses.push(response);
  workflows.runs.push(...(given.active ?? []));
  const result = await resultOf(inputs);
  const files = new Map([[WORKFLOW, workflow]]);
  const stateCommits = createFakeStateCommits(new Map([[BASE, { files, parent: null, message: "" }]]));
  result.setup = { ...result.setup!, stateCommits, cachedSeq: result.state!.seq };
  const [order, steps] = [given.order ?? [], [] as string[]];
  const begin = (step: string): void => {
    steps.push(step);
    order.push(step.split(":")[0] ?? "");
  };
  const comment = (): void => begin(`comment: ${renderComment(toRunView(run, result, 0)!)}`);
  result.reporter = {
    updatePull: async () => begin("pull"),
    updateComment: async () => comment(),
    updatePlan: async () => {},
    findComment: async () => {},
    announceStart: () => {},
    writePage: async () => void saved.set("page", "written"),
  };
  const dispatch = workflows.dispatch;
  workflows.dispatch = async (request) => {
    begin("dispatch");
    return await dispatch(request);
  };
  result.recordsOfRun = 0;
  result.commitSha = null;
  result.ending = { reason, conclusion: stopRule(reason).conclusion, message: "Message.", remedy: "Remedy." };
  change?.(result);
  const saved = new Map<string, string>();
  const logged: string[] = [];
  const run = {
    context: contextOf(context),
    env: given.env ?? {},
    inputs: { github_token: "ghs_1" },
    secrets: [],
    clock: createFakeClock(),
    github: { workflows },
    signal: signal ?? new AbortController().signal,
    log: { emit: (event: LoopEvent) => void logged.push("text" in event ? event.text : ""), close: () => {} },
    output: {
      setOutputs: async (outputs: Record<string, string>) => void saved.set("stop-reason", outputs["stop-reason"] ?? ""),
      saveState: async (name: string, value: string) => void saved.set(name, value),
      truncateCommandFiles: async () => null,
      writeSummary: async (text: string) => void saved.set("summary", text),
    },
    notify: (text: string) => void logged.push(text),
    warn: (text: string) => void result.notices.push(text),
  } as unknown as ActionRun;
  const code = await finish(run, result);
  const reports = { comment: steps.at(-1) ?? "", summary: saved.get("summary") ?? "", log: logged.at(-1) ?? "" };
  return { code, result, saved, steps, reports, requests: workflows.requests };
}

type Reported = Pick<Awaited<ReturnType<typeof finishAfter>>, "reports">;

/** Comment, summary and the last line of the log say the same. */
function expectEverywhere({ reports: { comment, log, summary } }: Reported, title: string, text: RegExp): void {
  const plain = (page: string): string => page.replaceAll("&#40;", "(").replaceAll("&#39;", "'");
  for (const page of [comment, summary]) {
    expect(plain(page)).toContain(title);
    expect(plain(page)).toMatch(text);
  }
  expect(log).toMatch(text);
  for (const page of [comment, summary, log])
    if (!/next scheduled start|next run is started|another run is/.test(page)) expect(page).not.toContain("Nothing to do");
}

describe("finish", () => {
  it("dispatches the next run after run-full, and then reports it", async () => {
    const { code, reports, requests, result, saved, steps } = await finishAfter("run-full");
    expect(code).toBe(0);
    expect(steps.map((step) => step.split(":")[0])).toEqual(["pull", "dispatch", "comment"]);
    expect(saved.get("page")).toBe("written");
    expect(requests).toHaveLength(1);
    const url = result.ending.next?.kind === "run" ? (result.ending.next.url ?? "") : "";
    expect(url).toContain("/actions/runs/");
    expect(reports.log).toBe(`Nothing to do: the next run is started and continues the chain. ${url}`);
    expect(saved.get("stage")).toBe("done");
    for (const text of [reports.summary, reports.comment]) {
      expect(text).toContain("Continuing in the next run");
      expect(text).toContain(`[next run](${url})`);
    }
  });

  describe("with a state that the cache does not have", () => {
    let folder: ScratchFolder;
    beforeEach(() => void (folder = scratchFolder()));
    afterEach(() => folder.remove());
    const SAVED = { kind: "saved", key: "k", warning: null } as const;
    /** The order in which the saving ends, and the effects begin. */
    async function orderOf(change: (result: RunResult) => void = () => {}): Promise<readonly string[]> {
      const order: string[] = [];
      const slow = async (): Promise<typeof SAVED> => {
        for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
        order.push("saved");
        return SAVED;
      };
      await finishAfter("run-full", {
        order,
        change(result) {
          [result.isPushed, result.recordsOfRun] = [true, 1];
          const stateDir = openStateDir(folder.path, join(folder.path, ".codex-self-iter"));
          const cache = { restore: async () => ({ key: null, problem: null }), save: slow, remove: async () => null };
          const target = { ...result.setup!.target, stateDir: stateDir.path, codexHome: join(folder.path, "codex-home") };
          result.setup = { ...result.setup!, cache, stateDir, target };
          change(result);
        },
      });
      return order;
    }

    it("saves it beside the dispatch if the state ref has all that the next run needs, and reports after both", async () => {
      expect(await orderOf()).toEqual(["pull", "dispatch", "saved", "comment"]);
    });

    it("dispatches nothing before it is saved if the next run needs a session, or the state ref does not have the state", async () => {
      const session = { goal: { id: "one", usage: sampleState().usage } };
      const later = ["saved", "pull", "dispatch", "comment"];
      expect(await orderOf((result) => void (result.state = { ...result.state!, sessions: session }))).toEqual(later);
      expect(await orderOf((result) => void (result.isPushed = false))).toEqual(later);
      expect(await orderOf((result) => void (result.hasUnsavedWork = true))).toEqual(later);
    });
  });

  it("leaves the post step what it could not save, and says whether a run continues meanwhile", async () => {
    const leave = (result: RunResult): void => void (result.hasUnsavedWork = true);
    const stage = async (...given: Parameters<typeof finishAfter>) => (await finishAfter(...given)).saved.get("stage");
    expect(await stage("agent-failing", { change: leave })).toBe("unsaved");
    expect(await stage("run-full", { change: leave })).toBe("unsaved-continued");
    expect(await stage("superseded", { change: (result) => (leave(result), void (result.isSuperseded = true)) })).toBe("done");
    expect(await stage("agent-failing", { change: leave, inputs: { commit: false } })).toBe("done");
  });

  it.each(["completed", "stagnated", "cost-spent", "superseded"] as const)("dispatches nothing after %s", async (reason) => {
    const { code, requests } = await finishAfter(reason);
    expect(requests).toEqual([]);
    expect(code).toBe(reason === "stagnated" ? 1 : 0);
  });

  it("dispatches nothing with redispatch: false, and says what continues the chain", async () => {
    const inputs = { redispatch: false };
    const unscheduled = await finishAfter("run-full", { inputs });
    expect([unscheduled.code, unscheduled.requests]).toEqual([0, []]);
    expectEverywhere(unscheduled, "Paused", /No run follows, because redispatch is false and .* start the workflow by hand/);
    const scheduled = await finishAfter("run-full", { inputs, workflow: SCHEDULED });
    expectEverywhere(scheduled, "Continuing at the next scheduled start", /Nothing to do: the workflow.s next scheduled start continues/);
    expect(scheduled.requests).toEqual([]);
  });

  it("fails if the run cannot name its workflow, unless redispatch is false", async () => {
    const { code, ...reported } = await finishAfter("run-full", { context: { workflow: null } });
    expect(code).toBe(1);
    expectEverywhere(reported, "The run failed", /GITHUB.?.?.?.?.?.?WORKFLOW.?.?.?.?.?.?REF is not set, and the server does not name/);
    expect(reported.reports.log).toContain("GITHUB_WORKFLOW_REF=octo/garden/.github/workflows/loop.yml@refs/heads/main");
    const env = { GITHUB_WORKFLOW_REF: "else/where/.github/workflows/loop.yml@refs/heads/main" };
    const elsewhere = await finishAfter("run-full", { context: { workflow: null }, env });
    expectEverywhere(elsewhere, "The run failed", /The workflow of this run is not one of this repository/);
    expect((await finishAfter("run-full", { context: { workflow: null }, inputs: { redispatch: false } })).code).toBe(0);
  });

  it("finds the run that the server started without naming it", async () => {
    const response = { kind: "dispatched", runId: null, url: null, dropped: [] } as const;
    const { result } = await finishAfter("run-full", { response, active: [activeRun("in_progress")] });
    expect(result.ending.next).toEqual({ kind: "run", url: activeRun().url, isDispatched: true });
    expect((await finishAfter("run-full", { response })).result.ending.next).toEqual({ kind: "run", url: null, isDispatched: true });
  });

  it("asks for the review of a pull request only if there is one", async () => {
    const pull = { number: 1, url: "https://github.example/octo/garden/pull/1" };
    const withPull = await finishAfter("completed", { change: (result) => void (result.pull = pull) });
    expect(withPull.result.ending.remedy).toBe("Remedy.");
    expect((await finishAfter("completed")).reports.comment).toContain("Review the branch codex-self-iter/main and merge it.");
    expect((await finishAfter("completed", { inputs: { commit: false } })).reports.summary).toContain("Nothing was committed");
  });

  it("names the run that is queued already, and dispatches no other", async () => {
    const { requests, ...reported } = await finishAfter("run-full", { active: [activeRun()] });
    expect(requests).toEqual([]);
    expectEverywhere(reported, "Continuing in the next run", /another run is queued or active/);
    expect(reported.reports.comment).toContain(`[next run](${activeRun().url})`);
    expect(reported.result.notices).toEqual([]);
  });

  it("names the run that finished first, and the schedule if there is none", async () => {
    const other = await finishAfter("superseded", { active: [activeRun("in_progress")] });
    expectEverywhere(other, "Another run was first", /another run is queued or active/);
    expectEverywhere(await finishAfter("superseded"), "Another run was first", /No run follows, because the workflow has no schedule/);
  });

  it.each(["failed", "cancelled"] as const)("says after a run that %s whether another one follows", async (reason) => {
    const ending = { reason, conclusion: reason === "failed" ? "failure" : "cancelled", message: "It broke.", remedy: "Mend it" } as const;
    const change = (result: RunResult): void => void (result.ending = ending);
    const unscheduled = await finishAfter("completed", { change });
    expectEverywhere(
      unscheduled,
      reason === "failed" ? "The run failed" : "Cancelled",
      /No run follows, because the workflow has no schedule/,
    );
    for (const text of [unscheduled.reports.comment, unscheduled.reports.summary]) expect(text).toContain("**What to do:** Mend it");
    const scheduled = await finishAfter("completed", { change, workflow: SCHEDULED });
    expectEverywhere(scheduled, "", /The workflow.s next scheduled start continues the chain/);
  });

  it("takes a schedule of the default branch only", async () => {
    const elsewhere = { ref: "refs/heads/topic", workflow: { path: WORKFLOW, file: "loop.yml", ref: "refs/heads/topic" } };
    const change = (result: RunResult): void =>
      void (result.setup = { ...result.setup!, target: { ...result.setup!.target, base: "topic" } });
    const inputs = { redispatch: false };
    const onTopic = await finishAfter("run-full", { context: elsewhere, change, inputs, workflow: SCHEDULED });
    expect(onTopic.result.ending.next?.kind).toBe("person");
  });

  it("reads the schedule from the default branch if the chain has another base", async () => {
    const after = async (fetch: () => Promise<ReadonlyMap<string, string>>, base: string | null) => {
      const change = (result: RunResult): void => {
        const { refTips, target } = result.setup!;
        const remote = { fetch } as unknown as RunSetup["remote"];
        result.setup = { ...result.setup!, remote, refTips: { ...refTips, base }, target: { ...target, base: "develop" } };
      };
      return (await finishAfter("run-full", { change, inputs: { redispatch: false }, workflow: SCHEDULED })).result.ending.next?.kind;
    };
    expect(await after(async () => new Map([["refs/heads/main", BASE]]), null)).toBe("schedule");
    expect(await after(async () => new Map(), BASE)).toBe("person");
    // The server does not answer: the base's own file is the best guess.
    expect(await after(() => Promise.reject(new Error("no answer")), BASE)).toBe("schedule");
  });

  it("turns a cancelled run that would continue into a cancellation", async () => {
    const { code, requests, saved } = await finishAfter("run-full", { signal: AbortSignal.abort() });
    expect([code, requests, saved.get("stop-reason")]).toEqual([130, [], "cancelled"]);
  });

  it.each(["run-full", "waiting", "provider-refused", "provider-unavailable"] as const)(
    "fails if the state was saved nowhere after %s, and promises no next run",
    async (reason) => {
      const change = (result: RunResult): void => void (result.isDurable = false);
      const { code, requests, ...reported } = await finishAfter(reason, { change, workflow: SCHEDULED });
      expect([code, requests, reported.result.ending.next]).toEqual([1, [], undefined]);
      expectEverywhere(reported, "", /The state was saved nowhere/);
      for (const page of Object.values(reported.reports)) expect(page).not.toContain("scheduled start");
      if (reason.startsWith("provider"))
        expect(reported.result.ending).toMatchObject({ reason, remedy: expect.stringMatching(/^Remedy\. Write commit: true/) });
    },
  );

  it("promises no next run after an error at the end of a chain that is over", async () => {
    const failed = { reason: "failed", conclusion: "failure", message: "It broke.", remedy: "Mend it" } as const;
    const change = (result: RunResult): void => {
      result.ending = failed;
      result.state = sampleState({ stopped: { reason: "completed", atMs: 0 } });
    };
    const { reports } = await finishAfter("completed", { change, workflow: SCHEDULED });
    for (const page of Object.values(reports)) expect(page).not.toContain("scheduled start");
  });

  describe("after a wait that is too long for a run", () => {
    const wait = (result: RunResult): void => void (result.state = sampleState({ backoff: WAIT }));

    it("names the schedule and the time", async () => {
      const { code, ...reported } = await finishAfter("waiting", { workflow: SCHEDULED, change: wait });
      expect(code).toBe(0);
      expectEverywhere(reported, "Waiting", /Nothing to do: the workflow.s next scheduled start after 2026-01-02 09:05 UTC continues/);
    });

    it("fails without a schedule, once, and says who must start the workflow, and when", async () => {
      const { code, ...reported } = await finishAfter("waiting", { change: wait });
      expect(code).toBe(1);
      expectEverywhere(reported, "Paused", /No run follows, because the workflow has no schedule.*by hand .* after 2026-01-02 09:05 UTC/);
      expect(reported.reports.log).toContain("Write below on: schedule: [{ cron: '37 * * * *' }]");
      const again = await finishAfter("waiting", {
        change(result) {
          wait(result);
          result.setup = { ...result.setup!, saved: sampleSaved({ state: result.state! }) };
        },
      });
      expect(again.code).toBe(0);
      expectEverywhere(again, "Paused", /by hand .* after 2026-01-02 09:05 UTC/);
    });

    it("does not fail with redispatch: false: something else may start the workflow", async () => {
      expect((await finishAfter("waiting", { change: wait, inputs: { redispatch: false } })).code).toBe(0);
    });

    it("fails if the state was saved nowhere", async () => {
      expect((await finishAfter("waiting", { workflow: SCHEDULED, change: (result) => void (result.isDurable = false) })).code).toBe(1);
    });
  });

  it.each([
    ["provider-refused", "The provider refuses the agent"],
    ["provider-unavailable", "The provider is unavailable"],
  ] as const)("keeps the remedy after %s, and names the schedule or the person that tries again", async (reason, title) => {
    const scheduled = await finishAfter(reason, { workflow: SCHEDULED });
    expect(scheduled).toMatchObject({ code: 1, requests: [] });
    expectEverywhere(scheduled, title, /Remedy\.[^]*The workflow.s next scheduled start continues the chain/);
    expectEverywhere(await finishAfter(reason), title, /Remedy\.[^]*because the workflow has no schedule/);
  });

  it("fails if GitHub does not start the next run, or warns if a schedule continues the chain", async () => {
    const response = { kind: "rejected", status: 403, message: "Resource not accessible", remedy: "Write: actions: write" } as const;
    const unscheduled = await finishAfter("run-full", { response });
    expect(unscheduled.code).toBe(1);
    expect(unscheduled.result.ending).toMatchObject({ reason: "failed", remedy: "Write: actions: write" });
    expectEverywhere(unscheduled, "The run failed", /GitHub did not start the next run \(403\).*No run follows/s);
    const scheduled = await finishAfter("run-full", { response, workflow: SCHEDULED });
    expect(scheduled.code).toBe(0);
    expect(scheduled.result.notices.join()).toContain("Write: actions: write");
    expectEverywhere(scheduled, "Continuing at the next scheduled start", /next scheduled start continues/);
    // The run may have started.
    const unconfirmed = await finishAfter("run-full", { response: { kind: "unknown", problem: "no answer" } });
    expectEverywhere(unconfirmed, "The run failed", /No run follows, because none was found, and the workflow has no schedule/);
    // GitHub does not schedule a disabled workflow.
    const disabled = { ...response, status: 422, message: "Cannot trigger a 'workflow_dispatch' on a disabled workflow" };
    const neither = await finishAfter("run-full", { response: disabled, workflow: SCHEDULED });
    expect(neither.code).toBe(1);
    expectEverywhere(neither, "The run failed", /No run follows, because the workflow is disabled/);
  });

  it("saves and dispatches nothing if the run ended before the loop", async () => {
    const { requests, steps } = await finishAfter("run-full", { change: (result) => void (result.reporter = null) });
    expect([requests, steps]).toEqual([[], []]);
  });

  it("reports an error of a step as the ending and still finishes", async () => {
    const { code, saved } = await finishAfter("completed", {
      change: (result) => void (result.reporter = { ...result.reporter!, updatePull: () => Promise.reject(new Error("boom")) }),
    });
    expect(code).toBe(1);
    expect(saved.get("stage")).toBe("done");
    expect(saved.get("summary")).toContain("boom");
  });
});
