import { spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Names the folder of the rehearsal, in the process that runs confined. */
const FOLDER = "CODEX_SELF_ITER_REHEARSAL_FOLDER";
const SIGNALS = ["SIGINT", "SIGTERM"] as const;
/** Of nobody on this machine. */
const UNUSED_ID = 64_000;
/** The shell stays, because the first process of a namespace must reap the others. */
const START = 'ip link set lo up || exit 1; "$@"; exit $?';

/**
 * Runs this program again as an unprivileged user, without a network but its own loopback, and where all its processes end with it.
 * Returns the exit code; null if this process already runs there, or is not on Linux. Gitea refuses to run as root, and its runner opens
 * its cache on all interfaces, which no setting limits.
 */
export async function runConfined(): Promise<number | null> {
  if (process.platform !== "linux" || isConfined()) return null;
  const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  const isRoot = uid === 0;
  // Without root, the first user namespace gives the right to make the others, and the second gives the user back.
  const rights = isRoot ? [] : ["--user", "--map-root-user"];
  const drop = isRoot
    ? ["setpriv", `--reuid=${UNUSED_ID}`, `--regid=${UNUSED_ID}`, "--clear-groups"]
    : ["unshare", "--user", `--map-user=${uid}`, `--map-group=${gid}`];
  const own = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  const namespaces = ["--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"];
  const folder = makeFolder();
  if (isRoot) chownSync(folder, UNUSED_ID, UNUSED_ID);
  const child = spawn("unshare", [...rights, ...namespaces, "--", "sh", "-c", START, "sh", ...drop, "--", ...own], {
    stdio: "inherit",
    env: { ...process.env, [FOLDER]: folder },
  });
  // Everything in the namespaces ends with this child.
  const kill = (): void => void child.kill("SIGKILL");
  for (const signal of SIGNALS) process.once(signal, kill);
  try {
    const [code] = (await once(child, "close")) as [number | null];
    return code ?? 1;
  } finally {
    for (const signal of SIGNALS) process.removeListener(signal, kill);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Returns the folder of the rehearsal, which a confined process has been given. */
export function makeFolder(): string {
  return process.env[FOLDER] ?? mkdtempSync(join(tmpdir(), "codex-self-iter-gitea-"));
}

/** Whether the runner's cache can be reached from this machine only. */
export function isConfined(): boolean {
  return process.env[FOLDER] !== undefined;
}
