import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { readLooseRef } from "../git-server/git-repository.ts";

/** Reads the bare repository that the git server serves, so that the API never disagrees with a push. */
export type BareRepository = {
  readonly path: string;
  defaultBranch(): Promise<string>;
  /** The refs below a prefix (`refs/heads/`), by name. */
  listRefs(prefix: string): Promise<readonly Ref[]>;
  /** The commit of a full ref; `null` if there is no such ref. */
  findRef(ref: string): Promise<string | null>;
  readCommit(sha: string): Promise<Commit>;
  /** `null` if the commit does not have the file. */
  readFile(commit: string, path: string): Promise<string | null>;
  listFiles(commit: string, folder: string): Promise<readonly string[]>;
  /** Counts what `head` has and `base` does not. */
  compare(base: string, head: string): Promise<Comparison>;
};

export type Ref = { readonly ref: string; readonly sha: string };
export type Comparison = { readonly commits: number; readonly additions: number; readonly deletions: number; readonly files: number };
export type Commit = {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
};
export type Signature = { readonly name: string; readonly email: string; readonly date: string };

const COMMIT_FORMAT = ["%H", "%T", "%P", "%an", "%ae", "%aI", "%cn", "%ce", "%cI", "%B"].join("%x00");

export function openBareRepository(path: string): BareRepository {
  const ask = (...args: readonly string[]): Promise<string | null> => runGit(path, args);
  const requireOutput = async (run: typeof ask, args: readonly string[]): Promise<string> => {
    const output = await run(...args);
    if (output === null) throw new Error(`git ${args.join(" ")} failed in ${path}`);
    return output;
  };
  const askOrThrow = (...args: readonly string[]): Promise<string> => requireOutput(ask, args);
  // A commit's content never changes, so each query starts one process only.
  const known = new Map<string, string>();
  const askOnce = async (...args: readonly string[]): Promise<string | null> => {
    const query = args.join("\0");
    const output = known.get(query) ?? (await ask(...args));
    if (output !== null) known.set(query, output);
    return output;
  };
  return {
    path,
    defaultBranch: async () =>
      /^ref: refs\/heads\/(.+)$/m.exec(readFileOf(path, "HEAD"))?.[1] ?? (await askOrThrow("symbolic-ref", "--short", "HEAD")).trim(),
    listRefs: async (prefix) => (await listAllRefs(askOrThrow)).filter(({ ref }) => ref.startsWith(prefix)),
    async findRef(ref) {
      // A branch points to a commit; a tag may point to a tag object.
      const tip = ref.startsWith("refs/heads/") ? readLooseRef(path, ref) : null;
      if (tip !== null) return tip;
      const output = await ask("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`);
      return output === null ? null : output.trim();
    },
    readCommit: async (sha) => parseCommit(await requireOutput(askOnce, ["show", "-s", `--format=${COMMIT_FORMAT}`, sha])),
    readFile: (commit, file) => askOnce("cat-file", "blob", `${commit}:${file}`),
    async listFiles(commit, folder) {
      const output = await askOnce("ls-tree", "-z", "--name-only", commit, `${folder}/`);
      return (output ?? "").split("\0").filter((name) => name !== "");
    },
    async compare(base, head) {
      const [count, numbers] = await Promise.all([
        askOrThrow("rev-list", "--count", `${base}..${head}`),
        ask("diff", "--numstat", `${base}...${head}`),
      ]);
      const lines = (numbers ?? "").split("\n").filter((line) => line !== "");
      const sum = (column: number): number => lines.reduce((total, line) => total + (Number(line.split("\t")[column]) || 0), 0);
      return { commits: Number(count), additions: sum(0), deletions: sum(1), files: lines.length };
    },
  };
}

/** Returns an empty text if there is no such file. */
function readFileOf(repository: string, name: string): string {
  try {
    return readFileSync(join(repository, name), "utf8");
  } catch {
    return "";
  }
}

async function listAllRefs(askOrThrow: (...args: readonly string[]) => Promise<string>): Promise<readonly Ref[]> {
  const output = await askOrThrow("for-each-ref", "--format=%(objectname) %(refname)");
  return output
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => ({ sha: line.slice(0, line.indexOf(" ")), ref: line.slice(line.indexOf(" ") + 1) }));
}

function parseCommit(text: string): Commit {
  const [sha = "", tree = "", parents = "", name = "", email = "", date = "", byName = "", byEmail = "", byDate = "", message = ""] =
    text.split("\0");
  return {
    sha,
    tree,
    parents: parents.split(" ").filter((parent) => parent !== ""),
    author: { name, email, date },
    committer: { name: byName, email: byEmail, date: byDate },
    message: message.trim(),
  };
}

/** Returns null if git exits with an error. */
function runGit(path: string, args: readonly string[]): Promise<string | null> {
  const env = { PATH: process.env["PATH"], HOME: path, GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null", LC_ALL: "C" };
  return new Promise((settle, fail) => {
    execFile("git", ["--git-dir", path, ...args], { env, maxBuffer: 16 * 1024 * 1024 }, (error, stdout) => {
      if (error === null) settle(stdout);
      else if (typeof error.code === "number") settle(null);
      else fail(error);
    });
  });
}
