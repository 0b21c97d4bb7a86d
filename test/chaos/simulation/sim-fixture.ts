import type { StopReason } from "../../../src/core/chain/state.ts";
import type { Spec } from "../../../src/core/chain/spec.ts";
import { spec } from "../../unit/fixtures/decider.ts";
import type { Checks } from "./checks.ts";
import type { WorldEvent } from "./counts.ts";
import type { GitHubApi } from "./github.ts";
import type { Random } from "./random.ts";
import type { Server } from "./server.ts";
import type { Timeline } from "./timeline.ts";

export const MINUTE = 60_000;

/** How one world differs from another for good. */
export type Nature = {
  readonly spec: Spec;
  readonly cronMs: number;
  /** The workflow's concurrency group, by its queue; `null` where it has none. */
  readonly queue: "single" | "max" | null;
  /** Who GitHub says dispatches the chain's own runs: the workflow's token is a bot's, a token of one's own is a person's. */
  readonly tokenOf: "github-actions[bot]" | "ada";
  /** After so many turns the agent claims; some never do. */
  readonly claimsAfter: number;
  /** Of all that can fail, so much does, while faults happen at all. */
  readonly faultShare: number;
  readonly faultsMs: number;
};

export type World = {
  readonly nature: Nature;
  readonly random: Random;
  readonly timeline: Timeline;
  readonly server: Server;
  readonly github: GitHubApi;
  readonly checks: Checks;
  /** Something fails now: never, once the faults are over. Where it does, the event is counted. */
  readonly fails: (factor?: number, event?: WorldEvent) => boolean;
  readonly count: (event: WorldEvent) => void;
  /** What changes while time goes on. */
  readonly now: {
    turns: number;
    stopFile: boolean;
    faults: boolean;
    ids: number;
    /** How the run ended that ended last, of those that the loop ended. */
    lastEnd: { readonly reason: StopReason | "already-running"; readonly atMs: number } | null;
  };
  /** Tells the chain's story, where somebody reads it. */
  readonly tell: (text: string) => void;
};

export function natureOf(random: Random): Nature {
  const never = random.chance(0.2);
  const limits = {
    iterationsMax: random.int(2, 8),
    tokensMax: random.chance(0.3) ? random.int(500, 5_000) : null,
    costUsdMax: random.chance(0.2) ? random.int(1, 10) : null,
    durationMsMax: random.chance(0.2) ? random.int(20, 200) * MINUTE : null,
    stagnationMax: random.chance(0.5) ? 4 : null,
    consecutiveErrorsMax: random.int(2, 4),
  };
  const run = { iterationsMax: random.int(1, 3), durationMsMax: 60 * MINUTE, waitMsMax: random.pick([0, 0, 5_000]) };
  return {
    spec: spec({
      limits,
      run,
      gates: { verify: random.pick([null, null, "claim", "change"] as const) },
      promise: { confirmations: random.pick([1, 1, 2]) },
      // A turn of some hundred tokens costs half a dollar or so.
      prices: limits.costUsdMax === null ? null : { inputUsd: 2_000, cachedInputUsd: 200, outputUsd: 4_000 },
    }),
    cronMs: random.pick([10, 20, 60]) * MINUTE,
    queue: random.pick([null, null, "single", "single", "max"] as const),
    tokenOf: random.pick(["github-actions[bot]", "ada"]),
    claimsAfter: never ? Number.POSITIVE_INFINITY : random.int(1, 7),
    faultShare: random.pick([0, 0.03, 0.1, 0.25]),
    faultsMs: random.int(1, 3) * 60 * MINUTE,
  };
}
