import { chainUseOf } from "../core/chain/budget.ts";
import { decide } from "../core/chain/decide.ts";
import type { DecisionInput, Verdict } from "../core/chain/decision.ts";
import { acceptClosing, asksToStop, describeClosing } from "../core/chain/closed-pull.ts";
import { beginChain, recoverInterrupted, reopen, setGoal } from "../core/chain/lifecycle.ts";
import { isCounted, type Outcome } from "../core/chain/outcome.ts";
import { isFinished, type PushOutcome } from "../core/chain/push-outcome.ts";
import type { IterationRecord } from "../core/chain/record.ts";
import { summarizeRefusal } from "../core/chain/refused-claim.ts";
import type { State, StopReason } from "../core/chain/state.ts";
import { describeOldPrices } from "../core/chain/prices.ts";
import { remedyFor, stopRule } from "../core/chain/stop-rules.ts";
import { describeReviewPaths } from "../core/policy/review-paths.ts";
import { buildCommitMessage } from "../core/text/commit-message.ts";
import type { LockHandle } from "../ports/host.ts";
import type { Loaded } from "../ports/state.ts";
import type { Checkpoint } from "./checkpoint/checkpointer.ts";
import { decideCheckpoint, requireSavedWork } from "./checkpoint/decide-checkpoint.ts";
import { defer } from "./defer.ts";
import { recordFailure } from "./record-failure.ts";
import { isGitFailure } from "./git-failure.ts";
import { iterate } from "./iterate.ts";
import { buildAlreadyRunningRecord } from "./iteration-record.ts";
import { onceFor } from "../core/text/once.ts";
import { logProject } from "./log-project.ts";
import type { LoopPorts } from "./ports.ts";
import type { RunRequest } from "./run-request.ts";
import { settleBoth } from "./settle-both.ts";
import { waitUntil } from "./wait-until.ts";
import { WorkspaceTrees } from "./workspace-trees.ts";

/** `state` is `null` if another instance holds the lock. */
export type RunReport = {
  readonly reason: StopReason | "already-running";
  readonly conclusion: "success" | "failure" | "cancelled";
  readonly message: string;
  readonly remedy: string;
  readonly iterations: number;
  readonly state: State | null;
};

/**
 * Runs iterations until a stop rule ends the run. All effects go through the ports; all decisions come from `decide`. Throws a
 * `UserError` if the run cannot continue (no plan, no agent, a full disk); what was saved before stays saved.
 */
export async function runLoop(request: RunRequest, ports: LoopPorts): Promise<RunReport> {
  const lock = await ports.lock.acquire();
  if (lock === null) return await reportAlreadyRunning(request, ports);
  try {
    return await new LoopRun(request, ports).run();
  } finally {
    await close(ports, lock);
  }
}

async function close({ agent, closeIsolation }: LoopPorts, lock: LockHandle): Promise<void> {
  try {
    await agent.close();
  } finally {
    try {
      closeIsolation();
    } finally {
      await lock.release();
    }
  }
}

async function reportAlreadyRunning({ host }: RunRequest, { clock, journal, log }: LoopPorts): Promise<RunReport> {
  const atMs = clock.nowMs();
  await journal.append(buildAlreadyRunningRecord(atMs));
  const message = "Another instance is running in this state dir, and only one may run at a time.";
  const progress = host === "github" ? "" : " To see its progress, run: codex-self-iter status";
  const remedy = `The other instance continues the chain.${progress}`;
  const end = { reason: "already-running", conclusion: "success", message, remedy, iterations: 0 } as const;
  log.emit({ kind: "run-ended", atMs, ...end });
  return { ...end, state: null };
}

/** One run of the loop: the engine's only mutable object. */
class LoopRun {
  readonly #request: RunRequest;
  readonly #ports: LoopPorts;
  readonly #startedAtMs: number;
  readonly #startedElapsedMs: number;
  #state!: State;
  /** Known once `#workspaceReady` has settled. */
  readonly #trees: WorkspaceTrees;
  #workspaceReady: Promise<void> = Promise.resolve();
  #agentReady = false;
  #plan = "";
  #isProjectLogged = false;
  /** Why the chain had stopped when the run found it. */
  #stoppedBefore: StopReason | null = null;
  #iterations = 0;
  #isPriceWarned = false;
  #lastRecord: IterationRecord | null = null;
  #lastCheckpoint: Checkpoint | null = null;
  #history: readonly IterationRecord[] = [];
  /** Files that decide what a verification proves and that this run changed. */
  readonly #reviewPaths = new Set<string>();

  constructor(request: RunRequest, ports: LoopPorts) {
    this.#request = request;
    this.#ports = ports;
    this.#startedAtMs = ports.clock.nowMs();
    this.#startedElapsedMs = ports.clock.elapsedMs();
    this.#trees = new WorkspaceTrees(request, ports);
  }

  async run(): Promise<RunReport> {
    try {
      const stopped = await this.#openChain();
      if (stopped !== null) return await this.#endStopped(stopped);
      let outcome: Outcome | null = null;
      let waitedUntilMs = 0;
      for (;;) {
        const verdict = await this.#decideAndSave(outcome, await this.#decisionInput(waitedUntilMs));
        if (verdict.kind === "stop") return await this.#end(verdict);
        if (verdict.kind === "wait") {
          waitedUntilMs = await waitUntil(verdict, this.#ports, this.#request.signal);
          // Edits that the user made meanwhile do not belong to the next iteration.
          await this.#tolerateGit(() => this.#trees.lookAgain());
          outcome = null;
          continue;
        }
        [outcome, waitedUntilMs] = [await this.#iterate(), 0];
        if (isCounted(outcome)) this.#iterations += 1;
      }
    } catch (error) {
      const facts = { state: this.#state, lastRecord: this.#lastRecord, lastCheckpoint: this.#lastCheckpoint };
      await recordFailure(this.#ports, this.#request, facts, error);
      throw error;
    } finally {
      // git must not run on after the lock is released.
      await this.#workspaceReady.catch(() => {});
    }
  }

  /** Loads the state and starts, recovers or reopens the chain. Returns the stop reason if the chain stays stopped. */
  async #openChain(): Promise<StopReason | null> {
    const { agentName, clock, journal, log, projectFiles, repository, store } = this.#ports;
    const { closedPull, goal, humanTriggered, reset, resume, spec, workspace } = this.#request;
    const atMs = this.#startedAtMs;
    this.#plan = await projectFiles.readPlan();
    // The slowest call comes first: git takes the snapshot while the state is read and the agent is prepared.
    const snapshot = repository.snapshot();
    const gitStarted = defer();
    // Starts git's reader of objects beside the snapshot. A failure is reported where the tree is needed.
    const warmingUp =
      this.#request.commitPolicy === null ? Promise.resolve("") : gitStarted.then(() => repository.headTree()).catch(() => "");
    const loading = gitStarted.then(() => store.load());
    this.#workspaceReady = this.#snapshotWorkspace(settleBoth(snapshot, warmingUp), loading);
    // Its failure is handled where it is awaited; without this, Node ends the process for an unhandled rejection.
    this.#workspaceReady.catch(() => {});
    const tail = gitStarted.then(() => journal.tail(spec.historyTail));
    const [{ lastIteration, saved, warnings }, history] = await Promise.all([loading, tail]);
    for (const text of warnings) this.#warn(text);
    this.#lastRecord = saved?.record ?? null;
    this.#history = history.filter(({ phase }) => phase !== "run_failed");

    const previous = saved?.state ?? null;
    const missing = `The state file is missing, although iteration ${lastIteration} left files. Starting a new chain at ${lastIteration + 1}.`;
    if (previous === null && lastIteration > 0) this.#warn(missing);
    if (previous === null || reset) {
      this.#state = beginChain({ chainId: clock.newId(), atMs, previous, lastIteration, goal });
    } else {
      this.#state = previous;
      const { stopped } = previous;
      if (stopped !== null && requiresHuman(stopped.reason, this.#request)) return stopped.reason;
      if (stopped !== null || resume) this.#state = reopen(this.#state, { atMs });
      if (this.#state.inFlight !== null) this.#state = recoverInterrupted(this.#state);
      if (goal !== null) this.#state = setGoal(this.#state, goal);
    }
    this.#stoppedBefore = previous?.stopped?.reason ?? null;
    const continues = previous === null || reset || humanTriggered || (await this.#continuesAfterMerge());
    if (continues) this.#state = acceptClosing(this.#state, closedPull);
    log.emit({ kind: "run-started", atMs, chainId: this.#state.chainId, workspace, agent: agentName, chain: chainUseOf(this.#state) });
    return null;
  }

  /** A person who merges a part of the work wants the rest of the plan, in another pull request. */
  async #continuesAfterMerge(): Promise<boolean> {
    const { closedPull, paths, spec } = this.#request;
    if (closedPull === null || !closedPull.isMerged || !asksToStop(closedPull, this.#state) || !spec.gates.plan) return false;
    const { openBoxes } = await import("../core/policy/plan.ts");
    const open = openBoxes(this.#plan).length;
    if (open === 0) return false;
    const text = `${describeClosing(closedPull)} The plan ${paths.plan} still has open boxes (${open}), so the chain continues in another one.`;
    this.#ports.log.emit({ kind: "notice", atMs: this.#startedAtMs, text });
    return true;
  }

  /** Learns the workspace's tree. First completes a commit that a crash left pending, which takes a second snapshot. */
  async #snapshotWorkspace(snapshot: Promise<readonly [string, string]>, loading: Promise<Loaded>): Promise<void> {
    const [[tree], { saved }] = await settleBoth(snapshot, loading);
    const pending = saved?.pendingCommit ?? null;
    const moved = pending !== null && (await this.#ports.repository.updateRef(pending));
    await this.#trees.open(moved ? await this.#ports.repository.snapshot() : tree);
  }

  /** The run's time is what has elapsed: the wall clock may be set meanwhile. */
  async #decisionInput(notBeforeMs: number): Promise<DecisionInput> {
    const { clock, projectFiles } = this.#ports;
    const atMs = Math.max(clock.nowMs(), notBeforeMs);
    return {
      atMs,
      stopRequest: await projectFiles.stopRequest(),
      closedPull: this.#request.closedPull,
      cancelled: this.#request.signal.aborted,
      superseded: false,
      run: { startedAtMs: atMs - (clock.elapsedMs() - this.#startedElapsedMs), iterations: this.#iterations },
    };
  }

  /** Decides what comes next and saves the decision, together with the work of `outcome`. */
  async #decideAndSave(outcome: Outcome | null, input: DecisionInput): Promise<Verdict> {
    const { goal, reset, spec } = this.#request;
    const preview = outcome === null ? decide(spec, this.#state, null, input).verdict : null;
    await this.#makeReady(preview);
    // Other runs must see what a person asked for, even if this run does no iteration.
    const isRequest = (reason: StopReason): boolean =>
      reason === "stop-requested" || (reason === "pull-request-closed" && this.#stoppedBefore !== reason);
    const mustPublish = preview?.kind === "stop" && (goal !== null || reset || isRequest(preview.reason));

    if (outcome !== null) await this.#ports.repository.reportGitChanges();
    const facts = { state: this.#state, outcome, input, tree: this.#trees.baseTree, lastRecord: this.#lastRecord };
    const decideOnce = onceFor((pushOutcome: PushOutcome) => decideCheckpoint(this.#request, facts, pushOutcome));
    const saved = await this.#ports.checkpointer.save({
      outcome,
      message: this.#commitMessage(outcome),
      mustPublish,
      buildCheckpoint: (pushOutcome) => (this.#lastCheckpoint = decideOnce(pushOutcome).checkpoint),
    });
    // Nothing of this run was saved, so it decides as if it had done nothing; a stop request is left to the other run.
    if (saved.kind === "superseded") return decide(spec, this.#state, null, { ...input, stopRequest: null, superseded: true }).verdict;
    const decided = decideOnce(saved.pushOutcome);
    this.#state = decided.checkpoint.saved.state;
    this.#lastRecord = decided.checkpoint.saved.record;
    if (decided.record !== null) this.#history = [...this.#history, decided.record].slice(-spec.historyTail);
    if (decided.outcome !== null && decided.record !== null) this.#logIteration(decided.outcome, decided.record, saved.pushOutcome);
    for (const path of outcome?.reviewPaths ?? []) this.#reviewPaths.add(path);
    // Throws before the workspace is changed: refused work may be there only.
    if (outcome !== null && outcome.refusal !== null) requireSavedWork(this.#request, outcome.refusal, saved.pushOutcome);
    if (outcome !== null) await this.#tolerateGit(() => this.#trees.end(outcome, saved.pushOutcome));
    return decided.verdict;
  }

  /**
   * Waits for the workspace's tree and, before the first iteration, for the agent. The agent is prepared before the iteration is
   * marked as started: an agent that cannot start must not look like an interrupted iteration.
   */
  async #makeReady(preview: Verdict | null): Promise<void> {
    const { agent, clock, log } = this.#ports;
    if (this.#agentReady || preview?.kind !== "continue") return await this.#workspaceReady;
    const [{ isolation, name, sandbox, version }] = await settleBoth(agent.prepare(this.#request.signal), this.#workspaceReady);
    this.#agentReady = true;
    const nameAndVersion = `${name} ${version}`.trim();
    const text = `Agent: ${nameAndVersion}, sandbox: ${sandbox}. Isolation: ${isolation}`;
    log.emit({ kind: "notice", atMs: clock.nowMs(), text });
  }

  async #iterate(): Promise<Outcome> {
    const start = { state: this.#state, history: this.#history, ...(await this.#trees.begin(this.#state)) };
    const iterating = iterate(this.#request, this.#ports, start);
    const logging = this.#isProjectLogged
      ? Promise.resolve()
      : logProject(this.#request, this.#ports, { plan: this.#plan, headTree: start.headTree, progress: this.#state.progress });
    this.#isProjectLogged = true;
    const [outcome] = await settleBoth(iterating, logging);
    return outcome;
  }

  /** An agent's file may make git fail between two iterations: the next one can repair it, and counts. */
  async #tolerateGit(look: () => Promise<void>): Promise<void> {
    try {
      await look();
    } catch (error) {
      if (!isGitFailure(error)) throw error;
      this.#warn(`${error.message} ${error.remedy}`);
    }
  }

  #commitMessage(outcome: Outcome | null): string | null {
    const { commit, runUrl } = this.#request;
    if (outcome === null || !commit || !isFinished(outcome)) return null;
    const { goal, iteration, result } = outcome;
    return buildCommitMessage({ result, goal, iteration, chainId: this.#state.chainId, runUrl, refusal: summarizeRefusal(outcome) });
  }

  #logIteration(outcome: Outcome, record: IterationRecord, pushOutcome: PushOutcome): void {
    const { endedAtMs, iteration, startedAtMs, usage } = outcome;
    const oldPrices = this.#request.spec.prices === null && record.cost_usd !== undefined ? describeOldPrices(endedAtMs) : null;
    if (oldPrices !== null && !this.#isPriceWarned) this.#warn(oldPrices);
    this.#isPriceWarned ||= oldPrices !== null;
    this.#ports.log.emit({
      kind: "iteration-ended",
      atMs: endedAtMs,
      iteration,
      durationMs: endedAtMs - startedAtMs,
      summary: record.summary,
      nextGoal: record.next_goal,
      changed: record.has_new_changes,
      progress: this.#state.progress,
      completedItems: record.plan_completed ?? [],
      commit: record.commit ?? null,
      tree: pushOutcome.kind === "committed" && pushOutcome.commit !== null ? outcome.workTree : null,
      error: record.error ?? null,
      usage,
      chain: chainUseOf(this.#state),
    });
  }

  /** The run in which a chain stops fails, so that people are notified. Scheduled runs that find it stopped must not fail again. */
  async #endStopped(reason: StopReason): Promise<RunReport> {
    const conclusion = this.#request.humanTriggered ? stopRule(reason).conclusion : "success";
    const message = "The chain had already stopped for this reason, and nobody resumed it.";
    return await this.#end({ reason, message, cause: null }, conclusion);
  }

  async #end(
    { cause, message, reason }: Omit<Extract<Verdict, { kind: "stop" }>, "kind">,
    conclusion = stopRule(reason).conclusion,
  ): Promise<RunReport> {
    const { checkpointer, clock, log } = this.#ports;
    await checkpointer.flush();
    const review = describeReviewPaths([...this.#reviewPaths]);
    if (review !== null) log.emit({ kind: "notice", atMs: clock.nowMs(), text: review });
    const remedy = remedyFor(reason, this.#request.host, cause);
    const end = { reason, conclusion, message, remedy, iterations: this.#iterations };
    log.emit({ kind: "run-ended", atMs: clock.nowMs(), ...end });
    return { ...end, state: this.#state };
  }

  #warn(text: string): void {
    this.#ports.log.emit({ kind: "warning", atMs: this.#startedAtMs, text });
  }
}

/** Whether only a person may continue a chain that stopped for this reason, and this run is not by a person. */
export function requiresHuman(
  reason: StopReason,
  { humanTriggered, goal, resume }: Pick<RunRequest, "humanTriggered" | "goal" | "resume">,
): boolean {
  if (resume || goal !== null) return false;
  return stopRule(reason).sticky || (!humanTriggered && reason === "stop-requested");
}
