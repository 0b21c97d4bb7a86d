/** The track of a workflow that names none. */
export const DEFAULT_TRACK = "main";

export const WORK_BRANCH_PREFIX = "codex-self-iter/";

/** The work branch of a track, unless the workflow names another. */
export function workBranchOf(track: string): string {
  return WORK_BRANCH_PREFIX + track;
}
