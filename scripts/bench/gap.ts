import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Figure, ratioOfTimes } from "./figures.ts";
import { type Bench, gapsOf, makeBench, readCalls, runLoop, runProgram } from "./scratch.ts";

/** Accepted ratios by number of files. */
const GAP_AIMS: Readonly<Record<number, number>> = { 50: 1.7, 5000: 1.2 };

export type Effort = { readonly rounds: number; readonly iterations: number };

/** The simplest loop that does the same: call the agent, add, commit. */
const SHELL_LOOP = `
cd "$2" || exit 1
count=0
while [ "$count" -lt "$4" ]; do
  sh "$1" plan.md "$2" "$3" >"$3.out" || exit 1
  git add -A && git commit -qm "Iteration $count" || exit 1
  count=$((count + 1))
done
`;

/** The time between two agent calls with commits, against a bare shell loop with the same agent. */
export async function measureGap(folder: string, fileCount: number, effort: Effort): Promise<Figure> {
  const ours = makeBench(join(folder, "ours"), fileCount);
  const theirs = makeBench(join(folder, "theirs"), fileCount);
  const shell = (iterations: number): Promise<void> =>
    runProgram("sh", ["-c", SHELL_LOOP, "sh", theirs.agent, theirs.workspace, theirs.stamps, String(iterations)]);
  const [ourGaps, theirGaps] = await interleave(
    effort,
    { bench: ours, run: async (iterations) => void (await runLoop(ours, iterations)) },
    { bench: theirs, run: shell },
  );
  expectCommits(ours, effort);
  return ratioOfTimes(
    `time between two agent calls, ${fileCount} files, against a shell loop`,
    ourGaps,
    theirGaps,
    GAP_AIMS[fileCount] ?? 1.7,
  );
}

/** The same time with 100,000 records of history, against 10. */
export async function measureHistory(folder: string, effort: Effort): Promise<Figure> {
  const long = makeBench(join(folder, "long"), 50);
  const short = makeBench(join(folder, "short"), 50);
  for (const [bench, records] of [
    [long, 100_000],
    [short, 10],
  ] as const) {
    await runLoop(bench, 2);
    writeHistory(join(bench.workspace, ".codex-self-iter/logs/iterations.jsonl"), records);
  }
  const [longGaps, shortGaps] = await interleave(
    effort,
    { bench: long, run: async (iterations) => void (await runLoop(long, iterations)) },
    { bench: short, run: async (iterations) => void (await runLoop(short, iterations)) },
  );
  return ratioOfTimes("time between two agent calls, 100,000 records, against 10", longGaps, shortGaps, 1.1);
}

export type Contender = { readonly bench: Pick<Bench, "stamps">; readonly run: (iterations: number) => Promise<void> };

/** Runs both alternately, so that other load falls on both. The first round warms up and is not counted. */
export async function interleave(effort: Effort, a: Contender, b: Contender): Promise<readonly [readonly number[], readonly number[]]> {
  const gaps: readonly [number[], number[]] = [[], []];
  for (let round = 0; round <= effort.rounds; round += 1) {
    for (const [index, contender] of [a, b].entries()) {
      const before = readCalls(contender.bench).length;
      await contender.run(effort.iterations);
      const calls = readCalls(contender.bench, before);
      if (calls.length !== effort.iterations) throw new Error(`The agent was called ${calls.length} times, not ${effort.iterations}.`);
      if (round > 0) gaps[index]?.push(...gapsOf(calls));
    }
  }
  return gaps;
}

/** Puts copies of the last record, with rising numbers, before the existing records. */
function writeHistory(file: string, records: number): void {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  const sample = JSON.parse(lines.at(-1) ?? "") as Record<string, unknown>;
  const earlier = Array.from({ length: records - lines.length }, (_, index) => JSON.stringify({ ...sample, iteration: index - records }));
  writeFileSync(file, `${[...earlier, ...lines].join("\n")}\n`);
}

/** A loop without commits would be faster and wrong. */
function expectCommits(bench: Bench, effort: Effort): void {
  const count = Number(execFileSync("git", ["rev-list", "--count", "HEAD"], { cwd: bench.workspace, encoding: "utf8" }));
  const wanted = (effort.rounds + 1) * effort.iterations + 1;
  if (count !== wanted) throw new Error(`${bench.workspace} has ${count} commits, not ${wanted}.`);
}
