import { oneLine } from "../../core/text/text.ts";
import type { DispatchRequest } from "../../ports/github.ts";
import { type GitHubFailure, remedyFor } from "./api-error.ts";

type Names = { readonly workflow: string; readonly branch: string };
type Rule = { readonly match: RegExp; readonly remedy: (names: Names, input: string) => string };

/** GitHub's reasons for status 422; the first match wins. They are not documented, so they are matched loosely. */
const RULES: readonly Rule[] = [
  {
    match: /does not have '?workflow_dispatch'? trigger|has no workflow_dispatch event trigger/i,
    remedy: ({ workflow, branch }) =>
      `Add \`workflow_dispatch:\` below \`on:\` in .github/workflows/${workflow} on the branch ${branch}, as in \`on: { workflow_dispatch: {} }\`.`,
  },
  { match: /disabled workflow|workflow is disabled/i, remedy: ({ workflow }) => `Enable the workflow: \`gh workflow enable ${workflow}\`` },
  {
    match: /no ref found/i,
    remedy: ({ workflow, branch }) =>
      `The repository has no branch or tag ${branch} any more: start the loop on one that exists, as in \`gh workflow run ${workflow} --ref main\``,
  },
  { match: /inputs are too large/i, remedy: () => "Put long text into a file instead of an input: `task-file: TASK.md`" },
  {
    match: /required input '?([\w-]*)'?/i,
    remedy: ({ workflow }, input) =>
      `Make the input optional, as in \`${input}: { required: false }\` below \`workflow_dispatch: inputs:\` of .github/workflows/${workflow}.`,
  },
  {
    match: /unexpected inputs provided: \[?([\w\s",-]*)/i,
    remedy({ workflow }, list) {
      const names = list.match(/[\w-]+/g) ?? [list];
      const declared = names.map((name) => `${name}: { required: false }`).join(", ");
      const passed = names.map((name) => `\`${name}: \${{ inputs.${name} }}\``).join(", ");
      return `Declare below \`workflow_dispatch:\` of .github/workflows/${workflow}: \`inputs: { ${declared} }\`, and pass to the action: ${passed}.`;
    },
  },
  {
    match: /for input '?([\w-]*)'?/i,
    remedy: ({ workflow }, input) =>
      `Let the input accept any text, as in \`${input}: { type: string }\` below \`workflow_dispatch: inputs:\` of .github/workflows/${workflow}.`,
  },
  {
    match: /failed to parse workflow|up to \d+ .?inputs/i,
    remedy: ({ workflow }) => `Fix the workflow file; this finds the line: \`actionlint .github/workflows/${workflow}\``,
  },
];

/** What to change, and where, so that GitHub accepts the next dispatch. */
export function remedyForDispatch(failure: GitHubFailure, { ref, workflow }: DispatchRequest): string {
  const names = { workflow: oneLine(workflow, 200), branch: oneLine(ref.replace(/^refs\/(heads|tags)\//, ""), 200) };
  if (failure.status === 404)
    return `Put .github/workflows/${names.workflow} on the default branch with \`on: workflow_dispatch:\`, and pass a token that may see the repository: \`github-token: \${{ github.token }}\``;
  // Gitea refuses a disabled workflow with 403, as it refuses a token.
  for (const { match, remedy } of failure.status === 422 || failure.status === 403 ? RULES : []) {
    const found = match.exec(failure.message);
    if (found !== null) return remedy(names, found[1] || "goal");
  }
  return remedyFor(failure, "`actions: write`");
}
