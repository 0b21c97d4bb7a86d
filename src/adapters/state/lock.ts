import { linkSync, lstatSync, readdirSync, renameSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { userError } from "../../errors/user-error.ts";
import type { Clock, Lock } from "../../ports/host.ts";
import { unlinkIfExists, writeNewFile } from "../fs/atomic-write.ts";
import { errorCode, explainWriteError, orNull } from "../fs/errno.ts";
import { randomName } from "../fs/random-name.ts";
import { readRegularFile } from "../fs/safe-path.ts";
import { isSameProcess, readOwnIdentity, type ProcessIdentity } from "../process/identity.ts";

type Holder = ProcessIdentity & { readonly host: string; readonly nonce: string };

type LockState =
  | { readonly kind: "free" }
  | { readonly kind: "held"; readonly host: string; readonly pid: number; readonly isLocal: boolean }
  /** The nonce identifies the dead lock, so that only one process takes it over. */
  | { readonly kind: "dead"; readonly nonce: string };

/** A file without a readable holder counts as held for this long, as it may be incomplete. */
const UNREADABLE_GRACE_MS = 5_000;
const LOCK_BYTES_MAX = 4096;
/** How many dead claims on dead claims are followed. Each requires another crash within microseconds. */
const DEPTH_MAX = 5;
const ATTEMPTS_MAX = 20;

/** The file names its holder. Throws LOCK_ON_OTHER_HOST, STATE_FILE_IS_A_LINK, STATE_DIR_FULL, STATE_DIR_READ_ONLY. */
export function createLock({ lockFile, clock }: { readonly lockFile: string; readonly clock: Pick<Clock, "nowMs"> }): Lock {
  return {
    async acquire() {
      const own: Holder = { ...readOwnIdentity(), host: hostname(), nonce: randomName() };
      try {
        const acquired = acquireFile(lockFile, own, clock, 0);
        if (acquired === null) return null;
        const tookOver = acquired === "taken-over";
        if (tookOver) removeDeadClaims(lockFile, clock);
        return { tookOver, release: async () => releaseFile(lockFile, own.nonce) };
      } catch (error) {
        throw explainWriteError(error, lockFile);
      }
    },
  };
}

/** Returns the pid of the live process on this machine that holds the lock, or null. Changes nothing. */
export function findHolder(lockFile: string, clock: Pick<Clock, "nowMs">): number | null {
  const state = inspect(lockFile, clock);
  return state.kind === "held" && state.isLocal ? state.pid : null;
}

/**
 * To replace a dead lock, a process first acquires a claim on that lock's nonce, then checks that the same dead lock is still
 * there. A slow process can therefore claim a lock that is gone, but cannot replace its successor. A claim is a lock too, so
 * its holder may die as well.
 */
function acquireFile(path: string, own: Holder, clock: Pick<Clock, "nowMs">, depth: number): "created" | "taken-over" | null {
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    if (createFile(path, own)) return "created";
    const state = inspect(path, clock);
    if (state.kind === "free") continue;
    if (state.kind === "held") {
      if (!state.isLocal) throw userError("LOCK_ON_OTHER_HOST", { file: path, host: state.host, pid: state.pid });
      return null;
    }
    if (depth >= DEPTH_MAX) return null;
    const claim = `${path}.claim-${state.nonce}`;
    // A live process holds the claim and will hold the lock.
    if (acquireFile(claim, own, clock, depth + 1) === null) return null;
    try {
      const now = inspect(path, clock);
      if (now.kind === "dead" && now.nonce === state.nonce) {
        withTemporary(path, own, (temporary) => renameSync(temporary, path));
        return "taken-over";
      }
    } finally {
      releaseFile(claim, own.nonce);
    }
  }
  return null;
}

/** Removes claims of processes that died before they released them, on locks that no longer exist. */
function removeDeadClaims(path: string, clock: Pick<Clock, "nowMs">): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${basename(path)}.claim-`)) continue;
    const claim = join(folder, name);
    if (inspect(claim, clock).kind === "dead") unlinkIfExists(claim);
  }
}

/** Creates the lock atomically with its content; returns false if it exists. */
function createFile(path: string, own: Holder): boolean {
  try {
    withTemporary(path, own, (temporary) => linkSync(temporary, path));
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"].includes(errorCode(error) ?? "")) throw error;
  }
  // The file system has no hard links. Until it is written, the file is empty, which counts as held.
  try {
    writeNewFile(path, JSON.stringify(own));
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

function withTemporary(path: string, own: Holder, use: (temporary: string) => void): void {
  // `removeDeadTemporaries` recognizes leftovers by the end of the name.
  const temporary = `${path}.${own.nonce}.${own.pid}-0.tmp`;
  try {
    writeNewFile(temporary, JSON.stringify(own));
    use(temporary);
  } finally {
    unlinkIfExists(temporary);
  }
}

/** No other process touches the lock of a live holder, so it cannot change between the check and the removal. */
function releaseFile(path: string, nonce: string): void {
  const read = readRegularFile(path, LOCK_BYTES_MAX);
  if (read !== null && parseHolder(read.text ?? "")?.nonce === nonce) unlinkIfExists(path);
}

function inspect(path: string, clock: Pick<Clock, "nowMs">): LockState {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  const read = stat === undefined ? null : readRegularFile(path, LOCK_BYTES_MAX);
  if (stat === undefined || read === null) return { kind: "free" };
  const holder = parseHolder(read.text ?? "");
  if (holder === null) {
    const ageMs = Math.abs(clock.nowMs() - stat.mtimeMs);
    if (ageMs < UNREADABLE_GRACE_MS) return { kind: "held", host: hostname(), pid: 0, isLocal: true };
    return { kind: "dead", nonce: `${stat.ino}-${Math.round(stat.mtimeMs)}` };
  }
  const isLocal = holder.host === hostname();
  if (isLocal && !isSameProcess(holder)) return { kind: "dead", nonce: holder.nonce };
  return { kind: "held", host: holder.host, pid: holder.pid, isLocal };
}

/** Null if the text does not name a process. The nonce becomes part of a file name, so it is checked. */
function parseHolder(text: string): Holder | null {
  const value = orNull(() => JSON.parse(text) as unknown);
  if (typeof value !== "object" || value === null) return null;
  const { pid, started, boot, host, nonce } = value as Record<keyof Holder, unknown>;
  if (typeof pid !== "number" || !Number.isSafeInteger(pid) || pid <= 0) return null;
  if (typeof host !== "string" || typeof nonce !== "string" || !/^[0-9a-f]{8,64}$/.test(nonce)) return null;
  return { pid, host, nonce, started: typeof started === "string" ? started : null, boot: typeof boot === "string" ? boot : null };
}
