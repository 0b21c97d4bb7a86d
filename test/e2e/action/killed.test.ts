import { readdirSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { setTimeout as sleep } from "node:timers/promises";

import { type ActionProject, type ActionProjectOptions, createActionProject } from "../../helpers/action-project.ts";
import { createHeldAgent, type HeldAgent } from "../../helpers/held-agent.ts";
import { scratchFolder } from "../../helpers/scratch.ts";
import type { FakeGitHubRun } from "../../fake-github/fake-github.ts";
import { IS_FULL } from "../../helpers/test-mode.ts";

let project: ActionProject;
let agent: HeldAgent;

async function open(options: ActionProjectOptions = {}): Promise<ActionProject> {
  agent = createHeldAgent();
  project = await createActionProject({
    checkout: null,
    ...options,
    agent: agent.script,
    on: ["schedule: [{ cron: '*/30 * * * *' }]"],
    files: { "check.sh": agent.verifyCommand },
    with: { "max-iterations": "2", ...options.with },
  });
  return project;
}

afterEach(async () => {
  await project.close();
  agent.remove();
});

/** The agent was paid for the interrupted iteration, so it counts. */
const INTERRUPTED_ONCE = { "max-iterations": "3" };
const UNFINISHED = "refs/codex-self-iter/unfinished/main/1";

/** Kills the step of the first run once, before the server answers its request. */
function killOnce(how?: { readonly machine: boolean }): () => Promise<void> {
  let isDone = false;
  return async () => {
    if (isDone) return;
    isDone = true;
    project.github.kill(project.github.runs[0]?.id ?? 0, how);
    await sleep(100);
  };
}

async function expectKilled(run: FakeGitHubRun | undefined): Promise<void> {
  expect(run?.conclusion).toBe("failure");
  expect(run?.result?.main.exit.signal).toBe("SIGKILL");
  expect(project.github.runs).toHaveLength(1);
  await expect.poll(() => agent.alive()).toEqual([]);
  const log = run?.log.join("\n");
  expect(log).toContain("The main step was killed.");
  expect(log).toContain("next scheduled start continues the chain.");
}

/** A scheduled run does the next iteration, and pushes none a second time. In the full form the chain then comes to its end. */
async function expectResumes(): Promise<FakeGitHubRun> {
  const { pushedIterations, github } = project;
  agent.hold(null);
  github.git.before = null;
  if (!IS_FULL) github.hooks.holdDispatch = () => "lost";
  const [before, known] = [await pushedIterations().catch(() => []), github.runs.length];
  const next = await github.cron("loop.yml");
  await github.idle();
  expect(github.runs.slice(known).map(({ conclusion }) => conclusion)).not.toContain("failure");
  expect(await pushedIterations()).toEqual(IS_FULL ? [1, 2] : [...before, before.length + 1]);
  return next;
}

describe("a killed main step", () => {
  it("during the agent's turn leaves no process; unfinished work and state are saved", async () => {
    const temporary = scratchFolder();
    const { github, state } = await open({ checkout: {}, github: { env: { TMPDIR: temporary.path } }, with: INTERRUPTED_ONCE });
    agent.hold("agent");
    const run = await github.dispatch("loop.yml");
    await agent.begun();
    github.kill(run.id);
    await github.idle();
    await expectKilled(run);
    // The runner deletes what the step could not.
    expect(readdirSync(temporary.path)).toEqual([]);
    temporary.remove();
    expect(run.log.join("\n")).toContain(`unfinished work of iteration 1 is saved as ${UNFINISHED}`);
    expect(await github.repository.readFile((await github.repository.findRef(UNFINISHED)) ?? "", "work-1.txt")).toBe("work 1");
    expect(await github.repository.findRef("refs/heads/codex-self-iter/main")).toBeNull();
    expect(await state()).toMatchObject({ runtime: { iteration: 0 } });
    expect(github.cache.list().map(({ key }) => key)).toEqual([expect.stringContaining(`-${run.id}-1`)]);

    const next = await expectResumes();
    expect(next.result?.outputs["iteration"]).toBe("1");
    expect(agent.prompts()[1]).toContain("interrupted");
    expect(agent.prompts()[1]).toContain(UNFINISHED);
  });

  it("saves no workflow file in the unfinished work", async () => {
    const { github } = await open();
    const planted = "mkdir -p .github/workflows; echo 'on: push' > .github/workflows/evil.yml\n";
    await github.push({ "agent.sh": planted + agent.script });
    await github.idle();
    agent.hold("agent");
    const run = await github.dispatch("loop.yml");
    await agent.begun();
    github.kill(run.id);
    await github.idle();
    const files = await github.repository.git("ls-tree", "-r", "--name-only", UNFINISHED);
    expect(files).toContain("work-1.txt");
    expect(files).not.toContain("evil.yml");
  });

  it("during the verify command leaves no process", async () => {
    const { github } = await open({ with: { ...INTERRUPTED_ONCE, "verify-command": "sh ./check.sh", "verify-on": "change" } });
    agent.hold("verify");
    const run = await github.dispatch("loop.yml");
    await agent.begun();
    github.kill(run.id);
    await github.idle();
    await expectKilled(run);
    expect(await github.repository.findRef(UNFINISHED)).not.toBeNull();
    await expectResumes();
  });

  // The fast form of test/chaos/kill kills at such effects.
  it.runIf(IS_FULL)("during the fetch has started no iteration", async () => {
    const { github, state } = await open();
    const kill = killOnce();
    github.git.before = (service) => (service === "git-upload-pack" ? kill() : undefined);
    const [run] = await project.runChain();
    await expectKilled(run);
    expect(run?.log.join("\n")).toContain("No iteration had started");
    expect(await state()).toBeNull();
    await expectResumes();
  });

  it("during the push loses nothing and pushes nothing twice", async () => {
    const { github } = await open();
    const kill = killOnce();
    github.git.before = (service) => (service === "git-receive-pack" ? kill() : undefined);
    const [run] = await project.runChain();
    await expectKilled(run);
    await expectResumes();
  });

  it.runIf(IS_FULL)("after the push has its state saved and no unfinished work", async () => {
    const { pushedIterations, github } = await open();
    const kill = killOnce();
    // The next run is dispatched beside the saving of the cache.
    github.hooks.holdDispatch = ({ actor }) => (actor === "octo" ? null : "lost");
    github.cache.fault = (method) => {
      if (method === "CreateCacheEntry") void kill();
      return null;
    };
    const [run] = await project.runChain();
    github.cache.fault = null;
    github.hooks.holdDispatch = null;
    await expectKilled(run);
    expect(await pushedIterations()).toEqual([1]);
    expect(await github.repository.findRef(UNFINISHED)).toBeNull();
    // The pushed commit is not pushed again.
    expect(await github.repository.git("rev-list", "--count", "refs/codex-self-iter/state/main")).toBe("1");
    await expectResumes();
  });

  it("during the dispatch starts the next run once or not at all", async () => {
    const { pushedIterations, github } = await open();
    const run = await github.dispatch("loop.yml");
    const fault = github.api.fault({ path: "/dispatches", after: 1, failure: "timeout" });
    while (fault.hits() === 0) await sleep(5);
    github.kill(run.id);
    await github.idle();
    await expectKilled(run);
    // The main step had written no comment since the iteration.
    const pages = [run.result?.summary ?? "", ...github.api.comments.map(({ body }) => body)];
    expect(pages).toHaveLength(2);
    for (const page of pages)
      expect(page).toMatch(/The run failed[^]*The main step was killed[^]*next scheduled start continues[^]*\| 1 \|/);
    expect(await pushedIterations()).toEqual([1]);
    await expectResumes();
  });
});

describe("a lost machine", () => {
  // The fast form of test/chaos/kill loses machines at other effects.
  it.each(["agent", ...(IS_FULL ? (["verify"] as const) : [])] as const)(
    "during the %s command loses only the current iteration: the schedule continues the chain",
    async (part) => {
      const { github, state } = await open({ with: { "verify-command": "sh ./check.sh", "verify-on": "change" } });
      agent.hold(part);
      const run = await github.dispatch("loop.yml");
      await agent.begun();
      github.kill(run.id, { machine: true });
      await github.idle();
      expect(run.conclusion).toBe("failure");
      expect(await state()).toBeNull();
      const next = await expectResumes();
      expect(next.result?.outputs["iteration"]).toBe("1");
    },
  );

  it.runIf(IS_FULL)("during the push pushes the iteration as a whole or not at all", async () => {
    const { github } = await open();
    const kill = killOnce({ machine: true });
    github.git.before = (service) => (service === "git-receive-pack" ? kill() : undefined);
    const [run] = await project.runChain();
    expect(run?.conclusion).toBe("failure");
    // Its git may live a moment longer, because the machine is not really lost.
    await expect.poll(() => github.git.requests.filter(({ status }) => status === 0)).toEqual([]);
    await expectResumes();
  });
});
