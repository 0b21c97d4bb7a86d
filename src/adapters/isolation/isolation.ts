import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { oneLine } from "../../core/text/text.ts";
import { userError } from "../../errors/user-error.ts";
import { chooseAgentUid } from "./agent-uid.ts";
import { addPasswdEntry, createIsolatedRun, type SandboxSpec } from "./isolated-run.ts";
import { separateHardLinks } from "./hard-links.ts";
import { type IsolationRequest, planMounts, programFolders } from "./mounts.ts";
import { PROBE } from "./scripts.ts";
import { asRoot, type IsolationLevel, type IsolationStrategy, needsRoot, ownIds, strategiesFor, SYSTEM_PATH } from "./strategies.ts";
import { requireSpace } from "../process/disk-space.ts";
import { makeTemporaryFolder, temporaryFolderOf } from "../process/environment.ts";
import { readOwnIdentity } from "../process/identity.ts";
import { type ProcessResult, type RunProcess, runProcess } from "../process/run.ts";

/** Where the agent and the verify command, which runs what the agent wrote, are run. */
export type Sandbox = {
  readonly level: IsolationLevel;
  readonly description: string;
  /** A folder for our own files that programs in the sandbox can read. */
  readonly scratch: string;
  /** When it settles, no process in the sandbox runs. */
  readonly run: RunProcess;
};

export type Isolation = {
  /** Chooses a strategy and tests it from inside, once. Throws ISOLATION_UNAVAILABLE, HARD_LINK_KEPT, DISK_NEARLY_FULL, TEMPORARY_FOLDER_UNUSABLE. */
  open(signal: AbortSignal): Promise<Sandbox>;
  close(): void;
};

export function createIsolation(request: IsolationRequest): Isolation {
  let opened: { readonly folder: string; readonly sandbox: Promise<Sandbox> } | null = null;
  return {
    open(signal) {
      if (opened === null) {
        // The agent's own user must be able to enter the folder, and RUNNER_TEMP may lie in a closed home folder.
        const parent = request.parent ?? (request.choice === "none" ? temporaryFolderOf(request.environment) : tmpdir());
        const folder = makeTemporaryFolder(parent);
        opened = { folder, sandbox: open(request, folder, signal) };
      }
      return opened.sandbox;
    },
    close() {
      if (opened !== null) removeFolder(opened.folder);
      opened = null;
    },
  };
}

/** An overlay leaves a folder without permissions, and a sandbox that root made leaves folders of root's. */
function removeFolder(folder: string): void {
  try {
    const overlayWork = join(folder, "home-work", "work");
    if (existsSync(overlayWork)) chmodSync(overlayWork, 0o700);
    rmSync(folder, { recursive: true, force: true });
  } catch {
    const [file = "", ...args] = asRoot(["rm", "-rf", "--", folder]);
    execFileSync(file, args, { env: { PATH: SYSTEM_PATH }, stdio: "ignore" });
  }
}

/** The agent can fill the disk of the workspace and the disk of the sandbox's folder. */
async function open(request: IsolationRequest, folder: string, signal: AbortSignal): Promise<Sandbox> {
  const disk = { folders: [request.workspace, folder], freeBytesMin: request.freeBytesMin };
  await requireSpace(disk);
  const sandbox = request.choice === "none" ? openUnisolated(folder) : await openStrongest(request, folder, signal);
  return { ...sandbox, run: (program, stop) => sandbox.run({ ...program, disk }, stop) };
}

function openUnisolated(folder: string): Sandbox {
  return {
    level: "none",
    description: "none: the agent runs as the loop's own user and can read its environment, including tokens.",
    scratch: folder,
    run: runProcess,
  };
}

async function openStrongest(request: IsolationRequest, folder: string, signal: AbortSignal): Promise<Sandbox> {
  // A verification's folder is made without hard links.
  if (request.parent === undefined) await separateHardLinks(request.workspace);
  for (const name of ["scratch", "home", "tmp"]) mkdirSync(join(folder, name));
  // Other users of the machine must not read what the agent writes to its home folder.
  for (const name of ["home-upper", "home-work", "keep"]) mkdirSync(join(folder, name), { mode: 0o700 });
  // Another user may enter known paths below it, but not list it.
  chmodSync(folder, 0o711);
  const failures: string[] = [];
  const agentUid = chooseAgentUid();
  for (const strategy of strategiesFor(request.choice, ownIds().uid)) {
    const spec = { strategy, request, plan: planMounts(strategy, request, folder, agentUid) };
    const { limitations, problem } = await tryStrategy(spec, signal);
    const isRejected = problem !== null || (request.choice === "auto" && limitations.length > 0 && strategy.level === "user");
    if (isRejected) {
      failures.push(`${strategy.level} (${METHOD_NAMES[strategy.method]}): ${problem ?? limitations.join(", ")}`);
      continue;
    }
    const description = `${strategy.level}: ${strategy.protections}. Not stopped: ${[...strategy.gaps, ...limitations].join("; ")}.`;
    return { level: strategy.level, description, scratch: join(folder, "scratch"), run: createIsolatedRun(spec) };
  }
  throw userError("ISOLATION_UNAVAILABLE", { choice: request.choice, tried: failures.join("; ") });
}

const METHOD_NAMES: Readonly<Record<IsolationStrategy["method"], string>> = {
  "root-namespaces": "namespaces made by root",
  "user-namespaces": "namespaces made without root",
  setpriv: "no namespaces",
};

type TrialResult = { readonly problem: string | null; readonly limitations: readonly string[] };

const failed = (problem: string): TrialResult => ({ problem, limitations: [] });

async function tryStrategy(spec: SandboxSpec, signal: AbortSignal): Promise<TrialResult> {
  const { request, plan, strategy } = spec;
  if (process.platform !== "linux") return failed("it needs Linux");
  if (needsRoot(strategy) && !canBeRoot()) return failed("it needs root, or sudo without a password");
  addPasswdEntry(spec);
  const { pid, started } = readOwnIdentity();
  const result = await createIsolatedRun(spec, { isTrial: true })(
    {
      file: "/bin/sh",
      args: ["-c", PROBE, "sh", String(pid), started ?? "", request.workspace, plan.home, ...programFolders(request.environment)],
      cwd: "/",
      env: { PATH: SYSTEM_PATH },
      deadlineMs: 20_000,
      keepBytes: 8192,
    },
    signal,
  );
  return readTrial(strategy, result);
}

function readTrial({ level, method }: IsolationStrategy, result: ProcessResult): TrialResult {
  const lines = result.stdout.trim().split("\n");
  if (!lines.includes("done")) {
    return failed(oneLine(result.stderr, 300) || `it ended with ${result.exitCode ?? result.signal ?? result.end}`);
  }
  const reachable = ["environ", "signal", ...(method === "setpriv" ? [] : ["seen"])].filter((line) => lines.includes(line));
  if (reachable.length > 0) return failed(`the loop's own process can be reached (${reachable.join(", ")})`);
  const settings = wordsAfter("kernel", lines);
  if (settings.length > 0) return failed(`settings of the kernel can be written (${settings.join(", ")})`);
  // A trial does not give the workspace to the agent's own user, which cannot write to it yet.
  if (lines.includes("no-workspace") || (level !== "user" && lines.includes("workspace-read-only"))) {
    return failed("the workspace cannot be reached");
  }
  const unreachable = wordsAfter("unreachable", lines);
  const limitations = [
    ...(unreachable.length === 0 ? [] : [`that user cannot reach these folders of PATH: ${unreachable.join(", ")}`]),
    ...(lines.includes("home-read-only") ? ["the home folder is read-only"] : []),
  ];
  return { problem: null, limitations };
}

function wordsAfter(name: string, lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
}

let sudoWorks: boolean | null = null;

function canBeRoot(): boolean {
  return ownIds().uid === 0 || (sudoWorks ??= trySudo());
}

function trySudo(): boolean {
  try {
    execFileSync("sudo", ["-n", "true"], { env: { PATH: SYSTEM_PATH }, stdio: "ignore", timeout: 5_000 });
    return true;
  } catch {
    return false;
  }
}
