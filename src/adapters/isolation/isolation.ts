import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { oneLine } from "../../core/text/text.ts";
import { userError } from "../../errors/user-error.ts";
import { requireSpace } from "../process/disk-space.ts";
import { type EnvironmentSource, temporaryFolderOf } from "../process/environment.ts";
import { type SandboxBuilder, addPasswdEntry, NO_OWNERSHIP, planMounts, searchedFolders, createIsolatedRun } from "./isolated-run.ts";
import { PROBE } from "./scripts.ts";
import {
  chooseAgentUid,
  type IsolationLevel,
  needsRoot,
  ownIds,
  SYSTEM_PATH,
  type IsolationStrategy,
  strategiesFor,
} from "./strategies.ts";
import { type ProcessResult, type RunProcess, runProcess } from "../process/run.ts";
import { readOwnIdentity } from "../process/identity.ts";

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
  /** How much must stay free of the disks that the agent can fill; 0: no limit. */
  readonly freeBytesMin: number;
  /** Whose `HOME` and `PATH` must go on to serve. */
  readonly environment: EnvironmentSource;
};

/** Where an agent and whatever it starts run. */
export type Sandbox = {
  readonly level: IsolationLevel;
  /** Which walls there are, and what they do not stop. For people. */
  readonly words: string;
  /** A folder for files of ours that a program in the room must be able to read. */
  readonly scratch: string;
  /** Ends with nothing left running in the room. */
  readonly run: RunProcess;
};

export type Isolation = {
  /** Chooses the walls and tries them from inside, once. Throws `ISOLATION_UNAVAILABLE`, and `DISK_NEARLY_FULL`. */
  open(signal: AbortSignal): Promise<Sandbox>;
  close(): void;
};

/** Walls around the agent, and around the verify command, which runs what the agent has written. */
export function createIsolation(request: IsolationRequest): Isolation {
  let room: Promise<Sandbox> | null = null;
  let folder: string | null = null;
  return {
    open(signal) {
      if (room === null) {
        folder = mkdtempSync(join(folderFor(request), "codex-self-iter-"));
        room = openOnDisk(request, folder, signal);
      }
      return room;
    },
    close() {
      if (folder !== null) removeFolder(folder);
      folder = null;
      room = null;
    },
  };
}

/** Another user must be able to get into the room, and a runner's folder may lie in a home that is closed. */
function folderFor({ choice, environment }: IsolationRequest): string {
  return choice === "none" ? temporaryFolderOf(environment) : tmpdir();
}

/** The overlay file system leaves a folder that nobody may list, and where root made the room it is root's. */
function removeFolder(folder: string): void {
  try {
    const work = join(folder, "home-work", "work");
    if (existsSync(work)) chmodSync(work, 0o700);
    rmSync(folder, { recursive: true, force: true });
  } catch {
    execFileSync("sudo", ["-n", "rm", "-rf", "--", folder], { env: { PATH: SYSTEM_PATH }, stdio: "ignore" });
  }
}

/** The agent's temporary files and its home folder are beside the room's, the rest of what it writes is in the workspace. */
async function openOnDisk(request: IsolationRequest, folder: string, signal: AbortSignal): Promise<Sandbox> {
  const disk = { folders: [request.workspace, folder], freeBytesMin: request.freeBytesMin };
  await requireSpace(disk);
  const room = request.choice === "none" ? openDoors(folder) : await openRoom(request, folder, signal);
  return { ...room, run: (order, stop) => room.run({ ...order, disk }, stop) };
}

function openDoors(folder: string): Sandbox {
  return {
    level: "none",
    words: "none: the agent runs as the loop's own user, and can read its environment, tokens included.",
    scratch: folder,
    run: runProcess,
  };
}

async function openRoom(request: IsolationRequest, folder: string, signal: AbortSignal): Promise<Sandbox> {
  const scratch = join(folder, "scratch");
  for (const name of ["scratch", "home", "home-upper", "home-work", "keep", "tmp"]) mkdirSync(join(folder, name));
  // Another user may pass through it to what they are told of, and list nothing.
  chmodSync(folder, 0o711);
  const failures: string[] = [];
  let answer: boolean | null = null;
  const mayBeRoot = (): boolean => (answer ??= isRoot());
  const agentUid = chooseAgentUid();
  for (const way of strategiesFor(request.choice, ownIds().uid)) {
    const builder = { way, request, folder, plan: planMounts(way, request, folder, agentUid) };
    const trial = await tryWay(builder, mayBeRoot, signal);
    const isRefused = trial.problem !== null || (request.choice === "auto" && trial.losses.length > 0 && way.level === "user");
    if (isRefused) {
      failures.push(`${way.level} (${WAY_NAMES[way.how]}): ${trial.problem ?? trial.losses.join(", ")}`);
      continue;
    }
    const words = `${way.level}: ${way.walls}. Not stopped: ${[...way.gaps, ...trial.losses].join("; ")}.`;
    return { level: way.level, words, scratch, run: createIsolatedRun(builder) };
  }
  throw userError("ISOLATION_UNAVAILABLE", { choice: request.choice, tried: failures.join("; ") });
}

const WAY_NAMES: Readonly<Record<IsolationStrategy["how"], string>> = {
  room: "namespaces made by root",
  mapped: "namespaces made without root",
  drop: "no namespaces",
};

type Trial = { readonly problem: string | null; readonly losses: readonly string[] };

/** Looks from inside: the walls hold, or they are none. */
async function tryWay(builder: SandboxBuilder, mayBeRoot: () => boolean, signal: AbortSignal): Promise<Trial> {
  const { plan, request, way } = builder;
  if (process.platform !== "linux") return { problem: "there is no such thing on this system", losses: [] };
  if (needsRoot(way) && !mayBeRoot()) return { problem: "it needs root, or sudo that asks for no password", losses: [] };
  addPasswdEntry(builder);
  const identity = readOwnIdentity();
  const home = way.level === "user" ? "" : plan.home;
  const args = [String(identity.pid), identity.started ?? "", request.workspace, home, ...searchedFolders(request.environment)];
  const result = await createIsolatedRun(builder, NO_OWNERSHIP)(
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

function readTrial(way: IsolationStrategy, result: ProcessResult): Trial {
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
  if (ownIds().uid === 0) return true;
  try {
    execFileSync("sudo", ["-n", "true"], { env: { PATH: SYSTEM_PATH }, stdio: "ignore", timeout: 5_000 });
    return true;
  } catch {
    return false;
  }
}
