import { findCheckoutTokens } from "../adapters/git/checkout-credentials.ts";
import { createSystemClock } from "../adapters/clock.ts";
import { createActionsLog } from "../adapters/actions/job-log.ts";
import { createRunnerOutput, mask } from "../adapters/actions/runner-files.ts";
import { parseActionInputs } from "../config/parse-action-inputs.ts";
import { INPUTS, type InputValues } from "../config/inputs/inputs.ts";
import { CONFIG_FILE_NAME, resolveSettings } from "../config/resolve.ts";
import type { Settings } from "../config/settings.ts";
import { redact } from "../core/policy/redact.ts";
import { userError } from "../errors/user-error.ts";
import type { Environment } from "../compose.ts";
import { type ActionRun, openCache, type Progress } from "./action-run.ts";
import { filesOfCommit } from "./base-branch-config.ts";
import { openBook } from "./run-result.ts";
import { workOnChain } from "./run-chain.ts";
import { digText, readContext, type RunContext } from "./context.ts";
import { failed, skipped } from "./ending.ts";
import { finish } from "./finish.ts";
import { openGitHub } from "./github-api.ts";
import { admit, isForkPull } from "./trigger.ts";
import { findCarrier, givesWay } from "./dispatch-next-run.ts";
import { choosePlaces, type Places } from "./run-target.ts";
import { start, type Started } from "./setup.ts";
import { collectSecrets } from "./secrets.ts";
import { redactLog } from "./redaction.ts";

/** One run of the action. Returns the exit code, and never throws: whatever happens, the outputs and the summary tell it. */
export async function runAction(env: Environment, signal: AbortSignal, write: (text: string) => void): Promise<number> {
  const context = readContext(env);
  const { inputs, persisted, problem, secrets, warnings } = readInputs(env, context, write);
  const clock = createSystemClock();
  const book = openBook(context, secrets);
  const log = redactLog(createActionsLog({ write }), secrets);
  const warn = (text: string): void => {
    if (!book.notices.includes(text)) book.notices.push(text);
    log.emit({ kind: "warning", atMs: clock.nowMs(), text });
  };
  const output = createRunnerOutput({ env, redact: (text) => redact(text, secrets) });
  const github = openGitHub(context, inputs.github_token ?? "", clock, signal);
  const run: ActionRun = { context, book, env, inputs, secrets, clock, log, output, github, signal, warn };
  for (const text of warnings) warn(text);
  if (persisted) warn(PERSISTED);
  const progress: Progress = { started: null, talk: null, isSuperseded: false };
  try {
    if (problem === null) await play(run, progress);
    else book.ending = failed(problem, signal);
  } catch (error) {
    book.ending = failed(error, signal);
  }
  return await finish(run, progress);
}

const PERSISTED =
  "The checkout left its token in the workspace's git configuration, where the agent could read it and use it. It is taken away before the agent starts, and a later step of this job cannot push with it. Write below actions/checkout: with: { persist-credentials: false }";

/** The very first effect: from here on the runner shows no secret. `problem`: an input is wrong, and none can be relied on. */
function readInputs(env: Environment, { workspace }: RunContext, write: (text: string) => void) {
  const tokens = findCheckoutTokens(workspace);
  const secrets = collectSecrets(env, tokens);
  for (const secret of secrets) mask(secret, write);
  const common = { persisted: tokens.length > 0, secrets };
  try {
    return { ...parseActionInputs(env), ...common, problem: null };
  } catch (problem) {
    const inputs: Partial<InputValues> = {};
    return { inputs, warnings: [], ...common, problem };
  }
}

async function play(run: ActionRun, progress: Progress): Promise<void> {
  const { book, context, github, inputs } = run;
  const admission = admit(context);
  if (admission.kind === "refuse") throw userError("EVENT_REFUSED", { why: admission.why, remedy: admission.remedy });
  if (admission.kind === "skip") return void (book.ending = skipped(admission.why));
  if ((inputs.github_token ?? "") === "") throw userError("TOKEN_MISSING", undefined);
  if (admission.kind === "ask") {
    const permission = await github.people.permissionOf(admission.login);
    if (permission !== "admin" && permission !== "write") {
      book.ending = skipped(
        `${admission.login} may not write to this repository (permission: ${permission}), so their words start nothing.`,
      );
      return;
    }
  }
  const pull = await findPull(run, admission.pull);
  if (pull?.isFork === true) {
    book.ending = skipped("The pull request comes from a fork, to which nothing of ours may be pushed.");
    return;
  }
  const places = choosePlaces(context, inputs, pull);
  book.places = places;
  await rememberForPost(run, places);
  const started = await begin(run, places);
  progress.started = started;
  const settings = await readSettings(run, places, started);
  book.settings = settings;
  if (settings.commit && started.difference !== null) run.warn(started.difference);
  if (givesWay(context) && context.workflow !== null) {
    const carrier = await findCarrier({ context, workflows: github.workflows, workflow: context.workflow, track: places.track });
    if (carrier !== null) {
      const text = `The run ${carrier.url} is ${carrier.status} and carries the chain on.`;
      run.log.emit({ kind: "notice", atMs: run.clock.nowMs(), text });
      book.ending = { ...skipped(text), reason: "superseded" };
      return;
    }
  }
  await workOnChain(run, progress, { admission, places, settings, started });
}

/** The pull request that the event is about; the payload of a comment does not tell its branch. */
async function findPull({ context, github }: ActionRun, number: number | null) {
  if (number === null) return null;
  const { event } = context;
  const [branch, base] = [digText(event, "pull_request", "head", "ref"), digText(event, "pull_request", "base", "ref")];
  if (branch !== "" && base !== "") return { number, branch, base, isFork: isForkPull(context) };
  return await github.pulls.get(number);
}

async function rememberForPost({ output }: ActionRun, places: Places): Promise<void> {
  await output.saveState("places", JSON.stringify(places));
  await output.saveState("stage", "begun");
}

async function begin(run: ActionRun, places: Places): Promise<Started> {
  const { clock, context, env, inputs, signal, warn } = run;
  const cache = openCache(run, places);
  const base = [inputs.config ?? CONFIG_FILE_NAME, inputs.global_stop_file_name ?? INPUTS.global_stop_file_name.default];
  const head = [inputs.task_file ?? INPUTS.task_file.default, inputs.plan_file ?? INPUTS.plan_file.default];
  const early = { base: context.workflow === null ? base : [...base, context.workflow.path], head };
  return await start({ context, places, token: inputs.github_token ?? "", environment: env, clock, cache, early, signal, warn });
}

async function readSettings({ context, env, inputs }: ActionRun, places: Places, started: Started): Promise<Settings> {
  const files = filesOfCommit(started.archive, started.heads.base ?? started.heads.branch, context.workspace);
  const request = {
    flags: inputs,
    workspace: context.workspace,
    config: null,
    wait: true,
    env,
    cwd: context.workspace,
    surface: "action",
  } as const;
  const settings = await resolveSettings(request, files);
  if (settings.stateDir !== places.stateDir) throw userError("STATE_DIR_IN_FILE", { name: settings.stateDir });
  return settings;
}
