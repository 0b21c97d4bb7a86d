import { appendFileSync } from "node:fs";
import { expect, test } from "vitest";

import { IS_FULL } from "../../helpers/test-mode.ts";
import { type Figure, findGrowth, growthOf, RULES, type RunFigures } from "./figures.ts";
import { soak } from "./chain.ts";

/** Enough for every `npm test`; the full form is `npm run test:soak`. */
const RUNS = 12;
const RUNS_FULL = 1_000;
const TIMEOUT_MS = 4 * 60 * 60 * 1_000;

test("the figures of a chain do not grow with its runs", { timeout: TIMEOUT_MS }, async () => {
  const count = Number(process.env["SOAK_RUNS"] ?? (IS_FULL ? RUNS_FULL : RUNS));
  const log = process.env["SOAK_LOG"];
  const { endings, iterations, runs } = await soak(count, (run, number) => {
    if (log !== undefined) appendFileSync(log, `${JSON.stringify({ run: number, ...run })}\n`);
  });
  expect(endings).toEqual(["success run-full", "success iterations-spent"]);
  expect(iterations).toEqual(Array.from({ length: count }, (_, index) => index + 1));
  expect(runs).toHaveLength(count);

  // Compare a tenth of the chain after its start with a tenth at its end.
  const share = Math.max(4, Math.floor(count / 10));
  const begin = Math.max(2, Math.floor(count / 20));
  const [early, late] = [runs.slice(begin, begin + share), runs.slice(-share)];
  process.stdout.write(`${describe(runs, early, late)}\n`);
  expect(findGrowth(runs, early, late)).toEqual([]);
});

function describe(runs: readonly RunFigures[], early: readonly RunFigures[], late: readonly RunFigures[]): string {
  const times = (figure: Figure): string => `${RULES[figure].name} ×${growthOf(figure, early, late).toFixed(2)}`;
  const most = (figure: Figure): string => `${Math.max(...runs.map((run) => run[figure])).toLocaleString("en")} ${RULES[figure].name}`;
  const added = ((runs.at(-1)?.objects ?? 0) - (runs[0]?.objects ?? 0)) / Math.max(1, runs.length - 1);
  const parts = [
    times("memoryBytes"),
    times("durationMs"),
    ...(["stateFiles", "temporaryFiles", "refs", "cacheEntries", "cacheBytes", "stateBytes", "commentChars", "apiCalls"] as const).map(
      most,
    ),
    `${added.toFixed(1)} ${RULES.objects.name}`,
  ];
  return `soak: ${runs.length.toLocaleString("en")} runs, ${parts.join(", ")}`;
}
