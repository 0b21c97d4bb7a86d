import * as z from "zod/mini";
import { beginChain } from "../../core/chain/lifecycle.ts";
import type { SavedContent } from "./encode.ts";
import { count, describeIssue } from "./schema.ts";

/** Where a chain begins that continues from the Python original's file, which stores neither. */
export type NewChain = { readonly atMs: number; readonly newChainId: string };

/** The Python original's `runtime.json`. */
const legacyFile = z.object({
  consecutive_no_change: z._default(count, 0),
  consecutive_errors: z._default(count, 0),
  backoff_until: z.optional(z.nullable(z.union([z.string(), z.number()]))),
  current_goal: z._default(z.nullable(z.string()), null),
});

export function isLegacy(raw: object): boolean {
  return Object.keys(legacyFile.shape).some((key) => Object.hasOwn(raw, key));
}

/** Returns the state of a new chain at iteration 0, or the problem with the file. */
export function decodeLegacy(raw: object, { atMs, newChainId }: NewChain): SavedContent | string {
  const { data: file, error } = legacyFile.safeParse(raw);
  if (file === undefined) return describeIssue(error);
  const untilMs = parseTime(file.backoff_until ?? 0);
  if (untilMs === undefined) return "backoff_until is not a time";
  const goal = file.current_goal?.trim() === "" ? null : file.current_goal;
  const state = beginChain({ chainId: newChainId, atMs, previous: null, goal });
  const streaks = { ...state.streaks, noChange: file.consecutive_no_change, errors: file.consecutive_errors };
  const backoff = untilMs === null ? null : { untilMs, cause: streaks.errors > 0 ? ("error" as const) : ("no-change" as const) };
  return { state: { ...state, streaks, backoff }, record: null, pendingCommit: null };
}

/** A smaller number is seconds since the epoch (until the year 5138), a larger one milliseconds (since 1973). */
const EPOCH_SECONDS_MAX = 1e11;
/** The range of `Date` (ECMA-262, 21.4.1.1). */
const EPOCH_MS_MAX = 8.64e15;

/** Returns null for no time, undefined for an invalid one. A time without a zone is local, as Python's `datetime.now().isoformat()` writes it. */
function parseTime(value: string | number): number | null | undefined {
  if (typeof value === "string") {
    const text = value.trim();
    if (text === "") return null;
    if (/^\d+(\.\d+)?$/.test(text)) return parseTime(Number(text));
    const parsedMs = Date.parse(text.replace(" ", "T"));
    return Number.isFinite(parsedMs) ? parsedMs : undefined;
  }
  if (value === 0) return null;
  const atMs = Math.round(value < EPOCH_SECONDS_MAX ? value * 1000 : value);
  return atMs > 0 && atMs <= EPOCH_MS_MAX ? atMs : undefined;
}
