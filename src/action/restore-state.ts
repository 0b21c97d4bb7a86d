import type { StateCommits, WorkBranch, Remote } from "../ports/git.ts";
import type { RememberedIds, SavedState, StateCache, Store } from "../ports/state.ts";
import { ITERATION_TRAILER } from "../core/text/commit-message.ts";
import { shortCommit } from "../core/text/text.ts";
import { reconcile } from "../core/chain/reconcile.ts";
import { stateRef } from "../engine/checkpoint/refs.ts";
import { userError } from "../errors/user-error.ts";
import type { Clock } from "../ports/host.ts";
import { CODEC } from "../compose.ts";
import type { RunTarget } from "./run-target.ts";

/** The commits of the server's refs when the run started; null if a ref does not exist. */
export type RefTips = { readonly branch: string | null; readonly base: string | null; readonly state: string | null };

export type RestoredState = {
  /** Continues the iteration numbers of the work branch if the state dir is behind it. */
  readonly store: Store;
  readonly refTips: RefTips;
  readonly saved: SavedState | null;
  /** The `seq` of the cached state; null if the cache had none. */
  readonly cachedSeq: number | null;
  /** The key of the restored cache entry; null if there was none that could be used. */
  readonly cacheKey: string | null;
  /** What the last run left. Its comment comes from the state ref only: an agent without isolation can write to the cached file. */
  readonly left: RememberedIds;
  /** How the cache and the state ref differ; null if they do not. */
  readonly difference: string | null;
  /** Why the cache was not read; null if it was. */
  readonly cacheProblem: string | null;
};

export const NOTHING_LEFT: RememberedIds = { comment: null, cacheKey: null };

export type RestorePorts = {
  readonly stateCommits: Pick<StateCommits, "read" | "trailers">;
  readonly branch: Pick<WorkBranch, "checkOut">;
  readonly remote: Pick<Remote, "fetch">;
  readonly cache: Pick<StateCache, "restore">;
  readonly store: Store;
  readonly replaceJournal: (lines: string) => Promise<void>;
  readonly clock: Pick<Clock, "nowMs" | "newId">;
  readonly warn: (text: string) => void;
};

const FROM_STATE_REF =
  "The actions cache was not read, so the chain continues from the repository's state ref and the agent starts a new session.";

type RestoreTarget = Pick<RunTarget, "base" | "branch" | "track">;

/** Fetches the refs, checks out the work branch, and restores the newer state of cache and state ref. Throws BASE_BRANCH_MISSING. */
export async function restoreState(ports: RestorePorts, target: RestoreTarget): Promise<RestoredState> {
  const { stateCommits, branch, cache, store, warn } = ports;
  const [refTips, restored] = await Promise.all([fetchRefTips(ports, target), cache.restore()]);
  if (restored.problem !== null) warn(restored.problem);
  const commit = refTips.branch ?? refTips.base;
  if (commit === null) throw userError("BASE_BRANCH_MISSING", { base: target.base, branch: target.branch });

  const [cached, pushed] = await Promise.all([
    store.load(),
    readStateRef(ports, refTips.state, target),
    branch.checkOut(commit, `refs/heads/${target.branch}`),
  ]);
  for (const text of cached.warnings) warn(text);
  const chosen = reconcile({ cached: cached.saved, pushed, stateRefTip: refTips.state });
  let { saved } = chosen;
  if (saved !== null && chosen.source === "state-ref") {
    // The session file is missing here; resuming it would fail and waste an iteration.
    if (chosen.dropSessions) saved = { ...saved, state: { ...saved.state, sessions: {} } };
    const lines = refTips.state === null ? null : await stateCommits.read(refTips.state, "iterations.jsonl");
    if (lines !== null) await ports.replaceJournal(lines);
  }
  // The state ref moves together with the branch, so only a cached state, or none, can be behind the branch.
  const lastIteration = chosen.source === "state-ref" ? 0 : await readLastIteration(ports, refTips, target);
  if (saved !== null && saved.state.iteration < lastIteration) {
    warn(`The branch ${target.branch} has iteration ${lastIteration}, but the saved state is older. Numbering continues from the branch.`);
    saved = { ...saved, state: { ...saved.state, iteration: lastIteration } };
  }
  // The post step reads this state if the run is killed before it saves another.
  if (saved !== null) saved = { ...saved, stateCommit: refTips.state };
  const isChanged = saved?.state !== cached.saved?.state || saved?.stateCommit !== cached.saved?.stateCommit;
  if (saved !== null && isChanged) await store.save(saved, { durable: false });
  return {
    store: withMinIteration(store, lastIteration),
    refTips,
    saved,
    cachedSeq: cached.saved?.state.seq ?? null,
    cacheKey: restored.key,
    left: { comment: pushed?.remembered?.comment ?? null, cacheKey: saved?.remembered?.cacheKey ?? null },
    cacheProblem: restored.problem,
    // The warning about the cache says why it has nothing.
    difference: restored.problem !== null && cached.saved === null && saved !== null ? FROM_STATE_REF : chosen.notice,
  };
}

/** How far back to search for our trailer when the state is lost. */
const TRAILER_SEARCH_MAX = 100;

/** Returns the last iteration in the trailers of the work branch, or of the base branch if the work branch was merged and deleted; 0 if there is none. */
async function readLastIteration({ stateCommits, remote }: RestorePorts, refTips: RefTips, target: RestoreTarget): Promise<number> {
  const [commit, name] = refTips.branch === null ? [refTips.base, target.base] : [refTips.branch, target.branch];
  if (commit === null) return 0;
  let numbers = await stateCommits.trailers(commit, ITERATION_TRAILER);
  if (numbers.length === 0) {
    await remote.fetch([`refs/heads/${name}`], TRAILER_SEARCH_MAX);
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

/** Fetches the refs of a chain. Throws errors of a fetch. */
export async function fetchRefTips({ remote }: Pick<RestorePorts, "remote">, { base, branch, track }: RestoreTarget): Promise<RefTips> {
  const [branchRef, baseRef] = [`refs/heads/${branch}`, `refs/heads/${base}`];
  const found = await remote.fetch([...new Set([branchRef, baseRef, stateRef(track)])]);
  return { branch: found.get(branchRef) ?? null, base: found.get(baseRef) ?? null, state: found.get(stateRef(track)) ?? null };
}

/** Reads the state ref's state. A damaged one is ignored with a warning, since the cache may have another. */
async function readStateRef(
  { stateCommits, clock, warn }: RestorePorts,
  commit: string | null,
  target: RestoreTarget,
): Promise<SavedState | null> {
  if (commit === null) return null;
  const decoded = await readStateCommit(stateCommits, commit, clock);
  if (decoded?.kind === "ok") return decoded.saved;
  const problem = decoded === null ? "it has no runtime.json" : decoded.problem;
  warn(
    `The state in ${stateRef(target.track)} (${shortCommit(commit)}) cannot be read (${problem}), so it is ignored. Older states are in the history of the ref.`,
  );
  return null;
}

export async function readStateCommit(stateCommits: Pick<StateCommits, "read">, commit: string, clock: Pick<Clock, "nowMs" | "newId">) {
  const text = await stateCommits.read(commit, "runtime.json");
  return text === null ? null : CODEC.decodeSaved(text, { atMs: clock.nowMs(), newChainId: clock.newId() });
}
