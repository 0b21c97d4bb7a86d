import { readFileSync, readdirSync } from "node:fs";
import { errorCode, orNull } from "../fs/errno.ts";
import { readStatFields } from "./identity.ts";

/** Every process of a turn inherits this variable, which identifies it after it has left the process group. */
export const TURN_MARKER = "CODEX_SELF_ITER_TURN";

/** Every process of a run inherits this variable. By its value, the state dir, the next run finds what a killed run left. */
export const STATE_DIR_MARKER = "CODEX_SELF_ITER_OWNER";

export function pickMarkers(env: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => name === TURN_MARKER || name === STATE_DIR_MARKER));
}

const ROUNDS_MAX = 32;
const SHORT_TURN_MS = 5_000;
/** So many pids are tried one by one; for more, listing `/proc` is faster. */
const TRIED_MAX = 30;

/** Sends a signal to a process group; returns false if the group does not exist. */
export function signalGroup(groupId: number, signal: NodeJS.Signals): boolean {
  return signalProcess(-groupId, signal);
}

/**
 * Kills what is left of a process group after its leader, which ran for `durationMs`, and, on Linux, every process that carries
 * the turn's marker: `setsid` and a double fork leave the group but keep the environment. Gives up after about half a second: a
 * process that emptied its environment can only be found in a PID namespace, and macOS does not show environments.
 */
export async function killLeftovers(groupId: number, marker: string, durationMs: number): Promise<void> {
  // Descendants of the leader have higher pids, unless the pids wrapped around, which a short turn cannot cause.
  const pidMin = durationMs < SHORT_TURN_MS && readNewestPid() > groupId ? groupId + 1 : 1;
  await killUntilNone(() => {
    const groupExists = signalGroup(groupId, "SIGKILL");
    return process.platform === "linux" ? killMarked(TURN_MARKER, marker, pidMin) > 0 : groupExists;
  });
}

/** Kills every process of earlier runs with this state dir. Linux only. */
export async function killByMarker(stateDir: string): Promise<void> {
  if (process.platform === "linux") await killUntilNone(() => killMarked(STATE_DIR_MARKER, stateDir, 1) > 0);
}

/** Calls `kill` until it returns false. A killed process takes a moment to disappear, and may have forked before. */
async function killUntilNone(kill: () => boolean): Promise<void> {
  for (let round = 0; round < ROUNDS_MAX && kill(); round++) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(1 + round, 25)));
  }
}

/** The last field of proc_loadavg(5); 0 if unknown. */
function readNewestPid(): number {
  return Number(orNull(() => readFileSync("/proc/loadavg", "utf8").trim().split(" ").at(-1)) ?? 0);
}

/** Kills every process with this variable and value; returns how many it found, including those still inside execve(2). */
function killMarked(variable: string, value: string, pidMin: number): number {
  // The NUL terminates the value: one marker may be a prefix of another.
  const marker = Buffer.from(`${variable}=${value}\0`);
  let found = 0;
  for (const pid of listPids(pidMin)) {
    if (pid === process.pid) continue;
    // Null if the process has ended or belongs to another user. A zombie's environment is empty.
    const environment = orNull(() => readFileSync(`/proc/${pid}/environ`));
    const isMarked = environment?.includes(marker) === true;
    if (isMarked) signalProcess(pid, "SIGKILL");
    if (isMarked || (environment?.length === 0 && isInExec(pid))) found += 1;
  }
  return found;
}

function listPids(pidMin: number): readonly number[] {
  const count = pidMin === 1 ? Infinity : readNewestPid() - pidMin + 1;
  if (count >= 0 && count <= TRIED_MAX) return Array.from({ length: count }, (_, index) => pidMin + index);
  return (orNull(() => readdirSync("/proc")) ?? []).map(Number).filter((pid) => pid >= pidMin);
}

/** Flags in linux/sched.h: the process is exiting; it is a kernel thread. */
const PF_EXITING = 0x4;
const PF_KTHREAD = 0x20_00_00;

/** Returns whether the process is in the middle of execve(2), where its environment reads as empty. */
function isInExec(pid: number): boolean {
  const fields = readStatFields(pid) ?? [];
  // Fields 3, 9, 26 and 51 of proc_pid_stat(5).
  const [state = "", flags = "", codeStart = "", environmentEnd = ""] = [fields[0], fields[6], fields[23], fields[48]];
  // The kernel shows the start of the code of a process that we may not inspect as 1.
  const isInspectable = codeStart !== "1";
  return environmentEnd === "0" && isInspectable && !"ZX".includes(state) && (Number(flags) & (PF_EXITING | PF_KTHREAD)) === 0;
}

export function signalProcess(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    // EPERM: the process exists and we may not signal it. macOS reports EPERM for a group of zombies too.
    return errorCode(error) !== "ESRCH" && process.platform === "linux";
  }
}
