import type { StateCommits } from "../ports/git.ts";

/** Returns whether a workflow file has `schedule` below `on:`. False if the commit has no such file. */
export async function hasSchedule(stateCommits: Pick<StateCommits, "read">, commit: string | null, workflowPath: string): Promise<boolean> {
  const text = commit === null ? null : await stateCommits.read(commit, workflowPath);
  if (text === null) return false;
  const { isMap, parseDocument } = await import("yaml");
  const triggers = parseDocument(text).get("on");
  return isMap(triggers) && triggers.has("schedule");
}

/** Returns the names of the inputs with which a workflow can be started by hand. */
export async function listDispatchInputs(workflow: string): Promise<ReadonlySet<string>> {
  const { isMap, parseDocument } = await import("yaml");
  const inputs = parseDocument(workflow).getIn(["on", "workflow_dispatch", "inputs"]);
  return new Set(isMap(inputs) ? inputs.items.map(({ key }) => String(key)) : []);
}

/** Returns the repository variable that a workflow passes to one of the action's inputs; null if it passes none. */
export function findVariable(workflow: string, input: string): string | null {
  const pattern = new RegExp(String.raw`^[ \t]*(?:- )?["']?${input}["']?:[ \t]*["']?\$\{\{[ \t]*vars\.([A-Za-z_]\w{0,99})[ \t]*\}\}`, "m");
  return pattern.exec(workflow)?.[1] ?? null;
}
