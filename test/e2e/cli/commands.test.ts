import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createProject, type Project, WAIT_FOR_GO } from "../../helpers/command-line.ts";
import { quote, runShell, until } from "../../helpers/shell-line.ts";

let project: Project;
afterEach(() => project.dispose());

const WORKING = `n=$(cat $OUTSIDE/n 2>/dev/null || echo 0); n=$((n+1)); echo $n > $OUTSIDE/n; echo "line $n" >> notes.txt
printf '{"summary":"wrote line %s","next_goal":"write one more line after line %s","next_focus":"%s","completed":false,"stop":false}\\n' $n $n $(printf '%s' "$n" | tr '0-9' 'a-j')`;

async function runJson(...args: readonly string[]): Promise<unknown> {
  const result = await project.run([...args, "--json"]);
  expect(result.stderr).toBe("");
  expect(result.code).toBe(0);
  return JSON.parse(result.stdout);
}

describe("before the first run", () => {
  it("status says how to start, history is empty, and neither creates a state dir", async () => {
    project = createProject();
    const status = await project.run(["status"]);
    expect(status).toMatchObject({ code: 0, stderr: "" });
    expect(status.stdout).toMatch(/no state .*codex-self-iter run/);
    expect(await runJson("status")).toBeNull();
    expect(await project.run(["history"])).toMatchObject({ code: 0, stdout: "No iteration yet.\n" });
    expect(await project.run(["history", "--json"])).toMatchObject({ code: 0, stdout: "" });
    expect(project.exists(".codex-self-iter")).toBe(false);
  });

  it("stop prevents the next run from starting until resume", async () => {
    project = createProject();
    const stopped = await project.run(["stop", "--reason", "the weekend"]);
    expect(stopped.code).toBe(0);
    expect(stopped.stdout).toMatch(/No loop is running.*\n.*codex-self-iter resume/);
    expect(project.read(".codex-self-iter/STOP")).toBe("the weekend\n");
    expect(project.git("status", "--porcelain")).toBe("");
    const template = project.agent(WORKING);
    const run = await project.run(["run", "--agent-command-template", template]);
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(/stop-requested/);
    expect(project.records()).toEqual([]);
    const resumed = await project.run(["resume", "--iterations", "1", "--agent-command-template", template]);
    expect(resumed.stdout).toMatch(/Removed the stop file .*STOP/);
    expect(project.exists(".codex-self-iter/STOP")).toBe(false);
    expect(project.records()).toHaveLength(1);
  });
});

describe("after a run", () => {
  it("status and history show the same as text and as JSON", async () => {
    project = createProject();
    await project.run(["run", "--iterations", "3", "--commit", "--agent-command-template", project.agent(WORKING)]);
    const status = await project.run(["status"]);
    expect(status.stdout).toMatch(/State +ready after iteration 3\b/);
    expect(status.stdout).toMatch(/Goal +write one more line after line 3\n/);
    expect(status.stdout).toMatch(/Last +iteration 3, .*, commit [0-9a-f]{7}: wrote line 3\n/);
    expect(await runJson("status")).toMatchObject({
      iteration: 3,
      goal: "write one more line after line 3",
      process_id: null,
      workspace: project.folder,
      state: "ready",
      stopped: null,
      last: { summary: "wrote line 3", commit: project.git("rev-parse", "HEAD").trim() },
    });
    const history = await project.run(["history", "--limit", "2"]);
    expect(history.stdout).not.toContain("wrote line 1");
    expect(history.stdout).toMatch(/2 .*wrote line 2\n.*3 .*wrote line 3\n$/);
    const records = (await project.run(["history", "--json"])).stdout.trimEnd().split("\n");
    expect(records.map((line) => (JSON.parse(line) as Record<string, unknown>)["iteration"])).toEqual([1, 2, 3]);
  });

  it("status reports a damaged runtime.json and does not change it", async () => {
    project = createProject();
    await project.run(["run", "--iterations", "1", "--agent-command-template", project.agent(WORKING)]);
    project.write(".codex-self-iter/runtime.json", '{"seq": 3, "goal');
    const status = await project.run(["status"]);
    expect(status.stdout).toMatch(/runtime\.json is damaged/);
    expect(status.stdout + status.stderr).not.toMatch(/^\s+at /m);
    expect(project.read(".codex-self-iter/runtime.json")).toBe('{"seq": 3, "goal');
    expect((await project.run(["history"])).stdout).toContain("wrote line 1");
  });

  it("status --json prints JSON for a damaged runtime.json", async () => {
    project = createProject();
    await project.run(["run", "--iterations", "1", "--agent-command-template", project.agent(WORKING)]);
    project.write(".codex-self-iter/runtime.json", "{");
    const result = await project.run(["status", "--json"]);
    expect(() => JSON.parse(result.stdout) as unknown).not.toThrow();
  });
});

describe("while a loop runs", () => {
  it("status names its process, stop ends it after its iteration, and resume continues", async () => {
    project = createProject();
    const template = project.agent(`touch $OUTSIDE/started; ${WAIT_FOR_GO}; ${WORKING}`);
    const started = project.start(["run", "--agent-command-template", template]);
    await until(() => existsSync(join(project.outside, "started")), "The agent");
    expect(await runJson("status")).toMatchObject({ state: "running", process_id: started.pid, iteration: 1 });
    expect((await project.run(["status"])).stdout).toMatch(new RegExp(`State +iteration 1 is running \\(process ${started.pid}\\)`));
    expect((await project.run(["stop"])).stdout).toContain(`The loop (process ${started.pid}) ends after its current iteration.`);
    writeFileSync(join(project.outside, "go"), "");
    const ended = await started.done;
    expect(ended.code).toBe(0);
    expect(ended.stdout).toMatch(/stop-requested/);
    expect(project.records()).toHaveLength(1);
    expect(await runJson("status")).toMatchObject({ state: "stopped", process_id: null, stopped: { reason: "stop-requested" } });
    expect(readdirSync(join(project.folder, ".codex-self-iter"))).not.toContain("loop.lock");
    await project.run(["resume", "--iterations", "1", "--agent-command-template", template]);
    expect(project.records().map((record) => record["iteration"])).toEqual([1, 2]);
  });

  it("SIGHUP does not end it if it has no terminal, as with nohup", async () => {
    project = createProject();
    const template = project.agent(`touch $OUTSIDE/started; ${WAIT_FOR_GO}; ${WORKING}`);
    const started = project.start(["run", "--iterations", "1", "--agent-command-template", template]);
    await until(() => existsSync(join(project.outside, "started")), "The agent");
    started.kill("SIGHUP");
    writeFileSync(join(project.outside, "go"), "");
    expect((await started.done).code).toBe(0);
    expect(project.records()).toHaveLength(1);
  });
});

describe("the program", () => {
  it("prints its version, its help, and the help of each command", async () => {
    project = createProject();
    expect((await project.run(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await project.run(["--help"])).stdout).toMatch(/run[^]*status[^]*history[^]*stop[^]*resume[^]*demo/);
    expect((await project.run(["version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(await project.run(["completion", "bash"])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("complete -o default -F") as string,
    });
    for (const command of ["run", "status", "history", "stop", "resume", "demo", "completion"]) {
      const result = await project.run([command, "--help"]);
      expect(result).toMatchObject({ code: 0, stderr: "" });
      expect(result.stdout).toContain(`codex-self-iter ${command}`);
    }
  });

  it.runIf(process.platform === "linux")("shows the status and the help without arguments in a terminal, and starts nothing", async () => {
    project = createProject();
    const result = await runShell(project, `exec script -qec ${quote('"$NODE" "$CLI"')} /dev/null`, {
      env: { TERM: "xterm", SHELL: "/bin/sh" },
    });
    expect(result.code).toBe(0);
    expect(result.stdout).toMatch(/no state .*codex-self-iter run\r?\n[^]*Usage: codex-self-iter \[command\]/);
    expect(project.exists(".codex-self-iter")).toBe(false);
  });

  it("starts a run without arguments and without a terminal, as cron starts the Python original", async () => {
    project = createProject();
    project.write(
      "codex-self-iter.toml",
      `max_iterations = 1\nno_change_gate = false\nagent_command_template = ${JSON.stringify(project.agent(WORKING))}\n`,
    );
    expect((await project.run([])).code).toBe(0);
    expect(project.records()).toHaveLength(1);
  });

  it("accepts the flags of the Python original without a command", async () => {
    project = createProject({ "docs/task.md": "Do the task.\n", "docs/plan.md": "- [ ] one thing\n" });
    const config = join(project.outside, "config.toml");
    writeFileSync(config, "max_iterations = 1\nno_change_gate = false\n");
    const args = ["--workspace", project.folder, "--task-file", "docs/task.md", "--plan-file", "docs/plan.md"];
    const result = await project.run([
      ...args,
      "--state-dir",
      ".loop",
      "--config",
      config,
      "--agent-command-template",
      project.agent(WORKING),
    ]);
    expect(result.code).toBe(0);
    expect(project.read(".loop/prompts/iter_0001.goal.md")).toContain("Do the task.");
    expect(project.exists(".codex-self-iter")).toBe(false);
    expect(project.git("status", "--porcelain")).toBe(" M notes.txt\n");
  });
});
