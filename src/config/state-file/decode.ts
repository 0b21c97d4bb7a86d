import { parseRecord } from "../../core/chain/record.ts";
import type { State } from "../../core/chain/state.ts";
import { totalTokens, type Usage } from "../../core/chain/usage.ts";
import { encodeSaved, mapValues, type SavedContent } from "./encode.ts";
import { decodeLegacy, isLegacy, type NewChain } from "./legacy.ts";
import { describeIssue, RUNTIME_SCHEMA, type RuntimeFile, runtimeFile, type UsageInFile } from "./schema.ts";

/** `problem` completes a sentence: "the file is damaged: it is empty". */
export type Decoded =
  | { readonly kind: "ok"; readonly saved: SavedContent; readonly origin: "ours" | "original" }
  | { readonly kind: "damaged"; readonly problem: string };

/** In UTF-16 units, as this version writes it. At three bytes a unit, it stays below the `RUNTIME_BYTES_MAX` that the store reads. */
export const RUNTIME_CHARS_MAX = 2 * 1_024 * 1_024;

/** Reads the text of `runtime.json`, ours or the Python original's. Never throws. */
export function decodeSaved(text: string, newChain: NewChain): Decoded {
  const raw = parseJson(text);
  if (raw === undefined) return damaged(text.trim() === "" ? "it is empty" : "it is not JSON");
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return damaged("it is not a JSON object");
  const decoded = "schema" in raw ? decodeOurs(raw) : isLegacy(raw) ? decodeLegacy(raw, newChain) : "it has none of the keys of a state";
  if (typeof decoded === "string") return damaged(decoded);
  // A file on one line can grow beyond what the store reads back.
  const { length } = encodeSaved(decoded);
  if (length > RUNTIME_CHARS_MAX)
    return damaged(`it would have ${length} characters when written again; the limit is ${RUNTIME_CHARS_MAX}`);
  return { kind: "ok", saved: decoded, origin: "schema" in raw ? "ours" : "original" };
}

function damaged(problem: string): Decoded {
  return { kind: "damaged", problem };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function decodeOurs(raw: { readonly schema: unknown }): SavedContent | string {
  if (typeof raw.schema === "number" && raw.schema > RUNTIME_SCHEMA)
    return `a newer version of the tool wrote it (schema ${raw.schema}; this version reads ${RUNTIME_SCHEMA})`;
  const { data: file, error } = runtimeFile().safeParse(raw);
  if (file === undefined) return describeIssue(error);
  if ((file.backoff_until === null) !== (file.backoff_cause === null)) return "only one of backoff_until and backoff_cause is set";
  const stateCommit = file.state_commit === undefined ? {} : { stateCommit: file.state_commit };
  const { remembered: ids } = file;
  const remembered = ids === undefined ? {} : { remembered: { comment: ids.comment, cacheKey: ids.cache_key } };
  return { state: decodeState(file), record: parseRecord(file.record), pendingCommit: file.pending_commit, ...stateCommit, ...remembered };
}

function decodeState(file: RuntimeFile): State {
  const usage = decodeUsage(file.usage);
  const { backoff_cause: cause, backoff_until: until, in_flight: inFlight, outage, stopped } = file;
  return {
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
    outage: outage === null ? null : { totalMs: outage.total_ms, lastAtMs: Date.parse(outage.last_at) },
    backoff: until === null || cause === null ? null : { untilMs: Date.parse(until), cause },
    goals: file.goals,
    trees: file.trees,
    baseTree: file.base_tree,
    plan: file.plan,
    progress: file.progress,
    usage,
    // An older version wrote 0 if there was no price.
    costUsd: file.cost_usd === 0 && totalTokens(usage) > 0 ? null : file.cost_usd,
    sessions: mapValues(file.sessions, ({ id, usage }) => ({ id, usage: decodeUsage(usage) })),
    day: { day: file.day_use.day, iterations: file.day_use.iterations, costUsd: file.day_use.cost_usd },
    sessionIterations: file.session_iterations,
    feedback: file.feedback,
    inFlight: inFlight === null ? null : { iteration: inFlight.iteration, startedAtMs: Date.parse(inFlight.started_at) },
    stopped: stopped === null ? null : { reason: stopped.reason, atMs: Date.parse(stopped.at) },
    // An older version did not write it: what was closed before the chain began does not stop it.
    acceptedClosingMs: Date.parse(file.accepted_closing_at ?? file.started_at),
  };
}

function decodeUsage(counts: UsageInFile): Usage {
  return {
    input: counts.input,
    cachedInput: counts.cached_input,
    cacheWriteInput: counts.cache_write_input,
    output: counts.output,
    reasoningOutput: counts.reasoning_output,
  };
}
