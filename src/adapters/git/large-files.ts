import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { LargeFile } from "../../ports/git.ts";
import { type Git, gitOutput } from "./exec.ts";

/** Returns the files that differ from the index and are larger, without writing an object. Paths are relative to git's folder. */
export async function listLargeFiles(git: Git, bytesMin: number, pathspecs: readonly string[]): Promise<readonly LargeFile[]> {
  const args = ["ls-files", "-z", "--others", "--modified", "--exclude-standard", "--", ...pathspecs];
  const large: LargeFile[] = [];
  for (const path of new Set((await gitOutput(git, { args })).split("\0"))) {
    const stat = path === "" ? undefined : lstatSync(join(git.cwd, path), { throwIfNoEntry: false });
    if (stat?.isFile() === true && stat.size > bytesMin) large.push({ path, bytes: stat.size });
  }
  return large;
}
