import { lstatSync } from "node:fs";
import { join } from "node:path";

import type { LargeFile } from "../../ports/git.ts";
import { gitOutput, type Git } from "./exec.ts";

/**
 * Files that differ from the index and are larger, by what `lstat` says of them: nothing is written, and only a file that git knows is
 * read. The folder is the one that git's answer is relative to.
 */
export async function listLargeFiles(
  context: Git,
  environment: Git["environment"],
  request: { readonly folder: string; readonly bytesMin: number; readonly paths: readonly string[] },
): Promise<readonly LargeFile[]> {
  const args = ["ls-files", "-z", "--others", "--modified", "--exclude-standard", "--", ...request.paths];
  const output = await gitOutput(context, { args, environment });
  const large: LargeFile[] = [];
  for (const path of new Set(output.split("\0"))) {
    const stat = path === "" ? undefined : lstatSync(join(request.folder, path), { throwIfNoEntry: false });
    if (stat?.isFile() === true && stat.size > request.bytesMin) large.push({ path, bytes: stat.size });
  }
  return large;
}
