import type { Remote, Repository, StateCommits, WorkBranch } from "../ports/git.ts";
import type { Journal, StateCache } from "../ports/state.ts";
import type { Git } from "../adapters/git/exec.ts";
import type { ObjectReader } from "../adapters/git/objects.ts";
import { createRemote } from "../adapters/git/remote.ts";
import { openPrivateRepository } from "../adapters/git/private-repository.ts";
import { createJournal, replaceJournal } from "../adapters/state/journal.ts";
import { openStateDir, type StateFolder } from "../adapters/state/state-dir.ts";
import { importSessions } from "../adapters/agents/codex/sessions.ts";
import { createStore } from "../adapters/state/store.ts";
import type { Clock } from "../ports/host.ts";
import { CODEC, type EnvVars } from "../compose.ts";
import type { RunContext } from "./context.ts";
import type { RunTarget } from "./run-target.ts";
import { restoreState, type PrefetchPaths, type RestoredState } from "./restore-state.ts";
import { createStateCache } from "../adapters/actions/cache.ts";
import type { ActionRun } from "./action-run.ts";

/** What a run begins with: the server's refs, the workspace at the head of the work branch, and the chain's newest state. */
export type RunSetup = Opened & RestoredState & { readonly journal: Journal };

export type StartOptions = {
  readonly context: RunContext;
  readonly runTarget: RunTarget;
  readonly token: string;
  readonly environment: EnvVars;
  readonly clock: Clock;
  readonly cache: StateCache;
  readonly early: PrefetchPaths;
  /** Of a cancelled run, which waits for no fetch. The post part, which saves what there is, has none. */
  readonly signal?: AbortSignal;
  readonly warn: (text: string) => void;
};

/** Opens what a run works with, and brings it to where the chain stands. Throws BASE_BRANCH_MISSING, and what a fetch can throw. */
export async function setUpRun(options: StartOptions): Promise<RunSetup> {
  const { cache, clock, early, runTarget, warn } = options;
  const opened = await openRemote(options);
  const { stateCommits, branch, remote, stateFolder } = opened;
  const store = createStore({ stateFolder, codec: CODEC, clock });
  const ports = { stateCommits, branch, remote, cache, store, clock, warn };
  const standing = await restoreState(
    { ...ports, replaceJournal: async (lines) => await replaceJournal(stateFolder, lines) },
    runTarget,
    early,
  );
  const brought = importSessions(runTarget.stateDir, runTarget.codexHome);
  if (brought.problem !== null) warn(brought.problem);
  await branch.syncCheckout();
  return { ...opened, ...standing, journal: createJournal(stateFolder) };
}

type Opened = {
  /** Our own git. */
  readonly git: Git;
  readonly objects: ObjectReader;
  readonly stateFolder: StateFolder;
  readonly repository: Repository;
  readonly stateCommits: StateCommits;
  readonly branch: WorkBranch;
  readonly remote: Remote;
};

/** The state dir, our own repository, and the way to the server; nothing is asked of the server yet. */
export async function openRemote({
  clock,
  context,
  environment,
  runTarget,
  signal,
  token,
  warn,
}: Omit<StartOptions, "cache" | "early">): Promise<Opened> {
  const stateFolder = openStateDir(context.workspace, runTarget.stateDir);
  const { branch, git, objects, repository, stateCommits } = await openPrivateRepository({
    workspace: context.workspace,
    gitDir: runTarget.gitDir,
    environment,
    stateFolder,
    warn,
  });
  const url = `${context.serverUrl}/${context.owner}/${context.repo}`;
  const talk = { git, environment, url, token, serverUrl: context.serverUrl, clock };
  const remote = createRemote({ ...talk, ...(signal === undefined ? {} : { signal }) });
  return { git, objects, stateFolder, repository, stateCommits, branch, remote };
}

/** The actions cache of this run's track. */
export function openCache({ context, env, github }: Pick<ActionRun, "context" | "env" | "github">, runTarget: RunTarget): StateCache {
  return createStateCache({
    workspace: context.workspace,
    stateDir: runTarget.stateDir,
    track: runTarget.track,
    run: { id: context.runId, attempt: context.attempt },
    entries: github.entries,
    env,
  });
}
