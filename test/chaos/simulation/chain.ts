import { stopRule } from "../../../src/core/chain/stop-rules.ts";
import { createChecks } from "./checks.ts";
import type { Counts, WorldEvent } from "./counts.ts";
import { createGitHub, type SimulatedRun } from "./github.ts";
import { applyEvent } from "./events.ts";
import { createMachine } from "./runner.ts";
import { createRandom } from "./random.ts";
import { playRun } from "./run.ts";
import { createServer } from "./server.ts";
import { type Actor, createTimeline, type Timeline } from "./timeline.ts";
import { natureOf, type World } from "./sim-fixture.ts";

/** What came of one chain. */
export type Report = {
  readonly seed: number;
  /** What did not hold, in order; empty where all did. */
  readonly violations: readonly string[];
  readonly figures: ReturnType<typeof createChecks>["figures"];
  /** How often each event happened, and each end of a run. */
  readonly counts: Counts;
};

/** After the last fault, a chain stops within so many scheduled starts: of at most eight iterations each needs one or two. */
const CRONS_MAX = 60;

/** A run at work. */
export type Job = { readonly run: SimulatedRun; readonly actor: Actor; readonly abort: AbortController };

/** Plays the chain of a seed to its stop. `tell` hears what happens, line by line. */
export async function simulateChain(seed: number, tell?: (line: string) => void): Promise<Report> {
  const random = createRandom(seed);
  const nature = natureOf(random);
  const timeline = createTimeline(Date.UTC(2026, 0, 2, 3, 4, 5));
  const server = createServer();
  const jobs = new Map<SimulatedRun, Job>();
  const counts: Counts = {};
  const count = (event: WorldEvent): void => void (counts[event] = (counts[event] ?? 0) + 1);
  const github = createGitHub({
    nowMs: timeline.nowMs,
    queue: nature.queue,
    start: (run) => timeline.later(random.int(3, 40) * 1_000, () => startJob(run)),
    drop: () => count("run cancelled while it waits, as a newer one came"),
  });
  const now: World["now"] = { turns: 0, stopFile: false, faults: true, ids: 0, lastEnd: null };
  const fails: World["fails"] = (factor = 1, event) => {
    const isSo = now.faults && random.chance(nature.faultShare * factor);
    if (isSo && event !== undefined) count(event);
    return isSo;
  };
  const world: World = {
    nature,
    random,
    timeline,
    server,
    github,
    checks: createChecks(server, nature.spec),
    fails,
    count,
    now,
    tell: (text) => tell?.(`${new Date(timeline.nowMs()).toISOString()} ${text}`),
  };

  async function startJob(run: SimulatedRun): Promise<void> {
    if (run.status === "completed") return;
    run.status = "in_progress";
    run.startedAtMs = timeline.nowMs();
    world.checks.figures.runs += 1;
    if (run.origin === "chain") count("start by the chain");
    const job: Job = { run, actor: { alive: true }, abort: new AbortController() };
    jobs.set(run, job);
    world.tell(`${run.id}-${run.attempt} begins: ${run.event} of ${run.origin} ${JSON.stringify(run.inputs)}`);
    const machine = createMachine(server, (file) =>
      fails(0.05, file === "state" ? "state is not saved: the disk is full" : "journal is not written: the disk is full"),
    );
    await timeline.begin(async () => {
      await playRun({ world, machine, ...job });
      endJob(job);
    });
  }
  function endJob({ actor, run }: Job): void {
    timeline.kill(actor);
    jobs.delete(run);
    github.end(run);
  }
  const cron = (): void => {
    count("start by the clock");
    github.add({ event: "schedule", origin: "clock", actor: "ada", inputs: {} });
    timeline.later(nature.cronMs, cron);
  };

  cron();
  for (let left = random.int(0, 8); left > 0; left -= 1)
    timeline.later(random.int(0, nature.faultsMs), () => applyEvent(world, jobs, endJob));
  timeline.later(nature.faultsMs, () => void (now.faults = false));
  world.tell(JSON.stringify(nature));
  const quietFromMs = timeline.nowMs() + nature.faultsMs;
  await playOn(world, timeline, quietFromMs, quietFromMs + CRONS_MAX * nature.cronMs, jobs);
  const end = `chain ends: ${now.lastEnd?.reason}`;
  counts[end] = (counts[end] ?? 0) + 1;
  return { seed, violations: world.checks.violations, figures: world.checks.figures, counts };
}

/** Until the chain has stopped after the last fault, or something did not hold. */
async function playOn(
  world: World,
  timeline: Timeline,
  quietFromMs: number,
  endMs: number,
  jobs: ReadonlyMap<SimulatedRun, Job>,
): Promise<void> {
  const { violations } = world.checks;
  while (violations.length === 0) {
    await timeline.step();
    const last = world.now.lastEnd;
    const isHeard = last !== null && last.atMs > quietFromMs && jobs.size === 0;
    if (isHeard && last.reason !== "already-running" && last.reason !== "cancelled" && stopRule(last.reason).continuation === "none")
      return;
    if (timeline.nowMs() > endMs) violations.push(`no stop within ${CRONS_MAX} scheduled starts; the last run ended with ${last?.reason}`);
  }
}
