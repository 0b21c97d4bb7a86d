import { isAbsolute, relative } from "node:path";
import type { Host } from "../core/chain/spec.ts";
import { buildAlwaysReverted, buildProtectedPaths, type CommitPolicy } from "../core/policy/commit-policy.ts";
import type { InputValues } from "./inputs/inputs.ts";

/** The files that steer the loop; absolute. */
type ProjectFilePaths = Readonly<Record<"workspace" | "planFile" | "taskFile" | "configFile" | "globalStopFile", string>>;

export function buildCommitPolicy(values: InputValues, files: ProjectFilePaths, host: Host): CommitPolicy {
  const gitPath = (file: string): string | null => toGitPath(files.workspace, file);
  const planFile = gitPath(files.planFile);
  const names = [planFile, gitPath(files.taskFile), gitPath(files.configFile)];
  // Locally, a person creates the stop file while the agent works; reverting it would lose the request.
  if (host === "github") names.push(gitPath(files.globalStopFile));
  return {
    protectedPaths: buildProtectedPaths(
      values.protected_paths,
      names.filter((name) => name !== null),
    ),
    onProtected: values.on_protected,
    alwaysReverted: buildAlwaysReverted(values.protected_paths),
    planFile,
    tokenPaths: values.secret_scan_allow,
    // As `git init` finds it out for the file systems of these systems.
    ignoresCase: process.platform === "darwin" || process.platform === "win32",
    fileBytesMax: values.max_file_bytes,
    binaryFiles: values.binary_files,
    filesMax: values.max_changed_files === 0 ? null : values.max_changed_files,
    deletedPercentMax: values.max_deleted_percent === 100 ? null : values.max_deleted_percent,
    addedBytesMax: values.max_added_bytes === 0 ? null : values.max_added_bytes,
  };
}

/** Returns null if the file is not in the workspace. */
function toGitPath(workspace: string, file: string): string | null {
  const path = relative(workspace, file);
  return path === "" || path.startsWith("..") || isAbsolute(path) ? null : path.replaceAll("\\", "/");
}
