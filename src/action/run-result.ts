import type { OutputName } from "../config/outputs.ts";
import { OUTPUTS } from "../config/outputs.ts";
import type { Settings } from "../config/settings.ts";
import type { Fate } from "../core/chain/push-outcome.ts";
import type { IterationRecord } from "../core/chain/record.ts";
import type { State } from "../core/chain/state.ts";
import { redactAll } from "../core/policy/redact.ts";
import { headOf } from "../core/text/text.ts";
import { totalTokens } from "../core/chain/usage.ts";
import type { Entry } from "../engine/checkpoint/checkpointer.ts";
import type { RunReport } from "../engine/loop.ts";
import { type IterationEnd, iterationEnd, iterationsOf, type RunEnding, type RunView } from "../report/run-view.ts";
import type { RunContext } from "./context.ts";
import type { Places } from "./run-target.ts";

/** What is known of the run at any moment, so that whatever ends it, its outputs and its summary tell where it stood. */
export type Book = {
  readonly context: RunContext;
  /** Nothing that is reported holds one. */
  readonly secrets: readonly string[];
  places: Places | null;
  settings: Settings | null;
  state: State | null;
  /** Newest last, this run's included. */
  records: readonly IterationRecord[];
  recordsOfRun: number;
  iterations: number;
  agent: string;
  /** Empty as long as no agent was started. */
  isolation: string;
  goalBy: string | null;
  ending: RunEnding;
  /** What people should know, or write. */
  readonly notices: string[];
  commitSha: string | null;
  /** False where the state was saved nowhere that the next run could find it. */
  isDurable: boolean;
  pull: { readonly number: number; readonly url: string } | null;
  commentUrl: string | null;
  dispatchedRunUrl: string | null;
};

/** How many records a report, and a choice of goal, look at. */
export const RECORDS_MAX = 200;
/** Iterations that will be done again. */
const NOT_COUNTED: ReadonlySet<IterationEnd> = new Set<IterationEnd>(["limited", "cancelled"]);
const AT_WORK: RunEnding = { reason: null, run: "success", why: "", remedy: "" };

export function openBook(context: RunContext, secrets: readonly string[]): Book {
  return {
    context,
    secrets,
    places: null,
    settings: null,
    state: null,
    records: [],
    recordsOfRun: 0,
    iterations: 0,
    agent: "",
    isolation: "",
    goalBy: null,
    ending: AT_WORK,
    notices: [],
    commitSha: null,
    isDurable: true,
    pull: null,
    commentUrl: null,
    dispatchedRunUrl: null,
  };
}

/** Takes in what the ledger has kept. */
export function noteKept(book: Book, entry: Entry, fate: Fate): void {
  book.state = entry.saved.state;
  book.records = [...book.records, ...entry.records].slice(-RECORDS_MAX);
  // Where an error ends the run, no report tells how many there were.
  book.iterations += iterationsOf(entry.records).filter((record) => !NOT_COUNTED.has(iterationEnd(record))).length;
  book.recordsOfRun = Math.min(book.recordsOfRun + entry.records.length, RECORDS_MAX);
  if ((fate.kind === "kept" || fate.kind === "rebased") && fate.commit !== null) book.commitSha = fate.commit;
}

/** Takes in how the loop ended. `isOldNews`: people have heard of it before. A run that was overtaken has no state of its own. */
export function noteReport(book: Book, { iterations, reason, remedy, run, state, why }: RunReport, isOldNews: boolean): void {
  book.iterations = iterations;
  if (state !== null && reason !== "superseded") book.state = state;
  book.ending = { reason, run: isOldNews ? "success" : run, why, remedy };
}

/** `null` before the settings are read: there is nothing to report on then but the ending. */
export function viewOf(book: Book, atMs: number): RunView | null {
  const { context, places, settings } = book;
  if (settings === null || places === null) return null;
  const view: RunView = {
    track: places.track,
    spec: settings.spec,
    state: book.state,
    records: book.records,
    recordsOfRun: book.recordsOfRun,
    ending: book.ending,
    notices: book.notices,
    goalBy: book.goalBy,
    agent: book.agent,
    isolation: book.isolation,
    atMs,
    links: {
      serverUrl: context.serverUrl,
      repository: `${context.owner}/${context.repo}`,
      runUrl: context.runUrl,
      runId: String(context.runId),
      branch: settings.commit ? places.branch : null,
      pullUrl: book.pull?.url ?? null,
      commentUrl: book.commentUrl,
      dispatchedRunUrl: book.dispatchedRunUrl,
    },
  };
  // In a finished page a secret is cut or escaped, and is not found any more: the "_" of a token is a character reference there.
  return redactAll(view, book.secrets);
}

/** Every output, whatever ended the run; a text with nothing to say is empty. */
export function outputsOf(book: Book): Record<OutputName, string> {
  const { ending, places, settings, state } = book;
  const last = book.records.findLast((record) => record.summary !== "");
  const usage = state === null || totalTokens(state.usage) === 0 ? null : state.usage;
  const priced = settings !== null && settings.spec.prices !== null && state !== null;
  return {
    status: ending.run,
    "stop-reason": ending.reason === null || ending.reason === "failed" || ending.reason === "refused" ? "" : ending.reason,
    iteration: String(state?.iteration ?? 0),
    "iterations-run": String(book.iterations),
    completed: String(ending.reason === "completed"),
    "next-goal": ending.reason === "completed" ? "" : headOf(state?.goal ?? "", OUTPUTS["next-goal"].charsMax),
    summary: headOf(last?.summary ?? "", OUTPUTS.summary.charsMax),
    branch: settings?.commit === false ? "" : (places?.branch ?? ""),
    "commit-sha": book.commitSha ?? "",
    "pull-request-url": book.pull?.url ?? "",
    "comment-url": book.commentUrl ?? "",
    "dispatched-run-url": book.dispatchedRunUrl ?? "",
    "total-tokens": usage === null ? "" : String(totalTokens(usage)),
    "input-tokens": usage === null ? "" : String(usage.input),
    "output-tokens": usage === null ? "" : String(usage.output),
    "cost-usd": priced ? String(Math.round(state.costUsd * 1e6) / 1e6) : "",
    "state-path": places?.stateDir ?? "",
  };
}
