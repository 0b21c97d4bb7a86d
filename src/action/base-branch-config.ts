import { relative } from "node:path";

import type { StateCommits } from "../ports/git.ts";
import type { ConfigFiles } from "../config/resolve.ts";

/**
 * The configuration as the base branch has it. The agent works on the work branch, and could otherwise raise its own limits
 * there; on the base branch a person has looked at it.
 */
export function configFilesAt(stateCommits: Pick<StateCommits, "read">, commit: string | null, workspace: string): ConfigFiles {
  const read = async (path: string): Promise<string | null> => {
    const way = relative(workspace, path);
    if (commit === null || way === "" || way.startsWith("..")) return null;
    return await stateCommits.read(commit, way);
  };
  return {
    async kindOf(path) {
      if (path === workspace) return "folder";
      return (await read(path)) === null ? null : "file";
    },
    readText: async (path) => (await read(path)) ?? "",
  };
}
