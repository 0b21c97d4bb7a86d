import type { Spec } from "../core/spec.ts";

/** What one run of the loop is asked to do. */
export type RunRequest = {
  readonly spec: Spec;
  readonly workspace: string;
  readonly processId: number;
  /** Paths as the agent should know them: relative to the workspace. */
  readonly names: { readonly plan: string; readonly task: string; readonly protected: readonly string[] };
  readonly verifyCommand: string | null;
  /** Commit each finished iteration. */
  readonly commit: boolean;
  /** A goal said by a person; it replaces the handed-over one, once. */
  readonly goal: string | null;
  /** Begin a new chain. */
  readonly reset: boolean;
  /** Go on although the chain had stopped for good. */
  readonly resume: boolean;
  /** Aborted by SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
};
