import { ALLOW_PULL_REQUESTS } from "../core/text/gh-commands.ts";
import { quoteWord } from "../core/text/text.ts";
import { WORKFLOW_NAME } from "./workflow.ts";

/** gh asks for no visibility once a flag is given, and fails without one. */
export const CREATE_REPOSITORY = "gh repo create --source . --private --push";

/** What `init` has found out about the repository. */
export type RepositoryFacts = {
  /** Null: a detached HEAD. */
  readonly branch: string | null;
  /** Null: unknown, for example without a remote. */
  readonly defaultBranch: string | null;
  /** The name of the remote to push to; null without one. */
  readonly remote: string | null;
  /** Whether a plain `git push` knows where to push. */
  readonly hasUpstream: boolean;
};

export type Step = { readonly title: string; readonly commands: readonly string[] };

/** The steps that remain after `init`, as commands to paste. `paths` are the files to commit, from the current folder. */
export function listNextSteps(paths: readonly string[], facts: RepositoryFacts): readonly Step[] {
  return [
    {
      title: "Replace the examples in plan.md, and push the files to the default branch:",
      commands: [`git add ${paths.map(quoteWord).join(" ")}`, 'git commit --message "Set up codex-self-iter"', ...listPushCommands(facts)],
    },
    {
      title: "Add the key for the model, and let Actions open pull requests:",
      commands: ["gh secret set OPENAI_API_KEY", ALLOW_PULL_REQUESTS],
    },
    { title: "Check everything, and start the chain:", commands: ["npx codex-self-iter doctor", `gh workflow run ${WORKFLOW_NAME}`] },
  ];
}

/** GitHub starts only workflows of the default branch. */
function listPushCommands({ branch, defaultBranch, hasUpstream, remote }: RepositoryFacts): readonly string[] {
  if (remote === null) return [CREATE_REPOSITORY];
  const isOther = branch !== null && defaultBranch !== null && branch !== defaultBranch;
  const push = hasUpstream || branch === null ? "git push" : `git push --set-upstream ${quoteWord(remote)} ${quoteWord(branch)}`;
  return isOther ? [push, `gh pr create --fill --base ${quoteWord(defaultBranch)}`, "gh pr merge --merge"] : [push];
}

/** Sentences about what is unusual in the repository, each with its fix. */
export function listRemarks({ branch, defaultBranch, remote }: RepositoryFacts, verifyCommand: string): readonly string[] {
  const remarks: string[] = [];
  if (verifyCommand === "")
    remarks.push(
      "No verify command was found, so nothing would check the work. Name one: npx codex-self-iter init --verify-command 'make test'",
    );
  if (branch === null) remarks.push(`HEAD is detached. Before you commit, switch to a branch: git switch ${defaultBranch ?? "main"}`);
  else if (defaultBranch !== null && branch !== defaultBranch)
    remarks.push(`GitHub starts only workflows of the default branch (${defaultBranch}), and this is ${branch}: step 1 merges it.`);
  if (remote === null) remarks.push("The repository has no remote: step 1 creates one on GitHub.");
  return remarks;
}

export function renderSteps(steps: readonly Step[]): string {
  return steps
    .map(({ commands, title }, index) => `${index + 1}. ${title}\n\n${commands.map((line) => `     ${line}\n`).join("")}`)
    .join("\n");
}
