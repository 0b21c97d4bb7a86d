import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { readRegularFile } from "../fs/safe-path.ts";
import { type Git, gitOutput } from "./exec.ts";
import { isRealFolder } from "./layout.ts";
import { SHA } from "./objects.ts";

const FOLDERS = ["refs/heads", "refs/tags"];
export const STASH = "refs/stash";
/** The format of `packed-refs`, without the lines of other refs and of peeled tags. */
const LINE = /^([0-9a-f]{40}|[0-9a-f]{64}) (refs\/.+)$/gm;
/** What git takes for a name, more or less (git-check-ref-format(1)): a file may have any. */
// oxlint-disable-next-line no-control-regex -- no name has them.
const NAME = /^refs\/(?:stash$|(?:heads|tags)\/(?!-)[^\u0000-\u0020\u007f\\:?*[~^]+$)/;
/** Of `packed-refs` or a log. */
const FILE_BYTES_MAX = 16 * 1024 * 1024;
/** Of each file with one SHA: a sparse file costs an agent nothing. */
const REF_BYTES_MAX = 4096;
const FILES_MAX = 10_000;

/** Reads where branches, tags and the stash are, from git's files. Returns null if there are too many. */
export function readRefs(commonDir: string): Map<string, string> | null {
  const loose = listLoose(commonDir);
  if (loose === null) return null;
  const refs = parseRefs(readRefFile(join(commonDir, "packed-refs")) ?? "");
  for (const ref of loose) {
    const sha = readRefFile(join(commonDir, ref), REF_BYTES_MAX)?.trimEnd() ?? "";
    if (SHA.test(sha)) refs.set(ref, sha);
  }
  return refs;
}

/** The same, of a repository in the reftable format. */
export async function askRefs(git: Git, limitMs: number): Promise<Map<string, string>> {
  return parseRefs(await gitOutput(git, { args: ["for-each-ref", "--format=%(objectname) %(refname)", ...FOLDERS, STASH], limitMs }));
}

/** Reads lines of a SHA and a name, and leaves out all others. */
export function parseRefs(text: string): Map<string, string> {
  const lines = Array.from(text.matchAll(LINE), ([, sha = "", ref = ""]) => [ref, sha] as const);
  return new Map(lines.filter(([ref]) => NAME.test(ref)));
}

/** Null if it is missing, or no file: git leaves an empty folder where a branch `a/b` was. */
export function readRefFile(file: string, bytesMax = FILE_BYTES_MAX): string | null {
  try {
    return readRegularFile(file, bytesMax)?.text ?? null;
  } catch {
    return null;
  }
}

/** Enters no link. */
function listLoose(commonDir: string): readonly string[] | null {
  const found = [STASH];
  const folders = isRealFolder(join(commonDir, "refs")) ? [...FOLDERS] : [];
  for (const folder of folders) {
    for (const entry of listFolder(join(commonDir, folder))) {
      const ref = `${folder}/${entry.name}`;
      if (entry.isDirectory()) folders.push(ref);
      else if (entry.isFile() && NAME.test(ref)) found.push(ref);
    }
    if (found.length + folders.length > FILES_MAX) return null;
  }
  return found;
}

function listFolder(folder: string): readonly Dirent[] {
  return isRealFolder(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
}
