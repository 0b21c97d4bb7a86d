import type { PushRefusal } from "../../src/action-ports.ts";
import { encodeSaved, readUntouched } from "../../src/config/runtime-file.ts";
import type { IterationRecord } from "../../src/core/record.ts";
import type { Spec } from "../../src/core/spec.ts";
import { type RunReport, runLoop } from "../../src/engine/loop.ts";
import { createPushLedger, ledgerRefs } from "../../src/engine/push-ledger.ts";
import type { RunRequest } from "../../src/engine/run-request.ts";
import type { Saved } from "../../src/ports.ts";
import { landing, type SpecParts, spec } from "../core/support/given.ts";
import {
  createFakeAgent,
  createFakeClock,
  createFakeDesk,
  createFakeJournal,
  createFakeLock,
  createFakeRepository,
  createFakeScreen,
  createFakeStore,
  createRecordedLog,
  type FakeAgent,
  type FakeCommit,
  type ScriptedTurn,
} from "../support/fakes.ts";
import { createFakeArchive, createFakeBranch, createFakeRemote, createFakeServer } from "../support/fakes-git.ts";
import { handOver } from "./world.ts";

export const BRANCH = "refs/heads/codex-self-iter/main";
export const STATE = "refs/codex-self-iter/state/main";
export const PARTIAL = "refs/codex-self-iter/partial/main/";
const BASE = "refs/heads/main";
const NAMES = { track: "main", branch: "codex-self-iter/main", base: "main" };

export type PushWorld = ReturnType<typeof createPushWorld>;
export type Machine = ReturnType<PushWorld["machine"]>;

/** A server, and machines that come one after the other or at once; each knows of the chain what has landed. */
export function createPushWorld(parts: SpecParts = {}) {
  const server = createFakeServer({ [BRANCH]: "0".repeat(40), [BASE]: "0".repeat(40) });
  const archive = createFakeArchive();
  /** Everybody's commits. */
  const commits = new Map<string, FakeCommit>();
  const clock = createFakeClock();
  const base: Spec = spec(parts);
  let people = 0;

  const landed = (): Saved | null => {
    const text = archive.commits.get(server.refs.get(STATE) ?? "")?.files.get("runtime.json");
    return text === undefined ? null : readUntouched(text);
  };
  const landedRecords = (commit = server.refs.get(STATE) ?? ""): readonly IterationRecord[] =>
    linesOf(archive.commits.get(commit)?.files.get("iterations.jsonl") ?? "").map((line) => JSON.parse(line) as IterationRecord);

  /** Somebody's commit on top of the branch. */
  const pushAsPerson = (): string => {
    people += 1;
    const sha = `a${String(people).padStart(39, "0")}`;
    commits.set(sha, { parent: server.refs.get(BRANCH) ?? null, tree: `people-${people}`, message: "by a person" });
    server.refs.set(BRANCH, sha);
    return sha;
  };

  /** Refuses whatever moves a ref that fits; `times` bounds it. */
  const refuse = (fits: RegExp, cause: PushRefusal["cause"] = "rule", times = Number.POSITIVE_INFINITY): void => {
    let left = times;
    server.refuse = (updates) => {
      const refs = updates.map(({ ref }) => ref).filter((ref) => fits.test(ref));
      if (refs.length === 0 || left <= 0) return null;
      left -= 1;
      return { cause, refs, said: `${cause} forbids it.`, remedy: `Write: ${cause}: less` };
    };
  };

  /** A runner with a fresh checkout; `records` and `saved` are what the cache brought, without it what has landed. */
  const machine = (mark = "77-1", given: { readonly saved?: Saved | null; readonly records?: readonly IterationRecord[] } = {}) => {
    const head = server.refs.get(BRANCH) ?? null;
    const repository = createFakeRepository({ "notes.txt": head ?? "start" });
    const checkedOut = head ?? server.refs.get(BASE) ?? "";
    repository.head = { ref: BRANCH, sha: checkedOut };
    const [first] = repository.commits.values();
    repository.commits.set(checkedOut, { parent: null, message: "base", ...commits.get(checkedOut), tree: first?.tree ?? "" });
    // Trees of other machines are known by the server.
    const { changedPaths } = repository;
    repository.changedPaths = (from, to) => changedPaths(from, to).catch(() => ["notes.txt"]);
    const branch = createFakeBranch(repository);
    const journal = createFakeJournal([...(given.records ?? landedRecords())]);
    const store = createFakeStore(given.saved === undefined ? landed() : given.saved, journal);
    const remote = createFakeRemote(server);
    const log = createRecordedLog();
    const abort = new AbortController();
    const gather = (): void => {
      for (const [sha, commit] of repository.commits) if (!commits.has(sha)) commits.set(sha, commit);
    };
    const replay: typeof branch.replay = async (commit, onto) => {
      const replayed = await branch.replay(commit, onto);
      const message = repository.commits.get(commit.sha)?.message ?? "";
      const tree = repository.commits.get(commit.sha)?.tree ?? "";
      if (replayed !== null) repository.commits.set(replayed.sha, { parent: onto, tree, message });
      return replayed;
    };
    const push: typeof remote.push = async (updates, signal) => {
      gather();
      return await remote.push(updates, signal);
    };
    const ledger = createPushLedger(
      {
        repository,
        branch: { ...branch, replay },
        archive: { ...archive, trailers },
        remote: { ...remote, push },
        store,
        journal,
        log,
        clock,
      },
      {
        refs: ledgerRefs(NAMES, mark),
        heads: { branch: head, state: server.refs.get(STATE) ?? null },
        encode: encodeSaved,
        signal: abort.signal,
      },
    );
    const desk = createFakeDesk({ plan: "- [x] one thing\n" });

    async function run(
      script: readonly ScriptedTurn[],
      request: Partial<RunRequest> = {},
    ): Promise<RunReport & { readonly agent: FakeAgent }> {
      const agent = createFakeAgent(script);
      const whole: RunRequest = {
        spec: base,
        workspace: "/work",
        processId: 1,
        names: { plan: "plan.md", task: "TASK.md", protected: [] },
        verifyCommand: null,
        commit: true,
        goal: null,
        reset: false,
        resume: false,
        place: "github",
        attended: true,
        goalBy: null,
        runUrl: null,
        landing: landing(),
        signal: abort.signal,
        ...request,
      };
      const ports = {
        agent,
        agentName: "fake",
        verifier: null,
        repository,
        screen: createFakeScreen(repository),
        store,
        journal,
        desk,
        lock: createFakeLock(),
        clock,
        log,
        ledger,
      };
      return { ...(await runLoop(whole, ports)), agent };
    }

    const write = (text: string): void => void repository.files.set("notes.txt", `${repository.files.get("notes.txt") ?? ""} ${text}`);
    /** A turn that changes a file and hands over. */
    const work = (nextGoal: string, more: Readonly<Record<string, unknown>> = {}): ScriptedTurn => {
      return () => {
        write(nextGoal);
        return { finalMessage: handOver(nextGoal, more) };
      };
    };
    /** A turn that changes a file and fails, or is cut short. */
    const leave = (kind: "failed" | "cancelled" | "limited"): ScriptedTurn => {
      return () => {
        write(kind);
        if (kind === "cancelled") {
          abort.abort();
          return { end: { kind } };
        }
        const message = kind === "failed" ? "The agent exited with 3." : "429 Too Many Requests, try again in 20 seconds";
        return { end: { kind: "failed", failure: { cause: kind === "failed" ? "exit" : "provider", message, exitCode: 3, output: "" } } };
      };
    };
    const warnings = (): string => log.events.flatMap((event) => (event.kind === "warning" ? [event.text] : [])).join("\n");
    return { repository, branch, remote, store, journal, log, ledger, desk, abort, run, work, leave, warnings };
  };

  /** The branch's commits, newest first: `null` for a person's, else the number of the iteration. */
  const history = (from = server.refs.get(BRANCH) ?? null): readonly { readonly sha: string; readonly number: number | null }[] => {
    const found: { sha: string; number: number | null }[] = [];
    for (let sha: string | null = from; sha !== null; sha = commits.get(sha)?.parent ?? null) {
      const number = /^Codex-Iteration: (\d+)$/m.exec(commits.get(sha)?.message ?? "")?.[1];
      found.push({ sha, number: number === undefined ? null : Number(number) });
    }
    return found;
  };
  const trailers = async (commit: string): Promise<readonly string[]> => history(commit).flatMap(({ number }) => number?.toString() ?? []);
  const numbers = (): readonly number[] =>
    history()
      .flatMap(({ number }) => number ?? [])
      .toReversed();
  /** The commits that the state ref has had, oldest first, by its own history. */
  const states = (): readonly string[] => {
    const found: string[] = [];
    for (let sha = server.refs.get(STATE) ?? null; sha !== null; sha = archive.commits.get(sha)?.parent ?? null) found.push(sha);
    return found.toReversed();
  };
  return { server, archive, commits, clock, spec: base, machine, landed, landedRecords, pushAsPerson, refuse, history, numbers, states };
}

function linesOf(text: string): readonly string[] {
  return text.split("\n").filter((line) => line !== "");
}
