import { Worker } from "node:worker_threads";
import { type Report, simulateChain } from "./chain.ts";
import { addCounts, type Counts } from "./counts.ts";

/** Results of many chains. `failure` is the first that failed. */
export type Sums = { chains: number; failure: Report | null; readonly figures: Report["figures"]; readonly counts: Counts };

/** Every `step`th seed from `first` up to `chains`. */
export type Seeds = { readonly first: number; readonly step: number; readonly chains: number };

function createSums(): Sums {
  return { chains: 0, failure: null, figures: { pushes: 0, iterations: 0, runs: 0, dispatches: 0 }, counts: {} };
}

/** Simulates the chains of these seeds until one fails. */
export async function simulateSeeds({ chains, first, step }: Seeds): Promise<Sums> {
  const sums = createSums();
  for (let seed = first; seed <= chains && sums.failure === null; seed += step) {
    const report = await simulateChain(seed);
    sums.chains += 1;
    addCounts(sums.figures, report.figures);
    addCounts(sums.counts, report.counts);
    if (report.violations.length > 0) sums.failure = report;
  }
  return sums;
}

/** Simulates the chains in worker threads. The first failure ends all of them. */
export async function simulateSeedsInWorkers(chains: number, workerCount: number): Promise<Sums> {
  const workers = Array.from({ length: workerCount }, (_, index) => {
    const workerData: Seeds = { first: index + 1, step: workerCount, chains };
    return new Worker(new URL("./worker.ts", import.meta.url), { workerData });
  });
  const sums = createSums();
  const take = (part: Sums): void => {
    sums.chains += part.chains;
    addCounts(sums.figures, part.figures);
    addCounts(sums.counts, part.counts);
    sums.failure ??= part.failure;
  };
  try {
    await new Promise<void>((settle, fail) => {
      let left = workerCount;
      for (const worker of workers) {
        worker.once("message", (part: Sums) => {
          take(part);
          left -= 1;
          if (left === 0 || part.failure !== null) settle();
        });
        worker.once("error", fail);
        worker.once(
          "exit",
          (code) => void (code === 0 || fail(new Error(`A worker exited with ${code} before it had simulated its chains.`))),
        );
      }
    });
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return sums;
}

/** Returns the violations and the command that repeats the simulation. */
export function describeFailure({ seed, violations }: Report): string {
  return `The chain of seed ${seed}:\n${violations.join("\n")}\nReplay it: SIMULATE_SEED=${seed} npx vitest run test/chaos/simulation`;
}
