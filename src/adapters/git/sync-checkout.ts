import { constants, copyFileSync, lstatSync, mkdirSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { unlinkIfExists } from "../fs/atomic-write.ts";
import { gitOutput, runGit, type Git } from "./exec.ts";
import { isRealFolder } from "./repository.ts";
import { readRegularFile } from "../fs/safe-path.ts";

const SHA = /^[0-9a-f]{40}$/;
const FILE_BYTES_MAX = 16 * 1024 * 1024;
/** git leaves these while an operation waits for the user; its HEAD is then nobody else's to move. */
const UNFINISHED_POLICY = ["MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "BISECT_LOG", "rebase-merge", "rebase-apply"];

/**
 * Brings the `.git` that a checkout left in the workspace to where our own HEAD is, so that `git status` and `git log` tell the
 * agent and later steps the truth. It is done by writing files, as a git there would do what its configuration says: first the
 * objects, then branch, HEAD and index. Anything that is not a plain repository is left as it is.
 */
export async function syncCheckoutFiles(context: Git, gitDir: string, head: { readonly ref: string; readonly sha: string }): Promise<void> {
  const their = join(context.cwd, ".git");
  if (!head.ref.startsWith("refs/heads/") || !isPlain(their) || !canHoldRef(their, head.ref)) return;
  const [boundary, isGiven] = await Promise.all([
    listMissingBoundary(context, gitDir, their, head.sha),
    giveObjects(context, their, head.sha),
  ]);
  if (!isGiven) return;
  if (boundary.length > 0 && !extendShallow(their, boundary)) return;
  mkdirSync(dirname(join(their, head.ref)), { recursive: true });
  if (!replaceByLock(join(their, head.ref), `${head.sha}\n`)) return;
  if (!replaceByLock(join(their, "HEAD"), `ref: ${head.ref}\n`)) return;
  replaceIndex(join(gitDir, "index"), join(their, "index"));
}

/** The layout that actions/checkout leaves (gitrepository-layout(5)): no worktree, no reftable, no SHA-256, no links, nothing under way. */
function isPlain(their: string): boolean {
  const folders = ["", "objects", "objects/pack", "refs", "refs/heads"].map((name) => join(their, name));
  const files = ["HEAD", "config"].map((name) => join(their, name));
  const optional = ["index", "shallow", "packed-refs"].map((name) => join(their, name));
  const absent = ["commondir", "reftable", "index.lock", "HEAD.lock", "shallow.lock", ...UNFINISHED_POLICY].map((name) =>
    join(their, name),
  );
  if (!folders.every(isRealFolder) || !files.every(isRealFile)) return false;
  if (!optional.every((file) => isRealFile(file) || isAbsent(file)) || !absent.every(isAbsent)) return false;
  const config = readText(join(their, "config"));
  return config !== null && !/^\s*(?:objectformat|refstorage|worktree)\s*=/im.test(config);
}

/** No link and no branch lies on the way to the ref's file: `a` and `a/b` cannot both be branches. */
function canHoldRef(their: string, ref: string): boolean {
  const packed = readText(join(their, "packed-refs")) ?? "";
  const parts = ref.split("/");
  for (let count = 3; count < parts.length; count += 1) {
    const way = parts.slice(0, count).join("/");
    if (!isRealFolder(join(their, way)) && !isAbsent(join(their, way))) return false;
    if (packed.includes(` ${way}\n`)) return false;
  }
  if (packed.includes(` ${ref}/`)) return false;
  return isRealFile(join(their, ref)) || isAbsent(join(their, ref));
}

/**
 * Where our history of HEAD is cut off and theirs does not go on: theirs has to be cut off there too, or git misses the parents.
 * A checkout with all of the history stays whole.
 */
async function listMissingBoundary(context: Git, gitDir: string, their: string, sha: string): Promise<readonly string[]> {
  const theirs = new Set(linesOf(join(their, "shallow")));
  const onlyOurs = new Set(linesOf(join(gitDir, "shallow")).filter((end) => !theirs.has(end)));
  if (onlyOurs.size === 0) return [];
  const ends = (await gitOutput(context, { args: ["rev-list", "--max-parents=0", sha] })).split("\n").filter((end) => onlyOurs.has(end));
  const missing: string[] = [];
  for (const end of ends) {
    const text = await gitOutput(context, { args: ["cat-file", "commit", end] });
    const parents = Array.from(text.slice(0, text.indexOf("\n\n")).matchAll(/^parent ([0-9a-f]{40})$/gm), (match) => match[1] ?? "");
    if (parents.length === 0) continue;
    // Our git and our configuration, over the objects of theirs.
    const environment = { GIT_OBJECT_DIRECTORY: join(their, "objects") };
    const found = await runGit(context, { args: ["cat-file", "--batch-check"], input: `${parents.join("\n")}\n`, environment });
    if (found.exitCode !== 0 || found.stdout.includes(" missing")) missing.push(end);
  }
  return missing;
}

/**
 * Gives theirs, as one pack, what it lacks of our HEAD. Lending by `objects/info/alternates` would do for this job; but on a machine of
 * one's own the workspace outlives the runner's temporary folder, and git there would have lost its HEAD. False where it did not work.
 */
async function giveObjects(context: Git, their: string, sha: string): Promise<boolean> {
  const objects = join(their, "objects");
  // A colon would end the path for git.
  if (objects.includes(":")) return false;
  const known = readTheirHead(their);
  // The server has all of it: nothing is lost where the machine is.
  const args = [
    "-c",
    "core.fsync=none",
    "pack-objects",
    "--quiet",
    "--revs",
    "--non-empty",
    "--delta-base-offset",
    join(objects, "pack/pack"),
  ];
  const input = [sha, ...(known === null ? [] : [`^${known}`, `^${known}^{tree}`]), ""].join("\n");
  const environment = { GIT_ALTERNATE_OBJECT_DIRECTORIES: objects };
  return (await runGit(context, { args, input, environment })).exitCode === 0;
}

/** The commit of their HEAD, with all that belongs to it; `null` on a branch without one. */
function readTheirHead(their: string): string | null {
  const head = (readText(join(their, "HEAD")) ?? "").trim();
  if (SHA.test(head)) return head;
  const ref = /^ref: (refs\/heads\/\S+)$/.exec(head)?.[1];
  if (ref === undefined || ref.includes("..")) return null;
  const loose = (readText(join(their, ref)) ?? "").trim();
  if (loose !== "") return SHA.test(loose) ? loose : null;
  const packed = (readText(join(their, "packed-refs")) ?? "").split("\n").find((line) => line.endsWith(` ${ref}`));
  return packed?.slice(0, 40) ?? null;
}

function extendShallow(their: string, commits: readonly string[]): boolean {
  const file = join(their, "shallow");
  return replaceByLock(file, `${[...linesOf(file), ...commits].join("\n")}\n`);
}

function linesOf(file: string): readonly string[] {
  return (readText(file) ?? "").split("\n").filter((line) => line !== "");
}

/** git's own protocol: who creates the lock may write it and rename it over the file. False where somebody holds it. */
function replaceByLock(file: string, text: string): boolean {
  const lock = `${file}.lock`;
  try {
    writeFileSync(lock, text, { flag: "wx", mode: 0o644 });
  } catch {
    return false;
  }
  return finishLock(lock, file);
}

/** The copy keeps the age of ours, rounded down: git reads a file again that is not older than its index (see racy-git). */
function replaceIndex(ours: string, index: string): boolean {
  const lock = `${index}.lock`;
  const stat = lstatSync(ours, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  try {
    copyFileSync(ours, lock, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  } catch {
    return false;
  }
  const seconds = Math.floor(stat.mtimeMs - 1) / 1000;
  utimesSync(lock, seconds, seconds);
  return finishLock(lock, index);
}

function finishLock(lock: string, file: string): boolean {
  try {
    renameSync(lock, file);
    return true;
  } catch {
    unlinkIfExists(lock);
    return false;
  }
}

function readText(file: string): string | null {
  const read = readRegularFile(file, FILE_BYTES_MAX);
  if (read !== null && read.text === null) throw new Error(`Too large to be read: ${file}`);
  return read?.text ?? null;
}

function isRealFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function isAbsent(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) === undefined;
}
