import type { CommitPolicy } from "../core/policy/commit-policy.ts";
import type { Host, Spec } from "../core/chain/spec.ts";

/** What one run of the loop is asked to do. */
export type RunRequest = {
  readonly spec: Spec;
  readonly workspace: string;
  readonly processId: number;
  /** Paths as the agent should know them: relative to the workspace. */
  readonly paths: { readonly plan: string; readonly task: string; readonly protected: readonly string[] };
  readonly verifyCommand: string | null;
  /** Commit each finished iteration. */
  readonly commit: boolean;
  /** A goal said by a person; it replaces the handed-over one, once. */
  readonly goal: string | null;
  /** Begin a new chain. */
  readonly reset: boolean;
  /** Go on although the chain had stopped for good. */
  readonly resume: boolean;
  readonly host: Host;
  /** Somebody asked for this run; the clock and the chain itself start a chain again only where nobody has stopped it. */
  readonly humanTriggered: boolean;
  /** Who gave the goal; `null` where nobody is known. */
  readonly goalBy: string | null;
  /** The workflow run, for the commits' trailer; `null` on a laptop. */
  readonly runUrl: string | null;
  /** What may land; `null` where nothing does, and the work stays in the folder of who began the run. */
  readonly commitPolicy: CommitPolicy | null;
  /** Aborted by SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
};
