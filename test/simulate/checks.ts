import type { IterationRecord } from "../../src/core/record.ts";
import type { Spec } from "../../src/core/spec.ts";
import type { State } from "../../src/core/state.ts";
import { stopRule } from "../../src/core/stop-rules.ts";
import { totalTokens } from "../../src/core/usage.ts";
import type { SimulatedRun } from "./github.ts";
import { BRANCH, type Landed, type Server, STATE } from "./server.ts";

const FINISHED: ReadonlySet<string> = new Set(["goal_iteration", "agent_error", "agent_parse_error"]);

export type Checks = ReturnType<typeof createChecks>;

/** What must hold in every world. A text for each time that it does not. */
export function createChecks(server: Server, spec: Spec) {
  const violations: string[] = [];
  const figures = { landings: 0, iterations: 0, runs: 0, dispatches: 0, superseded: 0, rebased: 0 };
  let last: Landed | null = null;
  let lastSha: string | undefined;
  /** People may take the state ref away, and with it the memory; what they took is not to be asked for. */
  let hasForgotten = false;
  let wasAsked = false;
  /** A branch that was merged and deleted is made anew on the base, where only the state knows of the numbers that were used. */
  let isMerged = false;
  const must = (holds: boolean, text: string): void => void (holds || violations.push(text));

  /** Of the newest state against the one that was there before. */
  const compare = (before: Landed, { saved: { state }, records }: Landed, run: SimulatedRun): void => {
    const { state: old } = before.saved;
    must(state.seq > old.seq, `seq grows: ${old.seq}, then ${state.seq}`);
    must(state.iteration >= old.iteration, `iteration ${old.iteration} landed, then ${state.iteration}`);
    must(server.states.get(lastSha ?? "") !== undefined, "the state has a history");
    const kept = new Set(records.map(keyOf));
    const lost = before.records.filter((record) => !kept.has(keyOf(record)));
    must(lost.length === 0, `records that had landed are gone: ${lost.map(keyOf).join(", ")}`);
    if (state.chainId !== old.chainId) return;
    if (state.chainIterations > old.chainIterations) {
      // Several at once, where the ones before could not be landed and were kept in the cache.
      const known = new Set(before.records.map(keyOf));
      const fresh = records.filter(
        (record) => record.chain_id === state.chainId && FINISHED.has(record.phase) && !known.has(keyOf(record)),
      );
      const grown = state.chainIterations - old.chainIterations;
      must(grown === fresh.length, `${grown} iterations more, and ${fresh.length} records of them`);
      must(spec.limits.tokensMax === null || totalTokens(old.usage) < spec.limits.tokensMax, "no iteration after the tokens are spent");
      const standing = old.stopped !== null && (stopRule(old.stopped.reason).sticky || old.stopped.reason === "stop-requested");
      must(!standing || wasAsked, `nobody asked, and the chain went on after ${old.stopped?.reason}`);
    }
    if (run.origin === "person") wasAsked = false;
  };
  const checkBranch = (records: readonly IterationRecord[]): void => {
    const told = new Set(records.map(({ commit }) => commit));
    const seen = new Set<number>();
    for (const { number, sha } of server.history(BRANCH)) {
      if (number === null) continue;
      must(!seen.has(number) || (hasForgotten && isMerged), `iteration ${number} is on the branch twice`);
      seen.add(number);
      must(hasForgotten || told.has(sha), `iteration ${number} (${sha}) is on the branch, and no record tells of it`);
    }
  };

  return {
    violations,
    figures,
    must,
    forget(): void {
      hasForgotten = true;
      last = null;
      lastSha = undefined;
    },
    noteMerge: (): void => void (isMerged = true),
    /** A person started a run, or gave a goal. */
    noteWish: (): void => void (wasAsked = true),
    /** After each push that the server took. */
    landed(run: SimulatedRun): void {
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
      figures.iterations += last !== null && state.iteration > last.saved.state.iteration ? 1 : 0;
      if (last !== null) compare(last, next, run);
      last = next;
      lastSha = sha;
      checkBranch(next.records);
    },
    /** At each dispatch that a run asks GitHub for. */
    dispatched(run: SimulatedRun, reason: string, state: State | null): void {
      figures.dispatches += 1;
      run.dispatches += 1;
      must(run.dispatches === 1, "a run starts one other run");
      must(reason === "run-full", `a dispatch after ${reason}`);
      must(state?.stopped === null, `a dispatch of a chain that has stopped: ${state?.stopped?.reason}`);
    },
  };
}

function keyOf({ iteration, phase, seq, ts }: IterationRecord): string {
  return `${iteration}/${phase}/${seq}/${ts}`;
}
