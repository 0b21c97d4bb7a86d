import { readFileSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "../../build/bundle.ts";
import { findWorkflow } from "../../check/workflows.ts";

/** How a workflow on act differs from the one that a user copies. */
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

/** The README's workflow, with Codex on a scripted model. */
export const CODEX_CHANGES: readonly Change[] = [
  QUEUE,
  SANDBOX,
  {
    find: /^( +)openai-api-key: .*\n/m,
    replace: "$&$1upstream-url: ${{ vars.SCRIPTED_MODEL }}\n$1codex-bin: ${{ vars.CODEX_BIN }}\n$1model: gpt-5.3-codex\n",
    reason: "the model is scripted, and Codex is the one of this checkout",
  },
];

/** The README's workflow, with a shell script as its agent. */
export const SCRIPT_CHANGES: readonly Change[] = [
  QUEUE,
  SANDBOX,
  {
    find: /^( +)openai-api-key: .*\n/m,
    replace: "$1agent-command-template: sh agent.sh {prompt_file}\n$1isolation: none\n",
    reason: "the agent is a script that exchanges files with the rehearsal",
  },
  { find: /verify-command: .*/, replace: "verify-command: test -f notes/1.txt", reason: "the project has no package" },
];

/** An example, with a shell script as its agent. */
export const EXAMPLE_CHANGES: readonly Change[] = [...SCRIPT_CHANGES, UPLOAD];

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
