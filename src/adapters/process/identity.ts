import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

import { errorCode } from "../fs/errno.ts";

/** Identifies a process. A pid alone does not: the kernel reuses pids. */
export type ProcessIdentity = {
  readonly pid: number;
  /** Linux: clock ticks since boot. Elsewhere: milliseconds since the epoch, to a second. Null if unknown. */
  readonly started: string | null;
  /** Linux: the id of this boot. Null elsewhere. */
  readonly boot: string | null;
};

/** `ps` prints whole seconds, and a process measures its own start late. */
const START_TOLERANCE_MS = 5_000;

export function readOwnIdentity(): ProcessIdentity {
  if (process.platform === "linux") {
    return { pid: process.pid, started: readStat(process.pid)?.started ?? null, boot: readBootId() };
  }
  return { pid: process.pid, started: String(Math.round(Date.now() - process.uptime() * 1000)), boot: null };
}

/** Returns whether that process still runs; true if this cannot be found out. */
export function isSameProcess({ boot, pid, started }: ProcessIdentity): boolean {
  if (boot !== null && boot !== (readBootId() ?? boot)) return false;
  if (!isRunning(pid)) return false;
  if (process.platform === "linux") {
    const stat = readStat(pid);
    if (stat === null) return true;
    const isDead = stat.state === "Z" || stat.state === "X";
    return !isDead && (started === null || stat.started === started);
  }
  const startedMs = readStartMs(pid);
  return startedMs === null || started === null || Math.abs(startedMs - Number(started)) <= START_TOLERANCE_MS;
}

/** Returns whether a process has this pid; a zombie counts. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) !== "ESRCH";
  }
}

/** Fields 3 and 22 of proc_pid_stat(5). The second field, the name, may contain blanks and parentheses. */
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

/** For systems without /proc. */
function readStartMs(pid: number): number | null {
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
