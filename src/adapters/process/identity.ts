import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";
import { errorCode, orNull } from "../fs/errno.ts";

/** Identifies a process. A pid alone does not: the kernel reuses pids. */
export type ProcessIdentity = {
  readonly pid: number;
  /** Linux: clock ticks since boot. Elsewhere: milliseconds since the epoch, to a second. Null if unknown. */
  readonly started: string | null;
  readonly boot: string | null;
  /** Linux: the pid namespace, in which the pid counts. A container has its own (pid_namespaces(7)). */
  readonly namespace: string | null;
};

/** `ps` prints whole seconds, and a process measures its own start late. */
const START_TOLERANCE_MS = 5_000;

export function readOwnIdentity(): ProcessIdentity {
  if (process.platform === "linux") {
    const namespace = orNull(() => readlinkSync("/proc/self/ns/pid"));
    return { pid: process.pid, started: readStat(process.pid)?.started ?? null, boot: readBootId(), namespace };
  }
  return { pid: process.pid, started: String(Math.round(Date.now() - process.uptime() * 1000)), boot: null, namespace: null };
}

/** Returns whether that process of this machine and pid namespace still runs; true if this cannot be found out. */
export function isSameProcess({ pid, started }: Pick<ProcessIdentity, "pid" | "started">): boolean {
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

/** Fields 3 and 22 of proc_pid_stat(5). */
function readStat(pid: number): { readonly state: string; readonly started: string } | null {
  const fields = readStatFields(pid);
  const [state, started] = [fields?.[0], fields?.[19]];
  return state === undefined || started === undefined ? null : { state, started };
}

/** The fields of proc_pid_stat(5) from the third on: the second, a name in parentheses, may contain anything. */
export function readStatFields(pid: number): readonly string[] | null {
  const line = orNull(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  return line?.slice(line.lastIndexOf(")") + 2).split(" ") ?? null;
}

function readBootId(): string | null {
  return orNull(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim());
}

function readStartMs(pid: number): number | null {
  const options: ExecFileSyncOptionsWithStringEncoding = { encoding: "utf8", env: { LC_ALL: "C" }, stdio: "pipe", timeout: 2_000 };
  const text = orNull(() => execFileSync("/bin/ps", ["-o", "lstart=", "-p", String(pid)], options));
  const startedMs = Date.parse(text?.trim() ?? "");
  return Number.isNaN(startedMs) ? null : startedMs;
}
