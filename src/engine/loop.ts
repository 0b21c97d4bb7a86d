import { beginChain, beginIteration, recoverInterrupted, reopen, setGoal } from "../core/chain/lifecycle.ts";
import { decide } from "../core/chain/decide.ts";
import type { Decision, DecisionInput, Verdict } from "../core/chain/decision.ts";
import type { State, StopReason } from "../core/chain/state.ts";
import { buildCommitMessage } from "../core/text/commit-message.ts";
import { type PushOutcome, isFinished, addPushFeedback, applyPushOutcome } from "../core/chain/push-outcome.ts";
import { type CommitRefusal, remedyForCommit } from "../core/policy/commit-policy.ts";
import type { Outcome } from "../core/chain/outcome.ts";
import type { IterationRecord } from "../core/chain/record.ts";
import { buildStatus } from "../core/chain/status.ts";
import { remedyFor, stopRule } from "../core/chain/stop-rules.ts";
import { userError } from "../errors/user-error.ts";
import type { Loaded } from "../ports/state.ts";
import { iterate } from "./iterate.ts";
import type { Checkpoint } from "./checkpoint/checkpointer.ts";
import { settleBoth } from "./checkpoint/local.ts";
import type { LoopPorts } from "./ports.ts";
import { buildBackoffRecord, buildBusyRecord, buildIterationRecord, buildStagnationRecord } from "./iteration-record.ts";
import type { RunRequest } from "./run-request.ts";

/** How a run ended. `state` is `null` where another instance held the lock. */
export type RunReport = {
  readonly reason: StopReason | "already-running";
  readonly conclusion: "success" | "failure" | "cancelled";
  readonly message: string;
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
    return await new LoopRun(request, ports).toItsEnd();
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
    conclusion: "success",
    message: "Another instance works in this state dir, and two would undo each other's work.",
    remedy: "Nothing to do: it goes on. See what it does with: codex-self-iter status",
    iterations: 0,
    state: null,
  };
  ports.log.emit({ kind: "run-ended", atMs, reason: report.reason, message: report.message, remedy: report.remedy, iterations: 0 });
  return report;
}

/** One decision with all that is written because of it. `told` is the outcome after what became of its work. */
type Described = {
  readonly decision: Decision;
  readonly told: Outcome | null;
  readonly record: IterationRecord | null;
  readonly entry: Checkpoint;
};

/** The one mutable thing of the engine: where a run stands between two decisions. */
class LoopRun {
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
      const foreseen = outcome === null ? decide(this.#request.spec, this.#state, null, facts).verdict : null;
      // Before the iteration is marked as begun: an agent that cannot work here must not look like one cut short.
      // And whatever is saved, the tree is known then and a landing that a crash kept back is finished.
      if (foreseen?.kind === "continue" && !this.#prepared) await settleBoth(this.#prepareAgent(), this.#looking);
      else await this.#looking;
      // What a person said is not lost with this machine, even where it comes to nothing now; to stop is a thing to say as well.
      const isSaid = this.#request.goal !== null || this.#request.reset;
      const announce = foreseen?.kind === "stop" && (isSaid || foreseen.reason === "stop-requested");
      const verdict = await this.#keep(outcome, facts, announce);
      if (verdict.kind === "stop") return await this.#end(verdict.reason, verdict.message);
      if (verdict.kind === "wait") {
        await this.#wait(verdict.untilMs, verdict.cause);
        outcome = null;
        continue;
      }
      outcome = await this.#iterate();
      if (outcome.result.kind !== "rate-limited" && outcome.result.kind !== "cancelled") this.#iterations += 1;
    }
  }

  /** Loads, recovers and opens the chain. Returns the reason where it had stopped for good. */
  async #open(): Promise<StopReason | null> {
    const { clock, projectFiles, journal, log, repository, store } = this.#ports;
    const request = this.#request;
    const atMs = this.#startedAtMs;
    await projectFiles.readPlan();
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
    if (previous === null && loaded.lastIteration > 0) log.emit({ kind: "warning", atMs, text: describeLostState(loaded.lastIteration) });
    if (previous === null || request.reset) {
      const chainId = clock.newId();
      this.#state = beginChain({ chainId, atMs, previous, lastIteration: loaded.lastIteration, goal: request.goal });
    } else {
      const stopped = previous.stopped;
      this.#state = previous;
      if (stopped !== null && requiresHuman(stopped.reason, request)) return stopped.reason;
      if (stopped !== null || request.resume) this.#state = reopen(this.#state, { atMs });
      if (this.#state.inFlight !== null) this.#state = recoverInterrupted(this.#state);
      if (request.goal !== null) this.#state = setGoal(this.#state, request.goal);
    }
    log.emit({ kind: "run-started", atMs, chainId: this.#state.chainId, workspace: request.workspace, agent: this.#ports.agentName });
    return null;
  }

  /** The workspace's tree at the start. A landing that a crash kept back is finished first, and makes git look twice. */
  async #look(snapshot: Promise<string>, loading: Promise<Loaded>): Promise<void> {
    const [seen, loaded] = await settleBoth(snapshot, loading);
    const pending = loaded.saved?.pendingCommit ?? null;
    const landed = pending !== null && (await this.#ports.repository.updateRef(pending));
    this.#tree = landed ? await this.#ports.repository.snapshot() : seen;
  }

  async #prepareAgent(): Promise<void> {
    const facts = await this.#ports.agent.prepare(this.#request.signal);
    this.#prepared = true;
    const name = [facts.name, facts.version].filter((part) => part !== "").join(" ");
    const text = `Agent: ${name}, sandbox: ${facts.sandbox}. Isolation: ${facts.isolation}`;
    this.#ports.log.emit({ kind: "notice", atMs: this.#ports.clock.nowMs(), text });
  }

  async #facts(): Promise<DecisionInput> {
    return {
      atMs: this.#ports.clock.nowMs(),
      stopRequest: await this.#ports.projectFiles.stopRequest(),
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

  /** Decides what comes next, and makes the decision durable. What became of the work is a part of what is decided about. */
  async #keep(outcome: Outcome | null, facts: DecisionInput, mustPublish: boolean): Promise<Verdict> {
    const { spec, commit: commits } = this.#request;
    const before = this.#state;
    const attempts: Described[] = [];
    const buildCheckpoint = (pushOutcome: PushOutcome): Checkpoint => {
      const described = this.#describe(before, outcome, facts, pushOutcome);
      attempts.push(described);
      return described.entry;
    };
    const message = outcome !== null && commits && isFinished(outcome) ? this.#commitMessage(outcome) : null;
    const kept = await this.#ports.checkpointer.save({ outcome, message, mustPublish, buildCheckpoint });
    // Nothing of this run is to be found: it decides as if it had only come to look, and a stop is for the other run to keep.
    if (kept.kind === "superseded") return decide(spec, before, null, { ...facts, stopRequest: null, superseded: true }).verdict;
    const { decision, entry, record, told } = attempts.at(-1) ?? this.#describe(before, outcome, facts, kept.pushOutcome);
    this.#state = entry.saved.state;
    if (record !== null) this.#record = record;
    this.#history = [...this.#history, ...(record === null ? [] : [record])].slice(-spec.historyTail);
    if (told !== null && record !== null) this.#tell(told, record);
    if (outcome !== null && outcome.refusal !== null) await this.#putAside(outcome, outcome.refusal, kept.pushOutcome);
    // What others pushed is in the workspace now, and is not the next iteration's: it may not be put back, nor count as a change.
    if (kept.pushOutcome.kind === "rebased" || kept.pushOutcome.kind === "conflict") this.#tree = await this.#ports.repository.snapshot();
    return decision.verdict;
  }

  /**
   * Work that may not land lies in the workspace still, and would land with the next iteration's. Where it is kept elsewhere it goes, and
   * the chain goes on; where it is not, or where a person is to see it first, the run ends with it as it is. Throws LANDING_REFUSED.
   */
  async #putAside({ treeAfter, treeBefore }: Outcome, { rule, reason }: CommitRefusal, pushOutcome: PushOutcome): Promise<void> {
    const { host } = this.#request;
    const { repository } = this.#ports;
    const isKept = pushOutcome.kind === "unfinished";
    if (!isKept || mustStopFor(rule)) {
      const kept = isKept ? ` The work is kept as ${pushOutcome.ref}.` : host === "local" ? " It stays in the workspace, uncommitted." : "";
      throw userError("LANDING_REFUSED", { reason, saved: kept, remedy: remedyForCommit(rule, host) });
    }
    await repository.restore(treeBefore, await repository.changedPaths(treeBefore, treeAfter));
    this.#tree = await repository.snapshot();
  }

  #describe(before: State, outcome: Outcome | null, facts: DecisionInput, pushOutcome: PushOutcome): Described {
    const { host, processId, spec, workspace } = this.#request;
    const told = outcome === null ? null : applyPushOutcome(outcome, pushOutcome);
    const decision = decide(spec, before, told, facts);
    const { verdict } = decision;
    const noted = told === null ? decision.state : addPushFeedback(decision.state, told, pushOutcome);
    const based = noted.baseTree === null ? { ...noted, baseTree: this.#tree } : noted;
    const refusal = told?.refusal ?? null;
    // After a refused push the run ends, whatever the verdict.
    const endsHere =
      pushOutcome.kind === "rejected" || (refusal !== null && (pushOutcome.kind !== "unfinished" || mustStopFor(refusal.rule)));
    const state = verdict.kind === "continue" && !endsHere ? beginIteration(based, this.#ports.clock.nowMs()) : based;
    let record: IterationRecord | null = null;
    const goalBy = told !== null && told.goal === this.#request.goal ? this.#request.goalBy : null;
    if (told !== null) record = buildIterationRecord({ spec, state: based, verdict, outcome: told, commit: commitOf(pushOutcome), goalBy });
    else if (verdict.kind === "stop" && verdict.reason === "waiting") record = buildBackoffRecord(based, facts.atMs);
    const stagnated = verdict.kind === "stop" && verdict.reason === "stagnated";
    const records = [
      ...(record === null ? [] : [record]),
      ...(stagnated ? [buildStagnationRecord(based, verdict.message, facts.atMs)] : []),
    ];
    const last = record ?? this.#record;
    const status = buildStatus({ spec, state, verdict, lastRecord: last, workspace, processId, host, atMs: facts.atMs });
    return { decision, told, record, entry: { saved: { state, record: last, pendingCommit: null }, records, status } };
  }

  #commitMessage(outcome: Outcome): string {
    const { goal, iteration, result } = outcome;
    return buildCommitMessage({ result, goal, iteration, chainId: this.#state.chainId, runUrl: this.#request.runUrl });
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
    const { clock, projectFiles, log, repository } = this.#ports;
    log.emit({ kind: "waiting", atMs: clock.nowMs(), untilMs, cause });
    while (clock.nowMs() < untilMs && !this.#request.signal.aborted) {
      if ((await projectFiles.stopRequest()) !== null) break;
      await clock.sleep(Math.min(STOP_POLL_MS, untilMs - clock.nowMs()), this.#request.signal);
    }
    // People edit while the loop waits; their changes are not the next iteration's.
    this.#tree = await repository.snapshot();
  }

  async #end(reason: StopReason, message: string): Promise<RunReport> {
    const rule = stopRule(reason);
    const remedy = remedyFor(reason, this.#request.host);
    await this.#ports.checkpointer.flush();
    const report: RunReport = { reason, conclusion: rule.conclusion, message, remedy, iterations: this.#iterations, state: this.#state };
    const atMs = this.#ports.clock.nowMs();
    this.#ports.log.emit({ kind: "run-ended", atMs, reason, message, remedy, iterations: this.#iterations });
    return report;
  }
}

/** What a person has forbidden, or what cannot be undone, is theirs to look at. */
function mustStopFor(rule: CommitRefusal["rule"]): boolean {
  return rule === "protected" || rule === "not-reverted";
}

function describeLostState(lastIteration: number): string {
  return `There is no saved state, though iteration ${lastIteration} has left its traces: a new chain begins, with iteration ${lastIteration + 1}.`;
}

/** Whether a chain that stopped so is left alone: some stops are only a person's to lift. */
export function requiresHuman(
  reason: StopReason,
  { humanTriggered, goal, resume }: Pick<RunRequest, "humanTriggered" | "goal" | "resume">,
): boolean {
  if (resume || goal !== null) return false;
  return stopRule(reason).sticky || (!humanTriggered && reason === "stop-requested");
}

function commitOf(pushOutcome: PushOutcome): string | null {
  return pushOutcome.kind === "committed" || pushOutcome.kind === "rebased" || pushOutcome.kind === "conflict" ? pushOutcome.commit : null;
}
