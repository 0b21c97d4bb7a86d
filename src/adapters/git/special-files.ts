import { type Dirent, lstatSync, type Stats, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { userError } from "../../errors/user-error.ts";
import type { LeftOutFile } from "../../ports/git.ts";
import { removePath } from "../fs/atomic-write.ts";
import { orNull } from "../fs/errno.ts";
import { isInside, readRegularFile, realPathOrNull } from "../fs/safe-path.ts";
import { listAlternates } from "./alternates.ts";
import { isSpecial, kindOfTarget, listFolder, lookAt } from "./file-kinds.ts";
import { readGitConfig, refuseNamedPipes } from "./git-config.ts";
import { INDEX_BYTES_MAX } from "./layout.ts";

export type WorkTreeOptions = {
  /** The workspace. */
  readonly folder: string;
  /** The top level of the repository: git also reads `.gitignore` and `.gitattributes` of the folders between. */
  readonly topLevel: string;
  /** A path from the workspace whose files have any size; null if it is elsewhere. */
  readonly stateDir: string | null;
  readonly fileBytesMax: number;
  /** Whether to look for files above the limit, which takes most of the time. */
  readonly findsLarge: boolean;
};

/** What is in the workspace, ignored files included. */
export type WorkTreeContents = {
  /** Special files that are gone now. */
  readonly removed: readonly string[];
  /** The files above the size limit. */
  readonly large: readonly LeftOutFile[];
  /** Of everything but folders, by folder: a path from the workspace, empty for the workspace itself. */
  readonly names: ReadonlyMap<string, readonly string[]>;
};

/** Files that git opens in every folder that it enters, without looking at their type first. */
const READ_BY_GIT = new Set([".gitignore", ".gitattributes", ".gitmodules"]);
/** Files of a git directory that git, or we, read as a whole. */
const READ_AS_A_WHOLE = [
  "HEAD",
  "config",
  "config.worktree",
  "packed-refs",
  "shallow",
  "commondir",
  "info/exclude",
  "info/attributes",
  "info/sparse-checkout",
  "info/grafts",
  "objects/info/alternates",
];
/** git ignores larger `.gitattributes` files, but reads them first. */
const TEXT_BYTES_MAX = 100 * 1024 * 1024;
/** Beyond, only the time limit of git holds. */
const ENTRIES_MAX = 2_000_000;
const GIT_FILE_BYTES_MAX = 4096;
/** Links of a git directory lead to the parts of another one; more would be a part of the machine. */
const LINKED_FOLDERS_MAX = 20_000;

/**
 * Looks at every file of the workspace. Removes special files (pipes, sockets, devices) that git would open and wait
 * for; none of them can be committed. Returns their paths, the files above the limit, and all names by folder. Throws GIT_UNSAFE.
 */
export function inspectWorkTree(options: WorkTreeOptions): WorkTreeContents {
  const { fileBytesMax, findsLarge, folder: top, stateDir } = options;
  const removed = inspectParents(options);
  const names = new Map<string, readonly string[]>();
  const large: LeftOutFile[] = [];
  const ownGit = stateDir === null ? null : `${stateDir}/git`;
  const folders = [""];
  let entries = 0;
  for (let folder = folders.pop(); folder !== undefined && entries < ENTRIES_MAX; folder = folders.pop()) {
    const children = listFolder(folder === "" ? top : `${top}/${folder}`);
    entries += children.length;
    // Its files are never staged, and become more with each iteration.
    const isOwn = stateDir !== null && `${folder}/`.startsWith(`${stateDir}/`);
    if (!isOwn) {
      names.set(
        folder,
        children.flatMap((entry) => (entry.isDirectory() ? [] : [entry.name])),
      );
    }
    for (const entry of children) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.name === ".git") {
        if (folder !== "") removed.push(...inspectNested(join(top, path), top));
      } else if (entry.isDirectory()) {
        if (path !== ownGit) folders.push(path);
      } else if (entry.isFile()) {
        if ((isOwn || !findsLarge) && !READ_BY_GIT.has(entry.name)) continue;
        const stat = lookAt(`${top}/${path}`);
        if (stat === undefined || stat.size <= Math.min(fileBytesMax, TEXT_BYTES_MAX)) continue;
        if (READ_BY_GIT.has(entry.name)) refuseLargeText(join(top, path), stat);
        if (findsLarge && stat.size > fileBytesMax && !isOwn)
          large.push({ path, bytes: stat.size, version: versionOf(path, stat), cause: "size" });
      } else if (isSpecial(entry) && READ_BY_GIT.has(entry.name.toLowerCase())) {
        removePath(join(top, path));
        removed.push(path);
      }
    }
  }
  return { removed, large, names };
}

/** Whether a file is above the limit. `name` is its path from the workspace. */
export function isAbove(workspace: string, name: Buffer, fileBytesMax: number): boolean {
  const stat = orNull(() => lstatSync(Buffer.concat([Buffer.from(`${workspace}/`), name])));
  return stat?.isFile() === true && stat.size > fileBytesMax;
}

/** Whether a file that `inspectWorkTree` has found is as it was. */
export function isUnchanged(workspace: string, { path, version }: LeftOutFile): boolean {
  const stat = lookAt(`${workspace}/${path}`);
  return stat !== undefined && versionOf(path, stat) === version;
}

function inspectParents({ folder, topLevel }: WorkTreeOptions): string[] {
  const removed: string[] = [];
  for (let parent = dirname(folder); folder !== topLevel && isInside(topLevel, parent); parent = dirname(parent)) {
    for (const entry of listFolder(parent)) {
      if (!isSpecial(entry) || !READ_BY_GIT.has(entry.name.toLowerCase())) continue;
      removePath(join(parent, entry.name));
      removed.push(join(parent, entry.name));
    }
    if (parent === topLevel) break;
  }
  return removed;
}

/** git reads HEAD, the refs and the configuration of a repository in the workspace, or of the one that a file `.git` names. */
function inspectNested(path: string, top: string): readonly string[] {
  const gitDir = findGitDir(path);
  if (gitDir === null) return [];
  const commonDir = readCommonDir(gitDir);
  const inspect = (folder: string, isGit: boolean): readonly string[] => {
    const isOurs = isInside(top, folder);
    return removeSpecialFiles(folder, { skip: ["objects"], mayRemove: isOurs, isFlat: !isOurs && !isGit });
  };
  if (commonDir === gitDir) return inspect(gitDir, isGitDir(gitDir));
  // What a worktree shares may be any folder of this machine, too.
  return [...inspect(gitDir, isGitDir(gitDir)), ...inspect(commonDir, false), ...inspect(join(commonDir, "refs"), true)];
}

/** Returns the folder that `.git` is, behind a link too, or that the file `.git` names; null if it is neither. */
function findGitDir(link: string): string | null {
  const path = realPathOrNull(link);
  const stat = path === null ? undefined : lookAt(path);
  if (path === null || stat?.isDirectory() === true) return path;
  if (stat?.isFile() !== true || stat.size > GIT_FILE_BYTES_MAX) return null;
  const target = /^gitdir: (.+)/.exec(readRegularFile(path, GIT_FILE_BYTES_MAX)?.text ?? "")?.[1];
  return target === undefined ? null : realPathOrNull(resolve(dirname(path), target));
}

/** Whether git would look for more than HEAD in a folder, which a file `.git` may name: it can be any of this machine. */
function isGitDir(folder: string): boolean {
  const has = (name: string): boolean => lookAt(join(folder, name)) !== undefined;
  return has("HEAD") && (has("objects") || has("commondir"));
}

/** Throws GIT_UNSAFE if git would wait for a file of the folder. */
export function refuseSpecialFiles(folder: string): void {
  removeSpecialFiles(folder, { skip: [], mayRemove: false });
}

const GIT_DIR: Removal = { skip: ["lfs", "annex"], mayRemove: true, isQuick: true };

/**
 * Before the first git command, which may find that this is no git directory: there, and in the folders above, where git looks too. An agent
 * may have written `.git` and `commondir`, so nothing is removed outside of the folder of `.git`. Throws GIT_UNSAFE.
 */
export function clearGitDir(workspace: string, home: string): readonly string[] {
  const removed: string[] = [];
  for (let folder = workspace, above = ""; folder !== above; [above, folder] = [folder, dirname(folder)]) {
    const link = join(folder, ".git");
    const gitDir = findGitDir(link);
    if (gitDir === null) continue;
    for (const path of new Set([gitDir, readCommonDir(gitDir)])) {
      const mayRemove = isInside(realPathOrNull(folder) ?? folder, path);
      if (!mayRemove && !isGitDir(path)) throw userError("GIT_UNSAFE", { path: link, problem: `names ${path}, which is no git directory` });
      removed.push(...removeSpecialFiles(path, { ...GIT_DIR, mayRemove }));
      refuseNamedPipes(readGitConfig([path], home));
    }
    break;
  }
  return removed;
}

/** A linked worktree has its own HEAD and index, and shares the rest (gitrepository-layout(5)). */
function readCommonDir(gitDir: string): string {
  const name = orNull(() => readRegularFile(join(gitDir, "commondir"), GIT_FILE_BYTES_MAX))?.text?.trimEnd() ?? "";
  const path = resolve(gitDir, name);
  return realPathOrNull(path) ?? path;
}

/**
 * Looks at every file of a git directory but loose objects before git reads it, and removes special files and links to them. Returns their
 * paths. Throws GIT_UNSAFE for what git would read forever, or if HEAD is gone.
 */
export function inspectGitDir(gitDir: string): readonly string[] {
  const removed = removeSpecialFiles(gitDir, GIT_DIR);
  for (const name of READ_AS_A_WHOLE) {
    const stat = statSync(join(gitDir, name), { throwIfNoEntry: false });
    if (stat !== undefined) refuseLargeText(join(gitDir, name), stat);
  }
  const index = join(gitDir, "index");
  const stat = statSync(index, { throwIfNoEntry: false });
  if (stat?.isFile() === false) throw userError("GIT_UNSAFE", { path: index, problem: "is no regular file" });
  if (stat !== undefined) refuseLargeText(index, stat, INDEX_BYTES_MAX);
  if (statSync(join(gitDir, "HEAD"), { throwIfNoEntry: false })?.isFile() !== true) {
    throw userError("GIT_UNSAFE", { path: join(gitDir, "HEAD"), problem: "is missing, or no regular file" });
  }
  for (const objects of listAlternates(join(gitDir, "objects"))) {
    const folders = ["info", "pack", ...listFolder(objects).flatMap(({ name }) => (/^[0-9a-f]{2}$/.test(name) ? [name] : []))];
    for (const name of folders) removeSpecialFiles(join(objects, name), { skip: [], mayRemove: false });
  }
  return removed;
}

/** The same for loose objects. */
export function inspectLooseObjects(gitDir: string): readonly string[] {
  const objects = `${gitDir}/objects`;
  const mayRemove = lookAt(objects)?.isDirectory() === true;
  const { folders, links } = lookInto(objects);
  const open = [...folders.map((path) => ({ path, mayRemove })), ...links.map((path) => ({ path, mayRemove: false }))];
  return open
    .filter(({ path }) => LOOSE_OBJECTS.test(path))
    .flatMap(({ mayRemove, path }) => removeSpecialFiles(path, { skip: [], mayRemove }));
}

type Removal = {
  /** Names in the top folder that git does not read here. */
  readonly skip: readonly string[];
  /** False outside of the repository: then a special file is an error. */
  readonly mayRemove: boolean;
  /** Leaves out the 256 folders of loose objects. git opens only the objects that it needs, and has a time limit. */
  readonly isQuick?: boolean;
  /** Enters no folder. */
  readonly isFlat?: boolean;
};

/** What of a folder without special files must be looked at again although the folder has not changed. `files`: empty for loose objects. */
type Listing = {
  readonly stat: Stats;
  readonly files: readonly string[];
  readonly folders: readonly string[];
  readonly links: readonly string[];
};

/** Of git's own daemon, which our git does not ask (`core.fsmonitor`). */
const FSMONITOR_SOCKET = "fsmonitor--daemon.ipc";
const LOOSE_OBJECTS = /\/objects\/[0-9a-f]{2}$/;
/** A folder that changed later than this before it was listed may have changed again in the same tick of the clock. */
const TICK_MS = 100;
const listings = new Map<string, Listing>();
const NONE: readonly string[] = [];

/** Lists a folder, or remembers it: most folders of a git directory do not change between two looks. Follows a link. */
export function lookInto(folder: string): Omit<Listing, "stat"> & { readonly special: readonly string[] } {
  const stat = orNull(() => statSync(folder)) ?? undefined;
  const known = listings.get(folder);
  const isKnown = known?.stat.ctimeMs === stat?.ctimeMs && known?.stat.mtimeMs === stat?.mtimeMs && known?.stat.ino === stat?.ino;
  if (known !== undefined && isKnown) return { ...known, special: NONE };
  const entries = listFolder(folder);
  const pathsOf = (kind: (entry: Dirent) => boolean): readonly string[] => entries.filter(kind).map(({ name }) => `${folder}/${name}`);
  const folders = pathsOf((entry) => entry.isDirectory());
  const files = LOOSE_OBJECTS.test(folder) ? NONE : pathsOf((entry) => entry.isFile());
  const links = pathsOf((entry) => entry.isSymbolicLink());
  const special = pathsOf((entry) => isSpecial(entry) && entry.name !== FSMONITOR_SOCKET);
  const isSettled = stat !== undefined && Date.now() - stat.ctimeMs > TICK_MS;
  if (isSettled && special.length === 0) listings.set(folder, { stat, files, folders, links });
  return { files, folders, links, special };
}

/** Enters links to folders, as git does, and removes nothing there. */
function removeSpecialFiles(root: string, { isFlat = false, isQuick = false, mayRemove, skip }: Removal): readonly string[] {
  const removed: string[] = [];
  const skipped = new Set(skip.map((name) => `${root}/${name}`));
  const linked = new Set<string>();
  const open = [{ folder: root, isOwn: mayRemove, isLinked: lookAt(root)?.isSymbolicLink() === true }];
  for (let next = open.pop(), count = 0, linkedFolders = 0; next !== undefined && count < ENTRIES_MAX; next = open.pop(), count += 1) {
    const { folder, isLinked, isOwn } = next;
    if (isLinked) linkedFolders += 1;
    if (linkedFolders > LINKED_FOLDERS_MAX)
      throw userError("GIT_UNSAFE", { path: folder, problem: "is reached by a link to too many folders" });
    const { folders, links, special } = lookInto(folder);
    const enters = (path: string): boolean => !isFlat && !skipped.has(path) && !(isQuick && LOOSE_OBJECTS.test(path));
    open.push(...folders.filter(enters).map((path) => ({ folder: path, isOwn, isLinked })));
    const leadsTo = links.map((path) => ({ path, kind: kindOfTarget(path) }));
    for (const { kind, path } of leadsTo) {
      const target = kind === "folder" && enters(path) ? realPathOrNull(path) : null;
      // A link to a folder above would lead round in circles.
      if (target === null || linked.has(target)) continue;
      linked.add(target);
      open.push({ folder: path, isOwn: false, isLinked: true });
    }
    for (const path of [...special, ...leadsTo.flatMap(({ kind, path }) => (kind === "special" ? [path] : []))]) {
      if (!isOwn) throw userError("GIT_UNSAFE", { path, problem: "is a pipe, a socket or a device" });
      removePath(path);
      removed.push(path);
    }
  }
  return removed;
}

function refuseLargeText(path: string, { size }: Stats, bytesMax = TEXT_BYTES_MAX): void {
  if (size <= bytesMax) return;
  throw userError("GIT_UNSAFE", { path, problem: `has ${size} bytes, all of which git would read` });
}

function versionOf(path: string, { ctimeMs, ino, mtimeMs, size }: Stats): string {
  return [path, ino, size, mtimeMs, ctimeMs].join("\0");
}
