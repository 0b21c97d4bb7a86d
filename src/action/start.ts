import type { Archive, Branch, Remote, StateCache } from "../action-ports.ts";
import type { GitContext } from "../adapters/git-command.ts";
import { createRemote } from "../adapters/git-remote.ts";
import { openOwnRepository } from "../adapters/git-own.ts";
import { createJournal, replaceJournal } from "../adapters/journal.ts";
import { openStateDir, type StateFolder } from "../adapters/safe-path.ts";
import { bringSessions } from "../adapters/session-carry.ts";
import { createStore } from "../adapters/state-files.ts";
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
};

export type Heads = { readonly branch: string | null; readonly base: string | null; readonly state: string | null };

export type StartOptions = {
  readonly context: RunContext;
  readonly places: Places;
  readonly token: string;
  readonly environment: Environment;
  readonly clock: Clock;
  readonly cache: StateCache;
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

  const store = createStore({ stateFolder, codec: CODEC, clock: options.clock });
  const journal = createJournal(stateFolder);
  const [cached, landed] = await Promise.all([
    store.load(),
    readLanded(archive, heads.state, options),
    branch.checkOut(commit, `refs/heads/${places.branch}`),
  ]);
  for (const text of cached.warnings) warn(text);
  const chosen = reconcile({ cached: cached.saved, landed });
  if (chosen.notice !== null) warn(chosen.notice);
  let { saved } = chosen;
  if (saved !== null && chosen.source === "state-ref") {
    // A session that is not on this machine cannot be gone on with; asked for, it would cost an iteration.
    if (chosen.freshSession) saved = { ...saved, state: { ...saved.state, threads: {} } };
    await store.save(saved, { durable: false });
    const lines = heads.state === null ? null : await archive.read(heads.state, "iterations.jsonl");
    if (lines !== null) await replaceJournal(stateFolder, lines);
  }
  bringSessions(places.stateDir, places.codexHome);
  await branch.follow();
  return { git: opened.git, stateFolder, repository: opened.repository, archive, branch, remote, store, journal, heads, saved };
}

type Opened = Pick<Started, "git" | "stateFolder" | "repository" | "archive" | "branch" | "remote">;

/** The state dir, our own repository, and the way to the server; nothing is asked of the server yet. */
export async function openRemote({ clock, context, environment, places, token, warn }: Omit<StartOptions, "cache">): Promise<Opened> {
  const stateFolder = openStateDir(context.workspace, places.stateDir);
  const own = await openOwnRepository({ workspace: context.workspace, gitDir: places.gitDir, environment, stateFolder, notice: warn });
  const url = `${context.serverUrl}/${context.owner}/${context.repo}`;
  const remote = createRemote({ context: own.context, environment, url, token, serverUrl: context.serverUrl, clock });
  return { git: own.context, stateFolder, repository: own.repository, archive: own.archive, branch: own.branch, remote };
}

async function fetchHeads(remote: Remote, { base, branch, track }: Places): Promise<Heads> {
  const [branchRef, baseRef] = [`refs/heads/${branch}`, `refs/heads/${base}`];
  const found = await remote.fetch([...new Set([branchRef, baseRef, stateRef(track)])]);
  return { branch: found.get(branchRef) ?? null, base: found.get(baseRef) ?? null, state: found.get(stateRef(track)) ?? null };
}

/** The state as it was landed; a damaged one is no one's loss as long as the cache has another. */
async function readLanded(archive: Archive, commit: string | null, { clock, places, warn }: StartOptions): Promise<Saved | null> {
  if (commit === null) return null;
  const text = await archive.read(commit, "runtime.json");
  const decoded = text === null ? null : await CODEC.decodeSaved(text, { atMs: clock.nowMs(), newChainId: clock.newId() });
  if (decoded?.kind === "ok") return decoded.saved;
  const problem = decoded === null ? "it has no runtime.json" : decoded.problem;
  warn(
    `The state in ${stateRef(places.track)} (${commit.slice(0, 9)}) cannot be read (${problem}), so it is not used; its history still has it.`,
  );
  return null;
}
