import { execFileSync } from "node:child_process";
import { closeSync, constants, existsSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import type { EnvironmentSource } from "../process/environment.ts";
import type { IsolationRequest } from "./isolation.ts";
import { createOwnership, type Ownership, runAsRoot } from "./ownership.ts";
import { KILL_USER_PROCESSES } from "./scripts.ts";
import { ownIds, type MountPlan, SYSTEM_PATH, wrapCommand, type IsolationStrategy } from "./strategies.ts";
import { type ControlPipe, type ProcessRequest, type RunProcess, runProcess } from "../process/run.ts";
import { STATE_DIR_MARKER, TURN_MARKER } from "../process/kill-tree.ts";

/** One way to put up walls, made ready for one workspace. */
export type SandboxBuilder = {
  readonly way: IsolationStrategy;
  readonly request: IsolationRequest;
  readonly folder: string;
  readonly plan: MountPlan;
};

const AGENT_NAME = "codex-self-iter";

/** What is to be seen in the room, and as whom: `agentUid` where the agent is a user of its own. */
export function planMounts(way: IsolationStrategy, request: IsolationRequest, folder: string, agentUid: number): MountPlan {
  const { environment, hidden, workspace, writable } = request;
  const isOtherRepository = way.level === "user";
  const home = environment["HOME"] ?? "";
  const own = [join(folder, "scratch"), ...(isOtherRepository ? [join(folder, "home")] : [])];
  return {
    folder,
    home: isOtherRepository || home === "/" || !isFolder(home) ? "" : home,
    writable: [workspace, ...writable.filter(isFolder), ...own],
    readable: [...new Set([...request.readable, ...searchedFolders(environment).filter(isInTemporary)].flatMap(withTargets))].filter(
      isFolder,
    ),
    hidden,
    ...(isOtherRepository ? { uid: agentUid, gid: agentUid } : ownIds()),
  };
}

/** npm puts links into `node_modules/.bin`; a program is of no use without the package that it is a link into. */
function withTargets(path: string): readonly string[] {
  const [packages = ""] = /^.*?\/node_modules(?=\/|$)/.exec(path) ?? [];
  return packages === "" ? [path] : [path, packages];
}

/** What `/tmp` of the room would cover. */
function isInTemporary(path: string): boolean {
  return /^\/(?:tmp|var\/tmp|dev\/shm)\//.test(path);
}

function isFolder(path: string): boolean {
  return isAbsolute(path) && existsSync(join(path, "."));
}

/** The folders of PATH that are there. */
export function searchedFolders(environment: EnvironmentSource): readonly string[] {
  return [...new Set((environment["PATH"] ?? "").split(":"))].filter(isFolder);
}

/** Programs ask what their user is called, and some do not start without an answer. It is seen in the room alone. */
export function addPasswdEntry({ folder, plan, way }: SandboxBuilder): void {
  const file = join(folder, "passwd");
  rmSync(file, { force: true });
  if (way.level !== "user" || way.how !== "room") return;
  const home = join(folder, "home");
  writeFileSync(file, `${readFileSync("/etc/passwd", "utf8").trimEnd()}\n${AGENT_NAME}:x:${plan.uid}:${plan.gid}::${home}:/bin/sh\n`);
}

/** For a trial, and for walls without another user. */
export const NO_OWNERSHIP: Ownership = { give: () => Promise.resolve(), take: () => Promise.resolve() };

/** Puts the walls around each program that is run. */
export function createIsolatedRun(builder: SandboxBuilder, ownership = ownershipOf(builder)): RunProcess {
  const { folder, plan, way } = builder;
  let number = 0;
  return async (request, signal) => {
    number += 1;
    const fifo = join(folder, `leash-${number}`);
    writeEnvironment(join(folder, "environment"), environmentIn(builder, request.env));
    const controlPipe = openLeash(fifo);
    await ownership.give();
    try {
      const [file = "", ...args] = wrapCommand(way, plan, { words: [request.file, ...request.args], cwd: request.cwd, fifo });
      // Root's tools are found where root put them, and the shells do their part in an environment that is not the agent's.
      const env = { PATH: SYSTEM_PATH, ...pick(request.env, [TURN_MARKER, STATE_DIR_MARKER]) };
      return await runProcess({ ...request, file, args, cwd: "/", env, controlPipe }, signal);
    } finally {
      controlPipe.end();
      if (way.how === "drop") await sweepUser(builder);
      await ownership.take();
      rmSync(fifo, { force: true });
    }
  };
}

/** Without a PID namespace, what left the group is found by its user. */
async function sweepUser({ plan, way }: SandboxBuilder): Promise<void> {
  await runAsRoot(way, ["/bin/sh", "-c", KILL_USER_PROCESSES, "sh", String(plan.uid)]);
}

function ownershipOf({ folder, plan, request, way }: SandboxBuilder): Ownership {
  if (way.level !== "user") return NO_OWNERSHIP;
  const { stateDir, workspace } = request;
  const others = [...plan.writable.filter((path) => path !== workspace), join(folder, "tmp")];
  return createOwnership({ run: (words) => runAsRoot(way, words), agentUid: plan.uid, workspace, stateDir, others });
}

function environmentIn({ folder, way }: SandboxBuilder, env: ProcessRequest["env"]): Readonly<Record<string, string>> {
  const { TMPDIR: _, ...rest } = env;
  const temporary = way.how === "drop" ? { TMPDIR: join(folder, "tmp") } : {};
  if (way.level !== "user") return { ...rest, ...temporary };
  return { ...rest, ...temporary, HOME: join(folder, "home"), USER: AGENT_NAME, LOGNAME: AGENT_NAME };
}

/** A file that a shell reads; names that no shell can hold are left out. */
function writeEnvironment(file: string, env: Readonly<Record<string, string>>): void {
  const lines = Object.entries(env)
    .filter(([name]) => /^[A-Za-z_]\w*$/.test(name))
    .map(([name, value]) => `export ${name}='${value.replaceAll("'", String.raw`'\''`)}'\n`);
  writeFileSync(file, lines.join(""), { mode: 0o600 });
}

function pick(env: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => names.includes(name)));
}

/**
 * A FIFO that we hold open: the other side reads the names of signals from it, and knows by its end that this process died.
 * Both ends are held by one descriptor here, so that neither opening nor writing ever waits.
 */
function openLeash(fifo: string): ControlPipe {
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
