import { toRunRequest } from "../compose.ts";
import type { ClosedPull } from "../core/chain/closed-pull.ts";
import { decide } from "../core/chain/decide.ts";
import type { PlanProgress } from "../core/chain/plan-progress.ts";
import type { State } from "../core/chain/state.ts";
import { redact } from "../core/policy/redact.ts";
import { requiresHuman, runLoop } from "../engine/loop.ts";
import type { RunRequest } from "../engine/run-request.ts";
import { TRUST_CERTIFICATE } from "../errors/certificates.ts";
import { UserError } from "../errors/user-error.ts";
import type { Log } from "../ports/host.ts";
import { firstHeading } from "../report/pull-request.ts";
import type { ActionRun } from "./action-run.ts";
import { type BranchPullFinder, createBranchPullFinder } from "./branch-pull.ts";
import { addOtherTracks } from "./other-tracks.ts";
import { beginInstallation } from "./codex-installation.ts";
import { composeAction } from "./compose.ts";
import { createProgressReporter } from "./progress-reporter.ts";
import { requireWorkflow } from "./own-workflow.ts";
import { resolveIntent, type RunIntent } from "./run-intent.ts";
import { recordCheckpoint, recordLoopReport, RECORDS_MAX, type RunResult, skippedEnding } from "./run-result.ts";
import type { RunSetup } from "./setup.ts";

/** Runs the loop on the restored chain. */
export async function runChain(run: ActionRun, result: RunResult, setup: RunSetup): Promise<void> {
  const { context, inputs, output, signal } = run;
  const { saved, settings } = setup;
  const state = saved?.state ?? null;
  result.records = await setup.journal.tail(RECORDS_MAX);
  result.state = state;
  const intent = resolveIntent(context, inputs, state);
  logIntent(run, intent);
  result.goalBy = intent.goalBy;
  const branchPull = createBranchPullFinder(run.github.pulls, setup.target, settings.commit);
  const closedPull = await findClosedPull(run, branchPull, intent, state, settings.action.dryRun);
  const { runUrl } = context;
  const spec = await addOtherTracks({ ...setup, ...run }, settings.spec, setup.target.track);
  const request: RunRequest = { ...toRunRequest(settings, true), spec, ...intent, closedPull, host: "github", runUrl, signal };
  if (settings.action.dryRun) {
    const { checkDryRun } = await import("./preflight.ts");
    const text = describeDryRun(setup, request, run.clock.nowMs());
    result.ending = skippedEnding(text);
    await checkDryRun(run, setup, result);
    return;
  }

  if (settings.action.redispatch) requireWorkflow(run);
  if (isNewChain(setup, intent)) await (await import("./preflight.ts")).checkFirstRun(run, setup, result);
  else if (!(await run.github.client.server.hasGraphql())) await (await import("./preflight.ts")).checkAccess(run, setup);
  const reporter = createProgressReporter(run, result, setup.target, { branchPull, heading: await readHeading(setup) });
  result.reporter = reporter;
  const installation = (result.installation ??= beginInstallation(run, setup.target));
  const log = onPlanRead(run.log, (progress) => {
    result.progress = progress;
    if (!signal.aborted) reporter.announceStart();
  });
  const ports = await composeAction({ ...run, log }, setup, {
    installation,
    onPrepared({ isolation }) {
      result.isolation = isolation;
      // While the agent works, which takes longer than both.
      result.background.push(reporter.findComment(), removeReplaced(run, setup));
    },
    async onSaved(checkpoint, pushOutcome) {
      recordCheckpoint(result, checkpoint, pushOutcome);
      await output.saveState("records", String(result.recordsOfRun));
      await output.saveState("stage", "kept");
      const continues = checkpoint.status["stop_reason"] === null && checkpoint.records.length > 0;
      if (!continues || signal.aborted) return;
      await reporter.updatePull();
      await reporter.updateComment();
    },
  });
  result.agent = ports.agentName;
  const report = await runLoop(request, ports);
  result.isSuperseded = report.reason === "superseded";
  result.hasStopped = (report.state?.stopped ?? null) !== null && report.reason !== state?.stopped?.reason;
  recordLoopReport(result, report);
}

/** Deletes the cache entry that the restored one has replaced. */
async function removeReplaced({ warn }: ActionRun, { cache, cacheKey, left }: RunSetup): Promise<void> {
  if (cacheKey === null || left.cacheKey === null || left.cacheKey === cacheKey) return;
  const problem = await cache.remove(left.cacheKey);
  if (problem !== null) warn(problem);
}

/** The plan is read beside the first turn, once the start of the iteration is saved. */
function onPlanRead(log: Log, notify: (progress: PlanProgress) => void): Log {
  return {
    close: () => log.close(),
    emit(event) {
      log.emit(event);
      if (event.kind === "plan-read") notify(event.progress);
    },
  };
}

/** The reporter uses the answer, too. Without an answer the run continues, unless the chain has stopped for a closed pull request. */
async function findClosedPull(
  { warn }: ActionRun,
  branchPull: BranchPullFinder,
  intent: RunIntent,
  state: State | null,
  dryRun: boolean,
): Promise<ClosedPull | null> {
  const reason = state?.stopped?.reason ?? null;
  if (reason !== null && requiresHuman(reason, intent)) return null;
  try {
    const found = await branchPull.find();
    return found.kind === "closed" ? found.closed : null;
  } catch (error) {
    if (!(error instanceof UserError) || (reason === "pull-request-closed" && !intent.humanTriggered)) throw error;
    // This machine cannot dispatch the next run either. A dry run lists it with the other checks.
    if (error.remedy === TRUST_CERTIFICATE && !dryRun) throw error;
    warn(`${error.message} ${error.remedy}`);
    return null;
  }
}

function logIntent({ notify, secrets }: ActionRun, { goal, goalBy, notices }: RunIntent): void {
  for (const text of notices) notify(text);
  if (goal !== null) notify(`The goal is set${goalBy === null ? "" : ` by ${goalBy}`}: ${redact(goal, secrets)}`);
}

/** A chain without a state ref has not pushed yet. A run that was told to stop starts no chain. */
function isNewChain({ refTips, saved, settings }: RunSetup, { reset }: RunIntent): boolean {
  if (settings.action.stop !== null) return false;
  return saved === null || reset || (settings.commit && refTips.state === null);
}

/** Returns the heading of the task or the plan, or "" if there is none that says more than "Plan". */
async function readHeading({ refTips, settings, stateCommits }: RunSetup): Promise<string> {
  const commit = refTips.branch ?? refTips.base;
  const name = (path: string): string => path.slice(settings.workspace.length + 1);
  for (const file of [settings.taskFile, settings.planFile]) {
    const text = commit === null ? null : await stateCommits.read(commit, name(file));
    const heading = text === null ? "" : firstHeading(text);
    if (heading !== "" && !/^(plan|task|todo)$/i.test(heading)) return heading;
  }
  return "";
}

export function describeDryRun({ saved }: Pick<RunSetup, "saved">, request: RunRequest, atMs: number): string {
  const state = saved?.state ?? null;
  if (state === null || request.reset) return `Dry run: a new chain would start with iteration ${(state?.iteration ?? 0) + 1}.`;
  if (state.stopped !== null && requiresHuman(state.stopped.reason, request))
    return `Dry run: the chain has stopped (${state.stopped.reason}).`;
  const input = {
    atMs,
    stopRequest: null,
    closedPull: request.humanTriggered || request.closedPull?.isMerged === true ? null : request.closedPull,
    cancelled: false,
    superseded: false,
    run: { startedAtMs: atMs, iterations: 0 },
  };
  const { verdict } = decide(request.spec, { ...state, stopped: null }, null, input);
  if (verdict.kind === "stop") return `Dry run: no iteration would run (${verdict.reason}). ${verdict.message}`;
  return `Dry run: iteration ${state.iteration + 1} would run. Its goal: ${request.goal ?? state.goal ?? "(the agent chooses it from the plan)"}`;
}
