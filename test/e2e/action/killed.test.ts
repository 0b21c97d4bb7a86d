import { readdirSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { setTimeout as sleep } from "node:timers/promises";

import { type ActionProject, type ActionProjectOptions, createActionProject } from "../../helpers/action-project.ts";
import { createHeldAgent, type HeldAgent } from "../../helpers/held-agent.ts";
import { scratchFolder } from "../../helpers/scratch.ts";
import type { FakeGitHubRun } from "../../fake-github/fake-github.ts";

let project: ActionProject;
let agent: HeldAgent;

async function open(options: ActionProjectOptions = {}): Promise<ActionProject> {
  agent = createHeldAgent();
  project = await createActionProject({
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

const UNFINISHED = "refs/codex-self-iter/unfinished/main/1";

/** Kills the step of the first run, once; what the server is asked meanwhile is answered to nobody. */
function killOnce(how?: { readonly machine: boolean }): () => Promise<void> {
  let isDone = false;
  return async () => {
    if (isDone) return;
    isDone = true;
    project.stand.kill(project.stand.runs[0]?.id ?? 0, how);
    await sleep(100);
  };
}

async function expectKilled(run: FakeGitHubRun | undefined): Promise<void> {
  expect(run?.conclusion).toBe("failure");
  expect(run?.result?.main.exit.signal).toBe("SIGKILL");
  expect(project.stand.runs).toHaveLength(1);
  await expect.poll(() => agent.alive()).toEqual([]);
  const log = run?.log.join("\n");
  expect(log).toContain("The main part of this step was killed.");
  expect(log).toContain("No next run is started.");
}

/** A scheduled run does the next iteration, and pushes none a second time. */
async function expectResumes(): Promise<FakeGitHubRun> {
  const { landed, stand } = project;
  agent.hold(null);
  stand.git.before = null;
  // One run shows it; the one that it dispatches would only do the same.
  stand.hooks.holdDispatch = () => "lost";
  const before = await landed().catch(() => []);
  const next = await stand.cron("loop.yml");
  await stand.idle();
  expect(next.conclusion).toBe("success");
  expect(await landed()).toEqual([...before, before.length + 1]);
  return next;
}

describe("a main part that was killed", () => {
  it("while the agent worked, leaves no process, and its unfinished work and state are saved", async () => {
    const temporary = scratchFolder();
    const { stand, state } = await open({ stand: { env: { TMPDIR: temporary.path } } });
    agent.hold("agent");
    const run = await stand.dispatch("loop.yml");
    await agent.begun();
    stand.kill(run.id);
    await stand.idle();
    await expectKilled(run);
    // What it could not delete is where the runner does.
    expect(readdirSync(temporary.path)).toEqual([]);
    temporary.remove();
    expect(run.log.join("\n")).toContain(`unfinished work of iteration 1 is saved as ${UNFINISHED}`);
    expect(await stand.repository.readFile((await stand.repository.findRef(UNFINISHED)) ?? "", "work-1.txt")).toBe("work 1");
    expect(await stand.repository.findRef("refs/heads/codex-self-iter/main")).toBeNull();
    expect(await state()).toMatchObject({ runtime: { iteration: 0 } });
    expect(stand.cache.list().map(({ key }) => key)).toEqual([expect.stringContaining(`-${run.id}-1`)]);

    const next = await expectResumes();
    expect(next.result?.outputs["iteration"]).toBe("1");
    expect(agent.prompts()[1]).toContain("interrupted");
    expect(agent.prompts()[1]).toContain(UNFINISHED);
  });

  it("puts no workflow file aside that the agent had changed", async () => {
    const { stand } = await open();
    const planted = "mkdir -p .github/workflows; echo 'on: push' > .github/workflows/evil.yml\n";
    await stand.push({ "agent.sh": planted + agent.script });
    await stand.idle();
    agent.hold("agent");
    const run = await stand.dispatch("loop.yml");
    await agent.begun();
    stand.kill(run.id);
    await stand.idle();
    const files = await stand.repository.git("ls-tree", "-r", "--name-only", UNFINISHED);
    expect(files).toContain("work-1.txt");
    expect(files).not.toContain("evil.yml");
  });

  it("while the verify command ran, leaves it nowhere", async () => {
    const { stand } = await open({ with: { "verify-command": "sh ./check.sh", "verify-on": "change" } });
    agent.hold("verify");
    const run = await stand.dispatch("loop.yml");
    await agent.begun();
    stand.kill(run.id);
    await stand.idle();
    await expectKilled(run);
    expect(await stand.repository.findRef(UNFINISHED)).not.toBeNull();
    await expectResumes();
  });

  it("while it fetched, had begun nothing", async () => {
    const { stand, state } = await open({ checkout: null });
    const kill = killOnce();
    stand.git.before = (service) => (service === "git-upload-pack" ? kill() : undefined);
    const [run] = await project.play();
    await expectKilled(run);
    expect(run?.log.join("\n")).toContain("No iteration had started");
    expect(await state()).toBeNull();
    await expectResumes();
  });

  it("while it pushed, loses nothing and lands nothing twice", async () => {
    const { stand } = await open();
    const kill = killOnce();
    stand.git.before = (service) => (service === "git-receive-pack" ? kill() : undefined);
    const [run] = await project.play();
    await expectKilled(run);
    await expectResumes();
  });

  it("after it had pushed, has its state saved, and nothing is put aside", async () => {
    const { landed, stand } = await open();
    const kill = killOnce();
    stand.cache.fault = (method) => {
      if (method === "CreateCacheEntry") void kill();
      return null;
    };
    const [run] = await project.play();
    stand.cache.fault = null;
    await expectKilled(run);
    expect(await landed()).toEqual([1]);
    expect(await stand.repository.findRef(UNFINISHED)).toBeNull();
    // What had landed is not pushed once more.
    expect(await stand.repository.git("rev-list", "--count", "refs/codex-self-iter/state/main")).toBe("1");
    await expectResumes();
  });

  it("while it started the next run, starts it once or not at all", async () => {
    const { landed, stand } = await open();
    const run = await stand.dispatch("loop.yml");
    const fault = stand.github.fault({ path: "/dispatches", failure: "timeout" });
    while (fault.hits() === 0) await sleep(5);
    stand.kill(run.id);
    await stand.idle();
    await expectKilled(run);
    expect(run.log.join("\n")).toContain("Its work was saved before.");
    expect(await landed()).toEqual([1]);
    await expectResumes();
  });
});

describe("a machine that was lost", () => {
  it.each(["agent", "verify"] as const)("at the %s costs the iteration in flight alone: the clock carries the chain on", async (part) => {
    const { stand, state } = await open({ with: { "verify-command": "sh ./check.sh", "verify-on": "change" } });
    agent.hold(part);
    const run = await stand.dispatch("loop.yml");
    await agent.begun();
    stand.kill(run.id, { machine: true });
    await stand.idle();
    expect(run.conclusion).toBe("failure");
    expect(await state()).toBeNull();
    const next = await expectResumes();
    expect(next.result?.outputs["iteration"]).toBe("1");
  });

  it("while it pushed, lands its iteration wholly or not at all", async () => {
    const { stand } = await open();
    const kill = killOnce({ machine: true });
    stand.git.before = (service) => (service === "git-receive-pack" ? kill() : undefined);
    const [run] = await project.play();
    expect(run?.conclusion).toBe("failure");
    // Its git may live on a moment, as the machine is not really gone.
    await expect.poll(() => stand.git.requests.filter(({ status }) => status === 0)).toEqual([]);
    await expectResumes();
  });
});
