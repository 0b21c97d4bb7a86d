import type { State } from "../core/chain/state.ts";
import { knownCostUsd } from "../core/chain/prices.ts";
import { renderCost, totalTokens } from "../core/chain/usage.ts";
import { neutraliseLine } from "./escape.ts";
import { cleanLine } from "./event-text.ts";
import { paint } from "./paint.ts";
import { renderCount, renderShortDuration, renderUsage } from "./quantities.ts";
import { renderPlanBar, renderRows, type StatusRow } from "./status-view.ts";
import { fitWidth } from "./terminal.ts";

export type RunEndView = {
  /** After the run. */
  readonly state: State;
  /** Lines of `git diff --stat` from where the chain began. */
  readonly diffStat: readonly string[];
  /** A sentence with the command; "" if there is nothing to do. */
  readonly next: string;
  readonly atMs: number;
};

/** Renders the block at the end of a local run: what the chain has done and used, what has changed, and the next command. */
export function renderRunEnd({ atMs, diffStat, next, state }: RunEndView, columns: number | null, color: boolean): string {
  const { chainIterations, progress, startedAtMs, stopped, usage } = state;
  const spent = totalTokens(usage) === 0 ? [] : [renderUsage(usage), renderCost(knownCostUsd(state))];
  const used = [renderCount(chainIterations, "iteration"), ...spent, renderShortDuration((stopped?.atMs ?? atMs) - startedAtMs)];
  const rows: StatusRow[] = progress === null || progress.total === 0 ? [] : [renderPlanBar(progress)];
  rows.push(["Chain", used.join(", ")]);
  const width = columns ?? Number.POSITIVE_INFINITY;
  const changes = diffStat.map((line) => `${paint(fitWidth(neutraliseLine(line), width), "dim", color)}\n`).join("");
  const last: readonly StatusRow[] = next === "" ? [] : [["Next", cleanLine(next), "title"]];
  return `\n${renderRows(rows, columns, color)}${changes === "" ? "" : `\n${changes}\n`}${renderRows(last, columns, color)}`;
}
