/** Everything that can happen in a world. Over many chains each must have happened, or the simulator tests less than it says. */
export const EVENTS = [
  // Who starts a run, and what becomes of it before it is at work.
  "start by the clock",
  "start by the chain",
  "start by a person",
  "start by a person with a goal",
  "start by a person with reset",
  "start by a re-run",
  "start that gives way to a run that is there",
  "run cancelled while it waits, as a newer one came",
  // What people and the platform do.
  "run killed",
  "run cancelled",
  "run cancelled when its iterations are done",
  "branch pushed to by a person",
  "branch merged and deleted",
  "state ref deleted",
  "stop file committed",
  "cache evicted wholly",
  "newest cache entry evicted",
  // What the ports answer.
  "fetch fails",
  "cache is not read",
  "cache is not saved",
  "older cache entries stay",
  "first push is refused before it is paid for",
  "push taken",
  "push stale",
  "push unreachable",
  "push taken and its answer lost",
  "push refused: rule",
  "push refused: permission",
  "push refused: workflow-file",
  "push refused: other",
  "fetch of a moved branch fails",
  "work put on top of a person's",
  "work in conflict with a person's",
  "dispatch taken",
  "dispatch refused",
  "dispatch lost",
  "dispatch taken twice",
  "dispatch without an answer",
  "list of runs is not answered",
  "lock is held",
  "state is not saved: the disk is full",
  "journal is not written: the disk is full",
  "agent cannot be prepared",
  "agent breaks",
  "agent fails",
  "agent is cancelled",
  "agent hands nothing over",
  "agent asks to stop",
  "agent changes nothing",
  "provider refuses and says until when",
  "provider refuses and does not say until when",
  "verification passes",
  "verification fails",
  "verification breaks",
] as const;

export type WorldEvent = (typeof EVENTS)[number];

/** How often each thing happened, by its name. */
export type Counts = Record<string, number>;

/** Adds the second to the first. */
export function addCounts(sums: Counts, more: Counts): void {
  for (const [name, count] of Object.entries(more)) sums[name] = (sums[name] ?? 0) + count;
}
