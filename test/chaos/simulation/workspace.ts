import type { Change } from "../../../src/core/policy/commit-policy.ts";
import type { DiffScanner, PreparedCommit, Repository, WorkBranch } from "../../../src/ports/git.ts";
import { BRANCH, type Server } from "./server.ts";
import { AGENT, applyChanges, changedPaths, type Files, SECRET, setText } from "./trees.ts";

/** A workspace with its git ports. `foreign` are the files that earlier steps of the job left in it. */
export function createWorkspace({ commit, commits, filesOf, trees }: Server, foreign: Files) {
  const files = new Map(foreign);
  const head = { ref: BRANCH, sha: "" };
  const diff = (from: string, to: string): readonly string[] => changedPaths(trees.read(from), trees.read(to));
  const build = (onto: string, before: string, after: string): string =>
    trees.add(applyChanges(trees.read(onto), trees.read(before), trees.read(after)));
  const show = (onto: Files): void => {
    for (const [path, text] of onto) files.set(path, text);
  };

  const repository: Repository = {
    snapshot: async () => trees.add(files),
    changedPaths: async (from, to) => diff(from, to),
    headTree: async () => trees.add(filesOf(head.sha)),
    buildWorkTree: async (onto, before, after) => build(onto, before, after),
    async prepareCommit(work, message, builtOn) {
      const now = trees.add(filesOf(head.sha));
      const tree = builtOn === undefined ? work : build(now, builtOn, work);
      return tree === now ? null : { sha: commit({ parent: head.sha, tree, message }), parent: head.sha, ref: head.ref };
    },
    async updateRef({ parent, sha }) {
      if (head.sha !== sha && head.sha !== parent) return false;
      head.sha = sha;
      return true;
    },
    async restore(tree, paths) {
      for (const path of paths) setText(files, path, trees.read(tree).get(path));
    },
    findLargeChanges: async () => [],
    leftOut: () => [],
    // A fresh runner has no work of an earlier run.
    rememberWork: async () => {},
    recallWork: async () => null,
    salvage: async () => trees.add(files),
    unfinishedOperation: async () => null,
    noteGitState: async () => {},
    reportGitChanges: async () => {},
    prune: async () => {},
    unseenFolders: () => Promise.resolve([]),
    showCommand: () => null,
  };
  const branch: Pick<WorkBranch, "checkOut" | "rebaseCommit" | "syncCheckout"> = {
    async checkOut(sha) {
      for (const [path, text] of files) if (text.startsWith(AGENT) || filesOf(head.sha).has(path)) files.delete(path);
      head.sha = sha;
      show(filesOf(sha));
    },
    /** The message of a person's commit says whether it conflicts. */
    async rebaseCommit({ parent, ref, sha }, onto): Promise<PreparedCommit | null> {
      if (commits.get(onto)?.message.includes("conflict") === true) return null;
      const merged = applyChanges(filesOf(onto), filesOf(parent), filesOf(sha));
      show(merged);
      head.sha = onto;
      return {
        sha: commit({ parent: onto, tree: trees.add(merged), message: commits.get(sha)?.message ?? "", isRebased: true }),
        parent: onto,
        ref,
      };
    },
    syncCheckout: async () => {},
  };
  const diffScanner: DiffScanner = {
    async scan(from, to) {
      const [before, after] = [trees.read(from), trees.read(to)];
      return diff(from, to).map((path): Change => {
        const text = after.get(path);
        const secrets = text?.includes(SECRET) === true ? [{ own: true, name: "a secret of this run" }] : [];
        return { path, before: entryOf(before.get(path)), after: entryOf(text), bytes: text?.length ?? 0, isBinary: false, secrets };
      });
    },
    countLines: async (from, to) => diff(from, to).map((path) => ({ path, insertions: 1, deletions: 0 })),
    links: async () => [],
    listFiles: async (tree) => [...trees.read(tree).keys()],
    readText: async (tree, path) => trees.read(tree).get(path) ?? null,
    redact: (text) => text,
  };
  return { files, repository, branch, diffScanner };
}

function entryOf(text: string | undefined): Change["after"] {
  return text === undefined ? null : { mode: "100644", blob: text };
}
