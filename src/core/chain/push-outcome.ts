import { buildFeedback } from "./feedback.ts";
import type { Outcome } from "./outcome.ts";
import type { Feedback, State } from "./state.ts";

/** What became of an iteration's work when it was to be kept. The decision takes it in. */
export type PushOutcome =
  /** Committed, or about to be; `commit` is `null` where there was nothing to commit. */
  | { readonly kind: "committed"; readonly commit: string | null }
  /** Somebody pushed meanwhile, and the work was put on top of theirs: what landed is not what was verified. */
  | { readonly kind: "rebased"; readonly commit: string }
  /** Somebody pushed meanwhile what does not go together with the work, which lies on a branch of its own. */
  | { readonly kind: "conflict"; readonly commit: string; readonly branch: string }
  /** Unfinished work, put aside under a ref of its own. */
  | { readonly kind: "unfinished"; readonly ref: string; readonly paths: readonly string[] }
  /** The server did not take the work. `ref` is where it was put aside, where that was possible. */
  | { readonly kind: "rejected"; readonly reason: string; readonly ref: string | null };

const PATHS_MAX = 20;

/** The outcome as it really was: a claim about a tree that did not land is none, and work that no one can have is an error. */
export function applyPushOutcome(outcome: Outcome, pushOutcome: PushOutcome): Outcome {
  switch (pushOutcome.kind) {
    case "committed":
    case "unfinished":
      return outcome;
    case "rebased":
    case "conflict":
      return outcome.claim.kind === "passed"
        ? { ...outcome, claim: { kind: "refused", gateFailures: [branchMoved(pushOutcome)] } }
        : outcome;
    case "rejected": {
      // An iteration that was cut short is done again, and one that failed is an error already.
      if (!isFinished(outcome)) return outcome;
      // What the agent said is kept by the agent's own log; the chain counts this as the error it is, so that it cannot repeat it for ever.
      const failure = { cause: "not-committed", message: pushOutcome.reason, exitCode: null, output: "" } as const;
      return { ...outcome, result: { kind: "failed", role: "goal", failure }, claim: { kind: "none" } };
    }
  }
}

/** Work cut short is not committed: the branch holds finished work only. */
export function isFinished({ result }: Outcome): boolean {
  return result.kind === "handed-off" || result.kind === "declined" || result.kind === "invalid-handoff";
}

function branchMoved(pushOutcome: Extract<PushOutcome, { kind: "rebased" | "conflict" }>): {
  gate: "branch-moved";
  reason: string;
  detail: string;
} {
  const what = pushOutcome.kind === "rebased" ? "your work was put on top of it" : "your work does not go together with it";
  const reason = `Somebody pushed to the branch while you worked, and ${what}: what you checked is not what is there now. Check again, then claim again.`;
  return { gate: "branch-moved", reason, detail: "" };
}

/** What the next iteration must be told of it. `after` is the state after the iteration. */
export function addPushFeedback(after: State, outcome: Pick<Outcome, "iteration">, pushOutcome: PushOutcome): State {
  const text = describeFate(outcome.iteration, pushOutcome);
  if (text === null) return after;
  const others = after.feedback.filter(
    (note) => note.kind !== "unfinished" && !(pushOutcome.kind === "unfinished" && note.kind === "interrupted"),
  );
  const note: Feedback = buildFeedback("unfinished", text, pushOutcome.kind === "unfinished" ? listPaths(pushOutcome.paths) : "");
  return { ...after, feedback: [...others, note] };
}

function describeFate(iteration: number, pushOutcome: PushOutcome): string | null {
  switch (pushOutcome.kind) {
    case "committed":
      return null;
    case "rebased":
      return `Somebody pushed to the branch during iteration ${iteration}. The work of that iteration was put on top of theirs, without a conflict; look at what changed.`;
    case "conflict":
      return (
        `Somebody pushed to the branch during iteration ${iteration}, and their changes conflict with the work of that iteration. The workspace holds ` +
        `their version; the work lies on the branch ${pushOutcome.branch}. Do again what is still missing, on top of their version.`
      );
    case "unfinished":
      return (
        `Iteration ${iteration} ended before its work was finished, so the work is not on the branch; it is kept as ${pushOutcome.ref}. ` +
        "Where the workspace is a fresh checkout, these changes are not in it:"
      );
    case "rejected":
      return pushOutcome.ref === null
        ? null
        : `The work of iteration ${iteration} could not be pushed to the branch; it is kept as ${pushOutcome.ref}.`;
  }
}

function listPaths(paths: readonly string[]): string {
  const more = paths.length > PATHS_MAX ? [`… and ${paths.length - PATHS_MAX} more`] : [];
  return [...paths.slice(0, PATHS_MAX), ...more].join("\n");
}
