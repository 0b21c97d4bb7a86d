import type { State } from "./state.ts";
import { oneLine } from "../text/text.ts";

/** One focus is the same as nothing but itself. */
const SAME_LENGTH_MIN = 2;

/** The shortest row of trees that shows a swing: A B A B. */
const SWING_LENGTH_MIN = 4;

/** How much of a focus is quoted. */
const FOCUS_CHARS_MAX = 120;

/**
 * One spelling for focuses that say the same: lower case, with every run of punctuation and space as one space. Digits
 * stay, because "do step 3" after "do step 2" is progress.
 */
export function normaliseFocus(focus: string): string {
  return focus
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

/** A sentence that says how the chain goes in circles; `null` while it does not. `stagnationMax` of `null` looks for nothing. */
export function findStagnation(state: State, stagnationMax: number | null): string | null {
  if (stagnationMax === null) return null;
  // A claim that stands is on its way to its confirmations, which bound it; confirming changes nothing and moves no focus.
  if (state.streaks.claims > 0) return null;
  const { focuses, streaks, trees } = state;
  const sameLength = Math.max(stagnationMax, SAME_LENGTH_MIN);
  if (hasSameTail(focuses, sameLength)) {
    return `The last ${sameLength} iterations all handed over the same focus: "${oneLine(focuses.at(-1) ?? "", FOCUS_CHARS_MAX)}".`;
  }
  if (streaks.noChange >= stagnationMax) return `The last ${streaks.noChange} iterations changed no file.`;
  const swingLength = Math.max(stagnationMax, SWING_LENGTH_MIN);
  if (isSwinging(trees, swingLength)) {
    return `The last ${swingLength} iterations swing between two states of the files: each one undoes the one before.`;
  }
  return null;
}

function hasSameTail(values: readonly string[], length: number): boolean {
  if (values.length < length) return false;
  const tail = values.slice(-length);
  return tail.every((value) => value === tail[0]);
}

function isSwinging(values: readonly string[], length: number): boolean {
  if (values.length < length) return false;
  const tail = values.slice(-length);
  return tail[0] !== tail[1] && tail.every((value, index) => value === tail[index % 2]);
}
