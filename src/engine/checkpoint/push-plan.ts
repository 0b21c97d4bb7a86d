import type { Outcome } from "../../core/chain/outcome.ts";
import type { PushOutcome } from "../../core/chain/push-outcome.ts";
import type { PreparedCommit, PushRejection, RefUpdate, Repository } from "../../ports/git.ts";
import { isGitFailure } from "../git-failure.ts";
import type { SaveRequest } from "./checkpointer.ts";
import type { CheckpointRefs } from "./refs.ts";

/** What to push beside the state: `commit`, to the ref that `pushOutcome` implies; and what became of the work if that succeeds. `failure` ends the run after the push. */
export type PushPlan = {
  readonly pushOutcome: Exclude<PushOutcome, { kind: "uncommitted" }>;
  readonly commit: PreparedCommit | null;
  readonly failure?: Error;
};

export const STATE_ONLY: PushPlan = { pushOutcome: { kind: "committed", commit: null }, commit: null };

const NAMES_MAX = 20;

/** The first plan: finished work goes to the branch, unfinished work to a ref of its own. */
export async function planPush(
  repository: Pick<Repository, "prepareCommit" | "changedPaths" | "unfinishedOperation">,
  refs: CheckpointRefs,
  { message, outcome }: SaveRequest,
): Promise<PushPlan> {
  if (outcome === null) return STATE_ONLY;
  try {
    return await planWork(repository, refs, outcome, message);
  } catch (error) {
    if (!isGitFailure(error)) throw error;
    // The state is pushed alone: the agent has worked, and its iteration counts.
    return { pushOutcome: { kind: "rejected", reason: error.message, ref: null }, commit: null, failure: error };
  }
}

async function planWork(
  repository: Pick<Repository, "prepareCommit" | "changedPaths" | "unfinishedOperation">,
  refs: CheckpointRefs,
  outcome: Outcome,
  message: string | null,
): Promise<PushPlan> {
  const { headTree, iteration, workTree } = outcome;
  // The workspace may be in the middle of a rebase, without some of the branch's commits.
  const operation = message === null ? null : await repository.unfinishedOperation();
  if (message !== null && operation === null) {
    const commit = await repository.prepareCommit(workTree, message, headTree);
    return { pushOutcome: { kind: "committed", commit: commit?.sha ?? null }, commit };
  }
  const commit = await repository.prepareCommit(workTree, `Unfinished work of iteration ${iteration}\n`, headTree);
  if (commit === null) return STATE_ONLY;
  const paths = await repository.changedPaths(headTree, workTree);
  const ref = refs.unfinished(iteration, 1);
  return { pushOutcome: { kind: "unfinished", ref, paths, ...(operation === null ? {} : { operation }) }, commit };
}

/** The update of the work's ref; `null` if only the state is pushed. `branchTip` is where the branch was last seen. */
export function workUpdate({ commit, pushOutcome }: PushPlan, refs: CheckpointRefs, branchTip: string | null): RefUpdate | null {
  if (commit === null) return null;
  const { sha } = commit;
  if (pushOutcome.kind === "committed" || pushOutcome.kind === "rebased") return { ref: refs.branch, sha, expected: branchTip };
  const ref = pushOutcome.kind === "conflict" ? pushOutcome.branch : pushOutcome.ref;
  return ref === null ? null : { ref, sha, expected: null };
}

/** The plan after a ref outside the branch turned out to exist: the next name, or without the work if the names are used up. */
export function planNextName(
  { commit, pushOutcome }: PushPlan & { readonly pushOutcome: Exclude<PushOutcome, { kind: "committed" | "rebased" | "uncommitted" }> },
  refs: CheckpointRefs,
  iteration: number,
  attempt: number,
): PushPlan {
  const hasNames = attempt < NAMES_MAX;
  if (pushOutcome.kind === "conflict") {
    if (hasNames) return { pushOutcome: { ...pushOutcome, branch: refs.conflict(iteration, attempt + 1) }, commit };
    throw new Error(`Found no free name for the conflict branch of iteration ${iteration} in ${attempt} attempts.`);
  }
  if (hasNames) return { pushOutcome: { ...pushOutcome, ref: refs.unfinished(iteration, attempt + 1) }, commit };
  // The state matters more than a copy of unfinished work.
  return pushOutcome.kind === "unfinished" ? STATE_ONLY : { pushOutcome: { ...pushOutcome, ref: null }, commit: null };
}

/** After a rejection: first the state with the work on a ref of its own, then the state alone. Returns null if nothing can be pushed. */
export function planAfterRejection(
  { commit, pushOutcome }: PushPlan,
  rejection: PushRejection,
  refs: CheckpointRefs,
  outcome: Outcome | null,
): PushPlan | null {
  // Without the permission to push, no ref can be updated.
  if (rejection.cause === "permission" || outcome === null) return null;
  if (pushOutcome.kind === "rejected") {
    return pushOutcome.ref === null ? null : { pushOutcome: { ...pushOutcome, ref: null }, commit: null };
  }
  // A pre-receive hook declines the state with the work, and does not say which of them it forbids.
  const isStateRefused = rejection.refs.length === 1 && rejection.refs[0] === refs.state;
  const ref = commit === null || isStateRefused ? null : refs.unfinished(outcome.iteration, 1);
  return { pushOutcome: { kind: "rejected", reason: rejection.message, ref }, commit };
}
