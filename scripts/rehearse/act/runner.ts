import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

import type { JobOrder, JobResult, RunningJob } from "../../../test/fake-github/runner/job.ts";
import type { StartJob } from "../../../test/fake-github/workflow/run.ts";

export type ActOptions = {
  /** The program. */
  readonly act: string;
  /** Keeps act's caches from run to run. */
  readonly folder: string;
  /** What `uses:` names: `org/codex-self-iter`. */
  readonly actionName: string;
};

const run = promisify(execFile);

/** Each job is one call of nektos/act on this machine, without containers. The rest of the server stays the fake GitHub. */
export function createActRunner(options: ActOptions): StartJob {
  return (order) => startActJob(options, order);
}

function startActJob(options: ActOptions, order: JobOrder): RunningJob {
  const state: ActState = { child: null, isCancelled: false };
  return {
    done: runActJob(options, order, state),
    cancel() {
      state.isCancelled = true;
      state.child?.kill("SIGINT");
    },
    kill() {
      state.isCancelled = true;
      if (state.child?.pid !== undefined) process.kill(-state.child.pid, "SIGKILL");
    },
  };
}

type ActState = { child: ChildProcess | null; isCancelled: boolean };

async function runActJob(options: ActOptions, order: JobOrder, state: ActState): Promise<JobResult> {
  const files = await prepare(order);
  const log: string[] = [];
  const outputs: Record<string, string> = {};
  // act gives the job all of its own environment, so it gets none of this process's but PATH.
  const env = { PATH: [dirname(process.execPath), process.env["PATH"]].join(delimiter), HOME: files.home, ...order.machine };
  if (state.isCancelled) return { name: order.name, conclusion: "cancelled", steps: [], action: null, outputs, log };
  const child = spawn(options.act, listArguments(options, order, files), { env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  state.child = child;
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      const text = line.replace(/^\[[^\]]*\] +\| ?/, "");
      log.push(text);
      const [, name = "", value = ""] = /::set-output:: ([\w-]+)=(.*)/.exec(text) ?? [];
      if (name !== "") outputs[name] = value;
    });
  }
  const code = await new Promise<number | null>((settle, fail) => {
    child.once("error", fail).once("close", settle);
  });
  const conclusion = state.isCancelled ? "cancelled" : code === 0 ? "success" : "failure";
  return { name: order.name, conclusion, steps: [], action: null, outputs, log };
}

type JobFiles = {
  readonly clone: string;
  readonly home: string;
  readonly event: string;
  readonly secrets: string;
  readonly workflow: string;
};

async function prepare(order: JobOrder): Promise<JobFiles> {
  const { context, folder, tokens, urls } = order;
  const clone = join(folder, basename(context.repository));
  const home = join(folder, "home");
  mkdirSync(home, { recursive: true });
  const git = async (...args: readonly string[]): Promise<string> => (await run("git", args)).stdout;
  const header = `http.extraHeader=Authorization: Basic ${Buffer.from(`x-access-token:${tokens.github}`).toString("base64")}`;
  await git("-c", header, "clone", "--quiet", "--no-checkout", `${urls.server}/${context.repository}`, clone);
  await git("-C", clone, "checkout", "--quiet", context.sha);
  const path = /([^/]+\/[^/]+)\/(.+)@/.exec(context.workflowRef)?.[2] ?? "";
  const write = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content, { mode: 0o600 });
    return join(folder, name);
  };
  const secrets = Object.entries(order.contexts["secrets"] as Record<string, string>);
  return {
    clone,
    home,
    event: write("event.json", JSON.stringify(context.event)),
    secrets: write("secrets", secrets.map(([name, value]) => `${name}=${value}\n`).join("")),
    workflow: join(clone, path),
  };
}

function listArguments({ actionName, folder }: ActOptions, order: JobOrder, files: JobFiles): readonly string[] {
  const { context, urls } = order;
  const env = {
    GITHUB_SERVER_URL: urls.server,
    GITHUB_API_URL: urls.api,
    GITHUB_GRAPHQL_URL: urls.graphql,
    GITHUB_REPOSITORY: context.repository,
    GITHUB_REF: context.ref,
    GITHUB_RUN_ID: String(context.runId),
    GITHUB_RUN_NUMBER: String(context.runNumber),
    GITHUB_RUN_ATTEMPT: String(context.runAttempt),
  };
  const options: readonly (readonly [string, string])[] = [
    ["--workflows", files.workflow],
    ["--directory", files.clone],
    ["--job", context.job],
    ["--eventpath", files.event],
    ["--secret-file", files.secrets],
    ["--actor", context.actor],
    ["--platform", "ubuntu-24.04=-self-hosted"],
    ["--platform", "ubuntu-latest=-self-hosted"],
    ["--local-repository", `${actionName}@v1=${order.actionDir}`],
    ["--action-cache-path", join(folder, "actions")],
    ["--cache-server-path", join(folder, "cache")],
    ["--cache-server-addr", "127.0.0.1"],
    ["--artifact-server-path", join(folder, "artifacts")],
    ["--artifact-server-addr", "127.0.0.1"],
    ["--artifact-server-port", "0"],
    ...listPairs("--env", "=", env),
    ...listPairs("--var", "=", order.contexts["vars"]),
    ...listPairs("--matrix", ":", order.contexts["matrix"]),
  ];
  return [context.eventName, ...options.flat()];
}

function listPairs(option: string, separator: string, values: unknown): readonly (readonly [string, string])[] {
  return Object.entries((values ?? {}) as Record<string, unknown>).map(([name, value]) => [option, `${name}${separator}${String(value)}`]);
}
