import { closeSentence } from "../core/text/text.ts";
import type { Settings } from "../config/settings.ts";
import type { RunTarget } from "./run-target.ts";
import type { ActionRun } from "./action-run.ts";

/** Starts the workflows that test the work: a push by a job's own token starts none by itself. */
export async function dispatchCiWorkflows({ github, warn }: ActionRun, settings: Settings, runTarget: RunTarget): Promise<void> {
  for (const workflow of settings.action.ciWorkflows) {
    const result = await github.workflows.dispatch({ workflow, ref: `refs/heads/${runTarget.branch}`, inputs: {} });
    if (result.kind === "rejected")
      warn(`${workflow} was not started on ${runTarget.branch} (${result.status}): ${closeSentence(result.message)} ${result.remedy}`);
    if (result.kind === "unknown") warn(`Whether ${workflow} was started on ${runTarget.branch} is not known: ${result.problem}`);
  }
}
