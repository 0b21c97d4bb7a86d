import { copyFileSync, lstatSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import type { PreparedCommit, WorkBranch } from "../../ports/git.ts";
import { removePath, writeFileAtomic } from "../fs/atomic-write.ts";
import type { CommitWriter } from "./commit.ts";
import { type Git, gitError, gitOutput, runGit } from "./exec.ts";
import { createHeadReader } from "./head.ts";
import { isRealFolder } from "./layout.ts";
import { listSubmodules } from "./nested-repositories.ts";
import { type ObjectReader, writeObject } from "./objects.ts";
import { adoptIndex } from "./adopt-index.ts";
import { clearIndexFlags } from "./index-flags.ts";
import { updateIndex } from "./index-update.ts";
import { copyIndex } from "./private-index.ts";
import { syncCheckoutFiles } from "./sync-checkout.ts";

/** A million files have an index of about 100 MB. */
const INDEX_BYTES_MAX = 512 * 1024 * 1024;

export type WorkBranchOptions = {
  /** The private repository's; its working directory is the workspace. */
  readonly git: Git;
  readonly objects: ObjectReader;
  readonly commits: CommitWriter;
  readonly gitDir: string;
  readonly folder: () => string;
  readonly onSubmodules: (paths: readonly string[]) => void;
};

export function createWorkBranch(options: WorkBranchOptions): WorkBranch {
  const { git, gitDir, onSubmodules } = options;
  const readHead = createHeadReader(git, { gitDir, commonDir: gitDir });
  let isCheckedOut = false;
  return {
    async checkOut(commit, branchRef) {
      await chooseIndex(options, isCheckedOut);
      await checkOutFiles(options, commit);
      if (!isCheckedOut) await clearIndexFlags(git, { GIT_INDEX_FILE: join(gitDir, "index") }, 20);
      isCheckedOut = true;
      await gitOutput(git, { args: ["update-ref", "--end-of-options", branchRef, commit] });
      await writeFileAtomic(join(gitDir, "HEAD"), `ref: ${branchRef}\n`, { durable: false });
      onSubmodules(await listSubmodules(git));
    },
    async rebaseCommit(commit, onto) {
      const rebased = await rebaseCommit(options, commit, onto);
      if (rebased !== null) onSubmodules(await listSubmodules(git));
      return rebased;
    },
    head: async () => (await readHead()).sha,
    async syncCheckout() {
      const { ref, sha } = await readHead();
      if (sha !== null) await syncCheckoutFiles(options, { ref, sha }).catch(() => {});
    },
  };
}

/** The agent of an earlier job may have put anything there. */
function isIndex(file: string): boolean {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.size <= INDEX_BYTES_MAX;
}

/** Starts with the checkout's index, so that git skips unchanged files. Later only ours: the agent can write the other. */
async function chooseIndex(options: WorkBranchOptions, onlyOurs: boolean): Promise<void> {
  const { git, gitDir } = options;
  const index = join(gitDir, "index");
  removePath(`${index}.lock`);
  const checkout = join(git.cwd, ".git");
  const theirs = join(checkout, "index");
  if (onlyOurs || !isRealFolder(checkout) || !isIndex(theirs)) return;
  const ours = lstatSync(index, { throwIfNoEntry: false });
  if (ours?.isFile() === true && ours.mtimeMs >= lstatSync(theirs).mtimeMs) return;
  copyIndex(theirs, index);
  // Most of a split index is in a file of its own (`core.splitIndex` in git-config(1)).
  for (const name of readdirSync(checkout)) {
    const file = join(checkout, name);
    if (/^sharedindex\.[0-9a-f]{40}$/.test(name) && isIndex(file)) copyFileSync(file, join(gitDir, name));
  }
  try {
    await adoptIndex(options, { GIT_INDEX_FILE: index });
  } catch {
    // The agent of an earlier job may have damaged it. Without one, git writes every file again.
    removePath(index);
  }
}

async function checkOutFiles({ git, gitDir }: WorkBranchOptions, commit: string): Promise<void> {
  const args = ["read-tree", "--reset", "-u", commit];
  const first = await runGit(git, { args });
  if (first.exitCode === 0) return;
  // git may be unable to read the index. Without one, it writes every file again.
  removePath(join(gitDir, "index"));
  removePath(join(gitDir, "index.lock"));
  const second = await runGit(git, { args });
  if (second.exitCode !== 0) throw gitError({ args }, second);
}

/** Moves the branch to `onto` only: the caller moves it to the new commit, as to every other commit. */
async function rebaseCommit(options: WorkBranchOptions, commit: PreparedCommit, onto: string): Promise<PreparedCommit | null> {
  const { folder, git, gitDir, objects } = options;
  const merged = await mergeTrees(options, commit, onto);
  if (merged === null) return null;
  const text = (await objects.read(commit.sha))?.bytes?.toString("utf8") ?? "";
  const sha = await writeObject(join(gitDir, "objects"), "commit", replaceTreeAndParent(text, merged, onto));

  // An index of the commit, which has nothing of what else is in the workspace.
  const index = join(folder(), "rebase");
  copyIndex(join(gitDir, "index"), index);
  const environment = { GIT_INDEX_FILE: index };
  const tree = await treeOf(options, commit.sha);
  if (commit.parent !== null)
    await updateIndex({ git, objects, environment, fromTree: await treeOf(options, commit.parent), toTree: tree });
  // Without --reset, git refuses to overwrite what was changed since the snapshot, or is not the work's.
  if ((await runGit(git, { args: ["read-tree", "-m", "-u", tree, merged], environment })).exitCode !== 0) return null;
  renameSync(index, join(gitDir, "index"));
  await gitOutput(git, { args: ["update-ref", commit.ref, onto, ...(commit.parent === null ? [] : [commit.parent])] });
  return { sha, parent: onto, ref: commit.ref };
}

/**
 * Returns the tree of `onto` with the changes of the commit, as a cherry-pick makes it, or null for a conflict. git merges commits made for
 * this, so that the merge base is the commit's parent whatever became of the branch, and no history is needed.
 */
async function mergeTrees(options: WorkBranchOptions, { parent, sha }: PreparedCommit, onto: string): Promise<string | null> {
  const { commits, git, gitDir } = options;
  const write = (tree: string, parent: string | null): Promise<string> => commits.write({ tree, parent, message: "rebase" });
  const baseTree = parent === null ? writeObject(join(gitDir, "objects"), "tree", "") : treeOf(options, parent);
  const base = await write(await baseTree, null);
  const theirs = await write(await treeOf(options, onto), base);
  const ours = await write(await treeOf(options, sha), base);
  // The exit code of a conflict is 1; git before 2.38 does not know --write-tree (git-merge-tree(1)).
  const merged = await runGit(git, { args: ["merge-tree", "--write-tree", theirs, ours] });
  const tree = merged.stdout.trim();
  return merged.exitCode === 0 && /^[0-9a-f]{40}$/.test(tree) ? tree : null;
}

async function treeOf({ objects }: WorkBranchOptions, commit: string): Promise<string> {
  const tree = await objects.read(`${commit}^{tree}`);
  if (tree === null) throw new Error(`Not a commit: ${commit}`);
  return tree.sha;
}

function replaceTreeAndParent(commit: string, tree: string, parent: string): string {
  const headerEnd = commit.indexOf("\n\n");
  const kept = commit
    .slice(0, headerEnd)
    .split("\n")
    .filter((line) => /^(?:author|committer) /.test(line));
  return [`tree ${tree}`, `parent ${parent}`, ...kept].join("\n") + commit.slice(headerEnd);
}
