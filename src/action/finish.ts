import { exportSessions } from "../adapters/agents/codex/sessions.ts";
import { redactStateDir } from "../adapters/state/redact-files.ts";
import { redact } from "../core/policy/redact.ts";
import { closeSentence, oneLine } from "../core/text/text.ts";
import { describeNextRun } from "../report/next-run.ts";
import { renderBareSummary, renderSummary } from "../report/summary.ts";
import { type ActionRun, toServerWords } from "./action-run.ts";
import { createBranchPullFinder } from "./branch-pull.ts";
import { continueChain } from "./continue-chain.ts";
import { toOutputs } from "./outputs.ts";
import { readControls } from "./controls.ts";
import { createProgressReporter } from "./progress-reporter.ts";
import {
  applyCancellation,
  describeReview,
  failedEnding,
  hasChanged,
  type ProgressReporter,
  type RunResult,
  toRunView,
} from "./run-result.ts";

/** The runner kills a cancelled run 10 s after its first signal (actions/runner, ProcessInvoker.cs); saving the cache gets part of that. */
const CANCELLED_CACHE_MS = 4_000;

/**
 * Saves the state, dispatches the next run, which then finds everything in place, and reports last. Comment, summary, outputs, log and
 * exit code are written from `result.ending`. Returns the exit code; never throws.
 */
export async function finish(run: ActionRun, result: RunResult): Promise<number> {
  const { clock, log, output, signal } = run;
  result.ending = applyCancellation(result.ending, signal);
  // Only an unfinished installation is removed; the runner deletes a complete one.
  const dropping = result.installation?.drop();
  const attempt = async (step: typeof updatePull): Promise<void> => {
    try {
      await step(run, result);
    } catch (error) {
      if (result.ending.conclusion === "success") result.ending = failedEnding(error, signal, run.context.workspace);
      else run.warn(oneLine(String(error), 500));
    }
  };
  await attempt(setOutputs);
  const saving = attempt(saveState);
  if (needsCache(result)) await saving;
  await attempt(updatePull);
  await attempt(continueChain);
  result.ending = { ...result.ending, remedy: toServerWords(run.context, result.ending.remedy) };
  await Promise.all([saving, dropping, ...result.background]);
  await attempt(updateComment);
  await attempt(writePage);
  await output.saveState("stage", stageOf(result));
  await output.truncateCommandFiles();
  await setOutputs(run, result);
  // The comment may be off.
  if (result.setup !== null) result.controls ??= await readControls(run, result.setup);
  const view = toRunView(run, result, clock.nowMs());
  const summary = view === null ? renderBareSummary(result.ending, result.notices) : renderSummary(view);
  await output.writeSummary(result.checks.length === 0 ? summary : `${summary}\n${await renderChecksOf(result)}`);
  logEnding(run, result);
  log.close();
  if (result.ending.conclusion === "cancelled") return 130;
  return result.ending.conclusion === "failure" ? 1 : 0;
}

/** Loaded on demand: only the first run of a chain and a dry run have checks. */
async function renderChecksOf({ checks }: RunResult): Promise<string> {
  return (await import("../report/preflight-view.ts")).renderCheckTable(checks);
}

/** Whether the next run needs the cache: for a session, or because the state ref does not have the whole state. */
function needsCache({ hasUnsavedWork, isPushed, state }: RunResult): boolean {
  return !isPushed || hasUnsavedWork || Object.keys(state?.sessions ?? {}).length > 0;
}

/** What the post step has to do. A state that it pushed would turn away a run that was dispatched meanwhile. */
function stageOf({ ending, hasUnsavedWork, isSuperseded, setup }: RunResult): string {
  if (!hasUnsavedWork || isSuperseded || setup?.settings.commit !== true) return "done";
  return ending.next?.kind === "run" ? "unsaved-continued" : "unsaved";
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
  const saved = await (signal.aborted ? setup.cache.save(state.seq, CANCELLED_CACHE_MS) : setup.cache.save(state.seq));
  if (saved.kind === "saved") {
    if (saved.warning !== null) warn(saved.warning);
    await run.output.saveState("stage", "saved");
    return;
  }
  result.isDurable = settings.commit;
  // A cache that could not be read either is reported once.
  if (settings.commit && result.notices.some((text) => text.includes(saved.problem))) return;
  warn(`The state was not saved in the actions cache${settings.commit ? ", only in the state ref" : ""}: ${saved.problem}.`);
}

/** A scheduled run with nothing to do reports nothing, and a superseded one leaves the reports to the other run. */
function isNews({ context }: ActionRun, result: RunResult): boolean {
  if (result.isSuperseded) return false;
  return result.recordsOfRun > 0 || result.hasStopped || result.ending.conclusion !== "success" || context.eventName !== "schedule";
}

/** Before the dispatch, or the next run could open a second one. */
async function updatePull(run: ActionRun, result: RunResult): Promise<void> {
  if (isNews(run, result)) await result.reporter?.updatePull();
  if (result.ending.reason === "completed" && result.reporter !== null && result.pull === null)
    result.ending = { ...result.ending, remedy: describeReview(result) };
}

/** Writes the comment after every other effect, so that it says what happened. */
async function updateComment(run: ActionRun, result: RunResult): Promise<void> {
  const reporter = result.reporter ?? createFallbackReporter(run, result);
  if (isNews(run, result)) await Promise.all([reporter?.updateComment(), result.reporter?.updatePlan()]);
}

/** A cancelled run has seconds left, and a run without news has nothing to add. */
async function writePage(run: ActionRun, result: RunResult): Promise<void> {
  if (isNews(run, result) && !run.signal.aborted) await result.reporter?.writePage();
}

/** The reporter of a run that ended by an error before the loop: the comment of the last run must not promise more. */
function createFallbackReporter(run: ActionRun, result: RunResult): ProgressReporter | null {
  const { setup, target } = result;
  if (target === null || result.ending.conclusion === "success" || run.inputs.dry_run === true) return null;
  const branchPull = createBranchPullFinder(run.github.pulls, target, setup?.settings.commit ?? run.inputs.commit ?? true);
  return createProgressReporter(run, result, target, { branchPull, heading: "" });
}

function logEnding({ clock, log, notify }: ActionRun, { ending, hasStopped }: RunResult): void {
  const { message, next, reason, remedy } = ending;
  const url = next?.kind === "run" && next.url !== null ? ` ${next.url}` : "";
  const follows = describeNextRun(ending) + url;
  const sentences = [closeSentence(message), remedy === "" ? "" : closeSentence(remedy), follows].filter((text) => text !== "").join(" ");
  if (ending.conclusion === "failure" && !hasStopped) log.emit({ kind: "error", atMs: clock.nowMs(), text: sentences });
  else if (reason === "refused") notify(message);
  else if (follows !== "") notify(follows);
}
