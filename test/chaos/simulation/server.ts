import type { StateCommits, PushRejection, PushResult, RefUpdate } from "../../../src/ports/git.ts";
import { readSaved } from "../../helpers/read-saved.ts";
import type { IterationRecord } from "../../../src/core/chain/record.ts";
import type { SavedState } from "../../../src/ports/state.ts";
import { createTrees, type Files, PERSON } from "./trees.ts";

export type WorkCommit = {
  readonly parent: string | null;
  readonly tree: string;
  readonly message: string;
  readonly isRebased?: boolean;
};
/** `number` is the iteration number from the trailer. */
type Numbered = WorkCommit & { readonly number: number | null };
type StateCommit = { readonly files: ReadonlyMap<string, string>; readonly parent: string | null };

/** The state dir in the cache. */
export type StateDir = { readonly saved: SavedState | null; readonly records: readonly IterationRecord[] };

/** The content of a state commit. */
export type PushedState = { readonly saved: SavedState; readonly records: readonly IterationRecord[] };

export const BRANCH = "refs/heads/codex-self-iter/main";
export const STATE = "refs/codex-self-iter/state/main";
export const BASE = "refs/heads/main";
/** A file of the base branch. */
export const TRACKED = "lib/a.txt";

export type Server = ReturnType<typeof createServer>;

/** The repository and the actions cache. */
export function createServer() {
  const trees = createTrees();
  const base = trees.add(new Map(["plan.md", TRACKED].map((path) => [path, PERSON])));
  const refs = new Map<string, string>([[BASE, "c0"]]);
  const commits = new Map<string, Numbered>([["c0", { parent: null, tree: base, message: "base", number: null }]]);
  const states = new Map<string, StateCommit>();
  /** Newest last. */
  const cache: StateDir[] = [];
  /** Parsed lines, because state commits share most of their lines. */
  const lines = new Map<string, IterationRecord>();
  let names = 0;
  const newName = (kind: string): string => `${kind}${(names += 1)}`;

  const commit = (made: WorkCommit): string => {
    const sha = newName("c");
    const number = /^Codex-Iteration: (\d+)$/m.exec(made.message)?.[1];
    commits.set(sha, { ...made, number: number === undefined ? null : Number(number) });
    return sha;
  };
  /** The files of a commit; none for null. */
  const filesOf = (sha: string | null): Files => {
    const found = commits.get(sha ?? "");
    return found === undefined ? new Map() : trees.read(found.tree);
  };
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
  /** State commits that were read. */
  const known = new Map<string, PushedState>();
  const readPushed = (sha = ""): PushedState | null => {
    const found = known.get(sha);
    if (found !== undefined) return found;
    const files = states.get(sha)?.files;
    const saved = files === undefined ? null : readSaved(files.get("runtime.json") ?? "");
    if (saved === null) return null;
    const pushed = { saved, records: parseRecords(files?.get("iterations.jsonl") ?? "") };
    known.set(sha, pushed);
    return pushed;
  };
  /** From a commit to the oldest one. */
  const history = function* (from: string): Generator<{ readonly sha: string; readonly number: number | null }> {
    for (let commit = commits.get(from), sha = from; commit !== undefined; sha = commit.parent ?? "", commit = commits.get(sha)) {
      yield { sha, number: commit.number };
    }
  };
  const isDescendant = (head: string, below: string): boolean => {
    for (const { sha } of history(head)) if (sha === below) return true;
    return false;
  };
  /** Atomic. `reject` is called if every ref has its expected value. */
  const push = (updates: readonly RefUpdate[], reject: () => PushRejection | null): PushResult => {
    const stale = updates.filter(({ expected, ref, sha }) => ![expected, sha].includes(refs.get(ref) ?? null)).map(({ ref }) => ref);
    if (stale.length > 0) return { kind: "stale", refs: stale };
    const rejection = reject();
    if (rejection !== null) return { kind: "rejected", rejection };
    for (const { ref, sha } of updates) refs.set(ref, sha);
    return { kind: "pushed" };
  };
  const write: StateCommits["write"] = async (files, parent) => {
    const sha = newName("s");
    states.set(sha, { files, parent });
    return sha;
  };
  return {
    trees,
    refs,
    commits,
    states,
    cache,
    newName,
    commit,
    filesOf,
    read,
    write,
    parseRecords,
    readPushed,
    history,
    isDescendant,
    push,
  };
}
