import type { AgentResult, Verification } from "../core/chain/outcome.ts";
import type { State } from "../core/chain/state.ts";
import type { PromptInput } from "../core/prompt/prompts.ts";
import type { LoopPorts } from "./ports.ts";
import type { RunRequest } from "./run-request.ts";
import type { TreesBefore } from "./workspace-trees.ts";

export type IterationContext = TreesBefore & {
  readonly request: RunRequest;
  readonly ports: LoopPorts;
  /** The state before the iteration. */
  readonly state: State;
  readonly iteration: number;
  readonly prompt: PromptInput;
};

export type AgentWork = {
  readonly result: AgentResult;
  readonly claimsCompletion: boolean;
  /** Roles mode: why the reviewer disagrees with the completion claim. */
  readonly objection: string | null;
  /** Roles mode: the result of the verify command that the reviewer was shown. */
  readonly verification: Verification | null;
  /** The tree of that verification. */
  readonly verifiedTree: string | null;
  /** The workspace's tree after the work, if a snapshot was already taken. */
  readonly tree: string | null;
};

export function unclaimedWork(result: AgentResult, tree: string | null = null): AgentWork {
  return { result, claimsCompletion: false, objection: null, verification: null, verifiedTree: null, tree };
}
