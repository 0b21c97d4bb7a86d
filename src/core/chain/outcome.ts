import type { Handoff } from "../reply/handoff.ts";
import type { CommitRefusal, RevertedPath } from "../policy/commit-policy.ts";
import type { Role, Session } from "./state.ts";
import type { Usage } from "./usage.ts";

/** Everything that happened in one iteration, as data. Times are data too: the decision never asks for now. */
export type Outcome = {
  readonly iteration: number;
  readonly goal: string | null;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  readonly result: AgentResult;
  readonly treeBefore: string;
  readonly treeAfter: string;
  /** What the agent had changed and may not land; `treeAfter` has it as it was before. */
  readonly reverted: readonly RevertedPath[];
  /** Why nothing of the work lands; `null` where the rest does. The work has failed then, if it had not before. */
  readonly refusal: CommitRefusal | null;
  readonly claim: ClaimResult;
  readonly verification: Verification | null;
  /** Fingerprints of the plan (boxes unticked) before and after; `null` where the plan could not be read. */
  readonly planBefore: string | null;
  readonly planAfter: string | null;
  /** What this iteration used, over all its turns. */
  readonly usage: Usage;
  readonly sessions: Partial<Record<Role, Session | null>>;
};

/** How the agent's part ended. */
export type AgentResult =
  | { readonly kind: "handed-off"; readonly handoff: Handoff; readonly repaired: boolean }
  /** Roles mode: the reviewer (or the planner) said not to go on for now. */
  | { readonly kind: "declined"; readonly handoff: Handoff; readonly by: "planner" | "reviewer" }
  /** The agent worked and ended well, but gave no usable hand-over, not even when asked again. */
  | { readonly kind: "invalid-handoff"; readonly role: Role; readonly problem: string; readonly output: string }
  | { readonly kind: "failed"; readonly role: Role; readonly failure: Failure }
  /** A provider's limit: not the agent's error. `resetAtMs` is `null` where the end was not told. */
  | { readonly kind: "rate-limited"; readonly message: string; readonly resetAtMs: number | null }
  | { readonly kind: "cancelled" };

export type Failure = {
  readonly cause: FailureCause;
  /** One sentence for people. */
  readonly message: string;
  readonly exitCode: number | null;
  /** The tail of what the agent printed, capped. */
  readonly output: string;
};

export type FailureCause =
  | "exit"
  | "deadline"
  | "idle"
  | "disk-full"
  | "network"
  | "sandbox"
  | "context-window"
  | "unknown-session"
  | "auth"
  | "quota"
  | "provider"
  | "spawn"
  /** The agent did its part, and its work may not land, or the server did not take it. */
  | "not-committed";

/** What became of the claim that the task is done. */
export type ClaimResult =
  | { readonly kind: "none" }
  /** Every gate passed; whether it is enough is the decision's (confirmations). */
  | { readonly kind: "passed" }
  | { readonly kind: "refused"; readonly gateFailures: readonly GateFailure[] };

export type GateFailure = {
  readonly gate: "nothing-changed" | "open-boxes" | "plan-edited" | "verify" | "reviewer" | "branch-moved";
  /** A sentence that tells the agent why. */
  readonly reason: string;
  /** The tail of the failing command's output, or the open boxes; capped, may be empty. */
  readonly detail: string;
};

/** One execution of the verify command, by us and not by the agent. */
export type Verification = {
  readonly passed: boolean;
  readonly exitCode: number | null;
  readonly durationMs: number;
  /** The tail of its output, capped. */
  readonly output: string;
  /** Why it did not end by itself, where it did not. */
  readonly problem: string | null;
};
