import type { EnvVars } from "../compose.ts";
import { userError } from "../errors/user-error.ts";
import { type ActionRun, startActionRun } from "./action-run.ts";
import { beginInstallation } from "./codex-installation.ts";
import { getString } from "./context.ts";
import { findActiveRun, yieldsToActiveRun } from "./dispatch-next-run.ts";
import { finish } from "./finish.ts";
import { runChain } from "./run-chain.ts";
import { createRunResult, failedEnding, type RunResult, skippedEnding } from "./run-result.ts";
import { withWorkflow } from "./own-workflow.ts";
import { resolveTarget, type RunTarget } from "./run-target.ts";
import { setUpRun } from "./setup.ts";
import { findObjection } from "./ask-permission.ts";
import { checkTrigger, isForkPull } from "./trigger.ts";

/** Runs the action's main step and returns its exit code. If anything fails, the outputs and the summary still report it. */
export async function runAction(env: EnvVars, signal: AbortSignal, write: (text: string) => void): Promise<number> {
  const result = createRunResult();
  const { run: started, problem, warnings } = startActionRun(env, signal, write, result.notices);
  let run = started;
  for (const text of warnings) run.warn(text);
  try {
    if (problem !== null) {
      result.ending = failedEnding(problem, signal, run.context.workspace);
    } else {
      if ((run.inputs.github_token ?? "") !== "") run = await withWorkflow(run);
      await execute(run, result);
    }
  } catch (error) {
    result.ending = failedEnding(error, signal, run.context.workspace);
  }
  return await finish(run, result);
}

async function execute(run: ActionRun, result: RunResult): Promise<void> {
  const { context, github, inputs } = run;
  const skip = (reason: string): void => void (result.ending = skippedEnding(reason));
  const trigger = checkTrigger(context);
  if (trigger.kind === "refuse") throw userError("EVENT_REFUSED", { reason: trigger.reason, remedy: trigger.remedy });
  if (trigger.kind === "skip") return skip(trigger.reason);
  if ((inputs.github_token ?? "") === "") throw userError("TOKEN_MISSING", undefined);
  const objection = trigger.kind === "ask" ? await findObjection(github.permissions, trigger) : null;
  if (objection !== null) return skip(objection);
  const pull = await findPull(run, trigger.pull);
  if (pull?.isFork === true) return skip("The pull request comes from a fork, and codex-self-iter never pushes to a fork.");

  const target = resolveTarget(context, inputs, pull);
  result.target = target;
  result.issue = trigger.issue;
  await saveForPost(run, target);
  // It takes longer than fetch and restore, and shares nothing with them.
  result.installation = beginInstallation(run, target);
  const setup = await setUpRun(run, target);
  result.setup = setup;
  // Without commits there is no state ref that the cache could differ from.
  if (setup.settings.commit && setup.difference !== null) run.warn(setup.difference);

  if (yieldsToActiveRun(context) && context.workflow !== null) {
    const active = await findActiveRun({ context, workflows: github.workflows, workflow: context.workflow, track: target.track });
    if (active !== null) {
      const text = `The run ${active.url} is ${active.status} and continues the chain.`;
      run.notify(text);
      result.ending = { ...skippedEnding(text), reason: "superseded", next: { kind: "run", url: active.url, isDispatched: false } };
      return;
    }
  }
  await runChain(run, result, setup);
}

/** Finds the branches of the event's pull request. The payload of a comment does not have them, so GitHub is asked. */
async function findPull({ context, github }: ActionRun, number: number | null) {
  if (number === null) return null;
  const { event } = context;
  const [branch, base] = [getString(event, "pull_request", "head", "ref"), getString(event, "pull_request", "base", "ref")];
  if (branch !== "" && base !== "") return { number, branch, base, isFork: isForkPull(context) };
  return await github.pulls.get(number);
}

async function saveForPost({ output }: ActionRun, { base, branch, track }: RunTarget): Promise<void> {
  await output.saveState("target", JSON.stringify({ base, branch, track }));
  await output.saveState("stage", "begun");
}
