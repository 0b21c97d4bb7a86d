import { type Budget, listBudgets } from "../core/chain/budget.ts";
import { activeBackoff, renderWaitCause } from "../core/chain/backoff.ts";
import type { State, StopReason, WaitCause } from "../core/chain/state.ts";
import { describeChecks } from "../core/chain/claim-checks.ts";
import { checksOf, type IterationRecord } from "../core/chain/record.ts";
import type { Spec } from "../core/chain/spec.ts";
import { knownCostUsd } from "../core/chain/prices.ts";
import { stopRule } from "../core/chain/stop-rules.ts";
import { renderCost, totalTokens, type Usage } from "../core/chain/usage.ts";
import { renderSafeJson } from "./event-json.ts";
import { cleanLine } from "./event-text.ts";
import { paint, type Tone } from "./paint.ts";
import { wrapWords } from "./terminal.ts";
import { renderCount, renderShortDuration, renderTokens, renderUsage } from "./quantities.ts";

/** What `codex-self-iter status` shows. Texts may be an agent's, so the renderer cleans them. */
export type StatusView = {
  readonly chainId: string;
  readonly workspace: string;
  /** `failed`: an error ended the last run. `interrupted`: an iteration began, and its process is gone. `ready`: the next run continues the chain. */
  readonly state: "running" | "waiting" | "stopped" | "failed" | "interrupted" | "ready";
  readonly processId: number | null;
  /** The current iteration, or the last one that ended; 0 before the first. */
  readonly iteration: number;
  readonly goal: string | null;
  readonly elapsedMs: number;
  readonly streaks: { readonly errors: number; readonly noChange: number; readonly limits: number; readonly claims: number };
  readonly backoff: { readonly leftMs: number; readonly cause: WaitCause } | null;
  readonly budgets: readonly Budget[];
  /** All of them; the budget does not count cached ones. */
  readonly tokens: number;
  readonly usage: Usage;
  readonly costUsd: number | null;
  readonly last: { readonly iteration: number; readonly summary: string; readonly error: string; readonly commit: string } | null;
  /** `checks` says what the finished task was checked against; "" if it is not finished. */
  readonly stopped: { readonly reason: StopReason; readonly checks: string; readonly remedy: string } | null;
  /** The error that ended the last run; null if it ended in another way, or if a run is active. */
  readonly failed: RunFailure | null;
};

export type RunFailure = { readonly message: string; readonly remedy: string };

export type StatusViewInput = Pick<StatusView, "workspace" | "processId"> & {
  readonly spec: Spec;
  readonly state: State;
  readonly lastRecord: IterationRecord | null;
  /** What `status.json` says of the last run; null if no error ended it. */
  readonly failure: RunFailure | null;
  readonly atMs: number;
};

/** Builds the view at `atMs`. The budgets are those of the current settings, not of the last run's. */
export function buildStatusView({ atMs, failure, lastRecord, processId, spec, state, workspace }: StatusViewInput): StatusView {
  const open = activeBackoff(state.backoff, atMs);
  const failed = processId === null ? failure : null;
  const elapsedMs = (state.stopped?.atMs ?? atMs) - state.startedAtMs;
  return {
    chainId: state.chainId,
    workspace,
    state: stateWord(state, open !== null, processId !== null, failed !== null),
    processId,
    iteration: state.inFlight?.iteration ?? state.iteration,
    goal: state.goal,
    elapsedMs,
    streaks: state.streaks,
    backoff: open === null ? null : { leftMs: open.untilMs - atMs, cause: open.cause },
    budgets: listBudgets(spec.limits, state, state.startedAtMs + elapsedMs),
    tokens: totalTokens(state.usage),
    usage: state.usage,
    costUsd: knownCostUsd(state),
    last: lastRecord === null ? null : describeRecord(lastRecord),
    stopped: state.stopped === null ? null : describeStop(state.stopped.reason, lastRecord),
    failed,
  };
}

function describeRecord({ commit = "", error = "", iteration, summary }: IterationRecord): NonNullable<StatusView["last"]> {
  return { iteration, summary, error, commit };
}

function describeStop(reason: StopReason, lastRecord: IterationRecord | null): NonNullable<StatusView["stopped"]> {
  const checks = reason === "completed" && lastRecord !== null ? checksOf(lastRecord) : null;
  return { reason, checks: checks === null ? "" : describeChecks(checks), remedy: stopRule(reason).remedy };
}

function stateWord(state: State, waits: boolean, alive: boolean, failed: boolean): StatusView["state"] {
  if (failed) return "failed";
  if (state.stopped !== null) return "stopped";
  if (waits) return "waiting";
  if (alive) return "running";
  return state.inFlight === null ? "ready" : "interrupted";
}

const STATE_WORDS: Record<StatusView["state"], { readonly tone: Tone; readonly text: string }> = {
  running: { tone: "good", text: "running" },
  waiting: { tone: "warning", text: "waiting" },
  stopped: { tone: "title", text: "stopped" },
  failed: { tone: "bad", text: "failed: an error ended the last run" },
  interrupted: { tone: "bad", text: "interrupted: the next run repeats this iteration" },
  ready: { tone: "plain", text: "between two runs" },
};

/** Renders a label and a value on each line. Values wrap at `columns`; null leaves them whole. */
export function renderStatus(view: StatusView, columns: number | null, color: boolean): string {
  const word = STATE_WORDS[view.state];
  const process = view.processId === null ? "" : ` (process ${view.processId})`;
  const rows: [label: string, value: string, tone?: Tone][] = [
    ["Chain", `${cleanLine(view.chainId)}, ${view.stopped === null ? "running for" : "ran for"} ${renderShortDuration(view.elapsedMs)}`],
    ["Workspace", cleanLine(view.workspace)],
    ["State", word.text + process, word.tone],
    ["Iteration", view.iteration === 0 ? "none yet" : String(view.iteration)],
    ["Goal", view.goal === null || view.goal === "" ? "the agent chooses it from the plan" : cleanLine(view.goal)],
  ];
  if (view.last !== null) rows.push(...lastRows(view.last));
  if (view.backoff !== null)
    rows.push(["Wait", `${renderShortDuration(view.backoff.leftMs)} more: ${renderWaitCause(view.backoff.cause)}`, "warning"]);
  const streaks = streakWords(view.streaks);
  if (streaks !== "") rows.push(["In a row", streaks]);
  if (view.tokens > 0) rows.push(["Tokens", renderUsage(view.usage) + `, ${renderCost(view.costUsd)}`]);
  for (const budget of view.budgets) rows.push(["Budget", budgetWords(budget), budget.used >= budget.limit ? "warning" : "plain"]);
  if (view.stopped !== null) {
    const { checks, reason, remedy } = view.stopped;
    rows.push(["Stopped", checks === "" ? reason : `${reason}, ${cleanLine(checks)}`, "title"], ["Remedy", remedy]);
  }
  if (view.failed !== null) {
    rows.push(["Failed", cleanLine(view.failed.message), "bad"]);
    if (view.failed.remedy !== "") rows.push(["Remedy", cleanLine(view.failed.remedy)]);
  }
  const lines = rows.flatMap(([label, value, tone = "plain"]) =>
    (columns === null ? [value] : wrapWords(value, columns - LABEL_COLUMNS)).map((row, index) => {
      const head = (index === 0 ? label : "").padEnd(LABEL_COLUMNS);
      return `${paint(head, "dim", color)}${paint(row, tone, color)}\n`;
    }),
  );
  return lines.join("");
}

const LABEL_COLUMNS = 11;

function lastRows(last: NonNullable<StatusView["last"]>): [label: string, value: string, tone?: Tone][] {
  const commit = last.commit === "" ? "" : ` (commit ${cleanLine(last.commit).slice(0, 9)})`;
  const summary = cleanLine(last.summary);
  const rows: [label: string, value: string, tone?: Tone][] = [];
  if (summary !== "" || commit !== "") rows.push(["Last", `${last.iteration}: ${summary}${commit}`]);
  if (last.error !== "") rows.push(["Last error", `${last.iteration}: ${cleanLine(last.error)}`, "bad"]);
  return rows;
}

function streakWords({ errors, noChange, limits, claims }: StatusView["streaks"]): string {
  const parts: string[] = [];
  if (errors > 0) parts.push(renderCount(errors, "error"));
  if (noChange > 0) parts.push(`${noChange} without a change`);
  if (limits > 0) parts.push(renderCount(limits, "provider wait"));
  if (claims > 0) parts.push(`${renderCount(claims, "accepted claim")} of completion`);
  return parts.join(", ");
}

function budgetWords({ kind, used, limit }: Budget): string {
  switch (kind) {
    case "iterations":
      return `${used} of ${renderCount(limit, "iteration")}`;
    case "tokens":
      return `${renderTokens(used)} of ${renderTokens(limit)} tokens`;
    case "cost":
      return `${renderCost(used)} of ${renderCost(limit)}`;
    case "time":
      return `${renderShortDuration(used)} of ${renderShortDuration(limit)}`;
  }
}

/** Renders the view as one line of JSON with snake_case keys. */
export function renderStatusJson(view: StatusView): string {
  return renderSafeJson(snakeKeys(view));
}

function snakeKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), snakeKeys(part)]),
  );
}
