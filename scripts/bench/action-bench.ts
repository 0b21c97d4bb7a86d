import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { ACTION_DIR } from "../../test/helpers/action-project.ts";
import { checkout } from "../../test/fake-github/runner/checkout.ts";
import { BOT } from "../../test/fake-github/workflow/run.ts";
import { type FakeGitHub, startFakeGitHub } from "../../test/fake-github/fake-github.ts";
import { describeRepository } from "../../test/fake-github/workflow/events.ts";
import type { ActionContext, ActionRun } from "../../test/fake-github/runner/action-run.ts";
import { type MainRun, runMain } from "./action-process.ts";
import { sourceFiles, writeAgent } from "./scratch.ts";

/** A repository on a fake GitHub of its own, and the action that runs on it, one run at a time. */
export type ActionBench = {
  readonly github: FakeGitHub;
  readonly folder: string;
  /** A job token for git and the API. */
  readonly token: string;
  readonly runtimeToken: string;
  readonly agent: string;
  /** Where the agent writes the times of its calls. */
  readonly stamps: string;
  /** One run in a fresh checkout. Throws if it fails. */
  run(inputs?: Readonly<Record<string, string>>, env?: Readonly<Record<string, string>>): Promise<MainRun>;
  /** The refs and cache entries on the server now. */
  mark(): Promise<Mark>;
  /** Resets the server to a mark. */
  goBack(mark: Mark): Promise<void>;
  /** Bytes transferred between runs and the server so far. */
  bytes(): { readonly git: number; readonly cache: number };
};

export type Mark = { readonly refs: ReadonlyMap<string, string>; readonly entries: ReadonlySet<number> };

const NAME = "octo/demo";
export const BASE = "refs/heads/main";
export const BRANCH = "refs/heads/codex-self-iter/main";
export const STATE = "refs/codex-self-iter/state/main";
/** Files in the repository. */
const FILES = 50;
const WORKFLOW = ".github/workflows/loop.yml";

/** Calls `work` with a bench, then closes it. */
export async function withActionBench<Value>(folder: string, work: (bench: ActionBench) => Promise<Value>): Promise<Value> {
  const bench = await openActionBench(folder);
  try {
    return await work(bench);
  } finally {
    await bench.github.close();
  }
}

async function openActionBench(folder: string): Promise<ActionBench> {
  mkdirSync(folder, { recursive: true });
  const agent = writeAgent(folder, "agent.sh");
  const stamps = join(folder, "stamps.txt");
  const workflow = "on: workflow_dispatch\njobs: { loop: { runs-on: ubuntu-latest, steps: [{ uses: org/codex-self-iter@v1 }] } }\n";
  const github = await startFakeGitHub({ actionDir: ACTION_DIR, repository: NAME, files: { ...sourceFiles(FILES), [WORKFLOW]: workflow } });
  const { api, cache, git, repository } = github;
  const token = "ghs_bench";
  const permissions = { contents: "write", actions: "write", "pull-requests": "write", issues: "write" } as const;
  api.addToken(token, { login: BOT, kind: "app", permissions });
  // The limit of calls per hour is meant for one job; all runs here share one token.
  api.switches.callsPerHour = 100_000;
  git.tokens[token] = { login: BOT, push: true, kind: "app", workflows: false };
  const runtimeToken = cache.runtimeToken({ scopes: cache.scopesOf(BASE) });
  let runs = 0;

  const listRefs = async (): Promise<ReadonlyMap<string, string>> => {
    const listed = await repository.git("for-each-ref", "--format=%(refname) %(objectname)");
    return new Map(listed.split("\n").map((line) => line.split(" ") as [string, string]));
  };
  return {
    github,
    folder,
    token,
    runtimeToken,
    agent,
    stamps,
    async run(inputs = {}, env = {}) {
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
          // The shell loop has no isolation either, and isolation would hide the stamps file.
          isolation: "none",
          ...inputs,
        },
        context: contextOf(git.url, sha, runs),
        urls: { api: api.url, graphql: `${api.url}/graphql`, server: git.url, results: cache.url },
        tokens: { github: token, runtime: runtimeToken },
        workspace,
        temp,
        env,
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

/** A run that a person dispatched. */
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

/** Passes the token to git by environment, not on its command line. */
export function gitEnvironment({ folder, github, token }: ActionBench): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_TERMINAL_PROMPT: "0",
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: `http.${github.git.url}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`,
  };
}

/** Throws if the run could not use the cache: that is not the case to measure. */
export function expectRestored(stdout: string): void {
  const warning = /^::warning[^\n]*actions cache[^\n]*$/m.exec(stdout);
  if (warning !== null) throw new Error(`The chain was not restored from the cache: ${warning[0]}`);
}
