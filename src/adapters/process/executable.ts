import { accessSync, constants, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { isInside, realPathOrNull } from "../fs/safe-path.ts";

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The folders of a PATH that are not in the workspace, where the agent can write: `npx` puts `node_modules/.bin` on the PATH. */
export function pathOutside(path: string, workspace: string): readonly string[] {
  const root = realPathOrNull(workspace) ?? workspace;
  const isIn = (folder: string): boolean => isInside(workspace, folder) || isInside(root, realPathOrNull(folder) ?? folder);
  return path.split(delimiter).filter((folder) => isAbsolute(folder) && !isIn(folder));
}

/** Finds a program in the folders of a PATH that are not in the workspace. */
export function findOutside(name: string, path: string, workspace: string): string | null {
  const programs = pathOutside(path, workspace).map((folder) => join(folder, name));
  return programs.find(isExecutable) ?? null;
}
