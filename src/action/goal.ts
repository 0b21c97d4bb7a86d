import type { IterationRecord } from "../core/record.ts";
import type { State } from "../core/state.ts";
import type { RunContext } from "./context.ts";
import { isAsked } from "./guard.ts";

/** What a run is to make of the goal that it was given. */
export type GoalChoice = {
  /** `null`: the chain's own goal stands. */
  readonly goal: string | null;
  /** Who gave it. */
  readonly by: string | null;
  /** Why a goal that was given does not count. */
  readonly notice: string | null;
};

const NONE: GoalChoice = { goal: null, by: null, notice: null };

/**
 * A goal counts when it is new. The chain hands its next goal to its own next run, as people can read it there; what it handed
 * over is in the state already, and an old one (a dispatch that came late, a re-run of an old link) is the past.
 */
export function chooseGoal(
  given: string | null,
  context: RunContext,
  { records, state }: { readonly records: readonly IterationRecord[]; readonly state: State | null },
): GoalChoice {
  if (given === null || given.trim() === "") return NONE;
  const by = isAsked(context) ? context.triggeringActor : null;
  if (state === null) return { goal: given, by, notice: null };
  // A chain that is over has no run that could come late: what a person says to it is said now.
  if (state.stopped !== null && by !== null) return { goal: given, by, notice: null };
  if (isSame(given, state.goal)) return NONE;
  if (context.attempt > 1) {
    return { ...NONE, notice: "This is a re-run of an older run, so its goal is the past and is not taken: the chain's own goal stands." };
  }
  if (records.some((record) => isSame(given, record.next_goal) || isSame(given, record.goal_in))) {
    return {
      ...NONE,
      notice:
        "The goal that this run was given is one that the chain has left behind, so the chain's own goal stands. Say it in other words to bring it back.",
    };
  }
  return { goal: given, by, notice: null };
}

function isSame(one: string, other: string | null): boolean {
  return other !== null && one.replace(/\s+/g, " ").trim() === other.replace(/\s+/g, " ").trim();
}
