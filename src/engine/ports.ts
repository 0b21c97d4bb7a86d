import type { Agent, Clock, Desk, Journal, Lock, Log, Repository, Screen, Store, Verifier } from "../ports/loop.ts";
import type { Ledger } from "./checkpoint/checkpointer.ts";

/** Everything the loop may touch, handed in by an entry. */
export type LoopPorts = {
  readonly agent: Agent;
  /** How the agent is called before it is prepared. */
  readonly agentName: string;
  /** `null` where no verify command is set. */
  readonly verifier: Verifier | null;
  readonly repository: Repository;
  readonly screen: Screen;
  readonly store: Store;
  readonly ledger: Ledger;
  readonly journal: Journal;
  readonly desk: Desk;
  readonly lock: Lock;
  readonly clock: Clock;
  readonly log: Log;
};
