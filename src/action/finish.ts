import { takeSessions } from "../adapters/agents/codex/sessions.ts";
import { scrubStateDir } from "../adapters/state/redact-files.ts";
import { redact } from "../core/policy/redact.ts";
import { closeSentence, oneLine } from "../core/text/text.ts";
import { renderBareSummary, renderSummary } from "../report/summary.ts";
import { type ActionRun, openCache, type Progress } from "./action-run.ts";
import { hasSchedule } from "./base-branch-config.ts";
import { outputsOf, viewOf } from "./run-result.ts";
import { dispatchChecks } from "./dispatch-ci.ts";
import { failed, heedSignal, isWorthSaving, whoGoesOn } from "./ending.ts";
import { startNextRun } from "./dispatch-next-run.ts";

/** A cancelled run is killed 10 s after the first signal (actions/runner, ProcessInvoker.cs): the cache gets a part of that. */
const CANCELLED_CACHE_MS = 4_000;

/**
 * Brings a run to its end, whatever ended it: the state into the cache, the pull request and its comment, the outputs and the
 * summary, and last of all the next run. Returns the exit code; never throws.
 */
export async function finish(run: ActionRun, progress: Progress): Promise<number> {
  const { book, clock, log, output, signal } = run;
  book.ending = heedSignal(book.ending, signal);
  const steps: readonly (() => Promise<void>)[] = [
    async () => void (await output.setOutputs(outputsOf(book))),
    () => saveState(run, progress),
    () => talk(run, progress),
    () => goOn(run, progress),
  ];
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      if (book.ending.run === "success") book.ending = failed(error, signal);
      else run.warn(oneLine(String(error), 500));
    }
  }
  await output.saveState("stage", "done");
  await output.dropForeign();
  await output.setOutputs(outputsOf(book));
  const view = viewOf(book, clock.nowMs());
  await output.writeSummary(view === null ? renderBareSummary(book.ending, book.notices) : renderSummary(view));
  tellEnding(run);
  log.close();
  if (book.ending.run === "cancelled") return 130;
  return book.ending.run === "failure" ? 1 : 0;
}

/** The cache carries the whole state dir; where work is landed it is a help, and where it is not it is all there is. */
async function saveState(run: ActionRun, progress: Progress): Promise<void> {
  const { book, secrets, signal } = run;
  const { places, settings, state } = book;
  if (progress.started === null || progress.talk === null || progress.isSuperseded) return;
  if (places === null || settings === null || state === null) return;
  if (!isWorthSaving(book, progress.started)) return;
  const threads = Object.values(state.threads).map((thread) => thread.id);
  const carried = takeSessions(places.stateDir, places.codexHome, threads);
  if (carried.problem !== null) run.warn(carried.problem);
  scrubStateDir(progress.started.stateFolder, (text) => redact(text, secrets));
  const cache = openCache(run, places);
  const saved = await (signal.aborted ? cache.save(state.seq, CANCELLED_CACHE_MS) : cache.save(state.seq));
  if (saved.kind === "saved") {
    if (saved.warning !== null) run.warn(saved.warning);
    await run.output.saveState("stage", "saved");
    return;
  }
  if (!settings.commit) {
    book.isDurable = false;
    run.warn(`The state was not saved in the actions cache: ${saved.problem}.`);
    return;
  }
  run.warn(`The state was not saved in the actions cache, and is kept by the state ref alone: ${saved.problem}.`);
}

async function talk({ book, context }: ActionRun, progress: Progress): Promise<void> {
  // A scheduled start that found nothing to do has nothing to tell.
  const isNews = book.recordsOfRun > 0 || book.ending.run !== "success" || context.eventName !== "schedule";
  if (progress.talk !== null && !progress.isSuperseded && isNews) await progress.talk.update({ final: true });
}

/** The workflows that test the work, and the chain's next run: last, when all that it begins with is in its place. */
async function goOn(run: ActionRun, progress: Progress): Promise<void> {
  const { book, context, github, signal } = run;
  const { places, settings, state } = book;
  if (settings === null || places === null || state === null || progress.started === null || progress.talk === null) return;
  if (book.commitSha !== null) await dispatchChecks(run, settings, places);
  book.ending = heedSignal(book.ending, signal);
  const goesOn = whoGoesOn(book.ending);
  const { archive, heads } = progress.started;
  // A scheduled start knows nothing of a pull request.
  const scheduled = async (): Promise<boolean> =>
    context.workflow !== null &&
    places.carried["branch"] === undefined &&
    (await hasSchedule(archive, heads.base ?? heads.branch, context.workflow.path));
  if (goesOn === "cron" && !(await scheduled())) {
    run.warn("The workflow has no schedule, so nobody starts it again after the wait. Write below on: schedule: [{ cron: '37 * * * *' }]");
    return;
  }
  if (goesOn !== "dispatch") return;
  if (!book.isDurable) {
    const why =
      "The chain's state could be kept nowhere: the actions cache did not take it, and commits are off. The next run would begin from nothing, so none was started.";
    book.ending = {
      reason: "failed",
      run: "failure",
      why,
      remedy: "Write commit: true in the action's inputs and contents: write below permissions:",
    };
    return;
  }
  if (!settings.action.redispatch) return;
  if (context.workflow === null) {
    run.warn("This workflow is not one of this repository, so the run cannot start it again. A workflow of your own that calls it can.");
    return;
  }
  const { carried, track } = places;
  const next = await startNextRun({ context, workflows: github.workflows, workflow: context.workflow, track, carried, state });
  switch (next.kind) {
    case "started":
      book.dispatchedRunUrl = next.url;
      if (next.notice !== null) run.warn(next.notice);
      return;
    case "there":
      run.warn(`No run was started, as ${next.url} waits already and carries the chain on.`);
      return;
    case "failed":
      book.ending = heedSignal(book.ending, signal);
      if (signal.aborted) return;
      if (await scheduled()) {
        run.warn(`${closeSentence(next.why)} ${next.remedy} Until then the workflow's schedule carries the chain on.`);
        return;
      }
      book.ending = { reason: "failed", run: "failure", why: next.why, remedy: next.remedy };
  }
}

/** What the log has not told yet: an end that no rule of the loop made, and where to go on reading. */
function tellEnding({ book, clock, log }: ActionRun): void {
  const { ending } = book;
  const atMs = clock.nowMs();
  if (book.dispatchedRunUrl !== null) log.emit({ kind: "notice", atMs, text: `The next run: ${book.dispatchedRunUrl}` });
  if (ending.reason === "failed") log.emit({ kind: "error", atMs, text: `${closeSentence(ending.why)} ${ending.remedy}` });
  else if (ending.reason === "refused") log.emit({ kind: "notice", atMs, text: ending.why });
}
