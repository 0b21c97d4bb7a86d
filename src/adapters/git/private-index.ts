import { constants, copyFileSync, linkSync, lstatSync, renameSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

import { removePath, unlinkIfExists } from "../fs/atomic-write.ts";
import { errorCode } from "../fs/errno.ts";
import { gitOutput, type Git } from "./exec.ts";
import type { Head } from "./head.ts";

/**
 * An index of our own, so that a snapshot never touches what the user has staged. It begins as a copy of the user's, so
 * that git need not read files that it knows, and is kept from one snapshot to the next.
 */
export type PrivateIndex = {
  /** Tells git to use it. */
  readonly environment: { readonly GIT_INDEX_FILE: string };
  /** Copies the user's index again where it, HEAD, or (by other hands) ours has changed; `null` where that is done already. */
  prepare(head: Head): Promise<void> | null;
  /** To be called after git has written it. */
  keep(): void;
  /** Puts a copy in the place of the user's index: after a landing they say the same. */
  install(head: Head): Promise<"installed" | "changed" | "locked">;
  /** Takes the user's index, as it is now, for known. */
  accept(head: Head): void;
};

const LOCK_WAIT_MS = 1_000;
const LOCK_POLL_MS = 25;

export type PrivateIndexOptions = {
  /** Ours alone; made again where the agent took it away. */
  readonly folder: () => string;
  readonly userIndex: string;
  /** The index holds all that the user's holds, else only what HEAD holds. */
  readonly wholeTree: boolean;
};

export function createPrivateIndex(context: Git, { folder, userIndex, wholeTree }: PrivateIndexOptions): PrivateIndex {
  const file = join(folder(), "index");
  const next = `${file}.next`;
  const environment = { GIT_INDEX_FILE: file };
  let ownMark = "";
  let userMark = "";
  let headSha: string | null = null;
  const accept = (head: Head): void => {
    userMark = markOf(userIndex);
    headSha = head.sha;
  };
  return {
    environment,
    prepare(head) {
      if (ownMark !== "" && ownMark === markOf(file) && userMark === markOf(userIndex) && headSha === head.sha) return null;
      // Only one loop works in a state dir, and one call at a time: a lock that is there was left by a git that was killed.
      removePath(`${file}.lock`);
      folder();
      dropOwnLock(next, `${userIndex}.lock`);
      accept(head);
      copyIndex(userIndex, file);
      if (wholeTree) return null;
      // Whatever is staged outside of the workspace is not ours to commit; `--reset` keeps what is known of unchanged files.
      if (head.sha !== null) return gitOutput(context, { args: ["read-tree", "--reset", head.sha], environment }).then(() => {});
      removePath(file);
      return null;
    },
    keep() {
      ownMark = markOf(file);
    },
    async install(head) {
      if (userMark !== markOf(userIndex)) return "changed";
      const lock = `${userIndex}.lock`;
      if (!(await takeLock(file, next, lock))) return "locked";
      if (userMark !== markOf(userIndex)) {
        dropOwnLock(next, lock);
        unlinkIfExists(lock);
        return "changed";
      }
      renameSync(lock, userIndex);
      unlinkIfExists(next);
      accept(head);
      return "installed";
    },
    accept,
  };
}

/**
 * git's own protocol: whoever creates `index.lock` may write it and rename it over the index. Ours is a second name of
 * `next`, so that the start after a kill in between knows it for ours: left there, it would stop every git of the user.
 */
async function takeLock(file: string, next: string, lock: string): Promise<boolean> {
  copyIndex(file, next);
  for (let waitedMs = 0; ; waitedMs += LOCK_POLL_MS) {
    if (createLock(next, lock)) return true;
    if (waitedMs >= LOCK_WAIT_MS) break;
    await new Promise((settle) => setTimeout(settle, LOCK_POLL_MS));
  }
  unlinkIfExists(next);
  return false;
}

/** False where somebody else holds it. */
function createLock(next: string, lock: string): boolean {
  try {
    linkSync(next, lock);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
  }
  // Another file system than the repository's, or one without hard links.
  try {
    copyFileSync(next, lock, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    unlinkIfExists(lock);
    throw error;
  }
  const { atime, mtime } = statSync(next);
  utimesSync(lock, atime, mtime);
  return true;
}

/** Takes a lock away that is ours by its second name, and that name. */
function dropOwnLock(next: string, lock: string): void {
  const ours = lstatSync(next, { throwIfNoEntry: false });
  if (ours === undefined) return;
  const found = lstatSync(lock, { throwIfNoEntry: false });
  if (found?.ino === ours.ino && found.dev === ours.dev) unlinkIfExists(lock);
  removePath(next);
}

/**
 * Copies an index and its age. git takes a file that is older than the index as unchanged when its size and times are
 * (see racy-git); a copy that looked younger than the original would hide changes made in between, so the time is
 * rounded down: then git reads a few files more, and misses none.
 */
export function copyIndex(from: string, to: string): void {
  const stat = statSync(from, { throwIfNoEntry: false });
  // The agent can write where ours is: a link in its place is taken away, never written through.
  removePath(to);
  if (stat === undefined) return;
  copyFileSync(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  const seconds = Math.floor(stat.mtimeMs - 1) / 1000;
  utimesSync(to, seconds, seconds);
}

/** Changes whenever the file does: the change time cannot be set back without the rights to set the clock. */
function markOf(file: string): string {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? "none" : `${stat.ino}-${stat.size}-${stat.mtimeNs}-${stat.ctimeNs}`;
}
