import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterEach, describe, expect, it } from "vitest";

import { countDispatches, outcomesOf, NOTING_AGENT, logOf, runSchedule } from "../../helpers/action-chain.ts";
import { type ActionProject, type ActionProjectOptions, countingAgent, createActionProject } from "../../helpers/action-project.ts";
import { type ScratchFolder, scratchFolder } from "../../helpers/scratch.ts";
import type { FakeGitHubRun } from "../../fake-github/fake-github.ts";
import { IS_FULL } from "../../helpers/test-mode.ts";

let project: ActionProject;
let folder: ScratchFolder | null = null;

const open = async (options?: ActionProjectOptions): Promise<ActionProject> =>
  (project = await createActionProject({ checkout: null, on: ["schedule: [{ cron: '17 * * * *' }]"], ...options }));

afterEach(async () => {
  await project.close();
  folder?.remove();
  folder = null;
});

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);
const isByHand = ({ event }: FakeGitHubRun): boolean => event === "workflow_dispatch";
const totalOf = (runs: readonly FakeGitHubRun[]): number =>
  runs.reduce((sum, { result }) => sum + Number(result?.outputs["iterations-run"] ?? 0), 0);

describe("a chain with a lost dispatch", () => {
  it("is continued by the schedule", async () => {
    const lost = IS_FULL ? 2 : 1;
    const { pushedIterations, runChain, github } = await open({ agent: countingAgent(lost + 2) });
    let count = 0;
    github.hooks.holdDispatch = ({ actor }) => (actor.endsWith("[bot]") && (count += 1) === lost ? "lost" : null);
    expect(outcomesOf(await runChain())).toEqual(Array(lost).fill("success run-full"));
    expect(await pushedIterations()).toEqual(upTo(lost));
    expect(outcomesOf(await runSchedule(github))).toEqual(["success run-full", "success completed"]);
    expect(await pushedIterations()).toEqual(upTo(lost + 2));
  });
});

describe("a scheduled start while another run continues the chain", () => {
  /** An agent that waits for a file. */
  const openWaiting = async (): Promise<() => void> => {
    const gate = join((folder = scratchFolder()).path, "go");
    const agent = `echo "at the gate"; i=0; while [ ! -e "${gate}" ] && [ $i -lt 2000 ]; do sleep 0.02; i=$((i+1)); done\n${NOTING_AGENT}`;
    await open({ agent, with: { redispatch: "false" } });
    return () => writeFileSync(gate, "");
  };

  const expectNothing = (run: FakeGitHubRun, carrier: FakeGitHubRun, status: string): void => {
    expect(outcomesOf([run])).toEqual(["success superseded"]);
    expect(run.result?.outputs).toMatchObject({ "iterations-run": "0", "dispatched-run-url": "" });
    expect(logOf(run)).toContain(`/actions/runs/${carrier.id} is ${status}`);
  };

  // The fast form has one of three: dispatch-next-run.test.ts finds runs of every event, queued and at work.
  it.each([...(IS_FULL ? (["workflow_dispatch"] as const) : []), "schedule"] as const)(
    "does nothing while a run of %s is active",
    async (event) => {
      const openGate = await openWaiting();
      const { pushedIterations, github, state } = project;
      const first = await (event === "schedule" ? github.cron("loop.yml") : github.dispatch("loop.yml"));
      await github.waitForLine(first, /at the gate/);
      const second = await github.cron("loop.yml");
      await second.done;
      expectNothing(second, first, "in_progress");
      expect(github.cache.list()).toEqual([]);
      openGate();
      await github.idle();
      expect(outcomesOf([first])).toEqual(["success run-full"]);
      expect(await pushedIterations()).toEqual([1]);
      expect((await state())?.records).toHaveLength(1);
    },
  );

  it.runIf(IS_FULL)("does nothing while a run is queued", async () => {
    const openGate = await openWaiting();
    openGate();
    const { pushedIterations, github } = project;
    let release = (): void => {};
    const held = new Promise<void>((settle) => (release = settle));
    github.hooks.beforeRun = (run) => (isByHand(run) ? held : undefined);
    const first = await github.dispatch("loop.yml");
    const second = await github.cron("loop.yml");
    await second.done;
    release();
    expectNothing(second, first, "queued");
    await github.idle();
    expect(outcomesOf([first])).toEqual(["success run-full"]);
    expect(await pushedIterations()).toEqual([1]);
  });
});

describe("a chain in one concurrency group", () => {
  it("with queue: max stays one chain of runs despite scheduled and manual starts", async () => {
    const [count, starts] = IS_FULL ? [6, 2] : [4, 1];
    const { pushedIterations, github } = await open({ agent: countingAgent(count), concurrency: "{ group: loop, queue: max }" });
    let [waitingMost, people] = [0, 0];
    let next: FakeGitHubRun | null = null;
    github.onRun(() => {
      const waiting = github.runs.filter((one) => isByHand(one) && one.status !== "completed" && one.startedAtMs === null && one !== next);
      waitingMost = Math.max(waitingMost, waiting.length);
    });
    github.hooks.beforeRun = async (run) => {
      next = run;
      if (!isByHand(run)) return;
      await github.cron("loop.yml");
      // A person starts a run in between.
      if (run.actor.endsWith("[bot]") && people < starts) {
        people += 1;
        await github.dispatch("loop.yml");
      }
    };
    await github.dispatch("loop.yml");
    await github.idle();
    const { runs } = github;
    const working = runs.filter(({ result }) => result?.outputs["iterations-run"] === "1");
    expect(await pushedIterations()).toEqual(upTo(count));
    expect(working).toHaveLength(count);
    expect(totalOf(runs)).toBe(count);
    expect(waitingMost).toBe(1);
    // The chain or a person started one run for each iteration, and no more.
    expect(runs.filter(isByHand)).toHaveLength(count);
    expect(countDispatches(github)).toBe(count - 1 - starts);
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(Array(runs.length).fill("success"));
    const inOrder = runs.toSorted((one, other) => one.startedAtMs! - other.startedAtMs!);
    for (const [index, run] of inOrder.slice(1).entries()) expect(run.startedAtMs).toBeGreaterThanOrEqual(inOrder[index]!.endedAtMs!);
  });

  it("with queue: single continues after a scheduled run replaced the next run", async () => {
    // Keeps the first run active until then.
    folder = scratchFolder();
    const gate = join(folder.path, "cancelled");
    const after = [`      - run: until [ -e '${gate}' ]; do sleep 0.02; done`];
    const more = IS_FULL ? 1 : 0;
    const { pushedIterations, github } = await open({ agent: countingAgent(2 + more), concurrency: "{ group: loop }", after });
    let hasScheduled = false;
    github.onRun((run, change) => {
      if (change === "ended" && run.conclusion === "cancelled") writeFileSync(gate, "");
      if (change !== "queued" || !run.actor.endsWith("[bot]") || hasScheduled) return;
      hasScheduled = true;
      void github.cron("loop.yml");
    });
    await github.dispatch("loop.yml");
    await github.idle();
    expect(github.runs.map(({ event, conclusion }) => `${event} ${conclusion}`)).toEqual([
      "workflow_dispatch success",
      "workflow_dispatch cancelled",
      "schedule success",
      ...Array<string>(more).fill("workflow_dispatch success"),
    ]);
    expect(await pushedIterations()).toEqual(upTo(2 + more));
  });
});
