import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

import type { PushedState } from "../../helpers/action-project.ts";
import { logOf, STATE, WORK } from "../../helpers/action-chain.ts";
import type { FakeGitHubRun } from "../../fake-github/fake-github.ts";
import type { KillFixture } from "./kill-fixture.ts";

/** The chain's refs on the server. */
export type ServerState = {
  readonly branch: string | null;
  readonly state: string | null;
  /** The iteration numbers in the trailers of the branch's commits, oldest first. */
  readonly iterations: readonly number[];
};

/** Reads the refs once the killed run has no process left on the machine and the server, so that its push has succeeded or failed. */
export async function readServerState(fixture: KillFixture): Promise<ServerState> {
  const { repository } = fixture.project.github;
  // A git process of the killed run may be between two requests.
  await processesEnded(`${fixture.project.github.root}/runs`);
  await serverIdle(fixture);
  const [branch, state] = await Promise.all([repository.findRef(WORK), repository.findRef(STATE)]);
  return { branch, state, iterations: branch === null ? [] : await fixture.project.pushedIterations() };
}

const POLL_MS = 20;

async function serverIdle({ project }: KillFixture): Promise<void> {
  while (processesWith(`GIT_PROJECT_ROOT=${project.github.git.root}\0`).length > 0) await sleep(POLL_MS);
}

const POLLS_MAX = 500;

/** Waits until no process has the text in its environment. Returns false if one remains. */
async function processesEnded(text: string): Promise<boolean> {
  for (let tries = 0; processesWith(text).length > 0; tries++) {
    if (tries === POLLS_MAX) return false;
    await sleep(POLL_MS);
  }
  return true;
}

/** Ids of processes with the text in their environment. Empty on systems other than Linux. */
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

/** Returns the violations of a run, killed or not: it adds at most one iteration, loses no commit, and its state matches the branch. */
export async function findDamage(fixture: KillFixture, before: ServerState, after: ServerState): Promise<readonly string[]> {
  const found: string[] = [];
  const must = (holds: boolean, text: string): void => void (holds || found.push(text));
  const isConsecutive = after.iterations.every((number, index) => number === index + 1);
  must(
    isConsecutive && [0, 1].includes(after.iterations.length - before.iterations.length),
    `the branch has the iterations ${after.iterations.join()}`,
  );
  must(await isAncestor(fixture, before.branch, after.branch), `the branch lost commits: ${before.branch} is not in ${after.branch}`);
  must(await isAncestor(fixture, before.state, after.state), `the state ref lost commits: ${before.state} is not in ${after.state}`);
  // A run that was killed before its first push may have saved unfinished work: then there is a state but no branch.
  if (after.state !== null && after.branch !== null)
    found.push(...(await findStateProblems(fixture, await fixture.project.state(), after)));
  must(new Set(fixture.dispatchedAt).size === fixture.dispatchedAt.length, "two runs were dispatched from one state");
  must(await processesEnded(`${fixture.project.github.root}/runs`), "a process was left running");
  return found;
}

/** Returns the violations of a series of killed runs and the run after them. */
export async function findViolations(
  fixture: KillFixture,
  { after, killed, next }: { readonly after: ServerState; readonly killed: readonly FakeGitHubRun[]; readonly next: FakeGitHubRun },
): Promise<readonly string[]> {
  const now = await readServerState(fixture);
  const found = [...(await findDamage(fixture, after, now))];
  const must = (holds: boolean, text: string): void => void (holds || found.push(text));

  must(next.conclusion === "success", `the next run ended as ${next.conclusion}: ${logOf(next).slice(-2_000)}`);
  const expected = Array.from({ length: after.iterations.length + 1 }, (_, index) => index + 1);
  must(String(now.iterations) === String(expected), `the branch has the iterations ${now.iterations.join()}, not 1 to ${expected.length}`);
  must(now.state !== null, "there is no state on the server");
  found.push(...findPullRequestProblems(fixture));
  const unexpected = [...killed, next].flatMap((run) => warningsOf(run)).filter((text) => !EXPECTED.some((pattern) => pattern.test(text)));
  must(unexpected.length === 0, `unexpected warnings: ${unexpected.join(" | ")}`);
  return found;
}

async function isAncestor({ project }: KillFixture, old: string | null, now: string | null): Promise<boolean> {
  if (old === null) return true;
  if (now === null) return false;
  const base = await project.github.repository.git("merge-base", old, now).catch(() => "");
  return base === old;
}

/** The last state, its records and the branch must contain the same iterations and commits. */
async function findStateProblems({ project }: KillFixture, state: PushedState | null, now: ServerState): Promise<readonly string[]> {
  if (state === null) return ["there is no state on the server"];
  const found: string[] = [];
  const last = now.iterations.at(-1);
  if (state.runtime["iteration"] !== last) found.push(`the state is at ${String(state.runtime["iteration"])}, the branch at ${last}`);
  const log = await project.github.repository.git(
    "log",
    "--reverse",
    "--format=%(trailers:key=Codex-Iteration,valueonly,separator=) %H",
    `refs/heads/main..${WORK}`,
  );
  const tail = log.split("\n").slice(-state.records.length);
  const recorded = state.records.map(({ commit, iteration }) => `${iteration} ${commit}`);
  if (String(recorded) !== String(tail)) found.push(`the records have ${recorded.join()}, the branch has ${tail.join()}`);
  return found;
}

/** The chain must have one pull request with one comment. */
function findPullRequestProblems({ project }: KillFixture): readonly string[] {
  const { api } = project.github;
  const pulls = [...api.issues.values()].filter(({ pull, state }) => pull !== null && state === "open");
  const comments = api.comments.filter(({ issue }) => pulls.some(({ number }) => number === issue));
  if (pulls.length === 1 && comments.length === 1) return [];
  return [`there are ${pulls.length} open pull requests with ${comments.length} comments`];
}

function warningsOf({ result }: FakeGitHubRun): readonly string[] {
  return (result?.annotations ?? []).filter(({ level }) => level !== "notice").map(({ message }) => message);
}

/** Warnings of a killed run, or of the run after it. */
const EXPECTED: readonly RegExp[] = [
  /^The main step was killed\./,
  // The run was killed while it wrote a line for the runner, which then ignores the file.
  /^Unable to process file command '\w+' successfully\.$/,
  /^Invalid (?:value\. |format ')/,
  // The run was killed before it saved the cache.
  /^The state in the actions cache is \d+ steps? behind the repository's state ref, so /,
  /^The actions cache has no usable state \(it may have been evicted\), so /,
  /^The actions cache was not read, so the chain continues from the repository's state ref /,
];

/** Checks all objects of the server's repository. */
export async function checkObjects({ project }: KillFixture): Promise<readonly string[]> {
  const output = await project.github.repository
    .git("fsck", "--full", "--strict", "--no-dangling")
    .catch((error: unknown) => String(error));
  return output === "" ? [] : [`git fsck: ${output}`];
}
