import type { PushOutcome } from "../core/chain/push-outcome.ts";
import type { Checkpoint, Checkpointer } from "../engine/checkpoint/checkpointer.ts";

/** Called with whatever has been kept, before the run goes on. */
export type OnCheckpoint = (entry: Checkpoint, pushOutcome: PushOutcome) => Promise<void>;

/** A ledger that tells what it has kept. */
export function watchCheckpointer(checkpointer: Checkpointer, onCheckpoint: OnCheckpoint): Checkpointer {
  return {
    async save(order) {
      let last: { readonly entry: Checkpoint; readonly pushOutcome: PushOutcome } | null = null;
      const buildCheckpoint: typeof order.buildCheckpoint = (pushOutcome) => {
        const entry = order.buildCheckpoint(pushOutcome);
        last = { entry, pushOutcome };
        return entry;
      };
      const take = async (): Promise<void> => {
        if (last !== null) await onCheckpoint(last.entry, last.pushOutcome);
      };
      try {
        const kept = await checkpointer.save({ ...order, buildCheckpoint });
        if (kept.kind === "saved") await take();
        return kept;
      } catch (error) {
        // What was refused is kept here all the same, and told.
        await take();
        throw error;
      }
    },
    flush: () => checkpointer.flush(),
  };
}
