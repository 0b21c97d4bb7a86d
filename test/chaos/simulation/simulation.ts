import type { StopReason } from "../../../src/core/chain/state.ts";
import type { Checks } from "./checks.ts";
import type { CountedEvent } from "./counts.ts";
import type { GitHubApi, SimulatedRun } from "./github.ts";
import type { Random } from "./random.ts";
import type { Runner } from "./runner.ts";
import type { Scenario } from "./scenario.ts";
import type { Server } from "./server.ts";
import type { Actor, Timeline } from "./timeline.ts";

export type Simulation = {
  readonly scenario: Scenario;
  readonly random: Random;
  readonly timeline: Timeline;
  readonly server: Server;
  readonly github: GitHubApi;
  readonly checks: Checks;
  /** Returns whether a fault occurs now, and counts its event. Always false after the fault period. */
  readonly fails: (factor?: number, event?: CountedEvent) => boolean;
  readonly count: (event: CountedEvent) => void;
  readonly state: {
    turns: number;
    hasStopFile: boolean;
    hasFaults: boolean;
    lastId: number;
    /** By the timeline. */
    readonly beganAtMs: number;
    /** How much the wall clock of every runner is ahead of the timeline. */
    clockAheadMs: number;
    /** Turns that the provider refused after work. Each counts as an error. */
    refusedWork: number;
    /** What the provider says to each turn of a session. */
    readonly poisonedSessions: Map<string, string>;
    /** Of the last run that the loop ended. */
    lastEnd: { readonly reason: StopReason | "already-running"; readonly atMs: number } | null;
  };
  readonly log: (text: string) => void;
};

/** A run in progress. */
export type Job = { readonly run: SimulatedRun; readonly actor: Actor; readonly abort: AbortController };

export type JobContext = Job & { readonly simulation: Simulation; readonly runner: Runner };
