import { renderYamlText } from "../config/example-line.ts";

export const WORKFLOW_NAME = "codex-self-iter.yml";
export const WORKFLOW_PATH = `.github/workflows/${WORKFLOW_NAME}`;
/** GitHub delays runs scheduled on the hour. */
export const DEFAULT_SCHEDULE = "37 * * * *";

export type WorkflowOptions = {
  /** Empty: none. */
  readonly verifyCommand: string;
  /** Five fields of cron in UTC; null: none. */
  readonly schedule: string | null;
  /** The folder of the plan below the repository's root, with a slash at its end; empty: the root. */
  readonly folder: string;
  /** The server takes `concurrency.queue`. GitHub Enterprise Server refuses a file with it. */
  readonly hasQueue: boolean;
};

/** The workflow that the README explains. */
export function renderWorkflow({ folder, hasQueue, schedule, verifyCommand }: WorkflowOptions): string {
  const inputs = [
    ...(folder === "" ? [] : ["config: codex-self-iter.toml", "plan-file: plan.md", "task-file: TASK.md"]).map((line) => {
      const [name = "", file = ""] = line.split(": ");
      return `${name}: ${renderYamlText(`${folder}${file}`)}`;
    }),
    ...(verifyCommand === "" ? [] : [`verify-command: ${renderYamlText(verifyCommand)}`]),
  ];
  return `name: codex-self-iter
on:
  workflow_dispatch:
    inputs:
      goal: { description: "The next goal. Empty: the chain's own goal.", required: false }
      reset: { description: Start a new chain for a new plan, type: boolean, required: false }
      from-run: { description: Set by the run that dispatches this one, required: false }
${schedule === null ? "" : `  schedule: [{ cron: ${JSON.stringify(schedule)} }] # GitHub delays runs scheduled on the hour.\n`}permissions: {}
concurrency: { group: codex-self-iter-main, ${hasQueue ? "queue: max, " : ""}cancel-in-progress: false }
jobs:
  loop:
    name: Loop
    permissions:
      contents: write # pushes the work and the chain's state
      actions: write # dispatches the next run
      pull-requests: write # opens the draft pull request and updates its comment
    runs-on: ubuntu-24.04
    timeout-minutes: 60
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with: { persist-credentials: false } # The agent can read .git.
      - { name: Allow user namespaces, run: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0 } # Codex's sandbox needs user namespaces.
      - uses: org/codex-self-iter@v1
        with:
          openai-api-key: \${{ secrets.OPENAI_API_KEY }}
          goal: \${{ inputs.goal }}
          reset: \${{ inputs.reset }}
          stop: \${{ vars.CODEX_SELF_ITER_STOP }}
${inputs.map((line) => `          ${line}\n`).join("")}`;
}
