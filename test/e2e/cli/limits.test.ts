import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createProject, handoffLine, NO_WAITS, type Project } from "../../helpers/command-line.ts";

let project: Project;
afterEach(() => project.dispose());

/** Writes a line and hands off a new goal. */
const WORKING = `n=$(cat $OUTSIDE/n 2>/dev/null || echo 0); n=$((n+1)); echo $n > $OUTSIDE/n; echo "line $n" >> notes.txt
printf '{"summary":"wrote line %s","next_goal":"write one more line after line %s","next_focus":"%s","completed":false,"stop":false}\\n' $n $n $(printf '%s' "$n" | tr '0-9' 'a-j')`;
const TICK = "sed -i.bak 's/- \\[ \\]/- [x]/' plan.md && rm plan.md.bak";

function calls(): number {
  return Number(readFileSync(join(project.outside, "n"), "utf8"));
}

async function run(template: string, ...args: readonly string[]) {
  const result = await project.run(["run", "--agent-command-template", template, ...args]);
  expect(result.stdout + result.stderr).not.toMatch(/^\s+at /m);
  return result;
}

/** Moves the start of a chain into the past. */
function ageChain(hours: number): void {
  const runtime = project.runtime();
  const startedAt = Object.keys(runtime).find((key) => /started/.test(key)) ?? "";
  const value = runtime[startedAt];
  const atMs = typeof value === "number" ? value : Date.parse(String(value));
  expect(Number.isNaN(atMs)).toBe(false);
  const agedMs = atMs - hours * 3_600_000;
  project.write(
    ".codex-self-iter/runtime.json",
    JSON.stringify({ ...runtime, [startedAt]: typeof value === "number" ? agedMs : new Date(agedMs).toISOString() }),
  );
}

describe("limits of a run", () => {
  it("--no-wait starts no agent during a backoff, and continues after it", async () => {
    project = createProject({ "codex-self-iter.toml": NO_WAITS.replace("backoff_base_sec = 0", "backoff_base_sec = 600") });
    const template = project.agent(`if [ -e $OUTSIDE/n ]; then ${WORKING}; else echo 0 > $OUTSIDE/n; exit 4; fi`);
    expect((await run(template, "--no-wait")).code).toBe(0);
    expect(project.status()).toMatchObject({ stop_reason: "waiting", state: "backoff", backoff_cause: "error" });
    expect((await run(template, "--no-wait")).code).toBe(0);
    expect(calls()).toBe(0);
    const runtime = { ...project.runtime(), backoff_until: new Date(Date.now() - 1).toISOString() };
    project.write(".codex-self-iter/runtime.json", JSON.stringify(runtime));
    expect((await run(template, "--no-wait", "--iterations", "1")).code).toBe(0);
    expect(calls()).toBe(1);
    expect(project.records().map((record) => record["phase"])).toEqual(["agent_error", "backoff_active", "goal_iteration"]);
  });

  it("--exit-code-on-limit applies to the chain's budgets, not to a run's", async () => {
    project = createProject();
    const template = project.agent(WORKING);
    expect((await run(template, "--iterations", "1", "--exit-code-on-limit", "9")).code).toBe(0);
    expect((await run(template, "--max-iterations", "2", "--exit-code-on-limit", "9")).code).toBe(9);
    expect((await run(template, "--max-iterations", "2", "--exit-code-on-limit", "9")).code).toBe(9);
    expect(calls()).toBe(2);
  });

  it("run_minutes ends a run after the current iteration", async () => {
    project = createProject();
    const template = project.agent(`sleep 3.2; ${WORKING}`);
    expect((await run(template, "--run-minutes", "0.05")).code).toBe(0);
    expect(project.status()["stop_reason"]).toBe("run-full");
    expect(String(project.status()["stop_why"])).toMatch(/^This run has lasted/);
    expect(project.records().map((record) => record["summary"])).toEqual(["wrote line 1"]);
    await run(project.agent(WORKING), "--run-minutes", "10", "--iterations", "2");
    expect(calls()).toBe(3);
  });

  it("max_wait_sec ends a run that needs a longer wait", async () => {
    project = createProject({ "codex-self-iter.toml": "backoff_base_sec = 60\nmax_wait_sec = 2\n" });
    expect((await run(project.agent("exit 4"))).code).toBe(0);
    expect(String(project.status()["stop_why"])).toMatch(/The chain waits .*a run may wait 2 s at most/);
  });
});

describe("limits of the chain", () => {
  it("max_duration_hours counts from the chain's start across runs and can be raised", async () => {
    project = createProject();
    const template = project.agent(WORKING);
    await run(template, "--iterations", "1");
    ageChain(3);
    expect((await run(template, "--max-duration-hours", "2", "--exit-code-on-limit", "5")).code).toBe(5);
    expect(project.status()["stop_reason"]).toBe("time-spent");
    expect(calls()).toBe(1);
    await run(template, "--max-duration-hours", "4", "--iterations", "1");
    expect(calls()).toBe(2);
  });

  it("refuses max_cost_usd for a model without a price, and a token budget for a custom agent", async () => {
    project = createProject();
    const priceless = await project.run(["run", "--max-cost-usd", "1", "--model", "no-such-model"]);
    expect(priceless.code).toBe(2);
    expect(priceless.stderr).toMatch(/price_input_usd = /);
    const uncounted = await run(project.agent(WORKING), "--max-total-tokens", "1000");
    expect(uncounted.code).toBe(2);
    expect(uncounted.stderr).toMatch(/max_iterations = 25/);
    expect(project.exists(".codex-self-iter")).toBe(false);
  });
});

describe("completion", () => {
  it("requires completion_confirmations consecutive claims across runs", async () => {
    project = createProject();
    const template = project.agent(`${TICK}; echo x >> notes.txt; ${handoffLine({ completed: true, next_goal: "" })}`);
    await run(template, "--completion-confirmations", "3", "--iterations", "2");
    expect(project.status()["stop_reason"]).toBe("run-full");
    const result = await run(template, "--completion-confirmations", "3");
    expect(result.code).toBe(0);
    expect(project.status()["stop_reason"]).toBe("completed");
    expect(result.stdout).toContain("3 times in a row (3 needed)");
    expect(project.records().map((record) => [record["claim"], record["completed"]])).toEqual([
      ["passed", false],
      ["passed", false],
      ["passed", true],
    ]);
  });

  it("restarts the count of claims after an iteration without one", async () => {
    project = createProject();
    const claim = handoffLine({ completed: true, next_goal: "" });
    const template =
      project.agent(`n=$(cat $OUTSIDE/n 2>/dev/null || echo 0); n=$((n+1)); echo $n > $OUTSIDE/n; ${TICK}; echo $n >> notes.txt
if [ $n = 2 ]; then ${handoffLine({ next_goal: "check the first line of notes.txt again" })}; else ${claim}; fi`);
    await run(template, "--completion-confirmations", "2");
    expect(project.status()).toMatchObject({ stop_reason: "completed", chain_iterations: 4 });
  });

  it("accepts a promise in any sentence with completion_match=anywhere", async () => {
    project = createProject();
    const template = project.agent(
      `${TICK}; echo x >> notes.txt; echo "I think it is DONE now."; ${handoffLine({ next_goal: "look at notes.txt once more" })}`,
    );
    await run(template, "--iterations", "1");
    expect(project.records()[0]).toMatchObject({ claim: "none" });
    await run(template, "--iterations", "1", "--completion-match", "anywhere");
    expect(project.records()[1]).toMatchObject({ claim: "passed", completed: true });
    expect(project.status()["stop_reason"]).toBe("completed");
  });

  it("accepts a custom promise alone on a line, and no longer the default one", async () => {
    project = createProject();
    const template =
      project.agent(`n=$(cat $OUTSIDE/n 2>/dev/null || echo 0); n=$((n+1)); echo $n > $OUTSIDE/n; ${TICK}; echo $n >> notes.txt
if [ $n = 1 ]; then echo DONE; ${handoffLine({ completed: null, next_goal: "finish notes.txt with a last line" })}; else echo 'SHIPPED IT'; fi`);
    await run(template, "--completion-promise", "SHIPPED IT");
    expect(project.records().map((record) => record["claim"])).toEqual(["none", "passed"]);
    expect(project.status()["stop_reason"]).toBe("completed");
  });

  it("stays completed until a person resets the chain", async () => {
    project = createProject();
    const template = project.agent(
      `echo x >> $OUTSIDE/calls; ${TICK}; echo x >> notes.txt; ${handoffLine({ completed: true, next_goal: "" })}`,
    );
    await run(template);
    const again = await run(template);
    expect(again.code).toBe(0);
    expect(again.stdout).toMatch(/completed/);
    expect(readFileSync(join(project.outside, "calls"), "utf8")).toBe("x\n");
    await run(template, "--reset", "--iterations", "1");
    expect(project.records().map((record) => record["iteration"])).toEqual([1, 2]);
    expect(new Set(project.records().map((record) => record["chain_id"])).size).toBe(2);
  });
});

describe("roles mode with a custom agent", () => {
  const REPLIES = `case "$1" in
*planner*) echo '{"objective":"write a line","execution_prompt":"Append one line to notes.txt.","done_if":"the line is there","stop":false,"rationale":""}' ;;
*executor*) echo line >> notes.txt; ${handoffLine({ summary: "appended a line", next_goal: "append another line" })} ;;
*reviewer*) n=$(wc -l < notes.txt); if [ $n -ge 3 ]; then echo '{"continue":true,"confidence":0.9,"next_focus":"","reason":"all lines are there"}'; else echo '{"continue":true,"confidence":0.5,"next_focus":"append line '$n' to notes.txt","reason":"lines are missing"}'; fi ;;
esac`;

  it("runs planner, executor and reviewer in order, and uses the reviewer's focus as the next goal", async () => {
    project = createProject();
    await run(project.agent(REPLIES), "--mode", "roles", "--iterations", "1");
    expect(project.records()).toHaveLength(1);
    expect(project.records()[0]).toMatchObject({ phase: "goal_iteration", has_new_changes: true, next_goal: "append line 2 to notes.txt" });
    for (const role of ["planner", "executor", "reviewer"]) {
      expect(project.exists(`.codex-self-iter/prompts/iter_0001.${role}.md`)).toBe(true);
    }
    expect(project.read(".codex-self-iter/prompts/iter_0001.executor.md")).toContain("Append one line to notes.txt.");
    expect(project.runtime()["current_goal"]).toBe("append line 2 to notes.txt");
  });

  it("records a planner that stops, and waits planner_stop_backoff_sec", async () => {
    project = createProject({ "codex-self-iter.toml": "planner_stop_backoff_sec = 77\n" });
    const stop = `echo '{"objective":"","execution_prompt":"","done_if":"","stop":true,"rationale":"nothing is left"}'`;
    await run(project.agent(stop), "--mode", "roles", "--no-wait");
    const [record] = project.records();
    expect(record).toMatchObject({ phase: "planner_stop" });
    expect(Math.round((Date.parse(String(record?.["backoff_until"])) - Date.parse(String(record?.["ts"]))) / 1_000)).toBe(77);
    expect(project.status()).toMatchObject({ stop_reason: "waiting", backoff_cause: "planner-declined" });
  });

  it("records the role whose reply is invalid", async () => {
    project = createProject();
    await run(project.agent(`case "$1" in *planner*) echo nonsense ;; esac`), "--mode", "roles", "--iterations", "1");
    expect(project.records()[0]).toMatchObject({ phase: "planner_parse_error", state: "error" });
  });
});
