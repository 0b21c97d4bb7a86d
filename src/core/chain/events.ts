import type { ChainUse } from "./budget.ts";
import type { Role, StopReason, WaitCause } from "./state.ts";
import type { GateFailure, Verification } from "./outcome.ts";
import type { PlanProgress } from "./plan-progress.ts";
import type { Usage } from "./usage.ts";

/** What the loop reports. The log adapters render it as lines, as a live view or as JSON; nothing else is printed. */
export type LoopEvent =
  | {
      readonly kind: "run-started";
      readonly atMs: number;
      readonly chainId: string;
      readonly workspace: string;
      readonly agent: string;
      readonly chain: ChainUse;
    }
  | { readonly kind: "iteration-started"; readonly atMs: number; readonly iteration: number; readonly goal: string }
  /** The plan at the start of a run, with what people ticked since the last one. */
  | { readonly kind: "plan-read"; readonly atMs: number; readonly progress: PlanProgress }
  | { readonly kind: "turn-started"; readonly atMs: number; readonly iteration: number; readonly role: Role; readonly repair: boolean }
  | { readonly kind: "agent"; readonly atMs: number; readonly event: AgentEvent }
  | { readonly kind: "verified"; readonly atMs: number; readonly verification: Verification }
  | { readonly kind: "claim-refused"; readonly atMs: number; readonly gateFailures: readonly GateFailure[] }
  | {
      readonly kind: "iteration-ended";
      readonly atMs: number;
      readonly iteration: number;
      readonly durationMs: number;
      readonly summary: string;
      readonly nextGoal: string;
      readonly changed: boolean;
      /** After the iteration; null if the plan could not be read. */
      readonly progress: PlanProgress | null;
      /** Texts of the items that it completed. */
      readonly completedItems: readonly string[];
      readonly commit: string | null;
      /** The tree of the commit, if it is the one that was verified. */
      readonly tree: string | null;
      readonly error: string | null;
      readonly usage: Usage;
      readonly chain: ChainUse;
    }
  | { readonly kind: "waiting"; readonly atMs: number; readonly untilMs: number; readonly cause: WaitCause }
  | { readonly kind: "notice" | "warning" | "error"; readonly atMs: number; readonly text: string }
  | {
      readonly kind: "run-ended";
      readonly atMs: number;
      /** `failed`: an error ended the run. */
      readonly reason: StopReason | "already-running" | "failed";
      readonly conclusion: "success" | "failure" | "cancelled";
      readonly message: string;
      readonly remedy: string;
      readonly iterations: number;
    };

/** One event of the agent's event stream. `text` comes from the agent: renderers must clean it. */
export type AgentEvent = {
  readonly kind: "session" | "message" | "reasoning" | "command" | "file-change" | "tool" | "todo" | "warning" | "other";
  readonly text: string;
};
