import { asksToStop, type ClosedPull } from "../core/chain/closed-pull.ts";
import type { State } from "../core/chain/state.ts";
import type { BranchPull, Pulls } from "../ports/github.ts";
import type { RunTarget } from "./run-target.ts";

export type BranchPullFinder = {
  /** Asks GitHub once in a run. Throws GITHUB_FAILED and PULL_REQUEST_REFUSED. */
  find(): Promise<BranchPull>;
  /** The closed pull request for which the chain stops, and in whose place none may be opened; null if none was found. */
  stopping(state: State | null): ClosedPull | null;
};

export function createBranchPullFinder(
  pulls: Pick<Pulls, "findOfBranch">,
  target: Pick<RunTarget, "base" | "branch">,
  commits: boolean,
): BranchPullFinder {
  let found: BranchPull | null = commits && target.branch !== target.base ? null : { kind: "none" };
  return {
    find: async () => (found ??= await pulls.findOfBranch(target.branch, target.base)),
    stopping: (state) => (found?.kind === "closed" && (state === null || asksToStop(found.closed, state)) ? found.closed : null),
  };
}
