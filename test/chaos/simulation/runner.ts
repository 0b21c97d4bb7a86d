import type { PreparedCommit, Repository, StateCommits } from "../../../src/ports/git.ts";
import type { LoopPorts } from "../../../src/engine/ports.ts";
import type { IterationRecord } from "../../../src/core/chain/record.ts";
import type { Journal, SavedState, Store } from "../../../src/ports/state.ts";
import { userError } from "../../../src/errors/user-error.ts";
import { BRANCH, type Server, type StateDir } from "./server.ts";

export type Runner = ReturnType<typeof createRunner>;

/** A fresh runner with an empty workspace and an empty state dir. `isFull` returns whether the disk has no space for a file. */
export function createRunner(server: Server, isFull: (file: "state" | "journal") => boolean) {
  const treeOf = (sha: string): string => server.commits.get(sha)?.tree ?? "";
  const head = { ref: BRANCH, sha: "" };
  const workspace = { tree: "" };
  let saved: SavedState | null = null;
  let records: IterationRecord[] = [];
  /** Commits that were fetched. */
  const known = new Set<string>();

  const stateCommits: StateCommits = {
    read: server.read,
    write: server.write,
    async trailers(commit) {
      const numbers: string[] = [];
      for (const { number, sha } of server.history(commit)) {
        if (!known.has(sha)) break;
        if (number !== null) numbers.push(String(number));
      }
      return numbers;
    },
  };

  const repository: Repository = {
    snapshot: async () => workspace.tree,
    changedPaths: async (from, to) => (from === to ? [] : ["notes.txt"]),
    headTree: async () => treeOf(head.sha),
    buildWorkTree: async (base, before, after) => (before === after ? base : after),
    prepareCommit: async (tree, message) =>
      treeOf(head.sha) === tree ? null : { sha: server.commit({ parent: head.sha, tree, message }), parent: head.sha, ref: head.ref },
    async updateRef(commit) {
      if (head.sha !== commit.sha && head.sha !== commit.parent) return false;
      head.sha = commit.sha;
      return true;
    },
    async restore(tree) {
      workspace.tree = tree;
    },
    findLargeChanges: async () => [],
    rememberWork: async () => {},
    recallWork: async () => null,
    leftOut: () => [],
  };
  const branch = {
    async checkOut(commit: string) {
      head.sha = commit;
      workspace.tree = treeOf(commit);
    },
    /** The message of a person's commit says whether it conflicts. */
    async rebaseCommit(commit: PreparedCommit, onto: string): Promise<PreparedCommit | null> {
      if (server.commits.get(onto)?.message.includes("conflict") === true) return null;
      const message = server.commits.get(commit.sha)?.message ?? "";
      workspace.tree = server.newName("t");
      head.sha = onto;
      return { sha: server.commit({ parent: onto, tree: workspace.tree, message }), parent: onto, ref: commit.ref };
    },
    syncCheckout: async () => {},
  };
  const journal: Journal = {
    async append(record) {
      if (isFull("journal")) throw userError("STATE_DIR_FULL", { path: "/work/.codex-self-iter/logs/iterations.jsonl" });
      records.push(record);
    },
    tail: async (count) => (count <= 0 ? [] : records.slice(-count)),
  };
  const store: Store = {
    async load() {
      const lastIteration = Math.max(0, ...records.map(({ iteration }) => iteration));
      if (saved === null) return { saved, warnings: [], lastIteration };
      const { record, state } = saved;
      if (record !== null && !records.some(({ chain_id: id, seq }) => seq === record.seq && id === record.chain_id)) records.push(record);
      return { saved, warnings: [], lastIteration: state.iteration };
    },
    async save(next) {
      if (isFull("state")) throw userError("STATE_DIR_FULL", { path: "/work/.codex-self-iter/runtime.json" });
      saved = next;
    },
    writeStatus: async () => {},
    writePrompt: async () => "/state/prompt.md",
  };
  const restore = (dir: StateDir): void => {
    ({ saved } = dir);
    records = [...dir.records];
  };
  const replaceJournal = async (lines: string): Promise<void> => void (records = server.parseRecords(lines));
  const stateDir = (): StateDir => ({ saved, records: [...records] });
  /** Without a depth, git fetches all commits down to known ones. */
  const recordFetch = (tip: string, depth: number | null): void => {
    let left = depth ?? Infinity;
    for (const { sha } of server.history(tip)) {
      if (left === 0 || (depth === null && known.has(sha))) break;
      known.add(sha);
      left -= 1;
    }
  };
  return { repository, branch, stateCommits, journal, store, workspace, restore, replaceJournal, stateDir, recordFetch };
}

type LoopParts = Pick<LoopPorts, "agent" | "clock" | "checkpointer" | "lock" | "store" | "verifier"> & { readonly stop: string | null };

export function portsOf({ journal, repository }: Runner, { stop, ...parts }: LoopParts): LoopPorts {
  return {
    ...parts,
    agentName: "simulated",
    closeIsolation: () => {},
    diffScanner: { scan: async () => [], links: async () => [], countFiles: async () => 0, redact: (text) => text },
    repository,
    journal,
    projectFiles: {
      readTask: async () => null,
      readPlan: async () => "- [x] one thing\n",
      writePlan: async () => true,
      stopRequest: async () => stop,
      removeStopFiles: async () => [],
    },
    log: SILENT,
  };
}

export const SILENT: LoopPorts["log"] = { emit: () => {}, close: () => {} };
