import type { StateCommits, PushRejection, PushResult, RefUpdate } from "../../../src/ports/git.ts";
import { readSaved } from "../../helpers/read-saved.ts";
import type { IterationRecord } from "../../../src/core/chain/record.ts";
import type { SavedState } from "../../../src/ports/state.ts";

/** A commit of the work. Its tree stands for the files in it. */
export type WorkCommit = { readonly parent: string | null; readonly tree: string; readonly message: string };
/** `number`: of the iteration, as its trailer tells it. */
type Numbered = WorkCommit & { readonly number: number | null };
type StateCommit = { readonly files: ReadonlyMap<string, string>; readonly parent: string | null };

/** The state dir as it lies in the cache. */
export type StateDir = { readonly saved: SavedState | null; readonly records: readonly IterationRecord[] };

/** What a state commit holds. */
export type Landed = { readonly saved: SavedState; readonly records: readonly IterationRecord[] };

export const BRANCH = "refs/heads/codex-self-iter/main";
export const STATE = "refs/codex-self-iter/state/main";
export const BASE = "refs/heads/main";

export type Server = ReturnType<typeof createServer>;

/** The repository as everybody finds it, and the cache. */
export function createServer() {
  const refs = new Map<string, string>([[BASE, "c0"]]);
  const commits = new Map<string, Numbered>([["c0", { parent: null, tree: "t0", message: "base", number: null }]]);
  const states = new Map<string, StateCommit>();
  /** Newest last. */
  const cache: StateDir[] = [];
  /** Each state commit has most of the lines of the one before. */
  const lines = new Map<string, IterationRecord>();
  let names = 0;
  const newName = (kind: string): string => `${kind}${(names += 1)}`;

  const commit = (made: WorkCommit): string => {
    const sha = newName("c");
    const number = /^Codex-Iteration: (\d+)$/m.exec(made.message)?.[1];
    commits.set(sha, { ...made, number: number === undefined ? null : Number(number) });
    return sha;
  };
  /** Of the text of `iterations.jsonl`. */
  const parseRecords = (text: string): IterationRecord[] =>
    text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => {
        const record = lines.get(line) ?? (JSON.parse(line) as IterationRecord);
        lines.set(line, record);
        return record;
      });
  const read: StateCommits["read"] = async (sha, path) => states.get(sha)?.files.get(path) ?? null;
  /** A commit never changes, so each is read once. */
  const known = new Map<string, Landed>();
  const landedAt = (sha = ""): Landed | null => {
    const found = known.get(sha);
    if (found !== undefined) return found;
    const files = states.get(sha)?.files;
    const saved = files === undefined ? null : readSaved(files.get("runtime.json") ?? "");
    if (saved === null) return null;
    const landed = { saved, records: parseRecords(files?.get("iterations.jsonl") ?? "") };
    known.set(sha, landed);
    return landed;
  };
  /** From a commit on to the oldest. */
  const history = function* (from: string): Generator<{ readonly sha: string; readonly number: number | null }> {
    for (let commit = commits.get(from), sha = from; commit !== undefined; sha = commit.parent ?? "", commit = commits.get(sha)) {
      yield { sha, number: commit.number };
    }
  };
  const isOnTop = (head: string, below: string): boolean => {
    for (const { sha } of history(head)) if (sha === below) return true;
    return false;
  };
  /** All or nothing; `refuse` is asked where every ref is where it is expected. */
  const take = (updates: readonly RefUpdate[], refuse: () => PushRejection | null): PushResult => {
    const stale = updates.filter(({ expected, ref, sha }) => ![expected, sha].includes(refs.get(ref) ?? null)).map(({ ref }) => ref);
    if (stale.length > 0) return { kind: "stale", refs: stale };
    const refusal = refuse();
    if (refusal !== null) return { kind: "rejected", rejection: refusal };
    for (const { ref, sha } of updates) refs.set(ref, sha);
    return { kind: "pushed" };
  };
  const write: StateCommits["write"] = async (files, parent) => {
    const sha = newName("s");
    states.set(sha, { files, parent });
    return sha;
  };
  return { refs, commits, states, cache, newName, commit, read, write, parseRecords, landedAt, history, isOnTop, take };
}
