import type { State } from "./state.ts";

/** What a run finds of the chain's state: in the actions cache, and in the commit that the state ref points to. */
export type Copies<Saved> = {
  readonly cached: Saved | null;
  readonly pushed: Saved | null;
  /** The state commit that the state ref points to; `null` where there is no state ref. */
  readonly stateRefTip: string | null;
};

export type Reconciled<Saved> = {
  readonly saved: Saved | null;
  readonly source: "cache" | "state-ref" | "none";
  /** The agent's sessions that the state names are not on this machine, or not as far: they must be dropped from it. */
  readonly dropSessions: boolean;
  /** One sentence, where it was not the plain case that both copies are the same. */
  readonly notice: string | null;
};

/** A copy that tells which state commit it goes on from, unless nobody noted it. */
type Copy = { readonly state: State; readonly stateCommit?: string | null };

/**
 * Chooses between two copies of the state. The cache's counts where it is further ahead and goes on from what has landed; of two
 * that are equally far, the state ref's, as that one landed together with the work. What the cache tells of where it goes on from
 * can only speak against it: it is a file that the agent can write.
 */
export function reconcile<Saved extends Copy>({ cached, pushed, stateRefTip }: Copies<Saved>): Reconciled<Saved> {
  if (cached === null && pushed === null) return { saved: null, source: "none", dropSessions: false, notice: null };
  if (pushed === null) return { saved: cached, source: "cache", dropSessions: false, notice: NOT_LANDED };
  if (cached === null) return { saved: pushed, source: "state-ref", dropSessions: true, notice: NOT_CACHED };
  const ahead = cached.state.seq - pushed.state.seq;
  const isSameChain = cached.state.chainId === pushed.state.chainId;
  // Steps are counted by each copy for itself: a run whose pushes failed may have taken more of them than the one that landed meanwhile.
  const hasLeft = cached.stateCommit !== undefined && cached.stateCommit !== stateRefTip;
  // Of a state dir that does not tell (an older version's), this much is certain: iterations are counted by the chain.
  const isShorter = ahead > 0 && cached.state.iteration < pushed.state.iteration;
  if (isShorter || (hasLeft && ahead >= 0)) {
    return { saved: pushed, source: "state-ref", dropSessions: true, notice: OVERTAKEN };
  }
  if (ahead > 0) return { saved: cached, source: "cache", dropSessions: false, notice: describeAhead(ahead, isSameChain) };
  const isPlain = ahead === 0 && isSameChain;
  return { saved: pushed, source: "state-ref", dropSessions: !isPlain, notice: isPlain ? null : describeBehind(-ahead, isSameChain) };
}

const NOT_LANDED =
  "The chain's state was found in the actions cache alone and not in the repository's state ref, so the chain goes on from the cache.";
const NOT_CACHED =
  "The actions cache held no state that can be used, as after an eviction, so the chain goes on from the repository's state ref, and the agent begins a new session.";
const OVERTAKEN =
  "The state in the actions cache is that of a run which another one has overtaken, so the chain goes on from the repository's state ref, and the agent begins a new session.";

function describeAhead(count: number, isSameChain: boolean): string {
  const chain = isSameChain ? "" : " and of another chain";
  return `The actions cache is ${countSteps(count)} ahead of the repository's state ref${chain}, so the chain goes on from the cache.`;
}

function describeBehind(count: number, isSameChain: boolean): string {
  const parts = [
    ...(count === 0 ? [] : [`${countSteps(count)} behind the repository's state ref`]),
    ...(isSameChain ? [] : ["of another chain"]),
  ];
  return `The state in the actions cache is ${parts.join(" and ")}, so the chain goes on from the state ref, and the agent begins a new session.`;
}

function countSteps(count: number): string {
  return count === 1 ? "1 step" : `${count} steps`;
}
