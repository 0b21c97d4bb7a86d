import type { ClosedPull } from "../core/chain/closed-pull.ts";
import type { Host, Spec } from "../core/chain/spec.ts";
import type { PathPattern } from "../core/policy/path-patterns.ts";
import type { CommitPolicy } from "../core/policy/commit-policy.ts";
import type { PatternList } from "../core/policy/unmatched-patterns.ts";

export type RunRequest = {
  readonly spec: Spec;
  readonly workspace: string;
  readonly processId: number;
  /** Relative to the workspace, as prompts name them. */
  readonly paths: { readonly plan: string; readonly task: string; readonly protected: readonly string[] };
  readonly verifyCommand: string | null;
  readonly verifyIn: "checkout" | "workspace";
  /** Patterns of files that decide what a verification proves. */
  readonly reviewPaths: readonly PathPattern[];
  /** Lists of patterns that a person wrote. */
  readonly patternLists: readonly PatternList[];
  readonly commit: boolean;
  /** A goal given by a person; it replaces the chain's own goal once. */
  readonly goal: string | null;
  readonly reset: boolean;
  /** Continue a chain that stopped for good. */
  readonly resume: boolean;
  readonly host: Host;
  /** False for scheduled runs and runs that the chain dispatched: they never restart a chain that a person stopped. */
  readonly humanTriggered: boolean;
  readonly goalBy: string | null;
  /** The closed pull request of the work branch; null if there is none, or one is open. */
  readonly closedPull: ClosedPull | null;
  /** The workflow run's URL, for the commit trailer; `null` on a user's machine. */
  readonly runUrl: string | null;
  /** What may be committed; `null` if the work stays in the user's workspace. */
  readonly commitPolicy: CommitPolicy | null;
  /** Aborted by SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
};
