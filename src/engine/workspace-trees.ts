import type { Outcome } from "../core/chain/outcome.ts";
import { isFinished, type PushOutcome } from "../core/chain/push-outcome.ts";
import type { State } from "../core/chain/state.ts";
import { oneLine } from "../core/text/text.ts";
import { UserError } from "../errors/user-error.ts";
import type { LoopPorts } from "./ports.ts";
import type { RunRequest } from "./run-request.ts";

const FOREIGN_NAMED_MAX = 5;
const FOREIGN_CHARS_MAX = 100;

/** The trees that an iteration starts from. */
export type TreesBefore = {
  readonly headTree: string;
  readonly treeBefore: string;
  /** The workspace without the agent's work that has not landed: the same tree, unless an earlier iteration left such work. */
  readonly workStart: string;
  /** The git command that was unfinished when the run started. */
  readonly operationBefore: string | null;
  /** To be called with the workspace's tree before the verify command runs: what that writes is not the agent's work. */
  readonly beginVerification: (tree: string) => Promise<void>;
};

/** Knows, between iterations, what is in the workspace and which part of it is the agent's work. */
export class WorkspaceTrees {
  readonly #ports: Pick<LoopPorts, "clock" | "diffScanner" | "log" | "repository">;
  readonly #commits: boolean;
  readonly #isLocal: boolean;
  /** Paths that differ from the branch head without the agent, and have been named. */
  readonly #foreign = new Set<string>();
  #tree = "";
  /** False while the workspace may have what the verify command wrote: it would be taken for the work of the next turn. */
  #isKnown = true;
  /** True if git failed at the work of the last turn: the next snapshot that succeeds has it. */
  #hasUnread = false;
  #workStart = "";
  #operationBefore: string | null = null;
  /** What a completion claim must differ from: the branch head when the run started, or the workspace if nothing is committed. */
  baseTree = "";

  constructor({ commitPolicy, host }: RunRequest, ports: LoopPorts) {
    this.#ports = ports;
    this.#commits = commitPolicy !== null;
    this.#isLocal = host === "local";
  }

  /** `tree` is the workspace's when the run starts. */
  async open(tree: string): Promise<void> {
    this.#tree = tree;
    this.#operationBefore = await this.#ports.repository.unfinishedOperation();
    this.#workStart = await this.#findWorkStart();
    this.baseTree = await this.#headTree();
  }

  /** Called before each iteration. Throws GIT_FAILED before the agent is paid. */
  async begin({ baseTree }: Pick<State, "baseTree">): Promise<TreesBefore> {
    if (!this.#isKnown) await this.lookAgain();
    await this.#ports.repository.noteGitState();
    const headTree = await this.#headTree();
    if (this.#commits && headTree !== this.#workStart) await this.#nameForeign(headTree);
    await this.#remember(null);
    await this.#ports.repository.prune([headTree, this.#tree, this.#workStart, this.baseTree, baseTree ?? headTree]);
    const beginVerification = async (tree: string): Promise<void> => {
      this.#isKnown = false;
      await this.#remember(tree);
    };
    const operationBefore = this.#operationBefore;
    return { headTree, treeBefore: this.#tree, workStart: this.#workStart, operationBefore, beginVerification };
  }

  /** Called after an iteration was saved. Throws GIT_FAILED. */
  async end(outcome: Outcome, pushOutcome: PushOutcome): Promise<void> {
    const { headTree, treeAfter, treeBefore, workTree } = outcome;
    const { repository } = this.#ports;
    this.#tree = treeAfter;
    // Unless it was verified, only its beginning is known, and remembered.
    this.#hasUnread = outcome.isUnread && this.#isKnown;
    if (this.#hasUnread) return;
    if (outcome.refusal !== null) {
      await repository.restore(treeBefore, await repository.changedPaths(treeBefore, treeAfter));
      this.#tree = treeBefore;
      this.#isKnown = false;
    }
    if (pushOutcome.kind === "rebased" || pushOutcome.kind === "conflict") this.#tree = await repository.snapshot("others");
    const isPlaced = pushOutcome.kind === "rebased" || ("commit" in pushOutcome && pushOutcome.commit !== null);
    // The agent may have committed its work itself.
    const isCommitted = !this.#commits || workTree === headTree || isPlaced || workTree === (await this.#headTree());
    if (isFinished(outcome) && isCommitted) this.#workStart = this.#tree;
    await this.#remember(this.#tree);
    if (!this.#isKnown) await this.lookAgain();
  }

  /** Takes a new snapshot after something other than the agent could have written. What changed meanwhile is nobody's work, unless work is unread. */
  async lookAgain(): Promise<void> {
    const { repository } = this.#ports;
    const tree = await repository.snapshot(this.#hasUnread ? "agent" : "others");
    if (!this.#hasUnread)
      this.#workStart = this.#workStart === this.#tree ? tree : await repository.buildWorkTree(tree, this.#tree, this.#workStart);
    this.#tree = tree;
    this.#hasUnread = false;
    this.#isKnown = true;
  }

  async #headTree(): Promise<string> {
    return this.#commits ? await this.#ports.repository.headTree() : this.#tree;
  }

  /** A run on this machine continues with the files that an earlier one left. A workflow run starts with a fresh checkout. */
  async #findWorkStart(): Promise<string> {
    const { repository } = this.#ports;
    const work = this.#commits && this.#isLocal ? await repository.recallWork() : null;
    if (work === null) return this.#tree;
    try {
      await repository.changedPaths(work.before, this.#tree);
      return await repository.buildWorkTree(this.#tree, work.after ?? this.#tree, work.before);
    } catch (error) {
      // git has removed the old snapshots.
      if (error instanceof UserError && error.code === "GIT_FAILED") return this.#tree;
      throw error;
    }
  }

  /** `after` is the workspace's tree after the agent's turn, or null while it works. */
  async #remember(after: string | null): Promise<void> {
    if (!this.#commits) return;
    await this.#ports.repository.rememberWork(after === this.#workStart ? null : { before: this.#workStart, after });
  }

  /** Names once what is in the workspace, differs from the branch head, and is not the agent's work. */
  async #nameForeign(headTree: string): Promise<void> {
    const { clock, diffScanner, log, repository } = this.#ports;
    const paths = await repository.changedPaths(headTree, this.#workStart);
    const added = paths.filter((path) => !this.#foreign.has(path));
    for (const path of added) this.#foreign.add(path);
    if (added.length === 0) return;
    const names = added.slice(0, FOREIGN_NAMED_MAX).map((path) => oneLine(diffScanner.redact(path), FOREIGN_CHARS_MAX));
    const more = added.length > names.length ? ` and ${added.length - names.length} more` : "";
    const text = `Not the agent's work, so not committed unless the agent changes it: ${names.join(", ")}${more}.`;
    log.emit({ kind: "notice", atMs: clock.nowMs(), text });
  }
}
