import type { Verification, AgentResult } from "../core/chain/outcome.ts";
import type { PromptInput } from "../core/prompt/prompts.ts";
import type { IterationRecord } from "../core/chain/record.ts";
import type { State } from "../core/chain/state.ts";
import type { LoopPorts } from "./ports.ts";
import type { RunRequest } from "./run-request.ts";

export type IterationRequest = RunRequest & {
  /** The iteration to do is `state.iteration + 1`. */
  readonly state: State;
  /** The workspace's tree before the iteration. */
  readonly treeBefore: string;
  readonly history: readonly IterationRecord[];
};

/** What every part of an iteration works with. */
export type IterationContext = {
  readonly request: IterationRequest;
  readonly ports: LoopPorts;
  readonly prompt: PromptInput;
  readonly iteration: number;
};

/** What the agent's part of an iteration gives back: how it ended, and whether it claims that the task is done. */
export type AgentWork = {
  readonly work: AgentResult;
  readonly claims: boolean;
  /** Roles mode: why the reviewer does not agree with the claim. */
  readonly objection: string | null;
  /** Roles mode: the verify command's result, where the reviewer was shown one. */
  readonly verification: Verification | null;
};

/** An end without a claim and without anything verified. */
export function endedWith(work: AgentResult): AgentWork {
  return { work, claims: false, objection: null, verification: null };
}

/** Runs the verify command and tells the watchers. `null` where none is set. */
export async function verify(context: IterationContext): Promise<Verification | null> {
  const { clock, log, verifier } = context.ports;
  if (verifier === null) return null;
  const verification = await verifier.verify(context.request.signal);
  log.emit({ kind: "verified", atMs: clock.nowMs(), verification });
  return verification;
}
