import { createStateCache } from "../adapters/actions/cache.ts";
import { importSessions } from "../adapters/agents/codex/sessions.ts";
import { createGitLimits } from "../adapters/git/git-limits.ts";
import { openPrivateRepository, type PrivateRepository } from "../adapters/git/private-repository.ts";
import { createRemote } from "../adapters/git/remote.ts";
import { createJournal, replaceJournal } from "../adapters/state/journal.ts";
import { openStateDir, type StateDir } from "../adapters/state/state-dir.ts";
import { createStore, type SavedCodec } from "../adapters/state/store.ts";
import { CODEC } from "../compose.ts";
import { resolveSettings } from "../config/resolve.ts";
import type { Settings } from "../config/settings.ts";
import { FILE_BYTES_MAX } from "../core/policy/commit-policy.ts";
import { userError } from "../errors/user-error.ts";
import type { Remote, StateCommits } from "../ports/git.ts";
import type { Journal, StateCache } from "../ports/state.ts";
import type { ActionRun } from "./action-run.ts";
import { configFilesAt } from "./base-branch-config.ts";
import { type CurrentIds, withRememberedIds } from "./remembered-ids.ts";
import { NOTHING_LEFT, restoreState, type RestoredState } from "./restore-state.ts";
import type { RunTarget } from "./run-target.ts";

export type Repositories = PrivateRepository & { readonly stateDir: StateDir; readonly remote: Remote };

/** What the run works on: the opened repositories, the chain's newest state, and the settings of the base branch. */
export type RunSetup = Repositories &
  RestoredState & {
    readonly cache: StateCache;
    readonly codec: SavedCodec;
    readonly ids: CurrentIds;
    readonly journal: Journal;
    readonly settings: Settings;
    readonly target: RunTarget;
  };

/** Checks out the work branch and restores the chain's state. Throws BASE_BRANCH_MISSING, errors of a fetch, and errors in the settings. */
export async function setUpRun(run: ActionRun, target: RunTarget): Promise<RunSetup> {
  const { clock, signal, warn } = run;
  const repositories = await openRepositories(run, target, signal);
  const { branch, stateDir } = repositories;
  const ids: CurrentIds = { ...NOTHING_LEFT };
  const [cache, codec] = [openCache(run, target), withRememberedIds(CODEC, ids)];
  const ports = {
    ...repositories,
    cache,
    store: createStore(stateDir, codec, clock),
    replaceJournal: async (lines: string) => await replaceJournal(stateDir, lines),
    clock,
    warn,
  };
  const restored = await restoreState(ports, target);
  Object.assign(ids, { comment: restored.left.comment, cacheKey: restored.cacheKey ?? restored.left.cacheKey });
  const imported = importSessions(target.stateDir, target.codexHome);
  if (imported.problem !== null) warn(imported.problem);
  await branch.syncCheckout();
  const configCommit = restored.refTips.base ?? restored.refTips.branch;
  const settings = await readSettings(run, target, repositories.stateCommits, configCommit);
  repositories.limitFileBytes(settings.commitPolicy.fileBytesMax);
  for (const text of settings.deprecations) warn(text);
  return { ...repositories, ...restored, cache, codec, ids, journal: createJournal(stateDir), settings, target };
}

/** Opens the state dir, our private repository and the remote, without contacting the server. Once `signal` is aborted, no fetch or push is retried. */
export async function openRepositories(run: ActionRun, target: RunTarget, signal?: AbortSignal): Promise<Repositories> {
  const { clock, context, env: environment, inputs, warn } = run;
  const { serverUrl, workspace } = context;
  const stateDir = openStateDir(workspace, target.stateDir);
  const limits = createGitLimits(signal === undefined ? {} : { signal });
  const own = await openPrivateRepository({ workspace, gitDir: target.gitDir, environment, stateDir, warn, limits });
  own.limitFileBytes(FILE_BYTES_MAX);
  const remote = createRemote({
    git: own.git,
    environment,
    url: `${serverUrl}/${context.owner}/${context.repo}`,
    token: inputs.github_token ?? "",
    serverUrl,
    clock,
    ...(signal === undefined ? {} : { signal }),
  });
  return { ...own, stateDir, remote };
}

export function openCache({ context, env, github }: ActionRun, { stateDir, track }: RunTarget): StateCache {
  return createStateCache({
    workspace: context.workspace,
    stateDir,
    track,
    run: { id: context.runId, attempt: context.attempt },
    entries: github.entries,
    env,
  });
}

/** Reads the settings from the inputs and the configuration file of a commit. Throws STATE_DIR_IN_FILE, and errors in the settings. */
export async function readSettings(
  { context, env, inputs }: ActionRun,
  { stateDir }: RunTarget,
  stateCommits: StateCommits,
  commit: string | null,
): Promise<Settings> {
  const { workspace } = context;
  const request = { inputs, workspace, config: null, wait: true, env, cwd: workspace, host: "github" } as const;
  const settings = await resolveSettings(request, configFilesAt(stateCommits, commit, workspace));
  if (settings.stateDir !== stateDir) throw userError("STATE_DIR_IN_FILE", { name: settings.stateDir });
  return settings;
}
