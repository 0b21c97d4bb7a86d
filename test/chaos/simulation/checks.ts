import type { IterationRecord } from "../../../src/core/chain/record.ts";
import type { Spec } from "../../../src/core/chain/spec.ts";
import type { State } from "../../../src/core/chain/state.ts";
import { stopRule } from "../../../src/core/chain/stop-rules.ts";
import { budgetTokens } from "../../../src/core/chain/usage.ts";
import type { Turn } from "../../../src/ports/agent.ts";
import type { RefUpdate } from "../../../src/ports/git.ts";
import type { SimulatedRun } from "./github.ts";
import { BRANCH, type PushedState, type Server, STATE } from "./server.ts";
import { changedPaths, SECRET } from "./trees.ts";

const FINISHED: ReadonlySet<string> = new Set(["goal_iteration", "agent_error", "agent_parse_error"]);

/** Whether the iteration of a record counts: the provider's refusal of a turn without work does not. */
function isFinishedRecord({ has_new_changes: hasChanges, phase, verdict }: IterationRecord): boolean {
  return FINISHED.has(phase) && (verdict !== "provider-refused" || hasChanges);
}
/** Commits in records are on the work branch, or on these branches if they conflicted. */
const CONFLICT_REFS = /^refs\/heads\/codex-self-iter\/main-conflict-/;

export type Checks = ReturnType<typeof createChecks>;

/** Records a violation for each check that fails. */
export function createChecks(server: Server, spec: Spec) {
  const violations: string[] = [];
  const figures = { pushes: 0, iterations: 0, runs: 0, dispatches: 0 };
  let last: PushedState | null = null;
  let lastSha: string | undefined;
  /** The state ref was deleted, so records and iterations before that are not required. */
  let wasStateDeleted = false;
  /** Manual runs that have not pushed yet. Another run may do what they asked, from the cache. */
  const manualRuns = new Set<SimulatedRun>();
  /** Commits seen on the branch, by iteration number. */
  const numbers = new Map<number, string>();
  /** Keys of chain and seq. */
  const dispatchedAt = new Set<string>();
  /** What the agent has written in its last turn of each run: text by path. */
  const writes = new Map<SimulatedRun, Map<string, string | undefined>>();
  /** The tree that was verified after the last turn of each run. */
  const verified = new Map<SimulatedRun, string>();
  /** Everything that the agent has written in each run. */
  const writtenBy = new Map<SimulatedRun, Set<string>>();
  /** The state that is pushed next. */
  let encoded: State | null = null;
  /** The backoff of the last pushed state. */
  let backoffWindow: { readonly untilMs: number; readonly pushedAtMs: number } | null = null;
  const assert = (holds: boolean, text: string): void => void (holds || violations.push(text));

  const checkNextState = (before: PushedState, { saved: { state }, records }: PushedState, run: SimulatedRun): void => {
    const { state: old } = before.saved;
    assert(state.seq > old.seq, `seq grows: ${old.seq}, then ${state.seq}`);
    assert(server.states.get(lastSha ?? "") !== undefined, "the state has a history");
    const known = new Set(before.records.map(keyOf));
    const kept = new Set(records.map(keyOf));
    const lost = before.records.filter((record) => !kept.has(keyOf(record)));
    assert(lost.length === 0, `pushed records are gone: ${lost.map(keyOf).join(", ")}`);
    // Several, if the previous ones could not be pushed and were in the cache.
    const fresh = records.filter((record) => isFinishedRecord(record) && !known.has(keyOf(record)));
    const expected = Array.from({ length: state.iteration - old.iteration }, (_, index) => old.iteration + 1 + index);
    const recorded = fresh.map(({ iteration }) => iteration);
    assert(
      recorded.join() === expected.join(),
      `the state counts iterations ${expected.join() || "none"}, and the records have ${recorded.join() || "none"}`,
    );
    if (state.chainId !== old.chainId) return;
    const added = state.chainIterations - old.chainIterations;
    // An interrupted iteration counts, and has no record.
    assert(added >= fresh.length, `${added} new iterations, and ${fresh.length} records of them`);
    if (fresh.length > 0) {
      checkBudgets(old, state);
      const wasStopped = old.stopped !== null && (stopRule(old.stopped.reason).sticky || old.stopped.reason === "stop-requested");
      // After the state ref is deleted, the goal of a late dispatch cannot be recognised as the chain's own.
      const isHumanTriggered = run.origin === "person" || manualRuns.size > 0 || (wasStateDeleted && run.origin === "chain");
      assert(!wasStopped || isHumanTriggered, `without a person, the chain continued after ${old.stopped?.reason}`);
    }
  };
  const checkBudgets = (old: State, state: State): void => {
    const { consecutiveErrorsMax, costUsdMax, durationMsMax, tokensMax } = spec.limits;
    assert(tokensMax === null || budgetTokens(old.usage) < tokensMax, "no iteration starts at the token limit");
    assert(costUsdMax === null || (old.costUsd ?? Infinity) < costUsdMax, "no iteration starts at the cost limit");
    assert(state.streaks.errors <= consecutiveErrorsMax, `${state.streaks.errors} errors in a row of ${consecutiveErrorsMax}`);
    const startedMs = old.inFlight?.startedAtMs ?? 0;
    assert(durationMsMax === null || startedMs - state.startedAtMs < durationMsMax, "no iteration starts at the time limit");
  };
  const checkBranch = (records: readonly IterationRecord[]): void => {
    const recorded = new Set(records.map(({ commit }) => commit));
    for (const { number, sha } of server.history(server.refs.get(BRANCH) ?? "")) {
      if (number === null) continue;
      // Older commits were checked before.
      if (numbers.get(number) === sha) break;
      assert(!numbers.has(number), `iteration ${number} is on the branch twice`);
      numbers.set(number, sha);
      assert(wasStateDeleted || recorded.has(sha), `iteration ${number} (${sha}) is on the branch without a record`);
    }
    for (const { commit, iteration } of records) {
      if (commit === undefined || numbers.get(iteration) === commit || isInConflict(commit)) continue;
      assert(false, `the work of iteration ${iteration} (${commit}) is on no branch`);
    }
  };
  const isInConflict = (commit: string): boolean => {
    for (const [ref, sha] of server.refs) if (sha === commit && CONFLICT_REFS.test(ref)) return true;
    return false;
  };

  return {
    violations,
    figures,
    assert,
    stateRefDeleted(): void {
      wasStateDeleted = true;
      last = null;
      lastSha = undefined;
      backoffWindow = null;
      dispatchedAt.clear();
    },
    /** A wait that was pushed before is measured by another clock. */
    clockJumped: (): void => void (backoffWindow = null),
    addManualRun(run: SimulatedRun): void {
      manualRuns.add(run);
      backoffWindow = null;
    },
    recordEncoded: (state: State): void => void (encoded = state),
    /** Called before each turn of the agent. */
    checkTurn(run: SimulatedRun, { iteration, readOnly }: Pick<Turn, "iteration" | "readOnly">, atMs: number): void {
      // A second turn only repairs the reply.
      if (!readOnly) {
        writes.set(run, new Map());
        verified.delete(run);
      }
      const max = spec.run.iterationsMax;
      run.startedIterations.add(iteration);
      assert(max === null || run.startedIterations.size <= max, `iterations ${[...run.startedIterations].join(", ")} in a run of ${max}`);
      const isOpen = backoffWindow !== null && run.startedAtMs > backoffWindow.pushedAtMs && atMs < backoffWindow.untilMs;
      assert(!isOpen || run.origin === "person" || manualRuns.size > 0, `iteration ${iteration} starts during a pushed backoff`);
    },
    /** `text` is undefined if the agent has deleted the file. */
    recordWrite(run: SimulatedRun, path: string, text: string | undefined): void {
      writes.get(run)?.set(path, text);
      const written = writtenBy.get(run) ?? new Set();
      writtenBy.set(run, written.add(`${path}: ${text}`));
    },
    recordVerified: (run: SimulatedRun, tree: string): void => void verified.set(run, tree),
    /** Called after each accepted push: each commit holds its parent's files with the agent's changes, and nothing else. */
    workPushed(run: SimulatedRun, updates: readonly RefUpdate[]): void {
      for (const { ref, sha } of updates) {
        const commit = server.commits.get(sha);
        if (commit === undefined || server.refs.get(ref) !== sha) continue;
        const [before, after] = [server.filesOf(commit.parent), server.filesOf(sha)];
        const isVerified = [undefined, commit.tree].includes(verified.get(run));
        assert(isVerified || commit.isRebased === true, `${ref} has ${commit.tree}, but ${verified.get(run)} was verified`);
        for (const path of changedPaths(before, after)) {
          const text = after.get(path);
          assert(writtenBy.get(run)?.has(`${path}: ${text}`) === true, `${ref} has ${path} (${text}), which the agent has not written`);
          assert(text?.includes(SECRET) !== true, `${ref} has a secret in ${path}`);
        }
        for (const [path, text] of writes.get(run) ?? []) {
          const expected = text?.includes(SECRET) === true ? before.get(path) : text;
          assert(after.get(path) === expected, `${ref} has ${path} (${after.get(path)}), but the agent wrote ${text}`);
        }
      }
    },
    /** Called when a run that was not killed ends. `state` is what it has saved last. */
    runEnded({ hasFullDisk, outageTurns, turns, unsaved }: SimulatedRun, state: State | null, isSuperseded: boolean): void {
      const isOutage = turns > 0 && turns === outageTurns;
      assert(!isOutage || state?.stopped?.reason !== "agent-failing", "an outage of the provider stopped the chain for good");
      // An iteration that the state has as begun counts at the next start.
      const isCounted = unsaved === null || (state !== null && (state.iteration >= unsaved || state.inFlight !== null));
      assert(isCounted || hasFullDisk || isSuperseded, `the agent worked on iteration ${unsaved}, and the run ended without counting it`);
    },
    /** Called with the state that a run began with, and each state that it saves. */
    checkInterrupted(restored: State | null, saved: State): void {
      if (restored === null || restored.inFlight === null || restored.chainId !== saved.chainId) return;
      assert(saved.chainIterations > restored.chainIterations, `the interrupted iteration ${restored.inFlight.iteration} is not counted`);
    },
    /** Called after each accepted push. `before` is the branch tip before it. */
    branchPushed(before: string | undefined): void {
      const head = server.refs.get(BRANCH);
      if (before === undefined || head === undefined || head === before) return;
      assert(server.isDescendant(head, before), `the branch goes from ${before} to ${head}, which is not a descendant`);
    },
    /** Called after each accepted push. */
    statePushed(run: SimulatedRun, atMs: number): void {
      const sha = server.refs.get(STATE);
      if (sha === lastSha) return;
      const next = server.readPushed(sha);
      if (next === null) return void violations.push("the pushed state cannot be read");
      figures.pushes += 1;
      assert((server.states.get(sha ?? "")?.parent ?? undefined) === lastSha, "the state's history is linear");
      const { state } = next.saved;
      const max = spec.limits.iterationsMax;
      assert(max === null || state.chainIterations <= max, `${state.chainIterations} iterations of ${max}`);
      const finished = next.records.filter((record) => record.chain_id === state.chainId && isFinishedRecord(record)).length;
      assert(max === null || finished <= max, `${finished} records of finished iterations of ${max}`);
      figures.iterations += last === null ? 0 : Math.max(0, state.iteration - last.saved.state.iteration);
      if (last !== null) checkNextState(last, next, run);
      manualRuns.delete(run);
      const backoff = encoded?.seq === state.seq ? encoded.backoff : null;
      backoffWindow = backoff === null ? null : { untilMs: backoff.untilMs, pushedAtMs: atMs };
      last = next;
      lastSha = sha;
      checkBranch(next.records);
    },
    /** Called at each dispatch. */
    checkDispatch(run: SimulatedRun, { isCancelled, reason, state }: DispatchFacts): void {
      figures.dispatches += 1;
      run.dispatches += 1;
      assert(run.dispatches === 1, "a run dispatches at most one run");
      assert(reason === "run-full", `a dispatch after ${reason}`);
      assert(!isCancelled, "a dispatch by a run that was cancelled");
      assert(state?.stopped === null, `a dispatch of a stopped chain: ${state?.stopped?.reason}`);
      const step = `${state?.chainId}/${state?.seq}`;
      assert(!dispatchedAt.has(step), `a second dispatch at step ${step}`);
      dispatchedAt.add(step);
    },
  };
}

type DispatchFacts = { readonly isCancelled: boolean; readonly reason: string; readonly state: State | null };

function keyOf({ iteration, phase, seq, ts }: IterationRecord): string {
  return `${iteration}/${phase}/${seq}/${ts}`;
}
