import { closeSentence } from "../core/text/text.ts";
import type { Settings } from "../config/settings.ts";
import type { Places } from "./run-target.ts";
import type { ActionRun } from "./action-run.ts";

/** Starts the workflows that test the work: a push by a job's own token starts none by itself. */
export async function dispatchChecks({ github, warn }: ActionRun, settings: Settings, places: Places): Promise<void> {
  for (const workflow of settings.action.ciWorkflows) {
    const result = await github.workflows.dispatch({ workflow, ref: `refs/heads/${places.branch}`, inputs: {} });
    if (result.kind === "refused")
      warn(`${workflow} was not started on ${places.branch} (${result.status}): ${closeSentence(result.said)} ${result.remedy}`);
    if (result.kind === "unknown") warn(`Whether ${workflow} was started on ${places.branch} is not known: ${result.problem}`);
  }
}
