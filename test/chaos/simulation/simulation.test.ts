import { availableParallelism } from "node:os";
import { expect, test } from "vitest";
import { IS_FULL } from "../../helpers/test-mode.ts";
import { simulateChain } from "./chain.ts";
import { EVENTS } from "./counts.ts";
import { describeFailure, playSeeds, spreadSeeds, type Sums } from "./seeds.ts";

/** Enough for every `npm test`; the full form is `npm run test:simulate`. */
const CHAINS = 300;
const CHAINS_FULL = 100_000;
/** With fewer chains, what is rare may not happen. */
const CHAINS_FOR_EVERY_EVENT = 2_000;
/** As the other tests: more than two at once only take time from each other. */
const THREADS_MAX = 2;
/** Of the whole test: the full form takes minutes. */
const TIMEOUT_MS = 4 * 60 * 60 * 1_000;

const { SIMULATE_CHAINS, SIMULATE_SEED } = process.env;

test.runIf(SIMULATE_SEED === undefined)(
  "every chain keeps to its budgets, lands each iteration once, and reaches its stop",
  { timeout: TIMEOUT_MS },
  async () => {
    const chains = Number(SIMULATE_CHAINS ?? (IS_FULL ? CHAINS_FULL : CHAINS));
    const isLong = IS_FULL || SIMULATE_CHAINS !== undefined;
    const sums = isLong
      ? await spreadSeeds(chains, Math.min(THREADS_MAX, availableParallelism()))
      : await playSeeds({ first: 1, step: 1, chains });
    const never = EVENTS.filter((event) => (sums.counts[event] ?? 0) === 0);
    if (isLong) process.stdout.write(describe(sums));
    if (sums.failure !== null) expect.fail(describeFailure(sums.failure));
    if (chains >= CHAINS_FOR_EVERY_EVENT) expect(never, "what never happened").toEqual([]);
    // The game was played in earnest.
    for (const [name, count] of Object.entries(sums.figures)) expect(count, name).toBeGreaterThan(0);
  },
);

test.runIf(SIMULATE_SEED !== undefined)("the chain of one seed, with its story", { timeout: TIMEOUT_MS }, async () => {
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
