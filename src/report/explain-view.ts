import { type FailureCause, failureKind, isFailureCause } from "../core/chain/failure.ts";
import type { IterationRecord } from "../core/chain/record.ts";
import { closeSentence } from "../core/text/text.ts";
import { renderChange } from "./change-figures.ts";
import { renderSafeJson } from "./event-json.ts";
import { cleanLine } from "./event-text.ts";
import { resultOf } from "./history-view.ts";
import { paint, type Tone } from "./paint.ts";
import { renderCount } from "./quantities.ts";
import { endingLabel, iterationsOf, recordsOfChain } from "./run-view.ts";
import { describeBackoff, type LastEnd, snakeKeys, type StatusView } from "./status-view.ts";
import { wrapWords } from "./terminal.ts";

/** Why a loop stopped or does not go on. Texts may be an agent's, so the renderer cleans them. */
export type Explanation = {
  readonly state: StatusView["state"];
  /** A stop reason, or `failed`; null while nothing has ended. */
  readonly reason: string | null;
  /** The kind of the failure behind it, a key of `FAILURES`. */
  readonly cause: FailureCause | null;
  readonly headline: string;
  readonly why: readonly string[];
  /** The last iterations, oldest first. */
  readonly before: readonly EarlierIteration[];
  readonly tries: readonly string[];
};

/** `change` is "2 files, +12 -4", or "" if the record does not say. */
type EarlierIteration = {
  readonly iteration: number;
  readonly ts: string;
  readonly result: string;
  readonly change: string;
  readonly text: string;
};

export type ExplainInput = { readonly view: StatusView; readonly end: LastEnd | null; readonly records: readonly IterationRecord[] };

/** How many records to look at, and how many of them to show. */
export const EXPLAIN_RECORDS_MAX = 50;
const SHOWN_MAX = 6;

export function explainChain({ end, records, view }: ExplainInput): Explanation {
  const own = recordsOfChain(records, view.chainId);
  const iterations = iterationsOf(own);
  const patterns = findPatterns(iterations, view);
  const said = view.state === "running" || view.state === "waiting" ? "" : (end?.message ?? "");
  const cause = view.state === "running" ? null : (end?.cause ?? causeOf(iterations.at(-1)));
  const causeText = cause === null ? [] : [failureKind(cause).sentence];
  return {
    state: view.state,
    reason: view.stopped?.reason ?? end?.reason ?? null,
    cause,
    headline: headlineOf(view),
    why: unique([said, ...causeText, ...patterns.flatMap(({ why }) => why)]),
    before: own.slice(-SHOWN_MAX).map((record) => ({
      iteration: record.iteration,
      ts: record.ts,
      result: resultOf(record),
      change: renderChange(record),
      text: textOf(record),
    })),
    tries: unique([view.next, ...patterns.flatMap(({ tries }) => tries)]),
  };
}

function headlineOf({ backoff, iteration, state, stopped }: StatusView): string {
  switch (state) {
    case "running":
      return `It has not stopped: iteration ${iteration} is running.`;
    case "waiting":
      return backoff === null ? "It waits." : `It waits ${describeBackoff(backoff)}.`;
    case "stopped":
      return stopped === null ? "It has stopped." : `It has stopped: ${lowerFirst(endingLabel(stopped.reason).title)}.`;
    case "failed":
      return "An error ended the last run.";
    case "interrupted":
      return `Iteration ${iteration} began, and its process is gone: it was killed, or the machine went down. The next run repeats it.`;
    case "ready":
      return iteration === 0
        ? "No iteration has been done yet."
        : "It has not stopped: the last run has ended, and the next one continues.";
  }
}

type Pattern = { readonly why: readonly string[]; readonly tries: readonly string[] };

/** What the last iterations have in common. Each pattern is a streak that reaches to the newest one. */
function findPatterns(records: readonly IterationRecord[], { origin, state }: StatusView): readonly Pattern[] {
  const last = records.at(-1);
  if (last === undefined) return [];
  const logs =
    origin.host === "local"
      ? `Read what the agent printed: codex-self-iter logs ${last.iteration}`
      : "Read the job log of its last run (Actions).";
  const patterns: Pattern[] = [];
  const failed = streak(records, (record) => causeOf(record) !== null);
  if (failed.length > 0) patterns.push({ why: describeFailures(failed), tries: [logs] });
  const refused = streak(records, ({ claim }) => claim === "refused");
  if (refused.length > 0) {
    const times = refused.length === 1 ? "In the last iteration" : `In the last ${refused.length} iterations`;
    const reasons = unique(refused.toReversed().flatMap(({ refusals = [] }) => refusals)).slice(0, 3);
    const fix =
      "Look at what was refused: an open box that is done can be ticked, and one that cannot be done can be removed from the plan.";
    patterns.push({ why: [`${times} the agent said that it is done, but: ${reasons.join(" ")}`], tries: state === "running" ? [] : [fix] });
  }
  const unchanged = streak(records, (record) => causeOf(record) === null && !record.has_new_changes && !record.completed);
  if (unchanged.length > 1) {
    const fix = 'Make the open items of the plan smaller and easier to check, or set a goal: codex-self-iter resume --goal "…"';
    const fixOnGitHub = "Make the open items of the plan smaller and easier to check, or start the workflow by hand with a goal.";
    const tries = [origin.host === "local" ? fix : fixOnGitHub, logs];
    patterns.push({ why: [`The last ${unchanged.length} iterations changed no file.`], tries });
  }
  const reverted = records.slice(-SHOWN_MAX).findLast(({ reverted: paths = [] }) => paths.length > 0);
  if (reverted !== undefined) {
    const why = `Iteration ${reverted.iteration} changed what may not be committed, and it was reverted: ${(reverted.reverted ?? []).slice(0, 3).join("; ")}`;
    patterns.push({
      why: [why],
      tries: ['If the agent may change such files, allow it: on_protected = "allow", or an exception in protected_paths.'],
    });
  }
  return patterns;
}

function describeFailures(failed: readonly IterationRecord[]): readonly string[] {
  const { error = "", iteration } = failed.at(-1) ?? {};
  const kinds = unique(failed.map((record) => causeOf(record) ?? ""));
  const last = error === "" ? [] : [`Iteration ${iteration ?? 0}: ${closeSentence(error)}`];
  if (failed.length === 1) return last;
  const same = kinds.length === 1 ? " in the same way" : ` in ${renderCount(kinds.length, "different way")}`;
  return [`The last ${failed.length} iterations failed${same}.`, ...last];
}

function streak(records: readonly IterationRecord[], matches: (record: IterationRecord) => boolean): readonly IterationRecord[] {
  return records.slice(records.findLastIndex((record) => !matches(record)) + 1);
}

function causeOf(record: IterationRecord | undefined): FailureCause | null {
  const cause = record?.failure ?? "";
  return isFailureCause(cause) ? cause : null;
}

function textOf({ error = "", reason, summary }: IterationRecord): string {
  return error || summary || reason;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ""))];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Renders the explanation in sections. Lines wrap at `columns`; null leaves them whole. */
export function renderExplanation(explanation: Explanation, columns: number | null, color: boolean): string {
  const { before, headline, tries, why } = explanation;
  const list = (mark: (index: number) => string, texts: readonly string[], tone: Tone): readonly string[] =>
    texts.flatMap((text, index) => hang(mark(index), cleanLine(text), columns).map((row) => paint(row, tone, color)));
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ["", paint(title, "dim", color), ...lines];
  const done = before.flatMap(({ change, iteration, result, text }) => {
    const figures = change === "" ? "" : ` (${change})`;
    return hang(`  ${iteration}  `, cleanLine(`${result}${figures}${text === "" ? "" : `: ${text}`}`), columns);
  });
  const lines = [
    ...hang("", cleanLine(headline), columns).map((row) => paint(row, "title", color)),
    ...section(
      "Why",
      list(() => "  - ", why, "plain"),
    ),
    ...section("Before that", done),
    ...section(
      "What to try",
      list((index) => `  ${index + 1}. `, tries, "plain"),
    ),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/** Wraps a text beside a mark, and below it on the next rows. */
function hang(mark: string, text: string, columns: number | null): readonly string[] {
  const rows = columns === null ? [text] : wrapWords(text, columns - mark.length);
  return rows.map((row, index) => (index === 0 ? mark : " ".repeat(mark.length)) + row);
}

/** Renders the explanation as one line of JSON with snake_case keys. */
export function renderExplanationJson(explanation: Explanation): string {
  return renderSafeJson(snakeKeys(explanation));
}
