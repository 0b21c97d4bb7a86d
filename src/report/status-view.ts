import { type Budget, listBudgets, renderBudget } from "../core/chain/budget.ts";
import { activeBackoff, renderWaitCause } from "../core/chain/backoff.ts";
import type { FailureCause } from "../core/chain/failure.ts";
import type { State, StopReason, WaitCause } from "../core/chain/state.ts";
import { describeChecks } from "../core/chain/claim-checks.ts";
import { currentItem, type PlanProgress } from "../core/chain/plan-progress.ts";
import { checksOf, type IterationRecord } from "../core/chain/record.ts";
import type { Host, Spec } from "../core/chain/spec.ts";
import { knownCostUsd } from "../core/chain/prices.ts";
import { remedyFor } from "../core/chain/stop-rules.ts";
import { renderCost, totalTokens, type Usage } from "../core/chain/usage.ts";
import { parseIsoTime } from "../core/text/iso-time.ts";
import { shortCommit } from "../core/text/text.ts";
import { renderSafeJson } from "./event-json.ts";
import { cleanLine } from "./event-text.ts";
import { paint, type Tone } from "./paint.ts";
import { endingLabel } from "./run-view.ts";
import { wrapWords } from "./terminal.ts";
import { renderBar, renderCount, renderShortDuration, renderUsage } from "./quantities.ts";

/** Where the files of the chain were read. */
export type ChainOrigin = {
  /** Where the chain runs, which decides what continues it. */
  readonly host: Host;
  /** The state dir, or the git remote or URL with the track. */
  readonly place: string;
  /** Null for a chain on a server. */
  readonly workspace: string | null;
  readonly remote: { readonly name: string; readonly track: string } | null;
};

/** What `codex-self-iter status` shows. Texts may be an agent's, so the renderer cleans them. */
export type StatusView = {
  readonly chainId: string;
  readonly origin: ChainOrigin;
  /** `failed`: an error ended the last run. `interrupted`: an iteration began, and its process is gone. `ready`: the next run continues the chain. */
  readonly state: "running" | "waiting" | "stopped" | "failed" | "interrupted" | "ready";
  readonly processId: number | null;
  /** The current iteration, or the last one that ended; 0 before the first. */
  readonly iteration: number;
  readonly goal: string | null;
  /** Null before the first iteration has ended, or if the plan could not be read. */
  readonly plan: { readonly done: number; readonly total: number; readonly item: string | null } | null;
  readonly elapsedMs: number;
  /** How long ago the state was saved; null if it is not known. */
  readonly savedMsAgo: number | null;
  readonly streaks: { readonly errors: number; readonly noChange: number; readonly limits: number; readonly claims: number };
  readonly backoff: { readonly leftMs: number; readonly cause: WaitCause } | null;
  readonly budgets: readonly Budget[];
  /** All of them; the budget does not count cached ones. */
  readonly tokens: number;
  readonly usage: Usage;
  readonly costUsd: number | null;
  readonly last: LastIteration | null;
  /** `checks` says what the finished task was checked against; "" if it is not finished. */
  readonly stopped: { readonly reason: StopReason; readonly checks: string; readonly why: string; readonly remedy: string } | null;
  /** The error that ended the last run; null if it ended in another way, or if a run is active. */
  readonly failed: { readonly message: string; readonly remedy: string } | null;
  /** What the user can do now: a sentence with the command. */
  readonly next: string;
};

export type LastIteration = {
  readonly iteration: number;
  readonly summary: string;
  readonly error: string;
  readonly commit: string;
  /** Null if the record has no valid time. */
  readonly msAgo: number | null;
};

/** How the last run ended, as `status.json` says. */
export type LastEnd = {
  /** A stop reason, or `failed`; null while a run is going. */
  readonly reason: string | null;
  readonly message: string;
  readonly remedy: string;
  readonly cause: FailureCause | null;
  readonly savedAtMs: number | null;
};

export type StatusViewInput = Pick<StatusView, "origin" | "processId"> & {
  readonly spec: Spec;
  readonly state: State;
  readonly lastRecord: IterationRecord | null;
  readonly end: LastEnd | null;
  readonly atMs: number;
};

/** Builds the view at `atMs`. The budgets are those of the current settings, not of the last run's. */
export function buildStatusView({ atMs, end, lastRecord, origin, processId, spec, state }: StatusViewInput): StatusView {
  const open = activeBackoff(state.backoff, atMs);
  const failed = processId === null && end?.reason === "failed" ? { message: end.message, remedy: end.remedy } : null;
  const elapsedMs = (state.stopped?.atMs ?? atMs) - state.startedAtMs;
  const facts = {
    chainId: state.chainId,
    origin,
    state: stateWord(state, open !== null, processId !== null, failed !== null),
    processId,
    iteration: state.inFlight?.iteration ?? state.iteration,
    goal: state.goal,
    plan: state.progress === null ? null : describePlan(state.progress),
    elapsedMs,
    savedMsAgo: end?.savedAtMs === undefined || end.savedAtMs === null ? null : Math.max(0, atMs - end.savedAtMs),
    streaks: state.streaks,
    backoff: open === null ? null : { leftMs: open.untilMs - atMs, cause: open.cause },
    budgets: listBudgets(spec.limits, state, state.startedAtMs + elapsedMs),
    tokens: totalTokens(state.usage),
    usage: state.usage,
    costUsd: knownCostUsd(state),
    last: lastRecord === null ? null : describeRecord(lastRecord, atMs),
    stopped: state.stopped === null ? null : describeStop(state.stopped.reason, lastRecord, end, origin.host),
    failed,
  };
  return { ...facts, next: nextStep(facts, end) };
}

function describePlan(progress: PlanProgress): NonNullable<StatusView["plan"]> {
  return { done: progress.done, total: progress.total, item: currentItem(progress)?.text ?? null };
}

function describeRecord({ commit = "", error = "", iteration, summary, ts }: IterationRecord, atMs: number): LastIteration {
  const endedAtMs = parseIsoTime(ts);
  return { iteration, summary, error, commit, msAgo: endedAtMs === null ? null : Math.max(0, atMs - endedAtMs) };
}

function describeStop(
  reason: StopReason,
  lastRecord: IterationRecord | null,
  end: LastEnd | null,
  host: Host,
): NonNullable<StatusView["stopped"]> {
  const checks = reason === "completed" && lastRecord !== null ? checksOf(lastRecord) : null;
  const said = end?.reason === reason ? end : null;
  return {
    reason,
    checks: checks === null ? "" : describeChecks(checks),
    why: said?.message ?? "",
    remedy: said === null || said.remedy === "" ? remedyFor(reason, host) : said.remedy,
  };
}

function stateWord(state: State, waits: boolean, alive: boolean, failed: boolean): StatusView["state"] {
  if (failed) return "failed";
  if (state.stopped !== null) return "stopped";
  if (waits) return "waiting";
  if (alive) return "running";
  return state.inFlight === null ? "ready" : "interrupted";
}

function nextStep({ failed, origin, processId, state, stopped }: Omit<StatusView, "next">, end: LastEnd | null): string {
  if (failed !== null) return failed.remedy;
  if (stopped !== null) return stopped.remedy;
  if (processId !== null) return "Watch it: codex-self-iter logs --follow. Stop it after this iteration: codex-self-iter stop";
  if (end !== null && end.reason !== null && end.remedy !== "") return end.remedy;
  if (origin.host === "github")
    return "See its runs in the Actions tab. If none follows, start the workflow by hand (Actions, Run workflow).";
  return state === "waiting" ? "To continue after the wait, run: codex-self-iter run" : "To continue, run: codex-self-iter run";
}

const TONES: Record<StatusView["state"], Tone> = {
  running: "good",
  waiting: "warning",
  stopped: "title",
  failed: "bad",
  interrupted: "bad",
  ready: "plain",
};

/** Renders a label and a value on each line. Values wrap at `columns`; null leaves them whole. */
export function renderStatus(view: StatusView, columns: number | null, color: boolean): string {
  return renderRows(statusRows(view), columns, color);
}

/** `tone` is that of the value. */
export type StatusRow = readonly [label: string, value: string, tone?: Tone];

function statusRows(view: StatusView): readonly StatusRow[] {
  const { backoff, failed, goal, last, stopped } = view;
  const rows: StatusRow[] = [...planRows(view), ["State", describeState(view), TONES[view.state]]];
  if (backoff !== null) rows.push(["Wait", describeBackoff(backoff), "warning"]);
  if (stopped?.reason !== "completed")
    rows.push(["Goal", goal === null || goal === "" ? "the agent chooses it from the plan" : cleanLine(goal)]);
  if (last !== null) rows.push(...lastRows(last));
  const streaks = streakWords(view.streaks);
  if (streaks !== "") rows.push(["In a row", streaks]);
  const isSpent = view.budgets.some(({ limit, used }) => used >= limit);
  if (view.budgets.length > 0) rows.push(["Budget", view.budgets.map(renderBudget).join(", "), isSpent ? "warning" : "plain"]);
  rows.push(["Used", usedWords(view)]);
  if (failed !== null) rows.push(["Why", cleanLine(failed.message), "bad"]);
  const why = stopped === null ? "" : stopped.checks === "" ? stopped.why : `Done, ${stopped.checks}`;
  if (failed === null && why !== "") rows.push(["Why", cleanLine(why)]);
  if (view.next !== "") rows.push(["Next", cleanLine(view.next), "title"]);
  return [...rows, ["Chain", `${cleanLine(view.chainId)} in ${cleanLine(view.origin.workspace ?? view.origin.place)}`, "dim"]];
}

const BAR_COLUMNS = 12;

/** The headline. */
export function renderPlanBar({ done, total }: { readonly done: number; readonly total: number }): StatusRow {
  const text = `${done} of ${renderCount(total, "item")} done  ${renderBar({ done, total }, BAR_COLUMNS)}`;
  return ["Plan", text, done === total ? "good" : "title"];
}

/** The item is not repeated where it is the goal. */
function planRows({ goal, plan }: StatusView): readonly StatusRow[] {
  if (plan === null || plan.total === 0) return [];
  return plan.item === null || plan.item === goal ? [renderPlanBar(plan)] : [renderPlanBar(plan), ["Next item", cleanLine(plan.item)]];
}

function describeState(view: StatusView): string {
  const { iteration, origin, processId, state, stopped } = view;
  const process = processId === null ? "" : ` (process ${processId})`;
  switch (state) {
    case "running":
      return `iteration ${iteration} is running${process}`;
    case "waiting":
      return `waiting before iteration ${iteration + 1}${process}`;
    case "stopped":
      return stopped === null ? "stopped" : `${endingLabel(stopped.reason).title} (${stopped.reason})`;
    case "failed":
      return "failed: an error ended the last run";
    case "interrupted":
      return `interrupted in iteration ${iteration}, which the next run repeats`;
    case "ready":
      if (origin.host === "github")
        return view.savedMsAgo === null ? "active" : `active, last saved ${renderShortDuration(view.savedMsAgo)} ago`;
      return iteration === 0 ? "ready: no iteration yet" : `ready after iteration ${iteration}: no run is active`;
  }
}

/** "4m 10s more: the provider is unavailable" */
export function describeBackoff({ cause, leftMs }: NonNullable<StatusView["backoff"]>): string {
  return `${renderShortDuration(leftMs)} more: ${renderWaitCause(cause)}`;
}

function usedWords({ costUsd, elapsedMs, tokens, usage }: StatusView): string {
  const spent = tokens === 0 ? [] : [renderUsage(usage), renderCost(costUsd)];
  return [...spent, renderShortDuration(elapsedMs)].join(", ");
}

function lastRows(last: LastIteration): readonly StatusRow[] {
  const facts = [
    `iteration ${last.iteration}`,
    ...(last.msAgo === null ? [] : [`${renderShortDuration(last.msAgo)} ago`]),
    ...(last.commit === "" ? [] : [`commit ${shortCommit(cleanLine(last.commit))}`]),
  ].join(", ");
  const summary = cleanLine(last.summary);
  const error: readonly StatusRow[] = last.error === "" ? [] : [["Error", cleanLine(last.error), "bad"]];
  return [["Last", summary === "" ? facts : `${facts}: ${summary}`], ...error];
}

function streakWords({ errors, noChange, limits, claims }: StatusView["streaks"]): string {
  const parts: string[] = [];
  if (errors > 0) parts.push(renderCount(errors, "error"));
  if (noChange > 0) parts.push(`${noChange} without a change`);
  if (limits > 0) parts.push(renderCount(limits, "provider wait"));
  if (claims > 0) parts.push(`${renderCount(claims, "accepted claim")} of completion`);
  return parts.join(", ");
}

const LABEL_COLUMNS = 11;
/** On a narrower terminal, a value has lines of its own below its label. */
const BESIDE_COLUMNS_MIN = 40;
const INDENT = "  ";

/** Renders labels and values. The texts are safe to print. */
export function renderRows(rows: readonly StatusRow[], columns: number | null, color: boolean): string {
  const isNarrow = columns !== null && columns < BESIDE_COLUMNS_MIN;
  const lines = rows.flatMap(([label, value, tone = "plain"]) => {
    const values = columns === null ? [value] : wrapWords(value, columns - (isNarrow ? INDENT.length : LABEL_COLUMNS));
    if (isNarrow) return [paint(label, "dim", color), ...values.map((row) => `${INDENT}${paint(row, tone, color)}`)];
    return values.map((row, index) => `${paint((index === 0 ? label : "").padEnd(LABEL_COLUMNS), "dim", color)}${paint(row, tone, color)}`);
  });
  return lines.map((line) => `${line}\n`).join("");
}

/** Renders the view as one line of JSON with snake_case keys. */
export function renderStatusJson(view: StatusView): string {
  const { origin, ...rest } = view;
  return renderSafeJson(snakeKeys({ ...rest, workspace: origin.workspace, remote: origin.remote }));
}

/** Keys in snake_case, at every level. */
export function snakeKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), snakeKeys(part)]),
  );
}
