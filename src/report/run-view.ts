import type { State, StopReason } from "../core/chain/state.ts";
import type { IterationRecord, Phase } from "../core/chain/record.ts";
import type { Spec } from "../core/chain/spec.ts";

/**
 * All that a report of a run is made of. Plain data: take the secrets out of the whole of it (`redactAll`) before it is
 * rendered. Texts may be an agent's or a server's, and are cut and escaped when they are rendered.
 */
export type RunView = {
  readonly track: string;
  readonly spec: Spec;
  /** `null` where there is none yet, or it could not be read. */
  readonly state: State | null;
  /** Newest last. */
  readonly records: readonly IterationRecord[];
  /** How many of the last records are this run's. */
  readonly recordsOfRun: number;
  readonly ending: RunEnding;
  readonly links: RunLinks;
  /** What could not be done, with the line to write. */
  readonly notices: readonly string[];
  /** Who gave this run its goal; `null` where the chain did. */
  readonly goalBy: string | null;
  /** Its name and version. */
  readonly agent: string;
  /** Which walls there were around it, and what they did not stop; empty where none was started. */
  readonly isolation: string;
  readonly atMs: number;
};

export type RunEnding = {
  readonly reason: EndReason;
  readonly conclusion: "success" | "failure" | "cancelled";
  /** A sentence that says why; may be empty while the run is at work. */
  readonly message: string;
  readonly remedy: string;
};

/** `refused`: the guard let the run do nothing. `failed`: an error that is no decision. `null`: still at work. */
export type EndReason = StopReason | "already-running" | "refused" | "failed" | null;

export type RunLinks = {
  /** Without a slash at its end: `https://github.com` */
  readonly serverUrl: string;
  /** `octo/demo` */
  readonly repository: string;
  readonly runUrl: string | null;
  readonly runId: string;
  /** Where the work goes; `null` where nothing is pushed. */
  readonly branch: string | null;
  readonly pullUrl: string | null;
  readonly commentUrl: string | null;
  /** The run that carries the chain on. */
  readonly dispatchedRunUrl: string | null;
};

/** The words of an ending: `mark` and `title` for people, `node` for the chart. Fixed texts, safe in any markup. */
type EndingWords = { readonly mark: string; readonly title: string; readonly node: string };

const ENDINGS: Record<Exclude<EndReason, null>, EndingWords> = {
  completed: { mark: "✅", title: "The task is done", node: "done" },
  "stop-requested": { mark: "⏹️", title: "Stopped as asked", node: "stopped" },
  cancelled: { mark: "⏹️", title: "Cancelled", node: "cancelled" },
  superseded: { mark: "⏭️", title: "Another run was faster", node: "another run" },
  "agent-failing": { mark: "❌", title: "The agent keeps failing", node: "failed" },
  stagnated: { mark: "❌", title: "No progress any more", node: "no progress" },
  "iterations-spent": { mark: "🏁", title: "The iterations are used up", node: "limit" },
  "tokens-spent": { mark: "🏁", title: "The tokens are used up", node: "limit" },
  "cost-spent": { mark: "🏁", title: "The money is used up", node: "limit" },
  "time-spent": { mark: "🏁", title: "The time is used up", node: "limit" },
  waiting: { mark: "⏳", title: "Waiting", node: "waiting" },
  "run-full": { mark: "🔁", title: "The next run goes on", node: "next run" },
  "already-running": { mark: "⏭️", title: "Another run is at work", node: "another run" },
  refused: { mark: "🚫", title: "Not run", node: "not run" },
  failed: { mark: "❌", title: "The run failed", node: "failed" },
};

const AT_WORK: EndingWords = { mark: "▶️", title: "At work", node: "at work" };

/** What to call the way a run ended. */
export function endingWords(reason: EndReason): EndingWords {
  return reason === null ? AT_WORK : ENDINGS[reason];
}

/** How an iteration ended, in one of a few fixed words. */
export type IterationEnd = "completed" | "changed" | "unchanged" | "refused" | "limited" | "cancelled" | "failed";

/** What people and the chart call it. */
export const ITERATION_ENDS: Record<IterationEnd, { readonly mark: string; readonly words: string }> = {
  completed: { mark: "✅", words: "done" },
  changed: { mark: "🟢", words: "changed" },
  unchanged: { mark: "⚪", words: "no change" },
  refused: { mark: "🟠", words: "claim refused" },
  limited: { mark: "🟡", words: "provider limit" },
  cancelled: { mark: "⚫", words: "cut short" },
  failed: { mark: "🔴", words: "error" },
};

/** How an iteration ended. Records may come from other versions, with phases that are not known here. */
export function iterationEnd(record: IterationRecord): IterationEnd {
  if (record.completed) return "completed";
  if (record.phase === "cancelled") return "cancelled";
  if (record.phase === "provider_limit") return "limited";
  if (record.phase.endsWith("_error")) return "failed";
  if (record.claim === "refused") return "refused";
  return record.has_new_changes ? "changed" : "unchanged";
}

/** Records of a start that did no iteration, or of a stop after one. */
const NO_ITERATION: ReadonlySet<Phase> = new Set<Phase>(["already_running", "backoff_active", "stop_stagnation"]);

/** The records that stand for an iteration, newest last. */
export function iterationsOf(records: readonly IterationRecord[]): readonly IterationRecord[] {
  return records.filter(({ phase }) => !NO_ITERATION.has(phase));
}

/** This run's records that stand for an iteration, newest last. */
export function iterationsOfRun({ records, recordsOfRun }: RunView): readonly IterationRecord[] {
  return iterationsOf(recordsOfRun > 0 ? records.slice(-recordsOfRun) : []);
}
