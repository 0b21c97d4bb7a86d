import type { IterationRecord } from "../../../src/core/chain/record.ts";
import type { Spec } from "../../../src/core/chain/spec.ts";
import type { State } from "../../../src/core/chain/state.ts";
import { stopRule } from "../../../src/core/chain/stop-rules.ts";
import { totalTokens } from "../../../src/core/chain/usage.ts";
import type { SimulatedRun } from "./github.ts";
import { BRANCH, type Landed, type Server, STATE } from "./server.ts";

const FINISHED: ReadonlySet<string> = new Set(["goal_iteration", "agent_error", "agent_parse_error"]);
/** What commits a record tells of without saying where they are: on the branch, unless they were in conflict with a person's. */
const WORK_REFS = /^refs\/heads\/codex-self-iter\/main-conflict-/;

export type Checks = ReturnType<typeof createChecks>;

/** What must hold in every world. A text for each time that it does not. */
export function createChecks(server: Server, spec: Spec) {
  const violations: string[] = [];
  const figures = { landings: 0, iterations: 0, runs: 0, dispatches: 0 };
  let last: Landed | null = null;
  let lastSha: string | undefined;
  /** People may take the state ref away, and with it the memory; what they took is not to be asked for. */
  let hasForgotten = false;
  /** People's runs that have landed nothing yet: what they were asked may come by another run, out of the cache. */
  const wishes = new Set<SimulatedRun>();
  /** The iterations that were ever seen on the branch, by number. */
  const numbers = new Map<number, string>();
  /** By chain and step. */
  const dispatchedAt = new Set<string>();
  /** The window of the state that landed last, as the loop knew it before it was written; and when it landed. */
  let encoded: State | null = null;
  let window: { readonly untilMs: number; readonly landedAtMs: number } | null = null;
  const must = (holds: boolean, text: string): void => void (holds || violations.push(text));

  /** Of the newest state against the one that was there before. */
  const compare = (before: Landed, { saved: { state }, records }: Landed, run: SimulatedRun): void => {
    const { state: old } = before.saved;
    must(state.seq > old.seq, `seq grows: ${old.seq}, then ${state.seq}`);
    must(server.states.get(lastSha ?? "") !== undefined, "the state has a history");
    const known = new Set(before.records.map(keyOf));
    const kept = new Set(records.map(keyOf));
    const lost = before.records.filter((record) => !kept.has(keyOf(record)));
    must(lost.length === 0, `records that had landed are gone: ${lost.map(keyOf).join(", ")}`);
    // Several at once, where the ones before could not be landed and were kept in the cache.
    const fresh = records.filter((record) => FINISHED.has(record.phase) && !known.has(keyOf(record)));
    const expected = Array.from({ length: state.iteration - old.iteration }, (_, index) => old.iteration + 1 + index);
    const told = fresh.map(({ iteration }) => iteration);
    must(
      told.join() === expected.join(),
      `iterations ${expected.join() || "none"} are counted, and the records tell of ${told.join() || "none"}`,
    );
    if (state.chainId !== old.chainId) return;
    if (state.chainIterations > old.chainIterations) {
      checkBudgets(old, state);
      const grown = state.chainIterations - old.chainIterations;
      must(grown === fresh.length, `${grown} iterations more, and ${fresh.length} records of them`);
      const standing = old.stopped !== null && (stopRule(old.stopped.reason).sticky || old.stopped.reason === "stop-requested");
      // Of a chain whose memory was taken away, a late dispatch brings a goal that nobody knows as its own any more.
      const isHumanTriggered = run.origin === "person" || wishes.size > 0 || (hasForgotten && run.origin === "chain");
      must(!standing || isHumanTriggered, `nobody asked, and the chain went on after ${old.stopped?.reason}`);
    }
  };
  /** Of a chain that has done one iteration more. */
  const checkBudgets = (old: State, state: State): void => {
    const { consecutiveErrorsMax, costUsdMax, durationMsMax, tokensMax } = spec.limits;
    must(tokensMax === null || totalTokens(old.usage) < tokensMax, "no iteration after the tokens are spent");
    must(costUsdMax === null || old.costUsd < costUsdMax, "no iteration after the money is spent");
    must(state.streaks.errors <= consecutiveErrorsMax, `${state.streaks.errors} errors in a row of ${consecutiveErrorsMax}`);
    const begunMs = old.inFlight?.startedAtMs ?? 0;
    must(durationMsMax === null || begunMs - state.startedAtMs < durationMsMax, "no iteration begins after the time is spent");
  };
  const checkBranch = (records: readonly IterationRecord[]): void => {
    const told = new Set(records.map(({ commit }) => commit));
    for (const { number, sha } of server.history(server.refs.get(BRANCH) ?? "")) {
      if (number === null) continue;
      // What is below was looked at before.
      if (numbers.get(number) === sha) break;
      must(!numbers.has(number), `iteration ${number} is on the branch twice`);
      numbers.set(number, sha);
      must(hasForgotten || told.has(sha), `iteration ${number} (${sha}) is on the branch, and no record tells of it`);
    }
    for (const { commit, iteration } of records) {
      if (commit === undefined || numbers.get(iteration) === commit || isInConflict(commit)) continue;
      must(false, `the work of iteration ${iteration} (${commit}) had landed and is on no branch`);
    }
  };
  const isInConflict = (commit: string): boolean => {
    for (const [ref, sha] of server.refs) if (sha === commit && WORK_REFS.test(ref)) return true;
    return false;
  };

  return {
    violations,
    figures,
    must,
    forget(): void {
      hasForgotten = true;
      last = null;
      lastSha = undefined;
      window = null;
      dispatchedAt.clear();
    },
    /** A person started a run, or gave a goal. */
    noteWish(run: SimulatedRun): void {
      wishes.add(run);
      window = null;
    },
    /** A state is made into text, to be pushed next. */
    encoded: (state: State): void => void (encoded = state),
    /** Before each turn of the agent. */
    turn(run: SimulatedRun, iteration: number, atMs: number): void {
      const max = spec.run.iterationsMax;
      run.begun.add(iteration);
      must(max === null || run.begun.size <= max, `iterations ${[...run.begun].join(", ")} in a run of ${max}`);
      const isOpen = window !== null && run.startedAtMs > window.landedAtMs && atMs < window.untilMs;
      must(!isOpen || run.origin === "person" || wishes.size > 0, `iteration ${iteration} begins in a window that had landed`);
    },
    /** After each push that the server took; `before` is where the branch was. */
    moved(before: string | undefined): void {
      const head = server.refs.get(BRANCH);
      if (before === undefined || head === undefined || head === before) return;
      must(server.isOnTop(head, before), `the branch goes from ${before} to ${head}, which is not on top of it`);
    },
    /** The same, of the state. */
    landed(run: SimulatedRun, atMs: number): void {
      const sha = server.refs.get(STATE);
      if (sha === lastSha) return;
      const next = server.landedAt(sha);
      if (next === null) return void violations.push("the landed state cannot be read");
      figures.landings += 1;
      must((server.states.get(sha ?? "")?.parent ?? undefined) === lastSha, "the state's history is one line");
      const { state } = next.saved;
      const max = spec.limits.iterationsMax;
      must(max === null || state.chainIterations <= max, `${state.chainIterations} iterations of ${max}`);
      const finished = next.records.filter((record) => record.chain_id === state.chainId && FINISHED.has(record.phase)).length;
      must(max === null || finished <= max, `${finished} records of finished iterations of ${max}`);
      figures.iterations += last === null ? 0 : Math.max(0, state.iteration - last.saved.state.iteration);
      if (last !== null) compare(last, next, run);
      wishes.delete(run);
      const backoff = encoded?.seq === state.seq ? encoded.backoff : null;
      window = backoff === null ? null : { untilMs: backoff.untilMs, landedAtMs: atMs };
      last = next;
      lastSha = sha;
      checkBranch(next.records);
    },
    /** At each dispatch that a run asks GitHub for. */
    dispatched(run: SimulatedRun, { isCancelled, reason, state }: DispatchFacts): void {
      figures.dispatches += 1;
      run.dispatches += 1;
      must(run.dispatches === 1, "a run starts one other run");
      must(reason === "run-full", `a dispatch after ${reason}`);
      must(!isCancelled, "a dispatch by a run that was cancelled");
      must(state?.stopped === null, `a dispatch of a chain that has stopped: ${state?.stopped?.reason}`);
      const step = `${state?.chainId}/${state?.seq}`;
      must(!dispatchedAt.has(step), `a second dispatch at step ${step}`);
      dispatchedAt.add(step);
    },
  };
}

type DispatchFacts = { readonly isCancelled: boolean; readonly reason: string; readonly state: State | null };

function keyOf({ iteration, phase, seq, ts }: IterationRecord): string {
  return `${iteration}/${phase}/${seq}/${ts}`;
}
