import { closeSentence, oneLine } from "../core/text/text.ts";
import type { Probe } from "./facts.ts";

export type CheckStatus = "ok" | "warn" | "fail" | "skipped";

/** One entry of the list: a sentence that says what was found, and one line that fixes it. */
export type Check = { readonly id: CheckId; readonly status: CheckStatus; readonly text: string; readonly fix: string | null };

type CheckInfo = { readonly about: string; readonly by: readonly Caller[] };

/** `first run`: of a chain on GitHub. */
export type Caller = "doctor" | "dry run" | "first run";

const DOCTOR: readonly Caller[] = ["doctor"];
const DRY_RUN: readonly Caller[] = ["dry run"];
const BOTH: readonly Caller[] = ["doctor", "dry run"];
const ALL: readonly Caller[] = ["doctor", "dry run", "first run"];

/** Every check by its id, with what it looks at, and who makes it. Documents and scripts name the ids, so an id is never renamed. */
export const CHECKS = {
  settings: { about: "The flags and the configuration file are valid.", by: DOCTOR },
  workspace: { about: "The workspace is a git repository.", by: DOCTOR },
  plan: { about: "The plan exists, is UTF-8 and not too large, and has open items.", by: ALL },
  verify: { about: "A command verifies the work.", by: ALL },
  agent: { about: "Codex is found and new enough, or the custom agent's program is found.", by: ALL },
  "model-key": { about: "The agent has a key or a sign-in.", by: ALL },
  "model-access": { about: "The provider accepts the key: one free request, only with `--online`.", by: DOCTOR },
  sandbox: { about: "Codex's own sandbox works on this machine.", by: BOTH },
  isolation: { about: "The isolation around the agent works on this machine.", by: BOTH },
  git: { about: "git is found, and has a name and an email address for commits.", by: BOTH },
  disk: { about: "The disks of the workspace and of temporary files have space.", by: BOTH },
  "temporary-folder": { about: "A folder can be made for temporary files.", by: BOTH },
  workflow: { about: "A workflow in `.github/workflows` uses the action.", by: DOCTOR },
  "workflow-dispatch": {
    about: "The workflow has `workflow_dispatch` with the inputs `goal` and `from-run`, and passes the goal on.",
    by: ALL,
  },
  "workflow-schedule": { about: "A schedule continues the chain if a run is lost.", by: DOCTOR },
  "workflow-permissions": { about: "The job has the permissions that the action needs.", by: DOCTOR },
  "workflow-concurrency": { about: "Runs of one track queue, and none is cancelled for another.", by: ALL },
  "workflow-checkout": { about: "`actions/checkout` leaves no token for the agent to read.", by: DOCTOR },
  "workflow-timeout": { about: "The job may take longer than the agent's time limit.", by: ALL },
  "workflow-key": { about: "The workflow passes the secret with the model's key.", by: DOCTOR },
  repository: { about: "GitHub answers, and the token may see the repository.", by: DOCTOR },
  push: { about: "The token may push.", by: ALL },
  dispatch: { about: "The token may start the workflow: asked with a branch that does not exist.", by: ALL },
  "pull-requests": {
    about: "The token, and the repository's settings, allow the pull request: asked with a branch that does not exist.",
    by: ALL,
  },
  secret: { about: "The secrets that the workflow passes exist.", by: DOCTOR },
  "branch-rules": { about: "No rule of the repository refuses the commits on the work branch.", by: ALL },
  cache: { about: "The actions cache answers.", by: DRY_RUN },
} as const satisfies Readonly<Record<string, CheckInfo>>;

export type CheckId = keyof typeof CHECKS;

/** Parts of a text come from files and servers. */
const TEXT_CHARS_MAX = 600;

export function ok(id: CheckId, text: string): Check {
  return build(id, "ok", text, null);
}

export function warn(id: CheckId, text: string, fix: string | null): Check {
  return build(id, "warn", text, fix);
}

export function fail(id: CheckId, text: string, fix: string): Check {
  return build(id, "fail", text, fix);
}

export function skipped(id: CheckId, text: string, fix: string | null): Check {
  return build(id, "skipped", text, fix);
}

function build(id: CheckId, status: CheckStatus, text: string, fix: string | null): Check {
  return { id, status, text: closeSentence(oneLine(text, TEXT_CHARS_MAX)), fix: fix === null ? null : oneLine(fix, TEXT_CHARS_MAX) };
}

/** Judges a probe: `onFound` judges its value, a failed probe is `status`, and one without an answer is skipped. Without a probe there is no check. */
export function judge<Value>(
  id: CheckId,
  probe: Probe<Value> | null,
  onFound: (value: Value) => Check,
  status: "warn" | "fail" = "fail",
): readonly Check[] {
  if (probe === null) return [];
  if (probe.kind === "found") return [onFound(probe.value)];
  if (probe.kind === "unknown") return [skipped(id, probe.text, probe.fix)];
  return [build(id, status, probe.text, probe.fix.replace(/^(?:Run|Write): /, ""))];
}
