import type { Job, Simulation } from "./simulation.ts";
import type { SimulatedRun } from "./github.ts";
import { BASE, BRANCH, STATE } from "./server.ts";
import { pushAsPerson } from "./faulty-ports.ts";
import { MINUTE } from "./scenario.ts";

/** The runner waits ten seconds between the signal and the kill (actions/runner, ProcessInvoker.cs). */
const CANCELLED_MS = 10_000;

type EventContext = { readonly simulation: Simulation; readonly jobs: ReadonlyMap<SimulatedRun, Job>; readonly endJob: (job: Job) => void };

/** Events that people and the platform cause. Likelier ones are listed more than once. */
const OUTSIDE_EVENTS = [
  kill,
  kill,
  cancel,
  startWithGoal,
  startManually,
  rerun,
  evictCache,
  evictNewestEntry,
  deleteStateRef,
  toggleStopFile,
  pushByPerson,
  mergeBranch,
  jumpClock,
] as const;

export function applyEvent(simulation: Simulation, jobs: ReadonlyMap<SimulatedRun, Job>, endJob: (job: Job) => void): void {
  const act = simulation.random.pick(OUTSIDE_EVENTS);
  simulation.log(`event: ${act.name}`);
  act({ simulation, jobs, endJob });
}

function anyJob({ jobs, simulation }: EventContext): Job | undefined {
  return [...jobs.values()][simulation.random.int(0, Math.max(0, jobs.size - 1))];
}

function kill(context: EventContext): void {
  const job = anyJob(context);
  if (job === undefined) return;
  context.simulation.count("run killed");
  context.simulation.log(`${job.run.id} is killed`);
  context.endJob(job);
}

function cancel(context: EventContext): void {
  const { timeline, count, log } = context.simulation;
  const job = anyJob(context);
  if (job === undefined) return;
  count("run cancelled");
  log(`${job.run.id} is cancelled`);
  job.abort.abort();
  timeline.wake(job.actor);
  timeline.schedule(CANCELLED_MS, () => void (job.actor.alive && context.endJob(job)));
}

function startWithGoal({ simulation }: EventContext): void {
  simulation.count("manual start with a goal");
  addManualStart(simulation, { goal: `Look at the part ${simulation.random.int(1, 1_000)} of the parser again` });
}

function startManually({ simulation }: EventContext): void {
  const resets = simulation.random.chance(0.5);
  simulation.count(resets ? "manual start with reset" : "manual start");
  addManualStart(simulation, resets ? { reset: "true" } : {});
}

function addManualStart({ checks, github, state }: Simulation, inputs: Readonly<Record<string, string>>): void {
  state.turns = 0;
  checks.addManualRun(github.add({ event: "workflow_dispatch", origin: "person", actor: "ada", inputs }));
}

function rerun({ simulation: { count, github, random } }: EventContext): void {
  const old = github.runs.filter(({ status }) => status === "completed");
  const of = old[random.int(0, old.length - 1)];
  if (of === undefined || github.active().some(({ id }) => id === of.id)) return;
  count("re-run");
  const attempt = Math.max(...github.runs.flatMap((run) => (run.id === of.id ? [run.attempt] : [])));
  github.add({ event: of.event, origin: "re-run", actor: "ada", inputs: of.inputs, of: { ...of, attempt } });
}

function evictCache({ simulation: { count, server } }: EventContext): void {
  if (server.cache.length > 0) count("cache evicted");
  server.cache.splice(0);
}

function evictNewestEntry({ simulation: { count, server } }: EventContext): void {
  if (server.cache.pop() !== undefined) count("newest cache entry evicted");
}

function deleteStateRef({ simulation: { checks, count, random, server } }: EventContext): void {
  if (random.chance(0.5) || !server.refs.delete(STATE)) return;
  count("state ref deleted");
  checks.stateRefDeleted();
}

function toggleStopFile({ simulation: { count, random, state, timeline } }: EventContext): void {
  state.hasStopFile = !state.hasStopFile;
  if (!state.hasStopFile) return;
  count("stop file committed");
  if (random.chance(0.8)) timeline.schedule(random.int(10, 100) * MINUTE, () => void (state.hasStopFile = false));
}

function pushByPerson({ simulation }: EventContext): void {
  pushAsPerson(simulation);
}

/** The wall clock of the runners is wrong until the end of the fault period, by hours or by years. */
function jumpClock({ simulation: { checks, count, random, state } }: EventContext): void {
  count("clock jumps");
  const hours = random.pick([random.int(-3, 3), random.int(-3, 3), 24 * 400]);
  state.clockAheadMs = hours * 60 * MINUTE;
  checks.clockJumped();
}

/** Merges the pull request and deletes the branch. */
function mergeBranch({ simulation: { count, random, server } }: EventContext): void {
  const head = server.refs.get(BRANCH);
  if (head === undefined || random.chance(0.5)) return;
  count("branch merged and deleted");
  server.refs.set(BASE, head);
  server.refs.delete(BRANCH);
}
