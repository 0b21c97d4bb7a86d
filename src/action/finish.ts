import { exportSessions } from "../adapters/agents/codex/sessions.ts";
import { redactStateDir } from "../adapters/state/redact-files.ts";
import { redact } from "../core/policy/redact.ts";
import { closeSentence, oneLine } from "../core/text/text.ts";
import type { RunEnding } from "../report/run-view.ts";
import { renderBareSummary, renderSummary } from "../report/summary.ts";
import type { ActionRun } from "./action-run.ts";
import type { Workflow } from "./context.ts";
import { dispatchCiWorkflows } from "./dispatch-ci.ts";
import { dispatchNextRun } from "./dispatch-next-run.ts";
import { toOutputs } from "./outputs.ts";
import { applyCancellation, continuation, failedEnding, hasChanged, type RunResult, toRunView } from "./run-result.ts";
import { openCache, type RunSetup } from "./setup.ts";
import { hasSchedule } from "./workflow-triggers.ts";

/** The runner kills a cancelled run 10 s after its first signal (actions/runner, ProcessInvoker.cs); saving the cache gets part of that. */
const CANCELLED_CACHE_MS = 4_000;

/** Saves the state, reports, and dispatches the next run last, so that it finds everything in place. Returns the exit code; never throws. */
export async function finish(run: ActionRun, result: RunResult): Promise<number> {
  const { clock, log, output, signal } = run;
  result.ending = applyCancellation(result.ending, signal);
  const steps = [setOutputs, saveState, reportProgress, continueChain];
  for (const step of steps) {
    try {
      await step(run, result);
    } catch (error) {
      if (result.ending.conclusion === "success") result.ending = failedEnding(error, signal);
      else run.warn(oneLine(String(error), 500));
    }
  }
  await output.saveState("stage", "done");
  await output.truncateCommandFiles();
  await setOutputs(run, result);
  const view = toRunView(run, result, clock.nowMs());
  await output.writeSummary(view === null ? renderBareSummary(result.ending, result.notices) : renderSummary(view));
  logEnding(run, result);
  log.close();
  if (result.ending.conclusion === "cancelled") return 130;
  return result.ending.conclusion === "failure" ? 1 : 0;
}

async function setOutputs({ output }: ActionRun, result: RunResult): Promise<void> {
  await output.setOutputs(toOutputs(result));
}

/** Saves the state dir in the cache. With commits the state ref has the state too; without, the cache is the only copy. */
async function saveState(run: ActionRun, result: RunResult): Promise<void> {
  const { secrets, signal, warn } = run;
  const { setup, state } = result;
  if (setup === null || result.reporter === null || state === null || result.isSuperseded) return;
  if (!hasChanged(result, setup.cachedSeq)) return;
  const { settings, stateDir, target } = setup;
  const sessions = Object.values(state.sessions).map((session) => session.id);
  const exported = exportSessions(target.stateDir, target.codexHome, sessions);
  if (exported.problem !== null) warn(exported.problem);
  redactStateDir(stateDir, (text) => redact(text, secrets));
  const cache = openCache(run, target);
  const saved = await (signal.aborted ? cache.save(state.seq, CANCELLED_CACHE_MS) : cache.save(state.seq));
  if (saved.kind === "saved") {
    if (saved.warning !== null) warn(saved.warning);
    await run.output.saveState("stage", "saved");
    return;
  }
  result.isDurable = settings.commit;
  warn(`The state was not saved in the actions cache${settings.commit ? ", only in the state ref" : ""}: ${saved.problem}.`);
}

async function reportProgress({ context }: ActionRun, result: RunResult): Promise<void> {
  // A scheduled run with nothing to do reports nothing.
  const isNews = result.recordsOfRun > 0 || result.hasStopped || result.ending.conclusion !== "success" || context.eventName !== "schedule";
  if (!result.isSuperseded && isNews) await result.reporter?.update({ final: true });
}

async function continueChain(run: ActionRun, result: RunResult): Promise<void> {
  const { context, signal, warn } = run;
  const { setup } = result;
  if (setup === null || result.reporter === null || result.state === null) return;
  if (result.commitSha !== null) await dispatchCiWorkflows(run, setup);
  result.ending = applyCancellation(result.ending, signal);
  const next = continuation(result.ending);
  if (next === "schedule" && !(await isScheduled(run, setup)))
    warn("The workflow has no schedule, so nothing starts it again after the wait. Write below on: schedule: [{ cron: '37 * * * *' }]");
  if (next !== "dispatch") return;
  if (!result.isDurable) result.ending = STATE_LOST;
  else if (!setup.settings.action.redispatch) return;
  else if (context.workflow === null)
    warn("The workflow is in another repository, so this run cannot start it again. Call it from a workflow of this repository.");
  else await startNextRun(run, result, setup, context.workflow);
}

const STATE_LOST: RunEnding = {
  reason: "failed",
  conclusion: "failure",
  message: "The state was saved nowhere: commits are off, and the actions cache did not take it. The next run would start from nothing.",
  remedy: "Write commit: true in the action's inputs and contents: write below permissions:",
};

async function startNextRun(run: ActionRun, result: RunResult, setup: RunSetup, workflow: Workflow): Promise<void> {
  const { context, github, inputs, signal, warn } = run;
  const { state } = result;
  if (state === null) return;
  const { carried, track } = setup.target;
  // Job tokens and tokens of GitHub Apps start with ghs_ (docs.github.com, "GitHub's token formats").
  const isBotToken = inputs.github_token?.startsWith("ghs_") === true;
  const next = await dispatchNextRun({ context, workflows: github.workflows, workflow, track, carried, state, isBotToken });
  switch (next.kind) {
    case "started":
      result.dispatchedRunUrl = next.url;
      if (next.notice !== null) warn(next.notice);
      return;
    case "already-queued":
      warn(`No run was started: ${next.url} is queued and continues the chain.`);
      return;
    case "failed":
      result.ending = applyCancellation(result.ending, signal);
      if (signal.aborted) return;
      if (await isScheduled(run, setup))
        warn(`${closeSentence(next.reason)} ${next.remedy} Until then the workflow's schedule continues the chain.`);
      else result.ending = { reason: "failed", conclusion: "failure", message: next.reason, remedy: next.remedy };
  }
}

/** Returns true if a scheduled run continues this chain. It does not know a pull request's branch. */
async function isScheduled({ context }: ActionRun, { refTips, stateCommits, target }: RunSetup): Promise<boolean> {
  if (context.workflow === null || target.carried["branch"] !== undefined) return false;
  return await hasSchedule(stateCommits, refTips.base ?? refTips.branch, context.workflow.path);
}

function logEnding({ clock, log, notify }: ActionRun, { dispatchedRunUrl, ending }: RunResult): void {
  if (dispatchedRunUrl !== null) notify(`Next run: ${dispatchedRunUrl}`);
  if (ending.reason === "refused") notify(ending.message);
  if (ending.reason === "failed")
    log.emit({ kind: "error", atMs: clock.nowMs(), text: `${closeSentence(ending.message)} ${ending.remedy}` });
}
