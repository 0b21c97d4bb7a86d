import { findCheckoutTokens } from "../adapters/checkout-credentials.ts";
import { createSystemClock } from "../adapters/clock.ts";
import { createActionsLog } from "../adapters/log-actions.ts";
import { OWNER_VARIABLE } from "../adapters/process-tree.ts";
import { createRunnerOutput, mask } from "../adapters/runner-output.ts";
import { parseActionInputs } from "../config/action-inputs.ts";
import type { InputValues } from "../config/inputs.ts";
import { resolveSettings } from "../config/resolve.ts";
import type { Settings } from "../config/settings.ts";
import { redact } from "../core/redact.ts";
import { runLoop } from "../engine/loop.ts";
import { userError } from "../errors.ts";
import { firstHeading } from "../report/pull.ts";
import type { Environment } from "../wiring.ts";
import { type ActionRun, openCache, type Progress } from "./action-run.ts";
import { filesOfCommit } from "./base-files.ts";
import { noteKept, openBook } from "./book.ts";
import { digText, readContext, type RunContext } from "./context.ts";
import { describeDryRun } from "./dry-run.ts";
import { failed, finish, skipped } from "./finish.ts";
import { openGitHub } from "./github.ts";
import { chooseGoal } from "./goal.ts";
import { admit, isAsked } from "./guard.ts";
import { findCarrier } from "./next-run.ts";
import { choosePlaces, type Places } from "./places.ts";
import { start, type Started } from "./start.ts";
import { collectSecrets } from "./secrets.ts";
import { redactLog } from "./redaction.ts";
import { createTalk } from "./talk.ts";
import { buildRequest, wire, type WireOptions } from "./wire.ts";

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
  "The checkout left its token in the workspace's git configuration, where the agent can read it and use it. Write below actions/checkout: with: { persist-credentials: false }";

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
  const beginning = begin(run, places);
  // While git and the cache are waited for.
  const [started] = await Promise.all([beginning, rememberForPost(run, places)]);
  progress.started = started;
  const settings = await readSettings(run, places, started);
  book.settings = settings;
  if (settings.commit && started.difference !== null) run.warn(started.difference);
  if (!isAsked(context) && context.eventName !== "workflow_dispatch" && context.workflow !== null) {
    const carrier = await findCarrier({ context, workflows: github.workflows, workflow: context.workflow, track: places.track });
    if (carrier !== null) {
      const text = `The run ${carrier.url} is ${carrier.status} and carries the chain on.`;
      run.log.emit({ kind: "notice", atMs: run.clock.nowMs(), text });
      book.ending = { ...skipped(text), reason: "superseded" };
      return;
    }
  }
  await iterate(run, progress, { admission, places, settings, started });
}

type Ready = {
  readonly admission: { readonly issue: number | null };
  readonly places: Places;
  readonly settings: Settings;
  readonly started: Started;
};

async function iterate(run: ActionRun, progress: Progress, { admission, places, settings, started }: Ready): Promise<void> {
  const { book, clock, context, log, secrets, signal } = run;
  const records = await started.journal.tail(200);
  const state = started.saved?.state ?? null;
  book.records = records;
  book.state = state;
  // Written into the workflow for good, it would begin a new chain in each run, and no budget would ever be spent. The chain hands
  // no reset on to its next run, so one among the event's inputs is a person's, whatever goal they gave with it.
  const first = chooseGoal(settings.goal, context, { records, state });
  const isSaid = digText(context.event, "inputs", "reset") !== "";
  const reset = settings.reset && isAsked(context) && (isSaid || !first.isOwn);
  if (settings.reset && !reset)
    log.emit({
      kind: "notice",
      atMs: clock.nowMs(),
      text: "reset counts where a person starts the workflow, and this run is none such: the chain goes on.",
    });
  const choice = reset ? chooseGoal(settings.goal, context, { records, state: null }) : first;
  if (choice.notice !== null) log.emit({ kind: "notice", atMs: clock.nowMs(), text: choice.notice });
  if (choice.goal !== null) {
    const by = choice.by === null ? "" : ` by ${choice.by}`;
    log.emit({ kind: "notice", atMs: clock.nowMs(), text: `The goal is set${by}: ${choice.goal}` });
  }
  book.goalBy = choice.goal === null ? null : choice.by;
  const talk = createTalk({
    book,
    settings,
    pulls: run.github.pulls,
    comments: run.github.comments,
    heading: await readHeading(started, settings),
    issue: admission.issue,
    redact: (text) => redact(text, secrets),
    nowMs: () => clock.nowMs(),
    warn: run.warn,
  });
  const options: WireOptions = {
    context,
    places,
    settings,
    started,
    environment: agentEnvironment(run.env, places),
    secrets,
    clock,
    log,
    signal,
    async onKept(entry, fate) {
      noteKept(book, entry, fate);
      await run.output.saveState("stage", "kept");
      const goesOn = entry.status["stop_reason"] === null && entry.records.length > 0;
      if (goesOn && !signal.aborted) await talk.update({ final: false });
    },
  };
  const asked = isAsked(context) && !choice.isOwn;
  // A person's start goes on where the chain had given up; where it is done, they say what is next, or reset.
  const resume = asked && state !== null && state.stopped !== null && state.stopped.reason !== "completed";
  const attended = asked || choice.goal !== null;
  const request = buildRequest(options, { attended, choice, reset, resume });
  if (settings.action.dryRun) {
    book.ending = skipped(await describeDryRun(started, request, clock.nowMs()));
    return;
  }
  // The chain's first push would come after the agent's first turn: what is refused then is better known before it is paid for.
  if (settings.commit && started.heads.state === null) {
    const refusal = await started.remote.checkPush();
    if (refusal !== null) throw userError("PUSH_REFUSED", { said: refusal.said, kept: "", remedy: refusal.remedy });
  }
  progress.talk = talk;
  const ports = wire(options);
  book.agent = ports.agentName;
  const report = await runLoop(request, ports);
  progress.isSuperseded = report.reason === "superseded";
  book.iterations = report.iterations;
  if (report.state !== null && !progress.isSuperseded) book.state = report.state;
  // The run in which a chain gives up fails, and people learn of it; each scheduled start after it that finds the chain so does not.
  const isOldNews = !attended && report.iterations === 0 && report.reason === state?.stopped?.reason;
  book.ending = { reason: report.reason, run: isOldNews ? "success" : report.run, why: report.why, remedy: report.remedy };
}

/** The pull request that the event is about; the payload of a comment does not tell its branch. */
async function findPull({ context, github }: ActionRun, number: number | null) {
  if (number === null) return null;
  const { event } = context;
  const [branch, base] = [digText(event, "pull_request", "head", "ref"), digText(event, "pull_request", "base", "ref")];
  if (branch !== "" && base !== "") {
    const isFork =
      digText(event, "pull_request", "head", "repo", "full_name").toLowerCase() !== `${context.owner}/${context.repo}`.toLowerCase();
    return { number, branch, base, isFork };
  }
  return await github.pulls.get(number);
}

async function rememberForPost({ output }: ActionRun, places: Places): Promise<void> {
  await output.saveState("places", JSON.stringify(places));
  await output.saveState("stage", "begun");
}

async function begin(run: ActionRun, places: Places): Promise<Started> {
  const { clock, context, env, inputs, warn } = run;
  const cache = openCache(run, places);
  return await start({ context, places, token: inputs.github_token ?? "", environment: env, clock, cache, warn });
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

/** The agent's own folder for Codex, and the mark by which what it left running is found. */
function agentEnvironment(env: Environment, places: Places): Environment {
  return { ...env, [OWNER_VARIABLE]: places.stateDir };
}

async function readHeading({ archive, heads }: Started, settings: Settings): Promise<string> {
  const commit = heads.branch ?? heads.base;
  const name = (path: string): string => path.slice(settings.workspace.length + 1);
  for (const file of [settings.taskFile, settings.planFile]) {
    const text = commit === null ? null : await archive.read(commit, name(file));
    const heading = text === null ? "" : firstHeading(text);
    if (heading !== "" && !/^(plan|task|todo)$/i.test(heading)) return heading;
  }
  return "";
}
