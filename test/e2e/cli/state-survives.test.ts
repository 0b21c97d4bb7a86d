import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createProject, isAlive, type Project, WAIT_FOR_GO } from "../../helpers/command-line.ts";
import { until } from "../../helpers/shell-line.ts";

let project: Project;
afterEach(() => project.dispose());

const WORKING = `n=$(cat $OUTSIDE/n 2>/dev/null || echo 0); n=$((n+1)); echo $n > $OUTSIDE/n; echo "line $n" >> notes.txt
printf '{"summary":"wrote line %s","next_goal":"write one more line after line %s","next_focus":"f%s-%s","completed":false,"stop":false}\\n' $n $n $n $(printf '%s' "$n" | tr '0-9' 'a-j')`;

describe("the state dir", () => {
  it("keeps the iteration numbers and the goal across runs, and commits each iteration with its trailers", async () => {
    project = createProject();
    const template = project.agent(WORKING);
    for (const _ of [1, 2, 3]) await project.run(["run", "--iterations", "1", "--commit", "--agent-command-template", template]);
    expect(project.records().map((record) => record["iteration"])).toEqual([1, 2, 3]);
    expect(project.records()[2]).toMatchObject({ goal_in: "write one more line after line 2" });
    const log = project.git("log", "--format=%s|%(trailers:key=Codex-Iteration,valueonly,separator=,)");
    expect(log.trim().split("\n")).toEqual(["wrote line 3|3", "wrote line 2|2", "wrote line 1|1", "start|"]);
    expect(project.git("status", "--porcelain")).toBe("");
    expect(project.exists(".codex-self-iter/prompts/iter_0003.goal.md")).toBe(true);
  });

  it("renames a damaged runtime.json and continues with the numbers of the journal", async () => {
    project = createProject();
    const template = project.agent(WORKING);
    await project.run(["run", "--iterations", "2", "--agent-command-template", template]);
    const file = ".codex-self-iter/runtime.json";
    const half = project.read(file).slice(0, 60);
    project.write(file, half);
    const result = await project.run(["run", "--iterations", "1", "--agent-command-template", template]);
    expect(result.stdout + result.stderr).toMatch(/runtime\.json\.damaged/);
    const renamed = readdirSync(join(project.folder, ".codex-self-iter")).filter((name) => name.startsWith("runtime.json.damaged"));
    expect(renamed).toHaveLength(1);
    expect(project.read(`.codex-self-iter/${renamed[0]}`)).toBe(half);
    expect(project.records().map((record) => record["iteration"])).toEqual([1, 2, 3]);
  });

  it("reads the runtime.json of the Python original", async () => {
    project = createProject();
    project.write(
      ".codex-self-iter/runtime.json",
      JSON.stringify({ consecutive_no_change: 1, consecutive_errors: 0, backoff_until: null, current_goal: "carry on with the lexer" }),
    );
    await project.run(["run", "--iterations", "1", "--agent-command-template", project.agent(WORKING)]);
    expect(project.records()[0]).toMatchObject({ goal_in: "carry on with the lexer" });
    expect(project.runtime()).toMatchObject({ consecutive_no_change: 0, current_goal: "write one more line after line 1" });
  });

  it("lets only one of two simultaneous runs work", async () => {
    project = createProject();
    const template = project.agent(`echo x >> $OUTSIDE/calls; ${WAIT_FOR_GO}; ${WORKING}`);
    const args = ["run", "--iterations", "1", "--agent-command-template", template];
    const both = [project.run(args), project.run(args)];
    await Promise.race(both);
    writeFileSync(join(project.outside, "go"), "");
    const results = await Promise.all(both);
    expect(results.map((result) => result.code)).toEqual([0, 0]);
    expect(readFileSync(join(project.outside, "calls"), "utf8")).toBe("x\n");
    expect(
      project
        .records()
        .map((record) => record["phase"])
        .toSorted(),
    ).toEqual(["already_running", "goal_iteration"]);
  });

  it("after kill -9 during an iteration, keeps the work, repeats the number and informs the agent", async () => {
    project = createProject();
    const template = project.agent(
      `if [ -e $OUTSIDE/killed ]; then ${WORKING}; else touch $OUTSIDE/started; echo "half a line" >> notes.txt; sleep 600; fi`,
    );
    await project.run(["run", "--iterations", "1", "--agent-command-template", project.agent(WORKING)]);
    project.agent(`if [ -e $OUTSIDE/killed ]; then ${WORKING}
else echo "half a line" >> notes.txt; echo $$ > $OUTSIDE/agent-pid; touch $OUTSIDE/started; sleep 600; fi`);
    const started = project.start(["run", "--agent-command-template", template]);
    await until(() => readdirSync(project.outside).includes("started"));
    started.kill("SIGKILL");
    await started.done;
    writeFileSync(join(project.outside, "killed"), "");
    const again = await project.run(["run", "--iterations", "1", "--agent-command-template", template]);
    expect(again.code).toBe(0);
    expect(project.records().map((record) => record["iteration"])).toEqual([1, 2]);
    expect(project.read("notes.txt")).toContain("half a line");
    expect(project.read(".codex-self-iter/prompts/iter_0002.goal.md")).toMatch(/interrupted/i);
    const orphan = Number(readFileSync(join(project.outside, "agent-pid"), "utf8"));
    await expect.poll(() => isAlive(orphan)).toBe(false);
  });

  it("on SIGINT, ends the agent, keeps the state and exits with 130, and the next run continues", async () => {
    project = createProject();
    const template = project.agent(
      `if [ -e $OUTSIDE/started ]; then ${WORKING}; else echo $$ > $OUTSIDE/pid; touch $OUTSIDE/started; sleep 600; fi`,
    );
    const started = project.start(["run", "--agent-command-template", template]);
    await until(() => readdirSync(project.outside).includes("started"));
    started.kill("SIGINT");
    const result = await started.done;
    expect(result.code).toBe(130);
    await expect.poll(() => isAlive(Number(readFileSync(join(project.outside, "pid"), "utf8")))).toBe(false);
    expect(project.status()["stop_reason"]).toBe("cancelled");
    await project.run(["run", "--iterations", "1", "--agent-command-template", template]);
    expect(project.records().at(-1)).toMatchObject({ iteration: 1, phase: "goal_iteration" });
  });

  it("stops at the stop file and continues after resume deletes it", async () => {
    project = createProject();
    const template = project.agent(`touch .codex-stop; ${WORKING}`);
    const result = await project.run(["run", "--agent-command-template", template]);
    expect(result.code).toBe(0);
    expect(project.status()["stop_reason"]).toBe("stop-requested");
    const resumed = await project.run(["resume", "--iterations", "1", "--agent-command-template", project.agent(WORKING)]);
    expect(resumed.code).toBe(0);
    expect(project.exists(".codex-stop")).toBe(false);
    expect(project.records().map((record) => record["iteration"])).toEqual([1, 2]);
  });

  it("exits with the configured code when a budget is used up", async () => {
    project = createProject();
    const template = project.agent(WORKING);
    const result = await project.run(["run", "--max-iterations", "2", "--exit-code-on-limit", "9", "--agent-command-template", template]);
    expect(result.code).toBe(9);
    expect(project.status()["stop_reason"]).toBe("iterations-spent");
    expect((await project.run(["run", "--max-iterations", "2", "--agent-command-template", template])).code).toBe(0);
    expect(project.records()).toHaveLength(2);
  });

  it("fails if the state dir is not writable", async () => {
    project = createProject();
    mkdirSync(join(project.folder, ".codex-self-iter"));
    project.write(".codex-self-iter/.gitignore", "*\n");
    chmodSync(join(project.folder, ".codex-self-iter"), 0o555);
    const result = await project.run(["run", "--iterations", "1", "--agent-command-template", project.agent(WORKING)]);
    chmodSync(join(project.folder, ".codex-self-iter"), 0o755);
    // Root may write everywhere; broken-disk.test.ts covers root with a read-only mount.
    if (process.getuid?.() !== 0) {
      expect(result.code).not.toBe(0);
      expect(result.stderr).toMatch(/cannot be written|read-only/);
    }
    expect(result.stderr).not.toMatch(/^\s+at /m);
  });
});
