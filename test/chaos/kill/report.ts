import { expect } from "vitest";

import { IS_FULL } from "../../helpers/test-mode.ts";
import { type Point, parsePoints, shuffle, spread } from "./points.ts";
import { sweepPosition } from "./sweep.ts";
import type { Position } from "./kill-fixture.ts";

/** The timeout of one test in the full form. */
export const TIMEOUT_MS = 2 * 60 * 60 * 1_000;

type Counts = { readonly fast: number; readonly full: number };

/** Kills runs at one position of a chain, prints the counts, and fails if a kill does damage. `KILL_AT` replays kills. */
export async function expectKillsHarmless(position: Position, { fast, full }: Counts): Promise<void> {
  const replayed = process.env["KILL_AT"] === undefined ? null : parsePoints(process.env["KILL_AT"]);
  if (replayed !== null && replayed[0]?.position !== position) return;
  const choose = (points: readonly Point[]): readonly Point[] =>
    replayed === null ? shuffle(spread(points, IS_FULL ? full : fast)) : replayed;
  const { cpuMs, kills, kinds, missed, runsAfter, violations } = await sweepPosition(position, choose);
  const perKill = cpuMs === 0 || kills === 0 ? "" : `, ${(cpuMs / kills / 1_000).toFixed(2)} s of CPU a kill`;
  const missedText = missed === 0 ? "" : `, ${missed} runs ended before their point`;
  process.stdout.write(
    `kills, ${position}: ${kills} kills at ${kinds.size} kinds of effect, ${runsAfter} runs after them, ${violations.length} violations${missedText}${perKill}\n`,
  );
  if (violations.length > 0) expect.fail(violations.join("\n"));
  expect(kills).toBeGreaterThan(0);
}
