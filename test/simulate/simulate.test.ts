import { expect, test } from "vitest";
import { type Report, simulateChain } from "./chain.ts";

/** Enough for every `npm test`; the full form is `SIMULATE_CHAINS=100000 npm run test:simulate`. */
const CHAINS = 300;
/** Of the whole test: the full form takes minutes. */
const TIMEOUT_MS = 4 * 60 * 60 * 1_000;

test("every chain keeps to its budgets, lands each iteration once, and reaches its stop", { timeout: TIMEOUT_MS }, async () => {
  const replayed = process.env["SIMULATE_SEED"];
  const seeds = replayed === undefined ? Number(process.env["SIMULATE_CHAINS"] ?? CHAINS) : 1;
  const first = Number(replayed ?? 1);
  const sums: Record<string, number> = {};
  const begun = performance.now();
  for (let seed = first; seed < first + seeds; seed += 1) {
    const report = await simulateChain(seed, replayed === undefined ? undefined : (line) => void process.stdout.write(`${line}\n`));
    if (report.violations.length > 0) expect.fail(describeFailure(report));
    for (const [name, count] of Object.entries(report.figures)) sums[name] = (sums[name] ?? 0) + count;
  }
  const seconds = (performance.now() - begun) / 1_000;
  if (process.env["SIMULATE_CHAINS"] !== undefined) {
    process.stdout.write(`${seeds} chains in ${seconds.toFixed(1)} s (${Math.round(seeds / seconds)} a second): ${JSON.stringify(sums)}\n`);
  }
  // The game was played in earnest.
  if (seeds >= CHAINS) for (const [name, count] of Object.entries(sums)) expect(count, name).toBeGreaterThan(0);
});

function describeFailure({ seed, violations }: Report): string {
  return `The chain of seed ${seed}:\n${violations.join("\n")}\nReplay it: SIMULATE_SEED=${seed} npx vitest run test/simulate`;
}
