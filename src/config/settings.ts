import type { CommitPolicy } from "../core/policy/commit-policy.ts";
import type { Spec } from "../core/chain/spec.ts";

/** All that one start of the tool was asked for, checked and resolved: every path absolute, every duration in milliseconds. */
export type Settings = {
  readonly workspace: string;
  readonly stateDir: string;
  readonly taskFile: string;
  readonly planFile: string;
  /** Inside the state dir. */
  readonly stopFile: string;
  /** In the workspace. */
  readonly globalStopFile: string;
  readonly lockFile: string;
  readonly spec: Spec;
  readonly agent: AgentSettings;
  readonly isolation: "auto" | "user" | "namespace" | "none";
  /** An agent, or a verify command, is ended when less is left on its disks; 0: no such limit. */
  readonly freeBytesMin: number;
  readonly verify: VerifySettings | null;
  /** Commit each iteration's work on the current branch. */
  readonly commit: boolean;
  /** What of it may be committed. */
  readonly commitPolicy: CommitPolicy;
  /** Look for well-known kinds of tokens, and not for the run's own secrets alone. */
  readonly scansTokens: boolean;
  /** What the next iteration is for, said by a person; replaces the handed-over goal once. */
  readonly goal: string | null;
  /** Begin a new chain, whatever the last one ended with. */
  readonly reset: boolean;
  /** The TOML file that was read, if any. */
  readonly configFile: string | null;
  /** What only a run on GitHub uses. */
  readonly action: ActionSettings;
};

export type ActionSettings = {
  /** For git and for GitHub's API; never in an environment or an argument list of the agent. `null` where none was given. */
  readonly token: string | null;
  readonly track: string;
  /** Where the work is pushed to; `null` leaves it to the track and the event. */
  readonly branch: string | null;
  /** Where the work begins, and what the pull request is for; `null` is the branch that the workflow runs on. */
  readonly baseBranch: string | null;
  /** Start the next run where the chain goes on. */
  readonly redispatch: boolean;
  /** Names of workflow files to start on the work branch, each once. */
  readonly ciWorkflows: readonly string[];
  readonly pullRequest: boolean;
  readonly comment: "sticky" | "per-run" | "off";
  /** Where the comment goes; `null` is the work branch's pull request. */
  readonly issueNumber: number | null;
  readonly dryRun: boolean;
  /** What stands behind `@openai/codex@`. */
  readonly codexVersion: string;
  /** What the `stop` input said, on one line; `null` where it asks for no stop. */
  readonly stop: string | null;
};

export type AgentSettings = CodexSettings | CommandSettings;

/** Bounds on one agent turn. Both times are above 0; without a limit of its own, silence is bounded by the deadline. */
export type TurnLimits = {
  readonly deadlineMs: number;
  readonly idleMs: number;
  /** Names of environment variables that the user passes on to the agent, besides the few it needs. */
  readonly environment: readonly string[];
};

export type CodexSettings = {
  readonly kind: "codex";
  readonly limits: TurnLimits;
  /** A path, or `null` to look for `codex` in the usual places. */
  readonly binary: string | null;
  /** CODEX_HOME; `null` leaves Codex its own. */
  readonly home: string | null;
  readonly model: string | null;
  readonly effort: "minimal" | "low" | "medium" | "high" | "xhigh" | null;
  readonly sandbox: "read-only" | "workspace-write" | "danger-full-access";
  /** `bypass`: no sandbox and no approvals, for machines that are a sandbox themselves. */
  readonly mode: "exec" | "bypass";
  /** More arguments for `codex exec`. */
  readonly args: readonly string[];
  /** `resume` goes on in the chain's thread, `fresh` begins a new one each turn. */
  readonly session: "resume" | "fresh";
  /** Leave the user's `config.toml` out: always in CI. */
  readonly ignoreUserConfig: boolean;
  /** The key for the provider; never in an environment or an argument list of the agent. */
  readonly apiKey: string | null;
  /** Where the key proxy forwards to; `null` is OpenAI's own endpoint. */
  readonly upstreamUrl: string | null;
};

export type CommandSettings = {
  readonly kind: "command";
  readonly limits: TurnLimits;
  /** The words of the template, not yet filled in: `{prompt_file}` and `{workspace}` are replaced inside each. */
  readonly template: readonly string[];
};

export type VerifySettings = {
  /** The user's own words, given to `sh -c`: it is their command, not the agent's. */
  readonly command: string;
  readonly deadlineMs: number;
};
