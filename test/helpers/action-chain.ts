import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { createStateCache } from "../../src/adapters/actions/cache.ts";
import { type ActionProject, handoffLine } from "./action-project.ts";
import { scratchFolder } from "./scratch.ts";
import type { FakeGitHub, FakeGitHubRun } from "../fake-github/fake-github.ts";

export const WORK = "refs/heads/codex-self-iter/main";
export const STATE = "refs/codex-self-iter/state/main";

/** Lines of an agent that know the iteration's number as `$n`, by the name of the prompt's file. */
export const NUMBER = `n=\${1##*/iter_}; n=\${n%%[!0-9]*}; n=\${n#"\${n%%[!0]*}"}`;

/** An agent that writes one note in each iteration and never claims to be done. */
export const NOTING_AGENT = `${NUMBER}
mkdir -p notes; echo "note $n" > "notes/$n.txt"
${handoffLine("\"wrote note '$n'\"", "\"write the note after '$n'\"")}`;

/** An agent that says this on its error stream, and fails. */
export function failingAgent(said: string): string {
  return `echo '${said}' >&2; exit 1`;
}

/** What each run ended as, and why: `success run-full`. A run without our action's step has no reason. */
export function endings(runs: readonly FakeGitHubRun[]): readonly string[] {
  return runs.map(({ conclusion, result }) => `${conclusion} ${result?.outputs["stop-reason"] ?? ""}`.trim());
}

/** Everything that the action said in a run, on one line each. */
export function said(run: FakeGitHubRun | undefined): string {
  return run?.result?.log.join("\n") ?? "";
}

/** How many runs the chain's runs have started. */
export function countDispatches(github: FakeGitHub, from = 0): number {
  return github.api.log.slice(from).filter(({ login, operation }) => operation === "actions/create-workflow-dispatch" && isBot(login))
    .length;
}

function isBot(login: string | null): boolean {
  return login?.endsWith("[bot]") === true;
}

/** Starts the workflow by the clock, and waits until all is at rest. Gives the runs that came of it. */
export async function strike(github: FakeGitHub): Promise<readonly FakeGitHubRun[]> {
  const before = github.runs.length;
  await github.cron("loop.yml");
  await github.idle();
  return github.runs.slice(before);
}

/** Plays, and gives the runs that came of it alone. */
export async function playOn(
  { play, github }: ActionProject,
  inputs: Readonly<Record<string, string>> = {},
): Promise<readonly FakeGitHubRun[]> {
  const before = github.runs.length;
  await play(inputs);
  return github.runs.slice(before);
}

/** Changes keys of the landed `runtime.json`, as time would: a window that is over, a chain that began long ago. */
export async function changeState(github: FakeGitHub, change: Readonly<Record<string, unknown>>): Promise<void> {
  const runtime = JSON.parse(await github.repository.readFile(STATE, "runtime.json")) as Record<string, unknown>;
  delete runtime["check"];
  const text = JSON.stringify({ ...runtime, seq: Number(runtime["seq"]) + 100, ...change }, null, 2);
  await github.repository.commit({ ref: STATE, files: { "runtime.json": `${text}\n` } });
}

let entriesSaved = 0;

/** Saves an entry of the track's, newer than all others, with this `runtime.json`. */
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
    entries: { list: async () => ({ kind: "listed", entries: [] }), delete: async () => ({ kind: "deleted" }) },
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
