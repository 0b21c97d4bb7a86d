import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createProject, isAlive, type Project } from "../../helpers/command-line.ts";
import { until } from "../../helpers/shell-line.ts";

let project: Project;
afterEach(() => project.dispose());

const WORKING = `n=$(cat $OUTSIDE/n 2>/dev/null || echo 0); n=$((n+1)); echo $n > $OUTSIDE/n; echo "line $n" >> notes.txt
printf '{"summary":"wrote line %s","next_goal":"write one more line after line %s","next_focus":"f%s-%s","completed":false,"stop":false}\\n' $n $n $n $(printf '%s' "$n" | tr '0-9' 'a-j')`;

describe("the state dir", () => {
  it("carries the iteration numbers and the goal over runs, and commits each iteration with its trailers", async () => {
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

  it("sets a damaged runtime.json aside, says where, and goes on with the numbers of the journal", async () => {
    project = createProject();
    const template = project.agent(WORKING);
    await project.run(["run", "--iterations", "2", "--agent-command-template", template]);
    const file = ".codex-self-iter/runtime.json";
    const half = project.read(file).slice(0, 60);
    project.write(file, half);
    const result = await project.run(["run", "--iterations", "1", "--agent-command-template", template]);
    expect(result.stdout + result.stderr).toMatch(/runtime\.json\.damaged/);
    const aside = readdirSync(join(project.folder, ".codex-self-iter")).filter((name) => name.startsWith("runtime.json.damaged"));
    expect(aside).toHaveLength(1);
    expect(project.read(`.codex-self-iter/${aside[0]}`)).toBe(half);
    expect(project.records().map((record) => record["iteration"])).toEqual([1, 2, 3]);
  });

  it("takes over the original's runtime.json of four keys", async () => {
    project = createProject();
    project.write(
      ".codex-self-iter/runtime.json",
      JSON.stringify({ consecutive_no_change: 1, consecutive_errors: 0, backoff_until: null, current_goal: "carry on with the lexer" }),
    );
    await project.run(["run", "--iterations", "1", "--agent-command-template", project.agent(WORKING)]);
    expect(project.records()[0]).toMatchObject({ goal_in: "carry on with the lexer" });
    expect(project.runtime()).toMatchObject({ consecutive_no_change: 0, current_goal: "write one more line after line 1" });
  });

  it("lets exactly one of two instances work that start at the same moment", async () => {
    project = createProject();
    const template = project.agent(`echo x >> $OUTSIDE/calls; while [ ! -e $OUTSIDE/go ]; do sleep 0.02; done; ${WORKING}`);
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

  it("goes on after kill -9 in the middle of an iteration: nothing lost, the number not skipped, the agent told", async () => {
    project = createProject();
    const template = project.agent(
      `if [ -e $OUTSIDE/killed ]; then ${WORKING}; else touch $OUTSIDE/begun; echo "half a line" >> notes.txt; sleep 600; fi`,
    );
    await project.run(["run", "--iterations", "1", "--agent-command-template", project.agent(WORKING)]);
    project.agent(`if [ -e $OUTSIDE/killed ]; then ${WORKING}
else echo "half a line" >> notes.txt; echo $$ > $OUTSIDE/agent-pid; touch $OUTSIDE/begun; sleep 600; fi`);
    const started = project.start(["run", "--agent-command-template", template]);
    await until(() => readdirSync(project.outside).includes("begun"));
    started.kill("SIGKILL");
    await started.done;
    writeFileSync(join(project.outside, "killed"), "");
    const again = await project.run(["run", "--iterations", "1", "--agent-command-template", template]);
    expect(again.code).toBe(0);
    expect(project.records().map((record) => record["iteration"])).toEqual([1, 2]);
    expect(project.read("notes.txt")).toContain("half a line");
    expect(project.read(".codex-self-iter/prompts/iter_0002.goal.md")).toMatch(/cut short/i);
    const orphan = Number(readFileSync(join(project.outside, "agent-pid"), "utf8"));
    await expect.poll(() => isAlive(orphan)).toBe(false);
  });

  it("ends the agent on SIGINT, keeps the state, exits 130, and a new run goes on", async () => {
    project = createProject();
    const template = project.agent(
      `if [ -e $OUTSIDE/begun ]; then ${WORKING}; else echo $$ > $OUTSIDE/pid; touch $OUTSIDE/begun; sleep 600; fi`,
    );
    const started = project.start(["run", "--agent-command-template", template]);
    await until(() => readdirSync(project.outside).includes("begun"));
    started.kill("SIGINT");
    const result = await started.done;
    expect(result.code).toBe(130);
    await expect.poll(() => isAlive(Number(readFileSync(join(project.outside, "pid"), "utf8")))).toBe(false);
    expect(project.status()["stop_reason"]).toBe("cancelled");
    await project.run(["run", "--iterations", "1", "--agent-command-template", template]);
    expect(project.records().at(-1)).toMatchObject({ iteration: 1, phase: "goal_iteration" });
  });

  it("stops at the stop file, and carries on when it is gone", async () => {
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

  it("ends with the chosen exit code where a budget is used up", async () => {
    project = createProject();
    const template = project.agent(WORKING);
    const result = await project.run(["run", "--max-iterations", "2", "--exit-code-on-limit", "9", "--agent-command-template", template]);
    expect(result.code).toBe(9);
    expect(project.status()["stop_reason"]).toBe("iterations-spent");
    expect((await project.run(["run", "--max-iterations", "2", "--agent-command-template", template])).code).toBe(0);
    expect(project.records()).toHaveLength(2);
  });

  it("works in a state dir that the user cannot write to only as far as saying so", async () => {
    project = createProject();
    mkdirSync(join(project.folder, ".codex-self-iter"));
    project.write(".codex-self-iter/.gitignore", "*\n");
    chmodSync(join(project.folder, ".codex-self-iter"), 0o555);
    const result = await project.run(["run", "--iterations", "1", "--agent-command-template", project.agent(WORKING)]);
    chmodSync(join(project.folder, ".codex-self-iter"), 0o755);
    // Root may write everywhere; the read-only mount of the adapter's own tests covers root.
    if (process.getuid?.() !== 0) {
      expect(result.code).not.toBe(0);
      expect(result.stderr).toMatch(/cannot be written|read-only/);
    }
    expect(result.stderr).not.toMatch(/^\s+at /m);
  });
});
