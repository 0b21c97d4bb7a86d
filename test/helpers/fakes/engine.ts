import { createHash } from "node:crypto";

import type { LoopEvent } from "../../../src/core/chain/events.ts";
import type { TreeEntry } from "../../../src/core/policy/commit-policy.ts";
import type { Verification } from "../../../src/core/chain/outcome.ts";
import type { IterationRecord } from "../../../src/core/chain/record.ts";
import { countLineChanges } from "../../../src/adapters/git/line-changes.ts";
import { NO_USAGE } from "../../../src/core/chain/usage.ts";
import { userError } from "../../../src/errors/user-error.ts";
import type { Agent, Turn, TurnResult, Verifier, VerifyRequest } from "../../../src/ports/agent.ts";
import type { PreparedCommit, Repository, DiffScanner, UnlandedWork } from "../../../src/ports/git.ts";
import type { Journal, SavedState, Store } from "../../../src/ports/state.ts";
import type { Clock, ProjectFiles, Lock, Log } from "../../../src/ports/host.ts";

/** Virtual time: a sleep advances it and returns at once. */
export type FakeClock = Clock & {
  /** The duration of every sleep, in milliseconds. */
  readonly slept: number[];
  advance(ms: number): void;
  /** Sets the wall clock ahead, or back, and lets no time pass. */
  set(ms: number): void;
};

export function createFakeClock(startMs = Date.UTC(2026, 0, 2, 3, 4, 5), offsetMinutes = 0): FakeClock {
  let elapsedMs = 0;
  let offsetMs = startMs;
  let ids = 0;
  const slept: number[] = [];
  return {
    slept,
    nowMs: () => offsetMs + elapsedMs,
    elapsedMs: () => elapsedMs,
    async sleep(ms, signal) {
      if (signal.aborted) return;
      slept.push(ms);
      elapsedMs += ms;
    },
    utcOffsetMinutes: () => offsetMinutes,
    newId: () => `CHAIN${String((ids += 1)).padStart(21, "0")}`,
    advance: (ms) => void (elapsedMs += ms),
    set: (ms) => void (offsetMs += ms),
  };
}

export type FakeStore = Store & {
  readonly saves: SavedState[];
  readonly statuses: Readonly<Record<string, unknown>>[];
  /** Text by path. */
  readonly prompts: Map<string, string>;
  readonly warnings: string[];
};

/** Stores through JSON, as the real store does. Uses the journal to restore a record and to number iterations. */
export function createFakeStore(saved: SavedState | null = null, journal: Journal = createFakeJournal()): FakeStore {
  const saves: SavedState[] = saved === null ? [] : [saved];
  const statuses: Readonly<Record<string, unknown>>[] = [];
  const prompts = new Map<string, string>();
  const warnings: string[] = [];
  return {
    saves,
    statuses,
    prompts,
    warnings,
    async load() {
      const last = saves.at(-1) ?? null;
      const records = await journal.tail(50);
      if (last === null) {
        const numbers = Array.from(prompts.keys(), (path) => Number(/iter_(\d+)/.exec(path)?.[1] ?? 0));
        return {
          saved: null,
          warnings: [...warnings],
          lastIteration: Math.max(0, ...numbers, ...records.map((record) => record.iteration)),
        };
      }
      const record = last.record;
      const missing = record !== null && !records.some((other) => other.seq === record.seq && other.ts === record.ts);
      if (missing) await journal.append(record);
      const recovered = missing ? [`The record of iteration ${record.iteration} was missing in the journal and has been restored.`] : [];
      return { saved: structuredClone(last), warnings: [...warnings, ...recovered], lastIteration: last.state.iteration };
    },
    async save(next) {
      saves.push(JSON.parse(JSON.stringify(next)) as SavedState);
    },
    async writeStatus(status) {
      statuses.push(structuredClone(status));
    },
    async writePrompt(iteration, name, text) {
      const path = `/state/prompts/iter_${String(iteration).padStart(4, "0")}.${name}.md`;
      prompts.set(path, text);
      return path;
    },
  };
}

export type FakeJournal = Journal & { readonly records: IterationRecord[] };

export function createFakeJournal(records: IterationRecord[] = []): FakeJournal {
  return {
    records,
    async append(record) {
      records.push(structuredClone(record));
    },
    tail: async (count) => structuredClone(count <= 0 ? [] : records.slice(-count)),
  };
}

/** A test may change it. `stopFiles` are the paths of existing ones. */
export type FakeProjectContent = { task: string | null; plan: string | null; stopFiles: string[] };

export type FakeProjectFiles = ProjectFiles & { readonly content: FakeProjectContent };

export function createFakeProjectFiles(given: Partial<FakeProjectContent> = {}): FakeProjectFiles {
  const content: FakeProjectContent = { task: null, plan: "- [ ] one thing\n", stopFiles: [], ...given };
  return {
    content,
    readTask: async () => content.task,
    async readPlan() {
      if (content.plan === null) throw userError("PLAN_MISSING", { file: "/work/plan.md" });
      if (content.plan.trim() === "") throw userError("PLAN_EMPTY", { file: "/work/plan.md" });
      return content.plan;
    },
    async writePlan(text) {
      content.plan = text;
      return true;
    },
    async stopRequest() {
      const file = content.stopFiles[0];
      return file === undefined ? null : `The stop file ${file} exists.`;
    },
    removeStopFiles: async () => content.stopFiles.splice(0),
  };
}

/** Fakes with the same `lock` exclude each other. */
export function createFakeLock(lock: { held: boolean } = { held: false }): Lock {
  return {
    async acquire() {
      if (lock.held) return null;
      lock.held = true;
      let ours = true;
      return {
        tookOver: false,
        async release() {
          if (ours) lock.held = false;
          ours = false;
        },
      };
    },
  };
}

export type FakeCommit = { readonly parent: string | null; readonly tree: string; readonly message: string };

export type FakeRepository = Repository & {
  /** The workspace: text by path. */
  readonly files: Map<string, string>;
  readonly commits: Map<string, FakeCommit>;
  /** Text by path, by tree. */
  readonly trees: Map<string, ReadonlyMap<string, string>>;
  /** A test moves it as another person would. */
  head: { ref: string; sha: string | null };
  /** Longer texts are left out of snapshots; `operation` is the unfinished git command. */
  readonly fakeState: { fileBytesMax: number; operation: string | null; unseenFolders: readonly string[] };
};

export function createFakeRepository(files: Readonly<Record<string, string>> = {}): FakeRepository {
  const content = new Map(Object.entries(files));
  const trees = new Map<string, ReadonlyMap<string, string>>();
  const commits = new Map<string, FakeCommit>();
  let last = "";
  let unlanded: UnlandedWork | null = null;
  const store = (files: ReadonlyMap<string, string>): string => {
    const entries = [...files].toSorted(([one], [other]) => (one < other ? -1 : 1));
    const tree = hash(["tree", entries]);
    trees.set(tree, new Map(entries));
    return tree;
  };
  const fakeState: FakeRepository["fakeState"] = { fileBytesMax: Infinity, operation: null, unseenFolders: [] };
  const isLarge = ([, text]: readonly [string, string]): boolean => text.length > fakeState.fileBytesMax;
  let leftOut: ReturnType<Repository["leftOut"]> = [];
  const snapshotNow = (): string => {
    leftOut = [...content]
      .filter(isLarge)
      .map(([path, text]) => ({ path, bytes: text.length, version: hash([path, text]), cause: "size" as const }));
    // As with the index of git, the content that was known before stays.
    const seen = [...content].map(([path, text]) => [path, isLarge([path, text]) ? trees.get(last)?.get(path) : text] as const);
    return (last = store(new Map(seen.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])))));
  };
  const headTree = (): string => commits.get(repository.head.sha ?? "")?.tree ?? store(new Map());
  const first: FakeCommit = { parent: null, tree: snapshotNow(), message: "first" };
  commits.set(hash(first), first);
  const repository: FakeRepository = {
    files: content,
    commits,
    trees,
    head: { ref: "refs/heads/main", sha: hash(first) },
    fakeState,
    snapshot: async () => snapshotNow(),
    leftOut: () => leftOut,
    prune: async () => {},
    unseenFolders: async () => fakeState.unseenFolders,
    showCommand: (tree) => `git show ${tree.slice(0, 12)}:<path>`,
    salvage: async () => snapshotNow(),
    unfinishedOperation: async () => fakeState.operation,
    noteGitState: async () => {},
    reportGitChanges: async () => {},
    async changedPaths(fromTree, toTree) {
      const [from, to] = [trees.get(fromTree), trees.get(toTree)];
      if (from === undefined || to === undefined) throw new Error("Not a tree of this repository.");
      return [...new Set([...from.keys(), ...to.keys()])].filter((path) => from.get(path) !== to.get(path)).toSorted();
    },
    headTree: async () => headTree(),
    async buildWorkTree(head, before, after) {
      if (before === after) return head;
      if (head === before) return after;
      const [entries, to] = [new Map(trees.get(head)), trees.get(after)];
      for (const path of await repository.changedPaths(before, after)) {
        const text = to?.get(path);
        if (text === undefined) entries.delete(path);
        else entries.set(path, text);
      }
      return store(entries);
    },
    async prepareCommit(work, message, builtOn): Promise<PreparedCommit | null> {
      const { ref, sha } = repository.head;
      const now = headTree();
      const tree = builtOn === undefined || builtOn === now ? work : await repository.buildWorkTree(now, builtOn, work);
      if (tree === now) return null;
      const commit: FakeCommit = { parent: sha, tree, message };
      commits.set(hash(commit), commit);
      return { sha: hash(commit), parent: sha, ref };
    },
    async updateRef(commit) {
      if (repository.head.ref !== commit.ref) return false;
      if (repository.head.sha === commit.sha) return true;
      if (repository.head.sha !== commit.parent) return false;
      repository.head.sha = commit.sha;
      return true;
    },
    async rememberWork(work) {
      unlanded = work;
    },
    recallWork: async () => unlanded,
    async restore(tree, paths) {
      const entries = trees.get(tree);
      if (entries === undefined) throw new Error("Not a tree of this repository.");
      for (const path of paths) {
        const text = entries.get(path);
        if (text === undefined) content.delete(path);
        else content.set(path, text);
      }
    },
    async findLargeChanges(bytesMin) {
      const isLarge = ([path, text]: readonly [string, string]): boolean => text.length > bytesMin && trees.get(last)?.get(path) !== text;
      return [...content].filter(isLarge).map(([path, text]) => ({ path, bytes: text.length }));
    },
  };
  return repository;
}

/** Scans a fake repository. A text that starts with `-> ` is a symlink; the secret is found in plain text only. */
export function createFakeDiffScanner(repository: FakeRepository, secret = "the-secret-of-this-run"): DiffScanner {
  const entryOf = (text: string | undefined): TreeEntry | null =>
    text === undefined ? null : { mode: text.startsWith("-> ") ? "120000" : "100644", blob: hash(text) };
  return {
    async scan(fromTree, toTree) {
      const [from, to] = [repository.trees.get(fromTree), repository.trees.get(toTree)];
      return (await repository.changedPaths(fromTree, toTree)).map((path) => {
        const text = to?.get(path);
        const hasSecret = text !== undefined && `${path} ${text}`.includes(secret);
        return {
          path,
          before: entryOf(from?.get(path)),
          after: entryOf(text),
          bytes: text?.length ?? 0,
          isBinary: text?.includes("\0") ?? false,
          secrets: hasSecret ? [{ own: true, name: "a secret of this run" }] : [],
        };
      });
    },
    async countLines(fromTree, toTree) {
      const [from, to] = [repository.trees.get(fromTree), repository.trees.get(toTree)];
      const paths = await repository.changedPaths(fromTree, toTree);
      return paths.map((path) => ({ path, ...countLineChanges(from?.get(path) ?? "", to?.get(path) ?? "") }));
    },
    listFiles: async (tree) => [...(repository.trees.get(tree)?.keys() ?? [])],
    readText: async (tree, path) => repository.trees.get(tree)?.get(path) ?? null,
    links: async (tree) =>
      [...(repository.trees.get(tree) ?? [])].flatMap(([path, text]) => (text.startsWith("-> ") ? [{ path, target: text.slice(3) }] : [])),
    redact: (text) => text.replaceAll(secret, "***"),
  };
}

/** Returns the given results in turn and then repeats the last one. Passes if none are given. */
export function createFakeVerifier(
  results: readonly Partial<Verification>[] = [],
): Verifier & { readonly calls: () => number; readonly requests: readonly VerifyRequest[] } {
  const requests: VerifyRequest[] = [];
  return {
    requests,
    calls: () => requests.length,
    async verify(request) {
      const given = results[Math.min(requests.length, results.length - 1)] ?? {};
      requests.push(request);
      const passed = given.passed ?? true;
      return { passed, exitCode: passed ? 0 : 1, durationMs: 1, output: "", problem: null, ...given };
    },
  };
}

export type RecordedLog = Log & { readonly events: LoopEvent[]; readonly closed: () => boolean };

export function createRecordedLog(): RecordedLog {
  const events: LoopEvent[] = [];
  let closed = false;
  return {
    events,
    closed: () => closed,
    emit(event) {
      if (closed) throw new Error(`The log is closed, but received the event ${event.kind}.`);
      events.push(event);
    },
    close() {
      closed = true;
    },
  };
}

/** One scripted turn. It may change files of a fake repository, abort, or throw. Missing parts of the result get defaults. */
export type ScriptedTurn = (turn: Turn, signal: AbortSignal) => Partial<TurnResult> | Promise<Partial<TurnResult>>;

export type FakeAgent = Agent & { readonly turns: Turn[]; readonly closed: () => boolean };

/** Plays the turns in order; throws for any further turn. */
export function createFakeAgent(script: readonly ScriptedTurn[]): FakeAgent {
  const turns: Turn[] = [];
  let closed = false;
  return {
    turns,
    closed: () => closed,
    prepare: async () => ({ name: "fake", version: "1.0.0", sandbox: "none", isolation: "none" }),
    async runTurn(turn, signal) {
      const playTurn = script[turns.length];
      turns.push(turn);
      if (playTurn === undefined) throw new Error(`The agent was called for turn ${turns.length}, but the script has ${script.length}.`);
      const result = await playTurn(turn, signal);
      return { end: { kind: "answered" }, finalMessage: "", exitCode: 0, session: turn.session, usage: NO_USAGE, model: null, ...result };
    },
    async close() {
      closed = true;
    },
  };
}

function hash(value: unknown): string {
  return createHash("sha1").update(JSON.stringify(value)).digest("hex");
}
