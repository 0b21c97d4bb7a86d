import { createHash } from "node:crypto";
import {
  closeSync,
  constants,
  createReadStream,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { errorCode } from "../../fs/errno.ts";
import { randomName } from "../../fs/random-name.ts";
import type { FileDigests } from "./download.ts";

/** Lists the digests of all other files. It is in the folder, so both appear at once. */
const MARKER = ".complete";
const MARKER_BYTES_MAX = 64 * 1024;
/** A download takes minutes at most, so an older one belongs to a run that was killed. */
const ABANDONED_MS = 3_600_000;

/**
 * Returns null if the folder has exactly the files that its marker lists, which nobody else may write; "absent" if there is none; else
 * the problem, a clause.
 */
export async function findDamage(folder: string, signal: AbortSignal): Promise<string | null> {
  try {
    for (const path of withParents(folder)) {
      const stat = lstatSync(path, { throwIfNoEntry: false });
      if (stat === undefined) return "absent";
      requirePlain(stat, path, "folder");
    }
    const digests = readMarker(join(folder, MARKER));
    const found = readdirSync(folder, { recursive: true, withFileTypes: true });
    for (const entry of found) {
      const path = join(entry.parentPath, entry.name);
      const name = relative(folder, path);
      if (entry.isDirectory()) requirePlain(lstatSync(path), path, "folder");
      else if (name !== MARKER && digests[name] === undefined) return `${path} does not belong there`;
    }
    for (const [name, digest] of Object.entries(digests)) {
      const path = join(folder, name);
      if ((await digestOf(path, signal)) !== digest) return `${path} has changed`;
    }
    return null;
  } catch (error) {
    signal.throwIfAborted();
    return error instanceof Error ? error.message : String(error);
  }
}

/** Fills a new folder beside `folder`, then puts it in its place, unless another run that did so at the same time was faster. */
export async function fillFolder(folder: string, signal: AbortSignal, fill: (partial: string) => Promise<FileDigests>): Promise<void> {
  const parent = dirname(folder);
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  removeAbandoned(parent);
  const partial = `${folder}.partial-${randomName()}`;
  mkdirSync(partial, { mode: 0o755 });
  try {
    const digests = await fill(partial);
    writeFileSync(join(partial, MARKER), `${JSON.stringify(digests, null, 2)}\n`, { mode: 0o444, flag: "wx" });
    await moveInto(partial, folder, signal);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

async function moveInto(partial: string, folder: string, signal: AbortSignal): Promise<void> {
  try {
    renameSync(partial, folder);
  } catch (error) {
    if (!["EEXIST", "ENOTEMPTY", "ENOTDIR"].includes(errorCode(error) ?? "")) throw error;
    if ((await findDamage(folder, signal)) === null) return;
    removeDamaged(folder);
    renameSync(partial, folder);
  }
}

/** Removes the folder, or the link that leads to it or to one of its parents. */
export function removeDamaged(folder: string): void {
  const link = withParents(folder).find((path) => lstatSync(path).isSymbolicLink());
  removeFolder(link ?? folder);
}

/** The folders that are ours: of all versions, of the version, of the architecture. */
function withParents(folder: string): readonly string[] {
  return [dirname(dirname(folder)), dirname(folder), folder];
}

/** Renamed first, so that no run finds half a folder. */
function removeFolder(folder: string): void {
  const waste = `${folder}.partial-${randomName()}`;
  renameSync(folder, waste);
  rmSync(waste, { recursive: true, force: true });
}

function removeAbandoned(parent: string): void {
  for (const name of readdirSync(parent)) {
    const path = join(parent, name);
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (name.includes(".partial-") && stat !== undefined && Date.now() - stat.mtimeMs > ABANDONED_MS)
      rmSync(path, { recursive: true, force: true });
  }
}

function readMarker(path: string): FileDigests {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stat = fstatSync(descriptor);
    requirePlain(stat, path, "file");
    const value: unknown = stat.size > MARKER_BYTES_MAX ? null : JSON.parse(readFileSync(descriptor, "utf8"));
    const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
    const isValid = entries.every(
      ([name, digest]) => /^[\w.-]+(?:\/[\w.-]+)*$/.test(name) && !name.includes("..") && typeof digest === "string",
    );
    if (!isValid || !entries.some(([name]) => name === "bin/codex")) throw new Error(`${path} lists no programs`);
    return Object.fromEntries(entries) as FileDigests;
  } finally {
    closeSync(descriptor);
  }
}

async function digestOf(path: string, signal: AbortSignal): Promise<string> {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    requirePlain(fstatSync(descriptor), path, "file");
    const hash = createHash("sha256");
    // The stream reads the file that was checked, also if its name leads to another one now.
    for await (const chunk of createReadStream("", { fd: descriptor, autoClose: false, highWaterMark: 1024 * 1024, signal }))
      hash.update(chunk as Buffer);
    return hash.digest("hex");
  } finally {
    closeSync(descriptor);
  }
}

/** Throws unless only root and this user can change it, and it has no second name. */
function requirePlain(stat: Stats, path: string, kind: "file" | "folder"): void {
  const isKind = kind === "folder" ? stat.isDirectory() : stat.isFile() && stat.nlink === 1;
  if (!isKind) throw new Error(`${path} is a link, or no ${kind}`);
  if (stat.uid !== 0 && stat.uid !== process.getuid?.()) throw new Error(`${path} belongs to another user`);
  if ((stat.mode & 0o022) !== 0) throw new Error(`${path} can be written by others`);
}
