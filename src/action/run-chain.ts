import { STATE_DIR_MARKER } from "../adapters/process/kill-tree.ts";
import type { Settings } from "../config/settings.ts";
import { redact } from "../core/policy/redact.ts";
import { requiresHuman, runLoop } from "../engine/loop.ts";
import { userError } from "../errors/user-error.ts";
import { firstHeading } from "../report/pull-request.ts";
import type { ActionRun, Progress } from "./action-run.ts";
import { recordCheckpoint, recordLoopReport, RECORDS_MAX, skippedEnding } from "./run-result.ts";
import type { RunTarget } from "./run-target.ts";
import type { RunSetup } from "./setup.ts";
import { createProgressReporter, type ProgressReporter } from "./progress-reporter.ts";
import { resolveIntent, type RunIntent } from "./run-intent.ts";
import { buildRequest, composeAction, type WireOptions } from "./compose.ts";
import { decide } from "../core/chain/decide.ts";
import type { RunRequest } from "../engine/run-request.ts";

/** What is open and known when the chain's turn comes. */
export type ChainRun = {
  readonly decision: { readonly issue: number | null };
  readonly runTarget: RunTarget;
  readonly settings: Settings;
  readonly setup: RunSetup;
};

/** Runs the loop from where the chain stands, and notes in the book how it ended. */
export async function runChain(run: ActionRun, progress: Progress, ready: ChainRun): Promise<void> {
  const { runResult, clock } = run;
  const { settings, setup } = ready;
  const records = await setup.journal.tail(RECORDS_MAX);
  const state = setup.saved?.state ?? null;
  runResult.records = records;
  runResult.state = state;
  const intent = resolveIntent(run.context, settings, state);
  logIntent(run, intent);
  runResult.goalBy = intent.goalBy;
  const talk = await openProgressReporter(run, ready);
  const options = buildOptions(run, ready, talk);
  const request = buildRequest(options, intent);
  if (settings.action.dryRun) {
    runResult.ending = skippedEnding(await describeDryRun(setup, request, clock.nowMs()));
    return;
  }
  await checkPushPermission(ready);
  progress.talk = talk;
  const ports = await composeAction(options);
  runResult.agent = ports.agentName;
  const report = await runLoop(request, ports);
  progress.isSuperseded = report.reason === "superseded";
  // The run in which a chain gives up fails, and people learn of it; each scheduled start after it that finds the chain so does not.
  const isOldNews = !intent.humanTriggered && report.iterations === 0 && report.reason === state?.stopped?.reason;
  recordLoopReport(runResult, report, isOldNews);
}

function logIntent({ clock, log, secrets }: ActionRun, { goal, goalBy, notices }: RunIntent): void {
  const say = (text: string): void => log.emit({ kind: "notice", atMs: clock.nowMs(), text });
  for (const text of notices) say(text);
  if (goal !== null) say(`The goal is set${goalBy === null ? "" : ` by ${goalBy}`}: ${redact(goal, secrets)}`);
}

async function openProgressReporter(
  { runResult, clock, github, secrets, warn }: ActionRun,
  { decision, settings, setup }: ChainRun,
): Promise<ProgressReporter> {
  return createProgressReporter({
    runResult,
    settings,
    pulls: github.pulls,
    comments: github.comments,
    heading: await readHeading(setup, settings),
    issue: decision.issue,
    hasBranch: setup.refTips.branch !== null,
    redact: (text) => redact(text, secrets),
    nowMs: () => clock.nowMs(),
    warn,
  });
}

function buildOptions(run: ActionRun, { runTarget, settings, setup }: ChainRun, talk: ProgressReporter): WireOptions {
  const { runResult, clock, context, env, log, output, secrets, signal } = run;
  return {
    context,
    runTarget,
    settings,
    setup,
    // The mark by which what the agent left running is found.
    environment: { ...env, [STATE_DIR_MARKER]: runTarget.stateDir },
    secrets,
    clock,
    log,
    signal,
    async onSaved(entry, pushOutcome) {
      recordCheckpoint(runResult, entry, pushOutcome);
      await output.saveState("stage", "kept");
      const goesOn = entry.status["stop_reason"] === null && entry.records.length > 0;
      if (goesOn && !signal.aborted) await talk.update({ final: false });
    },
    onPrepared(facts) {
      runResult.isolation = facts.isolation;
    },
  };
}

/** The chain's first push would come after the agent's first turn: what is refused then is better known before it is paid for. */
async function checkPushPermission({ settings, setup }: ChainRun): Promise<void> {
  if (!settings.commit || setup.refTips.state !== null) return;
  const refusal = await setup.remote.checkPush();
  if (refusal !== null) throw userError("PUSH_REFUSED", { reason: refusal.message, saved: "", remedy: refusal.remedy });
}

/** What the task calls itself, for the title of its pull request. */
async function readHeading({ stateCommits, refTips }: RunSetup, settings: Settings): Promise<string> {
  const commit = refTips.branch ?? refTips.base;
  const name = (path: string): string => path.slice(settings.workspace.length + 1);
  for (const file of [settings.taskFile, settings.planFile]) {
    const text = commit === null ? null : await stateCommits.read(commit, name(file));
    const heading = text === null ? "" : firstHeading(text);
    if (heading !== "" && !/^(plan|task|todo)$/i.test(heading)) return heading;
  }
  return "";
}

/** What a run would do, without doing it. */
export async function describeDryRun(setup: RunSetup, request: RunRequest, atMs: number): Promise<string> {
  const state = setup.saved?.state ?? null;
  const refusal = request.commit ? await setup.remote.checkPush() : null;
  const push = refusal === null ? "" : ` Its work could not be pushed: ${refusal.message} ${refusal.remedy}`;
  if (state === null || request.reset) return `Dry run: a new chain would begin with iteration ${(state?.iteration ?? 0) + 1}.${push}`;
  if (state.stopped !== null && requiresHuman(state.stopped.reason, request))
    return `Dry run: the chain has stopped (${state.stopped.reason}).${push}`;
  const facts = { atMs, stopRequest: null, cancelled: false, superseded: false, run: { startedAtMs: atMs, iterations: 0 } };
  const { verdict } = decide(request.spec, { ...state, stopped: null }, null, facts);
  if (verdict.kind === "stop") return `Dry run: nothing would be done (${verdict.reason}). ${verdict.message}${push}`;
  return `Dry run: iteration ${state.iteration + 1} would be done. Its goal: ${request.goal ?? state.goal ?? "(the agent chooses it from the plan)"}${push}`;
}
