import type { PreparedCommit, Repository, StateCommits } from "../../../src/ports/git.ts";
import type { LoopPorts } from "../../../src/engine/ports.ts";
import type { IterationRecord } from "../../../src/core/chain/record.ts";
import type { Journal, SavedState, Store } from "../../../src/ports/state.ts";
import { userError } from "../../../src/errors/user-error.ts";
import { BRANCH, type Server, type StateDir } from "./server.ts";

export type Machine = ReturnType<typeof createMachine>;

/** A fresh runner: an empty workspace and an empty state dir. `isFull`: whether the disk has no room for a file now. */
export function createMachine(server: Server, isFull: (file: "state" | "journal") => boolean) {
  const treeOf = (sha: string): string => server.commits.get(sha)?.tree ?? "";
  const head = { ref: BRANCH, sha: "" };
  const workspace = { tree: "" };
  let saved: SavedState | null = null;
  let records: IterationRecord[] = [];
  /** What has been fetched of the branches' history. */
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
  };
  const branch = {
    async checkOut(commit: string) {
      head.sha = commit;
      workspace.tree = treeOf(commit);
    },
    /** People's commits tell by their message whether anything goes together with them. */
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
  const bring = (dir: StateDir): void => {
    ({ saved } = dir);
    records = [...dir.records];
  };
  const replaceJournal = async (lines: string): Promise<void> => void (records = server.parseRecords(lines));
  const stateDir = (): StateDir => ({ saved, records: [...records] });
  /** So many commits from there on, or, as git does where it is given no depth, all down to what was there before. */
  const fetched = (tip: string, depth: number | null): void => {
    let left = depth ?? Infinity;
    for (const { sha } of server.history(tip)) {
      if (left === 0 || (depth === null && known.has(sha))) break;
      known.add(sha);
      left -= 1;
    }
  };
  return { repository, branch, stateCommits, journal, store, workspace, bring, replaceJournal, stateDir, fetched };
}

type LoopParts = Pick<LoopPorts, "agent" | "clock" | "checkpointer" | "lock" | "store" | "verifier"> & { readonly stop: string | null };

/** What the loop needs of a machine. */
export function portsOf({ journal, repository }: Machine, { stop, ...parts }: LoopParts): LoopPorts {
  return {
    ...parts,
    agentName: "simulated",
    closeIsolation: () => {},
    diffScanner: { scan: async () => [], countFiles: async () => 0, redact: (text) => text },
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
