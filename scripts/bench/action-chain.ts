import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { countingAgent, createActionProject } from "../../test/helpers/action-project.ts";
import { type ActionBench, expectRestored, STATE, withActionBench } from "./action-bench.ts";
import { type Figure, median, ratioOfTimes } from "./figures.ts";
import { nowMs } from "./action-process.ts";
import { lengthenChain } from "./long-chain.ts";
import { STAMP } from "./scratch.ts";

/** A run in mid-chain: the first opens the pull request, the next ones find out what later ones remember, the last marks it ready. */
const STEADY_RUN = 5;
const CALLS_MAX = 5;

/** GitHub API calls of a run in mid-chain: one iteration, comment and pull request, the next run dispatched. */
export async function measureApiCalls(): Promise<Figure> {
  // One run at a time, so that all calls between its start and its end are its own.
  const project = await createActionProject({ agent: countingAgent(STEADY_RUN + 1), concurrency: "{ group: loop, queue: max }" });
  try {
    const { api, onRun } = project.github;
    let began = 0;
    let counts: Readonly<Record<string, number>> = {};
    onRun((run, change) => {
      if (run.number !== STEADY_RUN) return;
      if (change === "started") began = api.log.length;
      if (change === "ended") counts = api.countOperations(began);
    });
    const runs = await project.runChain();
    const failed = runs.find(({ conclusion }) => conclusion !== "success");
    if (failed !== undefined) throw new Error(`Run ${failed.number} ended with ${failed.conclusion}:\n${failed.log.slice(-40).join("\n")}`);
    if (runs.length !== STEADY_RUN + 1) throw new Error(`The chain had ${runs.length} runs, not ${STEADY_RUN + 1}.`);
    const named = Object.entries(counts).map(([operation, count]) => (count === 1 ? operation : `${count} x ${operation}`));
    const measured = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return { name: "action: API calls of a run in mid-chain", detail: named.join(", "), measured, aim: CALLS_MAX, unit: "count" };
  } finally {
    await project.close();
  }
}

/** Much longer than what a run itself does between two calls, so that only calls that wait for one another follow one another. */
const DELAY_MS = 100;
const ROUND_TRIPS_MAX = 6;

/** Calls that follow one another after the agent's end in a run in mid-chain: the most that do not overlap, if each takes a while. */
export async function measureRoundTrips(folder: string): Promise<Figure> {
  mkdirSync(folder, { recursive: true });
  const stamps = join(folder, "stamps.txt");
  const agent = `${countingAgent(STEADY_RUN + 1)}\n${STAMP} >>${stamps}`;
  const project = await createActionProject({ agent, concurrency: "{ group: loop, queue: max }", with: { isolation: "none" } });
  try {
    const { network, onRun } = project.github;
    const calls: { readonly name: string; readonly startMs: number; readonly endMs: number }[] = [];
    onRun((run, change) => {
      if (run.number === STEADY_RUN) network.delayMs = change === "started" ? DELAY_MS : 0;
    });
    const { intercept } = network;
    network.intercept = async (call, response) => {
      const [startMs, { delayMs }] = [nowMs(), network];
      response.once("close", () => delayMs > 0 && calls.push({ name: call.name, startMs, endMs: nowMs() }));
      return await intercept(call, response);
    };
    await project.runChain();
    const agentEndMs = Number(readFileSync(stamps, "utf8").split("\n")[STEADY_RUN - 1]) / 1e6;
    const names: string[] = [];
    let endMs = agentEndMs;
    for (const call of calls.toSorted((one, other) => one.endMs - other.endMs)) {
      if (call.startMs < endMs) continue;
      names.push(call.name);
      ({ endMs } = call);
    }
    const name = "action: calls one after another after the agent's end";
    return { name, detail: names.join(", "), measured: names.length, aim: ROUND_TRIPS_MAX, unit: "count" };
  } finally {
    await project.close();
  }
}

const LONG = 500;
const SHORT = 5;
/** The cache carries prompts and logs of this many iterations, so the long chain makes them for real. */
const REAL_ONES = 20;

/** A run of a chain with 500 iterations, against one with 5. */
export function measureChainLength(folder: string, rounds: number): Promise<Figure> {
  return withActionBench(join(folder, "long"), (long) =>
    withActionBench(join(folder, "short"), (short) => compareLengths(long, short, rounds)),
  );
}

async function compareLengths(long: ActionBench, short: ActionBench, rounds: number): Promise<Figure> {
  await long.run({ iterations: "2" });
  await lengthenChain(long, LONG - REAL_ONES);
  await long.run({ iterations: String(REAL_ONES) });
  await short.run({ iterations: String(SHORT) });
  const [ours, theirs] = [await takeMark(long, LONG), await takeMark(short, SHORT)];
  for (let round = 0; round <= rounds; round += 1) {
    // Each side goes first in every second round.
    for (const contender of round % 2 === 0 ? [ours, theirs] : [theirs, ours]) await takeRound(contender, round === 0);
  }
  const show = ({ cache, git }: Contender): string => `${(median(git) / 1_000).toFixed(0)} + ${(median(cache) / 1_000).toFixed(0)} kB`;
  const parts = `the main step as a whole; bytes by git + cache: ${show(ours)} / ${show(theirs)}`;
  return ratioOfTimes(`action: a run after ${LONG} iterations, against one after ${SHORT}`, ours.times, theirs.times, 1.1, parts);
}

type Contender = {
  readonly bench: ActionBench;
  readonly mark: Awaited<ReturnType<ActionBench["mark"]>>;
  readonly behind: number;
  readonly times: number[];
  readonly git: number[];
  readonly cache: number[];
};

async function takeMark(bench: ActionBench, behind: number): Promise<Contender> {
  return { bench, mark: await bench.mark(), behind, times: [], git: [], cache: [] };
}

/** Resets the server and makes one run. The first round warms up and is not counted. */
async function takeRound({ bench, behind, cache, git, mark, times }: Contender, isFirst: boolean): Promise<void> {
  await bench.goBack(mark);
  const before = bench.bytes();
  const { endedMs, startedMs, stdout } = await bench.run();
  const after = bench.bytes();
  expectRestored(stdout);
  const { iteration } = JSON.parse(await bench.github.repository.readFile(STATE, "runtime.json")) as { iteration: number };
  if (iteration !== behind + 1) throw new Error(`This was iteration ${iteration}, not ${behind + 1}.`);
  if (isFirst) return;
  times.push(endedMs - startedMs);
  git.push(after.git - before.git);
  cache.push(after.cache - before.cache);
}
