import type { State } from "./state.ts";

/** The pull request of the work branch, if the newest one is closed and none is open. */
export type ClosedPull = { readonly number: number; readonly closedAtMs: number; readonly isMerged: boolean };

/** Returns whether the closing stops the chain: not if a person continued the chain after it, or if it is older than the chain. */
export function asksToStop({ closedAtMs }: ClosedPull, { acceptedClosingMs }: Pick<State, "acceptedClosingMs">): boolean {
  return closedAtMs > acceptedClosingMs;
}

/** A person wants the chain to continue, although the pull request is closed. */
export function acceptClosing(state: State, closed: ClosedPull | null): State {
  return closed !== null && asksToStop(closed, state) ? { ...state, seq: state.seq + 1, acceptedClosingMs: closed.closedAtMs } : state;
}

export function describeClosing({ isMerged, number }: ClosedPull): string {
  return isMerged ? `The pull request #${number} was merged.` : `The pull request #${number} was closed without a merge.`;
}
