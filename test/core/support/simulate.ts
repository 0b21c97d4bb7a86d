import fc from "fast-check";
import { beginChain, beginIteration } from "../../../src/core/chain.ts";
import { decide, type Decision, type Facts } from "../../../src/core/decide.ts";
import type { ClaimJudgement, Outcome, Work } from "../../../src/core/outcome.ts";
import type { Spec } from "../../../src/core/spec.ts";
import type { State } from "../../../src/core/state.ts";
import { failed, handedOver, limited, NO_HANDOVER, outcome, paused } from "./given.ts";

/** What an agent does in one iteration, as little as the decision can tell apart. */
export type Move = {
  readonly kind: Work["kind"];
  readonly changes: boolean;
  readonly claim: ClaimJudgement["kind"];
  readonly focus: string;
  readonly tokens: number;
  readonly tookMs: number;
  /** From the end of the iteration; `null` is unknown. */
  readonly resetMs: number | null;
  readonly editsPlan: boolean;
};

export const anyMove = (kinds: readonly Work["kind"][]): fc.Arbitrary<Move> =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    changes: fc.boolean(),
    claim: fc.constantFrom("none", "none", "none", "refused", "passed"),
    focus: fc.oneof(fc.constantFrom("", "Fix the parser", "Write the docs"), fc.string({ maxLength: 30 })),
    tokens: fc.nat({ max: 10_000 }),
    tookMs: fc.nat({ max: 600_000 }),
    resetMs: fc.option(fc.integer({ min: -100_000, max: 10_000_000 })),
    editsPlan: fc.boolean(),
  });

export type Step = {
  readonly before: State;
  readonly outcome: Outcome | null;
  readonly facts: Facts;
  readonly decision: Decision;
};

/**
 * Plays the engine's part over an agent that repeats its moves for ever: decides, marks the iteration as begun, waits,
 * starts the next run. Ends at a stop of the chain, or after `stepsMax` decisions.
 */
export function simulate(spec: Spec, moves: readonly Move[], stepsMax: number): readonly Step[] {
  const steps: Step[] = [];
  let nowMs = 1_000;
  let run = { startedAtMs: nowMs, iterations: 0 };
  let state = beginChain({ chainId: "SIM", atMs: nowMs, previous: null, goal: null });
  let taken: Outcome | null = null;
  let tree = "tree-0";
  let played = 0;
  while (steps.length < stepsMax) {
    const facts: Facts = { atMs: nowMs, stopRequest: null, cancelled: false, superseded: false, run };
    const decision: Decision = decide(spec, state, taken, facts);
    steps.push({ before: state, outcome: taken, facts, decision });
    state = decision.state;
    taken = null;
    const { verdict } = decision;
    if (verdict.kind === "stop") {
      if (state.stopped !== null) break;
      nowMs = Math.max(nowMs, state.backoff?.untilMs ?? 0) + 60_000;
      run = { startedAtMs: nowMs, iterations: 0 };
    } else if (verdict.kind === "wait") {
      nowMs = verdict.untilMs;
    } else {
      state = beginIteration(state, nowMs);
      taken = play(moves[played % moves.length] as Move, state, tree, nowMs);
      played += 1;
      nowMs = taken.endedAtMs;
      tree = taken.treeAfter;
      const counts = taken.work.kind !== "limited" && taken.work.kind !== "cancelled";
      if (counts) run = { ...run, iterations: run.iterations + 1 };
    }
  }
  return steps;
}

function play(move: Move, state: State, tree: string, nowMs: number): Outcome {
  const endedAtMs = nowMs + move.tookMs;
  const answered = move.kind === "handed-over";
  const claim: ClaimJudgement =
    move.claim === "refused" ? { kind: "refused", refusals: [{ gate: "verify", why: "No.", detail: move.focus }] } : { kind: move.claim };
  return outcome({
    iteration: state.inFlight?.iteration ?? -1,
    goal: state.goal,
    startedAtMs: nowMs,
    endedAtMs,
    work: workOf(move, endedAtMs),
    treeBefore: tree,
    treeAfter: move.changes ? `tree-${nowMs}-${state.seq}` : tree,
    claim: answered ? claim : { kind: "none" },
    planBefore: state.plan?.seen ?? "plan",
    planAfter: answered ? (move.editsPlan ? `plan-${move.focus}` : "plan") : null,
    usage: { input: move.tokens, cachedInput: move.tokens >> 1, output: move.tokens >> 2, reasoningOutput: 0 },
    threads: answered
      ? { goal: { id: `t-${move.tokens}`, usage: { input: 1, cachedInput: 0, output: 0, reasoningOutput: 0 } } }
      : { goal: null },
  });
}

function workOf(move: Move, endedAtMs: number): Work {
  switch (move.kind) {
    case "handed-over":
      return handedOver({ nextGoal: move.focus, nextFocus: move.focus });
    case "paused":
      return paused(move.changes ? "reviewer" : "planner", { nextFocus: move.focus });
    case "no-handover":
      return NO_HANDOVER;
    case "failed":
      return failed({ cause: move.changes ? "context-window" : "exit", message: move.focus });
    case "limited":
      return limited(move.resetMs === null ? null : endedAtMs + move.resetMs);
    case "cancelled":
      return { kind: "cancelled" };
  }
}
