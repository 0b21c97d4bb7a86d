import { userError } from "../errors/user-error.ts";
import type { ActionRun } from "./action-run.ts";
import type { RunContext, Workflow } from "./context.ts";

const RUN_PATH = /^(?:(\.\w+\/workflows)\/)?([^/@]+\.ya?ml)(?:@(.+))?$/;

/** Asks the server for the run's workflow where the runner does not set GITHUB_WORKFLOW_REF (Gitea's, act). */
export async function withWorkflow(run: ActionRun): Promise<ActionRun> {
  const { context, env, github } = run;
  if ((env["GITHUB_WORKFLOW_REF"] ?? "") !== "") return run;
  const path = await github.workflows.pathOfRun(context.runId);
  return { ...run, context: { ...context, workflow: path === null ? null : parseRunPath(path, context) } };
}

/** Returns the workflow that the next run is dispatched of. Throws WORKFLOW_UNKNOWN. */
export function requireWorkflow(run: Pick<ActionRun, "context" | "env">): Workflow {
  if (run.context.workflow === null) throw userError("WORKFLOW_UNKNOWN", describeUnknownWorkflow(run));
  return run.context.workflow;
}

function describeUnknownWorkflow({ context: { owner, ref, repo }, env }: Pick<ActionRun, "context" | "env">) {
  const otherwise = "If something else starts the workflow again, write in the action's inputs: redispatch: false";
  if ((env["GITHUB_WORKFLOW_REF"] ?? "") === "")
    return {
      reason: "GITHUB_WORKFLOW_REF is not set, and the server does not name the workflow of this run, so the run cannot start it again.",
      remedy: `Set it for the job, with the name of the workflow's file: GITHUB_WORKFLOW_REF=${owner}/${repo}/.github/workflows/loop.yml@${ref}. ${otherwise}`,
    };
  return {
    reason: "The workflow of this run is not one of this repository, so the run cannot start it again.",
    remedy: `Call the action from a workflow of this repository. ${otherwise}`,
  };
}

/** Gitea leaves out the folder. GitHub adds the ref only if it is not that of the run. */
export function parseRunPath(path: string, { ref: refOfRun }: Pick<RunContext, "ref">): Workflow | null {
  const [, folder, file, ref = refOfRun] = RUN_PATH.exec(path) ?? [];
  if (file === undefined) return null;
  return { path: folder === undefined ? file : `${folder}/${file}`, file, ref: ref.startsWith("refs/") ? ref : `refs/heads/${ref}` };
}

/** Where Gitea and Forgejo look for workflows, in their order. */
const FOLDERS = [".gitea/workflows", ".forgejo/workflows", ".github/workflows"];

/** The files that a workflow may be in: the server may have named it without its folder. */
export function listWorkflowPaths({ path }: Workflow): readonly string[] {
  return path.includes("/") ? [path] : FOLDERS.map((folder) => `${folder}/${path}`);
}
