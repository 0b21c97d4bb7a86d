import { closeSentence } from "../core/text/text.ts";
import type { ActionRun } from "./action-run.ts";
import type { RunSetup } from "./setup.ts";

/** Dispatches the CI workflows on the work branch: a push with the job's own token starts none (docs.github.com, "GITHUB_TOKEN"). */
export async function dispatchCiWorkflows({ github, warn }: ActionRun, { settings, target }: RunSetup): Promise<void> {
  for (const workflow of settings.action.ciWorkflows) {
    const result = await github.workflows.dispatch({ workflow, ref: `refs/heads/${target.branch}`, inputs: {} });
    if (result.kind === "rejected")
      warn(`${workflow} was not started on ${target.branch} (${result.status}): ${closeSentence(result.message)} ${result.remedy}`);
    if (result.kind === "unknown") warn(`GitHub did not confirm that ${workflow} started on ${target.branch}: ${result.problem}`);
  }
}
