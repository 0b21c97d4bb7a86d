import type { Host } from "../core/chain/spec.ts";
import { isAbsolute, relative } from "node:path";

import { buildAlwaysReverted, type CommitPolicy, buildProtectedPaths } from "../core/policy/commit-policy.ts";
import type { InputValues } from "./inputs/inputs.ts";

/** The loop's own files; absolute. */
export type OwnFiles = {
  readonly workspace: string;
  readonly planFile: string;
  readonly taskFile: string;
  readonly configFile: string;
  readonly globalStopFile: string;
};

/** What of an iteration's work may be committed. `surface` tells where the loop runs. */
export function buildCommitPolicy(values: InputValues, files: OwnFiles, host: Host): CommitPolicy {
  const planFile = nameIn(files.workspace, files.planFile);
  const names = [planFile, nameIn(files.workspace, files.taskFile), nameIn(files.workspace, files.configFile)];
  // On a laptop a person puts the stop file there while an agent works: taken away as the agent's, it would stop nothing.
  if (host === "github") names.push(nameIn(files.workspace, files.globalStopFile));
  return {
    protectedPaths: buildProtectedPaths(
      values.protected_paths,
      names.filter((name) => name !== null),
    ),
    onProtected: values.on_protected,
    alwaysReverted: buildAlwaysReverted(values.protected_paths),
    planFile,
    tokenPaths: values.secret_scan_allow,
    fileBytesMax: values.max_file_bytes,
    binaryFiles: values.binary_files,
    filesMax: values.max_changed_files === 0 ? null : values.max_changed_files,
    deletedPercentMax: values.max_deleted_percent === 100 ? null : values.max_deleted_percent,
    addedBytesMax: values.max_added_bytes === 0 ? null : values.max_added_bytes,
  };
}

/** As git names it; `null` for what is not in the workspace. */
function nameIn(workspace: string, file: string): string | null {
  const way = relative(workspace, file);
  return way === "" || way.startsWith("..") || isAbsolute(way) ? null : way.replaceAll("\\", "/");
}
