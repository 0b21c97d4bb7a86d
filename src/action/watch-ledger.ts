import type { Fate } from "../core/chain/push-outcome.ts";
import type { Entry, Ledger } from "../engine/checkpoint/checkpointer.ts";

/** Called with whatever has been kept, before the run goes on. */
export type OnKept = (entry: Entry, fate: Fate) => Promise<void>;

/** A ledger that tells what it has kept. */
export function watchLedger(ledger: Ledger, onKept: OnKept): Ledger {
  return {
    async keep(order) {
      let last: { readonly entry: Entry; readonly fate: Fate } | null = null;
      const describe: typeof order.describe = (fate) => {
        const entry = order.describe(fate);
        last = { entry, fate };
        return entry;
      };
      const take = async (): Promise<void> => {
        if (last !== null) await onKept(last.entry, last.fate);
      };
      try {
        const kept = await ledger.keep({ ...order, describe });
        if (kept.kind === "kept") await take();
        return kept;
      } catch (error) {
        // What was refused is kept here all the same, and told.
        await take();
        throw error;
      }
    },
    settle: () => ledger.settle(),
  };
}
