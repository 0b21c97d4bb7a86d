import type { Outcome } from "../../core/chain/outcome.ts";
import type { PushOutcome } from "../../core/chain/push-outcome.ts";
import { listPaths } from "../../core/policy/commit-policy.ts";
import { describeOperation, describeOperationEnd } from "../../core/text/git-operation.ts";
import { quoteWord } from "../../core/text/text.ts";
import type { PreparedCommit, Repository } from "../../ports/git.ts";
import type { Clock, Log } from "../../ports/host.ts";
import type { Journal, SavedState, Store } from "../../ports/state.ts";
import { isGitFailure } from "../git-failure.ts";
import type { Checkpoint, Checkpointer, OnSaved } from "./checkpointer.ts";

export type LocalPorts = {
  readonly repository: Pick<Repository, "buildWorkTree" | "headTree" | "prepareCommit" | "unfinishedOperation" | "updateRef">;
  readonly store: Pick<Store, "save" | "writeStatus">;
  readonly journal: Pick<Journal, "append">;
  readonly log: Log;
  readonly clock: Pick<Clock, "nowMs">;
};

export type LocalOptions = {
  readonly onSaved?: OnSaved;
  /** Returns the paths that hold a secret in the second tree and differ from the first one. */
  readonly listSecrets?: (head: string, work: string) => Promise<readonly string[]>;
};

/**
 * Saves the state in the state dir and the work on the current branch. Writing `runtime.json` is the commit point: the commit
 * object exists before it, the branch moves after it, and the next start completes what a crash interrupted.
 */
export function createLocalCheckpointer(ports: LocalPorts, options: LocalOptions = {}): Checkpointer {
  const { listSecrets = async () => [], onSaved = async () => {} } = options;
  /** The last saved state without its pending commit, once the branch has moved. */
  let unflushed: SavedState | null = null;
  return {
    async save({ buildCheckpoint, message, outcome }) {
      const { repository, store } = ports;
      const prepared = await prepare(ports, listSecrets, outcome, message);
      const { commit, failure, secrets } = prepared;
      let { pushOutcome } = prepared;
      let checkpoint = buildCheckpoint(pushOutcome);
      const saved: SavedState = { ...checkpoint.saved, pendingCommit: commit };
      await store.save(saved, { durable: outcome !== null });
      unflushed = commit === null ? null : { ...saved, pendingCommit: null };
      if (commit !== null && !(await repository.updateRef(commit))) {
        warnBranchMoved(ports, commit);
        // The work stays the agent's: the next iteration commits it on top.
        pushOutcome = { kind: "uncommitted", operation: null };
        checkpoint = buildCheckpoint(pushOutcome);
        unflushed = null;
        await store.save({ ...checkpoint.saved, pendingCommit: null }, { durable: true });
      }
      await writeRecords(ports, checkpoint);
      if (pushOutcome.kind === "rebased") warnRebased(ports, secrets);
      if (pushOutcome.kind === "uncommitted" && pushOutcome.operation !== null) warnUncommitted(ports, pushOutcome.operation);
      await onSaved(checkpoint, pushOutcome);
      if (failure !== null) throw failure;
      return { kind: "saved", pushOutcome };
    },
    async flush() {
      // Spares the next start from asking git whether the commit is still pending.
      if (unflushed !== null) await ports.store.save(unflushed, { durable: false });
      unflushed = null;
    },
  };
}

type Prepared = {
  readonly pushOutcome: PushOutcome;
  readonly commit: PreparedCommit | null;
  readonly failure: Error | null;
  /** Files with secrets in commits that others made during the turn. */
  readonly secrets: readonly string[];
};

/** A failure of git is saved as the iteration's, and ends the run after that. */
async function prepare(
  { repository }: LocalPorts,
  listSecrets: NonNullable<LocalOptions["listSecrets"]>,
  outcome: Outcome | null,
  message: string | null,
): Promise<Prepared> {
  const nothing: Prepared = { pushOutcome: { kind: "committed", commit: null }, commit: null, failure: null, secrets: [] };
  if (outcome === null || message === null) return nothing;
  try {
    const operation = await repository.unfinishedOperation();
    if (operation !== null) return { ...nothing, pushOutcome: { kind: "uncommitted", operation } };
    const { headTree, workTree } = outcome;
    // HEAD may have moved during the turn. The merge is committed, but it is not what was verified.
    const head = await repository.headTree();
    const landed = head === headTree ? workTree : await repository.buildWorkTree(head, headTree, workTree);
    const commit = await repository.prepareCommit(landed, message, head);
    if (landed === workTree) return { ...nothing, pushOutcome: { kind: "committed", commit: commit?.sha ?? null }, commit };
    const secrets = await listSecrets(headTree, landed);
    return { ...nothing, pushOutcome: { kind: "rebased", commit: commit?.sha ?? null }, commit, secrets };
  } catch (error) {
    if (!isGitFailure(error)) throw error;
    return { ...nothing, pushOutcome: { kind: "rejected", reason: error.message, ref: null }, failure: error };
  }
}

/** Writes what follows the commit point: the journal's lines and `status.json`. */
export async function writeRecords({ journal, store }: Pick<LocalPorts, "journal" | "store">, checkpoint: Checkpoint): Promise<void> {
  for (const record of checkpoint.records) await journal.append(record);
  await store.writeStatus(checkpoint.status);
}

function warnUncommitted({ clock, log }: LocalPorts, operation: string): void {
  const text = `${describeOperation(operation)}, so the work is left uncommitted in the workspace. ${describeOperationEnd(operation)}`;
  log.emit({ kind: "warning", atMs: clock.nowMs(), text });
}

function warnRebased({ clock, log }: LocalPorts, secrets: readonly string[]): void {
  const text =
    "HEAD moved during the iteration, and its work was put on top. The result is not the verified tree. To see it, run: git log -p -2";
  log.emit({ kind: "warning", atMs: clock.nowMs(), text });
  const [first] = secrets;
  if (first === undefined) return;
  const held = `Commits that others made during the iteration hold secrets: ${listPaths(secrets)}. Remove these commits before you push.`;
  log.emit({ kind: "warning", atMs: clock.nowMs(), text: `${held} To see them, run: git log -p -- ${quoteWord(first)}` });
}

function warnBranchMoved({ clock, log }: LocalPorts, { sha }: PreparedCommit): void {
  const text = `The branch moved while the work was committed, so it stays uncommitted in the workspace, and the next iteration commits it. It is also in the commit object ${sha}: git show ${sha}`;
  log.emit({ kind: "warning", atMs: clock.nowMs(), text });
}
