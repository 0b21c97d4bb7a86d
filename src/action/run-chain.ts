import { OWNER_VARIABLE } from "../adapters/process/kill-tree.ts";
import type { Settings } from "../config/settings.ts";
import { redact } from "../core/policy/redact.ts";
import { runLoop } from "../engine/loop.ts";
import { userError } from "../errors/user-error.ts";
import { firstHeading } from "../report/pull-request.ts";
import type { ActionRun, Progress } from "./action-run.ts";
import { noteKept, noteReport, RECORDS_MAX } from "./run-result.ts";
import { describeDryRun } from "./dry-run.ts";
import { skipped } from "./ending.ts";
import type { Places } from "./run-target.ts";
import type { Started } from "./setup.ts";
import { createTalk, type Talk } from "./progress-reporter.ts";
import { makeWish, type Wish } from "./run-intent.ts";
import { buildRequest, wire, type WireOptions } from "./compose.ts";

/** What is open and known when the chain's turn comes. */
export type Ready = {
  readonly admission: { readonly issue: number | null };
  readonly places: Places;
  readonly settings: Settings;
  readonly started: Started;
};

/** Runs the loop from where the chain stands, and notes in the book how it ended. */
export async function workOnChain(run: ActionRun, progress: Progress, ready: Ready): Promise<void> {
  const { book, clock } = run;
  const { settings, started } = ready;
  const records = await started.journal.tail(RECORDS_MAX);
  const state = started.saved?.state ?? null;
  book.records = records;
  book.state = state;
  const wish = makeWish(run.context, settings, { records, state });
  tellWish(run, wish);
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
  // The run in which a chain gives up fails, and people learn of it; each scheduled start after it that finds the chain so does not.
  const isOldNews = !wish.attended && report.iterations === 0 && report.reason === state?.stopped?.reason;
  noteReport(book, report, isOldNews);
}

function tellWish({ clock, log, secrets }: ActionRun, { choice, notices }: Wish): void {
  const say = (text: string): void => log.emit({ kind: "notice", atMs: clock.nowMs(), text });
  for (const text of notices) say(text);
  if (choice.goal !== null) say(`The goal is set${choice.by === null ? "" : ` by ${choice.by}`}: ${redact(choice.goal, secrets)}`);
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
    onPrepared(facts) {
      book.isolation = facts.isolation;
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
