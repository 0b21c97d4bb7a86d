import { existsSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import type { EnvVars } from "../process/environment.ts";
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
  /** Our own folder for control files and overlay layers. */
  readonly folder: string;
  /** Covered by a writable overlay; empty for none. */
  readonly home: string;
  readonly uid: number;
  readonly gid: number;
};

export function planMounts({ level }: IsolationStrategy, request: IsolationRequest, folder: string, agentUid: number): MountPlan {
  const { environment, hidden, readable, workspace, writable } = request;
  const hasOwnUser = level === "user";
  const home = environment["HOME"] ?? "";
  const programs = programFolders(environment).filter(isInTmp);
  return {
    folder,
    home: hasOwnUser || home === "/" || !isFolder(home) ? "" : home,
    writable: [workspace, ...writable.filter(isFolder), join(folder, "scratch"), ...(hasOwnUser ? [join(folder, "home")] : [])],
    readable: [...new Set([...readable, ...programs].flatMap(withPackages))].filter(isFolder),
    hidden,
    ...(hasOwnUser ? { uid: agentUid, gid: agentUid } : ownIds()),
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

/** Returns whether the sandbox covers the path with an empty tmpfs. */
function isInTmp(path: string): boolean {
  return /^\/(?:tmp|var\/tmp|dev\/shm)\//.test(path);
}

function isFolder(path: string): boolean {
  return isAbsolute(path) && existsSync(join(path, "."));
}
