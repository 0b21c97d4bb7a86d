import type { IterationRecord } from "../core/chain/record.ts";
import { renderCost, totalTokens } from "../core/chain/usage.ts";
import { escapeMarkdownLine, renderLink } from "./escape.ts";
import { renderCount, renderShortDuration, renderTokens } from "./quantities.ts";
import { endingWords, ITERATION_ENDS, iterationEnd, type RunLinks, type RunView } from "./run-view.ts";

/** How much of what others wrote a report has room for. */
export type SizeBudget = {
  /** Rows of the table. */
  readonly rows: number;
  /** UTF-16 units of a cell, before it is escaped. */
  readonly chars: number;
};

/** A sentence of ours or of an agent may be this many times as long as a cell. */
const SENTENCE = 4;
const NOTICES_MAX = 10;
const REFUSED_ITERATIONS_MAX = 3;
const REFUSALS_MAX = 3;
const PUT_BACK_ITERATIONS_MAX = 3;
const PUT_BACK_MAX = 5;
const ROWS_MIN = 3;
const NAME_CHARS_MAX = 60;

/**
 * The largest report that fits: oldest rows go first, then cells get shorter. The text is rendered anew each time, so no
 * markup is ever cut through.
 */
export function renderToFit(render: (budget: SizeBudget) => string, fits: (text: string) => boolean, largest: SizeBudget): string {
  let budget = largest;
  let text = render(budget);
  while (!fits(text) && budget.chars > 0) {
    budget =
      budget.rows > ROWS_MIN
        ? { ...budget, rows: Math.max(ROWS_MIN, Math.floor(budget.rows * 0.8)) }
        : { ...budget, chars: Math.floor(budget.chars / 2) };
    text = render(budget);
  }
  return text;
}

/** "✅ The task is done · track main": the verdict at a glance. */
export function renderVerdict({ ending, track }: RunView): string {
  const { mark, title } = endingWords(ending.reason);
  return `${mark} ${title} · track ${escapeMarkdownLine(track, NAME_CHARS_MAX)}`;
}

/** Why the run ended and what to do, each on a line of its own. */
export function renderReason({ ending, goalBy }: Pick<RunView, "ending" | "goalBy">, { chars }: SizeBudget): string {
  const lines = [
    ...(ending.message === "" ? [] : [`**Why:** ${escapeMarkdownLine(ending.message, chars * SENTENCE)}`]),
    ...(ending.remedy === "" ? [] : [`**What to do:** ${escapeMarkdownLine(ending.remedy, chars * SENTENCE)}`]),
    ...(goalBy === null ? [] : [`**Goal given by:** ${escapeMarkdownLine(goalBy, NAME_CHARS_MAX)}`]),
  ];
  return lines.join("  \n");
}

const COLUMNS = "| # | Result | Goal | What was done | Commit | Tokens | Time |\n| ---: | --- | --- | --- | --- | ---: | ---: |";

/** The table of the last iterations, oldest first, and how many are left out. "" where there is none. */
export function renderTable(records: readonly IterationRecord[], links: RunLinks, { rows, chars }: SizeBudget): string {
  if (records.length === 0) return "";
  const shown = records.slice(-Math.max(1, rows));
  const left = records.length - shown.length;
  const table = [COLUMNS, ...shown.map((record) => renderRow(record, links, chars))].join("\n");
  return left === 0 ? table : `${table}\n\n${renderCount(left, "earlier iteration")} not shown here.`;
}

function renderRow(record: IterationRecord, links: RunLinks, chars: number): string {
  const { mark, words } = ITERATION_ENDS[iterationEnd(record)];
  const tokens = (record.input_tokens ?? 0) + (record.output_tokens ?? 0);
  const cells = [
    number(record.iteration),
    `${mark} ${words}`,
    renderGoal(record, chars),
    escapeMarkdownLine(record.error ?? record.summary, chars),
    renderCommit(record.commit ?? "", links),
    tokens > 0 ? renderTokens(tokens) : "",
    record.duration_ms === undefined ? "" : renderShortDuration(record.duration_ms),
  ];
  return `| ${cells.join(" | ")} |`;
}

function renderGoal({ goal_by: by = "", goal_in: goal }: IterationRecord, chars: number): string {
  const text = escapeMarkdownLine(goal, chars);
  return by === "" ? text : `${text} (given by ${escapeMarkdownLine(by, NAME_CHARS_MAX)})`;
}

const SHA = /^[\da-f]{40}(?:[\da-f]{24})?$/;
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;

function renderCommit(sha: string, links: RunLinks): string {
  return SHA.test(sha) ? renderLink(`\`${sha.slice(0, 9)}\``, repositoryUrl(links, `commit/${sha}`)) : "";
}

/** An address in the repository; `null` where the repository is not known. */
export function repositoryUrl({ repository, serverUrl }: RunLinks, path: string): string | null {
  return REPOSITORY.test(repository) ? `${serverUrl}/${repository}/${path}` : null;
}

/** Which walls the agent had. "" where none was started. */
export function renderIsolation({ isolation }: RunView, { chars }: SizeBudget): string {
  return isolation === "" ? "" : `**Isolation:** ${escapeMarkdownLine(isolation, chars * SENTENCE)}`;
}

/** What the chain has used, with its limits, on one line. "" where no state is known. */
export function renderTotals({ agent, atMs, spec, state }: RunView): string {
  if (state === null) return "";
  const { iterationsMax, tokensMax, costUsdMax, durationMsMax } = spec.limits;
  const of = (limit: number | null, render: (limit: number) => string): string => (limit === null ? "" : ` of ${render(limit)}`);
  const tokens = totalTokens(state.usage);
  const parts = [
    `${number(state.chainIterations)}${of(iterationsMax, number)} iterations`,
    ...(tokens > 0 || tokensMax !== null ? [`${renderTokens(tokens)}${of(tokensMax, renderTokens)} tokens`] : []),
    ...(spec.prices === null ? [] : [`${renderCost(state.costUsd)}${of(costUsdMax, renderCost)}`]),
    `${renderShortDuration((state.stopped?.atMs ?? atMs) - state.startedAtMs)}${of(durationMsMax, renderShortDuration)}`,
    ...(agent === "" ? [] : [escapeMarkdownLine(agent, 80)]),
  ];
  return `**Chain so far:** ${parts.join(" · ")}`;
}

/** The next goal as quoted text. "" where the chain is done, or the agent will choose. */
export function renderNextGoal({ ending, state }: RunView, { chars }: SizeBudget): string {
  if (ending.reason === "completed" || state?.goal === null || state === null || state.goal.trim() === "") return "";
  return `> **Next goal:** ${escapeMarkdownLine(state.goal, chars * SENTENCE)}`;
}

/** Why the last claims that the task is done were refused. "" where none was, or one was accepted since. */
export function renderRefusals({ ending }: RunView, records: readonly IterationRecord[], { chars }: SizeBudget): string {
  if (ending.reason === "completed") return "";
  const refused = records.filter(({ refusals = [] }) => refusals.length > 0).slice(-REFUSED_ITERATIONS_MAX);
  if (refused.length === 0) return "";
  const lines = refused.flatMap(({ iteration, refusals = [] }) =>
    refusals.slice(0, REFUSALS_MAX).map((why) => `- Iteration ${number(iteration)}: ${escapeMarkdownLine(why, chars * 2)}`),
  );
  return ["**Claims that the task is done, refused because:**", "", ...lines].join("\n");
}

/** What the last iterations changed and may not land. "" where there is none. */
export function renderReverted(records: readonly IterationRecord[], { chars }: SizeBudget): string {
  const touched = records.filter(({ reverted = [] }) => reverted.length > 0).slice(-PUT_BACK_ITERATIONS_MAX);
  if (touched.length === 0) return "";
  const lines = touched.flatMap(({ iteration, reverted = [] }) => {
    const more = reverted.length > PUT_BACK_MAX ? [`- Iteration ${number(iteration)}: and ${reverted.length - PUT_BACK_MAX} more`] : [];
    return [
      ...reverted.slice(0, PUT_BACK_MAX).map((what) => `- Iteration ${number(iteration)}: ${escapeMarkdownLine(what, chars * 2)}`),
      ...more,
    ];
  });
  return ["**Put back, as it may not land:**", "", ...lines].join("\n");
}

/** What could not be done. "" where all could. */
export function renderNotices({ notices }: Pick<RunView, "notices">, { chars }: SizeBudget): string {
  if (notices.length === 0) return "";
  const shown = notices.slice(0, NOTICES_MAX).map((notice) => `- ⚠️ ${escapeMarkdownLine(notice, chars * SENTENCE)}`);
  const left = notices.length - shown.length;
  return [...shown, ...(left > 0 ? [`- ⚠️ ${renderCount(left, "more warning")}: see the job's log.`] : [])].join("\n");
}

/** Where to look next, on one line. */
export function renderLinks(links: RunLinks): string {
  const pages = [
    ["this run", links.runUrl],
    ["next run", links.dispatchedRunUrl],
    ["pull request", links.pullUrl],
    ["comment", links.commentUrl],
  ] as const;
  const shown = pages.flatMap(([label, url]) => (url === null ? [] : [renderLink(label, url)]));
  if (links.branch === null) return shown.join(" · ");
  const name = escapeMarkdownLine(links.branch, 120);
  return [...shown, `branch ${renderLink(name, repositoryUrl(links, `tree/${encodePath(links.branch)}`))}`].join(" · ");
}

/** The parts that say something, with an empty line between any two. */
export function joinParts(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function encodePath(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .split("/")
    .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`))
    .join("/");
}

/** Numbers of records may be anything that JSON can write. */
function number(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : "?";
}
