import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";

import { CACHEABLE_FILES } from "../../src/adapters/state/cacheable-files.ts";
import { ACTION_DIR } from "../../test/helpers/action-project.ts";
import { type ActionBench, BASE, BRANCH, contextOf, expectRestored, gitEnvironment, STATE, withActionBench } from "./action-bench.ts";
import { nowMs, runMain } from "./action-process.ts";
import { type Figure, median, ratioOfTimes } from "./figures.ts";
import { readCalls, runProgram } from "./scratch.ts";

/** From the start of the action to its first effect (a mask command), against `node -e 0`. No server answers. */
export async function measureFirstEffect(folder: string, samples: number): Promise<Figure> {
  const [api, server, results] = await findClosedPorts(3);
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let sample = 0; sample <= samples; sample += 1) {
    const bareMs = await timed(() => runProgram(process.execPath, ["-e", "0"]));
    const home = join(folder, String(sample));
    const [workspace, temp] = [join(home, "demo"), join(home, "_temp")];
    for (const made of [workspace, temp]) mkdirSync(made, { recursive: true });
    const serverUrl = `http://github.localhost:${server}`;
    const done = await runMain({
      actionDir: ACTION_DIR,
      inputs: { "agent-command-template": "true" },
      context: contextOf(serverUrl, "0".repeat(40), sample),
      urls: {
        api: `http://127.0.0.1:${api}`,
        graphql: `http://127.0.0.1:${api}/graphql`,
        server: serverUrl,
        results: `http://127.0.0.1:${results}/`,
      },
      tokens: { github: "ghs_bench", runtime: "bench" },
      workspace,
      temp,
    });
    rmSync(home, { recursive: true, force: true });
    if (!done.stdout.startsWith("::add-mask::"))
      throw new Error(`The action's first output is no mask command:\n${done.stdout.slice(0, 1_000)}`);
    // The first sample warms the disk caches.
    if (sample === 0) continue;
    bare.push(bareMs);
    ours.push(done.firstByteMs - done.startedMs);
  }
  return ratioOfTimes("action: start to first effect, against node -e 0", ours, bare, 2);
}

/**
 * From the start of the action to the agent's start in a restored chain, against a bare fetch of the same refs followed by a bare
 * restore of the same cache entry.
 */
export function measureRestoredStart(folder: string, rounds: number): Promise<Figure> {
  return withActionBench(folder, async (bench) => {
    await bench.run();
    await bench.run();
    const mark = await bench.mark();
    const [ours, bare, fetches, restores]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (let round = 0; round <= rounds; round += 1) {
      await bench.goBack(mark);
      const fetchMs = await fetchBare(bench);
      const restoreMs = await restoreBare(bench);
      const before = readCalls(bench).length;
      const { startedMs, stdout } = await bench.run();
      const [first] = readCalls(bench, before);
      if (first === undefined) throw new Error(`The agent was not called:\n${stdout.slice(-4_000)}`);
      expectRestored(stdout);
      if (round === 0) continue;
      ours.push(first.startMs - startedMs);
      bare.push(fetchMs + restoreMs);
      fetches.push(fetchMs);
      restores.push(restoreMs);
    }
    const parts =
      `ours: node, trigger, fetch and restore in parallel, checkout of 50 files, state, prompt; ` +
      `theirs: git fetch --depth=1 of 3 refs ${median(fetches).toFixed(1)} ms + node with restoreCache from node_modules ${median(restores).toFixed(1)} ms`;
    return ratioOfTimes("action: start to agent in a restored chain, against bare fetch + restoreCache", ours, bare, 1, parts);
  });
}

async function timed(work: () => Promise<void>): Promise<number> {
  const before = nowMs();
  await work();
  return nowMs() - before;
}

async function fetchBare(bench: ActionBench): Promise<number> {
  const repository = join(bench.folder, "fetched.git");
  execFileSync("git", ["init", "--quiet", "--bare", repository], { stdio: "pipe", env: gitEnvironment(bench) });
  const refspecs = [BRANCH, BASE, STATE].map((ref) => `+${ref}:${ref.replace("refs/", "refs/remote/")}`);
  const args = ["-C", repository, "fetch", "--quiet", "--no-tags", "--depth=1", bench.github.repository.url, ...refspecs];
  const durationMs = await timed(() => runProgram("git", args, undefined, gitEnvironment(bench)));
  rmSync(repository, { recursive: true });
  return durationMs;
}

const RESTORE = `
const { restoreCache } = await import(process.argv[1]);
const [paths, prefix] = JSON.parse(process.argv[2]);
process.exit((await restoreCache(paths, prefix, [prefix])) === undefined ? 1 : 0);
`;

async function restoreBare({ folder, runtimeToken, github }: ActionBench): Promise<number> {
  const [workspace, temp] = [join(folder, "restored"), join(folder, "restored-temp")];
  for (const made of [workspace, temp]) mkdirSync(made, { recursive: true });
  // A cache entry is looked up by its paths too, so these are the action's.
  const entry = [CACHEABLE_FILES.map(({ name }) => `.codex-self-iter/${name}`), "codex-self-iter-main/"];
  const env = {
    PATH: process.env["PATH"] ?? "",
    HOME: folder,
    ACTIONS_CACHE_SERVICE_V2: "True",
    ACTIONS_RESULTS_URL: github.cache.url,
    ACTIONS_RUNTIME_TOKEN: runtimeToken,
    GITHUB_SERVER_URL: github.git.url,
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temp,
  };
  const args = ["--input-type=module", "-e", RESTORE, import.meta.resolve("@actions/cache"), JSON.stringify(entry)];
  const durationMs = await timed(() => runProgram(process.execPath, args, undefined, env));
  for (const made of [workspace, temp]) rmSync(made, { recursive: true });
  return durationMs;
}

/** Ports of 127.0.0.1 without a listener. */
async function findClosedPorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  for (const server of servers) await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  for (const server of servers) await new Promise((resolve) => server.close(resolve));
  return ports;
}
