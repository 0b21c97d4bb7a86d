import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { readOwnIdentity } from "../../../src/adapters/process/identity.ts";
import { STATE_DIR_MARKER } from "../../../src/adapters/process/kill-tree.ts";
import { composeLocal } from "../../../src/commands/compose.ts";
import { readSettings } from "../../../src/commands/settings.ts";
import type { LoopPorts } from "../../../src/engine/ports.ts";
import { createRecordedLog } from "../../helpers/fakes/engine.ts";
import { scratchRepository, type ScratchRepository } from "../../helpers/scratch.ts";
import { commandLine, createWorkspace } from "./command-fixture.ts";

const AGENT = ["--agent-command-template", "sh ./agent.sh {prompt_file}", "--isolation", "none"];

/** A repository with a plan and an agent, deleted afterwards. */
function createProject(agent = "exit 0"): ScratchRepository {
  const repository = scratchRepository({ files: { "plan.md": "- [ ] one\n", "agent.sh": agent } });
  onTestFinished(repository.remove);
  return repository;
}

async function compose({ path }: { readonly path: string }, ...flags: readonly string[]): Promise<LoopPorts> {
  return await composeWith(new AbortController(), path, flags);
}

async function composeWith(controller: AbortController, path: string, flags: readonly string[]): Promise<LoopPorts> {
  return await composeLocal(await readSettings(commandLine("run", "--workspace", path, ...flags)), createRecordedLog(), controller);
}

async function findSecrets({ diffScanner, repository }: LoopPorts, project: ScratchRepository, text: string): Promise<readonly string[]> {
  const before = await repository.snapshot();
  project.write("found.txt", text);
  const changes = await diffScanner.scan(before, await repository.snapshot());
  return changes.flatMap(({ secrets }) => secrets.map(({ name }) => name));
}

describe("composeLocal", () => {
  it("makes a state dir that git ignores, and ports that work in it and in the workspace", async () => {
    const project = createProject("echo work > work.txt; echo done");
    const ports = await compose(project, ...AGENT);
    expect(ports.agentName).toBe("sh");
    expect(project.git("status", "--porcelain")).toBe("");
    expect(await ports.projectFiles.readPlan()).toBe("- [ ] one\n");
    const promptFile = await ports.store.writePrompt(1, "goal", "Do it.");
    expect(readFileSync(promptFile, "utf8")).toBe("Do it.");

    const before = await ports.repository.snapshot();
    const turn = {
      role: "executor",
      iteration: 1,
      prompt: "Do it.",
      freshPrompt: "Do it.",
      timeLeftMs: null,
      checkBudget: () => null,
      promptFile,
      schema: null,
      session: null,
      readOnly: false,
    } as const;
    const result = await ports.agent.runTurn({ ...turn, onEvent: () => {} }, new AbortController().signal);
    expect(result).toMatchObject({ end: { kind: "answered" }, finalMessage: expect.stringContaining("done") as string });
    expect(await ports.repository.changedPaths(before, await ports.repository.snapshot())).toEqual(["work.txt"]);
    expect(existsSync(join(project.path, ".codex-self-iter/logs"))).toBe(true);
  });

  it("has a verifier only for a verify command", async () => {
    const project = createProject();
    expect((await compose(project, ...AGENT)).verifier).toBeNull();
    const { repository, verifier } = await compose(project, ...AGENT, "--verify-command", "exit 3");
    expect(await verifier?.verify({ tree: await repository.snapshot(), baseTree: null }, new AbortController().signal)).toMatchObject({
      passed: false,
      exitCode: 3,
    });
  });

  it("finds the API key in the work: it is the only secret of a local run", async () => {
    const project = createProject();
    const key = "the-key-of-this-test-0123456789";
    vi.stubEnv("OPENAI_API_KEY", key);
    expect(await findSecrets(await compose(project), project, `key = ${key}`)).toHaveLength(1);
    expect(await findSecrets(await compose(project, ...AGENT), project, `key: ${key}`)).toEqual([]);
  });

  it("refuses a workspace without a git repository", async () => {
    await expect(compose(createWorkspace({ "plan.md": "- [ ] one\n" }), ...AGENT)).rejects.toMatchObject({ kind: "usage" });
  });
});

describe.runIf(process.platform === "linux")("the lock of a local run", () => {
  /** Starts a process that looks like the agent of a run in this state dir. */
  const startAgent = (stateDir: string) => {
    const agent = spawn("sleep", ["600"], { env: { ...process.env, [STATE_DIR_MARKER]: stateDir }, stdio: "ignore" });
    onTestFinished(() => void agent.kill("SIGKILL"));
    return agent;
  };

  it("kills the agent of a killed run once it is taken over, and removes that run's temporary files", async () => {
    const project = createProject();
    const { lock } = await compose(project, ...AGENT);
    const { pid } = spawnSync("true");
    const holder = { ...readOwnIdentity(), pid, started: null, host: hostname(), nonce: "00112233445566778899aabb" };
    project.write(".codex-self-iter/loop.lock", JSON.stringify(holder));
    const temporary = project.write(`.codex-self-iter/runtime.json.${pid}-1.tmp`, "{");
    const agent = startAgent(join(project.path, ".codex-self-iter"));
    expect(await lock.acquire()).toMatchObject({ tookOver: true });
    await expect.poll(() => agent.signalCode).toBe("SIGKILL");
    expect(existsSync(temporary)).toBe(false);
  });

  it("aborts a run whose lock another process took over", async () => {
    const [project, controller] = [createProject(), new AbortController()];
    const { lock } = await composeWith(controller, project.path, AGENT);
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    const handle = await lock.acquire();
    vi.advanceTimersByTime(2_000);
    expect(controller.signal.aborted).toBe(false);
    const other = { pid: process.pid, started: null, boot: null, host: hostname(), nonce: "00112233445566778899aabb" };
    project.write(".codex-self-iter/loop.lock", JSON.stringify(other));
    vi.advanceTimersByTime(2_000);
    expect(controller.signal.aborted).toBe(true);
    await handle?.release();
  });

  it("kills nothing if no run was killed", async () => {
    const project = createProject();
    const { lock } = await compose(project, ...AGENT);
    const agent = startAgent(join(project.path, ".codex-self-iter"));
    const handle = await lock.acquire();
    expect(handle?.tookOver).toBe(false);
    expect(await lock.acquire()).toBeNull();
    expect([agent.exitCode, agent.signalCode]).toEqual([null, null]);
  });
});
