import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

import { errorCode } from "../fs/atomic-write.ts";

/** A process id names a process only together with when it started: numbers are given out again. */
export type ProcessIdentity = {
  readonly pid: number;
  /** Linux: clock ticks since the boot. Elsewhere: milliseconds since the epoch, to a second. `null` where it cannot be told. */
  readonly started: string | null;
  /** Linux: the id of this boot. `null` elsewhere. */
  readonly boot: string | null;
};

/** `ps` tells whole seconds, and a process learns of its own start only after some work. */
const START_TOLERANCE_MS = 5_000;

/** This process. Costs two small reads on Linux, and no other process anywhere. */
export function readOwnIdentity(): ProcessIdentity {
  if (process.platform === "linux") {
    return { pid: process.pid, started: readStat(process.pid)?.started ?? null, boot: readBootId() };
  }
  return { pid: process.pid, started: String(Math.round(Date.now() - process.uptime() * 1000)), boot: null };
}

/** Whether the process that called itself this still runs. Where that cannot be told, it does. */
export function isSameProcess(identity: ProcessIdentity): boolean {
  if (identity.boot !== null && identity.boot !== (readBootId() ?? identity.boot)) return false;
  if (!isRunning(identity.pid)) return false;
  if (process.platform === "linux") {
    const stat = readStat(identity.pid);
    if (stat === null) return true;
    // A zombie has ended; only its parent has not asked for its exit code yet.
    if (stat.state === "Z" || stat.state === "X") return false;
    return identity.started === null || stat.started === identity.started;
  }
  const startedMs = askStartMs(identity.pid);
  if (startedMs === null || identity.started === null) return true;
  return Math.abs(startedMs - Number(identity.started)) <= START_TOLERANCE_MS;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

/** Fields 3 and 22 of /proc/<pid>/stat (proc(5)); the name before them may hold blanks and brackets. */
function readStat(pid: number): { readonly state: string; readonly started: string } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const [state, started] = [fields[0], fields[19]];
    return state === undefined || started === undefined ? null : { state, started };
  } catch {
    return null;
  }
}

function readBootId(): string | null {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return null;
  }
}

/** macOS and the BSDs have no /proc; `ps` is asked only where a lock is found. */
function askStartMs(pid: number): number | null {
  try {
    const text = execFileSync("/bin/ps", ["-o", "lstart=", "-p", String(pid)], {
      encoding: "utf8",
      env: { LC_ALL: "C" },
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 2_000,
    });
    const startedMs = Date.parse(text.trim());
    return Number.isNaN(startedMs) ? null : startedMs;
  } catch {
    return null;
  }
}
