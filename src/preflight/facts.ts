import type { Host, Mode } from "../core/chain/spec.ts";

/** What a probe learned. The gatherers never throw: every failure becomes one of these. */
export type Probe<Value> =
  | { readonly kind: "found"; readonly value: Value }
  /** The probe met something that the user can fix. `text` is one sentence, `fix` one line; `code` is that of the error in the catalog. */
  | { readonly kind: "failed"; readonly text: string; readonly fix: string; readonly code?: string }
  /** The probe has no answer, for example without a network or a token. */
  | { readonly kind: "unknown"; readonly text: string; readonly fix: string | null };

/** Everything that the checks look at. A probe that is null was not made, and its check is left out. */
export type PreflightFacts = {
  readonly host: Host;
  readonly workspace: Probe<WorkspaceFact> | null;
  readonly plan: Probe<PlanFact> | null;
  readonly verifyCommand: string | null;
  readonly agent: Probe<AgentFact> | null;
  /** What lets the agent reach its model: "a key in OPENAI_API_KEY", "a sign-in in ~/.codex". */
  readonly signIn: Probe<string> | null;
  /** What the provider said to the key. */
  readonly modelAccess: Probe<string> | null;
  /** Codex's sandbox, and the isolation around the agent, in a few words. */
  readonly sandbox: Probe<string> | null;
  readonly isolation: Probe<string> | null;
  readonly git: Probe<GitFact> | null;
  readonly disk: Probe<DiskFact> | null;
  readonly temporaryFolder: Probe<string> | null;
  readonly workflows: Probe<readonly WorkflowFile[]> | null;
  /** The server takes `concurrency.queue`. GitHub Enterprise Server refuses a file with it. */
  readonly hasQueue: boolean;
  /** The time limit of one agent turn, in milliseconds. */
  readonly turnMs: number;
  readonly mode: Mode;
  readonly server: ServerFacts | null;
};

/** `prefix` is the workspace's folder in the repository; empty if it is the repository's root. */
export type WorkspaceFact = { readonly branch: string | null; readonly prefix: string };

/** `file` is shown; it is relative to the workspace. */
export type PlanFact = { readonly file: string; readonly text: string };

/** `version` is null for a custom agent, and "unknown" for a Codex that does not tell it. `willInstall`: the run installs it. */
export type AgentFact = { readonly name: string; readonly version: string | null; readonly willInstall: boolean };

/** `identity` is null if git has none, so that commits get that of codex-self-iter; undefined if nothing is committed here. */
export type GitFact = { readonly version: string; readonly identity?: string | null };

export type DiskFact = { readonly folder: string; readonly freeBytes: number | null };

/** `document` is the parsed YAML; null if it could not be parsed. */
export type WorkflowFile = { readonly path: string; readonly document: unknown };

/** What GitHub said. All of it is about one repository and one work branch. */
export type ServerFacts = {
  readonly repository: Probe<RepositoryFact> | null;
  /** Whether the token may push. */
  readonly push: Probe<null> | null;
  /** What GitHub says to a dispatch of a ref that does not exist. */
  readonly dispatch: Probe<PermissionFact> | null;
  /** What GitHub says to a pull request from a branch that does not exist. */
  readonly pulls: Probe<PermissionFact> | null;
  /** The setting that lets Actions open pull requests. */
  readonly pullSetting: Probe<boolean> | null;
  readonly secrets: readonly SecretFact[];
  readonly rules: Probe<BranchRules> | null;
  readonly cache: Probe<null> | null;
};

export type RepositoryFact = {
  readonly name: string;
  readonly defaultBranch: string;
  /** Null if GitHub does not say what the token may do. */
  readonly mayPush: boolean | null;
  readonly isArchived: boolean;
};

/**
 * `missing`: GitHub does not know the workflow. `denied`: the token lacks the permission. `refused`: GitHub takes it from no token. `message` is
 * GitHub's; `fix` is the line for the workflow.
 */
export type PermissionFact =
  | { readonly kind: "granted" }
  | { readonly kind: "missing" }
  | { readonly kind: "denied" | "refused"; readonly message: string; readonly fix: string };

export type SecretFact = { readonly name: string; readonly exists: Probe<boolean> };

export type BranchFact = {
  readonly branch: string;
  /** Whether the branch is on the server; null if that is not known. */
  readonly exists: boolean | null;
  /** Of the loop's commits. */
  readonly authorEmail: string;
  readonly committerEmail: string;
};

export type BranchRules = BranchFact & { readonly rules: readonly BranchRule[] };

/** A rule as GitHub describes it, and whether the token's account may bypass its ruleset; null if GitHub does not say so. */
export type BranchRule = {
  readonly type: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly ruleset: number | null;
  readonly mayBypass: boolean | null;
};
