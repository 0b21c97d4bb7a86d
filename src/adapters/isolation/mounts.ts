import { existsSync } from "node:fs";
import { basename, dirname, isAbsolute, join } from "node:path";
import type { EnvVars } from "../process/environment.ts";
import { type OwnedPaths, planOwnership } from "./ownership.ts";
import { ownIds, type IsolationLevel, type IsolationStrategy } from "./strategies.ts";

export type IsolationRequest = {
  readonly choice: "auto" | IsolationLevel;
  readonly workspace: string;
  /** The loop keeps writing to it while the agent works. */
  readonly stateDir: string;
  /** Where the folder for control files is made, instead of the temporary folder. */
  readonly parent?: string;
  readonly writable: readonly string[];
  readonly readable: readonly string[];
  readonly hidden: readonly string[];
  /** On the disks that the agent can fill; 0 disables the limit. */
  readonly freeBytesMin: number;
  /** Its `HOME` and `PATH` must keep working. */
  readonly environment: EnvVars;
};

export type MountPlan = Pick<IsolationRequest, "writable" | "readable" | "hidden"> & {
  /** Our own folder for control files and overlay layers, hidden from the agent except for `ownFolders`. */
  readonly folder: string;
  readonly ownFolders: readonly string[];
  /** Covered by a writable overlay; empty for none. */
  readonly home: string;
  readonly uid: number;
  readonly gid: number;
  /** What belongs to the agent's own user during a turn. */
  readonly owned: OwnedPaths;
};

export function planMounts({ level }: IsolationStrategy, request: IsolationRequest, folder: string, agentUid: number): MountPlan {
  const { environment, hidden, readable, workspace, writable } = request;
  const hasOwnUser = level === "user";
  const home = environment["HOME"] ?? "";
  const programs = programFolders(environment).flatMap(withPrefix).filter(isCovered);
  const folders = [workspace, ...writable.filter(isFolder)];
  const ownFolders = ["scratch", ...(hasOwnUser ? ["home"] : [])].map((name) => join(folder, name));
  return {
    folder,
    ownFolders,
    home: hasOwnUser || home === "/" || !isFolder(home) ? "" : home,
    writable: folders,
    readable: [...new Set([...readable, ...programs].flatMap(withPackages))].filter((path) => isAbsolute(path) && existsSync(path)),
    hidden,
    ...(hasOwnUser ? { uid: agentUid, gid: agentUid } : ownIds()),
    owned: planOwnership(request, [...folders, ...ownFolders, join(folder, "tmp")]),
  };
}

export function programFolders(environment: EnvVars): readonly string[] {
  return [...new Set((environment["PATH"] ?? "").split(":"))].filter(isFolder);
}

/** Adds the `node_modules` of a path in it: programs in `node_modules/.bin` are links into the packages beside it. */
function withPackages(path: string): readonly string[] {
  const [packages] = /^.*?\/node_modules(?=\/|$)/.exec(path) ?? [];
  return packages === undefined ? [path] : [path, packages];
}

/**
 * Returns the paths that a program needs to see beside itself: by convention, what belongs to `PREFIX/bin` is in `PREFIX`. A native
 * Codex keeps its `bwrap` and its `rg` there.
 */
export function programPaths(program: string): readonly string[] {
  const folder = dirname(program);
  return COVERED.includes(folder) ? [program] : withPrefix(folder);
}

function withPrefix(folder: string): readonly string[] {
  const prefix = dirname(folder);
  if (basename(folder) !== "bin") return [folder];
  // A whole /tmp would show the files that the isolation hides.
  return COVERED.includes(prefix) ? [folder, ...CODEX_FOLDERS.map((name) => join(prefix, name))] : [prefix];
}

const CODEX_FOLDERS = ["codex-resources", "codex-path"];

/** The sandbox covers these with an empty tmpfs. */
const COVERED = ["/tmp", "/var/tmp", "/dev/shm"];

function isCovered(path: string): boolean {
  return COVERED.some((folder) => path.startsWith(`${folder}/`));
}

function isFolder(path: string): boolean {
  return isAbsolute(path) && existsSync(join(path, "."));
}
