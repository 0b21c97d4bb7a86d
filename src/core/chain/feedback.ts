import { listPaths, type RevertedPath } from "../policy/commit-policy.ts";
import type { GateFailure, Outcome } from "./outcome.ts";
import type { Spec } from "./spec.ts";
import { describeUnseen } from "./stagnation.ts";
import type { Feedback, State } from "./state.ts";
import { cleanText, tailOf } from "../text/text.ts";

/** Feedback is part of every saved state and of a prompt, so it is capped. */
const REASON_CHARS_MAX = 1_000;
const DETAIL_CHARS_MAX = 3_000;

/** Cleans both texts. Of a long detail it keeps the end, where tools print their error. */
export function buildFeedback(kind: Feedback["kind"], reason: string, detail = ""): Feedback {
  const head = cleanText(reason, REASON_CHARS_MAX);
  const tail = cleanText(tailOf(detail, DETAIL_CHARS_MAX), DETAIL_CHARS_MAX);
  return { kind, text: tail === "" ? head : `${head}\n${tail}` };
}

/** Returns the feedback for the next prompt after an iteration with a handoff or an invalid one. `after` is the state after it. */
export function feedbackAfterIteration(spec: Spec, after: State, outcome: Outcome, planEdited: boolean): readonly Feedback[] {
  const { claim, iteration, result, verification } = outcome;
  const gateFailures: readonly GateFailure[] = claim.kind === "refused" ? claim.gateFailures : [];
  const feedback = gateFailures.map(({ detail, reason }) => buildFeedback("claim-refused", reason, detail));
  if (claim.kind === "passed" && after.streaks.claims < spec.promise.confirmations) {
    feedback.push(buildFeedback("claim-pending", describePendingClaim(after.streaks.claims, spec.promise.confirmations)));
  }
  if (claim.kind === "none" && verification !== null && !verification.passed) {
    const problem = verification.problem ?? `It exited with ${verification.exitCode ?? "no code"}.`;
    const reason = `The verify command fails after iteration ${iteration}. ${problem}`;
    feedback.push(buildFeedback("verify-failed", reason, verification.output));
  }
  feedback.push(...revertedFeedback(outcome));
  if (planEdited && !gateFailures.some(({ gate }) => gate === "plan-edited")) {
    feedback.push(buildFeedback("plan-edited", describePlanEdit(outcome)));
  }
  if (result.kind === "invalid-handoff") feedback.push(errorFeedback(iteration, result.problem));
  else if (outcome.treeAfter === outcome.treeBefore && claim.kind !== "passed") {
    const reason = `Iteration ${iteration} changed no file that the loop sees (${after.streaks.noChange} in a row).`;
    feedback.push(buildFeedback("no-change", `${reason} ${describeUnseen(outcome.unseenFolders)}`));
  }
  return feedback;
}

/** Keeps the feedback that still applies and adds the failure. A failure ends a row of completion claims. */
export function feedbackAfterFailure(
  feedback: readonly Feedback[],
  outcome: Pick<Outcome, "iteration" | "reverted">,
  message: string,
): readonly Feedback[] {
  const reverted = revertedFeedback(outcome);
  const stale: readonly Feedback["kind"][] = ["error", "interrupted", "claim-pending", ...reverted.map(({ kind }) => kind)];
  return [...feedback.filter(({ kind }) => !stale.includes(kind)), ...reverted, errorFeedback(outcome.iteration, message)];
}

/** Keeps all feedback, because the iteration is done again. */
export function feedbackAfterInterruption(feedback: readonly Feedback[], iteration: number): readonly Feedback[] {
  const text =
    `Iteration ${iteration} started before and was interrupted. Its changes may be unfinished in the workspace: ` +
    "check them first, and keep or undo them.";
  return [...feedback.filter(({ kind }) => kind !== "interrupted"), buildFeedback("interrupted", text)];
}

/** Returns a sentence that names the reverted paths and gives each reason once, and one for those that stay in the workspace. */
export function describeReverted(iteration: number, reverted: readonly RevertedPath[]): string {
  const [kept, gone] = [true, false].map((isKept) => reverted.filter((path) => (path.isKept ?? false) === isKept));
  const sentences = [
    ["changed files that it may not change; they were reverted", gone ?? []],
    ["left files in the workspace that are not committed", kept ?? []],
  ] as const;
  return sentences
    .flatMap(([what, paths]) => (paths.length === 0 ? [] : [`Iteration ${iteration} ${what}: ${listReasons(paths)}.`]))
    .join(" ");
}

function listReasons(reverted: readonly RevertedPath[]): string {
  const pathsByReason = new Map<string, string[]>();
  for (const { path, reason } of reverted) pathsByReason.set(reason, [...(pathsByReason.get(reason) ?? []), path]);
  return Array.from(pathsByReason, ([reason, paths]) => `${listPaths(paths)} (${reason})`).join("; ");
}

const ADVICE: Readonly<Record<RevertedPath["rule"], string>> = {
  protected: "Do not change files that only people change; if the task needs such a change, say so in the reason of your handoff.",
  plan: "In the plan, only tick the boxes of finished items; your ticks were kept.",
  secret: "Never write a key or a token into a file or a file name; a test can build one when it runs.",
  size: "Keep large files out of the repository, or generate them when they are needed.",
  binary: "Keep binary files out of the repository, or generate them when they are needed.",
  filter:
    "Do not change files that a filter such as git-lfs stores; if the task needs such a change, say so in the reason of your handoff.",
  ignored: "If the task needs a file that was ignored before you worked here, write it again.",
};

function revertedFeedback({ iteration, reverted }: Pick<Outcome, "iteration" | "reverted">): readonly Feedback[] {
  if (reverted.length === 0) return [];
  const advice = [...new Set(reverted.map(({ rule }) => ADVICE[rule]))].join(" ");
  return [buildFeedback("protected", describeReverted(iteration, reverted), `The rest of the work was kept. ${advice}`)];
}

function errorFeedback(iteration: number, message: string): Feedback {
  return buildFeedback("error", `Iteration ${iteration} ended with an error: ${message}`);
}

function describePendingClaim(claims: number, needed: number): string {
  return (
    `You said that the task is done, and no check refused it: confirmation ${claims} of ${needed}. ` +
    "Check the work again from the start, and say that it is done again only if you find nothing left to do."
  );
}

function describePlanEdit({ iteration, planAfter }: Outcome): string {
  return planAfter === null
    ? `The plan is missing, empty or not UTF-8 after iteration ${iteration}. Restore it.`
    : "The plan was changed in more than its boxes; only people change the plan. Restore its text.";
}
