import {
  applyCancellation,
  continuation,
  createRunResult,
  failedEnding,
  hasChanged,
  type RunResult,
  recordCheckpoint,
  recordLoopReport,
  RECORDS_MAX,
  skippedEnding,
} from "../../../src/action/run-result.ts";
import type { RunContext } from "../../../src/action/context.ts";
import { findActiveRun, yieldsToActiveRun, dispatchNextRun } from "../../../src/action/dispatch-next-run.ts";
import { restoreState, type RestoredState } from "../../../src/action/restore-state.ts";
import { resolveIntent } from "../../../src/action/run-intent.ts";
import { encodeSaved } from "../../../src/config/state-file/encode.ts";
import { runLoop } from "../../../src/engine/loop.ts";
import type { Checkpointer } from "../../../src/engine/checkpoint/checkpointer.ts";
import { createPushCheckpointer } from "../../../src/engine/checkpoint/push.ts";
import { checkpointRefs } from "../../../src/engine/checkpoint/refs.ts";
import { UserError, userError } from "../../../src/errors/user-error.ts";
import type { Clock } from "../../../src/ports/host.ts";
import { contextOf } from "../../unit/action/context-fixture.ts";
import { createFakeLock } from "../../helpers/fakes/engine.ts";
import { createSimulatedAgent, createSimulatedVerifier } from "./agent.ts";
import { addressOf, type SimulatedRun } from "./github.ts";
import { type Machine, portsOf, SILENT } from "./runner.ts";
import type { Actor } from "./timeline.ts";
import { remoteOf, workflowsOf } from "./exits.ts";
import type { World } from "./sim-fixture.ts";

/** One run on its machine. */
export type Runner = {
  readonly world: World;
  readonly run: SimulatedRun;
  readonly actor: Actor;
  readonly abort: AbortController;
  readonly machine: Machine;
};

/** How far a run came; `isReady`: it came to the loop, and what it does there is to be kept. */
type Progress = { standing: RestoredState | null; isReady: boolean };

const PLACES = { track: "main", branch: "codex-self-iter/main", base: "main" } as const;
const WORKFLOW = { path: ".github/workflows/loop.yml", file: "loop.yml", ref: "refs/heads/main" } as const;

/** What the action does, in its order (`src/action`: run, start, chain, finish), without what only people look at. */
export async function playRun(runner: Runner): Promise<void> {
  const { abort, run, world } = runner;
  const runResult = createRunResult();
  const progress: Progress = { standing: null, isReady: false };
  try {
    await play(runner, runResult, progress);
  } catch (error) {
    if (!(error instanceof UserError)) world.checks.must(false, `a fault of our own: ${describeFault(error)}`);
    runResult.ending = failedEnding(error, abort.signal);
  }
  const { ending, state } = runResult;
  world.tell(`${run.id} ends: ${ending.reason} (${ending.message}), iteration ${state?.iteration}, seq ${state?.seq}`);
  await finish(runner, runResult, progress);
  const { reason } = runResult.ending;
  if (progress.isReady && reason !== null && reason !== "refused" && reason !== "failed") {
    world.now.lastEnd = { reason, atMs: world.timeline.nowMs() };
  }
}

/** Like `execute` and `runChain` of the action. */
async function play(runner: Runner, runResult: RunResult, progress: Progress): Promise<void> {
  const { actor, machine, run, world } = runner;
  const context = contextOfRun(run);
  await world.timeline.pause(actor, 2_000);
  const remote = remoteOf(runner);
  const clock = clockOf(world, actor);
  const stop = world.now.stopFile ? "The stop file .codex-stop is on the base branch." : null;
  const cache = { restore: async () => restoreCache(world, machine) };
  const warn = (text: string): void => world.tell(`${run.id} warns: ${text}`);
  const standing = await restoreState({ ...machine, remote, clock, cache, warn }, PLACES, { base: [], head: [] });
  progress.standing = standing;
  await world.timeline.pause(actor, 1_000);
  if (yieldsToActiveRun(context)) {
    const workflows = workflowsOf(runner, () => ({ reason: "none", state: null }));
    if ((await findActiveRun({ context, workflows, workflow: WORKFLOW, track: PLACES.track })) !== null) {
      world.count("start that gives way to a run that is there");
      runResult.ending = { ...skippedEnding("Another run continues the chain."), reason: "superseded" };
      return;
    }
  }
  runResult.records = await machine.journal.tail(RECORDS_MAX);
  runResult.state = standing.saved?.state ?? null;
  const { goal, reset } = run.inputs;
  const given = { ...(goal ? { goal } : {}), reset: reset === "true" };
  const intent = resolveIntent(context, given, runResult.state);
  const refusal = standing.refTips.state === null ? await remote.checkPush() : null;
  if (refusal !== null) throw userError("PUSH_REFUSED", { reason: refusal.message, saved: "", remedy: refusal.remedy });
  progress.isReady = true;
  const ports = portsOf(machine, {
    agent: createSimulatedAgent(runner),
    verifier: createSimulatedVerifier(runner),
    store: standing.store,
    lock: createFakeLock({ held: world.fails(0.1, "lock is held") }),
    checkpointer: openLedger(runner, runResult, standing),
    clock,
    stop,
  });
  const report = await runLoop({ ...requestOf(runner), ...intent }, ports);
  recordLoopReport(runResult, report);
}

/** What is the same for every run. */
function requestOf({ abort, run, world }: Runner) {
  return {
    spec: world.nature.spec,
    workspace: "/work",
    processId: 1,
    paths: { plan: "plan.md", task: "TASK.md", protected: [] },
    verifyCommand: null,
    commit: true,
    host: "github",
    runUrl: addressOf(run),
    commitPolicy: null,
    signal: abort.signal,
  } as const;
}

function openLedger(runner: Runner, runResult: RunResult, { refTips, store }: RestoredState): Checkpointer {
  const { abort, actor, machine, run, world } = runner;
  return createPushCheckpointer(
    { ...machine, remote: remoteOf(runner), store, log: SILENT, clock: clockOf(world, actor) },
    {
      refs: checkpointRefs(PLACES, `${run.id}-${run.attempt}`),
      refTips,
      encode(saved) {
        world.checks.encoded(saved.state);
        return encodeSaved(saved);
      },
      signal: abort.signal,
      async onSaved(checkpoint, pushOutcome) {
        recordCheckpoint(runResult, checkpoint, pushOutcome);
        if (pushOutcome.kind === "rebased") world.count("work put on top of a person's");
        if (pushOutcome.kind === "conflict") world.count("work in conflict with a person's");
      },
    },
  );
}

/** As `finish` of the action: the cache, then the next run. */
async function finish(runner: Runner, runResult: RunResult, { isReady, standing }: Progress): Promise<void> {
  const { abort, actor, machine, world } = runner;
  runResult.ending = applyCancellation(runResult.ending, abort.signal);
  if (!isReady || standing === null || runResult.state === null) return;
  if (runResult.ending.reason !== "superseded" && hasChanged(runResult, standing.cachedSeq)) {
    await world.timeline.pause(actor, 1_000);
    saveCache(world, machine);
    await world.timeline.pause(actor, 1_000);
  }
  if (world.fails(0.1, "run cancelled when its iterations are done")) abort.abort();
  runResult.ending = applyCancellation(runResult.ending, abort.signal);
  if (continuation(runResult.ending) !== "dispatch") return;
  const workflows = workflowsOf(runner, () => ({ reason: String(runResult.ending.reason), state: runResult.state }));
  const context = contextOfRun(runner.run);
  const { state } = runResult;
  await dispatchNextRun({ context, workflows, workflow: WORKFLOW, track: PLACES.track, carried: {}, state, isBotToken: true });
}

function restoreCache(world: World, machine: Machine): { readonly key: string | null; readonly problem: string | null } {
  const found = world.server.cache.at(-1);
  if (found === undefined) return { key: null, problem: null };
  if (world.fails(1, "cache is not read")) return { key: null, problem: "The actions cache was not read." };
  machine.bring(found);
  return { key: "newest", problem: null };
}

function saveCache(world: World, machine: Machine): void {
  if (world.fails(1, "cache is not saved")) return;
  // The older entries go; now and then they do not.
  if (!world.fails(1, "older cache entries stay")) world.server.cache.length = 0;
  world.server.cache.push(machine.stateDir());
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

function describeFault(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
