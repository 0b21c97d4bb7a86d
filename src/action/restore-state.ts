import type { StateCommits, WorkBranch, Remote } from "../ports/git.ts";
import type { SavedState, StateCache, Store } from "../ports/state.ts";
import { ITERATION_TRAILER } from "../core/text/commit-message.ts";
import { reconcile } from "../core/chain/reconcile.ts";
import { stateRef } from "../engine/checkpoint/refs.ts";
import { userError } from "../errors/user-error.ts";
import type { Clock } from "../ports/host.ts";
import { CODEC } from "../compose.ts";
import type { RunTarget } from "./run-target.ts";

export type RefTips = { readonly branch: string | null; readonly base: string | null; readonly state: string | null };

/** Where a chain stands at the start of a run. */
export type RestoredState = {
  /** Numbers go on from what has landed, where the state dir tells less. */
  readonly store: Store;
  /** Where the server's refs were. */
  readonly refTips: RefTips;
  readonly saved: SavedState | null;
  /** Of the state that was in the cache; `null` where none was. */
  readonly cachedSeq: number | null;
  /** How the cache and the state ref differed; without commits there is no state ref, and nobody misses it. */
  readonly difference: string | null;
};

/** What is read to learn where a chain stands, and what is brought there. */
export type RestorePorts = {
  readonly stateCommits: Pick<StateCommits, "read" | "trailers">;
  readonly branch: Pick<WorkBranch, "checkOut">;
  readonly remote: Pick<Remote, "fetch">;
  readonly cache: Pick<StateCache, "restore">;
  readonly store: Store;
  /** Puts the lines of `iterations.jsonl` of another machine in the journal's place. */
  readonly replaceJournal: (lines: string) => Promise<void>;
  readonly clock: Pick<Clock, "nowMs" | "newId">;
  readonly warn: (text: string) => void;
};

/** Paths that this run will surely read, of the base branch and of the work branch. */
export type PrefetchPaths = { readonly base: readonly string[]; readonly head: readonly string[] };

type RestoreTarget = Pick<RunTarget, "base" | "branch" | "track">;

/**
 * Fetches the refs while the cache is restored, then brings the workspace to the work branch and the state dir to whichever
 * state counts. Throws BASE_BRANCH_MISSING, and what a fetch can throw.
 */
export async function restoreState(ports: RestorePorts, runTarget: RestoreTarget, early: PrefetchPaths): Promise<RestoredState> {
  const { stateCommits, branch, cache, store, warn } = ports;
  const [refTips, restored] = await Promise.all([fetchRefTips(ports, runTarget), cache.restore()]);
  if (restored.problem !== null) warn(restored.problem);
  const commit = refTips.branch ?? refTips.base;
  if (commit === null) throw userError("BASE_BRANCH_MISSING", { base: runTarget.base, branch: runTarget.branch });

  prefetch(stateCommits, refTips, early);
  const [cached, pushed] = await Promise.all([
    store.load(),
    readLanded(ports, refTips.state, runTarget),
    branch.checkOut(commit, `refs/heads/${runTarget.branch}`),
  ]);
  for (const text of cached.warnings) warn(text);
  const chosen = reconcile({ cached: cached.saved, pushed, stateRefTip: refTips.state });
  let { saved } = chosen;
  if (saved !== null && chosen.source === "state-ref") {
    // A session that is not on this machine cannot be gone on with; asked for, it would cost an iteration.
    if (chosen.dropSessions) saved = { ...saved, state: { ...saved.state, sessions: {} } };
    const lines = refTips.state === null ? null : await stateCommits.read(refTips.state, "iterations.jsonl");
    if (lines !== null) await ports.replaceJournal(lines);
  }
  // A landed state knows of all that has landed with it; another one, or none, may be older than the branch.
  const lastIteration = chosen.source === "state-ref" ? 0 : await readLastIteration(ports, refTips, runTarget);
  if (saved !== null && saved.state.iteration < lastIteration) {
    warn(
      `The branch ${runTarget.branch} has the work of iteration ${lastIteration}, of which the state knows nothing; numbers go on from it.`,
    );
    saved = { ...saved, state: { ...saved.state, iteration: lastIteration } };
  }
  // From here on this is what the run goes on from, and what a post part finds where nothing else was saved.
  if (saved !== null) saved = { ...saved, stateCommit: refTips.state };
  if (saved !== null && isChanged(cached.saved, saved)) await store.save(saved, { durable: false });
  return {
    store: withMinIteration(store, lastIteration),
    refTips,
    saved,
    cachedSeq: cached.saved?.state.seq ?? null,
    difference: chosen.notice,
  };
}

function isChanged(cached: SavedState | null, { stateCommit, state }: SavedState): boolean {
  return cached?.state !== state || cached.stateCommit !== stateCommit;
}

/** So many commits of other people may lie on top of the last iteration's, where its number is known from nothing else. */
const FOREIGN_COMMITS_MAX = 100;

/** The highest number in the trailers of the work branch, or of the base where it was merged and deleted; 0 where there is none. */
async function readLastIteration({ stateCommits, remote }: RestorePorts, refTips: RefTips, runTarget: RestoreTarget): Promise<number> {
  const [commit, name] = refTips.branch === null ? [refTips.base, runTarget.base] : [refTips.branch, runTarget.branch];
  if (commit === null) return 0;
  let numbers = await stateCommits.trailers(commit, ITERATION_TRAILER);
  if (numbers.length === 0) {
    await remote.fetch([`refs/heads/${name}`], FOREIGN_COMMITS_MAX);
    numbers = await stateCommits.trailers(commit, ITERATION_TRAILER);
  }
  return Math.max(0, ...numbers.filter((number) => /^\d{1,9}$/.test(number)).map(Number));
}

function withMinIteration(store: Store, lastIteration: number): Store {
  const load = async (): ReturnType<Store["load"]> => {
    const loaded = await store.load();
    return { ...loaded, lastIteration: Math.max(loaded.lastIteration, lastIteration) };
  };
  return lastIteration === 0 ? store : { ...store, load };
}

/** Asked for at once, all of it is read by one process, while the workspace is brought to its branch. */
function prefetch(stateCommits: RestorePorts["stateCommits"], refTips: RefTips, { base, head }: PrefetchPaths): void {
  const asked = [
    [refTips.state, ["runtime.json", "iterations.jsonl"]],
    [refTips.base ?? refTips.branch, base],
    [refTips.branch ?? refTips.base, head],
  ] as const;
  for (const [commit, paths] of asked) {
    // Whoever needs the text asks again, and hears of a failure then.
    if (commit !== null) for (const path of paths) stateCommits.read(commit, path).catch(() => null);
  }
}

async function fetchRefTips({ remote }: RestorePorts, { base, branch, track }: RestoreTarget): Promise<RefTips> {
  const [branchRef, baseRef] = [`refs/heads/${branch}`, `refs/heads/${base}`];
  const found = await remote.fetch([...new Set([branchRef, baseRef, stateRef(track)])]);
  return { branch: found.get(branchRef) ?? null, base: found.get(baseRef) ?? null, state: found.get(stateRef(track)) ?? null };
}

/** The state as it was landed; a damaged one is no one's loss as long as the cache has another. */
async function readLanded(
  { stateCommits, clock, warn }: RestorePorts,
  commit: string | null,
  runTarget: RestoreTarget,
): Promise<SavedState | null> {
  if (commit === null) return null;
  const decoded = await readStateCommit(stateCommits, commit, clock);
  if (decoded?.kind === "ok") return decoded.saved;
  const problem = decoded === null ? "it has no runtime.json" : decoded.problem;
  warn(
    `The state in ${stateRef(runTarget.track)} (${commit.slice(0, 9)}) cannot be read (${problem}), so it is not used; its history still has it.`,
  );
  return null;
}

/** The state in a state commit; `null` where the commit has none. */
export async function readStateCommit(stateCommits: Pick<StateCommits, "read">, commit: string, clock: Pick<Clock, "nowMs" | "newId">) {
  const text = await stateCommits.read(commit, "runtime.json");
  return text === null ? null : CODEC.decodeSaved(text, { atMs: clock.nowMs(), newChainId: clock.newId() });
}
