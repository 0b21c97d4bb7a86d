import { relative } from "node:path";
import type { StateCommits } from "../ports/git.ts";
import type { ConfigFiles } from "../config/resolve.ts";

/** Reads the configuration from a commit of the base branch: on the work branch the agent could raise its own limits. */
export function configFilesAt(stateCommits: Pick<StateCommits, "read">, commit: string | null, workspace: string): ConfigFiles {
  const read = async (path: string): Promise<string | null> => {
    const name = relative(workspace, path);
    if (commit === null || name === "" || name.startsWith("..")) return null;
    return await stateCommits.read(commit, name);
  };
  return {
    async kindOf(path) {
      if (path === workspace) return "folder";
      return (await read(path)) === null ? null : "file";
    },
    readText: async (path) => (await read(path)) ?? "",
  };
}
