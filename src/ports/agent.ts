import type { AgentEvent } from "../core/chain/events.ts";
import type { Failure, Verification } from "../core/chain/outcome.ts";
import type { Role, Session } from "../core/chain/state.ts";
import type { Usage } from "../core/chain/usage.ts";

/** Gives one turn to a coding agent and takes its final message back. */
export type Agent = {
  /** Finds the agent and proves that it can work here. Throws a `UserError` where it cannot. */
  prepare(signal: AbortSignal): Promise<AgentInfo>;
  /** Never throws for what the agent did; whatever it did is in the result. On abort the whole process group is dead before this settles. */
  runTurn(turn: Turn, signal: AbortSignal): Promise<TurnResult>;
  close(): Promise<void>;
};

export type AgentInfo = {
  readonly name: string;
  readonly version: string;
  /** What the agent itself keeps its commands from. */
  readonly sandbox: string;
  /** Which walls there are around the agent, and what they do not stop. For people. */
  readonly isolation: string;
};

export type Turn = {
  readonly role: Role;
  readonly iteration: number;
  readonly prompt: string;
  /** The same prompt, on disk: absolute path. */
  readonly promptFile: string;
  /** Shape that the final message must have; `null` where any text will do. A JSON Schema in the strict subset. */
  readonly schema: Readonly<Record<string, unknown>> | null;
  /** The session to go on with; `null` begins a new one. */
  readonly session: Session | null;
  /** The agent may look, not touch: planner, reviewer, repair. */
  readonly readOnly: boolean;
  readonly onEvent: (event: AgentEvent) => void;
};

export type TurnResult = {
  readonly end: { readonly kind: "answered" } | { readonly kind: "failed"; readonly failure: Failure } | { readonly kind: "cancelled" };
  /** The agent's final message; of a custom command, the tail of its standard output. Empty where there was none. */
  readonly finalMessage: string;
  readonly exitCode: number | null;
  readonly session: Session | null;
  /** What this turn used. */
  readonly usage: Usage;
};

/** Runs the user's verify command, without the agent. */
export type Verifier = {
  verify(signal: AbortSignal): Promise<Verification>;
};
