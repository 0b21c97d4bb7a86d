import type { Agent, Verifier } from "../ports/agent.ts";
import type { Repository, DiffScanner } from "../ports/git.ts";
import type { Journal, Store } from "../ports/state.ts";
import type { Clock, ProjectFiles, Lock, Log } from "../ports/host.ts";
import type { Checkpointer } from "./checkpoint/checkpointer.ts";

/** Everything the loop may touch, handed in by an entry. */
export type LoopPorts = {
  readonly agent: Agent;
  /** How the agent is called before it is prepared. */
  readonly agentName: string;
  /** `null` where no verify command is set. */
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
