import { stopRule } from "../../../src/core/chain/stop-rules.ts";
import { createChecks } from "./checks.ts";
import type { Counts, CountedEvent } from "./counts.ts";
import { createGitHub, type SimulatedRun } from "./github.ts";
import { applyEvent } from "./outside-events.ts";
import { createRunner } from "./runner.ts";
import { createRandom } from "./random.ts";
import { simulateRun } from "./run.ts";
import { createServer } from "./server.ts";
import { createTimeline, type Timeline } from "./timeline.ts";
import { createScenario } from "./scenario.ts";
import type { Job, Simulation } from "./simulation.ts";

/** The result of one simulated chain. */
export type Report = {
  readonly seed: number;
  /** Empty if every check held. */
  readonly violations: readonly string[];
  readonly figures: ReturnType<typeof createChecks>["figures"];
  /** Number of times that each event and each end of a chain occurred. */
  readonly counts: Counts;
};

/** After the last fault, a chain must stop within this many scheduled starts: it has at most eight iterations, and each needs one or two. */
const STARTS_MAX = 60;

/** Simulates the chain of a seed until it stops. `write` receives one line per step. */
export async function simulateChain(seed: number, write?: (line: string) => void): Promise<Report> {
  const random = createRandom(seed);
  const scenario = createScenario(random);
  const timeline = createTimeline(Date.UTC(2026, 0, 2, 3, 4, 5));
  const server = createServer();
  const jobs = new Map<SimulatedRun, Job>();
  const counts: Counts = {};
  const count = (event: CountedEvent): void => void (counts[event] = (counts[event] ?? 0) + 1);
  const github = createGitHub({
    nowMs: timeline.nowMs,
    queue: scenario.queue,
    start: (run) => timeline.schedule(random.int(3, 40) * 1_000, () => startJob(run)),
    drop: () => count("pending run cancelled by a newer one"),
  });
  const state: Simulation["state"] = {
    turns: 0,
    hasStopFile: false,
    hasFaults: true,
    lastId: 0,
    beganAtMs: timeline.nowMs(),
    clockAheadMs: 0,
    refusedWork: 0,
    poisonedSessions: new Map(),
    lastEnd: null,
  };
  const fails: Simulation["fails"] = (factor = 1, event) => {
    const occurs = state.hasFaults && random.chance(scenario.faultRate * factor);
    if (occurs && event !== undefined) count(event);
    return occurs;
  };
  const simulation: Simulation = {
    scenario,
    random,
    timeline,
    server,
    github,
    checks: createChecks(server, scenario.spec),
    fails,
    count,
    state,
    log: (text) => write?.(`${new Date(timeline.nowMs()).toISOString()} ${text}`),
  };

  async function startJob(run: SimulatedRun): Promise<void> {
    if (run.status === "completed") return;
    run.status = "in_progress";
    run.startedAtMs = timeline.nowMs();
    simulation.checks.figures.runs += 1;
    if (run.origin === "chain") count("dispatched start");
    const job: Job = { run, actor: { alive: true }, abort: new AbortController() };
    jobs.set(run, job);
    simulation.log(`${run.id}-${run.attempt} starts: ${run.event} by ${run.origin} ${JSON.stringify(run.inputs)}`);
    const { brokenGitCall, foreign } = scenario;
    if (foreign !== null) count("files of earlier steps are in the workspace");
    const runner = createRunner(server, foreign ?? new Map(), {
      isFull(file) {
        const isFull = fails(0.05, file === "state" ? "disk is full: state is not saved" : "disk is full: journal is not written");
        if (isFull) run.hasFullDisk = true;
        return isFull;
      },
      gitFails(call) {
        const isBroken = call === brokenGitCall && run.unsaved !== null && state.hasFaults;
        if (!isBroken && !fails(0.05)) return false;
        count(`git fails: ${call}`);
        if (isBroken) count("git fails in every iteration");
        simulation.log(`${run.id} git fails: ${call}`);
        return true;
      },
    });
    await timeline.begin(async () => {
      await simulateRun({ simulation, runner, ...job });
      endJob(job);
    });
  }
  function endJob({ actor, run }: Job): void {
    timeline.kill(actor);
    jobs.delete(run);
    github.end(run);
  }
  const startOnSchedule = (): void => {
    count("scheduled start");
    github.add({ event: "schedule", origin: "schedule", actor: "ada", inputs: {} });
    timeline.schedule(scenario.scheduleMs, startOnSchedule);
  };

  startOnSchedule();
  for (let left = random.int(0, 8); left > 0; left -= 1)
    timeline.schedule(random.int(0, scenario.faultPeriodMs), () => applyEvent(simulation, jobs, endJob));
  timeline.schedule(scenario.faultPeriodMs, () => {
    state.hasFaults = false;
    if (state.clockAheadMs !== 0) simulation.checks.clockJumped();
    state.clockAheadMs = 0;
  });
  simulation.log(JSON.stringify(scenario));
  const faultsEndMs = timeline.nowMs() + Math.max(scenario.faultPeriodMs, scenario.outage?.untilMs ?? 0);
  await runUntilStop(simulation, timeline, faultsEndMs, faultsEndMs + STARTS_MAX * scenario.scheduleMs, jobs);
  const end = `chain ends: ${state.lastEnd?.reason}`;
  counts[end] = (counts[end] ?? 0) + 1;
  return { seed, violations: simulation.checks.violations, figures: simulation.checks.figures, counts };
}

/** Runs until the chain stops after the fault period, or a check fails. */
async function runUntilStop(
  simulation: Simulation,
  timeline: Timeline,
  faultsEndMs: number,
  endMs: number,
  jobs: ReadonlyMap<SimulatedRun, Job>,
): Promise<void> {
  const { violations } = simulation.checks;
  while (violations.length === 0) {
    await timeline.step();
    const last = simulation.state.lastEnd;
    const isSettled = last !== null && last.atMs > faultsEndMs && jobs.size === 0;
    if (isSettled && last.reason !== "already-running" && last.reason !== "cancelled" && stopRule(last.reason).continuation === "none")
      return;
    if (timeline.nowMs() > endMs) violations.push(`no stop within ${STARTS_MAX} scheduled starts; the last run ended with ${last?.reason}`);
  }
}
