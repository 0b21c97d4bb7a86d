import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { isSameProcess } from "../../../src/adapters/process/identity.ts";
import { demoScript } from "../../../src/demo/demo-script.ts";
import { startScriptedModel } from "../../../src/demo/scripted-model.ts";
import { countingAgent } from "../../../test/helpers/action-project.ts";
import { npmProjectFiles } from "../project.ts";
import type { Check } from "../result.ts";
import { adapt, GITEA_CODEX_CHANGES, GITEA_SCRIPT_CHANGES, readReadmeWorkflow } from "../workflows.ts";
import { createGiteaRepository, type GiteaRepository, type GiteaRun } from "./api.ts";
import { isConfined } from "./namespace.ts";
import type { GiteaServer } from "./server.ts";

export type GiteaMachine = {
  readonly server: GiteaServer;
  readonly codex: string;
  readonly folder: string;
  readonly print: (text: string) => void;
};

const WORKFLOW = "codex-self-iter.yml";
const BRANCH = "codex-self-iter/main";
const STATE_REF = "refs/codex-self-iter/state/main";
const POLL_INTERVAL_MS = 300;
const CASE_MS_MAX = 5 * 60_000;
/** A dispatched run is listed at once, so a chain without an active run has ended. */
const QUIET_POLLS = 3;

/** The README's workflow with the real Codex CLI on a scripted model. */
export async function rehearseChain(machine: GiteaMachine): Promise<readonly Check[]> {
  const { codex, folder, print, server } = machine;
  const model = await startScriptedModel(demoScript());
  try {
    const repository = createGiteaRepository(server, "chain", folder);
    await repository.create({ ...npmProjectFiles(), [`.github/workflows/${WORKFLOW}`]: adapt(readReadmeWorkflow(), GITEA_CODEX_CHANGES) });
    await repository.setSecret("OPENAI_API_KEY", "sk-rehearsal-not-a-real-key");
    await repository.setVariable("SCRIPTED_MODEL", model.responsesUrl);
    await repository.setVariable("CODEX_BIN", codex);
    await repository.dispatch(WORKFLOW);
    const seen = await watchChain(repository, print);
    const runs = await repository.runs();
    const status = await readStatus(repository);
    const iterations = await repository.iterations(BRANCH).catch(() => []);
    const [first, ...others] = runs;
    const checks: readonly Check[] = [
      {
        text: `a person's dispatch starts a chain of runs that dispatch each other (${runs.length})`,
        holds: runs.length >= 3 && first?.actor.login !== undefined && others.every(({ actor }) => actor.login !== first.actor.login),
      },
      { text: "every run succeeds", holds: runs.length > 0 && runs.every(({ conclusion }) => conclusion === "success") },
      {
        text: `one comment is edited in place (${seen.comments.size} of ${[...seen.authors].join(", ")}, ${seen.bodies.size} texts)`,
        holds: seen.comments.size === 1 && seen.bodies.size > 2,
      },
      {
        text: `the pull request is a draft first and ready at the end (${seen.titles.map((title) => `"${title}"`).join(", then ")})`,
        holds: seen.drafts.join() === "true,false",
      },
      {
        text: `the chain completes with one commit for each iteration (${iterations.join(", ")})`,
        holds: status["stop_reason"] === "completed" && iterations.length >= 3 && iterations.every((number, index) => number === index + 1),
      },
    ];
    if (checks.some(({ holds }) => !holds)) await printLogs(repository, runs, print);
    return checks;
  } finally {
    await model.close();
  }
}

/** Gitea kills a cancelled job and revokes its token at once. The next run finds the work where the workspace is still there. */
export async function rehearseCancel({ folder, print, server }: GiteaMachine): Promise<readonly Check[]> {
  const files = join(folder, "cancel-files");
  mkdirSync(files);
  const wait = `if [ ! -e ${files}/pid ]; then echo half > half.txt; echo $$ > ${files}/new; mv ${files}/new ${files}/pid; exec sleep 600; fi`;
  const repository = createGiteaRepository(server, "cancel", folder);
  await repository.create({
    "plan.md": "# Plan\n\n- [ ] write the notes\n",
    "agent.sh": `${wait}\n${countingAgent(2)}\n`,
    [`.github/workflows/${WORKFLOW}`]: adapt(readReadmeWorkflow(), GITEA_SCRIPT_CHANGES),
  });
  await repository.dispatch(WORKFLOW);
  const endMs = performance.now() + CASE_MS_MAX;
  while (!existsSync(join(files, "pid"))) {
    const [run] = await repository.runs();
    if (run?.status === "completed") throw new Error(`The run ended before its agent had started:\n${await repository.log(run)}`);
    if (performance.now() > endMs) throw new Error("The agent did not start.");
    await sleep(POLL_INTERVAL_MS);
  }
  const [run] = await repository.runs();
  if (run !== undefined) await repository.cancel(run);
  const pid = Number(readFileSync(join(files, "pid"), "utf8"));
  while (isSameProcess({ pid, started: null }) && performance.now() < endMs) await sleep(POLL_INTERVAL_MS);
  await watchChain(repository, print);
  await repository.dispatch(WORKFLOW);
  await watchChain(repository, print);
  const runs = await repository.runs();
  const status = await readStatus(repository);
  const iterations = await repository.iterations(BRANCH).catch(() => []);
  const isSaved = runs[0] !== undefined && /The state is saved as \S+/.test(await repository.log(runs[0]));
  const check: Check = {
    text: `a run cancelled in mid-turn keeps its state, and the next start completes the chain (${iterations.join(", ")})`,
    holds:
      (isSaved || !isConfined()) &&
      runs[0]?.conclusion === "cancelled" &&
      status["stop_reason"] === "completed" &&
      iterations.length >= 2 &&
      new Set(iterations).size === iterations.length,
  };
  if (!check.holds) await printLogs(repository, runs, print);
  return [check];
}

type Seen = {
  readonly comments: Set<number>;
  readonly authors: Set<string>;
  readonly bodies: Set<string>;
  /** Each change of the pull request. */
  readonly drafts: boolean[];
  readonly titles: string[];
};

/** Prints what happens until no run is active, and returns what was seen. Throws if the chain does not end. */
async function watchChain(repository: GiteaRepository, print: (text: string) => void): Promise<Seen> {
  const startedMs = performance.now();
  const printLine = (text: string): void =>
    print(`${((performance.now() - startedMs) / 1_000).toFixed(1).padStart(6)} s  ${repository.name}: ${text}`);
  const seen: Seen = { comments: new Set(), authors: new Set(), bodies: new Set(), drafts: [], titles: [] };
  const states = new Map<number, string>();
  for (let quiet = 0; quiet < QUIET_POLLS; await sleep(POLL_INTERVAL_MS)) {
    if (performance.now() - startedMs > CASE_MS_MAX) throw new Error(`The chain of ${repository.name} did not end.`);
    const runs = await repository.runs();
    for (const [index, run] of runs.entries()) {
      const text = run.status === "completed" ? `ended: ${run.conclusion}` : run.status;
      if (states.get(run.id) !== text) printLine(`run ${index + 1} by ${run.actor.login} (${run.event}) ${text}`);
      states.set(run.id, text);
    }
    quiet = runs.length > 0 && runs.every(({ status }) => status === "completed") ? quiet + 1 : 0;
    await watchPull(repository, seen, printLine);
  }
  return seen;
}

async function watchPull(repository: GiteaRepository, seen: Seen, printLine: (text: string) => void): Promise<void> {
  const [pull] = await repository.pulls();
  if (pull === undefined) return;
  if (seen.drafts.at(-1) !== pull.draft) {
    seen.drafts.push(pull.draft);
    seen.titles.push(pull.title);
    printLine(`pull request #${pull.number} is ${pull.draft ? "a draft" : "ready"}: ${pull.title}`);
  }
  for (const { body, id, user } of await repository.comments(pull.number)) {
    if (!seen.bodies.has(body)) printLine(`comment ${seen.comments.has(id) ? "edited" : "written"} by ${user.login}`);
    seen.comments.add(id);
    seen.authors.add(user.login);
    seen.bodies.add(body);
  }
}

async function readStatus(repository: GiteaRepository): Promise<Readonly<Record<string, unknown>>> {
  return JSON.parse((await repository.readFile(STATE_REF, "status.json")) ?? "{}") as Readonly<Record<string, unknown>>;
}

async function printLogs(repository: GiteaRepository, runs: readonly GiteaRun[], print: (text: string) => void): Promise<void> {
  for (const run of runs) print(`The log of run ${run.id}:\n${(await repository.log(run)).replace(/^/gm, "  > ")}\n`);
}
