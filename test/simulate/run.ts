import type { RunContext } from "../../src/action/context.ts";
import { contextOf } from "../action/support.ts";
import { chooseGoal } from "../../src/action/goal.ts";
import { isAsked } from "../../src/action/guard.ts";
import { findCarrier, startNextRun } from "../../src/action/next-run.ts";
import { encodeSaved } from "../../src/config/runtime-file.ts";
import type { State } from "../../src/core/state.ts";
import { reconcile } from "../../src/core/reconcile.ts";
import { stopRule } from "../../src/core/stop-rules.ts";
import { type RunReport, runLoop } from "../../src/engine/loop.ts";
import type { Ledger } from "../../src/engine/ledger.ts";
import { createPushLedger, ledgerRefs } from "../../src/engine/push-ledger.ts";
import { UserError } from "../../src/errors.ts";
import type { Clock, Store } from "../../src/ports.ts";
import { createSimulatedAgent } from "./agent.ts";
import { addressOf, type SimulatedRun, workflowsOf } from "./github.ts";
import { createMachine, type Machine, portsOf, SILENT } from "./machine.ts";
import { BASE, BRANCH, STATE } from "./server.ts";
import type { Actor } from "./timeline.ts";
import { dispatch, remoteOf } from "./ways-out.ts";
import type { World } from "./world.ts";

/** One run on its machine. */
export type Runner = { readonly world: World; readonly run: SimulatedRun; readonly actor: Actor; readonly abort: AbortController };

/** Where a run stands, so that whatever ends it, what it does last is done from there. */
export type Standing = { state: State | null; records: number; report: RunReport | null };

const REPLAYED_DEPTH = 100;

/** What the action does, in its order (`src/action`: run, start, chain, finish), without what only people look at. */
export async function playRun(runner: Runner): Promise<void> {
  const { abort, actor, run, world } = runner;
  const { server, timeline } = world;
  const context = contextOfRun(run);
  await timeline.pause(actor, 2_000);
  const heads = { branch: server.refs.get(BRANCH) ?? null, base: server.refs.get(BASE) ?? null, state: server.refs.get(STATE) ?? null };
  const stop = world.now.stopFile ? "The stop file .codex-stop is on the base branch." : null;
  const machine = createMachine(server, heads.branch ?? heads.base ?? "");
  const started = start(world, machine, heads);
  await timeline.pause(actor, 1_000);
  const standing: Standing = { state: started.saved?.state ?? null, records: 0, report: null };
  const workflows = workflowsOf(
    world.github,
    (inputs) => dispatch(runner, standing, inputs),
    () => world.fails(0.5),
  );
  const workflow = context.workflow;
  if (workflow === null) return;
  if (!isAsked(context) && run.event === "schedule") {
    if ((await findCarrier({ context, workflows, workflow, track: "main" })) !== null) return world.tell(`${run.id} has nothing to do`);
  }
  const wish = await makeWish(run, context, machine, started.saved?.state ?? null);
  if (heads.state === null && world.fails(0.3)) return world.tell(`${run.id} may not push`);
  const clock = clockOf(world, actor);
  const pushed = createPushLedger(
    { ...machine, archive: server, remote: remoteOf(runner), store: started.store, log: SILENT, clock },
    {
      refs: ledgerRefs({ track: "main", branch: "codex-self-iter/main", base: "main" }, `${run.id}-${run.attempt}`),
      heads,
      encode: encodeSaved,
      signal: abort.signal,
    },
  );
  const ports = portsOf(machine, {
    agent: createSimulatedAgent(world, machine, actor),
    clock,
    ledger: watch(world, pushed, standing),
    stop,
  });
  const request = {
    spec: world.nature.spec,
    workspace: "/work",
    processId: 1,
    names: { plan: "plan.md", task: "TASK.md", protected: [] },
    verifyCommand: null,
    commit: true,
    place: "github",
    runUrl: context.runUrl,
    landing: null,
    signal: abort.signal,
    ...wish,
  } as const;
  const report = await tryLoop(world, () => runLoop(request, { ...ports, store: started.store }));
  standing.report = report;
  if (report !== null && report.state !== null && report.reason !== "superseded") standing.state = report.state;
  if (report?.reason === "superseded") world.checks.figures.superseded += 1;
  world.tell(`${run.id} ends: ${report?.reason ?? "failed"}, iteration ${standing.state?.iteration}, seq ${standing.state?.seq}`);
  await finish(runner, { report, standing, machine, cachedSeq: started.cachedSeq }, async (state) => {
    await startNextRun({ context, workflows, workflow, track: "main", carried: {}, state });
  });
  if (report !== null) world.now.lastEnd = { reason: report.reason, atMs: timeline.nowMs() };
}

/** As `start` of the action: the newer of both states, and numbers that go on from the branch. */
function start(world: World, machine: Machine, heads: { readonly branch: string | null; readonly state: string | null }) {
  const { server } = world;
  const cached = (world.fails() ? undefined : server.cache.at(-1)) ?? { saved: null, records: [] };
  machine.bring(cached);
  const landed = heads.state === null ? null : server.landedAt(heads.state);
  const chosen = reconcile({ cached: cached.saved, landed: landed?.saved ?? null });
  let { saved } = chosen;
  if (saved !== null && landed !== null && chosen.source === "state-ref") {
    if (chosen.freshSession) saved = { ...saved, state: { ...saved.state, threads: {} } };
    machine.bring({ saved, records: landed.records });
  }
  const lastIteration = chosen.source === "state-ref" ? 0 : readLastIteration(world, heads.branch);
  if (saved !== null && saved.state.iteration < lastIteration) {
    saved = { ...saved, state: { ...saved.state, iteration: lastIteration } };
    machine.bring({ ...machine.stateDir(), saved });
  }
  const store: Store = {
    ...machine.store,
    async load() {
      const loaded = await machine.store.load();
      return { ...loaded, lastIteration: Math.max(loaded.lastIteration, lastIteration) };
    },
  };
  return { saved, store, cachedSeq: cached.saved?.state.seq ?? null };
}

function readLastIteration({ server }: World, branch: string | null): number {
  let [highest, depth] = [0, 0];
  if (branch === null) return 0;
  for (const { number } of server.history(BRANCH)) {
    highest = Math.max(highest, number ?? 0);
    if (++depth >= REPLAYED_DEPTH || highest > 0) break;
  }
  return highest;
}

/** As the action reads it out of the event (`makeWish` in src/action/chain.ts). */
async function makeWish(run: SimulatedRun, context: RunContext, machine: Machine, state: State | null) {
  const chain = { records: await machine.journal.tail(200), state };
  const given = run.inputs["goal"] ?? null;
  const first = chooseGoal(given, context, chain);
  const reset = run.inputs["reset"] === "true" && isAsked(context);
  const choice = reset ? chooseGoal(given, context, { ...chain, state: null }) : first;
  const asked = isAsked(context) && !choice.isOwn;
  const stopped = state?.stopped ?? null;
  const resume = asked && stopped !== null && stopped.reason !== "completed";
  return { goal: choice.goal, goalBy: choice.goal === null ? null : choice.by, reset, resume, attended: asked || choice.goal !== null };
}

async function tryLoop(world: World, loop: () => Promise<RunReport>): Promise<RunReport | null> {
  try {
    return await loop();
  } catch (error) {
    if (!(error instanceof UserError))
      world.checks.must(false, `a fault of our own: ${error instanceof Error ? error.stack : String(error)}`);
    return null;
  }
}

type Ended = {
  readonly report: RunReport | null;
  readonly standing: Standing;
  readonly machine: Machine;
  readonly cachedSeq: number | null;
};

/** As `finish` of the action: the cache, then the next run. */
async function finish(runner: Runner, ended: Ended, startNext: (state: State) => Promise<void>): Promise<void> {
  const { abort, actor, world } = runner;
  const { cachedSeq, machine, report, standing } = ended;
  const { state } = standing;
  const isOver = (): boolean => abort.signal.aborted || report === null || report.reason === "already-running";
  if (report?.reason === "superseded" || state === null) return;
  if (state.seq !== cachedSeq || standing.records > 0) {
    await world.timeline.pause(actor, 1_000);
    if (!world.fails()) {
      // The older entries go; now and then they do not.
      if (!world.fails()) world.server.cache.length = 0;
      world.server.cache.push(machine.stateDir());
    }
    await world.timeline.pause(actor, 1_000);
  }
  if (isOver() || report === null || report.reason === "already-running" || stopRule(report.reason).chainGoesOn !== "dispatch") return;
  await startNext(state);
}

function watch({ checks }: World, ledger: Ledger, standing: Standing): Ledger {
  return {
    async keep(order) {
      let entry: ReturnType<typeof order.describe> | null = null;
      const describe: typeof order.describe = (fate) => {
        if (fate.kind === "rebased") checks.figures.rebased += 1;
        return (entry = order.describe(fate));
      };
      const take = (): void => {
        if (entry === null) return;
        standing.state = entry.saved.state;
        standing.records += entry.records.length;
      };
      try {
        const kept = await ledger.keep({ ...order, describe });
        if (kept.kind === "kept") take();
        return kept;
      } catch (error) {
        take();
        throw error;
      }
    },
    settle: () => ledger.settle(),
  };
}

function clockOf({ now, timeline }: World, actor: Actor): Clock {
  return {
    nowMs: timeline.nowMs,
    async sleep(ms, signal) {
      if (!signal.aborted) await timeline.pause(actor, ms);
    },
    utcOffsetMinutes: () => 0,
    newId: () => `CHAIN${(now.ids += 1)}`,
  };
}

function contextOfRun(run: SimulatedRun): RunContext {
  return contextOf({
    eventName: run.event,
    event: { repository: { default_branch: "main" }, inputs: run.inputs },
    actor: run.actor,
    triggeringActor: run.actor,
    runId: run.id,
    attempt: run.attempt,
    runUrl: addressOf(run),
  });
}
