import { execFile, execFileSync } from "node:child_process";
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { oneLine } from "../../core/text/text.ts";
import { userError } from "../../errors/user-error.ts";
import { explainWriteError } from "../fs/errno.ts";
import { isRealFolder } from "../git/layout.ts";
import { asRoot, ownIds, SYSTEM_PATH } from "../isolation/strategies.ts";

/** One verification's folders. The command may write in `work`, which holds the three others. */
export type VerifyRun = {
  readonly path: string;
  readonly work: string;
  readonly checkout: string;
  readonly home: string;
  readonly temporary: string;
  /** Moves the kept folders in. Returns those that the work's own files are in the way of. */
  moveCachesIn(): readonly string[];
  moveCachesOut(): void;
  remove(): Promise<void>;
};

const CACHE = "cache";

/** Makes the folders of one verification in `folder`. `caches` are the paths of `verify_cache`. Throws a `UserError`. */
export function beginVerifyRun(folder: string, caches: readonly string[]): VerifyRun {
  try {
    makeOwnFolder(folder);
    return makeRun(folder, mkdtempSync(join(folder, "run-")), caches);
  } catch (error) {
    throw explainWriteError(error, folder);
  }
}

function makeRun(folder: string, path: string, caches: readonly string[]): VerifyRun {
  const work = join(path, "work");
  const folders = { checkout: join(work, "checkout"), home: join(work, "home"), temporary: join(work, "tmp") };
  for (const name of [work, ...Object.values(folders)]) mkdirSync(name);
  // The agent's own user may enter, and list only `work`.
  chmodSync(path, 0o711);
  const places = caches.map((cache) => ({
    cache,
    root: cache.startsWith("~/") ? folders.home : folders.checkout,
    parts: cache.replace(/^~\//, "").split("/"),
    kept: join(folder, CACHE, encodeURIComponent(cache)),
  }));
  return {
    path,
    work,
    ...folders,
    moveCachesIn() {
      const blocked: string[] = [];
      for (const { cache, kept, parts, root } of places) {
        if (!isRealFolder(kept)) continue;
        const target = makeParents(root, parts);
        if (target === null || lstatSync(target, { throwIfNoEntry: false }) !== undefined) blocked.push(cache);
        else renameSync(kept, target);
      }
      return blocked;
    },
    moveCachesOut() {
      for (const { kept, parts, root } of places) {
        const steps = parts.map((_, index) => join(root, ...parts.slice(0, index + 1)));
        const target = steps.at(-1);
        // Kept only if it is reached without a link, which the command may have made.
        if (target === undefined || existsSync(kept) || !steps.every(isRealFolder)) continue;
        mkdirSync(dirname(kept), { recursive: true });
        try {
          renameSync(target, kept);
        } catch {
          // A folder that its owner may not write cannot be moved. It is only a cache.
        }
      }
    },
    async remove() {
      try {
        await removeTree(path);
        removeIfEmpty(folder);
      } catch {
        // The next start tries again, and says so.
      }
    },
  };
}

/** Removes what a killed run left of its verifications, and keeps the caches. Never throws; returns the first problem. */
export async function removeVerifyRuns(folder: string): Promise<string | null> {
  try {
    if (!isOwnFolder(folder)) return null;
    for (const name of readdirSync(folder)) if (name !== CACHE) await removeTree(join(folder, name));
    removeIfEmpty(folder);
    return null;
  } catch (error) {
    return `The files of an earlier verification in ${folder} could not be removed: ${oneLine(String(error), 200)}`;
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It holds caches.
  }
}

/** Another user may enter known paths below it, but not list it. Throws VERIFY_FOLDER_TAKEN. */
function makeOwnFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  if (!isOwnFolder(folder)) throw userError("VERIFY_FOLDER_TAKEN", { path: folder });
  chmodSync(folder, 0o711);
}

/** In a shared temporary folder, others can make this path first. */
function isOwnFolder(folder: string): boolean {
  return isRealFolder(folder) && lstatSync(folder).uid === ownIds().uid;
}

/** Makes the folders above the last part, and returns the whole path; null if something other than a folder is in the way. */
function makeParents(root: string, parts: readonly string[]): string | null {
  let path = root;
  for (const part of parts.slice(0, -1)) {
    path = join(path, part);
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) mkdirSync(path);
    else if (!isRealFolder(path)) return null;
  }
  return join(path, parts.at(-1) ?? "");
}

/** Go, for one, makes the folders of its module cache read-only. Files keep their mode: they may be hard links to others. */
const REMOVE = `rm -rf -- "$1" 2>/dev/null || { find "$1" -type d -exec chmod u+rwx {} \\;; rm -rf -- "$1"; }`;

/** `rm` runs beside this process, so that signals are handled meanwhile. Root removes what another user's program left. */
async function removeTree(path: string): Promise<void> {
  try {
    await promisify(execFile)("/bin/sh", ["-c", REMOVE, "sh", path], { env: { PATH: SYSTEM_PATH } });
  } catch {
    const [file = "", ...args] = asRoot(["rm", "-rf", "--", path]);
    execFileSync(file, args, { env: { PATH: SYSTEM_PATH }, stdio: "ignore" });
  }
}
