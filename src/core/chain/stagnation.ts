import type { State } from "./state.ts";
import { hashText } from "../text/hash.ts";
import { oneLine } from "../text/text.ts";

/** The shortest alternation: A B A B. */
const ALTERNATION_MIN = 4;

/**
 * New files under one goal are progress, but not for ever: a counter or a time stamp in a file is new each time. This many times
 * `max_stagnation` iterations may have the same goal without ticking a box.
 */
export const SAME_GOAL_FACTOR = 3;

const GOAL_CHARS_MAX = 120;
const FOLDERS_NAMED_MAX = 5;

/** Equal for goals that differ in case, punctuation and white space only. Digits count: "step 3" follows "step 2". */
export function hashGoal(goal: string): string {
  const words = goal
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
  return words === "" ? "" : hashText(words);
}

/**
 * Returns a sentence that says why the chain makes no progress; null if it does, or if `stagnationMax` is null. Progress is a version
 * of the files that the chain has not had, a newly ticked box (`evolve` forgets what was before it), or another goal with new files.
 */
export function findStagnation(state: State, stagnationMax: number | null, unseenFolders: readonly string[] = []): string | null {
  if (stagnationMax === null) return null;
  // Confirming a completion claim changes nothing, and the number of confirmations bounds it.
  if (state.streaks.claims > 0) return null;
  const { goal, goals, streaks, trees } = state;
  if (streaks.noChange >= stagnationMax) {
    return `The last ${streaks.noChange} iterations changed no file that the loop sees. ${describeUnseen(unseenFolders)}`;
  }
  const alternations = Math.max(stagnationMax, ALTERNATION_MIN);
  if (onlyRevisits(trees, alternations)) {
    return `The last ${alternations} iterations alternate between versions of the files that were there before: they undo one another.`;
  }
  const sameGoals = SAME_GOAL_FACTOR * stagnationMax;
  if (endsInEqualValues(goals, sameGoals)) {
    return `The last ${sameGoals} iterations all had the same next goal and ticked no box: "${oneLine(goal ?? "", GOAL_CHARS_MAX)}".`;
  }
  return null;
}

/** Where an agent can have worked although the loop has seen no change. `folders` are its submodules and nested repositories. */
export function describeUnseen(folders: readonly string[]): string {
  const more = folders.length > FOLDERS_NAMED_MAX ? ` and ${folders.length - FOLDERS_NAMED_MAX} more` : "";
  const names = folders.slice(0, FOLDERS_NAMED_MAX).map((path) => oneLine(path, GOAL_CHARS_MAX));
  const inside = names.length === 0 ? "" : `: ${names.join(", ")}${more}`;
  return `It does not see ignored files, files outside the repository, and files in submodules or nested repositories${inside}.`;
}

function endsInEqualValues(values: readonly string[], length: number): boolean {
  const tail = values.slice(-length);
  return tail.length === length && tail.every((value) => value === tail[0]);
}

/** Whether each of the last trees was left and come back to, earlier or later. */
function onlyRevisits(trees: readonly string[], length: number): boolean {
  const visits = trees.filter((tree, index) => tree !== trees[index - 1]);
  const tail = trees.slice(-length);
  return tail.length === length && tail.every((tree) => visits.indexOf(tree) !== visits.lastIndexOf(tree));
}
