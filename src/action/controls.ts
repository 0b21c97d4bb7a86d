import type { Controls } from "../report/run-view.ts";
import type { ActionRun } from "./action-run.ts";
import { listWorkflowPaths } from "./own-workflow.ts";
import type { RunSetup } from "./setup.ts";
import { findVariable, listDispatchInputs } from "./workflow-triggers.ts";

/** Reads from the workflow how a person steers and stops the chain: the reports name only what works there. Never throws. */
export async function readControls(
  { context, env }: Pick<ActionRun, "context" | "env">,
  { refTips, stateCommits }: Pick<RunSetup, "refTips" | "stateCommits">,
): Promise<Controls> {
  const { owner, repo, serverUrl, workflow } = context;
  const repository = env["GITHUB_ACTION_REPOSITORY"] ?? "";
  const controls: Controls = {
    workflowUrl: workflow === null ? null : `${serverUrl}/${owner}/${repo}/actions/workflows/${encodeURIComponent(workflow.file)}`,
    acceptsGoal: false,
    acceptsTrack: false,
    stopVariable: null,
    guideUrl: repository === "" ? null : `${serverUrl}/${repository}#how-it-works`,
  };
  const tip = refTips.base ?? refTips.branch;
  if (workflow === null || tip === null) return controls;
  try {
    const texts = await Promise.all(listWorkflowPaths(workflow).map((path) => stateCommits.read(tip, path)));
    const text = texts.find((found) => found !== null) ?? null;
    if (text === null) return controls;
    const inputs = await listDispatchInputs(text);
    return { ...controls, acceptsGoal: inputs.has("goal"), acceptsTrack: inputs.has("track"), stopVariable: findVariable(text, "stop") };
  } catch {
    // Without the file, the reports say less.
    return controls;
  }
}
