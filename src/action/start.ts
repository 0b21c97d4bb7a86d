import type { Archive, Branch, Remote, StateCache } from "../action-ports.ts";
import type { GitContext } from "../adapters/git-command.ts";
import { createRemote } from "../adapters/git-remote.ts";
import { openOwnRepository } from "../adapters/git-own.ts";
import { createJournal, replaceJournal } from "../adapters/journal.ts";
import { openStateDir, type StateFolder } from "../adapters/safe-path.ts";
import { bringSessions } from "../adapters/session-carry.ts";
import { createStore } from "../adapters/state-files.ts";
import { ITERATION_TRAILER } from "../core/commit-message.ts";
import { reconcile } from "../core/reconcile.ts";
import { stateRef } from "../engine/push-ledger.ts";
import { userError } from "../errors.ts";
import type { Clock, Journal, Repository, Saved, Store } from "../ports.ts";
import { CODEC, type Environment } from "../wiring.ts";
import type { RunContext } from "./context.ts";
import type { Places } from "./places.ts";

/** What a run begins with: the server's refs, the workspace at the head of the work branch, and the chain's newest state. */
export type Started = {
  /** Our own git. */
  readonly git: GitContext;
  readonly stateFolder: StateFolder;
  readonly repository: Repository;
  readonly archive: Archive;
  readonly branch: Branch;
  readonly remote: Remote;
  readonly store: Store;
  readonly journal: Journal;
  /** Where the server's refs were. */
  readonly heads: Heads;
  readonly saved: Saved | null;
  /** Of the state that was in the cache; `null` where none was. */
  readonly cachedSeq: number | null;
  /** How the cache and the state ref differed; without commits there is no state ref, and nobody misses it. */
  readonly difference: string | null;
};

export type Heads = { readonly branch: string | null; readonly base: string | null; readonly state: string | null };

export type StartOptions = {
  readonly context: RunContext;
  readonly places: Places;
  readonly token: string;
  readonly environment: Environment;
  readonly clock: Clock;
  readonly cache: StateCache;
  /** Paths that this run will surely read, of the base branch and of the work branch. */
  readonly early: { readonly base: readonly string[]; readonly head: readonly string[] };
  /** Of a cancelled run, which waits for no fetch. The post part, which saves what there is, has none. */
  readonly signal?: AbortSignal;
  readonly warn: (text: string) => void;
};

/**
 * Fetches the refs while the cache is restored, then brings the workspace to the work branch and the state dir to whichever
 * state is newer. Throws BASE_BRANCH_MISSING, and what a fetch can throw.
 */
export async function start(options: StartOptions): Promise<Started> {
  const { cache, places, warn } = options;
  const opened = await openRemote(options);
  const { archive, branch, remote, stateFolder } = opened;
  const [heads, restored] = await Promise.all([fetchHeads(remote, places), cache.restore()]);
  if (restored.problem !== null) warn(restored.problem);
  const commit = heads.branch ?? heads.base;
  if (commit === null) throw userError("BASE_BRANCH_MISSING", { base: places.base, branch: places.branch });

  readAhead(archive, heads, options.early);
  const store = createStore({ stateFolder, codec: CODEC, clock: options.clock });
  const journal = createJournal(stateFolder);
  const [cached, landed] = await Promise.all([
    store.load(),
    readLanded(archive, heads.state, options),
    branch.checkOut(commit, `refs/heads/${places.branch}`),
  ]);
  for (const text of cached.warnings) warn(text);
  const chosen = reconcile({ cached: cached.saved, landed });
  let { saved } = chosen;
  if (saved !== null && chosen.source === "state-ref") {
    // A session that is not on this machine cannot be gone on with; asked for, it would cost an iteration.
    if (chosen.freshSession) saved = { ...saved, state: { ...saved.state, threads: {} } };
    await store.save(saved, { durable: false });
    const lines = heads.state === null ? null : await archive.read(heads.state, "iterations.jsonl");
    if (lines !== null) await replaceJournal(stateFolder, lines);
  }
  // A landed state knows of all that has landed with it; another one, or none, may be older than the branch.
  const lastIteration = chosen.source === "state-ref" ? 0 : await readLastIteration(opened, heads, places);
  if (saved !== null && saved.state.iteration < lastIteration) {
    warn(
      `The branch ${places.branch} has the work of iteration ${lastIteration}, of which the state knows nothing; numbers go on from it.`,
    );
    saved = { ...saved, state: { ...saved.state, iteration: lastIteration } };
    await store.save(saved, { durable: false });
  }
  const brought = bringSessions(places.stateDir, places.codexHome);
  if (brought.problem !== null) warn(brought.problem);
  await branch.follow();
  return {
    git: opened.git,
    stateFolder,
    repository: opened.repository,
    archive,
    branch,
    remote,
    store: goOnFrom(store, lastIteration),
    journal,
    heads,
    saved,
    cachedSeq: cached.saved?.state.seq ?? null,
    difference: chosen.notice,
  };
}

/** So many commits of other people may lie on top of the last iteration's, where its number is known from nothing else. */
const FOREIGN_COMMITS_MAX = 100;

/** The highest number in the trailers of the work branch; 0 where it has none. */
async function readLastIteration({ archive, remote }: Opened, { branch }: Heads, places: Places): Promise<number> {
  if (branch === null) return 0;
  let numbers = await archive.trailers(branch, ITERATION_TRAILER);
  if (numbers.length === 0) {
    await remote.fetch([`refs/heads/${places.branch}`], FOREIGN_COMMITS_MAX);
    numbers = await archive.trailers(branch, ITERATION_TRAILER);
  }
  return Math.max(0, ...numbers.filter((number) => /^\d{1,9}$/.test(number)).map(Number));
}

/** Numbers go on from what has landed, where the state dir tells less. */
function goOnFrom(store: Store, lastIteration: number): Store {
  const load = async (): ReturnType<Store["load"]> => {
    const loaded = await store.load();
    return { ...loaded, lastIteration: Math.max(loaded.lastIteration, lastIteration) };
  };
  return lastIteration === 0 ? store : { ...store, load };
}

type Opened = Pick<Started, "git" | "stateFolder" | "repository" | "archive" | "branch" | "remote">;

/** The state dir, our own repository, and the way to the server; nothing is asked of the server yet. */
export async function openRemote({
  clock,
  context,
  environment,
  places,
  signal,
  token,
  warn,
}: Omit<StartOptions, "cache" | "early">): Promise<Opened> {
  const stateFolder = openStateDir(context.workspace, places.stateDir);
  const own = await openOwnRepository({ workspace: context.workspace, gitDir: places.gitDir, environment, stateFolder, notice: warn });
  const url = `${context.serverUrl}/${context.owner}/${context.repo}`;
  const talk = { context: own.context, environment, url, token, serverUrl: context.serverUrl, clock };
  const remote = createRemote({ ...talk, ...(signal === undefined ? {} : { signal }) });
  return { git: own.context, stateFolder, repository: own.repository, archive: own.archive, branch: own.branch, remote };
}

/** Asked for at once, all of it is read by one process, while the workspace is brought to its branch. */
function readAhead(archive: Archive, heads: Heads, { base, head }: StartOptions["early"]): void {
  const asked = [
    [heads.state, ["runtime.json", "iterations.jsonl"]],
    [heads.base ?? heads.branch, base],
    [heads.branch ?? heads.base, head],
  ] as const;
  for (const [commit, paths] of asked) {
    // Whoever needs the text asks again, and hears of a failure then.
    if (commit !== null) for (const path of paths) archive.read(commit, path).catch(() => null);
  }
}

async function fetchHeads(remote: Remote, { base, branch, track }: Places): Promise<Heads> {
  const [branchRef, baseRef] = [`refs/heads/${branch}`, `refs/heads/${base}`];
  const found = await remote.fetch([...new Set([branchRef, baseRef, stateRef(track)])]);
  return { branch: found.get(branchRef) ?? null, base: found.get(baseRef) ?? null, state: found.get(stateRef(track)) ?? null };
}

/** The state as it was landed; a damaged one is no one's loss as long as the cache has another. */
async function readLanded(archive: Archive, commit: string | null, { clock, places, warn }: StartOptions): Promise<Saved | null> {
  if (commit === null) return null;
  const decoded = await decodeLanded(archive, commit, clock);
  if (decoded?.kind === "ok") return decoded.saved;
  const problem = decoded === null ? "it has no runtime.json" : decoded.problem;
  warn(
    `The state in ${stateRef(places.track)} (${commit.slice(0, 9)}) cannot be read (${problem}), so it is not used; its history still has it.`,
  );
  return null;
}

/** The state in a state commit; `null` where the commit has none. */
export async function decodeLanded(archive: Archive, commit: string, clock: Clock) {
  const text = await archive.read(commit, "runtime.json");
  return text === null ? null : await CODEC.decodeSaved(text, { atMs: clock.nowMs(), newChainId: clock.newId() });
}
