import { readFileSync } from "node:fs";

import { checkObjects, findViolations, readStanding } from "./checks.ts";
import { listPoints, type Point, renderPoint } from "./points.ts";
import { type KillWorld, openKillWorld, type Place } from "./world.ts";
import type { StandRun } from "../support/stand/conductor.ts";

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

/** Between two looks at all objects of the server's repository. */
const FSCK_EVERY = 50;
const TELL_EVERY = 20;
/** More would tell of the same fault. */
const VIOLATIONS_MAX = 5;

/** Kills runs at one place of a chain, each at another point, and lets the chain go on after each. `choose` picks the points. */
export async function sweepPlace(place: Place, choose: (points: readonly Point[]) => readonly Point[]): Promise<Sweep> {
  const sweep: Sweep = { kills: 0, missed: 0, runsAfter: 0, kinds: new Set(), violations: [], cpuMs: 0 };
  const begunMs = readCpuMs();
  const world = await openKillWorld(place);
  try {
    const points = choose(listPoints(place, await countEffects(world, place)));
    for (const [index, point] of points.entries()) {
      const found = await killOnce(world, point, sweep);
      if (index % FSCK_EVERY === FSCK_EVERY - 1 || index === points.length - 1) found.push(...(await checkObjects(world)));
      if (sweep.kills % TELL_EVERY === 0) process.stdout.write(`kills, ${place}: ${sweep.kills} of ${points.length}\n`);
      if (found.length === 0) continue;
      const text = [...found, `Replay it: KILL_AT='${renderPoint(point)}' npx vitest run test/kills`].join("\n");
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

/** A run that is let alone. The chain has begun then, too. */
async function countEffects(world: KillWorld, place: Place): Promise<readonly string[]> {
  if (place !== "first") await begin(world, place);
  world.arm({ at: null, moment: "before", machine: false });
  await begin(world, place);
  world.arm(null);
  const effects = world.report()?.effects ?? [];
  if (effects.length === 0) throw new Error("Nothing was counted: the preload was not loaded.");
  return effects;
}

function begin(world: KillWorld, place: Place): Promise<StandRun> {
  return place === "last" ? world.ask("write more notes") : world.goOn();
}

async function startAnew(world: KillWorld, place: Place): Promise<void> {
  await world.reset();
  if (place !== "first") await begin(world, place);
}

/** Returns what was not as it must be. */
async function killOnce(world: KillWorld, point: Point, sweep: Sweep): Promise<string[]> {
  if (point.place === "first") await world.reset();
  world.arm(point);
  const killed = await begin(world, point.place);
  const report = world.report();
  world.arm(null);
  if (report?.isKilled !== true) {
    sweep.missed += 1;
    return [];
  }
  sweep.kills += 1;
  sweep.kinds.add(point.at.kind);
  const after = await readStanding(world);
  const next = await begin(world, point.place);
  sweep.runsAfter += 1;
  const found = await findViolations(world, { after, killed, next });
  if (found.length === 0) return [];
  return [`A run at the place '${point.place}' was killed ${point.moment} '${point.at.kind}', the ${point.at.nth}. of its kind:`, ...found];
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
