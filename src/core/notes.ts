import type { Outcome, Refusal } from "./outcome.ts";
import type { Spec } from "./spec.ts";
import type { Note, State } from "./state.ts";
import { cleanText, tailOf } from "./text.ts";

/** A note is kept in every saved state and quoted in a prompt: it is capped where it is made. */
const WHY_CHARS_MAX = 1_000;
const DETAIL_CHARS_MAX = 3_000;
/** How many protected paths a note names. */
const RESTORED_MAX = 10;

/** A note of the agent's or a command's words: cleaned, and of a long detail the end, where tools tell what went wrong. */
export function buildNote(kind: Note["kind"], why: string, detail = ""): Note {
  const head = cleanText(why, WHY_CHARS_MAX);
  const tail = cleanText(tailOf(detail, DETAIL_CHARS_MAX), DETAIL_CHARS_MAX);
  return { kind, text: tail === "" ? head : `${head}\n${tail}` };
}

/** What the next prompt must be told after an iteration in which the agent worked. `after` is the state without its notes. */
export function buildNotes(spec: Spec, after: State, outcome: Outcome, planEdited: boolean): readonly Note[] {
  const { claim, verification, work } = outcome;
  const refusals: readonly Refusal[] = claim.kind === "refused" ? claim.refusals : [];
  const notes = refusals.map((refusal) => buildNote("claim-refused", refusal.why, refusal.detail));
  if (claim.kind === "passed" && after.streaks.claims < spec.promise.confirmations) {
    notes.push(buildNote("claim-pending", pendingText(after.streaks.claims, spec.promise.confirmations)));
  }
  if (claim.kind === "none" && verification !== null && !verification.passed) {
    const how = verification.problem ?? `It exited with ${verification.exitCode ?? "no code"}.`;
    notes.push(
      buildNote("verify-failed", `The verify command does not pass after iteration ${outcome.iteration}. ${how}`, verification.output),
    );
  }
  if (outcome.restored.length > 0) notes.push(buildNote("protected", protectedText(outcome)));
  if (outcome.withheld.length > 0) notes.push(buildNote("protected", withheldText(outcome)));
  if (planEdited && !refusals.some((refusal) => refusal.gate === "plan-edited")) notes.push(buildNote("plan-edited", planText(outcome)));
  if (work.kind === "no-handover") notes.push(buildErrorNote(outcome.iteration, work.problem));
  else if (outcome.treeAfter === outcome.treeBefore && claim.kind !== "passed") {
    notes.push(buildNote("no-change", `Iteration ${outcome.iteration} changed no file (${after.streaks.noChange} in a row).`));
  }
  return notes;
}

/** The notes that a failed turn leaves standing, and the failure. A claim in a row is broken by it. */
export function keepNotesAfterFailure(notes: readonly Note[], iteration: number, message: string): readonly Note[] {
  const stale: readonly Note["kind"][] = ["error", "cut-short", "claim-pending"];
  return [...notes.filter((note) => !stale.includes(note.kind)), buildErrorNote(iteration, message)];
}

/** The iteration will be done again, so all that it was told it must be told again. */
export function keepNotesAfterCut(notes: readonly Note[], iteration: number): readonly Note[] {
  const text =
    `Iteration ${iteration} was begun before and cut short. What it had changed may lie unfinished in the workspace: ` +
    "look at it first, and keep it or undo it.";
  return [...notes.filter((note) => note.kind !== "cut-short"), buildNote("cut-short", text)];
}

function buildErrorNote(iteration: number, message: string): Note {
  return buildNote("error", `Iteration ${iteration} ended with an error: ${message}`);
}

function pendingText(claims: number, needed: number): string {
  return (
    `The task was claimed to be done, and every check agreed: claim ${claims} of ${needed} in a row. ` +
    "Check it again with fresh eyes; claim it again only where you find nothing left to do."
  );
}

function protectedText({ iteration, restored }: Outcome): string {
  return (
    `Iteration ${iteration} changed files that only people change: ${namePaths(restored)}. They are as they were before. ` +
    "Leave them alone; where the task needs them changed, say so in the hand-over's reason."
  );
}

function withheldText({ iteration, withheld }: Outcome): string {
  return (
    `Iteration ${iteration} wrote a secret of the workflow run into files: ${namePaths(withheld)}. They are as they were before. ` +
    "No key and no token may stand in a file, nor in its name."
  );
}

function namePaths(paths: readonly string[]): string {
  const more = paths.length > RESTORED_MAX ? ` and ${paths.length - RESTORED_MAX} more` : "";
  return paths.slice(0, RESTORED_MAX).join(", ") + more;
}

function planText({ planAfter, iteration }: Outcome): string {
  return planAfter === null
    ? `The plan is gone or empty after iteration ${iteration}. Put it back as it was.`
    : "The plan was changed in more than its boxes, and only people change the plan. Put its text back.";
}
