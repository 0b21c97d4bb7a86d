import type { DiffScanner, PreparedCommit, Remote, Repository, StateCommits } from "../ports/git.ts";
import { findCheckoutTokens } from "../adapters/git/checkout-credentials.ts";
import { createSystemClock } from "../adapters/clock.ts";
import { createActionsLog } from "../adapters/actions/job-log.ts";
import { reclaimOwnership } from "../adapters/isolation/ownership.ts";
import { killByMarker } from "../adapters/process/kill-tree.ts";
import { createRunnerOutput, addMask } from "../adapters/actions/runner-files.ts";
import { redactStateDir } from "../adapters/state/redact-files.ts";
import { createStore } from "../adapters/state/store.ts";
import { parseActionInputs } from "../config/parse-action-inputs.ts";
import type { InputValues } from "../config/inputs/inputs.ts";
import { UNFINISHED_POLICY } from "../core/policy/commit-policy.ts";
import { addPushFeedback } from "../core/chain/push-outcome.ts";
import { redact } from "../core/policy/redact.ts";
import { reconcile } from "../core/chain/reconcile.ts";
import { oneLine } from "../core/text/text.ts";
import { checkpointRefs, stateRef } from "../engine/checkpoint/refs.ts";
import { checkWork } from "../engine/commit-gates.ts";
import type { SavedState } from "../ports/state.ts";
import { CODEC, createDiffScannerFor, type EnvVars } from "../compose.ts";
import { getString, readContext, type RunContext } from "./context.ts";
import { createGitHubApi } from "./github-api.ts";
import { resolveTarget, type RunTarget } from "./run-target.ts";
import { collectSecrets } from "./secrets.ts";
import { readStateCommit } from "./restore-state.ts";
import { openCache, openRemote } from "./setup.ts";

/**
 * What the main part could not do because it was killed: ends the agent it left behind, puts its unfinished work aside and
 * saves the state. It decides nothing and starts no run. Never throws.
 */
export async function runPostCleanup(env: EnvVars, signal: AbortSignal, write: (text: string) => void): Promise<void> {
  const output = createRunnerOutput({ env, redact: (text) => text });
  const stage = output.readState("stage");
  if (stage === null || stage === "done") return;
  const { inputs } = parseActionInputs(env);
  const context = readContext(env);
  const runTarget = readSavedTarget(output.readState("places"), context, inputs);
  if (runTarget === null) return;
  const secrets = collectSecrets(env, findCheckoutTokens(context.workspace));
  for (const secret of secrets) addMask(secret, write);
  const clock = createSystemClock();
  const log = createActionsLog({ write });
  const tell = (kind: "notice" | "warning", text: string): void => log.emit({ kind, atMs: clock.nowMs(), text: redact(text, secrets) });
  tell("warning", `The main part of this step was ended before it had finished. ${SAID[stage] ?? SAID["kept"]} No further run is started.`);
  if (stage === "begun") return;
  try {
    await killByMarker(runTarget.stateDir);
    await reclaimOwnership(context.workspace, runTarget.stateDir);
    const token = inputs.github_token ?? "";
    const commits = inputs.commit !== false;
    const tokens = inputs.secret_scan !== "own";
    const seq = await setAside({ context, runTarget, token, env, clock, commits, tell, secrets, tokens });
    if (seq === null || stage === "saved") return;
    const github = createGitHubApi(context, token, clock, signal);
    const saved = await openCache({ context, env, github }, runTarget).save(seq);
    tell(
      "notice",
      saved.kind === "saved" ? `The state is saved as ${saved.key}.` : `The state was not saved in the actions cache: ${saved.problem}.`,
    );
  } catch (error) {
    tell("warning", `Not everything could be saved: ${oneLine(String(error), 500)}`);
  }
  log.close();
}

/** Names of partial refs that are tried. */
const ATTEMPTS_MAX = 3;

/** How far the main part had come, and what that means. */
const SAID: Readonly<Record<string, string>> = {
  begun: "No iteration had begun, so nothing is lost.",
  kept: "What it had not saved is saved now.",
  saved: "All that it did was saved before.",
};

type CleanupContext = {
  readonly context: RunContext;
  readonly runTarget: RunTarget;
  readonly token: string;
  readonly env: EnvVars;
  readonly clock: ReturnType<typeof createSystemClock>;
  readonly commits: boolean;
  readonly secrets: readonly string[];
  readonly tokens: boolean;
  readonly tell: (kind: "notice" | "warning", text: string) => void;
};

/** Pushes the unfinished tree and the state as it was last saved here. Returns its number, `null` where there is none. */
async function setAside(aside: CleanupContext): Promise<number | null> {
  const { clock, commits, context, env, runTarget, secrets, tell, token } = aside;
  const warn = (text: string): void => tell("warning", text);
  const opened = await openRemote({ context, runTarget, token, environment: env, clock, warn });
  const { stateCommits, branch, remote, repository, stateFolder } = opened;
  const store = createStore({ stateFolder, codec: CODEC, clock });
  const { saved } = await store.load();
  if (saved === null) return null;
  redactStateDir(stateFolder, (text) => redact(text, secrets));
  const { state } = saved;
  const head = await branch.head();
  if (!commits || head === null) return state.seq;
  const ref = stateRef(runTarget.track);
  const landedAt = (await remote.fetch([ref])).get(ref) ?? null;
  const landed = landedAt === null ? null : await readStateCommit(stateCommits, landedAt, clock);
  // A push that was under way when the main part was killed may have come through, or another run's meanwhile: the work is on the
  // branch then.
  const copies = { cached: saved, pushed: landed?.kind === "ok" ? landed.saved : null, stateRefTip: landedAt };
  if (reconcile(copies).source === "state-ref") return state.seq;
  const iteration = state.inFlight?.iteration ?? null;
  const diffScanner = createDiffScannerFor(opened, secrets, aside.tokens);
  const work = iteration === null ? null : await commitUnfinished({ repository, diffScanner, head, iteration });
  const kept = await pushUnfinished(aside, { stateCommits, remote, saved, landedAt, work });
  if (kept !== null) await store.save(kept, { durable: true });
  return state.seq;
}

type Unfinished = {
  readonly repository: Repository;
  readonly diffScanner: DiffScanner;
  /** The commit that the iteration began with. */
  readonly head: string;
  readonly iteration: number;
};

type Work = { readonly iteration: number; readonly commit: PreparedCommit; readonly paths: readonly string[] };

/** What may not land with finished work may not land with unfinished work either. */
async function commitUnfinished({ head, iteration, repository, diffScanner }: Unfinished): Promise<Work | null> {
  const before = `${head}^{tree}`;
  const { tree } = await checkWork({ repository, diffScanner, policy: UNFINISHED_POLICY, plan: null }, before, await repository.snapshot());
  const commit = await repository.prepareCommit(tree, `Unfinished work of iteration ${iteration}\n`);
  return commit === null ? null : { iteration, commit, paths: await repository.changedPaths(before, tree) };
}

type PushRequest = {
  readonly stateCommits: StateCommits;
  readonly remote: Remote;
  readonly saved: SavedState;
  /** Where the state ref is. */
  readonly landedAt: string | null;
  readonly work: Work | null;
};

/** Returns what was pushed as the chain's state, `null` where the server did not take it. */
async function pushUnfinished(
  { context, runTarget, tell }: CleanupContext,
  { stateCommits, landedAt, remote, saved, work }: PushRequest,
): Promise<SavedState | null> {
  const refs = checkpointRefs(runTarget, `${context.runId}-${context.attempt}-post`);
  const files = new Map<string, string>();
  for (const name of ["status.json", "iterations.jsonl"]) {
    const text = landedAt === null ? null : await stateCommits.read(landedAt, name);
    if (text !== null) files.set(name, text);
  }
  for (let attempt = 1; ; attempt += 1) {
    const ref = work === null ? null : refs.unfinished(work.iteration, attempt);
    const told =
      work === null || ref === null
        ? saved
        : { ...saved, state: addPushFeedback(saved.state, work, { kind: "unfinished", ref, paths: work.paths }) };
    files.set("runtime.json", CODEC.encodeSaved(told));
    const sha = await stateCommits.write(files, landedAt, "codex-self-iter: state of a run that was cut short\n");
    const result = await remote.push([
      { ref: refs.state, sha, expected: landedAt },
      ...(work === null || ref === null ? [] : [{ ref, sha: work.commit.sha, expected: null }]),
    ]);
    if (result.kind === "pushed") {
      if (ref !== null) tell("notice", `The unfinished work of iteration ${work?.iteration} is kept as ${ref}.`);
      return { ...told, stateCommit: sha };
    }
    if (result.kind === "stale" && !result.refs.includes(refs.state) && attempt < ATTEMPTS_MAX) continue;
    const why =
      result.kind === "rejected" ? result.rejection.message : result.kind === "stale" ? "another run was faster." : result.problem;
    tell("warning", `The unfinished work could not be pushed: ${oneLine(why, 300)}`);
    return null;
  }
}

/**
 * Where the main part worked. The names come by a file that the agent can find too; the folders are made anew from them, so that no
 * git of ours works in one that somebody else has chosen.
 */
function readSavedTarget(text: string | null, context: RunContext, inputs: Partial<InputValues>): RunTarget | null {
  try {
    const saved: unknown = JSON.parse(text ?? "");
    const [track, branch, base] = ["track", "branch", "base"].map((name) => getString(saved, name));
    if (track === undefined || !/^[\w.-]{1,100}$/.test(track) || !branch || !base) return null;
    return resolveTarget(context, { ...inputs, track, branch, base_branch: base }, null);
  } catch {
    return null;
  }
}
