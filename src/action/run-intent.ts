import type { Settings } from "../config/settings.ts";
import type { IterationRecord } from "../core/chain/record.ts";
import type { State } from "../core/chain/state.ts";
import { getString, type RunContext } from "./context.ts";
import { isHumanTriggered } from "./trigger.ts";

/** What this run is to make of the chain, beyond going on with it. */
export type RunIntent = {
  readonly choice: GoalSource;
  readonly reset: boolean;
  readonly resume: boolean;
  /** Somebody asked for this run, or said what is to be done. */
  readonly humanTriggered: boolean;
  /** What of the wish does not count, and why. */
  readonly notices: readonly string[];
};

const RESET_IGNORED = "reset counts where a person starts the workflow, and this run is none such: the chain goes on.";

/** Reads the wish out of the event and the inputs, as far as it is one. */
export function resolveIntent(context: RunContext, given: Pick<Settings, "goal" | "reset">, chain: Chain): RunIntent {
  const first = selectGoal(given.goal, context, chain);
  // Written into the workflow for good, it would begin a new chain in each run, and no budget would ever be spent. The chain hands
  // no reset on to its next run, so one among the event's inputs is a person's, whatever goal they gave with it.
  const isSaid = getString(context.event, "inputs", "reset") !== "";
  const reset = given.reset && isHumanTriggered(context) && (isSaid || !first.isOwn);
  const choice = reset ? selectGoal(given.goal, context, { ...chain, state: null }) : first;
  const asked = isHumanTriggered(context) && !choice.isOwn;
  const stopped = chain.state?.stopped ?? null;
  // A person's start goes on where the chain had given up; where it is done, they say what is next, or reset.
  const resume = asked && stopped !== null && stopped.reason !== "completed";
  const notices = [given.reset && !reset ? RESET_IGNORED : null, choice.notice].filter((text) => text !== null);
  return { choice, reset, resume, humanTriggered: asked || choice.goal !== null, notices };
}

/** The chain as a run finds it. */
type Chain = { readonly records: readonly IterationRecord[]; readonly state: State | null };

/** What a run is to make of the goal that it was given. */
export type GoalSource = {
  /** `null`: the chain's own goal stands. */
  readonly goal: string | null;
  /** Who gave it. */
  readonly by: string | null;
  /** Why a goal that was given does not count. */
  readonly notice: string | null;
  /** The goal is the chain's own, now or in the past: so the run was started by the chain, whoever owns the token that did it. */
  readonly isOwn: boolean;
};

const NONE: GoalSource = { goal: null, by: null, notice: null, isOwn: false };
const OWN: GoalSource = { ...NONE, isOwn: true };
const NOT_REOPENED =
  "The goal that this run was given is the one that the chain handed to its own next run, so it does not open the chain again. To go on, start the workflow without a goal, or say it in other words.";

/**
 * A goal counts when it is new. The chain hands its next goal to its own next run, as people can read it there; what it handed
 * over is in the state already, and an old one (a dispatch that came late, a re-run of an old link) is the past.
 */
export function selectGoal(given: string | null, context: RunContext, { records, state }: Chain): GoalSource {
  if (given === null || given.trim() === "") return NONE;
  const by = isHumanTriggered(context) ? context.triggeringActor : null;
  if (state === null) return { ...NONE, goal: given, by };
  // What a person says to a chain that is over is said now. A dispatch of its own can still come late, though, and with a token of a
  // person's looks like theirs: it brings a goal that an iteration handed over.
  const isHandedOver = records.some((record) => isSame(given, record.next_goal));
  if (state.stopped !== null && by !== null && !isHandedOver) return { ...NONE, goal: given, by };
  if (isSame(given, state.goal)) return state.stopped !== null && by !== null ? { ...OWN, notice: NOT_REOPENED } : OWN;
  if (context.attempt > 1) {
    return { ...NONE, notice: "This is a re-run of an older run, so its goal is the past and is not taken: the chain's own goal stands." };
  }
  if (records.some((record) => isSame(given, record.next_goal) || isSame(given, record.goal_in))) {
    return {
      ...OWN,
      notice:
        "The goal that this run was given is one that the chain has left behind, so the chain's own goal stands. Say it in other words to bring it back.",
    };
  }
  return { ...NONE, goal: given, by };
}

/** A dispatch takes some 65,000 characters in all, so a longer goal comes back without its end. */
const CUT_CHARS_MIN = 20_000;

/** `given` as it came by a dispatch, against a goal as the chain knows it. */
function isSame(given: string, goal: string | null): boolean {
  if (goal === null) return false;
  const [one, other] = [given, goal].map((text) => text.replace(/\s+/g, " ").trim()) as [string, string];
  return one === other || (one.length >= CUT_CHARS_MIN && other.startsWith(one));
}
