import { Worker } from "node:worker_threads";
import { type Report, simulateChain } from "./chain.ts";
import { addCounts, type Counts } from "./counts.ts";

/** What came of many chains; of those that failed, the first. */
export type Sums = { chains: number; failure: Report | null; readonly figures: Report["figures"]; readonly counts: Counts };

/** Every `step`th seed from `first` on, up to `chains`. */
export type Seeds = { readonly first: number; readonly step: number; readonly chains: number };

function openSums(): Sums {
  return { chains: 0, failure: null, figures: { landings: 0, iterations: 0, runs: 0, dispatches: 0 }, counts: {} };
}

/** Plays the chains of these seeds, up to the first that fails. */
export async function playSeeds({ chains, first, step }: Seeds): Promise<Sums> {
  const sums = openSums();
  for (let seed = first; seed <= chains && sums.failure === null; seed += step) {
    const report = await simulateChain(seed);
    sums.chains += 1;
    addCounts(sums.figures, report.figures);
    addCounts(sums.counts, report.counts);
    if (report.violations.length > 0) sums.failure = report;
  }
  return sums;
}

/** The same, spread over threads; the first that meets a failure ends them all. */
export async function spreadSeeds(chains: number, sessions: number): Promise<Sums> {
  const workers = Array.from({ length: sessions }, (_, index) => {
    const workerData: Seeds = { first: index + 1, step: sessions, chains };
    return new Worker(new URL("./worker.ts", import.meta.url), { workerData });
  });
  const sums = openSums();
  const take = (part: Sums): void => {
    sums.chains += part.chains;
    addCounts(sums.figures, part.figures);
    addCounts(sums.counts, part.counts);
    sums.failure ??= part.failure;
  };
  try {
    await new Promise<void>((settle, fail) => {
      let left = sessions;
      for (const worker of workers) {
        worker.once("message", (part: Sums) => {
          take(part);
          left -= 1;
          if (left === 0 || part.failure !== null) settle();
        });
        worker.once("error", fail);
        worker.once("exit", (code) => void (code === 0 || fail(new Error(`A thread ended with ${code} before it had played its chains.`))));
      }
    });
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return sums;
}

/** What did not hold, and the one command that plays it again and tells its story. */
export function describeFailure({ seed, violations }: Report): string {
  return `The chain of seed ${seed}:\n${violations.join("\n")}\nReplay it: SIMULATE_SEED=${seed} npx vitest run test/chaos/simulation`;
}
