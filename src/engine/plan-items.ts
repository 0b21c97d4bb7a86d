import { capPlanItems, type PlanItems } from "../core/chain/plan-progress.ts";
import type { LoopPorts } from "./ports.ts";
import type { RunRequest } from "./run-request.ts";

/** `ProjectFiles.readPlan` refuses a longer one. */
const PLAN_CHARS_MAX = 64 * 1_024;

/**
 * Reads the plan's items from a tree, without secrets. `workspacePlan` is the workspace's text, which counts if nothing is committed or if
 * the tree has no plan, because git ignores it. Null if there is no text. Throws GIT_FAILED.
 */
export async function readPlanItems(
  { commit, paths }: Pick<RunRequest, "commit" | "paths">,
  { diffScanner }: Pick<LoopPorts, "diffScanner">,
  tree: string,
  workspacePlan: string | null,
): Promise<PlanItems | null> {
  const text = (commit ? await diffScanner.readText(tree, paths.plan) : null) ?? workspacePlan;
  if (text === null || text.length > PLAN_CHARS_MAX) return null;
  const { listItems } = await import("../core/policy/plan.ts");
  return capPlanItems(listItems(text).map((item) => ({ ...item, text: diffScanner.redact(item.text) })));
}
