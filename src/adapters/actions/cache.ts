import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join, relative, sep } from "node:path";

import type { CacheEntries } from "../../ports/github.ts";
import type { CacheRestoreResult, CacheSaveResult, StateCache } from "../../ports/state.ts";
import { renderSeconds } from "../../core/text/duration.ts";
import { oneLine } from "../../core/text/text.ts";
import { type CacheAnswer, createCacheClient, explainSaid, withinLimit } from "./cache-toolkit.ts";
import { type EnvVars, temporaryFolderOf } from "../process/environment.ts";
import { isInside, realPathOrNull } from "../fs/safe-path.ts";
import { openStateDir } from "../state/state-dir.ts";
import { replaceCacheable, removeCacheable, type Validation, CACHEABLE_FILES, validateCacheable } from "../state/cacheable-files.ts";

export type StateCacheOptions = {
  /** Absolute; where the workflow's checkout is. */
  readonly workspace: string;
  /** Absolute, in the workspace. */
  readonly stateDir: string;
  readonly track: string;
  readonly run: { readonly id: number | string; readonly attempt: number | string };
  readonly entries: CacheEntries;
  /** Where the address and the token of the cache are read: this process's environment, as it was at the start. */
  readonly env?: EnvVars;
};

const LIMIT_MS = 60_000;
/** Logs and sessions are bounded, so more than this is no state dir; and all of a repository's caches share 10 GB. */
const SAVE_BYTES_MAX = 1024 * 1024 * 1024;
const KEPT_ENTRIES = 3;
const DELETED_AT_ONCE_MAX = 20;

/**
 * The state dir in the actions cache, by `@actions/cache`. An entry is never overwritten, so each save has a key of its own,
 * `codex-self-iter-<track>/<seq>-<run id>-<attempt>`, and the newest with the track's prefix is brought back.
 */
export function createStateCache(options: StateCacheOptions): StateCache {
  const { run } = options;
  // A copy: while the library works, the process's own environment is not what it was.
  const env = { ...(options.env ?? process.env) };
  const prefix = cachePrefix(options.track);
  const client = createCacheClient(env);
  const way = relative(options.workspace, options.stateDir).replaceAll(sep, "/");
  const isApart = way !== "" && isInside(options.workspace, options.stateDir);
  const paths = CACHEABLE_FILES.map(({ name }) => `${escapeGlob(way)}/${name}`);
  const prune = createPruner(options.entries, prefix, env["GITHUB_REF"]);

  const tryRestore = async (limitMs: number): Promise<CacheRestoreResult> => {
    if (!isApart) return { key: null, problem: `The actions cache was not read: ${notInside(options.stateDir)}.` };
    // The archive is unpacked in a private folder, where it can overwrite nothing, and is looked through before it is used.
    const folder = mkdtempSync(join(temporaryFolderOf(env), "codex-self-iter-cache-"));
    const [tree, temporary] = [join(folder, "tree"), join(folder, "temporary")];
    for (const made of [tree, temporary]) mkdirSync(made);
    try {
      const answer = await client.call({ folder: tree, temporary }, limitMs, (library) => library.restoreCache(paths, prefix, [prefix]));
      if (answer.kind !== "answered") return { key: null, problem: `The actions cache was not read: ${describe(answer, limitMs)}.` };
      if (answer.value !== undefined) return takeOver(answer.value, tree, way, options);
      const reason = explainSaid(answer.said);
      return { key: null, problem: reason === null ? null : `The actions cache was not read: ${endless(reason)}.` };
    } finally {
      // Late, the library still unpacks into it.
      void client.idle().then(() => rmSync(folder, { recursive: true, force: true }));
    }
  };

  const trySave = async (seq: number, limitMs: number): Promise<CacheSaveResult> => {
    if (!isApart) return notSaved(notInside(options.stateDir));
    const deadlineMs = performance.now() + limitMs;
    // The agent may have put a link in its place: what is tidied and archived would then be somebody else's.
    const [home, real] = [options.workspace, options.stateDir].map(realPathOrNull);
    if (!home || !real || !isInside(home, real)) return notSaved("the state dir is gone, or is a link that leads out of the workspace");
    const parts = validateCacheable(options.stateDir);
    const obstacle = findObstacle(parts);
    if (obstacle !== null) return notSaved(obstacle);
    const key = `${prefix}${seq}-${run.id}-${run.attempt}`;
    const temporary = mkdtempSync(join(temporaryFolderOf(env), "codex-self-iter-cache-"));
    const goBack = enterFolder(options.workspace);
    const answer = await client
      .call({ folder: process.cwd(), temporary }, limitMs, (library) => library.saveCache(paths, key))
      .finally(goBack);
    void client.idle().then(() => rmSync(temporary, { recursive: true, force: true }));
    if (answer.kind !== "answered") return notSaved(describe(answer, limitMs));
    // The library turns almost every failure into -1 and a line in the job log.
    if (!(answer.value > 0)) return notSaved(endless(explainSaid(answer.said) ?? "the cache service gave no reason"));
    const pruned = await withinLimit(prune(key), Math.max(0, deadlineMs - performance.now()), null);
    const warnings = [describeRemoved("The state dir", parts.removed), pruned].filter((text) => text !== null);
    return { kind: "saved", key, warning: warnings.length === 0 ? null : warnings.join(" ") };
  };

  return {
    restore: (limitMs = LIMIT_MS) =>
      tryRestore(limitMs).catch((error: unknown) => ({ key: null, problem: `The actions cache was not read: ${messageOf(error)}.` })),
    save: (seq, limitMs = LIMIT_MS) => trySave(seq, limitMs).catch((error: unknown) => notSaved(messageOf(error))),
  };
}

/** Ends in a character that no track has: the prefix of `main` must not find what `main-2` saved. */
function cachePrefix(track: string): string {
  return `codex-self-iter-${encodeURIComponent(track).slice(0, 400)}/`;
}

/** Moves what was unpacked into the state dir, wholly or not at all. */
function takeOver(key: string, tree: string, way: string, { workspace, stateDir }: StateCacheOptions): CacheRestoreResult {
  const name = oneLine(key, 200);
  const refuse = (why: string): CacheRestoreResult => ({ key: null, problem: `The cache entry ${name} was not used: ${why}.` });
  const strangers = findStrangers(tree, way);
  if (strangers === null) return refuse("it does not hold the state dir");
  const unpacked = join(tree, way);
  const parts = validateCacheable(unpacked);
  if (!parts.hasState) return refuse("it holds no runtime.json");
  if (parts.tooMany) return refuse("it holds too many files");
  openStateDir(workspace, stateDir);
  try {
    replaceCacheable(unpacked, stateDir);
  } catch (error) {
    removeCacheable(stateDir);
    return refuse(messageOf(error));
  } finally {
    // Its own folders are there whatever the archive held.
    openStateDir(workspace, stateDir);
  }
  return { key: name, problem: describeRemoved(`The cache entry ${name}`, [...strangers, ...parts.removed]) };
}

/** What lies beside the parts in an unpacked archive; `null` where something is wrong on the way to them. */
function findStrangers(tree: string, way: string): readonly string[] | null {
  const strangers: string[] = [];
  let folder = tree;
  for (const step of way.split("/")) {
    strangers.push(...readdirSync(folder).filter((name) => name !== step));
    folder = join(folder, step);
    if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return null;
  }
  const known = new Set<string>(CACHEABLE_FILES.map(({ name }) => name));
  strangers.push(...readdirSync(folder).filter((name) => !known.has(name)));
  return strangers.slice(0, 5).map((name) => oneLine(name, 80));
}

/** Deletes all but the newest entries of the track on this ref. Gives a sentence the first time that it cannot. */
function createPruner(entries: CacheEntries, prefix: string, ref: string | undefined): (saved: string) => Promise<string | null> {
  let hasWarned = false;
  const warn = (why: string): string | null => {
    if (hasWarned) return null;
    hasWarned = true;
    return `Older entries of the actions cache were not deleted: ${why}.`;
  };
  return async (saved) => {
    // Without the ref it cannot be told whose entries they are.
    if (ref === undefined) return null;
    try {
      const listed = await entries.list(prefix, ref);
      if (listed.kind === "denied") return warn(endless(listed.remedy));
      const older = listed.entries.filter((entry) => entry.key.startsWith(prefix) && entry.ref === ref && entry.key !== saved);
      const newestFirst = older.toSorted((one, other) => other.createdAtMs - one.createdAtMs || other.id - one.id);
      const dispensable = newestFirst.slice(KEPT_ENTRIES - 1).slice(0, DELETED_AT_ONCE_MAX);
      const answers = await Promise.all(dispensable.map((entry) => entries.delete(entry.id)));
      const refused = answers.find((answer) => answer.kind === "denied");
      return refused === undefined ? null : warn(endless(refused.remedy));
    } catch (error) {
      return warn(messageOf(error));
    }
  };
}

function findObstacle({ hasState, sizeBytes, tooMany }: Validation): string | null {
  if (!hasState) return "there is no runtime.json in the state dir";
  if (tooMany || sizeBytes > SAVE_BYTES_MAX) return "the state dir has grown too large; delete what does not belong into it";
  return null;
}

function describe(answer: Exclude<CacheAnswer<unknown>, { readonly kind: "answered" }>, limitMs: number): string {
  if (answer.kind === "failed") return endless(answer.problem);
  const reason = explainSaid(answer.said);
  return `the cache service was given ${renderSeconds(limitMs)}${reason === null ? "" : `, and ${endless(reason)}`}`;
}

function describeRemoved(where: string, removed: readonly string[]): string | null {
  return removed.length === 0 ? null : `${where} held what has no place in it, and it was left out: ${removed.join(", ")}.`;
}

function notSaved(why: string): CacheSaveResult {
  return { kind: "not-saved", problem: why };
}

function notInside(stateDir: string): string {
  return `the state dir ${oneLine(stateDir, 200)} is not a folder inside the workspace`;
}

function messageOf(error: unknown): string {
  return endless(error instanceof Error ? error.message : String(error));
}

/** A sentence as a part of another. */
function endless(text: string): string {
  return oneLine(text, 300).replace(/\.$/, "");
}

/** The library looks for what it saves below the current folder, which on a runner is the workspace. */
function enterFolder(folder: string): () => void {
  const before = process.cwd();
  if (realPathOrNull(before) === realPathOrNull(folder)) return () => {};
  process.chdir(folder);
  return () => process.chdir(before);
}

/** The library reads its paths as glob patterns. */
function escapeGlob(path: string): string {
  return path.replace(/[*?[]/g, "[$&]");
}
