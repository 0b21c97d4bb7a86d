import type { State } from "./state.ts";

/** The copies of the chain's state that a run finds. */
export type Copies<Saved> = {
  readonly cached: Saved | null;
  /** From the state commit `stateRefTip`, which was pushed together with the work. */
  readonly pushed: Saved | null;
  /** Null if there is no state ref. */
  readonly stateRefTip: string | null;
};

export type Reconciled<Saved> = {
  readonly saved: Saved | null;
  readonly source: "cache" | "state-ref" | "none";
  /** The agent sessions that the state names are missing or outdated on this machine, so the state must drop them. */
  readonly dropSessions: boolean;
  /** One sentence; null if both copies were the same. */
  readonly notice: string | null;
};

/** `stateCommit` is the state commit that the copy continues; undefined if unknown. */
type Copy = { readonly state: State; readonly stateCommit?: string | null };

/**
 * Chooses the cached copy if it is ahead and continues the pushed one, and the pushed copy otherwise. `stateCommit` can only count
 * against the cached copy, because the agent can write to the cached file.
 */
export function reconcile<Saved extends Copy>({ cached, pushed, stateRefTip }: Copies<Saved>): Reconciled<Saved> {
  if (cached === null && pushed === null) return { saved: null, source: "none", dropSessions: false, notice: null };
  if (pushed === null) return { saved: cached, source: "cache", dropSessions: false, notice: NOT_PUSHED };
  if (cached === null) return { saved: pushed, source: "state-ref", dropSessions: true, notice: NOT_CACHED };
  const ahead = cached.state.seq - pushed.state.seq;
  const isSameChain = cached.state.chainId === pushed.state.chainId;
  // `seq` alone is not enough: a run whose pushes failed may have counted further than the run that pushed meanwhile.
  const hasDiverged = cached.stateCommit !== undefined && cached.stateCommit !== stateRefTip;
  // An older version saved no `stateCommit`, but the iteration number still shows that another run has finished more.
  const hasFewerIterations = ahead > 0 && cached.state.iteration < pushed.state.iteration;
  if (hasFewerIterations || (hasDiverged && ahead >= 0)) {
    return { saved: pushed, source: "state-ref", dropSessions: true, notice: OVERTAKEN };
  }
  if (ahead > 0) return { saved: cached, source: "cache", dropSessions: false, notice: describeAhead(ahead, isSameChain) };
  const isSame = ahead === 0 && isSameChain;
  return { saved: pushed, source: "state-ref", dropSessions: !isSame, notice: isSame ? null : describeBehind(-ahead, isSameChain) };
}

const NOT_PUSHED = "The repository has no state ref, so the chain continues from the state in the actions cache.";
const NOT_CACHED =
  "The actions cache has no usable state (it may have been evicted), so the chain continues from the repository's state ref and the agent starts a new session.";
const OVERTAKEN =
  "Another run has overtaken the state in the actions cache, so the chain continues from the repository's state ref and the agent starts a new session.";

function describeAhead(steps: number, isSameChain: boolean): string {
  const chain = isSameChain ? "" : " and belongs to another chain";
  return `The state in the actions cache is ${countSteps(steps)} ahead of the repository's state ref${chain}, so the chain continues from the cache.`;
}

function describeBehind(steps: number, isSameChain: boolean): string {
  const parts = [
    ...(steps === 0 ? [] : [`is ${countSteps(steps)} behind the repository's state ref`]),
    ...(isSameChain ? [] : ["belongs to another chain"]),
  ];
  return `The state in the actions cache ${parts.join(" and ")}, so the chain continues from the state ref and the agent starts a new session.`;
}

function countSteps(count: number): string {
  return count === 1 ? "1 step" : `${count} steps`;
}
