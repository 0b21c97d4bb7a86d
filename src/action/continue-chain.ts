import type { State, StopReason } from "../core/chain/state.ts";
import { closeSentence } from "../core/text/text.ts";
import type { NextRun } from "../report/next-run.ts";
import type { RunEnding } from "../report/run-view.ts";
import type { ActionRun } from "./action-run.ts";
import { getString } from "./context.ts";
import { dispatchCiWorkflows } from "./dispatch-ci.ts";
import { dispatchNextRun, type DispatchResult, findActiveRun } from "./dispatch-next-run.ts";
import { listWorkflowPaths, requireWorkflow } from "./own-workflow.ts";
import { applyCancellation, continuation, type RunResult } from "./run-result.ts";
import type { RunSetup } from "./setup.ts";
import { isScheduledAt } from "./workflow-triggers.ts";

const STATE_LOST: RunEnding = {
  reason: "failed",
  conclusion: "failure",
  message: "The state was saved nowhere: commits are off, and the actions cache did not take it. The next run would start from nothing.",
  remedy: "Write commit: true in the action's inputs and contents: write below permissions:",
};

/** Returns whether the chain is not over, so that a report must say what continues it. */
function isUnfinished(ending: RunEnding): boolean {
  return ending.reason === "failed" || ending.reason === "cancelled" || (continuation(ending) ?? "none") !== "none";
}

/** Dispatches the next run if one is due, and completes the ending by what really continues the chain. */
export async function continueChain(run: ActionRun, result: RunResult): Promise<void> {
  const { signal } = run;
  const { setup } = result;
  if (setup !== null && result.commitSha !== null) await dispatchCiWorkflows(run, setup);
  result.ending = applyCancellation(result.ending, signal);
  const planned = continuation(result.ending);
  const isLoopStarted = setup !== null && result.reporter !== null && result.state !== null;
  if (isLoopStarted && (planned === "dispatch" || planned === "schedule" || planned === "retry")) {
    if (!result.isDurable) result.ending = planned === "retry" ? withLostState(result.ending) : STATE_LOST;
    else if (planned === "dispatch" && setup.settings.action.redispatch) await startNextRun(run, result, setup);
  }
  await nameNextRun(run, result);
}

/** Keeps the reason and the remedy of a run that must be repeated anyway. */
function withLostState(ending: RunEnding): RunEnding {
  const [message, remedy] = [
    `${closeSentence(ending.message)} ${STATE_LOST.message}`,
    `${closeSentence(ending.remedy)} ${STATE_LOST.remedy}`,
  ];
  return { ...ending, message, remedy };
}

async function startNextRun(run: ActionRun, result: RunResult, setup: RunSetup): Promise<void> {
  const { context, github, inputs, signal, warn } = run;
  const { state } = result;
  if (state === null) return;
  const { carried, track } = setup.target;
  // Job tokens and tokens of GitHub Apps start with ghs_ (docs.github.com, "GitHub's token formats").
  const isBotToken = inputs.github_token?.startsWith("ghs_") === true;
  const workflow = requireWorkflow(run);
  const dispatch = await dispatchNextRun({ context, workflows: github.workflows, workflow, track, carried, state, isBotToken });
  if (dispatch.kind === "started" && dispatch.notice !== null) warn(dispatch.notice);
  if (dispatch.kind !== "failed") {
    // Gitea and older servers do not return the run that they started.
    const url = dispatch.url ?? (await findOtherRun(run, result))?.url ?? null;
    return complete(result, { kind: "run", url, isDispatched: dispatch.kind === "started" });
  }
  result.ending = applyCancellation(result.ending, signal);
  if (!signal.aborted) await reportFailedDispatch(run, result, dispatch);
}

/** The run fails, unless the schedule continues the chain. GitHub does not schedule a disabled workflow. */
async function reportFailedDispatch(run: ActionRun, result: RunResult, failed: Extract<DispatchResult, { kind: "failed" }>): Promise<void> {
  if (failed.because !== "disabled" && (await isScheduled(run, result))) {
    run.warn(`${closeSentence(failed.reason)} ${failed.remedy} Until then the workflow's schedule continues the chain.`);
    return complete(result, { kind: "schedule", afterMs: waitEnd(result) });
  }
  result.ending = { reason: "failed", conclusion: "failure", message: failed.reason, remedy: failed.remedy };
  if (failed.because !== null) complete(result, { kind: "person", because: CAUSES[failed.because], afterMs: null });
}

const CAUSES = { disabled: "the workflow is disabled", unconfirmed: "none was found, and the workflow has no schedule" } as const;

/** Returns why the chain is over; null if it is not. A cancelled run leaves its chain to the next one. */
export function finalStop(state: State | null): StopReason | null {
  const reason = state?.stopped?.reason ?? null;
  return reason === "cancelled" ? null : reason;
}

/** Completes the ending of a run that started no other one, or of one that was killed and may have. */
export async function nameNextRun(run: ActionRun, result: RunResult, isKilled = false): Promise<void> {
  const { ending, setup } = result;
  if (ending.next !== undefined || !isUnfinished(ending) || result.target === null) return;
  // No run continues a chain that is over or whose state is lost.
  if (!result.isDurable || finalStop(result.state) !== null) return;
  // Whether the workflow has a schedule is read from the repository.
  if (setup === null && run.context.eventName !== "schedule") return;
  if (ending.reason === "superseded" || isKilled) {
    const active = await findOtherRun(run, result);
    if (active !== null) return complete(result, active);
  }
  const afterMs = waitEnd(result);
  if (await isScheduled(run, result)) return complete(result, { kind: "schedule", afterMs });
  const redispatches = setup?.settings.action.redispatch ?? true;
  const because = redispatches ? "the workflow has no schedule" : "redispatch is false and the workflow has no schedule";
  complete(result, { kind: "person", because, afterMs });
  // People are notified of a failure only. A later run that finds the same wait must not fail again.
  if (ending.reason !== "waiting" || !redispatches || afterMs === (setup?.saved?.state.backoff?.untilMs ?? null)) return;
  result.ending = { ...result.ending, conclusion: "failure", remedy: "Write below on: schedule: [{ cron: '37 * * * *' }]" };
}

async function findOtherRun({ context, github }: ActionRun, { target }: RunResult): Promise<Extract<NextRun, { kind: "run" }> | null> {
  const { workflow } = context;
  if (workflow === null || target === null) return null;
  const active = await findActiveRun({ context, workflows: github.workflows, workflow, track: target.track });
  return active === null ? null : { kind: "run", url: active.url, isDispatched: false };
}

/** What is planned needs no other remedy than what follows. */
const PLANNED: ReadonlySet<RunEnding["reason"]> = new Set<RunEnding["reason"]>(["run-full", "waiting", "superseded"]);

function complete(result: RunResult, next: NextRun): void {
  const { ending } = result;
  result.ending = { ...ending, remedy: PLANNED.has(ending.reason) ? "" : ending.remedy, next };
}

function waitEnd({ state }: RunResult): number | null {
  return state?.backoff?.untilMs ?? null;
}

/** Returns true if a scheduled run continues this chain. It does not know a pull request's branch, and runs on the default branch only. */
async function isScheduled({ context, signal }: ActionRun, { setup, target }: RunResult): Promise<boolean> {
  const { event, eventName, workflow } = context;
  if (eventName === "schedule") return true;
  if (setup === null || workflow === null || target?.carried["branch"] !== undefined) return false;
  const { refTips, remote, stateCommits } = setup;
  const branch = getString(event, "repository", "default_branch");
  const ref = `refs/heads/${branch}`;
  let tip = refTips.base ?? refTips.branch;
  if (branch !== "" && branch !== setup.target.base && !signal.aborted) {
    if (workflow.ref !== ref) return false;
    const found = await remote.fetch([ref]).catch(() => null);
    if (found !== null) tip = found.get(ref) ?? null;
  }
  const found = await Promise.all(listWorkflowPaths(workflow).map((path) => isScheduledAt(stateCommits, tip, path)));
  return found.includes(true);
}
