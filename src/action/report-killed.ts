import { createJournal } from "../adapters/state/journal.ts";
import { createStore } from "../adapters/state/store.ts";
import { CODEC } from "../compose.ts";
import { stopRule } from "../core/chain/stop-rules.ts";
import { describeNextRun } from "../report/next-run.ts";
import { renderSummary } from "../report/summary.ts";
import type { ActionRun } from "./action-run.ts";
import { createBranchPullFinder } from "./branch-pull.ts";
import { finalStop, nameNextRun } from "./continue-chain.ts";
import { withWorkflow } from "./own-workflow.ts";
import { createProgressReporter } from "./progress-reporter.ts";
import { fetchRefTips, NOTHING_LEFT, readStateCommit } from "./restore-state.ts";
import { createRunResult, describeReview, RECORDS_MAX, type RunResult, toRunView } from "./run-result.ts";
import type { RunTarget } from "./run-target.ts";
import { openCache, openRepositories, readSettings, type RunSetup } from "./setup.ts";
import { checkTrigger } from "./trigger.ts";

/** Corrects comment and summary of a run whose main step was killed: they still say what that step wrote last. */
export async function reportKilled(
  run: ActionRun,
  target: RunTarget,
  { isDurable, message, notices }: { readonly isDurable: boolean; readonly message: string; readonly notices: readonly string[] },
): Promise<void> {
  if (run.inputs.dry_run === true) return;
  const result = createRunResult();
  result.isDurable = isDurable;
  const trigger = checkTrigger(run.context);
  result.target = target;
  result.issue = "issue" in trigger ? trigger.issue : null;
  result.ending = { reason: "failed", conclusion: "failure", message, remedy: "" };
  try {
    await reopen(run, target, result);
  } catch {
    // Without its settings and its state, the report says less.
  }
  result.notices.push(...notices);
  const stopped = finalStop(result.state);
  if (stopped !== null) {
    const remedy = stopped === "completed" ? describeReview(result) : stopRule(stopped).remedyOnGitHub;
    result.ending = { reason: stopped, conclusion: "failure", message: `${message} The chain had stopped before: ${stopped}.`, remedy };
  }
  await nameNextRun(await withWorkflow(run), result, true);
  const commentId = Number(run.output.readState("comment") ?? Number.NaN);
  const branchPull = createBranchPullFinder(run.github.pulls, target, result.setup?.settings.commit ?? run.inputs.commit ?? true);
  const options = { branchPull, heading: "", commentId: Number.isSafeInteger(commentId) ? commentId : null };
  await createProgressReporter(run, result, target, options).updateComment();
  const follows = describeNextRun(result.ending);
  if (follows !== "") run.notify(follows);
  const view = toRunView(run, result, run.clock.nowMs());
  if (view !== null) await run.output.writeSummary(renderSummary(view));
}

/** Reads the settings and the last saved state, and changes nothing in the workspace. */
async function reopen(run: ActionRun, target: RunTarget, result: RunResult): Promise<void> {
  const { clock } = run;
  const repositories = await openRepositories(run, target);
  const { stateCommits, stateDir } = repositories;
  const refTips = await fetchRefTips(repositories, target);
  const settings = await readSettings(run, target, stateCommits, refTips.base ?? refTips.branch);
  const [store, journal] = [createStore(stateDir, CODEC, clock), createJournal(stateDir)];
  const pushed = refTips.state === null ? null : await readStateCommit(stateCommits, refTips.state, clock);
  const saved = (await store.load()).saved ?? (pushed?.kind === "ok" ? pushed.saved : null);
  const left = (pushed?.kind === "ok" ? pushed.saved.remembered : null) ?? NOTHING_LEFT;
  const restored = { store, refTips, saved, cachedSeq: null, cacheKey: null, left, difference: null, cacheProblem: null };
  const setup: RunSetup = {
    ...repositories,
    ...restored,
    cache: openCache(run, target),
    codec: CODEC,
    ids: { ...left },
    journal,
    settings,
    target,
  };
  result.setup = setup;
  result.state = saved?.state ?? null;
  result.records = await journal.tail(RECORDS_MAX);
  result.recordsOfRun = Math.min(Number(run.output.readState("records") ?? 0) || 0, result.records.length);
}
