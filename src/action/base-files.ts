import { relative } from "node:path";

import type { Archive } from "../action-ports.ts";
import type { ConfigFiles } from "../config/resolve.ts";

/**
 * The configuration as the base branch has it. The agent works on the work branch, and could otherwise raise its own limits
 * there; on the base branch a person has looked at it.
 */
export function filesOfCommit(archive: Pick<Archive, "read">, commit: string | null, workspace: string): ConfigFiles {
  const read = async (path: string): Promise<string | null> => {
    const way = relative(workspace, path);
    if (commit === null || way === "" || way.startsWith("..")) return null;
    return await archive.read(commit, way);
  };
  return {
    async kindOf(path) {
      if (path === workspace) return "folder";
      return (await read(path)) === null ? null : "file";
    },
    readText: async (path) => (await read(path)) ?? "",
  };
}

/** Whether the clock starts this workflow. Read from the file's text, where `schedule:` can only be a trigger or a comment. */
export async function hasSchedule(archive: Pick<Archive, "read">, commit: string | null, workflowPath: string): Promise<boolean> {
  const text = commit === null ? null : await archive.read(commit, workflowPath);
  return text !== null && /^[^#\n]*\bschedule\s*:/m.test(text);
}
