import { buildFeedback } from "./feedback.ts";
import type { GateFailure, Outcome } from "./outcome.ts";
import type { State } from "./state.ts";
import { describeOperation, describeOperationEnd } from "../text/git-operation.ts";

/** What happened to an iteration's work when it was committed and pushed. */
export type PushOutcome =
  /** `commit` is null if there was nothing to commit. */
  | { readonly kind: "committed"; readonly commit: string | null }
  /** The work branch had moved, and the work was rebased: the tree of the branch is not the verified one. `commit` as above. */
  | { readonly kind: "rebased"; readonly commit: string | null }
  /** The work branch had new commits that conflict with the work, which is on a conflict branch. */
  | { readonly kind: "conflict"; readonly commit: string; readonly branch: string }
  /** `operation`: the work is finished, but a rebase, a merge or the like in the checkout is not. */
  | { readonly kind: "unfinished"; readonly ref: string; readonly paths: readonly string[]; readonly operation?: string }
  /** On this machine: a rebase, a merge or the like is unfinished, so nothing can be committed. `operation` is null if the branch has just moved. */
  | { readonly kind: "uncommitted"; readonly operation: string | null }
  /** The server rejected the push, or git could not prepare it. `ref` is where the work was saved instead, `patch` the file that has it if no ref could. */
  | { readonly kind: "rejected"; readonly reason: string; readonly ref: string | null; readonly patch?: string };

const PATHS_MAX = 20;

/** Refuses a completion claim about a tree that was not committed, and turns finished work that was rejected into an error. */
export function applyPushOutcome(outcome: Outcome, pushOutcome: PushOutcome): Outcome {
  switch (pushOutcome.kind) {
    case "committed":
      return outcome;
    case "rebased":
    case "conflict":
      return outcome.claim.kind === "passed"
        ? { ...outcome, claim: { kind: "refused", gateFailures: [branchMoved(pushOutcome.kind)] } }
        : outcome;
    case "unfinished":
    case "uncommitted":
      return outcome.claim.kind === "passed" && pushOutcome.operation !== undefined
        ? { ...outcome, claim: { kind: "refused", gateFailures: [unfinishedOperation(pushOutcome.operation)] } }
        : outcome;
    case "rejected": {
      // An interrupted iteration is done again, and a failed one is an error already.
      if (!isFinished(outcome)) return outcome;
      const failure = { cause: "not-committed", message: pushOutcome.reason, exitCode: null, output: "" } as const;
      return { ...outcome, result: { kind: "failed", role: "goal", failure }, claim: { kind: "none" } };
    }
  }
}

/** Returns whether the work belongs on the work branch, which holds finished work only. */
export function isFinished({ result }: Pick<Outcome, "result">): boolean {
  return result.kind === "handed-off" || result.kind === "declined" || result.kind === "invalid-handoff";
}

function branchMoved(kind: "rebased" | "conflict"): GateFailure {
  const effect = kind === "rebased" ? "your work was rebased onto the new commits" : "your work conflicts with the new commits";
  const reason = `The branch moved while you worked, and ${effect}: you checked another version. Check again, then say again that the task is done.`;
  return { gate: "branch-moved", reason, detail: "" };
}

export function unfinishedOperation(operation: string | null): GateFailure {
  if (operation === null) {
    const reason =
      "The branch moved while your work was committed, so it is not there yet. Check again, then say again that the task is done.";
    return { gate: "branch-moved", reason, detail: "" };
  }
  const gate = "unfinished-operation";
  return { gate, reason: `${describeOperation(operation)}, so the task is not done. ${describeOperationEnd(operation)}`, detail: "" };
}

/** Returns whether the work is on the branch, or where nothing is committed (`commits`), in the workspace for good. */
export function hasLanded(pushOutcome: PushOutcome, commits: boolean): boolean {
  const { kind } = pushOutcome;
  return (kind === "committed" || kind === "rebased") && (pushOutcome.commit !== null || !commits);
}

/** Adds feedback about the push for the next prompt. `after` is the state after the iteration. */
export function addPushFeedback(after: State, { iteration }: Pick<Outcome, "iteration">, pushOutcome: PushOutcome): State {
  const text = describePush(iteration, pushOutcome);
  if (text === null) return after;
  const isUnfinished = pushOutcome.kind === "unfinished";
  // The feedback about unfinished work says that it was interrupted.
  const feedback = after.feedback.filter(({ kind }) => kind !== "unfinished" && !(isUnfinished && kind === "interrupted"));
  const detail = isUnfinished ? renderPaths(pushOutcome.paths) : "";
  return { ...after, feedback: [...feedback, buildFeedback("unfinished", text, detail)] };
}

function describePush(iteration: number, pushOutcome: PushOutcome): string | null {
  switch (pushOutcome.kind) {
    case "committed":
      return null;
    case "rebased":
      return `The branch moved during iteration ${iteration}. Its work was rebased onto the new commits without a conflict; review what changed.`;
    case "conflict":
      return (
        `The branch moved during iteration ${iteration}, and the new commits conflict with its work. The workspace has the new ` +
        `commits; the work is on the branch ${pushOutcome.branch}. Do again what is still missing, on top of the new commits.`
      );
    case "unfinished":
      return (
        `${describeCause(iteration, pushOutcome.operation)}, so the work is not on the branch; it is saved as ${pushOutcome.ref}. ` +
        "A fresh checkout does not have these changes:"
      );
    case "uncommitted":
      if (pushOutcome.operation === null)
        return `The branch moved while the work of iteration ${iteration} was committed. The work is in the workspace and lands with yours.`;
      return `${describeOperation(pushOutcome.operation)} after iteration ${iteration}, so its work is not committed. ${describeOperationEnd(pushOutcome.operation)}`;
    case "rejected": {
      const { patch, ref } = pushOutcome;
      if (ref !== null) return `The server rejected the work of iteration ${iteration}, so it is not on the branch; it is saved as ${ref}.`;
      if (patch === undefined) return null;
      return `The server did not take the work of iteration ${iteration}, so it is not on the branch. ${patch} has it; if that file exists, run: git apply ${patch}`;
    }
  }
}

function describeCause(iteration: number, operation: string | undefined): string {
  if (operation === undefined) return `Iteration ${iteration} ended before its work was finished`;
  return `${describeOperation(operation)} after iteration ${iteration}`;
}

function renderPaths(paths: readonly string[]): string {
  const more = paths.length > PATHS_MAX ? [`… and ${paths.length - PATHS_MAX} more`] : [];
  return [...paths.slice(0, PATHS_MAX), ...more].join("\n");
}
