import { readFileSync } from "node:fs";
import { type Git, gitOutput } from "./exec.ts";

/** Flags of an index entry and of its extended flags (gitformat-index(5)). */
const ASSUME_UNCHANGED = 0x8000;
const EXTENDED = 0x4000;
const SKIP_WORKTREE = 0x4000;
const STAGE = 0x3000;

export type IndexEntry = {
  /** Bytes as latin1. */
  readonly path: string;
  readonly blob: string;
  /** The file's size on the disk when git last looked. */
  readonly bytes: number;
  /** Whether a flag makes git overlook changes: `assume-unchanged`, or `skip-worktree`, which a sparse checkout sets. */
  readonly isHidden: boolean;
};

/**
 * Clears the flags that make git overlook changes, and returns what `readIndex` found. `environment` names the index. Runs git only if there
 * may be such flags.
 */
export async function clearIndexFlags(
  git: Git,
  environment: { readonly GIT_INDEX_FILE: string },
  hashBytes: 20 | 32,
): Promise<IndexContent | null> {
  const content = readIndex(readFileSync(environment.GIT_INDEX_FILE), hashBytes);
  if (content?.entries.some(({ isHidden }) => isHidden) === false) return content;
  const listed = (await gitOutput(git, { args: ["ls-files", "-v", "-z"], environment })).split("\0");
  const pathsWith = (tag: RegExp): readonly string[] => listed.filter((line) => tag.test(line)).map((line) => line.slice(2));
  for (const [option, paths] of [
    ["--no-assume-unchanged", pathsWith(/^[a-z] /)],
    ["--no-skip-worktree", pathsWith(/^[Ss] /)],
  ] as const) {
    if (paths.length === 0) continue;
    await gitOutput(git, { args: ["update-index", option, "-z", "--stdin"], environment, input: `${paths.join("\0")}\0` });
  }
  return content;
}

export type IndexContent = {
  readonly entries: readonly IndexEntry[];
  /** The tree of all entries; null if git has not written it since they changed. */
  readonly tree: string | null;
};

/** Returns null for an index that is not read here: damaged, with shortened names (version 4), shared entries, or folders as entries. */
function readIndex(index: Buffer, hashBytes: number): IndexContent | null {
  try {
    return parseIndex(index, hashBytes);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function parseIndex(index: Buffer, hashBytes: number): IndexContent | null {
  const version = index.readUInt32BE(4);
  if (version !== 2 && version !== 3) return null;
  const entries: IndexEntry[] = [];
  let at = 12;
  for (let left = index.readUInt32BE(8); left > 0; left -= 1) {
    const flagsAt = at + 40 + hashBytes;
    const flags = index.readUInt16BE(flagsAt);
    const isExtended = (flags & EXTENDED) !== 0;
    const nameAt = flagsAt + (isExtended ? 4 : 2);
    const nameEnd = index.indexOf(0, nameAt);
    if (nameEnd === -1) return null;
    entries.push({
      path: index.toString("latin1", nameAt, nameEnd),
      blob: index.toString("hex", at + 40, flagsAt),
      bytes: index.readUInt32BE(at + 36),
      isHidden: (flags & ASSUME_UNCHANGED) !== 0 || (isExtended && (index.readUInt16BE(flagsAt + 2) & SKIP_WORKTREE) !== 0),
    });
    // One to eight zero bytes follow the name, up to a multiple of eight.
    at += (nameEnd - at + 8) & ~7;
  }
  let tree: string | null = null;
  for (; at + 8 <= index.length - hashBytes; at += 8 + index.readUInt32BE(at + 4)) {
    const name = index.toString("latin1", at, at + 4);
    if (name === "link" || name === "sdir") return null;
    if (name === "TREE") tree = readCachedTree(index.subarray(at + 8, at + 8 + index.readUInt32BE(at + 4)), hashBytes);
  }
  return { entries, tree };
}

/** The first record is the top folder's: an empty name, the number of entries (-1: not known), the number of folders, the hash. */
function readCachedTree(extension: Buffer, hashBytes: number): string | null {
  const end = extension.indexOf("\n");
  const isKnown = /^\0\d/.test(extension.toString("latin1", 0, end));
  return isKnown ? extension.toString("hex", end + 1, end + 1 + hashBytes) : null;
}

/** Whether an index of any version and hash has entries of a conflict. False for what is no index, and for entries in a shared index. */
export function hasConflict(index: Buffer): boolean {
  try {
    return (scanStages(index, 20) ?? scanStages(index, 32)) === true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Returns null if the entries are not followed by whole extensions and a hash of this length. */
function scanStages(index: Buffer, hashBytes: number): boolean | null {
  const version = index.readUInt32BE(4);
  let found = false;
  let at = 12;
  for (let left = index.readUInt32BE(8); left > 0; left -= 1) {
    const flagsAt = at + 40 + hashBytes;
    if (flagsAt + 4 > index.length) return null;
    const flags = index.readUInt16BE(flagsAt);
    found ||= (flags & STAGE) !== 0;
    let nameAt = flagsAt + ((flags & EXTENDED) !== 0 ? 4 : 2);
    // In version 4, a number of several bytes says how much of the previous name is repeated, and nothing fills up the entry.
    if (version === 4) while ((index[nameAt] ?? 0) >= 0x80) nameAt += 1;
    const nameEnd = index.indexOf(0, version === 4 ? nameAt + 1 : nameAt);
    if (nameEnd === -1) return null;
    at = version === 4 ? nameEnd + 1 : at + ((nameEnd - at + 8) & ~7);
  }
  while (at + 8 <= index.length - hashBytes) at += 8 + index.readUInt32BE(at + 4);
  return at === index.length - hashBytes ? found : null;
}
