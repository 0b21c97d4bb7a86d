import type { ChainUse } from "../../src/core/chain/budget.ts";
import type { LoopEvent } from "../../src/core/chain/events.ts";
import { NO_USAGE } from "../../src/core/chain/usage.ts";

export const T0 = Date.parse("2026-03-01T14:00:00Z");

/** A hostile text: workflow commands of both forms, colors, a carriage return, a forged line, bidi marks. */
export const HOSTILE = "::error::x\n##[add-mask]y\u001B[31mred\u001B[0m\rover\u202Eevil\u2066\u0007\u009B2J";

export type EventOf<Kind extends LoopEvent["kind"]> = Extract<LoopEvent, { kind: Kind }>;

const usage = { input: 10_000, cachedInput: 4_000, cacheWriteInput: 0, output: 2_345, reasoningOutput: 100 };

/** One event of each kind, in the order of a run. */
export function sampleEvents(text = "all well", atMs = T0): readonly LoopEvent[] {
  const verification = { passed: false, exitCode: 1, durationMs: 3_000, output: text, problem: null };
  return [
    { kind: "run-started", atMs, chainId: "c1", workspace: "/w", agent: text, chain: sampleUse({ usage: NO_USAGE }) },
    { kind: "iteration-started", atMs, iteration: 13, goal: text },
    { kind: "plan-read", atMs, progress: { done: 0, total: 1, items: [{ text, done: false, iteration: null, commit: null }] } },
    { kind: "turn-started", atMs, iteration: 13, role: "planner", repair: false },
    { kind: "agent", atMs, event: { kind: "command", text } },
    { kind: "agent", atMs, event: { kind: "warning", text } },
    { kind: "verified", atMs, verification },
    { kind: "claim-refused", atMs, gateFailures: [{ gate: "verify", reason: text, detail: text }] },
    iterationEnded({ atMs, summary: text, nextGoal: text, error: text }),
    { kind: "waiting", atMs, untilMs: atMs + 80_000, cause: "error" },
    { kind: "notice", atMs, text },
    { kind: "warning", atMs, text },
    { kind: "error", atMs, text },
    {
      kind: "run-ended",
      atMs,
      reason: "stop-requested",
      conclusion: "success",
      message: text,
      remedy: "Run: codex-self-iter resume",
      iterations: 1,
    },
  ];
}

/** 120.0k tokens in 13 iterations. */
export function sampleUse(changes: Partial<ChainUse> = {}): ChainUse {
  const usage = { input: 100_000, cachedInput: 0, cacheWriteInput: 0, output: 20_000, reasoningOutput: 0 };
  return { chainIterations: 13, costUsd: 0.5, startedAtMs: T0 - 600_000, usage, ...changes };
}

export function iterationEnded(changes: Partial<EventOf<"iteration-ended">> = {}): EventOf<"iteration-ended"> {
  return {
    kind: "iteration-ended",
    atMs: T0,
    iteration: 13,
    durationMs: 80_000,
    summary: "wrote b.txt",
    nextGoal: "write c.txt",
    changed: true,
    progress: { done: 1, total: 1, items: [{ text: "write b.txt", done: true, iteration: 13, commit: null }] },
    completedItems: ["write b.txt"],
    commit: "0123456789abcdef0123456789abcdef01234567",
    tree: "fedcba9876543210fedcba9876543210fedcba98",
    error: null,
    usage,
    chain: sampleUse(),
    ...changes,
  };
}
