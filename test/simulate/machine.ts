import type { Remote } from "../../src/action-ports.ts";
import type { LoopPorts } from "../../src/engine/loop-ports.ts";
import type { IterationRecord } from "../../src/core/record.ts";
import type { Agent, Clock, Journal, PreparedCommit, Repository, Saved, Store } from "../../src/ports.ts";
import { createFakeLock } from "../support/fakes.ts";
import { BRANCH, type Server, type StateDir } from "./server.ts";

export type Machine = ReturnType<typeof createMachine>;

/** A fresh runner: a workspace at a commit, and an empty state dir. */
export function createMachine(server: Server, checkedOut: string) {
  const treeOf = (sha: string): string => server.commits.get(sha)?.tree ?? "";
  const head = { ref: BRANCH, sha: checkedOut };
  const workspace = { tree: treeOf(checkedOut) };
  let saved: Saved | null = null;
  let records: IterationRecord[] = [];

  const repository: Repository = {
    snapshot: async () => workspace.tree,
    changedPaths: async (from, to) => (from === to ? [] : ["notes.txt"]),
    prepareCommit: async (tree, message) =>
      treeOf(head.sha) === tree ? null : { sha: server.commit({ parent: head.sha, tree, message }), parent: head.sha, ref: head.ref },
    async land(commit) {
      if (head.sha !== commit.sha && head.sha !== commit.parent) return false;
      head.sha = commit.sha;
      return true;
    },
    async restore(tree) {
      workspace.tree = tree;
    },
  };
  const branch = {
    async checkOut(commit: string) {
      head.sha = commit;
      workspace.tree = treeOf(commit);
    },
    /** People's commits tell by their message whether anything goes together with them. */
    async replay(commit: PreparedCommit, onto: string): Promise<PreparedCommit | null> {
      if (server.commits.get(onto)?.message.includes("conflict") === true) return null;
      const message = server.commits.get(commit.sha)?.message ?? "";
      workspace.tree = server.newName("t");
      head.sha = onto;
      return { sha: server.commit({ parent: onto, tree: workspace.tree, message }), parent: onto, ref: commit.ref };
    },
    follow: async () => {},
  };
  const journal: Journal = {
    append: async (record) => void records.push(record),
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
      saved = next;
    },
    writeStatus: async () => {},
    writePrompt: async () => "/state/prompt.md",
  };
  const bring = (dir: StateDir): void => {
    ({ saved } = dir);
    records = [...dir.records];
  };
  const stateDir = (): StateDir => ({ saved, records: [...records] });
  return { repository, branch, journal, store, workspace, bring, stateDir };
}

/** What the loop needs of a machine. */
export function portsOf(
  machine: Machine,
  parts: { readonly agent: Agent; readonly clock: Clock; readonly ledger: LoopPorts["ledger"]; readonly stop: string | null },
): LoopPorts {
  const { agent, clock, ledger, stop } = parts;
  return {
    agent,
    agentName: "simulated",
    verifier: null,
    repository: machine.repository,
    screen: { inspect: async () => [], countFiles: async () => 0, clean: (text) => text },
    store: machine.store,
    journal: machine.journal,
    desk: {
      readTask: async () => null,
      readPlan: async () => "- [x] one thing\n",
      writePlan: async () => true,
      stopRequest: async () => stop,
      clearStop: async () => [],
    },
    lock: createFakeLock(),
    clock,
    log: SILENT,
    ledger,
  };
}

export const SILENT: LoopPorts["log"] = { emit: () => {}, close: () => {} };

export type PushPort = Pick<Remote, "push" | "fetchOnto">;
