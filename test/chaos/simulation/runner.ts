import type { StateCommits } from "../../../src/ports/git.ts";
import type { LoopPorts } from "../../../src/engine/ports.ts";
import type { IterationRecord } from "../../../src/core/chain/record.ts";
import type { Journal, SavedState, Store } from "../../../src/ports/state.ts";
import { userError } from "../../../src/errors/user-error.ts";
import { failing, type GitCall } from "./failing-git.ts";
import type { Server, StateDir } from "./server.ts";
import type { Files } from "./trees.ts";
import { createWorkspace } from "./workspace.ts";

export type Runner = ReturnType<typeof createRunner>;

/** Whether the disk has no space for a file, and whether a call of git fails. */
export type RunnerFaults = {
  readonly isFull: (file: "state" | "journal") => boolean;
  readonly gitFails: (call: GitCall) => boolean;
};

/** A fresh runner with an empty state dir. Its workspace has the files of earlier steps only. */
export function createRunner(server: Server, foreign: Files, { gitFails, isFull }: RunnerFaults) {
  const workspace = createWorkspace(server, foreign);
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
      const isSame = ({ chain_id: id, phase, seq }: IterationRecord): boolean =>
        seq === record?.seq && id === record?.chain_id && phase === record?.phase;
      if (record !== null && !records.some(isSame)) records.push(record);
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
  return {
    files: workspace.files,
    repository: failing(workspace.repository, gitFails),
    branch: failing(workspace.branch, gitFails),
    diffScanner: failing(workspace.diffScanner, gitFails),
    stateCommits: failing(stateCommits, gitFails),
    journal,
    store,
    restore,
    replaceJournal,
    stateDir,
    recordFetch,
  };
}

type LoopParts = Pick<LoopPorts, "agent" | "clock" | "checkpointer" | "lock" | "store" | "verifier"> & { readonly stop: string | null };

export function portsOf({ diffScanner, journal, repository }: Runner, { stop, ...parts }: LoopParts): LoopPorts {
  return {
    ...parts,
    agentName: "simulated",
    closeIsolation: () => {},
    diffScanner,
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
