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
import { UNFINISHED_POLICY } from "../../../src/core/policy/commit-policy.ts";
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
import { type Runner, portsOf, SILENT } from "./runner.ts";
import type { Actor } from "./timeline.ts";
import { createRemote, createWorkflows } from "./faulty-ports.ts";
import type { JobContext, Simulation } from "./simulation.ts";

/** `isReady`: the run has reached the loop, so its state must be saved. */
type Progress = { restored: RestoredState | null; isReady: boolean };

const TARGET = { track: "main", branch: "codex-self-iter/main", base: "main" } as const;
const WORKFLOW = { path: ".github/workflows/loop.yml", file: "loop.yml", ref: "refs/heads/main" } as const;

/** Does what the action does (`src/action`: run, setup, run-chain, finish), without pull requests and comments. */
export async function simulateRun(job: JobContext): Promise<void> {
  const { abort, run, simulation } = job;
  const runResult = createRunResult();
  const progress: Progress = { restored: null, isReady: false };
  try {
    await execute(job, runResult, progress);
  } catch (error) {
    if (!(error instanceof UserError)) simulation.checks.assert(false, `an internal error: ${describeError(error)}`);
    runResult.ending = failedEnding(error, abort.signal);
  }
  const { ending, state } = runResult;
  simulation.log(`${run.id} ends: ${ending.reason} (${ending.message}), iteration ${state?.iteration}, seq ${state?.seq}`);
  if (!abort.signal.aborted) simulation.checks.runEnded(run, state, ending.reason === "superseded");
  await finish(job, runResult, progress);
  const { reason } = runResult.ending;
  if (progress.isReady && reason !== null && reason !== "refused" && reason !== "failed") {
    if (reason === "provider-refused" || reason === "provider-unavailable") simulation.count(`run ends: ${reason}`);
    simulation.state.lastEnd = { reason, atMs: simulation.timeline.nowMs() };
  }
}

/** As `execute` and `runChain` of the action. */
async function execute(job: JobContext, runResult: RunResult, progress: Progress): Promise<void> {
  const { actor, runner, run, simulation } = job;
  const context = runContextOf(run);
  await simulation.timeline.pause(actor, 2_000);
  const remote = createRemote(job);
  const clock = createClock(simulation, actor);
  const stop = simulation.state.hasStopFile ? "The stop file .codex-stop is on the base branch." : null;
  const cache = { restore: async () => restoreCache(simulation, runner) };
  const warn = (text: string): void => simulation.log(`${run.id} warning: ${text}`);
  const restored = await restoreState({ ...runner, remote, clock, cache, warn }, TARGET);
  progress.restored = restored;
  await simulation.timeline.pause(actor, 1_000);
  if (yieldsToActiveRun(context)) {
    const workflows = createWorkflows(job, () => ({ reason: "none", state: null }));
    if ((await findActiveRun({ context, workflows, workflow: WORKFLOW, track: TARGET.track })) !== null) {
      simulation.count("start that yields to an active run");
      runResult.ending = { ...skippedEnding("Another run continues the chain."), reason: "superseded" };
      return;
    }
  }
  runResult.records = await runner.journal.tail(RECORDS_MAX);
  runResult.state = restored.saved?.state ?? null;
  const { goal, reset } = run.inputs;
  const inputs = { ...(goal ? { goal } : {}), reset: reset === "true" };
  const intent = resolveIntent(context, inputs, runResult.state);
  const refusal = restored.refTips.state === null ? await remote.checkPush() : null;
  if (refusal !== null) throw userError("PUSH_REFUSED", { reason: refusal.message, saved: "", remedy: refusal.remedy });
  progress.isReady = true;
  const ports = portsOf(runner, {
    agent: createSimulatedAgent(job),
    verifier: createSimulatedVerifier(job),
    store: restored.store,
    lock: createFakeLock({ held: simulation.fails(0.1, "lock is held") }),
    checkpointer: createCheckpointer(job, runResult, restored),
    clock,
    stop,
  });
  const report = await runLoop({ ...requestOf(job), ...intent, closedPull: null }, ports);
  recordLoopReport(runResult, report);
}

function requestOf({ abort, run, simulation }: JobContext) {
  return {
    spec: simulation.scenario.spec,
    workspace: "/work",
    processId: 1,
    paths: { plan: "plan.md", task: "TASK.md", protected: [] },
    verifyCommand: null,
    verifyIn: "workspace",
    reviewPaths: [],
    diffStat: null,
    patternLists: [],
    commit: true,
    host: "github",
    runUrl: addressOf(run),
    commitPolicy: UNFINISHED_POLICY,
    signal: abort.signal,
  } as const;
}

function createCheckpointer(job: JobContext, runResult: RunResult, { refTips, saved: restored, store }: RestoredState): Checkpointer {
  const { abort, actor, runner, run, simulation } = job;
  return createPushCheckpointer(
    {
      ...runner,
      remote: createRemote(job),
      patches: { write: async () => null },
      store,
      log: SILENT,
      clock: createClock(simulation, actor),
    },
    {
      refs: checkpointRefs(TARGET, `${run.id}-${run.attempt}`),
      refTips,
      encode(saved) {
        simulation.checks.recordEncoded(saved.state);
        return encodeSaved(saved);
      },
      signal: abort.signal,
      screen: async () => ({ reverted: [], refusal: null }),
      async onSaved(checkpoint, pushOutcome) {
        recordCheckpoint(runResult, checkpoint, pushOutcome);
        run.unsaved = null;
        simulation.checks.checkInterrupted(restored?.state ?? null, checkpoint.saved.state);
        if (pushOutcome.kind === "rebased") simulation.count("work rebased onto a person's commit");
        if (pushOutcome.kind === "conflict") simulation.count("work conflicts with a person's commit");
      },
    },
  );
}

/** As `finish` of the action: saves the cache, then dispatches the next run. */
async function finish(job: JobContext, runResult: RunResult, { isReady, restored }: Progress): Promise<void> {
  const { abort, actor, runner, simulation } = job;
  runResult.ending = applyCancellation(runResult.ending, abort.signal);
  if (!isReady || restored === null || runResult.state === null) return;
  if (runResult.ending.reason !== "superseded" && hasChanged(runResult, restored.cachedSeq)) {
    await simulation.timeline.pause(actor, 1_000);
    saveCache(simulation, runner);
    await simulation.timeline.pause(actor, 1_000);
  }
  if (simulation.fails(0.1, "run cancelled after its iterations")) abort.abort();
  runResult.ending = applyCancellation(runResult.ending, abort.signal);
  if (continuation(runResult.ending) !== "dispatch") return;
  const workflows = createWorkflows(job, () => ({ reason: String(runResult.ending.reason), state: runResult.state }));
  const context = runContextOf(job.run);
  const { state } = runResult;
  await dispatchNextRun({ context, workflows, workflow: WORKFLOW, track: TARGET.track, carried: {}, state, isBotToken: true });
}

function restoreCache(simulation: Simulation, runner: Runner): { readonly key: string | null; readonly problem: string | null } {
  const found = simulation.server.cache.at(-1);
  if (found === undefined) return { key: null, problem: null };
  if (simulation.fails(1, "cache is not restored")) return { key: null, problem: "The actions cache was not restored." };
  runner.restore(found);
  return { key: "newest", problem: null };
}

function saveCache(simulation: Simulation, runner: Runner): void {
  if (simulation.fails(1, "cache is not saved")) return;
  if (!simulation.fails(1, "old cache entries stay")) simulation.server.cache.length = 0;
  simulation.server.cache.push(runner.stateDir());
}

function createClock({ state, timeline }: Simulation, actor: Actor): Clock {
  return {
    nowMs: () => timeline.nowMs() + state.clockAheadMs,
    elapsedMs: timeline.nowMs,
    async sleep(ms, signal) {
      if (!signal.aborted) await timeline.pause(actor, ms);
    },
    utcOffsetMinutes: () => 0,
    newId: () => `CHAIN${(state.lastId += 1)}`,
  };
}

function runContextOf(run: SimulatedRun): RunContext {
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

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
