import { afterEach, describe, expect, it } from "vitest";

import { changeState, countDispatches, outcomesOf, failingAgent, runChainAgain, logOf, runSchedule } from "../../helpers/action-chain.ts";
import { type ScratchFolder, scratchFolder } from "../../helpers/scratch.ts";
import { IS_FULL } from "../../helpers/test-mode.ts";
import { type ActionProject, type ActionProjectOptions, createActionProject } from "../../helpers/action-project.ts";

let project: ActionProject;

const open = async (options?: ActionProjectOptions): Promise<ActionProject> =>
  (project = await createActionProject({ checkout: null, ...options }));

let folder: ScratchFolder | null = null;

afterEach(async () => {
  await project.close();
  folder?.remove();
  folder = null;
});

const SCHEDULE = ["schedule: [{ cron: '17 * * * *' }]"];
/** Rounded to ten minutes, because the run takes time as well. */
const minutesAway = (text: unknown): number => 10 * Math.round((Date.parse(String(text)) - Date.now()) / 600_000);
const WORK = `mkdir -p notes; : > notes/1.txt; sed 's/- \\[ \\]/- [x]/' plan.md > plan.new && mv plan.new plan.md
echo '{"summary":"done","next_goal":"","completed":true,"stop":false,"reason":"","evidence":""}'`;
const OVER = new Date(Date.now() - 1_000).toISOString();

describe("a backoff that is longer than a run may wait", () => {
  it("ends the run without a next run, and applies to later starts", async () => {
    const { pushedIterations, runChain, github, state } = await open({
      agent: failingAgent("no such model"),
      on: SCHEDULE,
      with: { "backoff-base-sec": "3600", "backoff-max-sec": "7200" },
    });
    const runs = await runChain();
    expect(outcomesOf(runs)).toEqual(["success waiting"]);
    expect(logOf(runs[0])).toContain("The chain waits 1 h (the last iteration failed), and a run may wait 5 min at most.");
    expect(runs[0]?.result?.summary).toMatch(/next scheduled start after 20..-..-.. ..:.. UTC continues the chain/);
    const firstState = await state();
    expect(firstState?.runtime).toMatchObject({ iteration: 1, consecutive_errors: 1, backoff_cause: "error" });
    expect(minutesAway(firstState?.runtime["backoff_until"])).toBe(60);

    // Scheduled runs during the wait, with and without the cache.
    expect(outcomesOf(await runSchedule(github))).toEqual(["success waiting"]);
    await github.cache.evict("");
    expect(outcomesOf(await runSchedule(github))).toEqual(["success waiting"]);
    expect(await state()).toEqual(firstState);
    // A person's start also waits.
    expect(outcomesOf(await runChainAgain(project))).toEqual(["success waiting"]);
    expect(await state()).toEqual(firstState);
    expect(countDispatches(github)).toBe(0);

    await changeState(github, { backoff_until: OVER });
    const [run, ...more] = await runSchedule(github);
    expect(outcomesOf([run!, ...more])).toEqual(["success waiting"]);
    expect(run?.result?.outputs).toMatchObject({ iteration: "2", "iterations-run": "1" });
    expect((await state())?.runtime).toMatchObject({ iteration: 2, consecutive_errors: 2 });
    expect(minutesAway((await state())?.runtime["backoff_until"])).toBe(120);
    await expect(pushedIterations()).rejects.toThrow();
  });

  it("fails once without a schedule, and says who must start the workflow, and when", async () => {
    const { runChain, github } = await open({
      agent: failingAgent("no such model"),
      with: { "backoff-base-sec": "3600", "backoff-max-sec": "7200" },
    });
    const [run] = await runChain();
    expect(outcomesOf([run!])).toEqual(["failure waiting"]);
    const line = "Write below on: schedule: [{ cron: '37 * * * *' }]";
    expect(logOf(run)).toContain(line);
    expect(run?.result?.summary).toContain("Write below on: schedule:");
    expect(logOf(run)).toMatch(/No run follows, because the workflow has no schedule.* after 20..-..-.. ..:.. UTC/);
    expect(outcomesOf(await runChainAgain(project))).toEqual(["success waiting"]);
    expect(countDispatches(github)).toBe(0);
  });

  it.each([
    ["within the run", "3", ["success completed"], /Waiting [12]s, until/],
    // Without a schedule, nothing else continues the chain.
    ["by the next run", "1", ["success run-full", "success completed"], /The next run waits 2 s first/],
  ])("is waited out %s if it is short", async (_, iterations, outcomes, line) => {
    folder = scratchFolder();
    const agent = `if [ -e ${folder.path}/failed ]; then exec sh ./work.sh; fi
: > ${folder.path}/failed; echo "a hiccup" >&2; exit 1`;
    const { runChain } = await open({
      agent,
      files: { "work.sh": WORK },
      with: { "backoff-base-sec": "2", iterations },
    });
    const runs = await runChain();
    expect(outcomesOf(runs)).toEqual(outcomes);
    expect(runs.map(({ result }) => Number(result?.outputs["iterations-run"])).reduce((sum, count) => sum + count)).toBe(2);
    expect(logOf(runs[0])).toMatch(line);
  });
});

describe("a provider", () => {
  it("that refuses the key fails each run at once with the line to write, until the key works", async () => {
    folder = scratchFolder();
    const agent = `if [ -e ${folder.path}/fixed ]; then exec sh ./work.sh; fi
${failingAgent("unexpected status 401 Unauthorized: Incorrect API key provided")}`;
    const { runChain, github, state } = await open({ agent, files: { "work.sh": WORK }, on: SCHEDULE });
    const [run, ...more] = await runChain();
    expect(outcomesOf([run!, ...more])).toEqual(["failure provider-refused"]);
    for (const text of [run?.result?.summary, logOf(run)]) expect(text).toContain("gh secret set OPENAI");
    expect(run?.result?.summary).not.toContain("Nothing to do");
    // A schedule costs no iteration until the key is replaced, and needs no person afterwards.
    expect(outcomesOf(await runSchedule(github))).toEqual(["failure provider-refused"]);
    expect((await state())?.runtime).toMatchObject({ iteration: 0, chain_iterations: 0, consecutive_errors: 0, stopped: null });
    folder.write("fixed", "");
    expect(outcomesOf(await runSchedule(github))).toEqual(["success completed"]);
  });

  // The simulation has such waits too, on virtual time.
  it.runIf(IS_FULL)("that is unavailable is waited for by one run after the other, so that no job reaches its time limit", async () => {
    folder = scratchFolder();
    const agent = `echo x >> ${folder.path}/turns
if [ $(wc -l < ${folder.path}/turns) -gt 8 ]; then exec sh ./work.sh; fi
${failingAgent("unexpected status 503 Service Unavailable: overloaded")}`;
    const waits = { "max-wait-sec": "1", "backoff-base-sec": "1", "backoff-max-sec": "1" };
    const { runChain, state } = await open({ agent, files: { "work.sh": WORK }, with: waits });
    const outcomes = outcomesOf(await runChain());
    expect(outcomes.length).toBeGreaterThan(1);
    expect(outcomes).toEqual([...outcomes.slice(1).map(() => "success run-full"), "success completed"]);
    expect((await state())?.runtime).toMatchObject({ iteration: 1, chain_iterations: 1 });
  });

  it("that is unavailable is waited for by the schedule, and costs no iteration", async () => {
    folder = scratchFolder();
    const agent = `if [ -e ${folder.path}/up ]; then exec sh ./work.sh; fi
${failingAgent("Selected model is at capacity. Please try a different model.")}`;
    const waits = { "backoff-base-sec": "600", "backoff-max-sec": "600" };
    const { runChain, github, state } = await open({ agent, files: { "work.sh": WORK }, on: SCHEDULE, with: waits });
    const [run, ...more] = await runChain();
    expect(outcomesOf([run!, ...more])).toEqual(["success waiting"]);
    expect(logOf(run)).toContain("(the provider is unavailable)");
    // Six are more than max-consecutive-errors.
    for (let attempt = 0; attempt < (IS_FULL ? 6 : 2); attempt += 1) {
      await changeState(github, { backoff_until: OVER });
      expect(outcomesOf(await runSchedule(github))).toEqual(["success waiting"]);
    }
    expect((await state())?.runtime).toMatchObject({ iteration: 0, chain_iterations: 0, consecutive_errors: 0 });
    await changeState(github, { backoff_until: OVER });
    folder.write("up", "");
    expect(outcomesOf(await runSchedule(github))).toEqual(["success completed"]);
  });
});

describe("a provider's limit", () => {
  it("counts neither as an iteration nor as an error: the chain waits until it ends", async () => {
    const { github, state } = await open({ agent: failingAgent("429 Too Many Requests. Please try again in 2 hours."), on: SCHEDULE });
    const [run, ...more] = await runChainAgain(project, { goal: "write the first note" });
    expect(outcomesOf([run!, ...more])).toEqual(["success waiting"]);
    expect(logOf(run)).toContain("(the provider's limit is reached)");
    expect(run?.result?.outputs).toMatchObject({ iteration: "0", "iterations-run": "0", "next-goal": "write the first note" });
    expect((await state())?.runtime).toMatchObject({
      iteration: 0,
      chain_iterations: 0,
      consecutive_errors: 0,
      backoff_cause: "provider-limit",
    });
    expect(minutesAway((await state())?.runtime["backoff_until"])).toBe(120);
    expect(outcomesOf(await runSchedule(github))).toEqual(["success waiting"]);

    await changeState(github, { backoff_until: OVER });
    const [again] = await runSchedule(github);
    expect(outcomesOf([again!])).toEqual(["success waiting"]);
    // The same iteration, with the same goal.
    expect(logOf(again)).toContain("Iteration 1: write the first note");
    expect((await state())?.runtime).toMatchObject({ iteration: 0, consecutive_errors: 0 });
    expect(countDispatches(github)).toBe(0);
  });
});
