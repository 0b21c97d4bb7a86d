import type { Agent, Verifier } from "../ports/agent.ts";
import type { DiffScanner, Repository } from "../ports/git.ts";
import type { Clock, Lock, Log, ProjectFiles } from "../ports/host.ts";
import type { Journal, Store } from "../ports/state.ts";
import type { Checkpointer } from "./checkpoint/checkpointer.ts";

export type LoopPorts = {
  readonly agent: Agent;
  readonly agentName: string;
  /** Removes what isolates the agent and the verify command; called after the agent is closed. */
  readonly closeIsolation: () => void;
  readonly verifier: Verifier | null;
  readonly repository: Repository;
  readonly diffScanner: DiffScanner;
  readonly store: Store;
  readonly checkpointer: Checkpointer;
  readonly journal: Journal;
  readonly projectFiles: ProjectFiles;
  readonly lock: Lock;
  readonly clock: Clock;
  readonly log: Log;
};
