import { copyFileSync, existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Link } from "../../core/policy/links.ts";
import type { RuleMatcher } from "../../core/policy/path-matcher.ts";
import { userError } from "../../errors/user-error.ts";
import { removePath } from "../fs/atomic-write.ts";
import { checkFiles } from "./check-files.ts";
import { type Git, gitError, gitOutput, runGit } from "./exec.ts";
import { initRepository } from "./init-repository.ts";
import type { ObjectStore } from "./object-store.ts";
import { createObjectReader, type GitObject, type ObjectReader, SHA, writeObject } from "./objects.ts";
import { createLinkReader, LINK_MODE, type LinkReader } from "./link-reader.ts";
import { diffTrees, SUBMODULE_MODE } from "./tree-diff.ts";

/** Paths that a checkout takes from another tree. What its links lead to is frozen too. */
export type FrozenPaths = { readonly tree: string; readonly compile: (links: readonly Link[]) => Promise<RuleMatcher> };

export type TreeCheckout = {
  /**
   * Writes the files of a tree into an empty folder, which becomes a repository of its own: HEAD is a commit of the tree, and the index
   * is clean. Returns how many frozen paths differed. Throws GIT_FAILED, also for an object without the content that its name stands for,
   * GIT_STOPPED, STATE_DIR_FULL.
   */
  checkOut(tree: string, folder: string, frozen: FrozenPaths | null, signal: AbortSignal): Promise<number>;
  /** The folder of git objects that such a repository reads as well. */
  objectFolder(): Promise<string>;
};

/** `info/attributes` wins over every `.gitattributes` (gitattributes(5)): each file has the bytes of its blob. */
const NO_CONVERSION = "* -text -eol -crlf -ident -filter -working-tree-encoding\n";

const NULL_SHA = "0".repeat(40);

/** `store`: if snapshots keep their objects apart. What a checkout needs of it is copied, because the agent can write there. */
export function createTreeCheckout(git: Git, objects: ObjectReader, store: ObjectStore | null): TreeCheckout {
  const linkReader = createLinkReader(git, objects);
  return {
    async checkOut(tree, folder, frozen, signal) {
      const source = await readSource(git, store);
      const own = createRepository(git, folder, source, tree.length === 64);
      const changes = frozen === null ? [] : await listFrozen(objects, linkReader, tree, frozen);
      const needed = frozen === null || changes.length === 0 ? [tree] : [tree, frozen.tree];
      for (const sha of needed) await store?.land(objects, sha, null, join(folder, ".git", "objects"));
      const checkedOut = changes.length === 0 ? tree : await replacePaths(own, tree, changes, signal);
      await writeFiles(own, checkedOut, signal);
      await checkObjects(own, checkedOut, store === null ? null : source.head, signal);
      await writeHead(folder, { tree: checkedOut, parent: source.head });
      return changes.length;
    },
    objectFolder: async () => (await readSource(git, store)).objects,
  };
}

/** git reports a failed write without its reason. Unlike a name that cannot be created, it is not the work's fault. */
async function writeFiles(own: Git, tree: string, signal: AbortSignal): Promise<void> {
  const request = { args: ["read-tree", "-u", "--reset", tree], signal };
  const result = await runGit(own, request);
  if (result.exitCode === 0) return;
  if (result.stderr.startsWith("error: unable to write file ")) throw userError("STATE_DIR_FULL", { path: own.cwd });
  throw gitError(request, result);
}

type Source = { readonly objects: string; readonly shallow: string; readonly head: string | null };

async function readSource(git: Git, store: ObjectStore | null): Promise<Source> {
  // Fails on a branch without commits, and prints both paths before it does.
  const { stdout } = await runGit(git, { args: ["rev-parse", "--git-path", "objects", "--git-path", "shallow", "HEAD"] });
  const [objects = "", shallow = "", head = ""] = stdout.split("\n");
  return {
    objects: store?.userObjects ?? resolve(git.cwd, objects),
    shallow: resolve(git.cwd, shallow),
    head: SHA.test(head) ? head : null,
  };
}

/** Objects are read from the other repository as well, and written here. */
function createRepository(git: Git, folder: string, { objects, shallow }: Source, isSha256: boolean): Git {
  const gitDir = join(folder, ".git");
  initRepository(gitDir, { attributes: NO_CONVERSION, isSha256 });
  writeFileSync(join(gitDir, "objects", "info", "alternates"), `${quotePath(objects)}\n`);
  if (existsSync(shallow)) copyFileSync(shallow, join(gitDir, "shallow"));
  const { PATH: path = "" } = git.environment;
  const environment = {
    PATH: path,
    HOME: gitDir,
    LC_ALL: "C",
    GIT_DIR: gitDir,
    GIT_WORK_TREE: folder,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_TERMINAL_PROMPT: "0",
  };
  return { ...git, cwd: folder, environment };
}

/** A line that begins with a quote is unquoted (gitrepository-layout(5)); one that begins with "#" is a comment. */
function quotePath(path: string): string {
  return /^["#]|[\n"\\]/.test(path) ? `"${path.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"` : path;
}

type Replaced = { readonly path: string; readonly mode: string; readonly blob: string };

async function listFrozen(objects: ObjectReader, linkReader: LinkReader, tree: string, frozen: FrozenPaths): Promise<readonly Replaced[]> {
  const { isFolder, matches } = await frozen.compile(await linkReader.links(frozen.tree));
  // A link or a submodule of the work in place of a folder above would lead to other files.
  const changes = (await diffTrees(objects, tree, frozen.tree)).filter(
    ({ before, path }) => matches(path) || ((before?.mode === LINK_MODE || before?.mode === SUBMODULE_MODE) && isFolder(path)),
  );
  const unknown = changes.find(({ path }) => path.includes("\uFFFD"));
  if (unknown !== undefined)
    throw userError("GIT_FAILED", { command: "update-index", problem: `The name of ${unknown.path} is not UTF-8.` });
  return changes.map(({ after, path }) => ({ path, mode: after?.mode ?? "0", blob: after?.blob ?? NULL_SHA.padEnd(tree.length, "0") }));
}

/** Returns the tree with other content at these paths, in the checkout's own objects. */
async function replacePaths(own: Git, tree: string, changes: readonly Replaced[], signal: AbortSignal): Promise<string> {
  await gitOutput(own, { args: ["read-tree", tree], signal });
  // Removals first: a frozen file may replace a folder of the work, or the other way round.
  const ordered = changes.toSorted((one, other) => Number(one.mode !== "0") - Number(other.mode !== "0"));
  const input = ordered.map(({ blob, mode, path }) => `${mode} ${blob}\t${path}\0`).join("");
  await gitOutput(own, { args: ["update-index", "-z", "--replace", "--index-info"], input, signal });
  const replaced = await gitOutput(own, { args: ["write-tree"], signal });
  removePath(join(own.cwd, ".git", "index"));
  return replaced;
}

/**
 * Checks what git has read. With a `commit`, also copies it and the trees, which is what `git status`, `git diff HEAD` and `git log -1`
 * read: the verify command may run as a user that cannot read the other repository.
 */
async function checkObjects(own: Git, tree: string, commit: string | null, signal: AbortSignal): Promise<void> {
  const reader = createObjectReader(own);
  try {
    const trees = await checkFiles(reader, tree, own.cwd, signal);
    if (commit === null) return;
    const found: GitObject[] = [];
    await reader.readEach([...trees, commit], (object) => void (object !== null && found.push(object)));
    for (const { bytes, sha, type } of found) {
      if ((type !== "tree" && type !== "commit") || bytes === null) continue;
      await writeObject(join(own.cwd, ".git", "objects"), type, bytes, sha.length === 64 ? "sha256" : "sha1");
    }
  } finally {
    reader.close();
  }
}

/** HEAD is detached, as after actions/checkout of a commit. */
async function writeHead(folder: string, { parent, tree }: { readonly tree: string; readonly parent: string | null }): Promise<void> {
  const author = "codex-self-iter <codex-self-iter@users.noreply.github.com> 0 +0000";
  const parents = parent === null ? "" : `parent ${parent}\n`;
  const text = `tree ${tree}\n${parents}author ${author}\ncommitter ${author}\n\nThe work to verify\n`;
  const sha = await writeObject(join(folder, ".git", "objects"), "commit", text, tree.length === 64 ? "sha256" : "sha1");
  writeFileSync(join(folder, ".git", "HEAD"), `${sha}\n`);
}
