import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, statfsSync } from "node:fs";
import { join } from "node:path";

import { createGit } from "../../src/adapters/git/exec.ts";
import { createObjectReader } from "../../src/adapters/git/objects.ts";
import { createTreeCheckout } from "../../src/adapters/git/tree-checkout.ts";
import { type Figure, ratioOfTimes } from "./figures.ts";

const FILES = 50_000;
const FILE_BYTES = 20_000;
const FREE_BYTES_MIN = 4_000_000_000;

/** The checkout in which the work is verified, against `git worktree add` of the same tree. Not measured without 4 GB of free space. */
export async function measureVerifyCheckout(folder: string, rounds: number): Promise<readonly Figure[]> {
  mkdirSync(folder, { recursive: true });
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < FREE_BYTES_MIN) {
    console.error(`verify-checkout: skipped, because ${folder} has less than 4 GB of free space. Set TMPDIR to a folder with more.`);
    return [];
  }
  const repository = join(folder, "repository");
  await makeRepository(repository);
  const git = createGit(repository, process.env);
  const checkouts = createTreeCheckout(git, createObjectReader(git), null);
  const tree = execFileSync("git", ["rev-parse", "main^{tree}"], { cwd: repository, encoding: "utf8" }).trim();
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    // The first round warms up the disk caches.
    const isCounted = round > 0;
    for (const side of round % 2 === 0 ? ["ours", "theirs"] : ["theirs", "ours"]) {
      const path = join(folder, side);
      if (side === "ours") mkdirSync(path);
      const startMs = performance.now();
      if (side === "ours") await checkouts.checkOut(tree, path, null, new AbortController().signal);
      else execFileSync("git", ["worktree", "add", "--quiet", "--detach", path, "main"], { cwd: repository });
      const timeMs = performance.now() - startMs;
      if (isCounted) (side === "ours" ? ours : theirs).push(timeMs);
      rmSync(path, { recursive: true });
      execFileSync("git", ["worktree", "prune"], { cwd: repository });
    }
  }
  return [ratioOfTimes("verification checkout of 50,000 files and 1 GB, against git worktree add", ours, theirs, 1.3)];
}

/** A repository with one commit in one pack, as after a fetch. */
async function makeRepository(path: string): Promise<void> {
  execFileSync("git", ["init", "--quiet", "--bare", path]);
  const child = spawn("git", ["fast-import", "--quiet"], { cwd: path, stdio: ["pipe", "inherit", "inherit"] });
  const line = "  const value = compute(first, second, third); // a line of source code\n";
  child.stdin.write("commit refs/heads/main\ncommitter Bench <bench@example.com> 1767323045 +0000\ndata 6\nBegin\n\n");
  for (let index = 0; index < FILES; index += 1) {
    const text = `export const id = ${index};\n`.padEnd(FILE_BYTES, line);
    const file = `packages/package-${Math.floor(index / 500)}/part-${Math.floor(index / 50) % 10}/module-${index}.ts`;
    if (!child.stdin.write(`M 100644 inline ${file}\ndata ${text.length}\n${text}\n`)) await once(child.stdin, "drain");
  }
  child.stdin.end();
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`git fast-import ended with ${code}.`);
}
