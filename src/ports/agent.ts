import type { AgentEvent } from "../core/chain/events.ts";
import type { Failure, Verification } from "../core/chain/outcome.ts";
import type { Role, Session } from "../core/chain/state.ts";
import type { ProviderChannel } from "../core/reply/provider-channel.ts";
import type { Usage } from "../core/chain/usage.ts";

export type Agent = {
  /** Finds the agent, installs it if necessary, and proves that it can work here. Throws a `UserError` if it cannot. */
  prepare(signal: AbortSignal): Promise<AgentInfo>;
  /** Never throws for a failure of the agent: the result has it. On abort, all processes of the turn have ended before this settles. */
  runTurn(turn: Turn, signal: AbortSignal): Promise<TurnResult>;
  close(): Promise<void>;
};

/** `version` may be empty. */
export type AgentInfo = {
  readonly name: string;
  readonly version: string;
  /** The agent's own sandbox for its commands. */
  readonly sandbox: string;
  /** How the agent's process is isolated, and what that does not prevent. */
  readonly isolation: string;
};

export type Turn = {
  readonly role: Role;
  readonly iteration: number;
  readonly prompt: string;
  /** The prompt if the agent no longer has the session. */
  readonly freshPrompt: string;
  readonly promptFile: string;
  /** JSON Schema (OpenAI's strict subset) of the final message; `null` if any text will do. */
  readonly schema: Readonly<Record<string, unknown>> | null;
  /** The session to resume; `null` starts a new one. */
  readonly session: Session | null;
  /** The agent must not change files: planner, reviewer, repair. */
  readonly readOnly: boolean;
  /** What the chain's time limit leaves of the turn; null if there is none. */
  readonly timeLeftMs: number | null;
  /** Returns why the turn must end, from what it has used so far; null if it may go on. Null itself without a budget. */
  readonly checkBudget: ((usage: Usage, model: string | null) => string | null) | null;
  readonly onEvent: (event: AgentEvent) => void;
};

export type TurnResult = {
  readonly end: { readonly kind: "answered" } | { readonly kind: "failed"; readonly failure: Failure } | { readonly kind: "cancelled" };
  /** The agent's final message, or the end of a custom command's standard output; may be empty. */
  readonly finalMessage: string;
  readonly exitCode: number | null;
  /** Missing if the agent has succeeded and its events say so. */
  readonly channel?: ProviderChannel;
  readonly session: Session | null;
  readonly usage: Usage;
  /** The model of the tokens; null if it is unknown. */
  readonly model: string | null;
};

/** `tree` is the work that would land. */
export type VerifyRequest = {
  readonly tree: string;
  /** The tree that the chain began with; null if it is unknown. */
  readonly baseTree: string | null;
};

export type Verifier = {
  /** Never throws for what the agent wrote: the result has it. */
  verify(request: VerifyRequest, signal: AbortSignal): Promise<Verification>;
};
