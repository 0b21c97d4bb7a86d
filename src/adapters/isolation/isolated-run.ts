import { execFileSync } from "node:child_process";
import { closeSync, constants, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { IsolationRequest, MountPlan } from "./mounts.ts";
import { giveOwnership, returnOwnership, runAsRoot } from "./ownership.ts";
import { CONTROL_PIPE, KILL_USER_PROCESSES, SANDBOX, SETPRIV } from "./scripts.ts";
import { asRoot, needsRoot, SYSTEM_PATH, type IsolationStrategy } from "./strategies.ts";
import { type ControlPipe, type RunProcess, runProcess } from "../process/run.ts";
import { pickMarkers } from "../process/kill-tree.ts";

export type SandboxSpec = {
  readonly strategy: IsolationStrategy;
  readonly request: IsolationRequest;
  readonly plan: MountPlan;
};

const AGENT_NAME = "codex-self-iter";

/** Returns a `runProcess` that runs each program in the sandbox. A trial does not change the owner of the workspace. */
export function createIsolatedRun(spec: SandboxSpec, { isTrial = false } = {}): RunProcess {
  const { plan, strategy } = spec;
  const changesOwner = strategy.level === "user" && !isTrial;
  let runs = 0;
  return async (request, signal) => {
    runs += 1;
    const fifo = join(plan.folder, `control-${runs}`);
    writeEnvironment(join(plan.folder, "environment"), environmentFor(spec, request.env));
    const controlPipe = openControlPipe(fifo);
    if (changesOwner) await giveOwnership(plan.owned, plan);
    try {
      const [file = "", ...args] = wrapCommand(spec, [request.file, ...request.args], request.cwd, fifo);
      // The scripts run with root's PATH and without the agent's environment.
      const env = { PATH: SYSTEM_PATH, ...pickMarkers(request.env) };
      return await runProcess({ ...request, file, args, cwd: "/", env, controlPipe }, signal);
    } finally {
      controlPipe.end();
      // Without a PID namespace, a process that left the group is found by its user.
      if (strategy.method === "setpriv") await runAsRoot(["/bin/sh", "-c", KILL_USER_PROCESSES, "sh", String(plan.uid)]);
      if (changesOwner) await returnOwnership([plan.owned.workspace, ...plan.owned.others], plan.uid);
      rmSync(fifo, { force: true });
    }
  };
}

/** Adds the agent's user to the sandbox's /etc/passwd: some programs do not start without a user name. */
export function addPasswdEntry({ plan: { folder, gid, uid }, strategy }: SandboxSpec): void {
  const file = join(folder, "passwd");
  rmSync(file, { force: true });
  if (strategy.level !== "user" || strategy.method !== "root-namespaces") return;
  const entry = `${AGENT_NAME}:x:${uid}:${gid}::${join(folder, "home")}:/bin/sh`;
  writeFileSync(file, `${readFileSync("/etc/passwd", "utf8").trimEnd()}\n${entry}\n`);
}

const NAMESPACES = ["--mount", "--ipc", "--pid", "--fork", "--kill-child", "--mount-proc"];

function wrapCommand({ plan, strategy }: SandboxSpec, argv: readonly string[], cwd: string, fifo: string): readonly string[] {
  const { method } = strategy;
  const script = (text: string, ...args: readonly string[]): readonly string[] => ["/bin/sh", "-c", text, "sh", ...args];
  const ids = [String(plan.uid), String(plan.gid)];
  // The order matters: the workspace may lie in a readable folder, our own folder in the workspace, and hidden paths in all.
  const paths = [
    ...plan.readable.flatMap((path) => ["r", path]),
    ...plan.writable.flatMap((path) => ["w", path]),
    "c",
    plan.folder,
    ...plan.ownFolders.flatMap((path) => ["w", path]),
    ...plan.hidden.flatMap((path) => ["h", path]),
  ];
  const isolated =
    method === "setpriv"
      ? script(SETPRIV, plan.folder, ...ids, cwd, "--", ...argv)
      : [
          "unshare",
          ...(method === "user-namespaces" ? ["--user", "--map-root-user"] : []),
          ...NAMESPACES,
          "--",
          ...script(SANDBOX, plan.folder, plan.home, strategy.level, method, ...ids, cwd, ...paths, "--", ...argv),
        ];
  const controlled = script(CONTROL_PIPE, fifo, ...isolated);
  return needsRoot(strategy) ? asRoot(controlled) : controlled;
}

function environmentFor({ plan: { folder }, strategy }: SandboxSpec, env: Readonly<Record<string, string>>): Record<string, string> {
  const { TMPDIR: _, ...rest } = env;
  return {
    ...rest,
    ...(strategy.method === "setpriv" ? { TMPDIR: join(folder, "tmp") } : {}),
    ...(strategy.level === "user" ? { HOME: join(folder, "home"), USER: AGENT_NAME, LOGNAME: AGENT_NAME } : {}),
  };
}

/** Writes a file for a shell to source. Names that are not shell identifiers are left out. */
function writeEnvironment(file: string, env: Readonly<Record<string, string>>): void {
  const lines = Object.entries(env)
    .filter(([name]) => /^[A-Za-z_]\w*$/.test(name))
    .map(([name, value]) => `export ${name}='${value.replaceAll("'", String.raw`'\''`)}'\n`);
  writeFileSync(file, lines.join(""), { mode: 0o600 });
}

/** Opens the FIFO of CONTROL_PIPE. One descriptor holds both ends, so that neither opening nor writing blocks. */
function openControlPipe(fifo: string): ControlPipe {
  execFileSync("mkfifo", ["-m", "600", fifo], { env: { PATH: SYSTEM_PATH } });
  let file: number | null = openSync(fifo, constants.O_RDWR | constants.O_NONBLOCK);
  return {
    send(signal) {
      if (file !== null) writeSync(file, `${signal.slice("SIG".length)}\n`);
    },
    end() {
      if (file === null) return;
      writeSync(file, "KILL\n");
      closeSync(file);
      file = null;
    },
  };
}
