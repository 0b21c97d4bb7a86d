import { join, relative } from "node:path";
import type { PreparedCommit, Repository } from "../../ports/git.ts";
import { quoteWord } from "../../core/text/text.ts";
import { describeLockRemoval } from "../../errors/git-lock.ts";
import { UserError } from "../../errors/user-error.ts";
import { isInside, realPathOrNull } from "../fs/safe-path.ts";
import type { StateDir } from "../state/state-dir.ts";
import { type CommitWriter, createCommitWriter, createRefUpdater, parentsOf, type RefUpdater } from "./commit.ts";
import { type Git, gitError } from "./exec.ts";
import { createHeadReader, type Head } from "./head.ts";
import { createGitWatch, type GitWatch } from "./git-watch.ts";
import { updateIndex } from "./index-update.ts";
import { createOperationFinder, type Layout, readLayout } from "./layout.ts";
import { listSubmodules } from "./nested-repositories.ts";
import type { ObjectReader } from "./objects.ts";
import type { ObjectStore } from "./object-store.ts";
import { exclude } from "./pathspec.ts";
import { createPrivateIndex } from "./private-index.ts";
import { restoreFiles } from "./restore.ts";
import { createRevealedFiles } from "./revealed-files.ts";
import { createGitShell } from "./git-shell.ts";
import { findLargeChanges, firstLine, type SnapshotContext, takeSnapshot, writeEmptyTree } from "./snapshot.ts";
import { createTreeBuilder, type TreeBuilder } from "./tree-builder.ts";
import { diffTrees } from "./tree-diff.ts";
import { readUnlandedWork, writeUnlandedWork } from "./unlanded-work.ts";
import { createWorkspaceGuard, type WorkspaceGuard } from "./workspace-guard.ts";

export type RepositoryOptions = {
  readonly git: Git;
  readonly objects: ObjectReader;
  /** From `openStateDir`; kept out of every snapshot. */
  readonly stateDir: StateDir;
  readonly warn?: (text: string) => void;
  /** Larger files are left out of snapshots. */
  readonly fileBytesMax?: () => number;
  /** If snapshots keep their objects apart from the repository: then `git` writes there, and reads both. */
  readonly store?: ObjectStore;
  /** For a repository that is not in the workspace. */
  readonly external?: ExternalRepository;
  /** Of a repository in the workspace, if it is known. */
  readonly layout?: Layout;
  /** Whether the agent is isolated, so that git must run no program that it names in the repository's configuration. */
  readonly refusesPrograms?: boolean;
};

export type ExternalRepository = {
  readonly layout: Layout;
  readonly folder: () => string;
  readonly commits: CommitWriter;
  /** Paths from the top level. They are never read, and stay as HEAD has them. */
  readonly submodules: () => readonly string[];
};

type Context = SnapshotContext & {
  readonly objects: ObjectReader;
  readonly commits: CommitWriter;
  readonly refs: RefUpdater;
  readonly watch: GitWatch;
  readonly trees: TreeBuilder;
  readonly store: ObjectStore | null;
  /** The trees of commits. */
  readonly rootTrees: Map<string, string>;
  prepared: { readonly sha: string; readonly tree: string } | null;
};

const SALVAGE_ATTEMPTS = 20;

/**
 * Opens the repository of a workspace. If the workspace is a folder inside a repository, a snapshot is the tree of that folder, and a
 * commit keeps everything outside it as HEAD has it. Throws GIT_MISSING, WORKSPACE_NOT_A_REPOSITORY, WORKSPACE_IS_BARE,
 * WORKSPACE_OWNED_BY_ANOTHER, GIT_FAILED.
 */
export async function openRepository(options: RepositoryOptions): Promise<Repository> {
  const { external, git: plain, objects, stateDir, store, warn = () => {} } = options;
  const layout = external?.layout ?? options.layout ?? (await readLayout(plain));
  const userObjects = join(layout.commonDir, "objects");
  // The agent can write `core.worktree` into the configuration, or remove `.git`, and git would look for changes elsewhere.
  const git: Git = { ...plain, environment: { ...plain.environment, GIT_DIR: layout.gitDir, GIT_WORK_TREE: layout.topLevel } };
  const state = realPathOrNull(stateDir.path);
  const hasState = state !== null && isInside(layout.topLevel, state) && state !== layout.topLevel;
  const ownState = hasState ? exclude(relative(layout.topLevel, state)) : [];
  const folder = external?.folder ?? ((): string => stateDir.folder("git"));
  const own = external === undefined ? { layout, folder } : { layout: null, folder: null };
  const context: Context = {
    git,
    objects,
    layout,
    index: createPrivateIndex(git, folder, join(layout.gitDir, "index"), layout.prefix === ""),
    readHead: createHeadReader(git, layout),
    shell: createGitShell(git),
    commits: external?.commits ?? createCommitWriter(git, userObjects),
    refs: createRefUpdater(git),
    watch: createGitWatch({ git, ...own, workspace: layout.topLevel, warn }),
    trees: createTreeBuilder(objects, store?.folder ?? ((): string => userObjects)),
    warn,
    guard: createGuard(options, layout, hasState ? relative(join(layout.topLevel, layout.prefix), state) : null),
    excluded: () => [...ownState, ...(external?.submodules() ?? []).flatMap(exclude)],
    nested: new Set(),
    warned: new Set(),
    large: [],
    leftOut: [],
    revealed: createRevealedFiles(objects, join(layout.topLevel, layout.prefix)),
    hidden: [],
    staged: null,
    prepared: null,
    hasSnapshot: false,
    store: store ?? null,
    rootTrees: new Map(),
  };
  const findUnfinished = createOperationFinder(own.layout?.gitDir ?? join(layout.topLevel, ".git"), own.layout === null);
  return {
    snapshot: (by = "agent") => takeSnapshot(context, by === "agent", 0),
    salvage: () => takeSnapshot(context, true, SALVAGE_ATTEMPTS),
    leftOut: () => [...context.leftOut, ...context.hidden],
    unseenFolders: async () => [...(external?.submodules() ?? (await listStagedSubmodules(context))), ...context.nested],
    changedPaths: async (fromTree, toTree) => (await diffTrees(objects, fromTree, toTree)).map(({ path }) => path),
    async headTree() {
      const head = await context.readHead();
      return await readHeadTree(context, head);
    },
    buildWorkTree: (head, before, after) => context.trees.applyChanges(head, before, after),
    prepareCommit: (tree, message, builtOn) => prepareCommit(context, tree, message, builtOn),
    unfinishedOperation: async () => findUnfinished(),
    noteGitState: () => whenSafe(context, () => context.watch.begin()),
    reportGitChanges: () => whenSafe(context, () => context.watch.report()),
    updateRef: (commit) => updateRef(context, commit),
    rememberWork: (work) => writeUnlandedWork(folder(), work),
    recallWork: async () => readUnlandedWork(folder()),
    restore: (tree, paths) => restorePaths(context, tree, paths),
    findLargeChanges: (bytesMin) => findLargeChanges(context, bytesMin),
    prune: async (trees) => await store?.prune(objects, trees),
    showCommand: (tree) => (external === undefined ? `${describeStore(store)}git show ${tree.slice(0, 12)}:<path>` : null),
  };
}

function createGuard(options: RepositoryOptions, layout: Layout, stateDir: string | null): WorkspaceGuard {
  const { fileBytesMax = () => Infinity, git, refusesPrograms = false, store, warn = () => {} } = options;
  return createWorkspaceGuard({
    layout,
    folder: join(layout.topLevel, layout.prefix),
    topLevel: layout.topLevel,
    stateDir,
    fileBytesMax,
    objectFolders: () => (store === undefined ? [] : [store.folder()]),
    home: git.environment["HOME"] ?? "/",
    refusesPrograms,
    warn,
  });
}

/** A snapshot says what is not safe. */
async function whenSafe({ guard }: Context, watch: () => Promise<void>): Promise<void> {
  try {
    guard.checkGitDir();
  } catch (error) {
    if (error instanceof UserError && error.code === "GIT_UNSAFE") return;
    throw error;
  }
  await watch();
}

function describeStore(store: ObjectStore | undefined): string {
  return store === undefined ? "" : `GIT_ALTERNATE_OBJECT_DIRECTORIES=${quoteWord(store.folder())} `;
}

function listStagedSubmodules({ git, index }: Context): Promise<readonly string[]> {
  return listSubmodules({ ...git, environment: { ...git.environment, ...index.environment } }).catch(() => []);
}

/** The tree of a commit; the empty tree if there is none. */
async function readRootTree({ git, objects, rootTrees }: Context, commit: string | null): Promise<string> {
  if (commit === null) return await writeEmptyTree(git);
  const tree = rootTrees.get(commit) ?? (await objects.read(`${commit}^{tree}`))?.sha;
  if (tree === undefined) return await writeEmptyTree(git);
  rootTrees.set(commit, tree);
  return tree;
}

async function readHeadTree(context: Context, { sha }: Head): Promise<string> {
  const { git, layout, trees } = context;
  return (await trees.readFolder(await readRootTree(context, sha), layout.prefix)) ?? (await writeEmptyTree(git));
}

async function prepareCommit(context: Context, work: string, message: string, builtOn?: string): Promise<PreparedCommit | null> {
  const { guard, layout, trees } = context;
  // The verify command has run since the snapshot.
  guard.checkGitDir();
  const head = await context.readHead();
  const headTree = await readHeadTree(context, head);
  const tree = builtOn === undefined || builtOn === headTree ? work : await trees.applyChanges(headTree, builtOn, work);
  if (tree === headTree) return null;
  const base = await readRootTree(context, head.sha);
  const whole = await trees.replaceFolder(base, layout.prefix, tree);
  await context.store?.land(context.objects, whole, base);
  const sha = await context.commits.write({ tree: whole, parent: head.sha, message });
  context.prepared = { sha, tree: whole };
  context.rootTrees.set(sha, whole);
  return { sha, parent: head.sha, ref: head.ref };
}

/** The paths are relative to the workspace, as those of `changedPaths`; git must take the workspace for its top level. */
async function restorePaths({ git, index, layout }: Context, tree: string, paths: readonly string[]): Promise<void> {
  const workTree = join(layout.topLevel, layout.prefix);
  const environment = { ...git.environment, GIT_DIR: layout.gitDir, GIT_WORK_TREE: workTree };
  await restoreFiles({ ...git, cwd: workTree, environment }, `${index.environment.GIT_INDEX_FILE}.restore`, tree, paths);
}

async function updateRef(context: Context, commit: PreparedCommit): Promise<boolean> {
  const before = await context.readHead();
  const after: Head = { ref: commit.ref, sha: commit.sha };
  if (before.ref !== commit.ref) return false;
  if (before.sha === commit.sha) {
    // A crash may have come between the updates of the branch and of the index.
    await syncIndex(context, after, commit.parent, true);
    return true;
  }
  if (before.sha !== commit.parent) return false;
  if (context.prepared?.sha !== commit.sha && !(await hasParent(context, commit))) return false;
  const problem = await context.refs.update(commit);
  if (problem !== null) {
    if ((await context.readHead()).sha !== commit.parent) return false;
    throw gitError({ args: ["update-ref"] }, { exitCode: 128, stdout: "", stderr: problem });
  }
  context.watch.accept(after);
  await syncIndex(context, after, commit.parent);
  return true;
}

/** A commit of an earlier run is known from a file that others can write, so it is checked to be the next commit of the branch. */
async function hasParent({ objects }: Context, { parent, sha }: PreparedCommit): Promise<boolean> {
  const object = await objects.read(sha);
  return object?.type === "commit" && object.sha === sha && parentsOf(object).join(" ") === (parent ?? "");
}

/** Makes the committed paths clean in the user's index, and keeps what is staged besides. A failure only causes a warning: the commit is made. */
async function syncIndex(context: Context, head: Head, parent: string | null, onlyUnchanged = false): Promise<void> {
  const { git, index, objects, prepared, staged } = context;
  try {
    const isStaged = staged !== null && prepared?.sha === head.sha && prepared?.tree === staged;
    const parentTree = await readRootTree(context, parent);
    const result = isStaged && index.userTree() === parentTree ? await index.install(head, staged) : "changed";
    if (result === "changed") {
      await updateIndex({ git, objects, fromTree: parentTree, toTree: await readRootTree(context, head.sha), onlyUnchanged });
      index.accept(head);
    }
    if (result === "locked") warnOfLock(context);
  } catch (error) {
    warnOfStaleIndex(context, error instanceof Error ? firstLine(error.message) : String(error));
  }
}

function warnOfStaleIndex({ warn }: Context, problem: string): void {
  warn(`The work is committed, but the index could not be updated (${problem}). To make "git status" clean, run: git reset`);
}

/** The lock of a git that was killed stays. */
function warnOfLock({ layout, warn }: Context): void {
  const lock = join(layout.gitDir, "index.lock");
  const problem = `the index could not be updated, because ${quoteWord(lock)} exists`;
  warn(`The work is committed, but ${problem}. ${describeLockRemoval(lock, " && git reset")}`);
}
