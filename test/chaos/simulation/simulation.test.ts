import { availableParallelism } from "node:os";
import { expect, test } from "vitest";
import { IS_FULL } from "../../helpers/test-mode.ts";
import { simulateChain } from "./chain.ts";
import { EVENTS } from "./counts.ts";
import { describeFailure, simulateSeeds, simulateSeedsInWorkers, type Sums } from "./seeds.ts";

/** The short form; `npm run test:simulate` is the full one. */
const CHAINS = 300;
const CHAINS_FULL = 100_000;
/** With fewer chains, rare events may not occur. */
const CHAINS_FOR_EVERY_EVENT = 2_000;
/** More workers would slow each other down on two cores. */
const WORKERS_MAX = 2;
const TIMEOUT_MS = 4 * 60 * 60 * 1_000;

const { SIMULATE_CHAINS, SIMULATE_SEED } = process.env;

test.runIf(SIMULATE_SEED === undefined)(
  "every chain keeps its limits, pushes each iteration once, and stops",
  { timeout: TIMEOUT_MS },
  async () => {
    const chains = Number(SIMULATE_CHAINS ?? (IS_FULL ? CHAINS_FULL : CHAINS));
    const isLong = IS_FULL || SIMULATE_CHAINS !== undefined;
    const sums = isLong
      ? await simulateSeedsInWorkers(chains, Math.min(WORKERS_MAX, availableParallelism()))
      : await simulateSeeds({ first: 1, step: 1, chains });
    const never = EVENTS.filter((event) => (sums.counts[event] ?? 0) === 0);
    if (isLong) process.stdout.write(describe(sums));
    if (sums.failure !== null) expect.fail(describeFailure(sums.failure));
    if (chains >= CHAINS_FOR_EVERY_EVENT) expect(never, "events that never occurred").toEqual([]);
    for (const [name, count] of Object.entries(sums.figures)) expect(count, name).toBeGreaterThan(0);
  },
);

test.runIf(SIMULATE_SEED !== undefined)("the chain of one seed, with its log", { timeout: TIMEOUT_MS }, async () => {
  const report = await simulateChain(Number(SIMULATE_SEED), (line) => void process.stdout.write(`${line}\n`));
  if (report.violations.length > 0) expect.fail(describeFailure(report));
});

function describe({ chains, counts, failure, figures }: Sums): string {
  const shown = (count: number): string => count.toLocaleString("en-US");
  const lines = Object.entries(counts).map(([name, count]) => `${shown(count).padStart(12)}  ${name}\n`);
  const violations = failure === null ? 0 : failure.violations.length;
  const sums = `${shown(figures.runs)} runs, ${shown(figures.iterations)} iterations, ${shown(violations)} violations`;
  return `${lines.toSorted().join("")}simulate: ${shown(chains)} chains, ${sums}\n`;
}
