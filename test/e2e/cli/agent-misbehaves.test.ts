import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createProject, handoffLine, isAlive, NO_WAITS, type Project } from "../../helpers/command-line.ts";

let project: Project;
afterEach(() => project.dispose());

/** Each agent changes a file first, so that the tests cover existing work. */
const WORK = "echo work >> notes.txt";

async function runOnce(script: string, ...more: readonly string[]): Promise<{ code: number | null; stderr: string }> {
  project = createProject();
  const result = await project.run(["run", "--iterations", "1", "--agent-command-template", project.agent(script), ...more]);
  expect(result.stderr + result.stdout).not.toMatch(/^\s+at /m);
  return result;
}

describe("the loop and a faulty agent", () => {
  it("records the exit code and the output of a failed agent, and keeps the work", async () => {
    await runOnce(`${WORK}; echo "cannot continue" >&2; exit 7`);
    const [record] = project.records();
    expect(record).toMatchObject({ phase: "agent_error", state: "error", return_code: 7, iteration: 1 });
    expect(record?.["output"]).toContain("cannot continue");
    expect(project.read("notes.txt")).toContain("work");
  });

  it("asks an agent without output once more, then records an error and commits the work", async () => {
    await runOnce(`${WORK}; echo x >> $OUTSIDE/calls`, "--commit");
    expect(readFileSync(join(project.outside, "calls"), "utf8")).toBe("x\nx\n");
    expect(project.records()[0]).toMatchObject({ phase: "agent_parse_error", state: "error" });
    expect(project.git("log", "-1", "--format=%B")).toContain("Codex-Iteration: 1");
    expect(project.git("status", "--porcelain")).toBe("");
  });

  it("asks for a handoff once more if its JSON is invalid", async () => {
    await runOnce(
      `${WORK}; if [ -e $OUTSIDE/asked ]; then ${handoffLine({ next_goal: "write the second test" })}; else touch $OUTSIDE/asked; echo '{"summary": "did", "next_goal": '; fi`,
    );
    expect(project.records()[0]).toMatchObject({ phase: "goal_iteration", next_goal: "write the second test" });
  });

  it("uses the last of two handoffs", async () => {
    const fence = (goal: string): string => `printf '\`\`\`json\\n'; ${handoffLine({ next_goal: goal })}; printf '\`\`\`\\n'`;
    await runOnce(`${WORK}; ${fence("the first goal of two")}; echo; ${fence("the second goal of two")}`);
    expect(project.records()[0]).toMatchObject({ next_goal: "the second goal of two" });
  });

  it("reads invalid UTF-8 with replacement characters", async () => {
    await runOnce(`${WORK}; printf 'bytes \\377\\376 here\\n'; ${handoffLine({ next_goal: "go through the bytes" })}`);
    expect(project.records()[0]).toMatchObject({ next_goal: "go through the bytes" });
  });

  it("reads the handoff after 1 GB of output", async () => {
    await runOnce(`${WORK}; head -c 1000000000 /dev/zero | tr '\\0' 'x'; echo; ${handoffLine({ next_goal: "print less than that" })}`);
    expect(project.records()[0]).toMatchObject({ next_goal: "print less than that" });
  });

  it("finds no completion claim in a quoted prompt before a handoff", async () => {
    await runOnce(`${WORK}; cat "$1"; ${handoffLine({ next_goal: "stop quoting the prompt" })}`);
    expect(project.records()[0]).toMatchObject({ completed: false, claim: "none", next_goal: "stop quoting the prompt" });
  });

  it("finds neither a claim nor a goal in a quoted prompt", async () => {
    await runOnce(`${WORK}; cat "$1"`);
    expect(project.records()[0]).toMatchObject({ phase: "agent_parse_error", completed: false, claim: "none" });
  });

  it('asks for a concrete goal if the handoff says "continue"', async () => {
    await runOnce(
      `${WORK}; if [ -e $OUTSIDE/asked ]; then ${handoffLine({ next_goal: "test the empty input" })}; else touch $OUTSIDE/asked; ${handoffLine({ next_goal: "Continue." })}; fi`,
    );
    expect(project.records()[0]).toMatchObject({ next_goal: "test the empty input" });
    const repair = join(project.folder, ".codex-self-iter/prompts/iter_0001.goal.repair.md");
    expect(readFileSync(repair, "utf8")).toMatch(/continue/i);
  });

  it("kills an agent at the timeout and names the key that raises it", async () => {
    await runOnce(`${WORK}; sleep 600`, "--command-timeout-sec", "1");
    expect(project.records()[0]).toMatchObject({ phase: "agent_error" });
    expect(String(project.records()[0]?.["error"])).toContain("command_timeout_sec");
  });

  it("kills an agent that ignores SIGINT and SIGTERM", async () => {
    await runOnce(`trap '' INT TERM; echo $$ > $OUTSIDE/pid; ${WORK}; while :; do sleep 0.2; done`, "--command-timeout-sec", "4");
    await expect.poll(() => isAlive(readPid("pid"))).toBe(false);
  });

  it("kills child processes inside and outside of the agent's process group", async () => {
    const startChildren = "sleep 600 & echo $! > $OUTSIDE/in-group; setsid sh -c 'echo $$ > $OUTSIDE/out-of-group; exec sleep 600' & ";
    await runOnce(
      `export OUTSIDE; ${startChildren} while [ ! -s $OUTSIDE/out-of-group ]; do sleep 0.01; done; ${WORK}; ${handoffLine({ next_goal: "stop all children" })}`,
    );
    expect(project.records()[0]).toMatchObject({ next_goal: "stop all children" });
    await expect.poll(() => isAlive(readPid("in-group"))).toBe(false);
    if (process.platform === "linux") await expect.poll(() => isAlive(readPid("out-of-group"))).toBe(false);
  });

  it("commits a workspace with a symlink, a FIFO and a nested repository", async () => {
    await runOnce(
      `${WORK}; ln -s /etc/passwd link; mkfifo pipe; git init -q nested; ${handoffLine({ next_goal: "clean up the workspace" })}`,
      "--commit",
    );
    expect(project.records()[0]).toMatchObject({ next_goal: "clean up the workspace" });
    expect(project.git("ls-tree", "-r", "HEAD")).not.toMatch(/^160000/m);
  });

  it("removes workflow commands and escape sequences from the agent's output", async () => {
    project = createProject();
    const agent = project.agent(
      `printf '::set-output name=x::1\\n\\033[2J##[set-env name=y]z\\n'; ${handoffLine({ summary: "::error::no \\u001b[31mred" })}`,
    );
    const result = await project.run(["run", "--iterations", "1", "--agent-command-template", agent]);
    expect(result.stdout).not.toMatch(/^::|##\[|\u001b/m);
    expect(result.stdout).not.toContain("::error::");
  });
});

describe("stop rules", () => {
  it("stops as stagnated if only the agent's words change", async () => {
    project = createProject();
    const agent = project.agent(`n=$(cat $OUTSIDE/n 2>/dev/null || echo 0); n=$((n+1)); echo $n > $OUTSIDE/n
words=$(echo "alpha beta gamma delta epsilon zeta" | cut -d' ' -f$n)
printf '{"summary":"looked at %s","next_goal":"look deeper into %s now","completed":false,"stop":false}\\n' $words $words`);
    const result = await project.run(["run", "--agent-command-template", agent]);
    expect(result.code).toBe(1);
    expect(project.records().filter((record) => record["phase"] === "goal_iteration")).toHaveLength(4);
    expect(project.records().at(-1)).toMatchObject({ phase: "stop_stagnation" });
    expect(project.status()["stop_reason"]).toBe("stagnated");
  });

  it("refuses a completion claim without work and reports the reason to the agent", async () => {
    project = createProject();
    const agent = project.agent(
      `cp "$1" "$OUTSIDE/prompt-$(ls $OUTSIDE | wc -l | tr -d ' ')"; ${handoffLine({ completed: true, next_goal: "", summary: "All is DONE" })}`,
    );
    const result = await project.run(["run", "--iterations", "2", "--agent-command-template", agent]);
    const [first, second] = project.records();
    expect(first).toMatchObject({ iteration: 1, claim: "refused", completed: false });
    expect(second).toMatchObject({ iteration: 2, claim: "refused" });
    expect(result.stdout).toContain("Nothing in the repository has changed");
    expect(project.read(".codex-self-iter/prompts/iter_0002.goal.md")).toMatch(/[Nn]othing in the repository has changed/);
  });

  it.each(["--commit", "--no-commit"])("accepts a claim without work if the plan was done before and verified, with %s", async (flag) => {
    project = createProject({ "plan.md": "- [x] one thing\n" });
    const agent = project.agent(handoffLine({ completed: true, next_goal: "" }));
    const result = await project.run(["run", flag, "--verify-command", "test -e notes.txt", "--agent-command-template", agent]);
    expect(result.code).toBe(0);
    expect(result.stdout).toContain("Done, nothing to do: the plan was done before the chain began");
    expect(project.records()).toMatchObject([{ claim: "passed", checked_by: { plan_boxes: 1, nothing_to_do: true } }]);
  });

  it("ignores a promise inside a sentence", async () => {
    project = createProject();
    const agent = project.agent(
      `echo x >> notes.txt; echo "I will print DONE when it is done; it is not DONE yet."; ${handoffLine({ next_goal: "the remaining half of it" })}`,
    );
    await project.run(["run", "--iterations", "2", "--agent-command-template", agent]);
    expect(project.records()).toHaveLength(2);
    for (const record of project.records()) expect(record).toMatchObject({ claim: "none", completed: false });
  });

  it("stops as agent-failing with exit code 1 after max_consecutive_errors", async () => {
    project = createProject({
      "codex-self-iter.toml": `${NO_WAITS}`.replace("backoff_base_sec = 0", "backoff_base_sec = 1\nbackoff_max_sec = 1"),
    });
    const agent = project.agent("exit 1");
    const result = await project.run(["run", "--agent-command-template", agent, "--max-consecutive-errors", "2"]);
    expect(result.code).toBe(1);
    expect(project.records().map((record) => record["phase"])).toEqual(["agent_error", "agent_error"]);
    expect(project.records()[0]?.["backoff_until"]).toBeTypeOf("string");
    expect(project.status()["stop_reason"]).toBe("agent-failing");
    expect(result.stderr + result.stdout).toContain("codex-self-iter resume");
  });

  it("saves a rate limit of 20 seconds with --no-wait and counts no iteration", async () => {
    project = createProject();
    const agent = project.agent(`echo "429 Too Many Requests: rate limit reached, try again in 20 seconds" >&2; exit 1`);
    const before = Date.now();
    const result = await project.run(["run", "--no-wait", "--agent-command-template", agent]);
    expect(result.code).toBe(0);
    const [record] = project.records();
    expect(record).toMatchObject({ phase: "provider_limit", verdict: "waiting" });
    const untilMs = Date.parse(String(record?.["backoff_until"]));
    expect(untilMs - before).toBeGreaterThan(15_000);
    expect(untilMs - before).toBeLessThan(40_000);
    expect(project.runtime()).toMatchObject({ iteration: 0, consecutive_errors: 0 });

    const again = await project.run(["run", "--no-wait", "--agent-command-template", agent]);
    expect(again.code).toBe(0);
    expect(project.records()[1]).toMatchObject({ phase: "backoff_active" });
  });

  it.each([
    ["on stdout with exit code 0", `echo "You're out of extra usage · resets 9pm"`],
    [
      "as an API error on stdout",
      `echo 'API Error: 429 {"type":"error","error":{"type":"rate_limit_error","message":"Slow down."}}'; exit 1`,
    ],
  ])("reads a limit that an agent prints %s", async (_name, script) => {
    await runOnce(script, "--no-wait");
    expect(project.records()).toEqual([
      expect.objectContaining({ phase: "provider_limit", failure: "provider-limit", verdict: "waiting" }),
    ]);
    expect(project.runtime()).toMatchObject({ iteration: 0, consecutive_errors: 0 });
  });

  it.each(["1", "2"])(
    "counts a crash as an error, whatever it printed to file descriptor %s about its project's rate limiter",
    async (fd) => {
      const crash = Array.from({ length: 10 }, (_, line) => `echo "  at step ${line}" >&${fd}`).join("; ");
      await runOnce(
        `${WORK}; printf 'FAIL limiter\\nHTTP/1.1 429 Too Many Requests\\nRetry-After: 7200\\n' >&${fd}; ${crash}; exit 3`,
        "--no-wait",
      );
      expect(project.records()[0]).toMatchObject({ phase: "agent_error", failure: "exit", return_code: 3 });
      expect(project.runtime()).toMatchObject({ iteration: 1, consecutive_errors: 1 });
    },
  );

  it("waits for a rate limit of one second and repeats the iteration", async () => {
    project = createProject();
    const agent = project.agent(
      `if [ -e $OUTSIDE/limited ]; then echo x >> notes.txt; ${handoffLine({ next_goal: "fix the second test" })}; else touch $OUTSIDE/limited; echo "HTTP 429, Retry-After: 1" >&2; exit 1; fi`,
    );
    await project.run(["run", "--iterations", "1", "--agent-command-template", agent]);
    expect(project.records().map((record) => [record["phase"], record["iteration"]])).toEqual([
      ["provider_limit", 1],
      ["goal_iteration", 1],
    ]);
  });
});

function readPid(name: string): number {
  const file = join(project.outside, name);
  expect(existsSync(file)).toBe(true);
  return Number(readFileSync(file, "utf8"));
}
