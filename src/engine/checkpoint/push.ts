import type { PreparedCommit, PushRejection, RefUpdate, Remote, Repository, StateCommits, WorkBranch } from "../../ports/git.ts";
import { ITERATION_TRAILER } from "../../core/text/commit-message.ts";
import type { PushOutcome } from "../../core/chain/push-outcome.ts";
import type { IterationRecord } from "../../core/chain/record.ts";
import { userError } from "../../errors/user-error.ts";
import type { Journal, SavedState, Store } from "../../ports/state.ts";
import type { Clock, Log } from "../../ports/host.ts";
import type { Checkpoint, SaveRequest, Checkpointer } from "./checkpointer.ts";
import { writeRecords } from "./local.ts";

export type PushPorts = {
  readonly repository: Pick<Repository, "prepareCommit" | "updateRef" | "changedPaths">;
  readonly branch: Pick<WorkBranch, "checkOut" | "rebaseCommit" | "syncCheckout">;
  readonly stateCommits: Pick<StateCommits, "write" | "trailers">;
  readonly remote: Pick<Remote, "push" | "fetchWithHistory">;
  readonly store: Pick<Store, "save" | "writeStatus">;
  readonly journal: Journal;
  readonly log: Log;
  readonly clock: Pick<Clock, "nowMs">;
};

export type PushOptions = {
  readonly refs: CheckpointRefs;
  /** Where the server's refs are: `null` where there is none yet. */
  readonly refTips: { readonly branch: string | null; readonly state: string | null };
  /** The text of `runtime.json`. */
  readonly encode: (saved: SavedState) => string;
  /** Aborted, nothing is waited for any more. */
  readonly signal: AbortSignal;
};

/** In full. `attempt` counts from 1 and keeps a name apart from one that is taken. */
export type CheckpointRefs = {
  readonly branch: string;
  /** Where the branch begins, if it has to be made anew. */
  readonly base: string;
  readonly state: string;
  readonly unfinished: (iteration: number, attempt: number) => string;
  readonly conflict: (iteration: number, attempt: number) => string;
};

/** The state commit holds so many records; older ones are in its history. */
export const STATE_RECORDS_MAX = 200;
/** So often work is put on top of what others pushed meanwhile; then it is left on a branch of its own. */
const REBASES_MAX = 5;
const NAMES_MAX = 20;

type RefTips = { branch: string | null; state: string | null };

/** What is to be pushed beside the state. `commit` is what the ref is to be moved to. */
type Plan = { readonly pushOutcome: PushOutcome; readonly commit: PreparedCommit | null };
const STATE_ALONE: Plan = { pushOutcome: { kind: "committed", commit: null }, commit: null };

/**
 * Lands each iteration as one atomic push of the branch and the state ref, each from where it was last seen: an iteration is
 * there wholly or not at all, and of two runs that do the same one, one lands. The push is the commit point; the state dir
 * follows it. Throws PUSH_REFUSED and PUSH_UNREACHABLE after the state dir has taken in that the work did not land.
 */
export function createPushCheckpointer(ports: PushPorts, options: PushOptions): Checkpointer {
  const refTips: RefTips = { ...options.refTips };
  let records: readonly IterationRecord[] | null = null;

  const known = async (): Promise<readonly IterationRecord[]> => (records ??= await ports.journal.tail(STATE_RECORDS_MAX));
  const writeLocally = async (entry: Checkpoint, durable: boolean): Promise<void> => {
    records = [...(await known()), ...entry.records].slice(-STATE_RECORDS_MAX);
    await ports.store.save({ ...entry.saved, stateCommit: refTips.state }, { durable });
    await writeRecords(ports, entry);
  };
  const pushEntry = async (entry: Checkpoint, message: string, more: readonly RefUpdate[]): ReturnType<Remote["push"]> => {
    const state = await ports.stateCommits.write(buildFiles(entry, await known(), options.encode), refTips.state, message);
    const result = await ports.remote.push([{ ref: options.refs.state, sha: state, expected: refTips.state }, ...more], options.signal);
    if (result.kind === "pushed") refTips.state = state;
    return result;
  };

  return {
    async save(order) {
      if (order.outcome === null && !order.mustPublish) {
        await writeLocally(order.buildCheckpoint({ kind: "committed", commit: null }), false);
        return { kind: "saved", pushOutcome: { kind: "committed", commit: null } };
      }
      let plan = await planWork(ports, options, order);
      const message = `codex-self-iter: state after iteration ${order.outcome?.iteration ?? 0}\n`;
      let refusal: PushRejection | null = null;
      for (let attempt = 1; ; attempt += 1) {
        const entry = order.buildCheckpoint(plan.pushOutcome);
        const update = updateOf(plan, options.refs, refTips);
        const result = await pushEntry(entry, message, update === null ? [] : [update]);
        switch (result.kind) {
          case "pushed": {
            await writeLocally(entry, true);
            await syncAfterPush(ports, options, plan, refTips);
            if (refusal !== null) throw refused(refusal, plan.pushOutcome);
            return { kind: "saved", pushOutcome: plan.pushOutcome };
          }
          case "stale": {
            if (result.refs.includes(options.refs.state)) return { kind: "superseded" };
            const next = await replan(ports, options, plan, { order, attempt, refTips });
            if (next === null) return { kind: "superseded" };
            plan = next;
            continue;
          }
          case "rejected": {
            const next = refusal === null ? setAside(plan, result.rejection, order, options) : leaveBehind(plan, result.rejection);
            refusal ??= result.rejection;
            if (next !== null) {
              plan = next;
              continue;
            }
            const pushOutcome: PushOutcome = { kind: "rejected", reason: result.rejection.message, ref: null };
            await writeLocally(order.buildCheckpoint(pushOutcome), true);
            throw refused(refusal, pushOutcome);
          }
          case "unreachable": {
            const reason = `The server did not answer: ${result.problem}`;
            await writeLocally(
              order.buildCheckpoint(order.outcome === null ? plan.pushOutcome : { kind: "rejected", reason, ref: null }),
              true,
            );
            throw userError("PUSH_UNREACHABLE", { problem: result.problem });
          }
        }
      }
    },
    flush: async () => {},
  };
}

/** The files of a state commit. */
function buildFiles(entry: Checkpoint, known: readonly IterationRecord[], encode: PushOptions["encode"]): ReadonlyMap<string, string> {
  const lines = [...known, ...entry.records].slice(-STATE_RECORDS_MAX).map((record) => `${JSON.stringify(record)}\n`);
  return new Map([
    ["runtime.json", encode(entry.saved)],
    ["status.json", `${JSON.stringify(entry.status, null, 2)}\n`],
    ["iterations.jsonl", lines.join("")],
  ]);
}

/** Finished work goes to the branch; what an iteration left unfinished, to a ref of its own. */
async function planWork(ports: PushPorts, { refs }: PushOptions, { message, outcome }: SaveRequest): Promise<Plan> {
  if (outcome === null) return STATE_ALONE;
  if (message !== null) {
    const commit = await ports.repository.prepareCommit(outcome.treeAfter, message);
    return { pushOutcome: { kind: "committed", commit: commit?.sha ?? null }, commit };
  }
  const commit = await ports.repository.prepareCommit(outcome.treeAfter, `Unfinished work of iteration ${outcome.iteration}\n`);
  if (commit === null) return STATE_ALONE;
  const paths = await ports.repository.changedPaths(outcome.treeBefore, outcome.treeAfter);
  return { pushOutcome: { kind: "unfinished", ref: refs.unfinished(outcome.iteration, 1), paths }, commit };
}

function updateOf({ commit, pushOutcome }: Plan, refs: CheckpointRefs, refTips: RefTips): RefUpdate | null {
  if (commit === null) return null;
  switch (pushOutcome.kind) {
    case "committed":
    case "rebased":
      return { ref: refs.branch, sha: commit.sha, expected: refTips.branch };
    case "conflict":
      return { ref: pushOutcome.branch, sha: commit.sha, expected: null };
    case "unfinished":
      return { ref: pushOutcome.ref, sha: commit.sha, expected: null };
    case "rejected":
      return pushOutcome.ref === null ? null : { ref: pushOutcome.ref, sha: commit.sha, expected: null };
  }
}

/** A ref of the work was not where it was expected: somebody pushed to the branch, or a name is taken. `null`: it was another run. */
async function replan(
  ports: PushPorts,
  { refs }: PushOptions,
  plan: Plan,
  { attempt, refTips, order }: { readonly attempt: number; readonly refTips: RefTips; readonly order: SaveRequest },
): Promise<Plan | null> {
  const { commit, pushOutcome } = plan;
  const iteration = order.outcome?.iteration ?? 0;
  if (commit === null) throw new Error(`The push of iteration ${iteration} found a ref moved that it does not move.`);
  const isNameLeft = attempt < NAMES_MAX;
  switch (pushOutcome.kind) {
    case "unfinished":
      // The state is worth more than a copy of unfinished work.
      return isNameLeft ? { pushOutcome: { ...pushOutcome, ref: refs.unfinished(iteration, attempt + 1) }, commit } : STATE_ALONE;
    case "rejected":
      return isNameLeft
        ? { pushOutcome: { ...pushOutcome, ref: refs.unfinished(iteration, attempt + 1) }, commit }
        : { pushOutcome: { ...pushOutcome, ref: null }, commit: null };
    case "conflict":
      if (!isNameLeft) throw new Error(`The push of iteration ${iteration} found no free name in ${attempt} tries.`);
      return { pushOutcome: { ...pushOutcome, branch: refs.conflict(iteration, attempt + 1) }, commit };
    case "committed":
    case "rebased": {
      const theirs = await ports.remote.fetchWithHistory(refs.branch);
      refTips.branch = theirs;
      // The branch is gone, merged and deleted perhaps: it is made anew, with the work on what it began at. What it was is on no ref
      // any more, and the server would not take a commit whose parents it has dropped.
      const onto = theirs ?? (await ports.remote.fetchWithHistory(refs.base));
      if (onto === null) return { pushOutcome: { kind: "rebased", commit: commit.sha }, commit };
      // Where there was no state ref, one that was made and taken away meanwhile does not show: the iteration itself does.
      if (refTips.state === null && (await ports.stateCommits.trailers(onto, ITERATION_TRAILER)).includes(String(iteration))) return null;
      const rebased = attempt > REBASES_MAX ? null : await ports.branch.rebaseCommit(commit, onto);
      if (rebased !== null) return { pushOutcome: { kind: "rebased", commit: rebased.sha }, commit: rebased };
      return { pushOutcome: { kind: "conflict", commit: commit.sha, branch: refs.conflict(iteration, 1) }, commit };
    }
  }
}

/** The branch does not take it: what may still land is the state, and the work under a ref of our own. */
function setAside({ commit }: Plan, refusal: PushRejection, { outcome }: SaveRequest, { refs }: PushOptions): Plan | null {
  // Without the right to push there is no ref for anything.
  if (refusal.cause === "permission" || outcome === null) return null;
  const ref = commit === null || refusal.refs.includes(refs.state) ? null : refs.unfinished(outcome.iteration, 1);
  return { pushOutcome: { kind: "rejected", reason: refusal.message, ref }, commit };
}

/** Not even put aside: the state alone. */
function leaveBehind({ pushOutcome }: Plan, refusal: PushRejection): Plan | null {
  if (pushOutcome.kind !== "rejected" || pushOutcome.ref === null || refusal.cause === "permission") return null;
  return { pushOutcome: { ...pushOutcome, ref: null }, commit: null };
}

function refused(refusal: PushRejection, pushOutcome: PushOutcome): Error {
  const kept = pushOutcome.kind === "rejected" && pushOutcome.ref !== null ? ` The work is kept as ${pushOutcome.ref}.` : "";
  return userError("PUSH_REFUSED", { reason: refusal.message, saved: kept, remedy: refusal.remedy });
}

/** After the push: the workspace and our own HEAD stand where the branch now is. */
async function syncAfterPush(ports: PushPorts, { refs }: PushOptions, { commit, pushOutcome }: Plan, refTips: RefTips): Promise<void> {
  const say = (text: string): void => ports.log.emit({ kind: "warning", atMs: ports.clock.nowMs(), text });
  switch (pushOutcome.kind) {
    case "committed":
      if (commit === null) return;
      refTips.branch = commit.sha;
      await ports.repository.updateRef(commit);
      break;
    case "rebased":
      refTips.branch = pushOutcome.commit;
      if (commit !== null) await ports.repository.updateRef(commit);
      say("Somebody pushed to the branch meanwhile; the work was put on top of theirs.");
      break;
    case "conflict":
      if (refTips.branch !== null) await ports.branch.checkOut(refTips.branch, refs.branch);
      say(`Somebody pushed to the branch meanwhile, and it conflicts with the work, which is kept on the branch ${pushOutcome.branch}.`);
      break;
    case "unfinished":
      say(`The unfinished work is kept as ${pushOutcome.ref}.`);
      return;
    case "rejected":
      return;
  }
  await ports.branch.syncCheckout();
}

/** Short names. */
type BranchNames = { readonly track: string; readonly branch: string; readonly base: string };

/** Where a run's ref names come from. */
export function checkpointRefs({ base, branch, track }: BranchNames, runMark: string): CheckpointRefs {
  const suffix = (attempt: number): string => (attempt === 1 ? "" : `-${runMark}${attempt === 2 ? "" : `-${attempt}`}`);
  return {
    branch: `refs/heads/${branch}`,
    base: `refs/heads/${base}`,
    state: stateRef(track),
    unfinished: (iteration, attempt) => `refs/codex-self-iter/partial/${track}/${iteration}${suffix(attempt)}`,
    conflict: (iteration, attempt) => `refs/heads/${branch}-conflict-${iteration}${suffix(attempt)}`,
  };
}

export function stateRef(track: string): string {
  return `refs/codex-self-iter/state/${track}`;
}
