import { listPaths, type RevertedPath } from "../policy/commit-policy.ts";
import type { Outcome, GateFailure } from "./outcome.ts";
import type { Spec } from "./spec.ts";
import type { Feedback, State } from "./state.ts";
import { cleanText, tailOf } from "../text/text.ts";

/** A note is kept in every saved state and quoted in a prompt: it is capped where it is made. */
const WHY_CHARS_MAX = 1_000;
const DETAIL_CHARS_MAX = 3_000;

/** A note of the agent's or a command's words: cleaned, and of a long detail the end, where tools tell what went wrong. */
export function buildFeedback(kind: Feedback["kind"], why: string, detail = ""): Feedback {
  const head = cleanText(why, WHY_CHARS_MAX);
  const tail = cleanText(tailOf(detail, DETAIL_CHARS_MAX), DETAIL_CHARS_MAX);
  return { kind, text: tail === "" ? head : `${head}\n${tail}` };
}

/** What the next prompt must be told after an iteration in which the agent worked. `after` is the state without its notes. */
export function feedbackAfterIteration(spec: Spec, after: State, outcome: Outcome, planEdited: boolean): readonly Feedback[] {
  const { claim, verification, result } = outcome;
  const refusals: readonly GateFailure[] = claim.kind === "refused" ? claim.gateFailures : [];
  const notes = refusals.map((refusal) => buildFeedback("claim-refused", refusal.reason, refusal.detail));
  if (claim.kind === "passed" && after.streaks.claims < spec.promise.confirmations) {
    notes.push(buildFeedback("claim-pending", pendingText(after.streaks.claims, spec.promise.confirmations)));
  }
  if (claim.kind === "none" && verification !== null && !verification.passed) {
    const how = verification.problem ?? `It exited with ${verification.exitCode ?? "no code"}.`;
    notes.push(
      buildFeedback("verify-failed", `The verify command does not pass after iteration ${outcome.iteration}. ${how}`, verification.output),
    );
  }
  notes.push(...buildPutBackNotes(outcome));
  if (planEdited && !refusals.some((refusal) => refusal.gate === "plan-edited"))
    notes.push(buildFeedback("plan-edited", planText(outcome)));
  if (result.kind === "invalid-handoff") notes.push(buildErrorNote(outcome.iteration, result.problem));
  else if (outcome.treeAfter === outcome.treeBefore && claim.kind !== "passed") {
    notes.push(buildFeedback("no-change", `Iteration ${outcome.iteration} changed no file (${after.streaks.noChange} in a row).`));
  }
  return notes;
}

/** The notes that a failed turn leaves standing, and the failure. A claim in a row is broken by it. */
export function feedbackAfterFailure(
  notes: readonly Feedback[],
  outcome: Pick<Outcome, "iteration" | "reverted">,
  message: string,
): readonly Feedback[] {
  const back = buildPutBackNotes(outcome);
  const stale: readonly Feedback["kind"][] = ["error", "interrupted", "claim-pending", ...back.map(({ kind }) => kind)];
  return [...notes.filter((note) => !stale.includes(note.kind)), ...back, buildErrorNote(outcome.iteration, message)];
}

/** The iteration will be done again, so all that it was told it must be told again. */
export function feedbackAfterInterruption(notes: readonly Feedback[], iteration: number): readonly Feedback[] {
  const text =
    `Iteration ${iteration} was begun before and cut short. What it had changed may lie unfinished in the workspace: ` +
    "look at it first, and keep it or undo it.";
  return [...notes.filter((note) => note.kind !== "interrupted"), buildFeedback("interrupted", text)];
}

function buildErrorNote(iteration: number, message: string): Feedback {
  return buildFeedback("error", `Iteration ${iteration} ended with an error: ${message}`);
}

function pendingText(claims: number, needed: number): string {
  return (
    `The task was claimed to be done, and every check agreed: claim ${claims} of ${needed} in a row. ` +
    "Check it again with fresh eyes; claim it again only where you find nothing left to do."
  );
}

/** What was put back, with each reason once. */
export function describeReverted(iteration: number, reverted: readonly RevertedPath[]): string {
  const paths = new Map<string, string[]>();
  for (const { path, reason } of reverted) paths.set(reason, [...(paths.get(reason) ?? []), path]);
  const parts = Array.from(paths, ([why, those]) => `${listPaths(those)} (${why})`);
  return `Iteration ${iteration} changed what may not land, and it was put back as it was before: ${parts.join("; ")}.`;
}

const ADVICE: Readonly<Record<RevertedPath["rule"], string>> = {
  protected: "Leave alone what only people change; where the task needs it changed, say so in the hand-over's reason.",
  plan: "Of the plan tick only the boxes of what is finished; the ticks that you made are kept.",
  secret: "No key and no token may stand in a file, nor in its name; a test can put one together when it runs.",
  size: "Leave large files out of the repository, or make them when they are needed.",
  binary: "Leave binary files out of the repository, or make them when they are needed.",
};

function buildPutBackNotes({ iteration, reverted }: Pick<Outcome, "iteration" | "reverted">): readonly Feedback[] {
  if (reverted.length === 0) return [];
  const advice = [...new Set(reverted.map(({ rule }) => ADVICE[rule]))].join(" ");
  return [buildFeedback("protected", describeReverted(iteration, reverted), `The rest of the work is kept. ${advice}`)];
}

function planText({ planAfter, iteration }: Outcome): string {
  return planAfter === null
    ? `The plan is gone or empty after iteration ${iteration}. Put it back as it was.`
    : "The plan was changed in more than its boxes, and only people change the plan. Put its text back.";
}
