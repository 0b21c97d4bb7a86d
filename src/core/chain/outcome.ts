import type { ClaimChecks } from "./claim-checks.ts";
import { type FailureCause, failureKind } from "./failure.ts";
import type { DiffStat } from "./diff-stat.ts";
import type { Handoff } from "../reply/handoff.ts";
import type { CommitRefusal, RevertedPath } from "../policy/commit-policy.ts";
import type { PlanItems } from "./plan-progress.ts";
import type { Role, Session } from "./state.ts";
import type { Usage } from "./usage.ts";

export type Outcome = {
  readonly iteration: number;
  readonly goal: string | null;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  readonly result: AgentResult;
  /** The tree of the branch head when the agent's turn began. */
  readonly headTree: string;
  /** The workspace when the agent's turn began, and when it ended. Progress is the difference between the two. */
  readonly treeBefore: string;
  readonly treeAfter: string;
  /** What may land: `headTree` with what the agent has changed since work landed last. If nothing is committed, it is `treeAfter`. */
  readonly workTree: string;
  /** git failed at the work, so it is in the workspace only, and in none of the trees unless it was verified before. */
  readonly isUnread: boolean;
  /** Changes that the commit policy reverted; `workTree` and `treeAfter` do not have them. */
  readonly reverted: readonly RevertedPath[];
  /** Why nothing of the work is committed; null if it is. If set, `result` is a failure. */
  readonly refusal: CommitRefusal | null;
  readonly claim: ClaimResult;
  readonly verification: Verification | null;
  /** Files of the work that decide what a verification proves. */
  readonly reviewPaths: readonly string[];
  /** What the work changes, without secrets; null if it changes nothing, or if git failed at it. */
  readonly diffStat: DiffStat | null;
  /** Fingerprints of the plan; null if it could not be read. */
  readonly planBefore: string | null;
  readonly planAfter: string | null;
  /** The numbers of ticked boxes. */
  readonly ticked: { readonly before: number; readonly after: number };
  /** The plan in `headTree` and in `workTree`, or where nothing is committed, in the workspace; null if it could not be read. */
  readonly planItems: { readonly before: PlanItems | null; readonly after: PlanItems | null };
  /** Submodules and nested repositories, whose files are in no tree. Only listed if the iteration has changed nothing. */
  readonly unseenFolders: readonly string[];
  readonly usage: Usage;
  /** The model that used them, which decides the price; null if it is unknown. */
  readonly model: string | null;
  readonly sessions: Partial<Record<Role, Session | null>>;
};

export type AgentResult =
  | { readonly kind: "handed-off"; readonly handoff: Handoff; readonly repaired: boolean }
  /** Roles mode: the planner or the reviewer declined to continue for now. */
  | { readonly kind: "declined"; readonly handoff: Handoff; readonly by: "planner" | "reviewer" }
  /** The agent ended without an error and without a valid handoff, even when asked again. */
  | { readonly kind: "invalid-handoff"; readonly role: Role; readonly problem: string; readonly output: string }
  | { readonly kind: "failed"; readonly role: Role; readonly failure: Failure }
  | { readonly kind: "cancelled" };

export type Failure = {
  readonly cause: FailureCause;
  readonly message: string;
  readonly exitCode: number | null;
  /** The end of the agent's output, capped. */
  readonly output: string;
  /** When the provider says that the failure is over; missing if it does not say. */
  readonly retryAtMs?: number;
};

export type ClaimResult =
  | { readonly kind: "none" }
  /** Every gate passed. `decide` counts the confirmations. */
  | { readonly kind: "passed"; readonly checks: ClaimChecks }
  | { readonly kind: "refused"; readonly gateFailures: readonly GateFailure[] };

export type GateFailure = {
  readonly gate: "nothing-changed" | "open-boxes" | "plan-edited" | "verify" | "reviewer" | "branch-moved" | "unfinished-operation";
  readonly reason: string;
  /** The end of the failing command's output, or the open boxes. Capped, may be empty. */
  readonly detail: string;
};

export type Verification = {
  readonly passed: boolean;
  readonly exitCode: number | null;
  readonly durationMs: number;
  /** The end of its output, capped. */
  readonly output: string;
  /** Why it did not exit by itself; null if it did. */
  readonly problem: string | null;
  /** The tree that was checked out for it, and how many paths differed because they are frozen. Missing if it ran in the workspace. */
  readonly checkout?: { readonly tree: string; readonly frozenPaths: number };
};

/** Whether the iteration counts in the limits of the chain and the run. A refusal before any work costs nothing. */
export function isCounted({ result, treeAfter, treeBefore }: Pick<Outcome, "result" | "treeAfter" | "treeBefore">): boolean {
  if (result.kind === "cancelled") return false;
  if (result.kind !== "failed") return true;
  const { effect } = failureKind(result.failure.cause);
  return effect === "error" || (effect === "end" && treeAfter !== treeBefore);
}
