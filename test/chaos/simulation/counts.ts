import { OUTAGE_KINDS } from "./scenario.ts";
import { GIT_CALLS, type GitCall } from "./failing-git.ts";

const GIT_FAILURES = GIT_CALLS.map((call): `git fails: ${GitCall}` => `git fails: ${call}`);

/** Every event of a simulation. The full form fails if one of them never occurs. */
export const EVENTS = [
  // Starts of runs.
  "scheduled start",
  "dispatched start",
  "manual start",
  "manual start with a goal",
  "manual start with reset",
  "re-run",
  "start that yields to an active run",
  "pending run cancelled by a newer one",
  // Caused by people and the platform.
  "run killed",
  "run cancelled",
  "run cancelled after its iterations",
  "branch pushed to by a person",
  "branch merged and deleted",
  "state ref deleted",
  "stop file committed",
  "cache evicted",
  "newest cache entry evicted",
  "clock jumps",
  // Results of the ports.
  "fetch fails",
  "cache is not restored",
  "cache is not saved",
  "old cache entries stay",
  "push permission is missing",
  "push accepted",
  "push stale",
  "push unreachable",
  "push accepted without a response",
  "push rejected: rule",
  "push rejected: permission",
  "push rejected: workflow-file",
  "push rejected: other",
  "fetch of a moved branch fails",
  "work rebased onto a person's commit",
  "work conflicts with a person's commit",
  "dispatch accepted",
  "dispatch rejected",
  "dispatch lost",
  "dispatch accepted twice",
  "dispatch without a response",
  "list of runs fails",
  "lock is held",
  "disk is full: state is not saved",
  "disk is full: journal is not written",
  "agent cannot be prepared",
  "agent throws",
  "agent fails",
  "agent is cancelled",
  "agent gives no handoff",
  "agent asks to stop",
  "agent changes nothing",
  "rate limit with a reset time",
  "rate limit without a reset time",
  ...OUTAGE_KINDS,
  "session is poisoned",
  "poisoned session is resumed",
  "chain ends: agent-failing",
  "run ends: provider-refused",
  "run ends: provider-unavailable",
  "verification passes",
  "verification fails",
  "verification throws",
  "verification writes files",
  // The workspace.
  "files of earlier steps are in the workspace",
  "agent changes a file of an earlier step",
  "agent changes a file with a secret",
  "agent writes a secret",
  "agent deletes a file",
  ...GIT_FAILURES,
  "git fails in every iteration",
] as const;

export type CountedEvent = (typeof EVENTS)[number];

export type Counts = Record<string, number>;

/** Adds `more` to `sums`. */
export function addCounts(sums: Counts, more: Counts): void {
  for (const [name, count] of Object.entries(more)) sums[name] = (sums[name] ?? 0) + count;
}
