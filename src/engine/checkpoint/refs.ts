/** Full names of the refs that a run pushes. `attempt` counts from 1 and makes a new name if one is taken. */
export type CheckpointRefs = {
  readonly branch: string;
  /** Where the work branch starts if it has to be created again. */
  readonly base: string;
  readonly state: string;
  readonly unfinished: (iteration: number, attempt: number) => string;
  readonly conflict: (iteration: number, attempt: number) => string;
};

/** `branch` and `base` are short names; `runMark` is unique to the run. */
export function checkpointRefs({ base, branch, track }: Record<"base" | "branch" | "track", string>, runMark: string): CheckpointRefs {
  const suffix = (attempt: number): string => (attempt === 1 ? "" : `-${runMark}${attempt === 2 ? "" : `-${attempt}`}`);
  return {
    branch: `refs/heads/${branch}`,
    base: `refs/heads/${base}`,
    state: stateRef(track),
    unfinished: (iteration, attempt) => `refs/codex-self-iter/unfinished/${track}/${iteration}${suffix(attempt)}`,
    conflict: (iteration, attempt) => `refs/heads/${branch}-conflict-${iteration}${suffix(attempt)}`,
  };
}

/** The state refs of all tracks begin so. */
export const STATE_REFS = "refs/codex-self-iter/state/";

export function stateRef(track: string): string {
  return `${STATE_REFS}${track}`;
}
