import type { State } from "./state.ts";
import { oneLine } from "../text/text.ts";

/** One focus equals itself, so at least two are compared. */
const SAME_FOCUS_MIN = 2;

/** The shortest alternation: A B A B. */
const ALTERNATION_MIN = 4;

const FOCUS_CHARS_MAX = 120;

/** Returns the focus in lower case, with each run of punctuation and white space as one space. Digits stay: "step 3" follows "step 2". */
export function normaliseFocus(focus: string): string {
  return focus
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

/** Returns a sentence that says why the chain makes no progress; null if it does, or if `stagnationMax` is null. */
export function findStagnation(state: State, stagnationMax: number | null): string | null {
  if (stagnationMax === null) return null;
  // Confirming a completion claim changes nothing, and the number of confirmations bounds it.
  if (state.streaks.claims > 0) return null;
  const { focuses, streaks, trees } = state;
  const sameFocuses = Math.max(stagnationMax, SAME_FOCUS_MIN);
  if (endsInEqualValues(focuses, sameFocuses)) {
    return `The last ${sameFocuses} iterations all handed off the same focus: "${oneLine(focuses.at(-1) ?? "", FOCUS_CHARS_MAX)}".`;
  }
  if (streaks.noChange >= stagnationMax) return `The last ${streaks.noChange} iterations changed no file.`;
  const alternations = Math.max(stagnationMax, ALTERNATION_MIN);
  if (endsInAlternation(trees, alternations)) {
    return `The last ${alternations} iterations alternate between two versions of the files: each one undoes the one before.`;
  }
  return null;
}

function endsInEqualValues(values: readonly string[], length: number): boolean {
  const tail = values.slice(-length);
  return tail.length === length && tail.every((value) => value === tail[0]);
}

function endsInAlternation(values: readonly string[], length: number): boolean {
  const tail = values.slice(-length);
  return tail.length === length && tail[0] !== tail[1] && tail.every((value, index) => value === tail[index % 2]);
}
