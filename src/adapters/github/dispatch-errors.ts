import type { DispatchRequest } from "../../ports/github.ts";
import { oneLine } from "../../core/text/text.ts";
import { type GitHubFailure, remedyFor } from "./api-error.ts";

type Refusal = { readonly match: RegExp; readonly remedy: (order: Words, name: string) => string };
type Words = { readonly workflow: string; readonly branch: string };

/**
 * GitHub's reasons to refuse a dispatch with status 422, and what to write for each; the first that fits counts. The group of a pattern
 * is the input it names. Its texts are known from other people's logs alone, and so are matched loosely.
 */
const REFUSALS: readonly Refusal[] = [
  {
    match: /does not have '?workflow_dispatch'? trigger/i,
    remedy: ({ workflow, branch }) =>
      `Add \`workflow_dispatch:\` below \`on:\` in .github/workflows/${workflow} on the branch ${branch}, as in \`on: { workflow_dispatch: {} }\`.`,
  },
  {
    match: /disabled workflow/i,
    remedy: ({ workflow }) => `Enable the workflow again: \`gh workflow enable ${workflow}\``,
  },
  {
    match: /no ref found/i,
    remedy: ({ workflow, branch }) =>
      `${branch} is no branch or tag of the repository any more: start the loop on one that is, as in \`gh workflow run ${workflow} --ref main\``,
  },
  {
    match: /inputs are too large/i,
    remedy: () => "Put long text into a file instead of an input: `task-file: TASK.md`",
  },
  {
    match: /required input '?([\w-]*)'?/i,
    remedy: ({ workflow }, name) =>
      `Let the input be left out, as in \`${name}: { required: false }\` below \`workflow_dispatch: inputs:\` of .github/workflows/${workflow}.`,
  },
  {
    match: /unexpected inputs provided: \[?([\w\s",-]*)/i,
    remedy({ workflow }, list) {
      const names = list.match(/[\w-]+/g) ?? [list];
      const declared = names.map((name) => `${name}: { required: false }`).join(", ");
      const passed = names.map((name) => `\`${name}: \${{ inputs.${name} }}\``).join(", ");
      return `Declare below \`workflow_dispatch:\` of .github/workflows/${workflow}: \`inputs: { ${declared} }\`, and give the action: ${passed}.`;
    },
  },
  {
    match: /for input '?([\w-]*)'?/i,
    remedy: ({ workflow }, name) =>
      `Let the input take any text, as in \`${name}: { type: string }\` below \`workflow_dispatch: inputs:\` of .github/workflows/${workflow}.`,
  },
  {
    match: /failed to parse workflow|up to \d+ .?inputs/i,
    remedy: ({ workflow }) => `Mend the workflow file; this names the line: \`actionlint .github/workflows/${workflow}\``,
  },
];

/** One sentence: what to write where, so that the next dispatch is taken. */
export function remedyForDispatch(failure: GitHubFailure, order: DispatchRequest): string {
  const words = { workflow: oneLine(order.workflow, 200), branch: oneLine(order.ref.replace(/^refs\/(heads|tags)\//, ""), 200) };
  if (failure.status === 404)
    return `Put .github/workflows/${words.workflow} on the default branch with \`on: workflow_dispatch:\`, and use a token that may see the repository: \`github-token: \${{ github.token }}\``;
  for (const { match, remedy } of failure.status === 422 ? REFUSALS : []) {
    const found = match.exec(failure.said);
    if (found !== null) return remedy(words, found[1] === undefined || found[1] === "" ? "goal" : found[1]);
  }
  return remedyFor(failure, "`actions: write`");
}
