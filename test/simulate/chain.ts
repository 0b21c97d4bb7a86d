import { stopRule } from "../../src/core/stop-rules.ts";
import { createChecks } from "./checks.ts";
import { createGitHub, type SimulatedRun } from "./github.ts";
import { createRandom } from "./random.ts";
import { playRun } from "./run.ts";
import { pushAsPerson } from "./ways-out.ts";
import { BASE, BRANCH, createServer, STATE } from "./server.ts";
import { type Actor, createTimeline, type Timeline } from "./timeline.ts";
import { MINUTE, natureOf, type World } from "./world.ts";

/** What came of one chain. */
export type Report = {
  readonly seed: number;
  /** What did not hold, in order; empty where all did. */
  readonly violations: readonly string[];
  readonly figures: ReturnType<typeof createChecks>["figures"];
};

/** After the last fault, a chain stops within so many scheduled starts: of at most eight iterations each needs one or two. */
const CRONS_MAX = 60;
/** A runner gets ten seconds between the signal and the end (actions/runner, ProcessInvoker.cs). */
const CANCELLED_MS = 10_000;

type Job = { readonly run: SimulatedRun; readonly actor: Actor; readonly abort: AbortController };

/** Plays the chain of a seed to its stop. `tell` hears what happens, line by line. */
export async function simulateChain(seed: number, tell?: (line: string) => void): Promise<Report> {
  const random = createRandom(seed);
  const nature = natureOf(random);
  const timeline = createTimeline(Date.UTC(2026, 0, 2, 3, 4, 5));
  const server = createServer();
  const jobs = new Map<SimulatedRun, Job>();
  const github = createGitHub({
    nowMs: timeline.nowMs,
    grouped: nature.grouped,
    start: (run) => timeline.later(random.int(3, 40) * 1_000, () => startJob(run)),
  });
  const now: World["now"] = { turns: 0, stopFile: false, faults: true, ids: 0, lastEnd: null };
  const world: World = {
    nature,
    random,
    timeline,
    server,
    github,
    checks: createChecks(server, nature.spec),
    fails: (factor = 1) => now.faults && random.chance(nature.faultShare * factor),
    now,
    tell: (text) => tell?.(`${new Date(timeline.nowMs()).toISOString()} ${text}`),
  };

  async function startJob(run: SimulatedRun): Promise<void> {
    if (run.status === "completed") return;
    run.status = "in_progress";
    world.checks.figures.runs += 1;
    const job: Job = { run, actor: { alive: true }, abort: new AbortController() };
    jobs.set(run, job);
    world.tell(`${run.id}-${run.attempt} begins: ${run.event} of ${run.origin} ${JSON.stringify(run.inputs)}`);
    await timeline.begin(async () => {
      await playRun({ world, ...job });
      endJob(job);
    });
  }
  function endJob({ actor, run }: Job): void {
    timeline.kill(actor);
    jobs.delete(run);
    github.end(run);
  }
  const cron = (): void => {
    github.add({ event: "schedule", origin: "clock", actor: "ada", inputs: {} });
    timeline.later(nature.cronMs, cron);
  };

  cron();
  for (let left = random.int(0, 8); left > 0; left -= 1) timeline.later(random.int(0, nature.faultsMs), () => happen(world, jobs, endJob));
  timeline.later(nature.faultsMs, () => void (now.faults = false));
  world.tell(JSON.stringify(nature));
  const quietFromMs = timeline.nowMs() + nature.faultsMs;
  await playOn(world, timeline, quietFromMs, quietFromMs + CRONS_MAX * nature.cronMs, jobs);
  return { seed, violations: world.checks.violations, figures: world.checks.figures };
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
    if (isHeard && last.reason !== "already-running" && last.reason !== "cancelled" && stopRule(last.reason).chainGoesOn === "no") return;
    if (timeline.nowMs() > endMs) violations.push(`no stop within ${CRONS_MAX} scheduled starts; the last run ended with ${last?.reason}`);
  }
}

/** Something that no run wished for. */
function happen(world: World, jobs: ReadonlyMap<SimulatedRun, Job>, endJob: (job: Job) => void): void {
  const { checks, github, now, random, server, timeline } = world;
  const job = [...jobs.values()][random.int(0, Math.max(0, jobs.size - 1))];
  const kind = random.int(0, 11);
  world.tell(`event ${kind}`);
  switch (kind) {
    case 0:
    case 1:
      if (job === undefined) return;
      world.tell(`${job.run.id} is killed`);
      return endJob(job);
    case 2:
      if (job === undefined) return;
      world.tell(`${job.run.id} is cancelled`);
      job.abort.abort();
      timeline.wake(job.actor);
      return timeline.later(CANCELLED_MS, () => void (job.actor.alive && endJob(job)));
    case 3:
      return person(world, { goal: `Look at the part ${random.int(1, 1_000)} of the parser again` });
    case 4:
      return person(world, random.chance(0.5) ? { reset: "true" } : {});
    case 5: {
      const old = github.runs.filter(({ status }) => status === "completed");
      const of = old[random.int(0, old.length - 1)];
      if (of === undefined || github.active().some(({ id }) => id === of.id)) return;
      const attempt = Math.max(...github.runs.flatMap((run) => (run.id === of.id ? [run.attempt] : [])));
      return void github.add({ event: of.event, origin: "re-run", actor: "ada", inputs: of.inputs, of: { ...of, attempt } });
    }
    case 6:
      return void server.cache.splice(0);
    case 7:
      return void server.cache.pop();
    case 8:
      if (random.chance(0.5)) return;
      checks.forget();
      return void server.refs.delete(STATE);
    case 9:
      now.stopFile = !now.stopFile;
      if (now.stopFile && random.chance(0.8)) timeline.later(random.int(10, 100) * MINUTE, () => void (now.stopFile = false));
      return;
    case 10:
      return pushAsPerson(world);
    case 11: {
      // Merged, and the branch deleted, as GitHub offers it.
      const head = server.refs.get(BRANCH);
      if (head === undefined || random.chance(0.5)) return;
      checks.noteMerge();
      server.refs.set(BASE, head);
      server.refs.delete(BRANCH);
    }
  }
}

function person({ checks, github, now }: World, inputs: Readonly<Record<string, string>>): void {
  checks.noteWish();
  now.turns = 0;
  github.add({ event: "workflow_dispatch", origin: "person", actor: "ada", inputs });
}
