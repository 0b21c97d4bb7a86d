import type { Budget } from "../../core/chain/budget.ts";
import type { PlanProgress } from "../../core/chain/plan-progress.ts";
import { describeChecks } from "../../core/chain/claim-checks.ts";
import { checksOf, type IterationRecord } from "../../core/chain/record.ts";
import { knownCostUsd } from "../../core/chain/prices.ts";
import type { State } from "../../core/chain/state.ts";
import { stopRule } from "../../core/chain/stop-rules.ts";
import { budgetTokens, cachedTokens, totalTokens } from "../../core/chain/usage.ts";
import { cleanText, headOf, oneLine } from "../../core/text/text.ts";
import { endingLabelOf, iterationEnd, iterationsOf, recordsOfChain } from "../run-view.ts";
import { listChangedFiles, renderChange } from "../change-figures.ts";
import { usageOf } from "../quantities.ts";
import { describeBackoff, type StatusView } from "../status-view.ts";
import type { PageData, PageEntry, PagePlan } from "./page-data.ts";

/** The values that a report page is made from. Secrets must be removed before. */
export type PageInput = {
  readonly project: string;
  readonly track: string | null;
  readonly version: string;
  readonly state: State;
  readonly view: StatusView;
  /** Of all chains of the state dir, oldest first. */
  readonly records: readonly IterationRecord[];
  readonly commitUrl: string | null;
  readonly atMs: number;
};

/** More are left out, the oldest first: they would make the page larger than a browser shows in a second. */
const ENTRIES_MAX = 10_000;
/** In UTF-16 units, of the texts of a record. */
const ENTRY_CHARS_MAX = 4_000;
const TEXT_CHARS_MAX = 1_000;
const LIST_MAX = 20;
const COMMIT_CHARS = 12;
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[\d.]{0,7}(?:Z|[+-]\d\d:\d\d)$/;

/** Builds the data of a page. */
export function buildPageData(input: PageInput): PageData {
  const { atMs, records, state, view } = input;
  const own = iterationsOf(recordsOfChain(records, state.chainId));
  const shown = own.slice(-ENTRIES_MAX);
  const limitOf = (kind: Budget["kind"]): number | null => view.budgets.find((budget) => budget.kind === kind)?.limit ?? null;
  return {
    project: oneLine(input.project, 120),
    track: input.track === null ? null : oneLine(input.track, 120),
    chainId: oneLine(state.chainId, 120),
    version: input.version,
    madeAtMs: atMs,
    startedAtMs: state.startedAtMs,
    elapsedMs: Math.max(0, view.elapsedMs),
    ...describeState(input),
    goal: state.stopped === null ? cleanText(state.goal ?? "", TEXT_CHARS_MAX) : "",
    iterations: state.chainIterations,
    iterationsMax: limitOf("iterations"),
    tokens: budgetTokens(state.usage),
    tokensMax: limitOf("tokens"),
    cachedTokens: cachedTokens(state.usage),
    costUsd: knownCostUsd(state),
    costUsdMax: limitOf("cost"),
    plan: buildPlan(state.progress),
    entries: shown.map(buildEntry),
    textCharsMax: ENTRY_CHARS_MAX,
    leftOut: own.length - shown.length,
    commitUrl: input.commitUrl,
  };
}

type Described = Pick<PageData, "tone" | "title" | "message" | "remedy">;

function describeState({ records, view }: PageInput): Described {
  const { backoff, failed, next, stopped } = view;
  const remedy = oneLine(next, TEXT_CHARS_MAX);
  switch (view.state) {
    case "running":
      return { tone: "active", title: "Running", message: "", remedy };
    case "waiting":
      return { tone: "wait", title: "Waiting", message: backoff === null ? "" : `${describeBackoff(backoff)}.`, remedy };
    case "ready":
      return { tone: "neutral", title: "Between two runs", message: "", remedy };
    case "interrupted":
      return { tone: "bad", title: "Interrupted", message: "The next run repeats the iteration.", remedy };
    case "failed":
      return { tone: "bad", title: "The last run failed", message: oneLine(failed?.message ?? "", TEXT_CHARS_MAX), remedy };
    case "stopped": {
      const reason = stopped?.reason ?? "stop-requested";
      const { conclusion } = stopRule(reason);
      const tone = reason === "completed" ? "good" : conclusion === "failure" ? "bad" : "neutral";
      const { title } = endingLabelOf({ ending: { reason, conclusion, message: "", remedy: "" }, records });
      return { tone, title, message: capitalize(oneLine(stopped?.checks || stopped?.why || "", TEXT_CHARS_MAX)), remedy };
    }
  }
}

function capitalize(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Cuts the texts of all entries to `charsMax` UTF-16 units; 0 leaves them out. */
export function cutTexts(data: PageData, charsMax: number): PageData {
  if (charsMax >= data.textCharsMax) return data;
  return { ...data, textCharsMax: charsMax, entries: data.entries.map((entry) => cutEntry(entry, charsMax)) };
}

function cutEntry(entry: PageEntry, charsMax: number): PageEntry {
  const cut = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(cut);
    return typeof value === "string" && value.length > charsMax ? `${headOf(value, charsMax - 1)}…` : value;
  };
  const entries = Object.entries(entry).filter(([key]) => charsMax > 0 || !isCut(key));
  return Object.fromEntries(entries.map(([key, value]) => [key, isCut(key) ? cut(value) : value])) as PageEntry;
}

/** How many UTF-16 units the texts of all entries have, cut to `charsMax`. */
export function countChars(data: PageData, charsMax: number): number {
  let chars = 0;
  for (const entry of data.entries)
    for (const key of CUT_KEYS) for (const value of [entry[key] ?? []].flat()) chars += Math.min(value.length, charsMax);
  return chars;
}

const CUT_KEYS = [
  "goal",
  "summary",
  "evidence",
  "error",
  "refusals",
  "reverted",
  "reviewPaths",
  "completedItems",
  "changedFiles",
  "checks",
] as const;

function isCut(key: string): boolean {
  return (CUT_KEYS as readonly string[]).includes(key);
}

function buildPlan(progress: PlanProgress | null): PagePlan | null {
  if (progress === null || progress.total === 0) return null;
  const items = progress.items.map(({ commit, done, iteration, text }) => ({
    text: oneLine(text, 200),
    done,
    iteration,
    commit: shorten(commit),
  }));
  return { done: progress.done, total: progress.total, items };
}

function buildEntry(record: IterationRecord): PageEntry {
  const usage = usageOf(record);
  const checks = checksOf(record);
  const entry: { [Key in keyof PageEntry]: PageEntry[Key] | undefined } = {
    iteration: record.iteration,
    at: ISO_TIME.test(record.ts) ? record.ts : "",
    end: iterationEnd(record),
    tookMs: numberOrNothing(record.duration_ms),
    goal: text(record.goal_in),
    goalBy: text(record.goal_by ?? "", 100),
    summary: text(record.summary || record.reason),
    evidence: text(record.evidence),
    error: text(record.error ?? ""),
    refusals: texts(record.refusals),
    reverted: texts(record.reverted),
    reviewPaths: texts(record.review_paths),
    completedItems: texts(record.plan_completed),
    planDone: numberOrNothing(record.plan_done),
    planTotal: numberOrNothing(record.plan_total),
    commit: shorten(record.commit ?? null) ?? undefined,
    change: text(renderChange(record)),
    changedFiles: texts(listChangedFiles(record)),
    tokens: totalTokens(usage) === 0 ? undefined : numberOrNothing(budgetTokens(usage)),
    cachedTokens: usage.cachedInput === 0 ? undefined : numberOrNothing(cachedTokens(usage)),
    costUsd: numberOrNothing(record.cost_usd),
    model: text(record.model ?? "", 80),
    verified: record.verified,
    checks: checks === null ? undefined : text(describeChecks(checks)),
  };
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as PageEntry;
}

function text(value: string, charsMax = ENTRY_CHARS_MAX): string | undefined {
  return cleanText(value, charsMax) || undefined;
}

function texts(values: readonly string[] | undefined): readonly string[] | undefined {
  if (values === undefined || values.length === 0) return undefined;
  const shown = values.slice(0, LIST_MAX).map((value) => oneLine(value, 500));
  return values.length > LIST_MAX ? [...shown, `… ${values.length - LIST_MAX} more`] : shown;
}

function shorten(commit: string | null): string | null {
  return commit === null || !/^[0-9a-f]+$/.test(commit) ? null : commit.slice(0, COMMIT_CHARS);
}

/** A record may hold any number. */
function numberOrNothing(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) && value >= 0 ? value : undefined;
}
