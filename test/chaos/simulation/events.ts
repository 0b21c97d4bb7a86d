import type { Job } from "./chain.ts";
import type { SimulatedRun } from "./github.ts";
import { BASE, BRANCH, STATE } from "./server.ts";
import { pushAsPerson } from "./exits.ts";
import { MINUTE, type World } from "./sim-fixture.ts";

/** A runner gets ten seconds between the signal and the end (actions/runner, ProcessInvoker.cs). */
const CANCELLED_MS = 10_000;

type Scene = { readonly world: World; readonly jobs: ReadonlyMap<SimulatedRun, Job>; readonly endJob: (job: Job) => void };

/** What people and the platform do; the likelier ones stand here more than once. */
const HAPPENINGS = [kill, kill, cancel, giveGoal, startByHand, runAgain, evict, evictNewest, dropState, stopByFile, push, merge] as const;

/** Something that no run wished for. */
export function applyEvent(world: World, jobs: ReadonlyMap<SimulatedRun, Job>, endJob: (job: Job) => void): void {
  const act = world.random.pick(HAPPENINGS);
  world.tell(`it happens: ${act.name}`);
  act({ world, jobs, endJob });
}

function anyJob({ jobs, world }: Scene): Job | undefined {
  return [...jobs.values()][world.random.int(0, Math.max(0, jobs.size - 1))];
}

function kill(scene: Scene): void {
  const job = anyJob(scene);
  if (job === undefined) return;
  scene.world.count("run killed");
  scene.world.tell(`${job.run.id} is killed`);
  scene.endJob(job);
}

function cancel(scene: Scene): void {
  const { timeline, count, tell } = scene.world;
  const job = anyJob(scene);
  if (job === undefined) return;
  count("run cancelled");
  tell(`${job.run.id} is cancelled`);
  job.abort.abort();
  timeline.wake(job.actor);
  timeline.later(CANCELLED_MS, () => void (job.actor.alive && scene.endJob(job)));
}

function giveGoal({ world }: Scene): void {
  world.count("start by a person with a goal");
  startAsPerson(world, { goal: `Look at the part ${world.random.int(1, 1_000)} of the parser again` });
}

function startByHand({ world }: Scene): void {
  const resets = world.random.chance(0.5);
  world.count(resets ? "start by a person with reset" : "start by a person");
  startAsPerson(world, resets ? { reset: "true" } : {});
}

function startAsPerson({ checks, github, now }: World, inputs: Readonly<Record<string, string>>): void {
  now.turns = 0;
  checks.noteWish(github.add({ event: "workflow_dispatch", origin: "person", actor: "ada", inputs }));
}

function runAgain({ world: { count, github, random } }: Scene): void {
  const old = github.runs.filter(({ status }) => status === "completed");
  const of = old[random.int(0, old.length - 1)];
  if (of === undefined || github.active().some(({ id }) => id === of.id)) return;
  count("start by a re-run");
  const attempt = Math.max(...github.runs.flatMap((run) => (run.id === of.id ? [run.attempt] : [])));
  github.add({ event: of.event, origin: "re-run", actor: "ada", inputs: of.inputs, of: { ...of, attempt } });
}

function evict({ world: { count, server } }: Scene): void {
  if (server.cache.length > 0) count("cache evicted wholly");
  server.cache.splice(0);
}

function evictNewest({ world: { count, server } }: Scene): void {
  if (server.cache.pop() !== undefined) count("newest cache entry evicted");
}

function dropState({ world: { checks, count, random, server } }: Scene): void {
  if (random.chance(0.5) || !server.refs.delete(STATE)) return;
  count("state ref deleted");
  checks.forget();
}

function stopByFile({ world: { count, now, random, timeline } }: Scene): void {
  now.stopFile = !now.stopFile;
  if (!now.stopFile) return;
  count("stop file committed");
  if (random.chance(0.8)) timeline.later(random.int(10, 100) * MINUTE, () => void (now.stopFile = false));
}

function push({ world }: Scene): void {
  pushAsPerson(world);
}

/** Merged, and the branch deleted, as GitHub offers it. */
function merge({ world: { count, random, server } }: Scene): void {
  const head = server.refs.get(BRANCH);
  if (head === undefined || random.chance(0.5)) return;
  count("branch merged and deleted");
  server.refs.set(BASE, head);
  server.refs.delete(BRANCH);
}
