import { createRunnerOutput } from "../adapters/actions/runner-files.ts";
import { reclaimOwnership } from "../adapters/isolation/ownership.ts";
import { killByMarker } from "../adapters/process/kill-tree.ts";
import { removeVerifyRuns } from "../adapters/verify/verify-folder.ts";
import { redactStateDir } from "../adapters/state/redact-files.ts";
import { createStore } from "../adapters/state/store.ts";
import { CODEC, createDiffScannerFor, type EnvVars } from "../compose.ts";
import { addPushFeedback } from "../core/chain/push-outcome.ts";
import { reconcile } from "../core/chain/reconcile.ts";
import { UNFINISHED_POLICY } from "../core/policy/commit-policy.ts";
import { redact } from "../core/policy/redact.ts";
import { oneLine } from "../core/text/text.ts";
import { checkpointRefs, stateRef } from "../engine/checkpoint/refs.ts";
import { renderLateNotices } from "../report/summary.ts";
import { checkWork } from "../engine/commit-gates.ts";
import type { DiffScanner, PreparedCommit, Repository } from "../ports/git.ts";
import type { SavedState, Store } from "../ports/state.ts";
import { type ActionRun, startActionRun } from "./action-run.ts";
import { getString } from "./context.ts";
import { reportKilled } from "./report-killed.ts";
import { readStateCommit } from "./restore-state.ts";
import { resolveTarget, type RunTarget } from "./run-target.ts";
import { openCache, openRepositories, type Repositories, type RunSetup } from "./setup.ts";

const ATTEMPTS_MAX = 3;

const KILLED: Readonly<Record<string, string>> = {
  begun: "The main step was killed. No iteration had started, so nothing is lost.",
  kept: "The main step was killed.",
  saved: "The main step was killed. Its work was saved before.",
};
const UNSAVED = "The main step could not save the work of its last iteration.";

/**
 * Does what the main step could not do because it was killed: ends its agent, saves its unfinished work, and corrects its reports. Starts no
 * run; never throws.
 */
export async function runPostCleanup(env: EnvVars, signal: AbortSignal, write: (text: string) => void): Promise<void> {
  const stage = createRunnerOutput(env, (text) => text).readState("stage");
  if (stage === null || stage === "done") return;
  const notices: string[] = [];
  const { run, problem } = startActionRun(env, signal, write, notices);
  const target = problem === null ? readSavedTarget(run) : null;
  if (target === null) return;
  const happened = [KILLED[stage] ?? UNSAVED];
  const notify = (text: string): void => {
    happened.push(text);
    run.notify(text);
  };
  run.log.emit({ kind: stage in KILLED ? "warning" : "notice", atMs: run.clock.nowMs(), text: happened[0] ?? "" });
  let isDurable = true;
  try {
    if (stage !== "begun") isDurable = await saveWork({ ...run, notify }, target, stage);
  } catch (error) {
    run.warn(describeUnsaved(error));
  }
  try {
    if (stage in KILLED) await reportKilled(run, target, { isDurable, message: happened.join(" "), notices });
    else if (notices.length > 0) await run.output.writeSummary(renderLateNotices(notices));
  } catch (error) {
    run.warn(`Comment and summary could not be corrected: ${oneLine(String(error), 500)}`);
  }
  run.log.close();
}

/** Returns false if the next run cannot find the state. */
async function saveWork(run: ActionRun, target: RunTarget, stage: string): Promise<boolean> {
  await killByMarker(target.stateDir);
  await reclaimOwnership([run.context.workspace, target.codexHome]);
  const left = await removeVerifyRuns(target.verifyFolder);
  if (left !== null) run.warn(left);
  const repositories = await openRepositories(run, target);
  const store = createStore(repositories.stateDir, CODEC, run.clock);
  const { saved } = await store.load();
  if (saved === null) return true;
  redactStateDir(repositories.stateDir, (text) => redact(text, run.secrets));
  try {
    await saveUnfinished(run, target, { repositories, store, saved, stage });
  } catch (error) {
    // Gitea revokes the token of a cancelled run at once. The cache has a token of its own.
    run.warn(describeUnsaved(error));
  }
  if (stage !== "kept") return true;
  return (await saveCache(run, target, saved.state.seq)) || run.inputs.commit !== false;
}

function describeUnsaved(error: unknown): string {
  return `Not everything could be saved: ${oneLine(String(error), 500)}`;
}

async function saveCache(run: ActionRun, target: RunTarget, seq: number): Promise<boolean> {
  const saved = await openCache(run, target).save(seq);
  run.notify(
    saved.kind === "saved" ? `The state is saved as ${saved.key}.` : `The state was not saved in the actions cache: ${saved.problem}.`,
  );
  return saved.kind === "saved";
}

type Opened = {
  readonly repositories: Repositories;
  readonly store: Store;
  readonly saved: SavedState;
  readonly stage: string;
};

/** Pushes the unfinished tree and the last saved state. Throws what a fetch throws. */
async function saveUnfinished(run: ActionRun, target: RunTarget, { repositories, saved, stage, store }: Opened): Promise<void> {
  const { clock, inputs, secrets } = run;
  const { branch, remote, repository, stateCommits } = repositories;
  const { inFlight } = saved.state;
  const head = await branch.head();
  if (inputs.commit === false || head === null) return;
  const ref = stateRef(target.track);
  const stateCommit = (await remote.fetch([ref])).get(ref) ?? null;
  const pushed = stateCommit === null ? null : await readStateCommit(stateCommits, stateCommit, clock);
  // A push that was in flight when the main step was killed, or another run's, may have succeeded: then the branch has the work.
  const copies = { cached: saved, pushed: pushed?.kind === "ok" ? pushed.saved : null, stateRefTip: stateCommit };
  if (reconcile(copies).source === "state-ref") return;
  const diffScanner = createDiffScannerFor({ ...repositories, workspace: run.context.workspace }, secrets, inputs.secret_scan !== "own");
  const iteration = inFlight?.iteration ?? (stage in KILLED ? null : saved.record?.iteration) ?? null;
  const work = iteration === null ? null : await commitUnfinished(repository, diffScanner, iteration);
  const pushesState = stage !== "unsaved-continued";
  if (!pushesState && work === null) return;
  const published = await pushUnfinished(run, target, repositories, { saved, stateCommit, work, pushesState });
  if (published !== null) await store.save(published, { durable: true });
}

type Work = { readonly iteration: number; readonly commit: PreparedCommit; readonly paths: readonly string[] };

/** Commits what the killed iteration had changed, on the commit that it started from. Unfinished work must pass the commit policy too. */
async function commitUnfinished(repository: Repository, diffScanner: DiffScanner, iteration: number): Promise<Work | null> {
  const unlanded = await repository.recallWork();
  if (unlanded === null) return null;
  const head = await repository.headTree();
  // Known if the verify command had begun, which may have written more.
  const work = { head, before: unlanded.before, after: unlanded.after ?? (await repository.snapshot()) };
  const { workTree } = await checkWork({ repository, diffScanner, policy: UNFINISHED_POLICY, plan: null }, work);
  const commit = await repository.prepareCommit(workTree, `Unfinished work of iteration ${iteration}\n`, head);
  return commit === null ? null : { iteration, commit, paths: await repository.changedPaths(head, workTree) };
}

type Unpushed = {
  readonly saved: SavedState;
  /** The commit of the state ref, if that exists. */
  readonly stateCommit: string | null;
  readonly work: Work | null;
  readonly pushesState: boolean;
};

/** Returns the pushed state, or null if the server did not take it. */
async function pushUnfinished(
  { context, notify, warn }: ActionRun,
  target: RunTarget,
  { remote, stateCommits }: Pick<RunSetup, "remote" | "stateCommits">,
  { pushesState, saved, stateCommit, work }: Unpushed,
): Promise<SavedState | null> {
  const refs = checkpointRefs(target, `${context.runId}-${context.attempt}-post`);
  const files = new Map<string, string>();
  for (const name of ["status.json", "iterations.jsonl"]) {
    const text = stateCommit === null ? null : await stateCommits.read(stateCommit, name);
    if (text !== null) files.set(name, text);
  }
  for (let attempt = 1; ; attempt += 1) {
    const unfinished = work === null ? null : { ...work, ref: refs.unfinished(work.iteration, attempt) };
    const state =
      unfinished === null
        ? saved.state
        : addPushFeedback(saved.state, unfinished, { kind: "unfinished", ref: unfinished.ref, paths: unfinished.paths });
    files.set("runtime.json", CODEC.encodeSaved({ ...saved, state }));
    const sha = await stateCommits.write(files, stateCommit, "codex-self-iter: state of an interrupted run\n");
    const result = await remote.push([
      ...(pushesState ? [{ ref: refs.state, sha, expected: stateCommit }] : []),
      ...(unfinished === null ? [] : [{ ref: unfinished.ref, sha: unfinished.commit.sha, expected: null }]),
    ]);
    if (result.kind === "pushed") {
      if (unfinished !== null) notify(`The unfinished work of iteration ${unfinished.iteration} is saved as ${unfinished.ref}.`);
      return pushesState ? { ...saved, state, stateCommit: sha } : null;
    }
    if (result.kind === "stale" && !result.refs.includes(refs.state) && attempt < ATTEMPTS_MAX) continue;
    const reason =
      result.kind === "rejected" ? result.rejection.message : result.kind === "stale" ? "another run pushed first." : result.problem;
    warn(`The unfinished work could not be pushed: ${oneLine(reason, 300)}`);
    return null;
  }
}

/** Reads the names that the main step saved. The agent could have changed them, so only names are read and every path is derived again. */
function readSavedTarget({ context, inputs, output }: ActionRun): RunTarget | null {
  try {
    const saved: unknown = JSON.parse(output.readState("target") ?? "");
    const [track, branch, base] = ["track", "branch", "base"].map((name) => getString(saved, name));
    if (track === undefined || !/^[\w.-]{1,100}$/.test(track) || !branch || !base) return null;
    return resolveTarget(context, { ...inputs, track, branch, base_branch: base }, null);
  } catch {
    return null;
  }
}
