import { execFile, spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A bare repository of the git server, with functions to inspect and change it directly. */
export type BareGitRepository = {
  /** `octo/demo` */
  readonly name: string;
  /** The folder of the bare repository. */
  readonly path: string;
  /** The URL to clone, without credentials. */
  readonly url: string;
  /** Runs git in the bare repository, bypassing the server and its rules; returns the output without the last newline. */
  git(...args: readonly string[]): Promise<string>;
  /** Adds a commit to a ref as if another client had pushed it; returns its id. Creates a missing ref at `parent`. */
  commit(change: Change): Promise<string>;
  /** The commit of a full ref; `null` if there is no such ref. */
  findRef(ref: string): Promise<string | null>;
  readFile(ref: string, path: string): Promise<string>;
};

/** Text to write, `null` to delete, text with the executable bit, or the target of a symlink. */
export type FileChange = string | null | { readonly text: string; readonly executable: boolean } | { readonly link: string };

export type Change = {
  /** Full: `refs/heads/main`. */
  readonly ref: string;
  readonly files: Readonly<Record<string, FileChange>>;
  readonly message?: string;
  /** `Name <address>` */
  readonly author?: string;
  /** The parent of the new commit; `null` for none. Default: the ref's commit. */
  readonly parent?: string | null;
};

/** The folders that `git init` creates (gitrepository-layout(5)). */
export const REPOSITORY_FOLDERS = ["objects/info", "objects/pack", "refs/heads", "refs/tags"];

const COMMIT_ID = /^[0-9a-f]{40}$/;

/** Reads a loose ref, as every ref is until git packs it, without a process; returns null if it is not loose. */
export function readLooseRef(repository: string, ref: string): string | null {
  if (!/^refs(?:[./][\w-]+)+$/.test(ref)) return null;
  try {
    const id = readFileSync(join(repository, ref), "utf8").trim();
    return COMMIT_ID.test(id) ? id : null;
  } catch {
    return null;
  }
}

/** Keeps the machine's git configuration out of the tests. */
export function isolatedGitEnvironment(home: string): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: home,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C",
  };
}

export type NewRepository = {
  readonly root: string;
  readonly name: string;
  readonly url: string;
  readonly files: Readonly<Record<string, FileChange>>;
  readonly defaultBranch: string;
  /** The folder with the `proc-receive` hook. */
  readonly hooksFolder: string;
};

/** Creates `<root>/<name>.git` with one commit of `files` on the default branch. */
export async function createBareRepository(order: NewRepository): Promise<BareGitRepository> {
  const path = join(order.root, `${order.name}.git`);
  const environment = isolatedGitEnvironment(order.root);
  const git = (...args: readonly string[]): Promise<string> => runGit(path, environment, args);
  // What `git init --bare` writes, without its process.
  for (const folder of REPOSITORY_FOLDERS) mkdirSync(join(path, folder), { recursive: true });
  writeFileSync(join(path, "HEAD"), `ref: refs/heads/${order.defaultBranch}\n`);
  writeFileSync(join(path, "config"), renderConfig(order.hooksFolder));

  const findRef = async (ref: string): Promise<string | null> =>
    readLooseRef(path, ref) ?? (await git("for-each-ref", "--format=%(objectname)", ref)).split("\n").find((id) => id !== "") ?? null;
  // The content of a commit never changes.
  const known = new Map<string, string>();
  const readFile = async (ref: string, file: string): Promise<string> => {
    const text = known.get(`${ref}:${file}`) ?? (await git("cat-file", "blob", `${ref}:${file}`));
    if (COMMIT_ID.test(ref)) known.set(`${ref}:${file}`, text);
    return text;
  };
  const commit = async (change: Change): Promise<string> => {
    const parent = change.parent === undefined ? await findRef(change.ref) : change.parent;
    await feed(path, environment, renderCommit(change, parent));
    return readLooseRef(path, change.ref) ?? git("rev-parse", change.ref);
  };
  await commit({ ref: `refs/heads/${order.defaultBranch}`, files: order.files, message: "first", parent: null });
  return {
    name: order.name,
    path,
    url: order.url,
    git,
    commit,
    findRef,
    readFile,
  };
}

/**
 * `refs/pull/*` may be read and never written, any reachable commit may be fetched by its id (actions/checkout does), and
 * no process works on after the response has been sent.
 */
function renderConfig(hooksFolder: string): string {
  return `[core]
	repositoryformatversion = 0
	filemode = true
	bare = true
	hooksPath = ${hooksFolder}
[http]
	receivepack = true
[receive]
	procReceiveRefs = refs
	hideRefs = refs/pull
	advertiseAtomic = true
	autogc = false
[uploadpack]
	allowReachableSHA1InWant = true
	allowTipSHA1InWant = true
	allowFilter = true
[gc]
	auto = 0
`;
}

let commits = 0;

/** A commit as a stream for `git fast-import`. Each commit is one second later than the one before. */
function renderCommit(change: Change, parent: string | null): string {
  const signature = `${change.author ?? "A Person <person@example.org>"} ${1_767_323_045 + commits++} +0000`;
  const message = change.message ?? "change";
  const lines = [
    `commit ${change.ref}`,
    `author ${signature}`,
    `committer ${signature}`,
    `data ${Buffer.byteLength(message)}`,
    message,
    ...(parent === null ? [] : [`from ${parent}`]),
    ...Object.entries(change.files).flatMap(([path, file]) => renderFile(path, file)),
  ];
  return `${lines.join("\n")}\n`;
}

function renderFile(path: string, file: FileChange): readonly string[] {
  if (file === null) return [`D ${path}`];
  if (typeof file === "object" && "link" in file) return [`M 120000 inline ${path}`, `data ${Buffer.byteLength(file.link)}`, file.link];
  const { text, executable } = typeof file === "string" ? { text: file, executable: false } : file;
  return [`M ${executable ? "100755" : "100644"} inline ${path}`, `data ${Buffer.byteLength(text)}`, text];
}

function feed(cwd: string, env: Record<string, string>, stream: string): Promise<void> {
  return new Promise((settle, fail) => {
    const child = spawn("git", ["fast-import", "--quiet", "--force"], { cwd, env, stdio: ["pipe", "ignore", "pipe"] });
    let problem = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      problem += text;
    });
    child.on("error", fail);
    child.on("close", (code) => (code === 0 ? settle() : fail(new Error(`git fast-import failed: ${problem}`))));
    child.stdin.end(stream);
  });
}

function runGit(cwd: string, env: Record<string, string>, args: readonly string[]): Promise<string> {
  return new Promise((settle, fail) => {
    execFile("git", [...args], { cwd, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout) => {
      if (error === null) settle(stdout.replace(/\n$/, ""));
      else fail(error);
    });
  });
}
