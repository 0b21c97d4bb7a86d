import { lstatSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unlinkIfExists } from "../fs/atomic-write.ts";
import { readRegularFile } from "../fs/safe-path.ts";
import { parentsOf } from "./commit.ts";
import { type Git, gitOutput, runGit } from "./exec.ts";
import { readHeadFiles } from "./head.ts";
import { isRealFolder, OPERATION_FILES } from "./layout.ts";
import type { ObjectReader } from "./objects.ts";
import { copyIndexFile } from "./private-index.ts";
import { refuseSpecialFiles } from "./special-files.ts";

/** Nothing depends on the checkout's own `.git`. */
const LIMIT_MS = 60_000;
const FILE_BYTES_MAX = 16 * 1024 * 1024;

export type SyncOptions = { readonly git: Git; readonly objects: ObjectReader; readonly gitDir: string };

/**
 * Updates the `.git` that a checkout left in the workspace to the private repository's HEAD, so that `git status` and `git log` are right for
 * the agent and for later steps. It writes files only, because git in the workspace obeys a configuration that the agent can write: first
 * the objects, then branch, HEAD and index. Leaves anything but a plain repository as it is.
 */
export async function syncCheckoutFiles(options: SyncOptions, head: { readonly ref: string; readonly sha: string }): Promise<void> {
  const checkout = join(options.git.cwd, ".git");
  if (!head.ref.startsWith("refs/heads/") || !isPlain(checkout) || !canHoldRef(checkout, head.ref)) return;
  refuseSpecialFiles(join(checkout, "objects"));
  const [boundary, isComplete] = await Promise.all([
    listMissingBoundary(options, checkout, head.sha),
    packObjects(options.git, checkout, head.sha),
  ]);
  if (!isComplete) return;
  const [shallow, branch] = [join(checkout, "shallow"), join(checkout, head.ref)];
  if (boundary.length > 0 && !replaceByLock(shallow, writeLock([...readLines(shallow), ...boundary, ""].join("\n")))) return;
  mkdirSync(dirname(branch), { recursive: true });
  if (!replaceByLock(branch, writeLock(`${head.sha}\n`))) return;
  if (!replaceByLock(join(checkout, "HEAD"), writeLock(`ref: ${head.ref}\n`))) return;
  replaceByLock(join(checkout, "index"), (lock) => copyIndexFile(join(options.gitDir, "index"), lock));
}

/** The layout that actions/checkout leaves (gitrepository-layout(5)): no worktree, reftable, SHA-256, link, lock or unfinished operation. */
function isPlain(checkout: string): boolean {
  const paths = (names: readonly string[]): readonly string[] => names.map((name) => join(checkout, name));
  const locks = ["index.lock", "HEAD.lock", "shallow.lock"];
  if (!paths(["", "objects", "objects/pack", "refs", "refs/heads"]).every(isRealFolder)) return false;
  if (!paths(["HEAD", "config"]).every(isRealFile)) return false;
  if (!paths(["index", "shallow", "packed-refs"]).every((file) => isRealFile(file) || isAbsent(file))) return false;
  if (!paths(["commondir", "reftable", "objects/info/alternates", ...locks, ...OPERATION_FILES]).every(isAbsent)) return false;
  return !/^\s*(?:objectformat|refstorage|worktree)\s*=/im.test(readText(join(checkout, "config")) ?? "");
}

/** Checks that no link and no branch is on the path to the ref's file: `a` and `a/b` cannot both be branches. */
function canHoldRef(checkout: string, ref: string): boolean {
  const packed = readText(join(checkout, "packed-refs")) ?? "";
  const parts = ref.split("/");
  for (let count = 3; count < parts.length; count += 1) {
    const parent = parts.slice(0, count).join("/");
    if (!isRealFolder(join(checkout, parent)) && !isAbsent(join(checkout, parent))) return false;
    if (packed.includes(` ${parent}\n`)) return false;
  }
  if (packed.includes(` ${ref}/`)) return false;
  return isRealFile(join(checkout, ref)) || isAbsent(join(checkout, ref));
}

/** Returns our shallow boundary that must be in the checkout's `shallow` file too, or git there fails on the missing parents. */
async function listMissingBoundary({ git, gitDir, objects }: SyncOptions, checkout: string, sha: string): Promise<readonly string[]> {
  const known = new Set(readLines(join(checkout, "shallow")));
  const onlyOurs = new Set(readLines(join(gitDir, "shallow")).filter((end) => !known.has(end)));
  if (onlyOurs.size === 0) return [];
  const ends = (await gitOutput(git, { args: ["rev-list", "--max-parents=0", sha] })).split("\n").filter((end) => onlyOurs.has(end));
  const missing: string[] = [];
  for (const end of ends) {
    const commit = await objects.read(end);
    const parents = commit === null ? [] : parentsOf(commit);
    if (parents.length === 0) continue;
    // Our git and our configuration, with the objects of the checkout.
    const environment = { GIT_OBJECT_DIRECTORY: join(checkout, "objects") };
    const found = await runGit(git, {
      args: ["cat-file", "--batch-check"],
      input: `${parents.join("\n")}\n`,
      environment,
      limitMs: LIMIT_MS,
    });
    if (found.exitCode !== 0 || found.stdout.includes(" missing")) missing.push(end);
  }
  return missing;
}

/**
 * Adds to the checkout, as one pack, the objects of our HEAD that it lacks. `objects/info/alternates` would not last: on a self-hosted runner
 * the workspace outlives the temporary folder. Returns whether it worked.
 */
async function packObjects(git: Git, checkout: string, sha: string): Promise<boolean> {
  const objects = join(checkout, "objects");
  // A colon separates paths in GIT_ALTERNATE_OBJECT_DIRECTORIES (git(1)).
  if (objects.includes(":")) return false;
  const known = readHeadFiles({ gitDir: checkout, commonDir: checkout }, readText)?.sha ?? null;
  // No fsync: the server has all of these objects.
  const options = ["--quiet", "--revs", "--non-empty", "--delta-base-offset"];
  const args = ["-c", "core.fsync=none", "pack-objects", ...options, join(objects, "pack/pack")];
  const input = [sha, ...(known === null ? [] : [`^${known}`, `^${known}^{tree}`]), ""].join("\n");
  return (await runGit(git, { args, input, environment: { GIT_ALTERNATE_OBJECT_DIRECTORIES: objects }, limitMs: LIMIT_MS })).exitCode === 0;
}

function readLines(file: string): readonly string[] {
  return (readText(file) ?? "").split("\n").filter((line) => line !== "");
}

/** git's own protocol for replacing a file (git-update-ref(1)). Returns false if the lock is taken or the file cannot be replaced. */
function replaceByLock(file: string, write: (lock: string) => void): boolean {
  const lock = `${file}.lock`;
  try {
    write(lock);
  } catch {
    return false;
  }
  try {
    renameSync(lock, file);
    return true;
  } catch {
    unlinkIfExists(lock);
    return false;
  }
}

function writeLock(text: string): (lock: string) => void {
  return (lock) => writeFileSync(lock, text, { flag: "wx", mode: 0o644 });
}

function readText(file: string): string | null {
  const read = readRegularFile(file, FILE_BYTES_MAX);
  if (read !== null && read.text === null) throw new Error(`Too large to read: ${file}`);
  return read?.text ?? null;
}

function isRealFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function isAbsent(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) === undefined;
}
