import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { ACTION_DIR } from "../../test/helpers/action-project.ts";
import { checkout } from "../../test/fake-github/runner/checkout.ts";
import { BOT } from "../../test/fake-github/fake-github-run.ts";
import { type FakeGitHub, startFakeGitHub } from "../../test/fake-github/workflow/scheduler.ts";
import { describeRepository } from "../../test/fake-github/workflow/events.ts";
import type { ActionContext, ActionRun } from "../../test/fake-github/runner/runner.ts";
import { type MainRun, runMain } from "./action-process.ts";
import { sourceFiles, writeAgent } from "./scratch.ts";

/** A repository on a stand of its own, and the action that works on it, one run after the other. */
export type ActionBench = {
  readonly stand: FakeGitHub;
  readonly folder: string;
  /** As of a job, for git and for the API. */
  readonly token: string;
  readonly runtimeToken: string;
  readonly agent: string;
  /** Where the agent notes when it was called. */
  readonly stamps: string;
  /** One run in a fresh checkout, on a machine of its own. Throws where it does not end well. */
  run(inputs?: Readonly<Record<string, string>>): Promise<MainRun>;
  /** What is on the server now. */
  mark(): Promise<Mark>;
  /** Makes the server what it was, so that the next run finds what the last one found. */
  goBack(mark: Mark): Promise<void>;
  /** Bytes that went to and fro between runs and the server, so far. */
  bytes(): { readonly git: number; readonly cache: number };
};

export type Mark = { readonly refs: ReadonlyMap<string, string>; readonly entries: ReadonlySet<number> };

const NAME = "octo/demo";
export const BASE = "refs/heads/main";
export const BRANCH = "refs/heads/codex-self-iter/main";
export const STATE = "refs/codex-self-iter/state/main";
/** Files of the repository that the figures of the action are about. */
const FILES = 50;
const WORKFLOW = ".github/workflows/loop.yml";

/** Gives a bench to `work`, and takes it down again whatever comes of it. */
export async function withActionBench<Value>(folder: string, work: (bench: ActionBench) => Promise<Value>): Promise<Value> {
  const bench = await openActionBench(folder);
  try {
    return await work(bench);
  } finally {
    await bench.stand.close();
  }
}

async function openActionBench(folder: string): Promise<ActionBench> {
  mkdirSync(folder, { recursive: true });
  const agent = writeAgent(folder, "agent.sh");
  const stamps = join(folder, "stamps.txt");
  const workflow = "on: workflow_dispatch\njobs: { loop: { runs-on: ubuntu-latest, steps: [{ uses: org/codex-self-iter@v1 }] } }\n";
  const stand = await startFakeGitHub({ actionDir: ACTION_DIR, repository: NAME, files: { ...sourceFiles(FILES), [WORKFLOW]: workflow } });
  const { cache, git, github, repository } = stand;
  const token = "ghs_bench";
  const permissions = { contents: "write", actions: "write", "pull-requests": "write", issues: "write" } as const;
  github.addToken(token, { login: BOT, kind: "app", permissions });
  // The allowance of calls in an hour is that of a job, and this token is that of all jobs.
  github.switches.callsPerHour = 100_000;
  git.tokens[token] = { login: BOT, push: true, kind: "app", workflows: false };
  const runtimeToken = cache.runtimeToken({ scopes: cache.scopesOf(BASE) });
  let runs = 0;

  const listRefs = async (): Promise<ReadonlyMap<string, string>> => {
    const listed = await repository.git("for-each-ref", "--format=%(refname) %(objectname)");
    return new Map(listed.split("\n").map((line) => line.split(" ") as [string, string]));
  };
  return {
    stand,
    folder,
    token,
    runtimeToken,
    agent,
    stamps,
    async run(inputs = {}) {
      runs += 1;
      const home = join(folder, `run-${runs}`);
      const [workspace, temp] = [join(home, "demo/demo"), join(home, "_temp")];
      mkdirSync(temp, { recursive: true });
      const sha = (await repository.findRef(BASE)) ?? "";
      await checkout({ server: git.url, repository: NAME, token, workspace, temp, ref: BASE, sha });
      const order: ActionRun = {
        actionDir: ACTION_DIR,
        inputs: {
          "agent-command-template": `sh ${agent} {prompt_file} {workspace} ${stamps}`,
          "max-iterations": "0",
          redispatch: "false",
          // What is compared with has no walls either, and the agent's stamps lie where walls would hide them.
          isolation: "none",
          ...inputs,
        },
        context: contextOf(git.url, sha, runs),
        urls: { api: github.url, graphql: `${github.url}/graphql`, server: git.url, results: cache.url },
        tokens: { github: token, runtime: runtimeToken },
        workspace,
        temp,
      };
      const done = await runMain(order);
      rmSync(home, { recursive: true, force: true });
      if (done.code !== 0) throw new Error(`The action ended with ${done.code}:\n${done.stdout.slice(-4_000)}`);
      return done;
    },
    mark: async () => ({ refs: await listRefs(), entries: new Set(cache.list().map(({ id }) => id)) }),
    async goBack({ entries, refs }) {
      for (const ref of (await listRefs()).keys()) if (!refs.has(ref)) await repository.git("update-ref", "-d", ref);
      for (const [ref, commit] of refs) await repository.git("update-ref", ref, commit);
      for (const { id } of cache.list()) if (!entries.has(id)) await cache.delete(id);
    },
    bytes: () => ({ git: sumBytes(git.requests), cache: sumBytes(cache.calls) }),
  };
}

function sumBytes(calls: readonly { readonly requestBytes: number; readonly responseBytes: number }[]): number {
  return calls.reduce((sum, { requestBytes, responseBytes }) => sum + requestBytes + responseBytes, 0);
}

/** The run of a person who has pressed the button. */
export function contextOf(serverUrl: string, sha: string, run: number): ActionContext {
  return {
    repository: NAME,
    ref: BASE,
    sha,
    eventName: "workflow_dispatch",
    event: { inputs: {}, ref: BASE, workflow: WORKFLOW, ...describeRepository(NAME, "main", serverUrl, "octo") },
    runId: 1_000 + run,
    runNumber: run,
    runAttempt: 1,
    actor: "octo",
    triggeringActor: "octo",
    workflowRef: `${NAME}/${WORKFLOW}@${BASE}`,
    job: "loop",
  };
}

/** Where git finds the token: in its environment, and not on its command line. */
export function gitEnvironment({ folder, stand, token }: ActionBench): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_TERMINAL_PROMPT: "0",
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: `http.${stand.git.url}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`,
  };
}

/** A run that had to do without the cache, or found another state there than on the server, is not the one that is measured. */
export function expectRestored(stdout: string): void {
  const warning = /^::warning[^\n]*actions cache[^\n]*$/m.exec(stdout);
  if (warning !== null) throw new Error(`The chain was not restored as it should be: ${warning[0]}`);
}
