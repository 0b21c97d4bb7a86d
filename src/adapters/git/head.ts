import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { userError } from "../../errors/user-error.ts";
import { errorCode } from "../fs/errno.ts";
import { type Git, runGit } from "./exec.ts";
import type { Layout } from "./layout.ts";
import { SHA } from "./objects.ts";

/** `ref` is `HEAD` if it is detached; `sha` is null on a branch without commits. */
export type Head = { readonly ref: string; readonly sha: string | null };
type Folders = Pick<Layout, "gitDir" | "commonDir">;

/** Branch names that are safe as a path and as an argument. */
const BRANCH = /^ref: (refs\/heads\/(?!\.)[^\s\\:?*[~^]+)$/;

/** Reads HEAD from its files, without a process; asks git if it is not a plain branch or commit, as in the reftable format. */
export function createHeadReader(git: Git, layout: Folders): () => Promise<Head> {
  return async () => readHeadFiles(layout, readText) ?? (await askHead(git));
}

/** Returns null if HEAD is not a plain branch or commit. `readText` returns null for a missing file. */
export function readHeadFiles({ commonDir, gitDir }: Folders, readText: (file: string) => string | null): Head | null {
  const head = readText(join(gitDir, "HEAD"))?.trimEnd() ?? "";
  if (SHA.test(head)) return { ref: "HEAD", sha: head };
  const ref = BRANCH.exec(head)?.[1];
  if (ref === undefined || ref.includes("..")) return null;
  const loose = readText(join(commonDir, ref))?.trimEnd();
  // git writes the packed file before it removes the loose one, so this order misses no ref.
  if (loose === undefined) return { ref, sha: findPackedRef(readText(join(commonDir, "packed-refs")) ?? "", ref) };
  return SHA.test(loose) ? { ref, sha: loose } : null;
}

function findPackedRef(text: string, ref: string): string | null {
  const end = text.indexOf(` ${ref}\n`);
  return end === -1 ? null : text.slice(text.lastIndexOf("\n", end) + 1, end);
}

async function askHead(git: Git): Promise<Head> {
  const [symbolic, commit] = await Promise.all([
    runGit(git, { args: ["symbolic-ref", "-q", "HEAD"] }),
    runGit(git, { args: ["rev-parse", "--verify", "-q", "HEAD^{commit}"] }),
  ]);
  const sha = commit.exitCode === 0 ? commit.stdout.trim() : null;
  return { ref: symbolic.exitCode === 0 ? symbolic.stdout.trim() : "HEAD", sha };
}

/** Larger than any ref, and than `packed-refs` with a million refs. */
const FILE_BYTES_MAX = 100 * 1024 * 1024;

/** Follows links, as git does. An agent can put a pipe there, for which this process would wait. Throws GIT_UNSAFE. */
function readText(path: string): string | null {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw userError("GIT_UNSAFE", { path, problem: `cannot be read (${code ?? String(error)})` }, { cause: error });
  }
  try {
    const stat = fstatSync(file);
    // git leaves an empty folder where a branch `a/b` was.
    if (stat.isDirectory()) return null;
    if (!stat.isFile()) throw userError("GIT_UNSAFE", { path, problem: "is a pipe, a socket or a device" });
    if (stat.size > FILE_BYTES_MAX) throw userError("GIT_UNSAFE", { path, problem: `has ${stat.size} bytes, all of which git would read` });
    return readFileSync(file, "utf8");
  } finally {
    closeSync(file);
  }
}
