import type { IterationRecord } from "../core/chain/record.ts";
import { cachedTokens, renderCost, totalTokens, type Usage } from "../core/chain/usage.ts";
import { describeReviewPaths, mergeReviewPaths } from "../core/policy/review-paths.ts";
import { shortCommit } from "../core/text/text.ts";
import { escapeMarkdownLine, renderLink } from "./escape.ts";
import { renderCount, renderNumber, renderShortDuration, renderTokensOf, renderUsage } from "./quantities.ts";
import { ITERATION_ENDS, iterationEnd, promptedGoal, type RunLinks, type RunView } from "./run-view.ts";

/** How much foreign text a report may hold: rows of the table, and UTF-16 units of a cell before it is escaped. */
export type SizeBudget = { readonly rows: number; readonly chars: number };

/** A sentence may be this many times as long as a cell. */
export const SENTENCE = 4;
const REVERTED_ITERATIONS_MAX = 3;
const REVERTED_MAX = 5;
const ROWS_MIN = 3;
const NAME_CHARS_MAX = 60;

/** Renders the largest report that fits: first with fewer rows, then with shorter cells. Each try renders anew, so markup stays whole. */
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

const COLUMNS = "| # | Result | Goal | What was done | Commit | Tokens | Time |\n| ---: | --- | --- | --- | --- | ---: | ---: |";

/** The table of the last iterations, oldest first. Every section is "" if it has nothing to show. */
export function renderTable(
  records: readonly IterationRecord[],
  links: RunLinks,
  { rows, chars }: SizeBudget,
  /** The iteration before the first one; null if there is none. */
  before: IterationRecord | null = null,
): string {
  if (records.length === 0) return "";
  const shown = records.slice(-Math.max(1, rows));
  const left = records.length - shown.length;
  const table = [COLUMNS, ...shown.map((record, index) => renderRow(record, records[left + index - 1] ?? before, links, chars))].join("\n");
  return left === 0 ? table : `${table}\n\n${renderCount(left, "earlier iteration")} not shown.`;
}

function renderRow(record: IterationRecord, before: IterationRecord | null, links: RunLinks, chars: number): string {
  const { mark, label } = ITERATION_ENDS[iterationEnd(record)];
  const cells = [
    renderNumber(record.iteration),
    `${mark} ${label}`,
    renderGoal(record, before, chars),
    escapeMarkdownLine(record.error ?? record.summary, chars),
    renderCommit(record.commit ?? "", links),
    renderTokensOf(record),
    record.duration_ms === undefined ? "" : renderShortDuration(record.duration_ms),
  ];
  return `| ${cells.join(" | ")} |`;
}

function renderGoal({ goal_by: by = "", goal_in: goal }: IterationRecord, before: IterationRecord | null, chars: number): string {
  const text = escapeMarkdownLine(promptedGoal(goal, by || null, before) || "from the plan", chars);
  return by === "" ? text : `${text} (set by ${escapeMarkdownLine(by, NAME_CHARS_MAX)})`;
}

const SHA = /^[\da-f]{40}(?:[\da-f]{24})?$/;
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;

/** Renders a link to a commit; "" if it is none. */
export function renderCommit(sha: string, links: RunLinks): string {
  return SHA.test(sha) ? renderLink(`\`${shortCommit(sha)}\``, repositoryUrl(links, `commit/${sha}`)) : "";
}

/** Returns a URL in the repository, or null if the repository is unknown. */
function repositoryUrl({ repository, serverUrl }: RunLinks, path: string): string | null {
  return REPOSITORY.test(repository) ? `${serverUrl}/${repository}/${path}` : null;
}

export function renderIsolation({ isolation }: RunView, { chars }: SizeBudget): string {
  return isolation === "" ? "" : `**Isolation:** ${escapeMarkdownLine(isolation, chars * SENTENCE)}`;
}

export function renderTotals({ agent, atMs, spec, state }: RunView): string {
  if (state === null || spec === null) return "";
  const { iterationsMax, tokensMax, costUsdMax, durationMsMax } = spec.limits;
  const of = (limit: number | null, render: (limit: number) => string): string => (limit === null ? "" : ` of ${render(limit)}`);
  const hasUsage = totalTokens(state.usage) > 0;
  const parts = [
    `${renderNumber(state.chainIterations)}${of(iterationsMax, renderNumber)} iterations`,
    ...(hasUsage || tokensMax !== null ? [renderUsage(state.usage, tokensMax) + renderCachedShare(state.usage)] : []),
    ...(hasUsage || costUsdMax !== null ? [`${renderCost(state.costUsd)}${of(costUsdMax, renderCost)}`] : []),
    `${renderShortDuration((state.stopped?.atMs ?? atMs) - state.startedAtMs)}${of(durationMsMax, renderShortDuration)}`,
    ...(agent === "" ? [] : [escapeMarkdownLine(agent, 80)]),
  ];
  return `**Chain so far:** ${parts.join(" · ")}`;
}

function renderCachedShare(usage: Usage): string {
  const cached = cachedTokens(usage);
  return cached === 0 ? "" : ` (${Math.floor((100 * cached) / usage.input)} % of the input)`;
}

/** Which changes of the last iterations were not committed. */
export function renderReverted(records: readonly IterationRecord[], { chars }: SizeBudget): string {
  const affected = records.filter(({ reverted = [] }) => reverted.length > 0).slice(-REVERTED_ITERATIONS_MAX);
  if (affected.length === 0) return "";
  const lines = affected.flatMap(({ iteration, reverted = [] }) => {
    const more =
      reverted.length > REVERTED_MAX ? [`- Iteration ${renderNumber(iteration)}: and ${reverted.length - REVERTED_MAX} more`] : [];
    return [
      ...reverted.slice(0, REVERTED_MAX).map((text) => `- Iteration ${renderNumber(iteration)}: ${escapeMarkdownLine(text, chars * 2)}`),
      ...more,
    ];
  });
  return ["**Reverted, because these changes may not be committed:**", "", ...lines].join("\n");
}

/** Which files that decide what a verification proves the chain has changed. */
export function renderReviewPaths({ state }: RunView, records: readonly IterationRecord[], { chars }: SizeBudget): string {
  const own = records.filter((record) => record.chain_id === state?.chainId);
  const paths = mergeReviewPaths(own.map(({ review_paths: changed = [] }) => changed));
  const text = describeReviewPaths(paths, (path) => escapeMarkdownLine(path, chars));
  return text === null ? "" : `👀 ${text}`;
}

export function renderLinks(links: RunLinks): string {
  const pages = [
    ["this run", links.runUrl],
    ["next run", links.nextRunUrl],
    ["pull request", links.pullUrl],
    ["comment", links.commentUrl],
  ] as const;
  const shown = pages.flatMap(([label, url]) => (url === null ? [] : [renderLink(label, url)]));
  if (links.branch === null) return shown.join(" · ");
  const name = escapeMarkdownLine(links.branch, 120);
  return [...shown, `branch ${renderLink(name, repositoryUrl(links, `tree/${encodePath(links.branch)}`))}`].join(" · ");
}

/** A section that is closed until a reader opens it. `summary` is one safe line. */
export function fold(summary: string, content: string): string {
  return `<details><summary>${summary}</summary>\n\n${content.trimEnd()}\n\n</details>`;
}

/** Joins the sections that are not empty, with a blank line between them. */
export function joinSections(sections: readonly string[]): string {
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function encodePath(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .split("/")
    .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`))
    .join("/");
}
