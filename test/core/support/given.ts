import { type LandingPolicy, protectedPathsWith } from "../../../src/core/landing-policy.ts";
import { WORKFLOW_FILES } from "../../../src/core/path-policy.ts";
import { decide, type Decision, type Facts } from "../../../src/core/decide.ts";
import type { Handover } from "../../../src/core/handover.ts";
import type { Failure, Outcome, Work } from "../../../src/core/outcome.ts";
import type { Spec } from "../../../src/core/spec.ts";
import type { State } from "../../../src/core/state.ts";
import { NO_USAGE } from "../../../src/core/usage.ts";

/** Small round numbers, so that a test can be read without a calculator. */
const BASE_SPEC: Spec = {
  mode: "goal",
  promise: { token: "DONE", match: "strict", confirmations: 1 },
  gates: { plan: true, noChange: true, verify: null },
  limits: {
    iterationsMax: null,
    tokensMax: null,
    costUsdMax: null,
    durationMsMax: null,
    stagnationMax: 4,
    consecutiveErrorsMax: 5,
  },
  run: { iterationsMax: null, durationMsMax: null, waitMsMax: null },
  backoff: { baseMs: 5_000, maxMs: 300_000, noChangeMs: 60_000, continueFalseMs: 300_000, plannerStopMs: 600_000 },
  prices: null,
  hints: { planner: "balanced", reviewer: "strict" },
  historyTail: 8,
};

export type SpecParts = {
  readonly promise?: Partial<Spec["promise"]>;
  readonly gates?: Partial<Spec["gates"]>;
  readonly limits?: Partial<Spec["limits"]>;
  readonly run?: Partial<Spec["run"]>;
  readonly backoff?: Partial<Spec["backoff"]>;
  readonly prices?: Spec["prices"];
};

export function spec(parts: SpecParts = {}): Spec {
  return {
    ...BASE_SPEC,
    promise: { ...BASE_SPEC.promise, ...parts.promise },
    gates: { ...BASE_SPEC.gates, ...parts.gates },
    limits: { ...BASE_SPEC.limits, ...parts.limits },
    run: { ...BASE_SPEC.run, ...parts.run },
    backoff: { ...BASE_SPEC.backoff, ...parts.backoff },
    prices: parts.prices ?? null,
  };
}

export type StateParts = Omit<Partial<State>, "streaks"> & { readonly streaks?: Partial<State["streaks"]> };

export function state(parts: StateParts = {}): State {
  return {
    seq: 20,
    chainId: "CHAIN",
    startedAtMs: 0,
    iteration: 6,
    chainIterations: 6,
    goal: "Write the parser",
    backoff: null,
    focuses: [],
    trees: [],
    baseTree: "tree-0",
    plan: null,
    usage: NO_USAGE,
    costUsd: 0,
    threads: {},
    notes: [],
    inFlight: null,
    stopped: null,
    ...parts,
    streaks: { noChange: 0, errors: 0, limits: 0, claims: 0, ...parts.streaks },
  };
}

function handover(parts: Partial<Handover> = {}): Handover {
  return {
    summary: "Wrote the lexer",
    nextGoal: "Write the tests of the parser",
    nextFocus: "",
    completed: null,
    stop: false,
    reason: "",
    evidence: "",
    ...parts,
  };
}

/** What may land by default: the built-in protected paths, and amounts that no test reaches by chance. */
export function landing(parts: Partial<LandingPolicy> = {}): LandingPolicy {
  return {
    protectedPaths: protectedPathsWith([], ["plan.md", "TASK.md"]),
    onProtected: "revert",
    forcedPaths: WORKFLOW_FILES,
    planFile: "plan.md",
    tokenPaths: [],
    fileBytesMax: 1_000,
    binaryFiles: "allow",
    filesMax: 100,
    deletedPercentMax: 50,
    addedBytesMax: 10_000,
    ...parts,
  };
}

/** An iteration that ended at 1,000 s, changed the tree, and handed over. */
export function outcome(parts: Partial<Outcome> = {}): Outcome {
  return {
    iteration: 7,
    goal: "Write the parser",
    startedAtMs: 900_000,
    endedAtMs: 1_000_000,
    work: handedOver(),
    treeBefore: "tree-6",
    treeAfter: "tree-7",
    putBack: [],
    refusal: null,
    claim: { kind: "none" },
    verification: null,
    planBefore: null,
    planAfter: null,
    usage: NO_USAGE,
    threads: {},
    ...parts,
  };
}

export function handedOver(parts: Partial<Handover> = {}): Work {
  return { kind: "handed-over", handover: handover(parts), repaired: false };
}

export function paused(by: "planner" | "reviewer", parts: Partial<Handover> = {}): Work {
  return { kind: "paused", handover: handover(parts), by };
}

export function failed(parts: Partial<Failure> = {}): Work {
  const failure: Failure = { cause: "exit", message: "The agent exited with 3.", exitCode: 3, output: "boom", ...parts };
  return { kind: "failed", role: "goal", failure };
}

export const NO_HANDOVER: Work = { kind: "no-handover", role: "goal", problem: "next_goal is blank.", output: "hello" };

export function limited(resetAtMs: number | null): Work {
  return { kind: "limited", message: "429 Too Many Requests", resetAtMs };
}

export function facts(parts: Partial<Facts> = {}): Facts {
  return {
    atMs: 1_000_000,
    stopRequest: null,
    cancelled: false,
    superseded: false,
    run: { startedAtMs: 0, iterations: 0 },
    ...parts,
  };
}

/** `given({ state }).when(outcome)`: the decision, with everything unsaid at its plainest. */
export function given(parts: { readonly spec?: SpecParts; readonly state?: StateParts; readonly facts?: Partial<Facts> }) {
  const decideOn = (taken: Outcome | null): Decision => decide(spec(parts.spec), state(parts.state), taken, facts(parts.facts));
  return {
    when: (taken: Partial<Outcome>): Decision => decideOn(outcome(taken)),
    whenAsked: (): Decision => decideOn(null),
  };
}

/** The reason of a stop, or the kind of any other verdict. */
export function wordOf({ verdict }: Decision): string {
  return verdict.kind === "stop" ? verdict.reason : verdict.kind;
}

export function whyOf({ verdict }: Decision): string {
  return verdict.kind === "stop" ? verdict.why : "";
}
