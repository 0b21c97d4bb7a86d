import { execFileSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import { oneLine } from "../core/text.ts";
import { userError } from "../errors.ts";
import type { EnvironmentSource } from "./environment.ts";
import { createOwnership, type Ownership, runAsRoot } from "./isolation-owner.ts";
import { PROBE, SWEEP } from "./isolation-scripts.ts";
import { AGENT_UID, type IsolationLevel, needsRoot, type RoomPlan, SYSTEM_PATH, wallIn, type Way, waysFor } from "./isolation-ways.ts";
import { type Leash, type ProcessRequest, type ProcessResult, type RunProcess, runProcess } from "./process.ts";
import { readOwnIdentity } from "./process-identity.ts";
import { OWNER_VARIABLE, TURN_VARIABLE } from "./process-tree.ts";

export type IsolationRequest = {
  readonly choice: "auto" | IsolationLevel;
  readonly workspace: string;
  /** Where the loop goes on writing while the agent works. */
  readonly stateDir: string;
  /** Folders, besides the workspace, that the agent may change. */
  readonly writable: readonly string[];
  /** Folders that must stay to be seen wherever they are. */
  readonly readable: readonly string[];
  /** What the agent has no business with; what is not there is passed over. */
  readonly hidden: readonly string[];
  /** Whose `HOME` and `PATH` must go on to serve. */
  readonly environment: EnvironmentSource;
};

/** Where an agent and whatever it starts run. */
export type Room = {
  readonly level: IsolationLevel;
  /** Which walls there are, and what they do not stop. For people. */
  readonly words: string;
  /** A folder for files of ours that a program in the room must be able to read. */
  readonly scratch: string;
  /** Ends with nothing left running in the room. */
  readonly run: RunProcess;
};

export type Isolation = {
  /** Chooses the walls and tries them from inside, once. Throws `ISOLATION_UNAVAILABLE`. */
  open(signal: AbortSignal): Promise<Room>;
  close(): void;
};

/** Walls around the agent, and around the verify command, which runs what the agent has written. */
export function createIsolation(request: IsolationRequest): Isolation {
  let room: Promise<Room> | null = null;
  let folder: string | null = null;
  return {
    open(signal) {
      if (room === null) {
        folder = mkdtempSync(join(tmpdir(), "codex-self-iter-"));
        room = request.choice === "none" ? Promise.resolve(openDoors(folder)) : openRoom(request, folder, signal);
      }
      return room;
    },
    close() {
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
      folder = null;
      room = null;
    },
  };
}

function openDoors(folder: string): Room {
  return {
    level: "none",
    words: "none: the agent runs as the loop's own user, and can read its environment, tokens included.",
    scratch: folder,
    run: runProcess,
  };
}

async function openRoom(request: IsolationRequest, folder: string, signal: AbortSignal): Promise<Room> {
  const scratch = join(folder, "scratch");
  for (const name of ["scratch", "home", "home-upper", "home-work", "keep", "tmp"]) mkdirSync(join(folder, name));
  // Another user may pass through it to what they are told of, and list nothing.
  chmodSync(folder, 0o711);
  const failures: string[] = [];
  for (const way of waysFor(request.choice, process.getuid?.() ?? 0)) {
    const builder = { way, request, folder, plan: planRoom(way, request, folder) };
    const trial = await tryWay(builder, signal);
    const isRefused = trial.problem !== null || (request.choice === "auto" && trial.losses.length > 0 && way.level === "user");
    if (isRefused) {
      failures.push(`${way.level} (${WAY_NAMES[way.how]}): ${trial.problem ?? trial.losses.join(", ")}`);
      continue;
    }
    const words = `${way.level}: ${way.walls}. Not stopped: ${[...way.gaps, ...trial.losses].join("; ")}.`;
    return { level: way.level, words, scratch, run: walledRun(builder) };
  }
  throw userError("ISOLATION_UNAVAILABLE", { choice: request.choice, failures });
}

const WAY_NAMES: Readonly<Record<Way["how"], string>> = {
  room: "namespaces made by root",
  mapped: "namespaces made without root",
  drop: "no namespaces",
};

type Builder = { readonly way: Way; readonly request: IsolationRequest; readonly folder: string; readonly plan: RoomPlan };

function planRoom(way: Way, request: IsolationRequest, folder: string): RoomPlan {
  const { environment, hidden, workspace, writable } = request;
  const isOther = way.level === "user";
  const [uid, gid] = isOther ? [AGENT_UID, AGENT_UID] : [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  const home = environment["HOME"] ?? "";
  const own = [join(folder, "scratch"), ...(isOther ? [join(folder, "home")] : [])];
  return {
    folder,
    home: isOther || home === "/" || !isFolder(home) ? "" : home,
    writable: [workspace, ...writable.filter(isFolder), ...own],
    readable: [...new Set([...request.readable, ...searchedFolders(environment).filter(isInTemporary)].flatMap(withTargets))].filter(
      isFolder,
    ),
    hidden,
    uid,
    gid,
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

function searchedFolders(environment: EnvironmentSource): readonly string[] {
  return [...new Set((environment["PATH"] ?? "").split(":"))].filter(isFolder);
}

/** Programs ask what their user is called, and some do not start without an answer. It is seen in the room alone. */
function introduceUser(way: Way, file: string, home: string): void {
  rmSync(file, { force: true });
  if (way.level !== "user" || way.how !== "room") return;
  writeFileSync(file, `${readFileSync("/etc/passwd", "utf8").trimEnd()}\n${AGENT_NAME}:x:${AGENT_UID}:${AGENT_UID}::${home}:/bin/sh\n`);
}

const AGENT_NAME = "codex-self-iter";

type Trial = { readonly problem: string | null; readonly losses: readonly string[] };

/** Looks from inside: the walls hold, or they are none. */
async function tryWay(builder: Builder, signal: AbortSignal): Promise<Trial> {
  const { plan, request, way } = builder;
  if (process.platform !== "linux") return { problem: "there is no such thing on this system", losses: [] };
  if (needsRoot(way) && !isRoot()) return { problem: "it needs root, or sudo that asks for no password", losses: [] };
  introduceUser(way, join(builder.folder, "passwd"), join(builder.folder, "home"));
  const identity = readOwnIdentity();
  const home = way.level === "user" ? "" : plan.home;
  const args = [String(identity.pid), identity.started ?? "", request.workspace, home, ...searchedFolders(request.environment)];
  const result = await walledRun(builder, NO_OWNERSHIP)(
    {
      file: "/bin/sh",
      args: ["-c", PROBE, "sh", ...args],
      cwd: "/",
      env: { PATH: SYSTEM_PATH },
      stdin: null,
      deadlineMs: PROBE_DEADLINE_MS,
      idleMs: null,
      keepBytes: 8192,
      logFile: null,
      logBytesMax: 0,
    },
    signal,
  );
  return readTrial(way, result);
}

function readTrial(way: Way, result: ProcessResult): Trial {
  const seen = result.stdout.trim().split("\n");
  if (!seen.includes("done")) {
    const said = oneLine(result.stderr, 300);
    return { problem: said === "" ? `it ended with ${result.exitCode ?? result.signal ?? result.end}` : said, losses: [] };
  }
  const open = ["environ", "signal", ...(way.how === "drop" ? [] : ["seen"])].filter((word) => seen.includes(word));
  if (open.length > 0) return { problem: `the loop's own process is not out of reach (${open.join(", ")})`, losses: [] };
  // Whoever is to own the workspace does not yet.
  if (seen.includes("no-workspace") || (way.level !== "user" && seen.includes("workspace-read-only"))) {
    return { problem: "the workspace cannot be reached", losses: [] };
  }
  const unreachable = seen.filter((line) => line.startsWith("unreachable ")).map((line) => line.slice("unreachable ".length));
  const losses = [
    ...(unreachable.length === 0 ? [] : [`that user cannot reach these folders of PATH: ${unreachable.join(", ")}`]),
    ...(seen.includes("home-read-only") ? ["the home folder is read-only"] : []),
  ];
  return { problem: null, losses };
}

const PROBE_DEADLINE_MS = 20_000;

function isRoot(): boolean {
  if (process.getuid?.() === 0) return true;
  try {
    execFileSync("sudo", ["-n", "true"], { env: { PATH: SYSTEM_PATH }, stdio: "ignore", timeout: 5_000 });
    return true;
  } catch {
    return false;
  }
}

const NO_OWNERSHIP: Ownership = { give: () => Promise.resolve(), take: () => Promise.resolve() };

/** Puts the walls around each program that is run. */
function walledRun(builder: Builder, ownership = ownershipOf(builder)): RunProcess {
  const { folder, plan, way } = builder;
  let number = 0;
  return async (request, signal) => {
    number += 1;
    const fifo = join(folder, `leash-${number}`);
    writeEnvironment(join(folder, "environment"), environmentIn(builder, request.env));
    const leash = openLeash(fifo);
    await ownership.give();
    try {
      const [file = "", ...args] = wallIn(way, plan, { words: [request.file, ...request.args], cwd: request.cwd, fifo });
      // Root's tools are found where root put them, and the shells do their part in an environment that is not the agent's.
      const env = { PATH: SYSTEM_PATH, ...pick(request.env, [TURN_VARIABLE, OWNER_VARIABLE]) };
      return await runProcess({ ...request, file, args, cwd: "/", env, leash }, signal);
    } finally {
      leash.end();
      if (way.how === "drop") await sweepUser(way);
      await ownership.take();
      rmSync(fifo, { force: true });
    }
  };
}

/** Without a PID namespace, what left the group is found by its user. */
async function sweepUser(way: Way): Promise<void> {
  await runAsRoot(way, ["/bin/sh", "-c", SWEEP, "sh", String(AGENT_UID)]);
}

function ownershipOf({ folder, plan, request, way }: Builder): Ownership {
  if (way.level !== "user") return NO_OWNERSHIP;
  const { stateDir, workspace } = request;
  const others = [...plan.writable.filter((path) => path !== workspace), join(folder, "tmp")];
  return createOwnership({ run: (words) => runAsRoot(way, words), workspace, stateDir, others });
}

function environmentIn({ folder, way }: Builder, env: ProcessRequest["env"]): Readonly<Record<string, string>> {
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
 * A FIFO that we hold open: the other side reads the names of signals from it, and kills when it closes, as it does when this
 * process dies. Both ends are held by one descriptor here, so that neither opening nor writing ever waits.
 */
function openLeash(fifo: string): Leash {
  execFileSync("mkfifo", ["-m", "600", fifo], { env: { PATH: SYSTEM_PATH } });
  let file: number | null = openSync(fifo, constants.O_RDWR | constants.O_NONBLOCK);
  return {
    send(signal) {
      if (file !== null) writeSync(file, `${signal.slice("SIG".length)}\n`);
    },
    end() {
      if (file !== null) closeSync(file);
      file = null;
    },
  };
}
