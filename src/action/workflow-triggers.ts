import type { StateCommits } from "../ports/git.ts";

/** Returns whether a workflow file has `schedule` below `on:`. False if the commit has no such file. */
export async function hasSchedule(stateCommits: Pick<StateCommits, "read">, commit: string | null, workflowPath: string): Promise<boolean> {
  const text = commit === null ? null : await stateCommits.read(commit, workflowPath);
  if (text === null) return false;
  const { isMap, parseDocument } = await import("yaml");
  const triggers = parseDocument(text).get("on");
  return isMap(triggers) && triggers.has("schedule");
}
