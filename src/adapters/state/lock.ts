import { linkSync, lstatSync, lutimesSync, readdirSync, renameSync } from "node:fs";
import { hostname, uptime } from "node:os";
import { basename, dirname, join } from "node:path";
import { userError } from "../../errors/user-error.ts";
import type { Clock, Lock } from "../../ports/host.ts";
import { NEVER } from "../clock.ts";
import { unlinkIfExists, writeNewFile } from "../fs/atomic-write.ts";
import { errorCode, explainWriteError, orNull } from "../fs/errno.ts";
import { randomName } from "../fs/random-name.ts";
import { readRegularFile } from "../fs/safe-path.ts";
import { isSameProcess, readOwnIdentity, type ProcessIdentity } from "../process/identity.ts";

type Holder = ProcessIdentity & { readonly host: string; readonly nonce: string };

type LockState =
  | { readonly kind: "free" }
  | { readonly kind: "held"; readonly holder: Pick<Holder, "host" | "pid">; readonly relation: Relation; readonly touchedMs: number }
  /** The nonce identifies the dead lock, so that only one process takes it over. */
  | { readonly kind: "dead"; readonly nonce: string };

/**
 * Whether the holder's process can be seen from here. A container of this machine cannot, and neither can a process of an earlier boot, or
 * of another machine of this name: those show that they live by touching the lock. Other machines may only be out of reach.
 */
type Relation = "visible" | "unseen" | "elsewhere";

type LockClock = Pick<Clock, "nowMs" | "sleep">;

const BEAT_MS = 2_000;
/** A holder that is not seen and does not touch the lock for this long is dead. Reading a large workspace can delay a beat. */
const SILENCE_MS = 20_000;
/** A file without a readable holder counts as held for this long, as it may be incomplete. */
const UNREADABLE_GRACE_MS = 5_000;
const LOCK_BYTES_MAX = 4096;
/** How many dead claims on dead claims are followed. Each requires another crash within microseconds. */
const DEPTH_MAX = 5;
const ATTEMPTS_MAX = 20;

/** `silent` has the nonces of locks and claims whose holders give no sign of life. */
type Known = { readonly clock: Pick<Clock, "nowMs">; readonly silent: readonly (string | null)[] };
type LockOptions = {
  readonly lockFile: string;
  readonly clock: LockClock;
  /** Called at most once, if another process took over the lock, as this one gave no sign of life for too long. */
  readonly onLost?: (pid: number) => void;
};

/** The file names its holder. Throws LOCK_ON_OTHER_HOST, STATE_FILE_IS_A_LINK, STATE_DIR_FULL, STATE_DIR_READ_ONLY. */
export function createLock({ lockFile, clock, onLost = () => {} }: LockOptions): Lock {
  return {
    async acquire() {
      const own: Holder = { ...readOwnIdentity(), host: hostname(), nonce: randomName() };
      try {
        const files = [lockFile, ...listClaims(lockFile)];
        const known = { clock, silent: await Promise.all(files.map((file) => findSilentHolder(file, clock))) };
        const acquired = acquireFile(lockFile, own, known, 0);
        if (acquired === null) return null;
        const tookOver = acquired === "taken-over";
        if (tookOver) removeDeadClaims(lockFile, known);
        const timer = setInterval(() => {
          const holder = orNull(() => readHolder(lockFile));
          if (holder === null || holder.nonce === own.nonce) return void orNull(() => lutimesSync(lockFile, new Date(), new Date()));
          clearInterval(timer);
          onLost(holder.pid);
        }, BEAT_MS).unref();
        return {
          tookOver,
          async release() {
            clearInterval(timer);
            releaseFile(lockFile, own.nonce);
          },
        };
      } catch (error) {
        throw explainWriteError(error, lockFile);
      }
    },
  };
}

/** Returns the pid of the live process on this machine that holds the lock, or null. Changes nothing. */
export function findHolder(lockFile: string, clock: Pick<Clock, "nowMs">): number | null {
  const state = inspect(lockFile, { clock, silent: [] });
  if (state.kind !== "held" || state.relation === "elsewhere") return null;
  const isSilent = state.relation === "unseen" && Math.abs(clock.nowMs() - state.touchedMs) > SILENCE_MS;
  return isSilent ? null : state.holder.pid;
}

/** Returns the nonce of a lock whose holder is not seen and gives no sign of life, or null. Waits for a sign. */
async function findSilentHolder(path: string, clock: LockClock): Promise<string | null> {
  const holder = readHolder(path);
  if (holder === null || relate(holder) !== "unseen") return null;
  const touchedMs = readTouchedMs(path);
  // After a reboot, there is no need to wait.
  if (holder.boot !== readOwnIdentity().boot && clock.nowMs() - touchedMs > uptime() * 1_000) return holder.nonce;
  for (let waitedMs = 0; waitedMs < SILENCE_MS; waitedMs += BEAT_MS) {
    await clock.sleep(BEAT_MS, NEVER);
    if (readTouchedMs(path) !== touchedMs) return null;
  }
  return holder.nonce;
}

/** Opens the file, so that a network file system does not answer from its cache ("close-to-open" in nfs(5)). */
function readTouchedMs(path: string): number {
  readRegularFile(path, LOCK_BYTES_MAX);
  return lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function relate({ boot, host, namespace }: Holder): Relation {
  const own = readOwnIdentity();
  // An earlier version wrote no namespace.
  if (boot !== null && boot === own.boot) return namespace === null || namespace === own.namespace ? "visible" : "unseen";
  if (host !== hostname()) return "elsewhere";
  return boot === own.boot ? "visible" : "unseen";
}

/**
 * To replace a dead lock, a process first acquires a claim on that lock's nonce, then checks that the same dead lock is still
 * there. A slow process can therefore claim a lock that is gone, but cannot replace its successor. A claim is a lock too, so
 * its holder may die as well.
 */
function acquireFile(path: string, own: Holder, known: Known, depth: number): "created" | "taken-over" | null {
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    if (createFile(path, own)) return "created";
    const state = inspect(path, known);
    if (state.kind === "free") continue;
    if (state.kind === "held") {
      if (state.relation !== "elsewhere") return null;
      throw userError("LOCK_ON_OTHER_HOST", { file: path, ...state.holder, touched: new Date(state.touchedMs).toISOString() });
    }
    if (depth >= DEPTH_MAX) return null;
    const claim = `${path}.claim-${state.nonce}`;
    // A live process holds the claim and will hold the lock.
    if (acquireFile(claim, own, known, depth + 1) === null) return null;
    try {
      const now = inspect(path, known);
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
function removeDeadClaims(path: string, known: Known): void {
  for (const claim of listClaims(path)) if (inspect(claim, known).kind === "dead") unlinkIfExists(claim);
}

function listClaims(path: string): readonly string[] {
  const folder = dirname(path);
  const names = orNull(() => readdirSync(folder)) ?? [];
  return names.filter((name) => name.startsWith(`${basename(path)}.claim-`)).map((name) => join(folder, name));
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
  if (readHolder(path)?.nonce === nonce) unlinkIfExists(path);
}

function inspect(path: string, { clock, silent }: Known): LockState {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  const read = stat === undefined ? null : readRegularFile(path, LOCK_BYTES_MAX);
  if (stat === undefined || read === null) return { kind: "free" };
  const touchedMs = stat.mtimeMs;
  const holder = parseHolder(read.text ?? "");
  if (holder === null) {
    const isNew = Math.abs(clock.nowMs() - touchedMs) < UNREADABLE_GRACE_MS;
    if (isNew) return { kind: "held", holder: { host: hostname(), pid: 0 }, relation: "visible", touchedMs };
    return { kind: "dead", nonce: `${stat.ino}-${Math.round(touchedMs)}` };
  }
  const relation = relate(holder);
  const isDead = relation === "visible" ? !isSameProcess(holder) : silent.includes(holder.nonce);
  return isDead ? { kind: "dead", nonce: holder.nonce } : { kind: "held", holder, relation, touchedMs };
}

function readHolder(path: string): Holder | null {
  return parseHolder(readRegularFile(path, LOCK_BYTES_MAX)?.text ?? "");
}

/** Null if the text does not name a process. The nonce becomes part of a file name, so it is checked. */
function parseHolder(text: string): Holder | null {
  const value = orNull(() => JSON.parse(text) as unknown);
  if (typeof value !== "object" || value === null) return null;
  const { pid, started, boot, host, namespace, nonce } = value as Record<keyof Holder, unknown>;
  if (typeof pid !== "number" || !Number.isSafeInteger(pid) || pid <= 0) return null;
  if (typeof host !== "string" || typeof nonce !== "string" || !/^[0-9a-f]{8,64}$/.test(nonce)) return null;
  const textOrNull = (field: unknown): string | null => (typeof field === "string" ? field : null);
  return { pid, host, nonce, started: textOrNull(started), boot: textOrNull(boot), namespace: textOrNull(namespace) };
}
