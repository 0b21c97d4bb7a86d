import { spawn } from "node:child_process";
import { once } from "node:events";

const MARKER = "CODEX_SELF_ITER_REHEARSAL_LOOPBACK";
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
  if (process.platform !== "linux" || process.env[MARKER] === "1") return null;
  const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  const isRoot = uid === 0;
  // Without root, the first user namespace gives the right to make the others, and the second gives the user back.
  const rights = isRoot ? [] : ["--user", "--map-root-user"];
  const drop = isRoot
    ? ["setpriv", `--reuid=${UNUSED_ID}`, `--regid=${UNUSED_ID}`, "--clear-groups"]
    : ["unshare", "--user", `--map-user=${uid}`, `--map-group=${gid}`];
  const own = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  const namespaces = ["--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"];
  const child = spawn("unshare", [...rights, ...namespaces, "--", "sh", "-c", START, "sh", ...drop, "--", ...own], {
    stdio: "inherit",
    env: { ...process.env, [MARKER]: "1" },
  });
  const [code] = (await once(child, "close")) as [number | null];
  return code ?? 1;
}

/** Whether the runner's cache can be reached from this machine only. */
export function isConfined(): boolean {
  return process.env[MARKER] === "1";
}
