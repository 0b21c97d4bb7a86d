import { constants, copyFileSync, existsSync, linkSync, lstatSync, renameSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { removePath, unlinkIfExists } from "../fs/atomic-write.ts";
import { errorCode } from "../fs/errno.ts";
import { type Git, gitOutput } from "./exec.ts";
import type { Head } from "./head.ts";
import { clearIndexFlags } from "./index-flags.ts";

/**
 * An index of our own, so that a snapshot does not touch the user's. It starts as a copy, so that git need not read the files again, but
 * without the flags that make git overlook changes.
 */
export type PrivateIndex = {
  readonly environment: { readonly GIT_INDEX_FILE: string };
  /** Copies the user's index again if that, HEAD or, by another process, ours has changed: then git runs, after `beforeGit`. */
  prepare(head: Head, beforeGit?: () => void): Promise<void>;
  keep(): void;
  /** The next `prepare` copies the user's index again. */
  forget(): void;
  /** The tree in the user's index when it was copied or installed; null if something is staged. */
  userTree(): string | null;
  /** Replaces the user's index with a copy: after a commit of this tree both have the same content. */
  install(head: Head, tree: string): Promise<"installed" | "changed" | "locked">;
  accept(head: Head): void;
};

const LOCK_WAIT_MS = 1_000;
const LOCK_POLL_MS = 25;

/** `folder` makes our folder again if the agent has removed it. With `wholeTree`, the index holds all of the user's, not only what HEAD holds. */
export function createPrivateIndex(git: Git, folder: () => string, userIndex: string, wholeTree: boolean): PrivateIndex {
  const file = join(folder(), "index");
  const next = `${file}.next`;
  const lock = `${userIndex}.lock`;
  const environment = { GIT_INDEX_FILE: file };
  let ownVersion = "";
  let userVersion = "";
  let userTree: string | null = null;
  let headSha: string | null = null;
  const accept = (head: Head): void => {
    userVersion = versionOf(userIndex);
    userTree = null;
    headSha = head.sha;
  };
  const keep = (): void => void (ownVersion = versionOf(file));
  return {
    environment,
    async prepare(head, beforeGit = () => {}) {
      // One loop works in a state dir, so the lock was left by a git that was killed.
      removePath(`${file}.lock`);
      if (ownVersion !== "" && ownVersion === versionOf(file) && userVersion === versionOf(userIndex) && headSha === head.sha) return;
      beforeGit();
      folder();
      removeOwnLock(next, lock);
      accept(head);
      copyIndex(userIndex, file);
      if (existsSync(file)) {
        const hashBytes = head.sha?.length === 64 ? 32 : 20;
        userTree = (await clearIndexFlags(git, environment, hashBytes))?.tree ?? null;
      }
      // Nothing that is staged outside of the workspace may be committed; `--reset` keeps what is known of unchanged files.
      if (!wholeTree && head.sha !== null) await gitOutput(git, { args: ["read-tree", "--reset", head.sha], environment });
      else if (!wholeTree) removePath(file);
      keep();
    },
    keep,
    forget() {
      ownVersion = "";
    },
    userTree: () => userTree,
    async install(head, tree) {
      if (userVersion !== versionOf(userIndex)) return "changed";
      if (!(await takeLock(file, next, lock))) return "locked";
      if (userVersion !== versionOf(userIndex)) {
        unlinkIfExists(lock);
        unlinkIfExists(next);
        return "changed";
      }
      renameSync(lock, userIndex);
      unlinkIfExists(next);
      accept(head);
      userTree = tree;
      return "installed";
    },
    accept,
  };
}

/**
 * git's own protocol: the process that creates `index.lock` may write it and rename it over the index. Ours is a hard link to `next`, so that
 * the next start recognizes it if we are killed; left behind, it would block every git command of the user.
 */
async function takeLock(file: string, next: string, lock: string): Promise<boolean> {
  copyIndex(file, next);
  for (let waitedMs = 0; waitedMs <= LOCK_WAIT_MS; waitedMs += LOCK_POLL_MS) {
    if (createLock(next, lock)) return true;
    await new Promise((resolve) => setTimeout(resolve, LOCK_POLL_MS));
  }
  unlinkIfExists(next);
  return false;
}

/** Returns false if another process holds the lock. */
function createLock(next: string, lock: string): boolean {
  try {
    linkSync(next, lock);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
  }
  // The repository is on another file system, or on one without hard links.
  try {
    copyIndexFile(next, lock);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    unlinkIfExists(lock);
    throw error;
  }
}

/** Removes `next`, and the lock if it is the same file. */
function removeOwnLock(next: string, lock: string): void {
  const ours = lstatSync(next, { throwIfNoEntry: false });
  if (ours === undefined) return;
  const found = lstatSync(lock, { throwIfNoEntry: false });
  if (found?.ino === ours.ino && found.dev === ours.dev) unlinkIfExists(lock);
  removePath(next);
}

/** Copies an index, if there is one, over anything that the agent may have put at `to`. */
export function copyIndex(from: string, to: string): void {
  removePath(to);
  if (statSync(from, { throwIfNoEntry: false }) !== undefined) copyIndexFile(from, to);
}

/**
 * Copies an index and its time to a path that must not exist. The time is rounded down: git takes a file of the same size and times for
 * unchanged if it is older than the index (racy-git in git's technical documentation), and a younger copy would hide changes.
 */
export function copyIndexFile(from: string, to: string): void {
  const seconds = Math.floor(statSync(from).mtimeMs - 1) / 1000;
  copyFileSync(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  utimesSync(to, seconds, seconds);
}

/** Changes with every write: the change time can only be set back by setting the clock. */
function versionOf(file: string): string {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? "none" : `${stat.ino}-${stat.size}-${stat.mtimeNs}-${stat.ctimeNs}`;
}
