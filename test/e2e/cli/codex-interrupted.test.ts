import { afterEach, describe, expect, it } from "vitest";
import { isAlive } from "../../helpers/command-line.ts";
import { type CodexProject, createCodexProject, handoff } from "../../helpers/codex-project.ts";
import { run, say, silence } from "../../helpers/scripted-model.ts";
import { argumentsOf, processesOf, until } from "../../helpers/shell-line.ts";

let project: CodexProject;
afterEach(() => project.close());

/** A turn with a command that never ends and a child outside of its process group. */
const ENDLESS = run("echo half > half.txt; setsid sleep 600 & touch started; sleep 600");
const WORK = [run("echo whole > whole.txt"), say(handoff({ summary: "wrote the whole file" }))] as const;

/** Ids of the processes that name this project's folder in their arguments or environment. */
const leftovers = (): readonly number[] => processesOf(project.folder);

/** For the failure message. */
const describeLeftovers = (): readonly string[] => leftovers().map((id) => `${id}: ${argumentsOf(id)}`);

describe.runIf(process.platform === "linux")("a loop that is interrupted during a turn of the real Codex CLI", () => {
  it("after kill -9, ends the turn's processes, informs the agent and repeats the iteration", async () => {
    project = await createCodexProject({ turns: [[ENDLESS], WORK] });
    // Codex's sandbox would end with Codex. Without it, the child outside of the process group survives.
    const started = project.startIterating("--commit", "--sandbox", "danger-full-access");
    await until(() => project.exists("started"), "The agent's command");
    started.kill("SIGKILL");
    await started.done;
    const orphans = leftovers();
    expect(orphans.length).toBeGreaterThan(0);

    const again = await project.iterate("--iterations", "1", "--commit");
    expect(again.code).toBe(0);
    await expect.poll(() => orphans.filter(isAlive)).toEqual([]);
    await expect.poll(describeLeftovers).toEqual([]);
    expect(project.records().map((record) => [record["phase"], record["iteration"]])).toEqual([["goal_iteration", 1]]);
    expect(project.read("half.txt")).toBe("half\n");
    expect(project.model.requests.at(-1)?.prompt).toMatch(/interrupted/);
    expect(project.git("log", "-1", "--format=%s").trim()).toBe("wrote the whole file");
    expect(project.git("status", "--porcelain")).toBe("");
  });

  it("after kill -9, shows an interrupted iteration without a process", async () => {
    project = await createCodexProject({ turns: [[silence()], WORK] });
    const started = project.startIterating();
    await until(() => project.model.requests.length > 0, "A request");
    started.kill("SIGKILL");
    await started.done;
    const status = JSON.parse((await project.run(["status", "--json"])).stdout) as Record<string, unknown>;
    expect(status).toMatchObject({ state: "interrupted", iteration: 1, process_id: null });
    expect((await project.run(["status"])).stdout).toMatch(/State +interrupted/);
    await project.iterate("--iterations", "1");
    await expect.poll(describeLeftovers).toEqual([]);
  });

  it.each(["SIGINT", "SIGTERM"] as const)(
    "after %s, exits with 130, leaves no process and keeps the state, and the next run repeats the iteration",
    async (signal) => {
      project = await createCodexProject({ turns: [[ENDLESS], WORK] });
      const started = project.startIterating("--commit");
      await until(() => project.exists("started"), "The agent's command");
      started.kill(signal);
      const result = await started.done;
      expect(result.code).toBe(130);
      expect(result.stderr).toBe("");
      expect(result.stdout).toMatch(/cancelled/);
      await expect.poll(describeLeftovers).toEqual([]);
      expect(project.status()).toMatchObject({ stop_reason: "cancelled" });
      expect(project.runtime()).toMatchObject({ iteration: 0, consecutive_errors: 0 });
      expect(project.git("log", "--format=%s").trim()).toBe("start");
      expect(project.exists("half.txt")).toBe(true);

      expect((await project.iterate("--iterations", "1", "--commit")).code).toBe(0);
      expect(project.records().map((record) => [record["phase"], record["iteration"]])).toEqual([
        ["cancelled", 1],
        ["goal_iteration", 1],
      ]);
      expect(project.git("log", "-1", "--format=%s").trim()).toBe("wrote the whole file");
    },
  );

  it("ends a wait for a rate limit immediately and without an error", async () => {
    project = await createCodexProject({ turns: [[run("exit 0"), say(handoff())], WORK] });
    const started = project.startIterating("--no-change-backoff-sec", "600");
    await until(() => project.exists(".codex-self-iter/status.json") && project.status()["state"] === "backoff", "The wait");
    started.kill("SIGINT");
    expect((await started.done).code).toBe(130);
    await expect.poll(describeLeftovers).toEqual([]);
  });
});
