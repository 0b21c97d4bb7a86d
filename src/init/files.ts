import { renderLine } from "../config/example-line.ts";
import { CONFIG_FILE_NAME } from "../config/resolve.ts";
import { quoteWord } from "../core/text/text.ts";
import type { VerifyCommand } from "./detect.ts";
import { renderWorkflow, WORKFLOW_PATH } from "./workflow.ts";

const PLAN_NAME = "plan.md";

/** What a person, or a default, has answered. */
export type Answers = {
  /** In a clean checkout of the folder; empty: none. */
  readonly verifyCommand: string;
  readonly maxIterations: number;
  /** 0: no limit. */
  readonly maxCostUsd: number;
  readonly schedule: string | null;
};

export type InitFile = {
  /** From the repository's root. */
  readonly path: string;
  readonly text: string;
  /** Written once, and then a person's own. */
  readonly isPersonal: boolean;
};

const PLAN = `# Plan

<!-- Replace these examples. One box is one result that anyone can check; the agent works from top to bottom. -->

- [ ] README.md says how to build, test and start the project, and each command in it works
- [ ] every function that reads input has a test with empty input and one with invalid input
- [ ] every error message names the file and the line that it is about
`;

/** The files of a set-up. `folder` is below the repository's root, with a slash at its end; empty: the root. */
export function renderFiles(answers: Answers, detected: VerifyCommand | null, folder: string, hasQueue: boolean): readonly InitFile[] {
  const { schedule, verifyCommand } = answers;
  const enter = folder === "" || verifyCommand === "" ? "" : `cd ${quoteWord(folder.slice(0, -1))} && `;
  const workflow = renderWorkflow({ schedule, folder, hasQueue, verifyCommand: `${enter}${verifyCommand}` });
  return [
    { path: `${folder}${PLAN_NAME}`, text: PLAN, isPersonal: true },
    { path: `${folder}${CONFIG_FILE_NAME}`, text: renderConfig(answers, detected), isPersonal: false },
    { path: WORKFLOW_PATH, text: workflow, isPersonal: false },
  ];
}

function renderConfig({ maxCostUsd, maxIterations, verifyCommand }: Answers, detected: VerifyCommand | null): string {
  const local = detected !== null && detected.inCheckout === verifyCommand ? detected.inWorkspace : verifyCommand;
  return [
    "# For runs on your machine and, except for what the workflow sets, on GitHub. All settings: docs/reference.md of codex-self-iter.",
    ...(local === "" ? [] : [renderLine("local", "verify_command", local)]),
    renderLine("local", "max_iterations", maxIterations),
    ...(maxCostUsd === 0 ? [] : [renderLine("local", "max_cost_usd", maxCostUsd)]),
    renderLine("local", "commit", true),
    "",
  ].join("\n");
}
