import type { Archive, Branch, Remote, StateCache } from "../ports/action.ts";
import type { GitContext } from "../adapters/git/exec.ts";
import { createRemote } from "../adapters/git/remote.ts";
import { openOwnRepository } from "../adapters/git/private-repository.ts";
import { createJournal, replaceJournal } from "../adapters/state/journal.ts";
import { openStateDir, type StateFolder } from "../adapters/fs/safe-path.ts";
import { bringSessions } from "../adapters/agents/codex/sessions.ts";
import { createStore } from "../adapters/state/store.ts";
import type { Clock, Journal, Repository } from "../ports/loop.ts";
import { CODEC, type Environment } from "../compose.ts";
import type { RunContext } from "./context.ts";
import type { Places } from "./run-target.ts";
import { bringToStanding, type EarlyPaths, type Standing } from "./restore-state.ts";

/** What a run begins with: the server's refs, the workspace at the head of the work branch, and the chain's newest state. */
export type Started = Opened & Standing & { readonly journal: Journal };

export type StartOptions = {
  readonly context: RunContext;
  readonly places: Places;
  readonly token: string;
  readonly environment: Environment;
  readonly clock: Clock;
  readonly cache: StateCache;
  readonly early: EarlyPaths;
  /** Of a cancelled run, which waits for no fetch. The post part, which saves what there is, has none. */
  readonly signal?: AbortSignal;
  readonly warn: (text: string) => void;
};

/** Opens what a run works with, and brings it to where the chain stands. Throws BASE_BRANCH_MISSING, and what a fetch can throw. */
export async function start(options: StartOptions): Promise<Started> {
  const { cache, clock, early, places, warn } = options;
  const opened = await openRemote(options);
  const { archive, branch, remote, stateFolder } = opened;
  const store = createStore({ stateFolder, codec: CODEC, clock });
  const ports = { archive, branch, remote, cache, store, clock, warn };
  const standing = await bringToStanding(
    { ...ports, replaceJournal: async (lines) => await replaceJournal(stateFolder, lines) },
    places,
    early,
  );
  const brought = bringSessions(places.stateDir, places.codexHome);
  if (brought.problem !== null) warn(brought.problem);
  await branch.follow();
  return { ...opened, ...standing, journal: createJournal(stateFolder) };
}

type Opened = {
  /** Our own git. */
  readonly git: GitContext;
  readonly stateFolder: StateFolder;
  readonly repository: Repository;
  readonly archive: Archive;
  readonly branch: Branch;
  readonly remote: Remote;
};

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
