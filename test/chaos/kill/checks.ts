import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

import type { LandedState } from "../../helpers/action-project.ts";
import { said, STATE, WORK } from "../../helpers/action-chain.ts";
import type { FakeGitHubRun } from "../../fake-github/workflow/scheduler.ts";
import type { KillFixture } from "./kill-fixture.ts";

/** Where a chain stands on the server. */
export type RestoredState = {
  readonly branch: string | null;
  readonly state: string | null;
  /** The iteration numbers in the trailers of the branch's commits, oldest first. */
  readonly landed: readonly number[];
};

/** Looked at when nothing of the killed run works on the server any more: a push that was on its way has come through, or has not. */
export async function readStanding(world: KillFixture): Promise<RestoredState> {
  const { repository } = world.project.stand;
  // A git of the killed run's may still be between two requests.
  await areGone(`${world.project.stand.root}/runs`);
  await serverAtRest(world);
  const [branch, state] = await Promise.all([repository.findRef(WORK), repository.findRef(STATE)]);
  return { branch, state, landed: branch === null ? [] : await world.project.landed() };
}

const REST_EVERY_MS = 20;

async function serverAtRest({ project }: KillFixture): Promise<void> {
  while (processesWith(`GIT_PROJECT_ROOT=${project.stand.git.root}\0`).length > 0) await sleep(REST_EVERY_MS);
}

const GOING_TRIES = 500;

/** Whether no process has that text in its environment: one that was killed may take a moment to go. */
async function areGone(text: string): Promise<boolean> {
  for (let tries = 0; processesWith(text).length > 0; tries++) {
    if (tries === GOING_TRIES) return false;
    await sleep(REST_EVERY_MS);
  }
  return true;
}

/** The processes of this machine in whose environment that text is. Linux only: elsewhere none is shown. */
function processesWith(text: string): readonly string[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc").filter((name) => {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) return false;
    try {
      return readFileSync(`/proc/${name}/environ`, "latin1").includes(text);
    } catch {
      return false;
    }
  });
}

/** What a run, killed or not, has done to what was there: landed are the same iterations or one more, with the state that tells of them. */
export async function findHarm(world: KillFixture, before: RestoredState, after: RestoredState): Promise<readonly string[]> {
  const found: string[] = [];
  const must = (holds: boolean, text: string): void => void (holds || found.push(text));
  const isGapless = after.landed.every((number, index) => number === index + 1);
  must(isGapless && [0, 1].includes(after.landed.length - before.landed.length), `landed are ${after.landed.join()}`);
  must(await isKept(world, before.branch, after.branch), `the branch has lost what had landed: ${before.branch} is not in ${after.branch}`);
  must(await isKept(world, before.state, after.state), `the state ref has lost what had landed: ${before.state} is not in ${after.state}`);
  // A run that was killed before anything landed may have put its unfinished work aside: then there is a state and no branch yet.
  if (after.state !== null && after.branch !== null) found.push(...(await findStateFaults(world, await world.project.state(), after)));
  must(new Set(world.dispatchedAt).size === world.dispatchedAt.length, "two runs were dispatched from one state");
  must(await areGone(`${world.project.stand.root}/runs`), "a process was left running");
  return found;
}

/** What of a row of kills and the run after it was not as it must be; none where all was. */
export async function findViolations(
  world: KillFixture,
  { after, killed, next }: { readonly after: RestoredState; readonly killed: readonly FakeGitHubRun[]; readonly next: FakeGitHubRun },
): Promise<readonly string[]> {
  const now = await readStanding(world);
  const found = [...(await findHarm(world, after, now))];
  const must = (holds: boolean, text: string): void => void (holds || found.push(text));

  must(next.conclusion === "success", `the next run ended as ${next.conclusion}: ${said(next).slice(-2_000)}`);
  const expected = Array.from({ length: after.landed.length + 1 }, (_, index) => index + 1);
  must(String(now.landed) === String(expected), `landed are ${now.landed.join()}, and not 1 to ${expected.length}`);
  must(now.state !== null, "there is no state on the server");
  found.push(...findTalkFaults(world));
  const strange = [...killed, next].flatMap((run) => warningsOf(run)).filter((text) => !EXPECTED.some((pattern) => pattern.test(text)));
  must(strange.length === 0, `it was said: ${strange.join(" | ")}`);
  return found;
}

async function isKept({ project }: KillFixture, old: string | null, now: string | null): Promise<boolean> {
  if (old === null) return true;
  if (now === null) return false;
  const base = await project.stand.repository.git("merge-base", old, now).catch(() => "");
  return base === old;
}

/** The state that landed last, its records and the branch must tell of the same iterations and commits. */
async function findStateFaults({ project }: KillFixture, state: LandedState | null, now: RestoredState): Promise<readonly string[]> {
  if (state === null) return ["there is no state on the server"];
  const found: string[] = [];
  const last = now.landed.at(-1);
  if (state.runtime["iteration"] !== last) found.push(`the state is at ${String(state.runtime["iteration"])}, the branch at ${last}`);
  const log = await project.stand.repository.git(
    "log",
    "--reverse",
    "--format=%(trailers:key=Codex-Iteration,valueonly,separator=) %H",
    `refs/heads/main..${WORK}`,
  );
  const tail = log.split("\n").slice(-state.records.length);
  const told = state.records.map(({ commit, iteration }) => `${iteration} ${commit}`);
  if (String(told) !== String(tail)) found.push(`the records tell of ${told.join()}, the branch has ${tail.join()}`);
  return found;
}

/** One pull request, one comment on it. */
function findTalkFaults({ project }: KillFixture): readonly string[] {
  const { github } = project.stand;
  const pulls = [...github.issues.values()].filter(({ pull, state }) => pull !== null && state === "open");
  const comments = github.comments.filter(({ issue }) => pulls.some(({ number }) => number === issue));
  if (pulls.length === 1 && comments.length === 1) return [];
  return [`there are ${pulls.length} open pull requests with ${comments.length} comments`];
}

function warningsOf({ result }: FakeGitHubRun): readonly string[] {
  return (result?.annotations ?? []).filter(({ level }) => level !== "notice").map(({ message }) => message);
}

/** What people are told of a run that was killed, or after one. Everything else would tell of a fault. */
const EXPECTED: readonly RegExp[] = [
  /^The main part of this step was killed\./,
  // It was killed in the middle of a line for the runner, which then reads none of the file.
  /^Unable to process file command '\w+' successfully\.$/,
  /^Invalid value\. /,
  // It was killed before it had saved the cache.
  /^The state in the actions cache is \d+ steps? behind the repository's state ref, so the chain goes on from the state ref/,
  /^The actions cache held no state that can be used, as after an eviction, so the chain goes on from the repository's state ref/,
];

/** Every object and every connection between them on the server. */
export async function checkObjects({ project }: KillFixture): Promise<readonly string[]> {
  const said = await project.stand.repository.git("fsck", "--full", "--strict", "--no-dangling").catch((error: unknown) => String(error));
  return said === "" ? [] : [`git fsck: ${said}`];
}
