import type { Outcome } from "../../core/chain/outcome.ts";
import type { PushOutcome } from "../../core/chain/push-outcome.ts";
import type { CommitVerdict } from "../../core/policy/commit-policy.ts";
import type { IterationRecord } from "../../core/chain/record.ts";
import { ITERATION_TRAILER } from "../../core/text/commit-message.ts";
import { userError } from "../../errors/user-error.ts";
import type { PatchWriter, PushRejection, PushResult, Remote, Repository, StateCommits, WorkBranch } from "../../ports/git.ts";
import type { Journal, SavedState } from "../../ports/state.ts";
import type { Checkpoint, Checkpointer, OnSaved, SaveRequest, SaveResult } from "./checkpointer.ts";
import { type LocalPorts, writeRecords } from "./local.ts";
import { planAfterRejection, planNextName, planPush, type PushPlan, workUpdate } from "./push-plan.ts";
import type { CheckpointRefs } from "./refs.ts";

export type PushPorts = LocalPorts & {
  readonly repository: Pick<Repository, "changedPaths" | "restore">;
  readonly branch: Pick<WorkBranch, "checkOut" | "rebaseCommit" | "syncCheckout">;
  readonly stateCommits: Pick<StateCommits, "write" | "trailers">;
  readonly remote: Pick<Remote, "push" | "fetchWithHistory">;
  readonly journal: Journal;
  readonly patches: PatchWriter;
};

export type PushOptions = {
  readonly refs: CheckpointRefs;
  /** `null` if the ref does not exist yet. */
  readonly refTips: { readonly branch: string | null; readonly state: string | null };
  readonly encode: (saved: SavedState) => string;
  /** Once aborted, no push waits before a retry. */
  readonly signal: AbortSignal;
  readonly onSaved: OnSaved;
  /** Applies the commit policy to the difference between the branch and a rebased commit, whose tree nobody has screened. */
  readonly screen: (head: string, work: string) => Promise<CommitVerdict>;
};

/** A state commit holds this many records; older ones are in its history. */
export const STATE_RECORDS_MAX = 200;
/** After this many pushes by others, the work goes to a conflict branch. */
const REBASES_MAX = 5;

/**
 * Saves each iteration by one atomic push of the branch and the state ref, each from the commit where it was last seen. So an
 * iteration is on the server wholly or not at all, and if two runs do the same iteration, one of them succeeds. The push is
 * the commit point; the state dir follows it. Throws PUSH_REFUSED and PUSH_UNREACHABLE after the state dir has recorded it.
 */
export function createPushCheckpointer(ports: PushPorts, options: PushOptions): Checkpointer {
  return new PushCheckpointer(ports, options);
}

type Rejected = Extract<PushOutcome, { kind: "rejected" }>;

class PushCheckpointer implements Checkpointer {
  readonly #ports: PushPorts;
  readonly #options: PushOptions;
  /** Where the server's refs are, as far as this run knows. */
  readonly #refTips: { branch: string | null; state: string | null };
  /** The journal's last records; `null` until the first save reads them. */
  #records: readonly IterationRecord[] | null = null;

  constructor(ports: PushPorts, options: PushOptions) {
    this.#ports = ports;
    this.#options = options;
    this.#refTips = { ...options.refTips };
  }

  async save(request: SaveRequest): Promise<SaveResult> {
    const { outcome } = request;
    const { refs } = this.#options;
    // A decision that led to no work and that no other run needs to know stays in the state dir.
    if (outcome === null && !request.mustPublish) return await this.#saveUnpushed(request, { kind: "committed", commit: null });
    const iteration = outcome?.iteration ?? 0;
    let plan = await planPush(this.#ports.repository, refs, request);
    let firstRejection: PushRejection | null = null;
    for (let attempt = 1; ; attempt += 1) {
      const checkpoint = request.buildCheckpoint(plan.pushOutcome);
      const result = await this.#push(plan, checkpoint, iteration);
      switch (result.kind) {
        case "pushed": {
          await this.#completePush(plan, checkpoint, outcome);
          if (plan.failure !== undefined) throw plan.failure;
          if (firstRejection !== null) throw pushRefused(firstRejection, plan.pushOutcome);
          return { kind: "saved", pushOutcome: plan.pushOutcome };
        }
        case "stale": {
          const next = result.refs.includes(refs.state) ? null : await this.#planAfterStale(plan, iteration, attempt);
          if (next === null) return { kind: "superseded" };
          plan = next;
          break;
        }
        case "rejected": {
          const next = planAfterRejection(plan, result.rejection, refs, outcome);
          firstRejection ??= result.rejection;
          if (next === null) {
            const pushOutcome = await this.#keepPatch({ kind: "rejected", reason: result.rejection.message, ref: null }, outcome);
            await this.#saveUnpushed(request, pushOutcome);
            throw pushRefused(firstRejection, pushOutcome);
          }
          plan = next.pushOutcome.kind === "rejected" ? { ...next, pushOutcome: await this.#keepPatch(next.pushOutcome, outcome) } : next;
          break;
        }
        case "unreachable": {
          const reason = `The server did not answer: ${result.problem}`;
          const pushOutcome = await this.#keepPatch({ kind: "rejected", reason, ref: null }, outcome);
          await this.#saveUnpushed(request, pushOutcome);
          throw userError("PUSH_UNREACHABLE", { problem: result.problem, saved: describeSaved(pushOutcome) });
        }
      }
    }
  }

  async #push(plan: PushPlan, checkpoint: Checkpoint, iteration: number): Promise<PushResult> {
    const { encode, refs, signal } = this.#options;
    const { branch, state } = this.#refTips;
    const records = [...(await this.#readRecords()), ...checkpoint.records].slice(-STATE_RECORDS_MAX);
    const files = new Map([
      ["runtime.json", encode(checkpoint.saved)],
      ["status.json", `${JSON.stringify(checkpoint.status, null, 2)}\n`],
      ["iterations.jsonl", records.map((record) => `${JSON.stringify(record)}\n`).join("")],
    ]);
    const sha = await this.#ports.stateCommits.write(files, state, `codex-self-iter: state after iteration ${iteration}\n`);
    const work = workUpdate(plan, refs, branch);
    const updates = [{ ref: refs.state, sha, expected: state }, ...(work === null ? [] : [work])];
    const result = await this.#ports.remote.push(updates, signal);
    if (result.kind === "pushed") this.#refTips.state = sha;
    return result;
  }

  async #completePush(plan: PushPlan, checkpoint: Checkpoint, outcome: Outcome | null): Promise<void> {
    try {
      await this.#saveLocally(checkpoint, { durable: true });
      await this.#syncWorkspace(plan, outcome);
    } finally {
      // The work is on the server, whatever fails on this machine.
      await this.#options.onSaved(checkpoint, plan.pushOutcome);
    }
  }

  /** Without a ref for it, the work is lost with the runner: the cache takes the state dir, and so the patch, to the next run. */
  async #keepPatch(pushOutcome: Rejected, outcome: Outcome | null): Promise<Rejected> {
    if (pushOutcome.ref !== null || outcome === null || outcome.headTree === outcome.workTree) return pushOutcome;
    const patch = await this.#ports.patches.write(outcome.iteration, outcome.headTree, outcome.workTree);
    return patch === null ? pushOutcome : { ...pushOutcome, patch };
  }

  /** Records in the state dir only: the server rejected the work and the state, or has no need of them. */
  async #saveUnpushed({ buildCheckpoint }: SaveRequest, pushOutcome: PushOutcome): Promise<SaveResult> {
    const checkpoint = buildCheckpoint(pushOutcome);
    await this.#saveLocally(checkpoint, { durable: pushOutcome.kind === "rejected" });
    await this.#options.onSaved(checkpoint, pushOutcome);
    return { kind: "saved", pushOutcome };
  }

  async #saveLocally(checkpoint: Checkpoint, options: { readonly durable: boolean }): Promise<void> {
    this.#records = [...(await this.#readRecords()), ...checkpoint.records].slice(-STATE_RECORDS_MAX);
    await this.#ports.store.save({ ...checkpoint.saved, stateCommit: this.#refTips.state }, options);
    await writeRecords(this.#ports, checkpoint);
  }

  async #readRecords(): Promise<readonly IterationRecord[]> {
    this.#records ??= await this.#ports.journal.tail(STATE_RECORDS_MAX);
    return this.#records;
  }

  /** The plan after the work's ref was not where it was expected. Returns null if another run pushed this iteration. */
  async #planAfterStale(plan: PushPlan, iteration: number, attempt: number): Promise<PushPlan | null> {
    const { commit, pushOutcome } = plan;
    const { refs } = this.#options;
    if (commit === null) throw new Error(`The push of iteration ${iteration} is stale at a ref that it does not update.`);
    if (pushOutcome.kind !== "committed" && pushOutcome.kind !== "rebased") {
      return planNextName({ commit, pushOutcome }, refs, iteration, attempt);
    }

    const { remote, stateCommits, branch } = this.#ports;
    this.#refTips.branch = await remote.fetchWithHistory(refs.branch);
    // A deleted branch starts again at its base: the server rejects a commit whose parents it has deleted.
    const onto = this.#refTips.branch ?? (await remote.fetchWithHistory(refs.base));
    if (onto === null) return { pushOutcome: { kind: "rebased", commit: commit.sha }, commit };
    // Without a state ref, only the branch can show that another run pushed this iteration.
    if (this.#refTips.state === null && (await stateCommits.trailers(onto, ITERATION_TRAILER)).includes(String(iteration))) return null;
    const rebased = attempt > REBASES_MAX ? null : await branch.rebaseCommit(commit, onto);
    if (rebased !== null && (await this.#mayLand(onto, rebased.sha)))
      return { pushOutcome: { kind: "rebased", commit: rebased.sha }, commit: rebased };
    return { pushOutcome: { kind: "conflict", commit: commit.sha, branch: refs.conflict(iteration, 1) }, commit };
  }

  async #mayLand(onto: string, rebased: string): Promise<boolean> {
    const { refusal, reverted } = await this.#options.screen(`${onto}^{tree}`, `${rebased}^{tree}`);
    if (refusal === null && reverted.length === 0) return true;
    const reasons = [...(refusal === null ? [] : [refusal.reason]), ...reverted.map(({ path, reason }) => `${path}: ${reason}.`)];
    this.#warn(`Rebased onto the other push, the work may not be committed. ${reasons.join(" ")}`);
    return false;
  }

  /** No push is pending after a save. */
  async flush(): Promise<void> {}

  /** Moves HEAD and the workspace to where the branch is now on the server. */
  async #syncWorkspace({ commit, pushOutcome }: PushPlan, outcome: Outcome | null): Promise<void> {
    const { branch, repository } = this.#ports;
    switch (pushOutcome.kind) {
      case "committed":
      case "rebased":
        if (commit === null) return;
        this.#refTips.branch = commit.sha;
        await repository.updateRef(commit);
        if (pushOutcome.kind === "rebased") this.#warn("Another push reached the branch first; the work was rebased onto it.");
        break;
      case "conflict":
        // The agent's new files are not in the way of the pushed ones, and would stay.
        if (outcome !== null) await repository.restore(outcome.headTree, await repository.changedPaths(outcome.headTree, outcome.workTree));
        if (this.#refTips.branch !== null) await branch.checkOut(this.#refTips.branch, this.#options.refs.branch);
        this.#warn(`Another push reached the branch first and conflicts with the work, which is on the branch ${pushOutcome.branch}.`);
        break;
      case "unfinished":
        this.#warn(`The unfinished work is saved as ${pushOutcome.ref}.`);
        return;
      case "rejected":
        return;
    }
    await branch.syncCheckout();
  }

  #warn(text: string): void {
    this.#ports.log.emit({ kind: "warning", atMs: this.#ports.clock.nowMs(), text });
  }
}

function pushRefused({ message, remedy }: PushRejection, pushOutcome: PushOutcome): Error {
  return userError("PUSH_REFUSED", { reason: message, saved: describeSaved(pushOutcome), remedy });
}

function describeSaved(pushOutcome: PushOutcome): string {
  if (pushOutcome.kind !== "rejected") return "";
  const { patch, ref } = pushOutcome;
  if (ref !== null) return ` The work is saved as ${ref}.`;
  return patch === undefined ? "" : ` No ref took the work: it is in ${patch}, which the next iteration can apply.`;
}
