import { OWNER_VARIABLE } from "../adapters/process-tree.ts";
import type { Settings } from "../config/settings.ts";
import { redact } from "../core/redact.ts";
import type { IterationRecord } from "../core/record.ts";
import type { State } from "../core/state.ts";
import { runLoop } from "../engine/loop.ts";
import { userError } from "../errors.ts";
import { firstHeading } from "../report/pull.ts";
import type { ActionRun, Progress } from "./action-run.ts";
import { noteKept, RECORDS_MAX } from "./book.ts";
import { digText } from "./context.ts";
import { describeDryRun } from "./dry-run.ts";
import { skipped } from "./finish.ts";
import { chooseGoal, type GoalChoice } from "./goal.ts";
import { isAsked } from "./guard.ts";
import type { Places } from "./places.ts";
import type { Started } from "./start.ts";
import { createTalk, type Talk } from "./talk.ts";
import { buildRequest, wire, type WireOptions } from "./wire.ts";

/** What is open and known when the chain's turn comes. */
export type Ready = {
  readonly admission: { readonly issue: number | null };
  readonly places: Places;
  readonly settings: Settings;
  readonly started: Started;
};

/** What this run is to make of the chain, beyond going on with it. */
type Wish = {
  readonly choice: GoalChoice;
  readonly reset: boolean;
  readonly resume: boolean;
  /** Somebody asked for this run, or said what is to be done. */
  readonly attended: boolean;
};

/** Runs the loop from where the chain stands, and notes in the book how it ended. */
export async function workOnChain(run: ActionRun, progress: Progress, ready: Ready): Promise<void> {
  const { book, clock } = run;
  const { settings, started } = ready;
  const records = await started.journal.tail(RECORDS_MAX);
  const state = started.saved?.state ?? null;
  book.records = records;
  book.state = state;
  const wish = makeWish(run, settings, { records, state });
  book.goalBy = wish.choice.goal === null ? null : wish.choice.by;
  const talk = await openTalk(run, ready);
  const options = buildOptions(run, ready, talk);
  const request = buildRequest(options, wish);
  if (settings.action.dryRun) {
    book.ending = skipped(await describeDryRun(started, request, clock.nowMs()));
    return;
  }
  await refuseLatePush(ready);
  progress.talk = talk;
  const ports = wire(options);
  book.agent = ports.agentName;
  const report = await runLoop(request, ports);
  progress.isSuperseded = report.reason === "superseded";
  book.iterations = report.iterations;
  if (report.state !== null && !progress.isSuperseded) book.state = report.state;
  // The run in which a chain gives up fails, and people learn of it; each scheduled start after it that finds the chain so does not.
  const isOldNews = !wish.attended && report.iterations === 0 && report.reason === state?.stopped?.reason;
  book.ending = { reason: report.reason, run: isOldNews ? "success" : report.run, why: report.why, remedy: report.remedy };
}

function makeWish(
  { clock, context, log, secrets }: ActionRun,
  settings: Settings,
  chain: { readonly records: readonly IterationRecord[]; readonly state: State | null },
): Wish {
  const say = (text: string): void => log.emit({ kind: "notice", atMs: clock.nowMs(), text });
  const first = chooseGoal(settings.goal, context, chain);
  // Written into the workflow for good, it would begin a new chain in each run, and no budget would ever be spent. The chain hands
  // no reset on to its next run, so one among the event's inputs is a person's, whatever goal they gave with it.
  const isSaid = digText(context.event, "inputs", "reset") !== "";
  const reset = settings.reset && isAsked(context) && (isSaid || !first.isOwn);
  if (settings.reset && !reset) say("reset counts where a person starts the workflow, and this run is none such: the chain goes on.");
  const choice = reset ? chooseGoal(settings.goal, context, { ...chain, state: null }) : first;
  if (choice.notice !== null) say(choice.notice);
  if (choice.goal !== null) say(`The goal is set${choice.by === null ? "" : ` by ${choice.by}`}: ${redact(choice.goal, secrets)}`);
  const asked = isAsked(context) && !choice.isOwn;
  const stopped = chain.state?.stopped ?? null;
  // A person's start goes on where the chain had given up; where it is done, they say what is next, or reset.
  const resume = asked && stopped !== null && stopped.reason !== "completed";
  return { choice, reset, resume, attended: asked || choice.goal !== null };
}

async function openTalk({ book, clock, github, secrets, warn }: ActionRun, { admission, settings, started }: Ready): Promise<Talk> {
  return createTalk({
    book,
    settings,
    pulls: github.pulls,
    comments: github.comments,
    heading: await readHeading(started, settings),
    issue: admission.issue,
    hasBranch: started.heads.branch !== null,
    redact: (text) => redact(text, secrets),
    nowMs: () => clock.nowMs(),
    warn,
  });
}

function buildOptions(run: ActionRun, { places, settings, started }: Ready, talk: Talk): WireOptions {
  const { book, clock, context, env, log, output, secrets, signal } = run;
  return {
    context,
    places,
    settings,
    started,
    // The mark by which what the agent left running is found.
    environment: { ...env, [OWNER_VARIABLE]: places.stateDir },
    secrets,
    clock,
    log,
    signal,
    async onKept(entry, fate) {
      noteKept(book, entry, fate);
      await output.saveState("stage", "kept");
      const goesOn = entry.status["stop_reason"] === null && entry.records.length > 0;
      if (goesOn && !signal.aborted) await talk.update({ final: false });
    },
  };
}

/** The chain's first push would come after the agent's first turn: what is refused then is better known before it is paid for. */
async function refuseLatePush({ settings, started }: Ready): Promise<void> {
  if (!settings.commit || started.heads.state !== null) return;
  const refusal = await started.remote.checkPush();
  if (refusal !== null) throw userError("PUSH_REFUSED", { said: refusal.said, kept: "", remedy: refusal.remedy });
}

/** What the task calls itself, for the title of its pull request. */
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
