import { type OutputName, OUTPUTS } from "../config/outputs.ts";
import { totalTokens } from "../core/chain/usage.ts";
import { headOf } from "../core/text/text.ts";
import type { RunResult } from "./run-result.ts";

/** Every output, whatever ended the run; a text with nothing to say is empty. */
export function toOutputs(runResult: RunResult): Record<OutputName, string> {
  const { ending, runTarget, settings, state } = runResult;
  const last = runResult.records.findLast((record) => record.summary !== "");
  const usage = state === null || totalTokens(state.usage) === 0 ? null : state.usage;
  const priced = settings !== null && settings.spec.prices !== null && state !== null;
  return {
    status: ending.conclusion,
    "stop-reason": ending.reason === null || ending.reason === "failed" || ending.reason === "refused" ? "" : ending.reason,
    iteration: String(state?.iteration ?? 0),
    "iterations-run": String(runResult.iterations),
    completed: String(ending.reason === "completed"),
    "next-goal": ending.reason === "completed" ? "" : headOf(state?.goal ?? "", OUTPUTS["next-goal"].charsMax),
    summary: headOf(last?.summary ?? "", OUTPUTS.summary.charsMax),
    branch: settings?.commit === false ? "" : (runTarget?.branch ?? ""),
    "commit-sha": runResult.commitSha ?? "",
    "pull-request-url": runResult.pull?.url ?? "",
    "comment-url": runResult.commentUrl ?? "",
    "dispatched-run-url": runResult.dispatchedRunUrl ?? "",
    "total-tokens": usage === null ? "" : String(totalTokens(usage)),
    "input-tokens": usage === null ? "" : String(usage.input),
    "output-tokens": usage === null ? "" : String(usage.output),
    "cost-usd": priced ? String(Math.round(state.costUsd * 1e6) / 1e6) : "",
    "state-path": runTarget?.stateDir ?? "",
  };
}
