import { parseWorkflow } from "../adapters/preflight/workflows.ts";
import type { StateCommits } from "../ports/git.ts";
import { hasSchedule } from "../preflight/workflow-file.ts";

/** Returns whether a schedule starts the workflow file of a commit. False if the commit has no such file, or no valid one. */
export async function isScheduledAt(stateCommits: Pick<StateCommits, "read">, commit: string | null, path: string): Promise<boolean> {
  const text = commit === null ? null : await stateCommits.read(commit, path);
  // It throws for aliases that make a small file a large document.
  const file = await parseWorkflow(path, text).catch(() => null);
  return file !== null && hasSchedule(file);
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
