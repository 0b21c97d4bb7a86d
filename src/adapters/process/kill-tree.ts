import { closeSync, openSync, readFileSync, readSync, readdirSync } from "node:fs";
import { errorCode } from "../fs/errno.ts";

/** The variable that every process of a turn inherits, so that one that left the process group can still be found. */
export const TURN_MARKER = "CODEX_SELF_ITER_TURN";

/** The variable that every process of a state dir's turns inherits: by it the next run finds what a killed run left behind. */
export const STATE_DIR_MARKER = "CODEX_SELF_ITER_OWNER";

/** Sends a signal to a process group; false where no such group is left. */
export function signalGroup(groupId: number, signal: NodeJS.Signals): boolean {
  return signalProcess(-groupId, signal);
}

/**
 * Kills what is left of a process group whose leader has exited and, on Linux, every other process that carries the turn's
 * marker: `setsid` and a double fork take a process out of the group, not out of its environment. Settles when none is
 * left, or after about half a second. A process that emptied its environment on the way is out of reach without a
 * namespace, and macOS shows nobody's environment: there the group is all that can be reached.
 */
export async function killLeftovers({ groupId, marker, platform, durationMs }: Leftovers): Promise<void> {
  // What a leader started has a higher id than it, until ids begin anew; a short turn cannot have used them all up.
  const newerThan = durationMs < SHORT_TURN_MS && readNewestProcess() > groupId ? groupId : 0;
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const groupLives = signalGroup(groupId, "SIGKILL");
    if (platform !== "linux") {
      if (!groupLives) return;
    } else if (killMarked(TURN_MARKER, marker, newerThan) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, Math.min(1 + round, 25)));
  }
}

export type Leftovers = {
  /** The dead leader's id. */
  readonly groupId: number;
  readonly marker: string;
  readonly platform: NodeJS.Platform;
  /** How long the leader lived. */
  readonly durationMs: number;
};

const ROUNDS_MAX = 32;
const SHORT_TURN_MS = 5_000;

/** The id that was given out last; the last word of proc_loadavg(5). 0 where it cannot be told. */
function readNewestProcess(): number {
  try {
    return Number(readFileSync("/proc/loadavg", "utf8").trim().split(" ").at(-1));
  } catch {
    return 0;
  }
}

/** Kills every process of an owner's turns, as a run that was itself killed leaves its agent. Linux only, as above. */
export async function killByMarker(owner: string): Promise<void> {
  if (process.platform !== "linux") return;
  for (let round = 0; round < ROUNDS_MAX && killMarked(STATE_DIR_MARKER, owner, 0) > 0; round++) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(1 + round, 25)));
  }
}

/**
 * Kills every process that carries the marker; returns how many there were, with those that could not be told yet. A dead process has
 * no environment, so a zombie is none.
 */
function killMarked(variable: string, marker: string, newerThan: number): number {
  // With the NUL that ends each variable: one marker may be the beginning of another.
  const needle = Buffer.from(`${variable}=${marker}\0`);
  let found = 0;
  for (const name of listProcesses(newerThan)) {
    const environment = searchEnvironment(name, needle);
    if (environment === "holds it") signalProcess(Number(name), "SIGKILL");
    if (environment === "holds it" || (environment === "is empty" && isBeginning(name))) found += 1;
  }
  return found;
}

/** Flags of a process (linux/sched.h): it is being taken down, or it is the kernel's own. */
const PF_EXITING = 0x4;
const PF_KTHREAD = 0x20_00_00;

/** In the middle of execve(2) the old environment is gone and the new one not there yet: whose it is, the next look will tell. */
function isBeginning(processId: string): boolean {
  let line: string;
  try {
    line = readFileSync(`/proc/${processId}/stat`, "utf8");
  } catch {
    return false;
  }
  // Fields of proc_pid_stat(5) from the third on: the second is a name in parentheses that may hold anything.
  const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
  const [state = "", flags = "", codeStart = "", environmentEnd = ""] = [fields[0], fields[6], fields[23], fields[48]];
  // A process that we may not look into has 1 as the start of its code, and no places at all.
  const isHidden = codeStart === "1";
  return environmentEnd === "0" && !isHidden && !"ZX".includes(state) && (Number(flags) & (PF_EXITING | PF_KTHREAD)) === 0;
}

function listProcesses(newerThan: number): string[] {
  try {
    return readdirSync("/proc").filter((name) => isDigit(name) && Number(name) > newerThan && Number(name) !== process.pid);
  } catch {
    // Without /proc there is nothing to look through, and the group was killed already.
    return [];
  }
}

function isDigit(name: string): boolean {
  const code = name.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}

const READ_BYTES = 65_536;
let readBuffer: Buffer | null = null;

/** Another user's processes cannot be read, and ones that are just ending are empty. */
function searchEnvironment(processId: string, needle: Buffer): "holds it" | "is empty" | "is another" {
  readBuffer ??= Buffer.allocUnsafeSlow(READ_BYTES);
  let file: number;
  try {
    file = openSync(`/proc/${processId}/environ`, "r");
  } catch {
    return "is another";
  }
  try {
    let kept = 0;
    for (let isFirst = true; ; isFirst = false) {
      const read = readSync(file, readBuffer, kept, READ_BYTES - kept, null);
      if (read <= 0) return isFirst ? "is empty" : "is another";
      const filled = readBuffer.subarray(0, kept + read);
      if (filled.includes(needle)) return "holds it";
      // The needle may lie over the border of two reads.
      kept = Math.min(needle.length - 1, filled.length);
      readBuffer.copyWithin(0, filled.length - kept, filled.length);
    }
  } catch {
    return "is another";
  } finally {
    closeSync(file);
  }
}

function signalProcess(id: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(id, signal);
    return true;
  } catch (error) {
    // EPERM: something is there, and it is not ours to end. macOS says so also of a group of zombies.
    return errorCode(error) !== "ESRCH" && process.platform === "linux";
  }
}
