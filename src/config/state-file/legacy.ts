import * as z from "zod/mini";
import type { State } from "../../core/chain/state.ts";
import { encodeSaved, RUNTIME_CHARS_MAX, RUNTIME_SCHEMA, type SavedContent, takeSaved } from "./encode.ts";
import { NOTE_KINDS, STOP_REASONS, WAIT_CAUSES } from "./decode.ts";

/** What a file gave. `damaged` ends in a part of a sentence that says what is wrong with it. */
export type Decoded =
  | { readonly kind: "ok"; readonly saved: SavedContent; readonly origin: "ours" | "original" }
  | { readonly kind: "damaged"; readonly problem: string };

// Compiling the schema costs more than the one or two files that a process reads with it.
z.config({ jitless: true });

const count = z.int().check(z.nonnegative());
const instant = z.string().check(z.refine((text) => Number.isFinite(Date.parse(text)), "no time"));
const usage = z.object({ input: count, cached_input: count, output: count, reasoning_output: count });
const session = z.object({ id: z.string(), usage });

const ours = z.object({
  schema: z.literal(RUNTIME_SCHEMA),
  consecutive_no_change: count,
  consecutive_errors: count,
  backoff_until: z.nullable(instant),
  backoff_cause: z.nullable(z.enum(WAIT_CAUSES)),
  current_goal: z.nullable(z.string()),
  seq: count,
  chain_id: z.string(),
  started_at: instant,
  iteration: count,
  chain_iterations: count,
  consecutive_limits: count,
  consecutive_claims: count,
  focuses: z.array(z.string()),
  trees: z.array(z.string()),
  base_tree: z.nullable(z.string()),
  plan: z.nullable(z.object({ expected: z.string(), seen: z.string() })),
  usage,
  cost_usd: z.number().check(z.nonnegative()),
  sessions: z.object({
    goal: z.optional(session),
    planner: z.optional(session),
    executor: z.optional(session),
    reviewer: z.optional(session),
  }),
  notes: z.array(z.object({ kind: z.enum(NOTE_KINDS), text: z.string() })),
  in_flight: z.nullable(z.object({ iteration: count, started_at: instant })),
  stopped: z.nullable(z.object({ reason: z.enum(STOP_REASONS), at: instant })),
  // Records of every version are shown and counted, so only what is read of them is asked for.
  record: z.nullable(z.looseObject({ ts: z.string(), iteration: count, phase: z.string(), state: z.string() })),
  landing: z.nullable(z.object({ sha: z.string(), parent: z.nullable(z.string()), ref: z.string() })),
  // Older versions do not write it.
  state_commit: z.optional(z.nullable(z.string())),
});

const original = z.object({
  consecutive_no_change: z._default(count, 0),
  consecutive_errors: z._default(count, 0),
  backoff_until: z.optional(z.nullable(z.union([z.string(), z.number()]))),
  current_goal: z._default(z.nullable(z.string()), null),
});

const ORIGINAL_KEYS = Object.keys(original.shape);

/**
 * Reads the text of `runtime.json`, of ours or of the original's. `now` fills what the original does not keep: its chain
 * begins here, with the iteration number 0. Never throws.
 */
export function decodeSaved(text: string, now: { readonly atMs: number; readonly newChainId: string }): Decoded {
  const raw = parseJson(text);
  if (raw === undefined) return { kind: "damaged", problem: text.trim() === "" ? "it is empty" : "it is not JSON" };
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return { kind: "damaged", problem: "it holds no JSON object" };
  if ("schema" in raw) return decodeOurs(raw);
  if (!ORIGINAL_KEYS.some((key) => Object.hasOwn(raw, key)))
    return { kind: "damaged", problem: "it holds none of the keys of a loop's state" };
  return decodeOriginal(raw, now);
}

function decodeOurs(raw: { readonly schema: unknown }): Decoded {
  if (typeof raw.schema === "number" && raw.schema > RUNTIME_SCHEMA) {
    return {
      kind: "damaged",
      problem: `it was written by a newer version of the tool (schema ${raw.schema}, this one knows ${RUNTIME_SCHEMA})`,
    };
  }
  const reading = ours.safeParse(raw);
  if (!reading.success) return { kind: "damaged", problem: describeIssue(reading.error) };
  const file = reading.data;
  if ((file.backoff_until === null) !== (file.backoff_cause === null)) {
    return { kind: "damaged", problem: "backoff_until and backoff_cause do not fit together" };
  }
  return takeWritable(takeSaved(file), "ours");
}

/** Only what can be read back once it is written: on one line a file is a small part of what it is as we write it. */
function takeWritable(saved: SavedContent, origin: "ours" | "original"): Decoded {
  const { length } = encodeSaved(saved);
  if (length <= RUNTIME_CHARS_MAX) return { kind: "ok", origin, saved };
  return { kind: "damaged", problem: `it would have ${length} characters as this tool writes it, of at most ${RUNTIME_CHARS_MAX}` };
}

function decodeOriginal(raw: object, now: { readonly atMs: number; readonly newChainId: string }): Decoded {
  const reading = original.safeParse(raw);
  if (!reading.success) return { kind: "damaged", problem: describeIssue(reading.error) };
  const file = reading.data;
  const untilMs = parseOriginalTime(file.backoff_until);
  if (untilMs === undefined) return { kind: "damaged", problem: "backoff_until is no time" };
  const hasGoal = file.current_goal !== null && file.current_goal.trim() !== "";
  const state: State = {
    seq: 0,
    chainId: now.newChainId,
    startedAtMs: now.atMs,
    iteration: 0,
    chainIterations: 0,
    goal: hasGoal ? file.current_goal : null,
    streaks: { noChange: file.consecutive_no_change, errors: file.consecutive_errors, limits: 0, claims: 0 },
    // The original does not say why it waits; its streaks do.
    backoff: untilMs === null ? null : { untilMs, cause: file.consecutive_errors > 0 ? "error" : "no-change" },
    focuses: [],
    trees: [],
    baseTree: null,
    plan: null,
    usage: { input: 0, cachedInput: 0, output: 0, reasoningOutput: 0 },
    costUsd: 0,
    sessions: {},
    feedback: [],
    inFlight: null,
    stopped: null,
  };
  return takeWritable({ state, record: null, pendingCommit: null }, "original");
}

/** Below it a number is seconds since the epoch (until the year 5138), above it milliseconds (since 1973). */
const EPOCH_SECONDS_MAX = 1e11;
/** What `Date` can hold (ECMA-262, 21.4.1.1). */
const EPOCH_MS_MAX = 8.64e15;

/** `null`: no time; `undefined`: no reading of it. A time without a zone is UTC, so that a file means the same everywhere. */
function parseOriginalTime(value: string | number | null | undefined): number | null | undefined {
  if (value === null || value === undefined || value === 0) return null;
  if (typeof value === "string") {
    const text = value.trim();
    if (text === "") return null;
    if (/^\d+(\.\d+)?$/.test(text)) return parseOriginalTime(Number(text));
    const hasZone = /(Z|[+-]\d{2}:?\d{2})$/i.test(text);
    const atMs = Date.parse(hasZone || !text.includes(":") ? text : `${text.replace(" ", "T")}Z`);
    return Number.isFinite(atMs) ? atMs : undefined;
  }
  const atMs = Math.round(value < EPOCH_SECONDS_MAX ? value * 1000 : value);
  return atMs > 0 && atMs <= EPOCH_MS_MAX ? atMs : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function describeIssue(error: z.core.$ZodError): string {
  const [issue] = error.issues;
  const key = issue?.path.map(String).join(".") ?? "";
  return key === "" ? "its keys are not those of a loop's state" : `${key} is missing or not of its kind`;
}

/** The file as it is written. */
export type RuntimeFile = z.input<typeof ours>;
export type UsageInFile = z.output<typeof usage>;
