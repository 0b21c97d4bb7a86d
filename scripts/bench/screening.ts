import { execFileSync } from "node:child_process";
import { appendFileSync, globSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { type Figure, ratioOfTimes } from "./figures.ts";
import { makeBench } from "./scratch.ts";

const SCAN = fileURLToPath(new URL("screening-process.ts", import.meta.url));
const FILES = 5_000;

/** Screening a change of every file, secrets and tokens included, against git's own difference of the same two trees. */
export function measureScreening(folder: string, samples: number): Figure {
  const { workspace } = makeBench(folder, FILES);
  const git = (...args: readonly string[]): string => execFileSync("git", args, { cwd: workspace, encoding: "utf8" }).trim();
  // The files of the branch are in a pack, as after a fetch; the new contents are loose, as after a snapshot.
  git("repack", "-a", "-d", "-q");
  const files = globSync("packages/**/*.ts", { cwd: workspace });
  for (const [index, file] of files.entries()) appendFileSync(join(workspace, file), `export const more = ${index};\n`);
  git("add", "--all");
  const trees = [git("rev-parse", "HEAD^{tree}"), git("write-tree")];
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let sample = 0; sample <= samples; sample += 1) {
    // A process of its own for each: in a run, screening happens with code that has not been optimized yet.
    const scan = JSON.parse(execFileSync(process.execPath, [SCAN, workspace, ...trees], { encoding: "utf8" })) as Scan;
    if (scan.changes !== files.length) throw new Error(`${scan.changes} changes were screened, not ${files.length}.`);
    const startMs = performance.now();
    execFileSync("git", ["diff-tree", "-r", "-p", ...trees], { cwd: workspace, stdio: "ignore" });
    const endMs = performance.now();
    // The first sample warms the disk caches.
    if (sample === 0) continue;
    ours.push(scan.ms);
    theirs.push(endMs - startMs);
  }
  return ratioOfTimes(`screening ${FILES} changed files, against git diff-tree -r -p`, ours, theirs, 1.5);
}

/** What `screening-process.ts` prints. */
export type Scan = { readonly changes: number; readonly ms: number };
