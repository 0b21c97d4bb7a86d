import { hashText } from "../../core/text/hash.ts";
import { type IterationRecord, parseRecord } from "../../core/chain/record.ts";
import type { Role, State } from "../../core/chain/state.ts";
import type { Usage } from "../../core/chain/usage.ts";
import { isRuntimeFile } from "./decode.ts";
import type { RuntimeFile, UsageInFile } from "./legacy.ts";

/**
 * `runtime.json`: the chain's memory on disk. The original's four keys stand first and mean what they meant, so that
 * either tool can go on from the other's file; ours stand beside them. Times are ISO-8601 in UTC with milliseconds.
 */

/** The version of the file's form; a reader of an older version refuses a newer one. */
export const RUNTIME_SCHEMA = 1;

/**
 * The longest state that is taken from others, in UTF-16 units as this version writes it: three bytes each, and with all that a
 * run adds, it is still no larger than what the store reads (`RUNTIME_BYTES_MAX`).
 */
export const RUNTIME_CHARS_MAX = 2 * 1_024 * 1_024;

/** What the file holds: the store's `Saved`, told by its shape, as the configuration knows no ports. */
export type SavedContent = {
  readonly state: State;
  readonly record: IterationRecord | null;
  readonly pendingCommit: { readonly sha: string; readonly parent: string | null; readonly ref: string } | null;
  readonly stateCommit?: string | null;
};

/** The text of `runtime.json`. */
export function encodeSaved(saved: SavedContent): string {
  const { state } = saved;
  const file: RuntimeFile = {
    schema: RUNTIME_SCHEMA,
    consecutive_no_change: state.streaks.noChange,
    consecutive_errors: state.streaks.errors,
    backoff_until: state.backoff === null ? null : toIso(state.backoff.untilMs),
    backoff_cause: state.backoff?.cause ?? null,
    current_goal: state.goal,
    seq: state.seq,
    chain_id: state.chainId,
    started_at: toIso(state.startedAtMs),
    iteration: state.iteration,
    chain_iterations: state.chainIterations,
    consecutive_limits: state.streaks.limits,
    consecutive_claims: state.streaks.claims,
    focuses: [...state.focuses],
    trees: [...state.trees],
    base_tree: state.baseTree,
    plan: state.plan,
    usage: encodeUsage(state.usage),
    cost_usd: state.costUsd,
    sessions: mapThreads(state.sessions, (entry) => ({ id: entry.id, usage: encodeUsage(entry.usage) })),
    notes: [...state.feedback],
    in_flight: state.inFlight === null ? null : { iteration: state.inFlight.iteration, started_at: toIso(state.inFlight.startedAtMs) },
    stopped: state.stopped === null ? null : { reason: state.stopped.reason, at: toIso(state.stopped.atMs) },
    record: saved.record === null ? null : { ...saved.record },
    landing: saved.pendingCommit,
    ...(saved.stateCommit === undefined ? {} : { state_commit: saved.stateCommit }),
  };
  const text = JSON.stringify(file, null, 2);
  return `${text.slice(0, -CLOSING.length)},\n  "check": "${hashText(text)}"${CLOSING}\n`;
}

const CLOSING = "\n}";

/**
 * Reads a text that is to the letter what `encodeSaved` of this version writes; `null` for any other, also for one that was
 * forged with a right check. What we wrote needs no schema, whose loading alone costs as much as starting git.
 */
export function readUntouched(text: string): SavedContent | null {
  const file = parseJson(text);
  if (!isRuntimeFile(file)) return null;
  const saved = takeSaved(file);
  return encodeSaved(saved) === text ? saved : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The values of a file whose form is known to be right. */
export function takeSaved(file: RuntimeFile): SavedContent {
  const state: State = {
    seq: file.seq,
    chainId: file.chain_id,
    startedAtMs: Date.parse(file.started_at),
    iteration: file.iteration,
    chainIterations: file.chain_iterations,
    goal: file.current_goal,
    streaks: {
      noChange: file.consecutive_no_change,
      errors: file.consecutive_errors,
      limits: file.consecutive_limits,
      claims: file.consecutive_claims,
    },
    backoff:
      file.backoff_until === null || file.backoff_cause === null
        ? null
        : { untilMs: Date.parse(file.backoff_until), cause: file.backoff_cause },
    focuses: file.focuses,
    trees: file.trees,
    baseTree: file.base_tree,
    plan: file.plan,
    usage: decodeUsage(file.usage),
    costUsd: file.cost_usd,
    sessions: mapThreads(file.sessions, (entry) => ({ id: entry.id, usage: decodeUsage(entry.usage) })),
    feedback: file.notes,
    inFlight: file.in_flight === null ? null : { iteration: file.in_flight.iteration, startedAtMs: Date.parse(file.in_flight.started_at) },
    stopped: file.stopped === null ? null : { reason: file.stopped.reason, atMs: Date.parse(file.stopped.at) },
  };
  const stateCommit = file.state_commit === undefined ? {} : { stateCommit: file.state_commit };
  return { state, record: parseRecord(file.record), pendingCommit: file.landing, ...stateCommit };
}

function decodeUsage(counts: UsageInFile): Usage {
  return { input: counts.input, cachedInput: counts.cached_input, output: counts.output, reasoningOutput: counts.reasoning_output };
}

function encodeUsage(counts: Usage): UsageInFile {
  return { input: counts.input, cached_input: counts.cachedInput, output: counts.output, reasoning_output: counts.reasoningOutput };
}

const ROLES = ["goal", "planner", "executor", "reviewer"] as const satisfies readonly Role[];

function mapThreads<From, To>(sessions: Partial<Record<Role, From | undefined>>, map: (session: From) => To): Partial<Record<Role, To>> {
  const mapped: Partial<Record<Role, To>> = {};
  for (const role of ROLES) {
    const entry = sessions[role];
    if (entry !== undefined) mapped[role] = map(entry);
  }
  return mapped;
}

/** As `Date` has it: also for years that no clock shows, which a damaged clock can. */
function toIso(atMs: number): string {
  return new Date(atMs).toISOString();
}
