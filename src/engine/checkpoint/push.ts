import type { Archive, Branch, PushRefusal, RefUpdate, Remote } from "../../ports/action.ts";
import { ITERATION_TRAILER } from "../../core/text/commit-message.ts";
import type { Fate } from "../../core/chain/push-outcome.ts";
import type { IterationRecord } from "../../core/chain/record.ts";
import { userError } from "../../errors/user-error.ts";
import type { Clock, Journal, Log, PreparedCommit, Repository, Saved, Store } from "../../ports/loop.ts";
import type { Entry, KeepOrder, Ledger } from "./checkpointer.ts";
import { writeDown } from "./local.ts";

export type PushPorts = {
  readonly repository: Pick<Repository, "prepareCommit" | "land" | "changedPaths">;
  readonly branch: Pick<Branch, "checkOut" | "replay" | "follow">;
  readonly archive: Pick<Archive, "write" | "trailers">;
  readonly remote: Pick<Remote, "push" | "fetchOnto">;
  readonly store: Pick<Store, "save" | "writeStatus">;
  readonly journal: Journal;
  readonly log: Log;
  readonly clock: Pick<Clock, "nowMs">;
};

export type PushOptions = {
  readonly refs: LedgerRefs;
  /** Where the server's refs are: `null` where there is none yet. */
  readonly heads: { readonly branch: string | null; readonly state: string | null };
  /** The text of `runtime.json`. */
  readonly encode: (saved: Saved) => string;
  /** Aborted, nothing is waited for any more. */
  readonly signal: AbortSignal;
};

/** In full. `attempt` counts from 1 and keeps a name apart from one that is taken. */
export type LedgerRefs = {
  readonly branch: string;
  /** Where the branch begins, if it has to be made anew. */
  readonly base: string;
  readonly state: string;
  readonly partial: (iteration: number, attempt: number) => string;
  readonly conflict: (iteration: number, attempt: number) => string;
};

/** The state commit holds so many records; older ones are in its history. */
export const LANDED_RECORDS_MAX = 200;
/** So often work is put on top of what others pushed meanwhile; then it is left on a branch of its own. */
const REPLAYS_MAX = 5;
const NAMES_MAX = 20;

type Heads = { branch: string | null; state: string | null };

/** What is to be pushed beside the state. `commit` is what the ref is to be moved to. */
type Plan = { readonly fate: Fate; readonly commit: PreparedCommit | null };
const STATE_ALONE: Plan = { fate: { kind: "kept", commit: null }, commit: null };

/**
 * Lands each iteration as one atomic push of the branch and the state ref, each from where it was last seen: an iteration is
 * there wholly or not at all, and of two runs that do the same one, one lands. The push is the commit point; the state dir
 * follows it. Throws PUSH_REFUSED and PUSH_UNREACHABLE after the state dir has taken in that the work did not land.
 */
export function createPushLedger(ports: PushPorts, options: PushOptions): Ledger {
  const heads: Heads = { ...options.heads };
  let records: readonly IterationRecord[] | null = null;

  const known = async (): Promise<readonly IterationRecord[]> => (records ??= await ports.journal.tail(LANDED_RECORDS_MAX));
  const writeLocally = async (entry: Entry, durable: boolean): Promise<void> => {
    records = [...(await known()), ...entry.records].slice(-LANDED_RECORDS_MAX);
    await ports.store.save({ ...entry.saved, follows: heads.state }, { durable });
    await writeDown(ports, entry);
  };
  const pushEntry = async (entry: Entry, message: string, more: readonly RefUpdate[]): ReturnType<Remote["push"]> => {
    const state = await ports.archive.write(buildFiles(entry, await known(), options.encode), heads.state, message);
    const result = await ports.remote.push([{ ref: options.refs.state, sha: state, expected: heads.state }, ...more], options.signal);
    if (result.kind === "pushed") heads.state = state;
    return result;
  };

  return {
    async keep(order) {
      if (order.outcome === null && !order.announce) {
        await writeLocally(order.describe({ kind: "kept", commit: null }), false);
        return { kind: "kept", fate: { kind: "kept", commit: null } };
      }
      let plan = await planWork(ports, options, order);
      const message = `codex-self-iter: state after iteration ${order.outcome?.iteration ?? 0}\n`;
      let refusal: PushRefusal | null = null;
      for (let attempt = 1; ; attempt += 1) {
        const entry = order.describe(plan.fate);
        const update = updateOf(plan, options.refs, heads);
        const result = await pushEntry(entry, message, update === null ? [] : [update]);
        switch (result.kind) {
          case "pushed": {
            await writeLocally(entry, true);
            await settleWork(ports, options, plan, heads);
            if (refusal !== null) throw refused(refusal, plan.fate);
            return { kind: "kept", fate: plan.fate };
          }
          case "stale": {
            if (result.refs.includes(options.refs.state)) return { kind: "superseded" };
            const next = await replan(ports, options, plan, { order, attempt, heads });
            if (next === null) return { kind: "superseded" };
            plan = next;
            continue;
          }
          case "refused": {
            const next = refusal === null ? putAside(plan, result.refusal, order, options) : leaveBehind(plan, result.refusal);
            refusal ??= result.refusal;
            if (next !== null) {
              plan = next;
              continue;
            }
            const fate: Fate = { kind: "refused", why: result.refusal.said, ref: null };
            await writeLocally(order.describe(fate), true);
            throw refused(refusal, fate);
          }
          case "unreachable": {
            const why = `The server did not answer: ${result.problem}`;
            await writeLocally(order.describe(order.outcome === null ? plan.fate : { kind: "refused", why, ref: null }), true);
            throw userError("PUSH_UNREACHABLE", { problem: result.problem });
          }
        }
      }
    },
    settle: async () => {},
  };
}

/** The files of a state commit. */
function buildFiles(entry: Entry, known: readonly IterationRecord[], encode: PushOptions["encode"]): ReadonlyMap<string, string> {
  const lines = [...known, ...entry.records].slice(-LANDED_RECORDS_MAX).map((record) => `${JSON.stringify(record)}\n`);
  return new Map([
    ["runtime.json", encode(entry.saved)],
    ["status.json", `${JSON.stringify(entry.status, null, 2)}\n`],
    ["iterations.jsonl", lines.join("")],
  ]);
}

/** Finished work goes to the branch; what an iteration left unfinished, to a ref of its own. */
async function planWork(ports: PushPorts, { refs }: PushOptions, { message, outcome }: KeepOrder): Promise<Plan> {
  if (outcome === null) return STATE_ALONE;
  if (message !== null) {
    const commit = await ports.repository.prepareCommit(outcome.treeAfter, message);
    return { fate: { kind: "kept", commit: commit?.sha ?? null }, commit };
  }
  const commit = await ports.repository.prepareCommit(outcome.treeAfter, `Unfinished work of iteration ${outcome.iteration}\n`);
  if (commit === null) return STATE_ALONE;
  const paths = await ports.repository.changedPaths(outcome.treeBefore, outcome.treeAfter);
  return { fate: { kind: "partial", ref: refs.partial(outcome.iteration, 1), paths }, commit };
}

function updateOf({ commit, fate }: Plan, refs: LedgerRefs, heads: Heads): RefUpdate | null {
  if (commit === null) return null;
  switch (fate.kind) {
    case "kept":
    case "rebased":
      return { ref: refs.branch, sha: commit.sha, expected: heads.branch };
    case "conflict":
      return { ref: fate.branch, sha: commit.sha, expected: null };
    case "partial":
      return { ref: fate.ref, sha: commit.sha, expected: null };
    case "refused":
      return fate.ref === null ? null : { ref: fate.ref, sha: commit.sha, expected: null };
  }
}

/** A ref of the work was not where it was expected: somebody pushed to the branch, or a name is taken. `null`: it was another run. */
async function replan(
  ports: PushPorts,
  { refs }: PushOptions,
  plan: Plan,
  { attempt, heads, order }: { readonly attempt: number; readonly heads: Heads; readonly order: KeepOrder },
): Promise<Plan | null> {
  const { commit, fate } = plan;
  const iteration = order.outcome?.iteration ?? 0;
  if (commit === null) throw new Error(`The push of iteration ${iteration} found a ref moved that it does not move.`);
  const isNameLeft = attempt < NAMES_MAX;
  switch (fate.kind) {
    case "partial":
      // The state is worth more than a copy of unfinished work.
      return isNameLeft ? { fate: { ...fate, ref: refs.partial(iteration, attempt + 1) }, commit } : STATE_ALONE;
    case "refused":
      return isNameLeft
        ? { fate: { ...fate, ref: refs.partial(iteration, attempt + 1) }, commit }
        : { fate: { ...fate, ref: null }, commit: null };
    case "conflict":
      if (!isNameLeft) throw new Error(`The push of iteration ${iteration} found no free name in ${attempt} tries.`);
      return { fate: { ...fate, branch: refs.conflict(iteration, attempt + 1) }, commit };
    case "kept":
    case "rebased": {
      const theirs = await ports.remote.fetchOnto(refs.branch);
      heads.branch = theirs;
      // The branch is gone, merged and deleted perhaps: it is made anew, with the work on what it began at. What it was is on no ref
      // any more, and the server would not take a commit whose parents it has dropped.
      const onto = theirs ?? (await ports.remote.fetchOnto(refs.base));
      if (onto === null) return { fate: { kind: "rebased", commit: commit.sha }, commit };
      // Where there was no state ref, one that was made and taken away meanwhile does not show: the iteration itself does.
      if (heads.state === null && (await ports.archive.trailers(onto, ITERATION_TRAILER)).includes(String(iteration))) return null;
      const replayed = attempt > REPLAYS_MAX ? null : await ports.branch.replay(commit, onto);
      if (replayed !== null) return { fate: { kind: "rebased", commit: replayed.sha }, commit: replayed };
      return { fate: { kind: "conflict", commit: commit.sha, branch: refs.conflict(iteration, 1) }, commit };
    }
  }
}

/** The branch does not take it: what may still land is the state, and the work under a ref of our own. */
function putAside({ commit }: Plan, refusal: PushRefusal, { outcome }: KeepOrder, { refs }: PushOptions): Plan | null {
  // Without the right to push there is no ref for anything.
  if (refusal.cause === "permission" || outcome === null) return null;
  const ref = commit === null || refusal.refs.includes(refs.state) ? null : refs.partial(outcome.iteration, 1);
  return { fate: { kind: "refused", why: refusal.said, ref }, commit };
}

/** Not even put aside: the state alone. */
function leaveBehind({ fate }: Plan, refusal: PushRefusal): Plan | null {
  if (fate.kind !== "refused" || fate.ref === null || refusal.cause === "permission") return null;
  return { fate: { ...fate, ref: null }, commit: null };
}

function refused(refusal: PushRefusal, fate: Fate): Error {
  const kept = fate.kind === "refused" && fate.ref !== null ? ` The work is kept as ${fate.ref}.` : "";
  return userError("PUSH_REFUSED", { said: refusal.said, kept, remedy: refusal.remedy });
}

/** After the push: the workspace and our own HEAD stand where the branch now is. */
async function settleWork(ports: PushPorts, { refs }: PushOptions, { commit, fate }: Plan, heads: Heads): Promise<void> {
  const say = (text: string): void => ports.log.emit({ kind: "warning", atMs: ports.clock.nowMs(), text });
  switch (fate.kind) {
    case "kept":
      if (commit === null) return;
      heads.branch = commit.sha;
      await ports.repository.land(commit);
      break;
    case "rebased":
      heads.branch = fate.commit;
      if (commit !== null) await ports.repository.land(commit);
      say("Somebody pushed to the branch meanwhile; the work was put on top of theirs.");
      break;
    case "conflict":
      if (heads.branch !== null) await ports.branch.checkOut(heads.branch, refs.branch);
      say(`Somebody pushed to the branch meanwhile, and it conflicts with the work, which is kept on the branch ${fate.branch}.`);
      break;
    case "partial":
      say(`The unfinished work is kept as ${fate.ref}.`);
      return;
    case "refused":
      return;
  }
  await ports.branch.follow();
}

/** Short names. */
type BranchNames = { readonly track: string; readonly branch: string; readonly base: string };

/** Where a run's ref names come from. */
export function ledgerRefs({ base, branch, track }: BranchNames, runMark: string): LedgerRefs {
  const suffix = (attempt: number): string => (attempt === 1 ? "" : `-${runMark}${attempt === 2 ? "" : `-${attempt}`}`);
  return {
    branch: `refs/heads/${branch}`,
    base: `refs/heads/${base}`,
    state: stateRef(track),
    partial: (iteration, attempt) => `refs/codex-self-iter/partial/${track}/${iteration}${suffix(attempt)}`,
    conflict: (iteration, attempt) => `refs/heads/${branch}-conflict-${iteration}${suffix(attempt)}`,
  };
}

export function stateRef(track: string): string {
  return `refs/codex-self-iter/state/${track}`;
}
