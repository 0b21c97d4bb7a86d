import { linkSync, lstatSync, readdirSync, renameSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

import { userError } from "../../errors/user-error.ts";
import type { Clock, Lock } from "../../ports/host.ts";
import { unlinkIfExists, writeNewFile } from "../fs/atomic-write.ts";
import { errorCode, explainWriteError } from "../fs/errno.ts";
import { isSameProcess, readOwnIdentity, type ProcessIdentity } from "../process/identity.ts";
import { randomName } from "../fs/random-name.ts";
import { readRegularFile } from "../fs/safe-path.ts";

/** What a lock file says: who holds it, and a name that this one lock alone has. */
type Holder = ProcessIdentity & { readonly host: string; readonly nonce: string };

/** What is found where the lock should be. */
type Found =
  | { readonly kind: "free" }
  | { readonly kind: "held"; readonly host: string; readonly pid: number; readonly here: boolean }
  /** `nonce` names the dead lock, so that its heirs can agree on one of them. */
  | { readonly kind: "dead"; readonly nonce: string };

/** A file without a readable holder is given this long to become whole, then it is nobody's. */
const UNREADABLE_GRACE_MS = 5_000;
const LOCK_BYTES_MAX = 4096;
/** How many claims on dead claims are followed: each stands for one more crash in the same few microseconds. */
const DEPTH_MAX = 5;
const ATTEMPTS_MAX = 20;

/**
 * A lock file that names its holder by process id and start time, so that a process that died, or a number that was
 * given to another one since, does not keep it. Throws LOCK_ON_OTHER_HOST where the holder cannot be looked at from
 * here, STATE_FILE_IS_A_LINK, STATE_DIR_FULL, STATE_DIR_READ_ONLY.
 */
export function createLock({ lockFile, clock }: { readonly lockFile: string; readonly clock: Pick<Clock, "nowMs"> }): Lock {
  return {
    async acquire() {
      const own: Holder = { ...readOwnIdentity(), host: hostname(), nonce: randomName() };
      let tookOver: boolean;
      try {
        const acquired = acquireFile(lockFile, own, clock, 0);
        if (acquired === null) return null;
        tookOver = acquired === "taken-over";
        if (tookOver) removeDeadClaims(lockFile, clock);
      } catch (error) {
        throw explainWriteError(error, lockFile);
      }
      return {
        tookOver,
        async release() {
          releaseFile(lockFile, own.nonce);
        },
      };
    },
  };
}

/** The process on this machine that holds the lock and lives; `null` where there is none. Changes nothing. */
export function findHolder(lockFile: string, clock: Pick<Clock, "nowMs">): number | null {
  const found = inspect(lockFile, clock);
  return found.kind === "held" && found.here ? found.pid : null;
}

/**
 * A dead lock is replaced only by whoever holds the claim on that very lock, and only after looking again that it is
 * still there. As every lock has a name of its own, a slow starter can claim a lock that is gone, but cannot take the
 * place of the one that came after it. The claim is a lock of the same kind, so a claimant may die as well.
 */
function acquireFile(path: string, own: Holder, clock: Pick<Clock, "nowMs">, depth: number): "created" | "taken-over" | null {
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    if (createFile(path, own)) return "created";
    const found = inspect(path, clock);
    if (found.kind === "free") continue;
    if (found.kind === "held") {
      if (!found.here) throw userError("LOCK_ON_OTHER_HOST", { file: path, host: found.host, pid: found.pid });
      return null;
    }
    if (depth >= DEPTH_MAX) return null;
    const claim = `${path}.claim-${found.nonce}`;
    // Someone alive is taking it over at this moment, and will hold it.
    if (acquireFile(claim, own, clock, depth + 1) === null) return null;
    try {
      const again = inspect(path, clock);
      if (again.kind === "dead" && again.nonce === found.nonce) {
        replaceFile(path, own);
        return "taken-over";
      }
    } finally {
      releaseFile(claim, own.nonce);
    }
  }
  return null;
}

/** Who was killed between taking a lock over and giving up the claim on it left a claim on a lock that is gone: nobody asks for it again. */
function removeDeadClaims(path: string, clock: Pick<Clock, "nowMs">): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${basename(path)}.claim-`)) continue;
    const claim = join(folder, name);
    if (inspect(claim, clock).kind === "dead") unlinkIfExists(claim);
  }
}

/** Creates the lock whole, or not at all: nobody ever sees it half-written. */
function createFile(path: string, own: Holder): boolean {
  return withTemporary(path, own, (temporary) => {
    try {
      linkSync(temporary, path);
      return true;
    } catch (error) {
      if (errorCode(error) === "EEXIST") return false;
      if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"].includes(errorCode(error) ?? "")) throw error;
    }
    // A file system without hard links. Between its creation and its text the file is empty, which counts as held.
    try {
      writeNewFile(path, JSON.stringify(own));
      return true;
    } catch (error) {
      if (errorCode(error) === "EEXIST") return false;
      throw error;
    }
  });
}

function replaceFile(path: string, own: Holder): void {
  withTemporary(path, own, (temporary) => renameSync(temporary, path));
}

function withTemporary<Result>(path: string, own: Holder, use: (temporary: string) => Result): Result {
  // The end of the name is the one by which a dead process's leftovers are known.
  const temporary = `${path}.${own.nonce}.${own.pid}-0.tmp`;
  try {
    writeNewFile(temporary, JSON.stringify(own));
    return use(temporary);
  } finally {
    unlinkIfExists(temporary);
  }
}

function releaseFile(path: string, nonce: string): void {
  const read = readRegularFile(path, LOCK_BYTES_MAX);
  // No one else may touch a lock whose holder lives, so between this look and the removal it stays ours.
  if (read !== null && parseHolder(read.text ?? "")?.nonce === nonce) unlinkIfExists(path);
}

function inspect(path: string, clock: Pick<Clock, "nowMs">): Found {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return { kind: "free" };
  const read = readRegularFile(path, LOCK_BYTES_MAX);
  if (read === null) return { kind: "free" };
  const holder = parseHolder(read.text ?? "");
  if (holder === null) {
    const ageMs = Math.abs(clock.nowMs() - stat.mtimeMs);
    if (ageMs < UNREADABLE_GRACE_MS) return { kind: "held", host: hostname(), pid: 0, here: true };
    return { kind: "dead", nonce: `${stat.ino}-${Math.round(stat.mtimeMs)}` };
  }
  const here = holder.host === hostname();
  if (here && !isSameProcess(holder)) return { kind: "dead", nonce: holder.nonce };
  return { kind: "held", host: holder.host, pid: holder.pid, here };
}

/** `null` for anything that does not name a process; the nonce becomes a part of a file name, so it is checked. */
function parseHolder(text: string): Holder | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  const { pid, started, boot, host, nonce } = value as Record<keyof Holder, unknown>;
  if (typeof pid !== "number" || !Number.isSafeInteger(pid) || pid <= 0) return null;
  if (typeof host !== "string" || typeof nonce !== "string" || !/^[0-9a-f]{8,64}$/.test(nonce)) return null;
  return { pid, host, nonce, started: typeof started === "string" ? started : null, boot: typeof boot === "string" ? boot : null };
}
