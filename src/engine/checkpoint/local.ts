import type { PreparedCommit, Repository } from "../../ports/git.ts";
import type { Journal, SavedState, Store } from "../../ports/state.ts";
import type { Clock, Log } from "../../ports/host.ts";
import type { Checkpoint, Checkpointer } from "./checkpointer.ts";

type LocalPorts = {
  readonly repository: Pick<Repository, "prepareCommit" | "updateRef">;
  readonly store: Pick<Store, "save" | "writeStatus">;
  readonly journal: Pick<Journal, "append">;
  readonly log: Log;
  readonly clock: Pick<Clock, "nowMs">;
};

/**
 * Keeps a chain in the state dir, and its work on the current branch. The save of `runtime.json` is the commit point: the
 * commit object is made before it and landed after it, and a start after a crash finishes what is missing.
 */
export function createLocalCheckpointer(ports: LocalPorts): Checkpointer {
  /** What the last save holds as not landed yet, though it is. */
  let unsettled: SavedState | null = null;
  return {
    async save(order) {
      const commit =
        order.message === null || order.outcome === null
          ? null
          : await ports.repository.prepareCommit(order.outcome.treeAfter, order.message);
      const pushOutcome = { kind: "committed", commit: commit?.sha ?? null } as const;
      const entry = order.buildCheckpoint(pushOutcome);
      const saved: SavedState = { ...entry.saved, pendingCommit: commit };
      await ports.store.save(saved, { durable: order.outcome !== null });
      unsettled = commit === null ? null : { ...saved, pendingCommit: null };
      // git moves the branch while the rest is written.
      const updating = commit === null ? Promise.resolve(true) : ports.repository.updateRef(commit);
      const [landed] = await settleBoth(updating, writeRecords(ports, entry));
      if (commit !== null && !landed) warnOfMovedBranch(ports, commit);
      return { kind: "saved", pushOutcome };
    },
    async flush() {
      // So that the next start need not ask git about it.
      if (unsettled !== null) await ports.store.save(unsettled, { durable: false });
      unsettled = null;
    },
  };
}

/** What follows the commit point: the journal's lines and `status.json`. */
export async function writeRecords({ journal, store }: Pick<LocalPorts, "journal" | "store">, entry: Checkpoint): Promise<void> {
  for (const record of entry.records) await journal.append(record);
  await store.writeStatus(entry.status);
}

function warnOfMovedBranch({ clock, log }: LocalPorts, commit: PreparedCommit): void {
  const text = `The branch moved while the iteration ran; its work stays uncommitted in the workspace (commit object ${commit.sha}).`;
  log.emit({ kind: "warning", atMs: clock.nowMs(), text });
}

/** Like `Promise.all`, but nothing is still at work when it rejects. */
export async function settleBoth<First, Second>(first: Promise<First>, second: Promise<Second>): Promise<readonly [First, Second]> {
  await Promise.allSettled([first, second]);
  return [await first, await second];
}
