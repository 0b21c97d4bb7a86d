import type { CommitPolicy } from "../core/policy/commit-policy.ts";
import type { PatternList } from "../core/policy/unmatched-patterns.ts";
import type { Spec } from "../core/chain/spec.ts";

/** Valid settings: every path is absolute, every duration in milliseconds. */
export type Settings = {
  readonly workspace: string;
  readonly stateDir: string;
  readonly taskFile: string;
  readonly planFile: string;
  /** In the state dir. */
  readonly stopFile: string;
  /** In the workspace. */
  readonly globalStopFile: string;
  readonly lockFile: string;
  readonly spec: Spec;
  /** Sentences about deprecated inputs that are set. */
  readonly deprecations: readonly string[];
  readonly agent: AgentSettings;
  readonly isolation: "auto" | "user" | "namespace" | "none";
  /** An agent or verify command is ended if less is free on its disks; 0: no limit. */
  readonly freeBytesMin: number;
  readonly verify: VerifySettings | null;
  /** Files that decide what a verification proves. A change of one is named to the reader. */
  readonly reviewPaths: readonly string[];
  /** Lists of patterns that a person wrote. */
  readonly patternLists: readonly PatternList[];
  readonly commit: boolean;
  readonly commitPolicy: CommitPolicy;
  /** Scan for well-known kinds of tokens, besides the run's own secrets. */
  readonly scansTokens: boolean;
  /** A person's goal for the next iteration, which replaces the handoff's. */
  readonly goal: string | null;
  readonly reset: boolean;
  readonly configFile: string | null;
  readonly action: ActionSettings;
};

export type ActionSettings = {
  readonly redispatch: boolean;
  /** Workflow files to start on the work branch, without duplicates. */
  readonly ciWorkflows: readonly string[];
  readonly pullRequest: boolean;
  readonly comment: "sticky" | "per-run" | "off";
  /** The issue to comment on; null is the pull request of the work branch. */
  readonly issueNumber: number | null;
  readonly dryRun: boolean;
  readonly codexVersion: string;
  /** The reason to stop, on one line; null: do not stop. */
  readonly stop: string | null;
};

export type AgentSettings = CodexSettings | CommandSettings;

/** Limits of one agent turn. Both times are above 0; without an idle limit, `idleMs` is the deadline. */
export type TurnLimits = {
  readonly deadlineMs: number;
  readonly idleMs: number;
  readonly environment: readonly string[];
};

export type CodexSettings = {
  readonly kind: "codex";
  readonly limits: TurnLimits;
  /** A path; null searches the usual install locations. */
  readonly binary: string | null;
  /** CODEX_HOME; null is Codex's default. */
  readonly home: string | null;
  readonly model: string | null;
  readonly effort: "minimal" | "low" | "medium" | "high" | "xhigh" | null;
  readonly sandbox: "read-only" | "workspace-write" | "danger-full-access";
  /** `bypass`: no sandbox and no approvals, for machines that are themselves a sandbox. */
  readonly mode: "exec" | "bypass";
  readonly args: readonly string[];
  readonly ignoreUserConfig: boolean;
  readonly apiKey: string | null;
  /** Where the key proxy forwards requests; null is OpenAI. */
  readonly upstreamUrl: string | null;
};

/** `template` holds the words, with the placeholders `{prompt_file}` and `{workspace}`. */
export type CommandSettings = { readonly kind: "command"; readonly limits: TurnLimits; readonly template: readonly string[] };

export type VerifySettings = {
  readonly command: string;
  readonly deadlineMs: number;
  readonly in: "checkout" | "workspace";
  /** Kept between verifications: relative to the checkout, or to its home folder with `~/`. */
  readonly caches: readonly string[];
  /** Patterns of paths that the checkout takes from the base. */
  readonly frozenPaths: readonly string[];
};
