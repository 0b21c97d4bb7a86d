import { existsSync, lstatSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

import { userError } from "../../errors/user-error.ts";
import type { PreparedCommit, Repository } from "../../ports/git.ts";
import { gitOutput, gitError, createGit, runGit, type Git, type GitResult } from "./exec.ts";
import { askTree, createHeadReader, type GitFolders, type Head } from "./head.ts";
import { createCommitWriter, createRefMover, type CommitWriter, type RefMover } from "./commit.ts";
import { listLargeFiles } from "./large-files.ts";
import { listNestedRepositories } from "./nested-repositories.ts";
import { createPrivateIndex, type PrivateIndex } from "./private-index.ts";
import { restoreFiles } from "./restore.ts";
import { createSnapshotTaker, type SnapshotTaker } from "./snapshot.ts";
import { isInside, realPathOrNull } from "../fs/safe-path.ts";
import type { StateFolder } from "../state/state-dir.ts";

export type RepositoryOptions = {
  readonly workspace: string;
  /** The user's own; little of it reaches git. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** From `openStateDir`; kept out of every snapshot. */
  readonly stateFolder: StateFolder;
  /** Takes sentences about what was left out or left undone. */
  readonly notice?: (text: string) => void;
  /** A GIT_DIR outside of the workspace, in place of what the workspace holds. */
  readonly own?: PrivateRepositoryPaths;
};

export type PrivateRepositoryPaths = {
  /** With GIT_DIR and GIT_WORK_TREE in its environment. */
  readonly context: Git;
  readonly gitDir: string;
  /** For files on their way; the agent cannot write there. */
  readonly folder: () => string;
  readonly commits: CommitWriter;
  /** Paths from the top level that are never looked into, and stay as HEAD has them. */
  readonly leftAlone: () => readonly string[];
};

/** Where things are, asked of git once. */
type Layout = GitFolders & {
  readonly topLevel: string;
  /** The workspace below the top level, with a slash at its end; empty where it is the top level. */
  readonly prefix: string;
};

type Opened = {
  readonly context: Git;
  readonly layout: Layout;
  readonly index: PrivateIndex;
  readonly readHead: () => Head | Promise<Head>;
  readonly stager: SnapshotTaker;
  readonly commits: CommitWriter;
  readonly refs: RefMover;
  readonly notice: (text: string) => void;
  /** Path specifications that leave out the state dir, and what is left alone. */
  readonly leftOut: () => readonly string[];
  /** Repositories inside this one that are none of its submodules; paths from the top level. */
  readonly nested: Set<string>;
  /** Trees of commits that were made or asked for. */
  readonly trees: Map<string, string>;
  /** Sentences are said once. */
  readonly said: Set<string>;
  /** The tree that the private index holds; `null` where it is not the whole repository's. */
  staged: string | null;
};

const EMPTY_TREES = ["4b825dc642cb6eb9a060e54bf8d69288fbee4904", "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321"];
/** git leaves these while an operation waits for the user. */
const UNFINISHED_POLICY = ["MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge", "rebase-apply"];

/**
 * Opens the user's repository. Trees and commits are of the workspace: where that is a folder inside a repository, a
 * snapshot is the tree of that folder, and a commit leaves everything outside of it as HEAD has it. One git process.
 * Throws GIT_MISSING, WORKSPACE_NOT_A_REPOSITORY, WORKSPACE_IS_BARE, WORKSPACE_OWNED_BY_ANOTHER, GIT_FAILED.
 */
export async function openRepository(options: RepositoryOptions): Promise<Repository> {
  const { own } = options;
  const plain = own?.context ?? createGit(options.workspace, options.environment);
  const layout = own === undefined ? (readPlainLayout(options.workspace) ?? (await askLayout(plain))) : layOut(own);
  // The agent can write `core.worktree` into the configuration, and git would look elsewhere for its changes.
  const context: Git = { ...plain, environment: { ...plain.environment, GIT_WORK_TREE: layout.topLevel } };
  const state = realPathOrNull(options.stateFolder.path);
  const inside = state !== null && isInside(layout.topLevel, state) && state !== layout.topLevel;
  const stateDir = inside ? [leaveOut(relative(layout.topLevel, state))] : [];
  const folder = own?.folder ?? ((): string => options.stateFolder.folder("git"));
  const opened: Opened = {
    context,
    layout,
    index: createPrivateIndex(context, { folder, userIndex: join(layout.gitDir, "index"), wholeTree: layout.prefix === "" }),
    readHead: createHeadReader(context, layout),
    stager: createSnapshotTaker(context),
    commits: own?.commits ?? createCommitWriter(context, folder),
    refs: createRefMover(context),
    notice: options.notice ?? (() => {}),
    leftOut: () => [...stateDir, ...(own?.leftAlone() ?? []).map(leaveOut)],
    nested: new Set(),
    trees: new Map(),
    said: new Set(),
    staged: null,
  };
  return {
    snapshot: () => takeSnapshot(opened),
    changedPaths: (fromTree, toTree) => listChanges(context, fromTree, toTree),
    prepareCommit: (tree, message) => buildCommit(opened, tree, message),
    updateRef: (commit) => landCommit(opened, commit),
    restore: (tree, paths) => restorePaths(opened, tree, paths),
    findLargeChanges: (bytesMin) =>
      listLargeFiles(context, opened.index.environment, {
        folder: join(layout.topLevel, layout.prefix),
        bytesMin,
        paths: [".", ...opened.leftOut(), ...Array.from(opened.nested, leaveOut)],
      }),
  };
}

function layOut({ context, gitDir }: PrivateRepositoryPaths): Layout {
  return { gitDir, commonDir: gitDir, prefix: "", topLevel: context.cwd };
}

/**
 * The layout of a workspace that is the top of an ordinary repository, without asking git, whose answer a start would wait
 * for. `null` for everything that is not plainly that; and git itself still refuses what it does not trust.
 */
function readPlainLayout(workspace: string): Layout | null {
  const topLevel = realPathOrNull(workspace);
  if (topLevel === null) return null;
  const gitDir = join(topLevel, ".git");
  if (!isRealFolder(gitDir) || !isRealFolder(join(gitDir, "objects")) || !isRealFolder(join(gitDir, "refs"))) return null;
  if (existsSync(join(gitDir, "commondir")) || !existsSync(join(gitDir, "HEAD"))) return null;
  // `core.worktree`, `core.bare = true`, and whatever an included file may say.
  const config = tryReadText(join(gitDir, "config"));
  if (config === null || /worktree|include|bare\s*(?:$|=\s*(?!\s|false\b))/im.test(config)) return null;
  return { gitDir, commonDir: gitDir, prefix: "", topLevel };
}

/** A folder, and no link to one. */
export function isRealFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function tryReadText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

async function askLayout(context: Git): Promise<Layout> {
  const args = [
    "rev-parse",
    "--is-bare-repository",
    "--is-inside-work-tree",
    "--absolute-git-dir",
    "--git-common-dir",
    "--show-prefix",
    "--show-toplevel",
  ];
  const result = await runGit(context, { args });
  refuseUntrusted(context, result.stderr);
  const [bare, insideTree, gitDir, commonDir, prefix, topLevel] = result.stdout.split("\n");
  const path = context.cwd;
  if (gitDir === undefined || gitDir === "") {
    if (result.stderr.includes("not a git repository")) throw userError("WORKSPACE_NOT_A_REPOSITORY", { path });
    throw gitError({ args }, result);
  }
  if (bare === "true" || insideTree !== "true") throw userError("WORKSPACE_IS_BARE", { path });
  if (commonDir === undefined || prefix === undefined || topLevel === undefined || topLevel === "") throw gitError({ args }, result);
  // The common folder is told relative to the workspace.
  return { gitDir, commonDir: commonDir.startsWith("/") ? commonDir : join(path, commonDir), prefix, topLevel };
}

/** git refuses a repository that another user owns (safe.directory). */
function refuseUntrusted(context: Git, stderr: string): void {
  if (stderr.includes("dubious ownership")) throw userError("WORKSPACE_OWNED_BY_ANOTHER", { path: context.cwd });
}

async function takeSnapshot(opened: Opened): Promise<string> {
  const { context, index, layout, nested } = opened;
  // Nothing is awaited that need not be: git is to be at work before anything else of a start is done.
  const head = opened.readHead();
  const preparing = index.prepare(head instanceof Promise ? await head : head);
  if (preparing !== null) await preparing;
  for (const path of nested) if (!existsSync(join(layout.topLevel, path, ".git"))) nested.delete(path);
  const leftOut = [...opened.leftOut(), ...Array.from(nested, leaveOut)];
  const add = ["add", "-A", "--ignore-errors", "--", ".", ...leftOut];
  const writeTree = ["write-tree", ...(layout.prefix === "" ? [] : [`--prefix=${layout.prefix}`])];
  const staged = await opened.stager.stage({ indexFile: index.environment.GIT_INDEX_FILE, add, writeTree });
  refuseUntrusted(context, staged.add.stderr);
  if (staged.tree === null) throw gitError({ args: add }, staged.add);
  const unstaged = await unstageNested(opened, staged.add);
  const result = unstaged ? await runGit(context, { args: writeTree, environment: index.environment }) : staged.tree;
  opened.staged = null;
  index.keep();
  if (result.exitCode === 0) {
    const tree = result.stdout.trimEnd();
    if (layout.prefix === "") opened.staged = tree;
    return tree;
  }
  // A folder without a single file has no tree of its own in the index.
  if (layout.prefix !== "" && result.stderr.includes("not found")) return gitOutput(context, { args: ["mktree"], input: "" });
  throw gitError({ args: writeTree }, result);
}

/** Takes out again what `git add` takes for submodules and is none. True where there was something. */
async function unstageNested(opened: Opened, added: GitResult): Promise<boolean> {
  const { context, index, layout, nested } = opened;
  if (added.exitCode !== 0)
    sayOnce(opened, `git could not read everything: ${firstLine(added.stderr)} The loop does not see changes there.`);
  const environment = index.environment;
  const top: Git = { ...context, cwd: layout.topLevel, environment: { ...context.environment, ...environment } };
  const baseTree = async (): Promise<string> =>
    (await opened.readHead()).sha ?? (await gitOutput(context, { args: ["mktree"], input: "" }));
  const found = await listNestedRepositories({ context: top, said: added.stderr, baseTree });
  if (found.length === 0) return false;
  for (const path of found) {
    nested.add(path);
    sayOnce(opened, `${path} is a git repository inside the repository. What is in it is neither seen nor committed.`);
  }
  await gitOutput(top, { args: ["update-index", "--force-remove", "-z", "--stdin"], input: `${found.join("\0")}\0` });
  return true;
}

async function listChanges(context: Git, fromTree: string, toTree: string): Promise<readonly string[]> {
  if (fromTree === toTree) return [];
  const args = ["diff-tree", "-r", "-z", "--name-only", "--no-renames", fromTree, toTree];
  const output = await gitOutput(context, { args });
  return output.split("\0").filter((path) => path !== "");
}

async function buildCommit(opened: Opened, tree: string, message: string): Promise<PreparedCommit | null> {
  const { context, index, layout } = opened;
  if (UNFINISHED_POLICY.some((name) => existsSync(join(layout.gitDir, name)))) {
    sayOnce(opened, "A merge, rebase, cherry-pick or revert is unfinished here, so the work is left uncommitted. Finish it, or abort it.");
    return null;
  }
  const head = await opened.readHead();
  const whole = layout.prefix === "" ? tree : await gitOutput(context, { args: ["write-tree"], environment: index.environment });
  if (whole === (await treeOf(opened, head.sha))) return null;
  if (head.sha === null && EMPTY_TREES.includes(whole)) return null;
  const sha = await opened.commits.write({ tree: whole, parent: head.sha, message: `${message.replaceAll("\0", "").trimEnd()}\n` });
  opened.trees.set(sha, whole);
  return { sha, parent: head.sha, ref: head.ref };
}

/** Paths are as `changedPaths` tells them, of a tree that is the workspace's: git must take that for its top level. */
async function restorePaths({ context, index, layout }: Opened, tree: string, paths: readonly string[]): Promise<void> {
  const workTree = join(layout.topLevel, layout.prefix);
  const environment = { ...context.environment, GIT_DIR: layout.gitDir, GIT_WORK_TREE: workTree };
  const indexFile = `${index.environment.GIT_INDEX_FILE}.restore`;
  await restoreFiles({ context: { ...context, cwd: workTree, environment }, indexFile }, tree, paths);
}

async function treeOf(opened: Opened, sha: string | null): Promise<string | null> {
  if (sha === null) return null;
  const known = opened.trees.get(sha);
  if (known !== undefined) return known;
  const tree = await askTree(opened.context, sha);
  opened.trees.set(sha, tree);
  return tree;
}

async function landCommit(opened: Opened, commit: PreparedCommit): Promise<boolean> {
  const before = await opened.readHead();
  const after: Head = { ref: commit.ref, sha: commit.sha };
  if (before.ref !== commit.ref) return false;
  if (before.sha === commit.sha) {
    await mendIndex(opened, commit);
    return true;
  }
  if (before.sha !== commit.parent) return false;
  if (!opened.trees.has(commit.sha) && !(await followsHead(opened, commit))) return false;
  const problem = await opened.refs.move(commit);
  if (problem !== null) {
    if ((await opened.readHead()).sha !== commit.parent) return false;
    throw gitError({ args: ["update-ref"] }, { exitCode: 128, stdout: "", stderr: problem });
  }
  await alignIndex(opened, after);
  return true;
}

/** A commit that an earlier run prepared is known from a file that others can write: it must really be the next one. */
async function followsHead({ context }: Opened, { parent, sha }: PreparedCommit): Promise<boolean> {
  const result = await runGit(context, { args: ["rev-list", "--parents", "-n", "1", "--end-of-options", sha, "--"] });
  return result.exitCode === 0 && result.stdout.trim() === (parent === null ? sha : `${sha} ${parent}`);
}

/** HEAD has moved under the user's index; brought in line, `git status` is clean again. The commit stands, whatever comes of it. */
async function alignIndex(opened: Opened, head: Head): Promise<void> {
  const ours = opened.staged !== null && head.sha !== null && opened.trees.get(head.sha) === opened.staged;
  try {
    const result = ours ? await opened.index.install(head) : "changed";
    if (result === "changed") await resetIndex(opened, head);
    if (result === "locked") sayIndexIsBehind(opened, "another git process has locked the index");
  } catch (error) {
    sayIndexIsBehind(opened, error instanceof Error ? firstLine(error.message) : String(error));
  }
}

/** Takes the workspace's entries from HEAD, and leaves what is staged outside of it. */
async function resetIndex(opened: Opened, head: Head): Promise<void> {
  await gitOutput(opened.context, { args: ["reset", "-q", "HEAD", "--", "."] });
  opened.index.accept(head);
}

/** After a crash between the moved branch and the index. Only an index that is exactly the parent's is known to be behind. */
async function mendIndex(opened: Opened, commit: PreparedCommit): Promise<void> {
  const base = commit.parent ?? EMPTY_TREES[commit.sha.length === 40 ? 0 : 1] ?? "";
  const same = await runGit(opened.context, { args: ["diff-index", "--cached", "--quiet", base] });
  if (same.exitCode === 0) await alignIndex(opened, { ref: commit.ref, sha: commit.sha });
}

function sayIndexIsBehind(opened: Opened, problem: string): void {
  opened.notice(`The work is committed, but the index could not follow (${problem}). "git status" shows it until you run: git reset`);
}

function sayOnce(opened: Opened, text: string): void {
  if (!opened.said.has(text)) opened.notice(text);
  opened.said.add(text);
}

function leaveOut(path: string): string {
  return `:(exclude,top,literal)${path}`;
}

function firstLine(text: string): string {
  return (text.trim().split("\n", 1)[0] ?? "").slice(0, 200);
}
