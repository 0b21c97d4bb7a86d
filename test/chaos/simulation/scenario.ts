import type { Spec } from "../../../src/core/chain/spec.ts";
import { spec } from "../../unit/fixtures/decider.ts";
import { GIT_CALLS, type GitCall } from "./failing-git.ts";
import type { Random } from "./random.ts";
import { EARLIER_STEP, type Files, SECRET } from "./trees.ts";

export const MINUTE = 60_000;

/** The fixed parameters of a simulation. */
export type Scenario = {
  readonly spec: Spec;
  readonly scheduleMs: number;
  /** The queue of the workflow's concurrency group; null if it has none. */
  readonly queue: "single" | "max" | null;
  /** The actor of dispatched runs: a bot with the job's token, a person with the user's token. */
  readonly dispatchActor: "github-actions[bot]" | "ada";
  /** The agent says it is done after this many turns; some never do. */
  readonly completesAfter: number;
  /** Probability of each fault during the fault period. */
  readonly faultRate: number;
  readonly faultPeriodMs: number;
  /** What earlier steps of each job leave in the workspace; null if nothing. */
  readonly foreign: Files | null;
  /** During the fault period this call of git fails in every iteration, as for a file that git cannot read. */
  readonly brokenGitCall: GitCall | null;
  /** When every turn fails by the provider, since the chain began; null if never. May last longer than the fault period. */
  readonly outage: { readonly kind: OutageKind; readonly fromMs: number; readonly untilMs: number } | null;
};

export const OUTAGE_KINDS = [
  "provider is unavailable",
  "provider is out of reach",
  "provider states a wrong end of its limit",
  "provider refuses the key",
] as const;
export type OutageKind = (typeof OUTAGE_KINDS)[number];

/** A file of an earlier step. */
export const REPORT = "build/report.txt";
/** A file of an earlier step with a secret of the run. */
export const CREDENTIALS = ".env";

export function createScenario(random: Random): Scenario {
  const never = random.chance(0.2);
  const limits = {
    iterationsMax: random.int(2, 8),
    tokensMax: random.chance(0.3) ? random.int(500, 5_000) : null,
    costUsdMax: random.chance(0.2) ? random.int(1, 10) : null,
    durationMsMax: random.chance(0.2) ? random.int(20, 200) * MINUTE : null,
    stagnationMax: random.chance(0.5) ? 4 : null,
    consecutiveErrorsMax: random.int(2, 4),
    outageMsMax: random.pick([1, 6]) * 60 * MINUTE,
  };
  const run = { iterationsMax: random.int(1, 3), durationMsMax: 60 * MINUTE, waitMsMax: random.pick([0, 0, 5_000]) };
  return {
    spec: spec({
      limits,
      run,
      gates: { verify: random.pick([null, null, "claim", "change"] as const) },
      promise: { confirmations: random.pick([1, 1, 2]) },
      // A turn of some hundred tokens costs about half a dollar.
      prices: limits.costUsdMax === null ? null : { inputUsd: 2_000, cachedInputUsd: 200, cacheWriteUsd: 2_000, outputUsd: 4_000 },
    }),
    scheduleMs: random.pick([10, 20, 60]) * MINUTE,
    queue: random.pick([null, null, "single", "single", "max"] as const),
    dispatchActor: random.pick(["github-actions[bot]", "ada"]),
    completesAfter: never ? Number.POSITIVE_INFINITY : random.int(1, 7),
    faultRate: random.pick([0, 0.03, 0.1, 0.25]),
    faultPeriodMs: random.int(1, 3) * 60 * MINUTE,
    foreign: random.chance(0.5)
      ? new Map([
          ...[REPORT, "tools/download.log"].map((path) => [path, EARLIER_STEP] as const),
          [CREDENTIALS, `${EARLIER_STEP} ${SECRET}`],
        ])
      : null,
    brokenGitCall: random.chance(0.1) ? random.pick(GIT_CALLS) : null,
    outage: random.chance(0.3) ? createOutage(random) : null,
  };
}

function createOutage(random: Random): Scenario["outage"] {
  const fromMs = random.int(0, 60) * MINUTE;
  return { kind: random.pick(OUTAGE_KINDS), fromMs, untilMs: fromMs + random.pick([20, 60, 300, 900]) * MINUTE };
}
