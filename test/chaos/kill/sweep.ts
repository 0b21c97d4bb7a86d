import { readFileSync } from "node:fs";

import { checkObjects, findDamage, findViolations, readServerState } from "./checks.ts";
import { listPoints, type Point, renderPoint } from "./points.ts";
import { createKillFixture, type KillFixture, type Position } from "./kill-fixture.ts";
import type { FakeGitHubRun } from "../../fake-github/fake-github.ts";

export type Sweep = {
  kills: number;
  /** Runs that ended before their point. */
  missed: number;
  runsAfter: number;
  readonly kinds: Set<string>;
  /** Each with the command that replays it. */
  readonly violations: string[];
  cpuMs: number;
};

/** Consecutive runs that are killed before one runs to its end. All but the first start from the state of a killed run. */
const SERIES_LENGTH = 8;
/** Series between two checks of the server's objects. */
const FSCK_EVERY = 8;
/** Series between two progress lines. */
const PROGRESS_EVERY = 4;
const VIOLATIONS_MAX = 5;

/** Kills runs at one position of a chain, each at another point, and lets one run finish after each series. `choose` selects the points. */
export async function sweepPosition(position: Position, choose: (points: readonly Point[]) => readonly Point[]): Promise<Sweep> {
  const sweep: Sweep = { kills: 0, missed: 0, runsAfter: 0, kinds: new Set(), violations: [], cpuMs: 0 };
  const startMs = readCpuMs();
  const fixture = await createKillFixture(position);
  try {
    const points = choose(listPoints(position, await countEffects(fixture, position)));
    const allSeries = splitIntoSeries(points);
    for (const [index, series] of allSeries.entries()) {
      const found = await killSeries(fixture, position, series, sweep);
      if (index % FSCK_EVERY === FSCK_EVERY - 1 || index === allSeries.length - 1) found.push(...(await checkObjects(fixture)));
      if (index % PROGRESS_EVERY === PROGRESS_EVERY - 1) process.stdout.write(`kills, ${position}: ${sweep.kills} of ${points.length}\n`);
      if (found.length === 0) continue;
      const text = [...found, `Replay it: KILL_AT='${series.map(renderPoint).join(" ")}' npx vitest run test/chaos/kill`].join("\n");
      // Printed immediately, because the sweep takes hours.
      process.stdout.write(`${text}\n`);
      sweep.violations.push(text);
      if (sweep.violations.length === VIOLATIONS_MAX) break;
      await restart(fixture, position);
    }
  } finally {
    await fixture.close();
  }
  sweep.cpuMs = readCpuMs() - startMs;
  return sweep;
}

function splitIntoSeries(points: readonly Point[]): readonly (readonly Point[])[] {
  const count = Math.ceil(points.length / SERIES_LENGTH);
  return Array.from({ length: count }, (_, index) => points.slice(index * SERIES_LENGTH, (index + 1) * SERIES_LENGTH));
}

/** Returns the effects of a run that is not killed. Starts the chain if needed. */
async function countEffects(fixture: KillFixture, position: Position): Promise<readonly string[]> {
  if (position !== "first") await executeRun(fixture, position);
  fixture.setPlan({ at: null, timing: "before", machine: false });
  await executeRun(fixture, position);
  fixture.setPlan(null);
  const effects = fixture.takeReport()?.effects ?? [];
  if (effects.length === 0) throw new Error("No effect was counted: the preload was not loaded.");
  return effects;
}

function executeRun(fixture: KillFixture, position: Position): Promise<FakeGitHubRun> {
  return position === "last" ? fixture.dispatch("write more notes") : fixture.continueChain();
}

async function restart(fixture: KillFixture, position: Position): Promise<void> {
  await fixture.reset();
  if (position !== "first") await executeRun(fixture, position);
}

/** Kills one run per point, then lets one run finish. Returns the violations. */
async function killSeries(fixture: KillFixture, position: Position, series: readonly Point[], sweep: Sweep): Promise<string[]> {
  const found: string[] = [];
  const killed: FakeGitHubRun[] = [];
  if (position === "first") await fixture.reset();
  let before = await readServerState(fixture);
  for (const point of series) {
    fixture.setPlan(point);
    const run = await executeRun(fixture, position);
    const isKilled = fixture.takeReport()?.isKilled === true;
    fixture.setPlan(null);
    const checkouts = fixture.takeCheckouts(run, isKilled ? (point.machine ? "machine-killed" : "killed") : "finished");
    if (checkouts.length > 0) found.push(`A run with the kill ${renderPoint(point)} left checkouts: ${checkouts.join(", ")}`);
    if (!isKilled) {
      // The run ended before the point.
      sweep.missed += 1;
      found.push(...(await findViolations(fixture, { after: before, killed: killed.splice(0), next: run })));
      before = await readServerState(fixture);
      continue;
    }
    sweep.kills += 1;
    sweep.kinds.add(point.at.kind);
    killed.push(run);
    const after = await readServerState(fixture);
    const damage = await findDamage(fixture, before, after);
    if (damage.length > 0) found.push(`A run was killed at ${renderPoint(point)}:`, ...damage);
    before = after;
  }
  if (killed.length === 0) return found;
  const next = await executeRun(fixture, position);
  const checkouts = fixture.takeCheckouts(next, "finished");
  if (checkouts.length > 0) found.push(`The run after the kills left checkouts: ${checkouts.join(", ")}`);
  sweep.runsAfter += 1;
  found.push(...(await findViolations(fixture, { after: before, killed, next })));
  return found;
}

/** The CPU time of this process and its ended children. 0 on systems other than Linux. */
function readCpuMs(): number {
  try {
    const fields = readFileSync("/proc/self/stat", "utf8").split(") ")[1]?.split(" ") ?? [];
    // utime, stime, cutime and cstime of proc_pid_stat(5), in hundredths of a second.
    return [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]) * 10, 0);
  } catch {
    return 0;
  }
}
