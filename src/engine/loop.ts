import { beginChain, beginIteration, recoverCutShort, reopen, withGoal } from "../core/chain.ts";
import { decide, type Facts, type StopReason, type Verdict } from "../core/decide.ts";
import { buildCommitMessage } from "../core/commit-message.ts";
import type { Outcome } from "../core/outcome.ts";
import type { IterationRecord } from "../core/record.ts";
import type { State } from "../core/state.ts";
import { buildStatus } from "../core/status.ts";
import { stopRule } from "../core/stop-rules.ts";
import type { Loaded, PreparedCommit } from "../ports.ts";
import { iterate } from "./iterate.ts";
import type { LoopPorts } from "./loop-ports.ts";
import { buildBackoffRecord, buildBusyRecord, buildIterationRecord, buildStagnationRecord } from "./records.ts";
import type { RunRequest } from "./run-request.ts";

/** How a run ended. `state` is `null` where another instance held the lock. */
export type RunReport = {
  readonly reason: StopReason | "already-running";
  readonly run: "success" | "failure" | "cancelled";
  readonly why: string;
  readonly remedy: string;
  readonly iterations: number;
  readonly state: State | null;
};

/** A stop file is noticed within this time while the loop waits. */
const STOP_POLL_MS = 1_000;

/**
 * Runs iterations until a rule stops the run. Everything it knows comes through the ports, everything it decides comes
 * from `decide`. Throws a `UserError` where the run cannot go on at all (no plan, no agent, a full disk); what was saved
 * before stays saved.
 */
export async function runLoop(request: RunRequest, ports: LoopPorts): Promise<RunReport> {
  const lock = await ports.lock.acquire();
  if (lock === null) return await reportBusy(ports);
  try {
    return await new Run(request, ports).toItsEnd();
  } finally {
    try {
      await ports.agent.close();
    } finally {
      await lock.release();
    }
  }
}

async function reportBusy(ports: LoopPorts): Promise<RunReport> {
  const atMs = ports.clock.nowMs();
  await ports.journal.append(buildBusyRecord(atMs));
  const report: RunReport = {
    reason: "already-running",
    run: "success",
    why: "Another instance works in this state dir, and two would undo each other's work.",
    remedy: "Nothing to do: it goes on. See what it does with: codex-self-iter status",
    iterations: 0,
    state: null,
  };
  ports.log.emit({ kind: "run-ended", atMs, reason: report.reason, why: report.why, remedy: report.remedy, iterations: 0 });
  return report;
}

/** The one mutable thing of the engine: where a run stands between two decisions. */
class Run {
  readonly #request: RunRequest;
  readonly #ports: LoopPorts;
  readonly #startedAtMs: number;
  #state!: State;
  #tree = "";
  /** Settles when `#tree` is known. */
  #looking: Promise<void> = Promise.resolve();
  #iterations = 0;
  #prepared = false;
  #record: IterationRecord | null = null;
  #history: readonly IterationRecord[] = [];
  /** What the last save holds as not landed yet, though it is. */
  #settledLanding = false;

  constructor(request: RunRequest, ports: LoopPorts) {
    this.#request = request;
    this.#ports = ports;
    this.#startedAtMs = ports.clock.nowMs();
  }

  async toItsEnd(): Promise<RunReport> {
    try {
      return await this.#run();
    } finally {
      // git is not left at work on its own when the lock is given back.
      await this.#looking.catch(() => {});
    }
  }

  async #run(): Promise<RunReport> {
    const standing = await this.#open();
    if (standing !== null) return await this.#end(standing, "The chain had already stopped for this reason, and nobody asked to go on.");
    let outcome: Outcome | null = null;
    for (;;) {
      const facts = await this.#facts();
      const decision = decide(this.#request.spec, this.#state, outcome, facts);
      const { verdict } = decision;
      // Before the iteration is marked as begun: an agent that cannot work here must not look like one cut short.
      // And whatever is saved, the tree is known then and a landing that a crash kept back is finished.
      if (verdict.kind === "continue" && !this.#prepared) await settleBoth(this.#prepareAgent(), this.#looking);
      else await this.#looking;
      const state = decision.state.baseTree === null ? { ...decision.state, baseTree: this.#tree } : decision.state;
      await this.#keep(state, verdict, outcome, facts.atMs);
      if (verdict.kind === "stop") return await this.#end(verdict.reason, verdict.why);
      if (verdict.kind === "wait") {
        await this.#wait(verdict.untilMs, verdict.cause);
        outcome = null;
        continue;
      }
      outcome = await this.#iterate();
      if (outcome.work.kind !== "limited" && outcome.work.kind !== "cancelled") this.#iterations += 1;
    }
  }

  /** Loads, recovers and opens the chain. Returns the reason where it had stopped for good. */
  async #open(): Promise<StopReason | null> {
    const { clock, desk, journal, log, repository, store } = this.#ports;
    const request = this.#request;
    const atMs = this.#startedAtMs;
    await desk.readPlan();
    // git works while the state is read and the agent is prepared, so it is asked first.
    const snapshot = repository.snapshot();
    const loading = store.load();
    this.#looking = this.#look(snapshot, loading);
    // Whoever needs the tree awaits it; until then nobody listens for its failure.
    this.#looking.catch(() => {});
    const [loaded, history] = await Promise.all([loading, journal.tail(request.spec.historyTail)]);
    for (const text of loaded.warnings) log.emit({ kind: "warning", atMs, text });
    const saved = loaded.saved;
    this.#record = saved?.record ?? null;
    this.#history = history;

    const previous = saved?.state ?? null;
    if (previous === null || request.reset) {
      const chainId = clock.newId();
      this.#state = beginChain({ chainId, atMs, previous, lastIteration: loaded.lastIteration, goal: request.goal });
    } else {
      const stopped = previous.stopped;
      const sticks = stopped !== null && stopRule(stopped.reason).sticky;
      this.#state = previous;
      if (sticks && !request.resume && request.goal === null) return stopped.reason;
      if (stopped !== null || request.resume) this.#state = reopen(this.#state, { atMs });
      if (this.#state.inFlight !== null) this.#state = recoverCutShort(this.#state);
      if (request.goal !== null) this.#state = withGoal(this.#state, request.goal);
    }
    log.emit({ kind: "run-started", atMs, chainId: this.#state.chainId, workspace: request.workspace, agent: this.#ports.agentName });
    return null;
  }

  /** The workspace's tree at the start. A landing that a crash kept back is finished first, and makes git look twice. */
  async #look(snapshot: Promise<string>, loading: Promise<Loaded>): Promise<void> {
    const [seen, loaded] = await settleBoth(snapshot, loading);
    const landing = loaded.saved?.landing ?? null;
    const landed = landing !== null && (await this.#ports.repository.land(landing));
    this.#tree = landed ? await this.#ports.repository.snapshot() : seen;
  }

  async #prepareAgent(): Promise<void> {
    const facts = await this.#ports.agent.prepare(this.#request.signal);
    this.#prepared = true;
    const name = [facts.name, facts.version].filter((part) => part !== "").join(" ");
    const text = `Agent: ${name}, sandbox: ${facts.sandbox}.`;
    this.#ports.log.emit({ kind: "notice", atMs: this.#ports.clock.nowMs(), text });
  }

  async #facts(): Promise<Facts> {
    return {
      atMs: this.#ports.clock.nowMs(),
      stopRequest: await this.#ports.desk.stopRequest(),
      cancelled: this.#request.signal.aborted,
      superseded: false,
      run: { startedAtMs: this.#startedAtMs, iterations: this.#iterations },
    };
  }

  async #iterate(): Promise<Outcome> {
    const outcome = await iterate({ ...this.#request, state: this.#state, treeBefore: this.#tree, history: this.#history }, this.#ports);
    this.#tree = outcome.treeAfter;
    return outcome;
  }

  /**
   * Makes a decision durable. The save of `runtime.json` is the commit point: the record and the commit are made before
   * it and written or landed after it, and a start after a crash finishes what is missing of the two.
   */
  async #keep(state: State, verdict: Verdict, outcome: Outcome | null, atMs: number): Promise<void> {
    const { clock, log, repository, store } = this.#ports;
    const { spec, commit: commits } = this.#request;
    const commit = outcome !== null && commits && isFinished(outcome) ? await this.#prepareCommit(outcome) : null;
    let record: IterationRecord | null = null;
    if (outcome !== null) record = buildIterationRecord({ spec, state, verdict, outcome, commit: commit?.sha ?? null });
    else if (verdict.kind === "stop" && verdict.reason === "waiting") record = buildBackoffRecord(state, atMs);
    this.#state = verdict.kind === "continue" ? beginIteration(state, clock.nowMs()) : state;
    if (record !== null) this.#record = record;
    await store.save({ state: this.#state, record: this.#record, landing: commit }, { durable: outcome !== null });
    this.#settledLanding = commit !== null;
    // git moves the branch while the rest is written.
    const landing = commit === null ? Promise.resolve(null) : repository.land(commit);
    const [landed] = await settleBoth(landing, this.#writeDown(record, verdict, atMs));
    if (commit !== null && landed === false) {
      const text = `The branch moved while the iteration ran; its work stays uncommitted in the workspace (commit object ${commit.sha}).`;
      log.emit({ kind: "warning", atMs, text });
    }
    if (outcome !== null && record !== null) this.#tell(outcome, record);
  }

  async #writeDown(record: IterationRecord | null, verdict: Verdict, atMs: number): Promise<void> {
    const { journal } = this.#ports;
    if (record !== null) {
      await journal.append(record);
      this.#history = [...this.#history, record].slice(-this.#request.spec.historyTail);
    }
    if (verdict.kind === "stop" && verdict.reason === "stagnated") {
      await journal.append(buildStagnationRecord(this.#state, verdict.why, atMs));
    }
    await this.#writeStatus(verdict, atMs);
  }

  async #prepareCommit(outcome: Outcome): Promise<PreparedCommit | null> {
    const message = buildCommitMessage({
      work: outcome.work,
      goal: outcome.goal,
      iteration: outcome.iteration,
      chainId: this.#state.chainId,
    });
    return await this.#ports.repository.prepareCommit(outcome.treeAfter, message);
  }

  async #writeStatus(verdict: Verdict, atMs: number): Promise<void> {
    const { spec, workspace, processId } = this.#request;
    const status = buildStatus({ spec, state: this.#state, verdict, lastRecord: this.#record, workspace, processId, atMs });
    await this.#ports.store.writeStatus(status);
  }

  #tell(outcome: Outcome, record: IterationRecord): void {
    this.#ports.log.emit({
      kind: "iteration-ended",
      atMs: outcome.endedAtMs,
      iteration: outcome.iteration,
      durationMs: outcome.endedAtMs - outcome.startedAtMs,
      summary: record.summary,
      nextGoal: record.next_goal,
      changed: record.has_new_changes,
      commit: record.commit ?? null,
      error: record.error ?? null,
      usage: outcome.usage,
      totalUsage: this.#state.usage,
    });
  }

  async #wait(untilMs: number, cause: Extract<Verdict, { kind: "wait" }>["cause"]): Promise<void> {
    const { clock, desk, log, repository } = this.#ports;
    log.emit({ kind: "waiting", atMs: clock.nowMs(), untilMs, cause });
    while (clock.nowMs() < untilMs && !this.#request.signal.aborted) {
      if ((await desk.stopRequest()) !== null) break;
      await clock.sleep(Math.min(STOP_POLL_MS, untilMs - clock.nowMs()), this.#request.signal);
    }
    // People edit while the loop waits; their changes are not the next iteration's.
    this.#tree = await repository.snapshot();
  }

  async #end(reason: StopReason, why: string): Promise<RunReport> {
    const rule = stopRule(reason);
    // So that the next start need not ask git about it.
    if (this.#settledLanding) await this.#ports.store.save({ state: this.#state, record: this.#record, landing: null }, { durable: false });
    const report: RunReport = { reason, run: rule.run, why, remedy: rule.remedy, iterations: this.#iterations, state: this.#state };
    const atMs = this.#ports.clock.nowMs();
    this.#ports.log.emit({ kind: "run-ended", atMs, reason, why, remedy: rule.remedy, iterations: this.#iterations });
    return report;
  }
}

/** Like `Promise.all`, but nothing is still at work when it rejects. */
async function settleBoth<First, Second>(first: Promise<First>, second: Promise<Second>): Promise<readonly [First, Second]> {
  await Promise.allSettled([first, second]);
  return [await first, await second];
}

/** Work cut short stays in the workspace: the branch holds finished work only. */
function isFinished(outcome: Outcome): boolean {
  return outcome.work.kind === "handed-over" || outcome.work.kind === "paused" || outcome.work.kind === "no-handover";
}
