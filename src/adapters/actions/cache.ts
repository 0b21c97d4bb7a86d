import { lstatSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { renderSeconds } from "../../core/text/duration.ts";
import { oneLine } from "../../core/text/text.ts";
import type { CacheEntries } from "../../ports/github.ts";
import type { CacheRestoreResult, CacheSaveResult, StateCache } from "../../ports/state.ts";
import { isInside, realPathOrNull } from "../fs/safe-path.ts";
import { type EnvVars, makeTemporaryFolder, temporaryFolderOf } from "../process/environment.ts";
import { CACHEABLE_FILES, removeCacheable, replaceCacheable, validateCacheable } from "../state/cacheable-files.ts";
import { openStateDir } from "../state/state-dir.ts";
import { type CacheAnswer, createCacheClient, explainOutput } from "./cache-toolkit.ts";

export type StateCacheOptions = {
  readonly workspace: string;
  readonly stateDir: string;
  readonly track: string;
  readonly run: { readonly id: number | string; readonly attempt: number | string };
  readonly entries: CacheEntries;
  readonly env?: EnvVars;
};

const LIMIT_MS = 60_000;
/** Logs and sessions are limited, so a state dir is smaller. All caches of a repository share 10 GB. */
const SAVE_BYTES_MAX = 1024 * 1024 * 1024;
const STRAY_FILES_SHOWN = 5;

/** Each save has its own key, because entries are immutable. A restore takes the newest entry with the track's prefix. */
export function createStateCache(options: StateCacheOptions): StateCache {
  const { run, stateDir, workspace } = options;
  // A copy, because the toolkit's calls change the process's environment.
  const env = { ...(options.env ?? process.env) };
  const prefix = cachePrefix(options.track);
  const client = createCacheClient(env);
  const path = relative(workspace, stateDir).replaceAll(sep, "/");
  const patterns = CACHEABLE_FILES.map(({ name }) => `${escapeGlob(path)}/${name}`);

  const checkLocation = (): void => {
    if (path === "" || !isInside(workspace, stateDir))
      throw new Error(`the state dir ${oneLine(stateDir, 200)} is not a folder inside the workspace`);
  };

  const restore = async (limitMs: number): Promise<CacheRestoreResult> => {
    checkLocation();
    // Unpacked into a private folder and validated before it replaces anything.
    const folder = makeTemporaryFolder(temporaryFolderOf(env), "codex-self-iter-cache-");
    const [root, temporary] = [join(folder, "tree"), join(folder, "temporary")];
    for (const made of [root, temporary]) mkdirSync(made);
    try {
      const answer = await client.call({ root, temporary }, limitMs, (toolkit) => toolkit.restoreCache(patterns, prefix, [prefix]));
      if (answer.kind !== "done") throw new Error(describeFailure(answer, limitMs));
      if (answer.value !== undefined) return install(answer.value, root, path, options);
      const reason = explainOutput(answer.output);
      if (reason !== null) throw new Error(reason);
      return { key: null, problem: null };
    } finally {
      // After a timeout, the toolkit still unpacks into it.
      void client.idle().then(() => rmSync(folder, { recursive: true, force: true }));
    }
  };

  const save = async (seq: number, limitMs: number): Promise<CacheSaveResult> => {
    checkLocation();
    // The agent can replace the state dir by a symlink.
    const [realWorkspace, realStateDir] = [workspace, stateDir].map(realPathOrNull);
    if (!realWorkspace || !realStateDir || !isInside(realWorkspace, realStateDir))
      throw new Error("the state dir is missing, or is a symlink that leads out of the workspace");
    const { hasState, removed, sizeBytes, tooMany } = validateCacheable(stateDir);
    if (!hasState) throw new Error("there is no runtime.json in the state dir");
    if (tooMany || sizeBytes > SAVE_BYTES_MAX) throw new Error("the state dir is too large; delete the files that do not belong there");
    const key = `${prefix}${seq}-${run.id}-${run.attempt}`;
    const temporary = makeTemporaryFolder(temporaryFolderOf(env), "codex-self-iter-cache-");
    const leave = enterFolder(workspace);
    const answer = await client
      .call({ root: process.cwd(), temporary }, limitMs, (toolkit) => toolkit.saveCache(patterns, key))
      .finally(leave);
    void client.idle().then(() => rmSync(temporary, { recursive: true, force: true }));
    if (answer.kind !== "done") throw new Error(describeFailure(answer, limitMs));
    // The toolkit turns almost every failure into -1 and a line in the log.
    if (answer.value <= 0) throw new Error(explainOutput(answer.output) ?? "the cache service gave no reason");
    return { kind: "saved", key, warning: describeRemoved("The state dir", removed) };
  };

  return {
    restore: (limitMs = LIMIT_MS) =>
      restore(limitMs).catch((error: unknown) => ({ key: null, problem: `The actions cache was not read: ${messageOf(error)}.` })),
    save: (seq, limitMs = LIMIT_MS) => save(seq, limitMs).catch((error: unknown) => ({ kind: "not-saved", problem: messageOf(error) })),
    async remove(key) {
      const ref = env["GITHUB_REF"];
      // The key comes from a saved state, which an agent without isolation can write to.
      if (ref === undefined || !key.startsWith(prefix)) return null;
      const answer = await options.entries.delete(key, ref);
      if (answer.kind === "deleted") return null;
      return `An older entry of the actions cache was not deleted: ${withoutFullStop(answer.remedy)}.`;
    },
  };
}

/** Ends in a character that no track has, so that `main` does not match the entries of `main-2`. */
function cachePrefix(track: string): string {
  return `codex-self-iter-${encodeURIComponent(track).slice(0, 400)}/`;
}

/** Replaces the state dir with the unpacked one, wholly or not at all. */
function install(key: string, root: string, path: string, { stateDir, workspace }: StateCacheOptions): CacheRestoreResult {
  const name = oneLine(key, 200);
  const refuse = (reason: string): CacheRestoreResult => ({ key: null, problem: `The cache entry ${name} was not used: ${reason}.` });
  const strayFiles = findStrayFiles(root, path);
  if (strayFiles === null) return refuse("it does not contain the state dir");
  const unpacked = join(root, path);
  const { hasState, removed, tooMany } = validateCacheable(unpacked);
  if (!hasState) return refuse("it contains no runtime.json");
  if (tooMany) return refuse("it contains too many files");
  openStateDir(workspace, stateDir);
  try {
    replaceCacheable(unpacked, stateDir);
  } catch (error) {
    removeCacheable(stateDir);
    return refuse(messageOf(error));
  } finally {
    // Creates the folders that the archive did not contain.
    openStateDir(workspace, stateDir);
  }
  return { key: name, problem: describeRemoved(`The cache entry ${name}`, [...strayFiles, ...removed]) };
}

/** Files in the unpacked archive that are not cacheable; null if the archive does not contain the state dir. */
function findStrayFiles(root: string, path: string): readonly string[] | null {
  const strayFiles: string[] = [];
  let folder = root;
  for (const step of path.split("/")) {
    strayFiles.push(...readdirSync(folder).filter((name) => name !== step));
    folder = join(folder, step);
    if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return null;
  }
  const cacheable = new Set<string>(CACHEABLE_FILES.map(({ name }) => name));
  strayFiles.push(...readdirSync(folder).filter((name) => !cacheable.has(name)));
  return strayFiles.slice(0, STRAY_FILES_SHOWN).map((name) => oneLine(name, 80));
}

function describeFailure(answer: Exclude<CacheAnswer<unknown>, { readonly kind: "done" }>, limitMs: number): string {
  if (answer.kind === "failed") return answer.problem;
  const reason = explainOutput(answer.output);
  return `the cache service took longer than ${renderSeconds(limitMs)}${reason === null ? "" : `, and ${reason}`}`;
}

function describeRemoved(place: string, removed: readonly string[]): string | null {
  return removed.length === 0 ? null : `${place} contained files that do not belong there and were left out: ${removed.join(", ")}.`;
}

function messageOf(error: unknown): string {
  return withoutFullStop(error instanceof Error ? error.message : String(error));
}

function withoutFullStop(text: string): string {
  return oneLine(text, 300).replace(/\.$/, "");
}

/** The toolkit searches below the current folder, which on a runner is the workspace. */
function enterFolder(folder: string): () => void {
  const before = process.cwd();
  if (realPathOrNull(before) === realPathOrNull(folder)) return () => {};
  process.chdir(folder);
  return () => process.chdir(before);
}

function escapeGlob(path: string): string {
  return path.replace(/[*?[]/g, "[$&]");
}
