import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { createStateCache } from "../../src/adapters/actions/cache.ts";
import { type ActionProject, handoffLine } from "./action-project.ts";
import { scratchFolder } from "./scratch.ts";
import type { FakeGitHub, FakeGitHubRun } from "../fake-github/fake-github.ts";

export const WORK = "refs/heads/codex-self-iter/main";
export const STATE = "refs/codex-self-iter/state/main";

/** Lines of an agent that set `$n` to the number of the iteration, from the name of the prompt file. */
export const NUMBER = `n=\${1##*/iter_}; n=\${n%%[!0-9]*}; n=\${n#"\${n%%[!0]*}"}`;

/** An agent that writes one note in each iteration and never says it is done. */
export const NOTING_AGENT = `${NUMBER}
mkdir -p notes; echo "note $n" > "notes/$n.txt"
${handoffLine("\"wrote note '$n'\"", "\"write the note after '$n'\"")}`;

/** An agent that prints a message to stderr and fails. */
export function failingAgent(message: string): string {
  return `echo '${message}' >&2; exit 1`;
}

/** The conclusion and stop reason of each run: `success run-full`. A run without the action's step has no reason. */
export function outcomesOf(runs: readonly FakeGitHubRun[]): readonly string[] {
  return runs.map(({ conclusion, result }) => `${conclusion} ${result?.outputs["stop-reason"] ?? ""}`.trim());
}

/** The log of the action's step. */
export function logOf(run: FakeGitHubRun | undefined): string {
  return run?.result?.log.join("\n") ?? "";
}

/** How many runs were dispatched by runs of the chain. */
export function countDispatches(github: FakeGitHub, from = 0): number {
  const dispatches = github.api.log.slice(from).filter(({ operation }) => operation === "actions/create-workflow-dispatch");
  return dispatches.filter(({ body, login }) => isBot(login) && !isPreflight(body)).length;
}

/** The preflight of a new chain dispatches a branch that does not exist. */
function isPreflight(body: unknown): boolean {
  return JSON.stringify(body).includes("codex-self-iter-check/");
}

function isBot(login: string | null): boolean {
  return login?.endsWith("[bot]") === true;
}

/** Starts the workflow by its schedule, and waits until no run is active. Returns the new runs. */
export async function runSchedule(github: FakeGitHub): Promise<readonly FakeGitHubRun[]> {
  const before = github.runs.length;
  await github.cron("loop.yml");
  await github.idle();
  return github.runs.slice(before);
}

/** Like `runChain`, but returns only the new runs. */
export async function runChainAgain(
  { runChain, github }: ActionProject,
  inputs: Readonly<Record<string, string>> = {},
): Promise<readonly FakeGitHubRun[]> {
  const before = github.runs.length;
  await runChain(inputs);
  return github.runs.slice(before);
}

/** Changes keys of the pushed `runtime.json`, for example to make a chain older. */
export async function changeState(github: FakeGitHub, change: Readonly<Record<string, unknown>>): Promise<void> {
  const runtime = JSON.parse(await github.repository.readFile(STATE, "runtime.json")) as Record<string, unknown>;
  delete runtime["check"];
  const text = JSON.stringify({ ...runtime, seq: Number(runtime["seq"]) + 100, ...change }, null, 2);
  await github.repository.commit({ ref: STATE, files: { "runtime.json": `${text}\n` } });
}

let entriesSaved = 0;

/** Saves a cache entry of the track with this `runtime.json`, newer than all others. */
export async function saveCacheEntry(github: FakeGitHub, runtime: string): Promise<void> {
  entriesSaved += 1;
  const folder = scratchFolder();
  const workspace = join(folder.path, "workspace");
  const stateDir = join(workspace, ".codex-self-iter");
  const temporary = join(folder.path, "temp");
  for (const made of [stateDir, temporary]) mkdirSync(made, { recursive: true });
  writeFileSync(join(stateDir, "runtime.json"), runtime);
  const cache = createStateCache({
    workspace,
    stateDir,
    track: "main",
    run: { id: entriesSaved, attempt: 1 },
    entries: { delete: async () => ({ kind: "deleted" }) },
    env: {
      PATH: process.env["PATH"],
      ACTIONS_RESULTS_URL: github.cache.url,
      ACTIONS_RUNTIME_TOKEN: github.cache.runtimeToken({ scopes: github.cache.scopesOf("refs/heads/main") }),
      ACTIONS_CACHE_SERVICE_V2: "True",
      GITHUB_SERVER_URL: github.git.url,
      GITHUB_REF: "refs/heads/main",
      RUNNER_TEMP: temporary,
    },
  });
  const saved = await cache.save(1_000 + entriesSaved);
  folder.remove();
  if (saved.kind !== "saved") throw new Error(`The entry was not saved: ${saved.problem}`);
}
