import { findCheckoutTokens } from "../adapters/git/checkout-credentials.ts";
import { createSystemClock } from "../adapters/clock.ts";
import { createActionsLog } from "../adapters/actions/job-log.ts";
import { createRunnerOutput, addMask } from "../adapters/actions/runner-files.ts";
import { parseActionInputs } from "../config/parse-action-inputs.ts";
import { INPUTS, type InputValues } from "../config/inputs/inputs.ts";
import { CONFIG_FILE_NAME, resolveSettings } from "../config/resolve.ts";
import type { Settings } from "../config/settings.ts";
import { redact } from "../core/policy/redact.ts";
import { userError } from "../errors/user-error.ts";
import type { EnvVars } from "../compose.ts";
import type { ActionRun, Progress } from "./action-run.ts";
import { configFilesAt } from "./base-branch-config.ts";
import { createRunResult, failedEnding, skippedEnding } from "./run-result.ts";
import { runChain } from "./run-chain.ts";
import { getString, readContext, type RunContext } from "./context.ts";
import { finish } from "./finish.ts";
import { createGitHubApi } from "./github-api.ts";
import { checkTrigger, isForkPull } from "./trigger.ts";
import { findActiveRun, yieldsToActiveRun } from "./dispatch-next-run.ts";
import { resolveTarget, type RunTarget } from "./run-target.ts";
import { openCache, setUpRun, type RunSetup } from "./setup.ts";
import { collectSecrets } from "./secrets.ts";
import { redactLog } from "./redaction.ts";

/** One run of the action. Returns the exit code, and never throws: whatever happens, the outputs and the summary tell it. */
export async function runAction(env: EnvVars, signal: AbortSignal, write: (text: string) => void): Promise<number> {
  const context = readContext(env);
  const { inputs, persisted, problem, secrets, warnings } = readInputs(env, context, write);
  const clock = createSystemClock();
  const runResult = createRunResult(context, secrets);
  const log = redactLog(createActionsLog({ write }), secrets);
  const warn = (text: string): void => {
    if (!runResult.notices.includes(text)) runResult.notices.push(text);
    log.emit({ kind: "warning", atMs: clock.nowMs(), text });
  };
  const output = createRunnerOutput({ env, redact: (text) => redact(text, secrets) });
  const github = createGitHubApi(context, inputs.github_token ?? "", clock, signal);
  const run: ActionRun = { context, runResult, env, inputs, secrets, clock, log, output, github, signal, warn };
  for (const text of warnings) warn(text);
  if (persisted) warn(PERSISTED);
  const progress: Progress = { setup: null, talk: null, isSuperseded: false };
  try {
    if (problem === null) await execute(run, progress);
    else runResult.ending = failedEnding(problem, signal);
  } catch (error) {
    runResult.ending = failedEnding(error, signal);
  }
  return await finish(run, progress);
}

const PERSISTED =
  "The checkout left its token in the workspace's git configuration, where the agent could read it and use it. It is taken away before the agent starts, and a later step of this job cannot push with it. Write below actions/checkout: with: { persist-credentials: false }";

/** The very first effect: from here on the runner shows no secret. `problem`: an input is wrong, and none can be relied on. */
function readInputs(env: EnvVars, { workspace }: RunContext, write: (text: string) => void) {
  const tokens = findCheckoutTokens(workspace);
  const secrets = collectSecrets(env, tokens);
  for (const secret of secrets) addMask(secret, write);
  const common = { persisted: tokens.length > 0, secrets };
  try {
    return { ...parseActionInputs(env), ...common, problem: null };
  } catch (problem) {
    const inputs: Partial<InputValues> = {};
    return { inputs, warnings: [], ...common, problem };
  }
}

async function execute(run: ActionRun, progress: Progress): Promise<void> {
  const { runResult, context, github, inputs } = run;
  const decision = checkTrigger(context);
  if (decision.kind === "refuse") throw userError("EVENT_REFUSED", { reason: decision.reason, remedy: decision.remedy });
  if (decision.kind === "skip") return void (runResult.ending = skippedEnding(decision.reason));
  if ((inputs.github_token ?? "") === "") throw userError("TOKEN_MISSING", undefined);
  if (decision.kind === "check-permission") {
    const permission = await github.permissions.permissionOf(decision.login);
    if (permission !== "admin" && permission !== "write") {
      runResult.ending = skippedEnding(
        `${decision.login} may not write to this repository (permission: ${permission}), so their words start nothing.`,
      );
      return;
    }
  }
  const pull = await findPull(run, decision.pull);
  if (pull?.isFork === true) {
    runResult.ending = skippedEnding("The pull request comes from a fork, to which nothing of ours may be pushed.");
    return;
  }
  const runTarget = resolveTarget(context, inputs, pull);
  runResult.runTarget = runTarget;
  await saveForPost(run, runTarget);
  const setup = await setUp(run, runTarget);
  progress.setup = setup;
  const settings = await readSettings(run, runTarget, setup);
  runResult.settings = settings;
  if (settings.commit && setup.difference !== null) run.warn(setup.difference);
  if (yieldsToActiveRun(context) && context.workflow !== null) {
    const carrier = await findActiveRun({ context, workflows: github.workflows, workflow: context.workflow, track: runTarget.track });
    if (carrier !== null) {
      const text = `The run ${carrier.url} is ${carrier.status} and carries the chain on.`;
      run.log.emit({ kind: "notice", atMs: run.clock.nowMs(), text });
      runResult.ending = { ...skippedEnding(text), reason: "superseded" };
      return;
    }
  }
  await runChain(run, progress, { decision, runTarget, settings, setup });
}

/** The pull request that the event is about; the payload of a comment does not tell its branch. */
async function findPull({ context, github }: ActionRun, number: number | null) {
  if (number === null) return null;
  const { event } = context;
  const [branch, base] = [getString(event, "pull_request", "head", "ref"), getString(event, "pull_request", "base", "ref")];
  if (branch !== "" && base !== "") return { number, branch, base, isFork: isForkPull(context) };
  return await github.pulls.get(number);
}

async function saveForPost({ output }: ActionRun, runTarget: RunTarget): Promise<void> {
  await output.saveState("places", JSON.stringify(runTarget));
  await output.saveState("stage", "begun");
}

async function setUp(run: ActionRun, runTarget: RunTarget): Promise<RunSetup> {
  const { clock, context, env, inputs, signal, warn } = run;
  const cache = openCache(run, runTarget);
  const base = [inputs.config ?? CONFIG_FILE_NAME, inputs.global_stop_file_name ?? INPUTS.global_stop_file_name.default];
  const head = [inputs.task_file ?? INPUTS.task_file.default, inputs.plan_file ?? INPUTS.plan_file.default];
  const early = { base: context.workflow === null ? base : [...base, context.workflow.path], head };
  return await setUpRun({ context, runTarget, token: inputs.github_token ?? "", environment: env, clock, cache, early, signal, warn });
}

async function readSettings({ context, env, inputs }: ActionRun, runTarget: RunTarget, setup: RunSetup): Promise<Settings> {
  const files = configFilesAt(setup.stateCommits, setup.refTips.base ?? setup.refTips.branch, context.workspace);
  const request = {
    flags: inputs,
    workspace: context.workspace,
    config: null,
    wait: true,
    env,
    cwd: context.workspace,
    host: "github",
  } as const;
  const settings = await resolveSettings(request, files);
  if (settings.stateDir !== runTarget.stateDir) throw userError("STATE_DIR_IN_FILE", { name: settings.stateDir });
  return settings;
}
