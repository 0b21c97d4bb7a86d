import { readFileSync } from "node:fs";

import { checkObjects, findHarm, findViolations, readStanding } from "./checks.ts";
import { listPoints, type Point, renderPoint } from "./points.ts";
import { type KillFixture, openKillFixture, type Place } from "./kill-fixture.ts";
import type { FakeGitHubRun } from "../../fake-github/workflow/scheduler.ts";

export type Sweep = {
  kills: number;
  /** Runs that came to their end before the point. */
  missed: number;
  runsAfter: number;
  readonly kinds: Set<string>;
  /** What was not as it must be, each with the line that plays it again. */
  readonly violations: string[];
  cpuMs: number;
};

/**
 * So many runs are killed one after the other before one is let alone: all but the first have to go on from what a kill has left, and
 * are killed at that.
 */
const IN_A_ROW = 8;
/** Between two looks at all objects of the server's repository, in rows. */
const FSCK_EVERY = 8;
const TELL_EVERY = 4;
/** More would tell of the same fault. */
const VIOLATIONS_MAX = 5;

/** Kills runs at one place of a chain, each at another point, and lets the chain go on after each row of kills. `choose` picks the points. */
export async function sweepPlace(place: Place, choose: (points: readonly Point[]) => readonly Point[]): Promise<Sweep> {
  const sweep: Sweep = { kills: 0, missed: 0, runsAfter: 0, kinds: new Set(), violations: [], cpuMs: 0 };
  const begunMs = readCpuMs();
  const world = await openKillFixture(place);
  try {
    const points = choose(listPoints(place, await countEffects(world, place)));
    const rows = inRows(points);
    for (const [index, row] of rows.entries()) {
      const found = await killInARow(world, place, row, sweep);
      if (index % FSCK_EVERY === FSCK_EVERY - 1 || index === rows.length - 1) found.push(...(await checkObjects(world)));
      if (index % TELL_EVERY === TELL_EVERY - 1) process.stdout.write(`kills, ${place}: ${sweep.kills} of ${points.length}\n`);
      if (found.length === 0) continue;
      const text = [...found, `Replay it: KILL_AT='${row.map(renderPoint).join(" ")}' npx vitest run test/chaos/kill`].join("\n");
      // Told at once: the whole sweep takes a while.
      process.stdout.write(`${text}\n`);
      sweep.violations.push(text);
      if (sweep.violations.length === VIOLATIONS_MAX) break;
      await startAnew(world, place);
    }
  } finally {
    await world.close();
  }
  sweep.cpuMs = readCpuMs() - begunMs;
  return sweep;
}

function inRows(points: readonly Point[]): readonly (readonly Point[])[] {
  return Array.from({ length: Math.ceil(points.length / IN_A_ROW) }, (_, row) => points.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW));
}

/** A run that is let alone. The chain has begun then, too. */
async function countEffects(world: KillFixture, place: Place): Promise<readonly string[]> {
  if (place !== "first") await begin(world, place);
  world.arm({ at: null, moment: "before", machine: false });
  await begin(world, place);
  world.arm(null);
  const effects = world.report()?.effects ?? [];
  if (effects.length === 0) throw new Error("Nothing was counted: the preload was not loaded.");
  return effects;
}

function begin(world: KillFixture, place: Place): Promise<FakeGitHubRun> {
  return place === "last" ? world.ask("write more notes") : world.goOn();
}

async function startAnew(world: KillFixture, place: Place): Promise<void> {
  await world.reset();
  if (place !== "first") await begin(world, place);
}

/** Returns what was not as it must be, after each kill and after the run that is let alone. */
async function killInARow(world: KillFixture, place: Place, row: readonly Point[], sweep: Sweep): Promise<string[]> {
  const found: string[] = [];
  const killed: FakeGitHubRun[] = [];
  if (place === "first") await world.reset();
  let standing = await readStanding(world);
  for (const point of row) {
    world.arm(point);
    const run = await begin(world, place);
    const isKilled = world.report()?.isKilled === true;
    world.arm(null);
    if (!isKilled) {
      // It came to its end before the point, and so was let alone.
      sweep.missed += 1;
      found.push(...(await findViolations(world, { after: standing, killed: killed.splice(0), next: run })));
      standing = await readStanding(world);
      continue;
    }
    sweep.kills += 1;
    sweep.kinds.add(point.at.kind);
    killed.push(run);
    const after = await readStanding(world);
    const harm = await findHarm(world, standing, after);
    if (harm.length > 0) found.push(`A run was killed at ${renderPoint(point)}:`, ...harm);
    standing = after;
  }
  if (killed.length === 0) return found;
  const next = await begin(world, place);
  sweep.runsAfter += 1;
  found.push(...(await findViolations(world, { after: standing, killed, next })));
  return found;
}

/** Of this process and of all its children that have ended; 0 where the system does not tell. */
function readCpuMs(): number {
  try {
    const fields = readFileSync("/proc/self/stat", "utf8").split(") ")[1]?.split(" ") ?? [];
    // utime, stime, cutime and cstime of proc_pid_stat(5), in hundredths of a second.
    return [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]) * 10, 0);
  } catch {
    return 0;
  }
}
