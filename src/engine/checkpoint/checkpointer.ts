import type { PushOutcome } from "../../core/chain/push-outcome.ts";
import type { Outcome } from "../../core/chain/outcome.ts";
import type { IterationRecord } from "../../core/chain/record.ts";
import type { SavedState } from "../../ports/state.ts";

/** Makes decisions durable. There are two: one keeps a chain in this folder, the other lands it on the server as well. */
export type Checkpointer = {
  /** Keeps a decision, its record and the work it is about: all of it or nothing, however the process ends. */
  save(order: SaveRequest): Promise<SaveResult>;
  /** Nothing more will be kept. */
  flush(): Promise<void>;
};

export type SaveRequest = {
  /** `null` for a decision that no iteration led to. */
  readonly outcome: Outcome | null;
  /** The message for the commit of finished work; `null` where nothing is to be committed. */
  readonly message: string | null;
  /** Others must learn of it even though no iteration led to it: a person has said something new. */
  readonly mustPublish: boolean;
  /** What is to be kept, once it is known what became of the work. Pure but for the clock; asked once for each attempt. */
  readonly buildCheckpoint: (pushOutcome: PushOutcome) => Checkpoint;
};

export type Checkpoint = {
  readonly saved: SavedState;
  /** New lines of the journal. */
  readonly records: readonly IterationRecord[];
  readonly status: Readonly<Record<string, unknown>>;
};

export type SaveResult =
  | { readonly kind: "saved"; readonly pushOutcome: PushOutcome }
  /** Another run landed this iteration first: nothing of ours was kept. */
  | { readonly kind: "superseded" };
