import { join } from "node:path";

import { countingAgent, createActionProject } from "../../test/helpers/action-project.ts";
import { type ActionBench, expectRestored, STATE, withActionBench } from "./action-bench.ts";
import { type Figure, median, ratioOfTimes } from "./figures.ts";
import { lengthenChain } from "./long-chain.ts";

/** A run in mid-chain: the first opens the pull request, the last marks it ready. */
const STEADY_RUN = 3;
const CALLS_MAX = 8;

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
