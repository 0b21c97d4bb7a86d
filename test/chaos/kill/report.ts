import { expect } from "vitest";

import { IS_FULL } from "../../helpers/test-mode.ts";
import { type Point, parseRow, shuffle, spread } from "./points.ts";
import { sweepPlace } from "./sweep.ts";
import type { Place } from "./kill-fixture.ts";

/** Of a whole file in the full form. */
export const TIMEOUT_MS = 2 * 60 * 60 * 1_000;

type Counts = { readonly fast: number; readonly full: number };

/** Kills at one place, as many as the form asks for, and tells of it. `KILL_AT` plays a row of them again. */
export async function expectKillsHarmless(place: Place, { fast, full }: Counts): Promise<void> {
  const replayed = process.env["KILL_AT"] === undefined ? null : parseRow(process.env["KILL_AT"]);
  if (replayed !== null && replayed[0]?.place !== place) return;
  const choose = (points: readonly Point[]): readonly Point[] =>
    replayed === null ? shuffle(spread(points, IS_FULL ? full : fast)) : replayed;
  const { cpuMs, kills, kinds, missed, runsAfter, violations } = await sweepPlace(place, choose);
  const perKill = cpuMs === 0 || kills === 0 ? "" : `, ${(cpuMs / kills / 1_000).toFixed(2)} s of CPU a kill`;
  const aside = missed === 0 ? "" : `, ${missed} runs were over before their point`;
  process.stdout.write(
    `kills, ${place}: ${kills} kills at ${kinds.size} kinds of effect, ${runsAfter} runs after them, ${violations.length} violations${aside}${perKill}\n`,
  );
  if (violations.length > 0) expect.fail(violations.join("\n"));
  expect(kills).toBeGreaterThan(0);
}
