import { afterEach, describe, expect, it } from "vitest";

import { changeState, countDispatches, endings, failingAgent, playOn, said, strike } from "../../helpers/action-chain.ts";
import { type ActionProject, type ActionProjectOptions, createActionProject } from "../../helpers/action-project.ts";

let project: ActionProject;

const open = async (options?: ActionProjectOptions): Promise<ActionProject> => (project = await createActionProject(options));

afterEach(() => project.close());

const SCHEDULE = ["schedule: [{ cron: '17 * * * *' }]"];
/** To ten of them: what came in between took time as well. */
const minutesAway = (text: unknown): number => 10 * Math.round((Date.parse(String(text)) - Date.now()) / 600_000);
const OVER = new Date(Date.now() - 1_000).toISOString();

describe("a wait that is longer than a run may wait", () => {
  it("ends the run, starts no other, and is kept for the next scheduled start", async () => {
    const { landed, play, github, state } = await open({
      agent: failingAgent("no such model"),
      on: SCHEDULE,
      with: { "backoff-base-sec": "3600", "backoff-max-sec": "7200" },
    });
    const runs = await play();
    expect(endings(runs)).toEqual(["success waiting"]);
    expect(said(runs[0])).toContain("The chain waits 1 h (the last iteration failed).");
    expect(runs[0]?.result?.summary).toContain("the next scheduled start after the wait continues the chain");
    const landedOnce = await state();
    expect(landedOnce?.runtime).toMatchObject({ iteration: 1, consecutive_errors: 1, backoff_cause: "error" });
    expect(minutesAway(landedOnce?.runtime["backoff_until"])).toBe(60);

    // The clock strikes while the window is open, with the cache and without.
    expect(endings(await strike(github))).toEqual(["success waiting"]);
    await github.cache.evict("");
    expect(endings(await strike(github))).toEqual(["success waiting"]);
    expect(await state()).toEqual(landedOnce);
    // So does a person.
    expect(endings(await playOn(project))).toEqual(["success waiting"]);
    expect(await state()).toEqual(landedOnce);
    expect(countDispatches(github)).toBe(0);

    await changeState(github, { backoff_until: OVER });
    const [run, ...more] = await strike(github);
    expect(endings([run!, ...more])).toEqual(["success waiting"]);
    expect(run?.result?.outputs).toMatchObject({ iteration: "2", "iterations-run": "1" });
    expect((await state())?.runtime).toMatchObject({ iteration: 2, consecutive_errors: 2 });
    expect(minutesAway((await state())?.runtime["backoff_until"])).toBe(120);
    await expect(landed()).rejects.toThrow();
  });

  it("says what to write where the workflow has no schedule, so that nobody would come", async () => {
    const { play, github } = await open({
      agent: failingAgent("no such model"),
      with: { "backoff-base-sec": "3600", "backoff-max-sec": "7200" },
    });
    const [run] = await play();
    expect(endings([run!])).toEqual(["success waiting"]);
    const line = "Write below on: schedule: [{ cron: '37 * * * *' }]";
    expect(said(run)).toContain(line);
    expect(run?.result?.summary).toContain("Write below on: schedule:");
    expect(countDispatches(github)).toBe(0);
  });

  it("is slept through where it is short, and the chain goes on", async () => {
    const agent = `if [ -e failed ]; then exec sh ./work.sh; fi
: > failed; echo "a hiccup" >&2; exit 1`;
    const work = `mkdir -p notes; : > notes/1.txt; sed 's/- \\[ \\]/- [x]/' plan.md > plan.new && mv plan.new plan.md
echo '{"summary":"done","next_goal":"","completed":true,"stop":false,"reason":"","evidence":""}'`;
    const { play } = await open({
      agent,
      files: { "work.sh": work, ".gitignore": "failed\n" },
      with: { "backoff-base-sec": "0.2", iterations: "3" },
    });
    const runs = await play();
    expect(endings(runs)).toEqual(["success completed"]);
    expect(runs[0]?.result?.outputs["iterations-run"]).toBe("2");
  });
});

describe("a provider's limit", () => {
  it("costs no iteration and is no error: the chain waits until the limit ends", async () => {
    const { github, state } = await open({ agent: failingAgent("429 Too Many Requests. Please try again in 2 hours."), on: SCHEDULE });
    const [run, ...more] = await playOn(project, { goal: "write the first note" });
    expect(endings([run!, ...more])).toEqual(["success waiting"]);
    expect(said(run)).toContain("(the provider's limit is reached)");
    expect(run?.result?.outputs).toMatchObject({ iteration: "0", "iterations-run": "0", "next-goal": "write the first note" });
    expect((await state())?.runtime).toMatchObject({
      iteration: 0,
      chain_iterations: 0,
      consecutive_errors: 0,
      backoff_cause: "provider-limit",
    });
    expect(minutesAway((await state())?.runtime["backoff_until"])).toBe(120);
    expect(endings(await strike(github))).toEqual(["success waiting"]);

    await changeState(github, { backoff_until: OVER });
    const [again] = await strike(github);
    expect(endings([again!])).toEqual(["success waiting"]);
    // The same iteration, with the same goal.
    expect(said(again)).toContain("Iteration 1: write the first note");
    expect((await state())?.runtime).toMatchObject({ iteration: 0, consecutive_errors: 0 });
    expect(countDispatches(github)).toBe(0);
  });
});
