import { createSystemClock } from "../adapters/clock.ts";
import { createActionsLog } from "../adapters/log-actions.ts";
import { killOwned } from "../adapters/process-tree.ts";
import { createRunnerOutput, mask } from "../adapters/runner-output.ts";
import { scrubStateDir } from "../adapters/state-scrub.ts";
import { createStore } from "../adapters/state-files.ts";
import { parseActionInputs } from "../config/action-inputs.ts";
import { redact } from "../core/redact.ts";
import { oneLine } from "../core/text.ts";
import { ledgerRefs, stateRef } from "../engine/push-ledger.ts";
import { CODEC, type Environment } from "../wiring.ts";
import { readContext, type RunContext } from "./context.ts";
import { openGitHub } from "./github.ts";
import type { Places } from "./places.ts";
import { openCache } from "./action-run.ts";
import { openRemote } from "./start.ts";

/**
 * What the main part could not do because it was killed: ends the agent it left behind, puts its unfinished work aside and
 * saves the state. It decides nothing and starts no run. Never throws.
 */
export async function cleanUp(env: Environment, signal: AbortSignal, write: (text: string) => void): Promise<void> {
  const output = createRunnerOutput({ env, redact: (text) => text });
  const stage = output.readState("stage");
  const places = readPlaces(output.readState("places"));
  if (stage === null || stage === "done" || places === null) return;
  const { inputs } = parseActionInputs(env);
  const secrets = [inputs.openai_api_key, inputs.github_token].map((secret) => secret?.trim() ?? "").filter((secret) => secret !== "");
  for (const secret of secrets) mask(secret, write);
  const clock = createSystemClock();
  const log = createActionsLog({ write });
  const tell = (kind: "notice" | "warning", text: string): void => log.emit({ kind, atMs: clock.nowMs(), text: redact(text, secrets) });
  tell(
    "warning",
    "The main part of this step was ended before it had finished, so what it had not saved is saved now. No further run is started.",
  );
  try {
    await killOwned(places.stateDir);
    // Then everything was landed and saved, and only the words about it are missing.
    if (stage === "saved") return;
    const context = readContext(env);
    const github = openGitHub(context, inputs.github_token ?? "", clock, signal);
    const seq = await putAside({
      context,
      places,
      token: inputs.github_token ?? "",
      env,
      clock,
      commits: inputs.commit !== false,
      tell,
      secrets,
    });
    if (seq === null) return;
    const saved = await openCache({ context, env, github }, places).save(seq);
    tell(
      "notice",
      saved.kind === "saved" ? `The state is saved as ${saved.key}.` : `The state was not saved in the actions cache: ${saved.problem}.`,
    );
  } catch (error) {
    tell("warning", `Not everything could be saved: ${oneLine(String(error), 500)}`);
  }
  log.close();
}

type Aside = {
  readonly context: RunContext;
  readonly places: Places;
  readonly token: string;
  readonly env: Environment;
  readonly clock: ReturnType<typeof createSystemClock>;
  readonly commits: boolean;
  readonly secrets: readonly string[];
  readonly tell: (kind: "notice" | "warning", text: string) => void;
};

/** Pushes the unfinished tree and the state as it was last saved here. Returns its number, `null` where there is none. */
async function putAside({ clock, commits, context, env, places, secrets, tell, token }: Aside): Promise<number | null> {
  const warn = (text: string): void => tell("warning", text);
  const { archive, branch, remote, repository, stateFolder } = await openRemote({ context, places, token, environment: env, clock, warn });
  const { saved } = await createStore({ stateFolder, codec: CODEC, clock }).load();
  if (saved === null) return null;
  scrubStateDir(stateFolder, (text) => redact(text, secrets));
  const { state } = saved;
  if (!commits || (await branch.head()) === null) return state.seq;
  const iteration = state.inFlight?.iteration ?? state.iteration;
  const refs = ledgerRefs(places, `${context.runId}-${context.attempt}-post`);
  const commit = await repository.prepareCommit(await repository.snapshot(), `Unfinished work of iteration ${iteration}\n`);
  const head = (await remote.fetch([stateRef(places.track)])).get(stateRef(places.track)) ?? null;
  const landed = head === null ? null : await archive.read(head, "runtime.json");
  const decoded = landed === null ? null : await CODEC.decodeSaved(landed, { atMs: clock.nowMs(), newChainId: clock.newId() });
  const isBehind = decoded?.kind === "ok" && decoded.saved.state.seq >= state.seq;
  const files = new Map([["runtime.json", CODEC.encodeSaved(saved)]]);
  for (const name of ["status.json", "iterations.jsonl"]) {
    const text = head === null ? null : await archive.read(head, name);
    if (text !== null) files.set(name, text);
  }
  const stateCommit = isBehind ? null : await archive.write(files, head, `codex-self-iter: state of a run that was cut short\n`);
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const ref = refs.partial(iteration, attempt);
    const result = await remote.push([
      ...(stateCommit === null ? [] : [{ ref: refs.state, sha: stateCommit, expected: head }]),
      ...(commit === null ? [] : [{ ref, sha: commit.sha, expected: null }]),
    ]);
    if (result.kind === "pushed") {
      if (commit !== null) tell("notice", `The unfinished work of iteration ${iteration} is kept as ${ref}.`);
      return state.seq;
    }
    if (result.kind !== "stale" || result.refs.includes(refs.state)) {
      warn(`The unfinished work could not be pushed (${result.kind === "refused" ? result.refusal.said : result.kind}).`);
      return state.seq;
    }
  }
  return state.seq;
}

function readPlaces(text: string | null): Places | null {
  if (text === null) return null;
  try {
    // Written by the main part into a file that the runner keeps for this step.
    return JSON.parse(text) as Places;
  } catch {
    return null;
  }
}
