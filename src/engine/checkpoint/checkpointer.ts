import type { Outcome } from "../../core/chain/outcome.ts";
import type { PushOutcome } from "../../core/chain/push-outcome.ts";
import type { IterationRecord } from "../../core/chain/record.ts";
import type { SavedState } from "../../ports/state.ts";

/** Makes decisions durable: `createLocalCheckpointer` in the state dir, `createPushCheckpointer` on the server as well. */
export type Checkpointer = {
  /** Saves a decision, its records and the iteration's work: all of it or nothing, even if the process is killed. */
  save(request: SaveRequest): Promise<SaveResult>;
  /** Called once, after the last save. */
  flush(): Promise<void>;
};

export type SaveRequest = {
  /** `null` for a decision that no iteration led to. */
  readonly outcome: Outcome | null;
  /** The commit message for finished work; `null` if nothing is to be committed. */
  readonly message: string | null;
  /** Push the decision although no iteration led to it: other runs must see what a person asked for. */
  readonly mustPublish: boolean;
  /** Builds what to save once it is known what became of the work. Pure; called once per push attempt. */
  readonly buildCheckpoint: (pushOutcome: PushOutcome) => Checkpoint;
};

export type Checkpoint = {
  readonly saved: SavedState;
  readonly records: readonly IterationRecord[];
  readonly status: Readonly<Record<string, unknown>>;
  /** The workspace has, or is about to get, work that neither the branch nor another ref has. */
  readonly hasUnsavedWork: boolean;
};

export type SaveResult =
  | { readonly kind: "saved"; readonly pushOutcome: PushOutcome }
  /** Another run pushed this iteration first; nothing of this run was saved. */
  | { readonly kind: "superseded" };

/** Called after each save, also if the server rejected the work. */
export type OnSaved = (checkpoint: Checkpoint, pushOutcome: PushOutcome) => Promise<void>;
