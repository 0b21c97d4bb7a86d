import { afterEach, describe, expect, it } from "vitest";
import { setTimeout as sleep } from "node:timers/promises";

import { type ActionProject, type ActionProjectOptions, createActionProject } from "../../helpers/action-project.ts";
import { createHeldAgent, type HeldAgent, type HeldAgentOptions } from "../../helpers/held-agent.ts";
import { BOT, type FakeGitHubRun } from "../../fake-github/fake-github.ts";
import { IS_FULL } from "../../helpers/test-mode.ts";

let project: ActionProject;
let agent: HeldAgent;

async function open(options: ActionProjectOptions = {}, about: HeldAgentOptions = {}): Promise<ActionProject> {
  agent = createHeldAgent(about);
  project = await createActionProject({
    checkout: null,
    github: PATIENT,
    ...options,
    agent: agent.script,
    with: { "max-iterations": "2", ...options.with },
  });
  return project;
}

afterEach(async () => {
  await project.close();
  agent.remove();
});

/**
 * Long enough for a busy machine: these tests prove that a cancelled run ends by itself. test/integration/process/run.test.ts checks how much
 * of the runner's 7.5 s the agent gets.
 */
const PATIENT = { times: { interruptMs: 60_000, terminateMs: 60_000 } };

const UNFINISHED = "refs/codex-self-iter/unfinished/main/1";

/** Cancels the newest run once, and gives the process time to get the signal before the server continues. */
function cancelOnce(): () => Promise<void> {
  let isDone = false;
  return async () => {
    if (isDone) return;
    isDone = true;
    project.github.cancel(project.github.runs.at(-1)?.id ?? 0);
    await sleep(200);
  };
}

function expectCancelled(run: FakeGitHubRun | undefined): void {
  expect(run?.conclusion).toBe("cancelled");
  expect(run?.result?.outputs).toMatchObject({ status: "cancelled", "stop-reason": "cancelled", "dispatched-run-url": "" });
  expect(run?.result?.main.exit.exitCode).toBe(130);
}

/** A person starts the workflow again: it does the next iteration, and pushes none a second time. In the full form the chain then comes to its end. */
async function expectResumes(iterations = 2): Promise<void> {
  const { pushedIterations, runChain, github, state } = project;
  agent.hold(null);
  if (!IS_FULL) github.hooks.holdDispatch = ({ actor }) => (actor === BOT ? "lost" : null);
  const before = await pushedIterations().catch(() => []);
  const known = github.runs.length;
  const runs = await runChain();
  expect(runs.slice(known).map(({ conclusion }) => conclusion)).not.toContain("failure");
  const last = IS_FULL ? iterations : before.length + 1;
  expect(await pushedIterations()).toEqual(Array.from({ length: last }, (_, index) => index + 1));
  expect((await state())?.records.filter(({ phase }) => phase === "goal_iteration").at(-1)?.iteration).toBe(last);
}

describe("a run that is cancelled during the agent's turn", () => {
  it("ends all agent processes, saves work and state, and informs the next run", async () => {
    const { github, state } = await open({ checkout: {} });
    agent.hold("agent");
    const run = await github.dispatch("loop.yml");
    await agent.begun();
    github.cancel(run.id);
    await github.idle();

    expectCancelled(run);
    await expect.poll(() => agent.alive()).toEqual([]);
    expect(run.result?.orphans).toEqual([]);
    expect(github.runs).toHaveLength(1);
    expect(await github.repository.readFile((await github.repository.findRef(UNFINISHED)) ?? "", "work-1.txt")).toBe("work 1");
    expect(await github.repository.findRef("refs/heads/codex-self-iter/main")).toBeNull();
    expect(await state()).toMatchObject({ runtime: { iteration: 0 }, status: { stop_reason: "cancelled" } });
    // If the cache took too long on a slow machine, only the state ref has the state.
    const isCached = !run.log.join("\n").includes("not saved in the actions cache");
    expect(github.cache.list().map(({ key }) => key)).toEqual(isCached ? [expect.stringContaining(`-${run.id}-1`)] : []);
    expect(run.result?.summary).toContain("start the workflow again");

    await expectResumes();
    expect(github.runs[1]?.result?.outputs["iteration"]).toBe("1");
    expect(agent.prompts()[1]).toContain(UNFINISHED);
    expect(agent.prompts()[1]).toContain("work-1.txt");
  });

  it("kills an agent that ignores signals", async () => {
    const { github } = await open({}, { ignoresSignals: true });
    agent.hold("agent");
    const run = await github.dispatch("loop.yml");
    await agent.begun();
    github.cancel(run.id);
    await github.idle();
    expectCancelled(run);
    expect(run.result?.main.exit.sent).toEqual(["SIGINT"]);
    await expect.poll(() => agent.alive()).toEqual([]);
    expect(await github.repository.findRef(UNFINISHED)).not.toBeNull();
  });

  it("is completed by the post step if the runner kills the main step", async () => {
    // The interrupted iteration counts.
    const options = { github: { times: { interruptMs: 100, terminateMs: 100 } }, with: { "max-iterations": "3" } };
    const { github, state } = await open(options, { ignoresSignals: true });
    agent.hold("agent");
    const run = await github.dispatch("loop.yml");
    await agent.begun();
    github.cancel(run.id);
    await github.idle();
    expect(run.conclusion).toBe("cancelled");
    expect(run.result?.main.exit.sent).toEqual(["SIGINT", "SIGTERM", "SIGKILL"]);
    expect(run.result?.orphans).toEqual([]);
    await expect.poll(() => agent.alive()).toEqual([]);
    expect(github.runs).toHaveLength(1);
    expect(await github.repository.findRef(UNFINISHED)).not.toBeNull();
    expect(await state()).toMatchObject({ runtime: { iteration: 0 } });
    expect(run.log.join("\n")).toContain("was killed");
    await expectResumes();
    expect(agent.prompts()[1]).toContain(UNFINISHED);
  });
});

describe("a run that is cancelled", () => {
  it("during the fetch, does nothing", async () => {
    const { github, state } = await open();
    const cancel = cancelOnce();
    github.git.before = (service) => (service === "git-upload-pack" ? cancel() : undefined);
    const [run] = await project.runChain();
    expectCancelled(run);
    expect(agent.prompts()).toEqual([]);
    expect((await state())?.runtime["iteration"] ?? 0).toBe(0);
    await expectResumes();
  });

  it("during the verify command, pushes nothing unverified", async () => {
    const { github } = await openVerifying();
    agent.hold("verify");
    const run = await github.dispatch("loop.yml");
    await agent.begun();
    github.cancel(run.id);
    await github.idle();
    expectCancelled(run);
    await expect.poll(() => agent.alive()).toEqual([]);
    expect(github.runs).toHaveLength(1);
    await expectResumes();
  });

  it("during the push, and while the dispatch fails, keeps the push and starts no next run", async () => {
    const { pushedIterations, github } = await open({ with: { "max-iterations": "3" } });
    const cancel = cancelOnce();
    github.git.before = (service) => (service === "git-receive-pack" ? cancel() : undefined);
    const [pushing] = await project.runChain();
    github.git.before = null;
    expectCancelled(pushing);
    expect(github.runs).toHaveLength(1);
    expect(await pushedIterations()).toEqual([1]);

    // A person starts the next run, which does the next iteration.
    const dispatching = await github.dispatch("loop.yml");
    const fault = github.api.fault({ path: "/dispatches", times: 9, failure: { status: 502 } });
    while (fault.hits() === 0) await sleep(5);
    github.cancel(dispatching.id);
    await github.idle();
    expectCancelled(dispatching);
    expect(fault.hits()).toBe(1);
    fault.remove();
    expect(github.runs).toHaveLength(2);
    expect(await pushedIterations()).toEqual([1, 2]);
    await expectResumes(3);
  });

  it("while the only copy of the state is saved in the cache, starts no next run", async () => {
    const { github } = await open({ with: { commit: "false" } });
    const cancel = cancelOnce();
    github.cache.fault = (method) => {
      if (method === "CreateCacheEntry") void cancel();
      return method === "CreateCacheEntry" ? { delayMs: 300 } : null;
    };
    const [saving] = await project.runChain();
    expectCancelled(saving);
    expect(github.runs).toHaveLength(1);
    expect(github.cache.list()).toHaveLength(1);
  });

  it("after the dispatch was accepted, names the next run", async () => {
    const { pushedIterations, github } = await open();
    const cancel = cancelOnce();
    const run = await github.dispatch("loop.yml");
    github.hooks.holdDispatch = cancel;
    await run.done;
    const { runs } = github;
    await runs[1]?.done;
    expect(runs[0]?.conclusion).toBe("cancelled");
    expect(runs[0]?.result?.outputs["dispatched-run-url"]).toContain(String(runs[1]?.id));
    expect(github.runs).toHaveLength(2);
    expect(await pushedIterations()).toEqual([1, 2]);
  });
});

async function openVerifying(): Promise<ActionProject> {
  agent = createHeldAgent();
  project = await createActionProject({
    checkout: null,
    github: PATIENT,
    agent: agent.script,
    with: { "max-iterations": "2", "verify-command": "sh ./check.sh", "verify-on": "change" },
    files: { "check.sh": agent.verifyCommand },
  });
  return project;
}
