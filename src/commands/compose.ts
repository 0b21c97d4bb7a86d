import { tmpdir } from "node:os";
import { join } from "node:path";
import { isInside } from "../adapters/fs/safe-path.ts";
import { hashText } from "../core/text/hash.ts";
import { removeDeadTemporaries } from "../adapters/fs/atomic-write.ts";
import { createSystemClock } from "../adapters/clock.ts";
import { createProjectFiles } from "../adapters/fs/project-files.ts";
import { openLocalRepository } from "../adapters/git/local-repository.ts";
import { readDiffStat } from "../adapters/git/diff-stat.ts";
import { createGit } from "../adapters/git/exec.ts";
import { createGitLimits } from "../adapters/git/git-limits.ts";
import { createTreeCheckout } from "../adapters/git/tree-checkout.ts";
import { createFilterReader } from "../adapters/git/filter-reader.ts";
import { createJournal } from "../adapters/state/journal.ts";
import { createIsolation } from "../adapters/isolation/isolation.ts";
import { createLock } from "../adapters/state/lock.ts";
import { killByMarker, STATE_DIR_MARKER } from "../adapters/process/kill-tree.ts";
import { openStateDir } from "../adapters/state/state-dir.ts";
import { createStore } from "../adapters/state/store.ts";
import type { Settings } from "../config/settings.ts";
import { listSecrets } from "../engine/commit-gates.ts";
import { createLocalCheckpointer } from "../engine/checkpoint/local.ts";
import type { LoopPorts } from "../engine/ports.ts";
import type { Lock, Log } from "../ports/host.ts";
import {
  agentName,
  CODEC,
  createAgentFor,
  createDiffScannerFor,
  createVerifierFor,
  toIsolationRequest,
  withVerifyCleanup,
} from "../compose.ts";

export type LocalPorts = LoopPorts & {
  /** Returns the lines of `git diff --stat` between two trees; none if git fails. */
  readonly diffStat: (from: string, to: string, columns: number) => Promise<readonly string[]>;
};

/**
 * Builds the loop's ports for a workspace on this machine. Aborts the run if it loses its lock. Throws a `UserError` if the workspace or the
 * state dir is unusable.
 */
export async function composeLocal(settings: Settings, log: Log, controller: AbortController): Promise<LocalPorts> {
  const clock = createSystemClock();
  const stateDir = openStateDir(settings.workspace, settings.stateDir);
  const environment = { ...process.env, [STATE_DIR_MARKER]: settings.stateDir };
  const plain = createGit(settings.workspace, environment, createGitLimits({ signal: controller.signal }));
  const warn = (text: string): void => log.emit({ kind: "warning", atMs: clock.nowMs(), text });
  const { lockFile } = settings;
  const onLost = (pid: number): void => {
    warn(`Process ${pid} took over the lock ${lockFile}, as this run gave no sign of life for 20 s. This run stops.`);
    controller.abort();
  };
  const request = toIsolationRequest(settings, environment);
  const isolation = createIsolation(request);
  const verifyFolder = findVerifyFolder(settings);
  const [{ git, objects, repository, store: objectStore }, agent] = await Promise.all([
    openLocalRepository({
      git: plain,
      stateDir,
      warn,
      fileBytesMax: () => settings.commitPolicy.fileBytesMax,
      refusesPrograms: settings.isolation !== "none",
    }),
    createAgentFor(settings, environment, { isolation, logDir: stateDir.folder("logs") }),
  ]);
  const filters = createFilterReader(git, objects, () => stateDir.folder("git"), true);
  const store = createStore(stateDir, CODEC, clock);
  const journal = createJournal(stateDir);
  const diffScanner = createDiffScannerFor(
    { git, objects, filters, workspace: settings.workspace },
    secretsOf(settings),
    settings.scansTokens,
  );
  const screening = { diffScanner, policy: settings.commitPolicy };
  const listSecretsOf = (head: string, work: string) => listSecrets(screening, head, work);
  return {
    agent,
    agentName: agentName(settings.agent),
    closeIsolation: () => isolation.close(),
    verifier: createVerifierFor(settings, environment, isolation, {
      folder: verifyFolder,
      request,
      frozenTree: null,
      checkouts: createTreeCheckout(git, objects, objectStore),
    }),
    repository,
    diffScanner,
    store,
    journal,
    checkpointer: createLocalCheckpointer({ repository, store, journal, log, clock }, { listSecrets: listSecretsOf }),
    projectFiles: createProjectFiles(settings),
    lock: withVerifyCleanup(withLeftoverCleanup(createLock({ lockFile, clock, onLost }), settings.stateDir), verifyFolder, warn),
    clock,
    log,
    diffStat: (from, to, columns) => readDiffStat(git, from, to, columns),
  };
}

/** Outside the workspace, where programs would find its `node_modules` in a folder above. The same for every run of a state dir. */
function findVerifyFolder({ stateDir, workspace }: Settings): string {
  const temporary = tmpdir();
  const parent = isInside(workspace, temporary) ? "/tmp" : temporary;
  return join(parent, `codex-self-iter-verify-${process.getuid?.() ?? 0}-${hashText(stateDir)}`);
}

/** The only secret of a local run is the API key. */
function secretsOf({ agent }: Settings): readonly string[] {
  return agent.kind === "codex" && agent.apiKey !== null ? [agent.apiKey] : [];
}

/** Once the lock of a killed run is taken over, kills its agent, whose processes carry the state dir in an environment variable. */
function withLeftoverCleanup(lock: Lock, stateDir: string): Lock {
  return {
    async acquire() {
      const handle = await lock.acquire();
      if (handle?.tookOver !== true) return handle;
      await killByMarker(stateDir);
      removeDeadTemporaries(stateDir);
      return handle;
    },
  };
}
