import type { LoopEvent, AgentEvent } from "../core/chain/events.ts";
import type { Change } from "../core/policy/commit-policy.ts";
import type { Failure, Verification } from "../core/chain/outcome.ts";
import type { IterationRecord } from "../core/chain/record.ts";
import type { Role, State, Session } from "../core/chain/state.ts";
import type { Usage } from "../core/chain/usage.ts";

/** Gives one turn to a coding agent and takes its final message back. */
export type Agent = {
  /** Finds the agent and proves that it can work here. Throws a `UserError` where it cannot. */
  prepare(signal: AbortSignal): Promise<AgentFacts>;
  /** Never throws for what the agent did; whatever it did is in the result. On abort the whole process group is dead before this settles. */
  take(turn: Turn, signal: AbortSignal): Promise<TurnResult>;
  close(): Promise<void>;
};

export type AgentFacts = {
  readonly name: string;
  readonly version: string;
  /** What the agent itself keeps its commands from. */
  readonly sandbox: string;
  /** Which walls there are around the agent, and what they do not stop. For people. */
  readonly isolation: string;
};

export type Turn = {
  readonly role: Role;
  readonly iteration: number;
  readonly prompt: string;
  /** The same prompt, on disk: absolute path. */
  readonly promptFile: string;
  /** Shape that the final message must have; `null` where any text will do. A JSON Schema in the strict subset. */
  readonly schema: Readonly<Record<string, unknown>> | null;
  /** The session to go on with; `null` begins a new one. */
  readonly session: Session | null;
  /** The agent may look, not touch: planner, reviewer, repair. */
  readonly readOnly: boolean;
  readonly onEvent: (event: AgentEvent) => void;
};

export type TurnResult = {
  readonly end: { readonly kind: "answered" } | { readonly kind: "failed"; readonly failure: Failure } | { readonly kind: "cancelled" };
  /** The agent's final message; of a custom command, the tail of its standard output. Empty where there was none. */
  readonly finalMessage: string;
  readonly exitCode: number | null;
  readonly session: Session | null;
  /** What this turn used. */
  readonly usage: Usage;
};

/** Runs the user's verify command, without the agent. */
export type Verifier = {
  verify(signal: AbortSignal): Promise<Verification>;
};

/** The user's repository, as far as the loop needs it. */
export type Repository = {
  /** The tree of all that is not ignored in the workspace, staged nowhere. Fast: called once an iteration. */
  snapshot(): Promise<string>;
  /** Paths that differ between two trees, relative to the workspace's repository. */
  changedPaths(fromTree: string, toTree: string): Promise<readonly string[]>;
  /** Makes the commit object of the last snapshot, and moves nothing. `null` where HEAD already has that tree. */
  prepareCommit(tree: string, message: string): Promise<PreparedCommit | null>;
  /** Moves the current branch to the prepared commit. False where HEAD is no longer its parent. */
  updateRef(commit: PreparedCommit): Promise<boolean>;
  /** Makes these paths of the workspace as they are in the tree: those that it has not go. */
  restore(tree: string, paths: readonly string[]): Promise<void>;
  /** Files that are larger and not as the last snapshot had them; for a disk that has no room for another one. */
  largeChanges(bytesMin: number): Promise<readonly LargeFile[]>;
};

/** The path is relative to the workspace's repository. */
export type LargeFile = { readonly path: string; readonly bytes: number };

/** Looks at what is about to leave the machine. */
export type DiffScanner = {
  /** All that differs between two trees, and what of it bears on whether it may land. */
  inspect(fromTree: string, toTree: string): Promise<readonly Change[]>;
  /** How many files a tree has, folders not counted. */
  countFiles(tree: string): Promise<number>;
  /** A text without the secrets of this run. */
  clean(text: string): string;
};

export type PreparedCommit = {
  readonly sha: string;
  /** The commit HEAD must still be at; `null` for a branch without commits. */
  readonly parent: string | null;
  /** The ref to move, `HEAD` where it is detached. */
  readonly ref: string;
};

/** Keeps the chain's memory. */
export type Store = {
  /** `null` state: there is none yet. A damaged file is set aside, and a warning says where. */
  load(): Promise<Loaded>;
  /** The commit point of an iteration: atomic always, and `durable` where losing it to a power cut would lose what was done. */
  save(saved: Saved, options: { readonly durable: boolean }): Promise<void>;
  /** `status.json`, for people and other programs; atomic. */
  writeStatus(status: Readonly<Record<string, unknown>>): Promise<void>;
  /** Writes `prompts/iter_0001.<name>.md` and returns its absolute path. */
  writePrompt(iteration: number, name: string, text: string): Promise<string>;
};

export type Saved = {
  readonly state: State;
  /** The record of the decision that made this state; recovered into the journal where a crash kept it out. */
  readonly record: IterationRecord | null;
  /** A commit that is made but perhaps not landed. */
  readonly landing: PreparedCommit | null;
  /** The state commit that this state is, or was made from; `null` where there was no state ref yet, absent where nobody looked. */
  readonly follows?: string | null;
};

export type Loaded = {
  readonly saved: Saved | null;
  readonly warnings: readonly string[];
  /** The highest iteration number that left a trace here, saved or not; 0 where there is none. Numbers go on from it. */
  readonly lastIteration: number;
};

/** `logs/iterations.jsonl`. */
export type Journal = {
  append(record: IterationRecord): Promise<void>;
  /** The last `count` records, oldest first. Cost does not grow with the file. */
  tail(count: number): Promise<readonly IterationRecord[]>;
};

/** What people write: task, plan, stop files. */
export type ProjectFiles = {
  /** Text of TASK.md; `null` where there is none. */
  readTask(): Promise<string | null>;
  /** Text of plan.md. Throws a `UserError` where it is missing or empty. */
  readPlan(): Promise<string>;
  /** Puts another text in the place of the plan's, which must be there. False where that cannot be done without a loss. */
  writePlan(text: string): Promise<boolean>;
  /** A sentence that says which stop file exists; `null` where none does. */
  stopRequest(): Promise<string | null>;
  /** Takes the stop files away; returns the paths that were there. */
  clearStop(): Promise<readonly string[]>;
};

/** Keeps a second instance out. */
export type Lock = {
  /** `null` where a live process holds it; a dead holder's lock is taken over. */
  acquire(): Promise<LockHandle | null>;
};

export type LockHandle = {
  /** The holder before died with it: what it had started may still run. */
  readonly tookOver: boolean;
  release(): Promise<void>;
};

export type Clock = {
  /** Milliseconds since the epoch. */
  nowMs(): number;
  /** Settles early, without throwing, when the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Local time minus UTC at that moment: providers tell clock times without a zone. */
  utcOffsetMinutes(atMs: number): number;
  /** A new id for a chain: 26 characters or fewer, of letters and digits. */
  newId(): string;
};

export type Log = {
  emit(event: LoopEvent): void;
  /** Leaves the terminal as it was found. */
  close(): void;
};
