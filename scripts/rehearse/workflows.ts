import { readFileSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "../build/bundle.ts";
import { findWorkflow } from "../check/workflows.ts";

/** How a workflow of a rehearsal differs from the one that a user copies. */
type Change = { readonly find: RegExp; readonly replace: string; readonly reason: string };

const QUEUE: Change = { find: /(?: +queue: max\n|, queue: max)/, replace: "", reason: "act refuses concurrency.queue" };
const SANDBOX: Change = {
  find: /run: sudo sysctl -w [\w.=]+/,
  replace: 'run: "true"',
  reason: "this machine's kernel settings stay as they are",
};
const UPLOAD: Change = {
  find: /^ +- name: Upload the report\n(?: {8,}.*\n)+/m,
  replace: "",
  reason: "act would fetch actions/upload-artifact from GitHub",
};

const MODEL: Change = {
  find: /^( +)openai-api-key: .*\n/m,
  replace: "$&$1upstream-url: ${{ vars.SCRIPTED_MODEL }}\n$1codex-bin: ${{ vars.CODEX_BIN }}\n$1model: gpt-5.3-codex\n",
  reason: "the model is scripted, and Codex is the one of this checkout",
};
const SCRIPT: readonly Change[] = [
  {
    find: /^( +)openai-api-key: .*\n/m,
    replace: "$1agent-command-template: sh agent.sh {prompt_file}\n$1isolation: none\n",
    reason: "the agent is a script that exchanges files with the rehearsal",
  },
  { find: /verify-command: .*/, replace: "verify-command: test -f notes/1.txt", reason: "the project has no package" },
];

/** The README's workflow on act, with Codex on a scripted model. */
export const CODEX_CHANGES: readonly Change[] = [QUEUE, SANDBOX, MODEL];

/** The README's workflow on act, with a shell script as its agent. */
export const SCRIPT_CHANGES: readonly Change[] = [QUEUE, SANDBOX, ...SCRIPT];

/** An example, with a shell script as its agent. */
export const EXAMPLE_CHANGES: readonly Change[] = [...SCRIPT_CHANGES, UPLOAD];

const GITEA: readonly Change[] = [
  SANDBOX,
  {
    find: /uses: actions\/checkout@.*\n +with: .*\n/,
    replace: `env: { TOKEN: "\${{ github.token }}" }
        run: |
          git init --quiet
          git -c credential.helper='!f() { echo username=x-access-token; echo "password=$TOKEN"; }; f' fetch --quiet --depth=1 "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY" "$GITHUB_SHA"
          git checkout --quiet FETCH_HEAD
`,
    reason: "Gitea would fetch actions/checkout from GitHub",
  },
  { find: /uses: org\/codex-self-iter@/, replace: "uses: rehearsal/codex-self-iter@", reason: "org is a reserved name on Gitea" },
];

/** The README's workflow on Gitea, with Codex on a scripted model. */
export const GITEA_CODEX_CHANGES: readonly Change[] = [...GITEA, MODEL];

/** The README's workflow on Gitea, with a shell script as its agent. */
export const GITEA_SCRIPT_CHANGES: readonly Change[] = [...GITEA, ...SCRIPT];

/** Throws if a change does not apply, so that no other difference can hide. */
export function adapt(workflow: string, changes: readonly Change[]): string {
  return changes.reduce((text, { find, replace, reason }) => {
    if (!find.test(text)) throw new Error(`The workflow has no place for a change (${reason}): ${find.source}`);
    return text.replace(find, replace);
  }, workflow);
}

/** Throws if the README has no workflow. */
export function readReadmeWorkflow(): string {
  const workflow = findWorkflow(readFileSync(join(ROOT, "README.md"), "utf8"));
  if (workflow === null) throw new Error("README.md has no workflow.");
  return workflow;
}

export function readExampleWorkflow(name: string): string {
  return readFileSync(join(ROOT, "examples/workflows", name), "utf8");
}
