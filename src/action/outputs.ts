import { type OutputName, OUTPUTS } from "../config/outputs.ts";
import { listChecks } from "../core/chain/claim-checks.ts";
import { checksOf } from "../core/chain/record.ts";
import { knownCostUsd } from "../core/chain/prices.ts";
import { budgetTokens, cachedTokens, totalTokens } from "../core/chain/usage.ts";
import { headOf } from "../core/text/text.ts";
import type { RunResult } from "./run-result.ts";

/** Builds every output, however the run ended. An unknown value is "". */
export function toOutputs({ ending, records, setup, state, target, ...result }: RunResult): Record<OutputName, string> {
  const settings = setup?.settings ?? null;
  const costUsd = state === null ? null : knownCostUsd(state);
  const summary = records.findLast((record) => record.summary !== "")?.summary ?? "";
  const usage = state === null || totalTokens(state.usage) === 0 ? null : state.usage;
  return {
    status: ending.conclusion,
    "stop-reason": ending.reason === null || ending.reason === "failed" || ending.reason === "refused" ? "" : ending.reason,
    iteration: String(state?.iteration ?? 0),
    "iterations-run": String(result.iterations),
    "verified-by": ending.reason === "completed" ? renderChecks(records) : "",
    completed: String(ending.reason === "completed"),
    "next-goal": ending.reason === "completed" ? "" : headOf(state?.goal ?? "", OUTPUTS["next-goal"].charsMax),
    summary: headOf(summary, OUTPUTS.summary.charsMax),
    branch: settings?.commit === false ? "" : (target?.branch ?? ""),
    "commit-sha": result.commitSha ?? "",
    "pull-request-url": result.pull?.url ?? "",
    "comment-url": result.commentUrl ?? "",
    "dispatched-run-url": ending.next?.kind === "run" && ending.next.isDispatched ? (ending.next.url ?? "") : "",
    "total-tokens": usage === null ? "" : String(totalTokens(usage)),
    "budget-tokens": usage === null ? "" : String(budgetTokens(usage)),
    "input-tokens": usage === null ? "" : String(usage.input),
    "cached-input-tokens": usage === null ? "" : String(cachedTokens(usage)),
    "output-tokens": usage === null ? "" : String(usage.output),
    "cost-usd": costUsd === null ? "" : String(Math.round(costUsd * 1e6) / 1e6),
    "state-path": target?.stateDir ?? "",
    "report-path": result.reportPath ?? "",
  };
}

/** "" if an older version wrote the record of the completed iteration. */
function renderChecks(records: RunResult["records"]): string {
  const last = records.findLast(({ completed }) => completed);
  const checks = last === undefined ? null : checksOf(last);
  return checks === null ? "" : listChecks(checks).join(",") || "nothing";
}
