import { describeNearLimits } from "../core/chain/budget.ts";
import type { IterationRecord } from "../core/chain/record.ts";
import { escapeMarkdownLine } from "./escape.ts";
import { describeNextRun } from "./next-run.ts";
import { renderCount, renderNumber } from "./quantities.ts";
import { SENTENCE, type SizeBudget } from "./run-sections.ts";
import { endingLabel, endingLabelOf, type EndReason, isRefused, iterationsOf, type RunEnding, type RunView } from "./run-view.ts";

/** https://docs.github.com/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts */
type AlertKind = "NOTE" | "TIP" | "WARNING" | "CAUTION";

const NOTICES_MAX = 10;
const REFUSED_ITERATIONS_MAX = 3;
const REFUSALS_MAX = 3;

/** Endings that a person or another run wanted. */
const WANTED: ReadonlySet<EndReason> = new Set<EndReason>([
  "stop-requested",
  "pull-request-closed",
  "cancelled",
  "superseded",
  "already-running",
  "refused",
]);

/** Why the run ended, what to do, and what follows; "" while it is running, and if the next run continues as planned. */
export function renderEndAlert(view: Pick<RunView, "ending" | "records">, { chars }: SizeBudget): string {
  const { ending } = view;
  if (ending.reason === null || continuesAsPlanned(ending)) return "";
  const follows = describeNextRun(ending);
  const lines = [
    ...(ending.message === ""
      ? []
      : [`**${ending.reason === "completed" ? "Result" : "Why"}:** ${escapeMarkdownLine(ending.message, chars * SENTENCE)}`]),
    ...(ending.remedy === "" ? [] : [`**What to do:** ${escapeMarkdownLine(ending.remedy, chars * SENTENCE)}`]),
    ...(follows === "" ? [] : [`**What follows:** ${escapeMarkdownLine(follows, chars * SENTENCE)}`]),
  ];
  return lines.length === 0 ? "" : renderAlert(kindOf(view), lines.join("  \n"));
}

/** What continues the chain after a run that has done its part; "" after every other ending. */
export function renderPlannedNext({ ending }: Pick<RunView, "ending">, { chars }: SizeBudget): string {
  return continuesAsPlanned(ending) ? escapeMarkdownLine(describeNextRun(ending), chars * SENTENCE) : "";
}

function continuesAsPlanned({ conclusion, next, reason, remedy }: RunEnding): boolean {
  return reason === "run-full" && conclusion === "success" && remedy === "" && next !== undefined && next.kind !== "person";
}

function kindOf({ ending, records }: Pick<RunView, "ending" | "records">): AlertKind {
  const { conclusion, next, reason } = ending;
  if (conclusion === "failure") return "CAUTION";
  if (reason === "completed") return endingLabelOf({ ending, records }) === endingLabel("completed") ? "TIP" : "WARNING";
  return WANTED.has(reason) || (reason === "waiting" && next?.kind !== "person") ? "NOTE" : "WARNING";
}

/** What a person should know while the chain goes on: the last refused claim, a budget that is nearly used, and the notices. */
export function renderWarnings(view: RunView, { chars }: SizeBudget): string {
  const shown = view.notices.slice(0, NOTICES_MAX).map((notice) => escapeMarkdownLine(notice, chars * SENTENCE));
  const left = view.notices.length - shown.length;
  const own = [...renderLastRefusal(view, chars), ...renderNearLimits(view)];
  if (own.length === 1 && shown.length === 0) return renderAlert("WARNING", own.join(""));
  const lines = [...own, ...shown, ...(left > 0 ? [`${renderCount(left, "more warning")}: see the job's log.`] : [])];
  return lines.length === 0 ? "" : renderAlert("WARNING", lines.map((line) => `- ${line}`).join("\n"));
}

/** Renders the warnings of a run of which nothing else is known. */
export function renderNotices(notices: readonly string[], budget: SizeBudget): string {
  const shown = notices.slice(0, NOTICES_MAX).map((notice) => `- ${escapeMarkdownLine(notice, budget.chars * SENTENCE)}`);
  return shown.length === 0 ? "" : renderAlert("WARNING", shown.join("\n"));
}

function renderLastRefusal(view: RunView, chars: number): readonly string[] {
  const records = iterationsOf(view.records);
  const refused = view.ending.reason === "completed" ? undefined : records.findLast(isRefused);
  if (refused === undefined) return [];
  const isNext = refused === records.at(-1) && (view.state?.stopped ?? null) === null;
  return [`${renderRefusal(refused, chars)}${isNext ? " The agent is asked to fix this." : ""}`];
}

/** Why the last claims were not accepted, oldest first, without the newest one if the warnings show it. */
export function renderRefusals({ ending }: RunView, records: readonly IterationRecord[], { chars }: SizeBudget): string {
  const refused = records.filter(isRefused).slice(-REFUSED_ITERATIONS_MAX);
  const shown = ending.reason === "completed" ? refused : refused.slice(0, -1);
  return shown.map((record) => `- ${renderRefusal(record, chars)}`).join("\n");
}

/** Why a claim was not accepted, in one line. */
function renderRefusal({ iteration, refusals = [] }: IterationRecord, chars: number): string {
  const reasons = refusals.slice(0, REFUSALS_MAX).map((reason) => escapeMarkdownLine(reason, chars * 2));
  const why = reasons.length === 0 ? "Not accepted." : `Not accepted: ${reasons.join(" ")}`;
  return `Iteration ${renderNumber(iteration)} said it was done. ${why}`;
}

/** Before a budget ends the chain, a person can raise it. */
function renderNearLimits({ atMs, spec, state }: RunView): readonly string[] {
  if (state === null || spec === null || state.stopped !== null) return [];
  const text = describeNearLimits(spec.limits, state, atMs);
  return text === null ? [] : [`**${text}** The agent is asked to finish what it has started. To continue after that, raise the limit.`];
}

function renderAlert(kind: AlertKind, text: string): string {
  return [`[!${kind}]`, ...text.split("\n")].map((line) => `> ${line}`).join("\n");
}
