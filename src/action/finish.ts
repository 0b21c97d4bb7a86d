import { exportSessions } from "../adapters/agents/codex/sessions.ts";
import { redactStateDir } from "../adapters/state/redact-files.ts";
import { redact } from "../core/policy/redact.ts";
import { closeSentence, oneLine } from "../core/text/text.ts";
import { renderBareSummary, renderSummary } from "../report/summary.ts";
import type { ActionRun, Progress } from "./action-run.ts";
import { hasSchedule } from "./workflow-triggers.ts";
import { applyCancellation, continuation, failedEnding, hasChanged, toRunView } from "./run-result.ts";
import { dispatchCiWorkflows } from "./dispatch-ci.ts";
import { toOutputs } from "./outputs.ts";
import { openCache } from "./setup.ts";
import { dispatchNextRun } from "./dispatch-next-run.ts";

/** A cancelled run is killed 10 s after the first signal (actions/runner, ProcessInvoker.cs): the cache gets a part of that. */
const CANCELLED_CACHE_MS = 4_000;

/**
 * Brings a run to its end, whatever ended it: the state into the cache, the pull request and its comment, the outputs and the
 * summary, and last of all the next run. Returns the exit code; never throws.
 */
export async function finish(run: ActionRun, progress: Progress): Promise<number> {
  const { runResult, clock, log, output, signal } = run;
  runResult.ending = applyCancellation(runResult.ending, signal);
  const steps: readonly (() => Promise<void>)[] = [
    async () => void (await output.setOutputs(toOutputs(runResult))),
    () => saveState(run, progress),
    () => reportProgress(run, progress),
    () => continueChain(run, progress),
  ];
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      if (runResult.ending.conclusion === "success") runResult.ending = failedEnding(error, signal);
      else run.warn(oneLine(String(error), 500));
    }
  }
  await output.saveState("stage", "done");
  await output.truncateCommandFiles();
  await output.setOutputs(toOutputs(runResult));
  const view = toRunView(runResult, clock.nowMs());
  await output.writeSummary(view === null ? renderBareSummary(runResult.ending, runResult.notices) : renderSummary(view));
  logEnding(run);
  log.close();
  if (runResult.ending.conclusion === "cancelled") return 130;
  return runResult.ending.conclusion === "failure" ? 1 : 0;
}

/** The cache carries the whole state dir; where work is landed it is a help, and where it is not it is all there is. */
async function saveState(run: ActionRun, progress: Progress): Promise<void> {
  const { runResult, secrets, signal } = run;
  const { runTarget, settings, state } = runResult;
  if (progress.setup === null || progress.talk === null || progress.isSuperseded) return;
  if (runTarget === null || settings === null || state === null) return;
  if (!hasChanged(runResult, progress.setup)) return;
  const sessions = Object.values(state.sessions).map((session) => session.id);
  const carried = exportSessions(runTarget.stateDir, runTarget.codexHome, sessions);
  if (carried.problem !== null) run.warn(carried.problem);
  redactStateDir(progress.setup.stateFolder, (text) => redact(text, secrets));
  const cache = openCache(run, runTarget);
  const saved = await (signal.aborted ? cache.save(state.seq, CANCELLED_CACHE_MS) : cache.save(state.seq));
  if (saved.kind === "saved") {
    if (saved.warning !== null) run.warn(saved.warning);
    await run.output.saveState("stage", "saved");
    return;
  }
  if (!settings.commit) {
    runResult.isDurable = false;
    run.warn(`The state was not saved in the actions cache: ${saved.problem}.`);
    return;
  }
  run.warn(`The state was not saved in the actions cache, and is kept by the state ref alone: ${saved.problem}.`);
}

async function reportProgress({ runResult, context }: ActionRun, progress: Progress): Promise<void> {
  // A scheduled start that found nothing to do has nothing to tell.
  const isNews = runResult.recordsOfRun > 0 || runResult.ending.conclusion !== "success" || context.eventName !== "schedule";
  if (progress.talk !== null && !progress.isSuperseded && isNews) await progress.talk.update({ final: true });
}

/** The workflows that test the work, and the chain's next run: last, when all that it begins with is in its place. */
async function continueChain(run: ActionRun, progress: Progress): Promise<void> {
  const { runResult, context, github, signal } = run;
  const { runTarget, settings, state } = runResult;
  if (settings === null || runTarget === null || state === null || progress.setup === null || progress.talk === null) return;
  if (runResult.commitSha !== null) await dispatchCiWorkflows(run, settings, runTarget);
  runResult.ending = applyCancellation(runResult.ending, signal);
  const goesOn = continuation(runResult.ending);
  const { stateCommits, refTips } = progress.setup;
  // A scheduled start knows nothing of a pull request.
  const scheduled = async (): Promise<boolean> =>
    context.workflow !== null &&
    runTarget.carried["branch"] === undefined &&
    (await hasSchedule(stateCommits, refTips.base ?? refTips.branch, context.workflow.path));
  if (goesOn === "schedule" && !(await scheduled())) {
    run.warn("The workflow has no schedule, so nobody starts it again after the wait. Write below on: schedule: [{ cron: '37 * * * *' }]");
    return;
  }
  if (goesOn !== "dispatch") return;
  if (!runResult.isDurable) {
    const message =
      "The chain's state could be kept nowhere: the actions cache did not take it, and commits are off. The next run would begin from nothing, so none was started.";
    runResult.ending = {
      reason: "failed",
      conclusion: "failure",
      message,
      remedy: "Write commit: true in the action's inputs and contents: write below permissions:",
    };
    return;
  }
  if (!settings.action.redispatch) return;
  if (context.workflow === null) {
    run.warn("This workflow is not one of this repository, so the run cannot start it again. A workflow of your own that calls it can.");
    return;
  }
  const { carried, track } = runTarget;
  // Tokens of the job and of GitHub Apps begin so (docs.github.com, "GitHub's token formats").
  const isBotToken = run.inputs.github_token?.startsWith("ghs_") === true;
  const next = await dispatchNextRun({
    context,
    workflows: github.workflows,
    workflow: context.workflow,
    track,
    carried,
    state,
    isBotToken,
  });
  switch (next.kind) {
    case "started":
      runResult.dispatchedRunUrl = next.url;
      if (next.notice !== null) run.warn(next.notice);
      return;
    case "already-queued":
      run.warn(`No run was started, as ${next.url} waits already and carries the chain on.`);
      return;
    case "failed":
      runResult.ending = applyCancellation(runResult.ending, signal);
      if (signal.aborted) return;
      if (await scheduled()) {
        run.warn(`${closeSentence(next.reason)} ${next.remedy} Until then the workflow's schedule continues the chain.`);
        return;
      }
      runResult.ending = { reason: "failed", conclusion: "failure", message: next.reason, remedy: next.remedy };
  }
}

/** What the log has not told yet: an end that no rule of the loop made, and where to go on reading. */
function logEnding({ runResult, clock, log }: ActionRun): void {
  const { ending } = runResult;
  const atMs = clock.nowMs();
  if (runResult.dispatchedRunUrl !== null) log.emit({ kind: "notice", atMs, text: `The next run: ${runResult.dispatchedRunUrl}` });
  if (ending.reason === "failed") log.emit({ kind: "error", atMs, text: `${closeSentence(ending.message)} ${ending.remedy}` });
  else if (ending.reason === "refused") log.emit({ kind: "notice", atMs, text: ending.message });
}
