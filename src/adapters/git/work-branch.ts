import { copyFileSync, lstatSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";

import type { PreparedCommit, WorkBranch } from "../../ports/git.ts";
import { removePath, writeFileAtomic } from "../fs/atomic-write.ts";
import { gitOutput, gitError, runGit, type Git } from "./exec.ts";
import { syncCheckoutFiles } from "./sync-checkout.ts";
import { askTree, createHeadReader } from "./head.ts";
import { copyIndex } from "./private-index.ts";
import { isRealFolder } from "./repository.ts";

export type WorkBranchOptions = {
  /** Of our own repository: `cwd` is the workspace. */
  readonly context: Git;
  readonly gitDir: string;
  readonly folder: () => string;
  /** Takes the paths of the submodules that the checked out commit has. */
  readonly submodules: (paths: readonly string[]) => void;
};

export function createWorkBranch(options: WorkBranchOptions): WorkBranch {
  const { context, gitDir } = options;
  const readHead = createHeadReader(context, { gitDir, commonDir: gitDir });
  let isCheckedOut = false;
  return {
    async checkOut(commit, branchRef) {
      pickIndex(options, isCheckedOut);
      await fillWorkspace(options, commit);
      isCheckedOut = true;
      await gitOutput(context, { args: ["update-ref", "--end-of-options", branchRef, commit] });
      await writeFileAtomic(join(gitDir, "HEAD"), `ref: ${branchRef}\n`, { durable: false });
      options.submodules(await listSubmodules(context));
    },
    async rebaseCommit(commit, onto) {
      const rebased = await replayOnto(options, commit, onto);
      if (rebased !== null) options.submodules(await listSubmodules(context));
      return rebased;
    },
    head: async () => (await readHead()).sha,
    async syncCheckout() {
      const head = await readHead();
      if (head.sha !== null) await syncCheckoutFiles(context, gitDir, { ref: head.ref, sha: head.sha }).catch(() => {});
    },
  };
}

/**
 * Puts in the index's place what best says which files are tracked in the workspace, and how they were when git last read them:
 * the checkout's own index at first, which spares git to read and to write what is there already; later only ours, as the agent
 * may have been at the other.
 */
function pickIndex({ context, gitDir, folder }: WorkBranchOptions, oursOnly: boolean): void {
  const index = join(gitDir, "index");
  removePath(`${index}.lock`);
  const theirFolder = join(context.cwd, ".git");
  const isPlain = !oursOnly && isRealFolder(theirFolder);
  const candidates = [index, join(folder(), "index"), ...(isPlain ? [join(theirFolder, "index")] : [])];
  const newest = candidates
    .flatMap((file) => {
      const stat = lstatSync(file, { throwIfNoEntry: false });
      return stat?.isFile() === true ? [{ file, timeMs: stat.mtimeMs }] : [];
    })
    .toSorted((one, other) => other.timeMs - one.timeMs)[0]?.file;
  if (newest === undefined || newest === index) return;
  copyIndex(newest, index);
  if (!newest.startsWith(theirFolder)) return;
  // The greater part of a split index lies in a file of its own.
  for (const name of readdirSync(theirFolder)) {
    const file = join(theirFolder, name);
    if (/^sharedindex\.[0-9a-f]{40}$/.test(name) && lstatSync(file).isFile()) copyFileSync(file, join(gitDir, name));
  }
}

async function fillWorkspace({ context, gitDir }: WorkBranchOptions, commit: string): Promise<void> {
  const args = ["read-tree", "--reset", "-u", commit];
  const first = await runGit(context, { args });
  if (first.exitCode === 0) return;
  // An index that git cannot read; without one, every file is written again.
  removePath(join(gitDir, "index"));
  removePath(join(gitDir, "index.lock"));
  const second = await runGit(context, { args });
  if (second.exitCode !== 0) throw gitError({ args }, second);
}

/** `git add` would run git inside of them, by a configuration that the agent can write. */
export async function listSubmodules(context: Git): Promise<readonly string[]> {
  const output = await gitOutput(context, { args: ["ls-files", "--stage", "-z"] });
  return Array.from(output.matchAll(/(?:^|\0)160000 [^\t]*\t([^\0]+)/g), (match) => match[1] ?? "");
}

/** The branch moves to `onto` only, and the new commit is landed by whoever pushes it: as every other commit is. */
async function replayOnto(
  { context, folder, gitDir }: WorkBranchOptions,
  commit: PreparedCommit,
  onto: string,
): Promise<PreparedCommit | null> {
  const tree = await mergeTrees(context, commit, onto);
  if (tree === null) return null;
  const text = (await gitOutput(context, { args: ["cat-file", "commit", commit.sha] })) + "\n";
  const sha = await gitOutput(context, { args: ["hash-object", "-t", "commit", "-w", "--stdin"], input: standOn(text, tree, onto) });

  // Not by --reset: what was changed since the snapshot, and is in neither commit, is nobody's to lose.
  const file = join(folder(), "replay");
  copyIndex(join(folder(), "index"), file);
  const environment = { GIT_INDEX_FILE: file };
  const args = ["read-tree", "-m", "-u", await askTree(context, commit.sha), tree];
  const filled = await runGit(context, { args, environment });
  if (filled.exitCode !== 0) return null;
  renameSync(file, join(gitDir, "index"));
  await gitOutput(context, { args: ["update-ref", commit.ref, onto, ...(commit.parent === null ? [] : [commit.parent])] });
  return { sha, parent: onto, ref: commit.ref };
}

/**
 * The tree of `onto` with what the commit changed of its parent, as a cherry-pick makes it. The three are told to git as commits of
 * their own, so that the base is the parent whatever became of the branch, and no history is needed. `null` for a conflict.
 */
async function mergeTrees(context: Git, { parent, sha }: PreparedCommit, onto: string): Promise<string | null> {
  const write = (tree: string, ...parents: readonly string[]): Promise<string> =>
    gitOutput(context, { args: ["commit-tree", tree, ...parents, "-m", "replay"] });
  const base = await write(parent === null ? await gitOutput(context, { args: ["mktree"], input: "" }) : `${parent}^{tree}`);
  const [theirs, ours] = await Promise.all([write(`${onto}^{tree}`, "-p", base), write(`${sha}^{tree}`, "-p", base)]);
  // git before 2.38 knows no --write-tree; a conflict is exit code 1.
  const merged = await runGit(context, { args: ["merge-tree", "--write-tree", theirs, ours] });
  const tree = merged.stdout.trim();
  return merged.exitCode === 0 && /^[0-9a-f]{40}$/.test(tree) ? tree : null;
}

/** The text of a commit with another tree and parent; author, time and message stay. */
function standOn(text: string, tree: string, parent: string): string {
  const headEnd = text.indexOf("\n\n");
  const others = text
    .slice(0, headEnd)
    .split("\n")
    .filter((line) => line.startsWith("author ") || line.startsWith("committer "));
  return [`tree ${tree}`, `parent ${parent}`, ...others].join("\n") + text.slice(headEnd);
}
