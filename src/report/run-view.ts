import type { State, StopReason } from "../core/chain/state.ts";
import type { PlanProgress } from "../core/chain/plan-progress.ts";
import { listChecks } from "../core/chain/claim-checks.ts";
import type { NextRun } from "./next-run.ts";
import { checksOf, type IterationRecord, type Phase } from "../core/chain/record.ts";
import type { Spec } from "../core/chain/spec.ts";

/** What the reports of a run show. Redact the whole view before it is rendered: escaping hides a secret from a search. */
export type RunView = {
  readonly track: string;
  /** Null if the run ended before its settings were known. */
  readonly spec: Spec | null;
  /** Null if there is no state yet, or none that can be read. */
  readonly state: State | null;
  /** Newest last. */
  readonly records: readonly IterationRecord[];
  readonly recordsOfRun: number;
  readonly ending: RunEnding;
  readonly links: RunLinks;
  readonly controls: Controls;
  /** The plan as the run has read it last; null if it has not. */
  readonly progress: PlanProgress | null;
  /** What went wrong without ending the run, with the fix. */
  readonly notices: readonly string[];
  /** The person who set this run's goal; null if no person did. */
  readonly goalBy: string | null;
  readonly agent: string;
  /** The agent's isolation and its gaps; empty if no agent was started. */
  readonly isolation: string;
  readonly atMs: number;
};

/** How a person steers and stops the chain, as this workflow permits it. */
export type Controls = {
  /** The page with the button "Run workflow"; null if the workflow is unknown. */
  readonly workflowUrl: string | null;
  /** The workflow can be started by hand with the input `goal`. */
  readonly acceptsGoal: boolean;
  /** The workflow can be started by hand for one of several tracks. */
  readonly acceptsTrack: boolean;
  /** The repository variable that the workflow passes to `stop`; null if it passes none. */
  readonly stopVariable: string | null;
  /** The README's section "How it works"; null if the runner does not say which repository the action is from. */
  readonly guideUrl: string | null;
};

export const NO_CONTROLS: Controls = { workflowUrl: null, acceptsGoal: false, acceptsTrack: false, stopVariable: null, guideUrl: null };

export type RunEnding = {
  readonly reason: EndReason;
  readonly conclusion: "success" | "failure" | "cancelled";
  /** Why the run ended, in one sentence; empty while it is running. */
  readonly message: string;
  /** How to fix or continue; empty if nothing is to be done, or if `next` says it. */
  readonly remedy: string;
  /** Missing while the run is going, and if nothing follows because the chain has ended. */
  readonly next?: NextRun;
};

/** `refused`: the event may not start a run. `failed`: an error ended the run. `null`: the run is still going. */
export type EndReason = StopReason | "already-running" | "refused" | "failed" | null;

export type RunLinks = {
  /** Without a trailing slash: `https://github.com` */
  readonly serverUrl: string;
  readonly repository: string;
  readonly runUrl: string | null;
  readonly runId: string;
  /** The work branch; null if nothing is pushed. */
  readonly branch: string | null;
  readonly pullUrl: string | null;
  readonly commentUrl: string | null;
  readonly nextRunUrl: string | null;
};

/** The texts are fixed, and safe in any markup. */
type EndingLabel = { readonly mark: string; readonly title: string };

const ENDINGS: Record<Exclude<EndReason, null>, EndingLabel> = {
  completed: { mark: "✅", title: "The task is done" },
  "stop-requested": { mark: "⏹️", title: "Stopped on request" },
  "pull-request-closed": { mark: "⏹️", title: "Stopped: the pull request is closed" },
  cancelled: { mark: "⏹️", title: "Cancelled" },
  superseded: { mark: "⏭️", title: "Another run was first" },
  "agent-failing": { mark: "❌", title: "The agent keeps failing" },
  "provider-refused": { mark: "❌", title: "The provider refuses the agent" },
  "provider-unavailable": { mark: "❌", title: "The provider is unavailable" },
  stagnated: { mark: "❌", title: "No progress" },
  "iterations-spent": { mark: "🏁", title: "Iteration limit reached" },
  "tokens-spent": { mark: "🏁", title: "Token limit reached" },
  "cost-spent": { mark: "🏁", title: "Cost limit reached" },
  "cost-unknown": { mark: "❌", title: "The cost is unknown" },
  "time-spent": { mark: "🏁", title: "Time limit reached" },
  waiting: { mark: "⏳", title: "Waiting" },
  "run-full": { mark: "⏸️", title: "Paused" },
  "already-running": { mark: "⏭️", title: "Another run is active" },
  refused: { mark: "🚫", title: "Not run" },
  failed: { mark: "❌", title: "The run failed" },
};

const RUNNING: EndingLabel = { mark: "🔁", title: "Running" };

export function endingLabel(reason: EndReason): EndingLabel {
  return reason === null ? RUNNING : ENDINGS[reason];
}

/** Labels of a full run whose chain continues. */
const CONTINUING: Record<Exclude<NextRun["kind"], "person">, EndingLabel> = {
  run: { mark: "🔁", title: "Continuing in the next run" },
  schedule: { mark: "🔁", title: "Continuing at the next scheduled start" },
};

/** A task that nothing but the agent's word says is done. */
const UNVERIFIED: EndingLabel = { mark: "☑️", title: "Done, unverified" };

/** The label of a run's ending. The record of the completed iteration says whether anything was checked. */
export function endingLabelOf({ ending, records }: Pick<RunView, "ending" | "records">): EndingLabel {
  const { next, reason } = ending;
  if (reason === "run-full" && next !== undefined && next.kind !== "person") return CONTINUING[next.kind];
  if (reason === "waiting" && next?.kind === "person") return endingLabel("run-full");
  const last = ending.reason === "completed" ? records.findLast(({ completed }) => completed) : undefined;
  return last !== undefined && isUnverified(last) ? UNVERIFIED : endingLabel(ending.reason);
}

function isUnverified(record: IterationRecord): boolean {
  const checks = checksOf(record);
  return checks !== null && listChecks(checks).length === 0;
}

export type IterationEnd =
  | "completed"
  | "unverified"
  | "changed"
  | "unchanged"
  | "refused"
  | "limited"
  | "unavailable"
  | "cancelled"
  | "failed";

export const ITERATION_ENDS: Record<IterationEnd, { readonly mark: string; readonly label: string }> = {
  completed: { mark: "✅", label: "done" },
  unverified: { mark: "☑️", label: "done, unverified" },
  changed: { mark: "🟢", label: "changed" },
  unchanged: { mark: "⚪", label: "no change" },
  refused: { mark: "🟠", label: "not done yet" },
  limited: { mark: "🟡", label: "provider limit" },
  unavailable: { mark: "🟡", label: "provider unavailable" },
  cancelled: { mark: "⚫", label: "interrupted" },
  failed: { mark: "🔴", label: "error" },
};

/** Classifies a record. Records of other versions may have unknown phases. */
export function iterationEnd(record: IterationRecord): IterationEnd {
  if (record.completed) return isUnverified(record) ? "unverified" : "completed";
  if (record.phase === "cancelled") return "cancelled";
  if (record.phase === "provider_limit") return "limited";
  if (record.phase === "provider_outage") return "unavailable";
  if (record.phase.endsWith("_error")) return "failed";
  if (record.claim === "refused") return "refused";
  return record.has_new_changes ? "changed" : "unchanged";
}

/** Whether the agent said that the task is done, and a check did not accept it. */
export function isRefused({ claim, refusals = [] }: IterationRecord): boolean {
  return claim === "refused" || refusals.length > 0;
}

/**
 * Returns what the agent was asked for, or will be: the goal, or "" if it chooses one. `before` is the iteration before. A refused claim names
 * no next goal, so the last one stays, but the refusal leads the prompt.
 */
export function promptedGoal(goal: string | null, goalBy: string | null, before: IterationRecord | null): string {
  const isRepair = before !== null && isRefused(before) && goalBy === null && goal === before.goal_in;
  return isRepair ? "fix what was refused" : (goal?.trim() ?? "");
}

/** Old records name no chain. */
export function recordsOfChain(records: readonly IterationRecord[], chainId: string): readonly IterationRecord[] {
  return records.filter((record) => record.chain_id === undefined || record.chain_id === chainId);
}

/** Phases of records that are about a run and not about an iteration. */
const NO_ITERATION: ReadonlySet<Phase> = new Set<Phase>(["already_running", "backoff_active", "stop_stagnation", "run_failed"]);

export function iterationsOf(records: readonly IterationRecord[]): readonly IterationRecord[] {
  return records.filter(({ phase }) => !NO_ITERATION.has(phase));
}

export function iterationsOfRun({ records, recordsOfRun }: RunView): readonly IterationRecord[] {
  return iterationsOf(recordsOfRun > 0 ? records.slice(-recordsOfRun) : []);
}
