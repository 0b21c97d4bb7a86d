import { dirname, isAbsolute } from "node:path";
import { isInside, realPathOrNull } from "../adapters/fs/safe-path.ts";
import type { EnvVars } from "../compose.ts";
import { userError } from "../errors/user-error.ts";

/** Throws ACTION_IN_WORKSPACE for `uses: ./path`: the runner starts the post step from there, whatever the agent made of it. */
export function refuseOwnFolder(
  workspace: string,
  { GITHUB_ACTION_PATH: actionPath = "" }: EnvVars,
  program = process.argv[1] ?? "",
): void {
  const root = realPathOrNull(workspace) ?? workspace;
  const folders = [actionPath, dirname(program), realPathOrNull(program) ?? ""].filter(isAbsolute);
  const folder = folders.find((path) => isInside(workspace, path) || isInside(root, path));
  if (folder !== undefined) throw userError("ACTION_IN_WORKSPACE", { folder });
}
